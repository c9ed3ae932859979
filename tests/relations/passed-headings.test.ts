/** Which headings a total passes over: it adds up their parts, and what stands at the heading is not their sum. */
import { passedHeadings } from '../../src/relations/choice/passed-headings';
import { agreement } from '../../src/relations/lines/agreement';
import type { Lines } from '../../src/relations/lines/figure-matrix';
import type { LineRule } from '../../src/relations/lines/line-rule';
import type { AxisNames } from '../../src/relations/names/axis-names';

interface Line {
  readonly figures: readonly number[];
  /** The line of the heading that it stands below; -1 for none. */
  readonly below?: number;
}

const line = (figure: number, below = -1): Line => ({ figures: [figure], below });

const linesOf = (given: readonly Line[]): Lines =>
  ({
    axis: 'down',
    count: given.length,
    crossCount: given[0]!.figures.length,
    values: Float64Array.from(given.flatMap(({ figures }) => figures)),
    halfUnits: Float64Array.from(given.flatMap(({ figures }) => figures.map(() => 0.5))),
    percentCross: given[0]!.figures.map(() => false),
    isMarked: () => false,
    isUnreadable: () => false,
  }) as unknown as Lines;

/** Names that say of each heading that it adds up the lines below it; `by`: what says so of one of them. */
const namesOf = (given: readonly Line[], by: Readonly<Record<number, object>>): AxisNames =>
  ({
    parentOf: (at: number) => given[at]!.below ?? -1,
    sums: (at: number) => {
      const operands = given.flatMap(({ below }, i) => (below === at ? [i] : []));
      return operands.length > 0 ? [{ by: 'tree', operands, ...by[at] }] : [];
    },
  }) as unknown as AxisNames;

type Total = Partial<LineRule> & Pick<LineRule, 'result' | 'operands'>;

function passed(given: readonly Line[], totals: readonly Total[], by: Readonly<Record<number, object>> = {}): number[] {
  const lines = linesOf(given);
  const known = totals.map((total): [number, LineRule] => {
    const fit = agreement(lines, total.result, total.operands, total.signs);
    return [total.result, { kind: 'sum', agreement: fit, ...total } as LineRule];
  });
  return [...passedHeadings(lines, namesOf(given, by), new Map(known))];
}

/** "A" is right and "B", line 3, says 118 for 135 + 53; the total adds up the lines of both. */
const TABLE = [line(1_200), line(303, 0), line(897, 0), line(118), line(135, 3), line(53, 3), line(1_388)];
const TOTAL: Total = { result: 6, operands: [1, 2, 4, 5] };

test('the heading whose figure is not the sum of its lines', () => expect(passed(TABLE, [TOTAL])).toEqual([3]));
test('also the first line', () => {
  const first = TABLE.map((one, at) => (at === 0 ? line(1_020) : one));
  expect(passed(first, [TOTAL])).toEqual([0, 3]);
});
test('not one without a figure', () => {
  const blank = TABLE.map((one, at) => (at === 3 ? line(NaN) : one));
  expect(passed(blank, [TOTAL])).toEqual([]);
});
test('not one that the total adds up itself', () => {
  const both = [...TABLE.slice(0, 6), line(1_388 + 118)];
  expect(passed(both, [{ result: 6, operands: [1, 2, 3, 4, 5] }])).toEqual([]);
});
test('not one of whose lines the total has only some', () => {
  const some = [...TABLE.slice(0, 6), line(1_335)];
  expect(passed(some, [{ result: 6, operands: [1, 2, 4] }])).toEqual([]);
});
test('not one with a single line, which may be some of it', () => {
  const single = [line(1_200), line(303, 0), line(897, 0), line(118), line(135, 3), line(1_335)];
  expect(passed(single, [{ result: 5, operands: [1, 2, 4] }])).toEqual([]);
});
test('not one of "trong đó", nor of lines that only stand near', () => {
  expect(passed(TABLE, [TOTAL], { 3: { ofWhich: true } })).toEqual([]);
  expect(passed(TABLE, [TOTAL], { 3: { by: 'label' } })).toEqual([]);
});
test('not one of which a total is known', () => {
  const own: Total = { result: 3, operands: [4, 5] };
  expect(passed(TABLE, [TOTAL, own])).toEqual([]);
});
test('not one whose lines are the list of another total, in whatever order', () => {
  // "Cộng" below them says what they come to.
  const closed = [...TABLE, line(188)];
  expect(passed(closed, [TOTAL, { result: 7, operands: [5, 4] }])).toEqual([]);
});

describe('the total must say so', () => {
  test('as a plain sum', () => {
    expect(passed(TABLE, [{ ...TOTAL, kind: 'mean' as LineRule['kind'] }])).toEqual([]);
    expect(passed(TABLE, [{ ...TOTAL, signs: [1, 1, 1, 1] }])).toEqual([]);
  });
  test('and come out', () => {
    const wrong = [...TABLE.slice(0, 6), line(1_588)];
    expect(passed(wrong, [TOTAL])).toEqual([]);
    const blank = [...TABLE.slice(0, 6), line(NaN)];
    expect(passed(blank, [TOTAL])).toEqual([]);
  });
  test('in every column', () => {
    const two = TABLE.map(({ figures: [figure], below }) => ({ figures: [figure!, figure! * 2], below: below ?? -1 }));
    expect(passed(two, [TOTAL])).toEqual([3]);
    const wrong = two.map((one, at) => (at === 6 ? { ...one, figures: [1_388, 2_876] } : one));
    expect(passed(wrong, [TOTAL])).toEqual([]);
  });
});
