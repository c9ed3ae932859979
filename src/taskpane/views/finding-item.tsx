/** One line of the list of findings. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Finding, Suspect } from '../../checks';
import { type CellKey, keyName } from '../../sheet';
import { SeverityIcon } from '../parts/severity';
import { useLocale, useText } from '../parts/text';
import { type GridOf, findingText } from '../../wording';
import { FindingDetails } from './finding-details';

export interface FindingActions {
  readonly select: (sheet: string, cell: CellKey) => void;
  readonly correct: (suspect: Suspect) => void;
  readonly accept: (finding: Finding, note: string) => void;
}

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  button: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    overflowWrap: 'anywhere',
    // The high-contrast theme turns its ground bright under the pointer: the text must turn with it.
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  cell: { fontWeight: tokens.fontWeightSemibold },
  icon: { paddingTop: '2px' },
});

export interface FindingItemProps {
  readonly finding: Finding;
  readonly gridOf: GridOf;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onToggle: (finding: Finding) => void;
  /** Called before a finding is corrected or accepted, and so goes from the list. */
  readonly onLeave: (finding: Finding) => void;
  readonly actions: FindingActions;
}

/** One finding: pressing it selects its cell on the sheet and opens what is behind it. */
export function FindingItem({ finding, gridOf, open, busy, onToggle, onLeave, actions }: FindingItemProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const details = useId();
  const leaving: FindingActions = {
    select: actions.select,
    correct: (suspect) => {
      onLeave(finding);
      actions.correct(suspect);
    },
    accept: (accepted, note) => {
      onLeave(finding);
      actions.accept(accepted, note);
    },
  };
  return (
    <li
      className={mergeClasses(styles.item, open && styles.open)}
      data-cell={keyName(finding.cell)}
      data-rule={finding.rule}
    >
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        onClick={() => onToggle(finding)}
      >
        <span className={styles.icon}>
          <SeverityIcon severity={finding.severity} />
        </span>
        <span>
          <span className={styles.cell}>
            {keyName(finding.cell)} · {t(`severity.${finding.severity}`)}.
          </span>{' '}
          {findingText(locale, finding)}
        </span>
      </button>
      {open && (
        <div id={details}>
          <FindingDetails finding={finding} gridOf={gridOf} actions={leaving} busy={busy} />
        </div>
      )}
    </li>
  );
}
