/** Collects the doubts of a merge; each asked once, whatever number of files it comes from. */
import type { Answer, Decision, Question, QuestionKind } from '../types';

export interface Doubt {
  readonly kind: QuestionKind;
  /** What is compared: keys of names, or a file. */
  readonly keys: readonly [theirs: string, ours: string];
  readonly theirs: string;
  readonly ours: string;
  readonly score: number;
  readonly source: string;
  /** What is asked instead, once for all doubts of a group; one answer settles each. */
  readonly group?: DoubtGroup;
}

/** Rows of one name under one row of theirs and one of ours. */
export interface DoubtGroup {
  readonly keys: readonly [theirs: string, ours: string];
  readonly theirs: string;
  readonly ours: string;
  /** The label of the doubt's own row. */
  readonly label: string;
}

/** The same for the same doubt, whenever it comes up. */
export const doubtId = ({ kind, keys }: Pick<Doubt, 'kind' | 'keys'>): string => [kind, ...keys].join(' | ');

/** The doubts that came up, and the answers that are known. */
export class Decisions {
  private readonly answers: ReadonlyMap<string, Answer>;
  private readonly asked = new Map<string, Question & { readonly sources: string[]; readonly labels: string[] }>();
  private readonly used = new Map<string, Decision>();

  constructor(decisions: readonly Decision[]) {
    this.answers = new Map(decisions.map(({ id, answer }) => [id, answer]));
  }

  /** The answer, where one is known; else the doubt is put on the list and null returned. */
  ask(doubt: Doubt): Answer | null {
    const { score, source, group } = doubt;
    const ids = group ? [doubtId(doubt), doubtId({ kind: 'rows', keys: group.keys })] : [doubtId(doubt)];
    for (const id of ids) {
      const answer = this.answers.get(id);
      if (answer === undefined) continue;
      this.used.set(id, { id, answer });
      return answer;
    }
    const id = ids.at(-1)!;
    const { theirs, ours } = group ?? doubt;
    const known = this.asked.get(id) ?? {
      id,
      kind: group ? 'rows' : doubt.kind,
      theirs,
      ours,
      score,
      sources: [],
      labels: [],
    };
    this.asked.set(id, known);
    if (!known.sources.includes(source)) known.sources.push(source);
    if (group && !known.labels.includes(group.label)) known.labels.push(group.label);
    return null;
  }

  /** The answer to a doubt, which is not put on the list. */
  answerTo(doubt: Pick<Doubt, 'kind' | 'keys'>): Answer | null {
    return this.answers.get(doubtId(doubt)) ?? null;
  }

  /** What nobody has decided yet, the most frequent first. */
  questions(): readonly Question[] {
    return [...this.asked.values()].sort((a, b) => b.sources.length - a.sources.length);
  }

  /** The remembered decisions that were followed. */
  followed(): readonly Decision[] {
    return [...this.used.values()];
  }
}
