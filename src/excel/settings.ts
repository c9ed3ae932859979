/** What is remembered with the workbook. */
import { run } from './job';

/** Our settings in the workbook's own; other add-ins have theirs. */
const PREFIX = 'khop-so.';

/** A setting to be loaded with a request that does more; ask {@link settingValue} after the sync. */
export function loadSetting(workbook: Excel.Workbook, key: string): Excel.Setting {
  const setting = workbook.settings.getItemOrNullObject(PREFIX + key);
  setting.load('value');
  return setting;
}

/** The stored value; null where there is none, or none of ours (values are kept as JSON text, which Office leaves alone). */
export function settingValue(setting: Excel.Setting): unknown {
  if (setting.isNullObject || typeof setting.value !== 'string') return null;
  try {
    return JSON.parse(setting.value) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Queues the storing of a value; Excel replaces what the key held. */
export function putSetting(workbook: Excel.Workbook, key: string, value: unknown): void {
  workbook.settings.add(PREFIX + key, JSON.stringify(value ?? null));
}

export function readSetting(key: string): Promise<unknown> {
  return run(async (context) => {
    const setting = loadSetting(context.workbook, key);
    await context.sync();
    return settingValue(setting);
  });
}

export function writeSetting(key: string, value: unknown): Promise<void> {
  return run(async (context) => {
    putSetting(context.workbook, key, value);
    await context.sync();
  });
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
