/** Formulas as the checks need them: what they read, what they add up, and their pattern. */
import { tokenize } from '@borgar/fx';
import {
  type CellKey,
  type CellRange,
  type Grid,
  cellKey,
  columnOfKey,
  parseCell,
  parseRange,
  rowOfKey,
} from '../../../sheet';
import { type Aggregate, type Token, aggregateOf } from './aggregates';

/** A cell or range named in a formula. */
export interface FormulaReference {
  /** null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** What the checks ask of a formula. */
export interface ParsedFormula {
  readonly key: CellKey;
  /** Written with relative references: the same text in every cell that the formula was copied to. */
  readonly pattern: string;
  readonly references: readonly FormulaReference[];
  /** The ranges of a formula that is one plain SUM, "=SUM(C9:C25)" or "=SUM(C9:C12,C14)"; null otherwise. */
  readonly sum: readonly CellRange[] | null;
  /** What a formula that is one call of SUM, AVERAGE, … or a chain of + takes in; null otherwise. */
  readonly aggregate: Aggregate | null;
  /** Numbers added to or taken from references: "=SUM(D17:D23)+850" → [850]. */
  readonly plugs: readonly number[];
  readonly hasReferenceError: boolean;
  readonly isExternal: boolean;
}

function splitSheet(text: string): { sheet: string | null; cells: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, cells: text };
  const name = text.slice(0, at);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name, cells: text.slice(at + 1) };
}

/** One corner, relative to the formula's cell: "R[-2]C[0]"; absolute parts keep their number. */
function relative(corner: string, row: number, column: number): string {
  const cell = parseCell(corner);
  if (!cell) return corner;
  const isRowFixed = corner.includes('$', 1);
  const isColumnFixed = corner.startsWith('$');
  return `R${isRowFixed ? cell.row : `[${cell.row - row}]`}C${isColumnFixed ? cell.column : `[${cell.column - column}]`}`;
}

/** A cell or range, relative to the formula's cell. */
function relativeRange(cells: string, row: number, column: number): string {
  if (!cells.includes(':')) return relative(cells, row, column);
  return cells
    .split(':')
    .map((corner) => relative(corner, row, column))
    .join(':');
}

/** "=C10+C11+C12", "=+C10+C11+C12" and "=SUM(C10:C12)" say the same; null for what is no sum of relative references. */
function patternOfSum(aggregate: Aggregate | null, formula: string, row: number, column: number): string | null {
  if (aggregate?.name !== 'SUM' || formula.includes('$')) return null;
  let list = '';
  for (const { top, left, bottom, right } of aggregate.ranges) {
    list += `${list === '' ? '' : ','}R[${top - row}]C[${left - column}]`;
    if (bottom !== top || right !== left) list += `:R[${bottom - row}]C[${right - column}]`;
  }
  return `SUM(${list})`;
}

const SPACE: ReadonlySet<string> = new Set(['whitespace', 'newline', 'fx_prefix']);
const REFERENCE: ReadonlySet<string> = new Set(['range', 'range_beam', 'range_ternary']);

/** The tokens of a formula without its spaces, with the cells that each names in the formula's own sheet. */
function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { type, value } of tokenize(formula)) {
    if (SPACE.has(type)) continue;
    tokens.push({ type, value, range: type === 'range' ? parseRange(value) : null });
  }
  return tokens;
}

