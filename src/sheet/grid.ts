import { type CellKey, type CellRange, cellKey } from './address';

/** What a cell holds. Numbers include dates (Excel's serial numbers) and percentages (as fractions). */
export type CellKind = 'empty' | 'number' | 'text' | 'boolean' | 'error';

/** How a cell looks, as far as reading a table needs it. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
  readonly font?: string;
  readonly fontSize?: number;
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'distributed';
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

/**
 * What one sheet shows. Cells are asked by their 0-based position on the sheet; outside of `range` every cell is empty.
 * Numbers lie in one Float64Array, row by row, so that a column of a million cells costs eight megabytes;
 * text, formulas, formats and looks are kept only where there are any.
 */
export class Grid {
  /** @internal use {@link GridBuilder} */
  constructor(
    /** The sheet's name. */
    readonly sheet: string,
    /** The smallest rectangle that holds every cell with content; null for a sheet without any. */
    readonly range: CellRange | null,
    private readonly kinds: Uint8Array,
    private readonly numbers: Float64Array,
    private readonly texts: ReadonlyMap<CellKey, string>,
    private readonly displayed: ReadonlyMap<CellKey, string>,
    private readonly formulas: ReadonlyMap<CellKey, string>,
    private readonly formats: ReadonlyMap<CellKey, string>,
    private readonly looks: ReadonlyMap<CellKey, CellLook>,
    /** Merged areas, in sheet positions. */
    readonly merges: readonly CellRange[],
    readonly hiddenRows: ReadonlySet<number>,
    readonly hiddenColumns: ReadonlySet<number>,
    /** Column widths in characters where known. */
    readonly columnWidths: ReadonlyMap<number, number>,
    /** Whether the sheet itself is shown. */
    readonly visible: boolean,
  ) {}

  private offset(row: number, column: number): number {
    const range = this.range;
    if (!range || row < range.top || row > range.bottom || column < range.left || column > range.right) return -1;
    return (row - range.top) * (range.right - range.left + 1) + column - range.left;
  }

  kind(row: number, column: number): CellKind {
    const offset = this.offset(row, column);
    return offset < 0 ? 'empty' : KINDS[this.kinds[offset]!]!;
  }

  isNumber(row: number, column: number): boolean {
    const offset = this.offset(row, column);
    return offset >= 0 && this.kinds[offset] === 1;
  }

  isEmpty(row: number, column: number): boolean {
    const offset = this.offset(row, column);
    return offset < 0 || this.kinds[offset] === 0;
  }

  /** The stored number; NaN where the cell does not hold one. */
  number(row: number, column: number): number {
    const offset = this.offset(row, column);
    return offset >= 0 && this.kinds[offset] === 1 ? this.numbers[offset]! : Number.NaN;
  }

  /** What the cell shows: the displayed text of a number, the text itself, "#REF!"; "" when empty. */
  text(row: number, column: number): string {
    const key = cellKey(row, column);
    const shown = this.displayed.get(key) ?? this.texts.get(key);
    if (shown !== undefined) return shown;
    const value = this.number(row, column);
    return Number.isNaN(value) ? '' : String(value);
  }

  /** The stored text of a text, boolean or error cell; "" for numbers and empty cells. */
  string(row: number, column: number): string {
    return this.texts.get(cellKey(row, column)) ?? '';
  }

  /** The formula with its leading "=", US locale; undefined for a typed cell. */
  formula(row: number, column: number): string | undefined {
    return this.formulas.get(cellKey(row, column));
  }

  /** Number format code, US locale. */
  format(row: number, column: number): string {
    return this.formats.get(cellKey(row, column)) ?? 'General';
  }

  look(row: number, column: number): CellLook | undefined {
    return this.looks.get(cellKey(row, column));
  }

  /** Every formula of the sheet, by cell key. */
  allFormulas(): ReadonlyMap<CellKey, string> {
    return this.formulas;
  }

  /** How many cells hold something. */
  get filled(): number {
    let count = 0;
    for (const kind of this.kinds) if (kind !== 0) count++;
    return count;
  }
}

/** Collects cells in any order and makes the {@link Grid}. A later `set` of the same cell replaces the earlier. */
export class GridBuilder {
  private readonly cells: { row: number; column: number; input: CellInput }[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  visible = true;

  constructor(readonly sheet: string) {}

  set(row: number, column: number, input: CellInput | number | string | null): this {
    const cell = typeof input === 'object' && input !== null && 'value' in input ? input : { value: input };
    this.cells.push({ row, column, input: cell });
    return this;
  }

  build(): Grid {
    let top = Infinity, left = Infinity, bottom = -1, right = -1;
    for (const { row, column, input } of this.cells) {
      if ((input.value === null || input.value === '') && !input.formula) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    const range: CellRange | null = bottom < 0 ? null : { top, left, bottom, right };
    const width = range ? right - left + 1 : 0;
    const size = range ? (bottom - top + 1) * width : 0;
    const kinds = new Uint8Array(size);
    const numbers = new Float64Array(size);
    const texts = new Map<CellKey, string>();
    const displayed = new Map<CellKey, string>();
    const formulas = new Map<CellKey, string>();
    const formats = new Map<CellKey, string>();
    const looks = new Map<CellKey, CellLook>();
    for (const { row, column, input } of this.cells) {
      const key = cellKey(row, column);
      if (input.look) looks.set(key, input.look);
      if (!range || row < top || row > bottom || column < left || column > right) continue;
      const offset = (row - top) * width + column - left;
      const { value } = input;
      texts.delete(key);
      displayed.delete(key);
      if (typeof value === 'number' && Number.isFinite(value)) {
        kinds[offset] = 1;
        numbers[offset] = value;
        if (input.text !== undefined && input.text !== String(value)) displayed.set(key, input.text);
      } else if (typeof value === 'string' && value !== '') {
        kinds[offset] = 2;
        texts.set(key, value);
        if (input.text !== undefined && input.text !== value) displayed.set(key, input.text);
      } else if (typeof value === 'boolean') {
        kinds[offset] = 3;
        texts.set(key, value ? 'TRUE' : 'FALSE');
      } else if (typeof value === 'object' && value !== null) {
        kinds[offset] = 4;
        texts.set(key, value.error);
      } else {
        kinds[offset] = 0;
      }
      if (input.formula) formulas.set(key, input.formula);
      if (input.format && input.format !== 'General') formats.set(key, input.format);
    }
    return new Grid(
      this.sheet, range, kinds, numbers, texts, displayed, formulas, formats, looks,
      this.merges, this.hiddenRows, this.hiddenColumns, this.columnWidths, this.visible,
    );
  }
}
