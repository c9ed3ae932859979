/** The whole pane: its tabs, its three jobs, its language and theme. */
import { FluentProvider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense, lazy, useEffect, useRef, useState } from 'react';
import { LANGUAGES, LOCALES, type Locale } from '../locales';
import type { WorkbookPort } from '../workbook';
import { ErrorBoundary } from './parts/error-boundary';
import { PlainColoursProvider } from './parts/severity';
import { Tabs } from './parts/tabs';
import { LocaleProvider, useText } from './parts/text';
import type { PersonSettings } from '../jobs';
import { CheckStore, type CheckStoreOptions } from './store/check-store';
import { type ThemeName, themeOf } from './theme';
import type { KeptStore } from './report/report-tab';
import type { ReportEngine } from './report/work/report-engine';
import { CheckView } from './views/check-view';
import type { Engine } from './work/engine';

const SettingsView = lazy(async () => ({ default: (await import('./views/settings-view')).SettingsView }));
const ReportTab = lazy(async () => ({ default: (await import('./report/report-tab')).ReportTab }));
/** The job that summarises, on one store for as long as the pane is open. Its code comes when its tab is opened. */
function summaryJob({ port, engine, person }: PaneProps, check: CheckStore) {
  return lazy(async () => {
    const [{ SummaryStore }, { SummaryView }] = await Promise.all([
      import('./store/summary-store'),
      import('./views/summary-view'),
    ]);
    const store = new SummaryStore(port, engine, check, person);
    return {
      default: function SummaryJob({ onCheck }: { readonly onCheck: () => void }) {
        return <SummaryView store={store} onCheck={onCheck} />;
      },
    };
  });
}

const useStyles = makeStyles({
  provider: { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  root: { display: 'flex', flexDirection: 'column', minHeight: '100vh', boxSizing: 'border-box' },
  // The tabs stay visible while a long list is scrolled; they wrap when the text is large.
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel already shows the name above the pane; a screen reader still looks for it here.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    margin: 0,
    whiteSpace: 'nowrap',
  },
  main: { flex: '1 1 auto', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

type Job = 'check' | 'summary' | 'report';

export interface PaneProps {
  readonly port: WorkbookPort;
  readonly engine: Engine;
  /** Starts what reads the texts of reports, when their tab is first used. */
  readonly startReports: () => Promise<ReportEngine>;
  /** What is kept for the person, whatever workbook is open. */
  readonly person?: PersonSettings;
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly onLocale?: (locale: Locale) => void;
  readonly options?: CheckStoreOptions;
}

/** The whole pane on any workbook that a port opens. It never calls Office itself. */
export function Pane(props: PaneProps) {
  const { port, startReports, locale, theme, onLocale, options } = props;
  const styles = useStyles();
  const [jobs] = useState(() => {
    const { engine, person } = props;
    const check = new CheckStore(port, engine, async (input) => (await import('../record')).planRecord(input), {
      ...options,
      person,
    });
    return { check, SummaryJob: summaryJob(props, check) };
  });
  const [report] = useState<KeptStore>(() => ({ store: null }));
  useEffect(() => {
    void jobs.check.start();
    return () => {
      void jobs.check.close();
      void report.store?.close();
    };
  }, [jobs, report]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <FluentProvider theme={themeOf(theme)} className={styles.provider}>
      <LocaleProvider value={locale}>
        <ErrorBoundary locale={locale}>
          <PlainColoursProvider value={theme === 'contrast'}>
            <Jobs
              jobs={jobs}
              report={<ReportTab kept={report} port={port} startEngine={startReports} settle={options?.settle} />}
              locale={locale}
              onLocale={onLocale}
            />
          </PlainColoursProvider>
        </ErrorBoundary>
      </LocaleProvider>
    </FluentProvider>
  );
}

interface JobsProps {
  readonly jobs: { readonly check: CheckStore; readonly SummaryJob: ReturnType<typeof summaryJob> };
  /** The tab "Đối chiếu báo cáo". */
  readonly report: ReactNode;
  readonly locale: Locale;
  readonly onLocale: PaneProps['onLocale'];
}

function Jobs({ jobs: { check, SummaryJob }, report, locale, onLocale }: JobsProps) {
  const t = useText();
  const styles = useStyles();
  const [job, setJob] = useState<Job>('check');
  const [settings, setSettings] = useState(false);
  const opener = useRef<HTMLAnchorElement & HTMLButtonElement>(null);
  // The button that led here goes away with its view: the focus goes to the tab of the view that came.
  const go = (next: Job): void => {
    setSettings(false);
    setJob(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <h1 className={styles.title}>Khớp Số</h1>
        <Tabs
          label={t('app.jobs')}
          tabs={[
            { id: 'check', name: t('tab.check') },
            { id: 'summary', name: t('tab.summary') },
            { id: 'report', name: t('tab.report') },
          ]}
          selected={job}
          panel="panel"
          onSelect={(id) => {
            setSettings(false);
            setJob(id);
          }}
        />
      </header>
      <main className={styles.main}>
        {settings && (
          <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
            <SettingsView
              store={check}
              onLocale={onLocale}
              onDone={() => {
                setSettings(false);
                opener.current?.focus();
              }}
            />
          </Suspense>
        )}
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${job}`} hidden={settings}>
          {job === 'check' && <CheckView store={check} onSummarise={() => go('summary')} />}
          <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
            {job === 'summary' && <SummaryJob onCheck={() => go('check')} />}
            {job === 'report' && report}
          </Suspense>
        </div>
      </main>
      <footer className={styles.footer}>
        <Link ref={opener} as="button" aria-expanded={settings} onClick={() => setSettings(!settings)}>
          {t('settings.open')}
        </Link>
        {onLocale &&
          LOCALES.filter((other) => other !== locale).map((other) => (
            <Link
              key={other}
              as="button"
              lang={other}
              title={t('app.language.hint', { language: t(`language.${other}`) })}
              onClick={() => onLocale(other)}
            >
              {LANGUAGES[other].name}
            </Link>
          ))}
      </footer>
    </div>
  );
}
