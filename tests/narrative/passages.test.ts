/**
 * Ninety passages in the manner of reports on budgets, trade, schools and health; all are made up. They were written
 * without looking at the rules; `unread` is what no rule reads yet.
 */
import { claimsIn, type Claim } from '../../src/narrative';
import PASSAGES from './passages.json';

const isWrong = ({ verdict }: Claim): boolean => verdict !== 'consistent' && verdict !== 'unchecked';

interface Labelled {
  readonly quote: string;
  readonly start: number;
  /** The stated figure; null where a part of a sum is labelled. */
  readonly value: number | null;
  /** `either`: follows from a slip beside it. */
  readonly is: string;
  readonly unread?: boolean;
}

interface Passage {
  readonly name: string;
  readonly text: string;
  readonly claims: readonly Labelled[];
}

/** The claims that are read of what is labelled. */
function claimsOf(text: string, { quote, start, value }: Labelled): Claim[] {
  return claimsIn(text).filter(
    (one) =>
      one.start < start + quote.length &&
      start < one.end &&
      (value === null || Math.abs((one.stated.value ?? 0) - value) < 1e-9),
  );
}

describe.each(PASSAGES as readonly Passage[])('passage $name: $text', ({ text, claims }) => {
  test('nothing right is called wrong', () => {
    const told = claimsIn(text).filter(isWrong);
    const wrong = claims.filter((one) => one.is !== 'right').flatMap((one) => claimsOf(text, one));
    const isExpected = ({ start, end }: Claim): boolean => wrong.some((one) => one.start < end && start < one.end);
    expect(told.filter((one) => !isExpected(one)).map(({ quote }) => quote)).toEqual([]);
  });

  const known = claims.filter(({ is, unread }) => is !== 'either' && unread !== true);
  if (known.length > 0) {
    test.each(known)('$is: $quote', (claim) => {
      const read = claimsOf(text, claim);
      expect(claim.is === 'wrong' ? read.some(isWrong) : read.some(({ verdict }) => verdict === 'consistent')).toBe(
        true,
      );
    });
  }
});
