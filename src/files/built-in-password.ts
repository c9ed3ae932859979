/** The password that is built into Excel, with which it locks what it need not hide ([MS-OFFCRYPTO], [MS-XLS] 2.2.10). */

export const BUILT_IN_PASSWORD = 'VelvetSweatshop';

/** A password as it is hashed: two bytes for each character. */
export function passwordBytes(password: string): Uint8Array {
  const bytes = new Uint8Array(password.length * 2);
  for (let i = 0; i < password.length; i++) {
    bytes[2 * i] = password.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = password.charCodeAt(i) >> 8;
  }
  return bytes;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** A whole number as four bytes, the lowest first. */
export const littleEndian = (value: number): Uint8Array =>
  Uint8Array.of(value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24);
