/** The sheets of a merge in the open workbook: all of them or none, remembered so that they can be removed together. */
import type { SheetPlan } from '../sheet';
import { type CancelSignal, type Progress, WorkbookError, type WorkbookPort } from '../workbook';

/** A sheet that was written; its id stays its own when it is renamed. */
export interface MergeSheet {
  readonly sheet: string;
  readonly id: string;
}

/** A merge that was written. Kept with the workbook, as JSON. */
export interface MadeMerge {
  readonly sheets: readonly MergeSheet[];
  /** ISO date and time, to the millisecond: a merge is known by it. */
  readonly date: string;
  /** How many files went into it. */
  readonly files: number;
  /** Whether all its sheets were written; else the pane was closed in between. */
  readonly isWhole: boolean;
}

export const MERGES_SETTING = 'khopso.merges';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isSheet = (value: unknown): value is MergeSheet =>
  isRecord(value) && typeof value['sheet'] === 'string' && typeof value['id'] === 'string';

const isMerge = (value: unknown): value is MadeMerge =>
  isRecord(value) &&
  Array.isArray(value['sheets']) &&
  value['sheets'].every(isSheet) &&
  typeof value['date'] === 'string' &&
  typeof value['files'] === 'number' &&
  typeof value['isWhole'] === 'boolean';

/** What the workbook remembers: the merges of which a sheet still stands, by the names that the sheets have now. */
export function readMerges(stored: unknown, ownSheets: ReadonlyMap<string, string>): MadeMerge[] {
  const merges = Array.isArray(stored) ? stored.filter(isMerge) : [];
  return merges.flatMap((merge) => {
    const sheets = merge.sheets.flatMap(({ id }) => {
      const sheet = ownSheets.get(id);
      return sheet === undefined ? [] : [{ sheet, id }];
    });
    return sheets.length > 0 ? [{ ...merge, sheets }] : [];
  });
}

/** The stored list without a merge; what is not ours stays in it. */
const withoutMerge = (stored: unknown, { date }: MadeMerge): unknown[] =>
  (Array.isArray(stored) ? (stored as unknown[]) : []).filter((entry) => !isMerge(entry) || entry.date !== date);

export interface WriteMergeOptions {
  readonly date: string;
  readonly files: number;
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Writes the planned sheets one after the other and shows the first. Where one cannot be written, or the user stops,
 * those before it are taken away again, and the promise rejects.
 */
export async function writeMerge(
  port: WorkbookPort,
  plans: readonly SheetPlan[],
  { date, files, signal, onProgress }: WriteMergeOptions,
): Promise<MadeMerge> {
  let stored = await port.readSetting(MERGES_SETTING);
  let merge: MadeMerge = { sheets: [], date, files, isWhole: false };
  try {
    for (const [done, plan] of plans.entries()) {
      if (signal?.aborted) throw new WorkbookError('cancelled');
      onProgress?.({ stage: 'writing', done, total: plans.length });
      const before = merge;
      const value = (held: unknown, sheet: string, id: string): unknown => {
        const isWhole = done + 1 === plans.length;
        merge = { ...before, isWhole, sheets: [...before.sheets, { sheet, id }] };
        return [merge, ...withoutMerge(held, before)];
      };
      const { sheet } = await port.writeSheet(plan, {
        ...(signal ? { signal } : {}),
        remember: { key: MERGES_SETTING, stored, value },
      });
      stored = value(stored, sheet, merge.sheets[done]!.id);
    }
    await port.select(merge.sheets[0]!.sheet, { top: 0, left: 0, bottom: 0, right: 0 }).catch(() => undefined);
    return merge;
  } catch (error) {
    await takeAway(port, merge, error);
    throw error;
  }
}

/** Removes what was written before something failed; what Excel does not let go stays remembered as not whole. */
async function takeAway(port: WorkbookPort, merge: MadeMerge, cause: unknown): Promise<void> {
  try {
    await removeMerge(port, merge);
  } catch (second) {
    const names = merge.sheets.map(({ sheet }) => sheet).join(', ');
    throw new WorkbookError('change-unknown', names, { cause: new AggregateError([cause, second]) });
  }
}

/** Removes the sheets of a merge that still stand, and forgets it. */
export async function removeMerge(port: WorkbookPort, merge: MadeMerge): Promise<void> {
  for (const { id } of merge.sheets) {
    const sheet = (await port.ownSheetsById()).get(id);
    if (sheet !== undefined) await port.removeSheet(sheet);
  }
  await port.changeSettings([{ key: MERGES_SETTING, change: (stored) => withoutMerge(stored, merge) }]);
}
