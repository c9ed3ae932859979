/** The door of narrative/: claims of a report checked, and the paragraph written from a table. */
export { CLAIM_STEPS, claimsIn, claimsInSteps } from './claims';
export type { ClaimRule } from './claims/rule';
export type { Claim, ClaimInput, ClaimKind, ClaimSlip, Direction, TextCorrection, Verdict } from './types';
export { figuresIn } from './text/figures-in';
export { isVietnamese } from './text/language';
export { factsOf, type FactLine, type Facts } from './write/facts';
export { inUnit, isMoney, type MoneyUnit } from './write/money';
export { writeParagraph, type WriteOptions } from './write/paragraph';
export type { SourceSheet } from './sources/cells';
export { compareWithTables, type SourcedFigure, type SourceStatus } from './sources/compare';
export { changedLinks, type ChangedLink, linksOf, shiftLinks, type SourceLink } from './sources/links';
