/** Averages over a period: "thu đạt 22.263 tỷ đồng, bình quân đạt 4.520 tỷ đồng/tháng". */
import { type Interval, point, rational } from '../../figures';
import { type Reading, judge } from '../judge/judge';
import { type Quantity, quantityOf, timesOf } from '../judge/measure';
import { isAmount } from '../references/amounts';
import { followsDirectly } from '../references/turns';
import { sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { words } from '../text/wording';
import type { Claim } from '../types';
import { amountStatement, inUnitOf } from './amount-claims';
import { makeClaim } from './make-claim';
import { type Report, around } from './report';
import type { ClaimRule } from './rule';

const AVERAGE = words('bình quân|trung bình|tính bình quân|bq');
const PERIODS: ReadonlyMap<string, number> = new Map(
  Object.entries({ tháng: 12, thang: 12, quý: 4, quy: 4, năm: 30, nam: 30 }),
);

const periods = (count: number, figures: readonly PlacedFigure[] = []): Quantity => {
  const exact: Interval = point(rational(count));
  return { figures, readings: [exact], exact, size: count, dimension: '' };
};

/** Numbers of periods that the text names: "5 tháng", "7 tháng còn lại", and the whole year. */
function namedPeriods(report: Report, stated: PlacedFigure, unit: string): Quantity[] {
  const named = around(report.named.ofDimension(unit), stated.index, ({ index }) => index).filter(
    ({ value }) => value > 1 && value <= 60,
  );
  const nearest = [...named].sort((a, b) => Math.abs(a.index - stated.index) - Math.abs(b.index - stated.index));
  const year = unit === 'năm' || unit === 'nam' ? [] : [periods(PERIODS.get(unit) ?? 12)];
  return [...nearest.map((one) => periods(one.value, [one])), ...year];
}

/** Whether no whole number of periods gives the stated average: then it is wrong whichever period was meant. */
function noPeriodFits(stated: PlacedFigure, amount: PlacedFigure, most: number): boolean {
  const statement = amountStatement(stated);
  const fits = (count: number): boolean =>
    judge(statement, [averageReading(stated, amount, periods(count), 'possible')]).verdict === 'consistent';
  for (let count = 1; count <= most; count++) if (fits(count)) return false;
  return true;
}

const averageReading = (
  stated: PlacedFigure,
  amount: PlacedFigure,
  count: Quantity,
  belief: Reading['belief'],
): Reading => ({
  a: quantityOf(amount),
  b: count,
  formula: inUnitOf(stated, timesOf),
  belief,
});

function readingsOf(report: Report, stated: PlacedFigure, dimension: string, unit: string): Reading[] {
  const { references, figures, structure, text } = report;
  const counts = namedPeriods(report, stated, unit);
  const average = AVERAGE.last(text, stated.leadStart, stated.start);
  const [subject] = references.eachSubjectBefore(stated, (one) => isAmount(one) && one.dimension === dimension);
  const readings: Reading[] = [];
  if (subject && average && counts.length > 0 && followsDirectly(structure, subject.end, average.start)) {
    const most = PERIODS.get(unit);
    const fitting = counts.find(({ size }) => Math.abs(sizeOf(subject) / size / sizeOf(stated) - 1) < 0.2);
    const isSure = fitting && most !== undefined && most <= 12 && noPeriodFits(stated, subject, most);
    if (fitting) readings.push(averageReading(stated, subject, fitting, isSure ? 'certain' : 'likely'));
  }
  const amounts = inSentences(figures, stated.sentence - 5, stated.sentence + 5).filter(
    (one) => one.dimension === dimension,
  );
  for (const amount of amounts) {
    for (const count of counts) readings.push(averageReading(stated, amount, count, 'possible'));
  }
  return readings;
}

const EACH = words('(?:mỗi|một|hằng|hàng) \\p{L}+(?: \\p{L}+)?');

/** "bình quân 33,9 học sinh/lớp", "trung bình 130 gian hàng một hội chợ". */
const EACH_AFTER = /^ ?(?:\/ ?|(?:cho |trên )?(?:mỗi|một) )(\p{L}+(?: \p{L}+)?)/u;

/** Which of a noun of one word and one of two the text counts. */
const nounOf = ({ named }: Report, first = '', second = ''): string | undefined =>
  [first, `${first} ${second}`].find((noun) => named.ofDimension(noun).length > 0);

/** "trung bình mỗi tháng có gần 15,2 nghìn doanh nghiệp", "bình quân mỗi đề án 280 triệu đồng": what is counted stands before. */
function eachOf(report: Report, stated: PlacedFigure): string | undefined {
  const { text } = report;
  const one = report.figures[stated.index - 1];
  // "bình quân 1 dự án 19,3 triệu USD".
  if (one?.value === 1 && one.end === stated.leadStart && AVERAGE.in(text, one.leadStart, one.start))
    return /^ (?:là |đạt )?$/.test(text.lower.slice(one.end, stated.start)) ? one.dimension : undefined;
  if (!isAmount(stated) || !AVERAGE.in(text, stated.leadStart, stated.start)) return undefined;
  const each = EACH_AFTER.exec(text.lower.slice(stated.end, stated.end + 24))?.[1];
  const place = each === undefined ? EACH.last(text, stated.leadStart, stated.start) : null;
  if (each !== undefined) return nounOf(report, ...each.split(' '));
  if (!place) return undefined;
  const [, first = '', second] = text.lower.slice(place.start, place.end).split(' ');
  if (PERIODS.get(first) !== undefined) return first;
  return nounOf(report, first, second);
}

const RANGE = /(?<!\d)((?:19|20)\d{2}) ?[-–—] ?((?:19|20)\d{2})(?!\d)/g;
const QUARTER = words('quý (?:iv|i{1,3}|[1-4])');

/** How many periods a sentence is about: "giai đoạn 2016-2020" five years, "quý I" three months. */
function periodsOfSentence({ text, structure }: Report, { sentence }: PlacedFigure, unit: string): Quantity[] {
  const { start, end } = structure.sentences[sentence]!;
  const isOf = (...names: string[]): boolean => names.includes(unit);
  if (isOf('tháng', 'thang') && QUARTER.in(text, start, end)) return [periods(3)];
  if (!isOf('năm', 'nam')) return [];
  return [...text.clean.slice(start, end).matchAll(RANGE)]
    .map(([, from, to]) => Number(to) - Number(from) + 1)
    .filter((count) => count > 1)
    .map((count) => periods(count));
}

/** The counts of what an average is taken over: of the sentence, or of the one before it. */
function countsFor(report: Report, stated: PlacedFigure, unit: string): Quantity[] {
  const isCount = (one: PlacedFigure): boolean =>
    one.dimension === unit && one.index < stated.index && one.decimals === 0 && one.value > 1 && one.pair === null;
  const here = inSentences(report.figures, stated.sentence).filter(isCount);
  const counts = here.length > 0 ? here : inSentences(report.figures, stated.sentence - 1).filter(isCount);
  const ofPeriod = periodsOfSentence(report, stated, unit);
  return [...counts.map((one) => periods(one.value, [one])), ...ofPeriod].filter(
    (one, i, all) => all.findIndex(({ size }) => size === one.size) === i,
  );
}

/** "trong đó xã nghèo bình quân 95 triệu đồng mỗi xã": of some of them. */
const PARTLY = words('trong đó|riêng');

/** "36,4 tỷ đồng hỗ trợ 52 đề án, bình quân 700 triệu đồng/đề án": the one amount and the one count of the sentence. */
function byCount(report: Report, stated: PlacedFigure, dimension: string, unit: string): Reading[] {
  const isTotal = (one: PlacedFigure): boolean =>
    (one.dimension === dimension || (dimension === 'người' && /^lượt(?:$| )/.test(one.dimension))) &&
    one.index < stated.index &&
    !report.references.isChange(one) &&
    isAmount(one);
  const here = inSentences(report.figures, stated.sentence).filter(isTotal);
  const totals = here.length === 0 ? inSentences(report.figures, stated.sentence - 1).filter(isTotal) : here;
  const counts = countsFor(report, stated, unit);
  const average = AVERAGE.last(report.text, stated.leadStart, stated.start);
  // "A 18.950 triệu đồng, bình quân 3.790 triệu đồng/năm; B 32.400 triệu đồng, bình quân …".
  const own = totals.at(-1);
  const isOwn = own && average && here.length > 1 && followsDirectly(report.structure, own.end, average.start);
  if (isOwn)
    return counts.map((count) => averageReading(stated, own, count, counts.length === 1 ? 'clear' : 'possible'));
  const isAverage = AVERAGE.in(report.text, Math.max(0, stated.leadStart - 24), stated.start);
  const isOnly =
    here.length === 1 && counts.length === 1 && isAverage && !PARTLY.in(report.text, totals[0]!.end, stated.start);
  return totals.flatMap((total) =>
    counts.map((count) => averageReading(stated, total, count, isOnly ? 'clear' : 'possible')),
  );
}

export const average: ClaimRule = {
  id: 'average',
  source: 'design/cli.md: kind "average"; "bình quân … /năm" in reports on budgets',
  find: (report) => {
    const claims: Claim[] = [];
    for (const stated of report.figures) {
      const [dimension = '', unit = eachOf(report, stated)] = stated.dimension.split('/');
      if (unit === undefined) continue;
      const statement = amountStatement(stated);
      const readings = PERIODS.get(unit) === undefined ? [] : readingsOf(report, stated, dimension, unit);
      const judgement = judge(statement, [...readings, ...byCount(report, stated, dimension, unit)]);
      const named = AVERAGE.last(report.text, stated.leadStart, stated.start);
      if (judgement.verdict === 'unchecked' && !named) continue;
      if (judgement.verdict !== 'unchecked') report.averages.add(stated);
      claims.push(
        makeClaim(report, { kind: 'average', foundBy: 'average', statement, judgement, start: named?.start }),
      );
    }
    return claims;
  },
};
