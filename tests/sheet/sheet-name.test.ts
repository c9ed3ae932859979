/** Sheet names that Excel accepts. */
import { uniqueSheetName } from '../../src/sheet';

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
