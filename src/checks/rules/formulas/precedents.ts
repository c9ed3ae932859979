/** The cells that a formula reads. */
import type { CellKey, CellRange, Grid } from '../../../sheet';
import { type FormulaReference, type ParsedFormula, cellsOf } from './parsed';

export interface Place {
  readonly sheet: string;
  readonly key: CellKey;
}

/** What a reference names of the cells that a sheet holds: whole columns are cut to them. null where that is nothing. */
export function usedPart({ range }: FormulaReference, used: CellRange | null | undefined): CellRange | null {
  if (!used) return null;
  const top = Math.max(range.top, used.top);
  const left = Math.max(range.left, used.left);
  const bottom = Math.min(range.bottom, used.bottom);
  const right = Math.min(range.right, used.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

/** Precedent cells that are looked at for one formula. */
export function* precedents(sheet: string, formula: ParsedFormula, grids: ReadonlyMap<string, Grid>): Generator<Place> {
  for (const reference of formula.references) {
    const name = reference.sheet ?? sheet;
    const part = usedPart(reference, grids.get(name)?.range);
    if (part) for (const key of cellsOf(part)) yield { sheet: name, key };
  }
}
