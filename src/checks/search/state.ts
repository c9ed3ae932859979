/** What a search knows at one moment: the figures as assumed so far, and which equations are still broken. */
import { LongSums } from './long-sums';
import { type Demand, type Equation, type SystemCell, type Values, demandOn, holds } from './system';

export interface System {
  readonly cells: readonly SystemCell[];
  readonly equations: readonly Equation[];
}

/** A cell within an equation. */
export interface Place {
  /** Index of the equation. */
  readonly id: number;
  /** The first position at which the cell stands in it. */
  readonly position: number;
}

/** Work after which a search is cut short, in cells weighed; about two seconds. */
const BUDGET = 120_000;

/** Levels of totals above a cell in doubt that are looked at as well: its mistake may have been carried into them. */
const LEVELS = 3;

/** The totals of sums that take in one of the cells, and the totals above them. */
function totalsAbove(equations: readonly Equation[], cells: ReadonlySet<number>): ReadonlySet<number> {
  const totals = new Set<number>();
  const isBelow = (cell: number, position: number): boolean => position > 0 && (cells.has(cell) || totals.has(cell));
  for (let level = 0, before = -1; level < LEVELS && totals.size > before; level++) {
    before = totals.size;
    for (const { form, cells: ofSum } of equations)
      if (form === 'linear' && !totals.has(ofSum[0]!) && ofSum.some(isBelow)) totals.add(ofSum[0]!);
  }
  return totals;
}

const NOWHERE: readonly Place[] = [];

export class SearchState {
  private readonly values: Float64Array;
  private readonly broken: Set<number>;
  private readonly places = new Map<number, Place[]>();
  private readonly longSums: LongSums;
  private weighed = 0;

  /** @param broken indexes of the equations that do not hold */
  constructor(
    readonly system: System,
    broken: readonly number[],
  ) {
    this.values = Float64Array.from(system.cells, ({ value }) => value);
    this.broken = new Set(broken);
    this.longSums = new LongSums(system.cells, this.valueOf);
    const wanted = new Set<number>();
    for (const id of broken) for (const cell of system.equations[id]!.cells) wanted.add(cell);
    for (const total of totalsAbove(system.equations, wanted)) wanted.add(total);
    system.equations.forEach(({ cells }, id) => this.addPlaces(cells, id, wanted));
  }

  private addPlaces(cells: readonly number[], id: number, wanted: ReadonlySet<number>): void {
    const seen = new Set<number>();
    for (const [position, cell] of cells.entries()) {
      if (!wanted.has(cell) || seen.has(cell)) continue;
      seen.add(cell);
      const list = this.places.get(cell);
      if (list) list.push({ id, position });
      else this.places.set(cell, [{ id, position }]);
    }
  }

  /** The figure of a cell, as stated or as it is assumed to be. */
  readonly valueOf: Values = (cell) => this.values[cell]!;

  equation(id: number): Equation {
    return this.system.equations[id]!;
  }

  isBroken(id: number): boolean {
    return this.broken.has(id);
  }

  /** Cells of equations that are still broken. */
  cellsInDoubt(): ReadonlySet<number> {
    const cells = new Set<number>();
    for (const id of this.broken) for (const cell of this.equation(id).cells) cells.add(cell);
    return cells;
  }

  /** The equations that a cell of a broken equation stands in. */
  around(cell: number): readonly Place[] {
    return this.places.get(cell) ?? NOWHERE;
  }

  /** What an equation demands of one of its cells; null when it demands nothing. */
  demand({ id, position }: Place): Demand | null {
    const equation = this.equation(id);
    if (this.longSums.takes(equation)) return this.longSums.demand(equation, position);
    return demandOn(equation, position, this.system.cells, this.valueOf);
  }

  /** Whether the equation would hold if these few cells held these values. */
  holdsWith(id: number, cells: readonly number[], values: readonly number[]): boolean {
    const equation = this.equation(id);
    if (this.longSums.takes(equation)) return this.longSums.holdsWith(equation, cells, values);
    const changed: Values = (cell) => {
      const at = cells.indexOf(cell);
      return at < 0 ? this.values[cell]! : values[at]!;
    };
    return holds(equation, this.system.cells, changed);
  }

  /** The equations have found their cause. */
  close(ids: readonly number[]): void {
    for (const id of ids) this.broken.delete(id);
  }

  /** From now on the cells are taken to hold these values. */
  assume(cells: readonly number[], values: readonly number[]): void {
    cells.forEach((cell, i) => {
      this.values[cell] = values[i]!;
      for (const { id } of this.around(cell)) this.longSums.forget(this.equation(id));
    });
  }

  /** Counts work that was done, in cells weighed. */
  charge(cells: number): void {
    this.weighed += cells;
  }

  /** Whether more work was done than this part of the budget. */
  isSpent(part = 1): boolean {
    return this.weighed > BUDGET * part;
  }
}
