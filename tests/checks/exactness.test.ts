import { closesExactly } from '../../src/checks/exactness';
import { recompute } from '../../src/checks/recompute';
import { FigureSource } from '../../src/figures';
import { relation, sheet } from './table-builder';

/** So many totals of `parts` equal parts, of which the first `missing` exceed their parts by one. */
function totals(count: number, parts: number, missing: number) {
  const rows = Array.from({ length: count }, (_, row) => {
    const figures = Array.from({ length: parts }, (_, i) => 100 + 7 * row + i);
    return [figures.reduce((sum, figure) => sum + figure, 0) + (row < missing ? 1 : 0), ...figures];
  });
  const last = String.fromCharCode(65 + parts);
  const source = new FigureSource(new Map([['Biểu 1', sheet(rows)]]));
  return rows.map((_, row) => recompute(relation(`A${row + 1}=B${row + 1}:${last}${row + 1}`), source));
}

describe('closesExactly', () => {
  it('is so where every total closes', () => expect(closesExactly(totals(20, 4, 0))).toBe(true));
  it('is so where one total of very many misses by a unit', () => expect(closesExactly(totals(80, 6, 1))).toBe(true));
  it('is not so where every fourth total misses by a unit, as rounded figures do', () =>
    expect(closesExactly(totals(20, 4, 5))).toBe(false));
  it('is not so where one of a few totals misses by a unit', () => expect(closesExactly(totals(8, 3, 1))).toBe(false));
  it('is unknown, hence not so, with too few totals', () => expect(closesExactly(totals(3, 4, 0))).toBe(false));
});
