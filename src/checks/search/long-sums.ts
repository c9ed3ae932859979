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
  private readonly distinct = new Map<Equation, boolean>();

  constructor(
    private readonly cells: readonly SystemCell[],
    private readonly values: Values,
  ) {}

  /** Whether the equation is a long sum in which no cell stands twice. */
  takes(equation: Equation): boolean {
    if (equation.form !== 'linear' || equation.cells.length < LONG) return false;
    const known = this.distinct.get(equation);
    if (known !== undefined) return known;
    const isDistinct = new Set(equation.cells).size === equation.cells.length && !equation.coefficients.includes(0);
    this.distinct.set(equation, isDistinct);
    return isDistinct;
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
