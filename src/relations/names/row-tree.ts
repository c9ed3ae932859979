/** The row tree: which rows stand under which, and what stood open before a total at the bottom. */
import type { TableRow } from '../../tables';
import { append } from './axis-names';
import { labelWords } from './label-words';

/** The lines under each row: those of its own numbering, and those that a "Trong đó" opens. */
export interface RowParts {
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly ofWhich: ReadonlyMap<number, readonly number[]>;
}

export function partsOfRows(rows: readonly TableRow[], parentOf: (line: number) => number): RowParts {
  const children = new Map<number, number[]>();
  const ofWhich = new Map<number, number[]>();
  rows.forEach((row, line) => {
    const parent = row.kind === 'heading' ? -1 : parentOf(line);
    if (parent >= 0) append(row.kind === 'of-which' ? ofWhich : children, parent, line);
  });
  return { children, ofWhich };
}

/** For a total row at the bottom: the outermost rows since the total before it. */
export function outermostBefore(rows: readonly TableRow[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let open: number[] = [];
  let level = Infinity;
  rows.forEach((row, line) => {
    if (row.kind === 'heading' || row.kind === 'of-which') return;
    if (row.kind === 'total') {
      if (open.length >= 2) found.set(line, open);
      open = [];
      level = Infinity;
      return;
    }
    if (row.level < level) {
      open = open.filter((other) => rows[other]!.level < row.level);
      level = row.level;
    }
    if (row.level === level) open.push(line);
  });
  return found;
}

/** The rows whose figures are in the currency of their total: "trong đó quy ra USD" is no part of it. */
export function inOneCurrency(rows: readonly TableRow[], total: number, list: readonly number[]): readonly number[] {
  const { currency } = labelWords(rows[total]!.label);
  const alike = list.filter((line) => labelWords(rows[line]!.label).currency === currency);
  return alike.length === list.length || alike.length === 0 ? list : alike;
}

/**
 * Whether rows are one list right below or above their total: numbered 1, 2, 3 … or with one kind of mark, or all
 * without a mark and alike, each with a name; nothing with figures stands between.
 */
export function isPlainList(rows: readonly TableRow[], total: number, list: readonly number[]): boolean {
  const first = Math.min(list[0]!, total + 1);
  const last = Math.max(list[list.length - 1]!, total - 1);
  const { group } = rows[list[0]!]!;
  const members = new Set(list);
  let number = 0;
  for (let line = first; line <= last; line++) {
    const row = rows[line]!;
    if (row.kind === 'heading') continue;
    if (!members.has(line) || row.group !== group || row.kind !== 'item' || row.label === '') return false;
    number++;
    if (isNumbered(row) && Number.parseInt(row.index, 10) !== number) return false;
  }
  const next = rows[last + 1];
  return total > last || next === undefined || next.kind === 'total';
}

const isNumbered = ({ index }: TableRow): boolean => /^\d+[.)]?$/.test(index);
