/** Numbers inside formulas that are no plug: figures worked out in the cell where they are entered, and what evens out rounding. */
import { writingOf } from '../../../figures';
import { type Grid, columnOfKey, rangeContains, rowOfKey } from '../../../sheet';
import { notedAmount } from '../../report/noted-amounts';
import { formulaAlong } from './neighbours';
import type { FormulaReference, ParsedFormula } from './parsed';
import type { SheetFormulas } from './subjects';

/** Formulas above and below that are asked what they read. */
const REACH = 3;

const isOneCell = ({ range }: FormulaReference): boolean => range.top === range.bottom && range.left === range.right;

/** "=179265+N81", not "=N81+179265": what was entered comes first, and cells correct it. */
const beginsWithNumber = ({ pattern }: ParsedFormula): boolean => /^[+-]?\d/.test(pattern);

/** The columns that a formula reads in its own row; null where it reads anything else. */
function columnsRead({ key, references, isExternal }: ParsedFormula): string | null {
  const row = rowOfKey(key);
  const isOwnRow = references.every(({ sheet, range }) => sheet === null && range.top === row && range.bottom === row);
  if (isExternal || references.length === 0 || !isOwnRow) return null;
  return references.map(({ range }) => `${range.left}:${range.right}`).join();
}

/** Whether a formula near by in the column makes the same calculation without a typed number. */
function isCalculatedBeside({ formulas }: SheetFormulas, { key }: ParsedFormula, columns: string): boolean {
  for (let step = -REACH; step <= REACH; step++) {
    const other = step === 0 ? undefined : formulaAlong(formulas, key, true, step);
    if (other && other.plugs.length === 0 && columnsRead(other) === columns) return true;
  }
  return false;
}

/**
 * Whether a cell is an input that was worked out where it is entered: "=179265+N81", "=I147-1395350", "=H14+14924",
 * a typed figure and a cell of its line. Where the lines beside it calculate the same without a number, it is none.
 */
export function isInput(subject: SheetFormulas, formula: ParsedFormula): boolean {
  const columns = columnsRead(formula);
  if (columns === null) return false;
  const isSingle = formula.references.length === 1 && isOneCell(formula.references[0]!);
  return (isSingle || beginsWithNumber(formula)) && !isCalculatedBeside(subject, formula, columns);
}

/** Whether a note below the table says where the number comes from: "kết dư là 43.123 tỷ đồng" beside "=D10-D21-43123". */
export function isNoted({ grid, tables }: SheetFormulas, { key, plugs }: ParsedFormula): boolean {
  const table = tables.find(
    ({ sheet, range }) => sheet === grid.sheet && rangeContains(range, rowOfKey(key), columnOfKey(key)),
  );
  return table !== undefined && plugs.every((plug) => notedAmount(grid, table, Math.abs(plug)) !== null);
}

/** Of the last digit that is shown: what rounding may move one figure by. */
const HALF = 0.5;
/** Part of the sum that such a number is at most: five of forty people are no rounding. */
const SMALL = 1e-4;

/** Whether the number is no larger than what rounding may leave between a sum and its parts as they are printed: "=L17+L29-0.5". */
export function isFittedToRounding(grid: Grid, { key, plugs, references }: ParsedFormula): boolean {
  const { decimals, percent } = writingOf(grid, key);
  let parts = 0;
  for (const { range } of references) {
    const [down, right] = [range.bottom - range.top + 1, range.right - range.left + 1];
    parts += down * right;
  }
  const sum = Math.abs(grid.number(rowOfKey(key), columnOfKey(key)));
  const moved = plugs.reduce((total, plug) => total + Math.abs(plug), 0);
  return !percent && parts >= 2 && moved <= Math.min(HALF * parts * 10 ** -decimals, SMALL * sum);
}
