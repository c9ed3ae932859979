import { numberIn } from '../../figures';
import { columnOfKey, type Grid, rowOfKey } from '../../sheet';
import { formulaRelation } from './formula-relation';
import type { Relation, RelationRole } from '../types';
import type { RelationRule } from '../rules/rule';

export const FORMULA: RelationRule<'formula'> = {
  id: 'formula',
  reads: ['formulas'],
  source: 'The author’s own formula; functions as in ECMA-376 part 1, 18.17.7.',
};

/** What the cells' own formulas state. Operands on sheets that the workbook does not have are left out. */
export function formulaRelations(grid: Grid, sheets: ReadonlyMap<string, Grid>): Relation[] {
  const out: Relation[] = [];
  const gridOf = (sheet: string | null): Grid | undefined => (sheet === null ? grid : sheets.get(sheet));
  for (const [cell, formula] of grid.allFormulas()) {
    if (formula.length > 2000) continue;
    if (!grid.isNumber(rowOfKey(cell), columnOfKey(cell))) continue;
    const read = formulaRelation(formula, gridOf);
    if (!read || read.operands.some(({ sheet }) => sheet !== null && !sheets.has(sheet))) continue;
    const crossSheet = read.operands.some(({ sheet }) => sheet !== null && sheet !== grid.sheet);
    const keep = read.operands.map(
      ({ sheet, cell: operand }) =>
        (sheet !== null && sheet !== grid.sheet) ||
        !Number.isNaN(numberIn(grid, rowOfKey(operand), columnOfKey(operand))),
    );
    const operands = read.operands.filter((_, i) => keep[i]);
    if (
      operands.length === 0 ||
      operands.some((operand) => operand.cell === cell && (operand.sheet === null || operand.sheet === grid.sheet))
    )
      continue;
    if (read.kind !== 'sum' && read.kind !== 'average' && operands.length < 2) continue;
    if (read.kind === 'sum' && operands.length === 1 && !crossSheet && read.operands.length === 1) continue;
    out.push({
      sheet: grid.sheet,
      foundBy: read.isConditional ? 'conditional-sum' : 'formula',
      kind: read.kind,
      role: formulaRole(read.kind, operands.length),
      result: cell,
      operands: operands.map((operand) => operand.cell),
      operandSheets: crossSheet ? operands.map((operand) => operand.sheet ?? grid.sheet) : undefined,
      signs: read.signs?.filter((_, i) => keep[i]),
      scale: read.scale,
      comparison: 'equal',
      evidence: ['formula'],
      confidence: 1,
      source: formula,
      group: -1,
    });
  }
  return out;
}

const formulaRole = (kind: Relation['kind'], operands: number): RelationRole =>
  kind === 'ratio'
    ? 'attainment'
    : kind === 'growth'
      ? 'growth'
      : kind === 'average'
        ? 'average'
        : kind === 'difference'
          ? 'difference'
          : operands === 1
            ? 'copy'
            : 'total';
