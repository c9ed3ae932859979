import { formatDecimals, ownDecimals, printedDecimals, readFigure, roundDecimal, withoutNoise } from '../../figures';
import { type CellKey, type Grid, columnOfKey, rowOfKey } from '../../sheet';

/** A cell's figure as the checks need it. */
export interface CellFigure {
  readonly value: number;
  /** Digits after the mark that the figure is given with: its own, and at least what its column shows. */
  readonly decimals: number;
  /** Digits after the mark that the reader sees. */
  readonly shown: number;
  readonly isFormula: boolean;
  /** A number kept as text. */
  readonly isText: boolean;
  readonly isEmpty: boolean;
}

/** Digits beyond these are results of calculation, not of typing. */
const TYPED_DECIMALS = 6;

/** Reads figures from the sheets of a workbook; learns once per column how many decimals its typed figures have. */
export class FigureSource {
  private readonly columns = new Map<string, number>();
  private readonly known = new Map<string, Map<CellKey, CellFigure | null>>();

  constructor(private readonly grids: ReadonlyMap<string, Grid>) {}

  grid(sheet: string): Grid | undefined {
    return this.grids.get(sheet);
  }

  /** null where the cell holds text that is no figure, a boolean or an error. An empty cell counts as 0. */
  figure(sheet: string, key: CellKey): CellFigure | null {
    let cells = this.known.get(sheet);
    if (!cells) this.known.set(sheet, (cells = new Map()));
    let figure = cells.get(key);
    if (figure === undefined) cells.set(key, (figure = this.read(sheet, key)));
    return figure;
  }

  private read(sheet: string, key: CellKey): CellFigure | null {
    const grid = this.grids.get(sheet);
    if (!grid) return null;
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const isFormula = grid.formula(row, column) !== undefined;
    const kind = grid.kind(row, column);
    if (kind === 'empty')
      return {
        value: 0,
        decimals: this.columnDecimals(grid, column),
        shown: 0,
        isFormula,
        isText: false,
        isEmpty: true,
      };
    if (kind === 'text') {
      const read = readFigure(grid.string(row, column));
      if (!read) return null;
      const value = read.percent ? withoutNoise(read.value / 100) : read.value;
      const decimals = read.decimals + (read.percent ? 2 : 0);
      return { value, decimals: Math.max(decimals, 0), shown: decimals, isFormula, isText: true, isEmpty: false };
    }
    if (kind !== 'number') return null;
    const value = withoutNoise(grid.number(row, column));
    const format = grid.format(row, column);
    const own = ownDecimals(value);
    const shown = printedDecimals(format, grid.text(row, column), value);
    const column0 = formatDecimals(format, value) === null ? this.columnDecimals(grid, column) : Math.max(0, shown);
    return { value, decimals: Math.max(own, column0), shown, isFormula, isText: false, isEmpty: false };
  }

  /** What the typed figures of a column under the format General have: the commonest number of decimals, if common. */
  private columnDecimals(grid: Grid, column: number): number {
    const name = `${column} ${grid.sheet}`;
    const learned = this.columns.get(name);
    if (learned !== undefined) return learned;
    const counts = new Map<number, number>();
    let figures = 0;
    const range = grid.range;
    for (let row = range?.top ?? 0; range && row <= range.bottom; row++) {
      if (!grid.isNumber(row, column)) continue;
      figures++;
      const own = ownDecimals(grid.number(row, column));
      if (own > 0 && own <= TYPED_DECIMALS) counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    let best = 0;
    let most = 0;
    for (const [decimals, count] of counts) if (count > most) [best, most] = [decimals, count];
    const decimals = most >= 3 && most >= 0.3 * figures ? best : 0;
    this.columns.set(name, decimals);
    return decimals;
  }
}

/** The figure as the reader sees it. */
export const shownValue = (figure: CellFigure): number =>
  roundDecimal(figure.value, Math.min(figure.shown, figure.decimals));
