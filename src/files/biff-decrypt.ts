/** Decrypts .xls files that Excel locked with its built-in password ([MS-XLS] 2.2.10). */
import { BUILT_IN_PASSWORD, joined, littleEndian, passwordBytes } from './built-in-password';
import { md5, rc4 } from './rc4';
import { sha1 } from './sha';

/**
 * Opens a binary workbook that only Excel's built-in password locks: Excel 97–2003 writes it so when the structure is
 * protected, and every program opens it without asking ([MS-OFFCRYPTO] 2.3.6, [MS-XLS] 2.2.10).
 */

const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** The number of RC4 among the algorithms of CryptoAPI. */
const RC4 = 0x6801;
/** Records that stay in the clear: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const IN_THE_CLEAR = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
/** UsrExcl, which readers pass over: what was FilePass. */
const NOTHING = 0x194;
/** Bytes for which one key is used. */
const BLOCK = 1024;

type KeyOfBlock = (block: number) => Uint8Array;

/** RC4 as Excel 97 uses it: keys from the password and the file's salt ([MS-OFFCRYPTO] 2.3.6.2). */
function keysOfRc4(salt: Uint8Array): KeyOfBlock {
  const piece = joined(md5(passwordBytes(BUILT_IN_PASSWORD)).subarray(0, 5), salt);
  const base = md5(joined(...Array.from({ length: 16 }, () => piece))).subarray(0, 5);
  return (block) => md5(joined(base, littleEndian(block)));
}

/** RC4 as Excel 2002 uses it ([MS-OFFCRYPTO] 2.3.5.2); keys of 40 bits are filled up with zeros. */
function keysOfCryptoApi(salt: Uint8Array, length: number): KeyOfBlock {
  const base = sha1(joined(salt, passwordBytes(BUILT_IN_PASSWORD)));
  return (block) => {
    const key = sha1(joined(base, littleEndian(block))).subarray(0, length);
    return length === 5 ? joined(key, new Uint8Array(11)) : key;
  };
}

/** The keys where the password is right: the verifier and its hash, encrypted one after the other, belong together. */
function verified(
  keyOf: KeyOfBlock,
  verifier: Uint8Array,
  hashed: Uint8Array,
  hash: (message: Uint8Array) => Uint8Array,
): KeyOfBlock | null {
  const next = rc4(keyOf(0));
  const secret = verifier.map((byte) => byte ^ next());
  const expected = hashed.map((byte) => byte ^ next());
  return hash(secret).every((byte, i) => byte === expected[i]) ? keyOf : null;
}

/** The keys that the record FilePass at a place calls for; null for another password or an unknown encryption. */
function keysOf(stream: Uint8Array, view: DataView, pass: number): KeyOfBlock | null {
  const at = pass + 4;
  const end = at + view.getUint16(pass + 2, true);
  const part = (start: number, length: number): Uint8Array => stream.subarray(start, start + length);
  if (end > stream.length || end < at + 54 || view.getUint16(at, true) !== 1) return null;
  const [major, minor] = [view.getUint16(at + 2, true), view.getUint16(at + 4, true)];
  if (major === 1 && minor === 1)
    return verified(keysOfRc4(part(at + 6, 16)), part(at + 22, 16), part(at + 38, 16), md5);
  if (minor !== 2 || major < 2 || major > 4) return null;
  const header = at + 14;
  const verifier = header + view.getUint32(at + 10, true);
  if (verifier + 60 > end || view.getUint32(header + 8, true) !== RC4) return null;
  const bits = view.getUint32(header + 16, true) || 40;
  if (bits < 40 || bits > 128 || bits % 8 !== 0) return null;
  const keys = keysOfCryptoApi(part(verifier + 4, 16), bits / 8);
  return verified(keys, part(verifier + 20, 16), part(verifier + 40, 20), sha1);
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
  const keys = keysOf(stream, view, pass);
  return keys && decrypted(stream, view, keys, pass);
}

function decrypted(stream: Uint8Array, view: DataView, keyOf: KeyOfBlock, pass: number): Uint8Array {
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
