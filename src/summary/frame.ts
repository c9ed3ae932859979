/** The rows and measures of a summary, before a template lays its columns over them. */
import { numberIn } from '../figures';
import type { CellPosition, Grid } from '../sheet';
import type { TableColumn } from '../tables';
import type { Expression } from './expression';
import { type Group, groupRows } from './groups';
import { chosenColumn, resolveColumn } from './measures';
import { cellDecimals, columnDecimals } from './number-formats';
import type { Grouping, Measure, SourceNote, SummaryScope } from './types';
import { unitAbove } from './page/source-page';
import { asWritten, MONEY_FACTORS, withoutUnit } from './units';
import type { TableView } from './view';
import { TEXTS } from './vocabulary';

/** A row of the summary with its figures, already in the summary's unit. */
export interface FrameRow {
  readonly id: string;
  readonly index: string;
  readonly label: string;
  readonly level: number;
  /** The unit that the row itself is measured in; '' where none is stated. */
  readonly unit: string;
  /** Whether the rows below it are its parts, so that their sum is its figure. */
  readonly hasParts: boolean;
  /** The source cell of the row's figure where it is one cell. */
  cell(measure: number, slot: string): CellPosition | null;
  figure(measure: number, slot: string): Expression | null;
  value(measure: number, slot: string): number;
  /** Whether a source cell states the figure; a row that states none shows the sum of the rows below it, or nothing. */
  isStated(measure: number, slot: string): boolean;
  /** Whether a cell that the figure is taken from shows an error: the value leaves it out. */
  isBroken(measure: number, slot: string): boolean;
}

/** Rows × measures × slots: what every template lays its columns over. */
export interface Frame {
  readonly rows: readonly FrameRow[];
  /** The row of the source that states the whole; null where it has none. */
  readonly total: FrameRow | null;
  /** Whether a sum of the rows of level 0 means anything. */
  readonly additive: boolean;
  /** The measures side by side: with grouping `parts` the whole alone. */
  readonly measures: readonly Measure[];
  /** Whether the rows are measured in different units: none of their figures may be added up, shared or ranked. */
  readonly isMixed: boolean;
  /** What the rows are. */
  readonly grouping: Grouping['kind'];
  /** The header of the column of units; null where the source has none. */
  readonly unitHeader: string | null;
  /** Decimals that a column of figures prints. */
  decimals(measure: number, slot: string): number;
  /** Decimals that a row's own source cell prints. */
  rowDecimals(row: FrameRow, measure: number, slot: string): number;
  /** Unit of the money columns as the summary prints them; null when the source states none. */
  readonly unit: string | null;
  /** Đồng per printed unit; null when not money or not stated. */
  readonly unitFactor: number | null;
  readonly notes: readonly SourceNote[];
}

/** The measure that a row shows for the measure of a given place; undefined where it shows none. */
type MeasureAt = (measure: number) => Measure | undefined;

type RowName = Pick<FrameRow, 'id' | 'index' | 'label'>;

/** The unit that the summary prints. */
type PrintedUnit = Pick<Frame, 'unit' | 'unitFactor'>;

/** The unit that is asked for, else the source's. */
function printedUnit({ table, grid, units: rowUnits }: TableView, { measures, unit }: SummaryScope): PrintedUnit {
  if (rowUnits.isMixed) return { unit: null, unitFactor: null };
  const columns = measures
    .flatMap((measure) => Object.values(measure.columns))
    .flatMap((reference) => resolveColumn(table, reference) ?? []);
  const units = columns.map((column) => column.unit);
  const source = units.find((each) => each?.kind === 'money') ?? units[0] ?? null;
  if (source?.kind !== 'money') {
    const said = [unitAbove(grid, table.range) ?? '', ...columns.flatMap(({ path }) => path)];
    return { unit: source && asWritten(source.name, said), unitFactor: null };
  }
  return unit === null ? { unit: source.name, unitFactor: source.factor } : { unit, unitFactor: MONEY_FACTORS[unit] };
}

/** Makes the rows of a frame: a group of source rows, read in the columns of a measure. */
class FrameRows {
  constructor(
    private readonly view: TableView,
    private readonly unitFactor: number | null,
  ) {}

  column(measure: Measure | undefined, slot: string): TableColumn | null {
    const reference = measure?.columns[slot];
    return reference ? resolveColumn(this.view.table, reference) : null;
  }

  /** Units of a source column per unit of the summary; 1 where either is not money. */
  factor({ unit }: TableColumn): number {
    return unit?.kind === 'money' && this.unitFactor !== null ? unit.factor / this.unitFactor : 1;
  }

