/** Formulas as the checks need them: what they read, what they add up, and their pattern. */
import { tokenize } from '@borgar/fx';
import { type Aggregate, aggregateOf } from './aggregates';
import {
  type CellKey,
  type CellRange,
  type Grid,
  cellKey,
  columnOfKey,
  parseRange,
  rangeName,
  rowOfKey,
} from '../../../sheet';

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

type Token = ReturnType<typeof tokenize>[number];

function splitSheet(text: string): { sheet: string | null; cells: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, cells: text };
  const name = text.slice(0, at);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name, cells: text.slice(at + 1) };
}

/** One corner, relative to the formula's cell: "R[-2]C[0]"; absolute parts keep their number. */
function relative(corner: string, row: number, column: number): string {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(corner);
  if (!match) return corner;
  const range = parseRange(`${match[2]}${match[4]}`);
  if (!range) return corner;
  return `R${match[3] ? range.top : `[${range.top - row}]`}C${match[1] ? range.left : `[${range.left - column}]`}`;
}

/** "=C10+C11+C12", "=+C10+C11+C12" and "=SUM(C10:C12)" say the same; null for what is no sum of relative references. */
function patternOfSum(aggregate: Aggregate | null, formula: string, row: number, column: number): string | null {
  if (aggregate?.name !== 'SUM' || formula.includes('$')) return null;
  const corners = (range: CellRange): string =>
    rangeName(range)
      .split(':')
      .map((corner) => relative(corner, row, column))
      .join(':');
  return `SUM(${aggregate.ranges.map(corners).join(',')})`;
}

/** Reads one formula. Never throws: what is not understood simply gives no references. */
function parseFormulaCell(key: CellKey, formula: string): ParsedFormula {
  const [row, column] = [rowOfKey(key), columnOfKey(key)];
  const tokens: Token[] = tokenize(formula).filter(
    ({ type }) => type !== 'whitespace' && type !== 'newline' && type !== 'fx_prefix',
  );
  const references: FormulaReference[] = [];
  let pattern = '';
  let isExternal = false;
  let hasReferenceError = false;
  for (const token of tokens) {
    if (token.type === 'error' && token.value === '#REF!') hasReferenceError = true;
    if (token.type === 'range' || token.type === 'range_beam' || token.type === 'range_ternary') {
      const { sheet, cells } = splitSheet(token.value);
      if (/[[\]\\/]/.test(sheet ?? '')) isExternal = true;
      const range = parseRange(cells);
      if (range && !isExternal) references.push({ sheet, range });
      pattern += `${sheet === null ? '' : `${sheet}!`}${cells
        .split(':')
        .map((corner) => relative(corner, row, column))
        .join(':')}`;
    } else {
      pattern += token.type === 'func' ? token.value.toUpperCase() : token.value;
    }
  }
  const aggregate = aggregateOf(tokens);
  return {
    ...{ key, pattern: patternOfSum(aggregate, formula, row, column) ?? pattern, references },
    ...{ sum: plainSum(tokens), aggregate },
    ...{ plugs: plugs(tokens), hasReferenceError, isExternal },
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
  for (const [i, token] of argumentsOfSum(tokens)?.entries() ?? []) {
    if (i % 2 === 1) {
      if (token.value !== ',' && token.value !== ';') return null;
      continue;
    }
    const range = token.type === 'range' ? parseRange(token.value) : null;
    if (!range) return null;
    ranges.push(range);
  }
  return ranges.length > 0 ? ranges : null;
}

/** 1 and 100 belong to growth formulas ("=D8/C8-1"), not to plugs. */
const HARMLESS = new Set([0, 1, 100]);
/** What stands beside a number that is added or taken away; "" at the formula's ends. */
const ADDING = new Set(['+', '-', '']);

function plugs(tokens: readonly Token[]): number[] {
  if (!tokens.some(({ type }) => type === 'range')) return [];
  const found: number[] = [];
  let depth = 0;
  tokens.forEach((token, i) => {
    if (token.value === '(') depth++;
    else if (token.value === ')') depth--;
    if (token.type !== 'number' || depth > 0) return;
    const before = tokens[i - 1]?.value ?? '';
    if (!ADDING.has(before) || !ADDING.has(tokens[i + 1]?.value ?? '')) return;
    const value = Number(token.value);
    if (Number.isFinite(value) && !HARMLESS.has(value)) found.push(before === '-' ? -value : value);
  });
  return found;
}

/** All formulas of a sheet, parsed, by cell. */
export function parseSheet(grid: Grid): ReadonlyMap<CellKey, ParsedFormula> {
  const parsed = new Map<CellKey, ParsedFormula>();
  for (const [key, formula] of grid.allFormulas()) parsed.set(key, parseFormulaCell(key, formula));
  return parsed;
}

/** Cells of one range that are looked at: formulas may name whole columns. */
const MOST_CELLS = 5000;

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
