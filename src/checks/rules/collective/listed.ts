/** What rules share that report many relations at once. */
import { keyName } from '../../../sheet';
import { type Recomputed, brokenRelation } from '../../recompute';
import type { BrokenRelation } from '../../types';
import { CELLS_NAMED } from '../rule';

/** Broken relations listed in one finding. */
const LISTED = 40;

export const listed = (relations: readonly Recomputed[]): readonly BrokenRelation[] =>
  relations.slice(0, LISTED).map(brokenRelation);

/** The cells that the relations say, each once: the count of them, and the first few as they are named in a sentence. */
export function resultCells(
  relations: readonly Recomputed[],
  most = CELLS_NAMED,
): { readonly count: number; readonly cells: string } {
  const results = [...new Set(relations.map(({ relation }) => relation.result))];
  return { count: results.length, cells: results.slice(0, most).map(keyName).join(', ') };
}
