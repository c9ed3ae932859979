/** What the rest of the program may ask of an open workbook, whether in Excel or in memory. */
import type { CellRange, Grid, SheetPlan } from '../sheet';

/** The user's selection. */
export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

/** How far a long job is. `done` and `total` count sheets or chunks of rows. */
export interface Progress {
  readonly stage: 'reading' | 'checking' | 'planning' | 'writing';
  readonly done: number;
  readonly total: number;
}

/** An `AbortSignal`, as far as jobs need it: the port is part of the core's types, which know no platform. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface JobOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting rejects with {@link WorkbookError} code `cancelled`. */
  readonly signal?: CancelSignal;
}

/** How sheets are read. */
export interface ReadOptions extends JobOptions {
  /**
   * Only cells were edited since the last reading: what an edit cannot change (merged areas) is taken from there, since
   * asking Excel again takes away what the user could undo.
   */
  readonly afterEdit?: boolean;
  /** Gets what the reading learns of the whole workbook. */
  readonly onWorkbook?: (workbook: WorkbookState) => void;
}

export interface WorkbookState {
  /** Formulas are computed only when the user asks for it (F9): their figures may be old. */
  readonly manualCalculation: boolean;
}

/** A cell to change, and what it shall hold. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

/** What a changed cell held before, enough to take the change back, also after the pane was closed. */
export interface Correction {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Formula (with "=") or value before. */
  readonly before: number | string | boolean;
  readonly after: number | string;
  /** Number format before. */
  readonly format: string;
}

export interface MarkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The fill that it gets: #RRGGBB. */
  readonly color: string;
}

export interface WriteResult {
  /** The name that the sheet got. */
  readonly sheet: string;
  /** The sheet was refreshed, but Excel would not store the setting with it: the workbook holds what it held before. */
  readonly unremembered?: true;
}

/**
 * A setting to be stored with a sheet; `value` is asked with the name that the sheet gets and with the id that stays its
 * own when it is renamed ({@link WorkbookPort.ownSheetsById}).
 */
export interface Remembered {
  readonly key: string;
  readonly value: (sheet: string, id: string) => unknown;
}

/** Says what changed: the cells of one sheet, or the set of sheets. */
export interface WorkbookChange {
  readonly sheet: string | null;
  readonly range: CellRange | null;
}

/** Where the user is: the sheet in front, and the selected cells; null where only the sheet is known. */
export interface Place {
  readonly sheet: string;
  readonly range: CellRange | null;
}

/**
 * What the rest of the program may ask of an open workbook. Every method rejects with a {@link WorkbookError}
 * and, when it writes, either did all of it or nothing.
 */
export interface WorkbookPort {
  /** Grids of the active sheet or of all visible sheets, in the workbook's order. */
  readGrids(scope: 'active' | 'all', options?: ReadOptions): Promise<readonly Grid[]>;
  /** With the key of a setting its value comes along in the same request, and the sheets of ours by their ids. */
  selection(
    setting?: string,
  ): Promise<Selection & { readonly setting?: unknown; readonly ownSheets?: ReadonlyMap<string, string> }>;
  /** Activates the sheet, selects the cells and scrolls to them. */
  select(sheet: string, range: CellRange): Promise<void>;
  /**
   * Adds the planned sheet with its charts in one batch, and activates it.
   * `replace`: name of a sheet that we wrote, to be written again in its place (refresh): formulas that read it go on
   * reading it. It is touched only when Excel has taken the whole plan on another sheet.
   * `remember`: a setting that is stored in the same batch.
   */
  writeSheet(
    plan: SheetPlan,
    options?: JobOptions & { readonly replace?: string; readonly remember?: Remembered },
  ): Promise<WriteResult>;
  /** The workbook's file name: "Bieu 06.xlsx". */
  name(): Promise<string>;
  /** Names of the sheets that this program wrote: summaries and logs, which are results and no sources. */
  ownSheets(): Promise<readonly string[]>;
  /** The same sheets by what stays their own when the user renames them: id → the name that it has now. */
  ownSheetsById(): Promise<ReadonlyMap<string, string>>;
  /** Removes a sheet that this program wrote; refuses any other. */
  removeSheet(sheet: string): Promise<void>;
  /** Changes one cell and records what it held. */
  correct(change: CellChange): Promise<Correction>;
  takeBack(correctionId: string): Promise<void>;
  corrections(): Promise<readonly Correction[]>;
  /** Colours the cells, replacing our earlier marks. */
  mark(cells: readonly MarkedCell[]): Promise<void>;
  /** Removes exactly our own marks, giving back each cell's own fill. */
  unmark(): Promise<void>;
  /** Settings stored with the workbook; values are JSON. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  /** Calls back when cells or sheets change; returns how to stop. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  /** Calls back when another sheet comes to the front or other cells are selected; returns how to stop. */
  onMove(listener: (place: Place) => void): Promise<() => Promise<void>>;
}
