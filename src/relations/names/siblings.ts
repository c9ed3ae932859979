/** Groups of lines that stand beside each other under one whole. */
import type { AxisNames } from './axis-names';

/** Whether two lines stand in groups beside each other: neither is the total of what the other is part of. */
export function standInSiblings(names: AxisNames, line: number, other: number): boolean {
  const [own, theirs] = [names.parentOf(line), names.parentOf(other)];
  if (own < 0 || theirs < 0 || own === theirs) return false;
  return names.groupOf(own) === names.groupOf(theirs) && names.parentOf(own) === names.parentOf(theirs);
}
