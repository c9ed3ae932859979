/** One finding of the list: where, what changes, and the one button that changes it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Finding } from '../../checks';
import { headOf, lineOf } from '../../wording';
import { keyName } from '../../sheet';
import { LineButton, useLineStyles } from '../parts/line-button';
import { SeverityIcon } from '../parts/severity';
import { useLocale, useText } from '../parts/text';
import { useFindingContext } from './finding-context';
import { FindingDetails, type FindingSteps } from './finding-details';

const useStyles = makeStyles({
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  // Enlarged, the button stands below: beside it the words would be broken within.
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  words: { flex: '1 1 150px', width: 'auto' },
  place: { fontWeight: tokens.fontWeightSemibold },
  body: { fontVariantNumeric: 'tabular-nums' },
  icon: { paddingTop: '2px' },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export interface FindingLineProps {
  readonly finding: Finding;
  readonly open: boolean;
  readonly accepting: boolean;
  readonly steps: FindingSteps;
  readonly onToggle: (finding: Finding) => void;
  readonly onAccepting: (accepting: boolean) => void;
}

/** One finding: pressing it selects its cell on the sheet and opens what is behind it. */
export function FindingLine({ finding, open, accepting, steps, onToggle, onAccepting }: FindingLineProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const lines = useLineStyles();
  const context = useFindingContext();
  const details = useId();
  const line = useId();
  const fix = context.fixes.get(finding) ?? null;
  const text = lineOf(locale, finding, fix, context);
  return (
    <li
      className={mergeClasses(lines.item, open && styles.open)}
      data-cell={keyName(headOf(finding, fix).cell)}
      data-rule={finding.rule}
    >
      <div className={styles.line}>
        <LineButton
          id={line}
          className={styles.words}
          data-finding={finding.id}
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          onClick={() => onToggle(finding)}
        >
          <span className={styles.icon}>
            <SeverityIcon severity={finding.severity} />
          </span>
          <span>
            <span className={styles.spoken}>{t(`severity.${finding.severity}`)}. </span>
            <span className={styles.place}>{text.place}:</span> <span className={styles.body}>{text.body}</span>
            {text.certainty && ` (${text.certainty})`}
          </span>
        </LineButton>
        {fix && (
          <Button
            size="small"
            appearance="primary"
            aria-describedby={line}
            disabledFocusable={context.busy}
            onClick={() => context.correct(fix.changes, [finding])}
          >
            {t('finding.correct')}
          </Button>
        )}
      </div>
      {open && (
        <div id={details}>
          <FindingDetails
            finding={finding}
            isSaid={text.isSentence}
            accepting={accepting}
            onAccepting={onAccepting}
            steps={steps}
          />
        </div>
      )}
    </li>
  );
}
