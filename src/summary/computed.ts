/** Every figure of a summary computed once: its formula and its value. */
import type { Body } from './body';
import { figureKey } from './body';
import { type Computed, type ExpressionContext, compute } from './expression';
import type { Grid } from '../sheet';

/** Where the body's named rows and columns are on the sheet. */
export interface Places {
  rowOf(row: string): number;
  columnOf(column: string): number;
}

/** The formula and value of a row and a column of the body; null where that cell is empty. */
export type ComputedBody = (row: string, column: string) => Computed | null;

/** Every figure's formula and value, each computed once, in whatever order they depend on each other. */
export function computeBody(body: Body, grid: Grid, readTextNumbers: boolean, places: Places): ComputedBody {
  const done = new Map<string, Computed>();
  const computed = (row: string, column: string): Computed | null => {
    const key = figureKey(row, column);
    const known = done.get(key);
    if (known) return known;
    const expression = body.figures.get(key);
    if (!expression) return null;
    const result = compute(expression, context);
    done.set(key, result);
    return result;
  };
  const context: ExpressionContext = {
    grid,
    readTextNumbers,
    rowOf: places.rowOf,
    columnOf: places.columnOf,
    // A cell that is left blank counts as 0.
    valueOf: (row, column) => computed(row, column)?.value ?? 0,
  };
  return computed;
}
