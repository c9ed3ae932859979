import type { Evidence, RelationKind, RelationRole } from './types';
import type { Agreement } from './figures-matrix';

/** One line that comes out of other lines, before it is written out cell by cell. */
export interface LineRule {
  readonly axis: 'down' | 'across';
  readonly kind: RelationKind;
  readonly role: RelationRole;
  readonly result: number;
  readonly operands: readonly number[];
  readonly signs?: readonly number[];
  readonly scale: number;
  readonly comparison: 'equal' | 'at-most';
  readonly evidence: readonly Evidence[];
  readonly agreement: Agreement;
  readonly confidence: number;
  readonly source?: string;
  /** Whether a whole of which only one part has a figure is still stated to equal it. */
  readonly singleParts?: boolean;
  /** A ratio whose denominator is one fixed line at another cross position (the total row), else undefined. */
  readonly fixedCross?: number;
}
