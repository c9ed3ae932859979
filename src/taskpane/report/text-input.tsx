/** Where a text is pasted, opened from a file, or taken from the sheet. */
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useRef } from 'react';
import { useText } from '../parts/text';
import { REPORT_LANGUAGE } from './report-language';
import type { ReportState, ReportStore } from '../store/report-store';

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  box: { minWidth: 0, width: '100%', '& > textarea': { minWidth: 0, minHeight: '160px', maxHeight: '50vh' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface TextInputProps {
  readonly store: ReportStore;
  readonly state: ReportState;
  readonly busy: boolean;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

export function TextInput({ store, state, busy, box }: TextInputProps) {
  const t = useText();
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <p className={styles.intro}>{t('report.intro')}</p>
      <Field label={t('report.text')}>
        <Textarea
          ref={box}
          className={styles.box}
          resize="vertical"
          lang={REPORT_LANGUAGE}
          spellCheck={false}
          value={state.text}
          readOnly={busy}
          onChange={(_, { value }) => store.setText(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || state.text.trim() === ''}
          onClick={() => void store.check()}
        >
          {t('report.check')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => file.current?.click()}>
          {t('report.open')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void store.takeCells()}>
          {t('report.from-cells')}
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".docx,.txt,text/plain"
        aria-label={t('report.file')}
        onChange={({ currentTarget: input }) => {
          const chosen = input.files?.[0];
          // The same file may be chosen again after it was changed.
          input.value = '';
          if (chosen) void store.openFile(chosen.name, async () => new Uint8Array(await chosen.arrayBuffer()));
        }}
      />
    </>
  );
}
