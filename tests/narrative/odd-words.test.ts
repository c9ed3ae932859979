/** A word of a report that JavaScript's objects know, too, is a word like any other. */
import { claimsIn } from '../../src/narrative';

test.each(['constructor', 'valueOf', 'toString', '__proto__'])('%s', (word) => {
  const share = claimsIn(`Trong tổng số 3.250 ${word}, có 2.085 ${word} mới, chiếm 64,2% tổng số ${word} cả tỉnh.`);
  expect(share.map(({ verdict }) => verdict)).not.toContain('inconsistent');
  const each = claimsIn(`Tổng kinh phí 1.200 triệu đồng cho 12 ${word}, bình quân 100 triệu đồng/${word}.`);
  expect(each.map(({ verdict }) => verdict)).not.toContain('inconsistent');
  expect(() => claimsIn(`Có 12 ${word}, chiếm 40% diện tích ${word}; bình quân 3 tấn/${word}.`)).not.toThrow();
});
