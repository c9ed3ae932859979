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
import { displayText, typedContent } from './display';
import { ChangeQueue } from './change-queue';
import { checkFormula } from './formulas';
import type { HostCell, HostChange, HostFormat, HostName, HostSheet, HostValue } from './model';
import { accessDenied, invalidArgument, itemNotFound } from './refusal';
import { type RowMove, moveNames, moveReferences, moveRows } from './rows';
import {
  checkDeletion,
  checkSheetName,
  freeSheetName,
  renameInCharts,
  renameInFormulas,
  visibleNear,
} from './sheet-rules';
import { atOnce, gridOfSheet, newSheet, sheetOfGridInSteps } from './sheets';

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

const EMPTY: HostCell = { value: null, numberFormat: 'General', format: {} };

const oneCell = (row: number, column: number): CellRange => ({ top: row, left: column, bottom: row, right: column });

function* cellsIn({ top, left, bottom, right }: CellRange): Generator<readonly [number, number]> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column];
}

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
  /** The file's parts of custom XML by their ids. */
  readonly customXml = new Map<string, string>();
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
  private readonly changes = new ChangeQueue();
  private readonly recalculation: Recalculation | null;
  private readonly calculation: Calculation | null;
  private nextId = 1;

  constructor(options: HostWorkbookOptions = {}) {
    this.name = options.name ?? 'Sổ1.xlsx';
    this.locale = options.locale ?? 'vi-VN';
    this.calculation = options.calculation ?? null;
    this.recalculation = options.calculation ? new Recalculation(options.calculation, this.sheets) : null;
    for (const chart of options.chartSheets ?? []) this.sheets.push(newSheet(this.newId('{C'), chart, 'chart'));
  }

  /** A workbook that shows what the grids show; formulas keep the values that the file had for them. */
  static fromGrids(grids: readonly Grid[], options: HostWorkbookOptions = {}): HostWorkbook {
    return atOnce(HostWorkbook.fromGridsInSteps(grids, options));
  }

  /** The same in steps, between which a page answers its user. */
  static *fromGridsInSteps(
    grids: readonly Grid[],
    options: HostWorkbookOptions = {},
  ): Generator<void, HostWorkbook, void> {
    const workbook = new HostWorkbook(options);
    for (const grid of grids) workbook.sheets.push(yield* sheetOfGridInSteps(grid, workbook.newId('{S')));
    const first = workbook.sheets.find((sheet) => sheet.kind === 'worksheet' && sheet.visibility === 'Visible');
    if (first) workbook.moveTo(first, oneCell(0, 0));
    workbook.changes.forget();
    return workbook;
  }

  /** Gets the formula engine ready for the first change, in steps; a change meanwhile waits for the rest. */
  prepareInSteps(): Iterable<void> {
    return this.recalculation?.prepareInSteps() ?? [];
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
    return this.selections.get(sheet.id) ?? oneCell(0, 0);
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

  /** Types into a cell as a user of the locale does: "=A1+1", "298.300,98", "39,4%", text. */
  enter(sheetName: string, row: number, column: number, input: string): void {
    const sheet = this.existing(sheetName);
    const { numberFormat, ...content } = typedContent(input, this.locale);
    if (numberFormat !== null && this.cell(sheet, row, column).numberFormat === 'General')
      this.setNumberFormat(sheet, row, column, numberFormat);
    this.write(sheet, row, column, content, 'user');
    this.undo.steps.push(`${sheetName}!${cellName(row, column)}`);
    this.flush();
  }

  /** Fills several areas of a sheet at once, as Ctrl+Enter does: Excel tells of them in one event. */
  fill(sheetName: string, areas: readonly CellRange[], value: HostValue): void {
    const sheet = this.existing(sheetName);
    const [range] = areas;
    if (!range) return;
    this.asOne({ type: 'cells', sheet: sheet.name, sheetId: sheet.id, range, areas, source: 'user' }, () => {
      for (const [row, column] of areas.flatMap((area) => [...cellsIn(area)]))
        this.write(sheet, row, column, { value }, 'user');
    });
    this.undo.steps.push(`${sheetName}!${areas.map(rangeName).join(',')}`);
    this.flush();
  }

  /** Inserts empty rows before a row; contents, merged areas, names and formulas follow. */
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
    moveReferences(this.sheets, sheet, move);
    moveNames([this.names, ...this.sheets.map(({ names }) => names)], sheet.name, move);
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
      checkFormula(content.formula, this.calculation, (name) => this.sheet(name) !== undefined);
      sheet.cells.set(key, { ...base, value: 0, formula: content.formula });
    } else sheet.cells.set(key, { ...base, value: content.value });
    this.recalculation?.changed(sheet, key);
    this.announce({ type: 'cells', sheet: sheet.name, sheetId: sheet.id, range: oneCell(row, column), source });
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

  /** @internal */
  setNumberFormat(sheet: HostSheet, row: number, column: number, numberFormat: string): void {
    this.guard(sheet);
    const key = cellKey(row, column);
    sheet.cells.set(key, { ...(sheet.cells.get(key) ?? EMPTY), numberFormat });
    this.announce({ type: 'format', sheet: sheet.name, sheetId: sheet.id, range: oneCell(row, column) });
  }

  /** @internal Changes how cells look; `undefined` takes a field away. */
  setFormat(
    sheet: HostSheet,
    range: CellRange,
    change: (format: HostFormat, row: number, column: number) => HostFormat,
  ): void {
    this.guard(sheet);
    for (const [row, column] of cellsIn(range)) {
      const key = cellKey(row, column);
      const cell = sheet.cells.get(key) ?? EMPTY;
      sheet.cells.set(key, { ...cell, format: change(cell.format, row, column) });
    }
    this.announce({ type: 'format', sheet: sheet.name, sheetId: sheet.id, range });
  }

  /** @internal A new sheet; `restored`: one that was deleted comes back as it was. */
  addSheet(name: string | null, restored?: HostSheet): HostSheet {
    this.guardStructure();
    const chosen = name ?? freeSheetName(this.sheets);
    checkSheetName(chosen, this.sheets, null);
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
    checkDeletion(sheet, this.sheets);
    this.recalculation?.prepare();
    const place = this.sheets.indexOf(sheet);
    this.sheets.splice(place, 1);
    renameInFormulas(this.sheets, this.names, sheet.name, null);
    this.recalculation?.rebuild();
    this.announce({ type: 'deleted', sheet: sheet.name, sheetId: sheet.id });
    const next = this.activeId === sheet.id ? visibleNear(place, this.sheets) : undefined;
    if (next) this.moveTo(next, this.selectedOn(next));
  }

  /** @internal */
  renameSheet(sheet: HostSheet, name: string): void {
    this.guardStructure();
    checkSheetName(name, this.sheets, sheet);
    this.recalculation?.prepare();
    renameInFormulas(this.sheets, this.names, sheet.name, name);
    renameInCharts(this.sheets, sheet.name, name);
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

  /** @internal Refuses a change to a protected sheet. */
  guard(sheet: HostSheet): void {
    if (sheet.isProtected) throw accessDenied(`${sheet.name} is protected`);
  }

  private guardStructure(): void {
    if (this.structureProtected) throw accessDenied('the workbook structure is protected');
  }

  private newId(prefix: string): string {
    return `${prefix}${String(this.nextId++).padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

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
    this.changes.announce(change);
  }

  /** @internal One operation on many cells is one change. */
  asOne(change: HostChange, operation: () => void): void {
    this.changes.asOne(change, operation);
  }

  /** @internal */
  flush(): void {
    this.settle();
    this.changes.flush();
  }

  /** Calls back for each change, the add-in's and the user's; returns how to stop. */
  onChange(listener: (change: HostChange) => void): () => void {
    return this.changes.onChange(listener);
  }

  /** The merged area that holds the cell, or null. */
  mergeAt(sheet: HostSheet, row: number, column: number): CellRange | null {
    return sheet.merges.find((area) => rangeContains(area, row, column)) ?? null;
  }
}
