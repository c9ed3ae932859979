import { claimsIn, type Claim, type ClaimKind } from '../../src/narrative';
import { ALL_WORDINGS as ALL } from './all-wordings';
import { NO_CLAIMS } from './no-claims';
import { OTHER_FIGURES } from './other-figures';
import { RIGHT_BY_CHANCE } from './right-by-chance';
import { RIGHT_REPORTS, RIGHT_ROWS } from './right-reports';
import { versions, type Wording } from './wordings';
import { CONFIRMED_BY_BEFORE } from './wordings-named-again';
import { OTHER_BASES } from './wordings-of-bases';

const isWrong = ({ verdict }: Claim): boolean => verdict !== 'consistent' && verdict !== 'unchecked';

/** Where the two versions begin to differ. */
function marked(wording: Wording): number {
  const { right, slipped } = versions(wording);
  return [...right].findIndex((_, i) => right[i] !== slipped[i]);
}

/** Whether a claim is of a figure, or held against it. */
const isOf = (claim: Claim, place: number): boolean =>
  [claim, ...claim.inputs].some(({ start, end }) => start <= place && place <= end);

const briefly = ({ kind, verdict, stated }: Claim): string => `${kind} ${verdict} ${stated.value}`;

describe('wordings of claims', () => {
  test.each(ALL.map((wording) => [versions(wording).right, wording] as const))('agrees: %s', (text, wording) => {
    const claims = claimsIn(text);
    expect(claims.filter(isWrong).map(briefly)).toEqual([]);
    const confirmed = claims.filter(({ verdict, kind }) => verdict === 'consistent' && kind === wording.kind);
    expect(confirmed.some((claim) => isOf(claim, marked(wording)))).toBe(true);
  });

  test.each(ALL.map((wording) => [versions(wording).slipped, wording] as const))(
    'does not agree: %s',
    (text, wording) => {
      const wrong = claimsIn(text).filter(isWrong);
      const told = wrong.filter(({ verdict, kind }) => verdict === wording.slipped && kind === wording.kind);
      expect(told.some((claim) => isOf(claim, marked(wording)))).toBe(true);
      // Nobody reads the same of one figure twice.
      const says = wrong.map(({ stated, verdict, suggestion }) => `${stated.start} ${verdict} ${suggestion}`);
      expect(new Set(says).size).toBe(says.length);
    },
  );
});

test('every claim quotes the text, and names figures that stand in it', () => {
  const valueOf = (printed: string): number => Number(printed.replace(/[^\d,]/g, '').replace(',', '.'));
  for (const wording of ALL)
    for (const text of Object.values(versions(wording)))
      for (const { quote, start, end, stated, inputs, verdict, expected, low, high, suggestion } of claimsIn(text)) {
        expect(quote).toBe(text.slice(start, end));
        expect(quote).toContain(text.slice(stated.start, stated.end));
        for (const input of inputs.filter(({ from }) => from === 'text')) {
          const shown = text.slice(input.start, input.end);
          expect(shown).toMatch(/^\d/);
          // "12 tỷ 500 triệu đồng" is one figure in the smaller unit.
          if (/^[\d.,]+(?!.*\d)/.test(shown)) expect(valueOf(/^[\d.,]+/.exec(shown)![0])).toBeCloseTo(input.value, 6);
        }
        // Something is told of a claim where it is wrong, and computed where it was checked.
        if (verdict === 'consistent') expect([suggestion, expected === null]).toEqual([null, false]);
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        if (verdict === 'inconsistent') {
          const half = 0.5 * 10 ** -stated.decimals;
          const size = Math.abs(stated.value!);
          const [least, most] = [low!, high!].map(Math.abs).sort((a, b) => a - b);
          expect(size + half < least! || size - half > most!).toBe(true);
        }
      }
});

