/** The checks of what formulas themselves show, without any relation. */
import { type Grid, keyName } from '../../../sheet';
import type { Table } from '../../../tables';
import type { Finding } from '../../types';
import { findingsOf } from '../rule';
import { CIRCULAR } from './circular';
import { DOUBLE_COUNT } from './double-count';
import { ERROR_VALUE } from './error-value';
import { EXTERNAL_LINK } from './external-link';
import { LOST_REFERENCE } from './lost-reference';
import { deviations } from './neighbours';
import { parseSheet } from './parsed';
import { PATTERN_DIFFERS } from './pattern-differs';
import { PLUG } from './plug';
import { RANGE_DIFFERS } from './range-differs';
import { RANGE_LONG, cellsRunningOn } from './range-long';
import { RANGE_SHORT } from './range-short';
import type { SheetFormulas } from './subjects';
import { TYPED_OVER } from './typed-over';

const WORKBOOK_RULES = [ERROR_VALUE, CIRCULAR] as const;
/** Told once for each sheet. */
const SHEET_RULES = [EXTERNAL_LINK, LOST_REFERENCE] as const;
const RANGE_RULES = [DOUBLE_COUNT, RANGE_SHORT, RANGE_LONG] as const;
/** Of one formula the first that finds something is told. */
const DEVIATION_RULES = [RANGE_DIFFERS, PATTERN_DIFFERS] as const;
const TYPED_RULES = [TYPED_OVER, PLUG] as const;

export const FORMULA_RULES = [
  ...WORKBOOK_RULES,
  ...SHEET_RULES,
  ...RANGE_RULES,
  ...DEVIATION_RULES,
  ...TYPED_RULES,
] as const;

/** Findings of one rule on one sheet that are told one by one; the rest is told as a number. */
const EACH = 25;

/** Where many cells break one rule, the first few stand for all. */
function capped(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= EACH) return findings;
  const last = findings[EACH - 1]!;
  return [...findings.slice(0, EACH - 1), { ...last, details: { ...last.details, more: findings.length - EACH } }];
}

function deviationFindings(subject: SheetFormulas): readonly Finding[] {
  const findings: Finding[] = [];
  for (const deviation of deviations(subject)) {
    for (const rule of DEVIATION_RULES) {
      const found: readonly Finding[] = findingsOf(rule, deviation);
      findings.push(...found);
      if (found.length > 0) break;
    }
  }
  return findings;
}

function sheetFindings(subject: SheetFormulas): readonly Finding[] {
  const ranges: readonly Finding[] = RANGE_RULES.flatMap((rule): readonly Finding[] => findingsOf(rule, subject));
  const cells = new Set(ranges.map(({ cell }) => cell));
  // A sum that runs on is no example for those of its line that do not.
  const noExamples = new Set([...cellsRunningOn(subject)].map(keyName));
  const deviating = deviationFindings(subject).filter(
    ({ cell, details }) => !cells.has(cell) && !noExamples.has(String(details['example'])),
  );
  return [
    ...SHEET_RULES.flatMap((rule): readonly Finding[] => findingsOf(rule, subject)),
    ...capped(ranges),
    ...capped(deviating),
    ...TYPED_RULES.flatMap((rule): readonly Finding[] => capped(findingsOf(rule, subject))),
  ];
}

/** All checks of formulas. Hidden sheets are read but not reported on. */
export function checkFormulas(grids: ReadonlyMap<string, Grid>, tables: readonly Table[]): Finding[] {
  const parsed = new Map([...grids].map(([sheet, grid]) => [sheet, parseSheet(grid)]));
  const workbook = { grids, parsed, tables };
  const findings: Finding[] = WORKBOOK_RULES.flatMap((rule): readonly Finding[] => findingsOf(rule, workbook));
  for (const [sheet, grid] of grids) {
    const formulas = parsed.get(sheet);
    if (!formulas || formulas.size === 0 || !grid.visible) continue;
    for (const finding of sheetFindings({ grid, formulas, tables, workbook })) findings.push(finding);
  }
  return findings;
}
