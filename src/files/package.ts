/** An Office Open XML package: its parts, content types and relationships. */
import { WorkbookError } from '../workbook';
import { type ZipEntry, readZip, unpack } from './zip';
import { attribute, decodeXml, walkXml } from './xml';

/** A relationship of a part. `target` is the path of the part inside the package; external ones keep their address. */
export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type: "worksheet", "styles", … (the same in transitional and strict). */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** Unpacked size that a package may declare, in bytes. Real workbooks stay far below; bombs do not. */
export const MAX_UNPACKED = 600_000_000;

/** What a list of parts, names or formats may unpack to: hundreds of thousands of names fit. */
const MAX_PART = 100_000_000;

/** What a sheet's part or the shared strings may unpack to: below the length that a JavaScript string can have (2^29). */
export const MAX_SHEET_PART = 450_000_000;

/** A part above this size that was packed tighter than {@link MAX_RATIO} holds one thing over and over: a bomb. */
const SUSPICIOUS_SIZE = 20_000_000;
const MAX_RATIO = 400;

/** An Office package: parts by name, unpacked when asked for. Part names are compared without regard to case. */
export class OfficePackage {
  private readonly byName = new Map<string, ZipEntry>();
  readonly entries: readonly ZipEntry[];

  constructor(
    bytes: Uint8Array,
    /** Name of the file, for errors. */
    readonly file: string,
    limit = MAX_UNPACKED,
  ) {
    this.entries = readZip(bytes, file, limit);
    for (const entry of this.entries)
      if (!this.byName.has(entry.name.toLowerCase())) this.byName.set(entry.name.toLowerCase(), entry);
  }

  entry(name: string): ZipEntry | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /**
   * The part's bytes; null when there is no such part. Throws `too-large` before anything is unpacked.
   * `limit`: what a part of this kind may unpack to, in bytes.
   */
  part(name: string, limit = MAX_PART): Uint8Array | null {
    const entry = this.entry(name);
    if (!entry) return null;
    const swollen = entry.size > SUSPICIOUS_SIZE && entry.size > MAX_RATIO * entry.packed.length;
    if (entry.size > limit || swollen) throw new WorkbookError('too-large', this.file);
    return unpack(entry, this.file);
  }

  xml(name: string): string | null {
    const bytes = this.part(name);
    return bytes && decodeXml(bytes);
  }

  /** Relationships of a part ("" for the package's own), in the order written. */
  relationships(part: string): Relationship[] {
    const xml = this.xml(relationshipsPart(part));
    const found: Relationship[] = [];
    if (xml === null) return found;
    walkXml(xml, this.file, {
      open: (tag) => {
        if (tag.name !== 'Relationship') return;
        const external = attribute(tag, 'TargetMode') === 'External';
        const target = attribute(tag, 'Target') ?? '';
        found.push({
          id: attribute(tag, 'Id') ?? '',
          kind: (attribute(tag, 'Type') ?? '').replace(/^.*\//, ''),
          target: external ? target : resolveTarget(part, target),
          external,
        });
      },
    });
    return found;
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" → "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Resolves a relationship's target against its source part (RFC 3986 paths, as OPC uses them). */
export function resolveTarget(source: string, target: string): string {
  const plain = target.replace(/\\/g, '/').replace(/[?#].*$/, '');
  const steps = plain.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  try {
    return decodeURIComponent(steps.join('/'));
  } catch (cause) {
    // A stray "%" in a name is taken literally, as Excel does.
    if (cause instanceof URIError) return steps.join('/');
    throw cause;
  }
}
