/** Shares: "chiếm 44,26% tổng kinh phí", "1.579,96 tỷ đồng (chiếm 59,4%)", "(47,4%)". */
import type { Judgement, Reading } from '../judge/judge';
import { percentOf, quantityOf, total } from '../judge/measure';
import { certainWhole } from '../references/breakdowns';
import { TOTAL, isPlan, tellingWords } from '../references/labels';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { Wording, words } from '../text/wording';
import type { Claim } from '../types';
import { namedPart } from './named-part';
import {
  isConsistent,
  percentClaimOf,
  possibleBases,
  possibleReadings,
  reading,
  readingsOfAmountAfter,
  readingsWithBase,
  subjectOf,
  untilConsistent,
} from './percent-readings';
import { type PercentClaim, percentClaimsOf } from './percentages';
import { type Report, earlierAmounts, laterAmounts, remaindersAround, rememberShare } from './report';
import { isOfAnother, roleReadings } from './role-readings';
import type { ClaimRule } from './rule';

/** The whole of the breakdown that a part stands in, where the words after the percentage name nothing else. */
function wholeOfPart(report: Report, claim: PercentClaim, part: PlacedFigure): PlacedFigure | null {
  const breakdown = report.breakdownOf.get(part);
  if (!breakdown) return null;
  const whole = certainWhole(breakdown, report.references, part);
  if (!whole) return null;
  const named = tellingWords(report.text, claim.phrase);
  const label = report.named.wordsOf(whole);
  return [...named].every((word) => label.has(word) || isUnitWord(part, word)) ? whole : null;
}

/** The whole of a sum that was confirmed, where the words after the percentage name nothing else. */
function wholeOfSum(report: Report, claim: PercentClaim, part: PlacedFigure): PlacedFigure | null {
  const whole = report.partOf.get(part);
  if (!whole) return null;
  const label = report.named.wordsOf(whole);
  return [...tellingWords(report.text, claim.phrase)].every((word) => label.has(word)) ? whole : null;
}

const IN_ORDER = words('lần lượt|tương ứng');

/** "A được giao 5.200, B được giao 13.000; đã giải ngân lần lượt 4.875 (93,75%) và 12.640 (97,2%)": the base of each. */
function baseInOrder({ text, figures, structure }: Report, part: PlacedFigure): PlacedFigure | null {
  const { start } = structure.sentences[part.sentence]!;
  const word = IN_ORDER.last(text, start, part.start);
  if (!word) return null;
  const alike = inSentences(figures, part.sentence).filter(({ dimension }) => dimension === part.dimension);
  const bases = alike.filter((one) => one.end <= word.start);
  const row = alike.filter((one) => one.start >= word.end);
  return row.length > 1 && row.length === bases.length ? (bases[row.indexOf(part)] ?? null) : null;
}

/** "700.000 doanh nghiệp, … 2.000 (chiếm 2%), … 100.000 (15%)": the whole of another share of the sentence. */
function wholeOfSentence(report: Report, claim: PercentClaim, part: PlacedFigure): PlacedFigure | null {
  if (tellingWords(report.text, claim.phrase).size > 0 && !claim.isBare && report.text.clean[claim.phrase.end] !== ')')
    return null;
  const own = baseInOrder(report, part);
  if (own) return own;
  for (const [percent, [, whole]] of report.confirmed) {
    if (percent.sentence !== claim.figure.sentence || whole.sentence !== percent.sentence) continue;
    if (whole !== part && whole.dimension === part.dimension && whole.index < part.index) return whole;
  }
  return null;
}

/** "tổng nợ thuế": the one whole of an earlier share whose name has all the words of the phrase. */
function namedWhole(report: Report, claim: PercentClaim, part: PlacedFigure): PlacedFigure | null {
  const { text } = report;
  if (!TOTAL.in(text, claim.phrase.start, claim.phrase.end)) return null;
  const named = [...tellingWords(text, claim.phrase)];
  const fitting = earlierAmounts(report, { ...part, decimals: 4 }, part.dimension).filter((candidate) => {
    if (candidate === part || !TOTAL.in(text, candidate.leadStart, candidate.start)) return false;
    const label = report.named.wordsOf(candidate);
    return named.every((word) => label.has(word));
  });
  return named.length > 0 && fitting.length === 1 && report.wholes.has(fitting[0]!) ? fitting[0]! : null;
}

