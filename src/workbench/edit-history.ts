/**
 * Undo and redo of all that is done to the open workbook, by the user and by the add-in, in one list as Excel keeps it.
 * A step is what followed one deed of the user: a cell that was typed, a click in the pane.
 */
import type { CellKey, CellRange } from '../sheet';
import { cellKey, columnOfKey, rangeContains, rowOfKey } from '../sheet';
import type { HostCell, HostChange, HostSheet, HostWorkbook } from '../host';
import {
  type Change,
  type SheetLayout,
  type WorkbookFacts,
  factsOf,
  layoutOf,
  restoreCells,
  restoreFacts,
  restoreLayout,
  restoreSheet,
} from './sheet-states';
import { typedText } from './sheet/typed-text';

interface Step {
  /** By sheet id; of a cell that changed twice, what it was at first and at last. */
  readonly cells: Map<string, Map<CellKey, Change<HostCell | undefined>>>;
  readonly layouts: Map<string, Change<SheetLayout>>;
  readonly sheets: { readonly sheet: HostSheet; readonly place: number; readonly kind: 'added' | 'deleted' }[];
  /** Names and settings: where sheets came or went, what the workbook knew of them comes and goes with them. */
  readonly facts: { readonly before: WorkbookFacts; after: WorkbookFacts | null };
}

/** The sheet as it was when it was last looked at. */
interface KnownSheet {
  readonly cells: Map<CellKey, HostCell>;
  layout: SheetLayout;
}

const MOST_STEPS = 100;

/** Whether the same is written in two states of a cell, whatever its formula has come to. */
const sameWritten = (a: HostCell | undefined, b: HostCell | undefined): boolean =>
  a?.formula === b?.formula && (a?.formula !== undefined || (a?.value ?? null) === (b?.value ?? null));

const sameState = (a: HostCell | undefined, b: HostCell | undefined): boolean =>
  a === b || (sameWritten(a, b) && a?.numberFormat === b?.numberFormat && a?.format === b?.format);

export class EditHistory {
  private readonly done: Step[] = [];
  private undone: Step[] = [];
  private readonly known = new Map<string, KnownSheet>();
  private order: readonly HostSheet[];
  private isRestoring = false;
  /** The next change begins a step; others belong to the last one, which they followed. */
  private isNewDeed = true;
  /** Names and settings before the present deed. */
  private facts: WorkbookFacts;

  constructor(private readonly workbook: HostWorkbook) {
    this.facts = factsOf(workbook);
    this.order = [...workbook.sheets];
    for (const sheet of workbook.sheets) this.know(sheet);
    workbook.onChange((change) => this.note(change));
  }

  /** The user does something: what changes from now on is undone apart from what changed before. */
  begin(): void {
    this.endDeed();
    this.isNewDeed = true;
  }

  /** What names and settings were changed since belongs to the last step. */
  private endDeed(): void {
    this.facts = factsOf(this.workbook);
    const last = this.done.at(-1);
    if (last) last.facts.after ??= this.facts;
  }

  /** Types into a cell as the user does; throws what the workbook refuses, and remembers nothing then. */
  enter(sheetName: string, row: number, column: number, text: string): void {
    const sheet = this.workbook.sheet(sheetName);
    if (!sheet || typedText(this.workbook, sheet, row, column) === text) return;
    this.begin();
    this.workbook.enter(sheetName, row, column, text);
  }

  /** Takes the last step back. */
  undo(): void {
    this.endDeed();
    const step = this.done.pop();
    if (!step) return;
    this.undone.push(step);
    this.restore(step, 'before');
  }

  /** Does again what was taken back last. */
  redo(): void {
    const step = this.undone.pop();
    if (!step) return;
    this.done.push(step);
    this.restore(step, 'after');
  }

  private know(sheet: HostSheet): KnownSheet {
    const known = { cells: new Map(sheet.cells), layout: layoutOf(sheet) };
    this.known.set(sheet.id, known);
    return known;
  }

  /** The step that a change belongs to; null where it followed from nothing that the user did. */
  private step(): Step | null {
    if (this.isRestoring) return null;
    if (!this.isNewDeed) return this.done.at(-1) ?? null;
    this.isNewDeed = false;
    this.undone = [];
    const facts = { before: this.facts, after: null };
    const step: Step = { cells: new Map(), layouts: new Map(), sheets: [], facts };
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    return step;
  }

