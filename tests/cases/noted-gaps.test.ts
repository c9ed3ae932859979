/** Gaps that a note of the sheet gives: known to the author, and told for information only. */
import { checkWorkbook } from '../../src/jobs';
import { sheet as tableOf } from '../checks/table-builder';
import { type CaseSheet, foundIn, toldOf } from './workbook';

const regions = (total: number, note: string, unit = 'triệu đồng'): CaseSheet => ({
  csv: `
Đơn vị: ${unit},,,
STT,Vùng,Tổng thu,Tổng chi
A,B,1,2
,TỔNG SỐ,${total},39150
I,Miền Bắc,31334,12040
II,Miền Trung,22871,9860
III,Miền Nam,40680,17250
,,,
${note},,,`,
});
const told = (sheet: CaseSheet): readonly string[] =>
  foundIn(sheet).filter((line) => /total|declaration|line/.test(line));

describe('a total that exceeds its lines', () => {
  const parts = 31334 + 22871 + 40680;
  test('by an amount that a note names', () => {
    const sheet = regions(parts + 30000, 'Ghi chú: (1) Trong đó có 30 tỷ đồng dự phòng chưa phân bổ');
    expect(told(sheet)).toEqual(['info total C4']);
    expect(toldOf(sheet).join()).toContain('A9 (30 tỷ đồng)');
  });
  test.each([
    ['a space that keeps its words on one line', '30\u00a0tỷ\u00a0đồng'],
    ['two spaces', '30  tỷ  đồng'],
    ['letters and marks apart', '30 tỷ đồng'.normalize('NFD')],
  ])('by an amount that a note writes with %s', (_, amount) => {
    const sheet = regions(parts + 30000, `Ghi chú: (1) Trong đó có ${amount} dự phòng chưa phân bổ`);
    expect(told(sheet)).toEqual(['info total C4']);
    expect(toldOf(sheet).join()).toContain('A9 (30 tỷ đồng)');
  });
  test('by several amounts of a note together', () =>
    expect(
      told(
        regions(
          parts + 41075,
          'Ghi chú: thu cổ tức 38.895 triệu đồng; thu phí 1.180 triệu đồng; bán tài sản 1 tỷ đồng',
        ),
      ),
    ).toEqual(['info total C4']));
  test.each([
    ['38.25 tỷ đồng', 30000, false],
    ['30.000 triệu đồng', 30000, true],
    ['95000 nghìn đồng', 95, true],
    ['30000 ngàn đồng', 30, true],
    ['30001 ngàn đồng', 30, false],
  ])('by %s: a gap of %d is told of it: %s', (amount, gap, isTold) => {
    const sheet = regions(parts + gap, `Ghi chú: (1) Trong đó có ${amount} chưa phân bổ`);
    expect(told(sheet).includes('info total C4')).toBe(isTold);
  });
  test.each([
    ['38,25 tỷ đồng', 38250],
    ['38,255 tỷ đồng', 38255],
    ['1,1 tỷ đồng và 2,2 tỷ đồng', 3300],
    ['0,1 tỷ đồng và 0,7 tỷ đồng', 800],
  ])('by %s, to the last digit', (amount, gap) => {
    const of = (missing: number): readonly string[] => {
      const rows = [
        ['Đơn vị: triệu đồng'],
        ['STT', 'Vùng', 'Tổng thu'],
        [null, 'TỔNG SỐ', parts + missing],
        ['I', 'Miền Bắc', 31334],
        ['II', 'Miền Trung', 22871],
        ['III', 'Miền Nam', 40680],
        [],
        [`Ghi chú: (1) Trong đó có ${amount} chưa phân bổ`],
      ];
      return checkWorkbook([tableOf(rows)]).findings.map(({ rule, severity }) => `${severity} ${rule}`);
    };
    expect(of(gap)).toEqual(['info total']);
    expect(of(gap + 1)).not.toContain('info total');
  });
  test('in another unit', () =>
    expect(told(regions(parts + 30, 'Ghi chú: (1) Trong đó có 30 tỷ đồng dự phòng chưa phân bổ', 'tỷ đồng'))).toEqual([
      'info total C4',
    ]));
  test('by something near an amount of a note', () =>
    expect(told(regions(parts + 30007, 'Ghi chú: (1) Trong đó có 30 tỷ đồng dự phòng chưa phân bổ')).join()).toMatch(
      /(error|review) total/,
    ));
  test('where the lines exceed it, a note explains nothing', () =>
    expect(
      told(regions(parts - 30000, 'Ghi chú: (1) Trong đó có 30 tỷ đồng dự phòng chưa phân bổ')).join(),
    ).not.toContain('info'));
});

describe('a number inside a formula', () => {
  const balance = (note: string): CaseSheet => ({
    csv: `
Đơn vị: tỷ đồng,,
STT,Chỉ tiêu,Quyết toán
A,TỔNG THU,108406
1,Thu nội địa,97970
2,Thu viện trợ,10436
B,TỔNG CHI,127771
1,Chi đầu tư,56100
2,Chi thường xuyên,71671
C,BỘI CHI,-23677
,,
${note},,`,
    formulas: 'C9 =C3-C6-4312',
  });
  const plugs = (sheet: CaseSheet): readonly string[] => foundIn(sheet).filter((line) => line.includes('plug'));
  test('that a note names', () =>
    expect(plugs(balance('Ghi chú: không tính kết dư ngân sách địa phương là 4.312 tỷ đồng'))).toEqual([]));
  test('that no note names', () =>
    expect(plugs(balance('Ghi chú: không tính kết dư ngân sách địa phương là 4.321 tỷ đồng'))).toEqual([
      'review plug C9',
    ]));
});
