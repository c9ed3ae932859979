/** What is said of typed figures that nothing speaks of. */
import { coverageText } from '../../src/wording';

const vi = (known: number, unchecked: number, formulas: number): string =>
  coverageText('vi', { known, unchecked, formulas });

test('all are compared', () => expect(vi(21, 0, 0)).toBe('Cả 21 số gõ tay đã được đối chiếu.'));

test('some have nothing to be compared with', () =>
  expect(vi(16, 8, 0)).toBe('16/24 số gõ tay đã được đối chiếu; 8 số không có gì để đối chiếu.'));

test('some of those only feed formulas', () =>
  expect(vi(16, 8, 6)).toBe('16/24 số gõ tay đã được đối chiếu; 8 số chưa, trong đó 6 số chỉ công thức dùng đến.'));

test('where all of them do, it is said why the calculations agree nevertheless', () => {
  expect(vi(0, 472, 472)).toBe(
    '472 số gõ tay chưa được đối chiếu: chỉ công thức dùng đến, nếu gõ sai thì công thức vẫn khớp theo số sai.',
  );
  expect(vi(0, 472, 471)).toBe(
    '0/472 số gõ tay đã được đối chiếu; 472 số chưa, trong đó 471 số chỉ công thức dùng đến.',
  );
});
