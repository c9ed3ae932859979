/** The switch that keeps the text with the workbook; off until it is asked for. */
import { Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useText } from '../parts/text';
import type { ReportStore } from '../store/report-store';

const useStyles = makeStyles({
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface KeepWithWorkbookProps {
  readonly store: ReportStore;
  readonly isKept: boolean;
  readonly busy: boolean;
}

export function KeepWithWorkbook({ store, isKept, busy }: KeepWithWorkbookProps) {
  const t = useText();
  const styles = useStyles();
  const hint = useId();
  return (
    <div>
      <Switch
        className={styles.switch}
        label={t('report.keep')}
        aria-describedby={hint}
        checked={isKept}
        onChange={(_, { checked }) => !busy && void store.setKept(checked)}
      />
      <p id={hint} className={styles.hint}>
        {t('report.keep.hint')}
      </p>
    </div>
  );
}
