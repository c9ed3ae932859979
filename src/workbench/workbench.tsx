import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FluentProvider, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { LANGUAGES, type Locale, errorMessage, fill, localeOf, workbenchTexts } from '../locales';
import { WorkbookError } from '../workbook';
import { HostRefusal } from '../host';
import { DialogFrame } from './dialog-frame';
import { downloadBytes, downloadFile } from './download';
import { FormulaBar } from './formula-bar';
import { FRAME_PAGES, OfficeFrames, type OpenDialog } from './office-frames';
import { PaneFrame } from './pane-frame';
import { Ribbon } from './ribbon';
import { type Session, openSession } from './session';
import { SheetTabs } from './sheet-tabs';
import { SheetView } from './sheet/sheet-view';
import { THEMES, type ThemeName } from './themes';
import { TitleBar } from './title-bar';
import { useWorkbookVersion } from './use-workbook-version';

const SAMPLE = 'samples/kinh-phi-khuyen-cong-2019.xlsx';

/** `?lang=en`, `?theme=dark|contrast` and `?file=…` choose how the page opens. */
export interface WorkbenchProps {
  readonly address: URL;
}

/** The page that `npm start` opens: a sheet view and the very pane that Excel loads, on one workbook in memory. */
export function Workbench({ address }: WorkbenchProps) {
  const asked = address.searchParams;
  const [language, setLanguage] = useState<Locale>(localeOf(asked.get('lang') ?? undefined));
  const [theme, setTheme] = useState<ThemeName>(themeOf(asked.get('theme')));
  const [session, setSession] = useState<Session | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [paneShown, setPaneShown] = useState(true);
  const [notice, setNotice] = useState<{ text: string; failed: boolean } | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const commands = useRef<HTMLIFrameElement>(null);
  const [commandsLoaded, setCommandsLoaded] = useState(false);
  const texts = workbenchTexts(language);
  const changes = useWorkbookVersion(session?.workbook ?? null);
  const [localeChanges, setLocaleChanges] = useState(0);
  const version = changes + localeChanges;

  const explain = useCallback(
    (error: unknown): string => {
      if (error instanceof WorkbookError) return errorMessage(language, error);
      if (error instanceof HostRefusal) return texts.cannotEnter;
      return fill(language, texts.unexpected, { detail: error instanceof Error ? error.message : String(error) });
    },
    [language, texts],
  );

  const open = useCallback(
    async (name: string, read: () => Promise<Uint8Array>) => {
      setBusy(fill(language, texts.loading, { file: name }));
      setNotice(null);
      try {
        const next = await openSession(name, await read(), language);
        setDialog(null);
        setCommandsLoaded(false);
        setSession(next);
      } catch (error) {
        setNotice({ text: `${fill(language, texts.cannotOpen, { file: name })}. ${explain(error)}`, failed: true });
      } finally {
        setBusy(null);
      }
    },
    [language, texts, explain],
  );

  const openAddress = useCallback(
    (path: string) =>
      open(path.split('/').at(-1) ?? path, async () => {
        const response = await fetch(path);
        if (!response.ok) throw new WorkbookError('file-not-found', path);
        return new Uint8Array(await response.arrayBuffer());
      }),
    [open],
  );
  const openFile = useCallback(
    (file: File) => open(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    [open],
  );

  // The sample, or the file that the address names; once.
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void openAddress(asked.get('file') ?? SAMPLE);
  }, [asked, openAddress]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.pageTitle;
    const { tag } = LANGUAGES[language];
    if (!session || session.workbook.locale === tag) return;
    session.workbook.locale = tag;
    setLocaleChanges((count) => count + 1);
  }, [language, texts, session]);

  // The frames are answered anew for each workbook, language and theme; they reload then, as Office reloads an add-in.
  const workbook = session?.workbook;
  const frames = useMemo(
    () =>
      workbook ? new OfficeFrames({ workbook, language, theme, onDialog: setDialog, onPane: setPaneShown }) : null,
    [workbook, language, theme],
  );
  useEffect(() => {
    if (!frames) return;
    window.khopSoWorkbench = frames;
    return () => frames.dispose();
  }, [frames]);
  const summarize = async () => {
    const office = frames?.of(commands.current?.contentWindow ?? null);
    if (!office) return;
    setBusy(fill(language, texts.working, { command: texts.summarize }));
    setNotice(null);
    try {
      await office.invokeAction('summarize');
    } catch (error) {
      setNotice({ text: explain(error), failed: true });
    } finally {
      setBusy(null);
    }
  };

  const download = async () => {
    if (!session) return;
    try {
      const file = downloadBytes(session);
      downloadFile(file.name, file.bytes);
      setNotice({ text: fill(language, texts.downloaded, { file: file.name }), failed: false });
    } catch (error) {
      setNotice({ text: `${texts.cannotDownload}. ${explain(error)}`, failed: true });
    }
  };

  const active = session?.workbook.active;
  const frameKey = `${session?.id ?? 0}-${language}-${theme}`;
  return (
    <FluentProvider theme={THEMES[theme]} className={`workbench ${theme}`}>
      <div
        className="workbench-page"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const file = event.dataTransfer.files[0];
          if (file) void openFile(file);
        }}
      >
        <TitleBar
          texts={texts}
          fileName={session?.name ?? ''}
          language={language}
          theme={theme}
          onLanguage={setLanguage}
          onTheme={setTheme}
          onOpen={(file) => void openFile(file)}
          onSample={() => void openAddress(SAMPLE)}
          onDownload={session ? () => void download() : null}
        />
        <Ribbon
          texts={texts}
          ready={commandsLoaded && busy === null}
          onSummarize={() => void summarize()}
          onCheck={() => setPaneShown(true)}
        />
        <div className="workbench-notices" role="status" aria-live="polite">
          {busy !== null && <Spinner size="tiny" label={busy} />}
          {notice && (
            <MessageBar intent={notice.failed ? 'error' : 'success'}>
              <MessageBarBody>{notice.text}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <div className="workbench-desk">
          <main className="workbench-sheet">
            {session && active ? (
              <>
                <FormulaBar
                  texts={texts}
                  workbook={session.workbook}
                  sheet={active}
                  version={version}
                  onRefused={(error) => setNotice({ text: explain(error), failed: true })}
                />
                {active.kind === 'chart' ? (
                  <p className="workbench-empty">{texts.chartSheet}</p>
                ) : (
                  <SheetView
                    key={session.id}
                    workbook={session.workbook}
                    sheet={active}
                    version={version}
                    language={language}
                    label={fill(language, texts.sheetGrid, { sheet: active.name })}
                    onRefused={(error) => setNotice({ text: explain(error), failed: true })}
                  />
                )}
                <SheetTabs texts={texts} workbook={session.workbook} active={active} version={version} />
              </>
            ) : (
              <p className="workbench-empty">{busy === null ? texts.noWorkbook : ''}</p>
            )}
          </main>
          {session && frames && (
            <>
              <PaneFrame key={`pane-${frameKey}`} texts={texts} shown={paneShown} onClose={() => setPaneShown(false)} />
              <iframe
                key={`commands-${frameKey}`}
                ref={commands}
                src={FRAME_PAGES.commands}
                title="commands"
                hidden
                onLoad={() => setCommandsLoaded(true)}
              />
            </>
          )}
        </div>
        {dialog && <DialogFrame dialog={dialog} texts={texts} />}
      </div>
    </FluentProvider>
  );
}

const themeOf = (name: string | null): ThemeName => (name === 'dark' || name === 'contrast' ? name : 'light');
