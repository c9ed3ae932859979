import type { Grid } from '../sheet';
import { clean } from './vocabulary';

/**
 * The row under a header that numbers the columns: "A B 1 2 3=2/1", "(1) (2) (3)=(2)/(1)". It is never data.
 * Its declarations say how a column comes out of others: `3=2/1`, `1=2+7+8+18`, `9=10+…+19`, `4=(2-1)`,
 * `3=4+5+6(+Khác)` (grammar seen in the forms of Circulars 342 and 343/2016/TT-BTC).
 */
export interface NumberRow {
  readonly row: number;
  /** Column on the sheet → its number or letter ("3", "A"). */
  readonly labels: ReadonlyMap<number, string>;
  /** Column on the sheet → full text ("3=2/1"). */
  readonly texts: ReadonlyMap<number, string>;
}

const LABEL = /^\(?\s*(?:[A-Za-zĐđ]|\d{1,3}[a-z]?)\s*\)?$/;
const DECLARATION = /^\(?\s*(\d{1,3}[a-z]?|[A-Z])\s*\)?\s*=\s*(.+)$/;
const EXPRESSION = /^[\d\s()+\-–*x×:/%.,…÷a-zA-Z&ÁáÀàĐđôốồơ]+$/;

/** Sums over a range of columns, however they are drawn ("Σ2→8", "4-->16", "2 đến 8"), as "2+…+8". */
const unrolled = (text: string): string =>
  text.replace(/[Σ∑]/g, '').replace(/(?<=[\d)])\s*(?:-{0,2}>|[→➔⇒]|đến|tới)\s*(?=[\d(])/g, '+…+');

/** "2/1" and "4+5" calculate; "1920" after "B =" names a threshold. */
const isFormula = (text: string): boolean => /[-+*x×:/÷…–]|\.\./.test(text) || /^\(?\d{1,2}\)?$/.test(text.trim());

/** At least this part of a number row's cells are labels or declarations. */
const LABELLED = 0.7;

/** Reads the row as a number row, or null when it is not one. */
export function readNumberRow(grid: Grid, row: number, columns: readonly number[]): NumberRow | null {
  const labels = new Map<number, string>();
  const texts = new Map<number, string>();
  let filled = 0;
  let numbers = 0;
  let declarations = 0;
  let previous = -1;
  let ordered = 0;
  // Most cells that may be neither label nor declaration: a row of the body is given up after a few cells.
  let others = Math.floor(columns.length * (1 - LABELLED) + 1e-9);
  for (const column of columns) {
    const value = grid.number(row, column);
    if (value >= 1000 || value < 0 || (value % 1 !== 0 && !Number.isNaN(value))) {
      filled++;
      if (--others < 0) return null;
      continue;
    }
    const text = Number.isNaN(value) ? clean(grid.string(row, column)) : String(value);
    if (text === '') continue;
    filled++;
    const declared = text.includes('=') ? DECLARATION.exec(unrolled(text)) : null;
    if (declared && EXPRESSION.test(declared[2]!) && isFormula(declared[2]!)) {
      labels.set(column, declared[1]!);
      declarations++;
    } else if (LABEL.test(text)) {
      labels.set(column, text.replace(/[()\s]/g, ''));
    } else if (/^[-–(]?\s*\d{1,3}(\s*[+\-*/:]\s*\d{1,3})+\)?$/.test(text)) {
      labels.set(column, '');
      declarations++;
    } else {
      if (--others < 0) return null;
      continue;
    }
    texts.set(column, text);
    const number = Number(labels.get(column));
    if (labels.get(column) !== '' && Number.isInteger(number)) {
      numbers++;
      if (number === previous + 1 || (previous < 0 && number <= 3)) ordered++;
      previous = number;
    }
  }
  if (labels.size < 3 && !(labels.size >= 2 && declarations > 0)) return null;
  if (labels.size < filled * LABELLED) return null;
  // "2 | Hội chợ | 20 | 21" is a row of figures: a word among few numbers names what they count.
  if (labels.size < filled && labels.size < 5 && declarations === 0) return null;
  if (numbers + declarations < 2 || (ordered < numbers * 0.6 && declarations < 2)) return null;
  return { row, labels, texts };
}

