/** The workbook in memory: its sheets, cells, selection, and the events of their changes. */
import {
  MAX_COLUMNS,
  cellKey,
  cellName,
  type CellRange,
  columnOfKey,
  type Grid,
  rangeContains,
  rangeName,
  rowOfKey,
  sameSheetName,
} from '../sheet';
import { type Calculation } from './calculation';
import { Recalculation } from './recalculation';
import { displayText, typedNumber } from './display';
import { sheetsNamed, withSheetRenamed } from './formulas';
import type { HostCell, HostChange, HostFormat, HostName, HostSheet, HostValue } from './model';
import { HostRefusal, accessDenied, invalidArgument, itemNotFound } from './refusal';
import { type RowMove, moveRows, nameMoved } from './rows';
import { gridOfSheet, newSheet, sheetOfGrid } from './sheets';

export interface HostWorkbookOptions {
  /** File name, as Excel's title bar shows it. */
  readonly name?: string;
  /** BCP 47 tag; "vi-VN" by default: 298.300,98. */
  readonly locale?: string;
  /** Computes formulas; without it a formula can be read but none can be written or recomputed. */
  readonly calculation?: Calculation;
  /** Names of chart sheets, which Excel lists among the worksheets' tabs but not among the worksheets. */
  readonly chartSheets?: readonly string[];
}

/** "Total length of formula contents: 8,192 characters" (Excel specifications and limits). */
const LONGEST_FORMULA = 8192;

const EMPTY: HostCell = { value: null, numberFormat: 'General', format: {} };

/**
 * A workbook in memory that replaces Excel's own (docs/excel.md, "The stand-in host"). The sheet view of the
 * workbench draws it and types into it; the add-in reaches it through Office.js and {@link createExecutor} only.
 * Rows and columns are 0-based. It refuses what Excel refuses, with {@link HostRefusal}.
 */
export class HostWorkbook {
  readonly name: string;
  /** BCP 47 tag of the language whose separators are shown. */
  locale: string;
  readonly sheets: HostSheet[] = [];
  readonly names = new Map<string, HostName>();
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, string>();
  /** Sheets cannot be added, renamed or removed. */
  structureProtected = false;
  /** The user is typing into a cell: Excel refuses every request. */
  editing = false;
  /** In `Manual` mode formulas keep their old values until something is calculated. */
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** What is selected: an object, several areas or another workbook leave no selected range (InvalidSelection). */
  selected: 'cells' | 'object' | 'areas' | 'elsewhere' = 'cells';
  /** Without a printer Excel refuses to set up pages. */
  hasPrinter = true;
  /** What the user can still undo, and what emptied the list last. */
  readonly undo: { steps: string[]; clearedBy: string | null } = { steps: [], clearedBy: null };
  private activeId = '';
  /** Each sheet remembers what is selected on it. */
  private readonly selections = new Map<string, CellRange>();
  private readonly listeners = new Set<(change: HostChange) => void>();
  private readonly pending: HostChange[] = [];
  private readonly recalculation: Recalculation | null;
  private readonly calculation: Calculation | null;
  private nextId = 1;
  private quiet = false;

  constructor(options: HostWorkbookOptions = {}) {
    this.name = options.name ?? 'Sổ1.xlsx';
    this.locale = options.locale ?? 'vi-VN';
    this.calculation = options.calculation ?? null;
    this.recalculation = options.calculation ? new Recalculation(options.calculation, this.sheets) : null;
    for (const chart of options.chartSheets ?? []) this.sheets.push(newSheet(this.newId('{C'), chart, 'chart'));
  }

  /** A workbook that shows what the grids show; formulas keep the values that the file had for them. */
  static fromGrids(grids: readonly Grid[], options: HostWorkbookOptions = {}): HostWorkbook {
    const workbook = new HostWorkbook(options);
    for (const grid of grids) workbook.sheets.push(sheetOfGrid(grid, workbook.newId('{S')));
    const first = workbook.sheets.find((sheet) => sheet.kind === 'worksheet' && sheet.visibility === 'Visible');
    if (first) workbook.moveTo(first, { top: 0, left: 0, bottom: 0, right: 0 });
    workbook.pending.length = 0;
    return workbook;
  }

  /** What the workbook shows now, in tab order, chart sheets left out. */
  toGrids(): Grid[] {
    this.settle();
    return this.worksheets().map((sheet) => gridOfSheet(sheet, this.locale));
  }

  worksheets(): HostSheet[] {
    return this.sheets.filter((sheet) => sheet.kind === 'worksheet');
  }

  sheet(name: string): HostSheet | undefined {
    return this.sheets.find((sheet) => sameSheetName(sheet.name, name));
  }

