/** What the workbench says while it works and when it is done, in the reader's language. */
import { useCallback, useMemo, useState } from 'react';
import { HostRefusal } from '../host';
import { type Locale, errorMessage, fill, loadTexts, workbenchTexts } from '../locales';
import { WorkbookError } from '../workbook';

export interface Notice {
  readonly text: string;
  readonly failed: boolean;
}

export interface Status {
  /** What is being done; null when nothing is. */
  readonly busy: string | null;
  readonly notice: Notice | null;
  readonly succeed: (text: string) => void;
  /** Says what is missing although the work was done. */
  readonly warn: (text: string) => void;
  /** Says why something failed, after what failed if that is given. */
  readonly fail: (error: unknown, what?: string) => Promise<void>;
  /** The message was read. */
  readonly dismiss: () => void;
  /** Shows `label` while the job runs; says so if it fails. */
  readonly during: (label: string, job: () => Promise<void>, whenFailed?: string) => Promise<void>;
}

export function useStatus(language: Locale): Status {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  const succeed = useCallback((text: string) => setNotice({ text, failed: false }), []);
  const dismiss = useCallback(() => setNotice(null), []);
  const warn = useCallback((text: string) => setNotice({ text, failed: true }), []);
  const fail = useCallback(
    async (error: unknown, what?: string) => {
      // Where the language's texts cannot be had, the reason is given in the default language.
      await loadTexts(language).catch(() => undefined);
      const reason = reasonOf(error, language);
      setNotice({ text: what === undefined ? reason : `${what}. ${reason}`, failed: true });
    },
    [language],
  );
  const during = useCallback(
    async (label: string, job: () => Promise<void>, whenFailed?: string) => {
      setBusy(label);
      setNotice(null);
      try {
        await job();
      } catch (error) {
        await fail(error, whenFailed);
      } finally {
        setBusy(null);
      }
    },
    [fail],
  );
  return useMemo(
    () => ({ busy, notice, succeed, warn, fail, during, dismiss }),
    [busy, notice, succeed, warn, fail, during, dismiss],
  );
}

function reasonOf(error: unknown, language: Locale): string {
  const texts = workbenchTexts(language);
  if (error instanceof WorkbookError) return errorMessage(language, error);
  if (error instanceof HostRefusal) return texts.cannotEnter;
  return fill(language, texts.unexpected, { detail: error instanceof Error ? error.message : String(error) });
}
