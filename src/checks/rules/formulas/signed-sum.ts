/** What a formula of sums and differences would give in another cell. */
import { type CellKey, type CellRange, type Grid, columnOfKey, parseRange, rowOfKey } from '../../../sheet';
import { type ParsedFormula, cellsOf } from './parsed';

/** "+C5", "-SUM(C5:C9)"; nothing else may stand in the formula. */
const TERM = /([+-]?)(?:SUM\(([A-Z]+\d+(?::[A-Z]+\d+)?)\)|([A-Z]+\d+))/gy;

interface Term {
  readonly sign: number;
  readonly range: CellRange;
}

/** null for formulas with anything but relative references that are added or taken away. */
function termsOf(formula: string): readonly Term[] | null {
  const text = formula.replace(/^=|\s/g, '').toUpperCase();
  const terms: Term[] = [];
  let length = 0;
  for (const [whole, sign, summed, single] of text.matchAll(TERM)) {
    const range = parseRange((summed ?? single)!);
    if (!range) return null;
    terms.push({ sign: sign === '-' ? -1 : 1, range });
    length += whole.length;
  }
  return length === text.length && terms.length > 0 ? terms : null;
}

/** The value that the formula, copied to another cell, would have there; null where that is not plain. */
export function valueFrom(grid: Grid, { key }: ParsedFormula, at: CellKey): number | null {
  const terms = termsOf(grid.formula(rowOfKey(key), columnOfKey(key))!);
  if (!terms) return null;
  const down = rowOfKey(at) - rowOfKey(key);
  const right = columnOfKey(at) - columnOfKey(key);
  let sum = 0;
  for (const { sign, range } of terms) {
    for (const cell of cellsOf(range)) {
      const value = grid.number(rowOfKey(cell) + down, columnOfKey(cell) + right);
      if (Number.isFinite(value)) sum += sign * value;
    }
  }
  return sum;
}

/** How many terms a sum of plain terms takes away; 0 for other formulas. */
export function termsTakenAway(grid: Grid, { key }: ParsedFormula): number {
  const terms = termsOf(grid.formula(rowOfKey(key), columnOfKey(key))!) ?? [];
  return terms.filter(({ sign }) => sign < 0).length;
}
