/** A number row or label that most lines contradict: reported once, at the declaration. */
import { type CellKey, cellKey, columnOfKey, keyName } from '../../../sheet';
import type { Judged, Judgement } from '../../judge';
import { type GroupRecords, isContradicted, isHorizontal, recordOf } from '../../records';
import { expressionOf } from '../../report/describe';
import type { CheckRule, Observation } from '../rule';
import { listed } from './listed';

/** The cell of the number row that declares the column; the result itself where there is none. */
function declaringCell({ relation, table }: Judged): CellKey {
  return table?.numberRow != null && isHorizontal(relation)
    ? cellKey(table.numberRow, columnOfKey(relation.result))
    : relation.result;
}

/** Whether lines that are broken down say otherwise; a whole beside parts of 0 says nothing. */
function isAgainst(lines: readonly Judged[], records: GroupRecords): boolean {
  const broken = lines.filter(({ filled }) => filled > 0).length;
  return isContradicted({ hold: recordOf(records, lines[0]!.relation).hold, broken });
}

function find({ judged, records }: Judgement): readonly Observation[] {
  const byGroup = new Map<number, Judged[]>();
  for (const one of judged) {
    const { relation, verdict } = one;
    if (verdict.status !== 'inconsistent' || relation.comparison === 'at-most') continue;
    if (!relation.evidence.includes('declared') || !isContradicted(recordOf(records, relation))) continue;
    const list = byGroup.get(relation.group);
    if (list) list.push(one);
    else byGroup.set(relation.group, [one]);
  }
  return [...byGroup.values()]
    .filter((lines) => isAgainst(lines, records))
    .map((lines) => {
      const first = lines[0]!;
      const { relation } = first;
      const { hold, broken } = recordOf(records, relation);
      return {
        sheet: relation.sheet,
        cell: declaringCell(first),
        broken: listed(lines),
        details: {
          source: relation.source ?? '',
          declaredIn: isHorizontal(relation) ? 'number' : 'name',
          broken,
          lines: broken + hold,
          example: keyName(relation.result),
          expression: expressionOf(relation, relation.sheet),
        },
      };
    });
}

export const DECLARATION: CheckRule<'declaration', Judgement> = {
  id: 'declaration',
  grades: ['review'],
  title: { vi: 'Ký hiệu phép tính ở dòng đánh số cột không đúng', en: 'Declaration that the figures contradict' },
  reads: {
    vi: 'dòng đánh số cột, nhãn có công thức và mọi dòng số',
    en: 'number rows and labels with all their lines',
  },
  source: { kind: 'design', text: 'a declaration that a whole column contradicts is itself what is wrong' },
  find,
};
