/** The tab "Kiểm tra số liệu". */
import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { FailureNotice, Notice } from '../parts/notice';
import { Running } from '../parts/progress';
import { useLocale, useText } from '../parts/text';
import { useStateOf } from '../parts/use-state-of';
import { type CheckState, frontIsChecked } from '../store/check-state';
import type { CheckStore } from '../store/check-store';
import { VerdictView } from './verdict';

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
  done: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

export interface CheckViewProps {
  readonly store: CheckStore;
  /** Goes to the job that summarises. */
  readonly onSummarise: () => void;
  /** Goes to the files that are checked from disk. */
  readonly onOtherFiles: () => void;
}

/** What the list and its colours do not show yet, and how they come to show it. */
function OutOfDate({ state, onCheck }: { readonly state: CheckState; readonly onCheck: () => void }) {
  const t = useText();
  const { behind, stale, running } = state;
  const reason = behind ?? (stale ? 'changed' : null);
  if (reason === null || running !== null) return null;
  const action = (
    <Button size="small" onClick={onCheck}>
      {t('check.again')}
    </Button>
  );
  return (
    <Notice
      intent="warning"
      title={t(`check.stale.${reason}.title`)}
      actions={reason === 'changed' ? undefined : action}
    >
      {t(`check.stale.${reason}.text`)}
    </Notice>
  );
}

/** The job "Kiểm tra số liệu". */
export function CheckView({ store, onSummarise, onOtherFiles }: CheckViewProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const state = useStateOf(store.state);
  const again = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void loadReport(), []);
  const busy = state.running !== null;
  const { report, said } = state;
  const tables = report?.tables.length ?? 0;
  const isChecked = frontIsChecked(state);
  const empty = report !== null && tables === 0 && state.open.length === 0 && !busy && isChecked;
  // A summary has a table, and figures of others: what is to be said is where they are checked.
  const emptiness = state.scope === 'active' && state.frontIsOurs ? 'ours' : 'empty';
  const hasVerdict = report !== null && (!isChecked || tables > 0);
  useEffect(() => {
    store.show(true);
    return () => store.show(false);
  }, [store]);
  // What was pressed goes away with its press: the focus goes to the button beside which it stood.
  const toAgain = (): void => again.current?.focus();
  const toHeading = (): void => heading.current?.focus();
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
      {state.isManual && (
        <Notice intent="warning" title={t('check.manual.title')}>
          {t('check.manual.text')}
        </Notice>
      )}
      <OutOfDate
        state={state}
        onCheck={() => {
          toAgain();
          void store.check();
        }}
      />
      <div className={said ? styles.done : styles.silent}>
        <p className={styles.said} role="status">
          {said?.text(locale)}
        </p>
        {said && said.undo.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              toHeading();
              void store.takeBack(said.undo);
            }}
          >
            {t('check.undo')}
          </Button>
        )}
      </div>
      <div className={empty ? undefined : styles.silent} role="status">
        {empty && (
          <Notice
            intent="info"
            title={t(`check.${emptiness}.title`)}
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
            {t(`check.${emptiness}.text`)} {emptiness === 'empty' && t('check.empty.example')}
          </Notice>
        )}
      </div>
      <div className={hasVerdict ? undefined : styles.silent} role="status">
        {hasVerdict && <VerdictView state={state} heading={heading} />}
      </div>
      {report && (
        <Suspense>
          <CheckReportView state={state} store={store} heading={heading} onSummarise={onSummarise} />
        </Suspense>
      )}
      <div>
        <Button size="small" title={t('check.other-files.hint')} onClick={onOtherFiles}>
          {t('check.other-files')}
        </Button>
      </div>
    </div>
  );
}
