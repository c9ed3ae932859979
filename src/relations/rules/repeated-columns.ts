/** Which columns of two sheets give the same figures. */
import { fold, type TableColumn } from '../../tables';
import type { FigureMatrix } from '../lines/figure-matrix';
import { confidenceOf, digitsOf, PRIOR, roundingTolerance, scoreOf } from '../lines/fit';

/** A row that can be found again on another sheet: its label, alone or with the label of the row that it is part of. */
export interface NamedRow {
  readonly matrix: number;
  readonly line: number;
  /** The labels of the rows that it is part of. */
  path(): string;
}

/** A column whose figures may be repeated elsewhere. */
export interface ColumnOfFigures {
  readonly matrix: number;
  readonly line: number;
  readonly column: TableColumn;
  /** Đồng per unit; 1 for what is no money. */
  readonly factor: number;
  readonly isMoney: boolean;
  /** Folded header path and table title. */
  readonly header: string;
  readonly title: string;
}

/** Two columns on two sheets that give the same figures; the larger table is where they come from. */
export interface Link {
  readonly small: ColumnOfFigures;
  readonly large: ColumnOfFigures;
  readonly confidence: number;
  /** Whether the figures of two rows are the same within rounding. */
  agrees(smallRow: number, largeRow: number): boolean;
}

interface Scored {
  readonly link: Link;
  readonly score: number;
}

/** So many telling figures must agree before one that does not is told. */
const SUPPORT = 6;
/** Figures with fewer digits agree by accident. */
const TELLING = 2;
/** More equal figures under one label than this are no single repetition. */
const MOST_EQUAL = 8;
/** A repetition by arithmetic and label is asked about, not asserted: figures may have been revised on purpose. */
const MOST_SURE = 0.65;

/** Disagreeing figures allowed: one, or this share of those that agree. */
const MOST_MISSES = 0.08;
/** What equal headers, or equal lowest headers, are worth beside figures that agree. */
const SAME_HEADER = 0.5;
const SAME_LEAF = 0.3;

/** Everything that may be repeated: the tables, their columns, and the rows that bear the same name. */
export interface Repeatable {
  readonly matrices: readonly FigureMatrix[];
  readonly columns: readonly ColumnOfFigures[];
  /** By matrix and line the place of a column in `columns`; −1 for percentages. */
  readonly columnAt: readonly (readonly number[])[];
  readonly rows: ReadonlyMap<string, readonly NamedRow[]>;
}

/** Pairs of columns that agree on the rows of one name, at most one partner for each column of the smaller tables. */
export function agreedColumns(all: Repeatable): Link[] {
  const { columns, rows } = all;
  const votes = new Map<number, number>();
  for (const list of rows.values()) voteOn(all, list, votes);
  const links: Scored[] = [];
  for (const [key, count] of votes) {
    if (count < SUPPORT) continue;
    const one = columns[Math.floor(key / columns.length)]!;
    const other = columns[key % columns.length]!;
    if (!areComparable(one, other)) continue;
    const found = linkOf(all, one, other);
    if (found) links.push(found);
  }
  return oneToOne(links);
}

/** A figure brought to đồng. */
interface Figure {
  readonly value: number;
  readonly half: number;
  readonly column: number;
  readonly sheet: string;
}

/** Equal figures of one label: one vote for each pair of columns on two sheets, by `smaller · count + larger`. */
function voteOn(all: Repeatable, list: readonly NamedRow[], votes: Map<number, number>): void {
  const figures = tellingFigures(all, list);
  const count = all.columns.length;
  for (let i = 0; i < figures.length; i++) {
    const one = figures[i]!;
    for (let j = i + 1; j < figures.length && j <= i + MOST_EQUAL; j++) {
      const other = figures[j]!;
      if (other.value - one.value > roundingTolerance(Math.max(one.half, other.half), Math.abs(one.value))) break;
      if (one.sheet === other.sheet) continue;
      const key = Math.min(one.column, other.column) * count + Math.max(one.column, other.column);
      votes.set(key, (votes.get(key) ?? 0) + 1);
    }
  }
}

/** The figures of some rows that carry enough digits, ascending. */
function tellingFigures({ matrices, columns, columnAt }: Repeatable, list: readonly NamedRow[]): Figure[] {
  const figures: Figure[] = [];
  for (const { matrix, line } of list) {
    const { across, table } = matrices[matrix]!;
    columnAt[matrix]!.forEach((column, c) => {
      if (column < 0) return;
      const at = c * across.crossCount + line;
      const value = across.values[at]!;
      const half = across.halfUnits[at]!;
      if (Number.isNaN(value) || digitsOf(value, half * 2) < TELLING) return;
      const { factor } = columns[column]!;
      figures.push({ value: value * factor, half: half * factor, column, sheet: table.sheet });
    });
  }
  return figures.sort((a, b) => a.value - b.value);
}

