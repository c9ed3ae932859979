/** Which years a header of mean growth is counted between. */
import { meanGrowths } from '../../src/relations/names/mean-growth';
import { fold } from '../../src/tables';

const AMOUNTS = ['Năm 2019', 'Năm 2020', 'Năm 2021', 'Năm 2022', 'Năm 2023', 'Năm 2024', 'Năm 2025'];
const growths = (
  header: string,
  before: readonly string[] = AMOUNTS,
  isAmount: (line: number) => boolean = () => true,
) => {
  const names = [...before, header].map((text) => [fold(text)]);
  return meanGrowths(names, before.length, isAmount).map(({ operands: [last, base], periods }) => [
    before[last],
    before[base],
    periods,
  ]);
};

describe('mean growth over named years', () => {
  const ofPlan = [
    ['Năm 2025', 'Năm 2020', 5],
    ['Năm 2025', 'Năm 2021', 4],
  ];
  it.each([
    'Tốc độ tăng bình quân 2021-2025 (%/năm)',
    'Tăng trưởng bình quân giai đoạn 2021-2025 (%)',
    'Bình quân tăng 2021 - 2025',
    'Tốc độ phát triển trung bình 2021-2025',
    'Chỉ số phát triển bình quân năm 2021–2025 (%)',
  ])('is counted from the year before the first, or from the first: %s', (header) =>
    expect(growths(header)).toEqual(ofPlan),
  );
  it('is counted from the first alone where the year before has no column', () =>
    expect(growths('Tăng bình quân 2021-2025', AMOUNTS.slice(2))).toEqual([['Năm 2025', 'Năm 2021', 4]]));
  it('passes columns of percentages and of several years by', () => {
    const before = ['Năm 2020', 'Năm 2021', '2021/2020 (%)', 'Tổng 2021-2025', 'Năm 2025'];
    expect(growths('Tăng bình quân 2021-2025', before, (line) => line !== 2)).toEqual([
      ['Năm 2025', 'Năm 2020', 5],
      ['Năm 2025', 'Năm 2021', 4],
    ]);
    expect(growths('Tăng bình quân 2021-2025', AMOUNTS, (line) => line < 6)).toEqual([]);
  });
  it('takes the nearest of two columns of one year', () => {
    const before = ['Kế hoạch 2020', 'Thực hiện 2020', 'Thực hiện 2025'];
    expect(growths('Tăng bình quân 2021-2025', before)).toEqual([['Thực hiện 2025', 'Thực hiện 2020', 5]]);
  });
});

describe('mean growth without named years', () => {
  it('is counted from the first column of a year to the last', () =>
    expect(growths('Tốc độ tăng trưởng bình quân năm (%)')).toEqual([['Năm 2025', 'Năm 2019', 6]]));
  it('needs two years and more between two columns', () => {
    expect(growths('Tăng bình quân (%)', ['Năm 2024', 'Năm 2025'])).toEqual([]);
    expect(growths('Tăng bình quân (%)', ['Năm 2023', 'Năm 2025'])).toEqual([['Năm 2025', 'Năm 2023', 2]]);
    expect(growths('Tăng bình quân (%)', ['Năm 2025'])).toEqual([]);
  });
});

it.each(['Tốc độ tăng 2025/2024 (%)', 'Bình quân 2021-2025', 'Tăng bình quân năm 2025', 'Thu nhập bình quân', 'Mã số'])(
  'no mean growth is called “%s”',
  (header) => expect(growths(header)).toEqual([]),
);
