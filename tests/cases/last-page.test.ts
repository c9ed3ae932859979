/** The last page of a table that goes over pages: rows stand over its total. */
import { checkWorkbook, planFor } from '../../src/jobs';
import { GridBuilder } from '../../src/sheet';

const YEARS = ['Năm 2022', 'Năm 2023', 'Năm 2024'];

function lastPage(districts: number): { readonly breaks: readonly number[]; readonly total: number } {
  const builder = new GridBuilder('Biểu 1');
  builder.set(0, 0, 'GIÁ TRỊ SẢN XUẤT CÁC HUYỆN').set(1, 4, 'Đơn vị tính: tỷ đồng');
  ['STT', 'Huyện', ...YEARS].forEach((text, column) => builder.set(3, column, text));
  const figure = (at: number, year: number): number => 100 + 7 * at + 3 * year;
  for (let at = 0; at < districts; at++) {
    builder.set(4 + at, 0, at + 1).set(4 + at, 1, `Huyện số ${at + 1}`);
    YEARS.forEach((_, year) => builder.set(4 + at, 2 + year, figure(at, year)));
  }
  builder.set(4 + districts, 1, 'Tổng cộng');
  YEARS.forEach((_, year) => {
    const sum = Array.from({ length: districts }, (__, at) => figure(at, year)).reduce((all, one) => all + one, 0);
    builder.set(4 + districts, 2 + year, sum);
  });
  const grids = [builder.build()];
  const plan = planFor(checkWorkbook(grids), grids, { sheet: 'Biểu 1' }, [], { template: 'years' });
  const total = plan.cells.find(({ content }) => content.type === 'text' && content.text === 'TỔNG SỐ')!.row;
  return { breaks: plan.print.breaksBefore ?? [], total };
}

test.each([30, 31, 32, 34, 36])('of %i rows: two at least go with the total', (districts) => {
  const { breaks, total } = lastPage(districts);
  const begun = breaks.filter((row) => row <= total);
  expect(begun).not.toEqual([]);
  expect(total - Math.max(...begun)).toBeGreaterThanOrEqual(2);
});

test('of few rows: the table is on one page', () => {
  const { breaks, total } = lastPage(12);
  expect(breaks.filter((row) => row <= total)).toEqual([]);
});
