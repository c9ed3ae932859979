/**
 * What comes on one of many: "93.600 tỷ đồng, dân số 1.250 nghìn người, GRDP bình quân đầu người đạt 74,9 triệu đồng",
 * "10.270 tấn trên 3.250 ha, năng suất 31,6 tạ/ha", "10.926 bác sĩ …, đạt 9,0 bác sĩ trên một vạn dân".
 */
import { type Interval, divideIntervals, rational, scaleInterval } from '../../figures';
import { type Reading, judge, slipInInput } from '../judge/judge';
import { type Formula, quantityOf } from '../judge/measure';
import { isAmount } from '../references/amounts';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { Wording, words } from '../text/wording';
import type { Claim } from '../types';
import { amountStatement } from './amount-claims';
import { makeClaim } from './make-claim';
import type { Report } from './report';
import type { ClaimRule } from './rule';

/** What a figure is per, and of what: how the amount is divided to come out in the unit of the figure. */
interface PerOne {
  readonly amount: string;
  readonly count: string;
  /** Power of ten: of tons in quintals, of ten thousand heads. */
  readonly power: number;
  /** The words that make it a claim; the figure's own unit where it says so. */
  readonly start: number;
}

const HEAD = words('bình quân đầu người|bình quân mỗi người|tính bình quân đầu người|bình quân một người');
const OF_TEN_THOUSAND = new Wording(
  '^ ?(?:/|trên|cho|tính trên|một|mỗi) ?(?:một |1 )?(?:vạn|10\\.000|10 nghìn|10 ngàn) ?(?:dân|người)',
);
const PEOPLE = words('dân số|số dân|dân|người dân');

const YIELDS: ReadonlyMap<string, { readonly amount: string; readonly power: number }> = new Map([
  ['tạ/ha', { amount: 'tấn', power: 1 }],
  ['tấn/ha', { amount: 'tấn', power: 0 }],
]);

function perOneOf({ text }: Report, figure: PlacedFigure): PerOne | null {
  const yielded = YIELDS.get(figure.dimension);
  if (yielded) return { ...yielded, count: 'ha', start: figure.start };
  const dimension = figure.dimension.replace(/\/người(?:\/năm)?$/, '');
  const head = HEAD.last(text, figure.leadStart, figure.start);
  if (head) return { amount: dimension, count: 'người', power: 0, start: head.start };
  if (!isAmount(figure) || !OF_TEN_THOUSAND.in(text, figure.end, figure.end + 32)) return null;
  return { amount: figure.dimension, count: 'người', power: 4, start: figure.start };
}

const perOne = (figure: PlacedFigure, power: number): Formula => {
  const factor = rational(`1e${power - figure.power}`);
  return (amount, count) => {
    const quotient: Interval | null = divideIntervals(amount, count);
    return quotient && scaleInterval(quotient, factor);
  };
};

/** The amounts of a dimension in the sentence that are no changes and no plans of others. */
const alikeIn = ({ figures, references }: Report, stated: PlacedFigure, dimension: string): PlacedFigure[] =>
  inSentences(figures, stated.sentence).filter(
    (one) => one !== stated && one.dimension === dimension && !references.isChange(one) && !references.bases.has(one),
  );

function readingOf(report: Report, figure: PlacedFigure, per: PerOne): Reading | null {
  const [amount, ...moreAmounts] = alikeIn(report, figure, per.amount);
  const counts = alikeIn(report, figure, per.count);
  const people = counts.filter((one) => PEOPLE.in(report.text, one.leadStart, one.end + 8));
  const [count, ...moreCounts] = per.count === 'người' ? people : counts;
  if (!amount || !count || moreAmounts.length > 0 || moreCounts.length > 0) return null;
  const reading = { a: quantityOf(amount), b: quantityOf(count), formula: perOne(figure, per.power) } as const;
  // "26.400 ha, 345.200 tấn, 5,5 tấn/ha": a mistyped crop is explained by area and yield.
  const isInput =
    per.power < 4 &&
    figure.dimension.endsWith('/ha') &&
    slipInInput(amountStatement(figure), { ...reading, belief: 'clear' });
  return { ...reading, belief: isInput ? 'certain' : 'clear' };
}

export const perHead: ClaimRule = {
  id: 'per-head',
  source: 'yearbooks of statistics: GRDP per head, yield of a crop, doctors per ten thousand people',
  find: (report) =>
    report.figures.flatMap((figure): Claim[] => {
      const per = perOneOf(report, figure);
      const reading = per && readingOf(report, figure, per);
      if (!reading || report.averages.has(figure)) return [];
      const statement = amountStatement(figure);
      const judgement = judge(statement, [reading]);
      if (judgement.verdict === 'unchecked') return [];
      return [makeClaim(report, { kind: 'average', foundBy: 'per-head', statement, judgement, start: per.start })];
    }),
};
