/** Computes the formulas of a file that no program has calculated. */
import { type CellInput, type CellKey, type Grid, columnOfKey, rowOfKey, withValues } from '../sheet';
import type { Calculation, CalculationBook } from './calculation';
import { displayText } from './display';
import type { HostCell, HostValue } from './model';
import { sheetOfGrid } from './sheets';

/** Formulas of one sheet that have no value. */
export interface MissingValues {
  readonly sheet: string;
  readonly cells: readonly CellKey[];
  /** Those of `cells` that the engine does not compute as Excel does. */
  readonly onlyExcel: ReadonlySet<CellKey>;
}

export interface ComputedGrids {
  /** The sheets with the values that could be computed. */
  readonly grids: readonly Grid[];
  /** By sheet, the cells that have a value now. */
  readonly computed: ReadonlyMap<string, readonly CellKey[]>;
  /** By sheet, the cells that still have none. */
  readonly left: ReadonlyMap<string, readonly CellKey[]>;
}

/** More formulas than these are left to Excel: the engine's time for them grows faster than their number. */
const MAX_FORMULAS = 20_000;
/** Cells with a value that the engine is handed. */
const MAX_CELLS = 200_000;

/**
 * The error values that are Excel's; the engine has others, which say that it cannot tell. #REF! is not among these: it is
 * also what the engine gives for a sheet of another workbook, whose value only the file could hold.
 */
const EXCEL_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#NUM!', '#N/A']);

/** What the engine takes for a value that is not known; what depends on it is not known either. */
const UNKNOWN: HostValue = { error: '#N/IMPL!' };

/** Functions whose result is an error where any value that they read is one. Others might hide that a value is unknown. */
const PASSING_ERRORS = new Set(
  'SUM AVERAGE MIN MAX PRODUCT SUMPRODUCT ROUND ROUNDUP ROUNDDOWN INT TRUNC ABS MOD POWER SQRT IF AND OR NOT'.split(
    ' ',
  ),
);

const FUNCTION_NAME = /([A-Z][A-Z0-9.]*)\(/gi;
const TEXT_LITERAL = /"[^"]*"/g;
const RANGE = String.raw`\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+`;
const OPERATOR = String.raw`[-+*/^&=<>]`;
/** A range beside an operator: Excel takes one cell of it, the engine takes all. */
const RANGE_AS_OPERAND = new RegExp(`(?:${RANGE}\\s*${OPERATOR})|(?:.${OPERATOR}\\s*${RANGE})`, 'i');

const passesErrors = (formula: string): boolean =>
  [...formula.replace(TEXT_LITERAL, '""').matchAll(FUNCTION_NAME)].every(([, name]) =>
    PASSING_ERRORS.has(name!.toUpperCase()),
  );

/** Whether the engine computes a formula as Excel does: no cells of other workbooks or parts of tables, no ranges as operands. */
function computesAsExcel(formula: string): boolean {
  const bare = formula.replace(TEXT_LITERAL, '""');
  if (bare.includes('[')) return false;
  return !RANGE_AS_OPERAND.test(bare) || /^=SUMPRODUCT\([^()]*\)$/i.test(bare);
}

interface SheetJob {
  readonly grid: Grid;
  readonly missing: ReadonlySet<CellKey>;
  readonly unknown: Set<CellKey>;
}

/**
 * Computes what the file does not say. Formulas that have a value in the file keep it, and others are computed from that
 * value. What the engine does not know, and all that depends on it, is left without a value.
 */
export function computeMissing(
  grids: readonly Grid[],
  missing: readonly MissingValues[],
  calculation: Calculation,
): ComputedGrids {
  const jobs = grids.map((grid): SheetJob => {
    const own = missing.find(({ sheet }) => sheet === grid.sheet);
    const unknown = new Set(own?.onlyExcel);
    for (const key of own?.cells ?? []) {
      const formula = grid.formula(rowOfKey(key), columnOfKey(key));
      if (formula === undefined || !computesAsExcel(formula)) unknown.add(key);
    }
    return { grid, missing: new Set(own?.cells), unknown };
  });
  const formulas = jobs.reduce((sum, job) => sum + job.missing.size, 0);
  const cells = grids.reduce((sum, grid) => sum + grid.filled, 0);
  if (formulas > MAX_FORMULAS || cells > MAX_CELLS) return sorted(jobs, null);
  const book = calculation.newBook();
  try {
    return sorted(jobs, valuesOf(book, jobs));
  } catch {
    // The engine gives up on what it was not made for, e.g. a chain of formulas that is too long.
    return sorted(jobs, null);
  } finally {
    book.free();
  }
}

type Values = Map<CellKey, HostValue>[];

function valuesOf(book: CalculationBook, jobs: readonly SheetJob[]): Values {
  jobs.forEach(({ grid }, index) => book.addSheet(index, grid.sheet));
  jobs.forEach((job, index) => book.fillSheet(index, cellsOf(job)));
  book.resume();
  const first = readValues(book, jobs);
  if (jobs.every(({ unknown }) => unknown.size === 0)) return first;
  // With something unknown, what could hide an error is unknown as well.
  book.pause();
  jobs.forEach(({ grid, missing, unknown }, index) => {
    for (const key of missing) {
      const formula = grid.formula(rowOfKey(key), columnOfKey(key));
      if (formula !== undefined && passesErrors(formula)) continue;
      unknown.add(key);
      book.set(index, key, { value: UNKNOWN, numberFormat: 'General', format: {} });
    }
  });
  book.resume();
  return readValues(book, jobs);
}

/** A sheet as the engine gets it: formulas only where a value is missing. */
function cellsOf({ grid, missing, unknown }: SheetJob): Map<CellKey, HostCell> {
  const cells = new Map<CellKey, HostCell>();
  for (const [key, cell] of sheetOfGrid(grid, '').cells) {
    const { formula, ...held } = cell;
    if (unknown.has(key)) cells.set(key, { ...held, value: UNKNOWN });
    else if (missing.has(key)) cells.set(key, cell);
    else if (cell.value !== null) cells.set(key, held);
  }
  return cells;
}

/** The values of the formulas; those without one join the unknown. */
function readValues(book: CalculationBook, jobs: readonly SheetJob[]): Values {
  return jobs.map(({ missing, unknown }, index) => {
    const values = new Map<CellKey, HostValue>();
    for (const key of missing) {
      if (unknown.has(key)) continue;
      const value = book.value(index, key);
      const isForeign = typeof value === 'object' && value !== null && !EXCEL_ERRORS.has(value.error);
      if (value === undefined || isForeign) unknown.add(key);
      else values.set(key, value);
    }
    return values;
  });
}

function sorted(jobs: readonly SheetJob[], values: Values | null): ComputedGrids {
  const computed = new Map<string, CellKey[]>();
  const left = new Map<string, CellKey[]>();
  const grids = jobs.map(({ grid, missing }, index) => {
    const results = new Map<CellKey, Pick<CellInput, 'value' | 'text'>>();
    for (const key of missing) {
      const value = values?.[index]?.get(key);
      const lists = value === undefined ? left : computed;
      const list = lists.get(grid.sheet);
      if (list) list.push(key);
      else lists.set(grid.sheet, [key]);
      if (value === undefined) continue;
      const text = displayText(value, grid.format(rowOfKey(key), columnOfKey(key)), 'en-US');
      results.set(key, { value, text });
    }
    return results.size > 0 ? withValues(grid, results) : grid;
  });
  return { grids, computed, left };
}
