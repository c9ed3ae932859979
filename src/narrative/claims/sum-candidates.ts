/** Which figures a whole can be the sum of: the parts of a breakdown, or the figures beside it. */
import { sizeOf } from '../text/figures';
import type { PlacedFigure } from '../text/structure';

const MOST_CHOICES = 3000;
const MOST_PARTS = 12;

/** All parts, and the first two, three, … of them: the text may go on with other things. */
export function* leadingRuns(parts: readonly PlacedFigure[]): Generator<PlacedFigure[]> {
  for (let count = Math.min(parts.length, 40); count >= 2; count--) yield parts.slice(0, count);
}

/** Consecutive figures directly after or before a whole. */
export function* neighbours(stream: readonly PlacedFigure[], at: number): Generator<PlacedFigure[]> {
  for (let count = 2; count <= MOST_PARTS; count++) {
    if (at + count < stream.length) yield stream.slice(at + 1, at + 1 + count);
    if (at - count >= 0) yield stream.slice(at - count, at);
  }
}

/** At most one figure from each list item, two at least: "KCQG …, thực hiện …; KCĐP …, thực hiện …". Only sums near the whole are looked at. */
export function* onePerItem(parts: readonly PlacedFigure[], whole: PlacedFigure): Generator<PlacedFigure[]> {
  const byItem = new Map<number, PlacedFigure[]>();
  for (const part of parts) byItem.set(part.item, [...(byItem.get(part.item) ?? []), part]);
  const items = [...byItem.values()];
  if (items.length > MOST_PARTS) return;
  let left = MOST_CHOICES;
  const target = sizeOf(whole);
  const slack = Math.abs(target) * 1e-3;
  function* choose(depth: number, chosen: PlacedFigure[], sum: number): Generator<PlacedFigure[]> {
    if (left-- <= 0 || sum > target + slack) return;
    if (depth === items.length) {
      if (chosen.length >= 2 && Math.abs(sum - target) <= slack) yield chosen;
      return;
    }
    yield* choose(depth + 1, chosen, sum);
    for (const part of items[depth]!) yield* choose(depth + 1, [...chosen, part], sum + sizeOf(part));
  }
  yield* choose(0, [], 0);
}
