/** Rows of rates in order: "lần lượt đạt 124,0% và 104,4% kế hoạch (thực hiện 62 ha và 71 ha; kế hoạch 50 ha và 68 ha)". */
import type { Reading } from '../judge/judge';
import { percentOf, quantityOf, total } from '../judge/measure';
import { isAmount } from '../references/amounts';
import { TOTAL, isPlan } from '../references/labels';
import { isPercent, sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { countBefore, inSentences } from '../text/windows';
import { words } from '../text/wording';
import type { Claim } from '../types';
import { percentClaimOf } from './percent-readings';
import { unnamedRate } from './percentages';
import type { Report } from './report';
import type { ClaimRule } from './rule';

const IN_ORDER = words('lần lượt|tương ứng');
const NEXT = /^(?:, ?|; ?| và |,? ?và )$/;
const CHANGES = words('tăng|giảm|cao hơn|thấp hơn|vượt|hụt|so với|cùng kỳ');

/** The rows of a sentence: figures of one unit with only commas and "và" between them. */
function rowsOf({ text, figures }: Report, sentence: number): PlacedFigure[][] {
  const rows: PlacedFigure[][] = [];
  for (const figure of inSentences(figures, sentence)) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const goesOn = before?.dimension === figure.dimension && NEXT.test(text.lower.slice(before.end, figure.start));
    if (row && goesOn) row.push(figure);
    else rows.push([figure]);
  }
  return rows;
}

const isRowOf = (row: readonly PlacedFigure[], wanted: (figure: PlacedFigure) => boolean, count: number): boolean =>
  row.length === count && row.every(wanted);

/** "thuế A 2.310 tỷ đồng, thuế B 1.124 tỷ đồng, lần lượt chiếm …": the amounts before the rates, as many, each with its name. */
function namedApart({ figures, references }: Report, rates: readonly PlacedFigure[]): PlacedFigure[] | undefined {
  const [first] = rates;
  // Only a printed base tells that they are parts of one whole.
  if (!references.explicitBase(rates.at(-1)!)) return undefined;
  const before = inSentences(figures, first!.sentence).filter(({ index }) => index < first!.index);
  const isOne = before.every(
    (one) => isAmount(one) && one.dimension === before[0]!.dimension && !references.isChange(one) && one.pair === null,
  );
  return isOne && before.length === rates.length ? before : undefined;
}

/** What a row of rates is taken of: a row of plans, each with its own; or all amounts together, or their printed total. */
function readingsFor(report: Report, rates: readonly PlacedFigure[], rows: readonly PlacedFigure[][]): Reading[] {
  const { text } = report;
  const [amounts = namedApart(report, rates), bases, ...more] = rows.filter((row) =>
    isRowOf(row, isAmount, rates.length),
  );
  if (!amounts || more.length > 0) return [];
  const make = (a: PlacedFigure, b: Reading['b']): Reading => ({
    a: quantityOf(a),
    b,
    formula: percentOf,
    belief: 'clear',
  });
  if (bases) {
    const [first, second] = [amounts[0]!, bases[0]!];
    const isPlanned = (one: PlacedFigure): boolean => isPlan(text, { start: one.leadStart, end: one.start });
    if (first.dimension !== second.dimension || isPlanned(first) === isPlanned(second)) return [];
    const [done, planned] = isPlanned(first) ? [bases, amounts] : [amounts, bases];
    return rates.map((_, i) => make(done[i]!, quantityOf(planned[i]!)));
  }
  const last = rates.at(-1)!;
  if (last.index < amounts[0]!.index || !TOTAL.in(text, last.end, last.end + 24)) return [];
  const whole = total(amounts.map(quantityOf));
  const base = report.references.explicitBase(last);
  if (base?.dimension === amounts[0]!.dimension) return amounts.map((one) => make(one, quantityOf(base)));
  const printed = inSentences(report.figures, last.sentence).find(
    (one) =>
      one.index < amounts[0]!.index && one.dimension === amounts[0]!.dimension && sizeOf(one) >= whole.size * 0.999,
  );
  return amounts.map((one) => make(one, printed ? quantityOf(printed) : whole));
}

function claimsOfRow(report: Report, rates: readonly PlacedFigure[], rows: readonly PlacedFigure[][]): Claim[] {
  const [first] = rates;
  if (rates.length < 2 || !first || !isPercent(first)) return [];
  const { leadStart, start } = first;
  if (!IN_ORDER.in(report.text, leadStart, start) || CHANGES.in(report.text, leadStart, start)) return [];
  const readings = readingsFor(report, rates, rows);
  return readings.flatMap((reading, i) => {
    const figure = rates[i]!;
    if (report.confirmed.has(figure)) return [];
    const [made, { verdict }] = percentClaimOf(report, unnamedRate(figure), [reading], 'respective-rates');
    return verdict === 'unchecked' ? [] : [made];
  });
}

export const respectiveRates: ClaimRule = {
  id: 'respective-rates',
  source: '"lần lượt đạt … và …" in reports: the figures of each row belong to each other in their order',
  find: (report) => {
    const sentences = new Set(IN_ORDER.all(report.text).flatMap(({ start }) => sentenceAt(report, start)));
    return [...sentences].flatMap((sentence) => {
      const rows = rowsOf(report, sentence);
      return rows.flatMap((row) => claimsOfRow(report, row, rows));
    });
  },
};

/** The sentence in which a position lies. */
function sentenceAt({ structure }: Report, at: number): number[] {
  const index = countBefore(structure.sentences, ({ end }) => end > at);
  return index < structure.sentences.length ? [index] : [];
}
