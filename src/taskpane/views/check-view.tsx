/** The tab "Kiểm tra số liệu". */
import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { formatTime } from '../../locales';
import { FailureNotice, Notice } from '../parts/notice';
import { Running } from '../parts/progress';
import { useLocale, useText } from '../parts/text';
import { useStateOf } from '../parts/use-state-of';
import type { CheckStore } from '../store/check-store';

// The pane is drawn before there is anything to list: the list's code comes while the sheets are read.
const loadReport = () => import('./check-report');
const CheckReportView = lazy(async () => ({ default: (await loadReport()).CheckReportView }));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
  },
  // Aligned with the content below, and both on one line of 320 pixels in either language.
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  again: { minWidth: 'auto', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  said: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // Stays on the page to be heard when it speaks, but takes no room while it does not.
  silent: { position: 'absolute', margin: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
});

export interface CheckViewProps {
  readonly store: CheckStore;
  /** Goes to the job that summarises. */
  readonly onSummarise: () => void;
}

/** The job "Kiểm tra số liệu". */
export function CheckView({ store, onSummarise }: CheckViewProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const state = useStateOf(store.state);
  const again = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void loadReport(), []);
  const busy = state.running !== null;
  const { report } = state;
  const tables = report?.tables.length ?? 0;
  const relations = report?.tables.reduce((sum, { tally }) => sum + tally.relations, 0) ?? 0;
  const done =
    tables > 0 && state.checkedAt
      ? t('check.done', { tables, relations, findings: state.open.length, time: formatTime(state.checkedAt) })
      : null;
  const empty = report !== null && tables === 0 && state.open.length === 0 && !busy;
  // What was pressed goes away with its press: the focus goes to the button beside which it stood.
  const toAgain = (): void => again.current?.focus();
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <Switch
          className={styles.switch}
          label={t('check.whole-workbook')}
          checked={state.scope === 'all'}
          onChange={(_, { checked }) => void store.setScope(checked ? 'all' : 'active')}
        />
        <Button
          ref={again}
          className={styles.again}
          icon={<ArrowClockwise16Regular />}
          disabledFocusable={busy}
          onClick={() => void store.check()}
        >
          {t('check.again')}
        </Button>
      </div>
      <Running
        running={state.running}
        onStop={() => {
          toAgain();
          store.stop();
        }}
      />
      <FailureNotice
        failure={state.failure}
        onDismiss={() => {
          toAgain();
          store.dismissFailure();
        }}
      />
      {state.stale && !busy && (
        <Notice intent="warning" title={t('check.stale.title')}>
          {t('check.stale.text')}
        </Notice>
      )}
      <p className={state.said ? styles.said : styles.silent} role="status">
        {state.said?.(locale)}
      </p>
      <div className={empty ? undefined : styles.silent} role="status">
        {empty && (
          <Notice
            intent="info"
            title={t('check.empty.title')}
            actions={
              state.scope === 'active' ? (
                <Button
                  size="small"
                  onClick={() => {
                    toAgain();
                    void store.setScope('all');
                  }}
                >
                  {t('check.all-sheets')}
                </Button>
              ) : undefined
            }
          >
            {t('check.empty.text')}
          </Notice>
        )}
      </div>
      {tables > 0 && (
        <h2 className={styles.heading} ref={heading} tabIndex={-1}>
          {t('check.findings')}
        </h2>
      )}
      <p className={done ? styles.said : styles.silent} role="status">
        {done}
      </p>
      {report && (
        <Suspense>
          <CheckReportView state={state} store={store} heading={heading} onSummarise={onSummarise} />
        </Suspense>
      )}
    </div>
  );
}
