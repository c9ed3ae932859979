import { FigureSource } from '../figures';
import type { Relation } from '../relations';
import type { Grid } from '../sheet';
import { rowOfKey, columnOfKey, keyName } from '../sheet';
import type { Table } from '../tables';
import {
  type Judged,
  TableFinder,
  cutShortFinding,
  declarationFindings,
  linesFinding,
  roundingFindings,
  scaleFindings,
} from './report/collective-findings';
import { EquationBuilder } from './search/equations';
import { causeFinding, isSlip } from './report/cause-finding';
import {
  type Checked,
  type Grade,
  closesExactly,
  gradeOf,
  isIsolated,
  isSettled,
  rateColumns,
  ruleRecords,
  settledTotals,
} from './grading';
import { localise } from './search/localise';
import { nearTotals } from './rules/near-totals';
import type { Equation } from './search/system';
import type { Finding, Severity, TableTally } from './types';
import { verdictOf } from './verdict/verdict';

export interface RelationCheck {
  readonly findings: readonly Finding[];
  readonly tallies: ReadonlyMap<Table, TableTally>;
}

/** Whether Excel itself keeps the relation: the result is a formula, or an operand is one that reads the result. */
function isKeptTrue(relation: Relation, grids: ReadonlyMap<string, Grid>): boolean {
  const grid = grids.get(relation.sheet);
  if (!grid) return false;
  if (grid.formula(rowOfKey(relation.result), columnOfKey(relation.result)) !== undefined) return true;
  if (relation.operandSheets) return false;
  const name = new RegExp(`(?<![A-Z$])${keyName(relation.result)}(?!\\d)`);
  return relation.operands
    .slice(0, 4)
    .some((key) => name.test(grid.formula(rowOfKey(key), columnOfKey(key))?.replace(/\$/g, '') ?? ''));
}

/** A relation with its grade and what its equation would be worth. */
interface Graded {
  readonly one: Checked;
  readonly table: Table | null;
  readonly grade: Grade;
  readonly isBroken: boolean;
  readonly isSound: boolean;
  readonly weight: number;
  readonly looseness: number;
}

/** The cells of a relation, by sheet. */
const cellNames = ({ sheet, result, operands, operandSheets }: Relation): string[] => [
  `${sheet}!${result}`,
  ...operands.map((key, i) => `${operandSheets?.[i] ?? sheet}!${key}`),
];

