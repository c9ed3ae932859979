import { type Grid, columnOfKey, rowOfKey } from '../../../sheet';
import type { Table } from '../../../tables';
import { findingId } from '../../report/finding-id';
import type { Finding } from '../../types';
import { circularFindings, errorFindings } from './dependencies';
import { type ParsedFormula, parseSheet } from './parsed';
import { patternFindings, plugFindings, typedOverFindings } from './patterns';
import { doubleCountFindings, shortRangeFindings } from './ranges';

/** Findings of one rule on one sheet that are told one by one; the rest is told as a number. */
const EACH = 25;

function externalFindings(grid: Grid, formulas: ReadonlyMap<number, ParsedFormula>): Finding[] {
  const external = [...formulas.values()].filter(({ isExternal }) => isExternal);
  const [first] = external;
  return first
    ? [
        {
          id: findingId('external-link', grid.sheet, [String(first.key)]),
          rule: 'external-link',
          severity: 'info',
          sheet: grid.sheet,
          cell: first.key,
          broken: [],
          suspects: [],
          details: { count: external.length, formula: grid.allFormulas().get(first.key) ?? '' },
        },
      ]
    : [];
}

/** A reference that was lost inside a formula whose value does not show it. */
function lostReferenceFindings(grid: Grid, formulas: ReadonlyMap<number, ParsedFormula>): Finding[] {
  const lost = [...formulas.values()].filter(
    ({ hasReferenceError, key }) => hasReferenceError && grid.kind(rowOfKey(key), columnOfKey(key)) !== 'error',
  );
  const [first] = lost;
  return first
    ? [
        {
          id: findingId('lost-reference', grid.sheet, [String(first.key)]),
          rule: 'lost-reference',
          severity: 'review',
          sheet: grid.sheet,
          cell: first.key,
          broken: [],
          suspects: [],
          details: { count: lost.length, formula: grid.allFormulas().get(first.key) ?? '' },
        },
      ]
    : [];
}

/** Where many cells break one rule, the first few stand for all. */
function capped(findings: readonly Finding[]): Finding[] {
  if (findings.length <= EACH) return [...findings];
  const last = findings[EACH - 1]!;
  return [...findings.slice(0, EACH - 1), { ...last, details: { ...last.details, more: findings.length - EACH } }];
}

/** What the formulas themselves show, without any relation. Hidden sheets are read but not reported on. */
export function checkFormulas(grids: ReadonlyMap<string, Grid>, tables: readonly Table[]): Finding[] {
  const parsed = new Map([...grids].map(([sheet, grid]) => [sheet, parseSheet(grid)]));
  const findings: Finding[] = [...errorFindings(grids, parsed, tables), ...circularFindings(grids, parsed)];
  for (const [sheet, grid] of grids) {
    const formulas = parsed.get(sheet);
    if (!formulas || formulas.size === 0 || !grid.visible) continue;
    findings.push(...externalFindings(grid, formulas), ...lostReferenceFindings(grid, formulas));
    const ranges = [...doubleCountFindings(grid, formulas), ...shortRangeFindings(grid, formulas, tables)];
    const told = new Set(ranges.map(({ cell }) => cell));
    findings.push(...capped(ranges));
    findings.push(...capped(patternFindings(grid, formulas).filter(({ cell }) => !told.has(cell))));
    findings.push(...capped(typedOverFindings(grid, formulas)), ...capped(plugFindings(grid, formulas)));
  }
  return findings;
}
