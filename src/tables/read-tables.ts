import { readUnit, type Unit } from '../figures';
import type { Grid } from '../sheet';
import { type Block, type FilledRows, findBlocks } from './blocks';
import { readColumns } from './columns';
import { readRows } from './rows';
import { numberIn, SheetText } from './sheet-text';
import type { Table, TableColumn, Unread } from './types';
import { fold, isUnitLine } from './vocabulary';

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
  const filled = grid.filledRows();
  const { blocks, outside } = findBlocks(text, filled);
  for (const block of blocks) {
    const range = { top: block.header?.first ?? block.first, left: block.left, bottom: block.last, right: block.right };
    const unit = unitOf(text, block, filled);
    const columns = readColumns(text, block, unit);
    const rows = readRows(text, block, columns);
    const figures = columns.filter((c) => !['label', 'index', 'note', 'unit'].includes(c.role));
    if (figures.length === 0 || !hasFigures(text, block, figures)) {
      unread.push({ sheet: grid.sheet, range, reason: 'no-figures' });
      continue;
    }
    if (rows.filter((r) => r.kind !== 'blank').length < 2 && figures.length < 2) {
      unread.push({ sheet: grid.sheet, range, reason: 'too-small' });
      continue;
    }
    tables.push({
      sheet: grid.sheet,
      range,
      title: titleOf(text, block, filled),
      unit,
      header: block.header,
      numberRow: block.numberRow?.row ?? null,
      body: { first: block.first, last: block.last },
      columns,
      rows,
    });
  }
  for (const range of outside) unread.push({ sheet: grid.sheet, range, reason: 'outside-table' });
  if (tables.length === 0 && unread.length === 0)
    unread.push({ sheet: grid.sheet, range: grid.range, reason: 'text-only' });
  return { tables, unread, text };
}

/** The filled rows from `top` to `bottom`, both included: two cells may lie a million blank rows apart. */
function rowsBetween(filled: FilledRows, top: number, bottom: number): FilledRows {
  let low = 0,
    high = filled.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (filled[middle]!.row < top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < filled.length && filled[end]!.row <= bottom) end++;
  return filled.slice(low, end);
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

/** The unit line nearest above the header, or inside it. */
function unitOf(text: SheetText, block: Block, filled: FilledRows): Unit | null {
  const bottom = block.header?.last ?? block.first - 1;
  let fallback: Unit | null = null;
  for (const { row, columns } of [...rowsBetween(filled, block.zoneTop, bottom)].reverse()) {
    for (let i = columns.length - 1; i >= 0; i--) {
      const column = columns[i]!;
      if (column > block.right + 2 || column < block.left - 2) continue;
      const line = text.text(row, column);
      if (line === '' || line.length > 200) continue;
      if (isUnitLine(line)) {
        // \"Tỷ đồng - Billions of dong\": the first language is enough.
        const unit = readUnit(line) ?? readUnit(line.split(/ [-–/] /)[0]!);
        if (unit) return unit;
      } else if (row < (block.header?.first ?? block.first) && line.length < 30) {
        fallback ??= readUnit(line);
      } else if (/don vi( tinh)?:|dvt:/.test(fold(line))) {
        fallback ??= readUnit(line);
      }
    }
  }
  return fallback;
}

/** The lines in capitals above the header, joined; else the longest line there. */
function titleOf(text: SheetText, block: Block, filled: FilledRows): string {
  const bottom = (block.header?.first ?? block.first) - 1;
  const capitals: { row: number; line: string }[] = [];
  let longest = '';
  for (const { row, columns } of rowsBetween(filled, block.zoneTop, bottom)) {
    for (const column of columns) {
      if (column < block.left || column > block.right) continue;
      const line = text.text(row, column);
      if (
        line.length < 8 ||
        isUnitLine(line) ||
        /^[( ]*(kem theo|ban hanh|dinh kem|du toan da|quyet toan da)|^(bieu|mau|phu luc)( mau| bieu)?( so)?[ :.]*([a-z]?\d|[ivx]+\b|[a-z]\b|$)|^[\d/.]*\/[a-z-]+$|^ministry of|^cong hoa|^doc lap|^(uy ban|bo|so|ubnd|cuc|phong|trung tam|tinh|thanh pho)\b(?!.*(ngan sach|du toan|ke hoach|tong hop))/.test(
          fold(line),
        )
      )
        continue;
      const letters = line.replace(/[^\p{L}]/gu, '');
      const upper = line.replace(/[^\p{Lu}]/gu, '');
      if (letters.length > 0 && upper.length >= letters.length * 0.7) capitals.push({ row, line });
      if (line.length > longest.length) longest = line;
      break;
    }
  }
  if (capitals.length === 0) return longest;
  const first = capitals[0]!;
  const lines = capitals.filter((c, i) => c.row - first.row === i || c.row - first.row <= 2).slice(0, 3);
  return lines.map((c) => c.line).join(' ');
}
