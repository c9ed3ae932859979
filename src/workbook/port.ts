/** What the rest of the program may ask of an open workbook, whether in Excel or in memory. */
import type { CellRange, Grid, SheetPlan } from '../sheet';

/** The user's selection. */
export interface Selection {
  readonly sheet: string;
  /** Null where no single range is selected: a chart, a shape, several areas. */
  readonly range: CellRange | null;
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
  /** The names of all worksheets, hidden ones too. */
  readonly sheets: readonly string[];
}

/** A cell to change, and what it shall hold. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
  /**
   * What the caller has seen there: its formula (with "="), else its value; null for an empty cell. A cell that holds
   * something else by now is refused with `changed-meanwhile`.
   */
  readonly expected?: number | string | boolean | null;
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

/** A change of one setting; `change` gets what the workbook holds at that moment and may be called twice. */
export interface SettingChange {
  readonly key: string;
  readonly change: (stored: unknown) => unknown;
}

export interface WriteResult {
  /** The name that the sheet got. */
  readonly sheet: string;
  /** Excel would not set up the printed page: no printer, for one. */
  readonly pageNotSetUp?: true;
  /** Cells that the user typed into while the sheet was being refreshed; they hold his words again. */
  readonly kept?: readonly string[];
  /** A sheet of ours that Excel would not let us remove afterwards. */
  readonly leftover?: string;
  /** The sheet is written, but Excel would not store the setting with it: the workbook holds what it held before. */
  readonly unremembered?: true;
}

/**
 * A setting to be stored with a sheet; `value` is asked with what the workbook holds under the key, with the name that the
 * sheet gets and with the id that stays its own when it is renamed ({@link WorkbookPort.ownSheetsById}).
 */
export interface Remembered {
  readonly key: string;
  /** What the caller has read; where the workbook holds something else by now, `value` is asked again with that. */
  readonly stored: unknown;
  readonly value: (stored: unknown, sheet: string, id: string) => unknown;
}

export interface WriteSheetOptions extends JobOptions {
  /**
   * Name of a sheet that we wrote, to be written again in its place (refresh): formulas that read it go on reading it. It is
   * touched only when Excel has taken the whole plan on another sheet.
   */
  readonly replace?: string;
  /** Whether the sheet still holds what may be replaced; else `changed-meanwhile`, with nothing written. */
  readonly mayReplace?: (grid: Grid) => boolean;
  /** A setting that is stored in the same batch. */
  readonly remember?: Remembered;
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
  /** The workbook's file name: "Bieu 06.xlsx". */
  name(): Promise<string>;
  /** Adds the planned sheet with its charts in one batch, and activates it. The printed page is set up afterwards. */
  writeSheet(plan: SheetPlan, options?: WriteSheetOptions): Promise<WriteResult>;
  /** Names of the sheets that this program wrote: summaries and logs, which are results and no sources. */
  ownSheets(): Promise<readonly string[]>;
  /** The same sheets by what stays their own when the user renames them: id → the name that it has now. */
  ownSheetsById(): Promise<ReadonlyMap<string, string>>;
  /** Removes what earlier jobs left half done because Excel stopped answering; the names of the sheets that went. */
  mend(): Promise<readonly string[]>;
  /** Removes a sheet that this program wrote, and changes a setting in the same batch; refuses any other sheet. */
  removeSheet(sheet: string, remember?: SettingChange): Promise<void>;
  /** Changes the cells, all of them or none, and records what they held; in the order of the changes. */
  correct(changes: readonly CellChange[]): Promise<readonly Correction[]>;
  /** Gives the cells back what they held, all of them or none. */
  takeBack(correctionIds: readonly string[]): Promise<void>;
  corrections(): Promise<readonly Correction[]>;
  /** Colours the cells, replacing our earlier marks, and changes a setting in the same batch. */
  mark(cells: readonly MarkedCell[], remember?: SettingChange): Promise<void>;
  /** Removes exactly our own marks, giving back each cell's own fill. */
  unmark(remember?: SettingChange): Promise<void>;
  /** Settings stored with the workbook; values are JSON. */
  readSetting(key: string): Promise<unknown>;
  /**
   * Changes settings, all of them or none, from what the workbook holds at that moment, so that nothing is written over that
   * another pane has stored or that was not read before; answers what is stored afterwards, in the order of the changes.
   */
  changeSettings(changes: readonly SettingChange[]): Promise<readonly unknown[]>;
  /** Calls back when cells or sheets change; returns how to stop. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  /** Calls back when another sheet comes to the front or other cells are selected; returns how to stop. */
  onMove(listener: (place: Place) => void): Promise<() => Promise<void>>;
}
