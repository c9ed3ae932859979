/** A column of shares adds up to its own total, however its figures were typed. */
import { suspectsIn } from '../cases/workbook';

const shares = ([central, province, district, total]: readonly [string, string, string, string]): readonly string[] =>
  suspectsIn(
    'STT,Nguồn vốn,Số vốn (triệu đồng),Tỷ trọng (%)',
    `1,Ngân sách trung ương,45200,${central}`,
    `2,Ngân sách tỉnh,52800,${province}`,
    `3,Ngân sách huyện,22000,${district}`,
    `,Tổng cộng,120000,${total}`,
  );

test('the total of the shares is one off: two shares with decimals say that it has some as well', () =>
  expect(shares(['37.67', '44', '18.33', '101'])).toEqual(['error D6 → 100']));

test('a share is one off beside them', () =>
  expect(shares(['37.67', '45', '18.33', '100'])).toEqual([expect.stringMatching(/^(error|review) D4 → 44$/)]));

test('right shares, the whole ones typed without their decimals', () =>
  expect(shares(['37.67', '44', '18.33', '100'])).toEqual([]));

test('shares that were rounded to whole figures come to 101', () =>
  expect(shares(['37.7', '44.0', '18.4', '100'])).not.toContainEqual(expect.stringMatching(/^error/)));

const YEARS = 'STT,Ngành,Năm 2022 - Cơ cấu (%),Năm 2023 - Cơ cấu (%)';

describe('a total of shares that is not what its parts come to', () => {
  test('far off, beside amounts that add up', () =>
    expect(shares(['37.67', '44', '18.33', '90'])).toEqual([expect.stringMatching(/^(error|review) D6 → 100$/)]));

  test('below its largest share, where the figures are shares of that very total', () =>
    expect(shares(['37.67', '44', '18.33', '10'])).toEqual([expect.stringMatching(/^(error|review) D6 → 100$/)]));

  test('in one column of two', () =>
    expect(
      suspectsIn(
        YEARS,
        '1,Nông nghiệp,51.2,48.3',
        '2,Công nghiệp,30.1,30.5',
        '3,Dịch vụ,18.7,21.2',
        ',Tổng cộng,100,90',
      ),
    ).toEqual(['review D6 → 100']));

  test('in the only column of figures', () =>
    expect(
      suspectsIn('STT,Ngành,Tỷ trọng (%)', '1,Cơ khí,51.2', '2,Dệt may,30.1', '3,Chế biến,18.7', ',Tổng cộng,90'),
    ).toEqual(['review C6 → 100']));

  test('in a column that is only called a rate, beside two others that come to 100 %', () =>
    expect(
      suspectsIn(
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
      suspectsIn(
        YEARS,
        '1,Nông nghiệp,51.2,48.3',
        '2,Công nghiệp,30.1,33.5',
        '3,Dịch vụ,18.7,21.2',
        ',Tổng cộng,100,100',
      ),
    ).toEqual(['error D4 → 30.5']));

  test('the same from left to right', () =>
    expect(
      suspectsIn(
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
      suspectsIn(
        'STT,Huyện,Vốn (triệu đồng),Vốn ngân sách (triệu đồng),Tỷ trọng vốn ngân sách (%)',
        '1,Cầu Ngang,100,20,20',
        '2,Trà Cú,100,50,50',
        '3,Duyên Hải,200,60,30',
        ',Tổng cộng,400,130,32.5',
      ),
    ).toEqual([]));

  test('a branch is 5 % of the economy, its parts 100 % of the branch', () =>
    expect(
      suspectsIn(
        'STT,Ngành,Giá trị (tỷ đồng),Tỷ trọng (%)',
        ',Thủy sản,500,5',
        '1,Khai thác,300,60',
        '2,Nuôi trồng,150,30',
        '3,Dịch vụ,50,10',
      ),
    ).toEqual([]));

  test('groups that overlap: women, minorities, members of the party', () =>
    expect(
      suspectsIn('STT,Nhóm lao động,Tỷ lệ (%)', ',Tổng số,100', '1,Nữ,52', '2,Dân tộc thiểu số,30', '3,Đảng viên,20'),
    ).toEqual([]));

  test('the largest branches only', () =>
    expect(
      suspectsIn(
        'STT,Ngành,Tỷ trọng (%)',
        '1,Cơ khí,41.2',
        '2,Dệt may,25.1',
        '3,Chế biến,13.7',
        ',Tổng số cả nước,100',
      ),
    ).toEqual([]));

  test('attainment of exactly 100 % over districts far apart', () =>
    expect(
      suspectsIn(
        'STT,Huyện,Kế hoạch,Thực hiện,Tỷ lệ (%)',
        '1,Cầu Ngang,100,20,20',
        '2,Trà Cú,100,60,60',
        '3,Duyên Hải,100,220,220',
        ',Tổng cộng,300,300,100',
      ),
    ).toEqual([]));

  test('three shares of a third', () =>
    expect(
      suspectsIn('STT,Ngành,Tỷ trọng (%)', '1,Cơ khí,33.3', '2,Dệt may,33.3', '3,Chế biến,33.3', ',Tổng cộng,100'),
    ).toEqual(['rounding']));

  test('the total is what its rounded parts come to', () =>
    expect(
      suspectsIn(YEARS, '1,Cơ khí,33.3,33.4', '2,Dệt may,33.3,33.4', '3,Chế biến,33.3,33.3', ',Tổng cộng,99.9,100.1'),
    ).toEqual([]));

  test.each<readonly [name: string, ...lines: readonly string[]]>([
    ['of two shares nothing is asked', 'STT,Ngành,Tỷ trọng (%)', '1,Cơ khí,45', '2,Dệt may,50', ',Tổng số,100'],
    ['two rates and that of both', 'STT,Nguồn,Tỷ trọng (%)', '1,Cơ khí,60', '2,Dệt may,40', ',Tổng số,30'],
    [
      'the smallest share is left blank, and so is not known',
      'STT,Ngành,Giá trị,Tỷ trọng (%)',
      '1,Cơ khí,90,45',
      '2,Dệt may,60,30',
      '3,Chế biến,40,20',
      '4,Khác,10,',
      ',Tổng số,200,100',
    ],
    [
      'shares in the own costs of each, where those stand in no column',
      'STT,Huyện,Tỷ trọng vốn ngân sách (%)',
      '1,Cầu Ngang,20',
      '2,Trà Cú,50',
      '3,Duyên Hải,30',
      ',Tổng cộng,32.5',
    ],
    [
      'the same beside the costs alone',
      'STT,Huyện,Vốn (triệu đồng),Tỷ trọng vốn ngân sách (%)',
      '1,Cầu Ngang,100,20',
      '2,Trà Cú,100,50',
      '3,Duyên Hải,200,30',
      ',Tổng cộng,400,32.5',
    ],
  ])('%s', (_name, ...lines) => expect(suspectsIn(...lines)).toEqual([]));
});

test('a share of budget money that was mistyped is that of its costs, not 100 %', () =>
  expect(
    suspectsIn(
      'STT,Huyện,Vốn (triệu đồng),Vốn ngân sách (triệu đồng),Tỷ trọng vốn ngân sách (%)',
      '1,Cầu Ngang,100,20,20',
      '2,Trà Cú,100,50,50',
      '3,Duyên Hải,200,60,30',
      ',Tổng cộng,400,130,92.5',
    ),
  ).toEqual(['review E6 → 32.5']));
