/** The pane in Excel: the one file of this room that knows Office. It waits for Office and hands the pane its port. */
import { StrictMode, useEffect, useState } from 'react';
import { type Root, createRoot } from 'react-dom/client';
import { createExcelPort, excelSupport, personSettings } from '../excel';
import { type Locale, loadTexts, localeOf } from '../locales';
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
  const changeLocale = async (next: Locale): Promise<void> => {
    await loadTexts(next);
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
      // Where the texts cannot be had the pane goes on in the language that it speaks.
      onLocale={(next) => void changeLocale(next).catch(() => undefined)}
    />
  );
}

/** Loads the texts of the language in use; without them the pane still starts, in the default language. */
const textsInUse = (): Promise<void> => loadTexts(currentLocale()).catch(() => undefined);

async function show(root: Root, problem: StartProblem | null): Promise<void> {
  await textsInUse();
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
  // On their way while Office.js starts, which may then name another language.
  void textsInUse();
  void awaitOffice(office, (problem) => void show(root, problem)).then((problem) => show(root, problem));
}
