/** Which columns can be measured by each other: of one year and one kind of thing, by their units or by their headers. */
import { areComparable, haveSameUnit } from '../../src/summary/measures';
import type { Unit } from '../../src/figures';
import { BILLION, type ColumnSpec, PROJECTS, tableOf } from './tables';

const MILLION: Unit = { kind: 'money', name: 'triệu đồng', factor: 1e6 };
const CLASSES: Unit = { kind: 'count', name: 'lớp', factor: 1 };
const PERCENT: Unit = { kind: 'percent', name: '%', factor: 1 };

const column = (header: string, unit: Unit | null = null, facts: Partial<ColumnSpec> = {}) =>
  tableOf({
    unit: null,
    columns: [{ path: [header], role: 'amount', unit, ...facts }],
    lines: [{ cells: [100] }],
  }).table.columns[0]!;

describe('one kind of thing', () => {
  it.each<[string, string, Unit | null, string, Unit | null, boolean]>([
    ['money in two units', 'Dự toán', MILLION, 'Giải ngân', BILLION, true],
    ['things of one name', 'Kế hoạch', PROJECTS, 'Hoàn thành', PROJECTS, true],
    ['things of two names', 'Kế hoạch', PROJECTS, 'Hoàn thành', CLASSES, false],
    ['money and things', 'Dự toán', MILLION, 'Hoàn thành', PROJECTS, false],
    ['money, by unit and by header', 'Dự toán', MILLION, 'Kinh phí giải ngân', null, true],
    ['money and what a header counts', 'Dự toán', MILLION, 'Số đề án hoàn thành', null, false],
    ['what two headers count', 'Số lớp', null, 'Số học viên', null, true],
    ['a header that counts and one that says nothing', 'Số lớp', null, 'Thực hiện', null, false],
    ['money and a header that says nothing', 'Kế hoạch', MILLION, 'Thực hiện', null, true],
    ['two headers that say nothing', 'Kế hoạch', null, 'Thực hiện', null, true],
    ['a rate and a header that says nothing', 'Tỷ lệ', PERCENT, 'Thực hiện', null, true],
    ['a rate and what a header counts', 'Tỷ lệ', PERCENT, 'Số lớp', null, false],
  ])('%s: %s, %j, %s', (_, one, unit, other, otherUnit, expected) => {
    expect(haveSameUnit(column(one, unit), column(other, otherUnit))).toBe(expected);
    expect(haveSameUnit(column(other, otherUnit), column(one, unit))).toBe(expected);
  });
});

describe('one year', () => {
  const plan = (period?: string) => column('Kế hoạch', MILLION, period ? { period } : {});
  const actual = (period?: string) => column('Thực hiện', MILLION, period ? { period } : {});
  it('a plan is measured by what was done in its year, or in one that no header says', () => {
    expect(areComparable(plan('2019'), actual('2019'))).toBe(true);
    expect(areComparable(plan('2019'), actual())).toBe(true);
    expect(areComparable(plan(), actual())).toBe(true);
    expect(areComparable(plan('2019'), actual('2018'))).toBe(false);
  });
});
