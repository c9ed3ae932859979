/** The causes of one group of broken equations that share cells, one after the other, the clearest first. */
import { type Cause, conclude, isRival } from './cause';
import { type Explainer, type Explanation } from './explain';
import { Ranking } from './ranking';
import type { SearchState } from './state';
import { findSwaps } from './swaps';

/** Open equations up to which pairs of cells that changed places are sought. */
const MOST_FOR_SWAPS = 60;
/** Open equations of a rival up to which it is weighed again before it is compared. */
const MOST_FOR_RIVAL = 20;
/** A cause this sure is taken for granted in what follows. */
const CERTAIN = 0.5;

export interface ComponentCauses {
  readonly causes: readonly Cause[];
  /** Broken equations for which no suspect was sought any more. */
  readonly unsearched: readonly number[];
}

export class ComponentSearch {
  private readonly causes: Cause[] = [];
  private readonly explanations = new Ranking();
  private readonly open: Set<number>;
  /** How many open equations each cell still stands in. */
  private readonly standing = new Map<number, number>();
  /** Cells some of whose equations were closed since they were weighed: their worth can only have fallen. */
  private readonly stale = new Set<number>();

  /** @param ids the broken equations of the group */
  constructor(
    private readonly state: SearchState,
    private readonly explainer: Explainer,
    ids: readonly number[],
  ) {
    this.open = new Set(ids);
    for (const id of ids)
      for (const cell of new Set(state.equation(id).cells)) this.standing.set(cell, this.standingOf(cell) + 1);
  }

  run(): ComponentCauses {
    let toWeigh: Iterable<number> = [...this.standing.keys()];
    while (this.open.size > 0) {
      for (const cell of toWeigh) {
        if (this.state.isSpent()) return { causes: this.causes, unsearched: [...this.open] };
        this.weigh(cell);
      }
      const leader = this.explanations.leader();
      // Only an explanation that still leads is weighed again.
      const lead = leader?.cells[0];
      if (lead !== undefined && this.stale.delete(lead)) {
        toWeigh = [lead];
        continue;
      }
      if (!leader) {
        // Nothing that could be changed mends these; each is reported by itself.
        for (const id of this.open) this.causes.push({ equations: [id], suspects: [] });
        break;
      }
      toWeigh = this.conclude(leader);
    }
    return { causes: this.causes, unsearched: [] };
  }

  private standingOf(cell: number): number {
    return this.standing.get(cell) ?? 0;
  }

  private weigh(cell: number): Explanation | null {
    const explanation = this.explainer.explain(cell);
    if (explanation) this.explanations.set(cell, explanation);
    else this.explanations.delete(cell);
    return explanation;
  }

  /** Concludes a cause from the explanation that leads; the cells that must be weighed again. */
  private conclude(leader: Explanation): number[] {
    const swaps = this.swapsBetterThan(leader);
    const best = swaps[0] ?? leader;
    const concluded = conclude(best, [...swaps, ...this.rivalsOf(best)], this.state.system.equations);
    const cause = { ...concluded, equations: [...concluded.equations] };
    this.causes.push(cause);
    this.close(cause.equations);
    if ((cause.suspects[0]?.confidence ?? 0) < CERTAIN) return [];
    const { cells = [], suggestions = [] } = best.carried ?? {};
    const changed = [...best.cells, ...cells];
    this.state.assume(changed, [...best.suggestions, ...suggestions]);
    this.closeMended(changed, cause);
    const touched = new Set<number>();
    for (const cell of changed)
      for (const { id } of this.state.around(cell))
        if (this.open.has(id)) for (const other of this.state.equation(id).cells) touched.add(other);
    return [...touched].filter((cell) => this.standingOf(cell) > 0);
  }

  /** The swaps, best first, where the best of them explains more than the leader does. */
  private swapsBetterThan(leader: Explanation): readonly Explanation[] {
    if (leader.mends.length >= this.open.size || this.open.size > MOST_FOR_SWAPS) return [];
    const swaps = findSwaps(this.state, this.explanations.cells()).sort((a, b) => b.score - a.score);
    return swaps[0] && swaps[0].score > leader.score ? swaps : [];
  }

  /** Explanations that mend some of the same equations and are not far behind; the best itself among them. */
  private rivalsOf(best: Explanation): Explanation[] {
    const cells = new Set<number>();
    for (const id of best.mends) for (const cell of this.state.equation(id).cells) cells.add(cell);
    const mended = new Set(best.mends);
    const rivals: Explanation[] = [];
    for (const cell of cells) {
      const rival = this.upToDate(cell);
      if (rival && isRival(best, rival) && rival.mends.some((id) => mended.has(id))) rivals.push(rival);
    }
    return rivals;
  }

  private upToDate(cell: number): Explanation | null {
    const known = this.explanations.get(cell);
    if (!known || !this.stale.has(cell) || this.standingOf(cell) > MOST_FOR_RIVAL) return known;
    this.stale.delete(cell);
    return this.weigh(cell);
  }

  /** Equations with several mistakes hold when the last of them is mended: they are part of its cause. */
  private closeMended(changed: readonly number[], cause: { readonly equations: number[] }): void {
    const mended = new Set<number>();
    for (const cell of changed)
      for (const { id } of this.state.around(cell))
        if (this.open.has(id) && this.state.holdsWith(id, [], [])) mended.add(id);
    cause.equations.push(...mended);
    this.close([...mended]);
  }

  private close(ids: readonly number[]): void {
    this.state.close(ids);
    for (const id of ids) {
      this.open.delete(id);
      for (const cell of new Set(this.state.equation(id).cells)) {
        this.stale.add(cell);
        const left = (this.standing.get(cell) ?? 1) - 1;
        this.standing.set(cell, left);
        if (left === 0) this.explanations.delete(cell);
      }
    }
  }
}
