import type { CellKey } from '../sheet';
import { cellKey } from '../sheet';
import { readWorkbook } from '../files';
import { type Calculation, type HostChange, HostWorkbook, loadCalculation } from '../host';

/** A workbook that is open in the workbench, and what was done to it since. */
export interface Session {
  readonly id: number;
  readonly name: string;
  /** The file as it was opened; untouched. */
  readonly bytes: Uint8Array;
  readonly kind: 'xlsx' | 'xls' | 'csv';
  readonly workbook: HostWorkbook;
  /** Ids of the sheets that came with the file. */
  readonly originalSheets: ReadonlySet<string>;
  /** Cells that were changed since, by sheet id. */
  readonly changed: ReadonlyMap<string, ReadonlySet<CellKey>>;
}

let calculation: Promise<Calculation> | null = null;
let opened = 0;

/**
 * Opens a file's bytes as a workbook in memory.
 * Throws `WorkbookError` of `readWorkbook` (not-a-workbook, encrypted, damaged, …).
 */
export async function openSession(name: string, bytes: Uint8Array, locale: 'vi' | 'en'): Promise<Session> {
  const file = readWorkbook(name, bytes);
  calculation ??= loadCalculation();
  const workbook = HostWorkbook.fromGrids(file.grids, {
    name,
    locale,
    calculation: await calculation,
    chartSheets: file.chartSheets,
  });
  workbook.structureProtected = file.structureProtected;
  for (const sheet of workbook.worksheets()) sheet.isProtected = file.protectedSheets.includes(sheet.name);
  const start = file.activeSheet === null ? undefined : workbook.sheet(file.activeSheet);
  if (start?.visibility === 'Visible') workbook.activate(start.name);

  const changed = new Map<string, Set<CellKey>>();
  workbook.onChange((change) => noteChange(change, changed));
  const originalSheets = new Set(workbook.sheets.map((sheet) => sheet.id));
  return { id: ++opened, name, bytes, kind: file.kind, workbook, originalSheets, changed };
}

function noteChange(change: HostChange, changed: Map<string, Set<CellKey>>): void {
  if (change.type !== 'cells') return;
  const cells = changed.get(change.sheetId) ?? new Set<CellKey>();
  changed.set(change.sheetId, cells);
  const { top, left, bottom, right } = change.range;
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.add(cellKey(row, column));
}
