/** What a file remembers that no Excel has written: its part of custom XML, read where the settings say nothing. */
import { KEPT_IN_FILES, MEMORY_NAMESPACE, SETTING_PREFIX, valueOfText } from '../workbook';
import { run } from './job';
import { loadSetting } from './settings';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of an XML text or attribute. */
const unescaped = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });

/** The JSON texts of the part by their keys, as `files/memory.ts` writes them. */
function valuesOf(xml: string): ReadonlyMap<string, string> {
  const values = xml.matchAll(/<(?:\w+:)?value\s+key="([^"]*)"\s*>([^<]*)</g);
  return new Map(Array.from(values, ([, key = '', json = '']) => [unescaped(key), unescaped(json)]));
}

/**
 * Puts what the file remembers into the settings that are not there: of a workbook that the command line or the workbench wrote
 * Excel knows no settings, and one that went through another program may have lost them.
 */
export function recallFromFile(): Promise<void> {
  return run(async (context) => {
    const { workbook } = context;
    const part = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).getOnlyItemOrNullObject();
    part.load('id');
    const settings = KEPT_IN_FILES.map((key) => [key, loadSetting(workbook, key)] as const);
    await context.sync();
    if (part.isNullObject) return;
    const xml = part.getXml();
    await context.sync();
    const values = valuesOf(xml.value);
    for (const [key, setting] of settings) {
      const json = values.get(key);
      const isNew = setting.isNullObject && json !== undefined && valueOfText(json) !== null;
      if (isNew) workbook.settings.add(SETTING_PREFIX + key, json);
    }
    await context.sync();
  });
}
