import type { CheckResult } from './check-workbook';
import { checkWorkbook } from './check-workbook';
import { type CellRange, columnOfKey, type Grid, rowOfKey, type SheetPlan } from '../sheet';
import { type FindingCounts, planSummary, type SummaryChoice, summaryChoices, type SummaryChoices, type TemplateId } from '../summary';
import type { Table } from '../tables';
import { type JobOptions, WorkbookError, type WorkbookPort } from '../workbook';

/** Where the summary is wanted: the table under these cells; without a range the largest table of the sheet. */
export interface SummaryPlace {
  readonly sheet: string;
  readonly range?: CellRange;
}

export interface SummaryWish {
  /** The template, where another than the fitting one is wanted. */
  readonly template?: TemplateId;
  /** A whole choice as it was made in the pane or remembered with the workbook. */
  readonly choice?: SummaryChoice;
}

const area = ({ range }: Table): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

/** The table that the cells lie in or nearest to; without cells the largest of the sheet; null where there is none. */
export function tableAt(tables: readonly Table[], { sheet, range }: SummaryPlace): Table | null {
  const here = tables.filter((table) => table.sheet === sheet);
  if (here.length === 0) return null;
  const largest = (list: readonly Table[]): Table => list.reduce((a, b) => (area(b) > area(a) ? b : a));
  if (!range) return largest(here);
  const touching = here.filter((t) => range.top <= t.range.bottom && range.bottom >= t.range.top && range.left <= t.range.right && range.right >= t.range.left);
  if (touching.length > 0) return touching.length === 1 ? touching[0]! : largest(touching);
  // A cell in the title or the notes means the table below or above it; a lone cell far off means the sheet's main one.
  const near = here.filter((t) => range.bottom < t.range.top ? t.range.top - range.bottom <= 12 : range.top - t.range.bottom <= 4);
  return largest(near.length > 0 ? near : here);
}

/** The summaries that the table offers. Throws `no-table` where the sheet has no table. */
export function offersFor(result: CheckResult, grids: readonly Grid[], place: SummaryPlace): { table: Table; grid: Grid; choices: SummaryChoices } {
  const grid = grids.find((candidate) => candidate.sheet === place.sheet);
  if (!grid) throw new WorkbookError('sheet-not-found', place.sheet);
  if (!grid.range) throw new WorkbookError('empty-sheet', place.sheet);
  const table = tableAt(result.tables.map((checked) => checked.table), place);
  if (!table) throw new WorkbookError('no-table', place.sheet);
  return { table, grid, choices: summaryChoices(table, grid, result.relations) };
}

/** How many findings of each grade lie in the table. */
export function findingCounts(result: CheckResult, table: Table): FindingCounts {
  const counts = { error: 0, review: 0, rounding: 0, info: 0 };
  const { top, bottom, left, right } = table.range;
  for (const finding of result.findings) {
    if (finding.sheet !== table.sheet) continue;
    const row = rowOfKey(finding.cell);
    const column = columnOfKey(finding.cell);
    if (row >= top && row <= bottom && column >= left && column <= right) counts[finding.severity]++;
  }
  return counts;
}

/**
 * The fitting summary of a table as a plan. Throws `no-table`, `no-fitting-template`, `sheet-not-found` or
 * `empty-sheet`, naming the sheet.
 */
export function planFor(result: CheckResult, grids: readonly Grid[], place: SummaryPlace, names: readonly string[], wish: SummaryWish = {}): SheetPlan {
  const { table, grid, choices } = offersFor(result, grids, place);
  const choice = wish.choice ?? choices.offers.find((offer) => !wish.template || offer.choice.template === wish.template)?.choice;
  if (!choice) throw new WorkbookError('no-fitting-template', place.sheet);
  return planSummary({ table, grid, relations: result.relations, findings: findingCounts(result, table), choice, existingNames: names });
}

/** One click: reads the workbook, checks it, plans the fitting summary of the table under the cursor and writes it. */
export async function runSummary(port: WorkbookPort, wish: SummaryWish & JobOptions = {}): Promise<{ sheet: string }> {
  const { onProgress, signal } = wish;
  const selection = await port.selection();
  const grids = await port.readGrids('all', { onProgress, signal });
  if (grids.length === 0) throw new WorkbookError('empty-workbook');
  onProgress?.({ stage: 'checking', done: 0, total: 1 });
  const result = checkWorkbook(grids);
  stopIfCancelled(signal);
  onProgress?.({ stage: 'planning', done: 0, total: 1 });
  const plan = planFor(result, grids, selection, grids.map((grid) => grid.sheet), wish);
  stopIfCancelled(signal);
  return port.writeSheet(plan, { onProgress, signal });
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError('cancelled');
}
