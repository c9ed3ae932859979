/** Which figure is wrong, told by what no other figure of its column is like, or by two gaps that are all but the same. */
import { checkWorkbook } from '../../src/checks';
import { inferRelations } from '../../src/relations';
import { keyName } from '../../src/sheet';
import { readTables } from '../../src/tables';
import { sheet } from './table-builder';

type Cell = string | number | null;

function suspectsOf(rows: Cell[][]): string[] {
  const grid = sheet(rows);
  const read = readTables(grid);
  const relations = inferRelations([{ grid, read }]);
  const { findings } = checkWorkbook(new Map([[grid.sheet, grid]]), read.tables, relations);
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ suspects }) => suspects.map(({ cell, suggestion }) => `${keyName(cell)} ${suggestion}`).join('; '));
}

const PLANS = [52310, 8425, 12857, 30216, 9143, 17368, 6120, 22075];
const ACTUALS = [54120.337105, 8391.20448, 13740.067444, 31877.9102, 9450.118, 17002.66541, 6344.0917, 21876.50213];

/** Plan, actual and their rate; the third plan as given, in a column whose figures may have decimals. */
const attainment = (plan: number, plans: readonly number[] = PLANS): Cell[][] => [
  ['STT', 'Nội dung', 'Dự toán', 'Quyết toán', 'So sánh (%)'],
  ['A', 'B', 1, 2, '3=2/1'],
  ...ACTUALS.map((actual, i): Cell[] => {
    const rate = Math.round((actual / plans[i]!) * 10000) / 100;
    return [i + 1, `Khoản chi ${i + 1}`, i === 2 ? plan : plans[i]!, actual, rate];
  }),
];

test('the only figure with decimals in a column of whole ones was written in another unit', () => {
  expect(suspectsOf(attainment(12857))).toEqual([]);
  expect(suspectsOf(attainment(12.857))[0]).toMatch(/^C5 12857/);
});

test('where other figures of the column have decimals too, neither is set apart', () => {
  const plans = PLANS.map((plan, i) => (i % 2 === 0 ? plan : plan + 0.25));
  const [first] = suspectsOf(attainment(12.857, plans));
  expect(first).toMatch(/C5/);
  expect(first).toMatch(/D5/);
});

const SPENT = [54120337, 8391204, 13740067, 31877910, 9450118, 17002665, 6344091, 21876502];
/** What the list comes to, and what was meant: 29.920 of it stand in no line. */
const LISTED = SPENT.reduce((sum, spent) => sum + spent, 0);
const MEANT = LISTED + 29920;

/** The total of what was spent, beside a rate with all its digits that was worked out from what was meant. */
const settlement = (total: number, rate = MEANT / 158498000): Cell[][] => [
  ['STT', 'Nội dung', 'Dự toán', 'Quyết toán', 'So sánh'],
  ['A', 'B', 1, 2, '3=2/1'],
  ['A', 'TỔNG SỐ', 158498000, total, rate],
  ...SPENT.map((spent, i): Cell[] => [
    i + 1,
    `Khoản chi ${i + 1}`,
    PLANS[i]! * 1000,
    spent,
    spent / (PLANS[i]! * 1000),
  ]),
];

test('a figure that two relations miss by all but the same is wrong, not a rate that was worked out from it', () => {
  const [first] = suspectsOf(settlement(118210455));
  expect(first).toMatch(new RegExp(`^D3 ${MEANT}|^D3 ${LISTED}`));
});

test('a rate that only one of them contradicts is stale', () => {
  const [first] = suspectsOf(settlement(LISTED, 0.745801234567));
  expect(first).toMatch(/^E3/);
});

/** Taxes of eight lines, with a total; the sixth is refunded or not. */
const taxes = (figures: readonly number[], total: number): Cell[][] => [
  ['STT', 'Nội dung', 'Số thu'],
  [null, 'Tổng cộng', total],
  ...figures.map((figure, i): Cell[] => [i + 1, `Sắc thuế ${i + 1}`, figure]),
];

test('a refund among taxes is right, and not to blame for a slip elsewhere', () => {
  const figures = [81250, 40317, 23946, 19058, 77421, -6120, 30584, 12093];
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  expect(suspectsOf(taxes(figures, total))).toEqual([]);
  expect(suspectsOf(taxes(figures, total + 3000))[0]).not.toMatch(/C8 \d/);
});

test('a minus that no other figure has, and that the total does without, was not meant', () => {
  const figures = [81250, 40317, 23946, 19058, 77421, 6120, 30584, 12093];
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  expect(suspectsOf(taxes(figures.with(5, -6120), total))[0]).toMatch(/^C8 6120/);
});
