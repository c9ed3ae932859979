/**
 * MD5 (RFC 1321) and RC4, as far as old binary workbooks need them: Excel 97–2003 encrypts a workbook whose structure is
 * locked with a password that is built into the program. Neither keeps a secret; nothing else here uses them.
 */

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) >>> 0);

/** The function of a round and the word that it takes (RFC 1321, 3.4). */
function roundOf(i: number, b: number, c: number, d: number): [value: number, word: number] {
  if (i < 16) return [(b & c) | (~b & d), i];
  if (i < 32) return [(d & b) | (~d & c), (5 * i + 1) % 16];
  if (i < 48) return [b ^ c ^ d, (3 * i + 5) % 16];
  return [c ^ (b | ~d), (7 * i) % 16];
}

export function md5(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, message.length * 8, true);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let block = 0; block < padded.length; block += 64) {
    let [a, b, c, d] = state as unknown as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const [value, word] = roundOf(i, b, c, d);
      const sum = (a + value + SINES[i]! + view.getUint32(block + 4 * word, true)) >>> 0;
      const shift = SHIFTS[(i >> 4) * 4 + (i % 4)]!;
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) >>> 0];
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
  }
  return new Uint8Array(state.buffer);
}

/** The key stream of RC4, a byte at a time. */
export function rc4(key: Uint8Array): () => number {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) & 0xff;
    [box[i], box[j]] = [box[j]!, box[i]!];
  }
  let i = 0;
  let j = 0;
  return () => {
    i = (i + 1) & 0xff;
    j = (j + box[i]!) & 0xff;
    [box[i], box[j]] = [box[j]!, box[i]!];
    return box[(box[i]! + box[j]!) & 0xff]!;
  };
}
