/** What a single cell holds, such that writing it gives the same cell. */
import { cellName } from '../sheet';
import { asText } from './content';

type Content = number | string | boolean;

/** What a cell holds: content that can be written back as it is, and its number format. */
export interface CellState {
  readonly content: Content;
  readonly format: string;
}

export function cellAt(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return sheet.getRange(cellName(row, column)).untrack();
}

/** The cell, loaded for {@link stateOf}. */
export function loadCell(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  const cell = cellAt(sheet, row, column);
  cell.load('values,formulas,numberFormat');
  return cell;
}

/** A value such that writing it gives the same value. */
export function contentOf(value: unknown): Content {
  if (typeof value === 'string') return asText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

const formulaOf = (value: unknown, formula: unknown): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;

/** The formula of a loaded cell, else its value as it is read; "" of an empty one. */
export function contentSeen(cell: Excel.Range): unknown {
  const value: unknown = cell.values[0]?.[0];
  return formulaOf(value, cell.formulas[0]?.[0]) ?? value;
}

/** Formula or value of a loaded cell, such that writing it again gives the same cell. */
export function stateOf(cell: Excel.Range): CellState {
  const value: unknown = cell.values[0]?.[0];
  const formula: unknown = cell.formulas[0]?.[0];
  const format: unknown = cell.numberFormat[0]?.[0];
  return {
    content: formulaOf(value, formula) ?? contentOf(value),
    format: typeof format === 'string' ? format : 'General',
  };
}

export const sameState = (a: CellState, b: CellState): boolean => a.content === b.content && a.format === b.format;

/** Queues the writing of what a cell shall hold. */
export function writeState(cell: Excel.Range, { content, format }: CellState): void {
  // A cell whose format is "@" takes everything as text, a formula too.
  if (format === '@' && (typeof content !== 'string' || content.startsWith('='))) {
    cell.numberFormat = [['General']];
    cell.formulas = [[content]];
    cell.numberFormat = [[format]];
    return;
  }
  cell.numberFormat = [[format]];
  cell.formulas = [[content]];
}
