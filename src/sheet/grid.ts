/** What one sheet shows: values, displayed texts, formulas, formats, merges, what is hidden or not printed. */
import { type CellKey, type CellRange, cellKey, rangeContains } from './address';
import { isDateFormat } from './date-format';
import { Numbering } from './numbering';
import { type FilledRow, type SlotIndex, inSheetOrder, keyedIndex, makeIndex } from './slot-index';

/** What a cell holds. Numbers include dates (Excel's serial numbers) and percentages (as fractions). */
export type CellKind = 'empty' | 'number' | 'text' | 'boolean' | 'error';

/** How a cell looks, as far as reading a table needs it. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
  readonly font?: string;
  readonly fontSize?: number;
  readonly horizontal?: 'left' | 'center' | 'centerContinuous' | 'right' | 'fill' | 'justify' | 'distributed';
  /** Excel's own is bottom. */
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly fill?: string;
  readonly color?: string;
  readonly wrap?: boolean;
  readonly border?: { top?: boolean; bottom?: boolean; left?: boolean; right?: boolean };
}

/** One cell as a reader hands it in. */
export interface CellInput {
  /** `null` for an empty cell that has a look only. Errors are given as `{ error: '#REF!' }`. */
  readonly value: number | string | boolean | null | { readonly error: string };
  /** What Excel shows; when missing it is made from the value ("0.5" for 0.5). */
  readonly text?: string;
  /** The formula in US locale with its leading "=". */
  readonly formula?: string;
  /** The number format code in US locale; "General" when missing. */
  readonly format?: string;
  readonly look?: CellLook;
}

const KINDS: readonly CellKind[] = ['empty', 'number', 'text', 'boolean', 'error'];

/** A grid as plain data, which a worker can be sent ({@link packGrid}). */
export interface PackedGrid {
  readonly sheet: string;
  readonly range: CellRange | null;
  readonly slots: ReadonlyMap<CellKey, number> | null;
  readonly content: GridContent;
  readonly frame: SheetFrame;
}

/** Content by slot. Arrays of strings exist only where at least one cell needs them. */
interface GridContent {
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly texts: readonly (string | undefined)[];
  readonly displayed: readonly (string | undefined)[];
  readonly formatIds: Uint16Array;
  readonly formats: readonly string[];
  readonly lookIds: Uint16Array;
  readonly looks: readonly (CellLook | undefined)[];
  readonly formulas: ReadonlyMap<CellKey, string>;
}

/** Rows from one to another, both of them included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** What a sheet has beside its cells. */
interface SheetFrame {
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly printAreas: readonly CellRange[];
  readonly visible: boolean;
  /** Rows of which nobody asked what lines are drawn around their cells; null where all are known. */
  readonly bordersUnknown: RowSpan | null;
}

/**
 * What one sheet shows. Cells are asked by their 0-based position on the sheet; outside of `range` every cell is empty.
 * Content lies in flat arrays, row by row, so that a million cells cost some thirty megabytes; a sheet with a few cells
 * far apart is kept by key instead.
 */
export class Grid {
  /** Merged areas, in sheet positions. */
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Column widths in characters where known. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Heights in points of rows that somebody gave one; the others are as high as their texts. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** What is printed of the sheet; empty where all of it is. */
  readonly printAreas: readonly CellRange[];
  /** Whether the sheet itself is shown. */
  readonly visible: boolean;
  /** Format id → whether it shows a date or time. */
  private readonly dateFormats: readonly boolean[];

  /** @internal use {@link GridBuilder} */
  constructor(
    /** The sheet's name. */
    readonly sheet: string,
    /** The smallest rectangle that holds every cell with content; null for a sheet without any. */
    readonly range: CellRange | null,
    private readonly index: SlotIndex,
    private readonly content: GridContent,
    private readonly frame: SheetFrame,
  ) {
    this.dateFormats = content.formats.map(isDateFormat);
    this.merges = frame.merges;
    this.hiddenRows = frame.hiddenRows;
    this.hiddenColumns = frame.hiddenColumns;
    this.columnWidths = frame.columnWidths;
    this.rowHeights = frame.rowHeights;
    this.printAreas = frame.printAreas;
    this.visible = frame.visible;
  }

  /** Whether readers of the printed sheet see the cell: not hidden with its row, column or sheet, and in the print area. */
  isShown(row: number, column: number): boolean {
    if (!this.visible || this.hiddenRows.has(row) || this.hiddenColumns.has(column)) return false;
    return this.printAreas.length === 0 || this.printAreas.some((area) => rangeContains(area, row, column));
  }

  /** Whether it is known what lines are drawn around the cells of a row. */
  knowsBorders(row: number): boolean {
    const { bordersUnknown } = this.frame;
    return bordersUnknown === null || row < bordersUnknown.first || row > bordersUnknown.last;
  }

