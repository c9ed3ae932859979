import { BodyBuilder, type ChartRequest } from '../body';
import type { Frame } from '../frame';
import { partsOf } from '../measures';
import type { Grouping, Measure } from '../types';
import type { TableView } from '../view';
import { TEXTS, TITLES, inSentence } from '../vocabulary';
import { amountHeader, amountMeasures, chartRows, itemHeader, moneyWords, shareChart, valueTitle } from './common';
import type { Template, TemplateFit } from './template';

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
  const moreGroupings: Grouping[] = parts.length > 1 ? [{ kind: 'parts' }] : [];
  if (view.tree.top.length < 2 && parts.length < 2) return null;
  // Several parts beside their whole: rows are the table's, columns the parts, up to four across a page.
  const across = chosen.length <= 5 ? chosen : [main];
  return {
    score: parts.length > 1 ? 60 : sources.length > 1 ? 58 : 50,
    chosen: sources.length > 1 ? sources : across,
    measures,
    maxMeasures: 5,
    grouping: view.tree.top.length < 2 && parts.length > 1 ? { kind: 'parts' } : null,
    moreGroupings,
  };
}

function compose(view: TableView, frame: Frame): ReturnType<Template['compose']> {
  const builder = new BodyBuilder(frame);
  const [main, ...parts] = frame.measures;
  const name = amountHeader(view, main!);
  builder.amount('amount0', parts.length > 0 && main!.label ? main!.label : name, 0, 'amount');
  parts.forEach((part, index) => builder.amount(`amount${index + 1}`, part.label, index + 1, 'amount'));
  builder.share('share', TEXTS.share, 'amount0');
  // A part's share of its own row says how the row is made up.
  const shown = frame.measures.length;
  if (parts.length > 0 && shown <= 4) {
    parts.forEach((part, index) =>
      builder.ratio(
        `part${index + 1}`,
        `${part.label} so với ${inSentence(main!.label)} (%)`,
        `amount${index + 1}`,
        'amount0',
      ),
    );
  }
  const rows = chartRows(builder, (row) => row.value(0, 'amount'));
  const charts: ChartRequest[] = [];
  if (parts.length > 1 && rows.length > 1) {
    charts.push({
      title: 'Cơ cấu theo từng cấu phần',
      direction: 'down',
      series: parts.map((_, index) => ({
        of: `amount${index + 1}`,
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
  const ring = shareChart(builder, 'share', `Cơ cấu ${inSentence(name)}`, (row) => row.value(0, 'amount'));
  charts.push(...ring);
  if (charts.length === 0 && rows.length > 1) {
    charts.push({
      title: name,
      direction: 'down',
      series: [{ of: 'amount0', kind: 'bar', axis: 'primary', dataLabels: true }],
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
    inWords: moneyWords(frame, 'amount0', name),
  });
}

export const structure: Template = { id: 'structure', fit, compose };
