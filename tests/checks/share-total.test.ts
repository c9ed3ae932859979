/** A column of shares adds up to its own total, however its figures were typed. */
import { findingsOf, suspectsOf } from '../cases/workbook';

const shares = (figures: readonly [string, string, string, string]): readonly string[] => {
  const csv = `
CƠ CẤU VỐN ĐẦU TƯ NĂM 2024
STT,Nguồn vốn,Số vốn (triệu đồng),Tỷ trọng (%)
1,Ngân sách trung ương,45200,${figures[0]}
2,Ngân sách tỉnh,52800,${figures[1]}
3,Ngân sách huyện,22000,${figures[2]}
,Tổng cộng,120000,${figures[3]}`;
  return findingsOf({ csv }).map((finding) => `${finding.severity} ${suspectsOf(finding)[0] ?? ''}`.trim());
};

test('the total of the shares is one off: two shares with decimals say that it has some as well', () =>
  expect(shares(['37.67', '44', '18.33', '101'])).toEqual(['review D6 → 100']));

test('a share is one off beside them', () =>
  expect(shares(['37.67', '45', '18.33', '100'])).toEqual([expect.stringMatching(/^(error|review) D4 → 44$/)]));

test('right shares, the whole ones typed without their decimals', () =>
  expect(shares(['37.67', '44', '18.33', '100'])).toEqual([]));

test('shares that were rounded to whole figures come to 101', () =>
  expect(shares(['37.7', '44.0', '18.4', '100'])).not.toContainEqual(expect.stringMatching(/^error/)));
