/** The pane in Excel: the one file of this room that knows Office. It waits for Office and hands the pane its port. */
import { StrictMode, useEffect, useState } from 'react';
import { type Root, createRoot } from 'react-dom/client';
import { createExcelPort, excelSupport, personSettings } from '../excel';
import { type Locale, localeOf } from '../locales';
import { Pane, type PaneProps } from './pane';
import { type StartProblem, awaitOffice, rememberLocale, rememberTheme, rememberedLocale } from './start/office';
import { StartNotice } from './start/start-notice';
import { type ThemeName, themeName } from './theme';
import { startEngine } from './work/start-engine';
import type { ReportEngine } from './report/work/report-engine';
import type { FileEngine } from './files/work/file-tasks';

const storage = (): Storage => window.localStorage;
const forcedColors = window.matchMedia('(forced-colors: active)');
const hasOffice = typeof Office !== 'undefined' && typeof Office.onReady === 'function';

/** Office's context, which some hosts have only after onReady. */
const context = (): Office.Context | undefined => (hasOffice ? Office.context : undefined);
const displayLanguage = (): string | undefined => context()?.displayLanguage ?? navigator.language;
/** Office's theme; some hosts throw instead of having none. */
function officeTheme(): Office.OfficeTheme | undefined {
  try {
    return context()?.officeTheme;
  } catch {
    return undefined;
  }
}
const currentTheme = (): ThemeName => themeName(officeTheme(), forcedColors.matches);
const currentLocale = (): Locale => rememberedLocale(storage, displayLanguage()) ?? localeOf(displayLanguage());

const startReports = async (): Promise<ReportEngine> => (await import('./report/work/start-reports')).startReports();

const startFiles = async (): Promise<FileEngine> => (await import('./files/work/start-files')).startFiles();

type PaneInExcelProps = Pick<PaneProps, 'port' | 'engine'>;

function PaneInExcel({ port, engine }: PaneInExcelProps) {
  const [locale, setLocale] = useState(currentLocale);
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const follow = (): void => setTheme(currentTheme());
    forcedColors.addEventListener('change', follow);
    // Excel tells of a new theme by no event; coming back to the pane is when it is looked at.
    window.addEventListener('focus', follow);
    return () => {
      forcedColors.removeEventListener('change', follow);
      window.removeEventListener('focus', follow);
    };
  }, []);
  useEffect(() => rememberTheme(storage, theme), [theme]);
  const changeLocale = (next: Locale): void => {
    rememberLocale(storage, displayLanguage(), next);
    setLocale(next);
  };
  return (
    <Pane
      port={port}
      engine={engine}
      startReports={startReports}
      startFiles={startFiles}
      person={personSettings}
      locale={locale}
      theme={theme}
      onLocale={changeLocale}
    />
  );
}

function show(root: Root, problem: StartProblem | null): void {
  root.render(
    <StrictMode>
      {problem === null ? (
        <PaneInExcel port={createExcelPort()} engine={startEngine()} />
      ) : (
        <StartNotice
          problem={problem}
          locale={currentLocale()}
          theme={currentTheme()}
          onAgain={() => window.location.reload()}
        />
      )}
    </StrictMode>,
  );
}

const office = hasOffice
  ? {
      onReady: () => Office.onReady(),
      isExcel: (host: unknown) => host === 'Excel',
      supported: () => excelSupport() !== 'unsupported',
    }
  : null;

const container = document.getElementById('root');
if (container) {
  const root = createRoot(container);
  void awaitOffice(office, (problem) => show(root, problem)).then((problem) => show(root, problem));
}
