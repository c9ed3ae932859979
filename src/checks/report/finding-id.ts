/** FNV-1a over 32 bits, twice: short, the same on every machine, no secret. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1234567;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b ^ (code + i), 0x01000193) >>> 0;
  }
  return a.toString(36) + b.toString(36);
}

/** Stable while the rule and the cells stay the same; values do not enter. */
export const findingId = (rule: string, sheet: string, cells: readonly string[]): string =>
  fingerprint([rule, sheet, ...[...cells].sort()].join('|'));
