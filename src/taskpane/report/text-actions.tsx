/** What can be done with a text that was checked: type into it again, check it again, copy it, save it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../parts/text';
import type { ReportState, ReportStore } from '../store/report-store';
import { saveDocument } from './save-document';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface TextActionsProps {
  readonly store: ReportStore;
  readonly state: ReportState;
  readonly busy: boolean;
}

export function TextActions({ store, state, busy }: TextActionsProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Button size="small" disabledFocusable={busy} onClick={() => store.edit()}>
        {t('report.edit')}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={() => void store.check()}>
        {t('report.check-again')}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={() => void store.copy(state.text)}>
        {t('report.copy')}
      </Button>
      <Button
        size="small"
        disabledFocusable={busy}
        onClick={() => void saveDocument(store, state.text, t('report.file-name'))}
      >
        {t('report.save')}
      </Button>
    </div>
  );
}
