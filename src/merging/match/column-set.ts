/** The columns of a table as they are compared with those of another. */
import { fold } from '../../tables';
import { known } from '../known';
import { type Name, isBareTotal, joinedName, nameOf } from '../names/name';
import type { SentColumn, Submission } from '../types';

/** A cell of the number row: "3=2/1". */
export interface NumberLabel {
  readonly label: string;
  /** The labels that it is computed from, in order; empty where it is no formula. */
  readonly operands: readonly string[];
  readonly operator: '+' | '-' | '/' | '*' | null;
}

/** A column with what it is compared by. */
export interface ComparedColumn {
  readonly column: SentColumn;
  readonly name: Name;
  readonly number: NumberLabel | null;
  /** The period relative to that of the table: "thang 6 +0"; null where none is stated. */
  readonly period: string | null;
  readonly isPercent: boolean;
  /** It is kept apart until this doubt is decided: nothing else is matched with it. */
  readonly doubt: string | null;
}

export interface ColumnSet {
  readonly columns: readonly ComparedColumn[];
  /** Whether the number row counts 1, 2, 3 … without a gap: then it may have been written anew. */
  readonly numberedAnew: boolean;
}

const NOTHING = nameOf('');

const ofTables = new WeakMap<readonly SentColumn[], ColumnSet>();

/** The columns of a table that was sent, prepared once: to find its form, and to place it there. */
export function sentColumnSet({ columns, period }: Submission): ColumnSet {
  let set = ofTables.get(columns);
  if (!set) ofTables.set(columns, (set = columnSet(columns, yearOf(period))));
  return set;
}

/** Prepares columns; `year` is that of the table, for periods that are compared relative to it. */
export function columnSet(
  columns: readonly SentColumn[],
  year: number | null,
  doubts: readonly (string | null)[] = [],
): ColumnSet {
  const names = columnNames(columns);
  const compared = columns.map((column, i) => ({
    column,
    name: names[i]!,
    number: numberLabel(column.declaration),
    period: relativePeriod(column.period, year),
    isPercent: isPercentColumn(column),
    doubt: doubts[i] ?? null,
  }));
  const labels = compared.flatMap(({ number }) => (number ? [Number(number.label)] : []));
  return { columns: compared, numberedAnew: labels.every((label, i) => label === i + 1) };
}

const isPercentColumn = ({ unit, role }: SentColumn): boolean =>
  unit?.kind === 'percent' || role === 'rate' || role === 'share' || role === 'growth';

/**
 * The names of columns: their header paths without what stands over all of them, without empty texts, and without a
 * "Tổng số" below a header of its own, unless two columns would then be called the same.
 */
const columnNames = (columns: readonly SentColumn[]): readonly Name[] =>
  namesOfPaths(JSON.stringify(columns.map(({ path }) => path)));

const namesOfPaths = known((json): readonly Name[] => {
  const texts = JSON.parse(json) as readonly (readonly string[])[];
  const paths = texts.map((path) => path.map(nameOf).filter(({ words }) => words.length > 0));
  const shared = paths.length > 1 ? sharedDepth(paths) : 0;
  const rest = paths.map((path) => {
    const own = path.slice(shared);
    return own.length > 0 ? own : path;
  });
  const short = rest.map((path) => {
    const named = path.filter((part) => !isBareTotal(part) && !isFiller(part));
    return named.length > 0 ? named : path;
  });
  const counts = new Map<string, number>();
  for (const path of short) counts.set(keyOf(path), (counts.get(keyOf(path)) ?? 0) + 1);
  return short.map((path, i) => {
    const chosen = (counts.get(keyOf(path)) ?? 0) > 1 ? rest[i]!.filter((part) => !isFiller(part)) : path;
    return chosen.length > 0 ? joinedName(chosen) : NOTHING;
  });
});

const keyOf = (path: readonly Name[]): string => path.map(({ key }) => key).join(' ');
const isFiller = ({ words }: Name): boolean => /^(?:trong do|chia ra|bao gom|gom)$/.test(words.join(' '));

/** How many texts from the top are the same over every column. */
function sharedDepth(paths: readonly (readonly Name[])[]): number {
  let depth = 0;
  const first = paths[0]!;
  while (
    depth < first.length - 1 &&
    paths.every((path) => path.length > depth + 1 && path[depth]!.key === first[depth]!.key)
  )
    depth++;
  return depth;
}

/** A column's label; the x of "2/1x100" is no letter of one. */
const OPERAND = /\d{1,3}(?:(?!x\s*\d)[a-z])?/g;
const DECLARATION = /^\s*\(?\s*(\d{1,3}[a-z]?)\s*\)?\s*(?:=(.*))?$/;

export function numberLabel(text: string | null): NumberLabel | null {
  const found = text === null ? null : DECLARATION.exec(text);
  if (!found) return null;
  const formula = found[2] ?? '';
  const operands = (formula.match(OPERAND) ?? []).filter((label) => label !== '100');
  return { label: found[1]!, operands, operator: operands.length > 1 ? operatorOf(formula) : null };
}

function operatorOf(formula: string): NumberLabel['operator'] {
  if (/[/:]/.test(formula)) return '/';
  if (/[x*×]/i.test(formula)) return '*';
  return /[-–]/.test(formula) ? '-' : '+';
}

/** A period with its years counted from the table's: "2017" in a table of 2018 is "-1". */
function relativePeriod(period: string | null, year: number | null): string | null {
  if (period === null) return null;
  const folded = fold(period).replace(/[\s/–-]+/g, ' ');
  if (year === null) return folded;
  return folded.replace(/\b(?:19|20)\d{2}\b/g, (stated) => {
    const offset = Number(stated) - year;
    return offset < 0 ? String(offset) : `+${offset}`;
  });
}

/** The year that a period ends in: "7 tháng 2019" → 2019. */
export function yearOf(period: string | null): number | null {
  const years = period?.match(/\b(?:19|20)\d{2}\b/g);
  return years ? Number(years[years.length - 1]) : null;
}
