/** What authors work out beside their tables: columns that no header and no frame counts to the table. */
import { numberIn } from '../figures';
import type { CellRange, Grid } from '../sheet';
import type { SheetTables, Table, TableColumn } from '../tables';
import type { SheetInput } from './infer';
import { eachCellRelation } from './lines/cell-relations';
import { figureMatrix } from './lines/figure-matrix';
import type { LineRule } from './lines/line-rule';
import { tableNames } from './names/table-names';
import { rulesAmongLines } from './rules-among-lines';
import type { Relation } from './types';

/** A column with fewer figures beside the table's rows holds notes. */
const FEWEST_FIGURES = 3;
/** Wider areas are tables of their own. */
const MOST_COLUMNS = 12;

/**
 * The relations between working columns and the columns of the table they stand beside ("% thực hiện" typed outside the
 * frame), where they hold. What stands outside a table is no evidence about it, so that these are listed, and nothing
 * is checked by them.
 * @param firstGroup the first number of a group that no other relation has
 */
export function workingRelations(sheets: readonly SheetInput[], firstGroup: number): Relation[] {
  const out: Relation[] = [];
  let group = firstGroup;
  for (const { grid, read } of sheets) {
    for (const table of read.tables) {
      const workings = workingColumns(grid, read, table);
      if (workings.length === 0) continue;
      const matrix = figureMatrix(grid, { ...table, columns: [...table.columns, ...workings] });
      const first = matrix.columns.length - workings.length;
      const { found } = rulesAmongLines(matrix.across, tableNames(matrix).columns, true);
      for (const rule of found.filter((one) => takesPart(one, first))) {
        const stated: LineRule = { ...rule, statedWhere: 'where-it-holds' };
        eachCellRelation(table.sheet, matrix.across, stated, group++, (relation) => out.push(relation));
      }
    }
  }
  return out;
}

const takesPart = ({ result, operands }: LineRule, first: number): boolean =>
  result >= first || operands.some((operand) => operand >= first);

/** The columns right of a table that hold figures of its rows and belong to no table. */
function workingColumns(grid: Grid, { unread }: SheetTables, table: Table): TableColumn[] {
  const columns: TableColumn[] = [];
  for (const { range, reason } of unread) {
    if (reason !== 'outside-table' || !range || !standsBeside(range, table.range)) continue;
    for (let column = range.left; column <= range.right; column++)
      if (isFilledBeside(grid, table, column)) columns.push(workingColumn(column));
  }
  return columns.sort((a, b) => a.column - b.column);
}

const standsBeside = (range: CellRange, table: CellRange): boolean =>
  range.left > table.right &&
  range.right - range.left < MOST_COLUMNS &&
  range.top <= table.bottom &&
  range.bottom >= table.top;

/** Whether the author's own figures stand there, and no formulas: those say themselves what they are. */
function isFilledBeside(grid: Grid, { rows }: Table, column: number): boolean {
  let figures = 0;
  for (const { row } of rows)
    if (!Number.isNaN(numberIn(grid, row, column)) && grid.formula(row, column) === undefined) figures++;
  return figures >= FEWEST_FIGURES;
}

const workingColumn = (column: number): TableColumn => ({
  column,
  path: [],
  role: 'amount',
  period: null,
  source: null,
  unit: null,
  scale: null,
  declaration: null,
  hidden: false,
});
