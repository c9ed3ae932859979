/** Sorts the tables that were sent into forms. */
import type { Decisions } from './match/decisions';
import { type FormSketch, formLikeness, sketchOf } from './match/form-likeness';
import { sourceName, tableName } from './submission';
import type { Submission } from './types';

/** Tables of one form. */
export interface FormGroup {
  readonly submissions: Submission[];
  /** Tables that may be of this form, and that the user left out. */
  readonly leftOut: Submission[];
  /** Sketches of the first members: a new table is compared with each of them. */
  readonly sketches: FormSketch[];
  /** Shared row labels of each later member with the likeliest of the first ones. */
  readonly sharedRows: number[];
}

/** So many members of a group speak for it. */
const SPEAKERS = 4;

/** Each table goes to the form that it is most like; what may belong to one is asked. */
export function sortIntoForms(submissions: readonly Submission[], decisions: Decisions): FormGroup[] {
  const groups: FormGroup[] = [];
  const waiting: { readonly submission: Submission; readonly sketch: FormSketch }[] = [];
  for (const submission of submissions) {
    const sketch = sketchOf(submission);
    const best = likeliest(sketch, groups, 'same');
    if (best) join(best, submission, sketch);
    else if (likeliest(sketch, groups, 'doubtful')) waiting.push({ submission, sketch });
    else groups.push(newGroup(submission, sketch));
  }
  // The groups are complete now: what was doubtful beside the first members may be plain beside a later one.
  const certain = [...groups];
  for (const { submission, sketch } of waiting) {
    const best = likeliest(sketch, certain, 'same') ?? askedGroup(submission, sketch, certain, decisions);
    if (best === 'left-out') continue;
    const joined = best ?? likeliest(sketch, groups, 'same');
    if (joined) join(joined, submission, sketch);
    else groups.push(newGroup(submission, sketch));
  }
  return groups;
}

const newGroup = (submission: Submission, sketch: FormSketch): FormGroup => ({
  submissions: [submission],
  leftOut: [],
  sketches: [sketch],
  sharedRows: [],
});

interface Candidate {
  readonly group: FormGroup;
  readonly score: number;
  readonly rows: number;
}

function likeliest(sketch: FormSketch, groups: readonly FormGroup[], verdict: 'same' | 'doubtful'): Candidate | null {
  let best: Candidate | null = null;
  for (const group of groups) {
    for (const speaker of group.sketches) {
      const found = formLikeness(sketch, speaker);
      if (found.verdict !== verdict || (best && found.score <= best.score)) continue;
      best = { group, score: found.score, rows: found.rows };
    }
  }
  return best;
}

function join({ group, rows }: Candidate, submission: Submission, sketch: FormSketch): void {
  group.submissions.push(submission);
  group.sharedRows.push(rows);
  if (group.sketches.length < SPEAKERS) group.sketches.push(sketch);
}

/** Asks whether a table is of the form that it may be of; null where it is not, or nobody has decided. */
function askedGroup(
  submission: Submission,
  sketch: FormSketch,
  groups: readonly FormGroup[],
  decisions: Decisions,
): Candidate | 'left-out' | null {
  const candidate = likeliest(sketch, groups, 'doubtful');
  if (!candidate) return null;
  const first = candidate.group.submissions[0]!;
  const answer = decisions.ask({
    kind: 'form',
    keys: [sourceName(submission), first.title],
    theirs: `${sourceName(submission)}: ${tableName(submission)}`,
    ours: tableName(first),
    score: candidate.score,
    source: sourceName(submission),
  });
  if (answer !== 'leave-out') return answer === 'match' ? candidate : null;
  candidate.group.leftOut.push(submission);
  return 'left-out';
}
