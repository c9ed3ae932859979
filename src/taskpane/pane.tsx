/** The whole pane: its tabs, its four jobs, its language and theme. */
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
import type { KeptFilesStore } from './files/other-files';
import type { FileEngine } from './files/work/file-tasks';
import type { KeptMergeStore } from './merge/merge-tab';
import type { KeptStore } from './report/report-tab';
import type { ReportEngine } from './report/work/report-engine';
import { CheckView } from './views/check-view';
import type { Engine } from './work/engine';

const SettingsView = lazy(async () => ({ default: (await import('./views/settings-view')).SettingsView }));
const ReportTab = lazy(async () => ({ default: (await import('./report/report-tab')).ReportTab }));
const MergeTab = lazy(async () => ({ default: (await import('./merge/merge-tab')).MergeTab }));
const OtherFiles = lazy(async () => ({ default: (await import('./files/other-files')).OtherFiles }));
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

type Job = 'check' | 'summary' | 'merge' | 'report';
/** What is shown in the place of a tab. */
type Aside = 'settings' | 'other-files';

export interface PaneProps {
  readonly port: WorkbookPort;
  readonly engine: Engine;
  /** Starts what reads the texts of reports, when their tab is first used. */
  readonly startReports: () => Promise<ReportEngine>;
  /** Starts what reads files from disk, when it is first needed. */
  readonly startFiles: () => Promise<FileEngine>;
  /** What is kept for the person, whatever workbook is open. */
  readonly person?: PersonSettings;
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly onLocale?: (locale: Locale) => void;
  readonly options?: CheckStoreOptions;
}

/** The whole pane on any workbook that a port opens. It never calls Office itself. */
export function Pane(props: PaneProps) {
  const { port, startReports, startFiles, person, locale, theme, onLocale, options } = props;
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
  const [merge] = useState<KeptMergeStore>(() => ({ store: null }));
  const [otherFiles] = useState<KeptFilesStore>(() => ({ store: null }));
  useEffect(() => {
    void jobs.check.start();
    return () => {
      void jobs.check.close();
      void report.store?.close();
      void merge.store?.close();
      void otherFiles.store?.close();
    };
  }, [jobs, report, merge, otherFiles]);
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
              merge={
                <MergeTab kept={merge} port={port} startEngine={startFiles} person={person} clock={options?.clock} />
              }
              otherFiles={(onDone) => <OtherFiles kept={otherFiles} startEngine={startFiles} onDone={onDone} />}
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
  /** The tab "Gộp tệp". */
  readonly merge: ReactNode;
  /** The view "Kiểm tra tệp khác". */
  readonly otherFiles: (onDone: () => void) => ReactNode;
  readonly locale: Locale;
  readonly onLocale: PaneProps['onLocale'];
}

function Jobs({ jobs: { check, SummaryJob }, report, merge, otherFiles, locale, onLocale }: JobsProps) {
  const t = useText();
  const styles = useStyles();
  const [job, setJob] = useState<Job>('check');
  const [aside, setAside] = useState<Aside | null>(null);
  const opener = useRef<HTMLAnchorElement & HTMLButtonElement>(null);
  // The button that led here goes away with its view: the focus goes to the tab of the view that came.
  const go = (next: Job): void => {
    setAside(null);
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
            { id: 'check', name: t('tab.check'), short: t('tab.check.short') },
            { id: 'summary', name: t('tab.summary'), short: t('tab.summary.short') },
            { id: 'merge', name: t('tab.merge'), short: t('tab.merge.short') },
            { id: 'report', name: t('tab.report'), short: t('tab.report.short') },
          ]}
          selected={job}
          panel="panel"
          onSelect={(id) => {
            setAside(null);
            setJob(id);
          }}
        />
      </header>
      <main className={styles.main}>
        {aside && (
          <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
            {aside === 'settings' ? (
              <SettingsView
                store={check}
                onLocale={onLocale}
                onDone={() => {
                  setAside(null);
                  opener.current?.focus();
                }}
              />
            ) : (
              otherFiles(() => go('check'))
            )}
          </Suspense>
        )}
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${job}`} hidden={aside !== null}>
          {job === 'check' && (
            <CheckView store={check} onSummarise={() => go('summary')} onOtherFiles={() => setAside('other-files')} />
          )}
          <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
            {job === 'summary' && <SummaryJob onCheck={() => go('check')} />}
            {job === 'merge' && merge}
            {job === 'report' && report}
          </Suspense>
        </div>
      </main>
      <footer className={styles.footer}>
        <Link
          ref={opener}
          as="button"
          aria-expanded={aside === 'settings'}
          onClick={() => setAside(aside === 'settings' ? null : 'settings')}
        >
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
