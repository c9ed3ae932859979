import { BodyBuilder, type ChartRequest } from '../body';
import type { Frame, FrameRow } from '../frame';
import { partsOf, resolveColumn } from '../measures';
import type { Measure } from '../types';
import type { TableView } from '../view';
import { TEXTS, TITLES, inSentence } from '../vocabulary';
import { amountHeader, amountMeasures, chartRows, itemHeader, moneyWords, shareChart, valueTitle } from './common';
import type { Template, TemplateFit } from './template';

/** Parts whose make-up is shown in percent too. */
const MAX_RATIOS = 3;
/** Longer names make a header taller than its table. */
const MAX_NAME = 24;

/** Money sources side by side without a column that adds them up. */
function bySource(measures: readonly Measure[], view: TableView): Measure[] {
  const sourced = measures.filter((measure) =>
    view.amounts.some(({ column, source }) => source !== null && column === measure.columns['amount']?.column),
  );
  return sourced.length > 1 ? sourced : [];
}

function fit(view: TableView): TemplateFit | null {
  const measures = amountMeasures(view);
  const main = measures[0];
  if (!main || !view.tree.additive) return null;
  const parts = partsOf(view, main, measures.slice(1), 'amount');
  const sources = parts.length > 1 ? [] : bySource(measures, view);
  const chosen = parts.length > 1 ? [main, ...parts] : [main];
  if (view.tree.top.length < 2 && parts.length < 2) return null;
  // Several parts beside their whole: rows are the table's, columns the parts, up to four across a page.
  const across = chosen.length <= 5 ? chosen : [main];
  return {
    score: parts.length > 1 ? 60 : sources.length > 1 ? 58 : 50,
    chosen: sources.length > 1 ? sources : across,
    measures,
    maxMeasures: 5,
    grouping: view.tree.top.length < 2 && parts.length > 1 ? { kind: 'parts' } : null,
    parts: parts.length > 1 ? chosen : [],
  };
}

function compose(view: TableView, frame: Frame): ReturnType<Template['compose']> {
  const builder = new BodyBuilder(frame);
  const isSourced = (measure: Measure): boolean =>
    resolveColumn(view.table, measure.columns['amount']!)?.source != null;
  const sourced = frame.measures.length > 1 && frame.measures.every(isSourced);
  // Money sources without a column of their own total: the summary adds them up.
  const wholes = sourced ? [] : [frame.measures[0]!];
  const parts = frame.measures.slice(wholes.length);
  const name = sourced ? TEXTS.sum : amountHeader(view, frame.measures[0]!);
  const whole = 'whole';
  const partId = (index: number): string => `amount${index}`;
  wholes.forEach(() => builder.amount(whole, name, 0, 'amount'));
  parts.forEach((part, index) => builder.amount(partId(index), part.label, index + wholes.length, 'amount'));
  if (sourced) {
    const ids = parts.map((_, index) => partId(index));
    builder.across(whole, name, ids, 'SUM');
  }
  builder.share('share', TEXTS.share, whole);
  // How each row is made up; long names are told by their column number, as the forms of TT 343 do.
  if (parts.length > 0 && parts.length <= MAX_RATIOS) {
    parts.forEach(({ label }, index) => {
      const header =
        label.length <= MAX_NAME
          ? TEXTS.partOf(label, inSentence(name))
          : TEXTS.partOfColumn(index + wholes.length + 1);
      builder.ratio(`part${index}`, header, partId(index), whole);
    });
  }
  const value = (row: FrameRow): number =>
    (sourced ? parts : wholes).reduce((sum, _, index) => sum + row.value(index, 'amount'), 0);
  const rows = chartRows(builder, value);
  const charts: ChartRequest[] = [];
  if (parts.length > 1 && rows.length > 1) {
    charts.push({
      title: 'Cơ cấu theo từng cấu phần',
      direction: 'down',
      series: parts.map((_, index) => ({
        of: partId(index),
        kind: 'columnStacked',
        axis: 'primary',
        dataLabels: false,
      })),
      categories: rows.map(({ id }) => id),
      categoryTitle: null,
      valueTitle: valueTitle(frame),
      secondaryTitle: null,
      legend: 'bottom',
    });
  }
  const ring = shareChart(builder, 'share', `Cơ cấu ${inSentence(name)}`, value);
  charts.push(...ring);
  if (charts.length === 0 && rows.length > 1) {
    charts.push({
      title: name,
      direction: 'down',
      series: [{ of: whole, kind: 'bar', axis: 'primary', dataLabels: true }],
      categories: rows.map(({ id }) => id),
      categoryTitle: null,
      valueTitle: valueTitle(frame),
      secondaryTitle: null,
      legend: 'none',
    });
  }
  return builder.build({
    title: TITLES.structure,
    itemHeader: itemHeader(view, frame),
    charts,
    inWords: moneyWords(frame, whole, name),
  });
}

export const structure: Template = { id: 'structure', fit, compose };
