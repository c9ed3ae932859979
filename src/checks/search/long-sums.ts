/**
 * What long sums demand of each of their cells. All cells of a column of ten thousand lines are weighed, one by one: its
 * sum is added up once for all of them.
 */
import { type Demand, type Equation, NOISE, type SystemCell, type Values, halfUnit } from './system';

/** Cells from which on a sum is long. */
const LONG = 60;

interface Added {
  /** Σ coefficient·value over all cells. */
  readonly sum: number;
  /** Σ |coefficient|·half a unit. */
  readonly room: number;
  /** The two largest terms. */
  readonly largest: number;
  readonly second: number;
}

export class LongSums {
  private readonly known = new Map<Equation, Added>();
  /** Positions of the cells of each long sum; null for an equation that is none. */
  private readonly positions = new Map<Equation, ReadonlyMap<number, number> | null>();

  constructor(
    private readonly cells: readonly SystemCell[],
    private readonly values: Values,
  ) {}

  /** Whether the equation is a long sum in which no cell stands twice. */
  takes(equation: Equation): boolean {
    return equation.form === 'linear' && equation.cells.length >= LONG && this.positionsIn(equation) !== null;
  }

  private positionsIn(equation: Equation): ReadonlyMap<number, number> | null {
    const known = this.positions.get(equation);
    if (known !== undefined) return known;
    const found = new Map(equation.cells.map((cell, position) => [cell, position]));
    const isDistinct = found.size === equation.cells.length && !equation.coefficients.includes(0);
    this.positions.set(equation, isDistinct ? found : null);
    return isDistinct ? found : null;
  }

  /** A cell of the equation holds another value now. */
  forget(equation: Equation): void {
    this.known.delete(equation);
  }

  demand(equation: Equation, position: number): Demand {
    const { sum, room, largest, second } = this.added(equation);
    const coefficient = equation.coefficients[position]!;
    const cell = equation.cells[position]!;
    const value = this.values(cell);
    const term = coefficient * value;
    const half = halfUnit(this.cells[cell]!, value) * equation.looseness;
    const others = Math.abs(term) === largest ? second : largest;
    const center = -(sum - term) / coefficient;
    const left = room - Math.abs(coefficient) * half;
    const width = (left + NOISE * others * 10) / Math.abs(coefficient) + half;
    return { low: center - width, high: center + width, center };
  }

  /** Whether the sum would hold if these cells held these values. */
  holdsWith(equation: Equation, cells: readonly number[], values: readonly number[]): boolean {
    const positions = this.positionsIn(equation);
    const demand = this.demand(equation, 0);
    let total = this.values(equation.cells[0]!);
    let moved = 0;
    for (const [i, cell] of cells.entries()) {
      const position = positions?.get(cell);
      if (position === undefined) continue;
      if (position === 0) total = values[i]!;
      else moved += equation.coefficients[position]! * (values[i]! - this.values(cell));
    }
    const shift = -moved / equation.coefficients[0]!;
    return total >= demand.low + shift && total <= demand.high + shift;
  }

  private added(equation: Equation): Added {
    const known = this.known.get(equation);
    if (known) return known;
    let [sum, room, largest, second] = [0, 0, 0, 0];
    for (const [i, cell] of equation.cells.entries()) {
      const value = this.values(cell);
      const term = equation.coefficients[i]! * value;
      sum += term;
      room += Math.abs(equation.coefficients[i]!) * halfUnit(this.cells[cell]!, value) * equation.looseness;
      const size = Math.abs(term);
      if (size > largest) [largest, second] = [size, largest];
      else if (size > second) second = size;
    }
    const added = { sum, room, largest, second };
    this.known.set(equation, added);
    return added;
  }
}
