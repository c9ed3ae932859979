/** So với năm trước: each unit's figures beside those of the year before, and whose change is out of line. */
import { type CellRange, type ChartPlan, type ChartSeries, type SheetPlan, cellName, seriesColor } from '../../sheet';
import { unitKey } from '../admission';
import { type EarlierPart, type MergedColumn, type MergedForm, type MergedRow, formTitle, listValue } from '../merge';
import { DOUBT_FILL, HEADER, TEXT, TOTAL_FILL, down, formatOf, sumOf } from './drafting';
import { SheetDraft, drawHeader } from './sheet-draft';
import { groupUnits } from './units';
import { unusualChanges } from './unusual-changes';
import { totalRowOf } from './units-down';
import { WORDS } from './words';

/** More columns of figures make no page that can be read. */
const MOST_COLUMNS = 3;
const FIRST_COLUMN = 2;
/** Year before, this year, change, growth. */
const ACROSS = 4;
/** Points of a row with two lines of text. */
const TWO_LINES = 34;

/** A unit's figures of both years in one row of the form, a pair for each column. */
interface UnitYears {
  readonly name: string;
  readonly pairs: readonly (readonly [before: number | null, now: number | null])[];
}

/** A row of the form with its units. */
interface Block {
  readonly label: string;
  readonly both: readonly UnitYears[];
  readonly single: readonly UnitYears[];
}

/** The comparison of a form with the year before; null where nothing can be compared. */
export function planYears(form: MergedForm, name: string): SheetPlan | null {
  const columns = comparedColumns(form);
  if (columns.length === 0) return null;
  const blocks = comparedRows(form)
    .map((row) => blockOf(form, row, columns))
    .filter(({ both }) => both.length > 0);
  return blocks.length > 0 ? layOut(form, name, columns, blocks) : null;
}

/** Amounts that last year's tables have too; a column of the form that repeats last year's figures is not among them. */
const comparedColumns = ({ columns, earlier }: MergedForm): MergedColumn[] =>
  columns
    .filter(({ id, isAdditive, isText, isExtra, column }) => {
      const known = earlier.filter((part) => part.columnAt[id]! >= 0).length;
      return isAdditive && !isText && !isExtra && column.role !== 'previous' && known * 2 > earlier.length;
    })
    .slice(0, MOST_COLUMNS);

/** The total of the form, else its outermost rows; null stands for the total row of a list. */
function comparedRows({ isList, rows }: MergedForm): readonly (MergedRow | null)[] {
  if (isList) return [null];
  const outermost = rows.filter(({ parentId, isAdditive, extra }) => parentId === null && isAdditive && extra === 'no');
  const total = outermost.filter(({ row }) => row.kind === 'total');
  return total.length > 0 ? total : outermost;
}

function blockOf(form: MergedForm, row: MergedRow | null, columns: readonly MergedColumn[]): Block {
  const earlier = tableOfEachUnit(form.earlier.filter((part) => isCertain(part, form)));
  const now = tableOfEachUnit(form.parts);
  // As on the sheet Gộp; those that sent only last year's come after them.
  const ofThisYear = groupUnits(form, 'none').flatMap(({ parts }) => parts);
  const names = new Map(ofThisYear.map(({ name }) => [unitKey(name), name]));
  for (const { name } of form.earlier) if (!names.has(unitKey(name))) names.set(unitKey(name), name);
  const units = [...names].map(([key, name]): UnitYears => {
    const [part, before] = [now.get(key) ?? null, earlier.get(key) ?? null];
    const pairs = columns.map(({ id }) => [figureOf(before, row, id), figureOf(part, row, id)] as const);
    return { name, pairs };
  });
  // A column with one year only would be in one total and not in the other.
  const isWhole = ([before, after]: UnitYears['pairs'][number]): boolean => (before === null) === (after === null);
  const hasBoth = ({ pairs }: UnitYears): boolean => pairs.every(isWhole) && pairs.some(([before]) => before !== null);
  const hasOne = ({ pairs }: UnitYears): boolean => pairs.some((pair) => pair.some((value) => value !== null));
  return {
    label: row?.row.label ?? WORDS.total,
    both: units.filter(hasBoth),
    single: units.filter((unit) => !hasBoth(unit) && hasOne(unit)),
  };
}

/** Whether it is known whose the table is, and what it is measured in where the form is in money. */
const isCertain = ({ submission: { sender, unit } }: EarlierPart, form: MergedForm): boolean =>
  sender.conflict === null && (unit !== null || form.unit?.kind !== 'money');

