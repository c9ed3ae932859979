/** What was understood of the open workbook, kept between questions. */
import { type CheckResult, checkWorkbook, findingCounts, tableAt } from '../../jobs';
import { type CellRange, type Grid, type SheetPlan, rangeName } from '../../sheet';
import { type SummaryChoice, planSummary, summaryChoices } from '../../summary';
import type { Table } from '../../tables';
import { type Selection, WorkbookError } from '../../workbook';
import type { CheckReport, SummaryDraft } from './engine';

const NOTHING: CheckResult = { tables: [], unread: [], findings: [], relations: [] };

/** The core at work on the sheets of one workbook. Runs in the worker, or on the page where there is none. */
export class Session {
  private grids: readonly Grid[] = [];
  private result = NOTHING;

  check(grids: readonly Grid[]): CheckReport {
    return this.keep(grids, checkWorkbook(grids));
  }

  /** Takes over a check that was made elsewhere. */
  keep(grids: readonly Grid[], result: CheckResult): CheckReport {
    this.grids = grids;
    this.result = result;
    const { tables, unread, findings } = this.result;
    return { tables, unread, findings };
  }

  draft(selection: Selection): SummaryDraft | null {
    const table = tableAt(this.tables(), selection);
    if (!table) return null;
    const { offers, reason } = summaryChoices(table, this.gridOf(table.sheet), this.result.relations);
    return { table, offers, reason, findings: findingCounts(this.result, table) };
  }

  plan(choice: SummaryChoice, range: CellRange): SheetPlan {
    // A table that grew or shrank since is found again by where it lies.
    const same = this.tables().find(
      (table) => table.sheet === choice.sheet && rangeName(table.range) === rangeName(range),
    );
    const table = same ?? tableAt(this.tables(), { sheet: choice.sheet, range });
    if (!table) throw new WorkbookError('no-table', choice.sheet);
    return planSummary({
      table,
      grid: this.gridOf(choice.sheet),
      relations: this.result.relations,
      findings: findingCounts(this.result, table),
      choice,
      existingNames: this.grids.map((grid) => grid.sheet),
    });
  }

  private tables(): readonly Table[] {
    return this.result.tables.map(({ table }) => table);
  }

  private gridOf(sheet: string): Grid {
    const grid = this.grids.find((candidate) => candidate.sheet === sheet);
    if (!grid) throw new WorkbookError('sheet-not-found', sheet);
    return grid;
  }
}
