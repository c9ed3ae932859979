/** What a user chooses of the summaries that fit a table, and what is asked of the planner. */
import type { Grid } from '../sheet';
import type { Relation } from '../relations';
import type { Table } from '../tables';
import type { PageSettings } from './page/settings';
import type { TemplateId } from './templates';
import type { FindingCounts, Grouping, Measure, SummaryScope } from './types';

/** Which summary of which table: JSON, so that it can be remembered with the workbook and made again. */
export interface SummaryChoice extends SummaryScope {
  readonly version: 1;
  readonly template: TemplateId;
  readonly sheet: string;
  /** What the office prints on each of its reports; what the source sheet says of its own page comes first. */
  readonly page?: PageSettings;
}

/** A template that fits a table: its default choice, and what may be chosen instead. */
export interface SummaryOffer {
  readonly choice: SummaryChoice;
  readonly groupings: readonly Grouping[];
  /** Everything that `choice.measures` may be made of. */
  readonly measures: readonly Measure[];
  /** The measures to choose with grouping `parts`: the whole and its parts; empty where there are none. */
  readonly parts: readonly Measure[];
  /** How many measures one sheet of this template can show side by side. */
  readonly maxMeasures: number;
}

/** Why no template fits. */
export type NoFitReason = 'no-numeric-column' | 'only-text-numbers' | 'too-few-rows' | 'only-percentages';

export interface SummaryChoices {
  /** Best first. */
  readonly offers: readonly SummaryOffer[];
  /** Set when `offers` is empty. */
  readonly reason: NoFitReason | null;
}

/** Everything that a summary is made from. */
export interface SummaryRequest {
  readonly table: Table;
  readonly grid: Grid;
  readonly relations: readonly Relation[];
  readonly findings: FindingCounts | null;
  readonly choice: SummaryChoice;
  /** Names of the workbook's sheets; the summary gets one that is free. */
  readonly existingNames: readonly string[];
}
