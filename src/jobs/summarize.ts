/** The job "Tính tổng hợp": from a place in a workbook to a written summary. */
import { type GradeCounts, countGrades } from '../checks';
import type { CheckResult } from './check-workbook';
import { checkInSteps } from './check-workbook';
import { isEdited, MADE_SETTING, type MadeSummary, readMade, rememberedChoice, writeSummary } from './made-summaries';
import { isPageSaid, pageSettings, type PersonSettings } from './page-settings';
import { type CellRange, columnOfKey, type Grid, rangeContains, rowOfKey, type SheetPlan } from '../sheet';
import {
  type PageSettings,
  planSummary,
  type SummaryChoice,
  summaryChoices,
  type SummaryChoices,
  type TemplateId,
} from '../summary';
import type { Table } from '../tables';
import { type CancelSignal, type JobOptions, WorkbookError, type WorkbookPort } from '../workbook';

/** Where the summary is wanted: the table under these cells; without a range the largest table of the sheet. */
export interface SummaryPlace {
  readonly sheet: string;
  readonly range?: CellRange | null;
}

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

const area = ({ range }: Table): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

/** The table that the cells lie in or nearest to; without cells the largest of the sheet; null where there is none. */
export function tableAt(tables: readonly Table[], { sheet, range }: SummaryPlace): Table | null {
  const here = tables.filter((table) => table.sheet === sheet);
  if (here.length === 0) return null;
  const largest = (list: readonly Table[]): Table => list.reduce((a, b) => (area(b) > area(a) ? b : a));
  if (!range) return largest(here);
  const touching = here.filter(
    (t) =>
      range.top <= t.range.bottom &&
      range.bottom >= t.range.top &&
      range.left <= t.range.right &&
      range.right >= t.range.left,
  );
  if (touching.length > 0) return touching.length === 1 ? touching[0]! : largest(touching);
  // A cell in the title or the notes means the table below or above it; a lone cell far off means the sheet's main one.
  const near = here.filter((t) =>
    range.bottom < t.range.top ? t.range.top - range.bottom <= 12 : range.top - t.range.bottom <= 4,
  );
  return largest(near.length > 0 ? near : here);
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
  const table = tableAt(
    result.tables.map((checked) => checked.table),
    place,
  );
  if (!table) throw new WorkbookError('no-table', place.sheet);
  return { table, grid, choices: summaryChoices(table, grid, result.relations) };
}

/** How many findings of each grade lie in the table. */
export function findingCounts({ findings }: CheckResult, { sheet, range }: Table): GradeCounts {
  return countGrades(
    findings.filter(
      (finding) => finding.sheet === sheet && rangeContains(range, rowOfKey(finding.cell), columnOfKey(finding.cell)),
    ),
  );
}

/** A summary that is ready to be written. */
interface Draft {
  readonly plan: SheetPlan;
  readonly choice: SummaryChoice;
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
  const remembered = wish.template ? null : rememberedChoice(made, table, offers);
  const chosen = wish.choice ?? remembered ?? wanted?.choice;
  const choice = chosen && (wish.page ? { ...chosen, page: wish.page } : chosen);
  if (!choice) throw new WorkbookError(choices.reason ?? 'no-fitting-template', place.sheet);
  const findings = findingCounts(result, table);
  return {
    choice,
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

/**
 * One click: reads the workbook, checks it, plans the fitting summary of the table under the cursor (as it was last
 * chosen for that table, if it was) and writes it. On a summary sheet that we wrote, and on a table that has such a
 * summary, that summary is made again in its place, or beside it where the user has changed its figures.
 */
export async function runSummary(port: WorkbookPort, wish: SummaryClick = {}): Promise<{ sheet: string }> {
  const { onProgress, signal, pause, clicked } = wish;
  const selection = await port.selection(MADE_SETTING);
  const made = readMade(selection.setting, selection.ownSheets);
  const repeated = made.find((one) => one.sheet === selection.sheet && isRepeatedClick(one, clicked));
  if (repeated) return { sheet: repeated.sheet };
  const grids = await port.readGrids('all', { onProgress, signal });
  if (grids.length === 0) throw new WorkbookError('empty-workbook');
  // Our own sheets repeat their sources: they are no sources.
  const ours = new Set([...made.map(({ sheet }) => sheet), ...(selection.ownSheets?.values() ?? [])]);
  const sources = grids.filter(({ sheet }) => !ours.has(sheet));
  const here = made.find(({ sheet }) => sheet === selection.sheet);
  if (!here && ours.has(selection.sheet)) throw new WorkbookError('own-sheet', selection.sheet);
  onProgress?.({ stage: 'checking', done: 0, total: 1 });
  const result = await inPauses(checkInSteps(sources), pause, signal);
  onProgress?.({ stage: 'planning', done: 0, total: 1 });
  const place = here ? { sheet: here.choice.sheet, range: here.range } : selection;
  const names = grids.map((grid) => grid.sheet);
  const page = await pageSettings(port, wish.person);
  const said = isPageSaid(page) ? { page } : {};
  const wanted = { ...(here ? { choice: here.choice } : {}), ...said, ...wish };
  const { plan, choice } = draftFor(result, sources, place, names, wanted, made);
  stopIfCancelled(signal);
  const before = here ?? made.find((one) => isSameSummary(one, plan, choice));
  const standing = before && grids.find(({ sheet }) => sheet === before.sheet);
  const replace = before && standing && !isEdited(before, standing) ? before : undefined;
  const known = { stored: selection.setting };
  const { summary } = await writeSummary(port, plan, choice, {
    onProgress,
    signal,
    known,
    clicked,
    ...(replace ? { replace, standing } : {}),
  });
  return { sheet: summary.sheet };
}

/** Whether a summary that was made is the one that is planned: of the same table, by the same choice. */
const isSameSummary = ({ choice, range }: MadeSummary, plan: SheetPlan, wanted: SummaryChoice): boolean =>
  plan.source !== null &&
  JSON.stringify(range) === JSON.stringify(plan.source.range) &&
  JSON.stringify({ ...choice, page: null }) === JSON.stringify({ ...wanted, page: null });

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
