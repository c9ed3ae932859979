/** An amount per head, per hectare, per ten thousand people: held against the one amount and the one count of the sentence. */
import { claimsIn } from '../../src/narrative';

const verdicts = (text: string): string[] =>
  claimsIn(text)
    .filter(({ foundBy }) => foundBy === 'per-head')
    .map(({ verdict }) => verdict);

describe('yields', () => {
  it.each([
    [
      'in tạ per hectare',
      (yielded: string) => `Diện tích lúa 48.250 ha, năng suất ${yielded} tạ/ha, sản lượng 301.080 tấn.`,
      '62,4',
      '64,2',
    ],
    [
      'in tonnes per hectare',
      (yielded: string) => `Diện tích mía 8.420 ha, năng suất ${yielded} tấn/ha, sản lượng 547.300 tấn.`,
      '65,0',
      '56,0',
    ],
  ])('%s', (_, text, right, wrong) => {
    expect(verdicts(text(right))).toEqual(['consistent']);
    expect(verdicts(text(wrong))).toEqual(['inconsistent']);
  });

  it('a mistyped crop is told by area and yield', () => {
    expect(verdicts('Diện tích lúa 48.250 ha, năng suất 62,4 tạ/ha, sản lượng 310.080 tấn.')).toEqual(['inconsistent']);
  });

  it.each([
    ['two crops', 'Diện tích lúa 48.250 ha, năng suất 64,2 tạ/ha, sản lượng 301.080 tấn, ngô 72.750 tấn.'],
    ['two areas', 'Diện tích lúa 48.250 ha, ngô 12.500 ha, năng suất 64,2 tạ/ha, sản lượng 301.080 tấn.'],
    ['no crop', 'Diện tích lúa 48.250 ha, năng suất 64,2 tạ/ha.'],
    ['the crop in another sentence', 'Diện tích lúa 48.250 ha, năng suất 64,2 tạ/ha. Sản lượng 301.080 tấn.'],
  ])('are left alone: %s', (_, text) => expect(verdicts(text)).toEqual([]));
});

describe('of ten thousand people', () => {
  const doctors = (each: string, words: string, people = 'dân số 1.214.000 người'): string =>
    `Toàn tỉnh có 1.092 bác sĩ, ${people}, đạt ${each} bác sĩ${words}.`;
  it.each(['/vạn dân', ' trên một vạn dân', '/10.000 dân', ' cho 10 nghìn dân', ' tính trên 1 vạn người'])(
    '“%s”',
    (words) => {
      expect(verdicts(doctors('9,0', words))).toEqual(['consistent']);
      expect(verdicts(doctors('6,0', words))).toEqual(['inconsistent']);
    },
  );
  it('people that are no population do not count', () =>
    expect(verdicts(doctors('6,0', '/vạn dân', 'đào tạo 1.214.000 người'))).toEqual([]));
  it('nothing is said per thousand', () => expect(verdicts(doctors('6,0', '/nghìn dân'))).toEqual([]));
});

describe('per head', () => {
  const income = (words: string, each: string, rest = ''): string =>
    `Tổng sản phẩm trên địa bàn đạt 78.910 tỷ đồng, dân số 1.214.000 người${rest}, ${words} ${each} triệu đồng.`;
  it.each(['bình quân đầu người', 'tính bình quân đầu người'])('“%s”', (words) => {
    expect(verdicts(income(words, '65,0'))).toEqual(['consistent']);
    expect(verdicts(income(words, '85,0'))).toEqual(['inconsistent']);
  });
  it('is left alone without these words', () => expect(verdicts(income('riêng khu A', '85,0'))).toEqual([]));
  it('is left alone beside a second number of people', () =>
    expect(verdicts(income('bình quân đầu người', '85,0', ', trong đó số dân thành thị 412.000 người'))).toEqual([]));
});
