/** Workbooks as cases write them: sheets of comma-separated lines, read, checked and answered as short texts. */
import type { Finding } from '../../src/checks';
import { checkWorkbook } from '../../src/jobs';
import {
  type CellInput,
  type CellKey,
  type CellRange,
  type Grid,
  GridBuilder,
  cellKey,
  columnIndex,
  keyName,
  parseRange,
  rangeContains,
  rangeName,
} from '../../src/sheet';
import { readTables } from '../../src/tables';
import { findingText } from '../../src/wording';

/** Lines with semicolons and figures as they are written in Vietnamese ("9.073;8,58"), as a sheet's lines of commas. */
export const vietnamese = (lines: readonly string[]): string =>
  lines.map((line) => line.split(';').map(plainCell).join(',')).join('\n');

const plainCell = (cell: string): string =>
  /^-?\d[\d.]*(,\d+)?$/.test(cell) ? cell.replaceAll('.', '').replace(',', '.') : cell.replaceAll(',', ' –');

export interface CaseSheet {
  readonly name?: string;
  /** One row a line, lines without anything left out ("," is an empty row); a cell is a figure where it reads as one ("1234.5"), an error value where it reads as one ("#REF!"), else a text; empty cells stay empty. */
  readonly csv: string;
  /** Merged areas: "A1:A3 B1:B3". */
  readonly merges?: string;
  /** Hidden rows and columns: "2 E". */
  readonly hidden?: string;
  /** The print area: "A1:C7". */
  readonly printed?: string;
  readonly visible?: boolean;
  /** Number formats of areas: "F2:F5 0%", one a line. */
  readonly formats?: string;
  /** Formulas by cell; the cell keeps its figure: "C3 =SUM(C4:C6)", one a line. */
  readonly formulas?: string;
}

const rangeOf = (name: string): CellRange => {
  const range = parseRange(name);
  if (!range) throw new RangeError(name);
  return range;
};

function formatsOf(text: string): (row: number, column: number) => string | undefined {
  const areas = text.split('\n').flatMap((line) => {
    const [, name = '', format = ''] = /^\s*(\S+) (.+)$/.exec(line) ?? [];
    return name === '' ? [] : [{ area: rangeOf(name), format: format.trim() }];
  });
  return (row, column) => areas.find(({ area }) => rangeContains(area, row, column))?.format;
}

function formulasOf(text: string): ReadonlyMap<CellKey, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const [, name = '', formula = ''] = /^\s*(\S+) (=.*)$/.exec(line) ?? [];
      const { top, left } = rangeOf(name);
      return [cellKey(top, left), formula.trim()];
    }),
  );
}

/** A number out of "12", "-3.5"; anything else, "01" too, is a text. */
const FIGURE = /^-?(0|[1-9]\d*)(\.\d+)?$/;

const valueOf = (cell: string): CellInput['value'] => {
  if (/^#[A-Z/0]+[!?]?$/.test(cell)) return { error: cell };
  return FIGURE.test(cell) ? Number(cell) : cell;
};

export function grid({ name = 'Bảng', csv, merges = '', ...rest }: CaseSheet): Grid {
  const builder = new GridBuilder(name);
  const formulas = formulasOf(rest.formulas ?? '');
  const formatAt = formatsOf(rest.formats ?? '');
  const lines = csv.split('\n').filter((line) => line.trim() !== '');
  lines.forEach((line, row) =>
    line.split(',').forEach((text, column) => {
      const cell = text.trim();
      if (cell === '') return;
      const formula = formulas.get(cellKey(row, column));
      builder.set(row, column, { value: valueOf(cell), formula, format: formatAt(row, column) });
    }),
  );
  for (const area of merges.split(' ').filter(Boolean)) builder.merges.push(rangeOf(area));
  for (const line of (rest.hidden ?? '').split(' ').filter(Boolean)) {
    if (/^\d+$/.test(line)) builder.hiddenRows.add(Number(line) - 1);
    else builder.hiddenColumns.add(columnIndex(line));
  }
  if (rest.printed) builder.printAreas.push(rangeOf(rest.printed));
  builder.visible = rest.visible ?? true;
  return builder.build();
}

/** A sheet of such lines; of each line the first text of `change` becomes the second, where it stands. */
export const bookOf = (lines: readonly string[], change: readonly [string, string] = ['', '']): CaseSheet => ({
  csv: vietnamese(lines.map((line) => line.replace(...change))),
});

/** What is found in a workbook of these sheets. */
export const findingsOf = (...sheets: readonly CaseSheet[]): readonly Finding[] =>
  checkWorkbook(sheets.map(grid)).findings;

/** What is found, one line each: "error total C8". */
export const foundIn = (...sheets: readonly CaseSheet[]): readonly string[] =>
  findingsOf(...sheets).map(({ severity, rule, cell }) => `${severity} ${rule} ${keyName(cell)}`);

/** The sentences of what is found, in Vietnamese. */
export const toldOf = (...sheets: readonly CaseSheet[]): readonly string[] =>
  findingsOf(...sheets).map((finding) => findingText('vi', finding));

/** The suspects of a finding: "C4 → 1234", likeliest first. */
export const suspectsOf = (finding: Finding | undefined): readonly string[] =>
  (finding?.suspects ?? []).map(({ cell, suggestion }) => `${keyName(cell)} → ${suggestion}`);

/** The suspects of the first finding in such a sheet. */
export const firstSuspects = (...given: Parameters<typeof bookOf>): readonly string[] =>
  suspectsOf(findingsOf(bookOf(...given))[0]);

/** Of a table of these lines, comma-separated, the severity and first suspect of each finding: "review D6 → 100". */
export const suspectsIn = (...lines: readonly string[]): readonly string[] =>
  findingsOf({ csv: `\nBIỂU SỐ LIỆU\n${lines.join('\n')}` }).map((finding) =>
    `${finding.severity} ${suspectsOf(finding)[0] ?? ''}`.trim(),
  );

/** The relations of a workbook of these sheets: "C4 = C5+C6", "D4 <= C4". */
export const relationsIn = (...sheets: readonly CaseSheet[]): readonly string[] =>
  checkWorkbook(sheets.map(grid)).relations.map(
    ({ result, operands, comparison }) =>
      `${keyName(result)} ${comparison === 'equal' ? '=' : '<='} ${operands.map(keyName).join('+')}`,
  );

/** The tables that are read in a sheet: where they are, their unit and the roles of their columns. */
export const tablesIn = (sheet: CaseSheet): readonly { range: string; unit: string | null; roles: string }[] =>
  readTables(grid(sheet)).tables.map(({ range, unit, columns }) => ({
    range: rangeName(range),
    unit: unit?.name ?? null,
    roles: columns.map(({ role }) => role).join(' '),
  }));
