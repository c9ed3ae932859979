/** Formulas that are written differently and, for the figures that are there, say the same. */
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../../../sheet';
import { type Deviation, peersOf } from './neighbours';
import { type ParsedFormula, cellsOf } from './parsed';
import { termsTakenAway, valueFrom } from './signed-sum';
import { isCellIn } from './spans';

/** Relative error of a few additions. */
const NOISE = 1e-9;

const isSame = (value: number, other: number | null): boolean =>
  other !== null && Math.abs(value - other) <= NOISE * Math.abs(value);

/** The figures that the formula beside a cell would read if it stood there. */
function* figuresFrom({ grid, key, example }: Deviation): Generator<CellKey> {
  const [down, right] = [rowOfKey(key) - rowOfKey(example.key), columnOfKey(key) - columnOfKey(example.key)];
  for (const { range } of example.references)
    for (const cell of cellsOf(range)) {
      const [row, column] = [rowOfKey(cell) + down, columnOfKey(cell) + right];
      if (grid.number(row, column)) yield cellKey(row, column);
    }
}

const isReadBy = ({ references }: ParsedFormula, cell: CellKey): boolean =>
  references.some(({ sheet, range }) => sheet === null && isCellIn(range, cell));

/** Whether the formula takes in all that the formulas beside it take in. */
function takesInAsMuch(deviation: Deviation): boolean {
  for (const cell of figuresFrom(deviation)) if (!isReadBy(deviation.formula, cell)) return false;
  return true;
}

/**
 * "=D16" beside "=D15+E15" where E16 is blank; "=SUM(H75:H106)" beside "=SUM(G75:G105)" where G106 is. Only for sums and
 * differences: another calculation never says the same.
 */
function comesToTheSame(deviation: Deviation): boolean {
  const { grid, key, formula, example } = deviation;
  const valueAt = (at: CellKey): number => grid.number(rowOfKey(at), columnOfKey(at));
  const own = valueAt(key);
  if (!isSame(own, valueFrom(grid, formula, key))) return false;
  if (isSame(own, valueFrom(grid, example, key))) return true;
  // What only this cell takes away is missing in print, although there is nothing to take away beside it.
  if (termsTakenAway(grid, formula) !== termsTakenAway(grid, example) || !takesInAsMuch(deviation)) return false;
  return peersOf(deviation).every((peer) => isSame(valueAt(peer.key), valueFrom(grid, formula, peer.key)));
}

/** Whether all figures that the formulas beside it would add are in the sum already, by way of totals among its cells. */
function isTakenInAlready(deviation: Deviation): boolean {
  const { formulas, formula } = deviation;
  const isInTotal = (cell: CellKey): boolean => {
    for (const { range } of formula.references)
      for (const part of cellsOf(range)) {
        const total = formulas.get(part);
        if (total && isReadBy(total, cell)) return true;
      }
    return false;
  };
  let isMore = false;
  for (const cell of figuresFrom(deviation)) {
    if (isReadBy(formula, cell)) continue;
    if (!isInTotal(cell)) return false;
    isMore = true;
  }
  return isMore;
}

/** Whether both formulas come to the same figures where they stand. */
export const saysTheSame = (deviation: Deviation): boolean => comesToTheSame(deviation) || isTakenInAlready(deviation);
