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
  expect(shares(['37.67', '44', '18.33', '101'])).toEqual(['error D6 → 100']));

test('a share is one off beside them', () =>
  expect(shares(['37.67', '45', '18.33', '100'])).toEqual([expect.stringMatching(/^(error|review) D4 → 44$/)]));

test('right shares, the whole ones typed without their decimals', () =>
  expect(shares(['37.67', '44', '18.33', '100'])).toEqual([]));

test('shares that were rounded to whole figures come to 101', () =>
  expect(shares(['37.7', '44.0', '18.4', '100'])).not.toContainEqual(expect.stringMatching(/^error/)));

/** Severity and first suspect of each finding in a table of shares by branch, a column for each year. */
const branches = (header: string, ...lines: readonly string[]): readonly string[] => {
  const csv = `\nCƠ CẤU KINH TẾ\n${header}\n${lines.join('\n')}`;
  return findingsOf({ csv }).map((finding) => `${finding.severity} ${suspectsOf(finding)[0] ?? ''}`.trim());
};
const YEARS = 'STT,Ngành,Năm 2022 - Cơ cấu (%),Năm 2023 - Cơ cấu (%)';

describe('a total of shares that is not what its parts come to', () => {
  test('far off, beside amounts that add up', () =>
    expect(shares(['37.67', '44', '18.33', '90'])).toEqual([expect.stringMatching(/^(error|review) D6 → 100$/)]));

  test('below its largest share, where the figures are shares of that very total', () =>
    expect(shares(['37.67', '44', '18.33', '10'])).toEqual([expect.stringMatching(/^(error|review) D6 → 100$/)]));

  test('in one column of two', () =>
    expect(
      branches(YEARS, '1,Nông nghiệp,51.2,48.3', '2,Công nghiệp,30.1,30.5', '3,Dịch vụ,18.7,21.2', ',Tổng cộng,100,90'),
    ).toEqual(['review D6 → 100']));

  test('in the only column of figures', () =>
    expect(
      branches('STT,Ngành,Tỷ trọng (%)', '1,Cơ khí,51.2', '2,Dệt may,30.1', '3,Chế biến,18.7', ',Tổng cộng,90'),
    ).toEqual(['review C6 → 100']));

  test('in a column that is only called a rate, beside two others that come to 100 %', () =>
    expect(
      branches(
        'STT,Huyện,Thuế A (%),Thuế B (%),Thuế C (%)',
        '1,Cầu Ngang,51.2,48.3,45',
        '2,Trà Cú,30.1,30.5,31',
        '3,Duyên Hải,18.7,21.2,24',
        ',Tổng cộng,100,100,-100',
      ),
    ).toEqual([expect.stringMatching(/^(error|review) E6 → 100$/)]));
});

describe('100 % is right whatever its parts are: it is never the suspect', () => {
  test('one share of three is off: the share of the year before says which', () =>
    expect(
      branches(
        YEARS,
        '1,Nông nghiệp,51.2,48.3',
        '2,Công nghiệp,30.1,33.5',
        '3,Dịch vụ,18.7,21.2',
        ',Tổng cộng,100,100',
      ),
    ).toEqual(['error D4 → 30.5']));

  test('the same from left to right', () =>
    expect(
      branches(
        'STT,Huyện,Nông nghiệp (%),Công nghiệp (%),Dịch vụ (%),Tổng (%)',
        '1,Cầu Ngang,51.2,30.1,18.7,100',
        '2,Trà Cú,48.3,33.5,21.2,100',
        '3,Duyên Hải,45,31,24,100',
      ),
    ).toEqual([expect.stringMatching(/^review [CDE]4 /)]));
});

describe('right tables of percentages that do not add up', () => {
  test('the share of each district in its own costs comes to 100 % by chance', () =>
    expect(
      branches(
        'STT,Huyện,Vốn (triệu đồng),Vốn ngân sách (triệu đồng),Tỷ trọng vốn ngân sách (%)',
        '1,Cầu Ngang,100,20,20',
        '2,Trà Cú,100,50,50',
        '3,Duyên Hải,200,60,30',
        ',Tổng cộng,400,130,32.5',
      ),
    ).toEqual([]));

  test('a branch is 5 % of the economy, its parts 100 % of the branch', () =>
    expect(
      branches(
        'STT,Ngành,Giá trị (tỷ đồng),Tỷ trọng (%)',
        ',Thủy sản,500,5',
        '1,Khai thác,300,60',
        '2,Nuôi trồng,150,30',
        '3,Dịch vụ,50,10',
      ),
    ).toEqual([]));

  test('groups that overlap: women, minorities, members of the party', () =>
    expect(
      branches('STT,Nhóm lao động,Tỷ lệ (%)', ',Tổng số,100', '1,Nữ,52', '2,Dân tộc thiểu số,30', '3,Đảng viên,20'),
    ).toEqual([]));

  test('the largest branches only', () =>
    expect(
      branches('STT,Ngành,Tỷ trọng (%)', '1,Cơ khí,41.2', '2,Dệt may,25.1', '3,Chế biến,13.7', ',Tổng số cả nước,100'),
    ).toEqual([]));

  test('attainment of exactly 100 % over districts far apart', () =>
    expect(
      branches(
        'STT,Huyện,Kế hoạch,Thực hiện,Tỷ lệ (%)',
        '1,Cầu Ngang,100,20,20',
        '2,Trà Cú,100,60,60',
        '3,Duyên Hải,100,220,220',
        ',Tổng cộng,300,300,100',
      ),
    ).toEqual([]));

  test('three shares of a third', () =>
    expect(
      branches('STT,Ngành,Tỷ trọng (%)', '1,Cơ khí,33.3', '2,Dệt may,33.3', '3,Chế biến,33.3', ',Tổng cộng,100'),
    ).toEqual(['rounding']));
});
