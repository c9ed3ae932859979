/** Reads one formula as a relation between cells. */
import { type CellKey, cellKey } from '../../sheet';
import { conditionalOperands, type GridOf } from './conditional-sum';
import { type FormulaTree, parseFormula, type Reference } from './formula-tree';
import type { RelationKind } from '../types';

/** What a cell's own formula states, where it is one of the five kinds of relation. */
export interface FormulaRelation {
  readonly kind: RelationKind;
  readonly operands: readonly { readonly sheet: string | null; readonly cell: CellKey }[];
  readonly signs?: readonly number[];
  readonly scale: number;
  /** Whether a SUMIF or SUMIFS chose the operands. */
  readonly isConditional?: boolean;
}

/** Larger ranges are read cell by cell all the same; this only keeps a whole-column slip from filling the memory. */
const MOST_CELLS = 200_000;

type Operand = FormulaRelation['operands'][number];

/**
 * Reads a formula as a relation: SUM, SUBTOTAL(9), + and − chains (also of SUMs), a difference of two cells, a/b with
 * ×100 or %, growth (a−b)/b and a/b−1, AVERAGE, a reference to one other cell (a sum with one operand); wrapped in
 * ROUND, IFERROR or a guard IF(b=0, …). SUMIF and SUMIFS are followed where `gridOf` gives the cells they choose from. Null for anything else, also for sums with a typed constant in them.
 */
export function formulaRelation(formula: string, gridOf: GridOf = () => undefined): FormulaRelation | null {
  const tree = parseFormula(formula);
  const relation = tree && fromTree(unwrap(tree), gridOf);
  return relation && hasConditionalSum(tree) ? { ...relation, isConditional: true } : relation;
}

function hasConditionalSum(tree: FormulaTree): boolean {
  switch (tree.type) {
    case 'call':
      return tree.name === 'SUMIF' || tree.name === 'SUMIFS' || tree.args.some(hasConditionalSum);
    case 'binary':
      return hasConditionalSum(tree.left) || hasConditionalSum(tree.right);
    case 'percent':
    case 'negative':
      return hasConditionalSum(tree.of);
    default:
      return false;
  }
}

function unwrap(tree: FormulaTree): FormulaTree {
  if (tree.type !== 'call') return tree;
  const { name, args } = tree;
  if (
    (name === 'ROUND' || name === 'ROUNDUP' || name === 'ROUNDDOWN' || name === 'IFERROR' || name === 'INT') &&
    args[0]
  )
    return unwrap(args[0]);
  if (name === 'IF' && args.length >= 2) {
    const branches = args.slice(1).filter((arg) => arg.type !== 'text' && !(arg.type === 'number' && arg.value === 0));
    if (branches.length === 1) return unwrap(branches[0]!);
  }
  return tree;
}

function fromTree(tree: FormulaTree, gridOf: GridOf): FormulaRelation | null {
  const quotient = asQuotient(tree);
  if (quotient) return quotient;
  if (
    tree.type === 'call' &&
    (tree.name === 'AVERAGE' || (tree.name === 'SUBTOTAL' && isNumber(tree.args[0], [1, 101])))
  ) {
    const operands = collect(tree.name === 'SUBTOTAL' ? tree.args.slice(1) : tree.args);
    return operands && operands.length >= 1 ? { kind: 'average', operands, scale: 1 } : null;
  }
  const operands: Operand[] = [];
  const signs: number[] = [];
  if (!addTerms(tree, 1, gridOf, { operands, signs }) || operands.length === 0) return null;
  if (operands.length === 2 && signs[0] === 1 && signs[1] === -1) return { kind: 'difference', operands, scale: 1 };
  return { kind: 'sum', operands, signs: signs.some((sign) => sign < 0) ? signs : undefined, scale: 1 };
}

/** The cells of a sum, in order, and the sign of each. */
interface Terms {
  readonly operands: Operand[];
  readonly signs: number[];
}

function addCells(cells: readonly Operand[] | null, sign: number, { operands, signs }: Terms): boolean {
  for (const cell of cells ?? []) {
    operands.push(cell);
    signs.push(sign);
  }
  return cells !== null;
}

/** Adds the signed cells of a sum to the terms; false as soon as something else takes part. */
function addTerms(tree: FormulaTree, sign: number, gridOf: GridOf, terms: Terms): boolean {
  switch (tree.type) {
    case 'reference': {
      const cell = oneCell(tree);
      return addCells(cell && [cell], sign, terms);
    }
    case 'negative':
      return addTerms(tree.of, -sign, gridOf, terms);
    case 'binary':
      if (tree.operator !== '+' && tree.operator !== '-') return false;
      return (
        addTerms(tree.left, sign, gridOf, terms) &&
        addTerms(tree.right, tree.operator === '-' ? -sign : sign, gridOf, terms)
      );
    case 'call':
      return addTermsOfCall(tree, sign, gridOf, terms);
    default:
      return false;
  }
}

