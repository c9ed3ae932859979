/** Which tables of the workbook come into one report. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { rangeName } from '../../sheet';
import { useText } from '../parts/text';
import type { ReportLine } from '../store/report-lines';
import type { SummaryStore } from '../store/summary-store';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ReportChoiceProps {
  readonly store: SummaryStore;
  /** The tables that may be chosen; null while nobody asked for a report. */
  readonly lines: readonly ReportLine[] | null;
  readonly busy: boolean;
}

/** A button, and once it was pressed the list of tables with what is done with those that are ticked. */
export function ReportChoice({ store, lines, busy }: ReportChoiceProps) {
  const t = useText();
  const styles = useStyles();
  if (!lines)
    return (
      <Button disabledFocusable={busy} onClick={() => void store.askReport()}>
        {t('summary.report')}
      </Button>
    );
  const count = lines.filter(({ isWanted }) => isWanted).length;
  return (
    <div
      role="group"
      aria-label={t('summary.report.choose')}
      onKeyDown={({ key }) => key === 'Escape' && store.quitReport()}
    >
      {t('summary.report.choose')}
      <div className={styles.list}>
        {lines.map((line, i) => {
          const { choice, range } = line.block;
          return (
            <Checkbox
              key={`${choice.sheet}!${rangeName(range)}`}
              autoFocus={i === 0}
              label={`${line.title || t('tables.untitled')} (${choice.sheet}!${rangeName(range)})`}
              checked={line.isWanted}
              disabled={busy}
              onChange={(_, { checked }) => store.wantTable(line, checked === true)}
            />
          );
        })}
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || count === 0}
          onClick={() => void store.writeReport()}
        >
          {t('summary.report.run', { count })}
        </Button>
        <Button size="small" onClick={() => store.quitReport()}>
          {t('finding.accept.quit')}
        </Button>
      </div>
    </div>
  );
}
