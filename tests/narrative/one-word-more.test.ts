/** Claims that turn on one word, one more part or the last figure that a limit lets in: both verdicts of each. */
import { claimsIn } from '../../src/narrative';

/** The verdicts on the claims of a kind. */
const of = (kind: string, text: string): string[] =>
  claimsIn(text).flatMap((claim) => (claim.kind === kind ? [claim.verdict] : []));

describe('an average of months', () => {
  const text = (months: number, sum: string, mean: string): string =>
    `Trong ${months} tháng qua toàn tỉnh đã chi ${sum} tỷ đồng, bình quân ${mean} tỷ đồng/tháng.`;
  it('is of as many as are named, sixty at most', () => {
    expect(of('average', text(60, '1.260', '21'))).toEqual(['consistent']);
    expect(of('average', text(60, '1.260', '27'))).toEqual(['inconsistent']);
  });
});

describe('a share of what is harvested', () => {
  const text = (share: string, whole: string): string =>
    `Toàn tỉnh thu hoạch 12.400 tấn, gồm lúa 9.300 tấn, chiếm ${share}% ${whole} và ngô 3.100 tấn.`;
  it('is of all tonnes where "sản lượng" is named', () => {
    expect(of('share', text('75,0', 'sản lượng'))).toEqual(['consistent']);
    expect(of('share', text('57,0', 'sản lượng'))).toEqual(['inconsistent']);
  });
  it('is not checked where something else is', () =>
    expect(of('share', text('57,0', 'lượng xuất khẩu'))).toEqual(['unchecked']));
});

describe('growth between two years', () => {
  const text = (growth: string): string => `Năm 2023 thu 1.250 tỷ đồng, năm 2022 thu 1.100 tỷ đồng, ${growth}.`;
  it('is told where two digits are exchanged', () => {
    expect(of('growth', text('tăng 13,6%'))).toEqual(['consistent']);
    expect(of('growth', text('tăng 16,3%'))).toEqual(['inconsistent']);
  });
  it('is another thing a year on average, or of something else', () => {
    expect(of('growth', text('tăng 16,3%/năm'))).toEqual(['unchecked']);
    expect(of('growth', text('bình quân tăng 16,3%'))).toEqual(['unchecked']);
    expect(of('growth', text('tăng 16,3% về số hộ'))).toEqual(['unchecked']);
  });
});

describe('growth between two months that are named', () => {
  const text = (growth: string): string =>
    `Tháng 9 năm 2024 chi 1.642 tỷ đồng. Tháng 8 năm 2024 chi 1.429 tỷ đồng. Chi tháng 9 tăng ${growth}% so với tháng 8.`;
  it('agrees', () => expect(of('growth', text('14,9'))).toEqual(['consistent']));
  it('does not', () => expect(of('growth', text('14,4'))).not.toContain('consistent'));
});

describe('a total in the sentence after its parts', () => {
  const text = (total: string): string =>
    `Ngân sách tỉnh 1.234 tỷ đồng, ngân sách huyện 2.345 tỷ đồng và ngân sách xã 3.456 tỷ đồng. Tổng cộng ${total} tỷ đồng.`;
  it('agrees', () => expect(of('sum', text('7.035'))).toEqual(['consistent']));
  it('is told where one digit is wrong', () => expect(of('sum', text('7.135'))).toEqual(['inconsistent']));
  it('of what each count of projects comes with', () =>
    expect(
      of('sum', 'Có 980 dự án với 7.256 triệu USD; 406 lượt dự án với 4.924 triệu USD. Tổng vốn 12.180 triệu USD.'),
    ).toEqual(['consistent']));
  it('of few digits, where it is a hundred or more', () =>
    expect(of('sum', 'Chi quý I là 50 tỷ đồng, quý II là 70 tỷ đồng; hai quý 120 tỷ đồng.')).toEqual(['consistent']));
});

describe('a rise from one count to another, of which only the second has its unit', () => {
  const text = (change: number): string => `Số sản phẩm OCOP tăng từ 185 lên 247 sản phẩm, tăng ${change} sản phẩm.`;
  it('agrees', () => expect(of('difference', text(62))).toEqual(['consistent']));
  it('is told', () => expect(of('difference', text(26))).toEqual(['inconsistent']));
});
