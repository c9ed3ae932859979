/** Whether a sheet that bears our mark is what we write: anybody can write the mark. */
import { LANGUAGES, LOCALES } from '../locales';
import type { Grid } from '../sheet';

/** The largest number of a row or a column that is counted. */
const MOST_COUNTED = 99_999;

/** A summary: its figures are formulas that read other sheets; typed are only the numbers of its rows and columns. */
function isSummary(grid: Grid): boolean {
  const formulas = grid.allFormulas();
  if (![...formulas.values()].some((formula) => formula.includes('!'))) return false;
  return grid.filledRows().every(({ row, columns }) => {
    const computed = columns.some((column) => grid.formula(row, column) !== undefined);
    return columns.every((column) => {
      if (!grid.isNumber(row, column) || grid.formula(row, column) !== undefined) return true;
      const value = grid.number(row, column);
      const counts = Number.isInteger(value) && value > 0 && value <= MOST_COUNTED;
      return counts && (column === grid.range!.left || !computed);
    });
  });
}

/** The title of a log is under the agency, the date and a line between. */
const HEAD_ROWS = 8;

/** The log of a check, in any of the languages that we write it in. */
function isLog(grid: Grid): boolean {
  const titles = LOCALES.map((locale) => LANGUAGES[locale].recordTitle.toLocaleLowerCase());
  const { top, left } = grid.range ?? { top: 0, left: 0 };
  const shown = Array.from({ length: HEAD_ROWS }, (_, row) => grid.text(top + row, left));
  return shown.some((text) => titles.includes(text.trim().toLocaleLowerCase()));
}

export const isResult = (grid: Grid): boolean => grid.range === null || isSummary(grid) || isLog(grid);
