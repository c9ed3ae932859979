/** The job of a report: the summaries of several tables of a workbook on one sheet. */
import type { CheckResult } from './check-workbook';
import { findingCounts, tableAgain } from './table-at';
import type { CellRange, Grid, SheetPlan } from '../sheet';
import { type PageSettings, planReport, type SummaryChoice, summaryChoices } from '../summary';
import { WorkbookError } from '../workbook';

/** One table of a report. Kept with the workbook as JSON. */
export interface ReportBlock {
  readonly choice: SummaryChoice;
  /** Of the table when it was chosen. */
  readonly range: CellRange;
  readonly title?: string;
}

export interface ReportWish {
  /** The sheets whose tables are wanted; all visible ones where none are named. */
  readonly sheets?: readonly string[];
  /** The tables themselves, each with its choice, in the order in which they are printed. */
  readonly blocks?: readonly ReportBlock[];
  readonly page?: PageSettings;
}

/** The tables of a workbook that a report can hold, in the workbook's order, each with its fitting summary. */
function reportBlocks(result: CheckResult, grids: readonly Grid[], { sheets, page }: ReportWish): ReportBlock[] {
  const said = page ? { page } : {};
  return grids
    .filter(({ sheet, visible }) => visible && (!sheets || sheets.includes(sheet)))
    .flatMap((grid) =>
      result.tables
        .map(({ table }) => table)
        .filter(({ sheet }) => sheet === grid.sheet)
        .sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left)
        .flatMap((table): ReportBlock[] => {
          const [offer] = summaryChoices(table, grid, result.relations).offers;
          return offer ? [{ choice: { ...offer.choice, ...said }, range: table.range, title: table.title }] : [];
        }),
    );
}

/** A report before it is written. */
export interface Report {
  readonly plan: SheetPlan;
  readonly blocks: readonly ReportBlock[];
  /** The title of each block's table; "" where it has none. */
  readonly titles: readonly string[];
}

/**
 * The report as a plan, and what it was made of. Throws `no-table` where no table can be summarised, naming the first
 * sheet, and what `planReport` throws.
 */
export function reportFor(
  result: CheckResult,
  grids: readonly Grid[],
  names: readonly string[],
  wish: ReportWish = {},
): Report {
  const tables = result.tables.map(({ table }) => table);
  const blocks = wish.blocks ?? reportBlocks(result, grids, wish);
  const found = blocks.flatMap(({ choice, range, title }) => {
    const table = tableAgain(tables, { sheet: choice.sheet, range, title });
    const grid = grids.find(({ sheet }) => sheet === choice.sheet);
    return table && grid ? [{ table, grid, choice: wish.page ? { ...choice, page: wish.page } : choice }] : [];
  });
  if (found.length === 0) throw new WorkbookError('no-table', wish.sheets?.[0] ?? grids[0]?.sheet ?? null);
  const plan = planReport({
    blocks: found.map(({ table, grid, choice }) => ({
      table,
      grid,
      relations: result.relations,
      findings: findingCounts(result, table),
      choice,
    })),
    existingNames: names,
  });
  return {
    plan,
    blocks: found.map(({ table, choice }) => ({ choice, range: table.range, title: table.title })),
    titles: found.map(({ table }) => table.title),
  };
}
