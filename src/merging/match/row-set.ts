/** The rows of a table as they are compared with those of another. */
import { provinceOf } from '../../places';
import { type Name, nameOf } from '../names/name';
import type { SentRow } from '../types';

export type Extra = 'no' | 'placed' | 'loose';

export interface ComparedRow {
  readonly row: SentRow;
  readonly name: Name;
  /** Rows of one key bear one name. */
  readonly key: string;
  /** Whether only some offices have it; `loose` where its place was read from the looks of a table without numbering. */
  readonly extra: Extra;
  /** It is kept apart until this doubt is decided: nothing else is matched with it. */
  readonly doubt: string | null;
}

/** What is known of a row of the form beside the row. */
export type RowState = Pick<ComparedRow, 'extra' | 'doubt'>;
const PLAIN: RowState = { extra: 'no', doubt: null };

export interface RowSet {
  readonly rows: readonly ComparedRow[];
  /** Positions of the rows that belong to a row; those of -1 are the outermost. */
  readonly children: ReadonlyMap<number, readonly number[]>;
}

export function rowSet(rows: readonly SentRow[], stateOf: (at: number) => RowState = () => PLAIN): RowSet {
  const children = new Map<number, number[]>();
  rows.forEach(({ parent }, at) => {
    const list = children.get(parent ?? -1);
    if (list) list.push(at);
    else children.set(parent ?? -1, [at]);
  });
  return { rows: rows.map((row, at) => comparedRow(row, stateOf(at))), children };
}

export function comparedRow(row: SentRow, state: RowState = PLAIN): ComparedRow {
  const name = nameOf(row.label);
  return { row, name, key: keyOf(row, name), extra: state.extra, doubt: state.doubt };
}

function keyOf({ label, index }: SentRow, name: Name): string {
  const province = name.words.length <= MOST_PLACE_WORDS ? provinceOf(label) : null;
  if (province) return `place ${province.old}`;
  const years = name.years.length > 0 ? ` ${name.years.join(' ')}` : '';
  if (name.key === '') return label.trim() === '' ? `index ${index}` : `label ${label.trim()}`;
  return `${name.ofWhich ? 'of which ' : ''}${name.key}${years}`;
}

const MOST_PLACE_WORDS = 6;

/** Whether a row is `ancestor` or below it. */
export function isWithin(rows: readonly ComparedRow[], at: number, ancestor: number): boolean {
  // A tree that was read from a sheet is no deeper than this, however it was read.
  for (let row: number | null = at, steps = 0; row !== null && steps < 64; row = rows[row]!.row.parent, steps++)
    if (row === ancestor) return true;
  return ancestor === -1;
}

/** Whether rows bear numbers or letters: without them the tree of a table is read from its looks alone. */
export const isNumbered = (rows: readonly SentRow[]): boolean => rows.some(({ index }) => /[\p{L}\p{N}]/u.test(index));
