/** The tab "Đối chiếu báo cáo". */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { FailureNotice, Notice } from '../parts/notice';
import { Running } from '../parts/progress';
import { useLocale, useText } from '../parts/text';
import { useStateOf } from '../parts/use-state-of';
import type { ReportStore } from '../store/report-store';
import { KeepWithWorkbook } from './keep-with-workbook';
import { MarkDetails } from './mark-details';
import { MarkList } from './mark-list';
import { MarkedText } from './marked-text';
import { ReportVerdict } from './report-verdict';
import { TextActions } from './text-actions';
import { TextInput } from './text-input';
import { WriteParagraph } from './write-paragraph';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  said: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // Stays on the page to be heard when it speaks, but takes no room while it does not.
  silent: { position: 'absolute', margin: 0 },
});

/** The job "Đối chiếu báo cáo": a text is pasted or opened, then shown with its figures marked. */
export function ReportView({ store }: { readonly store: ReportStore }) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const state = useStateOf(store.state);
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const wasRead = useRef(false);
  useEffect(() => void store.start(), [store]);
  const { reading, marks, said, before } = state;
  const busy = state.running !== null;
  const hasFigures = reading !== null && marks.length > 0;
  const isEmpty = reading !== null && marks.length === 0;
  // The button that was pressed goes away, with the box or for it: the focus goes to what came of it.
  const isRead = reading !== null;
  useEffect(() => {
    const target = isRead ? heading : box;
    if ((isRead || wasRead.current) && document.activeElement === document.body) target.current?.focus();
    wasRead.current = isRead;
  }, [isRead, busy]);
  return (
    <div className={styles.root}>
      {reading === null && <TextInput store={store} state={state} busy={busy} box={box} />}
      <Running running={state.running} onStop={() => store.stop()} />
      <FailureNotice failure={state.failure} onDismiss={() => store.dismissFailure()} />
      <div className={said || before.length > 0 ? styles.said : styles.silent}>
        <p className={styles.text} role="status">
          {said?.(locale)}
        </p>
        {before.length > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={() => void store.undo()}>
            {t('report.undo')}
          </Button>
        )}
      </div>
      {reading?.isConverted && (
        <Notice intent="info" title={t('report.converted.title')}>
          {t('report.converted')}
        </Notice>
      )}
      <div className={isEmpty || reading?.isVietnamese === false ? undefined : styles.silent} role="status">
        {reading && !reading.isVietnamese && <Notice intent="info" title={t('report.other-language')} />}
        {isEmpty && reading.isVietnamese && (
          <Notice intent="info" title={t('report.no-figures')}>
            {t('report.no-figures.text')}
          </Notice>
        )}
      </div>
      <div className={hasFigures ? undefined : styles.silent} role="status">
        {hasFigures && <ReportVerdict state={state} heading={heading} />}
      </div>
      {reading && (
        <>
          <MarkedText
            text={state.text}
            marks={marks}
            shown={state.shown}
            onShow={(index) => store.show(index === state.shown ? null : index)}
          />
          <MarkDetails state={state} store={store} busy={busy} />
          <TextActions store={store} state={state} busy={busy} />
          <KeepWithWorkbook store={store} isKept={state.isKept} busy={busy} />
          <MarkList state={state} onShow={(index) => store.show(index)} />
        </>
      )}
      <WriteParagraph store={store} state={state} busy={busy} />
    </div>
  );
}
