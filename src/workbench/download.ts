import type { CellChange } from '../workbook';
import { columnOfKey, rowOfKey } from '../sheet';
import { writeSheet } from '../files';
import { planOfSheet } from './plan-of-sheet';
import type { Session } from './session';

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The file that was opened, with the sheets that were added since. Its other parts stay byte for byte.
 * Throws `WorkbookError`: `unsupported-xls-write` for anything but an .xlsx, and what writing throws.
 */
export function downloadBytes({ bytes, name, workbook, originalSheets }: Session): Download {
  let result = bytes;
  for (const sheet of workbook.worksheets()) {
    if (originalSheets.has(sheet.id)) continue;
    result = writeSheet(result, planOfSheet(sheet, workbook), { name }).bytes;
  }
  return { name: name.replace(/\.\w+$/, '.xlsx'), bytes: result };
}

/** The cells of the file's own sheets that were changed since it was opened, as they are now. */
export function changedCells({ workbook, originalSheets, changed }: Session): CellChange[] {
  const changes: CellChange[] = [];
  for (const [sheetId, keys] of changed) {
    const sheet = workbook.sheetById(sheetId);
    if (!sheet || !originalSheets.has(sheetId)) continue;
    for (const key of keys) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      const { formula, value } = workbook.cell(sheet, row, column);
      const held = formula ?? (typeof value === 'number' ? value : value === null ? '' : typeof value === 'object' ? value.error : String(value));
      changes.push({ sheet: sheet.name, row, column, value: held });
    }
  }
  return changes;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands bytes to the browser as a file to keep. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
