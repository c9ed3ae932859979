/**
 * A total whose range ends before the last of its rows, or begins after the first: the totals beside it take them in, or
 * figures stand between its range and itself, or the next row continues the same list.
 */
import { type CellKey, type CellRange, cellKey, columnOfKey, rangeName, rowOfKey } from '../../../sheet';
import type { TableRow } from '../../../tables';
import { listCells } from '../../report/describe';
import type { CheckRule, Observation } from '../rule';
import { inBlocks } from './blocks';
import { LeftOutFinder } from './left-out';
import { exampleDetails } from './neighbours';
import { cellsRunningOn } from './range-long';
import type { ParsedFormula } from './parsed';
import { type Span, spanOf } from './spans';
import type { SheetFormulas } from './subjects';

/** Ranges that a sentence can hold. */
const MOST_RANGES = 4;
/** Figures below a range that may have been added at its end without a list that says so. */
const FEW = 3;

const isTypedFigure = ({ grid, formulas }: SheetFormulas, row: number, column: number): boolean =>
  grid.isNumber(row, column) && grid.number(row, column) !== 0 && !formulas.has(cellKey(row, column));

/** The rows between the end of the range and the total, where all that they hold is typed; other totals explain the gap. */
function missedAboveTotal(subject: SheetFormulas, bottom: number, total: CellKey): readonly CellKey[] {
  const [row, column] = [rowOfKey(total), columnOfKey(total)];
  const missed: CellKey[] = [];
  for (let at = bottom + 1; at < row; at++) {
    if (subject.grid.isEmpty(at, column)) continue;
    if (!isTypedFigure(subject, at, column)) return [];
    missed.push(cellKey(at, column));
  }
  return missed.length <= FEW || continueList(subject, bottom, missed) ? missed : [];
}

/** Whether rows carry on the list that ends with `last`, each the next. */
function continueList({ grid, tables }: SheetFormulas, last: number, missed: readonly CellKey[]): boolean {
  const table = tables.find(({ sheet, body }) => sheet === grid.sheet && last >= body.first && last <= body.last);
  if (!table) return false;
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  let before = rows.get(last);
  for (const key of missed) {
    const next = rows.get(rowOfKey(key));
    if (!before || !next || !continues(next, before)) return false;
    before = next;
  }
  return true;
}

/** "3" after "2", "1.4" after "1.3". */
const lastNumber = (index: string): number => Number(index.split('.').at(-1));

/** Whether a row continues the list that another belongs to. */
const continues = (next: TableRow, last: TableRow): boolean =>
  last.kind === 'item' &&
  next.kind === 'item' &&
  last.level === next.level &&
  last.parent === next.parent &&
  last.index !== '' &&
  next.index !== '' &&
  lastNumber(next.index) === lastNumber(last.index) + 1;

/** The row after the range stands on the same level, under the same parent, and the range covers all rows before it. */
function missedBelowTotal(subject: SheetFormulas, range: CellRange, total: CellKey): readonly CellKey[] {
  const [row, column] = [rowOfKey(total), columnOfKey(total)];
  const missed = cellKey(range.bottom + 1, column);
  if (range.top !== row + 1 || !isTypedFigure(subject, range.bottom + 1, column)) return [];
  return continueList(subject, range.bottom, [missed]) ? [missed] : [];
}

function observation({ grid }: SheetFormulas, { formula, columns }: Span, missed: readonly CellKey[]): Observation {
  const ranges = formula.aggregate?.ranges ?? [];
  return {
    sheet: grid.sheet,
    cell: formula.key,
    details: {
      range:
        ranges.length > MOST_RANGES
          ? `${ranges.slice(0, MOST_RANGES).map(rangeName).join(', ')}, …`
          : ranges.map(rangeName).join(', '),
      missed: listCells(missed),
      ...(missed.length === 1 ? { missedValue: grid.number(rowOfKey(missed[0]!), columns[0]!) } : {}),
    },
  };
}

/** A total that leaves out what those beside it take in, whatever its function. */
function* besideOthers(subject: SheetFormulas, finder: LeftOutFinder): Generator<Observation> {
  for (const { span, rows, example } of finder.find()) {
    const missed = rows.map((row) => cellKey(row, span.columns[0]!));
    const seen = observation(subject, span, missed);
    yield { ...seen, details: { ...seen.details, ...exampleDetails(subject.grid, example.key) } };
  }
}

/** A sum that stops before the end of its list, with none beside it that says so. */
function alone(subject: SheetFormulas, finder: LeftOutFinder, formula: ParsedFormula): Observation | null {
  const range = formula.sum?.length === 1 ? formula.sum[0]! : null;
  const span = range && spanOf(formula);
  const column = columnOfKey(formula.key);
  if (!span || range.left !== column || range.right !== column || range.bottom === range.top) return null;
  const missed =
    range.bottom < rowOfKey(formula.key)
      ? missedAboveTotal(subject, range.bottom, formula.key)
      : missedBelowTotal(subject, range, formula.key);
  if (missed.length === 0 || missed.some((key) => finder.isTakenIn(span, key))) return null;
  return observation(subject, span, missed);
}

function find(subject: SheetFormulas): readonly Observation[] {
  const finder = new LeftOutFinder(subject, cellsRunningOn(subject));
  const found = new Map<CellKey, Observation>();
  for (const seen of besideOthers(subject, finder)) found.set(seen.cell, seen);
  for (const formula of subject.formulas.values()) {
    const seen = found.has(formula.key) ? null : alone(subject, finder, formula);
    if (seen) found.set(formula.key, seen);
  }
  return inBlocks([...found.values()]);
}

export const RANGE_SHORT: CheckRule<'range-short', SheetFormulas> = {
  id: 'range-short',
  grades: ['review'],
  title: { vi: 'Công thức bỏ sót dòng', en: 'Formula that leaves out rows' },
  reads: {
    vi: 'SUM, AVERAGE, MIN, MAX, COUNT… theo cột, các công thức cùng dòng, và cây dòng của bảng',
    en: 'SUM, AVERAGE, MIN, MAX, COUNT… along a column, the formulas of their line, and the row tree',
  },
  source: { kind: 'design', text: 'rows inserted at the end of a list do not widen the range' },
  find,
};