  private note(change: HostChange): void {
    if (change.type === 'settings' || change.type === 'selection' || change.type === 'activated') return;
    if (change.type === 'added' || change.type === 'deleted' || change.type === 'renamed') {
      this.noteSheets();
      // Formulas follow the names of sheets.
      for (const sheet of this.workbook.sheets) this.noteCells(sheet, null);
      return;
    }
    const sheet = this.workbook.sheetById(change.sheetId);
    if (!sheet) return;
    if (change.type === 'layout' || change.type === 'structure') this.noteLayout(sheet);
    if (change.type === 'structure') this.noteCells(sheet, null);
    else if (change.type === 'cells') for (const area of change.areas ?? [change.range]) this.noteCells(sheet, area);
    else if (change.type === 'format') this.noteCells(sheet, change.range);
  }

  private noteSheets(): void {
    const before = this.order;
    this.order = [...this.workbook.sheets];
    for (const [place, sheet] of this.order.entries()) {
      if (before.includes(sheet)) continue;
      this.know(sheet);
      this.step()?.sheets.push({ sheet, place, kind: 'added' });
    }
    for (const [place, sheet] of before.entries()) {
      if (!this.order.includes(sheet)) this.step()?.sheets.push({ sheet, place, kind: 'deleted' });
    }
  }

  private noteLayout(sheet: HostSheet): void {
    const known = this.known.get(sheet.id) ?? this.know(sheet);
    const after = layoutOf(sheet);
    const layouts = this.step()?.layouts;
    layouts?.set(sheet.id, { before: layouts.get(sheet.id)?.before ?? known.layout, after });
    known.layout = after;
  }

  /** Notes the cells of a range that hold something else than before; null: of the whole sheet. */
  private noteCells(sheet: HostSheet, range: CellRange | null): void {
    const { cells } = this.known.get(sheet.id) ?? this.know(sheet);
    for (const key of keysIn(range, cells, sheet.cells)) {
      const [before, after] = [cells.get(key), sheet.cells.get(key)];
      if (after) cells.set(key, after);
      else cells.delete(key);
      if (sameState(before, after)) continue;
      const step = this.step();
      if (!step) continue;
      const changes = step.cells.get(sheet.id) ?? new Map<CellKey, Change<HostCell | undefined>>();
      step.cells.set(sheet.id, changes);
      changes.set(key, { before: changes.has(key) ? changes.get(key)!.before : before, after });
    }
  }

  private restore(step: Step, side: 'before' | 'after'): void {
    this.isRestoring = true;
    try {
      // Formulas name only sheets that are there: those that come back come first, those that go go last.
      const comes = side === 'after' ? 'added' : 'deleted';
      for (const { sheet, place, kind } of step.sheets) if (kind === comes) restoreSheet(this.workbook, sheet, place);
      for (const [id, layout] of step.layouts) {
        const sheet = this.workbook.sheetById(id);
        if (sheet) restoreLayout(this.workbook, sheet, layout[side]);
      }
      for (const [id, changes] of step.cells) {
        const sheet = this.workbook.sheetById(id);
        if (sheet) restoreCells(this.workbook, sheet, changes, side);
      }
      for (const { sheet, kind } of step.sheets) if (kind !== comes) this.workbook.deleteSheet(sheet);
      const { before, after } = step.facts;
      if (step.sheets.length > 0 && after) restoreFacts(this.workbook, { before, after }, side);
      this.workbook.flush();
      this.showPlace(step);
    } finally {
      this.isRestoring = false;
    }
  }

  /** Brings what was restored into view; cells that only look otherwise leave the user where he is. */
  private showPlace({ cells }: Step): void {
    for (const [id, changes] of cells) {
      const sheet = this.workbook.sheetById(id);
      const shown = [...changes].find(([, { before, after }]) => !sameWritten(before, after));
      if (!sheet || sheet.visibility !== 'Visible' || !shown) continue;
      const [row, column] = [rowOfKey(shown[0]), columnOfKey(shown[0])];
      this.workbook.activate(sheet.name);
      this.workbook.selectCells(sheet.name, { top: row, bottom: row, left: column, right: column });
      return;
    }
  }
}

/** The cells of a range that hold, or held, anything: by the range where it is small, by the cells where it is large. */
function keysIn(
  range: CellRange | null,
  before: ReadonlyMap<CellKey, HostCell>,
  after: ReadonlyMap<CellKey, HostCell>,
): Iterable<CellKey> {
  const area = range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : Infinity;
  if (range && area <= before.size + after.size) return keysOf(range);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return range ? [...keys].filter((key) => rangeContains(range, rowOfKey(key), columnOfKey(key))) : keys;
}

function* keysOf({ top, bottom, left, right }: CellRange): Generator<CellKey> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield cellKey(row, column);
}
