/**
 * How well a change of one cell, or of two that changed places, explains the broken equations around it. The score is a
 * natural logarithm: what is mended and what would be broken, how likely such a cell is wrong at all, and the chance
 * that a person's slip made the stated figure of the demanded one (Scholtus 2009).
 */
import { type Demand, type Equation, type SystemCell, type Values, bothDemands, demandOn, holds } from './system';
import { type Intended, intendedValues, readSlip, roundInside } from './slips';
import type { Slip } from '../types';

export interface System {
  readonly cells: readonly SystemCell[];
  readonly equations: readonly Equation[];
}

/** What each mended equation is worth: the price of assuming one more independent error. */
const MEND = 12;
/** What breaking a sound equation costs: that it held by chance before. */
const BREAK = 9;
/** A figure that stands where nothing should is rarer than any slip: the part was left out of its total instead. */
const VACATED = 4;
/** Equations of one cell that are asked: a cell that everything is divided by is not asked five thousand times. */
const HUB = 200;
/** Cells weighed before the search is cut short; about two seconds. */
const BUDGET = 120_000;

export interface Explanation {
  readonly cells: readonly number[];
  readonly suggestions: readonly number[];
  readonly slip: Slip;
  readonly mends: readonly number[];
  readonly score: number;
}

/** The equations with what is known to be broken and what was already put right. */
export class Explainer {
  private readonly overrides = new Map<number, number>();
  private readonly equationsOf = new Map<number, number[]>();
  private readonly intended = new Map<number, readonly Intended[]>();
  private readonly broken: Set<number>;
  private weighed = 0;

  constructor(
    readonly system: System,
    broken: readonly number[],
  ) {
    this.broken = new Set(broken);
    const wanted = new Set<number>();
    for (const id of broken) for (const cell of system.equations[id]!.cells) wanted.add(cell);
    system.equations.forEach((equation, id) => {
      for (const cell of new Set(equation.cells)) {
        if (!wanted.has(cell)) continue;
        const list = this.equationsOf.get(cell);
        if (list) list.push(id);
        else this.equationsOf.set(cell, [id]);
      }
    });
  }

  private readonly valueOf: Values = (cell) => this.overrides.get(cell) ?? this.system.cells[cell]!.value;

  private intendedOf(cell: number): readonly Intended[] {
    let list = this.intended.get(cell);
    if (!list) {
      const { value, decimals } = this.system.cells[cell]!;
      list = intendedValues(value, decimals);
      this.intended.set(cell, list);
    }
    return list;
  }

  /** The demand that most of the broken equations of a cell share. */
  private commonDemand(cell: number, ids: readonly number[]): { demand: Demand; mends: number[] } | null {
    const demands: { id: number; demand: Demand; weight: number }[] = [];
    for (const id of ids.slice(0, HUB)) {
      const equation = this.system.equations[id]!;
      const demand = demandOn(equation, equation.cells.indexOf(cell), this.system.cells, this.valueOf);
      if (demand) demands.push({ id, demand, weight: equation.weight });
    }
    let best: { demand: Demand; mends: number[]; weight: number } | null = null;
    // Each demand in turn is the one that must be met; a handful is enough to find the common ground.
    for (const seed of demands.slice(0, 12)) {
      let demand = seed.demand;
      const mends = [seed.id];
      let weight = seed.weight;
      for (const other of demands) {
        if (other === seed) continue;
        const both = bothDemands(demand, other.demand);
        if (!both) continue;
        demand = both;
        mends.push(other.id);
        weight += other.weight;
      }
      if (!best || weight > best.weight) best = { demand, mends, weight };
      if (mends.length === demands.length) break;
    }
    return best;
  }

  private othersOf(cell: number, ids: readonly number[]): { others: number[]; isResult: boolean } {
    for (const id of ids) {
      const equation = this.system.equations[id]!;
      if (equation.form !== 'linear' || equation.cells.length > 60) continue;
      return {
        others: equation.cells
          .slice(1)
          .filter((other) => other !== cell)
          .map((other) => this.valueOf(other)),
        isResult: equation.cells[0] === cell,
      };
    }
    return { others: [], isResult: false };
  }

  /** How well a change of this one cell explains the broken equations around it. */
  explain(cell: number): Explanation | null {
    const stated = this.system.cells[cell]!;
    const around = this.equationsOf.get(cell) ?? [];
    this.weighed += 1 + Math.min(around.length, 2 * HUB) / 8;
    const common = this.commonDemand(
      cell,
      around.filter((id) => this.broken.has(id)),
    );
    if (!common) return null;
    let { demand } = common;
    const sound = around.filter((id) => !this.broken.has(id)).slice(0, HUB);
    // Sound equations narrow what is allowed, where they leave anything of it.
    for (const id of sound) {
      const equation = this.system.equations[id]!;
      const other = demandOn(equation, equation.cells.indexOf(cell), this.system.cells, this.valueOf);
      demand = (other && bothDemands(demand, other)) ?? demand;
    }
    const isOneSided = !Number.isFinite(demand.low) || !Number.isFinite(demand.high);
    const reading = readSlip(
      stated.value,
      stated.decimals,
      demand,
      this.othersOf(cell, common.mends),
      0.6,
      this.intendedOf(cell),
    );
    let meant = reading.meant;
    if (meant === stated.value) meant = roundInside(demand.center, demand.low, demand.high, stated.decimals);
    if (meant === stated.value && !isOneSided) return null;
    let score = stated.suspicion + reading.logChance;
    for (const id of common.mends) score += MEND * this.system.equations[id]!.weight;
    const changed: Values = (other) => (other === cell ? meant : this.valueOf(other));
    for (const id of sound) {
      const equation = this.system.equations[id]!;
      if (!holds(equation, this.system.cells, changed))
        score -= (equation.form === 'at-most' ? 2 : BREAK) * equation.weight;
    }
    if (meant === 0 && stated.value !== 0) score -= VACATED;
    return { cells: [cell], suggestions: [meant], slip: reading.slip, mends: common.mends, score };
  }

