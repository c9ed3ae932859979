/** What a wrong figure may have been typed for, and how likely that is. */
import { readSlip } from '../../src/checks/search/slip-reading';
import { intendedValues } from '../../src/figures';

const NOTHING_BESIDE = { others: [], isResult: false, total: null };
/** The reading of a stated figure where `center` follows from the others, within `room` on either side. */
const reading = (value: number, center: number, room = 0, beside: Parameters<typeof readSlip>[2] = NOTHING_BESIDE) => {
  const decimals = Number.isInteger(value) ? 0 : 2;
  const stated = { value, decimals, intended: intendedValues(value, decimals) };
  return readSlip(stated, { low: center - room, high: center + room, center }, beside);
};

test.each([
  ['one digit', 29_760, 29_160, 'digit'],
  ['two digits exchanged', 92.27, 92.72, 'transposition'],
  ['a digit left out', 2_960, 29_160, 'omitted'],
  ['a nought left out', 2_916, 29_160, 'omitted'],
  ['an arbitrary figure', 51_842, 29_160, 'unknown'],
])('%s: %d for %d', (_, stated, meant, slip) => {
  expect(reading(stated, meant)).toMatchObject({ slip, meant });
});

test('a figure that others bound within a range may be any keystroke away that lies in it', () => {
  // 36,36 for 39,36; the bounds are 39,35 to 39,41.
  expect(reading(36.36, 39.38, 0.03)).toMatchObject({ slip: 'digit', meant: 39.36 });
  // Where the bounds leave one value only it is none.
  expect(reading(36.36, 39.38, 0.001)).toMatchObject({ slip: 'unknown', meant: 39.38 });
});

test('a slip is likelier than an arbitrary figure, and the less likely the more is left to chance', () => {
  expect(reading(29_760, 29_160).logChance).toBeGreaterThan(reading(51_842, 29_160).logChance);
  expect(reading(29_760, 29_160).logChance).toBeGreaterThan(reading(29_760, 29_165, 20).logChance);
});

test("a gap that is a neighbour's figure: taken along, or a total from before it came", () => {
  const others = [7_413, 5_208, 9_660];
  expect(reading(36_573, 29_160, 0, { others, isResult: false, total: 90_000 })).toMatchObject({
    slip: 'cumulation',
    meant: 29_160,
  });
  expect(reading(36_573, 29_160, 0, { others, isResult: true, total: 36_573 })).toMatchObject({
    slip: 'stale',
    meant: 29_160,
  });
  // Another part hardly took it in, unless it says what the total says.
  const chance = (total: number): number => reading(36_573, 29_160, 0, { others, isResult: false, total }).logChance;
  expect(chance(90_000)).toBeLessThan(chance(36_573) - 2);
  expect(reading(36_573, 29_160, 0, { others: [5_208], isResult: true, total: 36_573 }).slip).toBe('unknown');
});
