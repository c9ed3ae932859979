/** The short list of doubts, where the user decides each once; and what was decided, which can be undone. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useId, useRef, useState } from 'react';
import type { Question } from '../../merging';
import { useMergingText } from '../files/merging-text';
import { useListStyles } from '../parts/list-style';
import { Section } from '../parts/section';
import type { KeptDecision } from './kept-decisions';
import type { MergeStore } from './merge-store';
import { answerText, answersTo, questionText } from './question-text';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

/** So many are drawn at first. */
const SHOWN = 20;
/** So many places of a doubt are named. */
const NAMED = 3;

export interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly store: MergeStore;
  /** The focus goes there when what held it goes away. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function Questions({ questions, store, heading }: QuestionsProps) {
  const t = useMergingText();
  const lists = useListStyles();
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState(SHOWN);
  return (
    <section>
      <h2 className={lists.heading} tabIndex={-1} ref={heading}>
        {t('merge.questions', { count: questions.length })}
      </h2>
      <p className={styles.hint}>{t(questions.length > 0 ? 'merge.questions.hint' : 'merge.questions.none')}</p>
      <ul className={lists.list}>
        {questions.slice(0, shown).map((question, index) => (
          <li key={question.id} data-question={question.kind}>
            <div id={`${id}-${index}`}>{questionText(question, t)}</div>
            <Sources sources={question.sources} />
            <div className={lists.actions} role="group" aria-labelledby={`${id}-${index}`}>
              {answersTo(question, t).map(({ answer, text }) => (
                <Button
                  key={answer}
                  size="small"
                  onClick={() => {
                    // The button goes away with its question.
                    heading.current?.focus();
                    void store.decide(question, answer, text);
                  }}
                >
                  {text}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {questions.length > shown && (
        <div className={lists.actions}>
          <Button size="small" onClick={() => setShown(shown + SHOWN)}>
            {t('merge.questions.more', { count: Math.min(SHOWN, questions.length - shown) })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Sources({ sources }: { readonly sources: readonly string[] }) {
  const t = useMergingText();
  const styles = useStyles();
  const names = sources.slice(0, NAMED).join('; ');
  const rest = sources.length - NAMED;
  return (
    <p className={styles.quiet}>
      {rest > 0 ? t('merge.question.sources.more', { names, count: rest }) : t('merge.question.sources', { names })}
    </p>
  );
}

export interface DecisionsProps {
  readonly decisions: readonly KeptDecision[];
  readonly store: MergeStore;
  /** Called when the list goes away under what was pressed. */
  readonly onGone: () => void;
}

/** What was decided, the latest first. */
export function Decisions({ decisions, store, onGone }: DecisionsProps) {
  const t = useMergingText();
  const lists = useListStyles();
  const styles = useStyles();
  const id = useId();
  const hint = useRef<HTMLParagraphElement>(null);
  const [shown, setShown] = useState(SHOWN);
  if (decisions.length === 0) return null;
  const toHint = (): void => hint.current?.focus();
  return (
    <Section title={t('merge.decisions', { count: decisions.length })}>
      <p className={styles.hint} tabIndex={-1} ref={hint}>
        {t('merge.decisions.hint')}
      </p>
      <ul className={lists.list}>
        {decisions.slice(0, shown).map((decision, index) => (
          <li key={decision.id}>
            <div id={`${id}-${index}`}>
              {questionText(decision, t)} <strong>{answerText(decision, decision.answer, t)}</strong>
            </div>
            <div className={lists.actions}>
              <Button
                size="small"
                aria-describedby={`${id}-${index}`}
                onClick={() => {
                  (decisions.length > 1 ? toHint : onGone)();
                  void store.undo(decision);
                }}
              >
                {t('merge.decision.undo')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div className={lists.actions}>
        {decisions.length > shown && (
          <Button size="small" onClick={() => setShown(shown + SHOWN)}>
            {t('merge.questions.more', { count: Math.min(SHOWN, decisions.length - shown) })}
          </Button>
        )}
        {decisions.length > 1 && (
          <Button
            size="small"
            onClick={() => {
              onGone();
              void store.undoAll();
            }}
          >
            {t('merge.decisions.clear')}
          </Button>
        )}
      </div>
    </Section>
  );
}
