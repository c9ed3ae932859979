/** What is remembered with the workbook. */
import { sameSheetName } from '../sheet';
import { run } from './job';
import { allOrNothing } from './repair';

/** Our settings in the workbook's own; other add-ins have theirs. */
const PREFIX = 'khop-so.';
/** Where a value that nobody can read is put aside before its key is written. */
const UNREADABLE = '.unreadable';

/** A setting to be loaded with a request that does more; ask {@link settingValue} after the sync. */
export function loadSetting(workbook: Excel.Workbook, key: string): Excel.Setting {
  const setting = workbook.settings.getItemOrNullObject(PREFIX + key);
  setting.load('value');
  return setting;
}

/** The stored text as it is; null where there is none or it says null. */
function rawOf(setting: Excel.Setting): unknown {
  const raw: unknown = setting.isNullObject ? null : (setting.value as unknown);
  return raw === 'null' ? null : raw;
}

/** The stored value; null where there is none, or none of ours (values are kept as JSON text, which Office leaves alone). */
export function settingValue(setting: Excel.Setting): unknown {
  const raw = rawOf(setting);
  if (typeof raw !== 'string') return null;
  try {
    return JSON.parse(raw) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Queues the storing of a value; Excel replaces what the key held. */
export function putSetting(workbook: Excel.Workbook, key: string, value: unknown): void {
  workbook.settings.add(PREFIX + key, textOf(value));
}

const textOf = (value: unknown): string => JSON.stringify(value ?? null);

export function readSetting(key: string): Promise<unknown> {
  return run(async (context) => {
    const setting = loadSetting(context.workbook, key);
    await context.sync();
    return settingValue(setting);
  });
}

/** A change of a stored value; it must bear being made twice on the same value. */
export type SettingChange = (stored: unknown) => unknown;

/**
 * A stored value that is changed in the batch of something else. `seen` is what was read before; another pane may have
 * written since, so the batch reads the key again just before it writes.
 */
export interface PendingSetting {
  readonly key: string;
  readonly seen: unknown;
  /** Loaded by the batch just before the writing. */
  readonly before: Excel.Setting;
  readonly change: SettingChange;
}

/** Queues a change of a setting whose value was read from `read`; {@link confirmSetting} after the sync. */
export function queueChange(
  workbook: Excel.Workbook,
  key: string,
  read: Excel.Setting,
  change: SettingChange,
): PendingSetting {
  const seen = rawOf(read);
  const before = loadSetting(workbook, key);
  const value = settingValue(read);
  // What cannot be read is put aside, never written over.
  if (value === null && seen !== null) workbook.settings.add(PREFIX + key + UNREADABLE, String(seen));
  putSetting(workbook, key, change(value));
  return { key, seen, before, change };
}

/** Queues a change of a setting whose value the caller has read in an earlier request. */
export function queueKnownChange(
  workbook: Excel.Workbook,
  key: string,
  stored: unknown,
  change: SettingChange,
): PendingSetting {
  const before = loadSetting(workbook, key);
  putSetting(workbook, key, change(stored));
  return { key, seen: stored === null || stored === undefined ? null : textOf(stored), before, change };
}

/** Another pane's value that the batch has written over gets the change instead; costs a request only then. */
export async function confirmSetting(context: Excel.RequestContext, pending: PendingSetting): Promise<void> {
  let { seen, before } = pending;
  for (let attempt = 1; attempt <= 3 && rawOf(before) !== seen; attempt++) {
    const missed = before;
    const next = queueChange(context.workbook, pending.key, missed, pending.change);
    await context.sync();
    // Between the two writes the key held what we wrote ourselves.
    if (rawOf(next.before) === textOf(pending.change(parsed(seen)))) return;
    ({ seen, before } = next);
  }
}

function parsed(raw: unknown): unknown {
  try {
    return typeof raw === 'string' ? (JSON.parse(raw) as unknown) : null;
  } catch {
    return null;
  }
}

/** Changes a stored value from what the workbook holds now; the value that is stored afterwards. */
export async function changeSetting(key: string, change: SettingChange): Promise<unknown> {
  let result: unknown = null;
  const write = (changes: SettingChange): Promise<void> =>
    run(async (context) => {
      const read = loadSetting(context.workbook, key);
      await context.sync();
      const pending = queueChange(context.workbook, key, read, changes);
      result = changes(settingValue(read));
      await context.sync();
      await confirmSetting(context, pending);
      if (rawOf(pending.before) !== pending.seen) result = changes(settingValue(pending.before));
    });
  let was: { readonly value: unknown } | null = null;
  await allOrNothing({
    write: () =>
      write((stored) => {
        was ??= { value: stored };
        return change(stored);
      }),
    isDone: async () => {
      if (was === null) return false;
      const now = textOf(await readSetting(key));
      if (now !== textOf(change(was.value))) return false;
      result = change(was.value);
      return true;
    },
    // One action: where it was not done nothing was.
    undo: () => Promise.resolve(),
  });
  return result;
}

export async function writeSetting(key: string, value: unknown): Promise<void> {
  await changeSetting(key, () => value);
}

/** A setting's value, and the names that the sheets have now, by id: what is kept of cells is kept by their sheets' ids. */
export interface StoredWithSheets {
  readonly value: unknown;
  readonly sheets: ReadonlyMap<string, string>;
}

export function readWithSheets(key: string): Promise<StoredWithSheets> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const setting = loadSetting(context.workbook, key);
    await context.sync();
    return { value: settingValue(setting), sheets: new Map(worksheets.items.map(({ id, name }) => [id, name])) };
  });
}

/** The sheet that something is remembered of, as it was then. */
export interface RememberedSheet {
  readonly sheetId: string;
  readonly sheet: string;
}

/**
 * Ids of the sheets that may be the remembered one, the likeliest first. Ids hold until the workbook is closed and are then
 * given out again by place (OfficeDev/office-js-docs #297, office-js #1390), names hold until the user changes them.
 */
export function sheetsMeant(
  { sheetId, sheet }: RememberedSheet,
  sheets: ReadonlyMap<string, string>,
): readonly string[] {
  const byName = [...sheets].filter(([, name]) => sameSheetName(name, sheet)).map(([id]) => id);
  if (byName.includes(sheetId)) return [sheetId];
  return sheets.has(sheetId) ? [...byName, sheetId] : byName;
}

/** The records of a stored list that hold their schema; the others stay where they are and are left alone. */
export function recordsOf<T>(stored: unknown, isRecord: (one: unknown) => one is T): readonly T[] {
  return Array.isArray(stored) ? stored.filter(isRecord) : [];
}

/** A list with our records changed; what we cannot read stays in it. */
export function withRecords<T>(
  stored: unknown,
  isRecord: (one: unknown) => one is T,
  change: (records: readonly T[]) => readonly T[],
): readonly unknown[] {
  const all: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return [...all.filter((one) => !isRecord(one)), ...change(all.filter(isRecord))];
}
