/** A table of a sheet as it is merged: plain data, its figures read. */
import { numberIn, withoutNoise } from '../figures';
import { type CellKey, type Grid, cellKey, rangeName } from '../sheet';
import { type Table, type TableColumn, type TableRow, periodOf } from '../tables';
import { formNameIn } from './form-name';
import { headingLines, senderOf } from './sender';
import type { SentColumn, SentValue, Submission } from './types';

/** What is known of a table's file beside the table. */
export interface SubmissionFacts {
  readonly file: string;
  readonly fingerprint?: string;
  readonly readAt?: string;
  /** Cells of the sheet that its own check calls wrong. */
  readonly wrongCells?: ReadonlySet<CellKey>;
  readonly findings?: Submission['findings'];
}

/** Columns that number or name the rows; every other is kept. */
const isNaming = ({ role }: TableColumn): boolean => role === 'index' || role === 'label';

export function submissionOf(table: Table, grid: Grid, facts: SubmissionFacts): Submission {
  const kept = table.columns.filter((column) => !isNaming(column));
  const numberRow = table.numberRow === null ? table.rows.find((row) => isNumberRow(row, kept, grid)) : undefined;
  const rows = table.rows.filter((row) => (row.kind !== 'blank' || row.label !== '') && row !== numberRow);
  const position = new Map(rows.map((row, at) => [row, at]));
  const values: SentValue[] = [];
  const textNumbers: number[] = [];
  const wrong: number[] = [];
  for (const { row } of rows) {
    for (const column of kept) {
      const value = valueAt(grid, row, column);
      if (typeof value === 'number' && !grid.isNumber(row, column.column)) textNumbers.push(values.length);
      if (facts.wrongCells?.has(cellKey(row, column.column))) wrong.push(values.length);
      values.push(value);
    }
  }
  const heading = headingLines(grid, table);
  return {
    file: facts.file,
    sheet: table.sheet,
    range: rangeName(table.range),
    title: table.title,
    formName: formNameIn(heading),
    period: periodOf(table.title) ?? commonPeriod(kept),
    unit: table.unit,
    sender: senderOf({ file: facts.file, sheet: table.sheet, title: table.title, heading }),
    columns: kept.map((column) => sentColumn(column, numberRow ? grid.text(numberRow.row, column.column) : null)),
    places: kept.map(({ column }) => column),
    rows: rows.map(({ row, kind, index, label, level, parent }) => ({
      row,
      kind,
      index,
      label,
      level,
      parent: parent === null ? null : (position.get(table.rows[parent]!) ?? null),
    })),
    values,
    textNumbers,
    wrong,
    findings: facts.findings ?? null,
    fingerprint: facts.fingerprint ?? '',
    readAt: facts.readAt ?? '',
  };
}

/** "B | 1 | 2 | 90": a number row that counts in no order is read as a row of figures. */
const isNumberRow = ({ row, label }: TableRow, columns: readonly TableColumn[], grid: Grid): boolean =>
  /^\(?[A-Z]\)?$/.test(label) &&
  columns.every(
    ({ column }) => grid.isEmpty(row, column) || /^\(?\d{1,2}[a-z]?\)?\s*(?:=|$)/.test(grid.text(row, column)),
  );

const sentColumn = (
  { path, role, period, source, unit, scale, declaration }: TableColumn,
  number: string | null,
): SentColumn => ({ path, role, period, source, unit, scale, declaration: declaration ?? number });

/** The figure of a cell; a percentage kept as text in the scale of its column. */
function valueAt(grid: Grid, row: number, { column, scale, role }: TableColumn): SentValue {
  if (grid.isEmpty(row, column)) return null;
  const text = grid.text(row, column).trim();
  if (role === 'note') return text === '' ? null : text;
  const value = numberIn(grid, row, column);
  if (Number.isNaN(value)) return text === '' ? null : text;
  if (grid.isNumber(row, column)) return withoutNoise(value);
  return text.includes('%') && scale === 100 ? withoutNoise(value * 100) : value;
}

/** The period of most columns that state one; null where several are as common. */
function commonPeriod(columns: readonly TableColumn[]): string | null {
  const counts = new Map<string, number>();
  for (const { period } of columns) if (period) counts.set(period, (counts.get(period) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || (second && second[1] === first[1])) return null;
  return first[0];
}

/** The value of a row and column, both positions among those kept. */
export const valueOf = (submission: Submission, row: number, column: number): SentValue =>
  submission.values[row * submission.columns.length + column] ?? null;

export const sourceName = ({ file, sheet }: Pick<Submission, 'file' | 'sheet'>): string => `${file} › ${sheet}`;

/** What a table is called: by its title, else by the name of its form, else by where it stands. */
export const tableName = ({
  title,
  formName,
  sheet,
  range,
}: Pick<Submission, 'title' | 'formName' | 'sheet' | 'range'>): string => title || formName || `${sheet}!${range}`;
