/** Keeps the values of formulas up to date when cells change. */
import { type CellKey } from '../sheet';
import type { Calculation, CalculationBook } from './calculation';
import type { HostSheet, HostValue } from './model';
import { atOnce } from './sheets';

const sameValue = (a: HostValue | undefined, b: HostValue | undefined): boolean =>
  typeof a === 'object' && a !== null && typeof b === 'object' && b !== null ? a.error === b.error : Object.is(a, b);

/** So many cells are given to the engine in one step. */
const STEP = 4000;

/** A result that is kept may give another formula one; some turns later what is left has none. */
const MOST_TURNS = 4;

const isError = (value: HostValue | undefined): boolean => typeof value === 'object' && value !== null;

/**
 * Formulas that the workbook holds a result for and the engine has none. `linked`: of these only those that read another
 * workbook; what depends on them can then be computed.
 */
function heldOnly(book: CalculationBook, sheet: HostSheet, index: number, linked: boolean): CellKey[] {
  const keys: CellKey[] = [];
  for (const [key, { formula, value: held }] of sheet.cells) {
    if (formula === undefined || held === null || isError(held) || (linked && !formula.includes('['))) continue;
    const value = book.value(index, key);
    if (value === undefined || isError(value)) keys.push(key);
  }
  return keys;
}

/**
 * Keeps formulas' values up to date. The values that a file came with are kept until something that they depend on changes: the engine
 * computes the workbook as it was and as it is, and only cells whose computed value differs get the new one. So a
 * function that the engine does not know, or rounds otherwise than Excel, spoils nothing that nobody touched.
 */
export class Recalculation {
  private book: CalculationBook | null = null;
  /** Computed value of every formula, by sheet id and cell. */
  private known: Map<string, Map<CellKey, HostValue | undefined>> | null = null;
  /** Formulas of the file whose results are kept, by sheet id and cell. */
  private readonly kept = new Map<string, Map<CellKey, string>>();
  private readonly dirty = new Map<HostSheet, Set<CellKey>>();
  private stale = false;
  private preparation: Generator<void, void, void> | null = null;

  constructor(
    private readonly calculation: Calculation,
    private readonly sheets: readonly HostSheet[],
  ) {}

  /** Call before the first change: computes the workbook as it is. */
  prepare(): void {
    while (!this.known) this.preparing();
  }

  /** The same beforehand, in steps between which the page answers its user; a change meanwhile does the rest at once. */
  *prepareInSteps(): Generator<void, void, void> {
    while (!this.known) {
      this.preparing();
      yield;
    }
  }

  private preparing(): void {
    (this.preparation ??= this.first()).next();
  }

  private *first(): Generator<void, void, void> {
    this.book = yield* this.buildInSteps();
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
      // The engine, which computes the whole workbook each time, waits for the first formula.
      if (!this.computesAnything()) return this.dirty.clear();
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

  /** Whether there is or was a formula, as far as is known and in what changed. */
  private computesAnything(): boolean {
    if ([...(this.known?.values() ?? [])].some(({ size }) => size > 0)) return true;
    return [...this.dirty].some(([{ cells }, keys]) => [...keys].some((key) => cells.get(key)?.formula !== undefined));
  }

  private build(): CalculationBook {
    return atOnce(this.buildInSteps());
  }

  private *buildInSteps(): Generator<void, CalculationBook, void> {
    const book = this.calculation.newBook();
    this.sheets.forEach((sheet, index) => book.addSheet(index, sheet.name));
    let cells = 0;
    let formulas = 0;
    for (const [index, sheet] of this.sheets.entries()) {
      for (const [key, cell] of sheet.cells) {
        book.set(index, key, cell);
        if (cell.formula !== undefined) formulas++;
        if (++cells % STEP === 0) yield;
      }
    }
    if (formulas === 0) return book;
    book.resume();
    if (this.known) this.keep(book);
    else this.findKept(book);
    return book;
  }

  /**
   * Where the engine has no result or an error for a formula of the file and the file holds one (a cell of another
   * workbook, a function that the engine does not know), what depends on it is computed from what the file holds.
   */
  private findKept(book: CalculationBook): void {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const found = this.sheets.map((sheet, index) => heldOnly(book, sheet, index, turn === 0));
      if (turn > 0 && found.every((keys) => keys.length === 0)) return;
      this.sheets.forEach((sheet, index) => {
        const kept = this.kept.get(sheet.id) ?? new Map<CellKey, string>();
        for (const key of found[index]!) kept.set(key, sheet.cells.get(key)!.formula!);
        this.kept.set(sheet.id, kept);
      });
      this.keep(book);
    }
  }

  /** Gives the engine the results that are kept, as long as their formulas are those of the file. */
  private keep(book: CalculationBook): void {
    if ([...this.kept.values()].every(({ size }) => size === 0)) return;
    book.pause();
    this.sheets.forEach((sheet, index) => {
      for (const [key, formula] of this.kept.get(sheet.id) ?? []) {
        const cell = sheet.cells.get(key);
        if (cell?.formula !== formula) continue;
        const { formula: _, ...held } = cell;
        book.set(index, key, held);
      }
    });
    book.resume();
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
