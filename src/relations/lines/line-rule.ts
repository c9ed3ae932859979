/** One line that comes out of other lines: what the rules over lines yield. */
import type { Evidence, RelationKind, RelationRole } from '../types';
import type { RelationRuleId } from '../rules';
import type { Agreement } from './agreement';

/** One line that comes out of other lines, before it is written out cell by cell. */
export interface LineRule {
  readonly axis: 'down' | 'across';
  readonly foundBy: RelationRuleId;
  readonly kind: RelationKind;
  readonly role: RelationRole;
  readonly result: number;
  readonly operands: readonly number[];
  readonly signs?: readonly number[];
  readonly scale: number;
  /** Of a ratio: result × denominator = numerator to the last digit, since it was multiplied and not divided. */
  readonly isExact?: boolean;
  /** Of a ratio or growth spread over several years: over how many. */
  readonly periods?: number;
  readonly comparison: 'equal' | 'at-most';
  readonly evidence: readonly Evidence[];
  readonly agreement: Agreement;
  readonly confidence: number;
  readonly source?: string;
  /** Whether a whole of which only one part has a figure is still stated to equal it. */
  readonly singleParts?: boolean;
  /**
   * Whether it is stated where it fails, however often that is; undefined: only where it fails seldom enough to be
   * believed there.
   */
  readonly statedWhere?: 'where-it-holds' | 'everywhere';
  /** Whether a gap at a cross position is no mistake: there nothing is stated. */
  readonly isExplained?: (cross: number) => boolean;
  /** Whether its figures at a cross position are shares of one whole, which is what they come to. */
  readonly isOfShares?: (cross: number) => boolean;
  /** Where percentages are stated to add up although they do not. */
  readonly sharesStatedAt?: (cross: number) => boolean;
  /**
   * At which cross position an operand (by its place in `operands`) stands when the result stands at `cross`, −1 where
   * there is none: the total row that a share is taken of, the month before in a running total. Undefined: the same.
   */
  readonly crossOf?: (operand: number, cross: number) => number;
}
