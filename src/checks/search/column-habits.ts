/**
 * How the figures of a column are written: to which place, and whether any is negative. A figure that its column could
 * not hold is proposed for no cell, and one as round as the others is likelier meant than one that is not.
 */
import { ownDecimals } from '../../figures';
import type { Grid } from '../../sheet';

/** Places beyond these say no more than the last of them: millions, and six digits after the mark. */
const FARTHEST = 6;
/** Other figures that a column must have before its habits count. */
const FEWEST = 3;
/** What a place is worth that no figure is written to: so many figures are assumed besides those that are seen. */
const ASSUMED = 2;
/** Share of figures that end in one zero more than their column needs; a third as many in each place below it. */
const ROUNDER = 0.1;
/** No habit speaks louder than this (natural logarithm). */
const LOUDEST = 4;

/** Other figures without a minus, or all whole, before one that is not so is odd among them. */
const MANY = 6;

/** The last place that is not 0: 2 for 4300, 0 for 17, −1 for 1.5. */
export function lastPlace(value: number): number {
  const decimals = ownDecimals(value);
  if (decimals > 0) return -Math.min(decimals, FARTHEST);
  let place = 0;
  for (let rest = Math.abs(value); rest >= 10 && rest % 10 === 0 && place < FARTHEST; rest /= 10) place++;
  return place;
}

/** Spread of the sizes of a column (natural logarithm) at least: figures three times as large as the others are common. */
const LEAST_SPREAD = 1;
/** Degrees of freedom of a bell with heavy tails: totals stand in the column of their parts. */
const FREEDOM = 3;

export class ColumnHabits {
  private readonly places = new Map<number, number>();
  private count = 0;
  private negatives = 0;
  /** Sum and sum of squares of the sizes (natural logarithm). */
  private sizes = 0;
  private squares = 0;

  constructor(values: Iterable<number>) {
    for (const value of values) this.add(value);
  }

  private add(value: number): void {
    if (value === 0) return;
    const place = lastPlace(value);
    this.places.set(place, (this.places.get(place) ?? 0) + 1);
    this.count++;
    const size = Math.log(Math.abs(value));
    this.sizes += size;
    this.squares += size * size;
    if (value < 0) this.negatives++;
  }

  /**
   * Whether the column could hold the value where the stated one, which is one of its figures, stands.
   * @param isSigned whether the cell may be negative in any column
   */
  allows(value: number, stated: number, isSigned = false): boolean {
    const isCounted = stated !== 0;
    if (this.count - (isCounted ? 1 : 0) < FEWEST) return true;
    const otherNegatives = this.negatives - (stated < 0 ? 1 : 0);
    if (value < 0 && stated >= 0 && otherNegatives === 0 && !isSigned) return false;
    const own = lastPlace(stated);
    const place = lastPlace(value);
    return place >= 0 || (isCounted && place >= own) || this.finest(stated) <= place;
  }

  /**
   * How much likelier (natural logarithm) the column holds `value` than the stated figure, by their last places.
   * @param isTyped whether one keystroke leads from one to the other: then all sizes are alike, and of ten times the
   * size there are ten times as many values
   */
  favour(value: number, stated: number, isTyped = false): number {
    if (value === 0 || stated === 0 || this.count - 1 < FEWEST) return 0;
    const bySize = isTyped ? Math.log(Math.abs(stated / value)) : 0;
    return Math.max(-LOUDEST, Math.min(LOUDEST, this.byPlace(value, stated) + bySize + this.bySpread(value, stated)));
  }

  /** Whether a figure that stands here is the only one with a minus, or with decimals, among many. */
  isOdd(stated: number): boolean {
    if (stated === 0 || this.count - 1 < MANY) return false;
    return (stated < 0 && this.negatives === 1) || (lastPlace(stated) < 0 && this.finest(stated) >= 0);
  }

  /** How far off (natural logarithm of a chance, at most 0) a figure of this size is among those of the column. */
  sizeFavour(value: number): number {
    if (value === 0 || this.count < FEWEST) return 0;
    return Math.max(-2 * LOUDEST, -farOff(value, this.count, this.sizes, this.squares));
  }

  /** How much nearer to the sizes of the other figures the value lies than the stated one. */
  private bySpread(value: number, stated: number): number {
    const own = Math.log(Math.abs(stated));
    const others = [this.count - 1, this.sizes - own, this.squares - own * own] as const;
    return farOff(stated, ...others) - farOff(value, ...others);
  }

  private byPlace(value: number, stated: number): number {
    const base = this.finest(stated);
    const own = lastPlace(stated);
    const shareOf = (place: number): number => {
      const seen = (this.places.get(place) ?? 0) - (place === own ? 1 : 0);
      const assumed = place >= base ? 0.9 * ROUNDER ** (place - base) : 0.1 * (1 / 3) ** (base - place);
      return (seen + ASSUMED * assumed) / (this.count - 1 + ASSUMED);
    };
    const place = lastPlace(value);
    // Of the values up to some size only one in ten ends in a zero: each of them is so much likelier.
    return Math.log(shareOf(place) / shareOf(own)) + Math.LN10 * (place - own);
  }

  /** The finest place of the other figures. */
  private finest(stated: number): number {
    const own = lastPlace(stated);
    let finest = FARTHEST;
    for (const [place, seen] of this.places)
      if (place < finest && seen > (place === own && stated !== 0 ? 1 : 0)) finest = place;
    return finest;
  }
}

/** How far a figure lies from the sizes of so many others, by a bell with heavy tails. */
function farOff(value: number, count: number, sizes: number, squares: number): number {
  const mean = sizes / count;
  const variance = Math.max(LEAST_SPREAD ** 2, squares / count - mean * mean);
  const distance = Math.log(Math.abs(value)) - mean;
  return ((FREEDOM + 1) / 2) * Math.log(1 + distance ** 2 / (FREEDOM * variance));
}

function* figuresOf(grid: Grid, column: number): Generator<number> {
  if (!grid.range) return;
  for (let row = grid.range.top; row <= grid.range.bottom; row++) {
    const value = grid.number(row, column);
    if (!Number.isNaN(value)) yield value;
  }
}

/** The habits of each column of each sheet, looked up once. */
export class Habits {
  private readonly known = new Map<string, ColumnHabits>();

  of(grid: Grid, column: number): ColumnHabits {
    const name = `${column}|${grid.sheet}`;
    let habits = this.known.get(name);
    if (!habits) this.known.set(name, (habits = new ColumnHabits(figuresOf(grid, column))));
    return habits;
  }
}
