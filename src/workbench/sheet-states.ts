/** States of a sheet that undo and redo bring back: its cells, its layout, itself. */
import { type CellKey, type CellRange, columnOfKey, rowOfKey } from '../sheet';
import type { HostCell, HostName, HostSheet, HostWorkbook } from '../host';

/** What something was before a step of the history and after it. */
export interface Change<State> {
  readonly before: State;
  readonly after: State;
}

/** All of a sheet but its cells and its name. */
export type SheetLayout = Pick<
  HostSheet,
  | 'visibility'
  | 'merges'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'columnWidths'
  | 'rowHeights'
  | 'charts'
  | 'layout'
  | 'showGridlines'
>;

export function layoutOf(sheet: HostSheet): SheetLayout {
  const { visibility, merges, hiddenRows, hiddenColumns, columnWidths, rowHeights, charts, layout, showGridlines } =
    sheet;
  return structuredClone({
    visibility,
    merges,
    hiddenRows,
    hiddenColumns,
    columnWidths,
    rowHeights,
    charts,
    layout,
    showGridlines,
  });
}

/** Makes one set or map hold what another holds. */
function refill<Key, Value>(target: Map<Key, Value>, source: ReadonlyMap<Key, Value>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}

function refillSet<Value>(target: Set<Value>, source: ReadonlySet<Value>): void {
  target.clear();
  for (const value of source) target.add(value);
}

export function restoreLayout(workbook: HostWorkbook, sheet: HostSheet, state: SheetLayout): void {
  const { visibility, merges, charts, layout, showGridlines, ...lines } = structuredClone(state);
  Object.assign(sheet, { visibility, merges, charts, layout, showGridlines });
  refillSet(sheet.hiddenRows, lines.hiddenRows);
  refillSet(sheet.hiddenColumns, lines.hiddenColumns);
  refill(sheet.columnWidths, lines.columnWidths);
  refill(sheet.rowHeights, lines.rowHeights);
  workbook.announce({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
}

type CellChanges = ReadonlyMap<CellKey, Change<HostCell | undefined>>;

/** Gives cells what they held, as one change of the user's, and then their looks. */
export function restoreCells(
  workbook: HostWorkbook,
  sheet: HostSheet,
  changes: CellChanges,
  side: 'before' | 'after',
): void {
  const range = rangeAround(changes.keys());
  const { name, id } = sheet;
  workbook.asOne({ type: 'cells', sheet: name, sheetId: id, range, source: 'user' }, () => {
    for (const [key, change] of changes) restoreCell(workbook, sheet, key, change[side]);
  });
  workbook.announce({ type: 'format', sheet: name, sheetId: id, range });
}

function restoreCell(workbook: HostWorkbook, sheet: HostSheet, key: CellKey, state: HostCell | undefined): void {
  const { formula, value } = state ?? { value: null };
  const now = sheet.cells.get(key);
  if (now?.formula !== formula || now?.value !== value)
    workbook.write(sheet, rowOfKey(key), columnOfKey(key), formula === undefined ? { value } : { formula }, 'user');
  const written = sheet.cells.get(key);
  if (!state) sheet.cells.delete(key);
  else if (written) sheet.cells.set(key, { ...written, numberFormat: state.numberFormat, format: state.format });
}

/** Puts a sheet that was deleted back where it was. */
export function restoreSheet(workbook: HostWorkbook, sheet: HostSheet, place: number): void {
  workbook.addSheet(sheet.name, sheet);
  workbook.moveSheet(sheet, Math.min(place, workbook.sheets.length - 1));
}

/** What a workbook knows beside its sheets. */
export interface WorkbookFacts {
  readonly names: ReadonlyMap<string, HostName>;
  readonly settings: ReadonlyMap<string, unknown>;
}

export const factsOf = ({ names, settings }: HostWorkbook): WorkbookFacts => ({
  names: new Map([...names].map(([key, name]) => [key, { ...name }])),
  settings: new Map(settings),
});

/** Brings back those names and settings that the step changed; what was changed apart from it stays. */
export function restoreFacts(workbook: HostWorkbook, facts: Change<WorkbookFacts>, side: 'before' | 'after'): void {
  const { before, after } = facts;
  for (const key of new Set([...before.names.keys(), ...after.names.keys()])) {
    if (sameName(before.names.get(key), after.names.get(key))) continue;
    const name = facts[side].names.get(key);
    if (name) workbook.names.set(key, { ...name });
    else workbook.names.delete(key);
  }
  for (const key of new Set([...before.settings.keys(), ...after.settings.keys()])) {
    if (before.settings.get(key) === after.settings.get(key)) continue;
    if (facts[side].settings.has(key)) workbook.settings.set(key, facts[side].settings.get(key));
    else workbook.settings.delete(key);
  }
  workbook.announce({ type: 'settings' });
}

const sameName = (a: HostName | undefined, b: HostName | undefined): boolean =>
  a?.formula === b?.formula && a?.visible === b?.visible && a?.comment === b?.comment;

/** The smallest range that holds all the cells. */
function rangeAround(keys: Iterable<CellKey>): CellRange {
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const key of keys) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  return range;
}
