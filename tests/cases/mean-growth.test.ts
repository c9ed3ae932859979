/** Growth by the year, on average over several: (last year ÷ first year)^(1/years) − 1. */
import { findingsOf, foundIn, relationsIn, suspectsOf, vietnamese } from './workbook';

const HEADER = 'TT;Khu vực;Năm 2020;Năm 2025;Tốc độ tăng bình quân 2021-2025 (%/năm)';
const ROWS = [
  '1;Nông, lâm, thủy sản;9.073;13.695;8,58',
  '2;Công nghiệp;4.332;5.042;3,08',
  '3;Xây dựng;13.803;16.760;3,96',
  '4;Dịch vụ;17.570;27.967;9,74',
];
const book = (rows: readonly string[] = ROWS, header = HEADER) => ({ csv: vietnamese([header, ...rows]) });
const withRow = (row: string) => book(ROWS.map((own) => (own.startsWith(row.slice(0, 2)) ? row : own)));

describe('the mean growth of a plan of five years', () => {
  it('counts from the year before the plan', () => {
    expect(foundIn(book())).toEqual([]);
    expect(relationsIn(book())).toEqual(expect.arrayContaining([expect.stringMatching(/^E2 = .*D2.*C2/)]));
  });
  it('names a mistyped rate, with what it should be', () => {
    const wrong = withRow('2;Công nghiệp;4.332;5.042;5,08');
    expect(foundIn(wrong)[0]).toMatch(/^error growth E3/);
    expect(suspectsOf(findingsOf(wrong)[0])[0]).toBe('E3 → 3.08');
  });
  it('names a mistyped amount where a total says so too', () => {
    const rows = [...ROWS, ';Tổng số;44.778;63.464;7,22'];
    expect(foundIn(book(rows))).toEqual([]);
    const wrong = book([...rows.slice(0, 3), '4;Dịch vụ;17.570;29.967;9,74', rows[4]!]);
    expect(suspectsOf(findingsOf(wrong)[0])[0]).toBe('D5 → 27967');
  });
  it('leaves alone a rate that was cut off instead of rounded', () =>
    expect(foundIn(withRow('3;Xây dựng;13.803;16.760;3,95')).filter((one) => !one.startsWith('rounding'))).toEqual([]));
  it('reads what a year comes to of the year before as well', () => {
    const levels = ROWS.map((row) =>
      row.replace(/;(\d+),(\d+)$/, (_, whole, rest) => `;${100 + Number(whole)},${rest}`),
    );
    const header = HEADER.replace('Tốc độ tăng bình quân', 'Chỉ số phát triển bình quân');
    expect(foundIn(book(levels, header))).toEqual([]);
    const wrong = book([levels[0]!, levels[1]!, '3;Xây dựng;13.803;16.760;103,69', levels[3]!], header);
    expect(suspectsOf(findingsOf(wrong)[0])[0]).toBe('E4 → 103.96');
  });
});

describe('headers that say the like and mean something else', () => {
  it('leaves the mean of the years’ own rates alone', () => {
    const rates = [
      'TT;Chỉ tiêu;Năm 2023 (%);Năm 2024 (%);Năm 2025 (%);Tốc độ tăng bình quân 2023-2025 (%)',
      '1;Lúa;4,2;5,1;3,6;4,3',
      '2;Ngô;2,8;6,4;5,8;5,0',
      '3;Rau;7,1;8,3;6,5;7,3',
    ];
    expect(foundIn({ csv: vietnamese(rates) })).toEqual([]);
  });
  it('does not ask about growth at other prices, which no line bears out', () =>
    expect(foundIn(book(ROWS.map((row, i) => row.replace(/[\d,]+$/, ['6,1', '2,2', '1,9', '7,0'][i]!))))).toEqual([]));
  it('does not take the growth of one year for a mean', () => {
    const rows = ['1;Lúa;9.073;9.695;6,9', '2;Ngô;4.332;5.042;16,4', '3;Rau;13.803;16.760;21,4'];
    expect(foundIn(book(rows, 'TT;Cây;Năm 2024;Năm 2025;Tốc độ tăng bình quân 2024-2025 (%)'))).toEqual([]);
  });
});
