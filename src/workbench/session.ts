import { type CellKey, cellKey } from '../sheet';
import { readWorkbook } from '../files';
import { type Calculation, type HostCell, type HostChange, HostWorkbook, loadCalculation } from '../host';

import { formulaResults } from './formula-results';

/** A workbook that is open in the workbench, and what was done to it since. */
export interface Session {
  readonly id: number;
  readonly name: string;
  /** The file as it was opened; untouched. */
  readonly bytes: Uint8Array;
  readonly kind: 'xlsx' | 'xls' | 'csv';
  readonly workbook: HostWorkbook;
  /** The sheets that came with the file, by id: their names in it and what their formulas gave. */
  readonly originals: ReadonlyMap<string, OriginalSheet>;
  /** Cells that were changed since, by sheet id. */
  readonly changed: ReadonlyMap<string, ReadonlySet<CellKey>>;
}

export interface OriginalSheet {
  readonly name: string;
  readonly results: ReadonlyMap<CellKey, HostCell['value']>;
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
  const first = workbook.active;
  if (first)
    workbook.selectCells(first.name, workbook.mergeAt(first, 0, 0) ?? { top: 0, left: 0, bottom: 0, right: 0 });

  const changed = new Map<string, Set<CellKey>>();
  workbook.onChange((change) => noteChange(change, changed));
  const originals = new Map(
    workbook.sheets.map((sheet) => [sheet.id, { name: sheet.name, results: formulaResults(sheet) }]),
  );
  return { id: ++opened, name, bytes, kind: file.kind, workbook, originals, changed };
}

function noteChange(change: HostChange, changed: Map<string, Set<CellKey>>): void {
  if (change.type !== 'cells') return;
  const cells = changed.get(change.sheetId) ?? new Set<CellKey>();
  changed.set(change.sheetId, cells);
  const { top, left, bottom, right } = change.range;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.add(cellKey(row, column));
}
