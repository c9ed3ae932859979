/** Differences in amounts: "vượt chỉ tiêu hơn 310 tỷ đồng", "thặng dư 7 tỷ USD", "cần thu được 3.400 tỷ đồng". */
import { type Judgement, type Reading, judge } from '../judge/judge';
import { differenceOf, quantityOf } from '../judge/measure';
import { isAmount } from '../references/amounts';
import { areOpposite, haveOneSubject, isBefore, subjectWords } from '../references/roles';
import { turnOf } from '../references/turns';
import { significantDigits, sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { words } from '../text/wording';
import type { Claim } from '../types';
import { amountStatement, inUnitOf } from './amount-claims';
import {
  bracketBehind,
  changed,
  changedFrom,
  changedInto,
  fromToBefore,
  mayBeCompared,
  namedBehind,
  printedBase,
  startOf,
} from './change-of';
import { fromTo, fromToAfter } from './compared';
import { makeClaim } from './make-claim';
import { isOfAnotherThing } from './other-subject';
import { type Report, around } from './report';
import type { ClaimRule } from './rule';

const SAYS_DIFFERENCE = words(
  'chênh lệch|thặng dư|thâm hụt|xuất siêu|nhập siêu|bội chi|bội thu|kết dư|tồn quỹ|còn dư|còn|hụt|hụt thu|tăng thu|vượt thu|giảm thu|tiết kiệm|tiết giảm|còn thiếu|thiếu|cần thu|phải thu|cần thu được|phải thu tới|còn lại|chưa giải ngân|chưa phân bổ|mức giảm|mức tăng|số còn lại|cần giải ngân|phải giải ngân|còn phải|xuống còn|giảm còn|dôi dư|vượt|cắt giảm|giảm trừ|tăng thêm|giảm thêm|(?:chi|thu|giải ngân) tiếp|dư|tồn|tồn đọng|tồn cuối kỳ|lãi|lỗ|đang (?:giải quyết|xử lý|thực hiện|triển khai|xem xét|thụ lý|thẩm định|rà soát)|chưa \\p{L}+(?: \\p{L}+)?|chuyển (?:sang )?(?:kỳ|năm|quý|tháng) sau',
);

const differenceReading = (
  stated: PlacedFigure,
  a: PlacedFigure,
  b: PlacedFigure,
  belief: Reading['belief'],
): Reading => ({
  a: quantityOf(a),
  b: quantityOf(b),
  formula: inUnitOf(stated, differenceOf),
  belief,
});

/** Two amounts of which the larger comes first. */
const ordered = (a: PlacedFigure, b: PlacedFigure): [PlacedFigure, PlacedFigure] =>
  sizeOf(a) >= sizeOf(b) ? [a, b] : [b, a];

function readingsOf(report: Report, stated: PlacedFigure): Reading[] {
  const near = report.figures
    .slice(Math.max(0, stated.index - 23), stated.index + 6)
    .filter(
      (one) =>
        one !== stated &&
        one.dimension === stated.dimension &&
        isAmount(one) &&
        Math.abs(one.sentence - stated.sentence) <= 3,
    );
  const candidates = near.slice(-10);
  const readings: Reading[] = [];
  const size = sizeOf(stated);
  for (const [i, one] of candidates.entries()) {
    for (const other of candidates.slice(i + 1)) {
      const [a, b] = ordered(one, other);
      const isClose = Math.abs(sizeOf(a) - sizeOf(b) - size) <= size * (stated.approximation === 'none' ? 0.1 : 0.6);
      if (isClose && mayBeCompared(report, stated, a, b)) readings.push(differenceReading(stated, a, b, 'possible'));
    }
  }
  return [...told(report, stated), ...likely(report, stated), ...readings, ...byRoles(report, stated)];
}

/** "tăng 1.755 tỷ đồng, từ 26.890 tỷ đồng lên 28.645 tỷ đồng", "thấp hơn cùng kỳ 17,1 tỷ đồng là 1,3 tỷ đồng". */
function told(report: Report, stated: PlacedFigure): Reading[] {
  const after = fromToAfter(report, stated);
  if (after && after[0].dimension === stated.dimension)
    return [differenceReading(stated, ...ordered(after[1], after[0]), 'certain')];
  const before = fromToBefore(report, stated);
  if (before) return [differenceReading(stated, ...ordered(before.current, before.base), 'certain')];
  const base = changedFrom(report, stated);
  const [amount] = base ? report.references.eachSubjectBefore(base, (one) => one.dimension === stated.dimension) : [];
  return base && amount ? [differenceReading(stated, ...ordered(amount, base), 'clear')] : [];
}

/** "1.200 tỷ đồng, tăng 100 tỷ đồng so với năm 2021 (1.300 tỷ đồng)": it fell by as much as it is said to have risen. */
function wrongWay(report: Report, stated: PlacedFigure): Judgement | null {
  const direction = turnOf(report.structure, stated)?.direction ?? null;
  const pair = direction && changed(report, stated);
  if (!pair) return null;
  const reading = differenceReading(stated, pair.current, pair.base, 'certain');
  const judgement = judge({ ...amountStatement(stated), direction }, [reading]);
  return judgement.verdict === 'direction-wrong' ? judgement : null;
}

/** The amounts that the words themselves name. */
function likely(report: Report, stated: PlacedFigure): Reading[] {
  const { references } = report;
  if (!references.isChange(stated)) return [...fallen(report, stated), ...remaining(report, stated)];
  const named = namedBehind(report, stated);
  if (named) return [differenceReading(stated, ...ordered(named.current, named.base), 'clear')];
  const base = printedBase(report, stated) ?? bracketBehind(report, stated);
  if (!base) return besidePercentage(report, stated);
  const subject = references.subject(stated, base.dimension);
  if (subject) return [differenceReading(stated, ...ordered(subject, base), 'certain')];
  const alike = references.subjectsBefore(stated, (one) => one.dimension === base.dimension);
  const [only] = alike;
  return alike.length === 1 && !isOfAnotherThing(report, only!, startOf(report, stated))
    ? [differenceReading(stated, ...ordered(only!, base), 'clear')]
    : [];
}

/** "năm 2022 có 1.240 hộ, năm 2023 giảm 310 hộ, còn 930 hộ". */
function fallen(report: Report, stated: PlacedFigure): Reading[] {
  const from = changedInto(report, stated);
  const isDown = from && turnOf(report.structure, from.change)?.direction === 'down';
  return isDown ? [differenceReading(stated, from.base, from.change, 'clear')] : [];
}

/** A change that follows a percentage with a printed base speaks of the same two amounts. */
function besidePercentage({ references, figures }: Report, stated: PlacedFigure): Reading[] {
  for (let i = stated.index - 1; i >= stated.index - 3 && i >= 0; i--) {
    const percent = figures[i]!;
    const base = references.explicitBase(percent);
    if (!base || percent.sentence !== stated.sentence || base.dimension !== stated.dimension) continue;
    const subject = references.subject(percent, base.dimension);
    return subject ? [differenceReading(stated, ...ordered(subject, base), 'likely')] : [];
  }
  return [];
}

const FAR = 8;
const MOST_WORDS = 7;

/** Whether the words that say it is a difference stand so close to the amount that they can only speak of it. */
function isSaid({ text, structure }: Report, stated: PlacedFigure): boolean {
  const says = SAYS_DIFFERENCE.last(text, stated.leadStart, stated.start);
  const from = says?.end ?? turnOf(structure, stated)?.end;
  if (from === undefined) return false;
  const between = text.clean.slice(from, stated.start);
  return !/[,;:()]/.test(between) && between.trim().split(' ').length <= MOST_WORDS;
}

const BALANCE = words('xuất siêu|nhập siêu|thặng dư|thâm hụt|bội chi|bội thu|kết dư');

/** The amounts of a dimension beside a difference: before it in its sentence, or in the bracket after it. */
function amountsBeside({ figures, references, text }: Report, stated: PlacedFigure): PlacedFigure[] {
  // What imports were before is no part of a trade balance.
  const isOfTwo = BALANCE.in(text, stated.leadStart, stated.start);
  const isWanted = (one: PlacedFigure): boolean =>
    one !== stated &&
    one.dimension === stated.dimension &&
    isAmount(one) &&
    !references.isChange(one) &&
    !(isOfTwo && references.bases.has(one));
  const near = figures.slice(Math.max(0, stated.index - FAR), stated.index + 4).filter(isWanted);
  const here = near.filter(
    ({ index, sentence, item, brackets }) =>
      sentence === stated.sentence &&
      (index < stated.index || (item === stated.item && brackets.length > stated.brackets.length)),
  );
  if (here.length >= 2) return here;
  return near.filter(({ index, sentence }) => index < stated.index && sentence >= stated.sentence - 1);
}

/** Two amounts of one thing at two times, of plan and actual, or of what comes in and goes out; a whole and its part, but of a change. */
function goTogether(report: Report, one: PlacedFigure, other: PlacedFigure, isChange: boolean): boolean {
  const [a, b] = [report.roles.of(one), report.roles.of(other)];
  if (areOpposite(a.subject, b.subject)) return true;
  return (
    haveOneSubject(a, b) &&
    (a.isPlan !== b.isPlan || (a.isWhole !== b.isWhole && !isChange) || isBefore(a.period, b.period) !== null)
  );
}

const REMAINS = words(
  'còn lại|còn phải|số còn lại|còn|(?:chi|thu|giải ngân) tiếp|đang (?:giải quyết|xử lý|thực hiện|triển khai|xem xét|thụ lý|thẩm định|rà soát)|chưa \\p{L}+(?: \\p{L}+)?|tồn|tồn đọng|chuyển (?:sang )?(?:kỳ|năm|quý|tháng) sau',
);

/** "tiếp nhận 1.240 đơn, đã giải quyết 1.158 đơn, còn 82 đơn": what is left of the first when the second is done. */
const isLeft = ({ text, roles }: Report, stated: PlacedFigure, done: PlacedFigure): boolean =>
  REMAINS.in(text, stated.leadStart, stated.start) && roles.of(done).isActual && done.sentence === stated.sentence;

/**
 * "vốn vay còn 589 tỷ đồng, vốn đối ứng tăng 38 tỷ đồng", "nợ đọng 585 tỷ đồng; nợ khó thu 216 tỷ đồng, tăng 36 tỷ
 * đồng": a change whose words name another thing than the amount before, or that two things stand before.
 */
function isOfOneThing(report: Report, stated: PlacedFigure, before: PlacedFigure, other: PlacedFigure): boolean {
  const { text, references, roles } = report;
  if (!references.isChange(stated) || SAYS_DIFFERENCE.in(text, stated.leadStart, stated.start)) return true;
  if (isOfAnotherThing(report, before, startOf(report, stated))) return false;
  return haveOneSubject(roles.of(before), roles.of(other));
}

/** "xuất siêu hàng dệt may 104,8 triệu USD": of what neither of the two amounts is named with. */
function namesOther({ text, roles }: Report, stated: PlacedFigure, a: PlacedFigure, b: PlacedFigure): boolean {
  const says = BALANCE.last(text, stated.leadStart, stated.start);
  const named = says ? subjectWords(text, { start: says.end, end: stated.start }) : new Set<string>();
  return [...named].some((word) => !roles.of(a).subject.has(word) && !roles.of(b).subject.has(word));
}

/** The two amounts beside a difference that go together by their roles; the nearest two, or the only ones. */
function byRoles(report: Report, stated: PlacedFigure): Reading[] {
  if (!isSaid(report, stated)) return [];
  const amounts = amountsBeside(report, stated);
  const [a, b] = [amounts.at(-1), amounts.at(-2)];
  if (!a || !b || !mayBeCompared(report, stated, a, b)) return [];
  const isClear = goTogether(report, a, b, report.references.isChange(stated)) || isLeft(report, stated, a);
  const belief = isClear ? 'clear' : 'likely';
  const isLone = amounts.length === 2 && isOfOneThing(report, stated, a, b) && !namesOther(report, stated, a, b);
  return [differenceReading(stated, ...ordered(a, b), isLone ? belief : 'possible')];
}

/** "trong số 360.000 tỉ đồng …, số còn lại phải giải ngân 226.958 tỉ đồng": less an amount named anywhere before. */
function remaining(report: Report, stated: PlacedFigure): Reading[] {
  if (significantDigits(stated) < 5 || !REMAINS.in(report.text, stated.leadStart, stated.start)) return [];
  const alike = report.named.ofDimension(stated.dimension);
  const [whole] = report.references.eachSubjectBefore(stated, (one) => one.dimension === stated.dimension);
  if (!whole || sizeOf(whole) <= sizeOf(stated)) return [];
  return around(alike, whole.index, ({ index }) => index)
    .filter((one) => one.index < whole.index)
    .filter((one) => sizeOf(one) < sizeOf(whole))
    .map((one) => differenceReading(stated, whole, one, 'likely'));
}

/** Whether the words call an amount a difference, and it is long enough to be held against two others. */
function isStatedDifference(report: Report, stated: PlacedFigure): boolean {
  if (!isAmount(stated) || report.references.bases.has(stated)) return false;
  if (significantDigits(stated) < 2 && stated.approximation === 'none' && stated.value < 5) return false;
  const says = SAYS_DIFFERENCE.last(report.text, stated.leadStart, stated.start);
  return (
    says !== null ||
    fromTo(report, stated) !== null ||
    fromToBefore(report, stated) !== null ||
    changedFrom(report, stated) !== null ||
    report.references.isChange(stated)
  );
}

function claimOf(report: Report, stated: PlacedFigure): Claim | null {
  const turn = turnOf(report.structure, stated);
  const start = SAYS_DIFFERENCE.last(report.text, stated.leadStart, stated.start)?.start ?? turn?.start;
  const statement = amountStatement(stated);
  const reversed = wrongWay(report, stated);
  if (reversed) {
    const directed = { ...statement, direction: turn?.direction ?? null };
    return makeClaim(report, { kind: 'difference', foundBy, statement: directed, judgement: reversed, start });
  }
  const judgement = judge(statement, readingsOf(report, stated));
  if (judgement.verdict === 'unchecked') return null;
  return makeClaim(report, { kind: 'difference', foundBy, statement, judgement, start });
}

const foundBy = 'difference';

export const difference: ClaimRule = {
  id: foundBy,
  source: 'design/vietnamese.md, Words in tables: "Chênh lệch, Còn lại"; growth words before an amount',
  find: (report) =>
    report.figures.flatMap((stated) => {
      const claim = isStatedDifference(report, stated) ? claimOf(report, stated) : null;
      return claim ? [claim] : [];
    }),
};
