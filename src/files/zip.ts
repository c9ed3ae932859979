/** Reads and writes zip archives within bounds. */
import { Inflate, inflateSync } from 'fflate';
import { WorkbookError } from '../workbook';

/**
 * Zip archives, as far as Office packages use them (PKWARE APPNOTE 6.3.9): the directory is read without unpacking
 * anything, so that a zip bomb is refused by its own declaration, and entries can be carried over compressed as they are.
 */
export interface ZipEntry {
  /** Path inside the archive, with forward slashes and none at the start. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Unpacked size in bytes, as declared. */
  readonly size: number;
  /** MS-DOS time and date as one 32-bit number. */
  readonly modified: number;
  /** The packed bytes: a view, not a copy. */
  readonly packed: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const UTF8_NAMES = 0x0800;

const damaged = (file: string, cause?: unknown): WorkbookError => new WorkbookError('damaged', file, { cause });

interface Directory {
  readonly offset: number;
  readonly count: number;
}

function findDirectory(view: DataView, file: string): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { offset, count };
    if (at < 20 || view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { offset, count };
    const end = Number(view.getBigUint64(at - 12, true));
    if (end + 56 > view.byteLength || view.getUint32(end, true) !== ZIP64_END) throw damaged(file);
    return { count: Number(view.getBigUint64(end + 32, true)), offset: Number(view.getBigUint64(end + 48, true)) };
  }
  throw damaged(file);
}

/** Sizes over 4 GB stand in the extra field 0x0001 (Zip64), in a fixed order, only those that did not fit. */
function zip64Sizes(
  view: DataView,
  at: number,
  length: number,
  sizes: [number, number, number],
): [number, number, number] {
  const result: [number, number, number] = [...sizes];
  for (let i = at; i + 4 <= at + length;) {
    const id = view.getUint16(i, true);
    const size = view.getUint16(i + 2, true);
    if (id === 1) {
      let value = i + 4;
      for (let k = 0; k < 3; k++) {
        if (result[k] !== 0xffffffff || value + 8 > i + 4 + size) continue;
        result[k] = Number(view.getBigUint64(value, true));
        value += 8;
      }
    }
    i += 4 + size;
  }
  return result;
}

/**
 * Reads the directory of an archive. Throws `damaged` when it does not hold together or its entries overlap, and `too-large` when what it
 * declares to unpack exceeds `limit` bytes.
 */
export function readZip(bytes: Uint8Array, file: string, limit: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view, file, limit);
  } catch (cause) {
    // A directory that points outside of the file makes DataView throw a RangeError.
    if (cause instanceof RangeError) throw damaged(file, cause);
    throw cause;
  }
}

function readEntries(bytes: Uint8Array, view: DataView, file: string, limit: number): ZipEntry[] {
  const { offset: start, count } = findDirectory(view, file);
  const entries: ZipEntry[] = [];
  const extents: Extent[] = [];
  let total = 0;
  for (let i = 0, at = start; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged(file);
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const [size, packedSize, local] = zip64Sizes(view, at + 46 + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    total += size;
    if (total > limit) throw new WorkbookError('too-large', file);
    if (view.getUint32(local, true) !== LOCAL_ENTRY) throw damaged(file);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + packedSize > bytes.length) throw damaged(file);
    extents.push({ start: local, end: data + packedSize });
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder(flags & UTF8_NAMES ? 'utf-8' : 'latin1').decode(rawName);
    entries.push({
      name: name.replace(/\\/g, '/').replace(/^\/+/, ''),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      size,
      modified: view.getUint32(at + 12, true),
      packed: bytes.subarray(data, data + packedSize),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  extents.push({ start, end: start });
  if (overlap(extents)) throw damaged(file);
  return entries;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Whether entries share bytes: archives that unpack to thousands of times their size are made so. */
function overlap(extents: readonly Extent[]): boolean {
  const sorted = [...extents].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some(({ start }, i) => i > 0 && start < sorted[i - 1]!.end);
}

const CRC_TABLE = ((): Uint32Array => {
  const table = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    table[n] = c >>> 0;
  }
  return table;
})();

/** CRC-32 as zip uses it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Packed bytes up to this size are unpacked at once: deflate makes at most 1,032 bytes of one (RFC 1951), so that an
 * entry that unpacks to more than it declared costs little. Longer ones are fed in pieces of this size and stopped
 * early. Streams take buffers of several hundred kilobytes each, most of the memory that reading a small workbook took.
 */
const PIECE = 1 << 15;

/** Unpacks one entry; throws `encrypted` or `damaged`. */
export function unpack(entry: ZipEntry, file: string): Uint8Array {
  if (entry.encrypted) throw new WorkbookError('encrypted', file);
  if (entry.method === 0) {
    if (entry.packed.length !== entry.size || crc32(entry.packed) !== entry.crc) throw damaged(file);
    return entry.packed;
  }
  if (entry.method !== 8) throw damaged(file);
  let bytes: Uint8Array;
  try {
    bytes = entry.packed.length <= PIECE ? inflateAtOnce(entry) : inflateInPieces(entry, file);
  } catch (cause) {
    throw cause instanceof WorkbookError ? cause : damaged(file, cause);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(file);
  return bytes;
}

/** One byte more than was declared is room enough to see that there are more. */
function inflateAtOnce({ packed, size }: ZipEntry): Uint8Array {
  if (packed.length === 0) return packed;
  return inflateSync(packed, { out: new Uint8Array(size + 1) });
}

/** Throws `damaged` as soon as more is unpacked than was declared. */
function inflateInPieces({ packed, size }: ZipEntry, file: string): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw damaged(file);
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  return out.subarray(0, length);
}

/** What {@link writeZip} needs of an entry; a {@link ZipEntry} is one already. */
export type PackedEntry = Pick<ZipEntry, 'name' | 'method' | 'crc' | 'size' | 'modified' | 'packed'>;

/** Writes an archive from packed entries, in the order given. Sizes stay below 4 GB. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const body = entries.reduce((sum, { packed }, i) => sum + 30 + names[i]!.length + packed.length, 0);
  const directory = entries.reduce((sum, _, i) => sum + 46 + names[i]!.length, 0);
  const bytes = new Uint8Array(body + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let record = body;
  entries.forEach((entry, i) => {
    const name = names[i]!;
    const flags = /^[\x20-\x7e]*$/.test(entry.name) ? 0 : UTF8_NAMES;
    const common = (offset: number): void => {
      view.setUint16(offset, 20, true);
      view.setUint16(offset + 2, flags, true);
      view.setUint16(offset + 4, entry.method, true);
      view.setUint32(offset + 6, entry.modified, true);
      view.setUint32(offset + 10, entry.crc, true);
      view.setUint32(offset + 14, entry.packed.length, true);
      view.setUint32(offset + 18, entry.size, true);
      view.setUint16(offset + 22, name.length, true);
    };
    view.setUint32(record, DIRECTORY_ENTRY, true);
    view.setUint16(record + 4, 20, true);
    common(record + 6);
    view.setUint32(record + 42, at, true);
    bytes.set(name, record + 46);
    record += 46 + name.length;
    view.setUint32(at, LOCAL_ENTRY, true);
    common(at + 4);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });
  view.setUint32(record, END_OF_DIRECTORY, true);
  view.setUint16(record + 8, entries.length, true);
  view.setUint16(record + 10, entries.length, true);
  view.setUint32(record + 12, directory, true);
  view.setUint32(record + 16, body, true);
  return bytes;
}
