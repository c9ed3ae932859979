/** A React hook for where rows and columns of a sheet lie. */
import { useMemo } from 'react';
import type { HostChange, HostSheet, HostWorkbook } from '../../host';
import { useWorkbookVersion } from '../use-workbook-version';
import { type SheetGeometry, measureSheet } from './geometry';
import { textHeight } from './measure';

/** What is selected, and which sheet is shown, moves no row: a large sheet is not measured again for a click. */
const moves = ({ type }: HostChange): boolean => type !== 'selection' && type !== 'activated' && type !== 'settings';

/** Where rows and columns lie, measured again when the workbook changes, or the language in which it shows figures. */
export function useGeometry(workbook: HostWorkbook, sheet: HostSheet): SheetGeometry {
  const version = useWorkbookVersion(workbook, moves);
  const { locale } = workbook;
  return useMemo(
    () =>
      measureSheet(
        sheet,
        // Version and locale change with the workbook, which changes in place.
        (row, column) => (version >= 0 && locale ? workbook.text(sheet, row, column) : ''),
        textHeight,
      ),
    [workbook, sheet, version, locale],
  );
}
