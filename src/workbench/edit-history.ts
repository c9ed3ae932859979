/** What the user typed into cells, to be undone and done again. What the add-in writes is undone in its pane, as in Excel. */
import type { HostWorkbook } from '../host';
import { typedText } from './sheet/typed-text';

interface Edit {
  /** Stays the sheet's own when it is renamed. */
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

export class EditHistory {
  private readonly done: Edit[] = [];
  private undone: Edit[] = [];

  constructor(private readonly workbook: HostWorkbook) {}

  /** Types into a cell as the user does; throws what the workbook refuses, and remembers nothing then. */
  enter(sheetName: string, row: number, column: number, text: string): void {
    const sheet = this.workbook.sheet(sheetName);
    if (!sheet) return;
    const before = typedText(this.workbook, sheet, row, column);
    if (before === text) return;
    this.workbook.enter(sheetName, row, column, text);
    this.done.push({ sheetId: sheet.id, row, column, before, after: text });
    this.undone = [];
  }

  /** Gives the cell that was changed last what it held. */
  undo(): void {
    this.step(this.done, this.undone, 'before');
  }

  /** Takes the last undoing back. */
  redo(): void {
    this.step(this.undone, this.done, 'after');
  }

  private step(from: Edit[], to: Edit[], text: 'before' | 'after'): void {
    const edit = from.at(-1);
    const sheet = edit && this.workbook.sheetById(edit.sheetId);
    if (!edit || !sheet) return;
    this.workbook.enter(sheet.name, edit.row, edit.column, edit[text]);
    from.pop();
    to.push(edit);
    const { row, column } = edit;
    this.workbook.activate(sheet.name);
    this.workbook.selectCells(sheet.name, { top: row, bottom: row, left: column, right: column });
  }
}
