/** Findings that stand for many relations at once, and what they share with those of a single cause. */
import type { Relation } from '../../relations';
import { type CellKey, cellKey, columnOfKey, keyName, rangeContains, rowOfKey } from '../../sheet';
import type { Table } from '../../tables';
import { expressionOf } from './describe';
import { findingId } from './finding-id';
import { type Checked, type Grade, contradicted } from '../grading';
import type { BrokenRelation, Finding } from '../types';

/** Broken relations listed in one collective finding. */
export const LISTED = 40;

/** Knows the table that a cell belongs to. */
export class TableFinder {
  private readonly bySheet = new Map<string, Table[]>();
  constructor(tables: readonly Table[]) {
    for (const table of tables) {
      const list = this.bySheet.get(table.sheet);
      if (list) list.push(table);
      else this.bySheet.set(table.sheet, [table]);
    }
  }
  find(sheet: string, key: CellKey): Table | null {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    return this.bySheet.get(sheet)?.find((table) => rangeContains(table.range, row, column)) ?? null;
  }
}

export interface Judged extends Checked {
  readonly table: Table | null;
  readonly grade: Grade;
  /** Equation number; null for relations that take no part in the search. */
  readonly equation: number | null;
}

export const brokenRelation = ({ relation, verdict }: Checked): BrokenRelation => ({
  kind: relation.kind,
  role: relation.role,
  sheet: relation.sheet,
  result: relation.result,
  operands: relation.operands,
  ...(relation.operandSheets ? { operandSheets: relation.operandSheets } : {}),
  evidence: relation.evidence,
  stated: verdict.stated,
  expected: verdict.expected,
  low: verdict.low,
  high: verdict.high,
  ...(relation.source === undefined ? {} : { source: relation.source }),
});

export function cutShortFinding(parts: readonly Judged[]): Finding {
  const first = parts[0]!.relation;
  return {
    id: findingId('too-many', first.sheet, [String(first.result)]),
    rule: 'too-many',
    severity: 'review',
    sheet: first.sheet,
    cell: first.result,
    broken: parts.slice(0, LISTED).map(brokenRelation),
    suspects: [],
    details: { count: parts.length },
  };
}

export function linesFinding(
  list: readonly Judged[],
  records: ReadonlyMap<number, { hold: number; broken: number }>,
): Finding {
  const { relation } = list[0]!;
  const record = records.get(relation.group)!;
  return {
    id: findingId('lines-differ', relation.sheet, [String(relation.group), String(relation.result)]),
    rule: 'lines-differ',
    severity: 'review',
    sheet: relation.sheet,
    cell: relation.result,
    broken: list.slice(0, LISTED).map(brokenRelation),
    suspects: [],
    details: {
      count: list.length,
      lines: record.hold + record.broken,
      expression: expressionOf(relation, relation.sheet),
      cells: list
        .slice(0, 6)
        .map(({ relation: one }) => keyName(one.result))
        .join(', '),
      source: relation.source ?? '',
    },
  };
}

/** A number row or label that most lines contradict is told once, at the declaration. */
export function declarationFindings(
  judged: readonly Judged[],
  records: ReadonlyMap<number, { hold: number; broken: number }>,
  finder: TableFinder,
): Finding[] {
  const byRule = new Map<number, Judged[]>();
  for (const one of judged) {
    const record = records.get(one.relation.group);
    if (
      !record ||
      !contradicted(record) ||
      one.verdict.status !== 'inconsistent' ||
      one.relation.comparison === 'at-most'
    )
      continue;
    if (!one.relation.evidence.includes('declared')) continue;
    const list = byRule.get(one.relation.group);
    if (list) list.push(one);
    else byRule.set(one.relation.group, [one]);
  }
  return [...byRule].map(([rule, list]) => {
    const { relation } = list[0]!;
    const table = finder.find(relation.sheet, relation.result);
    const inRow = relation.operands.every((key) => rowOfKey(key) === rowOfKey(relation.result));
    const cell =
      table?.numberRow != null && inRow ? cellKey(table.numberRow, columnOfKey(relation.result)) : relation.result;
    const record = records.get(rule)!;
    return {
      id: findingId('declaration', relation.sheet, [String(cell)]),
      rule: 'declaration',
      severity: 'review',
      sheet: relation.sheet,
      cell,
      broken: list.slice(0, LISTED).map(brokenRelation),
      suspects: [],
      details: {
        source: relation.source ?? '',
        broken: record.broken,
        lines: record.broken + record.hold,
        example: keyName(relation.result),
        expression: expressionOf(relation, relation.sheet),
      },
    } satisfies Finding;
  });
}

/** Figures that add up as stored but not as printed, or within rounding only: once for each table. */
export function roundingFindings(
  byTable: ReadonlyMap<Table | null, readonly Checked[]>,
  judged: readonly Judged[],
): Finding[] {
  const told = new Set<Relation>();
  for (const { grade, relation } of judged) if (grade !== 'distrusted') told.add(relation);
  const findings: Finding[] = [];
  for (const list of byTable.values()) {
    for (const rule of ['rounding-printed', 'rounding'] as const) {
      const of = list.filter(
        ({ relation, verdict }) =>
          !told.has(relation) &&
          relation.confidence >= 0.5 &&
          (verdict.status === 'rounding' || verdict.status === 'unlikely') &&
          verdict.printedGap === (rule === 'rounding-printed'),
      );
      const first = of[0]?.relation;
      if (!first) continue;
      findings.push({
        id: findingId(rule, first.sheet, [String(first.result)]),
        rule,
        severity: 'rounding',
        sheet: first.sheet,
        cell: first.result,
        broken: of.slice(0, LISTED).map(brokenRelation),
        suspects: [],
        details: {
          count: of.length,
          cells: of
            .slice(0, 5)
            .map(({ relation }) => keyName(relation.result))
            .join(', '),
        },
      });
    }
  }
  return findings;
}

/** Rates written as fractions beside rates in percent: once for each column. */
export function scaleFindings(byTable: ReadonlyMap<Table | null, readonly Checked[]>): Finding[] {
  const columns = new Map<string, Checked[]>();
  for (const list of byTable.values()) {
    for (const one of list) {
      if (one.verdict.status !== 'scale' || one.relation.confidence < 0.5) continue;
      const name = `${one.relation.sheet}|${columnOfKey(one.relation.result)}`;
      const known = columns.get(name);
      if (known) known.push(one);
      else columns.set(name, [one]);
    }
  }
  return [...columns.values()].map((list) => {
    const { relation, verdict } = list[0]!;
    return {
      id: findingId('mixed-scale', relation.sheet, [String(relation.result)]),
      rule: 'mixed-scale',
      severity: 'info',
      sheet: relation.sheet,
      cell: relation.result,
      broken: list.slice(0, LISTED).map(brokenRelation),
      suspects: [],
      details: {
        count: list.length,
        stated: verdict.stated,
        expected: verdict.expected,
        cells: list
          .slice(0, 6)
          .map(({ relation: one }) => keyName(one.result))
          .join(', '),
      },
    } satisfies Finding;
  });
}
