/** Keeps the values of formulas up to date when cells change. */
import { type CellKey } from '../sheet';
import type { Calculation, CalculationBook } from './calculation';
import type { HostSheet, HostValue } from './model';

const sameValue = (a: HostValue | undefined, b: HostValue | undefined): boolean =>
  typeof a === 'object' && a !== null && typeof b === 'object' && b !== null ? a.error === b.error : Object.is(a, b);

/**
 * Keeps formulas' values up to date. The values that a file came with are kept until something that they depend on changes: the engine
 * computes the workbook as it was and as it is, and only cells whose computed value differs get the new one. So a
 * function that the engine does not know, or rounds otherwise than Excel, spoils nothing that nobody touched.
 */
export class Recalculation {
  private book: CalculationBook | null = null;
  /** Computed value of every formula, by sheet id and cell. */
  private known: Map<string, Map<CellKey, HostValue | undefined>> | null = null;
  private readonly dirty = new Map<HostSheet, Set<CellKey>>();
  private stale = false;

  constructor(
    private readonly calculation: Calculation,
    private readonly sheets: readonly HostSheet[],
  ) {}

  /** Call before the first change: computes the workbook as it is. */
  prepare(): void {
    if (this.known) return;
    this.book = this.build();
    this.known = this.compute(this.book);
  }

  /** A cell's content has changed. */
  changed(sheet: HostSheet, key: CellKey): void {
    let keys = this.dirty.get(sheet);
    if (!keys) this.dirty.set(sheet, (keys = new Set()));
    keys.add(key);
    this.stale = true;
  }

  /** Sheets were added, renamed or removed. */
  rebuild(): void {
    this.book?.free();
    this.book = null;
    this.stale = true;
  }

  /** Brings values up to date; with `only` those of one sheet, as Excel computes a single sheet in manual mode. */
  settle(only?: HostSheet): void {
    if (!this.stale || !this.known) return;
    this.stale = only !== undefined;
    if (this.book) {
      this.book.pause();
      for (const [sheet, keys] of this.dirty) {
        const index = this.sheets.indexOf(sheet);
        if (index >= 0) for (const key of keys) this.book.set(index, key, sheet.cells.get(key));
      }
      this.book.resume();
    } else this.book = this.build();
    const now = this.compute(this.book);
    for (const sheet of only ? [only] : this.sheets) {
      const before = this.known.get(sheet.id);
      const changed = this.dirty.get(sheet);
      for (const [key, value] of now.get(sheet.id) ?? []) {
        if (value === undefined) continue;
        if (!changed?.has(key) && before?.has(key) && sameValue(before.get(key), value)) continue;
        const cell = sheet.cells.get(key);
        if (!cell) continue;
        sheet.cells.set(key, { ...cell, value });
      }
    }
    if (only) {
      this.known.set(only.id, now.get(only.id) ?? new Map());
      this.dirty.delete(only);
      return;
    }
    this.known = now;
    this.dirty.clear();
  }

  private build(): CalculationBook {
    const book = this.calculation.newBook();
    this.sheets.forEach((sheet, index) => book.addSheet(index, sheet.name));
    this.sheets.forEach((sheet, index) => book.fillSheet(index, sheet.cells));
    book.resume();
    return book;
  }

  private compute(book: CalculationBook): Map<string, Map<CellKey, HostValue | undefined>> {
    const values = new Map<string, Map<CellKey, HostValue | undefined>>();
    this.sheets.forEach((sheet, index) => {
      const ofSheet = new Map<CellKey, HostValue | undefined>();
      for (const [key, cell] of sheet.cells) if (cell.formula !== undefined) ofSheet.set(key, book.value(index, key));
      values.set(sheet.id, ofSheet);
    });
    return values;
  }
}
