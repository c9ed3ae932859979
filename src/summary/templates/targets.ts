/** Targets of different kinds with what was reached of each, and the verdict: exceeded, met or missed. */
import { type Body, BodyBuilder, type ChartRequest } from '../body';
import type { Frame, FrameRow } from '../frame';
import { chosenColumn, slotHeader } from '../measures';
import type { TableView } from '../view';
import { TEXTS, fold } from '../vocabulary';
import { columnHeader, itemHeader } from './common';
import { planActualMeasures } from './plan-actual';
import type { Template, TemplateFit } from './template';

/**
 * The first where rows are measured in different units or are called targets and have no total: nothing else can be said
 * of them. Elsewhere after the templates that a table of amounts is made for.
 */
const SCORE = { targets: 97, other: 45 } as const;
const TARGETS = /\bchi tieu\b/;

function isListOfTargets(view: TableView): boolean {
  if (view.units.isMixed) return true;
  const label = view.table.columns.find(({ role }) => role === 'label');
  const isCalledTargets = TARGETS.test(fold(`${view.table.title} ${label?.path.join(' ') ?? ''}`));
  return isCalledTargets && view.tree.total === null && view.units.column !== null;
}

function fit(view: TableView): TemplateFit | null {
  const measures = planActualMeasures(view);
  const main = measures[0];
  if (!main || view.tree.top.length === 0) return null;
  return {
    score: isListOfTargets(view) ? SCORE.targets : SCORE.other,
    chosen: [main],
    measures,
    maxMeasures: 1,
    grouping: null,
    parts: [],
  };
}

/** The rates as bars from the first target to the last; nothing where one is out of all proportion to the others. */
function chartOf(rows: readonly FrameRow[]): ChartRequest[] {
  const drawn = rows.filter((row) => row.value(0, 'plan') !== 0 && row.cell(0, 'actual') !== null);
  if (drawn.length < 2) return [];
  return [
    {
      title: TEXTS.rateByTarget,
      direction: 'down',
      series: [{ source: 'rate', kind: 'bar', axis: 'primary', dataLabels: true }],
      categories: drawn.map(({ id }) => id),
      categoryTitle: null,
      valueTitle: TEXTS.rate,
      secondaryTitle: null,
      legend: 'none',
    },
  ];
}

function compose(view: TableView, frame: Frame): Body {
  // Targets are not parts of a whole, whatever their figures come to.
  const builder = new BodyBuilder({ ...frame, total: null, additive: false });
  const measure = frame.measures[0]!;
  const header = (slot: 'plan' | 'actual'): string =>
    columnHeader(frame, slotHeader(chosenColumn(view.table, measure, slot), TEXTS[slot]));
  builder.unit();
  builder.reported('plan', header('plan'), 0, 'plan');
  builder.reported('actual', header('actual'), 0, 'actual');
  builder.ratio('rate', TEXTS.rate, 'actual', 'plan');
  builder.verdicts('verdict', TEXTS.verdict, 'plan', 'actual', TEXTS.verdicts);
  const body = builder.build({
    title: 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
    itemHeader: itemHeader(view, frame),
    charts: chartOf(frame.rows),
    inWords: null,
  });
  // That rows are no parts of one total is not what it has none for.
  return { ...body, notes: body.notes.filter(({ type }) => type !== 'no-total') };
}

export const targets: Template<'targets'> = { id: 'targets', fit, compose };
