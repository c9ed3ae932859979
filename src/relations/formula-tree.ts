import { tokenize } from '@borgar/fx';
import { type CellRange, parseRange } from '../sheet';

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

/** Reads a formula (with or without its "="); null for what it does not understand: names, arrays, other workbooks. */
export function parseFormula(formula: string): FormulaTree | null {
  const tokens = tokenize(formula).filter(
    ({ type }) => type !== 'whitespace' && type !== 'fx_prefix' && type !== 'newline',
  );
  let at = 0;

  const primary = (): FormulaTree | null => {
    const token = tokens[at++];
    if (!token) return null;
    const { type, value } = token;
    if (type === 'operator' && (value === '+' || value === '-')) {
      const of = primary();
      return of && (value === '-' ? { type: 'negative', of } : of);
    }
    let node: FormulaTree | null = null;
    if (type === 'number') node = { type: 'number', value: Number(value) };
    else if (type === 'string') node = { type: 'text', value };
    else if (type === 'range') {
      const reference = parseReference(value);
      node = reference && { type: 'reference', reference };
    } else if (type === 'operator' && value === '(') {
      node = expression(0);
      if (tokens[at++]?.value !== ')') return null;
    } else if (type === 'func') {
      node = call(value);
    }
    while (node && tokens[at]?.type === 'operator' && tokens[at]!.value === '%') {
      at++;
      node = { type: 'percent', of: node };
    }
    return node;
  };

  const call = (name: string): FormulaTree | null => {
    if (tokens[at++]?.value !== '(') return null;
    const args: FormulaTree[] = [];
    if (tokens[at]?.value === ')') {
      at++;
      return { type: 'call', name: name.toUpperCase(), args };
    }
    for (;;) {
      if (tokens[at]?.value === ',' || tokens[at]?.value === ')') args.push({ type: 'text', value: '' });
      else {
        const arg = expression(0);
        if (!arg) return null;
        args.push(arg);
      }
      const next = tokens[at++]?.value;
      if (next === ')') return { type: 'call', name: name.toUpperCase(), args };
      if (next !== ',' && next !== ';') return null;
    }
  };

  const expression = (least: number): FormulaTree | null => {
    let left = primary();
    while (left) {
      const operator = tokens[at]?.type === 'operator' ? tokens[at]!.value : '';
      const precedence = PRECEDENCE[operator];
      if (precedence === undefined || precedence <= least) break;
      at++;
      const right = expression(precedence);
      if (!right) return null;
      left = { type: 'binary', operator, left, right };
    }
    return left;
  };

  const tree = expression(0);
  return tree && at === tokens.length ? tree : null;
}

/** "C9:C25", "$C$9", "'Kế hoạch'!C5:C9"; null for other workbooks, whole columns and names. */
export function parseReference(text: string): Reference | null {
  const mark = text.lastIndexOf('!');
  const prefix = mark < 0 ? null : text.slice(0, mark);
  if (prefix !== null && prefix.includes('[')) return null;
  const range = parseRange(text.slice(mark + 1));
  if (!range) return null;
  return { sheet: prefix === null ? null : prefix.replace(/^'|'$/g, '').replace(/''/g, "'"), range };
}
