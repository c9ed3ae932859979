/** Workbooks for browser tests, and how one is opened. */
import type { Page } from 'playwright-core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createWorkbook } from '../../src/files';
import type { CellStyle, PlannedCell, PlannedContent, SheetPlan } from '../../src/sheet';

const COMMUNES = ['Tân Lập', 'Minh Khai', 'Phú Xuân', 'Hòa Bình', 'Đông Sơn', 'Yên Thịnh', 'Bình Minh', 'Thạch Đà'];

export interface TableWish {
  readonly rows: number;
  /** 0-based number of the line whose rate is too low; none when missing. */
  readonly wrong?: number;
  /** By how many points it is too low. */
  readonly off?: number;
  /** The fill of the wrong rate's cell, as the user painted it. */
  readonly fill?: string;
}

/** A sheet as commissions keep them: plan, execution and rate of each commune under a total; line n is in row 7 + n. */
export function tableSheet(name: string, { rows, wrong, off = 3, fill }: TableWish): SheetPlan {
  const cells: PlannedCell[] = [];
  const put = (row: number, column: number, content: string | number | null, style: CellStyle = {}): void => {
    if (content === null) return;
    const typed =
      typeof content === 'number'
        ? ({ type: 'number', value: content } as const)
        : ({ type: 'text', text: content } as const);
    cells.push({ row, column, content: typed, style });
  };
  const line = (row: number, label: readonly [string, string], plan: number, actual: number, less = 0): void => {
    put(row, 0, label[0], { border: true });
    put(row, 1, label[1], { border: true });
    put(row, 2, plan, { border: true, numberFormat: '#,##0' });
    put(row, 3, actual, { border: true, numberFormat: '#,##0' });
    const rate = Math.round((actual / plan) * 10_000) / 100 - less;
    put(row, 4, rate, { border: true, numberFormat: '0.00', ...(less && fill ? { fill } : {}) });
  };
  put(0, 0, 'THỰC HIỆN KẾ HOẠCH VỐN NĂM 2019', { bold: true });
  put(1, 4, 'Đơn vị tính: triệu đồng', { italic: true });
  ['STT', 'Xã, phường', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'].forEach((header, column) =>
    put(3, column, header, { bold: true, border: true }),
  );
  ['A', 'B', '1', '2', '3=2/1'].forEach((header, column) => put(4, column, header, { border: true }));
  const lines = Array.from({ length: rows }, (_, index) => {
    const plan = 1200 + ((index * 137) % 900);
    return { plan, actual: Math.round(plan * (0.62 + ((index * 29) % 31) / 100)) };
  });
  const sum = (field: 'plan' | 'actual'): number => lines.reduce((total, one) => total + one[field], 0);
  line(5, ['', 'Tổng cộng'], sum('plan'), sum('actual'));
  lines.forEach(({ plan, actual }, index) => {
    const label = [String(index + 1), `${COMMUNES[index % COMMUNES.length]} ${Math.floor(index / 8) + 1}`] as const;
    line(6 + index, label, plan, actual, index === wrong ? off : 0);
  });
  return {
    name,
    columnWidths: [6, 24, 14, 14, 10],
    rowHeights: new Map(),
    cells,
    merges: [],
    charts: [],
    print: {
      paper: 'A4',
      orientation: 'portrait',
      repeatRows: null,
      margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
      pageNumbers: false,
      centerHorizontally: false,
    },
    source: null,
  };
}

/** A text, a figure, or a formula with what it gives. */
export type Content = string | number | { readonly formula: string; readonly value: number };

/** A sheet of these rows; figures are shown in the format. */
export function sheetOf(name: string, rows: readonly (readonly Content[])[], numberFormat = '#,##0'): SheetPlan {
  const typed = (content: Content): PlannedContent => {
    if (typeof content === 'string') return { type: 'text', text: content };
    if (typeof content === 'number') return { type: 'number', value: content };
    return { type: 'formula', ...content };
  };
  const style: CellStyle = { border: true, numberFormat };
  const cells = rows.flatMap((line, row) => line.map((one, column) => ({ row, column, content: typed(one), style })));
  return { ...tableSheet(name, { rows: 0 }), columnWidths: [6, 30, 14, 14, 14], cells };
}

/** Two sources of funds by commune, added up both ways, other figures each quarter. `change` mistypes one figure. */
export function sources(name: string, change: (rows: Content[][]) => void = () => undefined, quarter = 0): SheetPlan {
  const lines = Array.from({ length: 6 }, (_, line): Content[] => {
    const [first, second] = [1234 + line * (357 + 31 * quarter), 2345 + line * (468 + 57 * quarter)];
    return [line + 1, `Xã số ${line + 1}`, first, second, first + second];
  });
  const sum = (column: number): number => lines.reduce((total, one) => total + (one[column] as number), 0);
  const rows: Content[][] = [
    ['STT', 'Xã', 'KCQG', 'KCĐP', 'Tổng số'],
    ['', 'Tổng cộng', sum(2), sum(3), sum(4)],
    ...lines,
  ];
  change(rows);
  return sheetOf(name, rows);
}

/** A sheet that holds a letter and no table. */
export function letterSheet(): SheetPlan {
  const lines = [
    'GIẤY MỜI',
    'Kính gửi: Sở Công Thương các tỉnh, thành phố',
    'Trân trọng kính mời dự hội nghị tổng kết công tác khuyến công.',
  ];
  return {
    ...tableSheet('Giấy mời', { rows: 0 }),
    columnWidths: [60],
    cells: lines.map((text, row) => ({ row, column: 0, content: { type: 'text', text }, style: {} })),
  };
}

/** Changes the XML of the first sheet of a file. */
function changeFirstSheet(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) });
}

/** Hides a row of the first sheet, by its number as Excel shows it. */
export const hideRow = (bytes: Uint8Array, row: number): Uint8Array =>
  changeFirstSheet(bytes, (xml) => xml.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`));

/** Hides a column of the first sheet, by its number from 1. */
export const hideColumn = (bytes: Uint8Array, column: number): Uint8Array =>
  changeFirstSheet(bytes, (xml) => xml.replace(`<col min="${column}"`, `<col hidden="1" min="${column}"`));

/** Opens these sheets in the workbench as a file of the user's; `change` is made to the file before. */
export async function openFile(
  page: Page,
  name: string,
  sheets: readonly SheetPlan[],
  change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): Promise<void> {
  const buffer = Buffer.from(change(createWorkbook(sheets)));
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
  await page.locator('.title-bar-file', { hasText: name }).waitFor();
}
