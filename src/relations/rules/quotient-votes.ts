import { digitsOf, type Lines } from '../lines/figure-matrix';
import { lowerBound, type Probe } from '../lines/probes';
import type { QuotientKind } from './quotient';

/** What figures at some cross positions speak for: `result` = `scale` · ratio or growth of `first` against `second`. */
export interface Vote {
  readonly kind: QuotientKind;
  readonly scale: number;
  readonly result: number;
  readonly first: number;
  readonly second: number;
}

/** At so many positions every pair (result, denominator) asks for its numerator; the other probes only confirm. */
const ASKED = 6;
/** More candidates than this for one line tell nothing. */
const MOST_CANDIDATES = 40;

/**
 * At each probe every pair (result, denominator) asks for its numerator by value: what is found at half of the probes
 * is a candidate. The denominators ascend, so the numerators wanted do too, and one pass over the sorted values answers
 * all that one result asks.
 */
export function voteForQuotients(
  lines: Lines,
  probes: readonly Probe[],
  isAsked: (result: number) => boolean,
): Map<number, Vote[]> {
  const { count: lineCount, crossCount, halfUnits, values } = lines;
  // Who is voted for is one small number: there are hundreds of thousands of votes in a large table.
  const votes = new Map<number, number>();
  const asked = new Int32Array(lineCount);
  for (let line = 0; line < lineCount; line++) if (!isAsked(line)) asked[line] = ASKED;
  for (const probe of probes) {
    for (let at = 0; at < probe.lines.length; at++) {
      const result = probe.lines[at]!;
      const stated = probe.values[at]!;
      if (!isTelling(stated) || asked[result]! >= ASKED) continue;
      if (digitsOf(stated, halfUnits[result * crossCount + probe.cross]! * 2) < 0.9) continue;
      asked[result] = asked[result]! + 1;
      for (let scale = 1; scale <= 100; scale *= 100) {
        const rate = stated / scale;
        if (scale === 100 && Math.abs(rate) < 0.0001) continue;
        ask('ratio', scale, rate, probe, result);
        if (Math.abs(rate) < 20 && rate > -1) ask('growth', scale, rate, probe, result);
      }
    }
  }
  const out = new Map<number, Vote[]>();
  for (const [key, count] of votes) {
    const vote = voteOf(key);
    if (count < (asked[vote.result]! >= 4 ? 2 : 1)) continue;
    const list = out.get(vote.result);
    if (list && list.length >= MOST_CANDIDATES) continue;
    if (!isConfirmed(vote)) continue;
    if (list) list.push(vote);
    else out.set(vote.result, [vote]);
  }
  return out;

  /** Finds, for every denominator of the probe, the numerators that give the rate within rounding. */
  function ask(kind: QuotientKind, scale: number, rate: number, probe: Probe, result: number): void {
    const multiplier = kind === 'ratio' ? rate : 1 + rate;
    const half = halfUnits[result * crossCount + probe.cross]!;
    const { values: sorted, lines: lineAt } = probe;
    let from = 0;
    for (let d = 0; d < lineAt.length; d++) {
      const second = lineAt[d]!;
      const base = sorted[d]!;
      if (second === result || !isPlausible(kind, scale, rate, base)) continue;
      const wanted = base * multiplier;
      const width = widthOf(kind, scale, half, base, wanted);
      const reach = width + Math.min(probe.coarsest, Math.abs(wanted) * 0.005);
      const low = wanted - reach;
      if (multiplier > 0) while (from < sorted.length && sorted[from]! < low) from++;
      else from = lowerBound(sorted, low);
      for (let i = from; i < sorted.length && sorted[i]! <= wanted + reach; i++) {
        const first = lineAt[i]!;
        if (first === result || first === second) continue;
        if (!isClose(first, probe.cross, sorted[i]!, wanted, width)) continue;
        const key = keyOf(kind, scale, result, first, second);
        votes.set(key, (votes.get(key) ?? 0) + 1);
      }
    }
  }

  /** Whether the vote holds at half of the probes at which its result stands. */
  function isConfirmed({ kind, scale, result, first, second }: Vote): boolean {
    let seen = 0;
    let hits = 0;
    for (const { cross } of probes) {
      const stated = values[result * crossCount + cross]!;
      if (stated === 0 || Number.isNaN(stated) || !isTelling(stated)) continue;
      seen++;
      const half = halfUnits[result * crossCount + cross]!;
      const base = values[second * crossCount + cross]!;
      const numerator = values[first * crossCount + cross]!;
      const rate = stated / scale;
      if (!base || !numerator || !isPlausible(kind, scale, rate, base)) continue;
      const wanted = base * (kind === 'ratio' ? rate : 1 + rate);
      if (isClose(first, cross, numerator, wanted, widthOf(kind, scale, half, base, wanted))) hits++;
    }
    return hits >= Math.max(1, seen * 0.5);
  }

  function isClose(first: number, cross: number, numerator: number, wanted: number, width: number): boolean {
    const own = Math.min(halfUnits[first * crossCount + cross]!, Math.abs(wanted) * 0.005);
    return Math.abs(numerator - wanted) <= width + own;
  }

  /** `((result · count + first) · count + second) · 4 + kind · 2 + scale`. */
  function keyOf(kind: QuotientKind, scale: number, result: number, first: number, second: number): number {
    const lineKey = (result * lineCount + first) * lineCount + second;
    return lineKey * 4 + (kind === 'growth' ? 2 : 0) + (scale === 100 ? 1 : 0);
  }

  function voteOf(key: number): Vote {
    const pair = Math.floor(key / 4);
    const upper = Math.floor(pair / lineCount);
    return {
      kind: key & 2 ? 'growth' : 'ratio',
      scale: key & 1 ? 100 : 1,
      result: Math.floor(upper / lineCount),
      first: upper % lineCount,
      second: pair % lineCount,
    };
  }
}

/** A rate of exactly 1 or 100 % fits any two lines that are alike. */
const isTelling = (stated: number): boolean => Math.abs(stated) !== 1 && Math.abs(stated) !== 100;

const isPlausible = (kind: QuotientKind, scale: number, rate: number, base: number): boolean =>
  (scale === 1 ? !(Math.abs(rate) > 60 && !Number.isInteger(base)) : Math.abs(rate) >= 0.0001) &&
  (kind === 'ratio' || (Math.abs(rate) < 20 && rate > -1));

/** How far the numerator may lie from the wanted one by the rounding of the rate. */
function widthOf(kind: QuotientKind, scale: number, half: number, base: number, wanted: number): number {
  const relative = Math.abs(kind === 'ratio' ? wanted : base) * 0.005;
  const noise = Math.abs(wanted) * 1e-9 + (Number.isInteger(wanted) ? 0 : 5e-10);
  return Math.min((Math.abs(base) * half) / scale, relative) + noise;
}
