/** The lines around cells: what belongs to a table, and which headers go over two rows (src/tables/frame.ts, header-paths.ts). */
import { type CellKey, type CellLook, type CellRange, type RowSpan, cellKey } from '../sheet';

/** The lines of cells, by cell. */
export type Borders = Map<CellKey, NonNullable<CellLook['border']>>;

export const BORDERS_ASKED = { format: { borders: { style: true } } } as const;

const isDrawn = (border: Excel.CellBorder | undefined): boolean =>
  border?.style !== undefined && (border.style as string | null) !== null && border.style !== 'None';

/** Takes an answer to {@link BORDERS_ASKED} whose first cell is the given one. */
export function takeBorders(
  borders: Borders,
  rows: readonly (readonly Excel.CellProperties[])[],
  top: number,
  left: number,
): void {
  rows.forEach((cells, row) =>
    cells.forEach(({ format }, column) => {
      const lines = format?.borders;
      if (!lines) return;
      const drawn = {
        ...(isDrawn(lines.top) ? { top: true } : {}),
        ...(isDrawn(lines.bottom) ? { bottom: true } : {}),
        ...(isDrawn(lines.left) ? { left: true } : {}),
        ...(isDrawn(lines.right) ? { right: true } : {}),
      };
      if (Object.keys(drawn).length > 0) borders.set(cellKey(top + row, left + column), drawn);
    }),
  );
}

/** A sheet of which the first rows are known. */
export interface HalfKnown {
  readonly sheetId: string;
  readonly used: CellRange;
  readonly borders: Borders;
  /** Rows of which nobody asked yet; null where there are none. */
  unknown: RowSpan | null;
}
