/** Ways in which a workbook file is broken, the same for the same seed. */
import { unzipSync, zipSync } from 'fflate';

/** Numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to below the limit. */
type Below = (limit: number) => number;
type Mutation = (bytes: Uint8Array, below: Below) => Uint8Array;

const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

const flipBits: Mutation = (bytes, below) => {
  const copy = bytes.slice();
  for (let i = 0; i <= below(8); i++) copy[below(copy.length)]! ^= 1 << below(8);
  return copy;
};

const cut: Mutation = (bytes, below) => bytes.slice(0, below(bytes.length));

/** One part of a package changed, with sound checksums. */
function inPart(
  change: (content: Uint8Array, below: Below) => Uint8Array | null,
  names = /\.(xml|rels|bin)$/,
): Mutation {
  return (bytes, below) => {
    const parts = unzipSync(bytes);
    const candidates = Object.keys(parts).filter((name) => names.test(name));
    const name = candidates[below(candidates.length)]!;
    const content = change(parts[name]!, below);
    if (content) parts[name] = new Uint8Array(content);
    else delete parts[name];
    return zipSync(parts);
  };
}

/** One tag taken out, doubled, renamed or put elsewhere; or an attribute's value made absurd. */
function breakXml(content: Uint8Array, below: Below): Uint8Array {
  const text = new TextDecoder().decode(content);
  const tags = [...text.matchAll(/<[^>]+>/g)];
  const tag = tags[below(tags.length)];
  if (!tag) return content;
  const [before, after] = [text.slice(0, tag.index), text.slice(tag.index + tag[0].length)];
  const other = tags[below(tags.length)]![0];
  const values = ['"-1"', '"99999999999"', '""', '"&#0;"', '"A0"', '"XFE1"'];
  const changed = [
    '',
    tag[0] + tag[0],
    tag[0].replace(/^(<\/?)[\w:]+/, '$1x'),
    other,
    tag[0].replace(/"[^"]*"/, values[below(values.length)]!),
  ][below(5)]!;
  return new TextEncoder().encode(before + changed + after);
}

/** One byte of a record of the archive's own: local headers, the directory, its end. */
const breakZipRecord: Mutation = (bytes, below) => {
  const copy = bytes.slice();
  const records: number[] = [];
  for (let at = 0; at + 4 < copy.length; at++) {
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2]! < 8 && copy[at + 2] === copy[at + 3]! - 1)
      records.push(at);
  }
  const record = records[below(records.length)] ?? 0;
  copy[Math.min(record + 4 + below(40), copy.length - 1)] = below(256);
  return copy;
};

/** One number of a compound file's header, or of the sector that its first allocation table lies in, made another. */
const breakChain: Mutation = (bytes, below) => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const table = 512 + view.getUint32(76, true) * 512;
  const inTable = below(4) > 0 && table + 512 <= copy.length;
  const at = inTable ? table + 4 * below(128) : 24 + 4 * below(122);
  const values = [0, 1, below(1 + copy.length / 512), 0xfffffffe, 0xffffffff, 0x7fffffff];
  view.setUint32(at, values[below(values.length)]!, true);
  return copy;
};

/** By the name of the kind; those that begin with "part" and "xml" leave the archive itself sound. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  bits: flipBits,
  truncated: cut,
  'part dropped': inPart(() => null),
  'part emptied': inPart(() => new Uint8Array(0)),
  'part cut': inPart((content, below) => content.slice(0, below(content.length))),
  xml: inPart(breakXml, /\.(xml|rels)$/),
  'zip record': breakZipRecord,
  'compound file chain': breakChain,
};

/** The kinds of mutation that fit a file. */
export function kindsFor(bytes: Uint8Array): string[] {
  const anyFile = ['bits', 'truncated'];
  if (isCompound(bytes)) return [...anyFile, 'compound file chain'];
  return isPackage(bytes) ? Object.keys(MUTATIONS).filter((kind) => kind !== 'compound file chain') : anyFile;
}

/** The file mutated, the same for the same numbers. */
export const mutated = (bytes: Uint8Array, kind: string, below: Below): Uint8Array => MUTATIONS[kind]!(bytes, below);
