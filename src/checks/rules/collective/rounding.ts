/** Figures that agree within rounding only: once for each table. */
import type { Judged } from '../../judge';
import type { CheckRule, Observation } from '../rule';
import { listed, resultCells } from './listed';

/** Relations that are less sure are left out: a gap that is no mistake is not worth a doubtful reading. */
const LEAST_CONFIDENCE = 0.5;
/** Cells named in the sentence. */
const NAMED = 5;

/** @param isPrinted whether the stored figures agree and only the printed ones do not */
export function roundingGaps(ofTable: readonly Judged[], isPrinted: boolean): readonly Observation[] {
  const gaps = ofTable.filter(
    ({ relation, verdict, isBroken }) =>
      !isBroken &&
      relation.confidence >= LEAST_CONFIDENCE &&
      (verdict.status === 'rounding' || verdict.status === 'unlikely') &&
      verdict.printedGap === isPrinted,
  );
  const first = gaps[0]?.relation;
  if (!first) return [];
  const details = resultCells(gaps, NAMED);
  return [{ sheet: first.sheet, cell: first.result, broken: listed(gaps), details }];
}

/** Subject: the relations of one table. */
export const ROUNDING: CheckRule<'rounding', readonly Judged[]> = {
  id: 'rounding',
  grades: ['rounding'],
  title: { vi: 'Lệch trong phạm vi làm tròn', en: 'Gap within rounding' },
  reads: { vi: 'mọi phép tính của bảng', en: 'all relations of a table' },
  source: { kind: 'specification', text: 'XBRL Calculations 1.1 (2023): the intervals that printed figures stand for' },
  find: (ofTable) => roundingGaps(ofTable, false),
};
