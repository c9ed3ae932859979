/** How people mistype a figure: one digit replaced, left out, added, or two neighbours swapped. */
import { isDigitSlip, isOneSlipApart, slipsOf } from '../../src/narrative/judge/slips';
import { printed } from '../../src/narrative/text/printed';

describe('one slip apart', () => {
  it.each<[number, number, number, string]>([
    [39.36, 36.36, 2, 'a digit replaced'],
    [63.36, 36.36, 2, 'two neighbours swapped'],
    [96, 896, 0, 'a digit left out'],
    [8_896, 896, 0, 'a digit doubled'],
    [96.3, 96.27, 1, 'the last digit rounded'],
    [95.2, 96.27, 1, 'a digit replaced in what was cut off'],
    [-39.36, 36.36, 2, 'the sign aside'],
  ])('%d for %d (%d decimals): %s', (stated, expected, decimals) => {
    expect(isOneSlipApart(stated, expected, decimals)).toBe(true);
  });
  it.each([
    [39.36, 39.36, 2],
    [12.36, 36.36, 2],
    [93.63, 36.36, 2],
    [1_234, 896, 0],
    [12, 896, 0],
    // One digit alone is not told from any other.
    [7, 8, 0],
    [0.07, 0.08, 2],
  ])('%d for %d (%d decimals) is none', (stated, expected, decimals) => {
    expect(isOneSlipApart(stated, expected, decimals)).toBe(false);
  });
});

describe('a slip of digits leaves the length as it is', () => {
  it.each([
    [39.36, 36.36, 2, true],
    [63.36, 36.36, 2, true],
    [96, 896, 0, false],
    [39.36, 39.36, 2, false],
  ])('%d for %d (%d decimals): %s', (stated, expected, decimals, isSlip) => {
    expect(isDigitSlip(stated, expected, decimals)).toBe(isSlip);
  });
});

it('the slips of a figure are nine for each digit, and the swaps of unlike neighbours', () => {
  expect(slipsOf(7, 0)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9]);
  expect(slipsOf(12, 0)).toHaveLength(2 * 9 + 1);
  expect(slipsOf(12, 0)).toContain(21);
  expect(slipsOf(11, 0)).toHaveLength(2 * 9);
  expect(slipsOf(36.36, 2)).toEqual(expect.arrayContaining([39.36, 63.36, 33.66, 36.63]));
  expect(slipsOf(36.36, 2)).not.toContain(36.36);
  for (const slip of slipsOf(512.7, 1).filter((value) => value >= 100)) expect(isDigitSlip(slip, 512.7, 1)).toBe(true);
});

it.each([
  [120_000, 0, '120.000'],
  [39.356, 2, '39,36'],
  [-1_250.5, 1, '-1.250,5'],
  [-0.004, 2, '0,00'],
  [-0.4, 0, '0'],
  [999.996, 2, '1.000,00'],
])('%d with %d decimals is printed %s', (value, decimals, expected) => expect(printed(value, decimals)).toBe(expected));
