/** The checks of what single cells and columns show without any relation. */
import { FigureSource } from '../../../figures';
import type { Relation } from '../../../relations';
import type { Grid } from '../../../sheet';
import type { Table } from '../../../tables';
import { SheetSet } from '../../by-sheet';
import { isHorizontal } from '../../records';
import type { Finding } from '../../types';
import { findingsOf } from '../rule';
import { DUPLICATE_ROW } from './duplicate-row';
import { overallRates } from './overall-rate';
import { RATE_MEAN } from './rate-mean';
import { RATE_OUTSIDE } from './rate-outside';
import { SHARES } from './shares';
import { TEXT_NUMBER } from './text-number';

const TABLE_RULES = [TEXT_NUMBER, DUPLICATE_ROW, SHARES] as const;
/** Of one rate the first that finds something is told. */
const RATE_RULES = [RATE_OUTSIDE, RATE_MEAN] as const;

export const CELL_RULES = [...TABLE_RULES, ...RATE_RULES] as const;

/** The cells that a relation recomputes along their line, or as rate, growth or mean. */
function recomputedCells(relations: readonly Relation[]): SheetSet {
  const cells = new SheetSet();
  for (const relation of relations) {
    const { sheet, kind, result } = relation;
    if ((kind !== 'sum' && kind !== 'difference') || isHorizontal(relation)) cells.add(sheet, result);
  }
  return cells;
}

/** All checks of single cells on every table. */
export function checkCells(
  grids: ReadonlyMap<string, Grid>,
  tables: readonly Table[],
  relations: readonly Relation[] = [],
): Finding[] {
  const source = new FigureSource(grids);
  const recomputed = recomputedCells(relations);
  const findings: Finding[] = [];
  for (const table of tables) {
    const grid = grids.get(table.sheet);
    if (!grid) continue;
    const cells = { grid, table, source, recomputed };
    for (const rule of TABLE_RULES) for (const finding of findingsOf(rule, cells)) findings.push(finding);
    for (const rate of overallRates(cells)) {
      for (const rule of RATE_RULES) {
        const found = findingsOf(rule, rate);
        findings.push(...found);
        if (found.length > 0) break;
      }
    }
  }
  return findings;
}
