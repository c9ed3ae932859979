/** Rates written as fractions beside rates in percent: once for each column. */
import type { Recomputed } from '../../recompute';
import { columnName } from '../../records';
import type { CheckRule, Observation } from '../rule';
import { listed, resultCells } from './listed';

const LEAST_CONFIDENCE = 0.5;

function find(checked: Iterable<Recomputed>): readonly Observation[] {
  const columns = new Map<string, Recomputed[]>();
  for (const one of checked) {
    if (one.verdict.status !== 'scale' || one.relation.confidence < LEAST_CONFIDENCE) continue;
    const name = columnName(one.relation);
    const known = columns.get(name);
    if (known) known.push(one);
    else columns.set(name, [one]);
  }
  return [...columns.values()].map((ofColumn) => {
    const { relation, verdict } = ofColumn[0]!;
    const { stated, expected } = verdict;
    const details = { ...resultCells(ofColumn), stated, expected };
    return { sheet: relation.sheet, cell: relation.result, broken: listed(ofColumn), details };
  });
}

/** Subject: all relations of the workbook. */
export const MIXED_SCALE: CheckRule<'mixed-scale', Iterable<Recomputed>> = {
  id: 'mixed-scale',
  grades: ['info'],
  title: { vi: 'Ghi lẫn phần trăm và số lần', en: 'Percentages mixed with fractions' },
  reads: { vi: 'cột tỷ lệ tính lại được', en: 'columns of rates that can be recomputed' },
  source: { kind: 'design', text: '0,7837 where 78,37 is expected is another way to write the rate' },
  find,
};
