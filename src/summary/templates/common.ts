/** What several templates need: headers, charts of shares, measures of plain amounts. */
import { columnOfKey, rowOfKey } from '../../sheet';
import type { TableColumn } from '../../tables';
import type { BodyBuilder, ChartRequest } from '../body';
import type { Frame, FrameRow } from '../frame';
import { chosenColumn, distinctLabels, isWhole, referenceTo, subjectOf, yearOf } from '../measures';
import type { Measure } from '../types';
import type { TableView } from '../view';
import { withoutUnit } from '../units';
import { CONTAINER_WORDS, TEXTS, cleanLabel, fold, inSentence } from '../vocabulary';

/** More slices than this cannot be distinguished. */
const MAX_SLICES = 6;
/** A thinner slice is a line, and its label covers its neighbour's. */
const MIN_SLICE = 0.02;
/** As many columns as one chart takes. */
const MAX_DEEP_ROWS = 12;
/** So many parts can be compared on a chart by themselves. */
const ENOUGH_PARTS = 4;
/** Rows whose names begin alike would be told apart by nothing on an axis. */
const ALIKE = 26;
/** What binary rounding can come to when parts are added up, relative to their whole. */
const TOLERANCE = 1e-6;
/** A longer header does not fit over the rows' names. */
const MAX_ITEM_HEADER = 40;

/** A header over figures: where the page says the unit of money, or another was chosen, the header says none. */
export const columnHeader = (frame: Pick<Frame, 'unitFactor'>, header: string): string =>
  frame.unitFactor === null ? header : withoutUnit(header, true) || header;

/** What figures are of, in a header of shares or the title of a chart. */
export const nameOf = (header: string): string => withoutUnit(header) || header;

/** The title of a chart's axis of amounts. */
export const valueTitle = (frame: Frame): string | null => frame.unit;

/** The header over the rows: that of the source where the rows are the source's. */
export function itemHeader(view: TableView, frame: Frame): string {
  const first = frame.rows[0]?.id ?? '';
  if (first.startsWith('part')) return TEXTS.groupHeaders.parts;
  if (first.startsWith('class:')) return TEXTS.groupHeaders[frame.grouping];
  const label = view.table.columns.find(({ role }) => role === 'label');
  const header = label?.path.at(-1)?.replace(/\s+/g, ' ').trim() ?? '';
  if (header === '' || header.length > MAX_ITEM_HEADER) return TEXTS.item;
  return header === header.toLocaleUpperCase('vi')
    ? header.charAt(0) + header.slice(1).toLocaleLowerCase('vi')
    : header;
}

/** A column's header for a title in capitals. */
export const inCapitals = (header: string): string =>
  header
    .toLocaleUpperCase('vi')
    .replace(/\s*\(.*?\)/g, '')
    .trim();

/** The main total in words, where it is money in a stated unit. */
export const moneyWords = (
  frame: Frame,
  column: string,
  subject: string,
): { column: string; subject: string } | null =>
  frame.unitFactor === null ? null : { column, subject: inSentence(nameOf(subject)) };

/**
 * The rows that charts draw: the parts of the total, or, where those are too few to compare, the rows shown below them.
 * Each figure is drawn once; none where there is none to draw.
 */
export function chartRows(builder: BodyBuilder, value: (row: FrameRow) => number): readonly FrameRow[] {
  const filled = builder.counted.filter((row) => value(row) !== 0);
  const { rows } = builder.frame;
  const counted = filled.length > 0 ? builder.counted : [];
  if (filled.length >= ENOUGH_PARTS || rows.length === builder.counted.length) return counted;
  const drawn: FrameRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.level > 0) continue;
    const next = rows.findIndex((other, at) => at > index && other.level === 0);
    const below = rows.slice(index + 1, next < 0 ? rows.length : next).filter(({ level }) => level === 1);
    const sum = below.reduce((total, part) => total + value(part), 0);
    // A part is drawn as the rows below it only where these are all of it.
    const isHeading = !row.hasParts && value(row) === 0;
    const whole = below.length > 0 && (isHeading || Math.abs(sum - value(row)) <= TOLERANCE * Math.abs(value(row)));
    // Beside another's rows one whole would look like one of them.
    if (below.length > 0 && !whole) return counted;
    drawn.push(...(whole ? below : [row]));
  }
  const distinct = new Set(drawn.map(({ label }) => label.slice(0, ALIKE).trim())).size === drawn.length;
  return drawn.length <= MAX_DEEP_ROWS && distinct ? drawn : counted;
}

