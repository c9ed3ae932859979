/** The tab "Gộp tệp". */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { mergingText } from '../../locales';
import { FileInput } from '../files/file-input';
import { FileList } from '../files/file-list';
import { FilesProgressView } from '../files/files-progress';
import { useMergingText } from '../files/merging-text';
import { FailureNotice, Notice } from '../parts/notice';
import { Running } from '../parts/progress';
import { XLSX, saveFile } from '../parts/save-file';
import { useLocale } from '../parts/text';
import { useStateOf } from '../parts/use-state-of';
import { MadeMerges } from './made-merges';
import { MergeOptionsView } from './merge-options';
import type { MergeStore } from './merge-store';
import { MergedForms } from './merged-forms';
import { Decisions, Questions } from './questions';
import { WriteAgain } from './write-again';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // Stays on the page to be heard when it speaks, but takes no room while it does not.
  silent: { position: 'absolute', margin: 0 },
  run: { width: '100%' },
});

/** The job "Gộp tệp": files are chosen and read, doubts decided, and only then are sheets written. */
export function MergeView({ store }: { readonly store: MergeStore }) {
  const t = useMergingText();
  const locale = useLocale();
  const styles = useStyles();
  const state = useStateOf(store.state);
  const files = useStateOf(store.files.state);
  const run = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const doubts = useRef<HTMLHeadingElement>(null);
  const toFirst = (): void => first.current?.focus();
  useEffect(() => void store.start(), [store]);
  const { view, said, running } = state;
  const isReading = files.running !== null;
  const busy = running !== null || isReading;
  const isEmpty = !busy && !view && files.lines.some(({ status }) => status === 'read');
  const canWrite = view !== null && view.forms.length > 0;
  const save = async (): Promise<void> => {
    const bytes = await store.workbook();
    if (!bytes) return;
    const file = t('merge.file-name');
    saveFile(bytes, file, XLSX);
    store.say((language) => mergingText(language, 'merge.saved', { file }));
  };
  return (
    <div className={styles.root}>
      <p className={styles.text}>{t('merge.intro')}</p>
      <FileInput first={first} onFiles={(chosen) => void store.files.add(chosen)}>
        <Button disabledFocusable={busy} onClick={() => void store.addOpenWorkbook()}>
          {t('merge.open-workbook')}
        </Button>
      </FileInput>
      <FilesProgressView state={files} store={store.files} onGone={toFirst} />
      <FailureNotice
        failure={state.failure}
        onDismiss={() => {
          run.current?.focus();
          store.dismissFailure();
        }}
      />
      <p className={said ? styles.text : styles.silent} role="status">
        {said?.(locale)}
      </p>
      <div className={isEmpty ? undefined : styles.silent} role="status">
        {isEmpty && (
          <Notice intent="info" title={t('merge.none.title')}>
            {t('merge.none')}
          </Notice>
        )}
      </div>
      {view && !isReading && (
        <>
          <MergedForms view={view} />
          <Questions questions={view.questions} store={store} heading={doubts} />
        </>
      )}
      {canWrite && (
        <>
          <MergeOptionsView layout={state.layout} store={store} />
          {/* Stays while it works, so that the focus does; a second press does nothing then. */}
          <Button
            ref={run}
            className={styles.run}
            appearance="primary"
            size="large"
            disabledFocusable={busy}
            onClick={() => void store.write()}
          >
            {t('merge.write')}
          </Button>
          {state.askingAgain && (
            <WriteAgain merge={state.askingAgain} store={store} onAnswer={() => run.current?.focus()} />
          )}
          <p className={styles.text}>{t('merge.write.hint')}</p>
          <Button disabledFocusable={busy} onClick={() => void save()}>
            {t('merge.save')}
          </Button>
        </>
      )}
      <Running
        running={running}
        onStop={() => {
          run.current?.focus();
          store.stop();
        }}
      />
      <MadeMerges state={state} store={store} onGone={() => (run.current ?? first.current)?.focus()} />
      <Decisions decisions={state.decisions} store={store} onGone={() => (doubts.current ?? first.current)?.focus()} />
      <FileList store={store.files} state={files} withTables onGone={toFirst} />
    </div>
  );
}
