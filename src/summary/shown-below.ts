/** Which rows of a summary stand below which. */
import type { FrameRow } from './frame';

/** The rows that a summary shows directly below a row. */
export function shownBelow(rows: readonly FrameRow[]): ReadonlyMap<string, readonly FrameRow[]> {
  const below = new Map<string, FrameRow[]>();
  const path: FrameRow[] = [];
  for (const row of rows) {
    while (path.length > 0 && path.at(-1)!.level >= row.level) path.pop();
    const parent = path.at(-1);
    if (parent?.hasParts) below.set(parent.id, [...(below.get(parent.id) ?? []), row]);
    path.push(row);
  }
  return below;
}
