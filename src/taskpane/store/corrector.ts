/** Writes corrections into cells and takes them back: all of one click or none. */
import { type Grid, columnOfKey, rowOfKey } from '../../sheet';
import type { CellChange, Correction, WorkbookPort } from '../../workbook';
import type { Fix } from '../../wording';
import type { ChangeWatch } from './change-watch';

type Change = Fix['changes'][number];

/** What a cell was seen to hold; undefined where the sheet is not known, or shows an error. */
function seen(grid: Grid | undefined, row: number, column: number): CellChange['expected'] {
  if (!grid) return undefined;
  const formula = grid.formula(row, column);
  if (formula !== undefined) return formula;
  switch (grid.kind(row, column)) {
    case 'number':
      return grid.number(row, column);
    case 'text':
      return grid.string(row, column);
    case 'empty':
      return null;
    default:
      return undefined;
  }
}

export class Corrector {
  constructor(
    private readonly port: WorkbookPort,
    private readonly watch: ChangeWatch,
    private readonly grid: (sheet: string) => Grid | undefined,
  ) {}

  /** Writes each suggestion into a cell that still holds what was checked. */
  correct(changes: readonly Change[]): Promise<readonly Correction[]> {
    const cells = changes.map(({ sheet, cell, suggestion }): CellChange => {
      const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
      const expected = seen(this.grid(sheet), row, column);
      return { sheet, row, column, value: suggestion, ...(expected === undefined ? {} : { expected }) };
    });
    return this.watch.expecting(cells, () => this.port.correct(cells));
  }

  /** Gives the cells back what they held. */
  takeBack(corrections: readonly Correction[]): Promise<void> {
    const ids = corrections.map(({ id }) => id);
    return this.watch.expecting(corrections, () => this.port.takeBack(ids));
  }
}
