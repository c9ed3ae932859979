/** Sums: a whole and its parts ("trong đó …", "gồm …", "Tổng A và B là …"), or figures that stand beside their sum. */
import { type Judgement, type Reading, judge } from '../judge/judge';
import { quantityOf, total } from '../judge/measure';
import { isDigitSlip, isOneSlipApart, isSwap } from '../judge/slips';
import { isAmount, isTime } from '../references/amounts';
import { type Breakdown, certainWhole, partsOf, shareBeside } from '../references/breakdowns';
import { complement, mayOverlap } from '../references/complements';
import { leadOf } from '../references/labels';
import { type PartList, areDisjoint, isJoined, listAfter, listBefore } from '../references/lists';
import { turnOf } from '../references/turns';
import { isCounted, significantDigits, sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { Wording, words } from '../text/wording';
import type { Claim } from '../types';
import { amountStatement, inUnitOf, itself } from './amount-claims';
import { changedInto } from './change-of';
import { fromTo } from './compared';
import { makeClaim } from './make-claim';
import type { Report } from './report';
import type { ClaimRule } from './rule';
import { leadingRuns, neighbours, onePerItem } from './sum-candidates';

const sumReading = (whole: PlacedFigure, parts: readonly PlacedFigure[], belief: Reading['belief']): Reading => ({
  a: total(parts.map(quantityOf)),
  b: quantityOf(whole),
  formula: inUnitOf(whole, itself),
  belief,
});

/** Whether the printed shares of the parts make 100%: then nothing is left out of the breakdown. */
function sharesAreWhole(report: Report, parts: readonly PlacedFigure[]): boolean {
  const shares = parts.map((part) => shareBeside(report.structure, part));
  if (shares.some((share) => share === null)) return false;
  let sum = 0;
  let slack = 1e-9;
  for (const share of shares) {
    sum += share!.value;
    slack += 0.5 * 10 ** -share!.decimals;
  }
  return Math.abs(sum - 100) <= slack;
}

/** Whether one mistyped digit in the whole or in one of its parts explains the gap; only of figures with many digits. */
function oneSlipExplains(whole: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  if ([whole, ...parts].some((figure) => significantDigits(figure) < 4 || figure.power !== whole.power)) return false;
  const sum = parts.reduce((all, part) => all + sizeOf(part), 0);
  const gap = (sizeOf(whole) - sum) / 10 ** whole.power;
  return [whole, ...parts].some((figure) =>
    isOneSlipApart(figure.value, figure === whole ? figure.value - gap : figure.value + gap, figure.decimals),
  );
}

/** A plan that is a base itself is the sum of the plans that its parts are compared with. */
function basesOfParts(breakdown: Breakdown, whole: PlacedFigure): Reading[] {
  if (significantDigits(whole) < 3) return [];
  const parts = breakdown.region.filter((one) => one.dimension === whole.dimension);
  return [...onePerItem(parts, whole)].map((choice) => sumReading(whole, choice, 'possible'));
}

function breakdownReadings(report: Report, breakdown: Breakdown, whole: PlacedFigure): Reading[] {
  const parts = partsOf(breakdown, report.references, whole);
  if (report.references.bases.has(whole)) return basesOfParts(breakdown, whole);
  if (parts.length < 2) return [];
  const readings: Reading[] = [];
  const addRuns = (of: readonly PlacedFigure[]): void => {
    for (const run of leadingRuns(of))
      if (isNear(whole, sizeOfAll(run))) readings.push(sumReading(whole, run, 'possible'));
  };
  addRuns(parts);
  // "120.000 (thực hiện 118.579,29), … 178.300,98 (thực hiện …)": the plans outside the brackets, the actuals inside.
  const depths = new Set(parts.map(({ brackets }) => brackets.length));
  for (const depth of depths.size > 1 ? depths : []) {
    const level = parts.filter(({ brackets }) => brackets.length === depth);
    addRuns(level);
  }
  if (significantDigits(whole) >= 3) {
    for (const choice of onePerItem(parts, whole)) readings.push(sumReading(whole, choice, 'possible'));
  }
  return [...readings, ...alikeOfItems(report, whole, parts), ...accusing(report, breakdown, whole, parts)];
}

/** Whether the whole may be in another unit than its parts: exact arithmetic only for those. */
function isPowerApart(whole: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  const sum = sizeOfAll(parts);
  return [3, -3, 6, -6].some((power) => isNear(whole, sum * 10 ** power));
}

/** "nữ 357 người, dân tộc thiểu số 253 người": people who are told apart in more than one way. */
const isCountedTwice = ({ text }: Report, whole: PlacedFigure, parts: readonly PlacedFigure[]): boolean =>
  isCounted(whole) && mayOverlap(text, parts.map(leadOf));

/** "trong đó đất lúa 63 ha, đất ở 13 ha; giao 93 ha": a list with commas ends at the mark that parts longer statements. */
function goesBeyond(parts: readonly PlacedFigure[]): boolean {
  const own = parts.filter(({ item }) => item === parts[0]!.item).length;
  return own > 1 && own < parts.length;
}

/** The reading that may accuse: certain where nothing is left out, or where one mistyped digit explains the gap. */
function accusing(
  report: Report,
  breakdown: Breakdown,
  whole: PlacedFigure,
  parts: readonly PlacedFigure[],
): Reading[] {
  if (certainWhole(breakdown, report.references, whole) !== whole)
    return isPowerApart(whole, parts) ? [sumReading(whole, parts, 'unit-only')] : [];
  const shared = parts.filter((part) => shareBeside(report.structure, part) !== null);
  if (shared.length >= 2 && sharesAreWhole(report, shared)) return [sumReading(whole, shared, 'certain')];
  if (isCountedTwice(report, whole, parts) || goesBeyond(parts)) return [sumReading(whole, parts, 'unit-only')];
  const isSure =
    oneSlipExplains(whole, parts) ||
    exceedBySlip(whole, parts) ||
    isClosedList(report, breakdown, whole, parts) ||
    areComplements(report, whole, parts);
  if (isSure) return [sumReading(whole, parts, 'certain')];
  // A part of a round amount may be left out.
  const mayDiffer = sizeOfAll(parts) < sizeOf(whole) && digitsOf(whole, parts) < 4;
  return [sumReading(whole, parts, mayDiffer ? 'unit-only' : 'likely')];
}

/**
 * "Tổng kế hoạch 520 tỷ đồng, thực hiện 480 tỷ đồng. Trong đó: A kế hoạch 300, thực hiện 260; B kế hoạch 220, thực hiện
 * 220": of each list item the one amount that is a plan as the whole is, or an actual as it is. A list after "trong đó"
 * may leave out parts, so that only one mistyped digit among many accuses.
 */
function alikeOfItems(report: Report, whole: PlacedFigure, parts: readonly PlacedFigure[]): Reading[] {
  if (parts[0]!.item === parts.at(-1)!.item) return [];
  const { isPlan } = report.roles.of(whole);
  const alike = parts.filter((part) => report.roles.of(part).isPlan === isPlan);
  const items = new Set(parts.map(({ item }) => item));
  const isOneOfEach =
    items.size >= 2 && items.size === alike.length && new Set(alike.map(({ item }) => item)).size === items.size;
  if (!isOneOfEach || alike.length === parts.length || digitsOf(whole, alike) < 5) return [];
  return digitExplains(whole, alike) ? [sumReading(whole, alike, 'certain')] : [];
}

const LARGEST_GAP = 0.02;

/** "(bao gồm A và B)": a list in a bracket of its own that falls just short of its whole leaves nothing out. */
function isClosedList(
  { text }: Report,
  { isList }: Breakdown,
  whole: PlacedFigure,
  parts: readonly PlacedFigure[],
): boolean {
  const [last, before] = [parts.at(-1)!, parts.at(-2)!];
  if (!isList || last.brackets.length <= whole.brackets.length || text.clean[last.end] !== ')') return false;
  if (!/(?:^|[ ,])và /.test(text.lower.slice(before.end, last.start))) return false;
  const gap = sizeOf(whole) - parts.reduce((all, part) => all + sizeOf(part), 0);
  return Math.abs(gap) <= LARGEST_GAP * sizeOf(whole);
}

/** "trong đó nam 1.240 người, nữ 1.310 người": two parts that leave nothing out by their names, and a slip in one figure. */
function areComplements({ text }: Report, whole: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  const [a, b, ...more] = parts;
  if (!a || !b || more.length > 0) return false;
  const how = complement(text, leadOf(a), leadOf(b));
  const digits = digitsOf(whole, parts);
  if (how === null || digits < 3 || !digitExplains(whole, parts)) return false;
  return how === 'exclusive' || digits >= 5 || swapExplains(whole, parts);
}

/** Digits of a figure down to the last place that any of its parts is printed to. */
function digitsOf(whole: PlacedFigure, parts: readonly PlacedFigure[]): number {
  const length = (one: PlacedFigure): number => Math.floor(Math.log10(sizeOf(one)) + 1e-9) + 1;
  const places = [whole, ...parts].map((one) => length(one) - significantDigits(one));
  return Math.max(1, length(whole) - Math.min(...places));
}

/** Whether one digit or two neighbours swapped, in the whole or in a part, make the sum what is printed. */
function digitExplains(whole: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  const gap = sizeOf(whole) - sizeOfAll(parts);
  return [whole, ...parts].some((figure) => {
    const mended = (sizeOf(figure) + (figure === whole ? -gap : gap)) / 10 ** figure.power;
    return mended > 0 && isDigitSlip(figure.value, mended, figure.decimals);
  });
}

/** Whether two neighbours swapped make the sum what is printed: a gap of a round amount is no such slip. */
function swapExplains(whole: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  const gap = sizeOf(whole) - sizeOfAll(parts);
  return [whole, ...parts].some((figure) => {
    const mended = (sizeOf(figure) + (figure === whole ? -gap : gap)) / 10 ** figure.power;
    return mended > 0 && isSwap(figure.value, mended, figure.decimals);
  });
}

const RAISED = words('nâng|đưa');

/** Parts that are more than their whole leave out nothing: one digit of four or more explains it. */
const exceedBySlip = (whole: PlacedFigure, parts: readonly PlacedFigure[]): boolean =>
  sizeOfAll(parts) > sizeOf(whole) && digitsOf(whole, parts) >= 4 && digitExplains(whole, parts);

const SMALL_GAP = 0.1;

/**
 * A total after its parts of which one digit explains the gap: of three digits only where the list says that it is
 * all and the total is less than they are.
 */
function isMistypedTotal(report: Report, list: PartList, digits: number): boolean {
  const { whole, parts } = list;
  const last = parts.at(-1)!;
  // Lines above a total may be only some.
  if (last.index > whole.index || last.sentence < whole.sentence || digits < 3) return false;
  const sum = sizeOfAll(parts);
  if (digits === 3 && (sum < sizeOf(whole) || !areDisjoint(report.structure, list))) return false;
  return isDigitSlip(whole.value, sum / 10 ** whole.power, whole.decimals);
}

/** Whether the words or the figures of a list say that nothing is left out. */
function isAll({ structure }: Report, list: PartList, digits: number): boolean {
  const { whole, parts, isClosed } = list;
  // Parts that are more than their whole leave out nothing.
  const exceeds = sizeOfAll(parts) > sizeOf(whole);
  const isSure = areDisjoint(structure, list) || digits >= 4;
  if (isClosed || (exceeds && digits >= 3 && isSure)) return true;
  const isClose = Math.abs(sizeOf(whole) - sizeOfAll(parts)) / sizeOf(whole) <= SMALL_GAP;
  return isJoined(structure, list) ? digits >= 4 || (digits === 3 && isClose) : digits >= 4 && isClose;
}

/** A list may accuse where a slip explains it, and the figures have digits enough for that not to be chance. */
function listReading(report: Report, list: PartList): Reading | null {
  const { whole, parts } = list;
  if (Math.abs(sizeOf(whole) - sizeOfAll(parts)) < 1e-9 * sizeOf(whole)) return sumReading(whole, parts, 'possible');
  if (isCountedTwice(report, whole, parts) || goesBeyond(parts)) return null;
  const digits = digitsOf(whole, parts);
  const mayAccuse = isAll(report, list, digits) || isMistypedTotal(report, list, digits);
  return mayAccuse && digits >= 2 && digitExplains(whole, parts) ? sumReading(whole, parts, 'certain') : null;
}

/** "công nhận thêm 62 sản phẩm, nâng tổng số từ 185 lên 247 sản phẩm": what there was, and what was added. */
function addedReadings(report: Report, whole: PlacedFigure): Reading[] {
  const from = fromTo(report, whole);
  if (!from || !RAISED.in(report.text, from.leadStart, from.start)) return [];
  const added = inSentences(report.figures, whole.sentence).filter(
    (one) => one.index < from.index && one.dimension === whole.dimension && isAmount(one),
  );
  return added.length === 1 ? [sumReading(whole, [from, added[0]!], 'clear')] : [];
}

/** "năm 2022 có 1.240 hộ, năm 2023 tăng 310 hộ, đạt 1.550 hộ". */
function risenReadings(report: Report, whole: PlacedFigure): Reading[] {
  const from = changedInto(report, whole);
  const isUp = from && turnOf(report.structure, from.change)?.direction === 'up';
  return isUp ? [sumReading(whole, [from.base, from.change], 'clear')] : [];
}

function listReadings(report: Report, whole: PlacedFigure): Reading[] {
  const { structure, references } = report;
  if (references.bases.has(whole) || references.isChange(whole) || whole.approximation !== 'none') return [];
  const lists = [listAfter(structure, references, whole), listBefore(structure, references, whole)];
  return lists.flatMap((list) => (list && listReading(report, list)) ?? []);
}

const TOTAL_OF_BOTH = words('tổng|tổng số|tổng cả|tổng cộng|cả hai');

/** "Tổng số cấp mới và điều chỉnh là 429,45 triệu USD": the two amounts of the sentence before. */
function totalOfBoth(report: Report, whole: PlacedFigure): Reading[] {
  const { text, figures, structure } = report;
  const sentence = structure.sentences[whole.sentence]!;
  const place = TOTAL_OF_BOTH.first(text, whole.leadStart, whole.start);
  if (!place || whole.leadStart !== sentence.start || place.start - sentence.start > 3) return [];
  if (!/ và /.test(text.lower.slice(place.end, whole.start))) return [];
  const parts = inSentences(figures, whole.sentence - 1).filter(
    (one) => one.dimension === whole.dimension && isAmount(one),
  );
  return parts.length === 2 ? [sumReading(whole, parts, 'certain')] : [];
}

const UNLIKE = words('hoạt động|cuộc|nhiệm vụ|nội dung|sự kiện|cơ sở|đơn vị|công trình|lượt|buổi|sản phẩm|mục');
const OPENS_WITH_TOTAL = new Wording('^ ?(?:như vậy,? )?(?:tổng số|tổng cộng|tổng)(?: (?:có|là|được|đã tổ chức))* ?$');
const LEAST_UNLIKE = 3;

/** "18 hội nghị, 42 lớp và 7 đoàn. Tổng số 67 hoạt động": all that the sentence before counts, by a word for each of them. */
function totalOfUnlike(report: Report, whole: PlacedFigure): Reading[] {
  const { text, figures, structure, references } = report;
  const { start } = structure.sentences[whole.sentence]!;
  if (!isCounted(whole) || !UNLIKE.in(text, whole.start, whole.end)) return [];
  if (!OPENS_WITH_TOTAL.in(text, start, whole.start)) return [];
  const parts = inSentences(figures, whole.sentence - 1);
  const isPlain = parts.every(
    (one) => isCounted(one) && one.pair === null && !references.isChange(one) && !isTime(one),
  );
  const kinds = new Set(parts.map(({ dimension }) => dimension));
  return isPlain && parts.length >= LEAST_UNLIKE && kinds.size === parts.length
    ? [sumReading(whole, parts, 'possible')]
    : [];
}

/** Figures of a dimension in their order, once without and once with changes. */
function streamsOf(report: Report, whole: PlacedFigure): PlacedFigure[][] {
  const { references, figures } = report;
  const isSecond = whole.pair === 'second';
  const fits = (one: PlacedFigure): boolean =>
    one === whole ||
    (one.dimension === whole.dimension &&
      (one.pair === 'second') === isSecond &&
      Math.abs(one.sentence - whole.sentence) <= 2 &&
      !references.bases.has(one));
  const all = figures.slice(Math.max(0, whole.index - 40), whole.index + 40).filter(fits);
  const withoutChanges = all.filter((one) => one === whole || !references.isChange(one));
  return withoutChanges.length < all.length ? [withoutChanges, all] : [all];
}

function neighbourReadings(report: Report, whole: PlacedFigure): Reading[] {
  if (significantDigits(whole) < 3 || whole.approximation !== 'none') {
    if (significantDigits(whole) < 2 || whole.value < 100) return [];
  }
  // "tăng 100 tỷ đồng so với năm 2021 (1.300 tỷ đồng)": what a change is held against is no sum with it.
  const isHeldAgainst = (one: PlacedFigure): boolean => report.references.explicitBase(one) === whole;
  return streamsOf(report, whole).flatMap((stream) =>
    [...neighbours(stream, stream.indexOf(whole))]
      .filter((parts) => isNear(whole, sizeOfAll(parts)) && !parts.some(isHeldAgainst))
      .map((parts) => sumReading(whole, parts, 'possible')),
  );
}

const sizeOfAll = (parts: readonly PlacedFigure[]): number => parts.reduce((all, part) => all + sizeOf(part), 0);
/** Exact arithmetic only for sums that are near, or that accuse. */
const isNear = (whole: PlacedFigure, size: number): boolean =>
  Math.abs(size - sizeOf(whole)) <= 0.5 * Math.abs(sizeOf(whole));

function claimOf(report: Report, whole: PlacedFigure, readings: readonly Reading[]): Claim | null {
  const statement = amountStatement(whole);
  const worth = readings.filter((one) => one.belief !== 'possible' || isNear(whole, one.a.size));
  const judgement: Judgement = judge(statement, worth);
  if (judgement.verdict === 'unchecked') return null;
  const parts = judgement.reading?.a.figures ?? [];
  if (judgement.verdict === 'consistent') for (const part of parts) report.partOf.set(part, whole);
  // A total and the parts that follow it in its sentence are one claim.
  const isFollowed = parts.every((part) => part.sentence === whole.sentence && part.index > whole.index);
  const [start, end] = [leadStart(report, whole), isFollowed ? parts.at(-1)?.end : undefined];
  return makeClaim(report, { kind: 'sum', foundBy: 'sum', statement, judgement, start, end });
}

/** The words that introduce the whole, from the last mark on. */
function leadStart({ text }: Report, { leadStart: from, start }: PlacedFigure): number {
  const lead = text.clean.slice(from, start);
  const mark = Math.max(...[',', ';', ':', '(', ')', '\n', '. '].map((one) => lead.lastIndexOf(one)));
  const at = from + mark + 1;
  return at + (/^\s*/.exec(text.clean.slice(at, start))?.[0].length ?? 0);
}

export const sum: ClaimRule = {
  id: 'sum',
  source: 'design/vietnamese.md, Words in tables: "Trong đó, Bao gồm, Gồm" (partial), "Chia ra" (complete)',
  find: (report) => {
    const claims: Claim[] = [];
    const inBreakdown = new Map<PlacedFigure, Reading[]>();
    for (const breakdown of report.breakdowns) {
      for (const whole of breakdown.wholes) {
        inBreakdown.set(whole, [...(inBreakdown.get(whole) ?? []), ...breakdownReadings(report, breakdown, whole)]);
      }
    }
    for (const whole of report.figures) {
      if (!isAmount(whole) || isTime(whole)) continue;
      const readings = [
        ...(inBreakdown.get(whole) ?? []),
        ...totalOfBoth(report, whole),
        ...totalOfUnlike(report, whole),
        ...neighbourReadings(report, whole),
        ...listReadings(report, whole),
        ...addedReadings(report, whole),
        ...risenReadings(report, whole),
      ];
      const claim = readings.length > 0 ? claimOf(report, whole, readings) : null;
      if (claim) claims.push(claim);
    }
    return claims;
  },
};
