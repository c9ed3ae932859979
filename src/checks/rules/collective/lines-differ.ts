/** Many lines that leave one hypothesis without a slip to show for it: one part of the table is built differently. */
import type { Recomputed } from '../../recompute';
import type { GroupRecord } from '../../records';
import { expressionOf, rateDetails } from '../../report/describe';
import type { CheckRule } from '../rule';
import { listed, resultCells } from './listed';

export interface DifferingLines {
  /** The lines that do not hold, all of one group; at least one. */
  readonly lines: readonly Recomputed[];
  readonly record: GroupRecord;
}

export const LINES_DIFFER: CheckRule<'lines-differ', DifferingLines> = {
  id: 'lines-differ',
  grades: ['review'],
  title: { vi: 'Nhiều dòng không theo cách tính chung', en: 'Lines built differently' },
  reads: { vi: 'mọi dòng cùng một cách tính', en: 'all lines of one calculation' },
  source: { kind: 'design', text: 'mistakes are single; many lines that differ are another way to build the table' },
  find: ({ lines, record }) => {
    const { relation } = lines[0]!;
    return [
      {
        sheet: relation.sheet,
        cell: relation.result,
        about: [String(relation.group), String(relation.result)],
        broken: listed(lines),
        details: {
          lines: record.hold + record.broken,
          expression: expressionOf(relation, relation.sheet),
          ...rateDetails(relation),
          ...resultCells(lines),
          source: relation.source ?? '',
        },
      },
    ];
  },
};
