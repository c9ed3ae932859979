/** Office.js's `Range` and `RangeAreas`. */
import { type CellRange, cellKey, columnOfKey, rangeColumns, rangeRows, rowOfKey } from '../../sheet';
import { typedValue } from '../display';
import type { HostCell, HostSheet } from '../model';
import { HostRefusal, apiNotFound, invalidArgument } from '../refusal';
import { WHOLE_SHEET, addressOf, intersection, rangeOfAddress } from './addresses';
import { cellLook, formatObject } from './format';
import { type Scope, type OfficeObject, flagOf, maker, numberOf, oneOf, objectOfClass } from './office-object';

export interface RangeSelf {
  readonly scope: Scope;
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

const cellsOf = (range: CellRange): number => rangeRows(range) * rangeColumns(range);

/** A property of every cell as rows of columns; null, without an error, where the range is too large. */
function grid(self: RangeSelf, read: (row: number, column: number) => unknown): unknown[][] | null {
  const { scope, range } = self;
  if (cellsOf(range) > scope.maxCells) return null;
  scope.countCells(cellsOf(range));
  scope.workbook.settle();
  const rows: unknown[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const columns: unknown[] = [];
    for (let column = range.left; column <= range.right; column++) columns.push(read(row, column));
    rows.push(columns);
  }
  return rows;
}

/** Excel takes one value for all cells, or rows of columns of exactly the range's shape; `null` leaves a cell alone. */
function spread(
  self: RangeSelf,
  value: unknown,
  type: 'cells' | 'format',
  write: (row: number, column: number, one: unknown) => void,
): void {
  const { scope, range, sheet } = self;
  const change = { sheet: sheet.name, sheetId: sheet.id, range };
  const count = cellsOf(range);
  if (count > scope.maxCells) throw new HostRefusal('RangeExceedsLimit', 'too many cells to write at once');
  scope.countCells(count);
  const rows = Array.isArray(value) ? (value as unknown[]) : null;
  if (rows && rows.length !== rangeRows(range)) throw invalidArgument('the array has not as many rows as the range');
  for (let row = range.top; row <= range.bottom; row++) {
    const columns = rows ? rows[row - range.top] : null;
    if (rows && (!Array.isArray(columns) || columns.length !== rangeColumns(range))) {
      throw invalidArgument('the array has not as many columns as the range');
    }
  }
  scope.workbook.asOne(type === 'cells' ? { type, source: 'add-in', ...change } : { type, ...change }, () => {
    for (let row = range.top; row <= range.bottom; row++) {
      const columns: unknown = rows ? rows[row - range.top] : null;
      for (let column = range.left; column <= range.right; column++) {
        const one: unknown = Array.isArray(columns) ? columns[column - range.left] : value;
        if (one !== null) write(row, column, one);
      }
    }
  });
}

function rawValue(cell: HostCell | undefined): unknown {
  if (!cell || cell.value === null) return '';
  return typeof cell.value === 'object' ? cell.value.error : cell.value;
}

/** What Excel makes of a value that an add-in writes: it reads texts as if they were typed. */
function writeContent(self: RangeSelf, row: number, column: number, one: unknown): void {
  const { workbook } = self.scope;
  const merge = workbook.mergeAt(self.sheet, row, column);
  // Only the first cell of a merged area holds anything; Excel drops the rest without a word.
  if (merge && (merge.top !== row || merge.left !== column)) return;
  if (typeof one === 'number' || typeof one === 'boolean') {
    if (typeof one === 'number' && !Number.isFinite(one)) throw invalidArgument('not a number');
    workbook.write(self.sheet, row, column, { value: one }, 'add-in');
    return;
  }
  if (typeof one !== 'string') throw invalidArgument('a cell takes numbers, texts and true or false');
  if (one.length > 32_767) throw invalidArgument('the text is longer than a cell holds');
  if (self.sheet.cells.get(cellKey(row, column))?.numberFormat === '@') {
    // A text cell takes everything as text, a formula too.
    workbook.write(self.sheet, row, column, { value: one === '' ? null : one.replace(/^'/, '') }, 'add-in');
  } else if (one.startsWith("'")) workbook.write(self.sheet, row, column, { value: one.slice(1) }, 'add-in');
  else if (/^[=+\-@]./s.test(one)) {
    const typed = one.startsWith('=') ? null : typedValue(one);
    if (typed) workbook.write(self.sheet, row, column, { value: typed.value }, 'add-in');
    else workbook.write(self.sheet, row, column, { formula: one.startsWith('=') ? one : `=${one}` }, 'add-in');
  } else {
    const typed = typedValue(one);
    workbook.write(self.sheet, row, column, { value: one === '' ? null : typed ? typed.value : one }, 'add-in');
    if (typed?.numberFormat && (self.sheet.cells.get(cellKey(row, column))?.numberFormat ?? 'General') === 'General') {
      workbook.setNumberFormat(self.sheet, row, column, typed.numberFormat);
    }
  }
}

/** The smallest rectangle of cells inside `within` that hold something, or, unless `valuesOnly`, look like something. */
export function usedRange(sheet: HostSheet, within: CellRange, valuesOnly: boolean): CellRange | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (row < within.top || row > within.bottom || column < within.left || column > within.right) continue;
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  // A merged area counts as a look of its cells.
  for (const area of valuesOnly ? [] : sheet.merges) {
    const inside = intersection(area, within);
    if (!inside) continue;
    top = Math.min(top, inside.top);
    bottom = Math.max(bottom, inside.bottom);
    left = Math.min(left, inside.left);
    right = Math.max(right, inside.right);
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

function merge(self: RangeSelf, args: readonly unknown[]): void {
  const { scope, sheet, range } = self;
  const across = args[0] === undefined || args[0] === null ? false : flagOf(args[0], 'across');
  scope.workbook.guard(sheet);
  // OfficeDev/office-js #399: with a chart selected, whatever range it is about.
  if (scope.workbook.selected === 'object') throw new HostRefusal('InvalidSelection', 'a chart is selected');
  const areas: CellRange[] = [];
  if (across) for (let row = range.top; row <= range.bottom; row++) areas.push({ ...range, top: row, bottom: row });
  else areas.push(range);
  for (const area of areas) {
    for (const old of sheet.merges) {
      const common = intersection(old, area);
      if (common && cellsOf(common) < cellsOf(old))
        throw new HostRefusal('MergedRangeConflict', 'a merged area is cut');
    }
    sheet.merges = sheet.merges.filter((old) => !intersection(old, area));
    if (cellsOf(area) > 1) sheet.merges.push(area);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (row === area.top && column === area.left) continue;
        const cell = sheet.cells.get(cellKey(row, column));
        if (cell && cell.value !== null) scope.workbook.write(sheet, row, column, { value: null }, 'add-in');
      }
    }
  }
  scope.workbook.announce({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
}

/** Shows the rows or columns of a range again; hiding is the user's. */
function hide(
  { scope, sheet }: RangeSelf,
  hidden: Set<number>,
  [first, last]: readonly [number, number],
  value: unknown,
): void {
  if (flagOf(value, 'hidden')) throw apiNotFound('the stand-in hides nothing');
  scope.workbook.guard(sheet);
  for (const line of [...hidden]) if (line >= first && line <= last) hidden.delete(line);
  scope.workbook.announce({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
}

/** `getCellProperties` and its kin answer camel-case objects, with just the fields that were asked for. */
function asked(options: unknown): Record<string, unknown> {
  if (typeof options !== 'object' || options === null) throw invalidArgument('what to load must be named');
  return options as Record<string, unknown>;
}

function lineProperties(self: RangeSelf, options: Record<string, unknown>, line: 'row' | 'column'): unknown[] {
  const { range, sheet, scope } = self;
  const known = [`${line}Hidden`, `${line}Index`];
  for (const name of Object.keys(options))
    if (!known.includes(name)) throw new HostRefusal('ApiNotFound', `no ${name} here`, 404);
  const first = line === 'row' ? range.top : range.left;
  const last = line === 'row' ? range.bottom : range.right;
  if (last - first > 100_000) throw new HostRefusal('RangeExceedsLimit', 'too many lines at once');
  const hidden = line === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  scope.countCells(last - first + 1);
  const [hiddenName, indexName] = known as [string, string];
  const [asksHidden, asksIndex] = [options[hiddenName] === true, options[indexName] === true];
  return Array.from({ length: last - first + 1 }, (_unused, offset) => ({
    ...(asksHidden && { [hiddenName]: hidden.has(first + offset) }),
    ...(asksIndex && { [indexName]: first + offset }),
  }));
}

/** "If the merged areas count in this range is more than 512, then this method will fail" (@types/office-js). */
const MOST_MERGED_AREAS = 512;

function mergedAreas(self: RangeSelf): OfficeObject | null {
  const areas = self.sheet.merges.filter(
    // Excel misses areas whose first cell lies outside of the asked range (docs/excel.md, "Reading").
    ({ top, left }) =>
      top >= self.range.top && top <= self.range.bottom && left >= self.range.left && left <= self.range.right,
  );
  if (areas.length > MOST_MERGED_AREAS) throw new HostRefusal('GeneralException', 'more than 512 merged areas');
  // OfficeDev/office-js #5918: asking takes away what the user could undo.
  self.scope.workbook.clearUndo('Range.getMergedAreasOrNullObject');
  return areas.length === 0 ? null : rangeAreas({ scope: self.scope, sheet: self.sheet, areas });
}

interface AreasSelf {
  readonly scope: Scope;
  readonly sheet: HostSheet;
  readonly areas: readonly CellRange[];
}

/** Several rectangles of one sheet. */
export const rangeAreas: (self: AreasSelf) => OfficeObject = maker<AreasSelf>({
  name: 'RangeAreas',
  keptByReference: true,
  members: {
    Address: { since: '1.9', get: ({ sheet, areas }) => areas.map((area) => addressOf(sheet.name, area)).join(',') },
    AreaCount: { since: '1.9', get: ({ areas }) => areas.length },
    Areas: { since: '1.9', object: (self) => areaCollection(self) },
  },
});

const areaCollection = maker<AreasSelf>({
  name: 'RangeCollection',
  items: ({ scope, sheet, areas }) => areas.map((range) => rangeObject({ scope, sheet, range })),
  members: {},
});

/** A range as `Worksheet.getRange` gives it. */
export const rangeObject: (self: RangeSelf) => OfficeObject = maker<RangeSelf>({
  name: 'Range',
  keptByReference: true,
  members: {
    Address: { get: ({ sheet, range }) => addressOf(sheet.name, range) },
    RowIndex: { get: ({ range }) => range.top },
    ColumnIndex: { get: ({ range }) => range.left },
    RowCount: { get: ({ range }) => rangeRows(range) },
    ColumnCount: { get: ({ range }) => rangeColumns(range) },
    CellCount: { get: ({ range }) => (cellsOf(range) > 2 ** 31 - 1 ? -1 : cellsOf(range)) },
    Values: {
      get: (self) => grid(self, (row, column) => rawValue(self.sheet.cells.get(cellKey(row, column)))),
      set: (self, value) => spread(self, value, 'cells', (row, column, one) => writeContent(self, row, column, one)),
    },
    Formulas: {
      get: (self) =>
        grid(self, (row, column) => {
          const cell = self.sheet.cells.get(cellKey(row, column));
          return cell?.formula ?? rawValue(cell);
        }),
      set: (self, value) => spread(self, value, 'cells', (row, column, one) => writeContent(self, row, column, one)),
    },
    Text: { get: (self) => grid(self, (row, column) => self.scope.workbook.text(self.sheet, row, column)) },
    NumberFormat: {
      get: (self) => grid(self, (row, column) => self.sheet.cells.get(cellKey(row, column))?.numberFormat ?? 'General'),
      set: (self, value) =>
        spread(self, value, 'format', (row, column, one) => {
          if (typeof one !== 'string') throw invalidArgument('a number format is a text');
          self.scope.workbook.setNumberFormat(self.sheet, row, column, one === '' ? 'General' : one);
        }),
    },
    Format: { object: ({ scope, sheet, range }) => formatObject({ scope, sheet, range }) },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      object: ({ scope, sheet, range }, [valuesOnly]) => {
        const used = usedRange(sheet, range, valuesOnly === true);
        return used ? rangeObject({ scope, sheet, range: used }) : null;
      },
    },
    GetMergedAreasOrNullObject: { since: '1.13', object: (self) => mergedAreas(self) },
    GetRowProperties: { since: '1.9', call: (self, [options]) => lineProperties(self, asked(options), 'row') },
    GetColumnProperties: { since: '1.9', call: (self, [options]) => lineProperties(self, asked(options), 'column') },
    GetCellProperties: {
      since: '1.9',
      call: (self, [options]) => {
        const look = cellLook(asked(options));
        return grid(self, (row, column) => look(self.sheet.cells.get(cellKey(row, column))?.format ?? {}));
      },
    },
    // These three the client asks itself when it sends an array of more than 1,500 cells, in parts.
    GetRow: {
      object: ({ scope, sheet, range }, [index]) => {
        const row = range.top + numberOf(index, 'row');
        if (row < range.top || row > WHOLE_SHEET.bottom) throw invalidArgument('the row leaves the sheet');
        return rangeObject({ scope, sheet, range: { ...range, top: row, bottom: row } });
      },
    },
    GetBoundingRect: {
      object: ({ scope, sheet, range }, [other]) => {
        const one =
          typeof other === 'string'
            ? { sheet, range: rangeOfAddress(other) }
            : (objectOfClass(other, 'Range').self as RangeSelf);
        if (one.sheet !== sheet) throw invalidArgument('the ranges are on two sheets');
        return rangeObject({
          scope,
          sheet,
          range: {
            top: Math.min(range.top, one.range.top),
            left: Math.min(range.left, one.range.left),
            bottom: Math.max(range.bottom, one.range.bottom),
            right: Math.max(range.right, one.range.right),
          },
        });
      },
    },
    _ValidateArraySize: {
      since: '1.3',
      call: ({ range }, [rows, columns]) => {
        if (rows !== rangeRows(range) || columns !== rangeColumns(range))
          throw invalidArgument('the array has not the shape of the range');
      },
    },
    Merge: { since: '1.2', call: merge },
    Unmerge: {
      since: '1.2',
      call: ({ scope, sheet, range }) => {
        scope.workbook.guard(sheet);
        sheet.merges = sheet.merges.filter((area) => !intersection(area, range));
        scope.workbook.announce({ type: 'layout', sheet: sheet.name, sheetId: sheet.id });
      },
    },
    Clear: {
      call: ({ scope, sheet, range }, [applyTo]) => {
        oneOf(applyTo ?? 'All', ['All'], 'applyTo');
        scope.workbook.clear(sheet, range);
      },
    },
    RowHidden: {
      since: '1.2',
      set: (self, value) => hide(self, self.sheet.hiddenRows, [self.range.top, self.range.bottom], value),
    },
    ColumnHidden: {
      since: '1.2',
      set: (self, value) => hide(self, self.sheet.hiddenColumns, [self.range.left, self.range.right], value),
    },
    Select: {
      call: ({ scope, sheet, range }) => {
        if (sheet.visibility !== 'Visible')
          throw new HostRefusal('InvalidOperation', 'a hidden sheet cannot be selected in');
        scope.workbook.moveTo(sheet, range);
      },
    },
  },
});

/** `Worksheet.getRange(address)`: without an address the whole sheet. */
export function rangeOn(scope: Scope, sheet: HostSheet, address: unknown): OfficeObject {
  const range = typeof address === 'string' && address !== '' ? rangeOfAddress(address) : WHOLE_SHEET;
  return rangeObject({ scope, sheet, range });
}
