import { numberIn } from '../figures';
import { type CellPosition, type Grid, cellName, quoteSheetName } from '../sheet';
import { textNumberFormula } from './text-number';

/**
 * A figure of the summary as what it is computed from. One function gives both the formula's text and its value, so
 * that the cached value cannot drift from the formula. Rows and columns of the summary go by name until it is laid out.
 */
export type Expression =
  /** One cell of the source. */
  | { readonly type: 'source'; readonly cell: CellPosition }
  /** The sum of source cells. */
  | { readonly type: 'source-sum'; readonly cells: readonly CellPosition[] }
  /** Another cell of the summary. */
  | { readonly type: 'own'; readonly row: string; readonly column: string }
  /** The sum of cells of one column of the summary. */
  | { readonly type: 'own-sum'; readonly rows: readonly string[]; readonly column: string }
  /** The sum or mean of cells of one row of the summary. */
  | {
      readonly type: 'across';
      readonly row: string;
      readonly columns: readonly string[];
      readonly operation: 'SUM' | 'AVERAGE';
    }
  /** A change of unit: `factor` = units of the source ÷ units of the summary, e.g. 1000 or 0.001. */
  | { readonly type: 'converted'; readonly of: Expression; readonly factor: number }
  | { readonly type: 'difference'; readonly of: Expression; readonly less: Expression }
  /** Numerator ÷ denominator, or minus one for a growth; empty text where the denominator is 0. */
  | { readonly type: 'quotient'; readonly of: Expression; readonly by: Expression; readonly growth: boolean }
  /** Place of a cell among the rows of its column, the largest first. */
  | { readonly type: 'rank'; readonly row: string; readonly rows: readonly string[]; readonly column: string };

/** What a formula is and gives now. */
export interface Computed {
  /** Without the leading "=". */
  readonly formula: string;
  readonly value: number | string;
}

export interface ExpressionContext {
  readonly grid: Grid;
  readonly readTextNumbers: boolean;
  rowOf(name: string): number;
  columnOf(name: string): number;
  /** What a cell of the summary gives. */
  valueOf(row: string, column: string): number | string;
}

/** Excel allows 255 arguments (support.microsoft.com, "Excel specifications and limits"). */
const MAX_ARGUMENTS = 255;

/** A text of a formula counts as 0 in a sum over a range, as in SUM. */
const asNumber = (value: number | string): number => (typeof value === 'number' ? value : 0);

/** Adds from left to right, as SUM does. */
const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Runs of neighbouring numbers: [3,4,5,9] → [[3,5],[9,9]]. */
export function runs(sorted: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const value of sorted) {
    const last = result.at(-1);
    if (last && value === last[1] + 1) last[1] = value;
    else result.push([value, value]);
  }
  return result;
}

function sumOf(parts: readonly string[]): string {
  const sums: string[] = [];
  for (let first = 0; first < parts.length; first += MAX_ARGUMENTS) {
    sums.push(`SUM(${parts.slice(first, first + MAX_ARGUMENTS).join(',')})`);
  }
  return sums.join('+');
}

function sourceCell({ row, column }: CellPosition, context: ExpressionContext): Computed {
  const { grid } = context;
  const reference = `${quoteSheetName(grid.sheet)}!${cellName(row, column)}`;
  switch (grid.kind(row, column)) {
    case 'number':
      return { formula: reference, value: grid.number(row, column) };
    case 'empty':
      return { formula: reference, value: 0 };
    case 'error':
      // The error must not spread over the whole summary; the note names the cell.
      return { formula: `IFERROR(${reference},0)`, value: 0 };
    case 'boolean':
      return { formula: `N(${reference})`, value: grid.string(row, column) === 'TRUE' ? 1 : 0 };
    case 'text': {
      const value = numberIn(grid, row, column, context.readTextNumbers ? 'vietnamese' : 'none');
      // "-", "x" and words count as nothing; + and / on a text would give #VALUE!.
      return Number.isNaN(value)
        ? { formula: `N(${reference})`, value: 0 }
        : { formula: textNumberFormula(reference, grid.string(row, column)), value };
    }
  }
}

