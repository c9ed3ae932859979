/** The tab "Tính tổng hợp". */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { rangeName } from '../../sheet';
import { FailureNotice, Notice } from '../parts/notice';
import { Running } from '../parts/progress';
import { Spoken } from '../parts/spoken';
import { useLocale, useText } from '../parts/text';
import { useStateOf } from '../parts/use-state-of';
import type { SummaryState } from '../store/summary-state';
import type { SummaryStore } from '../store/summary-store';
import { MadeSummaries } from './made-summaries';
import { PlanPreview } from './plan-preview';
import { ReportChoice } from './report-choice';
import { SummaryChoices } from './summary-choices';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  source: { overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  silent: { position: 'absolute', margin: 0 },
  run: { width: '100%' },
});

export interface SummaryViewProps {
  readonly store: SummaryStore;
  /** Goes to the job that checks. */
  readonly onCheck: () => void;
}

/** Why nothing can be summarised. */
function reasonOf({ onOurs, isUnread, draft }: SummaryState) {
  if (onOurs) return 'ours';
  return isUnread ? 'unread' : (draft?.reason ?? 'no-table');
}

/** The job "Tính tổng hợp": chosen and shown before anything is written. */
export function SummaryView({ store, onCheck }: SummaryViewProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const state = useStateOf(store.state);
  const checking = useStateOf(store.checkState).running;
  const again = useRef<HTMLButtonElement>(null);
  const run = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void store.start();
    return () => void store.close();
  }, [store]);
  // What was pressed goes away with its press: the focus goes to what is pressed next.
  const toRun = (): void => (run.current ?? again.current)?.focus();
  const none = state.made.length === 0;
  useEffect(() => {
    if (none && document.activeElement === document.body) (run.current ?? again.current)?.focus();
  }, [none]);
  const { draft, choice, plan } = state;
  const offer = store.offer();
  const busy = state.running !== null;
  const open = draft ? draft.findings.error + draft.findings.review : 0;
  const source = draft && `${draft.table.sheet}!${rangeName(draft.table.range)}`;
  const nothing = !state.reading && !offer;
  const isWritten = state.made.some((made) => made.choice.sheet === draft?.table.sheet);
  const running = (
    <Running
      running={state.running && { progress: state.running.progress ?? checking?.progress ?? null }}
      onStop={() => {
        toRun();
        store.stop();
      }}
    />
  );
  return (
    <div className={styles.root}>
      <FailureNotice
        failure={state.failure}
        onDismiss={() => {
          toRun();
          store.dismissFailure();
        }}
      />
      <p className={state.said ? styles.quiet : styles.silent} role="status">
        {state.said?.(locale)}
      </p>
      <p className={state.reading ? styles.quiet : styles.silent} role="status">
        {state.reading && `${t('summary.reading')}…`}
      </p>
      <Running running={state.reading ? checking : null} onStop={() => store.stop()} />
      <Spoken>{!state.reading && offer && source && `${t('summary.source')}: ${source}`}</Spoken>
      <div className={nothing ? undefined : styles.silent} role="status">
        {nothing && (
          <Notice
            intent="info"
            title={t('summary.none.title')}
            actions={
              <Button ref={again} size="small" onClick={() => void store.read()}>
                {t('summary.read-again')}
              </Button>
            }
          >
            {t(`summary.none.${reasonOf(state)}`)}
          </Notice>
        )}
      </div>
      {draft && offer && choice && (
        <>
          <div className={styles.source}>
            <h2 className={styles.heading}>{t('summary.source')}</h2>
            <div>{draft.table.title || t('tables.untitled')}</div>
            <Link as="button" inline onClick={() => void store.goToSource()}>
              {source}
            </Link>
          </div>
          <p className={styles.quiet}>{t('summary.other-table')}</p>
          <div>
            <Button size="small" disabledFocusable={busy || state.reading} onClick={() => void store.read()}>
              {t('summary.read-again')}
            </Button>
          </div>
          {open > 0 && (
            <Notice
              intent="warning"
              title={t('summary.findings.title')}
              actions={
                <Button size="small" onClick={onCheck}>
                  {t('summary.findings.check')}
                </Button>
              }
            >
              {t('summary.findings', { count: open })}
            </Notice>
          )}
          <SummaryChoices
            offers={draft.offers}
            offer={offer}
            choice={choice}
            money={draft.table.columns.some(({ unit }) => unit?.kind === 'money')}
            disabled={busy}
            onChoose={(next) => void store.choose(next)}
          />
          {/* Stays while it works, so that the focus does; a second press does nothing then. */}
          <Button
            ref={run}
            className={styles.run}
            appearance="primary"
            size="large"
            disabledFocusable={busy || !plan}
            onClick={() => void store.write()}
          >
            {t('summary.run')}
          </Button>
          <ReportChoice store={store} lines={state.reporting} busy={busy} />
          {running}
          <h2 className={styles.heading}>{t('summary.preview')}</h2>
          {!state.said && !isWritten && <p className={styles.quiet}>{t('summary.nothing-written')}</p>}
          {plan ? (
            <PlanPreview plan={plan} />
          ) : (
            <Running running={{ progress: { stage: 'planning', done: 0, total: 0 } }} />
          )}
          <MadeSummaries made={state.made} asking={state.asking} store={store} busy={busy} />
        </>
      )}
      {!offer && (
        <>
          {running}
          <MadeSummaries made={state.made} asking={state.asking} store={store} busy={busy} />
        </>
      )}
    </div>
  );
}