describe('what is told to write instead', () => {
  const corrected = (text: string): string[] =>
    claimsIn(text).flatMap(({ verdict, correction }) =>
      verdict === 'consistent' || verdict === 'unchecked' || !correction
        ? []
        : [text.slice(0, correction.start) + correction.text + text.slice(correction.end)],
    );
  /** Of a whole and its parts nobody knows which figure is wrong; nor of a rate and the amount that it gives. */
  const isOpen = (text: string): boolean => /trong đó bố trí cho giáo dục/.test(text);

  test.each(ALL.map((wording) => [versions(wording).slipped, versions(wording).right, wording] as const))(
    'agrees: %s',
    (slipped, right, { kind, slipped: verdict, text }) => {
      const texts = corrected(slipped);
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.flatMap(claimsIn).filter(isWrong).map(briefly)).toEqual([]);
      if (kind === 'sum' || verdict === 'unit-wrong' || isOpen(text)) {
        const wordsOf = (one: string): string => one.replace(/[\d.,]+/g, '#');
        expect(texts.map(wordsOf)).toContain(wordsOf(slipped));
      } else expect(texts).toContain(right);
    },
  );

  test.each([
    // All parts are in tỷ or in triệu: the whole is what is in another unit, not the first of them.
    [
      'Dành 3,59 triệu đồng cho khuyến công. Chia theo nội dung có máy móc (2,7 tỷ đồng), tập huấn (380 triệu đồng), phát triển (310 triệu đồng), quản lý (80 triệu đồng) và thông tin (120 triệu đồng).',
      'Dành 3.590 triệu đồng cho',
    ],
    // No noughts that nobody printed.
    ['Thực hiện 845,2 tỷ đồng, đạt 88,97% kế hoạch (950.000 tỷ đồng).', 'kế hoạch (950 tỷ đồng).'],
    ['Thực hiện 845,2 tỷ đồng, đạt 88,92% kế hoạch (950.500 tỷ đồng).', 'kế hoạch (950,5 tỷ đồng).'],
    ['Mỗi hộ được hỗ trợ 15,5 triều đồng/năm.', 'hỗ trợ 15,5 triệu đồng/năm.'],
  ])('%s', (text, expected) => {
    expect(corrected(text).join('\n')).toContain(expected);
  });
});

test.each(CONFIRMED_BY_BEFORE)('is confirmed by what stands before: %s', (text, value) => {
  const claims = claimsIn(text);
  expect(claims.filter(isWrong).map(briefly)).toEqual([]);
  expect(claims.find(({ stated }) => stated.value === value)?.verdict).toBe('consistent');
});

describe('the table of wordings', () => {
  const LEAST = 200;
  const LEAST_OF_A_KIND = 5;
  const KINDS = Object.keys({
    attainment: 0,
    share: 0,
    growth: 0,
    'level-ratio': 0,
    sum: 0,
    difference: 0,
    'count-ratio': 0,
    average: 0,
    'points-change': 0,
    multiple: 0,
    product: 0,
  } satisfies Record<Exclude<ClaimKind, 'unit'>, 0>);
  const counts = KINDS.map((kind) => [kind, ALL.filter((wording) => wording.kind === kind).length] as const);

  test(`has ${ALL.length} sentences, right and slipped, none twice`, () => {
    expect(new Set(ALL.map(({ text }) => text)).size).toBe(ALL.length);
    expect(ALL.length).toBeGreaterThanOrEqual(LEAST);
    expect(ALL.map(versions).filter(({ right, slipped }) => right === slipped)).toEqual([]);
  });

  test.each(counts)('has each kind in five wordings at least: %s in %d', (_, count) => {
    expect(count).toBeGreaterThanOrEqual(LEAST_OF_A_KIND);
  });
});

describe('units', () => {
  const amount = (unit: string): string => `Kinh phí thực hiện là 60.058,60 ${unit}.`;

  test.each(['triệu đồng', 'tỷ đồng', 'tỉ đồng', 'nghìn đồng', 'ngàn đồng', 'tr.đ', 'trđ', 'đồng'])(
    'are right: %s',
    (unit) => {
      expect(claimsIn(amount(unit))).toEqual([]);
    },
  );

  test.each([
    ['triều đồng', 'triệu đồng'],
    ['trệu đồng', 'triệu đồng'],
    ['triệu đông', 'triệu đồng'],
    ['ngìn đồng', 'nghìn đồng'],
    ['tỷ đổng', 'tỷ đồng'],
    ['tỉ đông', 'tỷ đồng'],
  ])('are misspelt: %s for %s', (unit, suggestion) => {
    expect(claimsIn(amount(unit))).toMatchObject([{ kind: 'unit', verdict: 'unit-wrong', suggestion }]);
  });
});

describe('texts without claims', () => {
  test.each(NO_CLAIMS)('%s', (text) => {
    expect(claimsIn(text).filter(({ verdict }) => verdict !== 'unchecked')).toEqual([]);
  });
});

describe('texts whose figures are not the ones compared', () => {
  test.each([...OTHER_FIGURES, ...OTHER_BASES, ...RIGHT_REPORTS, ...RIGHT_BY_CHANCE, ...RIGHT_ROWS])('%s', (text) => {
    expect(claimsIn(text).filter(isWrong).map(briefly)).toEqual([]);
  });
});
