/** A sheet while it is read: what was asked of it, and how that becomes the cells of a grid. */
import { type CellLook, type CellRange, GridBuilder, type RowSpan, cellKey } from '../sheet';
import { WorkbookError } from '../workbook';
import type { Borders } from './borders';
import { cellInput } from './content';

export interface SheetFacts {
  readonly id: string;
  readonly name: string;
}

export interface Reading {
  readonly sheet: SheetFacts;
  readonly builder: GridBuilder;
  readonly looks: Map<number, CellLook>;
  readonly borders: Borders;
  /** Rows of which nobody asked what lines are drawn; null where all are known. */
  bordersUnknown: RowSpan | null;
  /** The sheet reaches further to the right than anybody asks for lines: nothing is known of them. */
  columnsBeyond: boolean;
  /** Font of every cell of the first look; null where they differ. */
  font: string | null;
  /** What is used of the sheet; null where nothing is. */
  used: CellRange | null;
  /** Looks with lines, by what they say. */
  readonly shared: Map<string, CellLook>;
  /** Puts what the first look read into the grid, once looks and lines are known. */
  fill: () => void;
  /** Parts that the first look did not reach. */
  readonly rest: CellRange[];
}

export const newReading = (sheet: SheetFacts, looks: Map<number, CellLook>): Reading => ({
  sheet,
  looks,
  builder: new GridBuilder(sheet.name),
  borders: new Map(),
  bordersUnknown: null,
  columnsBeyond: false,
  font: null,
  used: null,
  shared: new Map(),
  fill: () => undefined,
  rest: [],
});

/** What is loaded of a block of cells. */
export const BLOCK = 'rowIndex,columnIndex,rowCount,columnCount,values,text,formulas,numberFormat';

const HORIZONTAL: Readonly<Record<string, CellLook['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  Distributed: 'distributed',
};

export function looksOf(rows: readonly (readonly Excel.CellProperties[])[]): Map<number, CellLook> {
  const looks = new Map<number, CellLook>();
  rows.forEach((cells, row) =>
    cells.forEach(({ format }, column) => {
      if (!format) return;
      const horizontal = HORIZONTAL[format.horizontalAlignment ?? 'General'];
      looks.set(cellKey(row, column), {
        ...(format.font?.bold ? { bold: true } : {}),
        ...(format.font?.italic ? { italic: true } : {}),
        ...(format.font?.name ? { font: format.font.name } : {}),
        ...(format.indentLevel ? { indent: format.indentLevel } : {}),
        ...(horizontal ? { horizontal } : {}),
      });
    }),
  );
  return looks;
}

/** Of looks that are the same one: a grid tells them apart by their identity, and keeps 65,535 at most. */
function shared({ shared: known }: Reading, look: CellLook): CellLook {
  const key = JSON.stringify(look);
  const same = known.get(key);
  if (same) return same;
  known.set(key, look);
  return look;
}

/** Takes a loaded block of cells into the grid. */
export function take(reading: Reading, block: Excel.Range): void {
  const { values, text, formulas, numberFormat } = block as {
    readonly [P in 'values' | 'text' | 'formulas' | 'numberFormat']: unknown[][] | null;
  };
  // A range that is too large gives null without an error (docs/excel.md, "Reading"); our blocks never are, so this is another limit.
  if (!values || !text || !formulas || !numberFormat) throw new WorkbookError('too-large', reading.sheet.name);
  const top = block.rowIndex;
  const left = block.columnIndex;
  const plain = reading.font ? { font: reading.font } : undefined;
  values.forEach((line, i) =>
    line.forEach((value, j) => {
      const cell = cellInput(value, text[i]?.[j], formulas[i]?.[j], numberFormat[i]?.[j]);
      const key = cellKey(top + i, left + j);
      const border = reading.borders.get(key);
      // A cell without content that is drawn belongs to its table's frame.
      if (!cell && !border) return;
      const own = reading.looks.get(key) ?? plain;
      const look = border ? shared(reading, { ...own, border }) : own;
      reading.builder.set(top + i, left + j, { ...(cell ?? { value: null }), ...(look ? { look } : {}) });
    }),
  );
}
