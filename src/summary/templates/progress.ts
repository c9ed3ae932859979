/** How far a plan has come: counted things and money side by side, with rates of completion. */
import { type Body, BodyBuilder, type ChartRequest } from '../body';
import type { Frame } from '../frame';
import { chosenColumn, resolveColumn, slotHeader } from '../measures';
import type { Measure } from '../types';
import type { TableView } from '../view';
import { TEXTS, fold, inSentence } from '../vocabulary';
import { chartRows, columnHeader, nameOf, itemHeader, moneyWords, ratesChart, valueTitle } from './common';
import { planActualMeasures } from './plan-actual';
import type { Template, TemplateFit } from './template';

/** Words of a progress report. */
const PROGRESS = /giai ngan|luy ke|tien do|nghiem thu|da hoan thanh|khoi luong/;
/** Words for what is counted rather than paid. */
const COUNTED = /so (?:luong )?(?:de an|du an|doanh nghiep|co so|lop|nguoi|mo hinh|nhiem vu)|de an|du an\b/;

/** Just above plan and actual, whose columns it has, and which it refines. */
const SCORE = 92;
/** Each measure takes up to four columns. */
const MAX_MEASURES = 3;

function isCount(view: TableView, measure: Measure): boolean {
  return Object.values(measure.columns).every((reference) => {
    const column = resolveColumn(view.table, reference);
    return (
      column !== null &&
      (column.role === 'count' ||
        column.unit?.kind === 'count' ||
        (column.unit?.kind !== 'money' && COUNTED.test(fold(reference.header))))
    );
  });
}

function fit(view: TableView): TemplateFit | null {
  const measures = planActualMeasures(view);
  const main = measures[0];
  if (!main || view.tree.top.length === 0) return null;
  const count = measures.find((measure) => isCount(view, measure));
  const money = measures.find((measure) => !isCount(view, measure));
  const isNamed =
    measures.some((measure) =>
      PROGRESS.test(
        fold(
          Object.values(measure.columns)
            .map(({ header }) => header)
            .join(' '),
        ),
      ),
    ) || PROGRESS.test(fold(view.table.title));
  // Counts and money together, or words of progress, distinguish a progress report from a plain comparison.
  if (!isNamed && !(count && money)) return null;
  const chosen = money && count ? [count, money] : [main];
  return { score: SCORE, chosen, measures, maxMeasures: MAX_MEASURES, grouping: null, parts: [] };
}

/** The header over a measure's columns, where several measures are shown. */
function bandOf(view: TableView, frame: Frame, measure: Measure): string | null {
  if (frame.measures.length === 1) return null;
  const counts = isCount(view, measure);
  // Two bands of one kind would read as one: each says what it is of.
  if (frame.measures.filter((other) => isCount(view, other) === counts).length > 1) return measure.label;
  if (!counts) return `Kinh phí${frame.unit ? ` (${frame.unit})` : ''}`;
  const unit = chosenColumn(view.table, measure, 'actual').unit?.name;
  return `Số lượng${unit && unit !== frame.unit ? ` (${unit})` : ''}`;
}

function compose(view: TableView, frame: Frame): Body {
  const builder = new BodyBuilder(frame);
  const header = (measure: Measure, slot: 'plan' | 'actual'): string =>
    isCount(view, measure)
      ? slotHeader(chosenColumn(view.table, measure, slot), TEXTS[slot])
      : columnHeader(frame, slotHeader(chosenColumn(view.table, measure, slot), TEXTS[slot]));
  const rateName = (measure: Measure): string => (isCount(view, measure) ? 'Tỷ lệ hoàn thành' : TEXTS.rate);
  builder.unit();
  frame.measures.forEach((measure, index) => {
    const band = bandOf(view, frame, measure);
    builder.amount(`plan${index}`, header(measure, 'plan'), index, 'plan', band);
    builder.amount(`actual${index}`, header(measure, 'actual'), index, 'actual', band);
    builder.ratio(`rate${index}`, rateName(measure), `actual${index}`, `plan${index}`, band);
    if (!isCount(view, measure))
      builder.difference(`left${index}`, TEXTS.remaining, `plan${index}`, `actual${index}`, band);
  });
  const rows = chartRows(builder, (row) => row.value(0, 'actual'));
  const charts: ChartRequest[] =
    rows.length < 2 || frame.isMixed
      ? ratesChart(rows, 'rate0', TEXTS.rate, TEXTS.rate)
      : frame.measures.slice(0, 2).map((measure, index) => {
          const counts = isCount(view, measure);
          return {
            title: counts
              ? 'Tiến độ theo số lượng'
              : `Tiến độ ${inSentence(nameOf(header(measure, 'actual')))} so với ${inSentence(nameOf(header(measure, 'plan')))}`,
            direction: 'down',
            series: [
              { source: `plan${index}`, kind: 'columnClustered', axis: 'primary', dataLabels: false },
              { source: `actual${index}`, kind: 'columnClustered', axis: 'primary', dataLabels: false },
              { source: `rate${index}`, kind: 'marker', axis: 'secondary', dataLabels: true },
            ],
            categories: rows.map(({ id }) => id),
            categoryTitle: null,
            valueTitle: counts
              ? (chosenColumn(view.table, measure, 'actual').unit?.name ?? 'Số lượng')
              : valueTitle(frame),
            secondaryTitle: rateName(measure),
            legend: 'bottom',
          };
        });
  const money = frame.measures.findIndex((measure) => !isCount(view, measure));
  return builder.build({
    title: 'TỔNG HỢP TIẾN ĐỘ THỰC HIỆN',
    itemHeader: itemHeader(view, frame),
    charts,
    inWords: money < 0 ? null : moneyWords(frame, `actual${money}`, header(frame.measures[money]!, 'actual')),
  });
}

export const progress: Template<'progress'> = { id: 'progress', fit, compose };
