/** Which lines of a series belong to a total, by the columns that need the last of them and those that do without. */
import type { Lines } from '../../src/relations/lines/figure-matrix';
import { wholeSeries } from '../../src/relations/lines/series-end';

/** Line 0 is the total; each list holds a line's figures, one a column; null where a cell is empty. */
function linesOf(...figures: readonly (readonly (number | null)[])[]): Lines {
  const crossCount = figures[0]!.length;
  return {
    count: figures.length,
    crossCount,
    values: Float64Array.from(figures.flat(), (figure) => figure ?? Number.NaN),
    halfUnits: new Float64Array(figures.length * crossCount).fill(0.5),
  } as unknown as Lines;
}

const I = [4_120, 2_310, 1_875, 6_040, 3_315];
const II = [1_960, 3_105, 2_450, 1_280, 4_790];
const III = [870, 655, 940, 1_130, 720];
/** The total that takes the third line in at the first columns only. */
const takesIn = (columns: number): number[] => I.map((one, at) => one + II[at]! + (at < columns ? III[at]! : 0));
const series = (total: readonly number[], last: readonly (number | null)[] = III): readonly number[] =>
  wholeSeries(linesOf(total, I, II, last), 0, [3, 2, 1], [1, 2]);

test('two of five columns need the last line: it belongs to all', () => expect(series(takesIn(2))).toEqual([1, 2, 3]));
test('one of five needs it: that column has a mistake of its own', () => expect(series(takesIn(1))).toEqual([1, 2]));
test('no column needs it', () => expect(series(takesIn(0))).toEqual([1, 2]));
test('columns in which it is empty say nothing', () => {
  expect(series(takesIn(1), [III[0]!, null, null, null, III[4]!])).toEqual([1, 2, 3]);
  expect(series(takesIn(0), [null, null, null, null, null])).toEqual([1, 2]);
});
test('a total of two digits is met by chance', () =>
  expect(wholeSeries(linesOf([48, 52], [20, 31], [17, 21], [11, null]), 0, [3, 2, 1], [1, 2])).toEqual([1, 2]));
