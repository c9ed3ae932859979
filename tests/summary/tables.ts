/** Builds tables from rows, for the tests of summaries. */
import { type CellInput, type Grid, GridBuilder, cellKey } from '../../src/sheet';
import type { Unit } from '../../src/figures';
import type { Relation } from '../../src/relations';
import type { ColumnRole, RowKind, Table, TableColumn, TableRow } from '../../src/tables';

const MILLION: Unit = { kind: 'money', name: 'triệu đồng', factor: 1e6 };
export const BILLION: Unit = { kind: 'money', name: 'tỷ đồng', factor: 1e9 };
export const PROJECTS: Unit = { kind: 'count', name: 'đề án', factor: 1 };

export type Line = readonly (CellInput | number | string | null)[];

export interface ColumnSpec {
  readonly path: readonly string[];
  readonly role: ColumnRole;
  readonly unit?: Unit | null;
  readonly source?: TableColumn['source'];
  readonly period?: string;
  readonly scale?: 1 | 100;
}

export interface TableSpec {
  readonly sheet?: string;
  readonly title?: string;
  readonly unit?: Unit | null;
  readonly columns: readonly ColumnSpec[];
  /** Body lines: kind, parent (position among the lines), then the cells; the index is in A, the label in B. */
  readonly lines: readonly { kind?: RowKind; parent?: number | null; cells: Line }[];
}

/** Rows above the body: title, unit line, header, number row. */
export const FIRST_BODY_ROW = 5;

/** A table as the reader would hand it over: title in row 1, header in row 4, the body from row 6 on. */
export function tableOf(spec: TableSpec): { grid: Grid; table: Table } {
  const sheet = spec.sheet ?? 'Biểu 01';
  const builder = new GridBuilder(sheet);
  builder.set(0, 0, spec.title ?? 'BÁO CÁO KINH PHÍ KHUYẾN CÔNG NĂM 2018');
  spec.columns.forEach(({ path }, column) => builder.set(3, column, path.at(-1) ?? ''));
  spec.lines.forEach(({ cells }, line) =>
    cells.forEach((cell, column) => builder.set(FIRST_BODY_ROW + line, column, cell)),
  );
  const grid = builder.build();
  const levelOf = (line: number): number => {
    const parent = spec.lines[line]!.parent ?? null;
    return parent === null ? 0 : levelOf(parent) + 1;
  };
  const rows: TableRow[] = spec.lines.map(({ kind, parent, cells }, line) => ({
    row: FIRST_BODY_ROW + line,
    kind: kind ?? 'item',
    index: cells[0] === null || cells[0] === undefined || typeof cells[0] === 'object' ? '' : String(cells[0]),
    label: typeof cells[1] === 'string' ? cells[1] : '',
    group: '',
    level: levelOf(line),
    parent: parent ?? null,
    hidden: false,
  }));
  const unit = spec.unit === undefined ? MILLION : spec.unit;
  const columns: TableColumn[] = spec.columns.map((column, index) => ({
    column: index,
    path: column.path,
    role: column.role,
    period: column.period ?? null,
    source: column.source ?? null,
    unit: column.unit === undefined ? unit : column.unit,
    scale: column.scale ?? null,
    declaration: null,
    hidden: false,
  }));
  const last = FIRST_BODY_ROW + spec.lines.length - 1;
  const table: Table = {
    sheet,
    range: { top: 3, left: 0, bottom: last, right: spec.columns.length - 1 },
    title: spec.title ?? 'BÁO CÁO KINH PHÍ KHUYẾN CÔNG NĂM 2018',
    unit,
    header: { first: 3, last: 3 },
    numberRow: null,
    body: { first: FIRST_BODY_ROW, last },
    columns,
    rows,
  };
  return { grid, table };
}

/** "The line is the sum of the lines", in one column, as the workbook's own formula states it. */
export const sumOfLines = (sheet: string, column: number, result: number, lines: readonly number[]): Relation => ({
  sheet,
  foundBy: 'formula',
  kind: 'sum',
  role: 'total',
  result: cellKey(FIRST_BODY_ROW + result, column),
  operands: lines.map((line) => cellKey(FIRST_BODY_ROW + line, column)),
  scale: 1,
  comparison: 'equal',
  evidence: ['formula'],
  confidence: 0.95,
  group: 1,
});

/** "The column is the sum of the columns", over some lines. */
export const sumOfColumns = (
  sheet: string,
  result: number,
  columns: readonly number[],
  lines: readonly number[],
): Relation[] =>
  lines.map((line) => ({
    sheet,
    foundBy: 'formula',
    kind: 'sum',
    role: 'total',
    result: cellKey(FIRST_BODY_ROW + line, result),
    operands: columns.map((column) => cellKey(FIRST_BODY_ROW + line, column)),
    scale: 1,
    comparison: 'equal',
    evidence: ['formula'],
    confidence: 0.95,
    group: 2,
  }));

/** Targets of one programme: each row in its own unit. */
export const TARGETS: TableSpec = {
  sheet: 'Chỉ tiêu 2018',
  title: 'CÁC CHỈ TIÊU KHUYẾN CÔNG NĂM 2018',
  unit: null,
  columns: [
    { path: ['TT'], role: 'index', unit: null },
    { path: ['Chỉ tiêu'], role: 'label', unit: null },
    { path: ['Đơn vị tính'], role: 'unit', unit: null },
    { path: ['Kế hoạch năm 2018'], role: 'plan', unit: null },
    { path: ['Thực hiện năm 2018'], role: 'actual', unit: null },
  ],
  lines: [
    { cells: [1, 'Xây dựng mô hình trình diễn', 'mô hình', 4, 5] },
    { cells: [2, 'Hỗ trợ ứng dụng máy móc', 'cơ sở', 20, 20] },
    { cells: [3, 'Đào tạo nghề', 'lao động', 300, 278] },
    { cells: [4, 'Kinh phí hỗ trợ', 'tỷ đồng', 120, 102.06] },
    { cells: [5, 'Tổ chức hội thảo', 'hội thảo', 2, null] },
  ],
};
