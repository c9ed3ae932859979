/** How a cell writes its figures: what messages, the record and the pane follow when they print a figure of that cell. */
import { type CellKey, type Grid, columnOfKey, rowOfKey } from '../sheet';
import { printedDecimals } from './decimals';

export interface Writing {
  /** Decimals that the reader sees: two of "94,82%". From 0 to 6. */
  readonly decimals: number;
  /** Whether the cell shows fractions as percentages. */
  readonly percent: boolean;
}

export interface CellWriting extends Writing {
  /** Decimals of the stored number: four of 0.9482 that is shown as "94,82%". From 0 to 6. */
  readonly storedDecimals: number;
}

/** Where neither the cell's format nor its figure tells the decimals: as amounts in million đồng are printed. */
const USUAL_DECIMALS = 2;
/** More decimals are results of calculation, which nobody reads. */
const MOST_DECIMALS = 6;
/** A worksheet's column is as wide as its figures: so many decimals at most. */
const MOST_DECIMALS_IN_FORMATS = 4;

const withinLimits = (decimals: number): number => Math.max(0, Math.min(MOST_DECIMALS, decimals));

/** Whether a number format shows fractions as percentages: "0.00%"; not `0.00"%"`, which only prints the sign. */
const isPercentFormat = (format: string): boolean => format.replace(/"[^"]*"|\\./g, '').includes('%');

/** Taken from the cell's number format, else from the figure as it was typed. */
export function writingOf(grid: Grid | undefined, cell: CellKey): CellWriting {
  if (!grid) return { decimals: USUAL_DECIMALS, storedDecimals: USUAL_DECIMALS, percent: false };
  const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
  const format = grid.format(row, column);
  const percent = isPercentFormat(format);
  const stored = printedDecimals(format, grid.text(row, column), grid.number(row, column));
  return { decimals: withinLimits(percent ? stored - 2 : stored), storedDecimals: withinLimits(stored), percent };
}

/** The number format that shows figures in this way. */
export function numberFormatOf({ decimals, percent }: Writing): string {
  const places = Math.min(decimals, MOST_DECIMALS_IN_FORMATS);
  return `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}${percent ? '%' : ''}`;
}