  /**
   * Cells of one sound sum whose figures changed places: the sum does not notice, their rates and cross sums do.
   * Taken out before anything else, since each of the two alone would look like another mistake.
   */
  hiddenSwaps(): Explanation[] {
    const found: Explanation[] = [];
    const touched = new Set<number>();
    for (const id of this.broken) for (const cell of this.system.equations[id]!.cells) touched.add(cell);
    for (const [id, equation] of this.system.equations.entries()) {
      if (this.broken.has(id) || equation.form !== 'linear' || this.weighed > BUDGET / 4) continue;
      const members = equation.cells.filter(
        (cell, i) => i > 0 && touched.has(cell) && Math.abs(this.valueOf(cell)) >= 10,
      );
      if (members.length < 2 || members.length > 24) continue;
      for (const [i, a] of members.entries()) {
        for (const b of members.slice(i + 1)) {
          const swap = this.explainSwap(a, b);
          const around = [a, b].map((cell) => (this.equationsOf.get(cell) ?? []).filter((one) => this.broken.has(one)));
          if (!swap || around.some((ids) => ids.length === 0 || ids.some((one) => !swap.mends.includes(one)))) continue;
          const changed: Values = (cell) =>
            cell === a ? this.valueOf(b) : cell === b ? this.valueOf(a) : this.valueOf(cell);
          const breaks = [a, b].some((cell) =>
            (this.equationsOf.get(cell) ?? []).some(
              (one) => !this.broken.has(one) && !holds(this.system.equations[one]!, this.system.cells, changed),
            ),
          );
          if (breaks) continue;
          found.push(swap);
          this.close(swap.mends);
          this.assume(swap);
        }
      }
    }
    return found;
  }

  /** Whether more cells have been weighed than there is time for. */
  get isSpent(): boolean {
    return this.weighed > BUDGET;
  }

  /** Work that is done outside of here and counts all the same, in cells weighed. */
  charge(cells: number): void {
    this.weighed += cells;
  }

  isBroken(id: number): boolean {
    return this.broken.has(id);
  }

  /** The equations have found their cause. */
  close(ids: readonly number[]): void {
    for (const id of ids) this.broken.delete(id);
  }

  /** From now on the cells are taken to hold what was suggested. */
  assume({ cells, suggestions }: Explanation): void {
    cells.forEach((cell, i) => this.overrides.set(cell, suggestions[i]!));
  }

  /** Equations that a cell of a broken equation stands in. */
  around(cell: number): readonly number[] {
    return this.equationsOf.get(cell) ?? [];
  }

  /** Two cells whose figures changed places: each holds what the other's equations demand. */
  swaps(candidates: readonly number[]): Explanation[] {
    const sorted = [...candidates].sort((a, b) => this.valueOf(a) - this.valueOf(b));
    const found: Explanation[] = [];
    const seen = new Set<string>();
    for (const cell of candidates) {
      for (const id of this.equationsOf.get(cell) ?? []) {
        const equation = this.system.equations[id]!;
        if (!this.broken.has(id) || equation.form !== 'linear' || equation.cells.length > 200) continue;
        const demand = demandOn(equation, equation.cells.indexOf(cell), this.system.cells, this.valueOf);
        if (!demand) continue;
        let start = 0;
        for (let end = sorted.length; start < end;) {
          const middle = (start + end) >> 1;
          if (this.valueOf(sorted[middle]!) < demand.low) start = middle + 1;
          else end = middle;
        }
        for (let i = start; i < Math.min(sorted.length, start + 4) && this.valueOf(sorted[i]!) <= demand.high; i++) {
          const other = sorted[i]!;
          const name = cell < other ? `${cell},${other}` : `${other},${cell}`;
          if (other === cell || seen.has(name) || Math.abs(this.valueOf(other)) < 10 || equation.cells.includes(other))
            continue;
          seen.add(name);
          const explanation = this.explainSwap(cell, other);
          if (explanation) found.push(explanation);
        }
      }
    }
    return found;
  }

  private explainSwap(a: number, b: number): Explanation | null {
    this.weighed++;
    const [valueOfA, valueOfB] = [this.valueOf(a), this.valueOf(b)];
    if (valueOfA === valueOfB) return null;
    const swapped: Values = (cell) => (cell === a ? valueOfB : cell === b ? valueOfA : this.valueOf(cell));
    const around = new Set([...(this.equationsOf.get(a) ?? []), ...(this.equationsOf.get(b) ?? [])]);
    const mends: number[] = [];
    let score = Math.min(this.system.cells[a]!.suspicion, this.system.cells[b]!.suspicion) + Math.log(0.03 / 4);
    for (const id of around) {
      const equation = this.system.equations[id]!;
      const sound = holds(equation, this.system.cells, swapped);
      if (this.broken.has(id) && sound) {
        mends.push(id);
        score += MEND * equation.weight;
      } else if (!this.broken.has(id) && !sound) score -= BREAK * equation.weight;
    }
    return mends.length >= 2 ? { cells: [a, b], suggestions: [valueOfB, valueOfA], slip: 'swap', mends, score } : null;
  }
}
