/**
 * Readings of a change whose amounts stand in the sentence after it: "…, tăng 9,7%. Cùng kỳ năm trước đạt 35,2 nghìn
 * tấn", "giảm 5,0% so với năm trước. Cụ thể, năm nay có 1.340 em, năm trước có 1.410 em".
 */
import type { Reading } from '../judge/judge';
import type { Formula } from '../judge/measure';
import { namesEarlier, type Stretch } from '../references/labels';
import { type FigureRole, isBefore, isSubset } from '../references/roles';
import { isPercent } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { Wording, words } from '../text/wording';
import { reading } from './percent-readings';
import type { Report } from './report';
import { type Rate, areAlike, isCandidate, isEarlierThan } from './role-readings';

const SPELLED_OUT = new Wording('^ ?(?:cụ thể|trong đó|theo đó|chi tiết|tức là|nghĩa là)(?![\\p{L}])');
const OF_MONTH = words('tháng trước|so (?:với|cùng) tháng \\d+');
const OF_QUARTER = words('quý trước|so (?:với|cùng) quý [iv\\d]+');
const YEAR_BEFORE = words('cùng kỳ|năm trước|năm ngoái');

/** Whether an amount is of the period that the words after a rate name: "so với tháng trước" of a month. */
export function isOfPeriodNamed({ text }: Report, phrase: Stretch, { period, figure }: FigureRole): boolean {
  const says = (wording: Wording): boolean => wording.in(text, phrase.start, phrase.end);
  const isEarlier = period.relative === 'earlier' && !YEAR_BEFORE.in(text, figure.leadStart, figure.start);
  if (says(OF_MONTH)) return period.month !== null || isEarlier;
  if (says(OF_QUARTER)) return period.quarter !== null || isEarlier;
  return period.relative === 'earlier' || (period.month === null && period.quarter === null);
}

/** "…, tăng 9,7%. Cùng kỳ năm trước đạt 35,2 nghìn tấn": the amount of the sentence against the only one of the next. */
function againstNext(
  report: Report,
  rate: Rate,
  here: readonly PlacedFigure[],
  next: readonly PlacedFigure[],
): [PlacedFigure, PlacedFigure] | null {
  const amount = here.at(-1);
  const alike = amount ? next.filter((one) => areAlike(report, one, amount)) : [];
  const [base, ...more] = alike;
  if (!amount || !base || more.length > 0 || base !== next[0]) return null;
  const [a, b] = [report.roles.of(amount), report.roles.of(base)];
  const isEarlier = isBefore(b.period, a.period) === true && b.isPlan === a.isPlan;
  return isEarlier && isSubset(b.subject, a.subject) && isOfPeriodNamed(report, rate.phrase, b) ? [amount, base] : null;
}

/** "giảm 5,0% so với năm trước. Cụ thể, năm nay có 1.340 em, năm trước có 1.410 em": the two of the next. */
function spelledOut(
  report: Report,
  sentence: number,
  next: readonly PlacedFigure[],
): [PlacedFigure, PlacedFigure] | null {
  const { text, structure, roles } = report;
  const [first, second, ...more] = next;
  const start = structure.sentences[sentence + 1]?.start;
  if (!first || !second || more.length > 0 || start === undefined || !areAlike(report, first, second)) return null;
  if (!SPELLED_OUT.in(text, start, first.start)) return null;
  const [a, b] = [roles.of(first), roles.of(second)];
  if (isEarlierThan(b, a)) return [first, second];
  return isEarlierThan(a, b) ? [second, first] : null;
}

/** "tăng tới 3,4%. Cụ thể, … đạt 2.962 tỷ đồng, … đạt 103,14% so với cùng kỳ (2.871 tỷ đồng)": what the next compares. */
function comparedThere(
  { text, structure, figures, references }: Report,
  sentence: number,
): [PlacedFigure, PlacedFigure] | null {
  const there = inSentences(figures, sentence + 1);
  const [first] = there;
  const start = structure.sentences[sentence + 1]?.start;
  if (!first || start === undefined || !SPELLED_OUT.in(text, start, first.start)) return null;
  const pairs = there.filter(isPercent).flatMap((rate): [PlacedFigure, PlacedFigure][] => {
    const base = references.explicitBase(rate);
    if (!base || !namesEarlier(text, { start: base.leadStart, end: base.start })) return [];
    const amounts = references.subjectsBefore(rate, (one) => one.dimension === base.dimension);
    return amounts.length === 1 ? [[amounts[0]!, base]] : [];
  });
  const [pair] = pairs;
  const isOnly =
    there.filter((one) => one.dimension === pair?.[0].dimension && !references.bases.has(one)).length === 1;
  return pair && isOnly ? pair : null;
}

/** The readings that the sentence after the rate gives; none where the rate's own sentence compares amounts. */
export function nextSentenceReadings(report: Report, rate: Rate, formula: Formula): Reading[] {
  const { figure, phrase } = rate;
  const { figures } = report;
  const isOpen = phrase.end <= phrase.start + 1;
  const saysEarlier = namesEarlier(report.text, phrase) || report.roles.periodIn(phrase).relative === 'earlier';
  if (!isOpen && !saysEarlier) return [];
  const usable = (sentence: number): PlacedFigure[] =>
    inSentences(figures, sentence).filter((one) => isCandidate(report, one));
  const here = usable(figure.sentence);
  const before = here.filter(({ index }) => index < figure.index);
  const next = usable(figure.sentence + 1);
  const isAlone =
    before.length === here.length &&
    before.every((one) => one === before.at(-1) || !areAlike(report, one, before.at(-1)!));
  if (!isAlone || next.length === 0) return [];
  const pair =
    before.length > 0
      ? againstNext(report, rate, before, next)
      : (spelledOut(report, figure.sentence, next) ?? comparedThere(report, figure.sentence));
  return pair ? [reading(...pair, formula, 'clear')] : [];
}
