/** What the sheets of a merge share: the look of their cells, number formats, sums. */
import { ownDecimals } from '../../figures';
import { type CellStyle, cellName, columnName } from '../../sheet';
import type { MergedColumn, MergedPart } from '../merge';
import { WORDS } from './words';

export const HEADER: CellStyle = {
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
  fill: '#E8EEF4',
};
export const TOTAL_FILL = '#F3F3F3';
/** Called wrong by the check of its own file. */
const WRONG_FILL = '#F8D7DA';
/** Perhaps in another unit. */
export const DOUBT_FILL = '#FFF3CD';
export const TEXT: CellStyle = { border: true, wrap: true, vertical: 'center' };
/** The header path of a column as the merge shows it. */
export function shownPath({ column, isExtra, doubt }: MergedColumn): readonly string[] {
  const path = column.path.length > 0 ? column.path : ['…'];
  if (!isExtra) return path;
  return [...path.slice(0, -1), `${path[path.length - 1]!} ${doubt === null ? WORDS.extraColumn : WORDS.doubtColumn}`];
}

const MOST_DECIMALS = 3;

/** The number format of figures: as many decimals as they have. */
export function formatOf(values: Iterable<number>): string {
  let decimals = 0;
  for (const value of values) if (decimals < MOST_DECIMALS) decimals = Math.max(decimals, ownDecimals(value));
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, MOST_DECIMALS))}`;
  return `${digits};-${digits};"-"`;
}

/** "C8:C12" in one column, or in one row. */
export const down = (column: number, first: number, last: number): string =>
  `${columnName(column)}${first + 1}:${columnName(column)}${last + 1}`;
export const across = (row: number, first: number, last: number): string =>
  `${cellName(row, first)}:${cellName(row, last)}`;

/** Sum without binary noise. */
export const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((all, value) => all + value, 0).toPrecision(15));

/** The look of one unit's figure: marked where it is wrong, in doubt, or was kept as text. */
export function figureStyle(part: MergedPart, row: number, column: number, numberFormat: string): CellStyle {
  const position = row * part.submission.columns.length + column;
  const base: CellStyle = { border: true, horizontal: 'right', vertical: 'center', numberFormat };
  if (part.submission.wrong.includes(position)) return { ...base, fill: WRONG_FILL };
  const isText = part.submission.textNumbers.includes(position);
  const marked = part.notes.includes('scale-doubtful') ? { ...base, fill: DOUBT_FILL } : base;
  return isText ? { ...marked, italic: true } : marked;
}
