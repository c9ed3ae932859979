/** Formulas that add up, average, count or pick among cells: which rows of which columns they take in. */
import type { CellRange } from '../../../sheet';

/** A token of a formula. */
export interface Token {
  /** As `@borgar/fx` names them: 'range', 'func', 'number', 'operator' … */
  readonly type: string;
  readonly value: string;
  /** The cells that it names, where it is a reference into the formula's own sheet. */
  readonly range: CellRange | null;
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'SUM',
  'AVERAGE',
  'MIN',
  'MAX',
  'COUNT',
  'COUNTA',
  'SUBTOTAL',
  'SUMPRODUCT',
]);

export interface Aggregate {
  /** `SUM` for a chain "=C5+C6+C9" too. */
  readonly name: string;
  /** Neighbouring cells of a chain are drawn together; at least one. */
  readonly ranges: readonly CellRange[];
}

/** Draws "C5, C6, C7" together to C5:C7, "C5, D5" to C5:D5, in the order in which they are given. */
function drawnTogether(cells: readonly CellRange[]): readonly CellRange[] {
  const drawn: CellRange[] = [];
  for (const cell of cells) {
    const last = drawn.at(-1);
    const isBelow = last && last.left === cell.left && last.right === cell.right && cell.top === last.bottom + 1;
    const isBeside = last && last.top === cell.top && last.bottom === cell.bottom && cell.left === last.right + 1;
    if (isBelow || isBeside) drawn[drawn.length - 1] = { ...last, bottom: cell.bottom, right: cell.right };
    else drawn.push(cell);
  }
  return drawn;
}

/** The references of a list with nothing but `separators` between them; null for any other formula. */
function listOf(tokens: readonly Token[], separators: ReadonlySet<string>): readonly CellRange[] | null {
  const ranges: CellRange[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { value, range } = tokens[i]!;
    if (i % 2 === 0) {
      if (!range) return null;
      ranges.push(range);
    } else if (!separators.has(value)) return null;
  }
  return ranges.length > 0 && tokens.length % 2 === 1 ? ranges : null;
}

const BETWEEN_ARGUMENTS: ReadonlySet<string> = new Set([',', ';']);
const BETWEEN_TERMS: ReadonlySet<string> = new Set(['+']);

const isOneCall = (tokens: readonly Token[]): boolean => tokens[1]?.value === '(' && tokens.at(-1)?.value === ')';

/** @param tokens of a formula without spaces; of cells of its own sheet only, else null */
export function aggregateOf(tokens: readonly Token[]): Aggregate | null {
  const rest = tokens[0]?.value === '+' ? tokens.slice(1) : tokens;
  const name = rest[0]?.type === 'func' ? rest[0].value.toUpperCase() : '';
  if (name === '') {
    const terms = rest.length >= 3 ? listOf(rest, BETWEEN_TERMS) : null;
    return terms && { name: 'SUM', ranges: drawnTogether(terms) };
  }
  if (!FUNCTIONS.has(name) || !isOneCall(rest)) return null;
  // SUBTOTAL's first argument says which function it is.
  const ranges = listOf(rest.slice(name === 'SUBTOTAL' ? 4 : 2, -1), BETWEEN_ARGUMENTS);
  return ranges && { name, ranges: name === 'SUM' ? drawnTogether(ranges) : ranges };
}
