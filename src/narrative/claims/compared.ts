/** Amounts that a growth or a level compares: the base printed beside it, named before it, or from where to where. */
import type { Reading } from '../judge/judge';
import type { Formula } from '../judge/measure';
import { isAmount } from '../references/amounts';
import { isPlan, leadOf, namesEarlier, tellingWords } from '../references/labels';
import { areOpposite, isBefore, isSubset, subjectWords } from '../references/roles';
import { isFrom } from '../references/turns';
import type { PlacedFigure } from '../text/structure';
import { countBeforeIndex, inSentences } from '../text/windows';
import { Wording } from '../text/wording';
import { isOfPeriodNamed, nextSentenceReadings } from './next-sentence';
import { possibleBases, reading, readingsWithBase, subjectOf, untilConsistent } from './percent-readings';
import type { PercentClaim } from './percentages';
import type { Report } from './report';
import { areAlike, isCandidate, roleReadings } from './role-readings';

const TO = new Wording('(?<![\\p{L}])(?:lên|xuống|còn|đến|tới)(?: mức)? ?$');

/** "từ 100 tỷ đồng xuống còn 80 tỷ đồng": the first of the two; null where they do not stand so. */
export function fromTo(report: Report, to: PlacedFigure): PlacedFigure | null {
  const { text, figures } = report;
  const from = figures[to.index - 1];
  if (!from || from.sentence !== to.sentence) return null;
  // "từ 7,2 triệu đồng lên 7,9 triệu đồng/người/tháng": what it is told by stands once.
  if (from.dimension !== to.dimension && !to.dimension.startsWith(`${from.dimension}/`)) return null;
  return isFrom(report.structure, from) && TO.in(text, to.leadStart, to.start) ? from : null;
}

