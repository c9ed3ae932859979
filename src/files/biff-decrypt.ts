/** Decrypts .xls files that Excel locked with its built-in password ([MS-XLS] 2.2.10). */
import { md5, rc4 } from './rc4';

/**
 * Opens a binary workbook that only Excel's built-in password locks: Excel 97–2003 writes it so when the structure is
 * protected, and every program opens it without asking ([MS-OFFCRYPTO] 2.3.6, [MS-XLS] 2.2.10).
 */

const BUILT_IN_PASSWORD = 'VelvetSweatshop';
const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** Records that stay in the clear: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const IN_THE_CLEAR = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
/** UsrExcl, which readers pass over: what was FilePass. */
const NOTHING = 0x194;
/** Bytes for which one key is used. */
const BLOCK = 1024;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** The key of a block, from the password and the file's salt. */
function keyMaker(salt: Uint8Array): (block: number) => Uint8Array {
  const password = new Uint8Array(BUILT_IN_PASSWORD.length * 2);
  for (let i = 0; i < BUILT_IN_PASSWORD.length; i++) password[2 * i] = BUILT_IN_PASSWORD.charCodeAt(i);
  const piece = joined(md5(password).subarray(0, 5), salt);
  const base = md5(joined(...Array.from({ length: 16 }, () => piece))).subarray(0, 5);
  return (block) => md5(joined(base, new Uint8Array(Uint32Array.of(block).buffer)));
}

/** Where the record FilePass begins; -1 where there is none. */
function filePass(view: DataView): number {
  for (let at = 0; at + 4 <= view.byteLength && at < 4096; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === FILE_PASS) return at;
  return -1;
}

/** The stream in the clear; null where it is encrypted in another way or with another password. */
export function withBuiltInPassword(stream: Uint8Array): Uint8Array | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const pass = filePass(view);
  if (pass < 0) return stream;
  // Encryption type RC4, version 1.1: salt, verifier and its hash of 16 bytes each.
  if (view.byteLength < pass + 58 || view.getUint32(pass + 4, true) !== 0x00010001) return null;
  if (view.getUint16(pass + 8, true) !== 1) return null;
  const part = (index: number): Uint8Array => stream.subarray(pass + 10 + 16 * index, pass + 26 + 16 * index);
  const keyOf = keyMaker(part(0));
  const first = rc4(keyOf(0));
  const verifier = part(1).map((byte) => byte ^ first());
  const expected = part(2).map((byte) => byte ^ first());
  if (md5(verifier).some((byte, i) => byte !== expected[i])) return null;
  return decrypted(stream, view, keyOf, pass);
}

function decrypted(stream: Uint8Array, view: DataView, keyOf: (block: number) => Uint8Array, pass: number): Uint8Array {
  const keys = new Uint8Array(stream.length);
  for (let at = 0; at < keys.length; at += BLOCK) {
    const next = rc4(keyOf(at / BLOCK));
    for (let i = at; i < Math.min(at + BLOCK, keys.length); i++) keys[i] = next();
  }
  const result = stream.slice();
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    // Of a sheet's entry in the list, the place where it begins is in the clear.
    const start = at + 4 + (type === BOUND_SHEET ? 4 : 0);
    if (!IN_THE_CLEAR.has(type)) for (let i = start; i < Math.min(end, stream.length); i++) result[i]! ^= keys[i]!;
    at = end;
  }
  new DataView(result.buffer).setUint16(pass, NOTHING, true);
  return result;
}
