/** Adds up lines one after another and keeps the length at which their sum agrees best with a line. */
import { NOISE, scoreOf, sizeOf, sumTolerance } from './fit';
import type { Lines } from './figure-matrix';

/** How many lines a search looks back at: longer lists are found through the hierarchy of labels instead. */
export const LONGEST_WALK = 1500;
/** A sum this much beyond the stated figure has outgrown it: further parts only add to it. */
const OUTGROWN = 1.02;
/** Where the sum has outgrown the line at more than this share of its positions, the walk ends. */
const ENOUGH_OUTGROWN = 0.6;

const always = (): boolean => true;

/** One object serves all walks over the lines of a table; its arrays are filled anew for each. */
export class SumWalk {
  /** The cross positions at which the line states something, and the running sums there. */
  private readonly place: Int32Array;
  private readonly sum: Float64Array;
  private readonly half: Float64Array;
  private readonly present: Uint16Array;
  private places = 0;
  /** Positions at which the line states another figure than nil. */
  private filled = 0;
  /** How the sum so far does: positions that agree, that do not, that it has outgrown. */
  private hits = 0;
  private misses = 0;
  private outgrown = 0;
  /** Positions at which the one part there is equals the line: they decide between lengths that agree as often. */
  private singles = 0;
  private lastHasNegative = false;

  constructor(private readonly lines: Lines) {
    this.place = new Int32Array(lines.crossCount);
    this.sum = new Float64Array(lines.crossCount);
    this.half = new Float64Array(lines.crossCount);
    this.present = new Uint16Array(lines.crossCount);
  }

  /**
   * The run of lines at the end of the pool, from the last on, whose sum agrees best with the line; null where none of
   * two lines or more does at all. Lines that are not to be taken are passed over. The walk ends as soon as the sum has
   * outgrown the line, which keeps the search linear in practice.
   */
  bestRun(line: number, pool: readonly number[], isTaken: (line: number) => boolean = always): number[] | null {
    if (pool.length < 2) return null;
    this.begin(line);
    if (this.filled === 0) return null;
    let length = 0;
    let best = -Infinity;
    let bestSingles = 0;
    const parts: number[] = [];
    for (let at = pool.length - 1; at >= 0 && parts.length < LONGEST_WALK; at--) {
      const part = pool[at]!;
      if (!isTaken(part)) continue;
      const count = parts.push(part);
      this.add(line, part);
      const score = scoreOf(this.hits, this.misses);
      const isBetter = score > best || (score === best && this.singles > bestSingles);
      if (this.hits > 0 && count >= 2 && isBetter) {
        best = score;
        bestSingles = this.singles;
        length = count;
      }
      if (this.hasOutgrown()) break;
    }
    return length === 0 ? null : parts.slice(0, length);
  }

  private begin(line: number): void {
    const { place, sum, half, present } = this;
    const { crossCount, values, halfUnits } = this.lines;
    const base = line * crossCount;
    let places = 0;
    let filled = 0;
    for (let cross = 0; cross < crossCount; cross++) {
      const stated = values[base + cross]!;
      if (Number.isNaN(stated)) continue;
      place[places] = cross;
      sum[places] = 0;
      half[places] = halfUnits[base + cross]!;
      present[places] = 0;
      places++;
      if (stated !== 0) filled++;
    }
    this.places = places;
    this.filled = filled;
  }

  /** Adds one line's figures and compares the sums anew. */
  private add(line: number, part: number): void {
    const { place, sum, half, present, places } = this;
    const { crossCount, values, halfUnits, percentCross } = this.lines;
    const base = line * crossCount;
    const from = part * crossCount;
    let hits = 0,
      misses = 0,
      outgrown = 0,
      singles = 0,
      negative = false;
    for (let i = 0; i < places; i++) {
      const cross = place[i]!;
      const value = values[from + cross]!;
      if (value !== 0 && !Number.isNaN(value)) {
        sum[i] = sum[i]! + value;
        half[i] = half[i]! + halfUnits[from + cross]!;
        present[i] = present[i]! + 1;
        if (value < 0) negative = true;
      }
      if (present[i] === 0) continue;
      const stated = values[base + cross]!;
      const total = sum[i]!;
      if (stated === 0 && total === 0) continue;
      if (Math.abs(stated - total) <= sumTolerance(half[i]!, sizeOf(stated, total))) {
        if (present[i]! >= 2) hits++;
        else singles++;
      } else if (!percentCross[cross]) {
        misses++;
        if (Math.abs(total) > Math.abs(stated) * OUTGROWN) outgrown++;
      }
    }
    this.hits = hits;
    this.misses = misses;
    this.outgrown = outgrown;
    this.singles = singles;
    this.lastHasNegative = negative;
  }

  /** A part below nil may bring the sum back. */
  private hasOutgrown(): boolean {
    const { hits, misses, outgrown, filled, lastHasNegative } = this;
    return hits === 0 && !lastHasNegative && outgrown > filled * ENOUGH_OUTGROWN && outgrown >= misses - 1;
  }
}

/** Whether two lines have the same figures wherever the first has one, and at one position at least. */
export function isRepeatedBy({ crossCount, values }: Lines, line: number, other: number): boolean {
  let equal = 0;
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[line * crossCount + cross]!;
    if (Number.isNaN(stated) || stated === 0) continue;
    if (Math.abs(values[other * crossCount + cross]! - stated) > Math.abs(stated) * NOISE) return false;
    equal++;
  }
  return equal > 0;
}