const AMONG = new Wording('(?<![\\p{L}])trong (?:tổng )?số ?$|^trong ?$');

/** Words for the measure of a unit: "tổng diện tích" of hectares names no other whole. */
const MEASURES: ReadonlyMap<string, readonly string[]> = new Map([
  ['ha', ['diện', 'tích']],
  ['tấn', ['sản', 'lượng']],
]);

/** Whether a word only says what an amount is counted in. */
const isUnitWord = ({ dimension }: PlacedFigure, word: string): boolean =>
  dimension.split(' ').includes(word) || MEASURES.get(dimension)?.includes(word) === true;

/** Whether the words after a percentage name more than what its amount is counted in. */
const namesMore = ({ text }: Report, { phrase }: PercentClaim, part: PlacedFigure): boolean =>
  [...tellingWords(text, phrase)].some((word) => !isUnitWord(part, word));

/** "Trong tổng số 3.250 lao động …, có 2.085 lao động nữ": the figure before the part, named as the whole of what follows. */
function wholeAmong(report: Report, claim: PercentClaim, part: PlacedFigure): PlacedFigure | null {
  const { text, figures, structure } = report;
  const whole = figures[part.index - 1];
  if (!whole || whole.sentence !== part.sentence || whole.dimension !== part.dimension) return null;
  if (namesMore(report, claim, part)) return null;
  const from = Math.max(structure.sentences[whole.sentence]!.start, whole.start - 16);
  return AMONG.in(text, from, whole.start) ? whole : null;
}

const DONE = words('thực hiện|giải ngân|quyết toán');

/**
 * "chiếm 44,26% tổng số thực hiện" under "Tổng kế hoạch A, thực hiện B. Trong đó: …": the words name which of the two wholes
 * is meant.
 */
function wholeByRole(report: Report, { phrase }: PercentClaim, part: PlacedFigure): PlacedFigure | null {
  const { text, roles, references } = report;
  const [ofPlan, ofDone] = [isPlan(text, phrase), DONE.in(text, phrase.start, phrase.end)];
  if (!TOTAL.in(text, phrase.start, phrase.end) || ofPlan === ofDone || tellingWords(text, phrase).size > 0)
    return null;
  const wholes = report.breakdownOf
    .get(part)
    ?.wholes.filter((one) => one.dimension === part.dimension && !references.bases.has(one) && one.pair === null);
  const meant = wholes?.filter((one) => roles.of(one).isPlan === ofPlan && roles.of(one).isActual === ofDone) ?? [];
  return meant.length === 1 ? meant[0]! : null;
}

const certainWholeOf = (report: Report, claim: PercentClaim, amount: PlacedFigure): PlacedFigure | null =>
  wholeOfSum(report, claim, amount) ??
  wholeOfPart(report, claim, amount) ??
  wholeAmong(report, claim, amount) ??
  namedWhole(report, claim, amount) ??
  wholeOfSentence(report, claim, amount);

/**
 * A percentage in brackets without a word may be anything ("đạt 92% dự toán" as well): it is certainly a share where
 * another of the sentence was confirmed as one of the same whole.
 */
function beliefIn(report: Report, { figure, isBare }: PercentClaim, whole: PlacedFigure): Reading['belief'] {
  if (!isBare) return figure.value > 100 ? 'possible' : 'certain';
  for (const [percent, [, other]] of report.confirmed) {
    if (percent !== figure && percent.sentence === figure.sentence && other === whole) return 'certain';
  }
  return 'clear';
}

function readingsOfNamedPart(report: Report, claim: PercentClaim): Reading[] {
  const part = namedPart(report, claim);
  const whole = part && certainWholeOf(report, claim, part);
  return whole ? [reading(part, whole, percentOf, 'clear')] : [];
}

