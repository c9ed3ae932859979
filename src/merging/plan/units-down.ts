/** Gộp with the units as rows: below each row of the form the units that have it, totals over them. */
import type { CellStyle, PlannedContent, SheetPlan } from '../../sheet';
import { type MergedColumn, type MergedForm, type MergedPart, type MergedRow, formTitle, listValue } from '../merge';
import type { SentValue } from '../types';
import { TEXT, TOTAL_FILL, down, figureStyle, formatOf, shownPath, sumOf } from './drafting';
import { SheetDraft, type SheetNames } from './sheet-draft';
import { type Grouping, type UnitGroup, groupUnits } from './units';
import { WORDS } from './words';

const FIRST_COLUMN = 2;

/** The sheet, and what stands in its columns. */
interface Page {
  readonly sheet: SheetDraft;
  readonly columns: readonly MergedColumn[];
  /** Number formats. */
  readonly formats: readonly string[];
}

/** One line of figures: what a unit has in one row of its table. */
interface UnitLine {
  readonly part: MergedPart;
  /** Position among the rows of its table. */
  readonly at: number;
}

/** A block of the sheet: a total line and the lines that it adds up. */
interface Block {
  readonly index: string;
  readonly label: string;
  readonly indent: number;
  readonly isAdditive: boolean;
  readonly groups: readonly { readonly label: string | null; readonly lines: readonly UnitLine[] }[];
}

export function planUnitsDown(form: MergedForm, names: SheetNames, grouping: Grouping): SheetPlan {
  const groups = groupUnits(form, grouping);
  const blocks = form.isList ? [listBlock(groups)] : form.rows.map((row) => rowBlock(row, groups, form.rows));
  return layOut(
    form,
    names,
    blocks.filter((block) => block.groups.some(({ lines }) => lines.length > 0)),
  );
}

function rowBlock(row: MergedRow, groups: readonly UnitGroup[], rows: readonly MergedRow[]): Block {
  const lines = groups.map(({ label, parts }) => ({
    label,
    lines: parts.flatMap((part) => (part.rowAt[row.id]! >= 0 ? [{ part, at: part.rowAt[row.id]! }] : [])),
  }));
  return {
    index: row.row.index,
    label: shownLabel(row),
    indent: depthOf(row, rows),
    isAdditive: row.isAdditive,
    groups: lines.filter((group) => group.lines.length > 0),
  };
}

export const shownLabel = ({ row, extra, doubt }: MergedRow): string => {
  if (doubt !== null) return WORDS.doubtRow + row.label;
  return (extra === 'no' ? '' : WORDS.extraRow) + row.label;
};

function depthOf({ parentId }: MergedRow, rows: readonly MergedRow[]): number {
  let depth = 0;
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (let id = parentId; id !== null && depth < 8; id = byId.get(id)?.parentId ?? null) depth++;
  return depth;
}

/** Lists are added up by their own total rows. */
const listBlock = (groups: readonly UnitGroup[]): Block => ({
  index: '',
  label: WORDS.total,
  indent: 0,
  isAdditive: true,
  groups: groups.map(({ label, parts }) => ({ label, lines: parts.map((part) => ({ part, at: totalRowOf(part) })) })),
});

/** The row of a list that is its total; -1 where it has none. */
export function totalRowOf({ submission: { rows } }: Pick<MergedPart, 'submission'>): number {
  return rows.findIndex(({ kind, parent }) => kind === 'total' && parent === null);
}

function layOut(form: MergedForm, names: SheetNames, blocks: readonly Block[]): SheetPlan {
  const widths = [6, 44, ...form.columns.map(({ isText }) => (isText ? 24 : 16))];
  const sheet = new SheetDraft(names.own, widths);
  const unit = form.unit === null ? null : WORDS.unitLine(form.unit.name);
  const top = sheet.head(
    WORDS.title(formTitle(form)),
    WORDS.count(form.parts.length, form.period, names.sources),
    unit,
  );
  const body = sheet.headers(top, form.columns.map(shownPath));
  const formats = form.columns.map((column) => formatOf(figuresOf(form, column)));
  let row = body;
  for (const block of blocks) row = drawBlock({ sheet, columns: form.columns, formats }, block, row);
  sheet.cells.text(row + 1, 0, WORDS.legend, { italic: true });
  return sheet.plan({ first: top, last: body - 1 });
}

function* figuresOf({ parts }: MergedForm, { id }: MergedColumn): Iterable<number> {
  for (const part of parts) {
    for (let row = 0; row < part.submission.rows.length; row++) {
      const value = listValue(part, row, id);
      if (typeof value === 'number') yield value;
    }
  }
}

