/**
 * Which cell is wrong: error localisation after Fellegi and Holt (1976). The broken equations are to be mended by the
 * fewest, likeliest changes of cells that leave the sound equations sound. Among cells that mend the same equations
 * the slip decides (Scholtus 2009): a value one keystroke away from the demanded one is likelier than an arbitrary one.
 */
import { type Demand, type Equation, type SystemCell, type Values, bothDemands, demandOn, holds } from './system';
import { type Intended, intendedValues, readSlip, roundInside } from './slips';
import type { Slip } from './types';

export interface CellSuspect {
  readonly cell: number;
  /** null where the others leave no single value. */
  readonly suggestion: number | null;
  readonly slip: Slip | null;
  /** 0…1 */
  readonly confidence: number;
}

/** One cause: the broken equations that one change mends, and who may be at fault, likeliest first. */
export interface Cause {
  readonly equations: readonly number[];
  readonly suspects: readonly CellSuspect[];
}

export interface Localisation {
  readonly causes: readonly Cause[];
  /** Broken equations for which no suspect was sought, because there were too many. */
  readonly unsearched: readonly number[];
}

export interface System {
  readonly cells: readonly SystemCell[];
  readonly equations: readonly Equation[];
}

/** What each mended equation is worth: the price of assuming one more independent error. */
const MEND = 12;
/** What breaking a sound equation costs: that it held by chance before. */
const BREAK = 9;
/** Explanations this much less likely (natural logarithm) than the best are not shown. */
const TAIL = 7;
/** Suspects shown for one cause. */
const SHOWN = 12;
/** Share of causes that lie outside of all that is considered here: a relation misread, two errors at once. */
const UNFORESEEN = 0.04;
/** Equations of one cell that are asked: a cell that everything is divided by is not asked five thousand times. */
const HUB = 200;
/** Cells weighed before the search is cut short; about two seconds. */
const BUDGET = 120_000;

interface Explanation {
  readonly cells: readonly number[];
  readonly suggestions: readonly number[];
  readonly slip: Slip;
  readonly mends: readonly number[];
  readonly score: number;
}

class Search {
  private readonly overrides = new Map<number, number>();
  private readonly equationsOf = new Map<number, number[]>();
  private readonly intended = new Map<number, readonly Intended[]>();
  private readonly broken: Set<number>;
  weighed = 0;

  constructor(
    private readonly system: System,
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
    return { cells: [cell], suggestions: [meant], slip: reading.slip, mends: common.mends, score };
  }

