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
import type { Report } from './report';
import type { ClaimRule } from './rule';

const AVERAGE = words('bình quân|trung bình|tính bình quân|bq');
const PERIODS: Readonly<Record<string, number>> = { tháng: 12, thang: 12, quý: 4, quy: 4, năm: 30, nam: 30 };

const periods = (count: number, figures: readonly PlacedFigure[] = []): Quantity => {
  const exact: Interval = point(rational(count));
  return { figures, readings: [exact], exact, size: count, dimension: '' };
};

/** Numbers of periods that the text names: "5 tháng", "7 tháng còn lại", and the whole year. */
function namedPeriods(report: Report, stated: PlacedFigure, unit: string): Quantity[] {
  const named = report.named.ofDimension(unit).filter(({ value }) => value > 1 && value <= 60);
  const nearest = [...named].sort((a, b) => Math.abs(a.index - stated.index) - Math.abs(b.index - stated.index));
  const year = unit === 'năm' || unit === 'nam' ? [] : [periods(PERIODS[unit] ?? 12)];
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
  const [subject] = references.subjectsBefore(stated, (one) => isAmount(one) && one.dimension === dimension);
  const readings: Reading[] = [];
  if (subject && average && counts.length > 0 && followsDirectly(structure, subject.end, average.start)) {
    const most = PERIODS[unit];
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

const EACH = words('(?:mỗi|một|hằng|hàng) (?:tháng|quý|năm)');

/** "trung bình mỗi tháng có gần 15,2 nghìn doanh nghiệp": the period stands before the figure. */
function eachPeriod({ text }: Report, stated: PlacedFigure): string | undefined {
  if (!isAmount(stated) || !AVERAGE.in(text, stated.leadStart, stated.start)) return undefined;
  const place = EACH.last(text, stated.leadStart, stated.start);
  return place ? text.lower.slice(place.start, place.end).split(' ')[1] : undefined;
}

export const average: ClaimRule = {
  id: 'average',
  source: 'design/cli.md: kind "average"; "bình quân … /năm" in reports on budgets',
  find: (report) => {
    const claims: Claim[] = [];
    for (const stated of report.figures) {
      const [dimension = '', unit = eachPeriod(report, stated)] = stated.dimension.split('/');
      if (unit === undefined || PERIODS[unit] === undefined) continue;
      const statement = amountStatement(stated);
      const judgement = judge(statement, readingsOf(report, stated, dimension, unit));
      const named = AVERAGE.last(report.text, stated.leadStart, stated.start);
      if (judgement.verdict === 'unchecked' && !named) continue;
      claims.push(
        makeClaim(report, { kind: 'average', foundBy: 'average', statement, judgement, start: named?.start }),
      );
    }
    return claims;
  },
};
