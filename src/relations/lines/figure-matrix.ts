import { ownDecimals } from '../../figures';
import { type CellKey, cellKey, type Grid } from '../../sheet';
import { isPercentColumn, numberIn, type Table, type TableColumn, type TableRow } from '../../tables';

/**
 * The figures of a table as lines: either its rows ("down": a total adds the cells of one column) or its columns
 * ("across": a total adds the cells of one row). `values[line · crossCount + cross]`, NaN where there is no figure.
 */
export interface Lines {
  readonly axis: 'down' | 'across';
  readonly count: number;
  readonly crossCount: number;
  readonly values: Float64Array;
  /** Half a unit of each figure's last printed digit. */
  readonly halfUnits: Float64Array;
  /** Whether a cross position holds percentages, which are no parts of a money total. */
  readonly percentCross: readonly boolean[];
  /** Sheet position of a figure. */
  cell(line: number, cross: number): CellKey;
}

/** The rows and columns of a table that hold figures, and both views on them. */
export interface FigureMatrix {
  readonly table: Table;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly down: Lines;
  readonly across: Lines;
}

export function figureMatrix(grid: Grid, table: Table): FigureMatrix {
  const rows = table.rows.filter((row) => row.kind !== 'blank');
  const columns = table.columns.filter((column) => !['label', 'index', 'note', 'unit'].includes(column.role));
  const height = rows.length;
  const width = columns.length;
  const byRow = new Float64Array(height * width);
  const byColumn = new Float64Array(height * width);
  const halfByRow = new Float64Array(height * width);
  const halfByColumn = new Float64Array(height * width);
  for (let c = 0; c < width; c++) {
    const column = columns[c]!.column;
    for (let r = 0; r < height; r++) {
      const value = numberIn(grid, rows[r]!.row, column);
      const half = Number.isNaN(value) ? 0 : 0.5 * 10 ** -Math.min(ownDecimals(value), 9);
      byRow[r * width + c] = byColumn[c * height + r] = value;
      halfByRow[r * width + c] = halfByColumn[c * height + r] = half;
    }
  }
  const key = (r: number, c: number): CellKey => cellKey(rows[r]!.row, columns[c]!.column);
  return {
    table,
    rows,
    columns,
    down: {
      axis: 'down',
      count: height,
      crossCount: width,
      values: byRow,
      halfUnits: halfByRow,
      percentCross: columns.map(isPercentColumn),
      cell: key,
    },
    across: {
      axis: 'across',
      count: width,
      crossCount: height,
      values: byColumn,
      halfUnits: halfByColumn,
      percentCross: rows.map(() => false),
      cell: (c, r) => key(r, c),
    },
  };
}

/** How a rule "line = sum of operands" does over the cross positions. */
export interface Agreement {
  hits: number;
  misses: number;
  /** Positions at which the whole equals its one part that is other than nil: says little, but nothing against. */
  single: number;
  /** Decimal digits that the hits explain: what speaks against coincidence. */
  digits: number;
  /**
   * In how many different proportions the parts stand to the result among the hits, up to four (the first and the last
   * part are looked at): where all lines are multiples of one another, agreeing once is agreeing everywhere.
   */
  variety: number;
  /** Share of the parts that are filled where the rule says something: of two ways to a total the fuller one is meant. */
  fill: number;
}

const alike = (a: number, b: number): boolean => Math.abs(a - b) <= 2e-3 * Math.max(Math.abs(a), Math.abs(b));

/** Counts different proportions, up to four. */
export class Variety {
  private readonly seen: (readonly [number, number])[] = [];
  add(first: number, last = first): void {
    if (this.seen.length >= 4 || !Number.isFinite(first) || !Number.isFinite(last)) return;
    if (!this.seen.some((other) => alike(other[0], first) && alike(other[1], last))) this.seen.push([first, last]);
  }
  get count(): number {
    return this.seen.length;
  }
}

/** Relative error up to which a rounded figure is taken for the computed one while looking for relations. */
const RELATIVE = 0.005;

/**
 * Compares a line with the (signed) sum of others at every cross position. A position says nothing when the result is
 * missing or nil, or when fewer than two operands are other than nil; a hit needs the gap within rounding.
 */
export function agreement(
  lines: Lines,
  result: number,
  operands: readonly number[],
  signs?: readonly number[],
  mean = false,
): Agreement {
  const { crossCount, values, halfUnits, percentCross } = lines;
  const out = { hits: 0, misses: 0, single: 0, digits: 0, variety: 0, fill: 0 };
  let filled = 0,
    places = 0;
  const variety = new Variety();
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[result * crossCount + cross]!;
    if (Number.isNaN(stated)) continue;
    let sum = 0,
      half = halfUnits[result * crossCount + cross]!,
      present = 0,
      counted = 0,
      first = 0,
      last = 0,
      least = Infinity,
      most = -Infinity;
    for (let i = 0; i < operands.length; i++) {
      const at = operands[i]! * crossCount + cross;
      const value = values[at]!;
      if (Number.isNaN(value)) continue;
      counted++;
      if (value < least) least = value;
      if (value > most) most = value;
      if (value === 0) continue;
      if (first === 0) first = value;
      last = value;
      sum += (signs?.[i] ?? 1) * value;
      half += halfUnits[at]!;
      present++;
    }
    if (mean && counted > 0) {
      sum /= counted;
      half = halfUnits[result * crossCount + cross]! + (half - halfUnits[result * crossCount + cross]!) / counted;
    }
    if (present === 0 || (stated === 0 && sum === 0)) continue;
    // The mean of equal figures is each of them.
    if (mean && least === most) continue;
    const gap = Math.abs(stated - sum);
    const size = Math.max(Math.abs(stated), Math.abs(sum));
    const close = gap <= Math.min(half * 1.000001 + size * 1e-9, size * RELATIVE) || gap <= size * 1e-9;
    filled += counted;
    places += operands.length;
    if (close) {
      if (present < 2) {
        out.single++;
        continue;
      }
      out.hits++;
      out.digits += digitsOf(stated, halfUnits[result * crossCount + cross]! * 2);
      variety.add(first / stated, last / stated);
    } else if (!percentCross[cross]) {
      out.misses++;
    }
  }
  out.variety = variety.count;
  out.fill = places === 0 ? 0 : filled / places;
  return out;
}

/** How many decimal digits of information a figure carries, given the unit of its last digit. */
export const digitsOf = (value: number, unit: number): number =>
  Math.min(9, Math.log10(Math.abs(value) / Math.max(unit, 1e-9) + 1));
