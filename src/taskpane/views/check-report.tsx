/** What a check found, with what can be done about all of it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useMemo } from 'react';
import { findingText, lineOf } from '../../wording';
import { useLocale, useText } from '../parts/text';
import { type CheckState, frontIsChecked } from '../store/check-state';
import type { CheckStore } from '../store/check-store';
import { AcceptedFindings, Corrections, TablesRead } from './check-sections';
import { Coverage } from './coverage';
import { type FindingContext, FindingContextProvider } from './finding-context';
import { FindingsList } from './findings-list';
import { RecordTools } from './record-tools';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface CheckReportProps {
  readonly state: CheckState;
  readonly store: CheckStore;
  /** Where the list begins: the focus goes there when what held it goes away. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Goes to the job that summarises. */
  readonly onSummarise: () => void;
}

/** What a check found and what can be done about it. Its code is loaded while the sheets are read. */
export function CheckReportView({ state, store, heading, onSummarise }: CheckReportProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const busy = state.running !== null;
  const { report, fixes } = state;
  const toHeading = useMemo(() => () => heading.current?.focus(), [heading]);
  const tables = useMemo(() => report?.tables.map(({ table }) => table) ?? [], [report]);
  const context = useMemo<FindingContext>(
    () => ({
      tables,
      gridOf: store.grid,
      fixes,
      busy,
      select: (sheet, cell) => void store.select(sheet, cell),
      correct: (changes) => {
        toHeading();
        void store.correct(changes);
      },
      accept: (findings, note) => {
        toHeading();
        void store.accept(findings, note);
      },
      copy: (finding) => {
        const line = lineOf(locale, finding, fixes.get(finding) ?? null, { tables, gridOf: store.grid });
        const text = line.isSentence ? line.body : `${line.body}. ${findingText(locale, finding)}`;
        void store.copy(`${finding.sheet} · ${line.place}: ${text}`);
      },
    }),
    [store, toHeading, tables, fixes, busy, locale],
  );
  if (!report) return null;
  const isChecked = frontIsChecked(state);
  return (
    <FindingContextProvider value={context}>
      {isChecked && report.tables.length > 0 && <Coverage report={report} store={store} />}
      {isChecked && report.tables.length > 0 && state.open.length === 0 && (
        // What an official does next: the other sheets, the summary.
        <div className={styles.tools}>
          {state.scope === 'active' && (
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => {
                toHeading();
                void store.setScope('all');
              }}
            >
              {t('check.all-sheets')}
            </Button>
          )}
          <Button size="small" disabledFocusable={busy} onClick={onSummarise}>
            {t('tab.summary')}
          </Button>
        </div>
      )}
      {state.open.length > 0 && (
        <FindingsList
          findings={state.open}
          hidden={state.settings.hidden}
          shown={state.shown}
          bySheet={state.checked.length > 1}
          heading={heading}
          onHide={(hidden) => void store.setSettings({ hidden })}
          onShow={(finding) => void store.open(finding)}
        />
      )}
      <div>
        <Corrections state={state} store={store} onGone={toHeading} />
        <AcceptedFindings state={state} store={store} onGone={toHeading} />
        <TablesRead state={state} store={store} />
        <RecordTools state={state} store={store} onGone={toHeading} />
      </div>
    </FindingContextProvider>
  );
}
