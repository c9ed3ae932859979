/** Every typed figure of a table is accounted for. */
import { coverage } from '../../src/checks';
import { checkWorkbook } from '../../src/jobs';
import { keyName } from '../../src/sheet';
import { type CaseSheet, grid } from '../cases/workbook';

/** "C3 2/0/1" for two exact confirmations, none within rounding, one finding; or the reason why there is none. */
function accounted(sheet: CaseSheet): Readonly<Record<string, string>> {
  const only = grid(sheet);
  const { tables, relations, findings } = checkWorkbook([only]);
  const [table] = tables;
  if (!table) throw new RangeError('no table');
  const figures = coverage(new Map([[only.sheet, only]]), [table.table], relations, findings).get(table.table) ?? [];
  return Object.fromEntries(
    figures.map(({ cell, exact, rounding, findings: named, reason }) => [
      keyName(cell),
      reason ?? `${exact}/${rounding}/${named}`,
    ]),
  );
}

const QUARTERS = `
STT,Tên đơn vị,Tổng số,Quý 1,Quý 2,Quý 3,Số hộ
,TỔNG SỐ,2450,803,851,796,
1,Xã Bình An,410,131,140,139,77
2,Xã Hòa Lợi,702,233,241,228,
3,Xã Phú Mỹ,318,104,99,115,
4,Xã Tân Lập,812,264,290,258,
5,Xã Vĩnh Hưng,208,71,81,56,`;

test('confirmed by its line and by its column', () => {
  const figures = accounted({ csv: QUARTERS });
  expect([figures['C2'], figures['D2'], figures['E5']]).toEqual(['2/0/0', '2/0/0', '2/0/0']);
});

test('every typed figure once, and nothing else', () => {
  const columns = ['C', 'D', 'E', 'F'];
  const typed = [2, 3, 4, 5, 6, 7].flatMap((row) => columns.map((column) => `${column}${row}`));
  expect(Object.keys(accounted({ csv: QUARTERS })).sort()).toEqual([...typed, 'G3'].sort());
});

test('nothing says what a lone figure must be', () => expect(accounted({ csv: QUARTERS })['G3']).toBe('no-relation'));

test('zeros that come to zero, and a total of one part, confirm nothing', () => {
  const zeros = accounted({ csv: `${QUARTERS}\n6,Xã Đông Hải,0,0,0,0,` });
  expect([zeros['C8'], zeros['D8']]).toEqual(['1/0/0', '1/0/0']);
  const onePart = QUARTERS.replace('2450,803', '2570,923');
  const only = accounted({ csv: `${onePart}\n6,Xã Đông Hải,120,120,,,` });
  expect([only['C8'], only['D8'], only['C7']]).toEqual(['1/0/0', '1/0/0', '2/0/0']);
});

test('figures kept as text are typed figures; words, dashes and blanks are none', () => {
  const figures = accounted({
    csv: `
STT,Tên đơn vị,Tổng số,Đợt 1,Đợt 2
,TỔNG SỐ,6.350.000,3350000,3000000
1,Xã Bình An,2350000,1350000,1.000.000
2,Xã Hòa Lợi,2000000,1000000,1000000
3,Xã Phú Mỹ,2000000,1000000,1000000
4,Xã Tân Lập,-,chưa có,`,
  });
  expect([figures['C2'], figures['E3']]).toEqual(['2/0/1', '2/0/1']);
  expect(['C6', 'D6', 'E6'].filter((cell) => cell in figures)).toEqual([]);
});

test('in a finding, with what still confirms it', () => {
  const figures = accounted({ csv: QUARTERS.replace(',241,', ',214,') });
  expect(figures['E4']).toBe('0/0/1');
  expect(figures['D4']).toBe('1/0/1');
  expect(figures['D5']).toBe('2/0/0');
});

test('a formula agrees whatever is typed, and is no typed figure itself', () => {
  const lines = ['Một', 'Hai', 'Ba', 'Bốn'].map((name, i) => `${i + 1},${name},${30 + 7 * i},${12 + i},${42 + 8 * i}`);
  const figures = accounted({
    csv: `STT,Nội dung,Tỉnh,Huyện,Cộng\n${lines.join('\n')}`,
    formulas: [2, 3, 4, 5].map((row) => `E${row} =C${row}+D${row}`).join('\n'),
  });
  expect([figures['C3'], figures['E3']]).toEqual(['formula-only', undefined]);
});

test('within rounding', () => {
  const rates = [
    [400, 420, 105],
    [210, 190, 90.5],
    [880, 796, 90.5],
    [150, 157, 104.7],
    [320, 311, 97.2],
  ];
  const csv = `STT,Nội dung,Dự toán,Quyết toán,So sánh (%)\nA,B,1,2,3=2/1\n${rates.map((line, i) => `${i + 1},Khoản ${i + 1},${line.join(',')}`).join('\n')}`;
  expect(accounted({ csv })['E4']).toBe('0/1/0');
});