  row(group: Group, { id, index, label }: RowName, measureAt: MeasureAt): FrameRow {
    const { grid } = this.view;
    const columnAt = (measure: number, slot: string): TableColumn | null => this.column(measureAt(measure), slot);
    return {
      id,
      index,
      label,
      level: group.level,
      unit: group.unit,
      hasParts: group.hasParts,
      cell: (measure, slot) => {
        const column = columnAt(measure, slot);
        const figure = column ? group.figure(column.column) : null;
        return figure?.type === 'source-sum' && figure.cells.length === 1 ? figure.cells[0]! : null;
      },
      figure: (measure, slot) => {
        const column = columnAt(measure, slot);
        return column ? { type: 'converted', inner: group.figure(column.column), factor: this.factor(column) } : null;
      },
      value: (measure, slot) => {
        const column = columnAt(measure, slot);
        return column ? group.value(column.column) * this.factor(column) : 0;
      },
      isStated: (measure, slot) => {
        const column = columnAt(measure, slot);
        const figure = column ? group.figure(column.column) : null;
        return figure?.type === 'source-sum' && figure.cells.some(({ row, column: at }) => states(grid, row, at));
      },
      isBroken: (measure, slot) => {
        const column = columnAt(measure, slot);
        const figure = column ? group.figure(column.column) : null;
        return (
          figure?.type === 'source-sum' && figure.cells.some((cell) => grid.kind(cell.row, cell.column) === 'error')
        );
      },
    };
  }
}

/** Whether a cell states a figure: a number, also as a text, or an error in its place. */
function states(grid: Grid, row: number, column: number): boolean {
  const kind = grid.kind(row, column);
  if (kind === 'text') return !Number.isNaN(numberIn(grid, row, column, 'vietnamese'));
  return kind === 'number' || kind === 'error';
}

/** Puts the chosen rows and measures together. */
export function buildFrame(view: TableView, scope: SummaryScope): Frame {
  const printed = printedUnit(view, scope);
  const main = scope.measures[0]!;
  const { column: mainColumn } = chosenColumn(view.table, main, Object.keys(main.columns)[0]!);
  const grouped = groupRows(view, scope.grouping, mainColumn, scope.readTextNumbers);
  const rows = new FrameRows(view, printed.unitFactor);
  const decimals = (measures: readonly (Measure | undefined)[], slot: string): number =>
    measures.reduce((most, measure) => {
      const column = rows.column(measure, slot);
      return column ? Math.max(most, columnDecimals(view, column, rows.factor(column))) : most;
    }, 0);
  const common = {
    ...printed,
    isMixed: view.units.isMixed,
    grouping: scope.grouping.kind,
    rowDecimals: (row: FrameRow, measure: number, slot: string): number => {
      const cell = row.cell(measure, slot);
      return cell ? cellDecimals(view, cell.row, cell.column) : 0;
    },
  };
  // The page says the unit of money, or another was chosen.
  const withoutMoney = (measure: Measure): Measure =>
    printed.unitFactor === null ? measure : { ...measure, label: withoutUnit(measure.label, true) };
  const unitHeader = view.units.column?.path.at(-1) ?? null;
  if (scope.grouping.kind === 'parts') {
    const whole = grouped.total ?? wholeOf(view, scope.readTextNumbers);
    return {
      ...partsFrame(rows, whole, scope.measures.map(withoutMoney)),
      ...common,
      unitHeader: null,
      decimals: (_measure, slot) => decimals(scope.measures, slot),
    };
  }
  const rowOf = (group: Group): FrameRow => rows.row(group, group, (measure) => scope.measures[measure]);
  return {
    rows: grouped.groups.map(rowOf),
    total: grouped.total ? rowOf(grouped.total) : null,
    additive: grouped.additive,
    measures: scope.measures,
    ...common,
    unitHeader: scope.grouping.kind === 'hierarchy' ? unitHeader : null,
    decimals: (measure, slot) => decimals([scope.measures[measure]], slot),
    notes: grouped.notes,
  };
}

/** Columns become rows: the whole table's figure of each part. */
function partsFrame(
  rows: FrameRows,
  whole: Group,
  [main, ...parts]: readonly Measure[],
): Pick<Frame, 'rows' | 'total' | 'additive' | 'measures' | 'notes'> {
  return {
    rows: parts.map((part, index) => rows.row(whole, { id: `part${index}`, index: '', label: part.label }, () => part)),
    total: rows.row(whole, { id: 'total', index: '', label: TEXTS.total }, () => main),
    additive: true,
    measures: [main!],
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
    unit: '',
    hasParts: true,
    figure: (column) => ({ type: 'source-sum', cells: cells(column) }),
    value: (column) => groups.reduce((sum, group) => sum + group.value(column), 0),
  };
}
