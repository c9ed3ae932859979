/** Gives a workbook's formulas the results that its file does not hold. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Uncomputed, WorkbookFile } from '../files';
import { type CellKey, keyName } from '../sheet';

/** Formulas of one sheet, as answers name them. */
export type FormulaCount = Pick<Uncomputed, 'sheet' | 'count' | 'cell'>;

export interface ComputedFile {
  readonly workbook: WorkbookFile;
  /** Formulas without a result in the file that were computed here. */
  readonly computed: readonly FormulaCount[];
  /** Those that could not be computed. */
  readonly uncomputed: readonly FormulaCount[];
}

/** The engine's file: beside the program in the packed command line (scripts/package-cli.ts), else in its package. */
function engineFile(): string {
  const beside = fileURLToPath(new URL('wasm_bg.wasm', import.meta.url));
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
}

/** The engine is loaded only for a file that needs it. */
export async function computeFile(workbook: WorkbookFile): Promise<ComputedFile> {
  const missing = workbook.uncomputed ?? [];
  if (missing.length === 0) return { workbook, computed: [], uncomputed: [] };
  const { computeMissing, loadCalculation } = await import('../host');
  const calculation = await loadCalculation(readFileSync(engineFile()));
  const { grids, computed, left } = computeMissing(workbook.grids, missing, calculation);
  return { workbook: { ...workbook, grids }, computed: counts(computed), uncomputed: counts(left) };
}

const counts = (cells: ReadonlyMap<string, readonly CellKey[]>): FormulaCount[] =>
  [...cells].map(([sheet, keys]) => ({ sheet, count: keys.length, cell: keyName(keys[0]!) }));
