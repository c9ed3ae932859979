/** How sure we are of which cell is wrong, in words. docs/decisions/suspects.md has the trials behind the limits. */
import type { Finding, Suspect } from '../checks';

/** `certain`: right in 99 of 100 trials; `likely`: in 91 to 94; `unclear`: nobody is accused. */
export type Certainty = 'certain' | 'likely' | 'unclear';

const CERTAIN = 0.9;
const LIKELY = 0.7;
/** How much likelier than the next the accused one must be. */
const TIMES_NEXT = 1.5;

/** The cells that are wrong together: one, both of a swap, every total that left out a line. Empty where none stands out. */
export function accused({ rule, suspects }: Finding): readonly Suspect[] {
  const [first, second] = suspects;
  if (!first || first.confidence < LIKELY) return [];
  if (rule === 'line-left-out') return suspects;
  if (first.slip === 'swap') return suspects.slice(0, 2);
  const isClear = !second || first.confidence >= TIMES_NEXT * second.confidence;
  return isClear ? [first] : [];
}

/** How sure we are of the accused cell. */
export function certaintyOf(finding: Finding): Certainty {
  const [first] = accused(finding);
  if (!first) return 'unclear';
  return first.confidence >= CERTAIN ? 'certain' : 'likely';
}
