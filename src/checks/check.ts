/** Everything that is checked: relations, formulas, single cells. */
import type { Relation } from '../relations';
import type { Grid } from '../sheet';
import type { Table } from '../tables';
import { type RelationCheck, checkRelations } from './check-relations';
import { bySeverity } from './grades';
import { contested } from './report/contested';
import { withOwnIds } from './report/own-ids';
import { type FindingRuleId, checkCells, checkFormulas } from './rules';
import type { Finding } from './types';
import { unseenApart } from './unseen';

/** Rules that add nothing about a cell which a broken relation names already. */
const SECONDARY: ReadonlySet<FindingRuleId> = new Set<FindingRuleId>(['typed-over']);

/** The rows that stand twice and are told by the totals that count them once. */
const rowsTwice = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.filter(({ rule }) => rule === 'line-twice').map(rowOf));

const rowOf = ({ sheet, details }: Finding): string => `${details['row']}|${sheet}`;

/**
 * All findings of a workbook, the worst first.
 * @param grids by sheet name, hidden sheets too: formulas may read them
 */
export function checkWorkbook(
  grids: ReadonlyMap<string, Grid>,
  tables: readonly Table[],
  relations: readonly Relation[],
): RelationCheck {
  const { findings, tallies, judged } = checkRelations(grids, tables, relations);
  const named = new Set<string>();
  for (const { suspects, sheet, cell } of findings) {
    named.add(`${sheet}!${cell}`);
    if (suspects[0]) named.add(`${suspects[0].sheet}!${suspects[0].cell}`);
  }
  const twice = rowsTwice(findings);
  const others = [...checkFormulas(grids, tables), ...checkCells(grids, tables, relations)].filter(
    (one) =>
      (!SECONDARY.has(one.rule) || !named.has(`${one.sheet}!${one.cell}`)) &&
      (one.rule !== 'duplicate-row' || !twice.has(rowOf(one))),
  );
  const all = [...unseenApart(grids, [...contested(findings), ...others], judged)];
  return { findings: withOwnIds(all.sort(bySeverity)), tallies, judged };
}
