/** The door of narrative/: claims of a report checked, and the paragraph written from a table. */
export { claimsIn } from './claims';
export type { ClaimRule } from './claims/rule';
export type { Claim, ClaimInput, ClaimKind, ClaimSlip, Direction, Verdict } from './types';
export { factsOf, type FactLine, type Facts } from './write/facts';
export { writeParagraph, type WriteOptions } from './write/paragraph';
export type { SourceSheet } from './sources/cells';
export { compareWithTables, type SourcedFigure, type SourceStatus } from './sources/compare';
