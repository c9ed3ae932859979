/** Letters without their marks, for comparing; the least and most of many figures. */
import { foldVietnamese, largest, smallest } from '../../src/figures';

test.each([
  ['Tổng cộng', 'tong cong'],
  ['ĐƠN VỊ TÍNH: Triệu đồng', 'don vi tinh: trieu dong'],
  ['Kế hoạch'.normalize('NFD'), 'ke hoach'],
  ['  Kinh\u00a0phí \u2009 năm\t2019\n', 'kinh phi nam 2019'],
  ['a\u200bb\u3000c', 'a b c'],
  ['', ''],
  [' \u00a0 ', ''],
  ['Œuvre ½ ₫ 数', 'œuvre ½ ₫ 数'],
])('%j is compared as %j', (text, folded) => expect(foldVietnamese(text)).toBe(folded));

test('the least and the most of more figures than a call takes as arguments', () => {
  const many = Array.from({ length: 300_000 }, (_, i) => (i * 7_919) % 300_007);
  expect([smallest(many), largest(many)]).toEqual([0, 300_006]);
  expect([smallest([3, -2, 5]), largest([3, -2, 5])]).toEqual([-2, 5]);
  expect([smallest([]), largest([])]).toEqual([Infinity, -Infinity]);
});
