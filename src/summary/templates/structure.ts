/** How a whole is made up: each row's share, and the parts beside their whole; rows that make no whole are listed. */
import { type Body, BodyBuilder, type ChartRequest } from '../body';
import type { Frame, FrameRow } from '../frame';
import { chosenColumn, haveSameUnit, partsOf, resolveColumn } from '../measures';
import type { Measure } from '../types';
import type { TableView } from '../view';
import { TEXTS, inSentence } from '../vocabulary';
import {
  amountHeader,
  amountMeasures,
  chartRows,
  columnHeader,
  nameOf,
  itemHeader,
  moneyWords,
  shareChart,
  valueTitle,
} from './common';
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
  const columnOf = (measure: Measure) => resolveColumn(view.table, measure.columns['amount']!);
  const first = sourced[0] && columnOf(sourced[0]);
  // Đề án and đồng of two sources are no whole.
  const added = sourced.filter((measure) => {
    const column = columnOf(measure);
    return first && column && haveSameUnit(first, column);
  });
  return added.length > 1 ? added : [];
}

/** Columns beside each other that make a readable page upright. */
const MAX_COLUMNS = 5;
/** Below the comparisons; best where the table states the parts of its whole, last where only rows share a total. */
const SCORE = { parts: 60, sources: 58, rows: 50, listing: 30 } as const;

const placeOf = ({ columns }: Measure): number => columns['amount']!.column;

function fit(view: TableView): TemplateFit | null {
  const measures = amountMeasures(view);
  const main = measures[0];
  if (!main || view.tree.top.length === 0) return null;
  const listing: TemplateFit = {
    score: SCORE.listing,
    // Listed in the order of the table.
    chosen: measures.slice(0, MAX_COLUMNS).sort((a, b) => placeOf(a) - placeOf(b)),
    measures,
    maxMeasures: MAX_COLUMNS,
    grouping: null,
    parts: [],
  };
  if (!view.tree.additive) return listing;
  const parts = partsOf(view, main, measures.slice(1), 'amount');
  const hasParts = parts.length > 1;
  const hasRows = view.tree.top.length > 1;
  if (!hasRows && !hasParts) return listing;
  const common = {
    measures,
    maxMeasures: MAX_COLUMNS,
    grouping: !hasRows && hasParts ? ({ kind: 'parts' } as const) : null,
  };
  if (hasParts) {
    const chosen = [main, ...parts];
    return { ...common, score: SCORE.parts, chosen: chosen.length <= MAX_COLUMNS ? chosen : [main], parts: chosen };
  }
  const sources = bySource(measures, view);
  return sources.length > 1
    ? { ...common, score: SCORE.sources, chosen: sources, parts: [] }
    : { ...common, score: SCORE.rows, chosen: [main], parts: [] };
}

const WHOLE = 'whole';
const partId = (index: number): string => `amount${index}`;

/** What the summary's columns are made of. */
interface Columns {
  readonly name: string;
  /** The column of the whole; empty where it is the sum of money sources. */
  readonly wholes: readonly Measure[];
  readonly parts: readonly Measure[];
}

function columnsOf(view: TableView, frame: Frame): Columns {
  const { unitFactor } = frame;
  const measures = frame.measures.map((one) => ({ ...one, label: columnHeader({ unitFactor }, one.label) }));
  const firstColumn = chosenColumn(view.table, measures[0]!, 'amount');
  const isSourced = (measure: Measure): boolean => {
    const column = chosenColumn(view.table, measure, 'amount');
    return column.source !== null && haveSameUnit(firstColumn, column);
  };
  // Money sources without a column that totals them: the summary adds them up.
  if (measures.length > 1 && measures.every(isSourced)) return { name: TEXTS.sum, wholes: [], parts: measures };
  const [whole, ...parts] = measures;
  return { name: columnHeader(frame, amountHeader(view, whole!)), wholes: [whole!], parts };
}

/** A row's figure in the column of the whole. */
const wholeOf =
  ({ wholes, parts }: Columns) =>
  (row: FrameRow): number =>
    (wholes.length === 0 ? parts : wholes).reduce((sum, _, index) => sum + row.value(index, 'amount'), 0);

function addColumns(builder: BodyBuilder, columns: Columns): void {
  const { name, wholes, parts } = columns;
  wholes.forEach(() => builder.amount(WHOLE, name, 0, 'amount'));
  parts.forEach((part, index) => builder.amount(partId(index), part.label, index + wholes.length, 'amount'));
  if (wholes.length === 0) {
    const ids = parts.map((_, index) => partId(index));
    builder.aggregate(WHOLE, name, ids, 'SUM');
  }
  builder.share('share', TEXTS.share, WHOLE, wholeOf(columns));
  // How each row is made up; a long name is replaced by its column number, as the forms of TT 343 do.
  if (parts.length > MAX_RATIOS) return;
  parts.forEach(({ label }, index) => {
    const header =
      label.length <= MAX_NAME
        ? TEXTS.partOf(nameOf(label), inSentence(nameOf(name)))
        : TEXTS.partOfColumn(index + wholes.length + 1);
    builder.ratio(`part${index}`, header, partId(index), WHOLE);
  });
}

function chartsOf(builder: BodyBuilder, columns: Columns): ChartRequest[] {
  const { name, parts } = columns;
  const value = wholeOf(columns);
  const rows = chartRows(builder, value);
  const base = {
    direction: 'down',
    categories: rows.map(({ id }) => id),
    categoryTitle: null,
    valueTitle: valueTitle(builder.frame),
    secondaryTitle: null,
  } as const;
  const charts: ChartRequest[] = [];
  if (parts.length > 1 && rows.length > 1) {
    charts.push({
      ...base,
      title: 'Cơ cấu theo từng cấu phần',
      series: parts.map((_, index) => ({
        source: partId(index),
        kind: 'columnStacked',
        axis: 'primary',
        dataLabels: false,
      })),
      legend: 'bottom',
    });
  }
  charts.push(...shareChart(builder, 'share', `Cơ cấu ${inSentence(nameOf(name))}`, value));
  if (charts.length === 0 && rows.length > 1) {
    charts.push({
      ...base,
      title: nameOf(name),
      series: [{ source: WHOLE, kind: 'bar', axis: 'primary', dataLabels: true }],
      legend: 'none',
    });
  }
  return charts;
}

/** Rows that are no parts of a whole, or one row alone: their figures as they are. */
function composeListing(view: TableView, frame: Frame): Body {
  const builder = new BodyBuilder(frame);
  builder.unit();
  frame.measures.forEach((measure, index) =>
    builder.amount(partId(index), columnHeader(frame, measure.label || amountHeader(view, measure)), index, 'amount'),
  );
  return builder.build({ title: 'TỔNG HỢP SỐ LIỆU', itemHeader: itemHeader(view, frame), charts: [], inWords: null });
}

function compose(view: TableView, frame: Frame): Body {
  if (!frame.additive || frame.rows.length < 2) return composeListing(view, frame);
  const builder = new BodyBuilder(frame);
  const columns = columnsOf(view, frame);
  addColumns(builder, columns);
  return builder.build({
    // Without shares, and without parts beside their whole, nothing is said of a make-up.
    title: builder.columns.some(({ format }) => format === 'percent') ? 'TỔNG HỢP CƠ CẤU' : 'TỔNG HỢP SỐ LIỆU',
    itemHeader: itemHeader(view, frame),
    charts: chartsOf(builder, columns),
    inWords: moneyWords(frame, WHOLE, columns.name),
  });
}

export const structure: Template<'structure'> = { id: 'structure', fit, compose };
