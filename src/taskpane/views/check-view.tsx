import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useMemo, useRef, useState } from 'react';
import type { Severity } from '../../checks';
import { formatTime } from '../../locales';
import { FailureNotice, Notice } from '../parts/notice';
import { Running } from '../parts/progress';
import { Section } from '../parts/section';
import { useLocale, useText } from '../parts/text';
import { useStateOf } from '../parts/use-state-of';
import type { CheckStore } from '../store/check-store';
import { AcceptedFindings, Corrections, TablesRead } from './check-sections';
import type { FindingActions } from './finding-item';
import { FindingsList } from './findings-list';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
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
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
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
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const busy = state.running !== null;
  const actions = useMemo<FindingActions>(
    () => ({
      select: (sheet, cell) => void store.select(sheet, cell),
      // The button that was pressed goes away with its finding: the focus goes to where the list begins.
      correct: (suspect) => {
        heading.current?.focus();
        void store.correct(suspect);
      },
      accept: (finding, note) => {
        heading.current?.focus();
        void store.accept(finding, note);
      },
    }),
    [store],
  );
  const { report } = state;
  const relations = report?.tables.reduce((sum, { tally }) => sum + tally.relations, 0) ?? 0;
  const counts = { tables: report?.tables.length ?? 0, relations, findings: state.open.length };
  const listed = state.open.filter(({ severity }) => !hidden.has(severity));
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <Switch
          label={t('check.whole-workbook')}
          checked={state.scope === 'all'}
          onChange={(_, { checked }) => void store.setScope(checked ? 'all' : 'active')}
        />
        <Button icon={<ArrowClockwise16Regular />} disabled={busy} onClick={() => void store.check()}>
          {t('check.again')}
        </Button>
      </div>
      {state.running && <Running progress={state.running.progress} onStop={() => store.stop()} />}
      <FailureNotice failure={state.failure} onDismiss={() => store.dismissFailure()} />
      {state.stale && !busy && (
        <Notice intent="warning" title={t('check.stale.title')}>
          {t('check.stale.text')}
        </Notice>
      )}
      <p className={state.said ? styles.said : styles.silent} role="status">
        {state.said?.(locale)}
      </p>
      {report && counts.tables === 0 && state.open.length === 0 && !busy && (
        <Notice
          intent="info"
          title={t('check.empty.title')}
          actions={
            state.scope === 'active' ? (
              <Button size="small" onClick={() => void store.setScope('all')}>
                {t('check.all-sheets')}
              </Button>
            ) : undefined
          }
        >
          {t('check.empty.text')}
        </Notice>
      )}
      {report && counts.tables > 0 && (
        <>
          <h2 className={styles.heading} ref={heading} tabIndex={-1}>
            {t('check.findings')}
          </h2>
          {state.checkedAt && (
            <p className={styles.said} role="status">
              {t('check.done', { ...counts, time: formatTime(state.checkedAt) })}
            </p>
          )}
          {state.open.length === 0 && (
            <Notice
              intent="success"
              title={t('check.clean.title')}
              actions={
                // What an official does next: the other sheets, the summary, the log for the file.
                <div className={styles.tools}>
                  {state.scope === 'active' && (
                    <Button size="small" disabled={busy} onClick={() => void store.setScope('all')}>
                      {t('check.all-sheets')}
                    </Button>
                  )}
                  <Button size="small" disabled={busy} onClick={onSummarise}>
                    {t('tab.summary')}
                  </Button>
                </div>
              }
            >
              {relations > 0 ? t('check.clean.text', counts) : t('check.clean.no-relations', counts)}
            </Notice>
          )}
        </>
      )}
      {state.open.length > 0 && (
        <FindingsList
          findings={state.open}
          gridOf={(sheet) => store.grid(sheet)}
          busy={busy}
          hidden={hidden}
          onHide={setHidden}
          actions={actions}
        />
      )}
      <div>
        <Corrections state={state} store={store} />
        <AcceptedFindings state={state} store={store} />
        <TablesRead state={state} store={store} />
        {report && (counts.tables > 0 || state.marked) && (
          <Section title={t('check.tools')} open>
            <div className={styles.tools}>
              <Button
                size="small"
                title={t('check.mark.hint')}
                disabled={busy || listed.length === 0}
                onClick={() => void store.mark(listed)}
              >
                {t('check.mark')}
              </Button>
              {state.marked && (
                <Button size="small" onClick={() => void store.unmark()}>
                  {t('check.unmark')}
                </Button>
              )}
              <Button
                size="small"
                title={t('check.record.hint')}
                disabled={busy || counts.tables === 0}
                onClick={() => void store.writeRecord(locale)}
              >
                {t('check.record')}
              </Button>
            </div>
          </Section>
        )}
      </div>
    </div>
  );
}
