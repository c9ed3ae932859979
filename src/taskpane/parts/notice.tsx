/** Messages in the pane, among them those of failures. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Failure } from '../store/failure';
import { useLocale, useText } from './text';

// On a separate line: without a full stop the title would run into the text.
const useStyles = makeStyles({ title: { display: 'block' } });

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether it interrupts a screen reader; warnings and errors do. */
  readonly alert?: boolean;
}

/**
 * A message in the pane, with what can be done about it. Its lines break at 320 px. Warnings and errors interrupt a
 * screen reader; other messages need a separate live region, since Fluent's message bar does not announce them.
 */
export function Notice({
  intent,
  title,
  children,
  actions,
  alert = intent === 'error' || intent === 'warning',
}: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody {...(alert ? { role: 'alert' } : {})}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle> {children}
      </MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
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
