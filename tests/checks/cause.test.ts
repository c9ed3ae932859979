import { conclude } from '../../src/checks/search/cause';
import type { Explanation } from '../../src/checks/search/explain';
import type { Equation } from '../../src/checks/search/system';

const SUM: Equation = {
  form: 'linear',
  cells: [0, 1, 2],
  coefficients: [-1, 1, 1],
  scale: 1,
  shift: 0,
  weight: 0.9,
  looseness: 1,
};
const equations = [SUM, SUM];

/** Cell 1 would mend both sums if the typed total 9 were wrong as well; cell 0 mends both by itself. */
const carried = (score: number, typed: readonly number[] = [9]): Explanation => ({
  cells: [1],
  suggestions: [2159230],
  slip: 'unknown',
  mends: [0, 1],
  score,
  carried: { cells: [9], suggestions: [8217364], typed, mends: [0, 1], cost: 1.6 },
});
const plain = (score: number, mends: readonly number[] = [0, 1]): Explanation => ({
  cells: [0],
  suggestions: [3298859],
  slip: 'unknown',
  mends,
  score,
});
const order = (first: Explanation, second: Explanation): number[] =>
  conclude(first, [first, second], equations).suspects.map(({ cell }) => cell);

describe('two explanations that are as likely, one with a typed total against it', () => {
  it('lists the one that mends all by itself first', () => {
    expect(order(carried(20), plain(19.9))).toEqual([0, 1]);
  });
  it('gives both the same chance, so that neither is named', () => {
    const { suspects } = conclude(carried(20), [carried(20), plain(19.9)], equations);
    expect(suspects[0]?.confidence).toBe(suspects[1]?.confidence);
    expect(suspects[0]?.confidence).toBeGreaterThan(0.4);
    expect(suspects[0]?.confidence).toBeLessThanOrEqual(0.5);
  });
  it('names no total as carried with the cell that mends all by itself', () => {
    expect(conclude(carried(20), [carried(20), plain(19.9)], equations).carried).toBeUndefined();
    expect(conclude(carried(20), [carried(20), plain(15)], equations).carried).toEqual([9]);
  });
  it('keeps the likelier first where it is clearly so', () => {
    expect(order(carried(20), plain(19))).toEqual([1, 0]);
  });
  it('keeps it first where the other mends less, or its total is a formula that follows', () => {
    expect(order(carried(20), plain(19.9, [0]))).toEqual([1, 0]);
    expect(order(carried(20, []), plain(19.9))).toEqual([1, 0]);
  });
});
