/** The rows of a summary's sheet: numbering, names, figures as formulas, the total. */
import type { CellStyle, PlannedContent } from '../sheet';
import type { BodyRow } from './body';
import { rowNumbers } from './numbering';
import { TOTAL_FILL } from './palette';
import { FIRST_FIGURE, INDEX_COLUMN, LABEL_COLUMN, LINE, ROW_AIR, type SummarySheet } from './summary-sheet';
import { linesOf } from './text-lines';

/** Characters that a level of indentation takes from a name. */
const INDENT_WIDTH = 1.5;

export function layOutRows(sheet: SummarySheet): void {
  const { rows, total } = sheet.request.body;
  const isDeep = rows.some(({ level }) => level > 0);
  const numbers = rowNumbers(rows);
  for (const row of rows) bodyRow(sheet, row, numbers.get(row.id)!, isDeep && row.level === 0);
  if (total) bodyRow(sheet, total, '', true);
}

function bodyRow(sheet: SummarySheet, row: BodyRow, number: string, isBold: boolean): void {
  const { cells, widths, computed } = sheet;
  const { columns, total } = sheet.request.body;
  const at = sheet.rowOf(row.id);
  const isTotal = row === total;
  const base: CellStyle = {
    border: true,
    vertical: 'center',
    ...(isBold ? { bold: true } : {}),
    ...(isTotal ? { fill: TOTAL_FILL } : {}),
  };
  cells.put(at, INDEX_COLUMN, indexContent(number), { ...base, horizontal: 'center' });
  const indent = Math.max(0, row.level);
  cells.text(at, LABEL_COLUMN, row.label, {
    ...base,
    wrap: true,
    horizontal: isTotal ? 'center' : 'left',
    ...(indent > 0 ? { indent } : {}),
  });
  columns.forEach((column, index) => {
    const figure = computed(row.id, column.id);
    const content: PlannedContent = figure
      ? { type: 'formula', formula: `=${figure.formula}`, value: figure.value }
      : { type: 'blank' };
    cells.put(at, FIRST_FIGURE + index, content, {
      ...base,
      horizontal: column.format === 'rank' ? 'center' : 'right',
      numberFormat: sheet.numberFormat(column),
    });
  });
  const lines = linesOf(row.label, widths[LABEL_COLUMN]! - indent * INDENT_WIDTH, { bold: isBold });
  cells.height(at, LINE * lines + ROW_AIR);
}

/** Roman and Arabic numbering as the source has it; numbers are written as numbers only where they are plain. */
function indexContent(index: string): PlannedContent {
  if (/^[1-9]\d{0,4}$/.test(index)) return { type: 'number', value: Number(index) };
  return index === '' ? { type: 'blank' } : { type: 'text', text: index };
}
