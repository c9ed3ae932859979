/** The names of the workbook's sheets by their ids, as they were last seen: Excel's events know sheets only by their ids. */
import { run } from './job';

interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

/** Excel 1.14 tells nobody of a new name: every job that sees the sheets hands them over, and the rest is asked. */
export class SheetNames {
  private names: ReadonlyMap<string, string> = new Map();

  has(id: string): boolean {
    return this.names.has(id);
  }

  of(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  /** Takes over all sheets of the workbook. */
  take(sheets: readonly NamedSheet[]): void {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  /** One request. */
  refresh(): Promise<void> {
    return run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      this.take(worksheets.items);
    });
  }
}
