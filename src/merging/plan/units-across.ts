/** Gộp with the form's rows and the units as columns: for each column of the form its total and every unit. */
import type { CellStyle, PlannedContent, SheetPlan } from '../../sheet';
import { cellName } from '../../sheet';
import { type MergedColumn, type MergedForm, type MergedPart, type MergedRow, formTitle, partValue } from '../merge';
import { TEXT, TOTAL_FILL, across, figureStyle, formatOf, shownPath, sumOf } from './drafting';
import { SheetDraft, type SheetNames } from './sheet-draft';
import { type Grouping, groupUnits } from './units';
import { contentOf, quotientContent, shownLabel } from './units-down';
import { WORDS } from './words';

const FIRST_COLUMN = 2;

export function planUnitsAcross(form: MergedForm, names: SheetNames, grouping: Grouping): SheetPlan {
  const parts = groupUnits(form, grouping).flatMap((group) => group.parts);
  const width = parts.length + 1;
  const paths = form.columns.flatMap((column) =>
    [WORDS.total, ...parts.map((part) => part.name)].map((text) => [...shownPath(column), text]),
  );
  const sheet = new SheetDraft(names.own, [6, 44, ...paths.map(() => 14)]);
  const unit = form.unit === null ? null : WORDS.unitLine(form.unit.name);
  const top = sheet.head(WORDS.title(formTitle(form)), WORDS.count(parts.length, form.period, names.sources), unit);
  const body = sheet.headers(top, paths);
  const placed = { sheet, parts, form, width };
  form.rows.forEach((row, i) => {
    sheet.cells.text(body + i, 0, row.row.index, { ...TEXT, horizontal: 'center' });
    sheet.cells.text(body + i, 1, shownLabel(row), { ...TEXT, indent: Math.min(row.row.level, 6) });
    form.columns.forEach((_, c) => drawCells(placed, row, c, body + i));
  });
  sheet.cells.text(body + form.rows.length + 1, 0, WORDS.legend, { italic: true });
  return sheet.plan({ first: top, last: body - 1 });
}

interface Placed {
  readonly sheet: SheetDraft;
  readonly parts: readonly MergedPart[];
  readonly form: MergedForm;
  /** Columns of the sheet for each of the form. */
  readonly width: number;
}

const totalPlace = (column: number, width: number): number => FIRST_COLUMN + column * width;

function drawCells({ sheet, parts, form, width }: Placed, row: MergedRow, c: number, at: number): void {
  const column = form.columns[c]!;
  const first = totalPlace(c, width);
  const values = parts.map((part) => partValue(part, row.id, column.id));
  const figures = values.filter((value) => typeof value === 'number');
  const format = formatOf(figures);
  const style: CellStyle = { bold: true, border: true, fill: TOTAL_FILL, horizontal: 'right', numberFormat: format };
  const total = row.isAdditive ? totalOf({ parts, form, width, row, at }, column, first, figures) : null;
  sheet.cells.put(at, first, total ?? { type: 'blank' }, style);
  parts.forEach((part, i) => {
    const own = [part.rowAt[row.id] ?? -1, part.columnAt[column.id] ?? -1] as const;
    const known = own[0] >= 0 && own[1] >= 0 && typeof values[i] !== 'string';
    sheet.cells.put(at, first + 1 + i, contentOf(values[i]!), known ? figureStyle(part, ...own, format) : { ...TEXT });
  });
}

interface Line {
  readonly parts: readonly MergedPart[];
  readonly form: MergedForm;
  readonly width: number;
  readonly row: MergedRow;
  /** Row of the sheet. */
  readonly at: number;
}

function totalOf(
  { parts, form, width, row, at }: Line,
  { isAdditive, quotient }: MergedColumn,
  first: number,
  figures: readonly number[],
): PlannedContent | null {
  if (isAdditive && figures.length > 0)
    return { type: 'formula', formula: `=SUM(${across(at, first + 1, first + parts.length)})`, value: sumOf(figures) };
  if (!quotient) return null;
  const sum = (id: number): number =>
    sumOf(parts.map((part) => partValue(part, row.id, id)).filter((value) => typeof value === 'number'));
  const place = (id: number): string =>
    cellName(
      at,
      totalPlace(
        form.columns.findIndex((column) => column.id === id),
        width,
      ),
    );
  const { numerator, denominator, scale } = quotient;
  return quotientContent(place(numerator), place(denominator), scale, [sum(numerator), sum(denominator)]);
}
