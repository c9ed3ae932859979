/** Workbooks as cases write them: sheets of comma-separated lines, read, checked and answered as short texts. */
import type { Finding } from '../../src/checks';
import { checkWorkbook } from '../../src/jobs';
import { type Grid, GridBuilder, keyName, parseRange } from '../../src/sheet';
import { findingText } from '../../src/wording';

export interface CaseSheet {
  readonly name?: string;
  /** One row a line, lines without anything left out ("," is an empty row); a cell is a figure where it reads as one ("1234.5"), else a text; empty cells stay empty. */
  readonly csv: string;
  /** Merged areas: "A1:A3 B1:B3". */
  readonly merges?: string;
}

/** A number out of "12", "-3.5"; anything else, "01" too, is a text. */
const FIGURE = /^-?(0|[1-9]\d*)(\.\d+)?$/;

export function grid({ name = 'Bảng', csv, merges = '' }: CaseSheet): Grid {
  const builder = new GridBuilder(name);
  const lines = csv.split('\n').filter((line) => line.trim() !== '');
  lines.forEach((line, row) =>
    line.split(',').forEach((text, column) => {
      const cell = text.trim();
      if (cell !== '') builder.set(row, column, FIGURE.test(cell) ? Number(cell) : cell);
    }),
  );
  for (const area of merges.split(' ').filter(Boolean)) {
    const range = parseRange(area);
    if (!range) throw new RangeError(area);
    builder.merges.push(range);
  }
  return builder.build();
}

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

/** The relations of a workbook of these sheets: "C4 = C5+C6", "D4 <= C4". */
export const relationsIn = (...sheets: readonly CaseSheet[]): readonly string[] =>
  checkWorkbook(sheets.map(grid)).relations.map(
    ({ result, operands, comparison }) =>
      `${keyName(result)} ${comparison === 'equal' ? '=' : '<='} ${operands.map(keyName).join('+')}`,
  );
