/** What an equation demands of each of its cells, and that a long sum asks for the same as a short one, only faster. */
import fc from 'fast-check';
import { LongSums } from '../../src/checks/search/long-sums';
import { bothDemands, demandOn, type Equation, holds, type SystemCell } from '../../src/checks/search/system';

const cell = (value: number, decimals = 0): SystemCell => ({ value, decimals, suspicion: 0 });
const equation = (form: Equation['form'], count: number, facts: Partial<Equation> = {}): Equation => ({
  form,
  cells: Array.from({ length: count }, (_, i) => i),
  coefficients: Array.from({ length: count }, (_, i) => (i === 0 ? -1 : 1)),
  scale: 1,
  shift: 0,
  weight: 1,
  looseness: 1,
  ...facts,
});
const demands = (one: Equation, ...values: readonly number[]): (number[] | null)[] => {
  const cells = values.map((value) => cell(value));
  return values.map((_, position) => {
    const demand = demandOn(one, position, cells, (at) => values[at]!);
    return demand && [demand.low, demand.center, demand.high];
  });
};
const near = (...bounds: readonly number[]): unknown[] => bounds.map((bound): unknown => expect.closeTo(bound, 3));

describe('what an equation demands', () => {
  it('a sum: its total within the rounding of the parts, each part what is left', () => {
    // 1000 = 400 + 350: half a unit of each figure.
    expect(demands(equation('linear', 3), 1_000, 400, 350)).toEqual([
      near(748.5, 750, 751.5),
      near(648.5, 650, 651.5),
      near(598.5, 600, 601.5),
    ]);
  });
  it('of figures known to be exact nothing but their own last digit', () => {
    expect(demands(equation('linear', 3, { looseness: 0 }), 1_000, 400, 350)[0]).toEqual(near(750, 750, 750));
  });
  it('a cell that stands on both sides and cancels is free', () => {
    const both = equation('linear', 3, { cells: [0, 1, 0] });
    expect(demandOn(both, 0, [cell(10), cell(10)], (at) => [10, 10][at]!)).toBeNull();
    expect(holds(both, [cell(10), cell(0)], (at) => [10, 0][at]!)).toBe(true);
  });
  it('a rate: the numerator, the denominator, and nothing where it divides by nothing', () => {
    const rate = equation('ratio', 3, { scale: 100 });
    const [stated, numerator, denominator] = demands(rate, 80, 400, 500);
    expect(stated![1]).toBeCloseTo(80, 6);
    expect(numerator![1]).toBeCloseTo(400, 6);
    expect(denominator![1]).toBeCloseTo(500, 6);
    expect(demands(rate, 80, 400, 0)[0]).toBeNull();
    expect(demands(rate, 0, 0, 500)[2]).toBeNull();
  });
  it('growth: the same, counted from nil', () => {
    expect(demands(equation('ratio', 3, { scale: 100, shift: -100 }), 25, 500, 400)[0]![1]).toBeCloseTo(25, 6);
  });
  it('a part of which no more than the whole is known: an upper bound, a lower one for the whole', () => {
    expect(demands(equation('at-most', 2), 400, 500)).toEqual([
      [-Infinity, 500, 501].map((bound) => (Number.isFinite(bound) ? expect.closeTo(bound, 3) : bound)),
      [399, 400, Infinity].map((bound) => (Number.isFinite(bound) ? expect.closeTo(bound, 3) : bound)),
    ]);
  });
});

describe('two demands on one cell', () => {
  const demand = (low: number, high: number, center: number): { low: number; high: number; center: number } => ({
    low,
    high,
    center,
  });
  it('are what both allow; the narrower says the middle', () => {
    expect(bothDemands(demand(0, 10, 5), demand(4, 6, 5.5))).toEqual(demand(4, 6, 5.5));
    expect(bothDemands(demand(4, 6, 5.5), demand(0, 10, 5))).toEqual(demand(4, 6, 5.5));
  });
  it('take the other middle, or the middle between the bounds, where the first lies outside', () => {
    expect(bothDemands(demand(0, 4, 2), demand(3, 9, 3.5))).toEqual(demand(3, 4, 3.5));
    expect(bothDemands(demand(0, 4, 2), demand(3, 9, 6))).toEqual(demand(3, 4, 3.5));
  });
  it('with one bound only take that bound', () => {
    expect(bothDemands(demand(5, Infinity, 3), demand(2, Infinity, 2))).toEqual(demand(5, Infinity, 5));
    expect(bothDemands(demand(-Infinity, 5, 9), demand(-Infinity, 7, 8))).toEqual(demand(-Infinity, 5, 5));
  });
  it('contradict each other where they do not meet', () => {
    expect(bothDemands(demand(0, 4, 2), demand(5, 9, 6))).toBeNull();
  });
});