/** The signed cells that SUM, SUBTOTAL(9), SUMIF and SUMIFS add up. */
function addTermsOfCall({ name, args }: Call, sign: number, gridOf: GridOf, terms: Terms): boolean {
  if (name === 'SUMIF' || name === 'SUMIFS') return addCells(conditionalOperands(name, args, gridOf), sign, terms);
  const isSubtotal = name === 'SUBTOTAL' && isNumber(args[0], [9, 109]);
  if (name !== 'SUM' && !isSubtotal) return false;
  return args.every((arg, i) => {
    if (isSubtotal && i === 0) return true;
    const cells = arg.type === 'reference' ? cellsOf(arg.reference) : null;
    return cells ? addCells(cells, sign, terms) : addTerms(arg, sign, gridOf, terms);
  });
}

type Call = Extract<FormulaTree, { readonly type: 'call' }>;

/** A quotient in its many spellings: a/b, a/b*100, 100*a/b, a/b%, (a−b)/b, a/b−1. */
function asQuotient(tree: FormulaTree): FormulaRelation | null {
  if (tree.type === 'percent') return inPercent(asQuotient(unwrap(tree.of)));
  if (tree.type !== 'binary') return null;
  const { operator, left, right } = tree;
  switch (operator) {
    case '*': {
      const fraction = withoutHundred(tree);
      return fraction && inPercent(asQuotient(unwrap(fraction)));
    }
    case '-':
      return isNumber(right, [1, 100]) ? lessWhole(asQuotient(unwrap(left)), isNumber(right, [1]) ? 1 : 100) : null;
    case '/':
      return isPercentOne(right) ? inPercent(asQuotient(left)) : asDivision(left, right);
    default:
      return null;
  }
}

const inPercent = (quotient: FormulaRelation | null): FormulaRelation | null =>
  quotient && quotient.scale === 1 ? { ...quotient, scale: 100 } : null;

/** a/b − 1 and a/b·100 − 100 are growth. */
const lessWhole = (quotient: FormulaRelation | null, whole: 1 | 100): FormulaRelation | null =>
  quotient && quotient.kind === 'ratio' && quotient.scale === whole ? { ...quotient, kind: 'growth' } : null;

function asDivision(left: FormulaTree, right: FormulaTree): FormulaRelation | null {
  // a * 100 / b and 100 * a / b arrive as (a * 100) / b.
  const timesHundred = withoutHundred(left);
  const top = timesHundred ?? left;
  const bottom = right.type === 'percent' ? right.of : right;
  const scale = (timesHundred ? 100 : 1) * (right.type === 'percent' ? 100 : 1);
  const base = oneCell(bottom);
  if (!base) return null;
  const current = oneCell(top);
  if (current) return { kind: 'ratio', operands: [current, base], scale };
  if (top.type !== 'binary' || top.operator !== '-') return null;
  const first = oneCell(top.left);
  const second = oneCell(top.right);
  if (!first || !second || second.cell !== base.cell || second.sheet !== base.sheet) return null;
  return { kind: 'growth', operands: [first, base], scale };
}

/** What is multiplied with 100, whichever comes first; null where nothing is. */
function withoutHundred(tree: FormulaTree): FormulaTree | null {
  if (tree.type !== 'binary' || tree.operator !== '*') return null;
  if (isNumber(tree.right, [100])) return tree.left;
  return isNumber(tree.left, [100]) ? tree.right : null;
}

const isNumber = (tree: FormulaTree | undefined, values: readonly number[]): boolean =>
  tree?.type === 'number' && values.includes(tree.value);
const isPercentOne = (tree: FormulaTree): boolean => tree.type === 'percent' && isNumber(tree.of, [1]);

function oneCell(tree: FormulaTree): Operand | null {
  if (tree.type !== 'reference') return null;
  const { sheet, range } = tree.reference;
  const isOne = range.top === range.bottom && range.left === range.right;
  return isOne ? { sheet, cell: cellKey(range.top, range.left) } : null;
}

function collect(args: readonly FormulaTree[]): Operand[] | null {
  const out: Operand[] = [];
  for (const arg of args) {
    const cells = arg.type === 'reference' ? cellsOf(arg.reference) : null;
    if (!cells) return null;
    for (const cell of cells) out.push(cell);
  }
  return out;
}

function cellsOf({ sheet, range }: Reference): Operand[] | null {
  if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) return null;
  const out: Operand[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) out.push({ sheet, cell: cellKey(row, column) });
  }
  return out;
}
