import type { Relation } from '../relations';
import type { Grid } from '../sheet';
import type { Table } from '../tables';
import { checkCells } from './rules/cell-checks';
import { type RelationCheck, bySeverity, checkRelations } from './check-relations';
import { checkFormulas } from './rules/formulas';
import type { Finding } from './types';

/**
 * Everything that is checked: relations, formulas, single cells. One cell is told once: where a broken relation already
 * names it, what the formula or the neighbours show of the same cell adds nothing.
 * @param grids by sheet name, hidden sheets too: formulas may read them
 */
export function checkWorkbook(
  grids: ReadonlyMap<string, Grid>,
  tables: readonly Table[],
  relations: readonly Relation[],
): RelationCheck {
  const { findings, tallies } = checkRelations(grids, tables, relations);
  const named = new Set<string>();
  for (const { suspects, sheet, cell } of findings) {
    named.add(`${sheet}!${cell}`);
    if (suspects[0]) named.add(`${suspects[0].sheet}!${suspects[0].cell}`);
  }
  const others: Finding[] = [...checkFormulas(grids, tables), ...checkCells(grids, tables, relations)].filter(
    ({ rule, sheet, cell }) => (rule !== 'unit-jump' && rule !== 'typed-over') || !named.has(`${sheet}!${cell}`),
  );
  return { findings: [...findings, ...others].sort(bySeverity), tallies };
}
