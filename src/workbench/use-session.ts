/** The workbook that is open: from an address, from a file of the user's, in the reader's language. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { LANGUAGES, type Locale, fill, workbenchTexts } from '../locales';
import { WorkbookError } from '../workbook';
import { openInWorker, startOpening } from './opening/open-in-worker';
import { type Session, startSession } from './session';
import type { Status } from './use-status';
import { useWorkbookVersion } from './use-workbook-version';

interface OpenWorkbook {
  readonly session: Session | null;
  /** Grows with every change of the workbook, which itself changes in place. */
  readonly version: number;
  readonly openFile: (file: File) => void;
  /** `front`: the sheet that is shown first, where the file has it. */
  readonly openAddress: (path: string, front?: string) => void;
}

/** Opens `first` once. */
export function useSession(
  first: { readonly path: string; readonly front?: string },
  language: Locale,
  { during, succeed, warn }: Status,
): OpenWorkbook {
  const [session, setSession] = useState<Session | null>(null);
  const texts = workbenchTexts(language);

  const open = useCallback(
    (name: string, read: () => Promise<Uint8Array>, front?: string) =>
      void during(
        fill(language, texts.loading, { file: name }),
        async () => {
          const bytes = await read();
          const file = await openInWorker(startOpening, name, bytes);
          const opened = await startSession(file, bytes, language);
          if (front !== undefined && opened.workbook.sheet(front)) opened.workbook.activate(front);
          setSession(opened);
          const { computed, withoutResult } = file;
          if (withoutResult > 0) warn(fill(language, texts.withoutResult, { count: withoutResult }));
          else if (file.kind !== 'xlsx') succeed(fill(language, texts.readOnly, { file: name }));
          else if (computed > 0) succeed(fill(language, texts.computed, { count: computed }));
        },
        fill(language, texts.cannotOpen, { file: name }),
      ),
    [during, succeed, warn, language, texts],
  );
  const openAddress = useCallback(
    (path: string, front?: string) => open(path.split('/').at(-1) ?? path, () => fetched(path), front),
    [open],
  );
  const openFile = useCallback(
    (file: File) => open(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    [open],
  );

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    openAddress(first.path, first.front);
  }, [first, openAddress]);

  const changes = useWorkbookVersion(session?.workbook ?? null);
  const languageChanges = useWorkbookLanguage(session, language);
  return { session, version: changes + languageChanges, openFile, openAddress };
}

/** Shows the workbook's figures as the language writes them; counts how often that changed. */
function useWorkbookLanguage(session: Session | null, language: Locale): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const { tag } = LANGUAGES[language];
    if (!session || session.workbook.locale === tag) return;
    session.workbook.locale = tag;
    setChanges((count) => count + 1);
  }, [language, session]);
  return changes;
}

async function fetched(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new WorkbookError('file-not-found', path);
  return new Uint8Array(await response.arrayBuffer());
}
