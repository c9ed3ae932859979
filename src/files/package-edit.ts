/** Adds, replaces and drops parts of a package; all others are carried over packed as they are. */
import { deflateSync } from 'fflate';
import { XML_HEADER } from './dialect';
import type { OfficePackage } from './package';
import { relationshipsPart, resolveTarget } from './package';
import { type Extent, type Splice, appendChildren, prefixOf, splice } from './splice';
import { decodeXml, escapeXml, walkXml } from './xml';
import { declaringUtf8 } from './xml-encoding';
import { type PackedEntry, crc32, writeZip } from './zip';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** 1 January 1980, 00:00: the first moment a zip can name. A fixed time makes the same input give the same bytes. */
const NO_TIME = 0x00210000;

/** A part as an archive holds it. */
export function pack(name: string, content: string | Uint8Array): PackedEntry {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(declaringUtf8(content)) : content;
  return {
    name,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    modified: NO_TIME,
    packed: deflateSync(bytes, { level: 6 }),
  };
}

/** The elements of a flat list part (content types, relationships), with where they stand. */
function listElements(
  xml: string,
  file: string,
): { root: Extent; prefix: string; elements: { extent: Extent; attributes: Readonly<Record<string, string>> }[] } {
  let start = 0;
  let startTagEnd = 0;
  let root: Extent | null = null;
  const elements: { extent: Extent; attributes: Readonly<Record<string, string>> }[] = [];
  walkXml(xml, file, {
    open: (tag) => {
      if (tag.path.length === 1) [start, startTagEnd] = [tag.start, tag.end];
      else if (tag.path.length === 2) {
        elements.push({
          extent: { start: tag.start, startTagEnd: tag.end, contentEnd: null, end: tag.end },
          attributes: tag.attributes,
        });
      }
    },
    close: (_, path, closeStart, end) => {
      const last = elements[elements.length - 1];
      if (path.length === 2 && last && closeStart > last.extent.start)
        last.extent = { ...last.extent, contentEnd: closeStart, end };
      if (path.length === 1) root = { start, startTagEnd, contentEnd: closeStart === start ? null : closeStart, end };
    },
  });
  return {
    root: root ?? { start, startTagEnd, contentEnd: null, end: startTagEnd },
    prefix: prefixOf(xml, start),
    elements,
  };
}

/** An entry of a package with parts to be added, replaced and dropped; all others are carried over packed as they are. */
export class PackageEdit {
  private readonly written = new Map<string, string | Uint8Array>();
  private readonly dropped = new Set<string>();
  private readonly contentTypes: { part: string; type: string }[] = [];

  constructor(readonly source: OfficePackage) {}

  /** The part's text as it will be; null when there is none. */
  xml(part: string): string | null {
    const written = this.written.get(part.toLowerCase());
    if (written !== undefined) return typeof written === 'string' ? written : decodeXml(written);
    return this.dropped.has(part.toLowerCase()) ? null : this.source.xml(part);
  }

  private readonly names = new Map<string, string>();

  /** Writes a part; `type` is its content type when it is new. */
  write(part: string, content: string | Uint8Array, type: string | null = null): void {
    this.written.set(part.toLowerCase(), content);
    this.names.set(part.toLowerCase(), this.source.entry(part)?.name ?? part);
    this.dropped.delete(part.toLowerCase());
    if (type) this.contentTypes.push({ part, type });
  }

  /** Takes a part and its relationships out of the package. */
  drop(part: string): void {
    for (const name of [part, relationshipsPart(part)]) {
      this.written.delete(name.toLowerCase());
      this.dropped.add(name.toLowerCase());
    }
  }

  /**
   * The first free name `${stem}1.xml`, `${stem}2.xml`, …; it is taken from then on. `customary`: the name without a
   * number comes first, since other programs look for the part by that name.
   */
  freeName(stem: string, customary = false): string {
    for (let number = customary ? 0 : 1; ; number++) {
      const name = `${stem}${number === 0 ? '' : number}.xml`;
      const key = name.toLowerCase();
      if (this.written.has(key) || this.reserved.has(key) || this.source.entry(name)) continue;
      this.reserved.add(key);
      return name;
    }
  }

  private readonly reserved = new Set<string>();

