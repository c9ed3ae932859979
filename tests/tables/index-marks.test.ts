/** What the marks of a column STT are: letters, roman figures, numbers, dashes; and which comes after which. */
import { indexClass, ordinalOf } from '../../src/tables/index-marks';

const NONE = { letter: '', roman: 0 };

test.each([
  ['A', 'letter'],
  ['II', 'roman'],
  ['3', 'number'],
  ['3.', 'number'],
  ['a', 'lower'],
  ['b)', 'lower'],
  ['1.1', 'dotted2'],
  ['2.6.3', 'dotted3'],
  ['(1)', 'bracket'],
  ['-', 'dash'],
  ['+', 'plus'],
  ['*', 'star'],
  ['', 'none'],
])('%j is %s', (mark, expected) => expect(indexClass(mark, NONE)).toBe(expected));

test('a letter that could be a roman figure goes on with what is above it', () => {
  // A, B, C and H, I are letters; I, V, X after nothing are figures.
  expect(indexClass('C', { letter: 'B', roman: 0 })).toBe('letter');
  expect(indexClass('I', { letter: 'H', roman: 0 })).toBe('letter');
  expect(indexClass('I', NONE)).toBe('roman');
  expect(indexClass('V', { letter: '', roman: 4 })).toBe('roman');
  expect(indexClass('C', NONE)).toBe('letter');
  expect(indexClass('D', { letter: 'C', roman: 0 })).toBe('letter');
  expect(indexClass('L', { letter: '', roman: 49 })).toBe('roman');
});

test.each([
  ['C', 'letter', 3],
  ['d', 'lower', 4],
  ['IV', 'roman', 4],
  ['XIX', 'roman', 19],
  ['VIII', 'roman', 8],
  ['XL', 'roman', 40],
  ['12.', 'number', 12],
  ['(7)', 'bracket', 7],
  ['2.6', 'dotted2', 6],
  ['-', 'dash', null],
] as const)('the place of %s (%s) is %p', (mark, cls, place) => expect(ordinalOf(mark, cls)).toBe(place));
