/** Opens encrypted packages that only the password built into Excel locks ([MS-OFFCRYPTO] 2.3.4). */
import { decryptAes } from './aes';
import { viewOf } from './biff-records';
import { BUILT_IN_PASSWORD, joined, littleEndian, passwordBytes } from './built-in-password';
import type { CompoundFile } from './compound-file';
import { sha1, sha512 } from './sha';
import { inspectXml } from './well-formed';

/** Bytes of a package that are encrypted together. */
const SEGMENT = 4096;
/** Excel repeats the hash 100,000 times; a file may ask for more, which would take the time that reading has. */
const MOST_REPEATS = 1_000_000;

type Hash = (message: Uint8Array) => Uint8Array;
const HASHES: ReadonlyMap<string, Hash> = new Map([
  ['SHA1', sha1],
  ['SHA-1', sha1],
  ['SHA512', sha512],
  ['SHA-512', sha512],
]);

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, i) => byte === b[i]);

/** As long as wanted: cut, or filled up (2.3.4.11). */
function sized(bytes: Uint8Array, length: number, filling = 0x36): Uint8Array {
  const result = new Uint8Array(length).fill(filling);
  result.set(bytes.subarray(0, length));
  return result;
}

function repeated(hash: Hash, salt: Uint8Array, times: number): Uint8Array {
  let value = hash(joined(salt, passwordBytes(BUILT_IN_PASSWORD)));
  for (let i = 0; i < times; i++) value = hash(joined(littleEndian(i), value));
  return value;
}

/** The encryption of Excel 2007: AES without chaining, one key for all (2.3.4.5 to 2.3.4.9). Null for another password. */
function standardKey(info: Uint8Array): Uint8Array | null {
  const view = viewOf(info);
  const header = 12;
  const verifier = header + view.getUint32(8, true);
  const keyLength = view.getUint32(header + 16, true) / 8;
  const isAes = view.getUint32(header + 8, true) >>> 8 === 0x66;
  if (!isAes || ![16, 24, 32].includes(keyLength) || info.length < verifier + 72) return null;
  const salt = info.subarray(verifier + 4, verifier + 20);
  const base = sha1(joined(repeated(sha1, salt, 50_000), littleEndian(0)));
  const half = (filling: number): Uint8Array => sha1(sized(base, 64, 0).map((byte) => byte ^ filling));
  const key = joined(half(0x36), half(0x5c)).subarray(0, keyLength);
  const secret = decryptAes(info.subarray(verifier + 20, verifier + 36), key, null);
  const expected = decryptAes(info.subarray(verifier + 40, verifier + 72), key, null);
  return equal(sha1(secret), expected) ? key : null;
}

/** The attributes of one element of the encryption's description. */
function attributesOf(xml: string, element: string): (name: string) => string {
  const tag = new RegExp(`<(?:\\w+:)?${element}\\s([^>]*)>`).exec(xml)?.[1] ?? '';
  return (name) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

interface Cipher {
  readonly hash: Hash;
  readonly salt: Uint8Array;
  readonly keyLength: number;
}

function cipherOf(attribute: (name: string) => string): Cipher | null {
  const hash = HASHES.get(attribute('hashAlgorithm'));
  const keyLength = Number(attribute('keyBits')) / 8;
  const isKnown = attribute('cipherAlgorithm') === 'AES' && attribute('cipherChaining') === 'ChainingModeCBC';
  if (!hash || !isKnown || ![16, 24, 32].includes(keyLength)) return null;
  return { hash, keyLength, salt: fromBase64(attribute('saltValue')) };
}

const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_VALUE = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const KEY_VALUE = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

/** The encryption since Excel 2010, described in XML (2.3.4.10 to 2.3.4.13). Null for another password. */
function agileKey(xml: string): { key: Uint8Array; data: Cipher } | null {
  const data = cipherOf(attributesOf(xml, 'keyData'));
  const attribute = attributesOf(xml, 'encryptedKey');
  const cipher = cipherOf(attribute);
  const times = Number(attribute('spinCount'));
  if (!data || !cipher || !(times >= 0 && times <= MOST_REPEATS)) return null;
  const base = repeated(cipher.hash, cipher.salt, times);
  const open = (name: string, purpose: Uint8Array): Uint8Array => {
    const key = sized(cipher.hash(joined(base, purpose)), cipher.keyLength);
    return decryptAes(fromBase64(attribute(name)), key, sized(cipher.salt, 16));
  };
  const secret = open('encryptedVerifierHashInput', VERIFIER_INPUT);
  const expected = open('encryptedVerifierHashValue', VERIFIER_VALUE);
  if (!equal(cipher.hash(secret.subarray(0, cipher.salt.length)), expected)) return null;
  return { key: open('encryptedKeyValue', KEY_VALUE).subarray(0, data.keyLength), data };
}

function decryptedSegments(bytes: Uint8Array, key: Uint8Array, { hash, salt }: Cipher): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let at = 0, i = 0; at < bytes.length; at += SEGMENT, i++) {
    const start = sized(hash(joined(salt, littleEndian(i))), 16);
    result.set(decryptAes(bytes.subarray(at, at + SEGMENT), key, start), at);
  }
  return result;
}

export const isEncryptedPackage = (container: CompoundFile): boolean =>
  container.stream('EncryptedPackage') !== null || container.stream('EncryptionInfo') !== null;

/**
 * The package of an encrypted workbook in the clear: one that only the built-in password locks, which every program opens
 * without asking. Null where it has another password, or is encrypted in a way that is not known here.
 */
export function decryptedPackage(container: CompoundFile): Uint8Array | null {
  const info = container.stream('EncryptionInfo');
  const stored = container.stream('EncryptedPackage');
  if (!info || !stored || info.length < 12 || stored.length < 8) return null;
  const size = Number(viewOf(stored).getBigUint64(0, true));
  const bytes = stored.subarray(8);
  if (size > bytes.length) return null;
  const [major, minor] = [viewOf(info).getUint16(0, true), viewOf(info).getUint16(2, true)];
  if (minor === 2 && major >= 2 && major <= 4) {
    const key = standardKey(info);
    return key && decryptAes(bytes, key, null).subarray(0, size);
  }
  if (major !== 4 || minor !== 4) return null;
  const description = info.subarray(8);
  if (!inspectXml(description).wellFormed) return null;
  const agile = agileKey(new TextDecoder().decode(description));
  return agile && decryptedSegments(bytes, agile.key, agile.data).subarray(0, size);
}
