/** Every relation with its grade, and what its equation is worth in the search for the wrong cell. */
import type { FigureSource } from '../figures';
import type { Relation } from '../relations';
import { columnOfKey } from '../sheet';
import { isPercentColumn, type Table } from '../tables';
import { isOfCounts } from './counts';
import { closesExactly, closesInPrint, exactProducts, exactRates, gradeOfRate } from './exactness';
import { type BrokenLine, type Grade, gradeOf, smallGapGrade } from './grading';
import { type Recomputed, recompute } from './recompute';
import {
  type GroupRecord,
  type GroupRecords,
  groupRecords,
  isSettled,
  rateColumns,
  recordOf,
  settledTotals,
  shareOf,
} from './records';
import type { TableFinder } from './table-finder';
import type { TableTally } from './types';
import { isUndivided } from './undivided';
import { isGapOfUnreported, UnreportedLines } from './unreported';

export interface Judged extends Recomputed {
  readonly table: Table | null;
  readonly grade: Grade;
  /** Whether it has a grade other than `distrusted`. */
  readonly isBroken: boolean;
  /** 0…1: how sure it is that the equation is meant. */
  readonly weight: number;
  /** Part of the rounding bounds that its equation is granted. */
  readonly looseness: number;
}

export interface Judgement {
  readonly judged: readonly Judged[];
  readonly byTable: ReadonlyMap<Table | null, readonly Judged[]>;
  readonly tallies: ReadonlyMap<Table, TableTally>;
  readonly records: GroupRecords;
}

/** Weight of a relation whose group has too few lines for a share to mean anything, and where that ends. */
const FEW_LINES = { weight: 0.9, fewer: 3 };
/** What the share of lines that hold adds to the weight of a relation that holds nowhere else. */
const BY_SHARE = { least: 0.4, rest: 0.6 };
/** Even a relation that hardly anything speaks for has some. */
const LEAST_WEIGHT = 0.05;

function weightOf({ confidence }: Relation, record: GroupRecord): number {
  const lines = record.hold + record.broken;
  const trust = lines >= FEW_LINES.fewer ? BY_SHARE.least + BY_SHARE.rest * shareOf(record) : FEW_LINES.weight;
  return Math.max(LEAST_WEIGHT, Math.min(1, confidence * trust));
}

/** Whether nothing is said of a relation with a gap that rounding might explain; `isExact`: the figures were not rounded. */
function isAcceptedGap(one: Recomputed, isExact: boolean, source: FigureSource): boolean {
  const { status, hasGap } = one.verdict;
  const isAsked = status === 'unlikely' || (hasGap && status === 'rounding' && isExact);
  return !isAsked || closesInPrint(one, source);
}

/** The columns of a table that hold percentages, by their place on the sheet. */
const percentColumns = (table: Table | null): ReadonlySet<number> =>
  new Set(table?.columns.filter(isPercentColumn).map(({ column }) => column));

const gradeOfGap = (line: BrokenLine): Grade =>
  line.verdict.status === 'inconsistent' ? gradeOf(line) : smallGapGrade(line);

/** What is divided is rounded. */
const ROUNDED: ReadonlySet<Relation['kind']> = new Set(['ratio', 'growth', 'average']);

/** How much of the rounding bounds is granted. Rates and means are rounded also where every sum of their table closes exactly. */
function loosenessOf({ relation, verdict }: Recomputed, isBroken: boolean, isExact: boolean): number {
  if (ROUNDED.has(relation.kind)) return 1;
  if (isBroken && verdict.status !== 'inconsistent') return 0;
  return isExact && (isBroken || !verdict.hasGap) ? 0 : 1;
}

/** A rate that no rounding explains after all. */
function heldToPrint(one: Recomputed): Recomputed {
  const { expected } = one.verdict;
  return { ...one, verdict: { ...one.verdict, status: 'inconsistent', low: expected, high: expected } };
}

function tallyOf(judged: readonly Judged[]): TableTally {
  const tally = { relations: judged.length, consistent: 0, rounding: 0, inconsistent: 0, unchecked: 0 };
  for (const { verdict, isBroken } of judged) {
    if (verdict.status === 'unchecked') tally.unchecked++;
    else if (verdict.status === 'inconsistent') tally[isBroken ? 'inconsistent' : 'unchecked']++;
    else if (verdict.status === 'consistent' || verdict.status === 'scale') tally.consistent++;
    else tally.rounding++;
  }
  return tally;
}

function groupByTable(checked: readonly Recomputed[], finder: TableFinder): Map<Table | null, Recomputed[]> {
  const byTable = new Map<Table | null, Recomputed[]>();
  for (const one of checked) {
    const table = finder.find(one.relation.sheet, one.relation.result);
    const list = byTable.get(table);
    if (list) list.push(one);
    else byTable.set(table, [one]);
  }
  return byTable;
}

export function judge(relations: readonly Relation[], source: FigureSource, finder: TableFinder): Judgement {
  const computed = relations.map((relation) => recompute(relation, source));
  const evidence = {
    exact: exactRates(computed, source),
    isOfCounts: (rate: Recomputed) => isOfCounts(rate, finder, source),
    source,
  };
  const held = new Map<Relation, 'error' | 'review'>();
  const checked = computed.map((one) => {
    const grade = gradeOfRate(one, evidence);
    if (grade !== null) held.set(one.relation, grade);
    return grade === null ? one : heldToPrint(one);
  });
  const products = exactProducts(computed, source);
  const isHeld = (relation: Relation): boolean => held.has(relation) || products.has(relation.group);
  const records = groupRecords(checked);
  const settled = settledTotals(checked);
  const rates = rateColumns(checked);
  const byTable = new Map<Table | null, readonly Judged[]>();
  const tallies = new Map<Table, TableTally>();
  const judged: Judged[] = [];
  for (const [table, list] of groupByTable(checked, finder)) {
    const percentages = percentColumns(table);
    const isOfAmounts = ({ relation }: Recomputed): boolean => !percentages.has(columnOfKey(relation.result));
    // Percentages are rounded in every table: those of exact amounts come to 99,99 %.
    const closes = closesExactly(list.filter(isOfAmounts));
    const unreported = table && new UnreportedLines(table, source);
    const ofTable = list.map((one): Judged => {
      const { relation } = one;
      const record = recordOf(records, relation);
      const isExact = closes && isOfAmounts(one);
      const isAccepted =
        one.verdict.status === 'inconsistent'
          ? unreported !== null && (isGapOfUnreported(one, unreported) || isUndivided(one, unreported.table, source))
          : isAcceptedGap(one, isExact, source);
      const asked = isAccepted
        ? 'distrusted'
        : gradeOfGap({ ...one, record, rates, isSettled: isSettled(settled, relation) });
      const grade = asked === 'error' ? (held.get(relation) ?? asked) : asked;
      const isBroken = grade !== 'distrusted';
      // Named one by one: spreading what was recomputed costs more than judging it.
      return {
        relation,
        verdict: one.verdict,
        filled: one.filled,
        isFormula: one.isFormula,
        table,
        grade,
        isBroken,
        weight: weightOf(relation, record),
        looseness: isHeld(relation) ? 0 : loosenessOf(one, isBroken, isExact),
      };
    });
    byTable.set(table, ofTable);
    if (table) tallies.set(table, tallyOf(ofTable));
    for (const one of ofTable) judged.push(one);
  }
  return { judged, byTable, tallies, records };
}
