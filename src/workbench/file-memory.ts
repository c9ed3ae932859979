/** What of a workbook's settings goes into the file that is downloaded, so that it is known when it is opened again. */
import type { Memory } from '../files';
import type { HostWorkbook } from '../host';
import { KEPT_IN_FILES, SETTING_PREFIX, valueOfText } from '../workbook';

/** Gives a workbook what its file remembers of it. */
export function recall({ settings }: HostWorkbook, memory: Memory = new Map()): void {
  for (const key of KEPT_IN_FILES)
    if (memory.has(key)) settings.set(SETTING_PREFIX + key, JSON.stringify(memory.get(key)));
}

/** What the file of a workbook is to remember, beside what it holds of others. */
export function memoryOf({ settings }: HostWorkbook, held: Memory): Memory {
  const memory = new Map(held);
  for (const key of KEPT_IN_FILES) {
    const value = valueOfText(settings.get(SETTING_PREFIX + key));
    if (value === null || (Array.isArray(value) && value.length === 0)) memory.delete(key);
    else memory.set(key, value);
  }
  return memory;
}
