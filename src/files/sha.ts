/**
 * SHA-1 and SHA-512 (FIPS 180-4), as far as encrypted workbooks need them: reading is not asynchronous, as the browser's
 * own digests are. Nothing here keeps a secret: only the password that is built into Excel is ever tried.
 */

const PRIMES = [...Array(410).keys()].filter((n) => n > 1 && [...Array(n).keys()].slice(2).every((d) => n % d !== 0));

/** The whole part of a root, by Newton's way. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  let root = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * root + value / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}

/** The first 64 bits behind the point of the square or cube roots of the first primes, high and low words in turn. */
function fractions(count: number, degree: 2 | 3): Int32Array {
  const words = new Int32Array(2 * count);
  PRIMES.slice(0, count).forEach((prime, i) => {
    const fraction = wholeRoot(BigInt(prime) << BigInt(64 * degree), BigInt(degree));
    words[2 * i] = Number(BigInt.asIntN(32, fraction >> 32n));
    words[2 * i + 1] = Number(BigInt.asIntN(32, fraction));
  });
  return words;
}

/** The message with a 1, zeros, and its length in bits at the end of the last block. */
function padded(message: Uint8Array, block: number): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 1 + block / 8) / block) * block);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return view;
}

const rotated = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/** The function and the constant of a round of SHA-1 (FIPS 180-4, 4.1.1, 4.2.1). */
function roundOf(i: number, b: number, c: number, d: number): number {
  if (i < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (i < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (i < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

export function sha1(message: Uint8Array): Uint8Array {
  const view = padded(message, 64);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Int32Array(80);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + 4 * i);
    for (let i = 16; i < 80; i++)
      words[i] = rotated(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1);
    let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const next = (rotated(a, 5) + roundOf(i, b, c, d) + e + words[i]!) | 0;
      [e, d, c, b, a] = [d, c, rotated(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((word, i) => (state[i]! += word));
  }
  const result = new DataView(new ArrayBuffer(20));
  state.forEach((word, i) => result.setInt32(4 * i, word));
  return new Uint8Array(result.buffer);
}

const SQUARE_ROOTS = fractions(8, 2);
const CUBE_ROOTS = fractions(80, 3);

/** A number of 64 bits as two words is turned right by fewer than 32 bits, or by 32 more with the words exchanged. */
const turned = (high: number, low: number, bits: number): number => (high >>> bits) | (low << (32 - bits));

const carry = (sum: number): number => (sum / 2 ** 32) | 0;

/** The message of a block, spread over 80 numbers. */
function schedule(view: DataView, block: number, words: Int32Array): void {
  for (let i = 0; i < 32; i++) words[i] = view.getInt32(block + 4 * i);
  for (let i = 32; i < 160; i += 2) {
    const [high15, low15, high2, low2] = [words[i - 30]!, words[i - 29]!, words[i - 4]!, words[i - 3]!];
    const low0 = turned(low15, high15, 1) ^ turned(low15, high15, 8) ^ turned(low15, high15, 7);
    const high0 = turned(high15, low15, 1) ^ turned(high15, low15, 8) ^ (high15 >>> 7);
    const low1 = turned(low2, high2, 19) ^ turned(high2, low2, 29) ^ turned(low2, high2, 6);
    const high1 = turned(high2, low2, 19) ^ turned(low2, high2, 29) ^ (high2 >>> 6);
    const sum = (words[i - 31]! >>> 0) + (low0 >>> 0) + (words[i - 13]! >>> 0) + (low1 >>> 0);
    words[i] = words[i - 32]! + high0 + words[i - 14]! + high1 + carry(sum);
    words[i + 1] = sum | 0;
  }
}

/** Takes one block into the eight numbers of the state; `v` holds them while it is worked on. */
function compress(state: Int32Array, words: Int32Array, v: Int32Array): void {
  v.set(state);
  for (let i = 0; i < 160; i += 2) {
    const [ah, al, bh, bl, ch, cl] = [v[0]!, v[1]!, v[2]!, v[3]!, v[4]!, v[5]!];
    const [eh, el, fh, fl, gh, gl] = [v[8]!, v[9]!, v[10]!, v[11]!, v[12]!, v[13]!];
    const sumLow = turned(el, eh, 14) ^ turned(el, eh, 18) ^ turned(eh, el, 9);
    const sumHigh = turned(eh, el, 14) ^ turned(eh, el, 18) ^ turned(el, eh, 9);
    const low =
      (v[15]! >>> 0) +
      (sumLow >>> 0) +
      (((el & fl) ^ (~el & gl)) >>> 0) +
      (CUBE_ROOTS[i + 1]! >>> 0) +
      (words[i + 1]! >>> 0);
    const high = (v[14]! + sumHigh + ((eh & fh) ^ (~eh & gh)) + CUBE_ROOTS[i]! + words[i]! + carry(low)) | 0;
    const otherLow = turned(al, ah, 28) ^ turned(ah, al, 2) ^ turned(ah, al, 7);
    const otherHigh = turned(ah, al, 28) ^ turned(al, ah, 2) ^ turned(al, ah, 7);
    const second = (otherLow >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
    const eLow = (v[7]! >>> 0) + ((low | 0) >>> 0);
    const aLow = ((low | 0) >>> 0) + second;
    const eHigh = (v[6]! + high + carry(eLow)) | 0;
    const aHigh = (high + otherHigh + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + carry(aLow)) | 0;
    v.copyWithin(2, 0, 14);
    v[0] = aHigh;
    v[1] = aLow | 0;
    v[8] = eHigh;
    v[9] = eLow | 0;
  }
  for (let i = 0; i < 16; i += 2) {
    const low = (state[i + 1]! >>> 0) + (v[i + 1]! >>> 0);
    state[i] = state[i]! + v[i]! + carry(low);
    state[i + 1] = low | 0;
  }
}

export function sha512(message: Uint8Array): Uint8Array {
  const view = padded(message, 128);
  const state = SQUARE_ROOTS.slice();
  const words = new Int32Array(160);
  const working = new Int32Array(16);
  for (let block = 0; block < view.byteLength; block += 128) {
    schedule(view, block, words);
    compress(state, words, working);
  }
  const result = new DataView(new ArrayBuffer(64));
  state.forEach((word, i) => result.setInt32(4 * i, word));
  return new Uint8Array(result.buffer);
}
