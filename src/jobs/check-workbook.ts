/** A whole check of a workbook: its sheets are read, related and checked, in steps or at once. */
import { checkWorkbook as checkEverything, type Finding, type TableTally } from '../checks';
import { inferRelations, type Relation, workingRelations } from '../relations';
import type { Grid } from '../sheet';
import { readTables, type SheetTables, type Table, type Unread } from '../tables';

/** A table with how its relations came out. */
export interface CheckedTable {
  readonly table: Table;
  readonly tally: TableTally;
}

/** What checking a workbook found. */
export interface CheckResult {
  readonly tables: readonly CheckedTable[];
  /** Sheets and regions that were not read as tables, with the reason. */
  readonly unread: readonly Unread[];
  /** The worst first. */
  readonly findings: readonly Finding[];
  readonly relations: readonly Relation[];
}

/** What the workbook's sheets were understood as. */
export interface Understanding {
  readonly sheets: readonly { readonly grid: Grid; readonly read: SheetTables }[];
  readonly tables: readonly Table[];
  readonly unread: readonly Unread[];
  readonly relations: readonly Relation[];
}

const EMPTY: TableTally = { relations: 0, consistent: 0, rounding: 0, inconsistent: 0, unchecked: 0 };

/** Steps of a job: yields the number of sheets read so far; the caller may pause or stop between two steps. */
type Steps<Result> = Generator<number, Result, void>;

function* understandInSteps(grids: readonly Grid[]): Steps<Understanding> {
  const sheets: { readonly grid: Grid; readonly read: SheetTables }[] = [];
  for (const grid of grids) {
    sheets.push({ grid, read: readTables(grid) });
    yield sheets.length;
  }
  return {
    sheets,
    tables: sheets.flatMap(({ read }) => read.tables),
    unread: sheets.flatMap(({ read }) => read.unread),
    relations: inferRelations(sheets),
  };
}

/**
 * The whole check of a workbook: tables, relations, findings. Pulled to its end it is {@link checkWorkbook}; a page
 * without a worker answers its user between two steps, of which each sheet is one and finding relations another.
 */
export function* checkInSteps(grids: readonly Grid[]): Steps<CheckResult> {
  const { tables, unread, relations } = yield* understandInSteps(grids);
  yield grids.length;
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const { findings, tallies } = checkEverything(bySheet, tables, relations);
  return {
    tables: tables.map((table) => ({ table, tally: tallies.get(table) ?? EMPTY })),
    unread,
    findings,
    relations,
  };
}

/** Drives a job to its end without a pause. */
function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads tables and relations of all sheets, those of workings beside the tables last. Pure; linear in the cells. */
export function understand(grids: readonly Grid[]): Understanding {
  const found = atOnce(understandInSteps(grids));
  const groups = found.relations.reduce((most, { group }) => Math.max(most, group + 1), 0);
  return { ...found, relations: [...found.relations, ...workingRelations(found.sheets, groups)] };
}

/** The whole check of a workbook at once. Pure; the caller decides which thread pays for it. */
export const checkWorkbook = (grids: readonly Grid[]): CheckResult => atOnce(checkInSteps(grids));
