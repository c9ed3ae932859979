/** What the pane colours on the sheets: marks that stay until they are taken away, and the cells of the open finding. */
import type { BrokenRelation, Finding } from '../../checks';
import { type CellKey, columnOfKey, rowOfKey } from '../../sheet';
import { type MarkedCell, type SettingChange, WorkbookError, type WorkbookPort } from '../../workbook';

/** Light enough to read black figures on. */
const RESULT_COLOR = '#FFD966';
const OPERAND_COLOR = '#CFE2F3';

const tinted = (sheet: string, cell: CellKey, color: string): MarkedCell => ({
  sheet,
  row: rowOfKey(cell),
  column: columnOfKey(cell),
  color,
});

const cellsOf = ({ sheet, operands, operandSheets, result }: BrokenRelation): MarkedCell[] => [
  ...operands.map((operand, i) => tinted(operandSheets?.[i] ?? sheet, operand, OPERAND_COLOR)),
  tinted(sheet, result, RESULT_COLOR),
];

/** The cells of a finding's first relation: what it is computed from, and what it says. */
const cellsToTint = ({ broken, sheet, cell }: Finding): MarkedCell[] =>
  broken[0] ? cellsOf(broken[0]) : [tinted(sheet, cell, RESULT_COLOR)];

const isMarkedCell = (one: unknown): one is MarkedCell =>
  typeof one === 'object' && one !== null && 'sheet' in one && 'row' in one && 'color' in one;

const MARKED_SETTING = 'khopso.marked';

/** Colours cells through the port, which gives each its own colour back. Kept with the workbook, for the next opening. */
export class Painter {
  /** null: nothing is marked. */
  private marks: readonly MarkedCell[] | null = null;
  private tint: readonly MarkedCell[] = [];
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly port: WorkbookPort) {}

  get isMarking(): boolean {
    return this.marks !== null;
  }

  isMarked(sheet: string, row: number, column: number): boolean {
    return this.marks?.some((one) => one.sheet === sheet && one.row === row && one.column === column) ?? false;
  }

  /** Recalls the marks of the last opening, and takes away what an open finding left then. */
  async start(): Promise<void> {
    const before = this.marks;
    const stored = await this.port.readSetting(MARKED_SETTING);
    // The user has marked or unmarked meanwhile.
    if (this.marks !== before) return;
    this.marks = stored ? (Array.isArray(stored) ? stored.filter(isMarkedCell) : []) : null;
    if (!this.marks) await this.port.unmark();
    else if (Array.isArray(stored)) await this.paint();
  }

  /** Marks these cells on these sheets; what is marked on others stays. Returns how many are marked. */
  async mark(cells: readonly MarkedCell[], sheets: ReadonlySet<string>): Promise<number> {
    const marks = [...(this.marks ?? []).filter(({ sheet }) => !sheets.has(sheet)), ...cells];
    if (this.marks && JSON.stringify(marks) === JSON.stringify(this.marks)) return marks.length;
    await this.setMarks(marks);
    return marks.length;
  }

  unmark(): Promise<void> {
    return this.setMarks(null);
  }

  /** Paints, and keeps in the same batch for the next opening what is marked. */
  private async setMarks(marks: readonly MarkedCell[] | null): Promise<void> {
    const before = this.marks;
    this.marks = marks;
    try {
      await this.paint({ key: MARKED_SETTING, change: () => this.marks ?? false });
    } catch (error) {
      this.marks = before;
      throw error;
    }
  }

  /** Colours the cells of the open finding instead of the one before; null: of none. A locked sheet takes no colour. */
  async show(finding: Finding | null): Promise<void> {
    if (!finding && this.tint.length === 0) return;
    this.tint = finding ? cellsToTint(finding) : [];
    try {
      await this.paint();
    } catch (error) {
      this.tint = [];
      const isLocked = error instanceof WorkbookError && error.code === 'sheet-protected';
      if (!isLocked) throw error;
    }
  }

  /** One painting after the other, each of what is wanted by then. */
  private paint(remember?: SettingChange): Promise<void> {
    const next = this.last.then(() => this.paintOnce(remember));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async paintOnce(remember?: SettingChange): Promise<void> {
    const cells = [...this.tint, ...(this.marks ?? [])];
    try {
      if (cells.length > 0) await this.port.mark(cells, remember);
      else await this.port.unmark(remember);
    } catch (error) {
      const gone = error instanceof WorkbookError && error.code === 'sheet-not-found' ? error.subject : null;
      if (!cells.some(({ sheet }) => sheet === gone)) throw error;
      // The sheet was removed or renamed: its cells are not wanted any more, and those of the others are.
      const stands = ({ sheet }: MarkedCell): boolean => sheet !== gone;
      this.tint = this.tint.filter(stands);
      this.marks = this.marks?.filter(stands) ?? null;
      await this.paintOnce(remember);
    }
  }
}
