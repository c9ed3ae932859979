/** What single cells and columns show without any relation: checking.md section 4. */
import { FigureSource, foldVietnamese, largest, ownDecimals, readFigure } from '../../figures';
import type { Relation } from '../../relations';
import { type CellKey, type Grid, cellKey, keyName, rowOfKey } from '../../sheet';
import type { ColumnRole, Table, TableColumn, TableRow } from '../../tables';
import { findingId } from '../report/finding-id';
import { rateFindings } from './rate-checks';
import type { Finding } from '../types';

const WORDS: ReadonlySet<ColumnRole> = new Set(['index', 'label', 'unit', 'note']);
const AMOUNTS: ReadonlySet<ColumnRole> = new Set(['plan', 'actual', 'estimate', 'previous', 'amount']);

const bodyRows = (table: Table): readonly TableRow[] =>
  table.rows.filter(({ kind }) => kind !== 'blank' && kind !== 'heading');

/** Figures kept as text in a column of numbers: Excel's SUM passes over them. Once for each column. */
export function textNumberFindings(grid: Grid, table: Table): Finding[] {
  const findings: Finding[] = [];
  for (const { column, role } of table.columns) {
    if (WORDS.has(role)) continue;
    let numbers = 0;
    const texts: CellKey[] = [];
    for (let row = table.body.first; row <= table.body.last; row++) {
      if (grid.isNumber(row, column)) numbers++;
      else if (grid.kind(row, column) === 'text' && grid.formula(row, column) === undefined) {
        const text = grid.string(row, column).trim();
        const figure = readFigure(text);
        // Single digits and outline numbers are as often marks as figures.
        if (figure && !figure.nil && (text.length >= 2 || figure.percent) && !/^\d+\.\d{1,2}$/.test(text))
          texts.push(cellKey(row, column));
      }
    }
    const [first] = texts;
    if (first === undefined || numbers < 3 || texts.length > numbers) continue;
    const text = grid.string(rowOfKey(first), column).trim();
    findings.push({
      id: findingId('text-number', grid.sheet, texts.map(String)),
      rule: 'text-number',
      severity: 'review',
      sheet: grid.sheet,
      cell: first,
      broken: [],
      suspects: [],
      details: { count: texts.length, cells: texts.slice(0, 6).map(keyName).join(', '), text },
    });
  }
  return findings;
}

/** Two rows next to each other under one heading, with the same name and the same figures. */
export function duplicateRowFindings(grid: Grid, table: Table): Finding[] {
  const label = table.columns.find(({ role }) => role === 'label');
  const figures = table.columns.filter(({ role }) => !WORDS.has(role));
  if (!label || figures.length < 2) return [];
  const seen = new Map<string, TableRow>();
  const findings: Finding[] = [];
  for (const row of bodyRows(table)) {
    const name = foldVietnamese(row.label);
    if (row.kind !== 'item' || name.length < 4) continue;
    const values = figures.map(({ column }) => grid.number(row.row, column));
    const distinct = new Set(values.filter((value) => Number.isFinite(value) && value !== 0));
    if (distinct.size < 2) continue;
    const key = `${row.parent}|${name}|${values.join('|')}`;
    const before = seen.get(key);
    if (!before) {
      seen.set(key, row);
      continue;
    }
    const cell = cellKey(row.row, label.column);
    findings.push({
      id: findingId('duplicate-row', grid.sheet, [String(cell)]),
      rule: 'duplicate-row',
      severity: 'review',
      sheet: grid.sheet,
      cell,
      broken: [],
      suspects: [],
      details: { row: row.row + 1, other: before.row + 1, label: row.label },
    });
  }
  return findings.slice(0, 10);
}

