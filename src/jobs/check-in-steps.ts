import { checkWorkbook as checkEverything, type TableTally } from '../checks';
import { inferRelations } from '../relations';
import type { Grid } from '../sheet';
import { readTables, type SheetTables } from '../tables';
import type { CheckResult } from './check-workbook';

const EMPTY: TableTally = { relations: 0, consistent: 0, rounding: 0, inconsistent: 0, unchecked: 0 };

/**
 * The same check as `checkWorkbook`, in steps: yields the number of sheets read so far after each of them, then before
 * relations and findings are worked out. For a page that has no worker and must answer its user in between.
 */
export function* checkInSteps(grids: readonly Grid[]): Generator<number, CheckResult, void> {
  const sheets: { readonly grid: Grid; readonly read: SheetTables }[] = [];
  for (const grid of grids) {
    sheets.push({ grid, read: readTables(grid) });
    yield sheets.length;
  }
  const tables = sheets.flatMap(({ read }) => read.tables);
  const relations = inferRelations(sheets);
  yield sheets.length;
  const { findings, tallies } = checkEverything(new Map(grids.map((grid) => [grid.sheet, grid])), tables, relations);
  return {
    tables: tables.map((table) => ({ table, tally: tallies.get(table) ?? EMPTY })),
    unread: sheets.flatMap(({ read }) => read.unread),
    findings,
    relations,
  };
}
