/** The paragraph written from the table at the cursor. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Choice } from '../parts/choice';
import { Section } from '../parts/section';
import { useText } from '../parts/text';
import { REPORT_LANGUAGE } from './report-language';
import type { ReportState, ReportStore } from '../store/report-store';
import { saveDocument } from './save-document';
import type { ParagraphWish } from './work/report-engine';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});

const UNITS = ['tỷ đồng', 'triệu đồng'] as const satisfies readonly ParagraphWish['unit'][];

export interface WriteParagraphProps {
  readonly store: ReportStore;
  readonly state: ReportState;
  readonly busy: boolean;
}

export function WriteParagraph({ store, state: { wish, paragraph }, busy }: WriteParagraphProps) {
  const t = useText();
  const styles = useStyles();
  /** Another choice is shown at once where a paragraph stands already. */
  const choose = (change: Partial<ParagraphWish>): void => void (paragraph ? store.write(change) : store.wish(change));
  return (
    <Section title={t('report.write')}>
      <div className={styles.root}>
        <p className={styles.quiet}>{t('report.write.text')}</p>
        <div className={styles.choices}>
          <Choice
            label={t('report.write.length')}
            value={wish.length}
            disabled={busy}
            options={[
              { value: 'full', text: t('report.write.full') },
              { value: 'short', text: t('report.write.short') },
            ]}
            onChoose={(length) => choose({ length })}
          />
          <Choice
            label={t('report.write.unit')}
            value={wish.unit}
            disabled={busy || paragraph?.isMoney === false}
            options={[
              { value: 'as-printed', text: t('report.write.as-printed') },
              ...UNITS.map((unit) => ({ value: unit, text: unit, lang: REPORT_LANGUAGE })),
            ]}
            onChoose={(unit) => choose({ unit })}
          />
        </div>
        <div className={styles.actions}>
          <Button disabledFocusable={busy} onClick={() => void store.write()}>
            {t('report.write.run')}
          </Button>
        </div>
        <div role="status">
          {paragraph === null && <p className={styles.quiet}>{t('report.write.none')}</p>}
          {paragraph && <p className={styles.quiet}>{t('report.write.of', { sheet: paragraph.sheet })}</p>}
        </div>
        {paragraph && (
          <>
            <p className={styles.text} lang={REPORT_LANGUAGE}>
              {paragraph.text}
            </p>
            <div className={styles.actions}>
              <Button size="small" disabledFocusable={busy} onClick={() => void store.copy(paragraph.text)}>
                {t('report.write.copy')}
              </Button>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => void saveDocument(store, paragraph.text, t('report.file-name'))}
              >
                {t('report.save')}
              </Button>
              <Button size="small" disabledFocusable={busy} onClick={() => void store.checkParagraph()}>
                {t('report.write.check')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
