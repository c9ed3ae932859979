/** What a template is: whether it fits a table, and how it composes a summary of it. */
import type { Body } from '../body';
import type { Frame } from '../frame';
import type { Grouping, Measure } from '../types';
import type { TableView } from '../view';

/** How a template fits a table. */
export interface TemplateFit {
  /**
   * The higher, the better the template shows what the table holds (0…100). From what few tables have to what all have:
   * targets, years, progress, plan-actual, same-period, structure, ranking.
   */
  readonly score: number;
  /** The measures of the default choice: the main one first. */
  readonly chosen: readonly Measure[];
  /** Everything that could be chosen. */
  readonly measures: readonly Measure[];
  /** How many measures one sheet shows side by side at most. */
  readonly maxMeasures: number;
  /** Rows by default; the best of the possible ones when null. */
  readonly grouping: Grouping | null;
  /** For grouping `parts`: the whole and its parts; empty where no columns are parts of a whole. */
  readonly parts: readonly Measure[];
}

/** One kind of summary. */
export interface Template<Id extends string = string> {
  /** Lower case with hyphens: what the command line takes and what is remembered with the workbook. */
  readonly id: Id;
  /** null where the table does not hold what the template shows. */
  fit(view: TableView, groupings: readonly Grouping[]): TemplateFit | null;
  compose(view: TableView, frame: Frame): Body;
}
