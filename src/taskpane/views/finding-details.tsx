/** An open finding: its sentence, its calculations, other cells that may be wrong, and what can be done about it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useEffect, useRef } from 'react';
import type { BrokenRelation, Finding } from '../../checks';
import { findingText } from '../../wording';
import { ReasonForm } from '../parts/reason-form';
import { useLocale, useText } from '../parts/text';
import { Calculation, evidenceText } from './calculation';
import { useFindingContext } from './finding-context';
import { OtherSuspects } from './suspects';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalM} 24px`,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  steps: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
  },
});

const SHOWN_RELATIONS = 4;

/** The way through the list: which finding this is, and to those beside it. */
export interface FindingSteps {
  /** From 1. */
  readonly position: number;
  readonly count: number;
  readonly go: (step: 1 | -1) => void;
}

export interface FindingDetailsProps {
  readonly finding: Finding;
  /** Whether the line above is the whole sentence already. */
  readonly isSaid: boolean;
  readonly accepting: boolean;
  readonly onAccepting: (accepting: boolean) => void;
  readonly steps: FindingSteps;
}

/** Everything behind a finding. */
export function FindingDetails({ finding, isSaid, accepting, onAccepting, steps }: FindingDetailsProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const { busy, accept, copy } = useFindingContext();
  const opener = useRef<HTMLButtonElement>(null);
  const quit = useRef(false);
  // After cancelling, the focus returns to the button that opened the form.
  useEffect(() => {
    if (!accepting && quit.current) opener.current?.focus();
    quit.current = false;
  }, [accepting]);
  const [first, ...others] = finding.broken;
  // What is known of all of them in the same way is said once.
  const calculation = (relation: BrokenRelation, index: number) => (
    <Calculation
      key={index}
      relation={relation}
      finding={finding}
      isKnown={index > 0 && evidenceText(t, relation) === evidenceText(t, finding.broken[index - 1]!)}
    />
  );
  return (
    <div className={styles.root}>
      {!isSaid && <p className={styles.text}>{findingText(locale, finding)}</p>}
      {first && calculation(first, 0)}
      {others.length > 0 && (
        <>
          <p className={styles.quiet}>{t('finding.also', { count: others.length })}</p>
          {others.slice(0, SHOWN_RELATIONS).map((relation, index) => calculation(relation, index + 1))}
          {others.length > SHOWN_RELATIONS && <p className={styles.quiet}>…</p>}
        </>
      )}
      <OtherSuspects finding={finding} />
      {accepting ? (
        <ReasonForm
          onSave={(note) => accept([finding], note)}
          onQuit={() => {
            quit.current = true;
            onAccepting(false);
          }}
        />
      ) : (
        <div className={styles.actions}>
          <Button ref={opener} size="small" disabledFocusable={busy} onClick={() => onAccepting(true)}>
            {t('finding.accept')}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => copy(finding)}>
            {t('finding.copy')}
          </Button>
          {steps.count > 1 && <Steps {...steps} />}
        </div>
      )}
    </div>
  );
}

function Steps({ position, count, go }: FindingSteps) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.steps} title={t('finding.keys')}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUp16Regular />}
        aria-label={t('finding.previous')}
        disabledFocusable={position === 1}
        onClick={() => go(-1)}
      />
      <span>{t('finding.position', { position, count })}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDown16Regular />}
        aria-label={t('finding.next')}
        disabledFocusable={position === count}
        onClick={() => go(1)}
      />
    </div>
  );
}