  /**
   * Cells of one sound sum whose figures changed places: the sum does not notice, their rates and cross sums do.
   * Taken out before anything else, since each of the two alone would look like another mistake.
   */
  hiddenSwaps(): Cause[] {
    const causes: Cause[] = [];
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
          causes.push(this.conclude(swap, [swap]));
          for (const one of swap.mends) this.broken.delete(one);
          this.overrides.set(a, swap.suggestions[0]!);
          this.overrides.set(b, swap.suggestions[1]!);
        }
      }
    }
    return causes;
  }

  isBroken(id: number): boolean {
    return this.broken.has(id);
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

  /** The broken equations of this component, one cause after the other. */
  component(ids: readonly number[]): { causes: Cause[]; unsearched: number[] } {
    const causes: Cause[] = [];
    const explanations = new Map<number, Explanation>();
    const candidates = new Set<number>();
    for (const id of ids) for (const cell of this.system.equations[id]!.cells) candidates.add(cell);
    let dirty: Iterable<number> = candidates;
    const open = new Set(ids);
    // How many open equations each cell still stands in.
    const standing = new Map<number, number>();
    const stale = new Set<number>();
    for (const id of ids)
      for (const cell of new Set(this.system.equations[id]!.cells)) standing.set(cell, (standing.get(cell) ?? 0) + 1);
    while (open.size > 0) {
      for (const cell of dirty) {
        if (this.weighed > BUDGET) return { causes, unsearched: [...open] };
        const explanation = this.explain(cell);
        if (explanation) explanations.set(cell, explanation);
        else explanations.delete(cell);
      }
      let best: Explanation | null = null;
      this.weighed += explanations.size / 2000;
      for (const explanation of explanations.values()) if (!best || explanation.score > best.score) best = explanation;
      // An explanation loses worth as equations are closed; only one that still leads is weighed again.
      const lead = best?.cells[0];
      if (lead !== undefined && stale.delete(lead)) {
        dirty = [lead];
        continue;
      }
      let ranked: Explanation[] = [];
      if (best && best.mends.length < open.size && open.size <= 60) {
        const swaps = this.swaps([...explanations.keys()]).sort((a, b) => b.score - a.score);
        if (swaps[0] && swaps[0].score > best.score) {
          best = swaps[0];
          ranked = swaps;
        }
      }
      if (!best) {
        // Nothing that could be changed mends these; each is told by itself.
        for (const id of open) causes.push({ equations: [id], suspects: [] });
        break;
      }
      const rivals = new Set<number>();
      for (const id of best.mends) for (const cell of this.system.equations[id]!.cells) rivals.add(cell);
      const mended = new Set(best.mends);
      for (const cell of rivals) {
        let rival: Explanation | null = explanations.get(cell) ?? null;
        if (rival && stale.has(cell) && (standing.get(cell) ?? 0) <= 20) {
          rival = this.explain(cell);
          stale.delete(cell);
          if (rival) explanations.set(cell, rival);
          else explanations.delete(cell);
        }
        if (rival && rival.score > best.score - TAIL && rival.mends.some((id) => mended.has(id))) ranked.push(rival);
      }
      const cause = this.conclude(best, ranked);
      causes.push(cause);
      const touched = new Set<number>();
      const certain = (cause.suspects[0]?.confidence ?? 0) >= 0.5;
      for (const id of cause.equations) {
        open.delete(id);
        this.broken.delete(id);
        for (const cell of new Set(this.system.equations[id]!.cells)) {
          stale.add(cell);
          const left = (standing.get(cell) ?? 1) - 1;
          standing.set(cell, left);
          if (left === 0) explanations.delete(cell);
        }
      }
      if (certain) {
        best.cells.forEach((cell, i) => {
          this.overrides.set(cell, best.suggestions[i]!);
          for (const id of this.equationsOf.get(cell) ?? []) {
            if (open.has(id)) for (const other of this.system.equations[id]!.cells) touched.add(other);
          }
        });
      }
      dirty = [...touched].filter((cell) => (standing.get(cell) ?? 0) > 0);
    }
    return { causes, unsearched: [] };
  }

  private conclude(best: Explanation, ranked: readonly Explanation[]): Cause {
    const sorted = [...new Set(ranked)].sort((a, b) => b.score - a.score).filter((e) => e.score > best.score - TAIL);
    const total = sorted.reduce((sum, explanation) => sum + Math.exp(explanation.score - best.score), 0);
    const trust =
      (1 - UNFORESEEN) * Math.min(1, ...best.mends.map((id) => 0.5 + 0.5 * this.system.equations[id]!.weight));
    const suspects: CellSuspect[] = [];
    const named = new Set<number>();
    for (const explanation of sorted.slice(0, SHOWN)) {
      const share = (Math.exp(explanation.score - best.score) / total) * trust;
      explanation.cells.forEach((cell, i) => {
        if (named.has(cell)) return;
        named.add(cell);
        suspects.push({
          cell,
          suggestion: explanation.suggestions[i]!,
          slip: explanation.slip,
          confidence: Math.round(share * 100) / 100,
        });
      });
    }
    return { equations: best.mends, suspects };
  }
}

/** Groups of broken equations that share cells. */
function components(system: System, broken: readonly number[]): number[][] {
  const groupOf = new Map<number, number>();
  const parent: number[] = broken.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  broken.forEach((id, i) => {
    for (const cell of system.equations[id]!.cells) {
      const other = groupOf.get(cell);
      if (other === undefined) groupOf.set(cell, i);
      else parent[root(i)] = root(other);
    }
  });
  const groups = new Map<number, number[]>();
  broken.forEach((id, i) => {
    const at = root(i);
    const group = groups.get(at);
    if (group) group.push(id);
    else groups.set(at, [id]);
  });
  return [...groups.values()];
}

/**
 * Finds the causes of the broken equations.
 * @param broken indexes of the equations that do not hold
 */
export function localise(system: System, broken: readonly number[]): Localisation {
  const causes: Cause[] = [];
  const unsearched: number[] = [];
  const search = new Search(system, broken);
  causes.push(...search.hiddenSwaps());
  const left = broken.filter((id) => search.isBroken(id));
  // Small groups first: they are the clearest, and a huge one must not use up what they need.
  for (const group of components(system, left).sort((a, b) => a.length - b.length)) {
    const found = search.component(group);
    causes.push(...found.causes);
    unsearched.push(...found.unsearched);
  }
  return { causes, unsearched };
}
