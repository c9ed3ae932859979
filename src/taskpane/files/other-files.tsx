/** "Kiểm tra tệp khác…": files from disk are checked without being opened, .xls first of all. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useStateOf } from '../parts/use-state-of';
import { FileInput } from './file-input';
import { FileList } from './file-list';
import { FilesProgressView } from './files-progress';
import { FilesStore } from './files-store';
import { useMergingText } from './merging-text';
import type { FileEngine } from './work/file-tasks';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, outline: 'none' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where the pane keeps the files that were checked; null until the view is first opened. */
export interface KeptFilesStore {
  store: FilesStore | null;
}

export interface OtherFilesProps {
  readonly kept: KeptFilesStore;
  readonly startEngine: () => Promise<FileEngine>;
  readonly onDone: () => void;
}

export function OtherFiles({ kept, startEngine, onDone }: OtherFilesProps) {
  const t = useMergingText();
  const styles = useStyles();
  const [store] = useState(() => (kept.store ??= new FilesStore(startEngine)));
  const state = useStateOf(store.state);
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const toFirst = (): void => first.current?.focus();
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.root}>
      <h2 className={styles.title} tabIndex={-1} ref={title}>
        {t('other.title')}
      </h2>
      <p className={styles.text}>{t('other.intro')}</p>
      <FileInput first={first} onFiles={(files) => void store.add(files)} />
      <FilesProgressView state={state} store={store} onGone={toFirst} />
      <FileList store={store} state={state} onGone={toFirst} />
      <div>
        <Button onClick={onDone}>{t('other.back')}</Button>
      </div>
    </div>
  );
}
