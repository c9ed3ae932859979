/** Warns before what was changed is lost: with the page, or to another file. */
import { useCallback, useEffect, useRef } from 'react';
import type { Session } from './session';

export interface Unsaved {
  /** The file was downloaded: nothing would be lost now. */
  readonly saved: () => void;
  /** Whether the workbook may be given up; asks where something would be lost. */
  readonly mayLeave: (question: string) => boolean;
}

/** Counts cells that were changed and sheets that were added. */
function changesOf({ changed, workbook, originals }: Session): number {
  let count = workbook.sheets.filter(({ id }) => !originals.has(id)).length;
  for (const cells of changed.values()) count += cells.size;
  return count;
}

/** `version` grows with every change of the workbook. */
export function useUnsaved(session: Session | null, version: number): Unsaved {
  const savedAt = useRef<{ readonly id: number; readonly version: number } | null>(null);
  const now = useRef({ session, version });
  useEffect(() => {
    now.current = { session, version };
  }, [session, version]);
  const isDirty = useCallback((): boolean => {
    const { session: open, version: at } = now.current;
    if (!open || changesOf(open) === 0) return false;
    return savedAt.current?.id !== open.id || savedAt.current.version !== at;
  }, []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
  return {
    saved: useCallback(() => {
      const { session: open, version: at } = now.current;
      savedAt.current = open && { id: open.id, version: at };
    }, []),
    mayLeave: useCallback((question) => !isDirty() || window.confirm(question), [isDirty]),
  };
}
