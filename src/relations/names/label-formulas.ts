/** Formulas that row labels state by the marks of other rows: "Tổng số (A+B+C)", "III = I − II", "(1)=(3)-(2)". */
import type { TableRow } from '../../tables';
import { append, type SumProposal } from './axis-names';

/** One mark of a row: "A", "IV", "3", "2.1", also in brackets. */
const MARK = String.raw`\(?(?:[A-ZĐ]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})?)\)?`;

/** In brackets, behind "=" or alone: "(1-2)" is a calculation, "đoạn 9-15", "quý 1-2" and "Đội công tác 3-1" are names. */
const SET_APART = new RegExp(String.raw`(?:^|[(=])\s*(${MARK}(?:\s*[+\-–]\s*${MARK})+)\s*\)?\s*[).]?\s*$`);

/** Letters and roman figures added at the end of a name: "TỔNG CHI A+B". */
const LETTERS = String.raw`\(?(?:[A-ZĐ]|[IVX]{1,5})\)?`;
const ADDED = new RegExp(String.raw`[\s:](${LETTERS}(?:\s*\+\s*${LETTERS})+)\s*[.]?\s*$`);

/** Without one of these a label adds up nothing. */
const SIGN = /[-+–]/;

const bareMark = (mark: string): string => mark.replace(/[().\s]/g, '').toUpperCase();

/** The rows that bear each mark of numbering; one mark may stand in several parts of a table. */
export function linesByMark(rows: readonly TableRow[]): Map<string, number[]> {
  const marks = new Map<string, number[]>();
  rows.forEach((row, line) => {
    const mark = bareMark(row.index);
    if (mark !== '' && row.kind !== 'heading') append(marks, mark, line);
  });
  return marks;
}

/**
 * The sum at the end of a label; each mark is the row that bears it beside or under the line, else the nearest one: "III
 * = II − I" of part A takes nothing of part B. Null where the label states none.
 */
export function labelFormula(
  rows: readonly TableRow[],
  line: number,
  marks: ReadonlyMap<string, readonly number[]>,
): SumProposal | null {
  const { label } = rows[line]!;
  const match = SIGN.test(label) ? (SET_APART.exec(label) ?? ADDED.exec(label)) : null;
  if (!match) return null;
  const text = match[1]!.replace(/[()\s]/g, '').replace(/–/g, '-');
  const operands: number[] = [];
  const signs: number[] = [];
  for (const term of text.match(/[+-]?[^+-]+/g) ?? []) {
    const lines = marks.get(term.replace(/^[+-]/, '').toUpperCase())?.filter((other) => other !== line);
    if (!lines || lines.length === 0) return null;
    const near = lines.filter((other) => isBesideOrUnder(rows, other, line));
    operands.push(nearest(near.length > 0 ? near : lines, line));
    signs.push(term.startsWith('-') ? -1 : 1);
  }
  if (new Set(operands).size !== operands.length) return null;
  return { operands, signs, by: 'declared', source: label };
}

const isBesideOrUnder = (rows: readonly TableRow[], other: number, line: number): boolean =>
  rows[other]!.parent === line || rows[other]!.parent === rows[line]!.parent;

const nearest = (lines: readonly number[], line: number): number =>
  lines.reduce((best, other) => (Math.abs(other - line) < Math.abs(best - line) ? other : best));
