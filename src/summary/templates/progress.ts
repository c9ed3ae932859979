import { BodyBuilder, type ChartRequest } from '../body';
import type { Frame } from '../frame';
import { resolveColumn, slotHeader } from '../measures';
import type { Measure } from '../types';
import type { TableView } from '../view';
import { TEXTS, TITLES, fold, inSentence } from '../vocabulary';
import { chartRows, itemHeader, moneyWords, valueTitle } from './common';
import { planActualMeasures } from './plan-actual';
import type { Template, TemplateFit } from './template';

const PROGRESS = /giai ngan|luy ke|tien do|nghiem thu|da hoan thanh|khoi luong/;
const COUNTED = /so (?:luong )?(?:de an|du an|doanh nghiep|co so|lop|nguoi|mo hinh|nhiem vu)|de an|du an\b/;

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
  const spoken =
    measures.some((measure) =>
      PROGRESS.test(
        fold(
          Object.values(measure.columns)
            .map(({ header }) => header)
            .join(' '),
        ),
      ),
    ) || PROGRESS.test(fold(view.table.title));
  // Counts and money together, or words of progress, tell a progress report from a plain comparison.
  if (!spoken && !(count && money)) return null;
  const chosen = money && count ? [count, money] : [main];
  return { score: 92, chosen, measures, maxMeasures: 3, grouping: null, parts: [] };
}

function compose(view: TableView, frame: Frame): ReturnType<Template['compose']> {
  const builder = new BodyBuilder(frame);
  const several = frame.measures.length > 1;
  const header = (measure: Measure, slot: 'plan' | 'actual'): string => {
    const column = resolveColumn(view.table, measure.columns[slot]!);
    return column ? slotHeader(column, TEXTS[slot]) : TEXTS[slot];
  };
  const rateName = (measure: Measure): string =>
    isCount(view, measure) ? 'Tỷ lệ hoàn thành (%)' : 'Tỷ lệ thực hiện (%)';
  frame.measures.forEach((measure, index) => {
    const counts = isCount(view, measure);
    const unit = resolveColumn(view.table, measure.columns['actual']!)?.unit?.name;
    const band = several
      ? counts
        ? `Số lượng${unit && unit !== frame.unit ? ` (${unit})` : ''}`
        : `Kinh phí${frame.unit ? ` (${frame.unit})` : ''}`
      : null;
    // Two bands of one kind would read as one: each says what it is of.
    const name =
      band === null || frame.measures.filter((other) => isCount(view, other) === counts).length === 1
        ? band
        : measure.label;
    builder.amount(`plan${index}`, header(measure, 'plan'), index, 'plan', name);
    builder.amount(`actual${index}`, header(measure, 'actual'), index, 'actual', name);
    builder.ratio(`rate${index}`, rateName(measure), `actual${index}`, `plan${index}`, name);
    if (!counts) builder.difference(`left${index}`, TEXTS.remaining, `plan${index}`, `actual${index}`, name);
  });
  const rows = chartRows(builder, (row) => row.value(0, 'actual'));
  const charts: ChartRequest[] =
    rows.length < 2
      ? []
      : frame.measures.slice(0, 2).map((measure, index) => {
          const counts = isCount(view, measure);
          return {
            title: counts
              ? 'Tiến độ theo số lượng'
              : `Tiến độ ${inSentence(header(measure, 'actual'))} so với ${inSentence(header(measure, 'plan'))}`,
            direction: 'down',
            series: [
              { of: `plan${index}`, kind: 'columnClustered', axis: 'primary', dataLabels: false },
              { of: `actual${index}`, kind: 'columnClustered', axis: 'primary', dataLabels: false },
              { of: `rate${index}`, kind: 'line', axis: 'secondary', dataLabels: true },
            ],
            categories: rows.map(({ id }) => id),
            categoryTitle: null,
            valueTitle: counts
              ? (resolveColumn(view.table, measure.columns['actual']!)?.unit?.name ?? 'Số lượng')
              : valueTitle(frame),
            secondaryTitle: rateName(measure),
            legend: 'bottom',
          };
        });
  const money = frame.measures.findIndex((measure) => !isCount(view, measure));
  return builder.build({
    title: TITLES.progress,
    itemHeader: itemHeader(view, frame),
    charts,
    inWords: money < 0 ? null : moneyWords(frame, `actual${money}`, header(frame.measures[money]!, 'actual')),
  });
}

export const progress: Template = { id: 'progress', fit, compose };
