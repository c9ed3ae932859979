/**
 * What this program remembers of a workbook, kept in the file where no Excel keeps it: a part of custom XML, as the format has them
 * for programs, with JSON by key. Excel carries such a part along; the settings of the add-in are Excel's own and stand apart.
 */
import { MEMORY_NAMESPACE } from '../workbook';
import { XML_HEADER } from './dialect';
import type { OfficePackage } from './package';
import type { WorkbookPart } from './workbook-part';
import { openForWriting } from './write';
import { attribute, escapeXml, walkXml } from './xml';

const CONTENT_TYPE = 'application/xml';
/** What a file may make us read of it: thousands of summaries fit. */
const MAX_MEMORY = 5_000_000;

export type Memory = ReadonlyMap<string, unknown>;

interface MemoryPart {
  readonly part: string;
  readonly memory: Memory;
}

function findMemory(pkg: OfficePackage, { relationships }: WorkbookPart): MemoryPart | null {
  for (const { kind, target, external } of relationships) {
    if (kind !== 'customXml' || external || (pkg.entry(target)?.size ?? Infinity) > MAX_MEMORY) continue;
    const xml = pkg.xml(target);
    if (xml?.includes(MEMORY_NAMESPACE)) return { part: target, memory: parse(xml, pkg.file) };
  }
  return null;
}

/** A part that was damaged is none: nothing that a workbook holds depends on it. */
function parse(xml: string, file: string): Memory {
  const memory = new Map<string, unknown>();
  let key: string | null = null;
  let text = '';
  try {
    walkXml(xml, file, {
      open: (tag) => {
        if (tag.path.length !== 2) return;
        key = attribute(tag, 'key') ?? null;
        text = '';
      },
      text: (piece) => (text += piece),
      close: (_, path) => {
        if (path.length === 2 && key !== null) memory.set(key, JSON.parse(text));
      },
    });
  } catch {
    return new Map();
  }
  return memory;
}

/** What a file remembers; empty where nothing. */
export const readMemory = (pkg: OfficePackage, workbook: WorkbookPart): Memory =>
  findMemory(pkg, workbook)?.memory ?? new Map();

/** JSON without the characters that no XML may hold. */
const toXml = (memory: Memory): string =>
  `${XML_HEADER}<memory xmlns="${MEMORY_NAMESPACE}">${[...memory]
    .map(([key, value]) => {
      const json = JSON.stringify(value).replace(
        /[\uD800-\uDFFF\uFFFE\uFFFF]/g,
        (one) => `\\u${one.charCodeAt(0).toString(16)}`,
      );
      return `<value key="${escapeXml(key)}">${escapeXml(json)}</value>`;
    })
    .join('')}</memory>`;

/**
 * The file with what it is to remember. `change` gets what it remembers and its sheets of ours by their markers. A file that remembers
 * nothing and has nothing to remember stays as it is.
 */
export function writeMemory(
  source: Uint8Array,
  file: string,
  change: (held: Memory, own: ReadonlyMap<string, string>) => Memory,
): Uint8Array {
  const { pkg, workbook, edit, list } = openForWriting(source, file);
  const held = findMemory(pkg, workbook);
  const memory = change(held?.memory ?? new Map(), list.ownByMarker());
  if (memory.size === 0 && !held) return source;
  const part = held?.part ?? edit.freeName('customXml/item');
  if (!held) edit.relate(workbook.path, `${list.dialect.relationships}/customXml`, part);
  edit.write(part, toXml(memory), held ? null : CONTENT_TYPE);
  return edit.toBytes();
}
