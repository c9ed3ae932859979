/** The summaries that stand in a workbook: which sheets they read now, and which of them holds just what would be written. */
import type { Grid, SheetPlan } from '../sheet';
import { isAsPlanned, plannedFingerprint } from './fingerprint';
import { keptTexts, withKept, writtenSheet, type WrittenSheet, wasFilled } from './kept-texts';
import type { MadeSummary } from './made-summaries';
import type { SummaryChoice } from '../summary';

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
 * The remembered summaries, each of the sheets that it reads now: Excel moves references when a sheet is renamed, and what a
 * summary reads is what it is of. One whose sheet is not among the grids, or reads more or fewer, stays as it is remembered.
 */
export function followed(made: readonly MadeSummary[], grids: readonly Grid[]): MadeSummary[] {
  return made.map((one) => {
    const grid = grids.find(({ sheet }) => sheet === one.sheet);
    if (!grid) return one;
    const known = [...new Set((one.blocks ?? [one]).map(({ choice }) => choice.sheet))];
    const read = sheetsRead(grid, one.written);
    if (read.length !== known.length || known.every((sheet, at) => sheet === read[at])) return one;
    const now = new Map(known.map((sheet, at) => [sheet, read[at]!]));
    const follow = <T extends { readonly choice: SummaryChoice }>(block: T): T => ({
      ...block,
      choice: { ...block.choice, sheet: now.get(block.choice.sheet) ?? block.choice.sheet },
    });
    return { ...follow(one), ...(one.blocks ? { blocks: one.blocks.map(follow) } : {}) };
  });
}

/** Of the sheets of ours that nobody remembers the one that holds just what the plan writes; undefined where none does. */
export const standingAs = (plan: SheetPlan, unremembered: readonly Grid[]): Grid | undefined =>
  unremembered.find((grid) => isAsPlanned(plan, grid));

/** The plan with what the user typed on a sheet that holds just what it writes. */
export const withTypedOn = (plan: SheetPlan, standing: Grid): SheetPlan =>
  withKept(plan, keptTexts(writtenSheet(plan), standing));

/** A sheet of ours that holds just what the plan writes, as if it were remembered. */
export const asMade = (plan: SheetPlan, choice: SummaryChoice, { sheet }: Grid): MadeSummary => ({
  sheet,
  id: null,
  choice,
  range: plan.source?.range ?? { top: 0, left: 0, bottom: 0, right: 0 },
  title: plan.source?.title ?? '',
  fingerprint: plannedFingerprint(plan),
  written: writtenSheet(plan),
});
