/** A figure is confirmed by what it is said to be of, not by whatever else the text holds. All texts are made up. */
import { claimsIn, type Verdict } from '../../src/narrative';

const verdictOf = (text: string, value: number): Verdict | undefined =>
  claimsIn(text).find(({ stated }) => stated.value === value)?.verdict;

describe('what nearly every figure would agree with', () => {
  const points = (stated: string): string => `GRDP tăng 7,36%, vượt mục tiêu Nghị quyết ${stated}% (mục tiêu là 7%).`;
  const surplus = (stated: string): string =>
    `Xuất khẩu khoảng 267 tỷ USD, nhập khẩu khoảng 260 tỷ USD; thặng dư thương mại khoảng ${stated} tỷ USD.`;

  it('is confirmed where it is what comes out of the printed figures', () => {
    expect(verdictOf(points('0,36'), 0.36)).toBe('consistent');
    expect(verdictOf(surplus('7'), 7)).toBe('consistent');
  });

  it('is neither confirmed nor wrong where only their rounding reaches it', () => {
    expect(verdictOf(points('0,48'), 0.48)).not.toBe('consistent');
    expect(claimsIn(points('0,48')).map(({ verdict }) => verdict)).not.toContain('inconsistent');
    expect(verdictOf(surplus('11'), 11)).not.toBe('consistent');
    expect(claimsIn(surplus('11')).map(({ verdict }) => verdict)).not.toContain('inconsistent');
  });
});

describe('a share of a part whose whole is named', () => {
  const share = (stated: string): string =>
    `Dự toán năm 2023 là 14.200 triệu đồng. Dự toán năm 2024 là 15.600 triệu đồng, trong đó chi chuyển giao máy móc 9.360 triệu đồng, chiếm ${stated}.`;

  it('is confirmed by that whole, and by no other amount that fits', () => {
    expect(verdictOf(share('60%'), 60)).toBe('consistent');
    expect(verdictOf(share('66%'), 66)).toBe('unchecked');
  });
});

test('a rate of two digits is not looked for among many amounts', () => {
  const amounts = [74_034, 21_540, 18_320, 15_210, 11_860, 9_410, 8_730].map(
    (amount, i) => `Dự án ${'ABCDEGH'[i]} có tổng mức đầu tư ${amount.toLocaleString('de-DE')} tỷ đồng.`,
  );
  const text = (stated: string): string => [...amounts, `Giải ngân được 1.605 tỷ đồng, bằng ${stated} vốn.`].join(' ');
  expect(verdictOf(text('2,2%'), 2.2)).toBe('unchecked');
  expect(verdictOf(text('2,17%'), 2.17)).toBe('consistent');
});
