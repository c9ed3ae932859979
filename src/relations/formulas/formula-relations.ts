/** What the formulas of a sheet state, as relations. */
import { numberIn } from '../../figures';
import { type CellKey, columnOfKey, type Grid, rowOfKey } from '../../sheet';
import { CONDITIONAL_SUM } from './conditional-sum';
import { type FormulaRelation, formulaRelation } from './formula-relation';
import type { Relation, RelationKind, RelationRole } from '../types';
import type { RelationRule } from '../rules/rule';

export const FORMULA: RelationRule<'formula'> = {
  id: 'formula',
  reads: ['formulas'],
  source: 'The author’s own formula; functions as in ECMA-376 part 1, 18.17.7.',
};

/** Longer formulas are no statement about a table. */
const LONGEST_FORMULA = 2000;

/**
 * What the cells' own formulas state, each a group of its own. Operands on sheets that the workbook does not have are
 * left out.
 */
export function formulaRelations(grid: Grid, sheets: ReadonlyMap<string, Grid>, nextGroup: () => number): Relation[] {
  const out: Relation[] = [];
  const gridOf = (sheet: string | null): Grid | undefined => (sheet === null ? grid : sheets.get(sheet));
  for (const [cell, formula] of grid.allFormulas()) {
    if (formula.length > LONGEST_FORMULA || !grid.isNumber(rowOfKey(cell), columnOfKey(cell))) continue;
    const read = formulaRelation(formula, gridOf);
    if (!read || read.operands.some(({ sheet }) => sheet !== null && !sheets.has(sheet))) continue;
    const relation = relationOf(grid, cell, read, formula, nextGroup);
    if (relation) out.push(relation);
  }
  return out;
}

function relationOf(
  grid: Grid,
  cell: CellKey,
  read: FormulaRelation,
  formula: string,
  nextGroup: () => number,
): Relation | null {
  const operands: CellKey[] = [];
  const operandSheets: string[] = [];
  const signs: number[] = [];
  let crossSheet = false;
  for (let i = 0; i < read.operands.length; i++) {
    const { sheet, cell: operand } = read.operands[i]!;
    const isElsewhere = sheet !== null && sheet !== grid.sheet;
    if (isElsewhere) crossSheet = true;
    else if (Number.isNaN(numberIn(grid, rowOfKey(operand), columnOfKey(operand)))) continue;
    else if (operand === cell) return null;
    operands.push(operand);
    operandSheets.push(sheet ?? grid.sheet);
    if (read.signs) signs.push(read.signs[i]!);
  }
  if (operands.length < leastOperands(read, crossSheet)) return null;
  return {
    sheet: grid.sheet,
    foundBy: read.isConditional ? CONDITIONAL_SUM.id : FORMULA.id,
    kind: read.kind,
    role: formulaRole(read.kind, operands.length),
    result: cell,
    operands,
    operandSheets: crossSheet ? operandSheets : undefined,
    signs: read.signs && signs,
    scale: read.scale,
    comparison: 'equal',
    evidence: ['formula'],
    confidence: 1,
    source: formula,
    group: nextGroup(),
  };
}

/** A quotient or difference needs both operands; a lone cell of the same sheet is a mere reference. */
function leastOperands({ kind, operands }: FormulaRelation, crossSheet: boolean): number {
  if (kind !== 'sum' && kind !== 'average') return 2;
  return kind === 'sum' && operands.length === 1 && !crossSheet ? 2 : 1;
}

const ROLE: Readonly<Record<Exclude<RelationKind, 'sum'>, RelationRole>> = {
  ratio: 'attainment',
  growth: 'growth',
  average: 'average',
  difference: 'difference',
  product: 'product',
};

function formulaRole(kind: RelationKind, operands: number): RelationRole {
  if (kind !== 'sum') return ROLE[kind];
  return operands === 1 ? 'copy' : 'total';
}
