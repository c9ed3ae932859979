/** What a person sets once, and help. Everything is kept as it is typed. */
import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { GRADES } from '../../checks';
import { LANGUAGES, LOCALES, type Locale, VERSION } from '../../locales';
import { Choice } from '../parts/choice';
import { useLocale, useText } from '../parts/text';
import { useStateOf } from '../parts/use-state-of';
import type { CheckStore } from '../store/check-store';
import { NAMES, type OfficeNames, TOLERANCES } from '../store/settings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, outline: 'none' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  grades: { display: 'flex', flexDirection: 'column' },
  // Inputs and selects are as wide as their contents unless they may be narrower.
  field: {
    minWidth: 0,
    '& input': { minWidth: 0, width: '100%' },
    '& > .fui-Input': { minWidth: 0 },
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

export interface SettingsViewProps {
  readonly store: CheckStore;
  readonly onLocale?: ((locale: Locale) => void) | undefined;
  readonly onDone: () => void;
}

export function SettingsView({ store, onLocale, onDone }: SettingsViewProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const { settings } = useStateOf(store.state);
  const { hidden, tolerance, tint } = settings;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  /** What is being typed; all else is what is kept, also where that comes late. */
  const [typed, setTyped] = useState<Partial<Record<keyof OfficeNames, string>>>({});
  return (
    <div className={styles.root} onKeyDown={({ key }) => key === 'Escape' && onDone()}>
      <h2 className={styles.title} tabIndex={-1} ref={title}>
        {t('settings.title')}
      </h2>
      <p className={styles.text}>{t('settings.kept')}</p>
      <section className={styles.group}>
        <h3 className={styles.heading}>{t('settings.names')}</h3>
        {NAMES.map((name) => (
          <Field key={name} className={styles.field} label={t(`settings.${name}`)}>
            <Input
              value={typed[name] ?? settings[name]}
              onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
              onBlur={() => {
                const { [name]: text, ...others } = typed;
                setTyped(others);
                if (text !== undefined) void store.setSettings({ [name]: text.trim() });
              }}
            />
          </Field>
        ))}
      </section>
      <section className={styles.group}>
        <h3 className={styles.heading}>{t('settings.checking')}</h3>
        <Choice
          label={t('settings.tolerance')}
          value={String(tolerance)}
          options={TOLERANCES.map((units) => ({
            value: String(units),
            text: units === 0 ? t('settings.tolerance.none') : t('settings.tolerance.units', { count: units }),
          }))}
          onChoose={(value) => void store.setSettings({ tolerance: Number(value) })}
        />
        <div role="group" aria-label={t('settings.grades')} className={styles.grades}>
          {t('settings.grades')}
          {GRADES.map((grade) => (
            <Checkbox
              key={grade}
              label={t(`severity.${grade}`)}
              checked={!hidden.includes(grade)}
              disabled={grade === 'error'}
              onChange={(_, { checked }) =>
                void store.setSettings({ hidden: checked ? hidden.filter((one) => one !== grade) : [...hidden, grade] })
              }
            />
          ))}
        </div>
        <Checkbox
          label={t('settings.tint')}
          checked={tint}
          onChange={(_, { checked }) => void store.setSettings({ tint: checked === true })}
        />
      </section>
      {onLocale && (
        <Choice
          label={t('settings.language')}
          value={locale}
          options={LOCALES.map((one) => ({ value: one, text: LANGUAGES[one].name }))}
          onChoose={onLocale}
        />
      )}
      <section className={styles.group}>
        <h3 className={styles.heading}>{t('help.title')}</h3>
        <p className={styles.text}>{t('help.check')}</p>
        <p className={styles.text}>{t('finding.keys')}</p>
        <p className={styles.text}>{t('help.green')}</p>
        <p className={styles.text}>{t('help.private')}</p>
        <h3 className={styles.heading}>{t('help.news')}</h3>
        <p className={styles.text}>{t('help.news.text')}</p>
        <p className={styles.text}>{t('help.version', { version: VERSION })}</p>
      </section>
      <div>
        <Button appearance="primary" onClick={onDone}>
          {t('settings.done')}
        </Button>
      </div>
    </div>
  );
}
