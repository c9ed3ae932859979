/** Overall rates that none of the relations recomputes, with the rates of their parts. */
import { type CellFigure, type FigureSource, largest, smallest } from '../../../figures';
import { type CellKey, cellKey, keyName } from '../../../sheet';
import type { ColumnRole, Table, TableColumn } from '../../../tables';
import { listCells, writing } from '../../report/describe';
import type { Details } from '../../types';
import type { TableCells } from './table-cells';

const RATES: ReadonlySet<ColumnRole> = new Set(['rate', 'growth']);
/** Parts that are asked at least: of two, one is often a row of another kind. */
const FEWEST = 3;
/** Rates further apart than this are written in two scales, which is another finding. */
const OTHER_SCALE = 20;

/** A rate of the whole, and those of its parts, which lie between `low` and `high`. */
export interface OverallRate {
  readonly sheet: string;
  readonly cell: CellKey;
  readonly stated: number;
  readonly values: readonly number[];
  readonly low: number;
  readonly high: number;
  /** How far rounding may move the comparison. */
  readonly room: number;
  readonly table: Table;
  readonly source: FigureSource;
  /** Rows of the sheet. */
  readonly whole: number;
  readonly parts: readonly number[];
  /** What every sentence about the rate says of it. */
  readonly details: Details;
}

interface Cell {
  readonly key: CellKey;
  readonly figure: CellFigure;
}

/** Column by column; what is recomputed from other columns is left out: a rate, or a difference under “So sánh”. */
export function* overallRates({ source, table, recomputed }: TableCells): Generator<OverallRate> {
  const columns = table.columns.filter(({ role }) => RATES.has(role));
  if (columns.length === 0) return;
  const families = [...wholesAndParts(table)];
  for (const column of columns) {
    for (const [whole, parts] of families) {
      if (recomputed.has(table.sheet, cellKey(whole, column.column))) continue;
      const rate = rateAt(source, table, column, whole, parts);
      if (rate) yield rate;
    }
  }
}

function rateAt(
  source: FigureSource,
  table: Table,
  { column, scale, role }: TableColumn,
  whole: number,
  partRows: readonly number[],
): OverallRate | null {
  const { sheet } = table;
  const overall = cellIn(source, sheet, whole, column);
  const parts = cellsIn(source, sheet, partRows, column);
  if (!overall || overall.figure.isFormula || !parts || parts.length < FEWEST) return null;
  const values = parts.map(({ figure }) => figure.value);
  const [low, high] = [smallest(values), largest(values)];
  const stated = overall.figure.value;
  if (low <= 0 || stated <= 0) return null;
  // "Tổng số 100 %", "Nữ 52 %", "Đảng viên 20 %": what the others are shares of, and no mean of them.
  if (role !== 'growth' && stated === scale && stated > high) return null;
  if (high / low > OTHER_SCALE || stated / high > OTHER_SCALE || low / stated > OTHER_SCALE) return null;
  const written = writing(source.grid(sheet), overall.key);
  return {
    ...{ sheet, cell: overall.key, stated, values, low, high, table, source, whole, parts: partRows },
    room: halfOf(overall.figure) + largest(parts.map(({ figure }) => halfOf(figure))),
    details: {
      result: keyName(overall.key),
      stated,
      expression: listCells(parts.map(({ key }) => key)),
      decimals: written.decimals,
      percent: written.percent || (scale === 100 ? 'whole' : ''),
    },
  };
}

/** Rows of the sheet: a row and all rows right under it, where all of them are plain items. */
function* wholesAndParts({ rows }: Table): Generator<readonly [whole: number, parts: readonly number[]]> {
  const children = new Map<number, number[]>();
  const partial = new Set<number>();
  rows.forEach(({ parent, kind, row }) => {
    if (parent === null || kind === 'blank') return;
    if (kind !== 'item') partial.add(parent);
    const list = children.get(parent);
    if (list) list.push(row);
    else children.set(parent, [row]);
  });
  for (const [parent, parts] of children) if (!partial.has(parent)) yield [rows[parent]!.row, parts];
}

/** null where the cell has no figure. */
export function cellIn(source: FigureSource, sheet: string, row: number, column: number): Cell | null {
  const key = cellKey(row, column);
  const figure = source.figure(sheet, key);
  return figure && !figure.isEmpty ? { key, figure } : null;
}

/** null where one of the cells has no figure. */
export function cellsIn(
  source: FigureSource,
  sheet: string,
  rows: readonly number[],
  column: number,
): readonly Cell[] | null {
  const cells: Cell[] = [];
  for (const row of rows) {
    const cell = cellIn(source, sheet, row, column);
    if (!cell) return null;
    cells.push(cell);
  }
  return cells;
}

/** Half a unit of the last digit that is both given and shown. */
const halfOf = ({ decimals, shown }: CellFigure): number => 0.5 * 10 ** -Math.max(0, Math.min(decimals, shown));
