/** Formulas as trees. */
import { tokenize } from '@borgar/fx';
import { type CellRange, columnIndex, MAX_ROWS, parseRange } from '../../sheet';

/** A cell or range that a formula names; `sheet` is null for the formula's own sheet. */
export interface Reference {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** A formula as a tree, as far as budget tables use formulas. */
export type FormulaTree =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'reference'; readonly reference: Reference }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly FormulaTree[] }
  | { readonly type: 'binary'; readonly operator: string; readonly left: FormulaTree; readonly right: FormulaTree }
  | { readonly type: 'percent' | 'negative'; readonly of: FormulaTree };

const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** A text, or a cell or range, of another sheet too; what names, functions and numbers contain is none. */
const TEXT_OR_REFERENCE =
  /"(?:[^"]|"")*"|(?<![\w.$:!'\u00c0-\u1ef9])(?:'(?:[^']|'')+'!|[A-Za-z_\u00c0-\u1ef9][\w.\u00c0-\u1ef9]*!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w.(:!])/g;

/** A workbook has some hundreds. */
const MOST_SHAPES = 8192;

/** Trees by the formula's text with its references left out; null where the formula is not understood. */
const shapes = new Map<string, FormulaTree | null>();

/**
 * Reads a formula (with or without its "="); null for what it does not understand: names, arrays, other workbooks. A
 * formula that was filled down is read once: its copies differ in their references only.
 */
export function parseFormula(formula: string): FormulaTree | null {
  if (/[[\]{}#@]|[A-Z]:\$?[A-Z]+(?!\$?\d)/.test(formula))
    return isOfOtherWorkbook(formula) ? null : readFormula(formula);
  const references: string[] = [];
  const shape = formula.replace(TEXT_OR_REFERENCE, (found) => {
    if (found.startsWith('"')) return found;
    references.push(found);
    return '@';
  });
  const known = shapes.get(shape);
  if (known !== undefined) return known && withReferences(known, references[Symbol.iterator]());
  const tree = readFormula(formula);
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  if (tree || references.every(parseReference)) shapes.set(shape, tree);
  return tree;
}

/** "='[1]Biểu 16'!F26": what brackets stand for outside of texts is never understood. */
const isOfOtherWorkbook = (formula: string): boolean => formula.includes('[') && !formula.includes('"');

/** The tree with other references in their places, which stand in the order of the text. */
function withReferences(tree: FormulaTree, references: Iterator<string>): FormulaTree | null {
  switch (tree.type) {
    case 'reference': {
      const { value } = references.next() as IteratorResult<string, undefined>;
      const reference = value === undefined ? null : parseReference(value);
      return reference && { type: 'reference', reference };
    }
    case 'call': {
      const args: FormulaTree[] = [];
      for (const arg of tree.args) {
        const other = withReferences(arg, references);
        if (!other) return null;
        args.push(other);
      }
      return { ...tree, args };
    }
    case 'binary': {
      const left = withReferences(tree.left, references);
      const right = left && withReferences(tree.right, references);
      return right && { ...tree, left: left!, right };
    }
    case 'percent':
    case 'negative': {
      const of = withReferences(tree.of, references);
      return of && { ...tree, of };
    }
    default:
      return tree;
  }
}

function readFormula(formula: string): FormulaTree | null {
  const tokens = tokenize(formula).filter(
    ({ type }) => type !== 'whitespace' && type !== 'fx_prefix' && type !== 'newline',
  );
  return new Parser(tokens).all();
}

/** Reads tokens by precedence, the operators of one level from left to right. */
class Parser {
  private at = 0;

  constructor(private readonly tokens: ReturnType<typeof tokenize>) {}

  all(): FormulaTree | null {
    const tree = this.expression(0);
    return tree && this.at === this.tokens.length ? tree : null;
  }

  private expression(least: number): FormulaTree | null {
    let left = this.signed();
    while (left) {
      const operator = this.operatorAhead();
      const precedence = PRECEDENCE[operator];
      if (precedence === undefined || precedence <= least) break;
      this.at++;
      const right = this.expression(precedence);
      if (!right) return null;
      left = { type: 'binary', operator, left, right };
    }
    return left;
  }

  private signed(): FormulaTree | null {
    const operator = this.operatorAhead();
    if (operator === '+' || operator === '-') {
      this.at++;
      const of = this.signed();
      return of && operator === '-' ? { type: 'negative', of } : of;
    }
    let node = this.primary();
    while (node && this.operatorAhead() === '%') {
      this.at++;
      node = { type: 'percent', of: node };
    }
    return node;
  }

  private primary(): FormulaTree | null {
    const token = this.tokens[this.at++];
    if (!token) return null;
    const { type, value } = token;
    switch (type) {
      case 'number':
        return { type: 'number', value: Number(value) };
      case 'string':
        return { type: 'text', value };
      case 'range':
      case 'range_beam': {
        const reference = parseReference(value);
        return reference && { type: 'reference', reference };
      }
      case 'func':
        return this.call(value);
      case 'operator': {
        const inner = value === '(' ? this.expression(0) : null;
        return inner && this.tokens[this.at++]?.value === ')' ? inner : null;
      }
      default:
        return null;
    }
  }

  private call(name: string): FormulaTree | null {
    const { tokens } = this;
    if (tokens[this.at++]?.value !== '(') return null;
    const args: FormulaTree[] = [];
    if (tokens[this.at]?.value === ')') {
      this.at++;
      return { type: 'call', name: name.toUpperCase(), args };
    }
    for (;;) {
      const isLeftOut = tokens[this.at]?.value === ',' || tokens[this.at]?.value === ')';
      const arg: FormulaTree | null = isLeftOut ? { type: 'text', value: '' } : this.expression(0);
      if (!arg) return null;
      args.push(arg);
      const next = tokens[this.at++]?.value;
      if (next === ')') return { type: 'call', name: name.toUpperCase(), args };
      if (next !== ',' && next !== ';') return null;
    }
  }

  private operatorAhead(): string {
    const token = this.tokens[this.at];
    return token?.type === 'operator' ? token.value : '';
  }
}

/** "C9:C25", "$C$9", "'Kế hoạch'!C5:C9", whole columns "B:D"; null for other workbooks, whole rows and names. */
function parseReference(text: string): Reference | null {
  const mark = text.lastIndexOf('!');
  const prefix = mark < 0 ? null : text.slice(0, mark);
  if (prefix !== null && prefix.includes('[')) return null;
  const range = parseRange(text.slice(mark + 1)) ?? wholeColumns(text.slice(mark + 1));
  if (!range) return null;
  return { sheet: prefix === null ? null : prefix.replace(/^'|'$/g, '').replace(/''/g, "'"), range };
}

function wholeColumns(text: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  const [a, b] = match ? [columnIndex(match[1]!), columnIndex(match[2]!)] : [-1, -1];
  return a < 0 || b < 0 ? null : { top: 0, left: Math.min(a, b), bottom: MAX_ROWS - 1, right: Math.max(a, b) };
}