/** Reads one formula. Never throws: what is not understood simply gives no references. */
function parseFormulaCell(key: CellKey, formula: string): ParsedFormula {
  const [row, column] = [rowOfKey(key), columnOfKey(key)];
  const tokens = tokensOf(formula);
  const references: FormulaReference[] = [];
  let pattern = '';
  let isExternal = false;
  let hasReferenceError = false;
  for (const token of tokens) {
    if (token.type === 'error' && token.value === '#REF!') hasReferenceError = true;
    if (REFERENCE.has(token.type)) {
      const { sheet, cells } = splitSheet(token.value);
      if (sheet !== null && /[[\]\\/]/.test(sheet)) isExternal = true;
      const range = sheet === null ? token.range : parseRange(cells);
      if (range && !isExternal) references.push({ sheet, range });
      pattern += `${sheet === null ? '' : `${sheet}!`}${relativeRange(cells, row, column)}`;
    } else {
      pattern += token.type === 'func' ? token.value.toUpperCase() : token.value;
    }
  }
  const aggregate = aggregateOf(tokens);
  return {
    key,
    pattern: patternOfSum(aggregate, formula, row, column) ?? pattern,
    references,
    sum: plainSum(tokens),
    aggregate,
    plugs: plugs(tokens),
    hasReferenceError,
    isExternal,
  };
}

/** What stands between the brackets of a formula that is one call of SUM; null for other formulas. */
function argumentsOfSum(tokens: readonly Token[]): readonly Token[] | null {
  const rest = tokens[0]?.value === '+' ? tokens.slice(1) : tokens;
  const isSum = rest[0]?.type === 'func' && rest[0].value.toUpperCase() === 'SUM';
  return isSum && rest[1]?.value === '(' && rest.at(-1)?.value === ')' ? rest.slice(2, -1) : null;
}

function plainSum(tokens: readonly Token[]): CellRange[] | null {
  const ranges: CellRange[] = [];
  const between = argumentsOfSum(tokens) ?? [];
  for (let i = 0; i < between.length; i++) {
    const { value, range } = between[i]!;
    if (i % 2 === 0) {
      if (!range) return null;
      ranges.push(range);
    } else if (value !== ',' && value !== ';') return null;
  }
  return ranges.length > 0 ? ranges : null;
}

/** 1 and 100 belong to growth formulas ("=D8/C8-1"), not to plugs. */
const HARMLESS = new Set([0, 1, 100]);
/** What stands beside a number that is added or taken away; "" at the formula's ends. */
const ADDING = new Set(['+', '-', '']);

/** The number at a place, with its sign, where it is added or taken away; else null. */
function addedNumber(tokens: readonly Token[], at: number): number | null {
  const before = tokens[at - 1]?.value ?? '';
  if (!ADDING.has(before) || !ADDING.has(tokens[at + 1]?.value ?? '')) return null;
  const value = Number(tokens[at]!.value);
  if (!Number.isFinite(value) || HARMLESS.has(value)) return null;
  return before === '-' ? -value : value;
}

/** "=924453-M22": a typed whole less its parts is a figure that was entered, and no sum that was made to fit. */
function isTypedRemainder(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { type, value } = tokens[i]!;
    if (depth === 0 && (type === 'func' || REFERENCE.has(type)) && tokens[i - 1]?.value !== '-') return false;
    if (value === '(') depth++;
    else if (value === ')') depth--;
  }
  return true;
}

function plugs(tokens: readonly Token[]): number[] {
  if (isTypedRemainder(tokens)) return [];
  const found: number[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { type, value } = tokens[i]!;
    if (value === '(') depth++;
    else if (value === ')') depth--;
    if (type !== 'number' || depth > 0) continue;
    const added = addedNumber(tokens, i);
    if (added !== null) found.push(added);
  }
  return found.length > 0 && tokens.some(({ type }) => type === 'range') ? found : [];
}

/** All formulas of a sheet, parsed, by cell. */
export function parseSheet(grid: Grid): ReadonlyMap<CellKey, ParsedFormula> {
  const parsed = new Map<CellKey, ParsedFormula>();
  for (const [key, formula] of grid.allFormulas()) parsed.set(key, parseFormulaCell(key, formula));
  return parsed;
}

/** Cells of one range that are looked at: formulas may name whole columns. */
export const MOST_CELLS = 5000;

/** The cells of a range, at most `limit` of them. */
export function* cellsOf(range: CellRange, limit = MOST_CELLS): Generator<CellKey> {
  let count = 0;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (count++ >= limit) return;
      yield cellKey(row, column);
    }
  }
}
