/** How far the reading of files is, with the button that stops it, and what there is to say when it ends. */
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Notice } from '../parts/notice';
import { useText } from '../parts/text';
import type { FilesProgress, FilesState, FilesStore } from './files-store';
import { type MergingText, useMergingText } from './merging-text';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Stays on the page to be heard when it speaks, but takes no room while it does not.
  silent: { position: 'absolute', margin: 0 },
});

const MINUTE = 60;

function leftText({ secondsLeft }: FilesProgress, t: MergingText): string {
  if (secondsLeft === null) return '';
  return secondsLeft < 2 * MINUTE
    ? t('files.left.seconds', { count: secondsLeft })
    : t('files.left.minutes', { count: Math.ceil(secondsLeft / MINUTE) });
}

/** What a screen reader hears when the reading has ended; nothing while it goes on. */
function outcome({ lines, running, isStopped, again }: FilesState, t: MergingText): string {
  if (running || lines.length === 0) return '';
  const count = (status: string): number => lines.filter((line) => line.status === status).length;
  const [read, failed, waiting] = [count('read'), count('failed'), count('waiting')];
  const known = again > 0 ? ` ${t('files.already', { count: again })}` : '';
  if (isStopped && waiting > 0) return t('files.stopped', { count: waiting }) + known;
  return (failed > 0 ? t('files.some-read', { read, failed }) : t('files.all-read', { count: read })) + known;
}

export interface FilesProgressViewProps {
  readonly state: FilesState;
  readonly store: FilesStore;
  /** Called when what was pressed goes away. */
  readonly onGone: () => void;
}

export function FilesProgressView({ state, store, onGone }: FilesProgressViewProps) {
  const t = useMergingText();
  const words = useText();
  const styles = useStyles();
  const label = useId();
  const { running } = state;
  const said = outcome(state, t);
  const waits = !running && state.lines.some(({ status }) => status === 'waiting');
  return (
    <>
      {running && (
        <div className={styles.bar}>
          <div id={label}>
            {t('files.reading', { file: running.file })}
            <div className={styles.quiet}>
              {t('files.progress', { done: running.done, total: running.total })}
              {running.secondsLeft !== null && `, ${leftText(running, t)}`}
            </div>
          </div>
          <ProgressBar aria-labelledby={label} thickness="large" value={running.part} max={1} />
          <div>
            <Button
              size="small"
              onClick={() => {
                onGone();
                store.stop();
              }}
            >
              {words('action.stop')}
            </Button>
          </div>
        </div>
      )}
      <div className={said ? styles.line : styles.silent}>
        <p className={styles.quiet} role="status">
          {said}
        </p>
        {waits && (
          <Button
            size="small"
            onClick={() => {
              onGone();
              void store.read();
            }}
          >
            {t('files.continue')}
          </Button>
        )}
      </div>
      <div role="status" className={state.isNothing ? undefined : styles.silent}>
        {state.isNothing && <Notice intent="info" title={t('files.none')} />}
      </div>
    </>
  );
}
