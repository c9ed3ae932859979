/** The selection on one sheet, and how it moves. */
import type { CellPosition, CellRange } from '../../sheet';
import type { HostSheet, HostWorkbook } from '../../host';
import type { SheetGeometry } from './geometry';

/** Rows and columns to move by. */
export type Move = readonly [rows: number, columns: number];

/** The selected cells; a single cell of a merged area selects the whole area. null: another sheet is active. */
export function selectionOn(workbook: HostWorkbook, sheet: HostSheet): CellRange | null {
  const range = workbook.selection?.sheet === sheet ? workbook.selection.range : null;
  if (!range || range.top !== range.bottom || range.left !== range.right) return range;
  return areaAt(workbook, sheet, { row: range.top, column: range.left });
}

/** The merged area that the cell belongs to, or the cell alone. */
export function areaAt(workbook: HostWorkbook, sheet: HostSheet, { row, column }: CellPosition): CellRange {
  return workbook.mergeAt(sheet, row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** Selects a cell with its merged area, or everything from it to another cell. */
export function select(workbook: HostWorkbook, sheet: HostSheet, cell: CellPosition, extendTo = cell): void {
  const from = areaAt(workbook, sheet, cell);
  workbook.selectCells(sheet.name, {
    top: Math.min(from.top, extendTo.row),
    left: Math.min(from.left, extendTo.column),
    bottom: Math.max(from.bottom, extendTo.row),
    right: Math.max(from.right, extendTo.column),
  });
}

/** The cell that a move leads to: a merged area is left by its far edge, the drawn sheet never. */
export function cellAfter({ rows, columns }: SheetGeometry, selection: CellRange, [down, right]: Move): CellPosition {
  const row = down > 0 ? selection.bottom : selection.top;
  const column = right > 0 ? selection.right : selection.left;
  return {
    row: Math.min(Math.max(row + down, 0), rows - 1),
    column: Math.min(Math.max(column + right, 0), columns - 1),
  };
}