function readingsOf(report: Report, claim: PercentClaim): Reading[] {
  if (claim.base) return readingsWithBase(report, claim, percentOf);
  const part = report.references.subject(claim.figure, null);
  const whole = part && wholeByRole(report, claim, part);
  if (whole) return [reading(part, whole, percentOf, 'certain')];
  return untilConsistent(
    claim,
    () => readingsOfAmountAfter(report, claim, percentOf),
    () => readingsWithoutBase(report, claim),
    () => roleReadings(report, claim, percentOf),
    () => readingsOfAllParts(report, claim),
    () => readingsOfNamedPart(report, claim),
  );
}

const known = new WeakMap<Report, Map<number, PercentClaim[]>>();

/** The shares of a sentence that name no base. */
function sharesOfSentence(report: Report, sentence: number): readonly PercentClaim[] {
  let bySentence = known.get(report);
  if (!bySentence) {
    bySentence = new Map();
    known.set(report, bySentence);
    for (const claim of percentClaimsOf(report, 'share')) {
      if (claim.base) continue;
      const list = bySentence.get(claim.figure.sentence);
      if (list) list.push(claim);
      else bySentence.set(claim.figure.sentence, [claim]);
    }
  }
  return bySentence.get(sentence) ?? [];
}

const MOST_SHARES = 12;

/**
 * "ngắn hạn 31.595 tỷ đồng, chiếm 56,0% tổng dư nợ; trung hạn 24.825 tỷ đồng, chiếm 44,0%": the whole is not printed, but
 * it is the sum of the parts, as another of their shares confirms.
 */
function readingsOfAllParts(report: Report, claim: PercentClaim): Reading[] {
  const shares = sharesOfSentence(report, claim.figure.sentence);
  if (shares.length < 2 || shares.length > MOST_SHARES || claim.figure.decimals === 0) return [];
  const parts = shares.map(({ figure }) => report.references.subject(figure, null));
  const own = parts[shares.indexOf(claim)];
  if (!own || parts.some((part) => part?.dimension !== own.dimension) || new Set(parts).size < parts.length) return [];
  const whole = total(parts.map((part) => quantityOf(part!)));
  const readingOf = (part: PlacedFigure): Reading => ({
    a: quantityOf(part),
    b: whole,
    formula: percentOf,
    belief: 'clear',
  });
  const isConfirmed = shares.some((other, i) => other !== claim && isConsistent(other, readingOf(parts[i]!)));
  return isConfirmed ? [readingOf(own)] : [];
}

function readingsWithoutBase(report: Report, claim: PercentClaim): Reading[] {
  const { figure } = claim;
  const subject = subjectOf(report, figure);
  if (!subject) return [];
  const { amount, isSure } = subject;
  const around = [
    ...earlierAmounts(report, figure, amount.dimension),
    ...laterAmounts(report, figure, amount.dimension),
  ];
  const bases = around.filter((base) => base.value * 10 ** base.power >= amount.value * 10 ** amount.power);
  const sure = isSure && !isOfAnother(report, claim.phrase) ? certainWholeOf(report, claim, amount) : null;
  const remainders = remaindersAround(report, figure, amount.dimension).filter(({ size }) => size > 0);
  return [
    ...(sure ? [reading(amount, sure, percentOf, beliefIn(report, claim, sure))] : []),
    ...possibleBases(claim, [amount], bases, percentOf),
    ...(figure.decimals > 0 ? possibleReadings(claim, [quantityOf(amount)], remainders, percentOf) : []),
  ];
}

export const share: ClaimRule = {
  id: 'share',
  source: 'design/vietnamese.md: "chiếm 44,26%" (share); a percentage in brackets after a part of a breakdown',
  find: (report) => {
    const shares = percentClaimsOf(report, 'share');
    const judged = (claim: PercentClaim): [Claim, Judgement] =>
      percentClaimOf(report, claim, readingsOf(report, claim), 'share');
    for (const claim of shares) rememberShare(report, judged(claim)[1]);
    // Once more: what the shares of a sentence have in common is known now.
    return shares.flatMap((claim) => {
      const [found, { verdict }] = judged(claim);
      // A percentage in brackets without a word may be anything: it is a share only where that is plain.
      return claim.isBare && verdict === 'unchecked' ? [] : [found];
    });
  },
};
