import { toldOf } from './workbook';

type Line = readonly [total: number | '', investment: number | '', recurrent: number | '', other: number | ''];

const LINES: readonly Line[] = [
  [8055, 5638, 2417, ''],
  [9671, 6345, 3326, ''],
  [7086, 4252, 2834, ''],
  [6160, 4181, 1979, ''],
  [5823, 3462, 1861, 500],
  [7823, 4462, 1861, 1500],
  [9823, 6462, 2861, 500],
];

/** What is told of the units above and one more; the total line adds up what the last unit should say. */
function told(last: Line, right: Line): string {
  const totals = [0, 1, 2, 3].map((at) => [...LINES, right].reduce((sum, line) => sum + Number(line[at] ?? 0), 0));
  const csv = [
    'STT,Đơn vị,Tổng số,Chi đầu tư,Chi thường xuyên,Chi khác',
    'A,B,1=2+3+4,2,3,4',
    `,TỔNG SỐ,${totals.join(',')}`,
    ...[...LINES, last].map((line, i) => `${i + 1},Đơn vị ${i + 1},${line.join(',')}`),
  ].join('\n');
  return toldOf({ csv }).join('\n');
}

describe('a slip is named where nothing else explains the gap', () => {
  it('two digits exchanged', () => {
    const sentence = told([6945, 4261, 2324, ''], [6945, 4621, 2324, '']);
    expect(sentence).toContain('đang ghi 4.261, đúng ra là 4.621');
    expect(sentence).toContain('đảo hai chữ số liền nhau');
  });
  it('not for a figure in the place of none: it was not mistyped out of nothing', () => {
    const sentence = told([1000, '', 1000, 1000], [1000, '', 1000, '']);
    expect(sentence).toContain('đang ghi 1.000, đúng ra là 0');
    expect(sentence).not.toMatch(/\(.*(cộng lẫn|đơn vị tính|chữ số).*\)/);
  });
  it('not beside the only part of a total: another may not have been filled in', () => {
    const sentence = told([480000, '', 80000, ''], [480000, '', 80000, 400000]);
    expect(sentence).toContain('480.000');
    expect(sentence).not.toMatch(/thừa một chữ số|thiếu một chữ số/);
  });
});
