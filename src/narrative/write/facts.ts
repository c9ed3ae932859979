/** What a paragraph is written from: a total and its parts, each with plan, actual and the period before. */
import { numberIn, writingOf } from '../../figures';
import { cellKey, type Grid } from '../../sheet';
import { subjectOf } from './labels';
import type { Table, TableColumn, TableRow } from '../../tables';

/** One line of the table; null where it has no such figure. */
export interface FactLine {
  readonly label: string;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly previous: number | null;
}

export interface Facts {
  /** What the figures are of: the table's title, or "kinh phí". */
  readonly subject: string;
  /** Unit of all amounts, as it is written after a figure; '' where the table names none. */
  readonly unit: string;
  /** What the table calls its plan: "dự toán"; "kế hoạch" where left out. */
  readonly planName?: string;
  /** Digits after the mark that the sheet shows. */
  readonly decimals: number;
  readonly total: FactLine;
  readonly parts: readonly FactLine[];
}

/** More digits than these are those of a computed cell that nobody rounded: then as many as people write. */
const MOST_DECIMALS = 3;
const LARGE = 10_000;

function decimalsFor(shown: readonly number[], total: number | null): number {
  const most = Math.max(0, ...shown);
  if (most <= MOST_DECIMALS) return most;
  return total !== null && Math.abs(total) >= LARGE ? 0 : 2;
}

const BUDGET = /dự toán/i;

/** The column of a role whose figures are the whole: without a source of money of its own, shown, the first. */
function columnOf(table: Table, ...roles: readonly TableColumn['role'][]): TableColumn | null {
  for (const role of roles) {
    const fitting = table.columns.filter((column) => column.role === role && !column.hidden);
    const column = fitting.find(({ source }) => source === null) ?? fitting[0];
    if (column) return column;
  }
  return null;
}

function linesOf(table: Table): { total: TableRow; parts: readonly TableRow[] } | null {
  const at = table.rows.findIndex(({ kind, hidden }) => kind === 'total' && !hidden);
  const total = table.rows[at];
  if (!total) return null;
  const isPart = (row: TableRow): boolean => row.kind === 'item' && !row.hidden && row.label !== '';
  const children = table.rows.filter((row) => isPart(row) && row.parent === at);
  const outermost = table.rows.filter((row) => isPart(row) && row.parent === null);
  return { total, parts: children.length > 0 ? children : outermost };
}

/** The facts of a table; null where it has no total row, or nothing to compare its figures with. */
export function factsOf(table: Table, grid: Grid): Facts | null {
  const lines = linesOf(table);
  const plan = columnOf(table, 'plan');
  const actual = columnOf(table, 'actual', 'estimate');
  const previous = columnOf(table, 'previous');
  if (!lines || !actual || (!plan && !previous)) return null;
  const value = (row: TableRow, column: TableColumn | null): number | null => {
    const found = column ? numberIn(grid, row.row, column.column) : Number.NaN;
    return Number.isNaN(found) ? null : found;
  };
  const line = (row: TableRow): FactLine => ({
    label: row.label,
    plan: value(row, plan),
    actual: value(row, actual),
    previous: value(row, previous),
  });
  const shown = [plan, actual, previous].flatMap((column) =>
    column ? [lines.total, ...lines.parts].map(({ row }) => writingOf(grid, cellKey(row, column.column)).decimals) : [],
  );
  const unit = actual.unit ?? table.unit;
  const isBudget = plan?.path.some((text) => BUDGET.test(text)) === true;
  return {
    subject: subjectOf(lines.total.label) ?? (unit === null || unit.kind === 'money' ? 'kinh phí' : ''),
    unit: unit?.name ?? '',
    ...(isBudget ? { planName: 'dự toán' } : {}),
    decimals: decimalsFor(shown, value(lines.total, actual)),
    total: line(lines.total),
    parts: lines.parts.map(line),
  };
}
