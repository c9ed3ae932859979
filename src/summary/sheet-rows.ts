/** The rows of a summary's sheet: numbering, names, figures as formulas, the total. */
import { type CellStyle, type PlannedContent, textContent, linesOf } from '../sheet';
import { type BodyRow, figureKey } from './body';
import { compute } from './expression';
import { rowNumbers } from './numbering';
import { ALARM, TOTAL_FILL } from './palette';
import { INDENT_WIDTH, INDEX_COLUMN, LINE, ROW_AIR, type SummarySheet } from './summary-sheet';

export function layOutRows(sheet: SummarySheet): void {
  const { rows } = sheet.request.body;
  const isDeep = rows.some(({ level }) => level > 0);
  const numbers = rowNumbers(rows.filter(({ kind }) => kind !== 'gap'));
  for (const row of sheet.bodyRows()) {
    if (row.kind === 'gap') gapRow(sheet, row);
    else bodyRow(sheet, row, numbers.get(row.id) ?? '', isDeep && row.level === 0);
  }
}

function bodyRow(sheet: SummarySheet, row: BodyRow, number: string, isPart: boolean): void {
  const { cells } = sheet;
  const at = sheet.rowOf(row.id);
  const isTotal = row === sheet.request.body.total;
  const isBold = isTotal || isPart;
  const base: CellStyle = {
    border: true,
    vertical: 'center',
    ...(isBold ? { bold: true } : {}),
    ...(isTotal ? { fill: TOTAL_FILL } : {}),
  };
  cells.put(at, INDEX_COLUMN, indexContent(number), { ...base, horizontal: 'center' });
  const indent = Math.max(0, row.level);
  sheet.label(at, row.label, {
    ...base,
    wrap: true,
    horizontal: isTotal ? 'center' : 'left',
    ...(indent > 0 ? { indent } : {}),
  });
  figures(sheet, row, base);
  const lines = linesOf(row.label, sheet.labelWidth - indent * INDENT_WIDTH, { bold: isBold });
  cells.height(at, LINE * lines + ROW_AIR);
}

/** How far figures are from what their parts make: red, and blank while they agree. */
function gapRow(sheet: SummarySheet, row: BodyRow): void {
  const { cells, places, value, request } = sheet;
  const { body } = request;
  const at = sheet.rowOf(row.id);
  const isInside = row.level > 0;
  const base: CellStyle = { vertical: 'center', bold: true, color: ALARM, ...(isInside ? { border: true } : {}) };
  const columns = body.columns.filter(({ id }) => body.figures.has(figureKey(row.id, id))).map(({ id }) => id);
  const label = compute(
    { type: 'label', row: row.id, columns, text: row.label },
    { grid: request.grid, readTextNumbers: request.readTextNumbers, ...places, valueOf: value },
  );
  if (isInside) cells.put(at, INDEX_COLUMN, { type: 'blank' }, base);
  sheet.label(
    at,
    { type: 'formula', formula: `=${label.formula}`, value: label.value },
    { ...base, italic: true, wrap: true, horizontal: 'left', ...(isInside ? { indent: row.level } : {}) },
  );
  figures(sheet, row, base);
  const lines = linesOf(row.label, sheet.labelWidth - row.level * INDENT_WIDTH, { bold: true });
  cells.height(at, label.value === '' ? LINE : LINE * lines + ROW_AIR);
}

function figures(sheet: SummarySheet, row: BodyRow, base: CellStyle): void {
  const { body } = sheet.request;
  const at = sheet.rowOf(row.id);
  body.columns.forEach((column, index) => {
    const figure = sheet.computed(row.id, column.id);
    const text = body.texts.get(figureKey(row.id, column.id)) ?? '';
    if (!figure && !base.border) return;
    const content: PlannedContent = figure
      ? { type: 'formula', formula: `=${figure.formula}`, value: figure.value }
      : textContent(text);
    sheet.cells.put(at, sheet.firstFigure + index, content, {
      ...base,
      ...(column.format === 'text' ? { wrap: true } : {}),
      horizontal: column.format === 'rank' || column.format === 'text' ? 'center' : 'right',
      numberFormat: sheet.numberFormat(column, row.id),
    });
  });
}

/** Roman and Arabic numbering as the source has it; numbers are written as numbers only where they are plain. */
function indexContent(index: string): PlannedContent {
  if (/^[1-9]\d{0,4}$/.test(index)) return { type: 'number', value: Number(index) };
  return index === '' ? { type: 'blank' } : { type: 'text', text: index };
}
