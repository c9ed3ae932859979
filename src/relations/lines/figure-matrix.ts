/** The figures of a table as two views of one matrix: its rows as lines, and its columns as lines. */
import { numberIn } from '../../figures';
import { type CellKey, cellKey, type Grid } from '../../sheet';
import { holdsFigures, isPercentColumn, type Table, type TableColumn, type TableRow } from '../../tables';
import { halfUnitOf } from './fit';
import { isUnitOfRate } from '../names/words';
import { mergedFigures } from './merged-figures';

/**
 * The figures of a table as lines: either its rows ("down": a total adds the cells of one column) or its columns
 * ("across": a total adds the cells of one row). `values[line · crossCount + cross]`, NaN where there is no figure, and
 * where one is merged over several cross positions: it belongs to all of them together.
 */
export interface Lines {
  readonly axis: 'down' | 'across';
  readonly count: number;
  readonly crossCount: number;
  readonly values: Float64Array;
  /** Half a unit of each figure's last printed digit. */
  readonly halfUnits: Float64Array;
  /** Whether a cross position holds percentages, which are no parts of a money total. */
  readonly percentCross: readonly boolean[];
  /** Sheet position of a figure. */
  cell(line: number, cross: number): CellKey;
  /** Whether a mark stands where a figure would: "-", "x", "N/A". */
  isMarked(line: number, cross: number): boolean;
  /**
   * Whether a figure stands there that cannot be read: "######" was copied from a column too narrow to show it, "(1)" or
   * "*" refers to a footnote that gives it.
   */
  isUnreadable(line: number, cross: number): boolean;
}

/** The rows and columns of a table that hold figures, and both views on them. */
export interface FigureMatrix {
  readonly table: Table;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly down: Lines;
  readonly across: Lines;
}

export function figureMatrix(grid: Grid, table: Table): FigureMatrix {
  const rows = table.rows.filter((row) => row.kind !== 'blank');
  const columns = table.columns.filter(holdsFigures);
  const height = rows.length;
  const width = columns.length;
  const byRow = new Float64Array(height * width);
  const byColumn = new Float64Array(height * width);
  const halfByRow = new Float64Array(height * width);
  const halfByColumn = new Float64Array(height * width);
  const marked = new Uint8Array(height * width);
  for (let c = 0; c < width; c++) {
    const column = columns[c]!.column;
    for (let r = 0; r < height; r++) {
      const value = numberIn(grid, rows[r]!.row, column);
      const half = Number.isNaN(value) ? 0 : halfUnitOf(value);
      if (Number.isNaN(value)) marked[r * width + c] = markAt(grid, rows[r]!.row, column);
      byRow[r * width + c] = byColumn[c * height + r] = value;
      halfByRow[r * width + c] = halfByColumn[c * height + r] = half;
    }
  }
  const { overRows, overColumns } = mergedFigures(grid, rows, columns, byRow);
  for (const { r, c } of overRows) byColumn[c * height + r] = Number.NaN;
  for (const { r, c } of overColumns) byRow[r * width + c] = Number.NaN;
  const key = (r: number, c: number): CellKey => cellKey(rows[r]!.row, columns[c]!.column);
  return {
    table,
    rows,
    columns,
    down: {
      axis: 'down',
      count: height,
      crossCount: width,
      values: byRow,
      halfUnits: halfByRow,
      percentCross: columns.map(isPercentColumn),
      cell: key,
      isMarked: (r, c) => marked[r * width + c] === MARK.nil,
      isUnreadable: (r, c) => marked[r * width + c] === MARK.unreadable,
    },
    across: {
      axis: 'across',
      count: width,
      crossCount: height,
      values: byColumn,
      halfUnits: halfByColumn,
      percentCross: rows.map(hasUnitOfRate(grid, table)),
      cell: (c, r) => key(r, c),
      isMarked: (c, r) => marked[r * width + c] === MARK.nil,
      isUnreadable: (c, r) => marked[r * width + c] === MARK.unreadable,
    },
  };
}

/** Asks of a row whether the column of units says that its figures are rates. */
function hasUnitOfRate(grid: Grid, { columns }: Table): (row: TableRow) => boolean {
  const units = columns.find(({ role }) => role === 'unit');
  return ({ row }) => units !== undefined && isUnitOfRate(grid.string(row, units.column).trim());
}

/** What a text says in place of a figure. */
const MARK = { none: 0, nil: 1, unreadable: 2 } as const;
/** Longer texts are remarks. */
const LONGEST_MARK = 4;

function markAt(grid: Grid, row: number, column: number): number {
  if (grid.kind(row, column) !== 'text') return MARK.none;
  const text = grid.string(row, column).trim();
  if (/^##+$|^\(\d\)$|^\*+$/.test(text)) return MARK.unreadable;
  return text !== '' && text.length <= LONGEST_MARK ? MARK.nil : MARK.none;
}
