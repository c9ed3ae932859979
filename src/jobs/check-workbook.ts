import { checkWorkbook as checkEverything, type Finding, type TableTally } from '../checks';
import { inferRelations, type Relation } from '../relations';
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

/** Reads tables and relations of all sheets. Pure; linear in the cells. */
export function understand(grids: readonly Grid[]): Understanding {
  const sheets = grids.map((grid) => ({ grid, read: readTables(grid) }));
  return {
    sheets,
    tables: sheets.flatMap(({ read }) => read.tables),
    unread: sheets.flatMap(({ read }) => read.unread),
    relations: inferRelations(sheets),
  };
}

const EMPTY: TableTally = { relations: 0, consistent: 0, rounding: 0, inconsistent: 0, unchecked: 0 };

/** The whole check of a workbook: tables, relations, findings. Pure; the caller decides which thread pays for it. */
export function checkWorkbook(grids: readonly Grid[]): CheckResult {
  const { tables, unread, relations } = understand(grids);
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const { findings, tallies } = checkEverything(bySheet, tables, relations);
  return {
    tables: tables.map((table) => ({ table, tally: tallies.get(table) ?? EMPTY })),
    unread,
    findings,
    relations,
  };
}
