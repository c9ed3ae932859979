/** A total across a line whose parts differ from it: an error by what the other lines of its column say. */
import { check, relation, sheet } from './table-builder';
import type { Evidence } from '../../src/relations';

/** Lines of two parts and their total; the first ones miss by an arbitrary amount. */
function grades(lines: number, missing: number, evidence: readonly Evidence[], gap = 137): readonly string[] {
  const rows = Array.from({ length: lines }, (_, i) => {
    const [one, other] = [40_680 + 1_713 * i, 22_290 + 977 * i];
    return [one, other, one + other + (i < missing ? gap + 1_048 * i : 0)];
  });
  const relations = rows.map((_, i) => relation(`C${i + 1}=SUM(A${i + 1}:B${i + 1})`, { evidence, group: 1 }));
  return check([sheet(rows)], relations).map(({ severity }) => severity);
}

test('where the header says so and eight lines keep it, each that does not is an error', () => {
  expect(grades(10, 2, ['label', 'arithmetic'])).toEqual(['error', 'error']);
});
test('where only the figures say so, the one line that does not is an error, of two each is asked about', () => {
  expect(grades(10, 1, ['arithmetic'])).toEqual(['error']);
  expect(grades(10, 2, ['arithmetic'])).toEqual(['review', 'review']);
});
test('eight lines must keep it', () => {
  expect(grades(9, 1, ['label', 'arithmetic'])).toEqual(['error']);
  expect(grades(8, 1, ['label', 'arithmetic'])).toEqual(['review']);
});
test('what is declared is an error in any line', () => {
  expect(grades(4, 1, ['declared'])).toEqual(['error']);
});
