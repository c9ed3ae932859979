/** Which positions of the other axis are single items, and no totals or subtotals of items. */
import type { LineNames } from '../names/axis-names';

/** Where so many are numbered, one without a number is the heading of a group. */
const MOSTLY = 0.5;

/** Whether a cross position is an item: no total, nothing hangs below it, and it has a number where most have one. */
export function itemsOf(crossing: LineNames, count: number): (cross: number) => boolean {
  const wholes = new Set<number>();
  let numbered = 0;
  for (let cross = 0; cross < count; cross++) {
    wholes.add(crossing.parentOf(cross));
    if (crossing.isNumbered(cross)) numbered++;
  }
  const needsNumber = numbered > MOSTLY * count;
  return (cross) => !crossing.isTotal(cross) && !wholes.has(cross) && (!needsNumber || crossing.isNumbered(cross));
}
