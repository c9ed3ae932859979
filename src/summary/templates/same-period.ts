/** A period against the one before: increase or decrease, and growth. */
import type { TableColumn } from '../../tables';
import { type Body, BodyBuilder, type ChartRequest } from '../body';
import type { Frame } from '../frame';
import {
  haveSameUnit,
  isWhole,
  labelled,
  pairBySubject,
  partsOf,
  chosenColumn,
  slotHeader,
  statedPairs,
  subjectOf,
  yearOf,
} from '../measures';
import type { Measure } from '../types';
import type { TableView } from '../view';
import { TEXTS, fold, atStart, inSentence } from '../vocabulary';
import { chartRows, columnHeader, itemHeader, nameOf, moneyWords, ratesChart, shareChart, valueTitle } from './common';
import type { Template, TemplateFit } from './template';

/** Below plan and actual; above the shares, which any column of amounts has. */
const SCORE = 85;
/** Each measure takes four columns. */
const MAX_MEASURES = 2;

/** A column's year with the part of it that its figures are of: "6 thang #" of 2018; null where not one year is named. */
function partOfYear(column: TableColumn): { readonly year: number; readonly part: string } | null {
  const whole = yearOf(column);
  if (whole !== null) return { year: whole, part: '' };
  const years = new Set(column.period?.match(YEARS));
  if (column.period === null || years.size !== 1 || /[-–]/.test(column.period)) return null;
  return { year: Number([...years][0]), part: fold(column.period).replace(YEARS, '#') };
}

const YEARS = /\b(?:19|20)\d{2}\b/g;

/** What a column is of, whatever the year: "Quý I/2018" is of "quy i/#". */
const subjectOfAnyYear = (column: TableColumn): string => fold(subjectOf(column)).replace(YEARS, '#');

/** Columns of the same thing one year apart: "Quyết toán 2017" and "Quyết toán 2018", "9 tháng 2017" and "9 tháng 2018". */
function yearPairs(view: TableView): [TableColumn, TableColumn][] {
  const periods = new Map(view.amounts.map((column) => [column, partOfYear(column)]));
  return view.amounts.flatMap((current) => {
    const now = periods.get(current);
    const previous = view.amounts.find(
      (other) =>
        now &&
        periods.get(other)?.part === now.part &&
        periods.get(other)?.year === now.year - 1 &&
        other.role === current.role &&
        other.source === current.source &&
        haveSameUnit(other, current) &&
        subjectOfAnyYear(other) === subjectOfAnyYear(current),
    );
    return previous ? [[previous, current] as [TableColumn, TableColumn]] : [];
  });
}

function samePeriodMeasures(view: TableView): Measure[] {
  const previous = view.amounts.filter(({ role }) => role === 'previous');
  const current = view.amounts.filter(({ role }) => role === 'actual' || role === 'estimate');
  const stated = statedPairs(view, ['growth', 'level'])
    .filter(
      ({ first, second }) =>
        haveSameUnit(first, second) &&
        (second.role === 'previous' ||
          (first.role !== 'plan' && second.role !== 'plan' && (yearOf(second) ?? 0) < (yearOf(first) ?? 0))),
    )
    .map(({ first, second }): [TableColumn, TableColumn] => [second, first]);
  const known = new Set(stated.flat().map(({ column }) => column));
  const free = (column: TableColumn): boolean => !known.has(column.column);
  const paired =
    previous.length > 0
      ? pairBySubject(
          previous.filter(free),
          (current.length > 0
            ? current
            : view.amounts.filter(({ role }) => role === 'amount' || role === 'other')
          ).filter(free),
          haveSameUnit,
        )
      : [];
  const pairsOfYears = yearPairs(view).filter((pair) => pair.every(free));
  const seen = new Set<string>();
  const all = [...stated, ...paired, ...pairsOfYears]
    .filter(([before, now]) => {
      const key = `${before.column}/${now.column}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(([before, now]) => ({ columns: { current: now, previous: before }, subject: now }));
  const whole = all.findIndex(({ subject }) => isWhole(subjectOf(subject)) && subject.source === null);
  if (whole > 0) all.unshift(...all.splice(whole, 1));
  // Of several years the last two are what is reported.
  const first = all[0]?.subject;
  const years = (column: TableColumn): number => yearOf(column) ?? 0;
  const latest = all.reduce(
    (best, { subject }, at) =>
      first && subjectOfAnyYear(subject) === subjectOfAnyYear(first) && years(subject) > years(all[best]!.subject)
        ? at
        : best,
    0,
  );
  if (latest > 0) all.unshift(...all.splice(latest, 1));
  return labelled(all);
}

function fit(view: TableView): TemplateFit | null {
  const measures = samePeriodMeasures(view);
  const main = measures[0];
  if (!main || view.tree.top.length === 0) return null;
  const parts = partsOf(view, main, measures.slice(1), 'current');
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
  const header = (measure: Measure, slot: 'previous' | 'current'): string => {
    const column = chosenColumn(view.table, measure, slot);
    return columnHeader(frame, slotHeader(column, column.path.at(-1) ?? TEXTS[slot]));
  };
  builder.unit();
  frame.measures.forEach((measure, index) => {
    const band = several ? measure.label || null : null;
    builder.amount(`previous${index}`, header(measure, 'previous'), index, 'previous', band);
    builder.amount(`current${index}`, header(measure, 'current'), index, 'current', band);
    builder.difference(`difference${index}`, TEXTS.difference, `current${index}`, `previous${index}`, band);
    builder.growth(`growth${index}`, TEXTS.growth, `current${index}`, `previous${index}`, band);
  });
  if (!several)
    builder.share(
      'share',
      TEXTS.shareOf(inSentence(nameOf(header(frame.measures[0]!, 'current')))),
      'current0',
      (row) => row.value(0, 'current'),
    );
  const rows = chartRows(builder, (row) => row.value(0, 'current'));
  const charts: ChartRequest[] = [];
  if (frame.isMixed) charts.push(...ratesChart(rows, 'growth0', TEXTS.growth, TEXTS.growth));
  else if (rows.length > 1) {
    charts.push({
      title: `${atStart(nameOf(header(frame.measures[0]!, 'current')))} so với ${inSentence(nameOf(header(frame.measures[0]!, 'previous')))}`,
      direction: 'down',
      series: [
        { source: 'previous0', kind: 'columnClustered', axis: 'primary', dataLabels: false },
        { source: 'current0', kind: 'columnClustered', axis: 'primary', dataLabels: false },
        { source: 'growth0', kind: 'marker', axis: 'secondary', dataLabels: true },
      ],
      categories: rows.map(({ id }) => id),
      categoryTitle: null,
      valueTitle: valueTitle(frame),
      secondaryTitle: TEXTS.growth,
      legend: 'bottom',
    });
    charts.push(
      ...shareChart(builder, 'share', `Cơ cấu ${inSentence(nameOf(header(frame.measures[0]!, 'current')))}`, (row) =>
        row.value(0, 'current'),
      ),
    );
  }
  return builder.build({
    title: 'TỔNG HỢP SO SÁNH VỚI KỲ TRƯỚC',
    itemHeader: itemHeader(view, frame),
    charts,
    inWords: moneyWords(frame, 'current0', header(frame.measures[0]!, 'current')),
  });
}

export const samePeriod: Template<'same-period'> = { id: 'same-period', fit, compose };
