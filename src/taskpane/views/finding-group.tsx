/** Many findings alike as one line, which opens. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';
import type { Finding } from '../../checks';
import { ReasonForm } from '../parts/reason-form';
import { SeverityIcon } from '../parts/severity';
import { useText } from '../parts/text';
import { useFocusBack } from '../parts/use-focus-back';
import { useFindingContext } from './finding-context';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  button: {
    flex: '1 1 180px',
    justifyContent: 'flex-start',
    textAlign: 'left',
    paddingLeft: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalL}`, listStyleType: 'none' },
});

export interface FindingGroupProps {
  /** At least one; all of one rule and grade. */
  readonly findings: readonly Finding[];
  readonly open: boolean;
  readonly onToggle: () => void;
  /** The lines of the findings. */
  readonly children: ReactNode;
}

/** "21 ô gõ số vào giữa công thức", opened by those who want, or passed over as a whole. */
export function FindingGroup({ findings, open, onToggle, children }: FindingGroupProps) {
  const t = useText();
  const styles = useStyles();
  const { busy, accept } = useFindingContext();
  const body = useId();
  const [accepting, setAccepting] = useState(false);
  const opener = useFocusBack(accepting);
  const { rule, severity } = findings[0]!;
  return (
    <li className={styles.item} data-group={rule}>
      <div className={styles.head}>
        <SeverityIcon severity={severity} />
        <Button
          appearance="transparent"
          className={styles.button}
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={onToggle}
        >
          {t(`alike.${rule}`, { count: findings.length })}
        </Button>
        {!accepting && (
          <Button ref={opener} size="small" disabledFocusable={busy} onClick={() => setAccepting(true)}>
            {t('group.accept')}
          </Button>
        )}
      </div>
      {accepting && <ReasonForm onSave={(note) => accept(findings, note)} onQuit={() => setAccepting(false)} />}
      {open && (
        <ul id={body} className={styles.list}>
          {children}
        </ul>
      )}
    </li>
  );
}
