/** Columns as they are compared: their names without what stands over all of them, their numbers, their periods. */
import { columnSet, numberLabel, yearOf } from '../../src/merging/match/column-set';
import type { SentColumn } from '../../src/merging';

const column = (path: readonly string[], facts: Partial<SentColumn> = {}): SentColumn => ({
  path,
  role: 'other',
  period: null,
  source: null,
  unit: null,
  scale: null,
  declaration: null,
  ...facts,
});
const namesOf = (...paths: readonly (readonly string[])[]): string[] =>
  columnSet(
    paths.map((path) => column(path)),
    null,
  ).columns.map(({ name }) => name.key);

describe('the number row', () => {
  it.each([
    ['1', '1', [], null],
    ['(3)', '3', [], null],
    ['3=2/1', '3', ['2', '1'], '/'],
    ['3 = 2:1', '3', ['2', '1'], '/'],
    ['3=2/1x100', '3', ['2', '1'], '/'],
    ['3=2/1 x 100%', '3', ['2', '1'], '/'],
    ['3=100*2/1', '3', ['2', '1'], '/'],
    ['(5)=(3)-(4)', '5', ['3', '4'], '-'],
    ['5=3–4', '5', ['3', '4'], '-'],
    ['6=3+4+5', '6', ['3', '4', '5'], '+'],
    ['5=3x4', '5', ['3', '4'], '*'],
    ['5=3*4', '5', ['3', '4'], '*'],
    ['4a=2a/1a', '4a', ['2a', '1a'], '/'],
    ['5=3', '5', ['3'], null],
  ])('%j', (text, label, operands, operator) => {
    expect(numberLabel(text)).toEqual({ label, operands, operator });
  });
  it.each([null, 'A', 'Ghi chú', '1.250'])('%j is no number of a column', (text) => {
    expect(numberLabel(text)).toBeNull();
  });

  it('was written anew where it counts from 1 without a gap', () => {
    const numbered = (...labels: readonly (string | null)[]): boolean =>
      columnSet(
        labels.map((declaration) => column(['Dự toán'], { declaration })),
        null,
      ).numberedAnew;
    expect(numbered('1', '2', '3=2/1')).toBe(true);
    expect(numbered(null, null)).toBe(true);
    expect(numbered('1', '3', '4')).toBe(false);
    expect(numbered('2', '3')).toBe(false);
  });
});

describe('the name of a column', () => {
  it('leaves out what stands over all columns', () => {
    expect(namesOf(['Năm nay', 'Dự toán'], ['Năm nay', 'Quyết toán'])).toEqual(['du toan', 'quyet toan']);
    expect(namesOf(['Ngân sách', 'Dự toán'], ['Thu', 'Quyết toán'])).toEqual(['ngan sach du toan', 'thu quyet toan']);
    expect(namesOf(['Năm nay', 'Dự toán'])).toEqual(['nay du toan']);
    // "Dự toán" is a column of its own here: it stands over the other only.
    expect(namesOf(['Dự toán', 'Ngân sách huyện'], ['Dự toán'])).toEqual(['du toan ngan sach huyen', 'du toan']);
  });
  it('leaves out "Tổng số" and "Trong đó" below a header, unless two would be called the same', () => {
    expect(namesOf(['Dự toán', 'Tổng số'], ['Dự toán', 'Trong đó', 'Ngân sách huyện'], ['Ghi chú'])).toEqual([
      'du toan',
      'du toan ngan sach huyen',
      'ghi chu',
    ]);
    expect(namesOf(['Dự toán', 'Tổng số'], ['Dự toán'], ['Ghi chú'])).toEqual([
      'du toan tong so',
      'du toan',
      'ghi chu',
    ]);
    expect(namesOf(['Tổng số'], ['Trong đó', 'Vốn vay'])).toEqual(['tong so', 'von vay']);
  });
  it('is empty where the header is', () => {
    expect(namesOf([], ['Dự toán'])).toEqual(['', 'du toan']);
    expect(namesOf(['(%)'], ['Dự toán'])).toEqual(['', 'du toan']);
  });
});

describe('the period of a column', () => {
  const periods = (year: number | null, ...texts: readonly (string | null)[]): (string | null)[] =>
    columnSet(
      texts.map((period) => column(['Thực hiện'], { period })),
      year,
    ).columns.map(({ period }) => period);

  it("counts from the table's year, so that tables of two years have the same", () => {
    expect(periods(2018, '2018', '2017', '6 tháng 2019', null)).toEqual(['+0', '-1', '6 thang +1', null]);
    expect(periods(2021, '2021', '2020', '6 tháng 2022', null)).toEqual(['+0', '-1', '6 thang +1', null]);
  });
  it('is as it is written where the table has no year', () => {
    expect(periods(null, 'Quý I/2018')).toEqual(['quy i 2018']);
  });
  it.each([
    ['7 tháng 2019', 2019],
    ['2016–2020', 2020],
    ['Quý I', null],
    [null, null],
  ])('%j ends in %j', (period, year) => expect(yearOf(period)).toBe(year));
});
