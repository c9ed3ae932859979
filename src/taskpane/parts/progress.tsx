import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Progress } from '../../workbook';
import { useText } from './text';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  bar: { flex: '1 1 140px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** What is being done, how much is left, and the way to stop it. */
export function Running({ progress, onStop }: { readonly progress: Progress | null; readonly onStop?: () => void }) {
  const t = useText();
  const styles = useStyles();
  const label = useId();
  const counts = progress && { done: progress.done, total: progress.total };
  const text = (() => {
    switch (progress?.stage) {
      case 'reading':
        return t('progress.reading', counts!);
      case 'checking':
        return t('progress.checking', counts!);
      case 'planning':
        return t('progress.planning');
      case 'writing':
        return t('progress.writing');
      default:
        return t('progress.starting');
    }
  })();
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <span id={label} role="status">
          {text}
        </span>
        <ProgressBar
          aria-labelledby={label}
          thickness="large"
          {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
        />
      </div>
      {onStop && (
        <Button size="small" onClick={onStop}>
          {t('action.stop')}
        </Button>
      )}
    </div>
  );
}
