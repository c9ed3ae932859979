/** The open workbook as a file to download. */
import { columnOfKey, quoteSheetName, rowOfKey } from '../sheet';
import { type FileCellChange, changeCells, removeSheet, unsupportedWrite, writeMemory, writeSheet } from '../files';
import { WorkbookError } from '../workbook';
import type { HostCell, HostSheet, HostWorkbook } from '../host';
import { memoryOf } from './file-memory';
import { planOfSheet } from './plan-of-sheet';
import type { Session } from './session';

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The file that was opened, with the cells that were changed since, what follows from them, and the sheets that were
 * added. Its other parts stay byte for byte.
 * Throws `WorkbookError`: for anything but an .xlsx what {@link unsupportedWrite} says, and what writing throws.
 */
export function downloadBytes(session: Session): Download {
  const { bytes, name, kind, workbook, originals, own } = session;
  if (kind !== 'xlsx') throw new WorkbookError(unsupportedWrite(kind), name);
  let result = changeCells(bytes, changedCells(session), { name });
  for (const id of own) {
    if (!workbook.sheetById(id)) result = removeSheet(result, originals.get(id)!.name, name);
  }
  for (const sheet of workbook.worksheets()) {
    const original = originals.get(sheet.id);
    if (original && !isWrittenAnew(session, sheet)) continue;
    const place = original ? { replace: original.name } : { marker: markerOf(sheet, workbook) };
    result = writeSheet(result, planOfSheet(sheet, workbook), { name, ...place }).bytes;
  }
  result = writeMemory(result, name, (held) => memoryOf(workbook, held));
  // Beside the file that was opened, in the same folder, it is not taken for it.
  return { name: name.replace(/(?:\.\w+)?$/, ' (Khớp Số).xlsx'), bytes: result };
}

/** The hidden name by which an added sheet is known as ours: it has the same in the file. */
function markerOf({ name }: HostSheet, { names }: HostWorkbook): string | undefined {
  const formula = `=${quoteSheetName(name)}!$A$1`;
  return [...names].find(([key, one]) => key.startsWith('_KhopSo.') && one.formula === formula)?.[0];
}

/** A summary that came with the file and was written again since: only that sets up its page. */
const isWrittenAnew = ({ own }: Session, { id, layout }: HostSheet): boolean =>
  own.has(id) && layout.centerHorizontally;

/** The cells of the file's own sheets that differ from what the file holds: typed, corrected, or computed anew. */
function changedCells(session: Session): FileCellChange[] {
  const { workbook, originals, changed } = session;
  const changes: FileCellChange[] = [];
  for (const sheet of workbook.worksheets()) {
    const original = originals.get(sheet.id);
    if (!original || isWrittenAnew(session, sheet)) continue;
    const touched = changed.get(sheet.id) ?? new Set();
    const keys = new Set(touched);
    for (const [key, value] of original.results) if (!sameValue(heldBy(sheet, key), value)) keys.add(key);
    for (const key of keys) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      const { value, formula } = workbook.cell(sheet, row, column);
      const held =
        typeof value === 'number'
          ? value
          : value === null
            ? ''
            : typeof value === 'object'
              ? value.error
              : typeof value === 'boolean'
                ? value
                  ? 'TRUE'
                  : 'FALSE'
                : value;
      // The sheet is called as the file calls it.
      const place = { sheet: original.name, row, column };
      changes.push(formula === undefined ? { ...place, value: held } : { ...place, value: formula, computed: held });
    }
  }
  return changes;
}

const heldBy = (sheet: HostSheet, key: number): HostCell['value'] => sheet.cells.get(key)?.value ?? null;

const sameValue = (a: HostCell['value'], b: HostCell['value']): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a?.error === b?.error);

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
