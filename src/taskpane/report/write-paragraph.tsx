/** The paragraph written from the table at the cursor. */
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
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
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' }, '& > .fui-Select': { minWidth: 0 } },
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
          <Field className={styles.field} label={t('report.write.length')}>
            <Select
              value={wish.length}
              disabled={busy}
              onChange={(_, { value }) => choose({ length: value === 'short' ? 'short' : 'full' })}
            >
              <option value="full">{t('report.write.full')}</option>
              <option value="short">{t('report.write.short')}</option>
            </Select>
          </Field>
          <Field className={styles.field} label={t('report.write.unit')}>
            <Select
              value={wish.unit}
              disabled={busy || paragraph?.isMoney === false}
              onChange={(_, { value }) => choose({ unit: UNITS.find((unit) => unit === value) ?? 'as-printed' })}
            >
              <option value="as-printed">{t('report.write.as-printed')}</option>
              {UNITS.map((unit) => (
                <option key={unit} value={unit} lang={REPORT_LANGUAGE}>
                  {unit}
                </option>
              ))}
            </Select>
          </Field>
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
