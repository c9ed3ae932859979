/** Whether two figures differ as people mistype: one digit replaced, left out, added, or two neighbours swapped. */

const digitsOf = (value: number, decimals: number): string => Math.abs(value).toFixed(decimals).replace('.', '');

function oneEditApart(a: string, b: string): boolean {
  if (a === b) return false;
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < a.length - from && back < b.length - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  const [left, right] = [a.length - from - back, b.length - from - back];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/** The last digit may have been rounded or cut off. */
export function isOneSlipApart(stated: number, expected: number, decimals: number): boolean {
  const unit = 10 ** -decimals;
  const written = digitsOf(stated, decimals);
  if (written.replace(/^0+/, '').length < 2) return false;
  const cut = Math.floor(expected / unit + 1e-9) * unit;
  return [expected, cut].some((value) => oneEditApart(written, digitsOf(value, decimals)));
}

/** One digit replaced, or two neighbours swapped: the two are of equal length. */
export function isDigitSlip(stated: number, expected: number, decimals: number): boolean {
  const [written, wanted] = [digitsOf(stated, decimals), digitsOf(expected, decimals)];
  return written.length === wanted.length && oneEditApart(written, wanted);
}

/** Two neighbours swapped. */
export function isSwap(stated: number, expected: number, decimals: number): boolean {
  const [written, wanted] = [digitsOf(stated, decimals), digitsOf(expected, decimals)];
  const at = [...written].findIndex((digit, i) => digit !== wanted[i]);
  if (at < 0 || written.length !== wanted.length) return false;
  return written.slice(0, at) + written[at + 1] + written[at] + written.slice(at + 2) === wanted;
}

/** What a printed value is with one digit replaced or two neighbours swapped. */
export function slipsOf(value: number, decimals: number): number[] {
  const written = digitsOf(value, decimals);
  const found: number[] = [];
  const add = (digits: string): void => void found.push(Number(digits) / 10 ** decimals);
  for (let at = 0; at < written.length; at++) {
    const [before, digit, next, after] = [written.slice(0, at), written[at]!, written[at + 1], written.slice(at + 2)];
    for (const other of '0123456789') if (other !== digit) add(before + other + written.slice(at + 1));
    if (next !== undefined && next !== digit) add(before + next + digit + after);
  }
  return found;
}
