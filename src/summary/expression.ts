/**
 * The figures of a summary as what they are computed from. One function gives both a formula's text and its value, so
 * that the cached value cannot drift from the formula. Rows and columns of the summary go by name until it is laid out.
 */
import { numberIn } from '../figures';
import { type CellPosition, type Grid, cellName, columnName, quoteSheetName } from '../sheet';
import { textNumberFormula } from './text-number';

/** A figure of the summary. */
export type Expression =
  /** The sum of source cells. */
  | { readonly type: 'source-sum'; readonly cells: readonly CellPosition[] }
  /** Another cell of the summary. */
  | CellExpression
  /** The sum of cells of one column of the summary. */
  | { readonly type: 'column-sum'; readonly rows: readonly string[]; readonly column: string }
  /** The sum or mean of cells of one row of the summary. */
  | RowAggregate
  /** A change of unit: `factor` = units of the source ÷ units of the summary, e.g. 1000 or 0.001. */
  | { readonly type: 'converted'; readonly inner: Expression; readonly factor: number }
  | { readonly type: 'difference'; readonly minuend: Expression; readonly subtrahend: Expression }
  | Quotient
  | Rank
  | Shown
  | Gap
  | Guarded
  | Verdict
  | Count
  | Label;

export interface CellExpression {
  readonly type: 'cell';
  readonly row: string;
  readonly column: string;
}

export interface RowAggregate {
  readonly type: 'row-aggregate';
  readonly row: string;
  readonly columns: readonly string[];
  readonly operation: 'SUM' | 'AVERAGE';
}

/** Numerator ÷ denominator, or minus one for a growth; empty text where the denominator is 0. */
export interface Quotient {
  readonly type: 'quotient';
  readonly numerator: Expression;
  readonly denominator: Expression;
  readonly growth: boolean;
  /** Empty text also while either is an empty text, as figures that were not reported are. */
  readonly needsBoth?: true;
}

/** Place of a cell among the rows of its column, the largest first. */
export interface Rank {
  readonly type: 'rank';
  readonly row: string;
  readonly rows: readonly string[];
  readonly column: string;
}

/** A source cell's figure; empty text while that cell holds none, since what was not reported is not 0. */
export interface Shown {
  readonly type: 'shown';
  readonly cell: CellPosition;
}

/** How far a stated figure is from what its parts make; empty text while it rounds to nothing at `decimals`. */
export interface Gap {
  readonly type: 'gap';
  readonly stated: Expression;
  readonly parts: Expression;
  readonly decimals: number;
}

/** A figure that means nothing while another is 0 or empty: empty text then. */
export interface Guarded {
  readonly type: 'guarded';
  readonly by: Expression;
  readonly inner: Expression;
}

/** Whether an actual figure exceeds, meets or misses its target, at the decimals that both print; "" without either or of 0 and 0. */
export interface Verdict {
  readonly type: 'verdict';
  readonly target: CellExpression;
  readonly actual: CellExpression;
  readonly decimals: number;
  readonly isNoughtATarget: boolean;
  readonly words: { readonly above: string; readonly met: string; readonly below: string };
}

/** How many cells of a column show a text. */
export interface Count {
  readonly type: 'count';
  readonly rows: readonly string[];
  readonly column: string;
  readonly text: string;
}

/** A text that is shown only while one of the cells of a row holds a number. */
export interface Label {
  readonly type: 'label';
  readonly row: string;
  readonly columns: readonly string[];
  readonly text: string;
}

/** A formula and the value that it has now. */
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

/** Digits of a double that are sure. */
const PRECISE_DIGITS = 15;
/** Excel allows 255 arguments (support.microsoft.com, "Excel specifications and limits"). */
const MAX_ARGUMENTS = 255;

/** A text of a formula counts as 0 in a sum over a range, as in SUM. */
const asNumber = (value: number | string): number => (typeof value === 'number' ? value : 0);

