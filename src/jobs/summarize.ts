/** The job "Tính tổng hợp": from a place in a workbook to a written summary. */
import type { CheckResult } from './check-workbook';
import { checkInSteps, checkWorkbook } from './check-workbook';
import {
  isEdited,
  MADE_SETTING,
  type MadeSummary,
  readMade,
  rememberedChoice,
  sameReport,
  sameSummary,
  writeSummary,
} from './made-summaries';
import { isPageSaid, pageSettings, type PersonSettings } from './page-settings';
import { type ReportBlock, reportFor, type ReportWish } from './report';
import { asMade, followed, standingAs } from './standing';
import { findingCounts, type SummaryPlace, tableAgain, tableAt } from './table-at';
import type { Grid, SheetPlan } from '../sheet';
import {
  type PageSettings,
  planSummary,
  settledChoice,
  type SummaryChoice,
  summaryChoices,
  type SummaryChoices,
  type TemplateId,
} from '../summary';
import type { Table } from '../tables';
import { type CancelSignal, type JobOptions, WorkbookError, type WorkbookPort } from '../workbook';

export interface SummaryWish {
  /** The template, where another than the fitting one is wanted. */
  readonly template?: TemplateId;
  /** What the office prints on its reports. */
  readonly page?: PageSettings;
  /** A whole choice as it was made in the pane or remembered with the workbook. */
  readonly choice?: SummaryChoice;
}

/** One click on the ribbon. */
export interface SummaryClick extends SummaryWish, JobOptions {
  /** Lets the page answer between two steps of the check. */
  readonly pause?: () => Promise<void>;
  /** When the job begins, in milliseconds since 1970. */
  readonly clicked?: number;
  readonly person?: PersonSettings;
}

/** The summaries that the table offers. Throws `no-table` where the sheet has no table. */
export function offersFor(
  result: CheckResult,
  grids: readonly Grid[],
  place: SummaryPlace,
): { table: Table; grid: Grid; choices: SummaryChoices } {
  const grid = grids.find((candidate) => candidate.sheet === place.sheet);
  if (!grid) throw new WorkbookError('sheet-not-found', place.sheet);
  if (!grid.range) throw new WorkbookError('empty-sheet', place.sheet);
  const tables = tablesOf(result);
  // What is remembered of a table has its title, unlike a place that somebody clicked at.
  const table =
    place.range && place.title !== undefined
      ? tableAgain(tables, { ...place, range: place.range, title: place.title })
      : tableAt(tables, place);
  if (!table) throw new WorkbookError('no-table', place.sheet);
  return { table, grid, choices: summaryChoices(table, grid, result.relations) };
}

const tablesOf = ({ tables }: CheckResult): readonly Table[] => tables.map(({ table }) => table);

/** A summary that is ready to be written. */
interface Draft {
  readonly plan: SheetPlan;
  readonly choice: SummaryChoice;
  /** Null for a report. */
  readonly table: Table | null;
}

function draftFor(
  result: CheckResult,
  grids: readonly Grid[],
  place: SummaryPlace,
  names: readonly string[],
  wish: SummaryWish,
  made: readonly MadeSummary[] = [],
): Draft {
  const { table, grid, choices } = offersFor(result, grids, place);
  const { offers } = choices;
  const wanted = wish.template ? offers.find((offer) => offer.choice.template === wish.template) : offers[0];
  const remembered = wish.template ? null : rememberedChoice(made, { known: table, tables: tablesOf(result) }, offers);
  const chosen = wish.choice ?? remembered ?? wanted?.choice;
  const settled = chosen && settledChoice(table, chosen);
  const choice = settled && (wish.page ? { ...settled, page: wish.page } : settled);
  if (!choice) throw new WorkbookError(choices.reason ?? 'no-fitting-template', place.sheet);
  const findings = findingCounts(result, table);
  return {
    choice,
    table,
    plan: planSummary({ table, grid, relations: result.relations, findings, choice, existingNames: names }),
  };
}

/**
 * The fitting summary of a table as a plan. Throws `no-table`, `sheet-not-found`, `empty-sheet`, the reason why none
 * fits, or `no-fitting-template` where the wanted one does not, naming the sheet.
 */
export const planFor = (
  result: CheckResult,
  grids: readonly Grid[],
  place: SummaryPlace,
  names: readonly string[],
  wish: SummaryWish = {},
): SheetPlan => draftFor(result, grids, place, names, wish).plan;

/** What of a workbook the job needs. */
export type SummaryPort = Pick<WorkbookPort, 'selection' | 'readGrids' | 'readSetting' | 'writeSheet'>;

/** The summaries that a workbook remembers, of what they read now; the names of all sheets of ours; the sheets that are sources. */
function summariesOf(
  { setting, ownSheets }: Awaited<ReturnType<WorkbookPort['selection']>>,
  grids: readonly Grid[],
): { made: MadeSummary[]; ours: ReadonlySet<string>; sources: readonly Grid[] } {
  if (grids.length === 0) throw new WorkbookError('empty-workbook');
  const made = followed(readMade(setting, ownSheets), grids);
  // Our own sheets repeat their sources: they are no sources.
  const ours = new Set([...made.map(({ sheet }) => sheet), ...(ownSheets?.values() ?? [])]);
  return { made, ours, sources: grids.filter(({ sheet }) => !ours.has(sheet)) };
}

