/** A base is only held against an amount of the same thing: else nothing is said, neither right nor wrong. */
import { claimsIn } from '../../src/narrative';

const verdicts = (text: string): string[] => claimsIn(text).map(({ verdict }) => verdict);

describe('a change whose base is printed, after an amount of another thing', () => {
  it.each([
    // By chance it agrees.
    'Thu phí 1.200 tỷ đồng; tổng thu tăng 100 tỷ đồng so với năm 2021 (1.300 tỷ đồng).',
    'Chi giáo dục 540 tỷ đồng; chi y tế giảm 40 tỷ đồng so với năm trước (500 tỷ đồng).',
    'Sản lượng ngô 5.200 tấn. Sản lượng lạc tăng 300 tấn so với vụ trước (4.900 tấn).',
    'Số hộ nghèo 1.240 hộ, số hộ cận nghèo giảm 110 hộ so với đầu năm (1.350 hộ).',
    'Xuất khẩu 450 triệu USD, nhập khẩu tăng 12,5% so với năm 2022 (400 triệu USD).',
    'Đàn trâu 12.000 con; đàn bò giảm 4% so với cùng kỳ (12.500 con).',
    'Vốn đầu tư 640 tỷ đồng; vốn sự nghiệp giải ngân đạt 80% kế hoạch (800 tỷ đồng).',
    // Changes are compared with nothing.
    'Nợ đọng 517 tỷ đồng, giảm 64 tỷ đồng so với đầu năm; nợ khó thu 315 tỷ đồng, tăng 40 tỷ đồng; đã thu hồi 105 tỷ đồng.',
    'Nợ đọng 630 tỷ đồng, giảm 26 tỷ đồng so với đầu năm; nợ khó thu 315 tỷ đồng, tăng 25 tỷ đồng, đạt 102,8% kế hoạch.',
    // A digit more would make it agree.
    'Thu từ doanh nghiệp nhà nước 1.200 tỷ đồng; tổng thu nội địa tăng 100 tỷ đồng so với năm 2021 (4.300 tỷ đồng).',
  ])('%s', (text) => {
    expect(verdicts(text).filter((verdict) => verdict !== 'unchecked')).toEqual([]);
  });

  test("the only amount of the base's unit is meant, where another unit stands nearer", () => {
    const text = (rate: string): string =>
      `Đã cấp 1.240 giấy chứng nhận với diện tích 356 ha, đạt ${rate} so với nhu cầu 1.300 giấy chứng nhận.`;
    expect(verdicts(text('95,4%'))).toEqual(['consistent']);
    expect(verdicts(text('94,5%'))).toEqual(['inconsistent']);
  });

  it.each([
    'Thu phí năm 2022 là 1.300 tỷ đồng; số thu tăng 100 tỷ đồng so với năm 2021 (1.200 tỷ đồng).',
    'Sản lượng ngô 5.200 tấn, sản lượng tăng 300 tấn so với vụ trước (4.900 tấn).',
    'Tổng đàn bò 12.000 con, đàn bò giảm 4% so với cùng kỳ (12.500 con).',
  ])('of the same thing it agrees: %s', (text) => {
    expect(verdicts(text)).toContain('consistent');
  });
});
