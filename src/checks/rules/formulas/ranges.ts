/** SUM ranges that leave out a line or count one twice. */
import { type CellKey, type Grid, cellKey, columnOfKey, keyName, rangeName, rowOfKey } from '../../../sheet';
import type { Table } from '../../../tables';
import { findingId } from '../../report/finding-id';
import type { Finding } from '../../types';
import type { ParsedFormula } from './parsed';

type Formulas = ReadonlyMap<CellKey, ParsedFormula>;

/** "=SUM(C9:C25)" while C9 is itself "=SUM(C10:C14)": C10 to C14 are counted twice. */
export function doubleCountFindings(grid: Grid, formulas: Formulas): Finding[] {
  const findings: Finding[] = [];
  for (const [key, { sum }] of formulas) {
    if (!sum) continue;
    const column = columnOfKey(key);
    for (const range of sum) {
      if (range.left !== column || range.right !== column || range.bottom - range.top > 5000) continue;
      const inner: CellKey[] = [];
      for (let row = range.top; row <= range.bottom; row++) {
        const part = formulas.get(cellKey(row, column));
        const isInside = part?.sum?.some(
          (other) =>
            other.left === column &&
            other.right === column &&
            other.top >= range.top &&
            other.bottom <= range.bottom &&
            hasFigures(grid, other.top, other.bottom, column),
        );
        if (isInside) inner.push(cellKey(row, column));
      }
      if (inner.length === 0) continue;
      findings.push({
        id: findingId('double-count', grid.sheet, [String(key)]),
        rule: 'double-count',
        severity: 'review',
        sheet: grid.sheet,
        cell: key,
        broken: [],
        suspects: [],
        details: {
          range: rangeName(range),
          inner: inner.slice(0, 4).map(keyName).join(', '),
          innerFormula: grid.formula(rowOfKey(inner[0]!), column) ?? '',
          count: inner.length,
        },
      });
      break;
    }
  }
  return findings;
}

function hasFigures(grid: Grid, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row++)
    if (grid.isNumber(row, column) && grid.number(row, column) !== 0) return true;
  return false;
}

/**
 * A total below its parts whose range ends before the last of them: "=SUM(C9:C24)" in C26 while C25 holds a figure;
 * or a total above whose range ends although the next row continues the same list.
 */
export function shortRangeFindings(grid: Grid, formulas: Formulas, tables: readonly Table[]): Finding[] {
  const findings: Finding[] = [];
  for (const [key, { sum }] of formulas) {
    if (sum?.length !== 1) continue;
    const [range] = sum;
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (!range || range.left !== column || range.right !== column || range.bottom === range.top) continue;
    const missed =
      range.bottom < row
        ? missedBelow(grid, formulas, range.bottom, row, column)
        : missedNext(grid, formulas, tables, range, row, column);
    if (missed === null) continue;
    findings.push({
      id: findingId('range-short', grid.sheet, [String(key)]),
      rule: 'range-short',
      severity: 'review',
      sheet: grid.sheet,
      cell: key,
      broken: [],
      suspects: [],
      details: { range: rangeName(range), missed: keyName(missed), value: grid.number(rowOfKey(missed), column) },
    });
  }
  return findings;
}

const isTypedFigure = (grid: Grid, formulas: Formulas, row: number, column: number): boolean =>
  grid.isNumber(row, column) && grid.number(row, column) !== 0 && !formulas.has(cellKey(row, column));

/** Figures between the end of the range and the total; other totals between them explain the gap. */
function missedBelow(grid: Grid, formulas: Formulas, bottom: number, row: number, column: number): CellKey | null {
  if (row - bottom < 2 || row - bottom > 4) return null;
  for (let at = bottom + 1; at < row; at++) if (!isTypedFigure(grid, formulas, at, column)) return null;
  return cellKey(bottom + 1, column);
}

/** The row after the range stands on the same level, under the same parent, and the range covers all rows before it. */
function missedNext(
  grid: Grid,
  formulas: Formulas,
  tables: readonly Table[],
  range: { top: number; bottom: number },
  row: number,
  column: number,
): CellKey | null {
  if (range.top !== row + 1 || !isTypedFigure(grid, formulas, range.bottom + 1, column)) return null;
  const table = tables.find(
    ({ sheet, body }) => sheet === grid.sheet && row >= body.first && range.bottom + 1 <= body.last,
  );
  if (!table) return null;
  const last = table.rows.find((one) => one.row === range.bottom);
  const next = table.rows.find((one) => one.row === range.bottom + 1);
  if (!last || !next || last.kind !== 'item' || next.kind !== 'item') return null;
  if (last.level !== next.level || last.parent !== next.parent || last.index === '' || next.index === '') return null;
  const count = (index: string): number => Number(index.split('.').at(-1));
  return count(next.index) === count(last.index) + 1 ? cellKey(range.bottom + 1, column) : null;
}
