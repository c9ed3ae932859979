/**
 * The sheets of a merge in the open workbook: all of them or none, remembered so that they can be written again in their
 * places or removed together.
 */
import type { SheetPlan } from '../sheet';
import { type CancelSignal, type Progress, WorkbookError, type WorkbookPort } from '../workbook';

/** A sheet that was written; its id stays its own when it is renamed. */
export interface MergeSheet {
  readonly sheet: string;
  readonly id: string;
  /** The name that it was planned under: what it is among the sheets of its merge, whatever it is called now. */
  readonly planned: string;
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
  isRecord(value) && ['sheet', 'id', 'planned'].every((name) => typeof value[name] === 'string');

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
    const sheets = merge.sheets.flatMap((known) => {
      const sheet = ownSheets.get(known.id);
      return sheet === undefined ? [] : [{ ...known, sheet }];
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
        merge = { ...before, isWhole, sheets: [...before.sheets, { sheet, id, planned: plan.name }] };
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

/**
 * Writes a merge again in the place of one: a sheet that it has under the name of a plan stays the worksheet that it is,
 * so that formulas elsewhere go on reading it; others are added, and those that no plan has are removed at the end. What
 * was written before something failed stays written, and the merge is remembered as not whole.
 * @param plans under the names that the sheets bear now
 */
export async function rewriteMerge(
  port: WorkbookPort,
  plans: readonly SheetPlan[],
  standing: MadeMerge,
  { date, files, signal, onProgress }: WriteMergeOptions,
): Promise<MadeMerge> {
  let stored = await port.readSetting(MERGES_SETTING);
  let merge: MadeMerge = { ...standing, isWhole: false };
  const written = new Set<string>();
  for (const [done, plan] of plans.entries()) {
    if (signal?.aborted) throw new WorkbookError('cancelled');
    onProgress?.({ stage: 'writing', done, total: plans.length });
    const before = merge;
    const old = before.sheets.find(({ sheet, id }) => sheet === plan.name && !written.has(id));
    const value = (held: unknown, sheet: string, id: string): unknown => {
      const now = { sheet, id, planned: old?.planned ?? plan.name };
      const sheets = old ? before.sheets.map((one) => (one === old ? now : one)) : [...before.sheets, now];
      merge = { sheets, date, files, isWhole: false };
      return [merge, ...withoutMerge(held, before)];
    };
    const { sheet } = await port.writeSheet(plan, {
      ...(old ? { replace: old.sheet } : {}),
      ...(signal ? { signal } : {}),
      remember: { key: MERGES_SETTING, stored, value },
    });
    const id = old?.id ?? merge.sheets.find((one) => one.sheet === sheet)!.id;
    written.add(id);
    stored = value(stored, sheet, id);
  }
  return finishedMerge(port, merge, written);
}

/** Removes the sheets that were not written again, and remembers the merge as whole. */
async function finishedMerge(port: WorkbookPort, merge: MadeMerge, written: ReadonlySet<string>): Promise<MadeMerge> {
  const own = await port.ownSheetsById();
  for (const { id } of merge.sheets) {
    const sheet = written.has(id) ? undefined : own.get(id);
    if (sheet !== undefined) await port.removeSheet(sheet);
  }
  const whole: MadeMerge = { ...merge, sheets: merge.sheets.filter(({ id }) => written.has(id)), isWhole: true };
  const change = (held: unknown): unknown => [whole, ...withoutMerge(held, merge)];
  await port.changeSettings([{ key: MERGES_SETTING, change }]);
  await port.select(whole.sheets[0]!.sheet, { top: 0, left: 0, bottom: 0, right: 0 }).catch(() => undefined);
  return whole;
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
