/**
 * Readings of a rate by the roles of the figures around it: the plan that an amount attains, the whole that it is a part
 * of, the period before that it is held against. Chosen within the list item, then the sentence, then the sentence before.
 */
import type { Reading } from '../judge/judge';
import type { Formula } from '../judge/measure';
import { isTime } from '../references/amounts';
import { isPlan, namesEarlier, type Stretch } from '../references/labels';
import {
  areOpposite,
  type FigureRole,
  haveOneSubject,
  isBefore,
  isSubset,
  MOVEMENTS,
  subjectWords,
} from '../references/roles';
import { followsDirectly } from '../references/turns';
import { areCountedAlike, isPercent, sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { Wording, words } from '../text/wording';
import type { ClaimKind } from '../types';
import { reading } from './percent-readings';
import { periodReadings } from './named-periods';
import type { Report } from './report';

/** What the amount of a claim is held against. */
type BaseRole = 'plan' | 'whole' | 'earlier';

/** A rate that claims something of two amounts: a percentage, "gấp 2 lần". */
export interface Rate {
  readonly figure: PlacedFigure;
  readonly kind: ClaimKind;
  /** The word that makes it a claim; null where none does. */
  readonly turn: Pick<Stretch, 'start'> | null;
  /** The words that say of what the rate is taken. */
  readonly phrase: Stretch;
}

interface Pair {
  readonly a: FigureRole;
  readonly b: FigureRole;
  readonly isClear: boolean;
}

/** Figures further away than so many are not looked at. */
const MOST_CANDIDATES = 8;

const OF_ANOTHER = new Wording('^ ?(?:về|mỗi|một|hàng|hằng)(?![\\p{L}])|^ ?/');

/** "chiếm 91,2% về vốn", "tăng 8%/năm": something else than the amounts before. */
export const isOfAnother = ({ text }: Report, { start, end }: Stretch): boolean => OF_ANOTHER.in(text, start, end);

const MEAN = new Wording('(?<![\\p{L}])(?:bình quân|trung bình|hằng năm|hàng năm|mỗi năm)(?![\\p{L}])');
const TOTAL_NAMED = new Wording('(?<![\\p{L}])(?:tổng|toàn)(?![\\p{L}])');

/** The roles that a claim may take its base from: what its words name, else what its turn of phrase can mean. */
function rolesWanted({ text }: Report, { phrase, kind }: Rate): readonly BaseRole[] {
  if (isPlan(text, phrase)) return ['plan'];
  if (namesEarlier(text, phrase)) return ['earlier'];
  if (kind === 'share' || kind === 'count-ratio') return ['whole'];
  if (kind === 'growth' || kind === 'multiple') return ['earlier', 'plan'];
  return TOTAL_NAMED.in(text, phrase.start, phrase.end) ? ['whole'] : ['plan', 'whole', 'earlier'];
}

/** Counted things of one kind: "lượt" and "lượt khách"; "số hợp tác xã … là 2.106" without a noun after the figure. */
export function areAlike({ text }: Report, one: PlacedFigure, other: PlacedFigure): boolean {
  if (areCountedAlike(one.dimension, other.dimension)) return true;
  const [short, long] = one.dimension.length < other.dimension.length ? [one, other] : [other, one];
  if (short.dimension !== '') return false;
  return text.lower.slice(short.leadStart, short.start).includes(long.dimension);
}

export const isCandidate = ({ references }: Report, figure: PlacedFigure): boolean =>
  !isPercent(figure) && !isTime(figure) && figure.pair !== 'second' && !references.isChange(figure);

const isOpenAt =
  (figure: PlacedFigure) =>
  (one: PlacedFigure): boolean =>
    one.brackets.every((bracket, i) => figure.brackets[i] === bracket);

/** "…, tăng 11,6% so với cùng kỳ; cùng kỳ đạt 38.412 tỷ đồng": the amount of the period before, named after the rate. */
function namedAfter(report: Report, figure: PlacedFigure, amount: PlacedFigure): PlacedFigure | null {
  const next = report.figures[figure.index + 1];
  if (!next || next.sentence !== figure.sentence || !isCandidate(report, next) || !areAlike(report, next, amount))
    return null;
  const { period, subject } = report.roles.of(next);
  return period.relative === 'earlier' && subject.size === 0 ? next : null;
}

/** Amounts before the rate like the nearest, the nearest first; those after it where none stands before. */
function candidatesIn(report: Report, { figure }: Rate, figures: readonly PlacedFigure[]): PlacedFigure[] {
  const usable = figures.filter((one) => isCandidate(report, one));
  const before = usable
    .filter(({ index }) => index < figure.index)
    .slice(-2 * MOST_CANDIDATES)
    .reverse();
  const after = usable.filter(({ index, item }) => index > figure.index && item === figure.item).slice(0, 2);
  const compared = before.length === 1 ? namedAfter(report, figure, before[0]!) : null;
  if (compared) return [before[0]!, compared];
  const stream = before.length > 0 ? before : after;
  const nearest = stream.find(isOpenAt(figure)) ?? stream[0];
  if (!nearest) return [];
  return stream.filter((one) => areAlike(report, one, nearest)).slice(0, MOST_CANDIDATES);
}

function isPlanOf(b: FigureRole, a: FigureRole): boolean {
  if (!b.isPlan || a.isPlan || (a.period.relative === 'earlier' && b.period.relative !== 'earlier')) return false;
  const [year, planned] = [a.period.isDate ? null : a.period.year, b.period.isDate ? null : b.period.year];
  return (year === null || planned === null || year === planned) && haveOneSubject(a, b);
}

/** "thu 512 tỷ đồng (năm 2021: 448 tỷ đồng)": a year in the bracket behind an amount that has none. */
const isDatedBeside = (b: FigureRole, a: FigureRole): boolean =>
  b.period.year !== null &&
  a.period.year === null &&
  b.figure.index === a.figure.index + 1 &&
  b.figure.brackets.length > a.figure.brackets.length;

/** Whether an amount is that of the period before, of the same thing. */
export function isEarlierThan(b: FigureRole, a: FigureRole): boolean {
  if (a.isPlan !== b.isPlan || !haveOneSubject(a, b)) return false;
  return isBefore(b.period, a.period) ?? ((b.isCompared && !a.isCompared) || isDatedBeside(b, a));
}

/** The words after the rate that say of what it is taken, without those of a role. */
const namedIn = (report: Report, { phrase }: Rate): ReadonlySet<string> => subjectWords(report.text, phrase);

function isWholeOf(b: FigureRole, a: FigureRole, named: ReadonlySet<string>): boolean {
  if (sizeOf(b.figure) <= sizeOf(a.figure) || (a.isPlan && b.isPlan)) return false;
  return b.isWhole || (named.size > 0 && isSubset(named, b.subject) && !isSubset(named, a.subject));
}

function fits(role: BaseRole, a: FigureRole, b: FigureRole, named: ReadonlySet<string>): boolean {
  if (role === 'plan') return isPlanOf(b, a);
  return role === 'earlier' ? isEarlierThan(b, a) : isWholeOf(b, a, named);
}

/** Whether the words after the rate name nothing that the base is not named with. */
function namesNothingElse({ text }: Report, named: ReadonlySet<string>, { subject, figure }: FigureRole): boolean {
  const lead = text.lower.slice(figure.leadStart, figure.start);
  return [...named].every((word) => subject.has(word) || lead.includes(word) || MOVEMENTS.has(word));
}

/** For each base of the role the nearest other amount, where the two go together. */
function pairsOf(report: Report, rate: Rate, role: BaseRole, candidates: readonly PlacedFigure[]): Pair[] {
  const roles = candidates.map((one) => report.roles.of(one));
  const named = namedIn(report, rate);
  const pairs: Pair[] = [];
  for (const b of roles) {
    const a = roles.find((one) => one !== b);
    if (a && fits(role, a, b, named)) pairs.push({ a, b, isClear: namesNothingElse(report, named, b) });
  }
  return pairs;
}

const OF_WHOM = ' của (?:tỉnh|huyện|thành phố|thị xã|xã|địa phương|đơn vị|ngành|toàn tỉnh|cả nước)';
const NEUTRAL = new Wording(
  `(?<![\\p{L}])(?:(?:tốc độ|tỷ lệ|tỉ lệ|mức|tỷ trọng)(?: (?:này|giải ngân|hoàn thành|thực hiện|đạt|tăng|giảm|chi|thu|lấp đầy))*|(?:con )?số này|khoản (?:thu|chi) này)(?:${OF_WHOM})?(?![\\p{L}])`,
);

/** Whether nothing that is named between the amounts and the turn of phrase brings another subject. */
export function goesOn({ structure }: Report, from: number, to: number): boolean {
  if (from >= to || followsDirectly(structure, from, to)) return true;
  const last = NEUTRAL.last(structure.text, from, to);
  return last !== null && followsDirectly(structure, last.end, to) && followsDirectly(structure, from, last.start);
}

const BROKEN_DOWN = words('trong đó|gồm|bao gồm|riêng');

/** "đạt 81,9%, trong đó vốn tỉnh 2.905 tỷ đồng": the amounts after the rate are parts of what it speaks of. */
const isBrokenDown = ({ text }: Report, { end }: PlacedFigure, after: readonly PlacedFigure[]): boolean =>
  after.length > 0 && BROKEN_DOWN.in(text, end, Math.min(...after.map(({ start }) => start)));

const OF_MORE = words('lũy kế|luỹ kế|tính chung|cả năm|cộng dồn|riêng|trong đó|bình quân|trung bình|các|những|một số');

/** "tháng 10 chi 1.642 tỷ đồng, tháng 9 chi 1.429 tỷ đồng; như vậy chi tháng 10 đã tăng 14,9%": named again, as they were. */
function namesTheTwo(
  { text, figures, roles }: Report,
  { figure, turn }: Rate,
  { a, b }: Pick<Pair, 'a' | 'b'>,
): boolean {
  const [last, at] = [a.figure.index > b.figure.index ? a.figure : b.figure, turn?.start ?? figure.start];
  if (figures[last.index + 1] !== figure || last.sentence !== figure.sentence) return false;
  const again = { start: last.end, end: at };
  if (again.start >= again.end || OF_MORE.in(text, again.start, again.end)) return false;
  const named = subjectWords(text, again);
  const period = roles.periodIn(again);
  const isSamePeriod = (['year', 'month', 'quarter'] as const).every(
    (unit) => period[unit] === null || period[unit] === a.period[unit],
  );
  const isNamed = named.size > 0 || period.year !== null || period.month !== null || period.quarter !== null;
  const subject = new Set([...a.subject, ...b.subject]);
  return isNamed && isSamePeriod && isSubset(named, subject) && !areOpposite(named, subject);
}

function* scopesOf(report: Report, { figure }: Rate): Generator<PlacedFigure[]> {
  const sentence = inSentences(report.figures, figure.sentence);
  yield sentence.filter(({ item }) => item === figure.item);
  yield sentence;
  yield [...inSentences(report.figures, figure.sentence - 1), ...sentence];
}

/** "5.130/kế hoạch 5.000 triệu USD, vượt 2,6%", "25% (120 tỷ đồng/480 tỷ đồng)": the two amounts of a pair beside the rate. */
function pairBeside(report: Report, { figure, turn, kind, phrase }: Rate): [PlacedFigure, PlacedFigure] | null {
  const { structure, figures, roles } = report;
  const [first, second, next, last] = [-2, -1, 1, 2].map((step) => figures[figure.index + step]);
  const isHere = (one: PlacedFigure | undefined): one is PlacedFigure => one?.sentence === figure.sentence;
  if (isHere(first) && isHere(second) && second.pair === 'second') {
    if (kind === 'growth' && !roles.of(second).isPlan) return null;
    return followsDirectly(structure, second.end, turn?.start ?? figure.start) ? [first, second] : null;
  }
  if (!isHere(next) || !isHere(last) || last.pair !== 'second') return null;
  // "chiếm 22,2% tổng chi sự nghiệp (26,4 tỷ đồng/118,9 tỷ đồng)".
  const from = Math.min(phrase.end, next.start);
  return /^ ?\( ?$/.test(structure.text.clean.slice(from, next.start)) ? [next, last] : null;
}

/** "chiếm 90,9% dân số (1.265.400 người)": a base that stands alone in a bracket after the words that name it. */
function baseInBracket({ text, figures }: Report, { figure, phrase, kind }: Rate): PlacedFigure | null {
  const next = figures[figure.index + 1];
  if (
    !next ||
    phrase.end <= phrase.start + 1 ||
    phrase.end > next.start ||
    next.brackets.length <= figure.brackets.length
  )
    return null;
  const isAlone = /^\( ?$/.test(text.clean.slice(phrase.end, next.start)) && text.clean[next.end] === ')';
  return isAlone && kind !== 'growth' ? next : null;
}

const ONLY_NAMED = /^(?: (?:cả năm|năm nay|năm|được giao|giao|đầu năm|của năm))*(?: là| đạt|:)? ?$/;

/** "bằng 38,7% tổng vốn huy động; tổng vốn huy động là 11.650 tỷ đồng": the words after the rate name the next amount. */
function baseNamedLater(report: Report, { figure, phrase, kind }: Rate): [PlacedFigure, PlacedFigure] | null {
  const { text, figures, references } = report;
  const name = text.lower
    .slice(phrase.start, phrase.end)
    .replace(/^ (?:so với|của|trong|trên) /, ' ')
    .trim();
  const next = figures[figure.index + 1];
  if (kind === 'growth' || !next || next.sentence > figure.sentence + 1) return null;
  if (name.split(' ').length < (isPlan(text, phrase) ? 2 : 3)) return null;
  const amount = isCandidate(report, next) ? references.subject(figure, next.dimension) : null;
  const lead = text.lower.slice(Math.max(next.leadStart, phrase.end), next.start);
  const again = lead.replace(/^[;,. ]*/, '');
  return amount && again.startsWith(name) && ONLY_NAMED.test(again.slice(name.length)) ? [amount, next] : null;
}

function bracketReadings(report: Report, rate: Rate, formula: Formula): Reading[] {
  const base = baseInBracket(report, rate);
  const amount = base && report.references.subject(rate.figure, base.dimension);
  return amount && (rate.kind === 'multiple' || sizeOf(base) > sizeOf(amount))
    ? [reading(amount, base, formula, rate.kind === 'share' ? 'certain' : 'clear')]
    : [];
}

const BEYOND = words('vượt|hụt|cao hơn|thấp hơn');

/** "tăng 4,3%" without a base may be held against anything: against the plan where it or the verb says so. */
const mayBeOfPlan = ({ text }: Report, { figure, turn, phrase }: Rate): boolean =>
  isPlan(text, phrase) || (turn !== null && BEYOND.in(text, turn.start, figure.start));

/** The readings of a rate that the roles of the figures give; none where no two of them go together. */
export function roleReadings(report: Report, rate: Rate, formula: Formula): Reading[] {
  const { text } = report;
  const { figure, turn, phrase } = rate;
  if (isOfAnother(report, phrase) || MEAN.in(text, figure.leadStart, figure.start)) return [];
  const pair = pairBeside(report, rate);
  if (pair) return [reading(...pair, formula, 'clear')];
  const ofPeriods = periodReadings(report, rate, formula);
  if (ofPeriods.length > 0) return ofPeriods;
  const later = baseNamedLater(report, rate);
  if (later) return [reading(...later, formula, 'clear')];
  const inBracket = bracketReadings(report, rate, formula);
  if (inBracket.length > 0) return inBracket;
  for (const scope of scopesOf(report, rate)) {
    const candidates = candidatesIn(report, rate, scope);
    const ends = candidates.filter(({ index }) => index < figure.index).map(({ end }) => end);
    const isOf =
      ends.length === 0
        ? !isBrokenDown(report, figure, candidates)
        : goesOn(report, Math.max(...ends), turn?.start ?? figure.start);
    for (const role of candidates.length < 2 ? [] : rolesWanted(report, rate)) {
      const pairs = pairsOf(report, rate, role, candidates);
      if (pairs.length === 0) continue;
      const belief = pairs.filter(({ isClear }) => isClear).length === 1 ? 'clear' : 'likely';
      return pairs.map(({ a, b, isClear }) => {
        const isMeant = isOf || namesTheTwo(report, rate, { a, b });
        const isNamed = role !== 'plan' || rate.kind !== 'growth' || mayBeOfPlan(report, rate);
        return reading(a.figure, b.figure, formula, isMeant && isClear && isNamed ? belief : 'possible');
      });
    }
  }
  return [];
}
