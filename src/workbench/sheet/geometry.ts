/** Where rows, columns and cells lie on the sheet view, in pixels. */
import { type CellRange, MAX_COLUMNS, MAX_ROWS, cellKey, columnOfKey, rowOfKey } from '../../sheet';
import type { HostFormat, HostSheet } from '../../host';

/** Pixels at 96 dots per inch. */
export const COLUMN_HEADER_HEIGHT = 22;
export const ROW_HEADER_WIDTH = 46;
const DEFAULT_COLUMN_WIDTH = 64;
const DEFAULT_ROW_HEIGHT = 20;
/** Calibri 11's widest digit and a cell's padding: how Excel turns characters into pixels (ECMA-376 18.3.1.13). */
const DIGIT_WIDTH = 7;
const COLUMN_PADDING = 5;
const PIXELS_PER_POINT = 96 / 72;

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where each row and column of a sheet lies, in pixels from the top left cell. */
export interface SheetGeometry {
  readonly rows: number;
  readonly columns: number;
  /** `rowEdges[r]` is the top of row r; one more at the end. */
  readonly rowEdges: Float64Array;
  readonly columnEdges: Float64Array;
}

const columnPixels = (characters: number): number => Math.round(characters * DIGIT_WIDTH + COLUMN_PADDING);

/** The smallest rectangle from A1 that holds every cell with content, merge and chart of the sheet. */
function usedExtent(sheet: HostSheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === undefined && cell.format.borders === undefined) continue;
    rows = Math.max(rows, rowOfKey(key) + 1);
    columns = Math.max(columns, columnOfKey(key) + 1);
  }
  for (const { bottom, right } of [...sheet.merges, ...sheet.charts.map(({ anchor }) => anchor)]) {
    rows = Math.max(rows, bottom + 1);
    columns = Math.max(columns, right + 1);
  }
  return { rows, columns };
}

/**
 * Rows whose height is not known are as high as their wrapped texts need; `textHeight` measures one
 * (text, pixels wide, its cell's format) in pixels.
 */
export function measureSheet(
  sheet: HostSheet,
  shown: (row: number, column: number) => string,
  textHeight: (text: string, width: number, format: HostFormat) => number,
): SheetGeometry {
  const used = usedExtent(sheet);
  const rows = Math.min(Math.max(used.rows + 30, 60), MAX_ROWS);
  const columns = Math.min(Math.max(used.columns + 4, 18), MAX_COLUMNS);
  const columnEdges = new Float64Array(columns + 1);
  for (let column = 0; column < columns; column++) {
    const characters = sheet.columnWidths.get(column);
    const width = sheet.hiddenColumns.has(column)
      ? 0
      : characters === undefined
        ? DEFAULT_COLUMN_WIDTH
        : columnPixels(characters);
    columnEdges[column + 1] = columnEdges[column]! + width;
  }
  const heights = new Float64Array(rows).fill(DEFAULT_ROW_HEIGHT);
  const areas = new Map(sheet.merges.map((area) => [cellKey(area.top, area.left), area]));
  const tall: { area: CellRange; height: number }[] = [];
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null) continue;
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (row >= rows || column >= columns) continue;
    const points = cell.format.fontSize ?? 11;
    const area = areas.get(key);
    const width = columnEdges[(area?.right ?? column) + 1]! - columnEdges[column]! - 6;
    const lineHeight = Math.ceil(points * PIXELS_PER_POINT * 1.25) + 2;
    const height = cell.format.wrap && width > 8 ? textHeight(shown(row, column), width, cell.format) + 4 : lineHeight;
    if (area && area.bottom !== row) tall.push({ area, height });
    else if (height > heights[row]!) heights[row] = height;
  }
  for (const [row, points] of sheet.rowHeights) if (row < rows) heights[row] = points * PIXELS_PER_POINT;
  for (const row of sheet.hiddenRows) if (row < rows) heights[row] = 0;
  // A text over several merged rows: what they lack, its last row gets.
  for (const { area, height } of tall) {
    let sum = 0;
    for (let row = area.top; row <= area.bottom; row++) sum += heights[row]!;
    if (sum < height && !sheet.rowHeights.has(area.bottom)) heights[area.bottom]! += height - sum;
  }
  const rowEdges = new Float64Array(rows + 1);
  for (let row = 0; row < rows; row++) rowEdges[row + 1] = rowEdges[row]! + heights[row]!;
  return { rows, columns, rowEdges, columnEdges };
}

/** The last place whose edge is at or before the position. */
export function placeAt(edges: Float64Array, position: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function rectangleOf(geometry: SheetGeometry, range: CellRange): Rectangle {
  const row = (edge: number) => geometry.rowEdges[Math.min(edge, geometry.rows)]!;
  const column = (edge: number) => geometry.columnEdges[Math.min(edge, geometry.columns)]!;
  const left = column(range.left);
  const top = row(range.top);
  return { left, top, width: column(range.right + 1) - left, height: row(range.bottom + 1) - top };
}
