/** Asks why something is passed over. */
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from './text';

const useStyles = makeStyles({
  note: { minWidth: 0, width: '100%', '& > textarea': { minWidth: 0 } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export interface ReasonFormProps {
  readonly onSave: (note: string) => void;
  readonly onQuit: () => void;
}

/** A reason, which may be empty; Escape thinks better of it. */
export function ReasonForm({ onSave, onQuit }: ReasonFormProps) {
  const t = useText();
  const styles = useStyles();
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(note);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onQuit();
      }}
    >
      <Field label={t('finding.accept.note')}>
        <Textarea className={styles.note} autoFocus value={note} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit">
          {t('finding.accept.save')}
        </Button>
        <Button size="small" onClick={onQuit}>
          {t('finding.accept.quit')}
        </Button>
      </div>
    </form>
  );
}
