/** Reads a file for the workbench, with the results that its formulas lack. */
import { readWorkbook, type WorkbookFile } from '../../files';
import { computeMissing, loadCalculation } from '../../host';

export interface OpenedFile extends WorkbookFile {
  /** How many formulas had no result in the file and were computed here. */
  readonly computed: number;
  /** How many still have none. */
  readonly withoutResult: number;
}

/** Throws `WorkbookError` of `readWorkbook` (not-a-workbook, encrypted, damaged, …). */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const file = readWorkbook(name, bytes);
  const missing = file.uncomputed ?? [];
  if (missing.length === 0) return { ...file, computed: 0, withoutResult: 0 };
  const { grids, computed, left } = computeMissing(file.grids, missing, await loadCalculation());
  return { ...file, grids, computed: total(computed), withoutResult: total(left) };
}

const total = (cells: ReadonlyMap<string, readonly unknown[]>): number =>
  [...cells.values()].reduce((sum, list) => sum + list.length, 0);
