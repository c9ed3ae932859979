import type { Body } from '../body';
import type { Frame } from '../frame';
import type { Grouping, Measure, SummaryChoice, TemplateId } from '../types';
import type { TableView } from '../view';

/** How a template fits a table. */
export interface TemplateFit {
  /** The higher, the better it tells what the table holds (0…100). */
  readonly score: number;
  /** The measures of the default choice: the main one first. */
  readonly chosen: readonly Measure[];
  /** Everything that could be chosen. */
  readonly measures: readonly Measure[];
  readonly maxMeasures: number;
  /** Rows by default; the best of the possible ones when null. */
  readonly grouping: Grouping | null;
  /** For grouping `parts`: the whole and its parts; empty where the columns are no parts of one. */
  readonly parts: readonly Measure[];
}

/** One kind of summary. A new one is one file like its neighbours and one line in `registry.ts`. */
export interface Template {
  readonly id: TemplateId;
  /** null where the table does not hold what the template shows. */
  fit(view: TableView, groupings: readonly Grouping[]): TemplateFit | null;
  compose(view: TableView, frame: Frame, choice: SummaryChoice): Body;
}
