/** A React hook that redraws when the workbook changes. */
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { HostWorkbook } from '../host';

/** A number that grows with every change of the workbook, which itself changes in place. */
export function useWorkbookVersion(workbook: HostWorkbook | null): number {
  const version = useRef(0);
  const subscribe = useCallback(
    (redraw: () => void) => {
      if (!workbook) return () => undefined;
      return workbook.onChange(() => {
        version.current++;
        redraw();
      });
    },
    [workbook],
  );
  return useSyncExternalStore(subscribe, () => version.current);
}
