/**
 * Which cell is wrong: error localisation after Fellegi and Holt (1976). The broken equations are to be mended by the
 * fewest, likeliest changes of cells that leave the sound equations sound. Among cells that mend the same equations
 * the slip decides (Scholtus 2009): a value one keystroke away from the demanded one is likelier than an arbitrary one.
 */
import { type Cause, type CellSuspect, conclude } from './cause';
import { ComponentSearch } from './component';
import { Explainer } from './explain';
import { SearchState, type System } from './state';
import { takeHiddenSwaps } from './swaps';

export type { Cause, CellSuspect, System };

export interface Localisation {
  readonly causes: readonly Cause[];
  /** Broken equations for which no suspect was sought, because there were too many. */
  readonly unsearched: readonly number[];
}

/** Operands of a sum whose mistakes may have been carried into its total, each of them looked at. */
const MOST_OPERANDS = 60;

/** Groups of broken equations that share cells, or of which one holds a total of the other's cells. */
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
  for (const { form, cells } of system.equations) {
    const total = form === 'linear' && cells.length <= MOST_OPERANDS ? groupOf.get(cells[0]!) : undefined;
    if (total === undefined) continue;
    for (const cell of cells) {
      const other = groupOf.get(cell);
      if (other !== undefined) parent[root(other)] = root(total);
    }
  }
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
  const state = new SearchState(system, broken);
  // Swaps come first, since each of the two cells alone would look like another mistake.
  for (const swap of takeHiddenSwaps(state)) causes.push(conclude(swap, [swap], system.equations));
  const left = broken.filter((id) => state.isBroken(id));
  const explainer = new Explainer(state);
  // Small groups first: they are the clearest, and a huge one must not use up what they need.
  for (const group of components(system, left).sort((a, b) => a.length - b.length)) {
    const found = new ComponentSearch(state, explainer, group).run();
    causes.push(...found.causes);
    unsearched.push(...found.unsearched);
  }
  return { causes, unsearched };
}