  sheetById(id: string): HostSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  private existing(name: string): HostSheet {
    const sheet = this.sheet(name);
    if (!sheet) throw itemNotFound(`no sheet ${name}`);
    return sheet;
  }

  get active(): HostSheet | undefined {
    return this.sheetById(this.activeId);
  }

  get selection(): { readonly sheet: HostSheet; readonly range: CellRange } | null {
    const sheet = this.active;
    return sheet ? { sheet, range: this.selectedOn(sheet) } : null;
  }

  /** What is selected on a sheet, shown or not; A1 at first. */
  selectedOn(sheet: HostSheet): CellRange {
    return this.selections.get(sheet.id) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }

  cell(sheet: HostSheet, row: number, column: number): HostCell {
    this.settle();
    return sheet.cells.get(cellKey(row, column)) ?? EMPTY;
  }

  /** What the cell shows. */
  text(sheet: HostSheet, row: number, column: number): string {
    const cell = this.cell(sheet, row, column);
    return displayText(cell.value, cell.numberFormat, this.locale);
  }

  // --- what a user does in the sheet view -------------------------------------------------------------------------

  /** Types into a cell as a user of the locale does: "=A1+1", "298.300,98", "39,4%", text. */
  enter(sheetName: string, row: number, column: number, input: string): void {
    const sheet = this.existing(sheetName);
    if (input.startsWith('=') && input.length > 1) this.write(sheet, row, column, { formula: input }, 'user');
    else {
      const typed = typedNumber(input, this.locale);
      if (typed && typed.numberFormat !== null && this.cell(sheet, row, column).numberFormat === 'General') {
        this.setNumberFormat(sheet, row, column, typed.numberFormat);
      }
      this.write(
        sheet,
        row,
        column,
        { value: typed ? typed.value : input === '' ? null : input.replace(/^'/, '') },
        'user',
      );
    }
    this.undo.steps.push(`${sheetName}!${cellName(row, column)}`);
    this.flush();
  }

  /** Fills several areas of a sheet at once, as Ctrl+Enter does: Excel tells of them in one event. */
  fill(sheetName: string, areas: readonly CellRange[], value: HostValue): void {
    const sheet = this.existing(sheetName);
    const [range] = areas;
    if (!range) return;
    this.asOne({ type: 'cells', sheet: sheet.name, sheetId: sheet.id, range, areas, source: 'user' }, () => {
      for (const area of areas) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++)
            this.write(sheet, row, column, { value }, 'user');
        }
      }
    });
    this.undo.steps.push(`${sheetName}!${areas.map(rangeName).join(',')}`);
    this.flush();
  }

  /** Inserts empty rows before a row; the stand-in moves contents, merged areas and names, and leaves formulas' texts alone. */
  insertRows(sheetName: string, before: number, count: number): void {
    this.moveRows(this.existing(sheetName), { first: before, count, change: 'RowInserted' });
  }

  /** Removes rows; a name of a cell that goes with them points at #REF!, as in Excel. */
  deleteRows(sheetName: string, first: number, count: number): void {
    this.moveRows(this.existing(sheetName), { first, count, change: 'RowDeleted' });
  }

  private moveRows(sheet: HostSheet, move: RowMove): void {
    this.guard(sheet);
    this.recalculation?.prepare();
    moveRows(sheet, move);
    const names = [...this.names.values(), ...this.sheets.flatMap((one) => [...one.names.values()])];
    for (const name of names) name.formula = nameMoved(name.formula, sheet.name, move);
    this.recalculation?.rebuild();
    const range = { top: move.first, bottom: move.first + move.count - 1, left: 0, right: MAX_COLUMNS - 1 };
    this.announce({ type: 'structure', sheet: sheet.name, sheetId: sheet.id, range, change: move.change });
    this.undo.steps.push(`${sheet.name}!${move.change}`);
    this.flush();
  }

  /** Closes and opens the file again: sheets get other ids, the first ones by their place (office-js-docs #297), and nothing can be undone. */
  reopen(): void {
    const active = this.active;
    const selections = this.sheets.map((sheet) => this.selectedOn(sheet));
    this.selections.clear();
    this.sheets.forEach((sheet, place) => {
      sheet.id = `{00000000-0001-0000-${String(place).padStart(2, '0')}00-000000000000}`;
      this.selections.set(sheet.id, selections[place]!);
    });
    this.activeId = active?.id ?? '';
    this.undo.steps = [];
    this.recalculation?.rebuild();
  }

  /** @internal What Excel does to the list of what can be undone when an add-in calls `member`. */
  clearUndo(member: string): void {
    if (this.undo.steps.length === 0) return;
    this.undo.steps = [];
    this.undo.clearedBy = member;
  }

  /** Shows a sheet, as a click on its tab does. */
  activate(sheetName: string): void {
    const sheet = this.existing(sheetName);
    if (sheet.visibility !== 'Visible') throw invalidArgument(`${sheet.name} is hidden`);
    this.moveTo(sheet, this.selectedOn(sheet));
    this.flush();
  }

  /** Selects cells, as a drag of the mouse does. */
  selectCells(sheetName: string, range: CellRange): void {
    this.moveTo(this.existing(sheetName), range);
    this.flush();
  }

  // --- what the executor does -------------------------------------------------------------------------------------

  /** @internal */
  moveTo(sheet: HostSheet, range: CellRange): void {
    this.selected = 'cells';
    if (this.activeId !== sheet.id) {
      this.activeId = sheet.id;
      this.announce({ type: 'activated', sheet: sheet.name, sheetId: sheet.id });
    }
    this.selections.set(sheet.id, range);
    this.announce({ type: 'selection', sheet: sheet.name, sheetId: sheet.id, range });
  }

  /** @internal Changes what a cell holds. */
  write(
    sheet: HostSheet,
    row: number,
    column: number,
    content: { readonly formula: string } | { readonly value: HostValue },
    source: 'user' | 'add-in',
  ): void {
    this.guard(sheet);
    const key = cellKey(row, column);
    const before = sheet.cells.get(key) ?? EMPTY;
    const base = { numberFormat: before.numberFormat, format: before.format };
    this.recalculation?.prepare();
    if ('formula' in content) {
      this.checkFormula(content.formula);
      sheet.cells.set(key, { ...base, value: 0, formula: content.formula });
    } else sheet.cells.set(key, { ...base, value: content.value });
    this.recalculation?.changed(sheet, key);
    this.announce({
      type: 'cells',
      sheet: sheet.name,
      sheetId: sheet.id,
      range: { top: row, left: column, bottom: row, right: column },
      source,
    });
  }

  /** @internal Empties cells, and takes their looks away. */
  clear(sheet: HostSheet, range: CellRange): void {
    this.guard(sheet);
    this.recalculation?.prepare();
    for (const key of [...sheet.cells.keys()]) {
      if (!rangeContains(range, rowOfKey(key), columnOfKey(key))) continue;
      sheet.cells.delete(key);
      this.recalculation?.changed(sheet, key);
    }
    this.announce({ type: 'cells', sheet: sheet.name, sheetId: sheet.id, range, source: 'add-in' });
  }

  private checkFormula(formula: string): void {
    if (formula.length > LONGEST_FORMULA)
      throw new HostRefusal('FormulaLengthExceedsLimit', 'a formula has at most 8192 characters');
    if (!this.calculation)
      throw new HostRefusal('NotImplemented', 'this workbook was opened without a formula engine', 501);
    if (!this.calculation.isFormula(formula)) throw invalidArgument(`not a formula: ${formula}`);
    for (const name of sheetsNamed(formula)) {
      if (!this.sheet(name)) throw invalidArgument(`${formula} names a sheet that is not there`);
    }
  }

  /** @internal */
  setNumberFormat(sheet: HostSheet, row: number, column: number, numberFormat: string): void {
    this.guard(sheet);
    const key = cellKey(row, column);
    sheet.cells.set(key, { ...(sheet.cells.get(key) ?? EMPTY), numberFormat });
    this.announce({
      type: 'format',
      sheet: sheet.name,
      sheetId: sheet.id,
      range: { top: row, left: column, bottom: row, right: column },
    });
  }

  /** @internal Changes how cells look; `undefined` takes a field away. */
  setFormat(
    sheet: HostSheet,
    range: CellRange,
    change: (format: HostFormat, row: number, column: number) => HostFormat,
  ): void {
    this.guard(sheet);
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const key = cellKey(row, column);
        const cell = sheet.cells.get(key) ?? EMPTY;
        sheet.cells.set(key, { ...cell, format: change(cell.format, row, column) });
      }
    }
    this.announce({ type: 'format', sheet: sheet.name, sheetId: sheet.id, range });
  }

  /** @internal A new sheet; `restored`: one that was deleted comes back as it was. */
  addSheet(name: string | null, restored?: HostSheet): HostSheet {
    this.guardStructure();
    const chosen = name ?? this.freeName();
    this.checkSheetName(chosen, null);
    this.recalculation?.prepare();
    const sheet = restored ?? newSheet(this.newId('{S'), chosen, 'worksheet');
    this.sheets.push(sheet);
    this.recalculation?.rebuild();
    this.announce({ type: 'added', sheet: sheet.name, sheetId: sheet.id });
    return sheet;
  }

  /** @internal */
  deleteSheet(sheet: HostSheet): void {
    this.guardStructure();
    if (!this.sheets.includes(sheet)) throw itemNotFound(`${sheet.name} is gone`);
    const visible = this.sheets.filter((other) => other.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet)
      throw new HostRefusal('InvalidOperation', 'the last visible sheet stays');
    if (sheet.visibility === 'VeryHidden')
      throw new HostRefusal('GeneralException', 'a very hidden sheet is not deleted');
    this.recalculation?.prepare();
    const place = this.sheets.indexOf(sheet);
    this.sheets.splice(place, 1);
    this.rewriteFormulas(sheet.name, null);
    this.recalculation?.rebuild();
    this.announce({ type: 'deleted', sheet: sheet.name, sheetId: sheet.id });
    if (this.activeId === sheet.id) {
      const next = this.sheets
        .slice(place)
        .concat(this.sheets.slice(0, place).reverse())
        .find((other) => other.visibility === 'Visible');
      if (next) this.moveTo(next, this.selectedOn(next));
    }
  }

  /** @internal */
  renameSheet(sheet: HostSheet, name: string): void {
    this.guardStructure();
    this.checkSheetName(name, sheet);
    this.recalculation?.prepare();
    this.rewriteFormulas(sheet.name, name);
    for (const other of this.sheets) {
      for (const chart of other.charts) {
        for (const series of chart.series) {
          if (series.values?.sheet === sheet.name) series.values = { ...series.values, sheet: name };
          if (series.categories?.sheet === sheet.name) series.categories = { ...series.categories, sheet: name };
        }
      }
    }
    sheet.name = name;
    this.recalculation?.rebuild();
    this.announce({ type: 'renamed', sheet: name, sheetId: sheet.id });
  }

  /** @internal Moves a sheet among the worksheets. */
  moveSheet(sheet: HostSheet, position: number): void {
    this.guardStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      throw invalidArgument('no such position');
    this.recalculation?.prepare();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.recalculation?.rebuild();
    this.announce({ type: 'renamed', sheet: sheet.name, sheetId: sheet.id });
  }

  /** @internal Excel: at most 31 characters, none of : \ / ? * [ ], no apostrophe at either end, unique without regard to case. */
  checkSheetName(name: string, itself: HostSheet | null): void {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument(`not a sheet name: ${name}`);
    }
    // Excel keeps this name for the list of changes of a shared workbook.
    if (/^history$/i.test(name)) throw invalidArgument('the name History is reserved');
    const taken = this.sheet(name);
    if (taken && taken !== itself) throw new HostRefusal('ItemAlreadyExists', `a sheet named ${name} exists`);
  }

  /** @internal Refuses a change to a protected sheet. */
  guard(sheet: HostSheet): void {
    if (sheet.isProtected) throw accessDenied(`${sheet.name} is protected`);
  }

  private guardStructure(): void {
    if (this.structureProtected) throw accessDenied('the workbook structure is protected');
  }

  private rewriteFormulas(from: string, to: string | null): void {
    for (const sheet of this.sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === undefined) continue;
        const formula = withSheetRenamed(cell.formula, from, to);
        if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
      }
      for (const name of sheet.names.values()) name.formula = withSheetRenamed(name.formula, from, to);
    }
    for (const name of this.names.values()) name.formula = withSheetRenamed(name.formula, from, to);
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      if (!this.sheet(`Sheet${number}`)) return `Sheet${number}`;
    }
  }

  private newId(prefix: string): string {
    return `${prefix}${String(this.nextId++).padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

  // --- settling and announcing ---------------------------------------------------------------------------------------

  /** @internal Brings formulas up to date with what they depend on. */
  settle(): void {
    if (this.calculationMode !== 'Manual') this.recalculation?.settle();
  }

  /** @internal Computes one sheet, or all of them, also in manual mode. */
  calculate(only?: HostSheet): void {
    this.recalculation?.settle(only);
  }

  /** @internal Notes a change; listeners are called at the end of the request or of the user's edit. */
  announce(change: HostChange): void {
    if (!this.quiet) this.pending.push(change);
  }

  /** @internal One operation on many cells is one change, as Excel tells it, also when it is refused half-way. */
  asOne(change: HostChange, operation: () => void): void {
    const outer = this.quiet;
    this.quiet = true;
    try {
      operation();
    } finally {
      this.quiet = outer;
      this.announce(change);
    }
  }

  /** @internal */
  flush(): void {
    this.settle();
    const changes = this.pending.splice(0);
    for (const change of changes) for (const listener of this.listeners) listener(change);
  }

  /** Calls back for each change, the add-in's and the user's; returns how to stop. */
  onChange(listener: (change: HostChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The merged area that holds the cell, or null. */
  mergeAt(sheet: HostSheet, row: number, column: number): CellRange | null {
    return sheet.merges.find((area) => rangeContains(area, row, column)) ?? null;
  }
}
