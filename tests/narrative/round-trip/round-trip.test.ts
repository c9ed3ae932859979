/** A few of the tables of `npm run round-trip`. */
import { claimsIn, writeParagraph } from '../../../src/narrative';
import { isAsExpected, isWrong, type RoundTrip, roundTrip } from './round-trip';
import { SLIP_KINDS } from './slips';

const TABLES = 60;

describe('the paragraph written from the summary of a table', () => {
  let trips: readonly RoundTrip[];
  beforeAll(() => (trips = Array.from({ length: TABLES }, (_, i) => roundTrip(i + 1))));

  test('has claims in every length and unit', () => {
    expect(trips.every(({ paragraphs }) => paragraphs.length === 4)).toBe(true);
    expect(trips.flatMap(({ paragraphs }) => paragraphs).every((text) => claimsIn(text).length > 0)).toBe(true);
  });

  test('passes its own check, but for the sum of a table whose total is wrong', () => {
    const unlike = trips.flatMap((trip) => trip.claims.filter((claim) => !isAsExpected(trip, claim)));
    expect(unlike.map(({ quote, verdict }) => `${verdict}: ${quote}`)).toEqual([]);
  });

  test.each(SLIP_KINDS)('is found wrong with a slip of the kind "%s"', (kind) => {
    const slips = trips.flatMap(({ slip }) => (slip?.kind === kind ? [slip] : []));
    expect(slips.length).toBeGreaterThan(0);
    expect(slips.filter(({ isCaught }) => !isCaught).map(({ text }) => text)).toEqual([]);
  });
});

describe('the full paragraph of a table whose total is wrong', () => {
  const line = (label: string, plan: number, actual: number) => ({ label, plan, actual, previous: null });
  const paragraph = (plan: number): string =>
    writeParagraph({
      subject: 'kinh phí',
      unit: 'triệu đồng',
      decimals: 1,
      total: line('Tổng cộng', plan, 9_580.4),
      parts: [line('KCQG', 6_214.5, 5_480.2), line('KCĐP', 4_380.6, 4_100.2)],
    });

  test('is found wrong by its sum, the right one is not', () => {
    expect(claimsIn(paragraph(10_595.1)).filter(isWrong)).toEqual([]);
    expect(claimsIn(paragraph(15_095.1)).filter(isWrong)).toMatchObject([
      { kind: 'sum', stated: { value: 15_095.1 }, expected: 10_595.1 },
    ]);
  });
});
