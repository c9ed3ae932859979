/**
 * Sheets that were added and broken off before they got their marker. A setting names the sheet just before it is added and
 * goes just after it bears its marker, in one batch: a setting that is left says what to look for.
 */
import { sameSheetName } from '../sheet';
import { SETTING_PREFIX } from '../workbook';

const ADDING = `${SETTING_PREFIX}adding.`;

/** Queues the announcement of a sheet; what is returned queues its end. */
export function announce({ settings }: Excel.Workbook, name: string): () => void {
  const key = ADDING + name;
  settings.add(key, 'true');
  return () => settings.getItem(key).delete();
}

/** Queues the loading of the announcement of one sheet; what is returned queues its end after the sync. */
export function loadAnnounced({ settings }: Excel.Workbook, name: string): () => void {
  const setting = settings.getItemOrNullObject(ADDING + name);
  setting.load('key');
  return () => {
    if (!setting.isNullObject) setting.delete();
  };
}

/** Queues the loading of what a sheet holds: contents, formats, charts, shapes. What is returned says after the sync whether it is nothing. */
export function loadUntouched(sheet: Excel.Worksheet): () => boolean {
  const used = sheet.getUsedRangeOrNullObject().untrack();
  used.load('address');
  const { charts, shapes } = sheet;
  charts.load('items/id');
  shapes.load('items/id');
  return () => used.isNullObject && charts.items.length === 0 && shapes.items.length === 0;
}

/**
 * Takes away what was announced and never got its marker: an empty sheet of that name. A sheet that holds anything was made
 * or used by somebody, and stays. `marked`: sheets that bear a marker. The names of those removed.
 */
export async function removeUnmarked(
  context: Excel.RequestContext,
  { settings, worksheets }: Excel.Workbook,
  marked: ReadonlySet<string>,
): Promise<string[]> {
  const announced = settings.items.filter(({ key }) => key.startsWith(ADDING));
  if (announced.length === 0) return [];
  const sheets = announced.flatMap(({ key }) => {
    const sheet = worksheets.items.find(({ name }) => sameSheetName(name, key.slice(ADDING.length)));
    return sheet && !marked.has(sheet.id) ? [{ sheet, isUntouched: loadUntouched(sheet) }] : [];
  });
  if (sheets.length > 0) await context.sync();
  const removed = sheets.flatMap(({ sheet, isUntouched }) => (isUntouched() ? [sheet] : []));
  const names = removed.map(({ name }) => name);
  for (const sheet of removed) sheet.delete();
  for (const setting of announced) setting.delete();
  return names;
}
