/** Rates that no two columns of the table explain: what the rates of the parts still say of the overall one. */
import { type CellFigure, type FigureSource, largest, smallest } from '../../figures';
import type { Relation } from '../../relations';
import { type CellKey, cellKey, keyName } from '../../sheet';
import type { ColumnRole, Table, TableColumn } from '../../tables';
import { listCells, writing } from '../report/describe';
import { findingId } from '../report/finding-id';
import type { Finding } from '../types';

const RATES: ReadonlySet<ColumnRole> = new Set(['rate', 'growth']);
const WEIGHTS: ReadonlySet<ColumnRole> = new Set(['plan', 'actual', 'estimate', 'previous', 'amount', 'count']);
/** Parts that are asked at least: of two, one is often a row of another kind. */
const FEWEST = 3;

interface Cell {
  readonly key: CellKey;
  readonly row: number;
  readonly figure: CellFigure;
}

/**
 * An overall rate is a weighted mean of the rates of its parts: it lies between the smallest and the largest of them,
 * and where the table holds the weights, it is the mean by these. Rates that are recomputed anyway are left out.
 */
export function rateFindings(source: FigureSource, table: Table, relations: readonly Relation[]): Finding[] {
  const columns = table.columns.filter(({ role }) => RATES.has(role));
  if (columns.length === 0) return [];
  const recomputed = new Set<CellKey>();
  for (const { sheet, kind, result } of relations)
    if (sheet === table.sheet && kind !== 'sum' && kind !== 'difference') recomputed.add(result);
  const findings: Finding[] = [];
  for (const column of columns) {
    for (const [whole, parts] of wholesAndParts(table)) {
      const result = cellKey(whole, column.column);
      if (recomputed.has(result)) continue;
      const finding = rateFinding(source, table, column, whole, parts);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

function rateFinding(
  source: FigureSource,
  table: Table,
  { column, scale }: TableColumn,
  whole: number,
  partRows: readonly number[],
): Finding | null {
  const { sheet } = table;
  const overall = cellIn(source, sheet, whole, column);
  const parts = cellsIn(source, sheet, partRows, column);
  if (!overall || overall.figure.isFormula || !parts || parts.length < FEWEST) return null;
  const values = parts.map(({ figure }) => figure.value);
  const [low, high] = [smallest(values), largest(values)];
  const room = halfOf(overall.figure) + largest(parts.map(({ figure }) => halfOf(figure)));
  const stated = overall.figure.value;
  // Rates in two scales side by side are another finding.
  if (low <= 0 || high / low > 20 || stated <= 0 || stated / high > 20 || low / stated > 20) return null;
  const written = writing(source.grid(sheet), overall.key);
  const details = {
    result: keyName(overall.key),
    stated,
    expression: listCells(parts.map(({ key }) => key)),
    decimals: written.decimals,
    percent: written.percent || (scale === 100 ? 'whole' : ''),
  };
  const finding = (rule: string, more: Readonly<Record<string, string | number>>): Finding => ({
    id: findingId(rule, sheet, [String(overall.key)]),
    rule,
    severity: 'review',
    sheet,
    cell: overall.key,
    broken: [],
    suspects: [],
    details: { ...details, ...more },
  });
  if (stated < low - room || stated > high + room) return finding('rate-outside', { low, high });
  const weights = weightsOf(source, table, whole, partRows);
  if (!weights) return null;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const expected = values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / total;
  return Math.abs(stated - expected) > room + 1e-9 ? finding('rate-mean', { expected }) : null;
}

/** The only column besides the rates that adds up from the parts to the whole; null where there is none, or several. */
function weightsOf(
  source: FigureSource,
  table: Table,
  whole: number,
  partRows: readonly number[],
): readonly number[] | null {
  const found: (readonly number[])[] = [];
  for (const { column, role } of table.columns) {
    if (!WEIGHTS.has(role)) continue;
    const total = cellIn(source, table.sheet, whole, column);
    if (!total) continue;
    const values = cellsIn(source, table.sheet, partRows, column)?.map(({ figure }) => figure.value);
    const sum = values?.reduce((a, b) => a + b, 0);
    if (!values || values.some((value) => value <= 0) || Math.abs(sum! - total.figure.value) > 1e-6 * sum!) return null;
    found.push(values);
  }
  return found.length === 1 ? found[0]! : null;
}

/** Rows of the sheet: a row and all rows right under it, where all of them are plain items. */
function* wholesAndParts({ rows }: Table): Generator<readonly [whole: number, parts: readonly number[]]> {
  const children = new Map<number, number[]>();
  const partial = new Set<number>();
  rows.forEach(({ parent, kind, row }) => {
    if (parent === null || kind === 'blank') return;
    if (kind !== 'item') partial.add(parent);
    children.set(parent, [...(children.get(parent) ?? []), row]);
  });
  for (const [parent, parts] of children) if (!partial.has(parent)) yield [rows[parent]!.row, parts];
}

function cellIn(source: FigureSource, sheet: string, row: number, column: number): Cell | null {
  const key = cellKey(row, column);
  const figure = source.figure(sheet, key);
  return figure && !figure.isEmpty ? { key, row, figure } : null;
}

/** null where one of the cells has no figure. */
function cellsIn(source: FigureSource, sheet: string, rows: readonly number[], column: number): readonly Cell[] | null {
  const cells: Cell[] = [];
  for (const row of rows) {
    const cell = cellIn(source, sheet, row, column);
    if (!cell) return null;
    cells.push(cell);
  }
  return cells;
}

const halfOf = ({ decimals, shown }: CellFigure): number => 0.5 * 10 ** -Math.max(0, Math.min(decimals, shown));
