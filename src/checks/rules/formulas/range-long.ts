/**
 * A total above its list whose range runs on into the next group, while another total of its line stops before it: the
 * lines of that group are in two totals.
 */
import { type CellKey, cellKey, columnOfKey, keyName, rowOfKey } from '../../../sheet';
import type { Table } from '../../../tables';
import { listCells } from '../../report/describe';
import type { CheckRule, Observation } from '../rule';
import { exampleDetails } from './neighbours';
import { isScratch } from './scratch';
import { type Span, spanOf } from './spans';
import type { SheetFormulas } from './subjects';

/** The totals over one list, by the row that they stand in and the row that the list begins in. */
function totalsByLine({ formulas, grid }: SheetFormulas): readonly (readonly Span[])[] {
  const lines = new Map<string, Span[]>();
  for (const formula of formulas.values()) {
    const row = rowOfKey(formula.key);
    const span = formula.isExternal ? null : spanOf(formula);
    if (span?.rows.length !== 1 || span.rows[0]!.top <= row || !grid.isShown(row, columnOfKey(formula.key))) continue;
    const line = `${row}|${span.rows[0]!.top}`;
    const known = lines.get(line);
    if (known) known.push(span);
    else lines.set(line, [span]);
  }
  return [...lines.values()].filter((spans) => spans.length > 1);
}

const lastRow = ({ rows }: Span): number => rows[0]!.bottom;

/** The first row below the line that is no part of it; −1 where the tables of the sheet know of none. */
function rowAfterGroup(tables: readonly Table[], sheet: string, row: number): number {
  const table = tables.find(({ sheet: on, body }) => on === sheet && row >= body.first && row <= body.last);
  const at = table?.rows.findIndex((line) => line.row === row) ?? -1;
  if (!table || at < 0) return -1;
  const { level } = table.rows[at]!;
  const next = table.rows.slice(at + 1).find((line) => line.kind !== 'blank' && line.level <= level);
  // A line without a number may stand on any level.
  return next && next.index !== '' ? next.row : -1;
}

function hasFigure({ grid }: SheetFormulas, column: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row++)
    if (grid.isNumber(row, column) && grid.number(row, column) !== 0) return true;
  return false;
}

/** Totals over one list that run on, and one that stops where its group ends. */
interface RunningOn {
  /** Those that take figures of the next group in, in the order of their columns. */
  readonly long: readonly CellKey[];
  /** With those whose column has no figure there. */
  readonly all: readonly CellKey[];
  readonly example: CellKey;
  /** The first row of the next group. */
  readonly next: number;
}

function runningOn(subject: SheetFormulas, spans: readonly Span[]): RunningOn | null {
  const { grid, tables } = subject;
  const row = rowOfKey(spans[0]!.formula.key);
  const next = rowAfterGroup(tables, grid.sheet, row);
  if (next < 0) return null;
  const takesIn = (span: Span): boolean =>
    span.columns.some((column) => hasFigure(subject, column, next, lastRow(span)));
  const example = spans.find(
    (span) => lastRow(span) === next - 1 && span.columns.some((column) => hasFigure(subject, column, row, next - 1)),
  );
  const all = spans.filter((span) => lastRow(span) >= next);
  const long = all.filter((span) => takesIn(span) && !isScratch(subject, span.formula.key));
  if (!example || long.length === 0) return null;
  const keysOf = (some: readonly Span[]): CellKey[] => some.map(({ formula }) => formula.key).sort((x, y) => x - y);
  return { long: keysOf(long), all: keysOf(all), example: example.formula.key, next };
}

/** The totals of a sheet that run on: none of them is an example for another of its line. */
export const cellsRunningOn = (subject: SheetFormulas): ReadonlySet<CellKey> =>
  new Set(totalsByLine(subject).flatMap((spans) => runningOn(subject, spans)?.all ?? []));

function observationOf(subject: SheetFormulas, spans: readonly Span[]): Observation | null {
  const found = runningOn(subject, spans);
  if (!found) return null;
  const { grid } = subject;
  const [first, ...others] = found.long as [CellKey, ...CellKey[]];
  return {
    sheet: grid.sheet,
    cell: first,
    details: {
      formula: grid.formula(rowOfKey(first), columnOfKey(first)) ?? '',
      beyond: keyName(cellKey(found.next, columnOfKey(first))),
      ...exampleDetails(grid, found.example),
      ...(others.length > 0 ? { block: listCells(others) } : {}),
    },
  };
}

export const RANGE_LONG: CheckRule<'range-long', SheetFormulas> = {
  id: 'range-long',
  grades: ['review'],
  title: { vi: 'Công thức cộng sang mục khác', en: 'Formula that runs on into another group' },
  reads: {
    vi: 'SUM, SUBTOTAL, AVERAGE… theo cột, các công thức cùng dòng, và cây dòng của bảng',
    en: 'SUM, SUBTOTAL, AVERAGE… along a column, the formulas of their line, and the row tree',
  },
  source: { kind: 'design', text: 'the lines of the next group belong to a total of their own' },
  find: (subject) => totalsByLine(subject).flatMap((spans) => observationOf(subject, spans) ?? []),
};
