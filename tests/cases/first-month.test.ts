/** "Lũy kế" of the first month is what the month added; of a later month it may carry something over. */
import { findingsOf, foundIn, suspectsOf, vietnamese } from './workbook';

const months = (from: number, figures: readonly (readonly [string, string])[]) => ({
  csv: vietnamese([
    'Tháng;Thu trong tháng;Lũy kế',
    ...figures.map(([month, sum], i) => `Tháng ${from + i};${month};${sum}`),
  ]),
});
const YEAR = [
  ['1.207', '1.207'],
  ['1.785', '2.992'],
  ['1.711', '4.703'],
  ['2.593', '7.296'],
  ['2.280', '9.576'],
] as const;

describe('the first month of a running total', () => {
  it('agrees', () => expect(foundIn(months(1, YEAR))).toEqual([]));
  it('does not where the month was mistyped, though the total runs on rightly', () => {
    const wrong = months(1, [['2.207', '1.207'], ...YEAR.slice(1)]);
    expect(suspectsOf(findingsOf(wrong)[0])[0]).toBe('B2 → 1207');
  });
  it('carries over what the table does not show, where it begins in April', () =>
    expect(
      foundIn(
        months(4, [
          ['1.207', '4.207'],
          ['1.785', '5.992'],
          ['1.711', '7.703'],
          ['2.593', '10.296'],
        ]),
      ),
    ).toEqual([]));
  it('carries over what was there before the year: a project’s running total', () =>
    expect(
      foundIn(
        months(1, [
          ['1.207', '15.420'],
          ['1.785', '17.205'],
          ['1.711', '18.916'],
          ['2.593', '21.509'],
        ]),
      ),
    ).toEqual([]));
  it('tells a lost digit of the month all the same', () =>
    expect(suspectsOf(findingsOf(months(1, [['207', '1.207'], ...YEAR.slice(1)]))[0])[0]).toBe('B2 → 1207'));
  it('says nothing of a month without a figure', () =>
    expect(foundIn(months(1, [...YEAR.slice(0, 3), ['', '7.296'], ['2.280', '9.576']]))).toEqual([]));
});

describe('points of two shares', () => {
  const shares = (points: string) => ({
    csv: vietnamese([
      'TT;Khu vực;GRDP 2024 (tỷ đồng);Cơ cấu 2024 (%);GRDP 2025 (tỷ đồng);Cơ cấu 2025 (%);Tăng, giảm cơ cấu (điểm %)',
      `1;Nông nghiệp;8.214;21,30;9.105;21,59;${points}`,
      '2;Công nghiệp – xây dựng;17.520;45,43;18.976;44,99;-0,44',
      '3;Dịch vụ;12.829;33,27;14.097;33,42;0,15',
      ';Tổng số;38.563;100;42.178;100;',
    ]),
  });
  it('agree', () => expect(foundIn(shares('0,29'))).toEqual([]));
  it('do not where one was mistyped', () => expect(suspectsOf(findingsOf(shares('0,89'))[0])[0]).toBe('G2 → 0.29'));
});