function sourceSum(cells: readonly CellPosition[], context: ExpressionContext): Computed {
  if (cells.length === 1) return sourceCell(cells[0]!, context);
  const { grid } = context;
  const sheet = quoteSheetName(grid.sheet);
  const parts: string[] = [];
  const values: number[] = [];
  let run: { column: number; first: number; last: number } | null = null;
  const close = (): void => {
    if (run) {
      const last = run.last === run.first ? '' : `:${cellName(run.last, run.column)}`;
      parts.push(`${sheet}!${cellName(run.first, run.column)}${last}`);
    }
    run = null;
  };
  for (const cell of cells) {
    const single = sourceCell(cell, context);
    const kind = grid.kind(cell.row, cell.column);
    // SUM over a range skips texts and booleans by itself; errors and numbers kept as text need their own argument.
    const plain = kind === 'number' || kind === 'empty' || (kind === 'text' && single.formula.startsWith('N('));
    values.push(asNumber(single.value));
    if (!plain) {
      close();
      parts.push(single.formula);
    } else if (
      run !== null &&
      (run as { column: number }).column === cell.column &&
      (run as { last: number }).last === cell.row - 1
    ) {
      (run as { last: number }).last = cell.row;
    } else {
      close();
      run = { column: cell.column, first: cell.row, last: cell.row };
    }
  }
  close();
  return { formula: sumOf(parts), value: add(values) };
}

function ownSum(rows: readonly string[], column: string, context: ExpressionContext): Computed {
  const at = context.columnOf(column);
  const sorted = [...rows].sort((a, b) => context.rowOf(a) - context.rowOf(b));
  const parts = runs(sorted.map((row) => context.rowOf(row))).map(([first, last]) =>
    first === last ? cellName(first, at) : `${cellName(first, at)}:${cellName(last, at)}`,
  );
  const formula = rows.length === 1 ? parts[0]! : sumOf(parts);
  return { formula, value: add(sorted.map((row) => asNumber(context.valueOf(row, column)))) };
}

/** A factor and its inverse are both exact in print: 1000 or 1/1000, never 0.001, which has no exact binary value. */
function convert(inner: Computed, factor: number): Computed {
  if (factor === 1) return inner;
  const formula =
    /^[^+-]*$/.test(inner.formula) || /^[A-Z]+\([^()]*\)$/.test(inner.formula) ? inner.formula : `(${inner.formula})`;
  const value = asNumber(inner.value);
  return factor > 1
    ? { formula: `${formula}*${factor}`, value: value * factor }
    : { formula: `${formula}/${Math.round(1 / factor)}`, value: value / Math.round(1 / factor) };
}

const atom = (formula: string): string => (/^[A-Z$]+[$\d]+$/.test(formula) ? formula : `(${formula})`);

/** The formula's text and value. Numbers are IEEE doubles in the order in which Excel computes. */
export function compute(expression: Expression, context: ExpressionContext): Computed {
  switch (expression.type) {
    case 'source':
      return sourceCell(expression.cell, context);
    case 'source-sum':
      return sourceSum(expression.cells, context);
    case 'own':
      return {
        formula: cellName(context.rowOf(expression.row), context.columnOf(expression.column)),
        value: context.valueOf(expression.row, expression.column),
      };
    case 'own-sum':
      return ownSum(expression.rows, expression.column, context);
    case 'across': {
      const row = context.rowOf(expression.row);
      const columns = expression.columns.map((column) => context.columnOf(column)).sort((a, b) => a - b);
      const values = expression.columns.map((column) => asNumber(context.valueOf(expression.row, column)));
      const parts = runs(columns).map(([first, last]) =>
        first === last ? cellName(row, first) : `${cellName(row, first)}:${cellName(row, last)}`,
      );
      const sum = add(values);
      return {
        formula: `${expression.operation}(${parts.join(',')})`,
        value: expression.operation === 'SUM' ? sum : sum / values.length,
      };
    }
    case 'converted':
      return convert(compute(expression.of, context), expression.factor);
    case 'difference': {
      const of = compute(expression.of, context);
      const less = compute(expression.less, context);
      const subtrahend = /^[A-Z]+\d+$|^SUM\([^()]*\)$/.test(less.formula) ? less.formula : atom(less.formula);
      return { formula: `${of.formula}-${subtrahend}`, value: asNumber(of.value) - asNumber(less.value) };
    }
    case 'quotient': {
      const of = compute(expression.of, context);
      const by = compute(expression.by, context);
      const ratio = `${atom(of.formula)}/${atom(by.formula)}${expression.growth ? '-1' : ''}`;
      const divisor = asNumber(by.value);
      const quotient = asNumber(of.value) / divisor;
      return {
        formula: `IF(${by.formula}=0,"",${ratio})`,
        value: divisor === 0 ? '' : expression.growth ? quotient - 1 : quotient,
      };
    }
    case 'rank': {
      const at = context.columnOf(expression.column);
      const rows = expression.rows.map((row) => context.rowOf(row)).sort((a, b) => a - b);
      const column = cellName(0, at).slice(0, -1);
      const own = asNumber(context.valueOf(expression.row, expression.column));
      const larger = expression.rows.filter((row) => asNumber(context.valueOf(row, expression.column)) > own).length;
      const range = `${column}$${rows[0]! + 1}:${column}$${rows.at(-1)! + 1}`;
      return { formula: `RANK(${cellName(context.rowOf(expression.row), at)},${range})`, value: larger + 1 };
    }
  }
}
