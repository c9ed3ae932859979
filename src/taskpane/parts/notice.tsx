/** Messages in the pane, among them those of failures. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { type ReactNode, useId } from 'react';
import type { Failure } from '../store/failure';
import { useLocale, useText } from './text';

const ICONS = {
  info: Info20Filled,
  success: CheckmarkCircle20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
} as const;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  // On a separate line: without a full stop the title would run into the text.
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  icon: { flexShrink: 0 },
});

const useGroundStyles = makeStyles({
  info: {},
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
});

const useIconStyles = makeStyles({
  info: { color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

export interface NoticeProps {
  readonly intent: keyof typeof ICONS;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether it interrupts a screen reader; warnings and errors do. */
  readonly alert?: boolean;
}

/**
 * A message in the pane, with what can be done about it. Its lines break at 320 px. Warnings and errors interrupt a
 * screen reader; other messages need a separate live region. Fluent's message bar would bring animations, announcements
 * and 4 KB to the first load that nothing here uses.
 */
export function Notice({
  intent,
  title,
  children,
  actions,
  alert = intent === 'error' || intent === 'warning',
}: NoticeProps) {
  const styles = useStyles();
  const ground = useGroundStyles();
  const colours = useIconStyles();
  const heading = useId();
  const Icon = ICONS[intent];
  return (
    <div role="group" aria-labelledby={heading} className={mergeClasses(styles.bar, ground[intent])}>
      <Icon className={mergeClasses(styles.icon, colours[intent])} aria-hidden />
      <div className={styles.words}>
        <div {...(alert ? { role: 'alert' } : {})}>
          <span id={heading} className={styles.title}>
            {title}
          </span>{' '}
          {children}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}

/** What went wrong and what to do; nothing when nothing did. */
export function FailureNotice({
  failure,
  onDismiss,
}: {
  readonly failure: Failure | null;
  readonly onDismiss: () => void;
}) {
  const t = useText();
  const locale = useLocale();
  if (!failure) return null;
  return (
    <Notice
      alert
      intent={failure.cancelled ? 'info' : 'error'}
      title={t(failure.cancelled ? 'cancelled.title' : 'error.title')}
      actions={
        <Button size="small" onClick={onDismiss}>
          {t('error.dismiss')}
        </Button>
      }
    >
      {failure.text(locale)}
    </Notice>
  );
}
