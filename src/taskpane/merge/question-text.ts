/** A doubt of a merge as a question, and its answers, in the user's language. */
import type { Answer, QuestionKind } from '../../merging';
import type { MergingText } from '../files/merging-text';

export interface AskedDoubt {
  readonly kind: QuestionKind;
  readonly theirs: string;
  readonly ours: string;
  /** Of rows that are asked about together. */
  readonly labels?: readonly string[];
}

/** More labels than these are counted. */
const MOST_LABELS = 5;

export function questionText({ kind, theirs, ours, labels = [] }: AskedDoubt, t: MergingText): string {
  const question = t(`merge.question.${kind}`, { theirs, ours });
  if (labels.length === 0) return question;
  const names = labels.slice(0, MOST_LABELS).join('; ');
  const rest = labels.length - MOST_LABELS;
  const rows =
    rest > 0 ? t('merge.question.labels.more', { names, count: rest }) : t('merge.question.labels', { names });
  return `${question} ${rows}`;
}

/** The answers that mean something for a kind of doubt, in the order in which they are offered. */
const ANSWERS: Readonly<Record<QuestionKind, readonly Answer[]>> = {
  form: ['match', 'apart', 'leave-out'],
  column: ['match', 'apart', 'leave-out'],
  row: ['match', 'apart', 'leave-out'],
  rows: ['match', 'apart', 'leave-out'],
  sender: ['match', 'apart', 'leave-out'],
  duplicate: ['match', 'leave-out', 'apart'],
  period: ['match', 'leave-out'],
  scale: ['match', 'leave-out'],
};

/** Answers whose words depend on what was asked. */
function ownText({ kind, theirs, ours }: AskedDoubt, answer: Answer, t: MergingText): string | null {
  if (kind === 'sender' && answer !== 'leave-out')
    return t('merge.answer.sender', { unit: answer === 'match' ? ours : theirs });
  if (kind === 'duplicate')
    return t(`merge.answer.duplicate.${({ match: 'first', 'leave-out': 'second', apart: 'both' } as const)[answer]}`);
  if (kind === 'form' && answer !== 'leave-out') return t(`merge.answer.form.${answer}`);
  if ((kind === 'period' || kind === 'scale') && answer === 'match') return t(`merge.answer.${kind}.match`);
  return null;
}

export const answerText = (doubt: AskedDoubt, answer: Answer, t: MergingText): string =>
  ownText(doubt, answer, t) ?? t(`merge.answer.${answer}`);

export const answersTo = (doubt: AskedDoubt, t: MergingText): { readonly answer: Answer; readonly text: string }[] =>
  ANSWERS[doubt.kind].map((answer) => ({ answer, text: answerText(doubt, answer, t) }));
