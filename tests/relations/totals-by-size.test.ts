/** Whether a total that its parts do not give may be theirs all the same, by its size alone. */
import type { Lines } from '../../src/relations/lines/figure-matrix';
import { gapOfNoFigure } from '../../src/relations/lines/no-figure';
import { isNearSum } from '../../src/relations/lines/plausible';

/** One cross position: the total first, then its parts, all printed as whole numbers. */
const linesOf = (figures: readonly number[]): Lines =>
  ({
    crossCount: 1,
    values: Float64Array.from(figures),
    halfUnits: Float64Array.from(figures, () => 0.5),
  }) as unknown as Lines;

describe('a total near the sum of its parts', () => {
  const near = (total: number, ...parts: number[]): boolean =>
    isNearSum(
      linesOf([total, ...parts]),
      0,
      parts.map((_, i) => i + 1),
      0,
      { least: 0.5, most: 2 },
    );
  test('is within the share that is asked for, its ends among it', () => {
    expect([near(3_000, 1_000, 2_000), near(1_500, 1_000, 2_000), near(6_000, 1_000, 2_000)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([near(1_400, 1_000, 2_000), near(6_100, 1_000, 2_000)]).toEqual([false, false]);
  });
  test('or a lost mark away, to two percent', () => {
    expect([near(300, 1_000, 2_000), near(3_050_000, 1_000, 2_000)]).toEqual([true, true]);
    expect([near(320, 1_000, 2_000), near(3_200_000, 1_000, 2_000)]).toEqual([false, false]);
  });
  test('of six places at most', () =>
    expect([near(3.03e9, 1_000, 2_000), near(3.03e10, 1_000, 2_000)]).toEqual([true, false]));
  test('or one digit away, with two places below it that agree', () => {
    // All in whole thousands: a step is a thousand.
    expect([near(1_303_000, 1_000, 2_000), near(8_003_000, 1_000, 2_000)]).toEqual([false, true]);
    expect([near(203_000, 1_000, 2_000), near(43_000, 1_000, 2_000)]).toEqual([true, false]);
    // The smallest step of all counts: here it is one.
    expect(near(43_000, 1_000, 1_999, 1)).toBe(true);
    expect(near(43_000.5, 1_000, 2_000)).toBe(false);
  });
  test('of figures that are shown as nil and are not, as computations leave them', () => {
    const rest = 0.1 + 0.2 - 0.3;
    expect(near(rest, 1_234, 2_111)).toBe(false);
    expect(near(8_003_000, 1_000, 2_000, rest)).toBe(true);
    // In steps of one a gap of 43 has no two places below it.
    expect(near(3_043, 20, 3, rest)).toBe(false);
  });
  test('at the cross position that is asked about', () => {
    // Two columns: the first right, the second far off.
    const lines = {
      crossCount: 2,
      values: Float64Array.from([3_000, 47_777, 1_000, 1_111, 2_000, 2_222]),
      halfUnits: Float64Array.from([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]),
    } as unknown as Lines;
    const within = { least: 0.5, most: 2 };
    expect([0, 1].map((cross) => isNearSum(lines, 0, [1, 2], cross, within))).toEqual([true, false]);
    // A gap of 300, whose step is that of its own column, and no figure at all in a part of the first.
    const steps = { ...lines, values: Float64Array.from([NaN, 633, 100, 111, 7_000, 222]) };
    expect(isNearSum(steps, 0, [1, 2], 1, { least: 0.99, most: 1.01 })).toBe(true);
  });
  test('but small figures are powers of ten by chance', () => expect(near(3, 10, 20)).toBe(false));
  test('or would be the sum with one part in another unit', () => {
    // 5 (tỷ) among triệu is 5,000.
    expect(near(8_000, 5, 1_000, 2_000)).toBe(true);
    expect(near(8_100, 5, 1_000, 2_000)).toBe(false);
  });
});

describe('numbers that stand for no figure', () => {
  const explains = (total: number, ...parts: number[]): boolean =>
    gapOfNoFigure(linesOf([total, ...parts]), {
      kind: 'sum',
      result: 0,
      operands: parts.map((_, i) => i + 1),
    } as unknown as Parameters<typeof gapOfNoFigure>[1])(0);
  test('explain the gap where the sum closes without them', () => {
    expect(explains(300, 100, 200, -999)).toBe(true);
    expect(explains(300, 100, 200, 9999)).toBe(true);
    expect(explains(310, 100, 200, -999)).toBe(false);
  });
  test('explain nothing where there are none, or only one other part', () => {
    expect(explains(300, 100, 200)).toBe(false);
    expect(explains(100, 100, -999)).toBe(false);
  });
  test('are amounts where the column has others below nil', () => expect(explains(250, 100, 200, -50, -1)).toBe(false));
});
