/** The figures of a workbook's tables, ready to be looked for: value, unit, and the words of row and column. */
import { numberIn, writingOf } from '../../figures';
import { cellKey, type Grid } from '../../sheet';
import { sourceOf, type Table, type TableColumn, type TableRow } from '../../tables';

export interface SourceCell {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** As the sheet shows it: a rate of 0.9482 is 94.82. */
  readonly value: number;
  readonly decimals: number;
  /** `money`: `power` is that of its unit in đồng; `percent`; `other` for counts and cells without a unit. */
  readonly kind: 'money' | 'percent' | 'other';
  readonly power: number;
  readonly label: string;
  readonly isPlan: boolean;
  /** What its column says, else its row: the years, and the source of money. */
  readonly origin: Origin;
  /** What the columns and rows of its table say altogether. */
  readonly tableOrigins: Origins;
}

/** Which years a figure is of, and from which source its money comes; empty and null where nothing says so. */
export interface Origin {
  readonly years: readonly number[];
  readonly source: TableColumn['source'];
}

export interface Origins {
  readonly years: ReadonlySet<number>;
  readonly sources: ReadonlySet<TableColumn['source']>;
}

/** A sheet with the tables that were found on it. */
export interface SourceSheet {
  readonly grid: Grid;
  readonly tables: readonly Table[];
}

const NO_FIGURES = new Set<TableColumn['role']>(['index', 'label', 'unit', 'note']);

function kindOf(isRate: boolean, isMoney: boolean): SourceCell['kind'] {
  if (isRate) return 'percent';
  return isMoney ? 'money' : 'other';
}

const yearsIn = (text: string): number[] => (text.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/g) ?? []).map(Number);

const originOfRow = ({ label }: TableRow): Origin => ({ years: yearsIn(label), source: sourceOf(label) });

const originOfCell = (column: TableColumn, row: Origin): Origin => {
  const years = column.period === null ? [] : yearsIn(column.period);
  return { years: years.length > 0 ? years : row.years, source: column.source ?? row.source };
};

function cellOf(
  grid: Grid,
  table: Table,
  row: TableRow,
  column: TableColumn,
): Omit<SourceCell, 'origin' | 'tableOrigins'> | null {
  const stored = numberIn(grid, row.row, column.column);
  if (Number.isNaN(stored) || stored === 0) return null;
  const { decimals, storedDecimals, percent } = writingOf(grid, cellKey(row.row, column.column));
  const unit = column.unit ?? table.unit;
  const isRate = column.scale !== null || percent || unit?.kind === 'percent';
  const isFraction = isRate && (percent || column.scale === 1);
  const isMoney = !isRate && unit?.kind === 'money';
  return {
    sheet: grid.sheet,
    row: row.row,
    column: column.column,
    value: isFraction ? Number((stored * 100).toPrecision(12)) : stored,
    decimals: isFraction && !percent ? Math.max(0, storedDecimals - 2) : decimals,
    kind: kindOf(isRate, isMoney),
    power: isMoney ? Math.round(Math.log10(unit.factor)) : 0,
    label: row.label,
    isPlan: column.role === 'plan',
  };
}

export function sourceCells(sheets: readonly SourceSheet[]): SourceCell[] {
  const cells: SourceCell[] = [];
  for (const { grid, tables } of sheets) {
    for (const table of tables) {
      const columns = table.columns.filter(({ role, hidden }) => !NO_FIGURES.has(role) && !hidden);
      const tableOrigins = { years: new Set<number>(), sources: new Set<Origin['source']>() };
      for (const row of table.rows) {
        if (row.hidden) continue;
        const ofRow = originOfRow(row);
        for (const column of columns) {
          const cell = cellOf(grid, table, row, column);
          if (!cell) continue;
          const origin = originOfCell(column, ofRow);
          for (const year of origin.years) tableOrigins.years.add(year);
          tableOrigins.sources.add(origin.source);
          cells.push({ ...cell, origin, tableOrigins });
        }
      }
    }
  }
  return cells;
}