/** The table of each unit; null where it sent several that differ: nobody has said which one holds. */
function tableOfEachUnit<Part extends EarlierPart>(parts: readonly Part[]): ReadonlyMap<string, Part | null> {
  const found = new Map<string, Part | null>();
  for (const part of parts) {
    const key = unitKey(part.name);
    const other = found.get(key);
    if (other === undefined) found.set(key, part);
    else if (other !== null && other.submission.values.join() !== part.submission.values.join()) found.set(key, null);
  }
  return found;
}

function figureOf(part: EarlierPart | null, row: MergedRow | null, column: number): number | null {
  if (!part) return null;
  const at = row ? (part.rowAt[row.id] ?? -1) : totalRowOf(part);
  const value = at < 0 ? null : listValue(part, at, column);
  return typeof value === 'number' ? value : null;
}

function layOut(form: MergedForm, name: string, columns: readonly MergedColumn[], blocks: readonly Block[]): SheetPlan {
  const noteColumn = FIRST_COLUMN + columns.length * ACROSS;
  const sheet = new SheetDraft(name, [6, 36, ...columns.flatMap(() => [15, 15, 15, 11]), 34]);
  const unit = form.unit === null ? null : WORDS.unitLine(form.unit.name);
  const subtitle = WORDS.yearsCount(form.period ?? '', blocks[0]!.both.length);
  const top = sheet.head(WORDS.yearsTitle(formTitle(form)), subtitle, unit);
  const paths = columns.flatMap(({ column }) =>
    [WORDS.yearBefore, WORDS.thisYear, WORDS.change, WORDS.growth].map((text) => [column.path.join(' – '), text]),
  );
  const body = drawHeader(sheet.cells, paths, { top, left: FIRST_COLUMN });
  // Words of two lines in the narrow columns.
  sheet.cells.height(body - 1, TWO_LINES);
  const beside: readonly (readonly [number, string])[] = [
    [0, WORDS.index],
    [1, WORDS.unitName],
    [noteColumn, WORDS.note],
  ];
  for (const [column, text] of beside)
    sheet.cells.merged({ top, bottom: body - 1, left: column, right: column }, text, HEADER);
  const figures = blocks.flatMap(({ both, single }) => [...both, ...single].flatMap(({ pairs }) => pairs.flat()));
  const format = formatOf(figures.filter((value) => value !== null));
  let row = body;
  for (const block of blocks) row = new BlockWriter(sheet, format, noteColumn).draw(block, row);
  sheet.cells.text(row + 1, 0, WORDS.yearsLegend, { italic: true });
  const plan = sheet.plan({ first: top, last: body - 1 });
  const chart = chartOf(columns[0]!, blocks[0]!, {
    header: body - 1,
    first: body + 1,
    below: row + 3,
    right: noteColumn,
    format,
  });
  return chart ? { ...plan, charts: [chart] } : plan;
}

/** More units are no picture. */
const MOST_DRAWN = 20;
const CHART_ROWS = 20;

/** Both years of the first column, unit by unit; null where there are too few or too many to draw. */
function chartOf(
  { column }: MergedColumn,
  { both, label }: Block,
  at: { header: number; first: number; below: number; right: number; format: string },
): ChartPlan | null {
  if (both.length < 2 || both.length > MOST_DRAWN) return null;
  const last = at.first + both.length - 1;
  const rows = (place: number): CellRange => ({ top: at.first, bottom: last, left: place, right: place });
  const series = [WORDS.yearBefore, WORDS.thisYear].map((text, year): ChartSeries => ({
    kind: 'columnClustered',
    axis: 'primary',
    name: { row: at.header, column: FIRST_COLUMN + year, text },
    categories: { range: rows(1), cached: both.map(({ name }) => name) },
    values: {
      range: rows(FIRST_COLUMN + year),
      cached: both.map(({ pairs }) => pairs[0]![year] ?? 0),
      numberFormat: at.format,
    },
    color: seriesColor(year),
    dataLabels: false,
  }));
  return {
    title: `${column.path.join(' – ')}: ${label}`,
    anchor: { top: at.below, bottom: at.below + CHART_ROWS, left: 0, right: at.right },
    series,
    categoryTitle: null,
    valueTitle: null,
    secondaryTitle: null,
    legend: 'bottom',
  };
}

/** Writes the lines of one block. */
class BlockWriter {
  constructor(
    private readonly sheet: SheetDraft,
    private readonly format: string,
    private readonly noteColumn: number,
  ) {}

