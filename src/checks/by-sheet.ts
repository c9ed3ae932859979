/**
 * Sets and maps of cells (or of columns, or of other numbers) of several sheets. Relations are looked up in them by the
 * hundred thousand: no text "sheet!cell" is built for that.
 */

/** Values by sheet and number. */
export class BySheet<Value> {
  private readonly sheets = new Map<string, Map<number, Value>>();

  get(sheet: string, key: number): Value | undefined {
    return this.sheets.get(sheet)?.get(key);
  }

  set(sheet: string, key: number, value: Value): void {
    const known = this.sheets.get(sheet);
    if (known) known.set(key, value);
    else this.sheets.set(sheet, new Map([[key, value]]));
  }
}

/** Numbers by sheet. */
export class SheetSet {
  private readonly sheets = new Map<string, Set<number>>();

  has(sheet: string, key: number): boolean {
    return this.sheets.get(sheet)?.has(key) ?? false;
  }

  add(sheet: string, key: number): void {
    const known = this.sheets.get(sheet);
    if (known) known.add(key);
    else this.sheets.set(sheet, new Set([key]));
  }
}
