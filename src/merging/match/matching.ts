/** How the rows or columns of a table lie among those of the form, and how a doubt about one of them is settled. */
import type { MatchedBy } from '../types';
import { type Decisions, type Doubt, doubtId } from './decisions';

/** What became of a row or column that was sent. */
export type Fate = 'matched' | 'extra' | 'asked' | 'left-out';

export interface Matching {
  /** For each of theirs, the position among ours; −1 where it has none. */
  readonly ours: Int32Array;
  readonly fates: Fate[];
  readonly by: (MatchedBy | null)[];
  /** The id of the doubt that keeps one apart. */
  readonly doubts: (string | null)[];
}

export const emptyMatching = (count: number): Matching => ({
  ours: new Int32Array(count).fill(-1),
  fates: new Array<Fate>(count).fill('extra'),
  by: new Array<MatchedBy | null>(count).fill(null),
  doubts: new Array<string | null>(count).fill(null),
});

/** What the answer to a doubt is carried out with. */
export interface Settling {
  readonly decisions: Decisions;
  readonly matching: Matching;
  /** Puts one of theirs together with the one of ours that is asked about. */
  readonly pair: (theirs: number) => void;
  /** Where among ours those of the same doubt wait; −1 where none does yet. */
  readonly waitingPlace: (doubt: string) => number;
  /** Lets one of theirs wait there. */
  readonly wait: (theirs: number, place: number) => void;
}

/** Asks about one of theirs, and does what was decided; those of one doubt that nobody has decided wait in one place. */
export function askAbout(doubt: Doubt, theirs: number, { decisions, matching, ...settling }: Settling): void {
  const answer = decisions.ask(doubt);
  matching.fates[theirs] = 'asked';
  if (answer === 'match') settling.pair(theirs);
  else if (answer === 'apart') matching.fates[theirs] = 'extra';
  else if (answer === 'leave-out') matching.fates[theirs] = 'left-out';
  else {
    const id = doubtId(doubt);
    matching.doubts[theirs] = id;
    const place = settling.waitingPlace(id);
    if (place < 0) return;
    matching.ours[theirs] = place;
    settling.wait(theirs, place);
  }
}