/**
 * The shares of a total: a ring where the parts are few and none is too thin to be seen, else bars; nothing where they
 * are not parts of a whole.
 */
export function shareChart(
  builder: BodyBuilder,
  share: string,
  title: string,
  value: (row: FrameRow) => number,
): ChartRequest[] {
  const rows = chartRows(builder, value);
  const filled = rows.filter((row) => value(row) > 0);
  if (!builder.columns.some(({ id }) => id === share) || filled.length < 2 || rows.some((row) => value(row) < 0))
    return [];
  const sum = filled.reduce((total, row) => total + value(row), 0);
  const ring = filled.length <= MAX_SLICES && filled.every((row) => value(row) / sum >= MIN_SLICE);
  return [
    {
      title,
      direction: 'down',
      series: [{ source: share, kind: ring ? 'doughnut' : 'bar', axis: 'primary', dataLabels: true }],
      categories: filled.map(({ id }) => id),
      categoryTitle: null,
      valueTitle: ring ? null : TEXTS.share,
      secondaryTitle: null,
      legend: ring ? 'right' : 'none',
    },
  ];
}

/** Rates as bars: the one thing that rows of different units have in common. */
export function ratesChart(rows: readonly FrameRow[], rate: string, title: string, axis: string): ChartRequest[] {
  if (rows.length < 2) return [];
  return [
    {
      title,
      direction: 'down',
      series: [{ source: rate, kind: 'bar', axis: 'primary', dataLabels: true }],
      categories: rows.map(({ id }) => id),
      categoryTitle: null,
      valueTitle: axis,
      secondaryTitle: null,
      legend: 'none',
    },
  ];
}

/** Which role a main measure rather has. */
const ROLE_ORDER = ['actual', 'estimate', 'amount', 'other', 'plan', 'count', 'previous'];
/** What a column's rank grows by where it counts things instead of money, and where it is a part of another. */
const COUNT_RANK = 100;
const PART_RANK = 10;
const OF_NO_YEAR = 9_999;

/** Every column of amounts as a separate measure, the whole before its parts, actual figures before planned ones. */
export function amountMeasures(view: TableView): Measure[] {
  /** Columns that are the sum of others beside them. */
  const sums = new Set<number>();
  for (const { kind, role, result, operands } of view.relations) {
    const isAcross =
      kind === 'sum' &&
      role === 'total' &&
      operands.length > 1 &&
      operands.every((operand) => rowOfKey(operand) === rowOfKey(result));
    if (isAcross) sums.add(columnOfKey(result));
  }
  const rank = (column: TableColumn): number => {
    const isCount = column.unit?.kind === 'count';
    const isWholeColumn = sums.has(column.column) || (isWhole(subjectOf(column)) && column.source === null);
    const role = Math.max(0, ROLE_ORDER.indexOf(column.role)) / PART_RANK;
    return (isCount ? COUNT_RANK : 0) + (isWholeColumn ? 0 : PART_RANK) + role;
  };
  // Of several years the last is what is reported; what is of no year is their whole.
  const year = (column: TableColumn): number => yearOf(column) ?? OF_NO_YEAR;
  const best = [...view.amounts].sort((a, b) => rank(a) - rank(b) || year(b) - year(a) || a.column - b.column)[0];
  const all = view.amounts.filter((column) => column !== best);
  return best ? labelledByHeader([best, ...all]) : [];
}

/** Labels from the whole header: these columns differ in role as well as in subject. */
function labelledByHeader(columns: readonly TableColumn[]): Measure[] {
  const labels = distinctLabels(columns.map((column) => ({ label: headerName(column), column })));
  return columns.map((column, index) => ({ label: labels[index]!, columns: { amount: referenceTo(column) } }));
}

const headerName = (column: TableColumn): string => {
  if (column.source !== null && column.path.length <= 1) return column.source;
  const parts = column.path.map(cleanLabel).filter((part) => part !== '' && !CONTAINER_WORDS.test(fold(part)));
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  if (parts.length < 2) return first || TEXTS.amount;
  return isWhole(last) ? first : last;
};

/** What an amount column is called in the summary's header. */
export const amountHeader = (view: TableView, measure: Measure): string =>
  headerName(chosenColumn(view.table, measure, 'amount'));
