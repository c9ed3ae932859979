/**
 * The search for quotients by value: at some cross positions every pair (result, denominator) asks which line holds the
 * numerator that it wants. The denominators ascend, so the numerators wanted do too, and one pass over the sorted values
 * answers all that one result asks.
 */
import { COARSEST, digitsOf, NOISE } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import { lowerBound, type Probe } from '../lines/probes';
import type { Quotient, QuotientKind } from '../lines/quotient-agreement';

/** At so many positions a result asks for its numerators; the other probes only confirm. */
const MOST_QUESTIONS = 6;
/** From so many questions on, one answer alone is an accident. */
const QUESTIONS_FOR_TWO_ANSWERS = 4;
/** More candidates than this for one line say nothing. */
const MOST_CANDIDATES = 40;
/** A vote must hold at this share of the probes at which its result stands. */
const CONFIRMED_AT = 0.5;
/** A figure of one digit ("5" from 0 on) fits anything. */
const LEAST_DIGITS = 0.9;

/** Rates below 0,01 % are no percentages, but small numbers that anything divides into. */
const LEAST_RATE = 0.0001;
/** Growth beyond 2000 % or to less than nothing is no growth that a table states. */
const MOST_GROWTH = 20;
/** A plain ratio above this over a broken base (itself a rate) is an amount, not a ratio, unless it is called a price. */
const MOST_RATIO_TO_FRACTION = 60;
/** What is called a rate may have one digit (0,1 %): its numerator is looked for within this share. */
const COARSEST_OF_RATE = 0.05;
/** Half a unit of the ninth digit after the mark: the finest that broken figures are compared by. */
const FINEST = 5e-10;

/** What is known of a result before the search: whether its figures tell enough, and whether it is called a rate, a price or a mean. */
export interface ResultsAsked {
  isAsked(result: number): boolean;
  isRate(result: number): boolean;
  isPerUnit(result: number): boolean;
}

/** The candidates for each result, those that figures asked for and most probes confirm. */
export function voteForQuotients(
  lines: Lines,
  probes: readonly Probe[],
  asked: ResultsAsked,
): ReadonlyMap<number, readonly Quotient[]> {
  const poll = new QuotientPoll(lines, probes, asked);
  for (let line = 0; line < lines.count; line++) if (!asked.isAsked(line)) poll.exclude(line);
  for (const probe of probes) poll.askAll(probe);
  return poll.confirmed();
}

class QuotientPoll {
  /** Votes by `keyOf`: one small number each, for there are hundreds of thousands in a large table. */
  private readonly votes = new Map<number, number>();
  /** At how many positions each line has asked. */
  private readonly questions: Int32Array;
  /** By line: within which share of it a numerator is looked for. */
  private readonly shares: Float64Array;

  constructor(
    private readonly lines: Lines,
    private readonly probes: readonly Probe[],
    private readonly asked: ResultsAsked,
  ) {
    this.questions = new Int32Array(lines.count);
    this.shares = Float64Array.from({ length: lines.count }, (_, line) =>
      asked.isRate(line) ? COARSEST_OF_RATE : COARSEST,
    );
  }

  exclude(line: number): void {
    this.questions[line] = MOST_QUESTIONS;
  }

  /** Lets every line that has a telling figure at the probe ask for its numerators. */
  askAll(probe: Probe): void {
    const { crossCount, halfUnits } = this.lines;
    for (let at = 0; at < probe.lines.length; at++) {
      const result = probe.lines[at]!;
      const stated = probe.values[at]!;
      if (!isTelling(stated) || this.questions[result]! >= MOST_QUESTIONS) continue;
      if (digitsOf(stated, halfUnits[result * crossCount + probe.cross]! * 2) < LEAST_DIGITS) continue;
      this.questions[result] = this.questions[result]! + 1;
      for (let scale = 1; scale <= 100; scale *= 100) {
        const rate = stated / scale;
        if (scale === 100 && Math.abs(rate) < LEAST_RATE) continue;
        this.ask('ratio', scale, rate, result, probe);
        if (isGrowth(rate)) this.ask('growth', scale, rate, result, probe);
      }
    }
  }

  /** Finds, for every denominator of the probe that may be one, the numerators that give the rate within rounding. */
  private ask(kind: QuotientKind, scale: number, rate: number, result: number, probe: Probe): void {
    const { crossCount, halfUnits } = this.lines;
    const { values: sorted, lines: lineAt, cross, coarsest } = probe;
    const multiplier = kind === 'ratio' ? rate : 1 + rate;
    const half = halfUnits[result * crossCount + cross]!;
    const isAny = this.mayDivideByFractions(scale, rate, result);
    let from = 0;
    for (let d = 0; d < lineAt.length; d++) {
      const second = lineAt[d]!;
      const base = sorted[d]!;
      if (second === result || !(isAny || Number.isInteger(base))) continue;
      const wanted = base * multiplier;
      const width = widthOf((base * half) / scale, this.coarsestOf(kind, result, base, wanted), wanted);
      const reach = width + Math.min(coarsest, Math.abs(wanted) * COARSEST);
      if (multiplier > 0) {
        while (from < sorted.length && sorted[from]! < wanted - reach) from++;
        // What the larger denominators want is larger than every figure, too.
        if (from === sorted.length) return;
      } else from = lowerBound(sorted, wanted - reach);
      for (let i = from; i < sorted.length && sorted[i]! <= wanted + reach; i++) {
        const first = lineAt[i]!;
        if (first === result || first === second) continue;
        const own = Math.min(halfUnits[first * crossCount + cross]!, Math.abs(wanted) * COARSEST);
        if (Math.abs(sorted[i]! - wanted) <= width + own) this.vote(this.keyOf(kind, scale, result, first, second));
      }
    }
  }

