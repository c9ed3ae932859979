/** What a rule that reads claims from a text states and yields. */
import type { Claim } from '../types';
import type { Report } from './report';

/** Reads the claims of one kind. One rule a file; `index.ts` lists them in the order in which they run. */
export interface ClaimRule {
  readonly id: string;
  /** What the rule rests on: the turn of phrase and where it was seen. */
  readonly source: string;
  find(report: Report): Claim[];
}
