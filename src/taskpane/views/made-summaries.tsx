/** The list of summary sheets that were written. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { MadeSummary } from '../../jobs';
import { rangeName } from '../../sheet';
import { templateKey } from '../../wording';
import { useListStyles } from '../parts/list-style';
import { useText } from '../parts/text';
import type { SummaryState } from '../store/summary-state';
import type { SummaryStore } from '../store/summary-store';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The summary sheets of this workbook: go there, refresh, remove. What would lose the user's own edits is asked first. */
export function MadeSummaries({
  made,
  asking,
  store,
  busy,
}: {
  readonly made: readonly MadeSummary[];
  readonly asking: SummaryState['asking'];
  readonly store: SummaryStore;
  readonly busy: boolean;
}) {
  const t = useText();
  const lists = useListStyles();
  const styles = useStyles();
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef<SummaryState['asking']>(null);
  // After the answer "no" the focus returns to the button that asked.
  useEffect(() => {
    const before = asked.current;
    asked.current = asking;
    if (!before || asking || document.activeElement !== document.body) return;
    const row = made.findIndex(({ sheet }) => sheet === before.sheet);
    root.current?.querySelector<HTMLElement>(`li:nth-child(${row + 1}) [data-action=${before.action}]`)?.focus();
  }, [asking, made]);
  if (made.length === 0) return null;
  return (
    <section ref={root}>
      <h2 className={lists.heading} ref={heading} tabIndex={-1}>
        {t('summary.made')}
      </h2>
      <ul className={lists.list}>
        {made.map((summary, index) => {
          // Not the sheet's name: an id may hold no space.
          const line = `${id}-${index}`;
          const question = asking?.sheet === summary.sheet ? asking.action : null;
          const confirm = (): void => {
            heading.current?.focus();
            void (question === 'refresh' ? store.refresh(summary, true) : store.remove(summary));
          };
          return (
            <li key={summary.sheet}>
              <div id={line}>
                {summary.sheet}{' '}
                <span className={styles.quiet}>
                  (
                  {summary.blocks
                    ? t('summary.report.made', { count: summary.blocks.length })
                    : t(templateKey(summary.choice.template))}
                  )
                </span>
                {summary.title && !summary.blocks && <div>{summary.title}</div>}
                <div className={styles.quiet}>
                  {(summary.blocks ?? [summary])
                    .map(({ choice, range }) => `${choice.sheet}!${rangeName(range)}`)
                    .join('; ')}
                </div>
              </div>
              {question ? (
                <div
                  role="group"
                  aria-labelledby={`${line}-question`}
                  onKeyDown={({ key }) => key === 'Escape' && store.quitAsking()}
                >
                  <div id={`${line}-question`}>
                    {t(question === 'refresh' ? 'summary.refresh.ask' : 'summary.remove.ask', { sheet: summary.sheet })}
                  </div>
                  <div className={lists.actions}>
                    <Button size="small" appearance="primary" onClick={confirm}>
                      {t(question === 'refresh' ? 'summary.refresh' : 'summary.remove')}
                    </Button>
                    <Button size="small" autoFocus onClick={() => store.quitAsking()}>
                      {t('finding.accept.quit')}
                    </Button>
                  </div>
                </div>
              ) : (
                <div className={lists.actions}>
                  <Button
                    size="small"
                    aria-describedby={line}
                    disabledFocusable={busy}
                    onClick={() => void store.goTo(summary)}
                  >
                    {t('summary.go')}
                  </Button>
                  <Button
                    size="small"
                    aria-describedby={line}
                    disabledFocusable={busy}
                    data-action="refresh"
                    onClick={() => void store.refresh(summary)}
                  >
                    {t('summary.refresh')}
                  </Button>
                  <Button
                    size="small"
                    aria-describedby={line}
                    disabledFocusable={busy}
                    data-action="remove"
                    onClick={() => store.askToRemove(summary)}
                  >
                    {t('summary.remove')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