  private vote(key: number): void {
    this.votes.set(key, (this.votes.get(key) ?? 0) + 1);
  }

  confirmed(): Map<number, Quotient[]> {
    const candidates = new Map<number, Quotient[]>();
    for (const [key, count] of this.votes) {
      const result = this.resultOf(key);
      if (count < (this.questions[result]! >= QUESTIONS_FOR_TWO_ANSWERS ? 2 : 1)) continue;
      const list = candidates.get(result);
      if (list && list.length >= MOST_CANDIDATES) continue;
      const quotient = this.quotientOf(key);
      if (!this.isConfirmed(quotient)) continue;
      if (list) list.push(quotient);
      else candidates.set(result, [quotient]);
    }
    return candidates;
  }

  private isConfirmed({ kind, scale, result, operands: [first, second] }: Quotient): boolean {
    const { crossCount, values, halfUnits } = this.lines;
    let seen = 0;
    let hits = 0;
    for (const { cross } of this.probes) {
      const stated = values[result * crossCount + cross]!;
      if (stated === 0 || Number.isNaN(stated) || !isTelling(stated)) continue;
      seen++;
      const base = values[second * crossCount + cross]!;
      const numerator = values[first * crossCount + cross]!;
      const rate = stated / scale;
      if (!base || !numerator || !this.isPlausible(kind, scale, rate, result, base)) continue;
      const wanted = base * (kind === 'ratio' ? rate : 1 + rate);
      const own = Math.min(halfUnits[first * crossCount + cross]!, Math.abs(wanted) * COARSEST);
      const width = widthOf(
        (base * halfUnits[result * crossCount + cross]!) / scale,
        this.coarsestOf(kind, result, base, wanted),
        wanted,
      );
      if (Math.abs(numerator - wanted) <= width + own) hits++;
    }
    return hits >= Math.max(1, seen * CONFIRMED_AT);
  }

  private coarsestOf(kind: QuotientKind, result: number, base: number, wanted: number): number {
    return kind === 'ratio' ? Math.abs(wanted) * this.shares[result]! : Math.abs(base) * COARSEST;
  }

  private isPlausible(kind: QuotientKind, scale: number, rate: number, result: number, base: number): boolean {
    if (kind === 'growth' && !isGrowth(rate)) return false;
    if (scale === 100 && Math.abs(rate) < LEAST_RATE) return false;
    return Number.isInteger(base) || this.mayDivideByFractions(scale, rate, result);
  }

  private mayDivideByFractions(scale: number, rate: number, result: number): boolean {
    return scale === 100 || Math.abs(rate) <= MOST_RATIO_TO_FRACTION || this.asked.isPerUnit(result);
  }

  /** `((result · count + first) · count + second) · 4 + kind · 2 + scale`. */
  private keyOf(kind: QuotientKind, scale: number, result: number, first: number, second: number): number {
    const { count } = this.lines;
    return ((result * count + first) * count + second) * 4 + (kind === 'growth' ? 2 : 0) + (scale === 100 ? 1 : 0);
  }

  private resultOf(key: number): number {
    const { count } = this.lines;
    return Math.floor(key / (4 * count * count));
  }

  private quotientOf(key: number): Quotient {
    const { count } = this.lines;
    const pair = Math.floor(key / 4);
    const upper = Math.floor(pair / count);
    return {
      kind: key & 2 ? 'growth' : 'ratio',
      scale: key & 1 ? 100 : 1,
      result: this.resultOf(key),
      operands: [upper % count, pair % count],
    };
  }
}

/** A rate of exactly 1 or 100 % fits any two lines that are alike. */
const isTelling = (stated: number): boolean => Math.abs(stated) !== 1 && Math.abs(stated) !== 100;

const isGrowth = (rate: number): boolean => Math.abs(rate) < MOST_GROWTH && rate > -1;

/** How far the numerator may lie from the wanted one by the rounding of the rate. */
function widthOf(rounding: number, coarsest: number, wanted: number): number {
  const noise = Math.abs(wanted) * NOISE + (Number.isInteger(wanted) ? 0 : FINEST);
  return Math.min(Math.abs(rounding), coarsest) + noise;
}
