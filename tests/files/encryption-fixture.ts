/** Encrypts workbooks as Excel does, with the ciphers of Node: an implementation that is not ours. */
import { createCipheriv, createHash } from 'node:crypto';
import { CFB } from '@e965/xlsx';
import { compoundFile } from './biff-fixture';

const hash = (algorithm: string, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((sum, part) => sum.update(part), createHash(algorithm)).digest();
const utf16 = (password: string): Buffer => Buffer.from(password, 'utf16le');
const number = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
const salt = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const secret = Buffer.from('verifierverifier');

function aes(key: Buffer, start: Buffer | null, content: Buffer): Buffer {
  const mode = start ? 'cbc' : 'ecb';
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, start).setAutoPadding(false);
  const whole = Buffer.concat([content, Buffer.alloc((16 - (content.length % 16)) % 16)]);
  return Buffer.concat([cipher.update(whole), cipher.final()]);
}

function repeated(algorithm: string, password: string, times: number): Buffer {
  let value = hash(algorithm, salt, utf16(password));
  for (let i = 0; i < times; i++) value = hash(algorithm, number(i), value);
  return value;
}

const sizeOf = (content: Uint8Array): Buffer => Buffer.from(BigUint64Array.of(BigInt(content.length)).buffer);

const packageOf = (info: Buffer, stored: Buffer): Uint8Array =>
  compoundFile({ EncryptionInfo: info, EncryptedPackage: stored });

/** As Excel 2007 encrypts: AES of 128 bits without chaining. */
export function standard(content: Uint8Array, password: string): Uint8Array {
  const base = hash('sha1', repeated('sha1', password, 50_000), number(0));
  const filled = Buffer.concat([base, Buffer.alloc(44)]).map((byte) => byte ^ 0x36);
  const key = hash('sha1', Buffer.from(filled)).subarray(0, 16);
  const name = utf16('Microsoft Enhanced RSA and AES Cryptographic Provider\0');
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(number), name]);
  const info = Buffer.concat([
    Buffer.from([4, 0, 2, 0]),
    number(0x24),
    number(header.length),
    header,
    number(16),
    salt,
    aes(key, null, secret),
    number(20),
    aes(key, null, hash('sha1', secret)),
  ]);
  return packageOf(info, Buffer.concat([sizeOf(content), aes(key, null, Buffer.from(content))]));
}

export interface AgileOptions {
  readonly algorithm?: 'sha512' | 'sha1';
  readonly keyBits?: 128 | 256;
  readonly spinCount?: number;
}

