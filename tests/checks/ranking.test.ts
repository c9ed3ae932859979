/** Explanations by cell, the likeliest at hand. */
import type { Explanation } from '../../src/checks/search/explain';
import { Ranking } from '../../src/checks/search/ranking';

const explanation = (cell: number, score: number): Explanation => ({
  cells: [cell],
  suggestions: [1],
  slip: 'unknown',
  mends: [0],
  score,
});

function ranking(...scores: readonly number[]): Ranking {
  const all = new Ranking();
  scores.forEach((score, cell) => all.set(cell, explanation(cell, score)));
  return all;
}
const leader = (all: Ranking): number | undefined => all.leader()?.cells[0];

/** The cells in the order in which they lead, each taken out when it did. */
function order(all: Ranking): number[] {
  const cells: number[] = [];
  for (let best = all.leader(); best; best = all.leader()) {
    cells.push(best.cells[0]!);
    all.delete(best.cells[0]!);
  }
  return cells;
}

test('nobody leads where there is none', () => expect(ranking().leader()).toBeNull());

test('the highest score leads, and when it is gone the next', () =>
  expect(order(ranking(3, 9, -1, 7, 5, 8))).toEqual([1, 5, 3, 4, 0, 2]));

test('among equals the one that came first leads, however many they are', () => {
  expect(order(ranking(4, 4, 4, 4, 4, 4, 4))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(order(ranking(1, 4, 2, 4, 1, 4, 2))).toEqual([1, 3, 5, 2, 6, 0, 4]);
});

test('a cell that is explained anew counts by its new explanation, in its old place among equals', () => {
  const all = ranking(4, 6, 5);
  all.set(1, explanation(1, 3));
  expect(leader(all)).toBe(2);
  all.set(0, explanation(0, 5));
  expect(leader(all)).toBe(0);
  expect([all.get(1)?.score, all.get(7), all.cells()]).toEqual([3, null, [0, 1, 2]]);
});
