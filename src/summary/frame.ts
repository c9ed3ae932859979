import { MONEY_FACTORS } from './units';
import type { Expression } from './expression';
import { type Group, groupRows } from './groups';
import { resolveColumn } from './measures';
import type { Measure, SourceNote, SummaryChoice } from './types';
import type { TableView } from './view';
import { TEXTS } from './vocabulary';

/** A row of the summary that knows its figures, already in the summary's unit. */
export interface FrameRow {
  readonly id: string;
  readonly index: string;
  readonly label: string;
  readonly level: number;
  figure(measure: number, slot: string): Expression | null;
  value(measure: number, slot: string): number;
  /** Whether a cell that the figure is taken from shows an error: the value leaves it out. */
  isBroken(measure: number, slot: string): boolean;
}

/** Rows × measures × slots: what every template lays its columns over. */
export interface Frame {
  readonly rows: readonly FrameRow[];
  /** The source's own whole; null where it has none. */
  readonly total: FrameRow | null;
  /** Whether a sum of the rows of level 0 means anything. */
  readonly additive: boolean;
  /** The measures that stand side by side: with grouping `parts` the whole alone. */
  readonly measures: readonly Measure[];
  /** Unit of the money columns as the summary prints them; null when the source states none. */
  readonly unit: string | null;
  /** Đồng per printed unit; null when not money or not stated. */
  readonly unitFactor: number | null;
  readonly notes: readonly SourceNote[];
}

/** Units of a source column per unit of the summary; 1 where either is not money. */
function factorOf(view: TableView, measure: Measure, slot: string, unitFactor: number | null): number {
  const reference = measure.columns[slot];
  const unit = reference ? resolveColumn(view.table, reference)?.unit : null;
  return unit?.kind === 'money' && unitFactor !== null ? unit.factor / unitFactor : 1;
}

function columnOf(view: TableView, measure: Measure, slot: string): number | null {
  const reference = measure.columns[slot];
  return reference ? (resolveColumn(view.table, reference)?.column ?? null) : null;
}

/** Puts the chosen rows and measures together. */
export function buildFrame(view: TableView, choice: SummaryChoice): Frame {
  const main = choice.measures[0]!;
  const mainSlot = Object.keys(main.columns)[0]!;
  const mainColumn = columnOf(view, main, mainSlot) ?? 0;
  const sourceUnit =
    choice.measures
      .flatMap((measure) => Object.keys(measure.columns).map((slot) => measure.columns[slot]!))
      .map((reference) => resolveColumn(view.table, reference)?.unit ?? null)
      .find((unit) => unit?.kind === 'money') ??
    resolveColumn(view.table, main.columns[mainSlot]!)?.unit ??
    null;
  const money = sourceUnit?.kind === 'money';
  const unitFactor = money ? (choice.unit === null ? sourceUnit.factor : MONEY_FACTORS[choice.unit]) : null;
  const unit = money && choice.unit !== null ? choice.unit : (sourceUnit?.name ?? null);

  const grouped = groupRows(view, choice.grouping, mainColumn, choice.readTextNumbers);
  const row = (
    group: Group,
    measuresOf: (measure: number) => Measure | undefined,
    id: string,
    label: string,
    index: string,
  ): FrameRow => ({
    id,
    index,
    label,
    level: group.level,
    figure: (measure, slot) => {
      const of = measuresOf(measure);
      const column = of ? columnOf(view, of, slot) : null;
      return of && column !== null
        ? { type: 'converted', of: group.figure(column), factor: factorOf(view, of, slot, unitFactor) }
        : null;
    },
    value: (measure, slot) => {
      const of = measuresOf(measure);
      const column = of ? columnOf(view, of, slot) : null;
      return of && column !== null ? group.value(column) * factorOf(view, of, slot, unitFactor) : 0;
    },
    isBroken: (measure, slot) => {
      const of = measuresOf(measure);
      const column = of ? columnOf(view, of, slot) : null;
      const figure = column === null ? null : group.figure(column);
      return (
        figure?.type === 'source-sum' && figure.cells.some((cell) => view.grid.kind(cell.row, cell.column) === 'error')
      );
    },
  });
  const side = (group: Group): FrameRow =>
    row(group, (measure) => choice.measures[measure], group.id, group.label, group.index);

  if (choice.grouping.kind !== 'parts') {
    return {
      rows: grouped.groups.map(side),
      total: grouped.total ? side(grouped.total) : null,
      additive: grouped.additive,
      measures: choice.measures,
      unit,
      unitFactor,
      notes: grouped.notes,
    };
  }
  // Columns become rows: the whole table's figure of each part.
  const whole = grouped.total ?? wholeOf(view, choice.readTextNumbers);
  return {
    rows: choice.measures
      .slice(1)
      .map((measure, index) => row(whole, () => measure, `part${index}`, measure.label, '')),
    total: row(whole, () => main, 'total', TEXTS.total, ''),
    additive: true,
    measures: [main],
    unit,
    unitFactor,
    notes: [],
  };
}

/** The whole table where no row states it: its top rows together. */
function wholeOf(view: TableView, readTextNumbers: boolean): Group {
  const { groups } = groupRows(view, { kind: 'hierarchy', depth: 1 }, view.amounts[0]!.column, readTextNumbers);
  const cells = (column: number): Extract<Expression, { type: 'source-sum' }>['cells'] =>
    groups.flatMap((group) => {
      const figure = group.figure(column);
      return figure.type === 'source-sum' ? figure.cells : [];
    });
  return {
    id: 'total',
    index: '',
    label: TEXTS.total,
    level: 0,
    figure: (column) => ({ type: 'source-sum', cells: cells(column) }),
    value: (column) => groups.reduce((sum, group) => sum + group.value(column), 0),
  };
}
