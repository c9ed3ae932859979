/** The whole workbench: ribbon, sheet view and pane on one workbook. */
import { type DragEvent, useEffect, useState } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { type Locale, fill, localeOf, workbenchTexts } from '../locales';
import type { EditHistory } from './edit-history';
import { DialogFrame } from './dialog-frame';
import { downloadBytes, downloadFile } from './download';
import { Notices } from './notices';
import { FRAME_PAGES } from './office-frames';
import { PaneFrame } from './pane-frame';
import { Ribbon } from './ribbon';
import { SheetDesk } from './sheet-desk';
import { THEMES, type ThemeName } from './themes';
import { TitleBar } from './title-bar';
import { type AddIn, useOfficeFrames } from './use-office-frames';
import { useSession } from './use-session';
import { usePageKeys } from './use-page-keys';
import { useStatus } from './use-status';
import { useUnsaved } from './use-unsaved';

/** The sample, on the sheet with a mistyped rate: the first thing that is seen is a finding. */
const SAMPLE = { path: 'samples/kinh-phi-khuyen-cong-2019.xlsx', front: '7 tháng 2019' };

/** `?lang=en`, `?theme=dark|contrast` and `?file=…` choose how the page opens. */
export interface WorkbenchProps {
  readonly address: URL;
}

/** The page that `npm start` opens: a sheet view and the very pane that Excel loads, on one workbook in memory. */
export function Workbench({ address }: WorkbenchProps) {
  const asked = address.searchParams;
  const [language, setLanguage] = useState<Locale>(localeOf(asked.get('lang') ?? undefined));
  const [theme, setTheme] = useState<ThemeName>(themeOf(asked.get('theme')));
  const texts = workbenchTexts(language);
  const status = useStatus(language);
  const file = asked.get('file');
  const first = file === null ? SAMPLE : { path: file };
  const { session, version, openFile, openAddress } = useSession(first, language, status);
  const unsaved = useUnsaved(session, version);
  usePageKeys(session);
  const addIn = useOfficeFrames(session, language, theme);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.pageTitle;
  }, [language, texts]);

  const summarize = () => {
    session?.history.begin();
    void status.during(fill(language, texts.working, { command: texts.summarize }), () => addIn.invoke('summarize'));
  };

  const download = () => {
    if (!session) return;
    try {
      const file = downloadBytes(session);
      downloadFile(file.name, file.bytes);
      unsaved.saved();
      status.succeed(fill(language, texts.downloaded, { file: file.name }));
    } catch (error) {
      void status.fail(error, texts.cannotDownload);
    }
  };

  const open = (file: File): void => {
    if (unsaved.mayLeave(texts.loseEdits)) openFile(file);
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) open(file);
  };

  return (
    <FluentProvider theme={THEMES[theme]} className={`workbench ${theme}`}>
      <div className="workbench-page" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        <TitleBar
          texts={texts}
          fileName={session?.name ?? ''}
          language={language}
          theme={theme}
          onLanguage={setLanguage}
          onTheme={setTheme}
          onOpen={open}
          onSample={() => unsaved.mayLeave(texts.loseEdits) && openAddress(SAMPLE.path, SAMPLE.front)}
          onDownload={session ? download : null}
        />
        <Ribbon
          texts={texts}
          ready={addIn.commandsReady && status.busy === null}
          onSummarize={summarize}
          onCheck={() => addIn.showPane(true)}
        />
        <Notices {...status} texts={texts} />
        <div className="workbench-desk">
          <main className="workbench-sheet">
            {session?.workbook.active ? (
              <SheetDesk
                session={session}
                version={version}
                language={language}
                onRefused={(error) => void status.fail(error)}
              />
            ) : (
              <p className="workbench-empty">{status.busy === null ? texts.noWorkbook : ''}</p>
            )}
          </main>
          {addIn.frames && session && <AddInFrames addIn={addIn} history={session.history} language={language} />}
        </div>
        {addIn.dialog && <DialogFrame dialog={addIn.dialog} texts={texts} />}
      </div>
    </FluentProvider>
  );
}

interface AddInFramesProps {
  readonly addIn: AddIn;
  readonly history: EditHistory;
  readonly language: Locale;
}

/** The pane, and the page of the ribbon functions, which shows nothing. */
function AddInFrames({ addIn, history, language }: AddInFramesProps) {
  const { key, paneShown, showPane, commands, onCommandsLoad } = addIn;
  return (
    <>
      <PaneFrame
        key={`pane-${key}`}
        texts={workbenchTexts(language)}
        shown={paneShown}
        history={history}
        onClose={() => showPane(false)}
      />
      <iframe
        key={`commands-${key}`}
        ref={commands}
        src={FRAME_PAGES.commands}
        title="commands"
        hidden
        onLoad={onCommandsLoad}
      />
    </>
  );
}

/** The one asked for, else that of the system. */
function themeOf(name: string | null): ThemeName {
  if (name === 'light' || name === 'dark' || name === 'contrast') return name;
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
