/** The units of a table from the largest to the smallest, with their shares and ranks. */
import { type Body, BodyBuilder, type ChartRequest } from '../body';
import type { Frame, FrameRow } from '../frame';
import type { TableView } from '../view';
import { TEXTS, inSentence } from '../vocabulary';
import { amountHeader, amountMeasures, columnHeader, itemHeader, moneyWords, nameOf, valueTitle } from './common';
import type { Template, TemplateFit } from './template';

/** Fewer units than this need no ranking. */
const MIN_UNITS = 5;

/** The last: any list of units can be ranked, and a ranking says less than every other template. */
const SCORE = 40;

function fit(view: TableView): TemplateFit | null {
  const measures = amountMeasures(view);
  const main = measures[0];
  if (!main || view.tree.top.length < MIN_UNITS || !view.tree.additive) return null;
  return {
    score: SCORE,
    chosen: [main],
    measures,
    maxMeasures: 1,
    grouping: { kind: 'hierarchy', depth: 1 },
    parts: [],
  };
}

/** The largest first; "Khác" stays last. The ranks themselves are formulas, so they follow the source. */
function ranked(frame: Frame): Frame {
  const value = (row: FrameRow): number => (row.id === 'other' ? Number.NEGATIVE_INFINITY : row.value(0, 'amount'));
  const order = new Map(frame.rows.map((row, index) => [row.id, index]));
  const rows = frame.rows
    .filter(({ level }) => level === 0)
    .sort((a, b) => (value(a) === value(b) ? order.get(a.id)! - order.get(b.id)! : value(b) - value(a)))
    // Ranked rows are counted anew: the source's numbering would read as another rank.
    .map((row) => ({ ...row, index: '' }));
  return { ...frame, rows };
}

function compose(view: TableView, source: Frame): Body {
  const frame = ranked(source);
  const builder = new BodyBuilder(frame);
  const name = columnHeader(frame, amountHeader(view, frame.measures[0]!));
  builder.amount('amount0', name, 0, 'amount');
  builder.share('share', TEXTS.share, 'amount0', (row) => row.value(0, 'amount'));
  builder.rank('rank', TEXTS.rank, 'amount0');
  const rows = builder.counted.filter(({ id }) => id !== 'other');
  const chart: ChartRequest = {
    title: `Xếp hạng theo ${inSentence(nameOf(name))}`,
    direction: 'down',
    series: [{ source: 'amount0', kind: 'bar', axis: 'primary', dataLabels: true }],
    categories: rows.map(({ id }) => id),
    categoryTitle: null,
    valueTitle: valueTitle(frame),
    secondaryTitle: null,
    legend: 'none',
  };
  return builder.build({
    title: 'BẢNG XẾP HẠNG',
    itemHeader: itemHeader(view, frame),
    charts: [chart],
    inWords: moneyWords(frame, 'amount0', name),
  });
}

export const ranking: Template<'ranking'> = { id: 'ranking', fit, compose };