describe('a sum of very many cells', () => {
  const drawn = fc.record({
    figures: fc.array(
      fc.record({ value: fc.integer({ min: -5_000, max: 90_000 }), decimals: fc.integer({ max: 2, min: 0 }) }),
      {
        minLength: 60,
        maxLength: 90,
      },
    ),
    position: fc.nat(59),
    other: fc.nat(59),
    value: fc.integer({ min: -5_000, max: 90_000 }),
  });
  it('demands of each cell what the same sum demands term by term', () => {
    fc.assert(
      fc.property(drawn, ({ figures, position }) => {
        const cells = figures.map(({ value, decimals }) => cell(value, decimals));
        const sum = equation('linear', cells.length);
        const valueOf = (at: number): number => cells[at]!.value;
        const long = new LongSums(cells, valueOf);
        expect(long.takes(sum)).toBe(true);
        const [fast, slow] = [long.demand(sum, position), demandOn(sum, position, cells, valueOf)!];
        for (const side of ['low', 'center', 'high'] as const) expect(fast[side]).toBeCloseTo(slow[side], 4);
      }),
      { numRuns: 60 },
    );
  });
  it('holds with other figures where the same sum would', () => {
    fc.assert(
      fc.property(drawn, ({ figures, position, other, value }) => {
        const cells = figures.map((figure) => cell(figure.value, figure.decimals));
        const sum = equation('linear', cells.length);
        const long = new LongSums(cells, (at) => cells[at]!.value);
        const total = cells.slice(1).reduce((all, one) => all + one.value, 0);
        for (const first of [value, total]) {
          const replaced = new Map([
            [other, value],
            [position, position === 0 ? first : value],
            [0, first],
          ]);
          const changed = (at: number): number => replaced.get(at) ?? cells[at]!.value;
          // Bounds are those of the figures as they are printed; far from them both say the same.
          expect(long.holdsWith(sum, [...replaced.keys()], [...replaced.values()])).toBe(holds(sum, cells, changed));
        }
      }),
      { numRuns: 60 },
    );
  });
  it('takes no sum that is short, that names a cell twice, or that gives one no weight', () => {
    const cells = Array.from({ length: 80 }, (_, i) => cell(i));
    const long = new LongSums(cells, (at) => cells[at]!.value);
    expect(long.takes(equation('linear', 59))).toBe(false);
    expect(long.takes(equation('linear', 60))).toBe(true);
    expect(long.takes(equation('ratio', 60))).toBe(false);
    const twice = equation('linear', 60, { cells: [...Array.from({ length: 59 }, (_, i) => i), 3] });
    expect(long.takes(twice)).toBe(false);
    expect(long.takes(twice)).toBe(false);
    expect(long.takes(equation('linear', 60, { coefficients: [-1, ...Array.from({ length: 58 }, () => 1), 0] }))).toBe(
      false,
    );
  });
  it('adds up anew once a cell holds another figure', () => {
    const values = [60, ...Array.from({ length: 60 }, () => 1)];
    const cells = values.map((value) => cell(value));
    const sum = equation('linear', 61, { looseness: 0 });
    const long = new LongSums(cells, (at) => values[at]!);
    expect(long.holdsWith(sum, [], [])).toBe(true);
    values[5] = 31;
    long.forget(sum);
    expect(long.demand(sum, 0).center).toBe(90);
    expect(long.holdsWith(sum, [], [])).toBe(false);
    expect(long.holdsWith(sum, [0], [90])).toBe(true);
    expect(long.holdsWith(sum, [99], [7])).toBe(false);
  });
});
