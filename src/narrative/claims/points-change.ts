/** Differences of rates: "tỷ lệ tổn thất là 7,57%, thấp hơn 0,37% tỷ lệ năm 2015 (7,94%)", "tăng 12 điểm phần trăm". */
import type { Reading } from '../judge/judge';
import { differenceOf, growthOf } from '../judge/measure';
import { isTime } from '../references/amounts';
import { leadOf, namesEarlier, periodsIn, tellingWords } from '../references/labels';
import { isBefore } from '../references/roles';
import { followsDirectly } from '../references/turns';
import { isPercent } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { fromTo, fromToAfter } from './compared';
import { judgedPercent, reading } from './percent-readings';
import { type PercentClaim, percentClaimsOf } from './percentages';
import { isRate, ratePairOf } from './rate-pairs';
import type { Report } from './report';
import { isEarlierThan } from './role-readings';
import type { ClaimRule } from './rule';

/** "tăng 6% so với mức đầu năm": the one other rate of the sentence, if its words name what the phrase names. */
function namedRate(report: Report, claim: PercentClaim, rates: readonly PlacedFigure[]): PlacedFigure | null {
  const [, other, ...more] = rates;
  if (!other || more.length > 0) return null;
  const { text } = report;
  const named = [...tellingWords(text, claim.phrase), ...periodsIn(text, claim.phrase)];
  const label = new Set([...tellingWords(text, leadOf(other)), ...periodsIn(text, leadOf(other))]);
  return named.length > 0 && named.every((word) => label.has(word)) ? other : null;
}

/** Two rates that go together: from where to where, or the one of the period before the other's. */
function differenceBeside(report: Report, claim: PercentClaim, [a, b, ...more]: readonly PlacedFigure[]): Reading[] {
  if (!a || !b || claim.base) return [];
  if (claim.direction === null) return more.length === 0 ? [reading(...ordered(a, b), differenceOf, 'clear')] : [];
  const asGrowth = claim.figure.dimension === 'điểm %' ? [] : [reading(a, b, growthOf, 'possible')];
  if (fromTo(report, a) === b) return [reading(a, b, differenceOf, 'certain'), ...asGrowth];
  const [role, other] = [report.roles.of(a), report.roles.of(b)];
  const named = namesEarlier(report.text, claim.phrase) || tellingWords(report.text, claim.phrase).size === 0;
  if (!named) return [];
  if (isEarlierThan(other, role)) return [reading(a, b, differenceOf, 'clear'), ...asGrowth];
  // "năm 2022 đạt 52,3%, năm 2021 là 51,9%": the later is named first.
  return isEarlierThan(role, other) ? [reading(b, a, differenceOf, 'clear')] : [];
}

const ordered = (a: PlacedFigure, b: PlacedFigure): [PlacedFigure, PlacedFigure] =>
  a.value >= b.value ? [a, b] : [b, a];

/** The two rates of the sentence by their roles; a rise where the words say so, a fall else. */
function byPair(report: Report, claim: PercentClaim): Reading[] {
  const pair = ratePairOf(report, claim);
  return pair ? [reading(pair.reached, pair.base, differenceOf, 'clear')] : [];
}

function readingsOf(report: Report, claim: PercentClaim): Reading[] {
  const after = fromToAfter(report, claim.figure);
  if (after?.every(isPercent)) return [reading(after[1], after[0], differenceOf, 'certain')];
  const found = nearestReadings(report, claim);
  return found.some(({ belief }) => belief !== 'possible') ? found : [...found, ...byPair(report, claim)];
}

/** "… đạt 52,43% kế hoạch. Cùng kỳ năm 2022 đạt 47,15%, tăng 5,28 điểm phần trăm": the one rate of the sentence before. */
function againstSentenceBefore(report: Report, { figure }: PercentClaim, rate: PlacedFigure): Reading[] {
  const { roles } = report;
  const before = inSentences(report.figures, rate.sentence - 1).filter((one) => isPercent(one) && isRate(report, one));
  const [now, ...more] = before;
  if (!now || more.length > 0 || figure.dimension !== 'điểm %' || now.dimension !== '%') return [];
  return isBefore(roles.of(rate).period, roles.of(now).period) === true
    ? [reading(now, rate, differenceOf, 'possible')]
    : [];
}

function nearestReadings(report: Report, claim: PercentClaim): Reading[] {
  const rates = report.references.subjectsBefore(claim.figure, (one) => isRate(report, one));
  const [nearest, ...others] = rates;
  if (!nearest) return [];
  if (others.length === 0 && !claim.base) return againstSentenceBefore(report, claim, nearest);
  const beside = differenceBeside(report, claim, rates);
  return beside.length > 0 ? beside : readingsOfRates(report, claim, rates, nearest);
}

/** The nearest rate against the others; all of them against a base that is printed. */
function readingsOfRates(
  report: Report,
  claim: PercentClaim,
  rates: readonly PlacedFigure[],
  nearest: PlacedFigure,
): Reading[] {
  const { figure, turn } = claim;
  const isSure = followsDirectly(report.structure, nearest.end, turn?.start ?? figure.start);
  const pairs: [PlacedFigure, PlacedFigure, boolean][] = [];
  if (claim.base && isPercent(claim.base)) {
    for (const rate of rates) pairs.push([rate, claim.base, isSure && rate === nearest]);
  } else if (!claim.base) {
    const named = fromTo(report, nearest) ?? namedRate(report, claim, rates);
    for (const other of rates.slice(1)) pairs.push([nearest, other, isSure && other === named]);
  }
  // "%" is often printed where points are meant.
  const formulas = figure.dimension === 'điểm %' ? [differenceOf] : [differenceOf, growthOf];
  return formulas.flatMap((formula) =>
    pairs.map(([a, b, sure]) => {
      const isCertain = sure && formula === differenceOf;
      return reading(a, b, formula, isCertain ? 'certain' : 'possible');
    }),
  );
}

/** "năm 2023 là 3,15%, năm 2022 là 4,82%, như vậy giảm 1,67%": nothing else in the sentence can grow or fall. */
const speaksOfTwoRates = (report: Report, { figure }: PercentClaim): boolean =>
  inSentences(report.figures, figure.sentence).every((one) => isPercent(one) || isTime(one));

export const pointsChange: ClaimRule = {
  id: 'points-change',
  source: 'design/vietnamese.md: "tăng 12 điểm phần trăm" (points: a difference of rates)',
  find: (report) => [
    ...percentClaimsOf(report, 'points-change').flatMap((claim) =>
      judgedPercent(report, claim, readingsOf(report, claim), 'points-change'),
    ),
    ...percentClaimsOf(report, 'growth')
      .filter((claim) => !claim.base && speaksOfTwoRates(report, claim))
      .flatMap((claim) =>
        judgedPercent(report, { ...claim, kind: 'points-change' }, byPair(report, claim), 'points-change'),
      )
      .filter(({ verdict }) => verdict !== 'unchecked'),
  ],
};
