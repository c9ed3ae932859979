/** What was planned and what was done of it, with rates. */
import { type Body, BodyBuilder, type ChartRequest } from '../body';
import type { Frame } from '../frame';
import {
  areComparable,
  haveSameSubject,
  isWhole,
  labelled,
  pairBySubject,
  partsOf,
  chosenColumn,
  slotHeader,
  statedPairs,
  subjectOf,
} from '../measures';
import type { TableColumn } from '../../tables';
import type { Measure } from '../types';
import type { TableView } from '../view';
import { TEXTS, atStart, fold, inSentence } from '../vocabulary';
import {
  chartRows,
  columnHeader,
  nameOf,
  inCapitals,
  itemHeader,
  moneyWords,
  ratesChart,
  shareChart,
  valueTitle,
} from './common';
import type { Template, TemplateFit } from './template';

/** Above the comparison with an earlier period: where a table has a plan too, its report is about the plan. */
const SCORE = 90;
/** Each measure takes three columns. */
const MAX_MEASURES = 3;

/** "Số đề án hoàn thành": how many of those planned are done. */
const isCountDone = ({ role, path }: TableColumn): boolean =>
  role === 'count' && /\b(?:hoan thanh|thuc hien|nghiem thu)\b/.test(fold(path.join(' ')));

/** Whether a plan can be what an actual is measured by: how many are done only by how many of the same were planned. */
const canMeasure = (plan: TableColumn, actual: TableColumn): boolean =>
  areComparable(plan, actual) && (!isCountDone(actual) || haveSameSubject(plan, actual));

/** Plan and actual of the same thing: what the workbook divides, else what its headers pair. */
export function planActualMeasures(view: TableView): Measure[] {
  const isPlan = (role: string): boolean => role === 'plan';
  const isActual = (role: string): boolean => role === 'actual' || role === 'estimate';
  const stated = statedPairs(view, ['attainment', 'level'])
    .filter(
      ({ first, second }) =>
        second.role !== 'previous' &&
        first.role !== 'plan' &&
        second.role !== 'actual' &&
        (isPlan(second.role) || isActual(first.role)),
    )
    .filter(({ first, second }) => areComparable(first, second))
    .map(({ first, second }) => ({ columns: { plan: second, actual: first }, subject: first }));
  const plans = view.amounts.filter(({ role }) => isPlan(role));
  const actuals = view.amounts.filter((column) => column.role === 'actual' || isCountDone(column));
  const estimates = view.amounts.filter(({ role }) => role === 'estimate');
  const known = new Set(stated.flatMap(({ columns }) => [columns.plan.column, columns.actual.column]));
  const paired = pairBySubject(
    plans.filter(({ column }) => !known.has(column)),
    (actuals.length > 0 ? actuals : estimates).filter(({ column }) => !known.has(column)),
    canMeasure,
  ).map(([plan, actual]) => ({ columns: { plan, actual }, subject: actual }));
  const all = [...stated, ...paired].sort((a, b) => a.columns.plan.column - b.columns.plan.column);
  // One plan column may be in several stated pairs (this month, the whole year): the first is the main one.
  const whole = all.findIndex(({ subject }) => isWhole(subjectOf(subject)) && subject.source === null);
  if (whole > 0) all.unshift(...all.splice(whole, 1));
  return labelled(all);
}

function fit(view: TableView): TemplateFit | null {
  const measures = planActualMeasures(view);
  const main = measures[0];
  if (!main || view.tree.top.length === 0) return null;
  const parts = partsOf(view, main, measures.slice(1), 'actual');
  return {
    score: SCORE,
    chosen: [main],
    measures,
    maxMeasures: MAX_MEASURES,
    grouping: null,
    parts: parts.length > 1 ? [main, ...parts] : [],
  };
}

function compose(view: TableView, frame: Frame): Body {
  const builder = new BodyBuilder(frame);
  const several = frame.measures.length > 1;
  const first = frame.measures[0]!;
  const header = (measure: Measure, slot: 'plan' | 'actual'): string =>
    columnHeader(frame, slotHeader(chosenColumn(view.table, measure, slot), TEXTS[slot]));
  builder.unit();
  frame.measures.forEach((measure, index) => {
    const band = several ? measure.label || null : null;
    builder.amount(`plan${index}`, header(measure, 'plan'), index, 'plan', band);
    builder.amount(`actual${index}`, header(measure, 'actual'), index, 'actual', band);
    builder.ratio(`rate${index}`, TEXTS.rate, `actual${index}`, `plan${index}`, band);
    if (!several)
      builder.share('share', TEXTS.shareOf(inSentence(nameOf(header(measure, 'actual')))), 'actual0', (row) =>
        row.value(0, 'actual'),
      );
  });
  const plan = nameOf(header(first, 'plan'));
  const actual = nameOf(header(first, 'actual'));
  const rows = chartRows(builder, (row) => row.value(0, 'actual'));
  const charts: ChartRequest[] = [];
  if (frame.isMixed) charts.push(...ratesChart(rows, 'rate0', TEXTS.rate, TEXTS.rate));
  else if (rows.length > 1) {
    charts.push({
      title: `${atStart(actual)} so với ${inSentence(plan)}`,
      direction: 'down',
      series: [
        { source: 'plan0', kind: 'columnClustered', axis: 'primary', dataLabels: false },
        { source: 'actual0', kind: 'columnClustered', axis: 'primary', dataLabels: false },
        { source: 'rate0', kind: 'marker', axis: 'secondary', dataLabels: true },
      ],
      categories: rows.map(({ id }) => id),
      categoryTitle: null,
      valueTitle: valueTitle(frame),
      secondaryTitle: TEXTS.rate,
      legend: 'bottom',
    });
    charts.push(...shareChart(builder, 'share', `Cơ cấu ${inSentence(actual)}`, (row) => row.value(0, 'actual')));
  }
  return builder.build({
    title: `TỔNG HỢP ${inCapitals(actual)} SO VỚI ${inCapitals(plan)}`,
    itemHeader: itemHeader(view, frame),
    charts,
    inWords: moneyWords(frame, 'actual0', actual),
  });
}

export const planActual: Template<'plan-actual'> = { id: 'plan-actual', fit, compose };
