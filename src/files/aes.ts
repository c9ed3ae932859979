/** AES (FIPS 197), decrypting only, as far as encrypted workbooks need it. */

/** A product in the field of AES. */
function times(a: number, b: number): number {
  let product = 0;
  for (let x = a, y = b; y > 0; y >>= 1) {
    if (y & 1) product ^= x;
    x = (x << 1) ^ (x & 0x80 ? 0x11b : 0);
  }
  return product;
}

/** The substitution of bytes and its inverse (FIPS 197, 5.1.1). */
function substitutions(): { forward: Uint8Array; inverse: Uint8Array } {
  const forward = new Uint8Array(256);
  const inverse = new Uint8Array(256);
  for (let p = 1, q = 1, i = 0; i < 255; i++) {
    const turned = q ^ (q << 1) ^ (q << 2) ^ (q << 3) ^ (q << 4);
    forward[p] = ((turned ^ (turned >> 8)) & 0xff) ^ 0x63;
    p = times(p, 3);
    // One third, so that p times q stays 1.
    q = times(q, 0xf6);
  }
  forward[0] = 0x63;
  forward.forEach((value, i) => (inverse[value] = i));
  return { forward, inverse };
}

const { forward: SUBSTITUTE, inverse: RESTORE } = substitutions();
const [BY_9, BY_11, BY_13, BY_14] = [9, 11, 13, 14].map((factor) =>
  Uint8Array.from({ length: 256 }, (_, i) => times(i, factor)),
) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
/** Where each byte of a block comes from when its rows are shifted back. */
const SHIFTED = Uint8Array.from({ length: 16 }, (_, i) => (i + 16 - 4 * (i % 4)) % 16);

/** The keys of all rounds, one after the other (FIPS 197, 5.2). */
function roundKeys(key: Uint8Array): Uint8Array {
  const words = key.length / 4;
  const keys = new Uint8Array(16 * (words + 7));
  keys.set(key);
  for (let i = key.length, constant = 1; i < keys.length; i += 4) {
    let last = keys.slice(i - 4, i);
    if (i % key.length === 0) {
      last = Uint8Array.from([1, 2, 3, 0], (at) => SUBSTITUTE[last[at]!]!);
      last[0]! ^= constant;
      constant = times(constant, 2);
    } else if (words > 6 && i % key.length === 16) last = last.map((byte) => SUBSTITUTE[byte]!);
    for (let k = 0; k < 4; k++) keys[i + k] = keys[i + k - key.length]! ^ last[k]!;
  }
  return keys;
}

function decryptBlock(block: Uint8Array, keys: Uint8Array, work: Uint8Array): void {
  for (let from = keys.length - 16; from >= 0; from -= 16) {
    for (let i = 0; i < 16; i++) block[i]! ^= keys[from + i]!;
    if (from === 0) return;
    if (from < keys.length - 16) {
      for (let i = 0; i < 16; i += 4) {
        const [a, b, c, d] = [block[i]!, block[i + 1]!, block[i + 2]!, block[i + 3]!];
        block[i] = BY_14[a]! ^ BY_11[b]! ^ BY_13[c]! ^ BY_9[d]!;
        block[i + 1] = BY_9[a]! ^ BY_14[b]! ^ BY_11[c]! ^ BY_13[d]!;
        block[i + 2] = BY_13[a]! ^ BY_9[b]! ^ BY_14[c]! ^ BY_11[d]!;
        block[i + 3] = BY_11[a]! ^ BY_13[b]! ^ BY_9[c]! ^ BY_14[d]!;
      }
    }
    work.set(block);
    for (let i = 0; i < 16; i++) block[i] = RESTORE[work[SHIFTED[i]!]!]!;
  }
}

/** Decrypts whole blocks of 16 bytes; `start`: the block before the first where they are chained (CBC), else null (ECB). */
export function decryptAes(bytes: Uint8Array, key: Uint8Array, start: Uint8Array | null): Uint8Array {
  const keys = roundKeys(key);
  const work = new Uint8Array(16);
  const result = bytes.slice(0, bytes.length - (bytes.length % 16));
  for (let at = 0; at < result.length; at += 16) {
    const block = result.subarray(at, at + 16);
    decryptBlock(block, keys, work);
    if (!start) continue;
    const before = at === 0 ? start : bytes.subarray(at - 16, at);
    for (let i = 0; i < 16; i++) block[i]! ^= before[i]!;
  }
  return result;
}
