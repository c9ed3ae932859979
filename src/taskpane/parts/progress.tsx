/** How far a job is, with the button that stops it. */
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Progress } from '../../workbook';
import { useText } from './text';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  // Stays on the page to be heard when it speaks, but takes no room while it does not.
  silent: { position: 'absolute' },
  bar: { flex: '1 1 140px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** Seconds after which people ask how long it has taken. */
const LONG = 5;

/** Seconds since something is being done; 0 while nothing is. */
function useSeconds(isRunning: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    // By the clock: a page that is busy misses ticks.
    const start = Date.now();
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - start) / 1000)), 1000);
    return () => {
      clearInterval(timer);
      setSeconds(0);
    };
  }, [isRunning]);
  return seconds;
}

export interface RunningProps {
  /** What is being done; null when nothing is. */
  readonly running: { readonly progress: Progress | null } | null;
  readonly onStop?: () => void;
}

/**
 * What is being done, how much is left, and the way to stop it. Always on the page: a screen reader hears what changes
 * in a live region, not one that comes with its words. It hears the work's name once; the counts are the bar's.
 */
export function Running({ running, onStop }: RunningProps) {
  const t = useText();
  const styles = useStyles();
  const label = useId();
  const progress = running?.progress;
  const counted = progress && progress.total > 0;
  const seconds = useSeconds(running !== null);
  return (
    <div className={running ? styles.root : styles.silent}>
      <div className={styles.bar}>
        <span id={label}>
          <span role="status">{running && t(`progress.${progress?.stage ?? 'starting'}`)}</span>
          {counted && ` ${t('progress.count', { done: progress.done, total: progress.total })}`}
          {seconds >= LONG && ` ${t('progress.seconds', { count: seconds })}`}
        </span>
        {running && (
          <ProgressBar
            aria-labelledby={label}
            thickness="large"
            {...(counted ? { value: progress.done, max: progress.total } : {})}
          />
        )}
      </div>
      {running && onStop && (
        <Button size="small" onClick={onStop}>
          {t('action.stop')}
        </Button>
      )}
    </div>
  );
}
