/**
 * The one reader of the figures of cells. Readers have reason to differ in three points, each of them named here:
 *
 * - *Nil marks and empty cells* ("-", "x") are no figures where figures are looked for ({@link numberIn}: NaN); a
 *   relation that is recomputed counts them as 0 ({@link FigureSource}).
 * - *Figures kept as text* are read in any spelling that reads as a figure; a summary's formulas can only take those of
 *   {@link TextFigures} 'vietnamese'.
 * - *Binary noise* (0.1 + 0.2) stays in the numbers of {@link numberIn}, which is asked for every cell and whose callers
 *   compare with a tolerance; {@link FigureSource} removes it, since a verdict compares to the last digit.
 */
import { type CellKey, type Grid, columnOfKey, rowOfKey } from '../sheet';
import { formatDecimals, ownDecimals, printedDecimals, roundDecimal, withoutNoise } from './decimals';
import { printsEnglish } from './print-marks';
import { type Figure, readFigure } from './reading';
import { remembered } from './remembered';

/**
 * Which figures kept as text are read: 'any' that {@link readFigure} reads; 'vietnamese' only those in Vietnamese print
 * ("1.234.567", "298.300,98", "1234,5", "-12"), whose digits a worksheet formula can take apart whatever the computer's
 * decimal mark; 'none' where text is no figure.
 */
export type TextFigures = 'any' | 'vietnamese' | 'none';

/** Longer texts are sentences. */
const LONGEST_FIGURE = 40;

const VIETNAMESE_NUMBER = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

/** The fraction that a percentage stands for; any other figure as it is. */
const storedValue = ({ value, percent }: Figure): number => (percent ? withoutNoise(value / 100) : value);

function vietnameseNumber(text: string): number {
  const tidy = text.replace(/[\u00A0 ]/g, '');
  const match = VIETNAMESE_NUMBER.exec(tidy);
  return match ? Number(tidy.replace(/[.,]/g, '')) / 10 ** (match[1]?.length ?? 0) : Number.NaN;
}

/**
 * The number that a cell stands for: its stored number, or the figure that its text prints ("1.234,5" kept as text; of
 * "94,82%" the fraction). NaN for dates and times, words, footnote marks, nil marks, errors and empty cells.
 */
export function numberIn(grid: Grid, row: number, column: number, texts: TextFigures = 'any'): number {
  const value = grid.quantity(row, column);
  if (!Number.isNaN(value)) return value;
  if (texts === 'none' || grid.kind(row, column) !== 'text') return Number.NaN;
  const text = grid.string(row, column).trim();
  if (text.length > LONGEST_FIGURE || !/\d/.test(text)) return Number.NaN;
  if (texts === 'vietnamese') return /[.,]/.test(text) && printsEnglish(grid) ? Number.NaN : vietnameseNumber(text);
  const figure = readFigureOf(grid, text);
  return figure && !figure.nil ? storedValue(figure) : Number.NaN;
}

/** A figure kept as text is asked for by every step that looks at its cell. */
const figureOf = remembered(readFigure);

/** A text as a figure; one that can be read two ways as the sheet's other figures are printed. */
function readFigureOf(grid: Grid, text: string): Figure | null {
  const figure = figureOf(text);
  if (!figure?.alternative || figure.decimalMark === '.' || !printsEnglish(grid)) return figure;
  return { ...figure, ...figure.alternative };
}

/** A cell's figure as a relation is recomputed from it. */
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

/** The figure as the reader sees it. */
export const shownValue = (figure: CellFigure): number =>
  roundDecimal(figure.value, Math.min(figure.shown, figure.decimals));

/** Digits beyond these are results of calculation, not of typing. */
const TYPED_DECIMALS = 6;
/** A column's number of decimals is believed of so many figures, and of this part of the column's figures. */
const FIGURES_TO_LEARN_FROM = 3;
const COMMON_PART = 0.3;
/** In a small table two figures of two decimals show it, where they are half of all: they are no accident of writing. */
const FEWEST_FIGURES = 2;
const GREATER_PART = 0.5;
const TELLING_DECIMALS = 2;

/** Reads figures from the sheets of a workbook; learns once per column how many decimals its typed figures have. */
export class FigureSource {
  private readonly columns = new Map<string, number>();
  private readonly known = new Map<string, Map<CellKey, CellFigure | null>>();

  constructor(private readonly grids: ReadonlyMap<string, Grid>) {}

  grid(sheet: string): Grid | undefined {
    return this.grids.get(sheet);
  }

  /** null where the cell holds text that is no figure, a boolean or an error. Empty cells and nil marks count as 0. */
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
    switch (grid.kind(row, column)) {
      case 'number':
        return this.storedFigure(grid, row, column);
      case 'text':
        return textFigure(grid, row, column);
      case 'empty':
        return {
          value: 0,
          decimals: this.columnDecimals(grid, column),
          shown: 0,
          isFormula: grid.formula(row, column) !== undefined,
          isText: false,
          isEmpty: true,
        };
      default:
        return null;
    }
  }

  private storedFigure(grid: Grid, row: number, column: number): CellFigure {
    const value = withoutNoise(grid.number(row, column));
    const format = grid.format(row, column);
    const shown = printedDecimals(format, grid.text(row, column), value);
    const usual = formatDecimals(format, value) === null ? this.columnDecimals(grid, column) : Math.max(0, shown);
    return {
      value,
      decimals: Math.max(ownDecimals(value), usual),
      shown,
      isFormula: grid.formula(row, column) !== undefined,
      isText: false,
      isEmpty: false,
    };
  }

  /** What the typed figures of a column under the format General have: the commonest number of decimals, if common. */
  private columnDecimals(grid: Grid, column: number): number {
    const name = `${column} ${grid.sheet}`;
    let decimals = this.columns.get(name);
    if (decimals === undefined) this.columns.set(name, (decimals = usualDecimals(grid, column)));
    return decimals;
  }
}

function textFigure(grid: Grid, row: number, column: number): CellFigure | null {
  const text = grid.string(row, column).trim();
  const figure = text.length > LONGEST_FIGURE ? null : readFigureOf(grid, text);
  if (!figure) return null;
  const decimals = figure.decimals + (figure.percent ? 2 : 0);
  return {
    value: storedValue(figure),
    decimals,
    shown: decimals,
    isFormula: grid.formula(row, column) !== undefined,
    isText: true,
    isEmpty: false,
  };
}

function usualDecimals(grid: Grid, column: number): number {
  const counts = new Map<number, number>();
  let figures = 0;
  const range = grid.range ?? { top: 0, bottom: -1 };
  for (let row = range.top; row <= range.bottom; row++) {
    if (!grid.isNumber(row, column)) continue;
    figures++;
    const own = ownDecimals(grid.number(row, column));
    if (own > 0 && own <= TYPED_DECIMALS) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [decimals, count] of counts) if (count > most) [usual, most] = [decimals, count];
  const isCommon = most >= FIGURES_TO_LEARN_FROM && most >= COMMON_PART * figures;
  const isTelling = usual >= TELLING_DECIMALS && most >= FEWEST_FIGURES && most >= GREATER_PART * figures;
  return isCommon || isTelling ? usual : 0;
}
