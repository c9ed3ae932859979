/** Checks every relation, groups the broken ones by cause and names the likeliest wrong cell of each. */
import { FigureSource } from '../figures';
import { type Relation, nearTotals } from '../relations';
import type { Grid } from '../sheet';
import type { Table } from '../tables';
import { findBlankResults } from './blank-results';
import { bySeverity } from './grades';
import { type Judged, judge } from './judge';
import { type GroupRecords, isIsolated, recordOf } from './records';
import { causeFinding } from './report/cause-finding';
import { carriedTotals, isSlip, suspectsOf } from './report/suspects';
import { collectiveFindings } from './rules/collective';
import { BLANK_RESULT } from './rules/collective/blank-result';
import { LINE_LEFT_OUT, linesLeftOut } from './rules/collective/line-left-out';
import { LINE_TWICE } from './rules/collective/line-twice';
import { LINES_DIFFER } from './rules/collective/lines-differ';
import { PART_WITHOUT_WHOLE } from './rules/collective/part-without-whole';
import { TOTAL_LINE, totalLinesApart } from './rules/collective/total-line';
import { findingsOf } from './rules/rule';
import { type EquationSystem, equationSystem } from './search/equations';
import { type Cause, localise } from './search/localise';
import { TableFinder } from './table-finder';
import type { Finding, TableTally } from './types';

export interface RelationCheck {
  readonly findings: readonly Finding[];
  readonly tallies: ReadonlyMap<Table, TableTally>;
  /** Every relation with its verdict. */
  readonly judged: readonly Judged[];
}

/** The line of a cause that is one of many which leave their hypothesis without a slip to show for it; else null. */
function strayLine({ equations, suspects }: Cause, { owners }: EquationSystem, records: GroupRecords): Judged | null {
  const owner = owners[equations[0]!]!;
  if (equations.length > 1 || owner.verdict.status !== 'inconsistent') return null;
  // Each column of a line called a total has a gap of its own.
  if (owner.relation.foundBy === 'labelled-total') return null;
  if (isIsolated(recordOf(records, owner.relation)) || isSlip(suspects[0]?.slip ?? null)) return null;
  return owner;
}

/** The findings of causes one by one, and of the lines that differ together. */
function causeFindings(
  causes: readonly Cause[],
  system: EquationSystem,
  source: FigureSource,
  records: GroupRecords,
): readonly Finding[] {
  const findings: Finding[] = [];
  const strays = new Map<number, Judged[]>();
  for (const cause of causes) {
    const stray = strayLine(cause, system, records);
    if (!stray) {
      const blame = { suspects: suspectsOf(cause, system), carried: carriedTotals(cause, system) };
      const broken = cause.equations.map((id) => system.owners[id]!);
      findings.push(causeFinding(broken, blame, source, records));
      continue;
    }
    const list = strays.get(stray.relation.group);
    if (list) list.push(stray);
    else strays.set(stray.relation.group, [stray]);
  }
  for (const lines of strays.values())
    findings.push(...findingsOf(LINES_DIFFER, { lines, record: recordOf(records, lines[0]!.relation) }));
  for (const one of system.unexpressed) findings.push(causeFinding([one], { suspects: [] }, source, records));
  return findings;
}

export function checkRelations(
  grids: ReadonlyMap<string, Grid>,
  tables: readonly Table[],
  relations: readonly Relation[],
): RelationCheck {
  const source = new FigureSource(grids);
  const all = [...relations, ...nearTotals(source, tables, relations)];
  const judgement = judge(all, source, new TableFinder(tables));
  const { judged, tallies, records } = judgement;
  const leftOut = linesLeftOut(judged, source);
  const blank = findBlankResults(judgement, source);
  const told = new Set([...leftOut.flatMap(({ sums }) => sums), ...blank.flatMap(({ broken }) => broken)]);
  const apart = totalLinesApart(judged, source, told);
  for (const { sums } of apart) for (const one of sums) told.add(one);
  const system = equationSystem(
    judged.filter((one) => !told.has(one)),
    source,
  );
  const { causes, unsearched } = localise(system, system.broken);
  const ofCauses: readonly Finding[] = [
    ...leftOut.flatMap((one) => findingsOf(one.twin === null ? LINE_LEFT_OUT : LINE_TWICE, one)),
    ...apart.flatMap((one) => findingsOf(TOTAL_LINE, one)),
    ...blank.flatMap((one) => findingsOf(one.isNothing ? PART_WITHOUT_WHOLE : BLANK_RESULT, one)),
    ...causeFindings(causes, system, source, records),
  ];
  const notSearched = unsearched.map((id) => system.owners[id]!);
  const findings = [...ofCauses, ...collectiveFindings(judgement, notSearched, ofCauses)];
  return { findings: findings.sort(bySeverity), tallies, judged };
}
