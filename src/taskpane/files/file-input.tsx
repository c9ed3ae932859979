/** Where files are chosen one by one, by their folder, or dropped. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { useMergingText } from './merging-text';
import { ACCEPTED, type SourceFile, chosenFiles, droppedFiles } from './source-file';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface FileInputProps {
  readonly onFiles: (files: readonly SourceFile[]) => void;
  /** The button that is always there: the focus goes to it when what was pressed goes away. */
  readonly first: RefObject<HTMLButtonElement | null>;
  /** Other ways to put something on the list. */
  readonly children?: ReactNode;
}

export function FileInput({ onFiles, first, children }: FileInputProps) {
  const t = useMergingText();
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (input: HTMLInputElement): void => {
    const chosen = chosenFiles(input.files ?? []);
    // The same file may be chosen again after it was changed.
    input.value = '';
    onFiles(chosen);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={mergeClasses(styles.root, isOver && styles.over)}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <div className={styles.actions}>
        <Button ref={first} appearance="primary" onClick={() => files.current?.click()}>
          {t('files.choose')}
        </Button>
        <Button onClick={() => folder.current?.click()}>{t('files.folder')}</Button>
        {children}
      </div>
      <p className={styles.hint}>{t(isOver ? 'files.drop.now' : 'files.drop')}</p>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={t('files.files')}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // No standard attribute, and known to every browser that Excel runs.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={t('files.folders')}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
    </div>
  );
}
