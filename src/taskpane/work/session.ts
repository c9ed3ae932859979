/** What was understood of the open workbook, kept between questions. */
import { type CheckedFigure, coverage } from '../../checks';
import {
  type CheckResult,
  findingCounts,
  type KnownTable,
  type Report,
  type ReportWish,
  reportFor,
  tableAgain,
  tableAt,
} from '../../jobs';
import type { CellRange, Grid, SheetPlan } from '../../sheet';
import { type SummaryChoice, planSummary, summaryChoices } from '../../summary';
import type { Table } from '../../tables';
import { type Selection, WorkbookError } from '../../workbook';
import type { CheckReport, SummaryDraft, TableCoverage } from './engine';

/** Of each figure one thing is said: that a finding names it, else that it is confirmed, else that nothing speaks of it. */
function coverageOf(figures: readonly CheckedFigure[]): TableCoverage {
  const found = figures.filter((figure) => figure.findings > 0).length;
  const unchecked = figures.filter(({ reason }) => reason !== null).map(({ cell }) => cell);
  const formulas = figures.filter(({ reason }) => reason === 'formula-only').length;
  return { found, unchecked, formulas, confirmed: figures.length - found - unchecked.length };
}

const NOTHING: CheckResult = { tables: [], unread: [], findings: [], relations: [] };

/** The core at work on the sheets of one workbook. Runs in the worker, or on the page where there is none. */
export class Session {
  private grids: readonly Grid[] = [];
  private result = NOTHING;

  /** Takes over the check of these sheets. */
  keep(grids: readonly Grid[], result: CheckResult): CheckReport {
    this.grids = grids;
    this.result = result;
    const { tables, unread, findings, relations } = this.result;
    const figures = coverage(
      new Map(grids.map((grid) => [grid.sheet, grid])),
      tables.map(({ table }) => table),
      relations,
      findings,
    );
    return {
      tables: tables.map(({ table, tally }) => ({ table, tally, coverage: coverageOf(figures.get(table) ?? []) })),
      unread,
      findings,
    };
  }

  draft(selection: Selection): SummaryDraft | null {
    const table = tableAt(this.tables(), selection);
    if (!table) return null;
    const { offers, reason } = summaryChoices(table, this.gridOf(table.sheet), this.result.relations);
    const here = this.tables().filter(({ sheet }) => sheet === table.sheet);
    const tables = here.map(({ sheet, range, title }): KnownTable => ({ sheet, range, title }));
    const known = tables[here.indexOf(table)]!;
    const { rows: _, ...described } = table;
    return { table: described, tables, known, offers, reason, findings: findingCounts(this.result, table) };
  }

  plan(choice: SummaryChoice, range: CellRange, title?: string): SheetPlan {
    const table = tableAgain(this.tables(), { sheet: choice.sheet, range, title });
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

  report(wish: ReportWish): Report {
    return reportFor(
      this.result,
      this.grids,
      this.grids.map((grid) => grid.sheet),
      wish,
    );
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
