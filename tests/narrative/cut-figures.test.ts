/** A figure that was cut off instead of rounded agrees; one that only the rounding of its base reaches does not. */
import { claimsIn } from '../../src/narrative';

const verdicts = (text: string): readonly string[] => claimsIn(text).map(({ verdict }) => verdict);

const average = (stated: string): string =>
  `Toàn tỉnh thành lập mới 720 doanh nghiệp với tổng vốn 6.480 tỷ đồng, vốn bình quân ${stated} tỷ đồng/doanh nghiệp.`;
const attained = (stated: string): string => `Thực hiện 8.990 triệu đồng, đạt ${stated} kế hoạch (10.000 triệu đồng).`;

describe('a figure that may have been cut off', () => {
  it('agrees where what comes out begins with it', () => {
    expect(verdicts(attained('89%'))).toEqual(['consistent']);
    expect(verdicts(attained('89,9%'))).toEqual(['consistent']);
    expect(verdicts(average('9'))).toEqual(['consistent']);
  });
  it('does not where the next figure comes out: 6.480 : 720 is 9 to the last digit', () => {
    expect(verdicts(average('8'))).not.toContain('consistent');
    expect(verdicts(average('8,9'))).not.toContain('consistent');
    expect(verdicts(attained('88%'))).not.toContain('consistent');
  });
});
