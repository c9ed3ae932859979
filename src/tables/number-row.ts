/** The row under a header that numbers the columns. */
import type { Grid } from '../sheet';
import { sidesOf } from './declaration';
import { clean } from './vocabulary';

/**
 * The row under a header that numbers the columns: "A B 1 2 3=2/1", "(1) (2) (3)=(2)/(1)". It is never data.
 * Its declarations say how a column comes out of others: `3=2/1`, `1=2+7+8+18`, `9=10+…+19`, `4=(2-1)`,
 * `3=4+5+6(+Khác)` (grammar seen in the forms of Circulars 342 and 343/2016/TT-BTC).
 */
export interface NumberRow {
  readonly row: number;
  /** Column on the sheet → its number or letter ("3", "A"). */
  readonly labels: ReadonlyMap<number, string>;
  /** Column on the sheet → full text ("3=2/1"). */
  readonly texts: ReadonlyMap<number, string>;
}

const LABEL = /^\(?\s*(?:[A-Za-zĐđ]|\d{1,3}[a-z]?)\s*\)?$/;
const EXPRESSION = /^[\d\s()+\-–*x×:/%.,…÷a-zA-Z&ÁáÀàĐđôốồơ]+$/;
/** A calculation without the number of the column that it is for: "(2-1)", "4/3". */
const BARE_CALCULATION = /^[-–(]?\s*\d{1,3}(\s*[+\-*/:]\s*\d{1,3})+\)?$/;

/** "2/1" and "4+5" calculate; "1920" after "B =" names a threshold. */
const isFormula = (text: string): boolean => /[-+*x×:/÷…–]|\.\./.test(text) || /^\(?\d{1,2}\)?$/.test(text.trim());

/** At least this part of a number row's cells are labels or declarations. */
const LABELLED = 0.7;

/** At least this part of its numbers each follow the one before. */
const ORDERED = 0.6;

/** Larger numbers are figures. */
const LARGEST = 1000;

/** What the cells of a row show, counted as they are read. */
interface Count {
  readonly labels: Map<number, string>;
  readonly texts: Map<number, string>;
  filled: number;
  declarations: number;
}

/** Reads the row as a number row, or null when it is not one. */
export function readNumberRow(grid: Grid, row: number, columns: readonly number[]): NumberRow | null {
  // Most cells that may be neither label nor declaration: a row of the body is given up after a few cells.
  let others = Math.floor(columns.length * (1 - LABELLED) + 1e-9);
  if (hasMoreFigures(grid, row, columns, others)) return null;
  const count: Count = { labels: new Map(), texts: new Map(), filled: 0, declarations: 0 };
  for (const column of columns) {
    const text = labelText(grid, row, column);
    if (text === '') continue;
    count.filled++;
    if ((text === null || !countLabel(count, column, text)) && --others < 0) return null;
  }
  return isNumberRow(count) ? { row, labels: count.labels, texts: count.texts } : null;
}

/** Whether a number is too large, or no ordinal at all, to number a column. */
const isFigure = (value: number): boolean => value >= LARGEST || value < 0 || value % 1 !== 0;

/** Whether more cells than `most` hold figures that number nothing. */
function hasMoreFigures(grid: Grid, row: number, columns: readonly number[], most: number): boolean {
  let figures = 0;
  for (const column of columns) {
    const value = grid.number(row, column);
    if (!Number.isNaN(value) && isFigure(value) && ++figures > most) return true;
  }
  return false;
}

/** The cell's text where it may be a label; null for a figure that numbers nothing. */
function labelText(grid: Grid, row: number, column: number): string | null {
  const value = grid.number(row, column);
  if (Number.isNaN(value)) return clean(grid.string(row, column));
  return isFigure(value) ? null : String(value);
}

/** Takes a label or declaration into the count; false where the text is neither. */
function countLabel(count: Count, column: number, text: string): boolean {
  const declared = text.includes('=') ? sidesOf(text) : null;
  if (declared && EXPRESSION.test(declared.right) && isFormula(declared.right)) {
    count.labels.set(column, declared.result);
    count.declarations++;
  } else if (LABEL.test(text)) {
    count.labels.set(column, text.replace(/[()\s]/g, ''));
  } else if (BARE_CALCULATION.test(text)) {
    count.labels.set(column, '');
    count.declarations++;
  } else return false;
  count.texts.set(column, text);
  return true;
}

function isNumberRow({ labels, filled, declarations }: Count): boolean {
  if (labels.size < 3 && !(labels.size >= 2 && declarations > 0)) return false;
  if (labels.size < filled * LABELLED) return false;
  // "2 | Hội chợ | 20 | 21" is a row of figures: a word among few numbers names what they count.
  if (labels.size < filled && labels.size < 5 && declarations === 0) return false;
  const { numbers, ordered } = countOrdered(labels);
  return numbers + declarations >= 2 && (ordered >= numbers * ORDERED || declarations >= 2);
}

/**
 * How many labels are whole numbers, and how many of these follow the one before (or begin with 1, 2 or 3). Behind "A",
 * "B" two columns may bear one number: "A B 1 1 2 2".
 */
function countOrdered(labels: ReadonlyMap<number, string>): { numbers: number; ordered: number } {
  const lettered = [...labels.values()].some((label) => label === 'A');
  let numbers = 0,
    ordered = 0,
    previous = -1;
  for (const label of labels.values()) {
    const number = Number(label);
    if (label === '' || !Number.isInteger(number)) continue;
    numbers++;
    if (number === previous + 1 || (previous < 0 && number <= 3)) ordered++;
    else if (number === previous && number > 0 && lettered) ordered++;
    previous = number;
  }
  return { numbers, ordered };
}