/** One operand of a declaration: a column label, a plain number, or a range of labels ("10+…+19"). */
export type Expression =
  | { readonly type: 'label'; readonly label: string }
  | { readonly type: 'range'; readonly from: string; readonly to: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'sum'; readonly terms: readonly { readonly sign: 1 | -1; readonly term: Expression }[] }
  | {
      readonly type: 'product';
      readonly factors: readonly { readonly divide: boolean; readonly factor: Expression }[];
    };

/**
 * The right side of a declaration as a tree; null when it is not understood.
 * Spellings: `2/1`, `4/3*100`, `4:3`, `(2-1)`, `2+7+8+18`, `10+…+19`, `7 + ... + 15`, `Σ2→8`, `4-->16`, `3x4`,
 * `4+5+6(+Khác)`, `5/1%`.
 */
export function parseDeclaration(text: string): { readonly result: string; readonly expression: Expression } | null {
  const declared = DECLARATION.exec(unrolled(clean(text).replace(/[–—−]/g, '-')));
  if (!declared) return null;
  const source = declared[2]!
    .replace(/\(\s*\+[^)\d]*\)/g, '')
    .replace(/(…|\.{2,})/g, '…')
    .replace(/\((\d+[a-z]?|[A-Z])\)/g, '$1')
    .replace(/%/g, '')
    .replace(/[÷:]/g, '/')
    .replace(/[×]/g, '*')
    .replace(/(\d)\s*[xX]\s*(\d)/g, '$1*$2')
    .replace(/\s+/g, '');
  const tokens = source.match(/\d+[a-z]?|[A-Z]|[-+*/()…]/g);
  if (!tokens || tokens.join('') !== source.replace(/[.,]$/, '')) return null;
  let at = 0;
  const peek = (): string | undefined => tokens[at];

  const atom = (): Expression | null => {
    const token = tokens[at++];
    if (token === undefined) return null;
    if (token === '(') {
      const inner = sum();
      return tokens[at++] === ')' ? inner : null;
    }
    if (/^(\d+[a-z]?|[A-Z])$/.test(token)) return { type: 'label', label: token };
    return null;
  };
  const product = (): Expression | null => {
    const first = atom();
    if (!first) return null;
    const factors: { divide: boolean; factor: Expression }[] = [{ divide: false, factor: first }];
    while (peek() === '*' || peek() === '/') {
      const divide = tokens[at++] === '/';
      const factor = atom();
      if (!factor) return null;
      const isHundred = factor.type === 'label' && factor.label === '100';
      factors.push({ divide, factor: isHundred ? { type: 'number', value: 100 } : factor });
    }
    return factors.length === 1 ? first : { type: 'product', factors };
  };
  const sum = (): Expression | null => {
    const terms: { sign: 1 | -1; term: Expression }[] = [];
    let sign: 1 | -1 = 1;
    if (peek() === '-' || peek() === '+') sign = tokens[at++] === '-' ? -1 : 1;
    for (;;) {
      if (peek() === '…') {
        at++;
        if (peek() === '+') at++;
        const last = product();
        const before = terms[terms.length - 1]?.term;
        if (!last || last.type !== 'label' || before?.type !== 'label') return null;
        terms[terms.length - 1] = { sign: 1, term: { type: 'range', from: before.label, to: last.label } };
      } else {
        const term = product();
        if (!term) return null;
        terms.push({ sign, term });
      }
      const next = peek();
      if (next !== '+' && next !== '-') break;
      at++;
      sign = next === '-' ? -1 : 1;
    }
    return terms.length === 1 && terms[0]!.sign === 1 && terms[0]!.term.type !== 'range'
      ? terms[0]!.term
      : { type: 'sum', terms };
  };
  const expression = sum();
  return expression && at === tokens.length ? { result: declared[1]!, expression } : null;
}
