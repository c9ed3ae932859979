/** How a rule "line = sum (or mean) of other lines" does over the whole table. */
import { digitsOf, sizeOf, sumTolerance } from './fit';
import type { Lines } from './figure-matrix';

/** How a rule "line = sum of operands" does over the cross positions. */
export interface Agreement {
  hits: number;
  misses: number;
  /** Positions at which the whole equals its one part that is other than nil: says little, but nothing against. */
  single: number;
  /** Decimal digits that the hits explain: what speaks against coincidence. */
  digits: number;
  /** Those of the longest figure that is hit. */
  longest: number;
  /**
   * In how many different proportions the parts stand to the result among the hits, up to four (the first and the last
   * part are looked at): where all lines are multiples of one another, agreeing once is agreeing everywhere.
   */
  variety: number;
  /** Share of the parts that are filled where the rule says something: of two ways to a total the fuller one is meant. */
  fill: number;
}

const alike = (a: number, b: number): boolean => Math.abs(a - b) <= 2e-3 * Math.max(Math.abs(a), Math.abs(b));

/** Counts different proportions, up to four. */
export class Variety {
  private readonly seen: (readonly [number, number])[] = [];
  add(first: number, last = first): void {
    if (this.seen.length >= 4 || !Number.isFinite(first) || !Number.isFinite(last)) return;
    if (!this.seen.some((other) => alike(other[0], first) && alike(other[1], last))) this.seen.push([first, last]);
  }
  get count(): number {
    return this.seen.length;
  }
}

/** The operands at one cross position, added up. One object serves all positions of a comparison. */
class AddedUp {
  sum = 0;
  /** Half a unit of each operand, added up. */
  half = 0;
  /** Operands that have a figure, and those whose figure is other than nil. */
  counted = 0;
  present = 0;
  /** The first and the last figure other than nil; 0 where there is none. */
  first = 0;
  last = 0;
  /** Whether all figures are equal. */
  isConstant = true;

  constructor(
    private readonly lines: Lines,
    private readonly operands: readonly number[],
    private readonly signs: readonly number[] | undefined,
  ) {}

  read(cross: number, ownHalf: number): void {
    const { operands, signs } = this;
    const { crossCount, values, halfUnits } = this.lines;
    let sum = 0,
      half = ownHalf,
      counted = 0,
      present = 0,
      first = 0,
      last = 0,
      least = Infinity,
      most = -Infinity;
    for (let i = 0; i < operands.length; i++) {
      const at = operands[i]! * crossCount + cross;
      const value = values[at]!;
      if (Number.isNaN(value)) continue;
      counted++;
      if (value < least) least = value;
      if (value > most) most = value;
      if (value === 0) continue;
      if (first === 0) first = value;
      last = value;
      sum += (signs?.[i] ?? 1) * value;
      half += halfUnits[at]!;
      present++;
    }
    this.sum = sum;
    this.half = half;
    this.counted = counted;
    this.present = present;
    this.first = first;
    this.last = last;
    this.isConstant = least === most;
  }

  /** Turns the sum into the mean. */
  divide(ownHalf: number): void {
    if (this.counted === 0) return;
    this.sum /= this.counted;
    this.half = ownHalf + (this.half - ownHalf) / this.counted;
  }
}

/**
 * Compares a line with the (signed) sum or the mean of others at every cross position. A position says nothing when the
 * result is missing or nil, or when fewer than two operands are other than nil; a hit needs the gap within rounding.
 */
export function agreement(
  lines: Lines,
  result: number,
  operands: readonly number[],
  signs?: readonly number[],
  mean = false,
): Agreement {
  const { crossCount, values, halfUnits, percentCross } = lines;
  const out = { hits: 0, misses: 0, single: 0, digits: 0, longest: 0, variety: 0, fill: 0 };
  let filled = 0,
    places = 0;
  const variety = new Variety();
  const parts = new AddedUp(lines, operands, signs);
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[result * crossCount + cross]!;
    if (Number.isNaN(stated)) continue;
    const half = halfUnits[result * crossCount + cross]!;
    parts.read(cross, half);
    if (mean) parts.divide(half);
    if (parts.present === 0 || (stated === 0 && parts.sum === 0)) continue;
    // The mean of equal figures is each of them.
    if (mean && parts.isConstant) continue;
    filled += parts.counted;
    places += operands.length;
    const isNear = Math.abs(stated - parts.sum) <= sumTolerance(parts.half, sizeOf(stated, parts.sum));
    if (isNear && parts.present >= 2) {
      out.hits++;
      const digits = digitsOf(stated, half * 2);
      out.digits += digits;
      out.longest = Math.max(out.longest, digits);
      variety.add(parts.first / stated, parts.last / stated);
    } else if (isNear) {
      out.single++;
    } else if (!percentCross[cross]) {
      out.misses++;
    }
  }
  out.variety = variety.count;
  out.fill = places === 0 ? 0 : filled / places;
  return out;
}

/** Digits of a total that other lines do not reach by chance. */
const TELLING_DIGITS = 3;

/** Whether a line is the sum of others at one of the cross positions that are asked about, and not by chance. */
export function holdsAt(
  lines: Lines,
  result: number,
  operands: readonly number[],
  isAsked: (cross: number) => boolean,
): boolean {
  const { crossCount, values, halfUnits } = lines;
  const parts = new AddedUp(lines, operands, undefined);
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[result * crossCount + cross]!;
    if (Number.isNaN(stated) || !isAsked(cross)) continue;
    const half = halfUnits[result * crossCount + cross]!;
    parts.read(cross, half);
    const isNear = Math.abs(stated - parts.sum) <= sumTolerance(parts.half, sizeOf(stated, parts.sum));
    if (isNear && parts.present >= 2 && digitsOf(stated, half * 2) >= TELLING_DIGITS) return true;
  }
  return false;
}