  kind(row: number, column: number): CellKind {
    const slot = this.index.slot(row, column);
    return slot < 0 ? 'empty' : KINDS[this.content.kinds[slot]!]!;
  }

  isNumber(row: number, column: number): boolean {
    const slot = this.index.slot(row, column);
    return slot >= 0 && this.content.kinds[slot] === 1;
  }

  isEmpty(row: number, column: number): boolean {
    const slot = this.index.slot(row, column);
    return slot < 0 || this.content.kinds[slot] === 0;
  }

  /** The stored number; NaN where the cell does not hold one. */
  number(row: number, column: number): number {
    const slot = this.index.slot(row, column);
    return slot >= 0 && this.content.kinds[slot] === 1 ? this.content.numbers[slot]! : Number.NaN;
  }

  /** The stored number of a cell that shows a number; NaN for dates and times of day, and where there is none. */
  quantity(row: number, column: number): number {
    const slot = this.index.slot(row, column);
    if (slot < 0 || this.content.kinds[slot] !== 1) return Number.NaN;
    return this.dateFormats[this.content.formatIds[slot]!] ? Number.NaN : this.content.numbers[slot]!;
  }

  /** What the cell shows: the displayed text of a number, the text itself, "#REF!"; "" when empty. */
  text(row: number, column: number): string {
    const slot = this.index.slot(row, column);
    if (slot < 0) return '';
    const shown = this.content.displayed[slot] ?? this.content.texts[slot];
    if (shown !== undefined) return shown;
    return this.content.kinds[slot] === 1 ? String(this.content.numbers[slot]) : '';
  }

  /** Whether a number is shown as it is stored, as far as is known: files do not say what Excel makes of a format. */
  showsStored(row: number, column: number): boolean {
    const slot = this.index.slot(row, column);
    return slot < 0 || this.content.displayed[slot] === undefined;
  }

  /** The stored text of a text, boolean or error cell; "" for numbers and empty cells. */
  string(row: number, column: number): string {
    const slot = this.index.slot(row, column);
    return slot < 0 ? '' : (this.content.texts[slot] ?? '');
  }

  /** The formula with its leading "=", US locale; undefined for a typed cell. */
  formula(row: number, column: number): string | undefined {
    return this.content.formulas.get(cellKey(row, column));
  }

  /** Number format code, US locale. */
  format(row: number, column: number): string {
    const slot = this.index.slot(row, column);
    return slot < 0 ? 'General' : this.content.formats[this.content.formatIds[slot]!]!;
  }

  look(row: number, column: number): CellLook | undefined {
    const slot = this.index.slot(row, column);
    return slot < 0 ? undefined : this.content.looks[this.content.lookIds[slot]!];
  }

  /** Every formula of the sheet, by cell key. */
  allFormulas(): ReadonlyMap<CellKey, string> {
    return this.content.formulas;
  }

  /** The stored texts of all text, boolean and error cells, in no particular order. */
  *allTexts(): Iterable<string> {
    const { texts } = this.content;
    for (let slot = 0; slot < texts.length; slot++) if (texts[slot] !== undefined) yield texts[slot]!;
  }

  /**
   * The rows that hold something, from the top down, each with its filled columns from left to right. Walking these
   * costs what the sheet holds, not the area it spans.
   */
  filledRows(): readonly FilledRow[] {
    const rows: { row: number; columns: number[] }[] = [];
    let inOrder = true;
    let last: (typeof rows)[number] | undefined;
    this.index.each((row, column, slot) => {
      if (this.content.kinds[slot] === 0) return;
      if (last?.row === row && last.columns[last.columns.length - 1]! < column) last.columns.push(column);
      else {
        inOrder &&= !last || last.row < row;
        rows.push((last = { row, columns: [column] }));
      }
    });
    return inOrder ? rows : inSheetOrder(rows);
  }

  /** Visits every cell that the grid keeps something for, its look or format included. Costs what the sheet holds. */
  eachCell(visit: (row: number, column: number) => void): void {
    this.index.each(visit);
  }

  /** @internal use {@link packGrid} */
  pack(): PackedGrid {
    return { sheet: this.sheet, range: this.range, slots: this.index.slots, content: this.content, frame: this.frame };
  }

  /** How many cells hold something. */
  get filled(): number {
    let count = 0;
    for (const kind of this.content.kinds) if (kind !== 0) count++;
    return count;
  }
}

const hasContent = (input: CellInput): boolean =>
  (input.value !== null && input.value !== '') || Boolean(input.formula);

/** The values of cells by slot, while they are collected ({@link GridContent}). */
type StoredValues = Pick<GridContent, 'kinds' | 'numbers'> & Record<'texts' | 'displayed', (string | undefined)[]>;

