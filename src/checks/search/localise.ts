/**
 * Which cell is wrong: error localisation after Fellegi and Holt (1976). The broken equations are to be mended by the
 * fewest, likeliest changes of cells that leave the sound equations sound. Among cells that mend the same equations
 * the slip decides (Scholtus 2009): a value one keystroke away from the demanded one is likelier than an arbitrary one.
 */
import { type Explanation, Explainer, type System } from './explain';
import type { Equation } from './system';
import type { Slip } from '../types';

export type { System };

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

/** Explanations this much less likely (natural logarithm) than the best are not shown. */
const TAIL = 7;
/** Suspects shown for one cause. */
const SHOWN = 12;
/** Share of causes that lie outside of all that is considered here: a relation misread, two errors at once. */
const UNFORESEEN = 0.04;

/** The broken equations of this component, one cause after the other. */
function searchComponent(explainer: Explainer, ids: readonly number[]): { causes: Cause[]; unsearched: number[] } {
  const { equations } = explainer.system;
  const causes: Cause[] = [];
  const explanations = new Map<number, Explanation>();
  const candidates = new Set<number>();
  for (const id of ids) for (const cell of equations[id]!.cells) candidates.add(cell);
  let dirty: Iterable<number> = candidates;
  const open = new Set(ids);
  // How many open equations each cell still stands in.
  const standing = new Map<number, number>();
  const stale = new Set<number>();
  for (const id of ids)
    for (const cell of new Set(equations[id]!.cells)) standing.set(cell, (standing.get(cell) ?? 0) + 1);
  while (open.size > 0) {
    for (const cell of dirty) {
      if (explainer.isSpent) return { causes, unsearched: [...open] };
      const explanation = explainer.explain(cell);
      if (explanation) explanations.set(cell, explanation);
      else explanations.delete(cell);
    }
    let best: Explanation | null = null;
    explainer.charge(explanations.size / 2000);
    for (const explanation of explanations.values()) if (!best || explanation.score > best.score) best = explanation;
    // An explanation loses worth as equations are closed; only one that still leads is weighed again.
    const lead = best?.cells[0];
    if (lead !== undefined && stale.delete(lead)) {
      dirty = [lead];
      continue;
    }
    let ranked: Explanation[] = [];
    if (best && best.mends.length < open.size && open.size <= 60) {
      const swaps = explainer.swaps([...explanations.keys()]).sort((a, b) => b.score - a.score);
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
    for (const id of best.mends) for (const cell of equations[id]!.cells) rivals.add(cell);
    const mended = new Set(best.mends);
    for (const cell of rivals) {
      let rival: Explanation | null = explanations.get(cell) ?? null;
      if (rival && stale.has(cell) && (standing.get(cell) ?? 0) <= 20) {
        rival = explainer.explain(cell);
        stale.delete(cell);
        if (rival) explanations.set(cell, rival);
        else explanations.delete(cell);
      }
      if (rival && rival.score > best.score - TAIL && rival.mends.some((id) => mended.has(id))) ranked.push(rival);
    }
    const cause = conclude(best, ranked, equations);
    causes.push(cause);
    const touched = new Set<number>();
    const certain = (cause.suspects[0]?.confidence ?? 0) >= 0.5;
    explainer.close(cause.equations);
    for (const id of cause.equations) {
      open.delete(id);
      for (const cell of new Set(equations[id]!.cells)) {
        stale.add(cell);
        const left = (standing.get(cell) ?? 1) - 1;
        standing.set(cell, left);
        if (left === 0) explanations.delete(cell);
      }
    }
    if (certain) {
      explainer.assume(best);
      best.cells.forEach((cell) => {
        for (const id of explainer.around(cell)) {
          if (open.has(id)) for (const other of equations[id]!.cells) touched.add(other);
        }
      });
    }
    dirty = [...touched].filter((cell) => (standing.get(cell) ?? 0) > 0);
  }
  return { causes, unsearched: [] };
}

function conclude(best: Explanation, ranked: readonly Explanation[], equations: readonly Equation[]): Cause {
  const sorted = [...new Set(ranked)].sort((a, b) => b.score - a.score).filter((e) => e.score > best.score - TAIL);
  const total = sorted.reduce((sum, explanation) => sum + Math.exp(explanation.score - best.score), 0);
  // Relations that one change mends bear each other out: all of them would have to be misread.
  const misread = best.mends.reduce((doubt, id) => doubt * (0.5 - 0.5 * equations[id]!.weight), 1);
  const trust = (1 - UNFORESEEN) * (1 - misread);
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
  const explainer = new Explainer(system, broken);
  for (const swap of explainer.hiddenSwaps()) causes.push(conclude(swap, [swap], system.equations));
  const left = broken.filter((id) => explainer.isBroken(id));
  // Small groups first: they are the clearest, and a huge one must not use up what they need.
  for (const group of components(system, left).sort((a, b) => a.length - b.length)) {
    const found = searchComponent(explainer, group);
    causes.push(...found.causes);
    unsearched.push(...found.unsearched);
  }
  return { causes, unsearched };
}
