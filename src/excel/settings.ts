/** What is remembered with the workbook. */
import { SETTING_PREFIX, type SettingChange, valueOfText } from '../workbook';
import { run } from './job';
import { allOrNothing } from './repair';

/** Where a value that nobody can read is put aside before its key is written. */
const UNREADABLE = '.unreadable';

/** A setting to be loaded with a request that does more; ask {@link settingValue} after the sync. */
export function loadSetting(workbook: Excel.Workbook, key: string): Excel.Setting {
  const setting = workbook.settings.getItemOrNullObject(SETTING_PREFIX + key);
  setting.load('value');
  return setting;
}

/** The stored text as it is; null where there is none or it says null. */
export function storedText(setting: Excel.Setting): unknown {
  const raw: unknown = setting.isNullObject ? null : (setting.value as unknown);
  return raw === 'null' ? null : raw;
}

export const settingValue = (setting: Excel.Setting): unknown => valueOfText(storedText(setting));

const written = (value: unknown): string => JSON.stringify(value ?? null);

/** The text under which a value that was read is stored. */
export const textOfValue = (value: unknown): string | null =>
  value === null || value === undefined ? null : written(value);

export function readSetting(key: string): Promise<unknown> {
  return run(async (context) => {
    const setting = loadSetting(context.workbook, key);
    await context.sync();
    return settingValue(setting);
  });
}

/**
 * A stored value that is changed in the batch of something else. `seen` is the text that was read before; another pane may
 * have written since, so the batch reads the key again just before it writes.
 */
export interface PendingSetting extends SettingChange {
  readonly seen: unknown;
  /** Loaded by the batch just before the writing. */
  readonly before: Excel.Setting;
}

/** Queues a change of a setting that held the text `seen`; {@link confirmSettings} after the sync. */
export function queueChange(
  { settings }: Excel.Workbook,
  { key, change }: SettingChange,
  seen: unknown,
): PendingSetting {
  const before = settings.getItemOrNullObject(SETTING_PREFIX + key);
  before.load('value');
  const value = valueOfText(seen);
  // What cannot be read is put aside, never written over.
  if (value === null && seen !== null) settings.add(SETTING_PREFIX + key + UNREADABLE, String(seen));
  settings.add(SETTING_PREFIX + key, written(change(value)));
  return { key, seen, before, change };
}

/** A stored list that says before the rest of a batch what is under way, and after it what is done. */
export interface SealedChange {
  /** For {@link confirmSettings}. */
  readonly pending: PendingSetting;
  /** Queues the last action of the batch; a batch that was broken off has never come there. */
  readonly seal: () => void;
}

/** Queues the first of two changes of one setting that held the text `seen`. */
export function queueSealed(
  workbook: Excel.Workbook,
  [first, last]: readonly [SettingChange, SettingChange],
  seen: unknown,
): SealedChange {
  const change = (stored: unknown): unknown => last.change(first.change(stored));
  const queued = queueChange(workbook, first, seen);
  const after = written(change(valueOfText(seen)));
  return { pending: { ...queued, change }, seal: () => void workbook.settings.add(SETTING_PREFIX + first.key, after) };
}

/** Another pane's value that the batch has written over gets the change instead; costs a request only then. */
async function confirmSetting(context: Excel.RequestContext, pending: PendingSetting): Promise<void> {
  let { seen, before } = pending;
  for (let attempt = 1; attempt <= 3 && storedText(before) !== seen; attempt++) {
    const missed = before;
    const next = queueChange(context.workbook, pending, storedText(missed));
    await context.sync();
    // Between the two writes the key held what we wrote ourselves.
    if (storedText(next.before) === written(pending.change(valueOfText(seen)))) return;
    ({ seen, before } = next);
  }
}

export async function confirmSettings(
  context: Excel.RequestContext,
  pending: readonly PendingSetting[],
): Promise<void> {
  for (const one of pending) await confirmSetting(context, one);
}

/** The texts under several keys. */
export function readTexts(keys: readonly string[]): Promise<readonly unknown[]> {
  return run(async (context) => {
    const settings = keys.map((key) => loadSetting(context.workbook, key));
    await context.sync();
    return settings.map(storedText);
  });
}

/** Puts texts back where the workbook holds what we wrote. */
export function putBack(
  changes: readonly SettingChange[],
  seen: readonly unknown[],
  ours: readonly unknown[],
): Promise<void> {
  return run(async (context) => {
    const settings = changes.map(({ key }) => loadSetting(context.workbook, key));
    await context.sync();
    settings.forEach((setting, at) => {
      const text = seen[at];
      if (setting.isNullObject || storedText(setting) !== ours[at] || text === ours[at]) return;
      if (text === null) setting.delete();
      else context.workbook.settings.add(SETTING_PREFIX + changes[at]!.key, text as string);
    });
    await context.sync();
  });
}

/** Changes stored values from what the workbook holds now, all of them or none; the values that are stored afterwards. */
export async function changeSettings(changes: readonly SettingChange[]): Promise<readonly unknown[]> {
  let seen: readonly unknown[] | null = null;
  let results: readonly unknown[] = [];
  const expected = (): readonly unknown[] => changes.map(({ change }, at) => change(valueOfText(seen?.[at])));
  await allOrNothing({
    write: () =>
      run(async (context) => {
        const read = changes.map(({ key }) => loadSetting(context.workbook, key));
        await context.sync();
        const texts = (seen = read.map(storedText));
        results = expected();
        const pending = changes.map((change, at) => queueChange(context.workbook, change, texts[at]));
        await context.sync();
        await confirmSettings(context, pending);
        results = pending.map(({ before, change }) => change(settingValue(before)));
      }),
    isDone: async () => {
      if (seen === null) return false;
      const now = await readTexts(changes.map(({ key }) => key));
      return expected().every((value, at) => textOfValue(value) === now[at]);
    },
    undo: async () => {
      if (seen !== null) await putBack(changes, seen, expected().map(textOfValue));
    },
  });
  return results;
}

/** A setting's text, and the names that the sheets have now, by id: what is kept of cells is kept by their sheets' ids. */
export interface StoredWithSheets {
  readonly texts: readonly unknown[];
  readonly sheets: ReadonlyMap<string, string>;
}

export function readWithSheets(keys: readonly string[]): Promise<StoredWithSheets> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const settings = keys.map((key) => loadSetting(context.workbook, key));
    await context.sync();
    return {
      texts: settings.map(storedText),
      sheets: new Map(worksheets.items.map(({ id, name }) => [id, name])),
    };
  });
}