/** Stores what a cell holds; the numbers of {@link KINDS}. */
export function storeValue(
  { value, text }: Pick<CellInput, 'value' | 'text'>,
  slot: number,
  stored: StoredValues,
): void {
  if (typeof value === 'number' && Number.isFinite(value)) {
    stored.kinds[slot] = 1;
    stored.numbers[slot] = value;
    if (text !== undefined && text !== String(value)) stored.displayed[slot] = text;
  } else if (typeof value === 'string' && value !== '') {
    stored.kinds[slot] = 2;
    stored.texts[slot] = value;
    if (text !== undefined && text !== value) stored.displayed[slot] = text;
  } else if (typeof value === 'boolean') {
    stored.kinds[slot] = 3;
    stored.texts[slot] = value ? 'TRUE' : 'FALSE';
  } else if (typeof value === 'object' && value !== null) {
    stored.kinds[slot] = 4;
    stored.texts[slot] = value.error;
  }
}

/** Collects cells in any order and makes the {@link Grid}. A later `set` of the same cell replaces the earlier. */
export class GridBuilder {
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  private readonly inputs: CellInput[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly printAreas: CellRange[] = [];
  visible = true;
  /** Rows of which nobody asked what lines are drawn around their cells; null where all are known. */
  bordersUnknown: RowSpan | null = null;

  constructor(readonly sheet: string) {}

  set(row: number, column: number, input: CellInput | number | string | null): this {
    this.rows.push(row);
    this.columns.push(column);
    this.inputs.push(typeof input === 'object' && input !== null ? input : { value: input });
    return this;
  }

  private contentRange(counts: (entry: number) => boolean): CellRange | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (let entry = 0; entry < this.inputs.length; entry++) {
      if (!counts(entry)) continue;
      const row = this.rows[entry]!;
      const column = this.columns[entry]!;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** For each entry whether it is the last word on its cell; null when no cell was set twice. */
  private winners(range: CellRange | null): Uint8Array | null {
    const index = makeIndex(range, this.inputs.length);
    const last = new Int32Array(index.size).fill(-1);
    let replaced: Uint8Array | null = null;
    for (let entry = 0; entry < this.inputs.length; entry++) {
      const slot = index.claim(this.rows[entry]!, this.columns[entry]!);
      if (slot < 0) continue;
      if (last[slot]! >= 0) (replaced ??= new Uint8Array(this.inputs.length))[last[slot]!] = 1;
      last[slot] = entry;
    }
    return replaced && replaced.map((was) => 1 - was);
  }

  private emptyValues(size: number): StoredValues {
    const texts: (string | undefined)[] = [];
    const displayed: (string | undefined)[] = [];
    // Grown to full length at once: a sparse JavaScript array of this size would be slower and larger.
    if (this.inputs.some((input) => typeof input.value !== 'number' && input.value !== null)) texts.length = size;
    if (this.inputs.some((input) => input.text !== undefined)) displayed.length = size;
    return { kinds: new Uint8Array(size), numbers: new Float64Array(size), texts, displayed };
  }

  build(): Grid {
    const first = this.contentRange((entry) => hasContent(this.inputs[entry]!));
    const winners = this.winners(first);
    const range = winners
      ? this.contentRange((entry) => winners[entry] === 1 && hasContent(this.inputs[entry]!))
      : first;
    const index = makeIndex(range, this.inputs.length);
    const stored = this.emptyValues(index.size);
    const formatIds = new Uint16Array(index.size);
    const lookIds = new Uint16Array(index.size);
    const formats = new Numbering<string>('General');
    const looks = new Numbering<CellLook | undefined>(undefined);
    const formulas = new Map<CellKey, string>();
    for (let entry = 0; entry < this.inputs.length; entry++) {
      if (winners && winners[entry] === 0) continue;
      const row = this.rows[entry]!;
      const column = this.columns[entry]!;
      const slot = index.claim(row, column);
      if (slot < 0) continue;
      const input = this.inputs[entry]!;
      storeValue(input, slot, stored);
      const { formula, format, look } = input;
      if (formula) formulas.set(cellKey(row, column), formula);
      if (format) formatIds[slot] = formats.id(format);
      if (look) lookIds[slot] = looks.id(look);
    }
    const content: GridContent = {
      ...stored,
      formatIds,
      formats: formats.list,
      lookIds,
      looks: looks.list,
      formulas,
    };
    return new Grid(this.sheet, range, index, content, {
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights,
      printAreas: this.printAreas,
      visible: this.visible,
      bordersUnknown: this.bordersUnknown,
    });
  }
}

/** The grid as plain data; its arrays are shared, not copied. */
export const packGrid = (grid: Grid): PackedGrid => grid.pack();

/** The grid of plain data that {@link packGrid} made, on whichever side of a worker. */
export function unpackGrid({ sheet, range, slots, content, frame }: PackedGrid): Grid {
  return new Grid(sheet, range, slots ? keyedIndex(slots) : makeIndex(range, Infinity), content, frame);
}
