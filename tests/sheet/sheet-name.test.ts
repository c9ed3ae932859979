/** Sheet names that Excel accepts. */
import { nameWithSheet, uniqueSheetName } from '../../src/sheet';

describe('a sheet name that Excel accepts and no sheet has', () => {
  test.each([
    ['Tổng hợp', [], 'Tổng hợp'],
    ['Tổng hợp', ['TỔNG HỢP'], 'Tổng hợp 2'],
    // What was free when it was planned and is not any more is counted on from.
    ['Tổng hợp 2', ['Tổng hợp', 'Tổng hợp 2'], 'Tổng hợp 3'],
    ['Biểu 2019', ['Biểu 2019'], 'Biểu 2019 2'],
    ["'Kinh phí: [KCQG]/2019'", [], 'Kinh phí KCQG 2019'],
    ['Tổng hợp kinh phí khuyến công 2018', [], 'Tổng hợp kinh phí khuyến công 2'],
    ['', [], 'Sheet'],
  ])('%s beside %j is %s', (proposed, taken, name) => {
    expect(uniqueSheetName(proposed, taken)).toBe(name);
    expect(name.length).toBeLessThanOrEqual(31);
  });
});

describe('the name of a second sheet says of which sheet it is', () => {
  test.each([
    ['Biểu 02', [], 'Tổng hợp'],
    ['Biểu 02', ['tổng hợp'], 'Tổng hợp (Biểu 02)'],
    ['Biểu 02', ['Tổng hợp', 'Tổng hợp (Biểu 02)'], 'Tổng hợp (Biểu 02) 2'],
    // Cut in the middle: the years of two sheets stand at their ends.
    ['Vốn đầu tư công năm 2018', ['Tổng hợp'], 'Tổng hợp (Vốn đầu…năm 2018)'],
    ['Vốn đầu tư công năm 2019', ['Tổng hợp'], 'Tổng hợp (Vốn đầu…năm 2019)'],
  ])('%s beside %j: %s', (sheet, taken, name) => {
    expect(uniqueSheetName('Tổng hợp', taken, nameWithSheet('Tổng hợp', sheet))).toBe(name);
  });

  test('and is never too long to be counted on', () => {
    const quoted = nameWithSheet('Tổng hợp', 'x'.repeat(31));
    expect(uniqueSheetName('Tổng hợp', ['Tổng hợp', quoted], quoted)).toBe(`${quoted} 2`);
  });
});
