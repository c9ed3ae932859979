/** The summaries that a workbook offers, planned, as `npm run verify:written` writes them. */
import type { WorkbookFile } from '../../src/files';
import { checkWorkbook, type CheckResult, findingCounts } from '../../src/jobs';
import { type Grid, keyName, type SheetPlan } from '../../src/sheet';
import { planSummary, type SummaryChoice, summaryChoices } from '../../src/summary';
import type { Table } from '../../src/tables';
import { compareTotals, type TotalComparison } from './totals';

/** One summary to write. */
export interface PlannedSummary {
  /** "Biểu 01!A5:H40 plan-actual". */
  readonly what: string;
  readonly plan: SheetPlan;
  readonly totals: readonly TotalComparison[];
}

export interface WorkbookSummaries {
  readonly tables: number;
  readonly planned: readonly PlannedSummary[];
  /** Why nothing fits, one for each table without an offer. */
  readonly unfit: readonly string[];
}

/**
 * The summaries of every table of the workbook's visible sheets: the fitting one, or with `all` every one that is
 * offered, each with the groupings that may be chosen instead.
 */
export function summariesOf(workbook: WorkbookFile, all: boolean): WorkbookSummaries {
  const result = checkWorkbook(workbook.grids);
  const names = workbook.grids.map((grid) => grid.sheet);
  const planned: PlannedSummary[] = [];
  const unfit: string[] = [];
  let tables = 0;
  for (const { table } of result.tables) {
    const grid = workbook.grids.find((one) => one.sheet === table.sheet)!;
    if (!grid.visible) continue;
    tables++;
    const { offers, reason } = summaryChoices(table, grid, result.relations);
    if (offers.length === 0) unfit.push(reason ?? 'unknown');
    for (const choice of all ? offers.flatMap(variants) : offers.slice(0, 1).map((offer) => offer.choice)) {
      const plan = planOf(result, table, grid, choice, names);
      names.push(plan.name);
      const what = `${table.sheet}!${keyName(table.range.top * 16_384 + table.range.left)} ${choice.template}/${choice.grouping.kind}`;
      planned.push({ what, plan, totals: compareTotals(result, table, grid, choice, plan) });
    }
  }
  return { tables, planned, unfit };
}

/** The choice by default, then the same with every other grouping. */
function variants({ choice, groupings }: ReturnType<typeof summaryChoices>['offers'][number]): SummaryChoice[] {
  const others = groupings.filter((grouping) => JSON.stringify(grouping) !== JSON.stringify(choice.grouping));
  return [choice, ...others.map((grouping) => ({ ...choice, grouping }))];
}

function planOf(
  result: CheckResult,
  table: Table,
  grid: Grid,
  choice: SummaryChoice,
  existingNames: readonly string[],
): SheetPlan {
  const findings = findingCounts(result, table);
  return planSummary({ table, grid, relations: result.relations, findings, choice, existingNames });
}