/** Shares of one whole that do not make 100, where the table has no total row that says so. */
export function shareFindings(grid: Grid, table: Table): Finding[] {
  const findings: Finding[] = [];
  const rows = bodyRows(table);
  if (rows.some(({ kind }) => kind !== 'item') || rows.some(({ level }) => level > 0) || rows.length < 3) return [];
  for (const { column, role, scale } of table.columns) {
    if (role !== 'share') continue;
    const values = rows.map(({ row }) => grid.number(row, column));
    if (values.some((value) => !Number.isFinite(value) || value < 0)) continue;
    const whole = scale === 1 ? 1 : 100;
    const sum = values.reduce((total, value) => total + value, 0);
    const decimals = Math.min(6, largest(values.map(ownDecimals)));
    const bound = (values.length / 2) * 10 ** -decimals + 1e-9;
    const gap = Math.abs(sum - whole);
    // Far from 100 they are shares of different wholes.
    if (gap <= bound || gap > 0.1 * whole) continue;
    const cell = cellKey(rows[0]!.row, column);
    findings.push({
      id: findingId('shares', grid.sheet, [String(cell)]),
      rule: 'shares',
      severity: 'review',
      sheet: grid.sheet,
      cell,
      broken: [],
      suspects: [],
      details: {
        first: keyName(cell),
        last: keyName(cellKey(rows.at(-1)!.row, column)),
        sum: (sum * 100) / whole,
        decimals,
      },
    });
  }
  return findings;
}

/** How far apart two figures are, in powers of ten. */
const magnitude = (value: number, other: number): number => Math.log10(Math.abs(value / other));

/**
 * A figure a thousand times off against the same row of a sister column (plan, last year), while every other row of
 * the two columns lies within one power of ten.
 */
export function unitJumpFindings(grid: Grid, table: Table): Finding[] {
  const findings: Finding[] = [];
  const told = new Set<CellKey>();
  const columns = table.columns.filter(({ role }) => AMOUNTS.has(role));
  const factor = (column: TableColumn): number => column.unit?.factor ?? 1;
  columns.forEach((first, i) => {
    for (const second of columns.slice(i + 1)) {
      if (factor(first) !== factor(second)) continue;
      const pairs = bodyRows(table)
        .map(({ row }) => ({ row, a: grid.number(row, first.column), b: grid.number(row, second.column) }))
        .filter(({ a, b }) => Number.isFinite(a) && Number.isFinite(b) && a !== 0 && b !== 0);
      if (pairs.length < 6) continue;
      const off = pairs.filter(({ a, b }) => Math.abs(magnitude(a, b)) > 1);
      const [one] = off;
      if (!one || off.length !== 1) continue;
      const power = magnitude(one.a, one.b);
      if (Math.abs(Math.abs(power) - 3) > 0.5) continue;
      // The one whose size is strange among its own column is the likelier.
      const size = (value: number, column: number): number => {
        const others = pairs
          .map(({ row }) => grid.number(row, column))
          .filter((v) => v !== value)
          .map((v) => Math.log10(Math.abs(v)))
          .sort((x, y) => x - y);
        return Math.abs(Math.log10(Math.abs(value)) - (others[Math.floor(others.length / 2)] ?? 0));
      };
      const isFirst = size(one.a, first.column) > size(one.b, second.column);
      const cell = cellKey(one.row, isFirst ? first.column : second.column);
      if (told.has(cell)) continue;
      told.add(cell);
      findings.push({
        id: findingId('unit-jump', grid.sheet, [String(cell)]),
        rule: 'unit-jump',
        severity: 'review',
        sheet: grid.sheet,
        cell,
        broken: [],
        suspects: [],
        details: {
          value: isFirst ? one.a : one.b,
          other: keyName(cellKey(one.row, isFirst ? second.column : first.column)),
          otherValue: isFirst ? one.b : one.a,
        },
      });
    }
  });
  return findings;
}

/**
 * All checks of this file on every table, and those of rates that none of the relations recomputes.
 */
export function checkCells(
  grids: ReadonlyMap<string, Grid>,
  tables: readonly Table[],
  relations: readonly Relation[] = [],
): Finding[] {
  const source = new FigureSource(grids);
  return tables.flatMap((table) => {
    const grid = grids.get(table.sheet);
    return grid
      ? [
          ...textNumberFindings(grid, table),
          ...duplicateRowFindings(grid, table),
          ...shareFindings(grid, table),
          ...unitJumpFindings(grid, table),
          ...rateFindings(source, table, relations),
        ]
      : [];
  });
}
