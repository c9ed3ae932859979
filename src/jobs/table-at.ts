/** The table at a place of a workbook, and what was found in it. */
import { type GradeCounts, countGrades } from '../checks';
import type { CheckResult } from './check-workbook';
import { type CellRange, columnOfKey, rangeContains, rowOfKey } from '../sheet';
import type { Table } from '../tables';

/** Where the summary is wanted: the table under these cells; without a range the largest table of the sheet. */
export interface SummaryPlace {
  readonly sheet: string;
  readonly range?: CellRange | null;
  /** Of the table that is meant, where it is known. */
  readonly title?: string;
}

const area = ({ range }: KnownTable): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

/** The table that the cells lie in or nearest to; without cells the largest of the sheet; null where there is none. */
export function tableAt<T extends KnownTable>(tables: readonly T[], { sheet, range }: SummaryPlace): T | null {
  const here = tables.filter((table) => table.sheet === sheet);
  if (here.length === 0) return null;
  const largest = (list: readonly T[]): T => list.reduce((a, b) => (area(b) > area(a) ? b : a));
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

/** A table as it is remembered. */
export interface KnownTable {
  readonly sheet: string;
  readonly range: CellRange;
  /** Not kept by earlier versions of ours; '' for a table without one. */
  readonly title?: string;
}

/**
 * A remembered table as it is now, among those of the workbook: the one of its title; else the one at its place, where it
 * begins or nearest to it. Rows may have been added to it or above it since. Null where its sheet has none.
 */
export function tableAgain<T extends KnownTable>(tables: readonly T[], { sheet, range, title }: KnownTable): T | null {
  const here = tables.filter((table) => table.sheet === sheet);
  const titled = title ? here.filter((table) => table.title === title) : [];
  const among = titled.length > 0 ? titled : here;
  if (among.length <= 1) return among[0] ?? null;
  const same = (...edges: readonly (keyof CellRange)[]): T | undefined =>
    among.find((table) => edges.every((edge) => table.range[edge] === range[edge]));
  return same('top', 'left', 'bottom', 'right') ?? same('top', 'left') ?? tableAt(among, { sheet, range });
}

/** How many findings of each grade lie in the table. */
export function findingCounts({ findings }: CheckResult, { sheet, range }: Table): GradeCounts {
  return countGrades(
    findings.filter(
      (finding) => finding.sheet === sheet && rangeContains(range, rowOfKey(finding.cell), columnOfKey(finding.cell)),
    ),
  );
}