/** Checks every relation, groups the broken ones by cause and names the likeliest wrong cell of each. */
export function checkRelations(
  grids: ReadonlyMap<string, Grid>,
  tables: readonly Table[],
  relations: readonly Relation[],
): RelationCheck {
  const source = new FigureSource(grids);
  const finder = new TableFinder(tables);
  const near = new Set(nearTotals(source, tables, relations));
  const checked: Checked[] = [...relations, ...near].map((relation) => ({
    relation,
    verdict: verdictOf(relation, source),
    filled: relation.operands.filter(
      (key, i) => source.figure(relation.operandSheets?.[i] ?? relation.sheet, key)?.value,
    ).length,
    isFormula: isKeptTrue(relation, grids),
  }));
  const records = ruleRecords(checked);
  const settled = settledTotals(checked);
  const rates = rateColumns(checked);
  const byTable = new Map<Table | null, Checked[]>();
  for (const one of checked) {
    const table = finder.find(one.relation.sheet, one.relation.result);
    const list = byTable.get(table);
    if (list) list.push(one);
    else byTable.set(table, [one]);
  }
  const builder = new EquationBuilder(source);
  const equations: Equation[] = [];
  const owners: Judged[] = [];
  const broken: number[] = [];
  const judged: Judged[] = [];
  const graded: Graded[] = [];
  const doubtful = new Set<string>();
  const tallies = new Map<Table, TableTally>();

  for (const [table, list] of byTable) {
    const isExact = closesExactly(list);
    const tally = { relations: list.length, consistent: 0, rounding: 0, inconsistent: 0, unchecked: 0 };
    for (const one of list) {
      const { relation, verdict, isFormula } = one;
      const record = records.get(relation.group) ?? { hold: 0, broken: 0 };
      let grade: Grade = 'distrusted';
      let looseness = 1;
      if (verdict.status === 'inconsistent') {
        grade = near.has(relation)
          ? 'review'
          : isSettled(settled, relation)
            ? 'distrusted'
            : gradeOf(one, record, rates);
        looseness = isExact ? 0 : 1;
      } else if (verdict.status === 'unlikely' || (verdict.hasGap && verdict.status === 'rounding' && isExact)) {
        const isSum = relation.kind === 'sum' || relation.kind === 'difference';
        const trusted = isSum && record.hold >= 3 && record.hold >= 4 * record.broken && relation.confidence >= 0.6;
        grade = trusted && !isFormula && !isSettled(settled, relation) ? 'review' : 'distrusted';
        looseness = 0;
      }
      const isBroken = grade !== 'distrusted';
      if (verdict.status === 'unchecked' || (verdict.status === 'inconsistent' && !isBroken)) tally.unchecked++;
      else if (verdict.status === 'inconsistent') tally.inconsistent++;
      else if (verdict.status === 'consistent' || verdict.status === 'scale') tally.consistent++;
      else tally.rounding++;
      const share = record.hold / Math.max(1, record.hold + record.broken);
      const isSound = verdict.status === 'consistent' || verdict.status === 'rounding';
      const weight = Math.max(
        0.05,
        Math.min(1, relation.confidence * (record.hold + record.broken >= 3 ? 0.4 + 0.6 * share : 0.9)),
      );
      const looser = isBroken ? looseness : isExact && !verdict.hasGap ? 0 : 1;
      if (isBroken) for (const name of cellNames(relation)) doubtful.add(name);
      graded.push({ one, table, grade, isBroken, isSound, weight, looseness: looser });
    }
    if (table) tallies.set(table, tally);
  }
  // A sound relation takes part in the search only where it holds a cell that is in doubt.
  for (const { one, table, grade, isBroken, isSound, weight, looseness } of graded) {
    const isWanted =
      isBroken || (isSound && doubtful.size > 0 && cellNames(one.relation).some((name) => doubtful.has(name)));
    const equation = isWanted ? builder.equation(one.relation, weight, looseness) : null;
    const judgedOne: Judged = { ...one, table, grade, equation: equation ? equations.length : null };
    judged.push(judgedOne);
    if (!equation) continue;
    if (isBroken) broken.push(equations.length);
    equations.push(equation);
    owners.push(judgedOne);
  }

  const { causes, unsearched } = localise({ cells: builder.cells, equations }, broken);
  const findings: Finding[] = [];
  const strays = new Map<number, Judged[]>();
  for (const cause of causes) {
    const [only] = cause.equations;
    const owner = cause.equations.length === 1 ? owners[only!]! : null;
    const record = owner && records.get(owner.relation.group);
    // Many lines that leave one rule without a slip to show for it: one part of the table is built differently.
    if (
      owner &&
      record &&
      !isIsolated(record) &&
      owner.verdict.status === 'inconsistent' &&
      !isSlip(cause.suspects[0]?.slip ?? null)
    ) {
      strays.set(owner.relation.group, [...(strays.get(owner.relation.group) ?? []), owner]);
    } else findings.push(causeFinding(cause, owners, builder, source, records));
  }
  for (const list of strays.values()) findings.push(linesFinding(list, records));
  // An of-which rule of several operands has no equation but is told all the same.
  for (const one of judged)
    if (one.grade !== 'distrusted' && one.equation === null)
      findings.push(causeFinding({ equations: [0], suspects: [] }, [one], builder, source, records));
  if (unsearched.length > 0) findings.push(cutShortFinding(unsearched.map((id) => owners[id]!)));
  findings.push(...declarationFindings(judged, records, finder));
  findings.push(...roundingFindings(byTable, judged), ...scaleFindings(byTable));
  return { findings: findings.sort(bySeverity), tallies };
}

const ORDER: readonly Severity[] = ['error', 'review', 'rounding', 'info'];
export const bySeverity = (a: Finding, b: Finding): number => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity);
