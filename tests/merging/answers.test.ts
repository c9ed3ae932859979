/** What the user decides of a doubt is carried out, whatever the doubt is about. */
import { type Answer, type Merge, mergeSubmissions, type Submission } from '../../src/merging';
import { makeBatch } from './batches';
import { FORMS } from './forms';

const FORM = FORMS.find(({ isList, rows }) => !isList && rows.length > 5)!;
const PLAIN = { units: 5, variations: [], trap: null } as const;

const files = (merge: Merge): string[] =>
  merge.forms.flatMap(({ parts }) => parts.map(({ submission }) => submission.file)).sort();
const aside = (merge: Merge): string[] =>
  merge.forms.flatMap((form) => form.aside.map(({ submission, reason }) => `${submission.file} ${reason}`));

/** The merge in which the one question of a kind got an answer. */
function answered(submissions: readonly Submission[], kind: string, answer: Answer): Merge {
  const questions = mergeSubmissions(submissions).questions.filter((question) => question.kind === kind);
  expect(questions).toHaveLength(1);
  return mergeSubmissions(submissions, { decisions: [{ id: questions[0]!.id, answer }] });
}

describe('a unit that sent two different tables', () => {
  const { submissions } = makeBatch(FORM, 11, { ...PLAIN, trap: 'sentCorrected' });
  const [first, second] = submissions
    .filter(({ file }) =>
      submissions.some((other) => other.file === `${file} ban sao` || file === `${other.file} ban sao`),
    )
    .map(({ file }) => file);

  it('is added up once, with the table that the user takes', () => {
    const kept = answered(submissions, 'duplicate', 'leave-out');
    expect(files(kept)).toContain(first);
    expect(files(kept)).not.toContain(second);
    const taken = answered(submissions, 'duplicate', 'match');
    expect(files(taken)).toContain(second);
    expect(files(taken)).not.toContain(first);
    expect(aside(taken)).toEqual([`${first} left-out`]);
    expect(answered(submissions, 'duplicate', 'apart').forms[0]!.parts).toHaveLength(6);
  });
});

describe('a table whose head and file name two provinces', () => {
  const { submissions } = makeBatch(FORM, 12, PLAIN);
  const [first, ...rest] = submissions;
  const doubtful = [{ ...first!, sender: { ...first!.sender, conflict: 'Quảng Ninh' } }, ...rest];
  const nameOf = (merge: Merge): string =>
    merge.forms[0]!.parts.find(({ submission }) => submission.file === first!.file)?.name ?? 'none';

  it('is that of the province that the user names', () => {
    expect(mergeSubmissions(doubtful).forms[0]!.parts[0]!.notes).toContain('sender-doubtful');
    const confirmed = answered(doubtful, 'sender', 'match');
    expect(nameOf(confirmed)).toBe(first!.sender.name);
    expect(confirmed.forms[0]!.parts.every(({ notes }) => !notes.includes('sender-doubtful'))).toBe(true);
    expect(nameOf(answered(doubtful, 'sender', 'apart'))).toBe('Quảng Ninh');
  });

  it('is left out where the user says so, and listed', () => {
    const merge = answered(doubtful, 'sender', 'leave-out');
    expect(nameOf(merge)).toBe('none');
    expect(aside(merge)).toEqual([`${first!.file} left-out`]);
  });
});

describe('figures far from those of the others', () => {
  const { submissions, suspects } = makeBatch(FORM, 13, { ...PLAIN, trap: 'wrongUnit' });

  it('are added up as they are, or left out', () => {
    const doubtful = mergeSubmissions(submissions).forms[0]!;
    expect(doubtful.parts.filter(({ notes }) => notes.includes('scale-doubtful'))).toHaveLength(1);
    const right = answered(submissions, 'scale', 'match');
    expect(files(right)).toHaveLength(5);
    const without = answered(submissions, 'scale', 'leave-out');
    expect(files(without)).toHaveLength(4);
    expect(aside(without)).toEqual([`${suspects[0]} left-out`]);
  });
});

describe('a table of another period', () => {
  const { submissions, suspects } = makeBatch(FORM, 14, { ...PLAIN, trap: 'lastYearInstead' });

  it('is added up only where the user says so', () => {
    expect(files(answered(submissions, 'period', 'leave-out'))).not.toContain(suspects[0]);
    expect(files(answered(submissions, 'period', 'match'))).toContain(suspects[0]);
  });
});