  /** Adds a relationship to a part and returns its id. Targets are part names. */
  relate(part: string, type: string, target: string): string {
    const rels = relationshipsPart(part);
    const xml = this.xml(rels) ?? `${XML_HEADER}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`;
    const { root, prefix, elements } = listElements(xml, this.source.file);
    const ids = new Set(elements.map(({ attributes }) => attributes['Id']));
    let number = elements.length + 1;
    while (ids.has(`rId${number}`)) number++;
    const element = `<${prefix}Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="${escapeXml(relativeTarget(part, target))}"/>`;
    this.write(rels, splice(xml, appendChildren(xml, root, element)));
    return `rId${number}`;
  }

  /** Removes the relationships of a part that lead to a part that is being dropped. */
  unrelate(part: string, target: string): void {
    const rels = relationshipsPart(part);
    const xml = this.xml(rels);
    if (xml === null) return;
    const cuts: Splice[] = listElements(xml, this.source.file)
      .elements.filter(
        ({ attributes }) =>
          attributes['TargetMode'] !== 'External' &&
          resolveTarget(part, attributes['Target'] ?? '').toLowerCase() === target.toLowerCase(),
      )
      .map(({ extent }) => ({ start: extent.start, end: extent.end, text: '' }));
    if (cuts.length > 0) this.write(rels, splice(xml, cuts));
  }

  private contentTypesXml(): string {
    const xml = this.source.xml(CONTENT_TYPES) ?? '';
    const { root, prefix, elements } = listElements(xml, this.source.file);
    const cuts: Splice[] = [];
    const overridden = new Set<string>();
    const typedByExtension = elements.some(({ attributes }) => attributes['Extension']?.toLowerCase() === 'rels');
    for (const { extent, attributes } of elements) {
      const part = attributes['PartName']?.replace(/^\//, '').toLowerCase();
      if (part === undefined) continue;
      if (this.dropped.has(part)) cuts.push({ start: extent.start, end: extent.end, text: '' });
      else overridden.add(part);
    }
    const relationships = typedByExtension
      ? []
      : [...this.written.keys()]
          .filter((key) => key.endsWith('.rels'))
          .map((key) => ({ part: this.names.get(key)!, type: RELATIONSHIPS_TYPE }));
    const added = [...this.contentTypes, ...relationships]
      .filter(({ part }) => this.written.has(part.toLowerCase()) && !overridden.has(part.toLowerCase()))
      .map(({ part, type }) => `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
    return splice(xml, [...cuts, ...appendChildren(xml, root, added.join(''))]);
  }

  /** The package with the edits. Every XML part that is written is read once more before: one that is unsound throws. */
  toBytes(): Uint8Array {
    for (const content of this.written.values())
      if (typeof content === 'string') walkXml(content, this.source.file, {});
    const types = this.contentTypesXml();
    if (types !== this.source.xml(CONTENT_TYPES)) this.write(CONTENT_TYPES, types);
    const entries: PackedEntry[] = [];
    const done = new Set<string>();
    for (const entry of this.source.entries) {
      const key = entry.name.toLowerCase();
      if (this.dropped.has(key) || done.has(key)) continue;
      done.add(key);
      const text = this.written.get(key);
      entries.push(text === undefined ? entry : pack(entry.name, text));
    }
    for (const [key, text] of this.written) if (!done.has(key)) entries.push(pack(this.names.get(key)!, text));
    return writeZip(entries);
  }
}

/** "xl/worksheets/sheet1.xml" → "xl/drawings/drawing1.xml" is written "../drawings/drawing1.xml". */
function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].map(encodeURI).join('/');
}

/** Parts that only `part` leads to, itself included: what goes when it goes. */
export function ownParts(pkg: OfficePackage, part: string, parents: readonly string[]): string[] {
  const targetsOf = (name: string): string[] =>
    pkg
      .relationships(name)
      .filter(({ external }) => !external)
      .map(({ target }) => target);
  const reach = (starts: readonly string[], without: string | null): Set<string> => {
    const seen = new Set<string>();
    const queue = [...starts];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (seen.has(name) || name === without) continue;
      seen.add(name);
      queue.push(...targetsOf(name));
    }
    return seen;
  };
  const others = reach(['', ...parents], part);
  return [...reach([part], null)].filter((name) => !others.has(name));
}
