import type { Relation } from '../relations';
import type { Grid } from '../sheet';
import { rowOfKey, columnOfKey, keyName } from '../sheet';
import type { Table } from '../tables';
import { type Details, expressionOf, placeName, writing } from './describe';
import {
  type Judged,
  TableFinder,
  brokenRelation,
  cutShortFinding,
  declarationFindings,
  linesFinding,
  roundingFindings,
  scaleFindings,
} from './collective-findings';
import { EquationBuilder } from './equations';
import { FigureSource } from './figure-source';
import { findingId } from './finding-id';
import {
  type Checked,
  type Grade,
  type RuleRecord,
  closesExactly,
  gradeOf,
  isIsolated,
  isSettled,
  rateColumns,
  ruleRecords,
  settledTotals,
} from './grading';
import { type Cause, localise } from './localise';
import { nearTotals } from './near-totals';
import type { Equation } from './system';
import type { Finding, Severity, Slip, Suspect, TableTally } from './types';
import { verdictOf } from './verdict';

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
  const tallies = new Map<Table, TableTally>();

  for (const [table, list] of byTable) {
    const isExact = closesExactly(list);
    const tally = { relations: list.length, consistent: 0, rounding: 0, inconsistent: 0, unchecked: 0 };
    for (const one of list) {
      const { relation, verdict, isFormula } = one;
      const record = records.get(relation.rule) ?? { hold: 0, broken: 0 };
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
      const equation =
        isBroken || isSound
          ? builder.equation(relation, weight, isBroken ? looseness : isExact && !verdict.hasGap ? 0 : 1)
          : null;
      const judgedOne: Judged = { ...one, table, grade, equation: equation ? equations.length : null };
      judged.push(judgedOne);
      if (!equation) continue;
      if (isBroken) broken.push(equations.length);
      equations.push(equation);
      owners.push(judgedOne);
    }
    if (table) tallies.set(table, tally);
  }

  const { causes, unsearched } = localise({ cells: builder.cells, equations }, broken);
  const findings: Finding[] = [];
  const strays = new Map<number, Judged[]>();
  for (const cause of causes) {
    const [only] = cause.equations;
    const owner = cause.equations.length === 1 ? owners[only!]! : null;
    const record = owner && records.get(owner.relation.rule);
    // Many lines that leave one rule without a slip to show for it: one part of the table is built differently.
    if (
      owner &&
      record &&
      !isIsolated(record) &&
      owner.verdict.status === 'inconsistent' &&
      !isSlip(cause.suspects[0]?.slip ?? null)
    ) {
      strays.set(owner.relation.rule, [...(strays.get(owner.relation.rule) ?? []), owner]);
    } else findings.push(causeFinding(cause, owners, builder, grids, records));
  }
  for (const list of strays.values()) findings.push(linesFinding(list, records));
  // An of-which rule of several operands has no equation but is told all the same.
  for (const one of judged)
    if (one.grade !== 'distrusted' && one.equation === null)
      findings.push(causeFinding({ equations: [0], suspects: [] }, [one], builder, grids, records));
  if (unsearched.length > 0) findings.push(cutShortFinding(unsearched.map((id) => owners[id]!)));
  findings.push(...declarationFindings(judged, records, finder));
  findings.push(...roundingFindings(byTable, judged), ...scaleFindings(byTable));
  return { findings: findings.sort(bySeverity), tallies };
}

const ORDER: readonly Severity[] = ['error', 'review', 'rounding', 'info'];
export const bySeverity = (a: Finding, b: Finding): number => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity);

/** A suspect stands out when it is half again as likely as the next. */
export function clearSuspect(suspects: readonly Suspect[]): Suspect | null {
  const [first, second] = suspects;
  if (!first || first.confidence < 0.4) return null;
  return !second || first.slip === 'swap' || first.confidence >= 1.5 * second.confidence ? first : null;
}

const isSlip = (slip: Slip | null): boolean => slip !== null && slip !== 'unknown';

/** A gap this large, relative to the total, with no slip to show for it, is a table built differently. */
const LARGE_GAP = 0.25;

/**
 * A single total that misses its parts by an arbitrary amount may have parts that we do not see (a footnote, a row left
 * out on purpose): that is an error only where the rule is written in the table or carried by many lines.
 */
function isPlainError({ relation, verdict }: Judged, record: RuleRecord): boolean {
  if (relation.kind !== 'sum' && relation.kind !== 'difference') return true;
  const gap =
    Math.abs(verdict.stated - verdict.expected) / Math.max(Math.abs(verdict.stated), Math.abs(verdict.expected));
  if (gap > LARGE_GAP) return false;
  const isAcross = relation.operands.every((key) => rowOfKey(key) === rowOfKey(relation.result));
  if (relation.evidence.includes('declared')) return true;
  return isAcross && record.hold >= 8 && (relation.evidence.includes('label') || record.broken === 1);
}