/** As Excel encrypts since 2010: AES, chained within pieces of 4,096 bytes, described in XML. */
export function agile(content: Uint8Array, password: string, options: AgileOptions = {}): Uint8Array {
  const { algorithm = 'sha512', keyBits = 256, spinCount = 1_000 } = options;
  const length = keyBits / 8;
  const sized = (bytes: Buffer, size: number): Buffer =>
    Buffer.concat([bytes, Buffer.alloc(size, 0x36)]).subarray(0, size);
  const base = repeated(algorithm, password, spinCount);
  const locked = (purpose: string, value: Buffer): string =>
    aes(sized(hash(algorithm, base, Buffer.from(purpose, 'hex')), length), salt, value).toString('base64');
  const key = Buffer.from(Array.from({ length }, (_, i) => (i * 37 + 5) & 0xff));
  const cipher =
    `saltSize="16" blockSize="16" keyBits="${keyBits}" hashSize="${algorithm === 'sha1' ? 20 : 64}" ` +
    `cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${algorithm.toUpperCase()}" ` +
    `saltValue="${salt.toString('base64')}"`;
  const description =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" ' +
    'xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<keyData ${cipher}/><keyEncryptors><keyEncryptor uri="p"><p:encryptedKey spinCount="${spinCount}" ${cipher} ` +
    `encryptedVerifierHashInput="${locked('fea7d2763b4b9e79', secret)}" ` +
    `encryptedVerifierHashValue="${locked('d7aa0f6d3061344e', hash(algorithm, secret))}" ` +
    `encryptedKeyValue="${locked('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0]), number(0x40), Buffer.from(description)]);
  const pieces = [sizeOf(content)];
  for (let at = 0, i = 0; at < content.length; at += 4096, i++) {
    const start = sized(hash(algorithm, salt, number(i)), 16);
    pieces.push(aes(key, start, Buffer.from(content.subarray(at, at + 4096))));
  }
  return packageOf(info, Buffer.concat(pieces));
}

/** RC4, a byte at a time: Node has it no more. */
function rc4(key: Uint8Array): () => number {
  const box = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) & 0xff;
    [box[i], box[j]] = [box[j]!, box[i]!];
  }
  let [i, j] = [0, 0];
  return () => {
    i = (i + 1) & 0xff;
    j = (j + box[i]!) & 0xff;
    [box[i], box[j]] = [box[j]!, box[i]!];
    return box[(box[i]! + box[j]!) & 0xff]!;
  };
}

type KeyOf = (block: number) => Uint8Array;

/** A workbook's stream encrypted; `pass` is the body of the record FilePass. */
function locked(book: Uint8Array, keyOf: KeyOf, passBody: (next: () => number) => Buffer): Uint8Array {
  const stream = Buffer.from(
    CFB.find(CFB.read(Buffer.from(book), { type: 'buffer' }), 'Workbook')!.content as Uint8Array,
  );
  const body = passBody(rc4(keyOf(0)));
  const pass = Buffer.concat([Buffer.from([0x2f, 0, body.length, 0]), body]);
  const begin = 4 + stream.readUInt16LE(2);
  const result = Buffer.concat([stream.subarray(0, begin), pass, stream.subarray(begin)]);
  for (let at = 0; at + 4 <= result.length; at += 4 + result.readUInt16LE(at + 2))
    if (result.readUInt16LE(at) === 0x85) result.writeUInt32LE(result.readUInt32LE(at + 4) + pass.length, at + 4);
  const keys: number[] = [];
  for (let block = 0; block * 1024 < result.length; block++) {
    const next = rc4(keyOf(block));
    for (let i = 0; i < 1024; i++) keys.push(next());
  }
  for (let at = 0; at + 4 <= result.length;) {
    const [type, end] = [result.readUInt16LE(at), at + 4 + result.readUInt16LE(at + 2)];
    const clear = [0x809, 0x2f, 0x194, 0x195, 0xe1, 0x196, 0x138].includes(type);
    for (let i = at + (type === 0x85 ? 8 : 4); !clear && i < end; i++) result[i]! ^= keys[i]!;
    at = end;
  }
  return compoundFile({ Workbook: result });
}

/** An .xls as Excel 97 locks it. */
export function lockedByRc4(book: Uint8Array, password: string): Uint8Array {
  const short = hash('md5', utf16(password)).subarray(0, 5);
  const base = hash('md5', ...Array.from({ length: 16 }, () => [short, salt]).flat()).subarray(0, 5);
  return locked(
    book,
    (block) => hash('md5', base, number(block)),
    (next) => {
      const verifier = secret.map((byte) => byte ^ next());
      const hashed = hash('md5', secret).map((byte) => byte ^ next());
      return Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), salt, verifier, hashed]);
    },
  );
}

/** An .xls as Excel 2002 locks it, with a key of so many bits. */
export function lockedByCryptoApi(book: Uint8Array, password: string, bits: 40 | 128): Uint8Array {
  const base = hash('sha1', salt, utf16(password));
  const keyOf: KeyOf = (block) => {
    const key = hash('sha1', base, number(block)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  const name = utf16('Microsoft Base Cryptographic Provider v1.0\0');
  const header = Buffer.concat([...[4, 0, 0x6801, 0x8004, bits, 1, 0, 0].map(number), name]);
  return locked(book, keyOf, (next) => {
    const verifier = secret.map((byte) => byte ^ next());
    const hashed = hash('sha1', secret).map((byte) => byte ^ next());
    return Buffer.concat([
      Buffer.from([1, 0, 2, 0, 2, 0]),
      number(4),
      number(header.length),
      header,
      number(16),
      salt,
      verifier,
      number(20),
      hashed,
    ]);
  });
}
