/** The cells that a formula reads. */
import type { CellKey, Grid } from '../../../sheet';
import { type ParsedFormula, cellsOf } from './parsed';

export interface Place {
  readonly sheet: string;
  readonly key: CellKey;
}

/** Precedent cells that are looked at for one formula; a range of whole columns is cut to what the sheet holds. */
export function* precedents(sheet: string, formula: ParsedFormula, grids: ReadonlyMap<string, Grid>): Generator<Place> {
  for (const reference of formula.references) {
    const name = reference.sheet ?? sheet;
    const used = grids.get(name)?.range;
    if (!used) continue;
    const { range } = reference;
    const cut = {
      top: Math.max(range.top, used.top),
      left: Math.max(range.left, used.left),
      bottom: Math.min(range.bottom, used.bottom),
      right: Math.min(range.right, used.right),
    };
    for (const key of cellsOf(cut)) yield { sheet: name, key };
  }
}
