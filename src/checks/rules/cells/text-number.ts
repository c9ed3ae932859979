/** Figures kept as text in a column of numbers: Excel's SUM passes over them. */
import { readFigure } from '../../../figures';
import { type CellKey, type Grid, cellKey, keyName, rowOfKey } from '../../../sheet';
import { holdsFigures } from '../../../tables';
import { CELLS_NAMED, type CheckRule, type Observation } from '../rule';
import type { TableCells } from './table-cells';

/** Numbers that a column holds at least before text in it is out of place. */
const FEWEST_NUMBERS = 3;

/** Single digits and outline numbers ("2.1") are as often marks as figures; "031" is a code, which must be text. */
function isFigureText(text: string): boolean {
  const figure = readFigure(text);
  if (!figure || figure.nil || /^\d+\.\d{1,2}$/.test(text) || /^0\d+$/.test(text)) return false;
  return text.length >= 2 || figure.percent;
}

function inColumn(grid: Grid, column: number, first: number, last: number): Observation | null {
  let numbers = 0;
  const texts: CellKey[] = [];
  for (let row = first; row <= last; row++) {
    if (grid.isNumber(row, column)) numbers++;
    else if (
      grid.kind(row, column) === 'text' &&
      grid.formula(row, column) === undefined &&
      isFigureText(grid.string(row, column).trim())
    )
      texts.push(cellKey(row, column));
  }
  const [cell] = texts;
  if (cell === undefined || numbers < FEWEST_NUMBERS || texts.length > numbers) return null;
  return {
    sheet: grid.sheet,
    cell,
    about: texts.map(String),
    details: {
      count: texts.length,
      cells: texts.slice(0, CELLS_NAMED).map(keyName).join(', '),
      text: grid.string(rowOfKey(cell), column).trim(),
    },
  };
}

export const TEXT_NUMBER: CheckRule<'text-number', TableCells> = {
  id: 'text-number',
  grades: ['review'],
  title: { vi: 'Số ghi dưới dạng chữ', en: 'Number kept as text' },
  reads: { vi: 'từng cột số của bảng', en: 'each column of figures of a table' },
  source: { kind: 'design', text: 'Excel’s SUM passes over text' },
  find: ({ grid, table }) =>
    table.columns
      .filter(holdsFigures)
      .flatMap(({ column }) => inColumn(grid, column, table.body.first, table.body.last) ?? []),
};
