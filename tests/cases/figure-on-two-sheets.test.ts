import { foundIn } from './workbook';

const UNITS = [
  ['Sở Y tế', 4127, 3981],
  ['Sở Giáo dục', 9135, 8876],
  ['Sở Tài chính', 1284, 1251],
  ['Sở Nội vụ', 1743, 1690],
  ['Sở Công thương', 2658, 2604],
  ['Sở Xây dựng', 1937, 1899],
  ['Sở Tư pháp', 1126, 1108],
  ['Sở Giao thông', 5419, 5237],
  ['Sở Nông nghiệp', 6382, 6174],
  ['Sở Văn hóa', 3271, 3190],
] as const;

/** Plan and outcome of each unit; some figures are written otherwise. */
const sheetOf = (name: string, others: Readonly<Record<string, number>> = {}, year = 2020) => ({
  name,
  csv: `
STT,Đơn vị,Dự toán ${year},Quyết toán ${year}
${UNITS.map(([unit, plan, actual], i) => `${i + 1},${unit},${others[`C${i + 2}`] ?? plan},${others[`D${i + 2}`] ?? actual}`).join('\n')}`,
});

describe('the same figures on two sheets', () => {
  it('say nothing where they agree', () => expect(foundIn(sheetOf('A'), sheetOf('B'))).toEqual([]));
  it('ask about the one that differs', () => {
    expect(foundIn(sheetOf('A'), sheetOf('B', { C5: 1473 }))).toEqual(['review copy C5']);
  });
  it('ask about one figure of each column', () => {
    expect(foundIn(sheetOf('A'), sheetOf('B', { C5: 1473, D8: 1180 }))).toEqual(['review copy D8', 'review copy C5']);
    expect(foundIn(sheetOf('A'), sheetOf('B', { C5: 1473, C6: 2856 }))).toEqual([]);
  });
  it('are those of the year before in the sheet of the next year', () => {
    const nextYear = (changed: number) => ({
      name: '2021',
      csv: `
STT,Đơn vị,Thực hiện năm trước 2020,Dự toán 2021
${UNITS.map(([unit, , actual], i) => `${i + 1},${unit},${i === 3 ? changed : actual},${actual + 211 + 37 * i}`).join('\n')}`,
    });
    expect(foundIn(sheetOf('2020'), nextYear(1690))).toEqual([]);
    expect(foundIn(sheetOf('2020'), nextYear(1960))).toEqual(['review copy C5']);
  });
  it('are other figures in another year', () => {
    expect(foundIn(sheetOf('A'), sheetOf('B', { C5: 1473 }, 2021))).toEqual([]);
  });
  it('are other figures where many differ', () => {
    expect(foundIn(sheetOf('A'), sheetOf('B', { C5: 1473, C6: 2856, C9: 5149 }))).toEqual([]);
  });
});