function causeSeverity(
  parts: readonly Judged[],
  suspects: readonly Suspect[],
  records: ReadonlyMap<number, RuleRecord>,
): Severity {
  const top = suspects[0];
  const slipped = top !== undefined && isSlip(top.slip);
  const [only] = parts;
  if (parts.some(({ grade }) => grade === 'error')) {
    const stands =
      parts.length > 1 || slipped || isPlainError(only!, records.get(only!.relation.rule) ?? { hold: 0, broken: 0 });
    return stands ? 'error' : 'review';
  }
  // Two rules that demand the same value of one cell confirm each other.
  const rules = new Set(
    parts
      .filter(
        ({ relation, verdict }) =>
          relation.comparison === 'equal' && verdict.status === 'inconsistent' && relation.confidence >= 0.6,
      )
      .map(({ relation }) => relation.rule),
  );
  return rules.size >= 2 && slipped && top.confidence >= 0.9 ? 'error' : 'review';
}

function causeFinding(
  cause: Cause,
  owners: readonly Judged[],
  builder: EquationBuilder,
  grids: ReadonlyMap<string, Grid>,
  records: ReadonlyMap<number, RuleRecord>,
): Finding {
  const parts = cause.equations.map((id) => owners[id]!);
  const suspects: Suspect[] = cause.suspects.map((suspect) => {
    const place = builder.places[suspect.cell]!;
    return {
      sheet: place.sheet,
      cell: place.key,
      value: builder.cells[suspect.cell]!.value,
      suggestion: suspect.suggestion,
      slip: suspect.slip,
      confidence: suspect.confidence,
    };
  });
  const clear = clearSuspect(suspects);
  // Told by the relation whose result is the suspect, else by the one we are surest of.
  const rank = (one: Judged): number =>
    (clear && one.relation.sheet === clear.sheet && one.relation.result === clear.cell ? 2 : 0) +
    (one.grade === 'error' ? 1 : 0) +
    one.relation.confidence;
  parts.sort((a, b) => rank(b) - rank(a));
  const main = parts[0]!;
  const { relation, verdict } = main;
  const home = clear?.sheet ?? relation.sheet;
  const cell = clear?.cell ?? relation.result;
  const severity = causeSeverity(parts, suspects, records);
  const isSmall = verdict.status === 'rounding' || verdict.status === 'unlikely';
  const rule = isSmall
    ? 'small-gap'
    : relation.comparison === 'at-most'
      ? 'of-which'
      : relation.role !== 'of-which'
        ? relation.role
        : verdict.stated < verdict.expected
          ? 'parts-exceed'
          : 'total';
  const { decimals, percent } = writing(grids.get(relation.sheet), relation.result);
  const details: Details = {
    result: placeName(relation.sheet, relation.result, home),
    kind: relation.kind,
    stated: verdict.stated,
    expected: verdict.expected,
    decimals,
    percent:
      percent ||
      (relation.kind === 'ratio' || relation.kind === 'growth' ? (relation.scale === 100 ? 'whole' : '') : ''),
    expression: expressionOf(relation, home),
    operands: relation.operands.length,
    evidence: relation.evidence[0] ?? 'arithmetic',
    source: relation.source ?? '',
    relations: parts.length,
    status: verdict.status,
  };
  if (clear) {
    const how = writing(grids.get(clear.sheet), clear.cell);
    details.suspect = placeName(clear.sheet, clear.cell, home);
    details.value = clear.value;
    if (clear.suggestion !== null) details.suggestion = clear.suggestion;
    details.slip = clear.slip ?? 'unknown';
    details.suspectDecimals = how.decimals;
    details.suspectPercent = how.percent;
    if (clear.slip === 'swap' && suspects[1]) details.partner = placeName(suspects[1].sheet, suspects[1].cell, home);
  } else if (suspects.length > 1) {
    const shown = suspects.filter((suspect) => suspect.confidence >= 0.5 * suspects[0]!.confidence);
    details.ties = shown
      .slice(0, 6)
      .map((suspect) => placeName(suspect.sheet, suspect.cell, home))
      .join(', ');
    details.tied = shown.length;
  }
  return {
    id: findingId(
      rule,
      home,
      parts.map(({ relation: r }) => `${r.sheet}!${r.result}:${r.kind}`),
    ),
    rule,
    severity,
    sheet: home,
    cell,
    broken: parts.map(brokenRelation),
    suspects,
    details,
  };
}
