/** Marks on the sheets, and the log sheet. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../parts/section';
import { useLocale, useText } from '../parts/text';
import { useFocusBack } from '../parts/use-focus-back';
import { type CheckState, listedOf } from '../store/check-state';
import type { CheckStore } from '../store/check-store';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  question: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

export interface RecordToolsProps {
  readonly state: CheckState;
  readonly store: CheckStore;
  /** Called before what was pressed goes away. */
  readonly onGone: () => void;
}

export function RecordTools({ state, store, onGone }: RecordToolsProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const busy = state.running !== null;
  const opener = useFocusBack(state.askingRecord !== null);
  const tables = state.report?.tables.length ?? 0;
  const listed = listedOf(state.open, state.settings.hidden);
  if (tables === 0 && !state.marked) return null;
  const write = (replace: boolean | null): void => {
    onGone();
    void store.writeRecord(locale, replace);
  };
  return (
    <Section title={t('check.tools')} open>
      <div className={styles.tools}>
        <Button
          size="small"
          title={t('check.mark.hint')}
          disabledFocusable={busy || listed.length === 0}
          onClick={() => void store.mark()}
        >
          {t('check.mark')}
        </Button>
        {state.marked && (
          <Button
            size="small"
            onClick={() => {
              onGone();
              void store.unmark();
            }}
          >
            {t('check.unmark')}
          </Button>
        )}
        {state.askingRecord === null && (
          <Button
            ref={opener}
            size="small"
            title={t('check.record.hint')}
            disabledFocusable={busy || tables === 0}
            onClick={() => void store.writeRecord(locale)}
          >
            {t('check.record')}
          </Button>
        )}
        <Button size="small" disabledFocusable={busy || tables === 0} onClick={() => void store.printRecord(locale)}>
          {t('check.record.print')}
        </Button>
      </div>
      {state.askingRecord !== null && (
        <div
          role="group"
          aria-label={t('check.record')}
          onKeyDown={({ key }) => key === 'Escape' && store.quitAskingRecord()}
        >
          <p className={styles.question}>{t('check.record.ask', { sheet: state.askingRecord })}</p>
          <div className={styles.tools}>
            <Button size="small" appearance="primary" onClick={() => write(true)}>
              {t('check.record.replace')}
            </Button>
            <Button size="small" onClick={() => write(false)}>
              {t('check.record.add')}
            </Button>
            <Button size="small" autoFocus onClick={() => store.quitAskingRecord()}>
              {t('finding.accept.quit')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
