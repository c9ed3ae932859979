/** Headings that a total passes over: it adds up their parts and not them, since their own figure is wrong. */
import { agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';

/**
 * Lines with a figure that is not the sum of their parts, all of which stand for them in a total that adds up: that
 * total says what they should say. Without it nobody would know of "B. Thu ngoài cân đối" among its parts.
 * @param known the totals that were found, by line
 */
export function passedHeadings(
  lines: Lines,
  names: AxisNames,
  known: ReadonlyMap<number, LineRule>,
): readonly number[] {
  const found = new Set<number>();
  // Lines between two totals are parts of the one that they add up to.
  const lists = new Set([...known.values()].map(({ operands }) => nameOf(operands)));
  for (const { kind, operands, signs, agreement: fit } of known.values()) {
    if (kind !== 'sum' || signs || fit.hits === 0 || fit.misses > 0) continue;
    const added = new Set(operands);
    for (const heading of parentsOf(names, operands)) {
      if (added.has(heading) || known.has(heading)) continue;
      const parts = partsOf(names, heading);
      if (!parts?.every((part) => added.has(part)) || lists.has(nameOf(parts))) continue;
      if (agreement(lines, heading, parts).misses > 0) found.add(heading);
    }
  }
  return [...found];
}

/** What names say that a heading adds up, of two lines at least. */
function partsOf(names: AxisNames, heading: number): readonly number[] | undefined {
  const parts = names.sums(heading).find(({ by, ofWhich }) => by === 'tree' && !ofWhich)?.operands;
  return parts && parts.length >= 2 ? parts : undefined;
}

const nameOf = (operands: readonly number[]): string => [...operands].sort((a, b) => a - b).join();

const parentsOf = (names: AxisNames, lines: readonly number[]): ReadonlySet<number> =>
  new Set(lines.map((line) => names.parentOf(line)).filter((parent) => parent >= 0));