  /** Total line, units with both years, then those with one; returns the row below. */
  draw({ label, both, single }: Block, top: number): number {
    const first = top + 1;
    const last = first + both.length - 1;
    this.total(label, both, top, first, last);
    const marks = both[0]!.pairs.map((_, i) => unusualChanges(both.map(({ pairs }) => pairs[i]!)));
    both.forEach((unit, i) => {
      const found = marks.map(({ unusual }) => unusual.has(i));
      const middles = marks.flatMap(({ middle }, column) => (found[column] ? [middle] : []));
      this.unit(unit, first + i, String(i + 1), found);
      if (middles.length > 0) this.sheet.cells.height(first + i, TWO_LINES);
      this.sheet.cells.text(
        first + i,
        this.noteColumn,
        middles.length > 0 ? WORDS.farFromOthers(percent(middles[0]!)) : '',
        TEXT,
      );
    });
    if (single.length === 0) return last + 1;
    const across = { top: last + 1, bottom: last + 1, left: 0, right: this.noteColumn };
    this.sheet.cells.merged(across, WORDS.oneYearOnly, { ...TEXT, italic: true });
    single.forEach((unit, i) => {
      this.unit(unit, last + 2 + i, String(i + 1), []);
      this.sheet.cells.text(last + 2 + i, this.noteColumn, '', TEXT);
    });
    return last + 2 + single.length;
  }

  private unit({ name, pairs }: UnitYears, row: number, index: string, found: readonly boolean[]): void {
    this.sheet.cells.text(row, 0, index, { ...TEXT, horizontal: 'center' });
    this.sheet.cells.text(row, 1, name, TEXT);
    pairs.forEach((pair, i) => {
      pair.forEach((value, year) =>
        this.put(row, i, year, value === null ? { type: 'blank' } : { type: 'number', value }, {}),
      );
      this.changes(row, i, pair, found[i] ? { fill: DOUBT_FILL } : {});
    });
  }

  private total(label: string, both: readonly UnitYears[], row: number, first: number, last: number): void {
    const style = { bold: true, fill: TOTAL_FILL };
    this.sheet.cells.text(row, 0, '', { ...TEXT, ...style });
    this.sheet.cells.text(row, 1, label, { ...TEXT, ...style });
    this.sheet.cells.text(row, this.noteColumn, '', { ...TEXT, ...style });
    both[0]!.pairs.forEach((_, i) => {
      const sums = [0, 1].map((year) => sumOf(both.map(({ pairs }) => pairs[i]![year] ?? 0)));
      sums.forEach((value, year) => {
        const formula = `=SUM(${down(this.place(i, year), first, last)})`;
        this.put(row, i, year, { type: 'formula', formula, value }, style);
      });
      this.changes(row, i, [sums[0]!, sums[1]!], style);
    });
  }

  /** Change and growth by formula; nothing where a year is missing. */
  private changes(row: number, i: number, [before, now]: readonly [number | null, number | null], style: object): void {
    if (before === null || now === null) {
      this.put(row, i, 2, { type: 'blank' }, style);
      this.put(row, i, 3, { type: 'blank' }, style);
      return;
    }
    const cell = (year: number): string => cellName(row, this.place(i, year));
    const change = Number((now - before).toPrecision(15));
    this.put(row, i, 2, { type: 'formula', formula: `=${cell(1)}-${cell(0)}`, value: change }, style);
    this.put(
      row,
      i,
      3,
      {
        type: 'formula',
        formula: `=IF(${cell(0)}<=0,"",(${cell(1)}/${cell(0)}-1)*100)`,
        value: before <= 0 ? '' : Number(((now / before - 1) * 100).toPrecision(15)),
      },
      { ...style, numberFormat: '#,##0.00;-#,##0.00;0.00' },
    );
  }

  private readonly place = (i: number, at: number): number => FIRST_COLUMN + i * ACROSS + at;

  private put(row: number, i: number, at: number, content: Content, style: object): void {
    const base = { border: true, horizontal: 'right', vertical: 'center', numberFormat: this.format } as const;
    this.sheet.cells.put(row, this.place(i, at), content, { ...base, ...style });
  }
}

type Content = Parameters<SheetDraft['cells']['put']>[2];

const percent = (ratio: number): string =>
  `${ratio < 0 ? 'giảm' : 'tăng'} ${(Math.abs(ratio) * 100).toFixed(1).replace('.', ',')} %`;