function linkOf({ matrices, rows }: Repeatable, one: ColumnOfFigures, other: ColumnOfFigures): Scored | null {
  const isLarger = matrices[one.matrix]!.rows.length >= matrices[other.matrix]!.rows.length;
  const [large, small] = isLarger ? [one, other] : [other, one];
  const [from, to] = [matrices[large.matrix]!.across, matrices[small.matrix]!.across];
  const agrees = (smallRow: number, largeRow: number): boolean => {
    const a = small.line * to.crossCount + smallRow;
    const b = large.line * from.crossCount + largeRow;
    const stated = to.values[a]! * small.factor;
    const half = Math.max(to.halfUnits[a]! * small.factor, from.halfUnits[b]! * large.factor);
    return Math.abs(stated - from.values[b]! * large.factor) <= roundingTolerance(half, Math.abs(stated));
  };
  let hits = 0;
  let misses = 0;
  const different = new Set<number>();
  for (const list of rows.values()) {
    const a = list.find((row) => row.matrix === small.matrix);
    const b = list.find((row) => row.matrix === large.matrix);
    if (!a || !b) continue;
    const at = small.line * to.crossCount + a.line;
    const stated = to.values[at]!;
    const given = from.values[large.line * from.crossCount + b.line]!;
    if (Number.isNaN(stated) || Number.isNaN(given) || (stated === 0 && given === 0)) continue;
    if (!agrees(a.line, b.line)) misses++;
    else if (digitsOf(stated, to.halfUnits[at]! * 2) >= TELLING) {
      hits++;
      different.add(stated);
    }
  }
  if (different.size < SUPPORT || misses > Math.max(1, MOST_MISSES * hits)) return null;
  const confidence = Math.min(MOST_SURE, confidenceOf(hits, misses, PRIOR.figuresOnly));
  return { link: { small, large, agrees, confidence }, score: scoreOf(hits, misses) + likeness(large, small) };
}

function likeness(one: ColumnOfFigures, other: ColumnOfFigures): number {
  if (one.header === other.header) return SAME_HEADER;
  return leafOf(one) === leafOf(other) ? SAME_LEAF : 0;
}

/**
 * Each column repeats one column of another table. Several that repeat the same one are its parts by kind, each on rows
 * of its own: then none of them is it.
 */
function oneToOne(links: readonly Scored[]): Link[] {
  const out: Link[] = [];
  const ofSmall = new Set<ColumnOfFigures>();
  for (const { link } of [...links].sort((a, b) => b.score - a.score)) {
    if (ofSmall.has(link.small)) continue;
    ofSmall.add(link.small);
    out.push(link);
  }
  const rivals = (link: Link): boolean =>
    out.some((other) => other !== link && other.large === link.large && other.small.matrix === link.small.matrix);
  return out.filter((link) => !rivals(link));
}

const leafOf = ({ column }: ColumnOfFigures): string => fold(column.path[column.path.length - 1] ?? '');

/** Words that make a figure another one on purpose. */
const REVISED = /dieu chinh|bo sung|sua doi|du kien|sau khi|truoc khi|de nghi|phuong an|lan \d/;
const years = (text: string): readonly string[] => text.match(/\b(19|20)\d\d\b/g) ?? [];

/** Columns of different units, periods, stages or revisions may agree here and there, but are no repetition. */
function areComparable(one: ColumnOfFigures, other: ColumnOfFigures): boolean {
  if (one.isMoney !== other.isMoney) return false;
  const stages = [one, other].map(({ column: { role } }) =>
    ['plan', 'actual', 'estimate', 'previous'].includes(role) ? role : '',
  );
  const [a, b] = [one, other].map(({ column, title }) => years(column.period ?? title));
  const isSameYear = a!.some((year) => b!.includes(year));
  // What one sheet calls the year before, the other gives as the outcome of that year.
  const isLastYear = isSameYear && stages.includes('previous');
  if (stages[0] !== stages[1] && stages[0] !== '' && stages[1] !== '' && !isLastYear) return false;
  if (one.column.source !== other.column.source && one.column.source && other.column.source) return false;
  if (a!.length > 0 && b!.length > 0 && !isSameYear) return false;
  return REVISED.test(`${one.header} ${one.title}`) === REVISED.test(`${other.header} ${other.title}`);
}
