/** The same thing over three years or more, with the sum and the yearly mean. */
import { type Body, BodyBuilder, type ChartRequest } from '../body';
import type { Frame } from '../frame';
import { labelled, subjectOf, yearOf } from '../measures';
import type { Measure } from '../types';
import type { TableView } from '../view';
import type { TableColumn } from '../../tables';
import { TEXTS, fold } from '../vocabulary';
import { itemHeader, moneyWords, valueTitle } from './common';
import type { Template, TemplateFit } from './template';

/** Two years are a comparison (`same-period`), not a development. */
const MIN_YEARS = 3;
/** The first: no other template shows columns of three years. */
const SCORE = 95;
/** More lines than this cannot be distinguished on one chart. */
const MAX_LINES = 5;

const YEARS = /\b(?:19|20)\d{2}\b/g;

/** Columns of the same thing and role in three years or more. */
function yearMeasures(view: TableView): Measure[] {
  const families = new Map<string, Map<number, TableColumn>>();
  for (const column of view.amounts) {
    const year = yearOf(column);
    if (year === null) continue;
    const key = `${column.role}|${column.source ?? ''}|${column.unit?.kind ?? ''}|${fold(subjectOf(column)).replace(YEARS, '#')}`;
    const family = families.get(key) ?? new Map<number, TableColumn>();
    if (!family.has(year)) family.set(year, column);
    families.set(key, family);
  }
  const long = [...families.values()].filter((family) => family.size >= MIN_YEARS);
  return labelled(
    long.map((family) => {
      const years = [...family.keys()].sort((a, b) => a - b);
      return {
        columns: Object.fromEntries(years.map((year) => [`y${year}`, family.get(year)!])),
        subject: family.get(years.at(-1)!)!,
      };
    }),
  );
}

function fit(view: TableView): TemplateFit | null {
  const measures = yearMeasures(view);
  return measures.length === 0
    ? null
    : { score: SCORE, chosen: [measures[0]!], measures, maxMeasures: 1, grouping: null, parts: [] };
}

function compose(view: TableView, frame: Frame): Body {
  const builder = new BodyBuilder(frame);
  const slots = Object.keys(frame.measures[0]!.columns);
  builder.unit();
  slots.forEach((slot) => builder.amount(slot, `Năm ${slot.slice(1)}`, 0, slot));
  builder.aggregate('sum', TEXTS.period, slots, 'SUM');
  builder.aggregate('average', TEXTS.average, slots, 'AVERAGE');
  const rows = builder.counted;
  const largest = [...rows]
    .sort((a, b) => b.value(0, slots.at(-1)!) - a.value(0, slots.at(-1)!))
    .slice(0, MAX_LINES)
    .map(({ id }) => id);
  const lines = rows.filter(({ id }) => largest.includes(id));
  const charts: ChartRequest[] = [];
  const base = {
    direction: 'across',
    categories: slots,
    categoryTitle: null,
    valueTitle: valueTitle(frame),
    secondaryTitle: null,
  } as const;
  if (builder.hasTotal) {
    charts.push({
      ...base,
      title: 'Tổng số qua các năm',
      series: [{ source: 'total', kind: 'columnClustered', axis: 'primary', dataLabels: true }],
      legend: 'none',
    });
  }
  if (lines.length > 0 && !frame.isMixed) {
    const title =
      lines.length < rows.length ? `Diễn biến qua các năm (${lines.length} dòng lớn nhất)` : 'Diễn biến qua các năm';
    charts.push({
      ...base,
      title,
      series: lines.map(({ id }) => ({ source: id, kind: 'line', axis: 'primary', dataLabels: false })),
      legend: 'bottom',
    });
  }
  return builder.build({
    title: 'TỔNG HỢP SỐ LIỆU NHIỀU NĂM',
    itemHeader: itemHeader(view, frame),
    charts,
    inWords: moneyWords(frame, 'sum', 'cả giai đoạn'),
  });
}

export const years: Template<'years'> = { id: 'years', fit, compose };