/**
 * One click: reads the workbook, checks it, plans the fitting summary of the table under the cursor (as it was last
 * chosen for that table, if it was) and writes it. On a summary sheet that we wrote, and on a table that has such a
 * summary, that summary is made again in its place, or beside it where the user has changed its figures.
 */
export async function runSummary(port: SummaryPort, wish: SummaryClick = {}): Promise<{ sheet: string }> {
  const { onProgress, signal, pause, clicked } = wish;
  const selection = await port.selection(MADE_SETTING);
  const remembered = readMade(selection.setting, selection.ownSheets);
  const repeated = remembered.find((one) => one.sheet === selection.sheet && isRepeatedClick(one, clicked));
  if (repeated) return { sheet: repeated.sheet };
  const grids = await port.readGrids('all', { onProgress, signal });
  const { made, ours, sources } = summariesOf(selection, grids);
  const here = made.find(({ sheet }) => sheet === selection.sheet);
  if (!here && ours.has(selection.sheet)) throw new WorkbookError('own-sheet', selection.sheet);
  onProgress?.({ stage: 'checking', done: 0, total: 1 });
  const result = await inPauses(checkInSteps(sources), pause, signal);
  onProgress?.({ stage: 'planning', done: 0, total: 1 });
  const place = here ? { sheet: here.choice.sheet, range: here.range, title: here.title } : selection;
  const names = grids.map((grid) => grid.sheet);
  const page = await pageSettings(port, wish.person);
  const said = isPageSaid(page) ? { page } : {};
  const wanted = { ...(here ? { choice: here.choice } : {}), ...said, ...wish };
  const drafted = here?.blocks
    ? reportDraft(result, sources, names, here.blocks, said)
    : draftFor(result, sources, place, names, wanted, made);
  const { plan, choice, table } = drafted;
  stopIfCancelled(signal);
  const before = here ?? (table ? sameSummary(made, choice, table, tablesOf(result)) : undefined);
  const { summary } = await writeSummary(port, plan, choice, {
    onProgress,
    signal,
    known: { stored: selection.setting },
    clicked,
    ...placeOf({ plan, choice }, before, { made, ours, grids }),
    ...(here?.blocks ? { blocks: here.blocks } : {}),
  });
  return { sheet: summary.sheet };
}

/**
 * The sheet in whose place a plan is written: the one remembered where nobody changed it, else one that nobody remembers, or that
 * was written again by somebody else, and that holds just what is planned.
 */
function placeOf(
  { plan, choice }: Pick<Draft, 'plan' | 'choice'>,
  before: MadeSummary | undefined,
  known: { readonly made: readonly MadeSummary[]; readonly ours: ReadonlySet<string>; readonly grids: readonly Grid[] },
): { readonly replace: MadeSummary; readonly standing: Grid } | null {
  const standing = before && known.grids.find(({ sheet }) => sheet === before.sheet);
  if (before && standing && !isEdited(before, standing)) return { replace: before, standing };
  const isOpen = (sheet: string): boolean =>
    sheet === before?.sheet || (known.ours.has(sheet) && known.made.every((one) => one.sheet !== sheet));
  const asPlanned = standingAs(
    plan,
    known.grids.filter(({ sheet }) => isOpen(sheet)),
  );
  return asPlanned ? { replace: asMade(plan, choice, asPlanned), standing: asPlanned } : null;
}

/** One sheet with the summaries of all tables, or of those of some sheets; in the place of the same report that was made. */
export async function runReport(port: SummaryPort, wish: ReportWish = {}): Promise<{ sheet: string }> {
  const selection = await port.selection(MADE_SETTING);
  const grids = await port.readGrids('all');
  const { made, ours, sources } = summariesOf(selection, grids);
  const result = checkWorkbook(sources);
  const page = await pageSettings(port);
  const said = isPageSaid(page) ? { page } : {};
  const names = grids.map(({ sheet }) => sheet);
  const { plan, blocks } = reportFor(result, sources, names, { ...said, ...wish });
  const { choice } = blocks[0]!;
  const before = sameReport(made, blocks, tablesOf(result));
  const place = placeOf({ plan, choice }, before, { made, ours, grids });
  const { summary } = await writeSummary(port, plan, choice, {
    known: { stored: selection.setting },
    blocks,
    ...place,
  });
  return { sheet: summary.sheet };
}

function reportDraft(
  result: CheckResult,
  grids: readonly Grid[],
  names: readonly string[],
  blocks: readonly ReportBlock[],
  said: { readonly page?: PageSettings },
): Draft {
  const { plan, blocks: found } = reportFor(result, grids, names, { blocks, ...said });
  return { plan, choice: found[0]!.choice, table: null };
}

/** Excel queues a second click and runs it when the first one's job is done, in a page that knows nothing of that. */
const REPEATED_WITHIN = 3000;

const isRepeatedClick = ({ clicked: last }: MadeSummary, clicked: number | undefined): boolean =>
  last !== undefined && clicked !== undefined && clicked >= last && clicked - last < REPEATED_WITHIN;

/** Drives a job to its end with pauses: Excel restarts an add-in whose page does not answer for five seconds. */
async function inPauses<Result>(
  steps: Generator<number, Result, void>,
  pause: (() => Promise<void>) | undefined,
  signal: CancelSignal | undefined,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause?.();
    stopIfCancelled(signal);
  }
}

function stopIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError('cancelled');
}