/** Writes a block; returns the row below it. */
function drawBlock(page: Page, block: Block, top: number): number {
  const spans: { readonly first: number; readonly last: number; readonly lines: readonly UnitLine[] }[] = [];
  let row = top + 1;
  for (const { label, lines } of block.groups) {
    const heading = label === null ? -1 : row++;
    const first = row;
    lines.forEach((line, i) => drawLine(page, line, row++, String(i + 1)));
    const span = { first, last: row - 1, lines };
    spans.push(span);
    if (heading >= 0)
      drawTotal(page, { ...block, index: '', label: label!, indent: block.indent + 1 }, heading, [span]);
  }
  drawTotal(page, block, top, spans);
  return row;
}

function drawLine({ sheet, columns, formats }: Page, { part, at }: UnitLine, row: number, index: string): void {
  sheet.cells.text(row, 0, index, { ...TEXT, horizontal: 'center' });
  sheet.cells.text(row, 1, part.name, { ...TEXT, indent: 3 });
  columns.forEach(({ id }, i) => {
    const value = at < 0 ? null : listValue(part, at, id);
    const own = part.columnAt[id] ?? -1;
    const style = at < 0 || own < 0 ? { border: true } : figureStyle(part, at, own, formats[i]!);
    sheet.cells.put(row, FIRST_COLUMN + i, contentOf(value), typeof value === 'string' ? { ...TEXT } : style);
  });
}

export const contentOf = (value: SentValue): PlannedContent => {
  if (value === null) return { type: 'blank' };
  return typeof value === 'number' ? { type: 'number', value } : { type: 'text', text: value };
};

type Span = { readonly first: number; readonly last: number; readonly lines: readonly UnitLine[] };

/** A total line: sums over the lines of the spans; rates from the sums; nothing where figures cannot be added. */
function drawTotal(
  { sheet, columns, formats }: Page,
  { index, label, indent, isAdditive }: Pick<Block, 'index' | 'label' | 'indent' | 'isAdditive'>,
  row: number,
  spans: readonly Span[],
): void {
  const style: CellStyle = { bold: true, border: true, fill: TOTAL_FILL, vertical: 'center' };
  sheet.cells.text(row, 0, index, { ...style, horizontal: 'center' });
  sheet.cells.text(row, 1, label, { ...style, wrap: true, indent: Math.min(indent, 6) });
  const sums = columns.map((column) => (isAdditive && column.isAdditive ? sumOver(column, spans) : null));
  columns.forEach((_, i) => {
    const content = totalContent(columns, sums, i, row, spans);
    sheet.cells.put(row, FIRST_COLUMN + i, isAdditive ? content : { type: 'blank' }, {
      ...style,
      horizontal: 'right',
      numberFormat: formats[i]!,
    });
  });
}

function sumOver({ id }: MergedColumn, spans: readonly Span[]): number | null {
  const values = spans.flatMap(({ lines }) => lines.map(({ part, at }) => (at < 0 ? null : listValue(part, at, id))));
  const figures = values.filter((value) => typeof value === 'number');
  return figures.length > 0 ? sumOf(figures) : null;
}

function totalContent(
  columns: readonly MergedColumn[],
  sums: readonly (number | null)[],
  i: number,
  row: number,
  spans: readonly Span[],
): PlannedContent {
  const { quotient } = columns[i]!;
  const place = FIRST_COLUMN + i;
  const value = sums[i];
  if (value !== null && value !== undefined)
    return {
      type: 'formula',
      formula: `=SUM(${spans.map(({ first, last }) => down(place, first, last)).join(',')})`,
      value,
    };
  if (!quotient) return { type: 'blank' };
  const [above, below] = [sums[quotient.numerator], sums[quotient.denominator]];
  if (above == null || below == null) return { type: 'blank' };
  return quotientContent(
    `${down(FIRST_COLUMN + quotient.numerator, row, row).split(':')[0]!}`,
    `${down(FIRST_COLUMN + quotient.denominator, row, row).split(':')[0]!}`,
    quotient.scale,
    [above, below],
  );
}

/** "=IF(C8=0,"",E8/C8*100)" with what it gives now. */
export const quotientContent = (
  numerator: string,
  denominator: string,
  scale: 1 | 100,
  [above, below]: readonly [number, number],
): PlannedContent => ({
  type: 'formula',
  formula: `=IF(${denominator}=0,"",${numerator}/${denominator}${scale === 100 ? '*100' : ''})`,
  value: below === 0 ? '' : Number(((above / below) * scale).toPrecision(15)),
});
