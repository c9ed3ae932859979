/** The formula engine (IronCalc) behind the stand-in for Excel. */
import init, { Model } from '@ironcalc/wasm';
import { parses } from './formulas';
import { type CellKey, columnOfKey, rowOfKey } from '../sheet';
import type { HostCell, HostValue } from './model';

/** Fifteen significant digits: what IronCalc's display can carry of a double, and what Excel itself keeps. */
const EXACT = '0.00000000000000E+00';

/** IronCalc's own answers that mean "this is no formula" and "I cannot compute this". */
const PARSE_ERROR = '#ERROR!';
const NOT_IMPLEMENTED = '#N/IMPL!';

const TYPE_NUMBER = 1;
const TYPE_BOOLEAN = 4;
const TYPE_ERROR = 16;

/** Where IronCalc's WebAssembly comes from: its bytes (Node), or nothing in a bundle, which then fetches its own asset. */
export type WasmSource = BufferSource | URL | Response;

let loading: Promise<unknown> | null = null;

/** Loads the formula engine (IronCalc, MIT/Apache-2.0); once per page or process. */
export async function loadCalculation(wasm?: WasmSource): Promise<Calculation> {
  loading ??= wasm === undefined ? init() : init({ module_or_path: wasm });
  await loading;
  return new Calculation();
}

/** The loaded formula engine. */
export class Calculation {
  private readonly scratch = newModel();

  newBook(): CalculationBook {
    return new CalculationBook();
  }

  /** Whether Excel would take this text (with its leading "=") as a formula. */
  isFormula(formula: string): boolean {
    if (!parses(formula)) return false;
    this.scratch.setUserInput(0, 1, 1, formula);
    return this.scratch.getFormattedCellValue(0, 1, 1) !== PARSE_ERROR;
  }
}

const newModel = (): Model => new Model('workbook', 'en', 'UTC', 'en');

function engineInput(cell: HostCell | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}

/** One workbook inside the engine. Sheets are identified by their position; rows and columns are 0-based here. */
export class CalculationBook {
  private readonly model = newModel();
  private sheets = 1;

  /** Names a sheet; all of them before the first is filled, since formulas point from one to another. */
  addSheet(index: number, name: string): void {
    this.model.pauseEvaluation();
    while (this.sheets <= index) {
      this.model.newSheet();
      this.sheets++;
    }
    this.model.renameSheet(index, name);
  }

  /** Fills a sheet; then {@link resume}. */
  fillSheet(index: number, cells: ReadonlyMap<CellKey, HostCell>): void {
    for (const [key, cell] of cells) this.set(index, key, cell);
  }

  pause(): void {
    this.model.pauseEvaluation();
  }

  set(index: number, key: CellKey, cell: HostCell | undefined): void {
    const row = rowOfKey(key) + 1;
    const column = columnOfKey(key) + 1;
    this.model.setUserInput(index, row, column, engineInput(cell));
    if (cell?.formula !== undefined) {
      this.model.updateRangeStyle({ sheet: index, row, column, width: 1, height: 1 }, 'num_fmt', EXACT);
    }
  }

  resume(): void {
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  /** What a formula gives; null where the engine cannot tell. */
  value(index: number, key: CellKey): HostValue | undefined {
    const row = rowOfKey(key) + 1;
    const column = columnOfKey(key) + 1;
    const text = this.model.getFormattedCellValue(index, row, column);
    switch (this.model.getCellType(index, row, column)) {
      case TYPE_NUMBER: {
        const value = Number(text);
        return Number.isNaN(value) ? undefined : value;
      }
      case TYPE_BOOLEAN:
        return text === 'TRUE';
      case TYPE_ERROR:
        return text === NOT_IMPLEMENTED || text === PARSE_ERROR ? undefined : { error: text };
      default:
        return text;
    }
  }

  free(): void {
    this.model.free();
  }
}
