/** A sheet's tables, from their places to their columns and rows. */
import { numberIn } from '../figures';
import type { CellRange, Grid } from '../sheet';
import { type Block, findBlocks } from './blocks';
import { titleOf, unitOf, unitOfRows } from './caption';
import { holdsFigures, readColumns } from './columns';
import type { FilledRows } from './row-profiles';
import { readRows } from './rows';
import { SheetText } from './sheet-text';
import type { Table, TableColumn, Unread, UnreadReason } from './types';

/** The tables of a sheet, and what was not read as a table with the reason. */
export interface SheetTables {
  readonly tables: readonly Table[];
  readonly unread: readonly Unread[];
  readonly text: SheetText;
}

/** Reads the tables of one sheet. Linear in its cells; never throws on any content. */
export function readTables(grid: Grid): SheetTables {
  const text = new SheetText(grid);
  if (!grid.range) return { tables: [], unread: [{ sheet: grid.sheet, range: null, reason: 'empty-sheet' }], text };
  const tables: Table[] = [];
  const unread: Unread[] = [];
  const filled = withoutBlanks(grid);
  const { blocks, outside } = findBlocks(text, filled);
  for (const block of blocks) {
    const read = readTable(text, block, filled);
    if (typeof read === 'string') unread.push({ sheet: grid.sheet, range: rangeOf(block), reason: read });
    else tables.push(read);
  }
  for (const range of outside) unread.push({ sheet: grid.sheet, range, reason: 'outside-table' });
  if (tables.length === 0 && unread.length === 0)
    unread.push({ sheet: grid.sheet, range: grid.range, reason: 'text-only' });
  return { tables, unread, text };
}

const rangeOf = (block: Block): CellRange => ({
  top: block.header?.first ?? block.first,
  left: block.left,
  bottom: block.last,
  right: block.right,
});

/** The table of one block, or why it is none. */
function readTable(text: SheetText, block: Block, filled: FilledRows): Table | UnreadReason {
  const stated = unitOf(text, block, filled);
  const read = readColumns(text, block, stated);
  const unit = stated ?? unitOfRows(text, block, read);
  const columns = unit === stated ? read : read.map((column) => ({ ...column, unit: column.unit ?? unit }));
  const rows = readRows(text, block, columns);
  const figures = columns.filter(holdsFigures);
  if (isTitleBlock(text, block)) return 'outside-table';
  if (figures.length === 0 || !hasFigures(text, block, figures)) return 'no-figures';
  if (rows.filter((r) => r.kind !== 'blank').length < 2 && figures.length < 2) return 'too-small';
  return {
    sheet: text.grid.sheet,
    range: rangeOf(block),
    title: titleOf(text, block, filled),
    unit,
    header: block.header,
    numberRow: block.numberRow?.row ?? null,
    body: { first: block.first, last: block.last },
    columns,
    rows,
  };
}

/** Lines of a title are merged over the table below them, at least over so many columns; a table without header is longer. */
const TITLE_COLUMNS = 3;
const TITLE_LINES = 3;

/** Lines of a title with figures that somebody worked out beside them: no header, and every text merged over the sheet. */
function isTitleBlock({ grid }: SheetText, { header, first, last, columns }: Block): boolean {
  if (header !== null || last - first >= TITLE_LINES) return false;
  for (let row = first; row <= last; row++) {
    const texts = columns.filter((column) => grid.kind(row, column) === 'text');
    const isMerged = (column: number): boolean =>
      grid.merges.some(({ top, left, right }) => top === row && left === column && right - left + 1 >= TITLE_COLUMNS);
    if (texts.length === 0 || !texts.every(isMerged)) return false;
  }
  return true;
}

/** An empty form has headers over its columns and not one figure in them. */
function hasFigures(text: SheetText, block: Block, columns: readonly TableColumn[]): boolean {
  for (let row = block.first; row <= block.last; row++) {
    for (const { column } of columns) {
      if (!Number.isNaN(numberIn(text.grid, row, column)) || text.grid.kind(row, column) === 'error') return true;
    }
  }
  return false;
}

/** The filled rows without the cells that hold nothing but spaces: these make no column and no row of a table. */
function withoutBlanks(grid: Grid): FilledRows {
  const isBlank = (row: number, column: number): boolean =>
    grid.kind(row, column) === 'text' && grid.string(row, column).trim() === '';
  const rows: FilledRows[number][] = [];
  for (const filled of grid.filledRows()) {
    const { row } = filled;
    if (!filled.columns.some((column) => isBlank(row, column))) {
      rows.push(filled);
      continue;
    }
    const columns = filled.columns.filter((column) => !isBlank(row, column));
    if (columns.length > 0) rows.push({ row, columns });
  }
  return rows;
}
