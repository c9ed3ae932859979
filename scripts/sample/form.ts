/** Lays a form of the sample workbook out as an office would: title, header, number row, body. */
import type { CellRange, CellStyle, PlannedCell, SheetPlan } from '../../src/sheet';

/** One table as an office lays it out: header of several rows, number row, body. */
export interface FormTable {
  /** Small heading above the table, for a sheet with several. */
  readonly heading?: string;
  /** Missing where a column names the unit of each row. */
  readonly unit?: string;
  readonly header: readonly (readonly (string | null)[])[];
  /** Merged areas of the header, relative to its first row and column. */
  readonly headerMerges: readonly CellRange[];
  readonly numberRow: readonly string[];
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  readonly cells: readonly (string | number | null)[];
  /** Number format of each column's figure in this row. */
  readonly formats: readonly (string | null)[];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
}

export interface Form {
  readonly sheet: string;
  readonly number: string;
  readonly title: readonly string[];
  readonly tables: readonly FormTable[];
  readonly notes: readonly string[];
  readonly widths: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
}

const OFFICE = ['BỘ CÔNG THƯƠNG', 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG'];
const ATTACHED = '(Kèm theo Báo cáo số        /BC-CTĐP ngày        tháng 8 năm 2019 của Cục Công Thương địa phương)';

/** Lays a form out as a plan of a sheet: office and form number, title, tables, notes, signatures. */
export function formPlan(form: Form): SheetPlan {
  const width = form.widths.length;
  const cells: PlannedCell[] = [];
  const merges: CellRange[] = [];
  const rowHeights = new Map<number, number>();
  let row = 0;

  const text = (at: number, left: number, right: number, value: string, style: CellStyle): void => {
    cells.push({ row: at, column: left, content: { type: 'text', text: value }, style });
    if (right > left) merges.push({ top: at, bottom: at, left, right });
  };
  // The left block takes the label columns and what it needs of the next; the right block the last two.
  const leftBlock = Math.max(1, width - 4);
  OFFICE.forEach((line, i) => text(row + i, 0, leftBlock, line, { bold: i === 1, horizontal: 'center', fontSize: 12 }));
  text(row, width - 2, width - 1, form.number, { bold: true, horizontal: 'center', fontSize: 12 });
  row += OFFICE.length + 1;
  for (const line of form.title) {
    text(row, 0, width - 1, line, { bold: true, fontSize: 14, horizontal: 'center', vertical: 'center' });
    rowHeights.set(row++, 20);
  }
  text(row++, 0, width - 1, ATTACHED, { italic: true, horizontal: 'center' });
  row++;

  let firstHeader = -1;
  let firstNumbers = -1;
  for (const table of form.tables) {
    if (table.heading) text(row++, 0, width - 1, table.heading, { bold: true });
    if (table.unit)
      text(row, width - 3, width - 1, `Đơn vị tính: ${table.unit}`, { italic: true, horizontal: 'right' });
    row++;
    const top = row;
    if (firstHeader < 0) firstHeader = top;
    for (const line of table.header) {
      line.forEach((label, column) => {
        const style: CellStyle = { bold: true, border: true, horizontal: 'center', vertical: 'center', wrap: true };
        cells.push({ row, column, content: label === null ? { type: 'blank' } : { type: 'text', text: label }, style });
      });
      rowHeights.set(row++, table.header.length > 1 ? 36 : 50);
    }
    for (const merge of table.headerMerges)
      merges.push({ top: merge.top + top, bottom: merge.bottom + top, left: merge.left, right: merge.right });
    table.numberRow.forEach((label, column) => {
      const style: CellStyle = { italic: true, border: true, horizontal: 'center', fontSize: 11 };
      const content = /^\d+$/.test(label)
        ? ({ type: 'number', value: Number(label) } as const)
        : ({ type: 'text', text: label } as const);
      cells.push({ row, column, content, style });
    });
    if (firstNumbers < 0) firstNumbers = row;
    row++;
    for (const line of table.rows) {
      line.cells.forEach((value, column) => {
        const label = column < 2;
        const style: CellStyle = {
          border: true,
          vertical: 'center',
          bold: line.bold,
          italic: line.italic,
          horizontal: column === 0 || (!label && typeof value === 'string') ? 'center' : label ? 'left' : 'right',
          ...(column === 1 && { wrap: true, ...(line.indent && { indent: line.indent }) }),
          ...(line.formats[column] && { numberFormat: line.formats[column] }),
        };
        const content =
          value === null
            ? ({ type: 'blank' } as const)
            : typeof value === 'number'
              ? ({ type: 'number', value } as const)
              : ({ type: 'text', text: value } as const);
        cells.push({ row, column, content, style });
      });
      rowHeights.set(row++, 21);
    }
    row++;
  }

  for (const note of form.notes) {
    text(row, 0, width - 1, note, { italic: true, fontSize: 11, wrap: true, vertical: 'top' });
    rowHeights.set(row++, 32);
  }
  const right = Math.max(2, width - 3);
  text(row++, right, width - 1, 'Hà Nội, ngày        tháng 8 năm 2019', { italic: true, horizontal: 'center' });
  text(row, 0, 1, 'NGƯỜI LẬP BIỂU', { bold: true, horizontal: 'center' });
  text(row++, right, width - 1, 'CỤC TRƯỞNG', { bold: true, horizontal: 'center' });
  text(row, 0, 1, '(Ký, ghi rõ họ tên)', { italic: true, horizontal: 'center' });
  text(row++, right, width - 1, '(Ký, đóng dấu)', { italic: true, horizontal: 'center' });

  return {
    name: form.sheet,
    columnWidths: form.widths,
    rowHeights,
    cells,
    merges,
    charts: [],
    print: {
      paper: 'A4',
      orientation: form.orientation,
      // Only a form of one table has one header to repeat.
      repeatRows: form.tables.length === 1 ? { first: firstHeader, last: firstNumbers } : null,
      margins: { top: 2, bottom: 2, left: 2.5, right: 1.5 },
      pageNumbers: true,
      centerHorizontally: true,
    },
    source: null,
  };
}
