/** The verdict on a total by the cases of XBRL Calculations 1.1: the code that runs in the program decides them. */
import { type Fact, type RoundingCase, judgeCase } from '../../scripts/rounding-vectors';

const facts = (...printings: [value: string | null, decimals: string | null][]): Fact[] =>
  printings.map(([value, decimals]) => ({ value, decimals }));
const part = (value: string | null, decimals: string | null, weight = '1') => ({
  weight,
  facts: facts([value, decimals]),
});
const verdict = (
  total: Fact[],
  contributors: RoundingCase['contributors'],
  mode: RoundingCase['mode'] = 'round',
): string => judgeCase({ mode, total, contributors }).verdict;

test('3 parts of one unit: a gap of 2 touches the limit, a gap of 3 is beyond it', () => {
  const parts = [part('10', '0'), part('20', '0'), part('30', '0')];
  for (const mode of ['round', 'truncate'] as const) {
    expect(verdict(facts(['62', '0']), parts, mode)).toBe('consistent');
    expect(verdict(facts(['63', '0']), parts, mode)).toBe('inconsistent');
  }
});

test('figures cut off lean one way: parts can hide more, never less', () => {
  const parts = [part('10', '0'), part('20', '0')];
  expect(verdict(facts(['31', '0']), parts, 'truncate')).toBe('consistent');
  expect(verdict(facts(['29', '0']), parts, 'truncate')).toBe('inconsistent');
  // The bound itself is open: 30 cut off is less than 31.
  expect(verdict(facts(['29', 'INF']), parts, 'truncate')).toBe('inconsistent');
  expect(verdict(facts(['32', 'INF']), parts, 'truncate')).toBe('inconsistent');
  expect(verdict(facts(['31.5', 'INF']), parts, 'truncate')).toBe('consistent');
});

test('a part that is taken away swaps its bounds', () => {
  const parts = [part('10', '0'), part('4', '0', '-1')];
  expect(verdict(facts(['5', '0']), parts, 'truncate')).toBe('consistent');
  expect(verdict(facts(['8', '0']), parts, 'truncate')).toBe('inconsistent');
});

test('figures rounded to thousands leave a thousand', () => {
  expect(verdict(facts(['5001', '0']), [part('2000', '-3'), part('2000', '-3')])).toBe('inconsistent');
  expect(verdict(facts(['5000', '0']), [part('2000', '-3'), part('2000', '-3')])).toBe('consistent');
});

test('exact figures leave no room', () => {
  expect(verdict(facts(['60.01', 'INF']), [part('20', 'INF'), part('40', 'INF')])).toBe('inconsistent');
  expect(verdict(facts(['0.3', 'INF']), [part('0.1', 'INF'), part('0.2', 'INF')])).toBe('consistent');
});

test('figures printed twice must agree with each other', () => {
  const parts = [part('1', '0'), part('2', '0')];
  expect(verdict(facts(['3', '0'], ['3.4', '1']), parts)).toBe('consistent');
  expect(verdict(facts(['3', '0'], ['3.6', '1']), parts)).toBe('inconsistentDuplicates');
  const half = { weight: '1', facts: facts(['1', '0'], [null, null]) };
  expect(verdict(facts(['3', '0']), [half, part('2', '0')])).toBe('inconsistentDuplicates');
});

test('nothing to compare is not checked, and a nil part counts for nothing', () => {
  expect(verdict(facts(['3', '0']), [part(null, null)])).toBe('notChecked');
  expect(verdict([], [part('3', '0')])).toBe('notChecked');
  expect(verdict(facts(['3', '0']), [part('1', '0'), part('2', '0'), part(null, null)])).toBe('consistent');
});
