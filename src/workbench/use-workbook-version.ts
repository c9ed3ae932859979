/** A React hook that redraws when the workbook changes. */
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { HostChange, HostWorkbook } from '../host';

/** A number that grows with every change of the workbook that counts; the workbook itself changes in place. */
export function useWorkbookVersion(
  workbook: HostWorkbook | null,
  counts: (change: HostChange) => boolean = () => true,
): number {
  const version = useRef(0);
  const subscribe = useCallback(
    (redraw: () => void) => {
      if (!workbook) return () => undefined;
      return workbook.onChange((change) => {
        if (!counts(change)) return;
        version.current++;
        redraw();
      });
    },
    [workbook, counts],
  );
  return useSyncExternalStore(subscribe, () => version.current);
}
