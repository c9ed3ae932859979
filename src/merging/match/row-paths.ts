/** Where rows stand in their tables: for the doubts about them, and as a person finds them. */
import type { DoubtGroup } from './decisions';
import type { ComparedRow, RowSet } from './row-set';

/** A row below those that it belongs to, from the outermost down. */
function pathTo({ rows }: RowSet, at: number): ComparedRow[] {
  const path: ComparedRow[] = [];
  for (let row: number | null = at, steps = 0; row !== null && steps < 64; row = rows[row]!.row.parent, steps++)
    path.unshift(rows[row]!);
  return path;
}

export const pathKey = (set: RowSet, at: number): string =>
  pathTo(set, at)
    .map(({ key }) => key)
    .join(' › ');

/** A row is found by its label and that of the row above; more of them where these are the same in both tables. */
const SHOWN_ABOVE = 2;

/** Two paths as a person reads them: numbers and labels, the last ones where these tell the paths apart. */
function shownApart(one: readonly ComparedRow[], other: readonly ComparedRow[]): [string, string] {
  const shown = (path: readonly ComparedRow[], most: number): string => path.slice(-most).map(shownRow).join(' › ');
  const most = shown(one, SHOWN_ABOVE) === shown(other, SHOWN_ABOVE) ? Infinity : SHOWN_ABOVE;
  return [shown(one, most), shown(other, most)];
}

/** Rows of one name that hang differently: asked once for all that stand under the same two rows. */
export function groupOf(theirs: RowSet, i: number, ours: RowSet, j: number): { readonly group?: DoubtGroup } {
  const [their, our] = [theirs.rows[i]!, ours.rows[j]!];
  const [parent, ourParent] = [their.row.parent, our.row.parent];
  if (their.key !== our.key || parent === null || ourParent === null) return {};
  const keys = [pathKey(theirs, parent), pathKey(ours, ourParent)] as const;
  if (keys[0] === keys[1]) return {};
  const [above, ourAbove] = shownApart(pathTo(theirs, parent), pathTo(ours, ourParent));
  return { group: { keys, theirs: above, ours: ourAbove, label: shownRow(their) } };
}

const shownRow = ({ row: { index, label } }: ComparedRow): string => `${index} ${label}`.trim();
