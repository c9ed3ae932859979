/** What a check found, with what can be done about all of it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useMemo, useState } from 'react';
import type { Severity } from '../../checks';
import { Notice } from '../parts/notice';
import { Section } from '../parts/section';
import { useLocale, useText } from '../parts/text';
import type { CheckState } from '../store/check-state';
import type { CheckStore } from '../store/check-store';
import { AcceptedFindings, Corrections, TablesRead } from './check-sections';
import type { FindingActions } from './finding-item';
import { FindingsList } from './findings-list';

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
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const busy = state.running !== null;
  const toHeading = useMemo(() => () => heading.current?.focus(), [heading]);
  const actions = useMemo<FindingActions>(
    () => ({
      select: (sheet, cell) => void store.select(sheet, cell),
      correct: (suspect) => {
        toHeading();
        void store.correct(suspect);
      },
      accept: (finding, note) => {
        toHeading();
        void store.accept(finding, note);
      },
    }),
    [store, toHeading],
  );
  const { report } = state;
  if (!report) return null;
  const relations = report.tables.reduce((sum, { tally }) => sum + tally.relations, 0);
  const counts = { tables: report.tables.length, relations };
  const accepted = state.quiet.length;
  const listed = state.open.filter(({ severity }) => !hidden.has(severity));
  return (
    <>
      {counts.tables > 0 && state.open.length === 0 && (
        <Notice
          intent="success"
          title={t(accepted > 0 ? 'check.clean.accepted.title' : 'check.clean.title')}
          actions={
            // What an official does next: the other sheets, the summary, the log for the file.
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
          }
        >
          {accepted > 0
            ? t('check.clean.accepted.text', { ...counts, accepted })
            : relations > 0
              ? t('check.clean.text', counts)
              : t('check.clean.no-relations', counts)}
        </Notice>
      )}
      {state.open.length > 0 && (
        <FindingsList
          findings={state.open}
          gridOf={(sheet) => store.grid(sheet)}
          busy={busy}
          hidden={hidden}
          heading={heading}
          onHide={setHidden}
          actions={actions}
        />
      )}
      <div>
        <Corrections state={state} store={store} onGone={toHeading} />
        <AcceptedFindings state={state} store={store} onGone={toHeading} />
        <TablesRead state={state} store={store} />
        {(counts.tables > 0 || state.marked) && (
          <Section title={t('check.tools')} open>
            <div className={styles.tools}>
              <Button
                size="small"
                title={t('check.mark.hint')}
                disabledFocusable={busy || listed.length === 0}
                onClick={() => void store.mark(listed)}
              >
                {t('check.mark')}
              </Button>
              {state.marked && (
                <Button
                  size="small"
                  onClick={() => {
                    toHeading();
                    void store.unmark();
                  }}
                >
                  {t('check.unmark')}
                </Button>
              )}
              <Button
                size="small"
                title={t('check.record.hint')}
                disabledFocusable={busy || counts.tables === 0}
                onClick={() => void store.writeRecord(locale)}
              >
                {t('check.record')}
              </Button>
            </div>
          </Section>
        )}
      </div>
    </>
  );
}
