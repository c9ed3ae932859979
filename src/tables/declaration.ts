/** What a number row says of a column's calculation ("3=2/1", "9=10+…+19"), read as a tree. */
import { clean } from './vocabulary';

const DECLARATION = /^\(?\s*(\d{1,3}[a-z]?|[A-Z])\s*\)?\s*=\s*(.+)$/;

/** Sums over a range of columns, however they are drawn ("Σ2→8", "4-->16", "2 đến 8"), as "2+…+8". */
const unrolled = (text: string): string =>
  text.replace(/[Σ∑]/g, '').replace(/(?<=[\d)])\s*(?:-{0,2}>|[→➔⇒]|đến|tới)\s*(?=[\d(])/g, '+…+');

/** A declaration's two sides as written, ranges unrolled; null where there is no "=" behind a column's number. */
export function sidesOf(text: string): { readonly result: string; readonly right: string } | null {
  const declared = DECLARATION.exec(unrolled(text));
  return declared && { result: declared[1]!, right: declared[2]! };
}

/** One operand of a declaration: a column label, a plain number, or a range of labels ("10+…+19"). */
export type Expression =
  | { readonly type: 'label'; readonly label: string }
  | { readonly type: 'range'; readonly from: string; readonly to: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'sum'; readonly terms: readonly Term[] }
  | { readonly type: 'product'; readonly factors: readonly Factor[] };

interface Term {
  readonly sign: 1 | -1;
  readonly term: Expression;
}

interface Factor {
  readonly divide: boolean;
  readonly factor: Expression;
}

/**
 * The right side of a declaration as a tree; null when it is not understood.
 * Spellings: `2/1`, `4/3*100`, `4:3`, `(2-1)`, `2+7+8+18`, `10+…+19`, `7 + ... + 15`, `Σ2→8`, `4-->16`, `3x4`,
 * `4+5+6(+Khác)`, `5/1%`.
 */
export function parseDeclaration(text: string): { readonly result: string; readonly expression: Expression } | null {
  const declared = sidesOf(clean(text).replace(/[–—−]/g, '-'));
  if (!declared) return null;
  const source = plainSource(declared.right);
  const tokens = source.match(/\d+[a-z]?|[A-Z]|[-+*/()…]/g);
  if (!tokens || tokens.join('') !== source.replace(/[.,]$/, '')) return null;
  const expression = new Parser(tokens).whole();
  return expression && { result: declared.result, expression };
}

/** The right side in one spelling: `/` divides, `*` multiplies, no percent signs, no brackets around one number. */
const plainSource = (right: string): string =>
  right
    .replace(/\(\s*\+[^)\d]*\)/g, '')
    .replace(/(…|\.{2,})/g, '…')
    .replace(/\((\d+[a-z]?|[A-Z])\)/g, '$1')
    .replace(/%/g, '')
    .replace(/[÷:]/g, '/')
    .replace(/[×]/g, '*')
    .replace(/([\d)])\s*[xX]\s*(?=[\d(])/g, '$1*')
    .replace(/\s+/g, '');

/** Reads a sum of products by recursive descent; every method answers null where the text makes no sense. */
class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  whole(): Expression | null {
    const expression = this.sum();
    return expression && this.at === this.tokens.length ? expression : null;
  }

  private sum(): Expression | null {
    const terms: Term[] = [];
    let sign: 1 | -1 = 1;
    if (this.peek() === '-' || this.peek() === '+') sign = this.sign();
    for (;;) {
      const read = this.peek() === '…' ? this.closeRange(terms) : this.addTerm(terms, sign);
      if (!read) return null;
      if (this.peek() !== '+' && this.peek() !== '-') break;
      sign = this.sign();
    }
    const only = terms.length === 1 ? terms[0]! : null;
    return only && only.sign === 1 && only.term.type !== 'range' ? only.term : { type: 'sum', terms };
  }

  private addTerm(terms: Term[], sign: 1 | -1): boolean {
    const term = this.product();
    if (!term) return false;
    terms.push({ sign, term });
    return true;
  }

  /** "10 + … + 19": the term before the dots and the one behind them become one range. */
  private closeRange(terms: Term[]): boolean {
    this.at++;
    if (this.peek() === '+') this.at++;
    const last = this.product();
    const before = terms[terms.length - 1]?.term;
    if (!last || last.type !== 'label' || before?.type !== 'label') return false;
    terms[terms.length - 1] = { sign: 1, term: { type: 'range', from: before.label, to: last.label } };
    return true;
  }

  private product(): Expression | null {
    const first = this.atom();
    if (!first) return null;
    const factors: Factor[] = [{ divide: false, factor: first }];
    while (this.peek() === '*' || this.peek() === '/') {
      const divide = this.tokens[this.at++] === '/';
      const factor = this.atom();
      if (!factor) return null;
      const isHundred = factor.type === 'label' && factor.label === '100';
      factors.push({ divide, factor: isHundred ? { type: 'number', value: 100 } : factor });
    }
    return factors.length === 1 ? first : { type: 'product', factors };
  }

  private atom(): Expression | null {
    const token = this.tokens[this.at++];
    if (token === undefined) return null;
    if (token === '(') {
      const inner = this.sum();
      return this.tokens[this.at++] === ')' ? inner : null;
    }
    return /^(\d+[a-z]?|[A-Z])$/.test(token) ? { type: 'label', label: token } : null;
  }

  private sign(): 1 | -1 {
    return this.tokens[this.at++] === '-' ? -1 : 1;
  }

  private peek(): string | undefined {
    return this.tokens[this.at];
  }
}
