/** Which columns of a table hold amounts: figures that may be added up. */
import { type TextFigures, numberIn } from '../figures';
import type { Grid } from '../sheet';
import type { Table, TableColumn } from '../tables';
import { fold } from './vocabulary';

/** Headers of columns that hold numbers which mean nothing when added up. */
const NOT_ADDABLE =
  /%|ty le|ti le|ty trong|co cau|so sanh|don gia|dinh muc|he so|binh quan|toc do|tang giam|tang truong|chenh lech|thoi gian|khoi cong|hoan thanh nam|so quyet dinh|ma so|ma du an|ma nganh|ma chuong/;

/** Amounts by which others were changed; and what makes a change a rate. */
const CHANGE = /tang(?: \(\+\))?,? ?(?:\/ ?)?giam|chenh lech|dieu chinh/;
const RATE = /%|ty le|ti le|ty trong|toc do|so voi|don gia|dinh muc|he so|binh quan/;

/** A table of rates by its title: "TỶ LỆ PHẦN TRĂM (%) PHÂN CHIA CÁC KHOẢN THU CHO NGÂN SÁCH TỪNG XÃ". */
const RATES_TITLE = /\b(?:ty le|ti le) (?:phan tram|\(?%)/;

const ADDABLE_ROLES: ReadonlySet<string> = new Set([
  'plan',
  'actual',
  'estimate',
  'previous',
  'count',
  'amount',
  'other',
]);

const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;
const isYear = (value: number): boolean => Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;

/** A text that says something; "-" and "x" say that there is no figure. */
const WORD = /[\p{L}\d]{2}/u;

/**
 * Columns whose figures may be added up: not percentages, prices, years or order numbers. A percent column is recognised
 * by its role, scale and unit first, and by the words of its header where the table reader left the role open.
 */
export function amountColumns(table: Table, grid: Grid, readTextNumbers: boolean): TableColumn[] {
  const texts = readTextNumbers ? 'vietnamese' : 'none';
  const isOfRates = RATES_TITLE.test(fold(table.title));
  const held = table.columns.filter(
    (column) => !(isOfRates && column.unit?.kind !== 'money') && holdsAmounts(table, column, grid, texts),
  );
  const amounts = held.filter(isNamedAsAmount);
  // Beside no amounts these are no differences of any: "Điều chỉnh tăng, giảm" alone.
  return amounts.length > 0
    ? amounts
    : held.filter((column) => column.role === 'difference' && column.scale === null && isChange(column));
}

/** "Kinh phí điều chỉnh tăng, giảm (triệu đồng)" is an amount of money, whatever it changed. */
function isChange({ unit, path }: TableColumn): boolean {
  const header = fold(path.join(' '));
  return CHANGE.test(header) && (unit?.kind === 'money' || unit?.kind === 'count') && !RATE.test(header);
}

/** Whether role, unit and header say that a column's figures may be added up. */
function isNamedAsAmount(column: TableColumn): boolean {
  const { role, scale, unit, path } = column;
  if (!ADDABLE_ROLES.has(role) || scale !== null || unit?.kind === 'percent') return false;
  const isUnnamed = role === 'other' || role === 'amount';
  return !(isUnnamed && NOT_ADDABLE.test(fold(path.join(' '))) && !isChange(column));
}

/** Whether a column holds figures rather than words, and not a year in every row. */
function holdsAmounts(table: Table, { column, role }: TableColumn, grid: Grid, texts: TextFigures): boolean {
  let figures = 0;
  let words = 0;
  let years = 0;
  for (const { row, kind } of table.rows) {
    if (kind === 'blank') continue;
    const value = numberIn(grid, row, column, texts);
    if (!Number.isNaN(value)) {
      figures++;
      if (isYear(value)) years++;
    } else if (grid.kind(row, column) === 'text' && WORD.test(grid.string(row, column))) {
      words++;
    }
  }
  const isYears = role === 'other' && years === figures && figures > 1;
  return figures > 0 && figures >= words && !isYears;
}
