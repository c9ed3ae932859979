/** The summaries that stand in a workbook: which sheets they read now, and which of them holds just what would be written. */
import type { Grid, SheetPlan } from '../sheet';
import { isAsPlanned, plannedFingerprint } from './fingerprint';
import { writtenSheet, type WrittenSheet, wasFilled } from './kept-texts';
import type { MadeSummary } from './made-summaries';
import { columnsNow, columnsRead } from './columns-read';
import type { ColumnReference, SummaryChoice } from '../summary';

/** A text in a formula, or the name of a sheet that it reads. */
const TEXT_OR_SHEET = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([^\s'!(),+\-*/^&=<>:;{}"%#]+))!/g;

/** The sheets that the written formulas of a sheet read, in the order in which it reads them. */
function sheetsRead(grid: Grid, written: WrittenSheet | null): string[] {
  const read = new Set<string>();
  for (const { row, columns } of grid.filledRows()) {
    for (const column of columns) {
      if (written && !wasFilled(written, row, column)) continue;
      for (const [, quoted, bare] of grid.formula(row, column)?.matchAll(TEXT_OR_SHEET) ?? []) {
        const sheet = quoted?.replace(/''/g, "'") ?? bare;
        if (sheet !== undefined) read.add(sheet);
      }
    }
  }
  return [...read];
}

/**
 * The remembered summaries, each of the sheets and columns that it reads now: Excel moves references when a sheet is renamed or a
 * column is moved, and what a summary reads is what it is of. One whose sheet is not among the grids, or reads more or fewer
 * sheets, stays as it is remembered.
 */
export function followed(made: readonly MadeSummary[], grids: readonly Grid[]): MadeSummary[] {
  return made.map((one) => {
    const grid = grids.find(({ sheet }) => sheet === one.sheet);
    if (!grid) return { ...one, reads: null };
    const inColumns = withColumns(one, grid);
    const known = [...new Set((one.blocks ?? [one]).map(({ choice }) => choice.sheet))];
    const read = sheetsRead(grid, one.written);
    if (read.length !== known.length || known.every((sheet, at) => sheet === read[at])) return inColumns;
    const now = new Map(known.map((sheet, at) => [sheet, read[at]!]));
    return withChoices(inColumns, (choice) => ({ ...choice, sheet: now.get(choice.sheet) ?? choice.sheet }));
  });
}

/** A summary with its choice and those of its blocks changed. */
const withChoices = (one: MadeSummary, change: (choice: SummaryChoice) => SummaryChoice): MadeSummary => ({
  ...one,
  choice: change(one.choice),
  ...(one.blocks ? { blocks: one.blocks.map((block) => ({ ...block, choice: change(block.choice) })) } : {}),
});

/** A column that no table has. */
const NO_COLUMN = -1;

/** A summary of the columns that it reads now; where they cannot be followed it does not know what it reads. */
function withColumns(one: MadeSummary, grid: Grid): MadeSummary {
  const now = one.reads && one.written ? columnsNow(one.reads, one.written, grid) : null;
  if (!now) return { ...one, reads: null };
  const moved = (sheet: string, reference: ColumnReference): ColumnReference => {
    const column = now(sheet, reference.column);
    return column === undefined ? reference : { ...reference, column: column ?? NO_COLUMN, isFollowed: true };
  };
  return withChoices(one, (choice) => ({
    ...choice,
    measures: choice.measures.map((measure) => ({
      ...measure,
      columns: Object.fromEntries(
        Object.entries(measure.columns).map(([slot, reference]) => [slot, moved(choice.sheet, reference)]),
      ),
    })),
  }));
}

/** Of the sheets of ours that nobody remembers the one that holds just what the plan writes; undefined where none does. */
export const standingAs = (plan: SheetPlan, unremembered: readonly Grid[]): Grid | undefined =>
  unremembered.find((grid) => isAsPlanned(plan, grid));

/** A sheet of ours that holds just what the plan writes, as if it were remembered. */
export const asMade = (plan: SheetPlan, choice: SummaryChoice, { sheet }: Grid): MadeSummary => ({
  sheet,
  id: null,
  choice,
  range: plan.source?.range ?? { top: 0, left: 0, bottom: 0, right: 0 },
  title: plan.source?.title ?? '',
  fingerprint: plannedFingerprint(plan),
  written: writtenSheet(plan),
  reads: columnsRead(plan),
});
