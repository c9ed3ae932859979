/** One line that stands in a list twice, where the total counts it once in every column. */
import { relationDetails } from '../../report/cause-details';
import type { CheckRule } from '../rule';
import type { LeftOut } from './line-left-out';
import { listed, resultCells } from './listed';

export const LINE_TWICE: CheckRule<'line-twice', LeftOut> = {
  id: 'line-twice',
  grades: ['error'],
  title: { vi: 'Một dòng ghi hai lần', en: 'Line given twice' },
  reads: {
    vi: 'các cột của một dòng tổng, hai dòng cùng tên và cùng số liệu',
    en: 'the columns of a total line, and two lines of the same name and figures',
  },
  source: { kind: 'design', text: 'a line that stands there twice and is counted once was copied by mistake' },
  find: ({ sums, row, twin, source }) => {
    const main = sums[0]!;
    const { sheet, result, group } = main.relation;
    const label = main.table?.rows.find((one) => one.row === row)?.label ?? '';
    return [
      {
        sheet,
        cell: result,
        about: [String(group), String(result), String(row)],
        broken: listed(sums),
        details: {
          ...relationDetails(main, sheet, sums.length, source),
          row: row + 1,
          other: (twin ?? row) + 1,
          label,
          ...resultCells(sums),
        },
      },
    ];
  },
};
