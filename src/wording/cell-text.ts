/** What a cell shows. By itself, since it reads figures kept as text: none of the pane's first load needs that. */
import { numberIn, writingOf } from '../figures';
import { type Locale, formatFigure } from '../locales';
import { type CellKey, type Grid, columnOfKey, rowOfKey } from '../sheet';
import { writtenFigure } from './figures';

/** The content of a cell, as it is shown there; a figure kept as text ("7,348") as the reader's language writes it. */
export function cellText(grid: Grid | undefined, cell: CellKey, locale: Locale): string {
  if (!grid) return '';
  const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
  if (grid.isNumber(row, column)) return writtenFigure(locale, grid.number(row, column), writingOf(grid, cell));
  const text = grid.text(row, column).trim();
  const figure = text.includes('%') ? Number.NaN : numberIn(grid, row, column);
  return Number.isNaN(figure) ? text : formatFigure(locale, figure);
}