/** Adds from left to right, as SUM does. */
const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Runs of neighbouring numbers: [3,4,5,9] → [[3,5],[9,9]]. */
function runs(sorted: readonly number[]): [number, number][] {
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

/** Whether SUM over a range counts a cell as we do: it skips texts and booleans; errors and text numbers it cannot take. */
function isPlainInRange({ grid }: ExpressionContext, { row, column }: CellPosition, single: Computed): boolean {
  const kind = grid.kind(row, column);
  return kind === 'number' || kind === 'empty' || (kind === 'text' && single.formula.startsWith('N('));
}

function sourceSum(cells: readonly CellPosition[], context: ExpressionContext): Computed {
  if (cells.length === 1) return sourceCell(cells[0]!, context);
  const sheet = quoteSheetName(context.grid.sheet);
  const parts: string[] = [];
  let sum = 0;
  /** The cells that the last part covers, where the next cell may still join them. */
  let open: { readonly column: number; readonly first: number; last: number } | null = null;
  for (const cell of cells) {
    const single = sourceCell(cell, context);
    sum += asNumber(single.value);
    if (!isPlainInRange(context, cell, single)) {
      open = null;
      parts.push(single.formula);
    } else if (open !== null && open.column === cell.column && open.last === cell.row - 1) {
      open.last = cell.row;
      parts[parts.length - 1] = `${sheet}!${cellName(open.first, open.column)}:${cellName(open.last, open.column)}`;
    } else {
      open = { column: cell.column, first: cell.row, last: cell.row };
      parts.push(`${sheet}!${cellName(cell.row, cell.column)}`);
    }
  }
  return { formula: sumOf(parts), value: sum };
}

function columnSum(rows: readonly string[], column: string, context: ExpressionContext): Computed {
  const at = context.columnOf(column);
  const sorted = [...rows].sort((a, b) => context.rowOf(a) - context.rowOf(b));
  const parts = runs(sorted.map((row) => context.rowOf(row))).map(([first, last]) =>
    first === last ? cellName(first, at) : `${cellName(first, at)}:${cellName(last, at)}`,
  );
  const formula = rows.length === 1 ? parts[0]! : sumOf(parts);
  return { formula, value: add(sorted.map((row) => asNumber(context.valueOf(row, column)))) };
}

function rowAggregate({ row: name, columns: names, operation }: RowAggregate, context: ExpressionContext): Computed {
  const row = context.rowOf(name);
  const columns = names.map((column) => context.columnOf(column)).sort((a, b) => a - b);
  const parts = runs(columns).map(([first, last]) =>
    first === last ? cellName(row, first) : `${cellName(row, first)}:${cellName(row, last)}`,
  );
  const sum = add(names.map((column) => asNumber(context.valueOf(name, column))));
  const value = operation === 'SUM' ? sum : sum / names.length;
  return { formula: `${operation}(${parts.join(',')})`, value };
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

/** A reference, with or without its sheet, or one sum. */
const SINGLE = /^(?:'(?:[^']|'')+'!|[\p{L}\w.]+!)?[A-Z]+\d+$|^SUM\([^()]*\)$/u;

/** A single reference or sum as it is, anything longer in parentheses. */
const atom = (formula: string): string => (SINGLE.test(formula) ? formula : `(${formula})`);

function difference(minuend: Computed, subtrahend: Computed): Computed {
  return {
    formula: `${minuend.formula}-${atom(subtrahend.formula)}`,
    value: asNumber(minuend.value) - asNumber(subtrahend.value),
  };
}

function quotient(expression: Quotient, context: ExpressionContext): Computed {
  const { growth } = expression;
  const numerator = compute(expression.numerator, context);
  const denominator = compute(expression.denominator, context);
  const divisor = asNumber(denominator.value);
  const ratio = asNumber(numerator.value) / divisor;
  const formula = `${atom(numerator.formula)}/${atom(denominator.formula)}${growth ? '-1' : ''}`;
  const value = divisor === 0 ? '' : ratio - (growth ? 1 : 0);
  if (expression.needsBoth) {
    const both = typeof numerator.value === 'number' && typeof denominator.value === 'number';
    return {
      formula: `IF(COUNT(${denominator.formula},${numerator.formula})<2,"",IF(${denominator.formula}=0,"",${formula}))`,
      value: both ? value : '',
    };
  }
  return { formula: `IF(${denominator.formula}=0,"",${formula})`, value };
}

/** Excel rounds halves away from zero, of the decimal digits that it shows. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const magnitude = Math.round(Number((Math.abs(value) * scale).toPrecision(PRECISE_DIGITS))) / scale;
  return value < 0 ? -magnitude : magnitude;
}

function gap({ stated, parts, decimals }: Gap, context: ExpressionContext): Computed {
  const whole = compute(stated, context);
  const sum = compute(parts, context);
  // Rounded: the difference of two large sums carries the noise of both, which depends on the order of adding up.
  const value = rounded(asNumber(whole.value) - asNumber(sum.value), decimals);
  const formula = `ROUND(${atom(whole.formula)}-${atom(sum.formula)},${decimals})`;
  return { formula: `IF(${formula}=0,"",${formula})`, value: value === 0 ? '' : value };
}

function guarded({ by, inner }: Guarded, context: ExpressionContext): Computed {
  const guard = compute(by, context);
  const { formula, value } = compute(inner, context);
  return {
    formula: `IF(N(${guard.formula})=0,"",${formula})`,
    value: asNumber(guard.value) === 0 ? '' : value,
  };
}

function shown({ cell }: Shown, context: ExpressionContext): Computed {
  const reference = `${quoteSheetName(context.grid.sheet)}!${cellName(cell.row, cell.column)}`;
  const { formula, value } = sourceCell(cell, context);
  switch (context.grid.kind(cell.row, cell.column)) {
    case 'error':
      return { formula: `IFERROR(${reference},"")`, value: '' };
    case 'text':
      // A text that shows a number is read, and any other says that there is none.
      if (!formula.startsWith('N(')) return { formula, value };
      return { formula: `IF(ISNUMBER(${reference}),${reference},"")`, value: '' };
    case 'empty':
    case 'boolean':
      return { formula: `IF(ISNUMBER(${reference}),${reference},"")`, value: '' };
    case 'number':
      return { formula: `IF(ISNUMBER(${reference}),${reference},"")`, value };
  }
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

function verdict(asked: Verdict, context: ExpressionContext): Computed {
  const { decimals, isNoughtATarget, words } = asked;
  const [planned, reached] = [compute(asked.target, context), compute(asked.actual, context)];
  const [planText, doneText] = [planned, reached].map(({ formula }) => `ROUND(${formula},${decimals})`);
  const [above, met, below] = [words.above, words.met, words.below].map(quoted);
  const equal = isNoughtATarget ? met : `IF(${planText}=0,"",${met})`;
  const formula =
    `IF(COUNT(${planned.formula},${reached.formula})<2,"",IF(${doneText}>${planText},${above},` +
    `IF(${doneText}=${planText},${equal},${below})))`;
  if (typeof planned.value !== 'number' || typeof reached.value !== 'number') return { formula, value: '' };
  const [plan, done] = [rounded(planned.value, decimals), rounded(reached.value, decimals)];
  if (done !== plan) return { formula, value: done > plan ? words.above : words.below };
  return { formula, value: plan === 0 && !isNoughtATarget ? '' : words.met };
}

function countOf({ rows, column, text }: Count, context: ExpressionContext): Computed {
  const at = context.columnOf(column);
  const sorted = rows.map((row) => context.rowOf(row)).sort((a, b) => a - b);
  return {
    formula: `COUNTIF(${cellName(sorted[0]!, at)}:${cellName(sorted.at(-1)!, at)},${quoted(text)})`,
    value: rows.filter((row) => context.valueOf(row, column) === text).length,
  };
}

function label({ row, columns, text }: Label, context: ExpressionContext): Computed {
  const at = context.rowOf(row);
  const parts = columns.map((column) => cellName(at, context.columnOf(column)));
  const filled = columns.some((column) => {
    const value = context.valueOf(row, column);
    return typeof value === 'number' && value !== 0;
  });
  return { formula: `IF(COUNT(${parts.join(',')})=0,"",${quoted(text)})`, value: filled ? text : '' };
}

function rank({ row, rows: ranked, column }: Rank, context: ExpressionContext): Computed {
  const at = context.columnOf(column);
  const rows = ranked.map((name) => context.rowOf(name)).sort((a, b) => a - b);
  const value = asNumber(context.valueOf(row, column));
  const larger = ranked.filter((name) => asNumber(context.valueOf(name, column)) > value).length;
  const range = `${columnName(at)}$${rows[0]! + 1}:${columnName(at)}$${rows.at(-1)! + 1}`;
  return { formula: `RANK(${cellName(context.rowOf(row), at)},${range})`, value: larger + 1 };
}

/** The formula's text and value. Numbers are IEEE doubles in the order in which Excel computes. */
export function compute(expression: Expression, context: ExpressionContext): Computed {
  switch (expression.type) {
    case 'source-sum':
      return sourceSum(expression.cells, context);
    case 'cell':
      return {
        formula: cellName(context.rowOf(expression.row), context.columnOf(expression.column)),
        value: context.valueOf(expression.row, expression.column),
      };
    case 'column-sum':
      return columnSum(expression.rows, expression.column, context);
    case 'row-aggregate':
      return rowAggregate(expression, context);
    case 'converted':
      return convert(compute(expression.inner, context), expression.factor);
    case 'difference':
      return difference(compute(expression.minuend, context), compute(expression.subtrahend, context));
    case 'quotient':
      return quotient(expression, context);
    case 'rank':
      return rank(expression, context);
    case 'shown':
      return shown(expression, context);
    case 'gap':
      return gap(expression, context);
    case 'guarded':
      return guarded(expression, context);
    case 'verdict':
      return verdict(expression, context);
    case 'count':
      return countOf(expression, context);
    case 'label':
      return label(expression, context);
  }
}

/** The first cell of the source that a figure is taken from; null for one that is computed from the summary's own cells. */
export function firstCell(figure: Expression): CellPosition | null {
  if (figure.type === 'converted') return firstCell(figure.inner);
  return figure.type === 'source-sum' ? (figure.cells[0] ?? null) : null;
}
