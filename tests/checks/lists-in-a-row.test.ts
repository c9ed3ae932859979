/** Lists one after the other in one table, each with its total: a wrong total is held to its own list. */
import { suspectsIn } from '../cases/workbook';

const A = ['1,Bình Phú,4603', '2,Đại An,3190', '3,Kim Sơn,808'];
const B = ['1,Lộc Hà,2204', '2,Minh Tân,3118', '3,Ngọc Sơn,611', '4,Phú Lâm,1207'];
const HEADER = 'STT,Xã,Số tiền';

/** The figures that are proposed, by cell, of what is found. */
const proposed = (...lines: readonly string[]): readonly string[] => suspectsIn(HEADER, ...lines);

test('the total below the first list is no total of the second', () =>
  expect(proposed(...A, ',Cộng huyện A,10610', ...B, ',Cộng huyện B,7140')).toEqual([
    expect.stringMatching(/^review C(6 → 8601|3 → 6612|4 → 5199|5 → 2817)$/),
  ]));

test('the same where both are wrong', () =>
  expect(proposed(...A, ',Cộng huyện A,10610', ...B, ',Cộng huyện B,7240')).toEqual([
    expect.stringMatching(/^review C(6 → 8601|3 → 6612|4 → 5199|5 → 2817)$/),
    expect.stringMatching(/^review C(11 → 7140|[789] → |10 → )/),
  ]));

test('the same where a total of both closes the table', () =>
  expect(proposed(...A, ',Cộng huyện A,10610', ...B, ',Cộng huyện B,7140', ',Tổng cộng,17750')).toEqual([
    expect.stringMatching(/^review C(3 → 6612|4 → 5199|5 → 2817)$/),
  ]));

test('totals above their lists', () =>
  expect(proposed(',Cộng huyện A,8601', ...A, ',Cộng huyện B,7240', ...B)).toEqual([
    expect.stringMatching(/^review C(7 → 7140|[89] → |1[01] → )/),
  ]));

test('right ones, below and above', () => {
  expect(proposed(...A, ',Cộng huyện A,8601', ...B, ',Cộng huyện B,7140')).toEqual([]);
  expect(proposed(',Cộng huyện A,8601', ...A, ',Cộng huyện B,7140', ...B)).toEqual([]);
});
