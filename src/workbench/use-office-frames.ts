/** The frames that the add-in's pages run in: what answers them, and what they ask the workbench to show. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Locale } from '../locales';
import { OfficeFrames, type OpenDialog } from './office-frames';
import type { Session } from './session';
import type { ThemeName } from './themes';

export interface AddIn {
  /** null before a workbook is open. */
  readonly frames: OfficeFrames | null;
  /** New for each workbook, language and theme: the frames reload then, as Office reloads an add-in. */
  readonly key: string;
  readonly dialog: OpenDialog | null;
  readonly paneShown: boolean;
  readonly showPane: (shown: boolean) => void;
  /** The frame of the ribbon functions. */
  readonly commands: RefObject<HTMLIFrameElement | null>;
  readonly commandsReady: boolean;
  readonly onCommandsLoad: () => void;
  /** Runs a ribbon function; nothing happens while its page has not run its scripts. */
  readonly invoke: (action: string) => Promise<void>;
}

export function useOfficeFrames(session: Session | null, language: Locale, theme: ThemeName): AddIn {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [paneShown, showPane] = useState(true);
  const [loadedKey, setLoadedKey] = useState('');
  const commands = useRef<HTMLIFrameElement>(null);
  const key = `${session?.id ?? 0}-${language}-${theme}`;

  const workbook = session?.workbook;
  const frames = useMemo(
    () => (workbook ? new OfficeFrames({ workbook, language, theme, onDialog: setDialog, onPane: showPane }) : null),
    [workbook, language, theme],
  );
  useEffect(() => {
    if (!frames) return;
    window.khopSoWorkbench = frames;
    return () => {
      frames.dispose();
      setDialog(null);
    };
  }, [frames]);

  return {
    frames,
    key,
    dialog,
    paneShown,
    showPane,
    commands,
    commandsReady: loadedKey === key,
    onCommandsLoad: () => setLoadedKey(key),
    invoke: async (action) => {
      await frames?.of(commands.current?.contentWindow ?? null)?.invokeAction(action);
    },
  };
}