const DIRECTLY_FROM =
  /^(?: so (?:với|cùng)[^,;:()]{2,60})?[ ,(]*(?:tức |tức là |là |cụ thể )?(?:(?:tăng|giảm) )?từ(?: mức)?(?: \p{L}+)? $/u;

/** "tăng 269%, từ 310 triệu đồng lên 834 triệu đồng": from where to where, told after the change. */
export function fromToAfter(report: Report, figure: PlacedFigure): [PlacedFigure, PlacedFigure] | null {
  const [from, to] = [report.figures[figure.index + 1], report.figures[figure.index + 2]];
  if (!from || !to || from.sentence !== figure.sentence || from.item !== figure.item) return null;
  // "vốn tăng 5,2%, dư nợ tăng từ 100 tỷ đồng lên 120 tỷ đồng": of something else.
  if (!DIRECTLY_FROM.test(report.text.lower.slice(figure.end, from.start))) return null;
  return fromTo(report, to) === from ? [from, to] : null;
}

/**
 * "năm 2019 đạt 100 tỷ, năm 2020 đạt 120 tỷ, tăng 20% so với năm 2019": the amount directly before, when its name has
 * every word of the phrase and the two are named alike but for the period.
 */
function namedBase(report: Report, claim: PercentClaim, amount: PlacedFigure): PlacedFigure | null {
  const { text, references, figures } = report;
  const before = inSentences(figures, amount.sentence - 1, amount.sentence).findLast(
    (one) =>
      one.index < amount.index &&
      one.dimension === amount.dimension &&
      isAmount(one) &&
      !references.bases.has(one) &&
      !references.isChange(one),
  );
  if (!before || before.pair !== amount.pair) return null;
  const named = [...tellingWords(text, claim.phrase)];
  const label = report.named.wordsOf(before);
  const own = [...report.named.wordsOf(amount)].filter((word) => !/\d/.test(word));
  if (named.length === 0 || !/\d/.test(named.join(''))) return null;
  return named.every((word) => label.has(word)) && own.every((word) => label.has(word)) ? before : null;
}

/** Amounts near a percentage that may be what it compares, for a percentage with decimals. */
function nearby(report: Report, figure: PlacedFigure): PlacedFigure[] {
  const within = inSentences(report.figures, figure.sentence - 3, figure.sentence).filter(
    (one) => isAmount(one) && one.index < figure.index,
  );
  return within.slice(-8);
}

/**
 * "sản lượng chỉ bằng 58,3% so với năm trước trong khi kim ngạch bằng 67,8%": the second percentage compares what stands
 * beside the two amounts of the first, if just one amount of another unit stands beside each.
 */
function parallelPair(report: Report, claim: PercentClaim): [PlacedFigure, PlacedFigure] | null {
  const { figures, confirmed, references } = report;
  const before = figures[claim.figure.index - 1];
  const pair = before && before.sentence === claim.figure.sentence ? confirmed.get(before) : undefined;
  if (!pair || pair[0].sentence === pair[1].sentence || references.subject(claim.figure, null)) return null;
  const beside = pair.map((one) =>
    inSentences(figures, one.sentence).filter((other) => isAmount(other) && other !== one),
  );
  const [a, b] = beside.map((others) => (others.length === 1 ? others[0]! : null));
  return a && b && a.dimension === b.dimension && a.dimension !== pair[0].dimension ? [a, b] : null;
}

/** Amounts that the phrase after a percentage names with all its words: "so với ban đầu", "vốn đầu tư ban đầu". */
function namedEarlier(report: Report, claim: PercentClaim, amount: PlacedFigure): PlacedFigure[] {
  const words = [...tellingWords(report.text, claim.phrase)];
  const named = report.named.namedWith(amount.dimension, words);
  return named.slice(0, countBeforeIndex(named, amount.index));
}

const REACHED = new Wording('(?<![\\p{L}])(?:lên|xuống|còn|đạt|tăng lên|giảm còn)(?: mức)? ?$');

/** "giảm còn 7,62 triệu đồng/tấn từ mức 8,34 triệu đồng/tấn": the amount reached, before the one it comes from. */
function reachedBefore(report: Report, from: PlacedFigure): PlacedFigure | null {
  const { text, figures, structure } = report;
  const to = figures[from.index - 1];
  if (!to || to.sentence !== from.sentence || to.dimension !== from.dimension || !isFrom(structure, from)) return null;
  return /^ từ(?: mức)? $/.test(text.lower.slice(to.end, from.start)) && REACHED.in(text, to.leadStart, to.start)
    ? to
    : null;
}

const GOING_ON = ['tiếp', 'tục', 'mạnh', 'khá', 'nhẹ', 'bước'];
const AND_REACHED = new Wording('^[,;]? ?(?:đạt|lên|còn|xuống còn|ước đạt|ở mức|đạt mức|lên mức) ?$');

/** "năm 2022 đạt 8.825 tỷ đồng. Sang năm 2023 tăng 6,6%, đạt 9.410 tỷ đồng": reached after, from the one amount before. */
function reachedAfter(report: Report, { figure, phrase }: PercentClaim): [PlacedFigure, PlacedFigure] | null {
  const { text, figures, roles } = report;
  const next = figures[figure.index + 1];
  if (!next || next.sentence !== figure.sentence || !isCandidate(report, next)) return null;
  const from = Math.min(phrase.end, next.start);
  if (!AND_REACHED.in(text, from, next.start)) return null;
  const before = inSentences(figures, figure.sentence - 1, figure.sentence).filter(
    (one) => one.index < figure.index && isCandidate(report, one) && areAlike(report, one, next),
  );
  const [base] = before;
  if (!base || before.length > 1) return null;
  const [now, then] = [roles.periodIn({ start: figure.leadStart, end: figure.start }), roles.of(base)];
  const named = subjectWords(text, { start: figure.leadStart, end: figure.start });
  const isSame = isSubset(named, new Set([...then.subject, ...GOING_ON])) && !areOpposite(named, then.subject);
  const isThen = isBefore(then.period, now) === true && isOfPeriodNamed(report, phrase, then);
  return isThen && isSame && roles.of(next).subject.size === 0 ? [next, base] : null;
}

/** Readings that the words around the percentage give: from where to where, and the base that they name. */
function toldReadings(report: Report, claim: PercentClaim, formula: Formula): Reading[] {
  const { figure } = claim;
  const parallel = parallelPair(report, claim);
  const after = fromToAfter(report, figure);
  const readings: Reading[] = [];
  if (parallel) readings.push(reading(...parallel, formula, 'certain'));
  if (after) readings.push(reading(after[1], after[0], formula, 'certain'));
  const reached = reachedAfter(report, claim);
  if (reached) readings.push(reading(...reached, formula, 'clear'));
  const subject = subjectOf(report, figure);
  if (!subject || after) return readings;
  const { amount, isSure } = subject;
  const belief = isSure ? 'certain' : 'possible';
  const to = isSure ? reachedBefore(report, amount) : null;
  if (to) return [...readings, reading(to, amount, formula, 'certain')];
  // "tăng từ 310 tỷ đồng lên 412 tỷ đồng, …, tăng 23,9% so với dự toán": of the plan.
  const from = isPlan(report.text, claim.phrase) ? null : fromTo(report, amount);
  for (const base of [from, namedBase(report, claim, amount)]) {
    if (base) readings.push(reading(amount, base, formula, belief));
  }
  return [...readings, ...possibleBases(claim, [amount], namedEarlier(report, claim, amount), formula)];
}

const ABOUT = new Wording('^ ?về (?:số|giá trị|lượng|vốn)');

export function comparedReadings(report: Report, claim: PercentClaim, formula: Formula): Reading[] {
  if (claim.base) return readingsWithBase(report, claim, formula);
  return untilConsistent(
    claim,
    () => readingsWithoutBase(report, claim, formula),
    () => roleReadings(report, claim, formula),
    () => nextSentenceReadings(report, claim, formula),
  );
}

function readingsWithoutBase(report: Report, claim: PercentClaim, formula: Formula): Reading[] {
  const { figure } = claim;
  const readings = toldReadings(report, claim, formula);
  if (figure.decimals === 0) return readings;
  const subject = subjectOf(report, figure);
  const next = report.figures[figure.index + 1];
  // "giảm 16,8% so với cùng kỳ năm 2019, đạt 73.298 tỷ đồng": the base may stand after another verb.
  if (subject?.isSure && next && next.sentence === figure.sentence)
    readings.push(...possibleBases(claim, [subject.amount], [next], formula));
  const amounts = nearby(report, figure);
  // "giảm 27,4% về số doanh nghiệp": which of the amounts is compared, the words after tell.
  const isSure = subject?.isSure === true && !ABOUT.in(report.text, claim.phrase.start, claim.phrase.end);
  for (const amount of isSure ? [subject.amount] : amounts) {
    const bases = amounts.filter((one) => namesEarlier(report.text, leadOf(one)) || one.sentence < figure.sentence);
    readings.push(...possibleBases(claim, [amount], bases, formula));
  }
  return readings;
}
