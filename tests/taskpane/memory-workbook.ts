/** A workbook in memory for tests of the pane and of jobs. */
import {
  type CellInput,
  type CellRange,
  type Grid,
  GridBuilder,
  type SheetPlan,
  cellKey,
  columnOfKey,
  rowOfKey,
  uniqueSheetName,
} from '../../src/sheet';
import {
  type CellChange,
  type Correction,
  type MarkedCell,
  type ReadOptions,
  type Selection,
  type SettingChange,
  type Place,
  type WorkbookChange,
  WorkbookError,
  type WorkbookPort,
  type WriteResult,
  type WriteSheetOptions,
} from '../../src/workbook';

type Content = number | string;

/** A small workbook in memory that keeps the port's promises; what the pane did to it can be looked at. */
export class MemoryWorkbook implements WorkbookPort {
  private readonly sheets = new Map<string, Map<number, CellInput>>();
  /** The sheets that the pane wrote: id → the name that each has now. */
  private readonly written = new Map<string, string>();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly followers = new Set<(place: Place) => void>();
  private done: Correction[] = [];
  private readonly settings = new Map<string, string>();
  readonly plans: SheetPlan[] = [];
  marks: readonly MarkedCell[] = [];
  active: string;
  selected: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  /** Formulas are computed only when asked. */
  isManual = false;
  /** The next call of a method fails with this. */
  failNext: WorkbookError | null = null;
  /** Reading waits for this, so that a test can look at the pane while it works. */
  gate: Promise<void> = Promise.resolve();
  /** Only such readings wait; every one when null. */
  gated: 'active' | 'all' | null = null;

  constructor(sheets: Readonly<Record<string, readonly (readonly (Content | CellInput | null)[])[]>>) {
    for (const [name, rows] of Object.entries(sheets)) {
      const cells = new Map<number, CellInput>();
      rows.forEach((row, r) =>
        row.forEach((content, c) => {
          if (content !== null) cells.set(cellKey(r, c), typeof content === 'object' ? content : { value: content });
        }),
      );
      this.sheets.set(name, cells);
    }
    this.active = Object.keys(sheets)[0]!;
  }

  value(sheet: string, row: number, column: number): CellInput['value'] | undefined {
    return this.sheets.get(sheet)?.get(cellKey(row, column))?.value;
  }

  names(): string[] {
    return [...this.sheets.keys()];
  }

  /** As if the user typed into the sheet. */
  type(sheet: string, row: number, column: number, value: Content): void {
    this.put(sheet, row, column, value);
    this.tell({ sheet, range: { top: row, bottom: row, left: column, right: column } });
  }

  /** As if the user added an empty sheet behind the others. */
  add(sheet: string): void {
    this.sheets.set(sheet, new Map());
    this.tell({ sheet: null, range: null });
  }

  /** As if the user gave a sheet another name: what reads it follows, and Excel tells nobody. */
  rename(from: string, to: string): void {
    for (const cells of this.sheets.values()) {
      for (const [key, cell] of cells) {
        const formula = cell.formula?.replaceAll(`'${from}'!`, `'${to}'!`);
        if (formula !== cell.formula) cells.set(key, { ...cell, formula });
      }
    }
    const cells = this.sheets.get(from)!;
    this.sheets.delete(from);
    this.sheets.set(to, cells);
    for (const [id, name] of this.written) if (name === from) this.written.set(id, to);
    if (this.active === from) this.active = to;
  }

  /** As if the user brought a sheet to the front, or clicked a cell of it. */
  go(sheet: string, cell?: { readonly row: number; readonly column: number }): void {
    this.active = sheet;
    const range = cell ? { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column } : null;
    if (range) this.selected = range;
    for (const follower of this.followers) follower({ sheet, range });
  }

  private put(sheet: string, row: number, column: number, value: Content): void {
    const cells = this.sheets.get(sheet)!;
    cells.set(cellKey(row, column), { ...cells.get(cellKey(row, column)), value, text: undefined, formula: undefined });
  }

  private tell(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private maybeFail(): void {
    const failure = this.failNext;
    this.failNext = null;
    if (failure) throw failure;
  }

  private grid(name: string): Grid {
    const builder = new GridBuilder(name);
    for (const [key, cell] of this.sheets.get(name)!) builder.set(rowOfKey(key), columnOfKey(key), cell);
    return builder.build();
  }

  async readGrids(
    scope: 'active' | 'all',
    { onProgress, signal, onWorkbook }: ReadOptions = {},
  ): Promise<readonly Grid[]> {
    this.maybeFail();
    const names = scope === 'active' ? [this.active] : this.names();
    onWorkbook?.({ manualCalculation: this.isManual, sheets: this.names() });
    onProgress?.({ stage: 'reading', done: 0, total: names.length });
    const gate = this.gated === null || this.gated === scope ? this.gate : Promise.resolve();
    await Promise.race([gate, new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))]);
    if (signal?.aborted) throw new WorkbookError('cancelled');
    return names.map((name) => this.grid(name));
  }

  async selection(
    setting?: string,
  ): Promise<Selection & { readonly setting?: unknown; readonly ownSheets?: ReadonlyMap<string, string> }> {
    const asked =
      setting === undefined ? {} : { setting: await this.readSetting(setting), ownSheets: await this.ownSheetsById() };
    return { sheet: this.active, range: this.selected, ...asked };
  }

  async select(sheet: string, range: CellRange): Promise<void> {
    this.maybeFail();
    if (!this.sheets.has(sheet)) throw new WorkbookError('sheet-not-found', sheet);
    this.active = sheet;
    this.selected = range;
  }

  async writeSheet(plan: SheetPlan, options: WriteSheetOptions = {}): Promise<WriteResult> {
    this.maybeFail();
    const name = options.replace ?? uniqueSheetName(plan.name, this.sheets.keys(), plan.nameIfTaken);
    const cells = new Map<number, CellInput>();
    for (const { row, column, content } of plan.cells) {
      if (content.type === 'text') cells.set(cellKey(row, column), { value: content.text });
      if (content.type === 'number') cells.set(cellKey(row, column), { value: content.value });
      if (content.type === 'formula')
        cells.set(cellKey(row, column), { value: content.value, formula: content.formula });
    }
    this.sheets.set(name, cells);
    const id = [...this.written].find(([, sheet]) => sheet === name)?.[0] ?? `#${this.written.size + 1}`;
    this.written.set(id, name);
    this.plans.push(plan);
    this.active = name;
    const { remember } = options;
    if (remember) this.store({ key: remember.key, change: (stored) => remember.value(stored, name, id) });
    this.tell({ sheet: null, range: null });
    return { sheet: name };
  }

  async name(): Promise<string> {
    return 'so-lieu.xlsx';
  }

  async ownSheets(): Promise<readonly string[]> {
    return [...this.written.values()];
  }

  async ownSheetsById(): Promise<ReadonlyMap<string, string>> {
    return new Map(this.written);
  }

  async mend(): Promise<readonly string[]> {
    return [];
  }

  async removeSheet(sheet: string, remember?: SettingChange): Promise<void> {
    this.maybeFail();
    const id = [...this.written].find(([, name]) => name === sheet)?.[0];
    if (id === undefined) throw new WorkbookError('not-our-sheet', sheet);
    this.sheets.delete(sheet);
    this.written.delete(id);
    this.active = this.names()[0]!;
    if (remember) this.store(remember);
    this.tell({ sheet: null, range: null });
  }

  async correct(changes: readonly CellChange[]): Promise<readonly Correction[]> {
    this.maybeFail();
    const made = changes.map(({ sheet, row, column, value, expected }, at): Correction => {
      const before = this.value(sheet, row, column);
      if (expected !== undefined && (before ?? null) !== expected) throw new WorkbookError('changed-meanwhile', sheet);
      const held = typeof before === 'object' || before === undefined ? '' : before;
      const id = String(this.done.length + at + 1);
      return { id, sheet, row, column, before: held, after: value, format: 'General' };
    });
    for (const correction of made) {
      this.done = [correction, ...this.done];
      this.type(correction.sheet, correction.row, correction.column, correction.after);
    }
    return made;
  }

  async takeBack(ids: readonly string[]): Promise<void> {
    this.maybeFail();
    const found = ids.map((id) => {
      const correction = this.done.find((one) => one.id === id);
      if (!correction) throw new WorkbookError('correction-not-found', id);
      return correction;
    });
    this.done = this.done.filter((one) => !found.includes(one));
    for (const { sheet, row, column, before } of found) this.type(sheet, row, column, before as Content);
  }

  async corrections(): Promise<readonly Correction[]> {
    return this.done;
  }

  async mark(cells: readonly MarkedCell[], remember?: SettingChange): Promise<void> {
    this.maybeFail();
    this.marks = cells;
    if (remember) this.store(remember);
  }

  async unmark(remember?: SettingChange): Promise<void> {
    this.marks = [];
    if (remember) this.store(remember);
  }

  async readSetting(key: string): Promise<unknown> {
    return this.stored(key);
  }

  private stored(key: string): unknown {
    const stored = this.settings.get(key);
    return stored === undefined ? undefined : (JSON.parse(stored) as unknown);
  }

  private store({ key, change }: SettingChange): unknown {
    const value = change(this.stored(key));
    this.settings.set(key, JSON.stringify(value));
    return value;
  }

  async changeSettings(changes: readonly SettingChange[]): Promise<readonly unknown[]> {
    this.maybeFail();
    return changes.map((one) => this.store(one));
  }

  async onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => void this.listeners.delete(listener);
  }

  async onMove(listener: (place: Place) => void): Promise<() => Promise<void>> {
    this.followers.add(listener);
    return async () => void this.followers.delete(listener);
  }
}

const row = (stt: string, name: string, plan: number, actual: number, rate: number): (Content | CellInput | null)[] => [
  stt,
  name,
  { value: plan, format: '#,##0.00' },
  { value: actual, format: '#,##0.00' },
  { value: rate, format: '0.00' },
];

/** Plan and execution of a year by region; the rate of the Centre is 36,36 where 39,36 comes out (row 9, cell E9). */
export const planAndExecution = (rate = 36.36): (Content | CellInput | null)[][] => [
  ['KẾT QUẢ THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018'],
  [null, null, null, null, 'Đơn vị tính: Triệu đồng'],
  [],
  ['STT', 'Vùng', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
  ['A', 'B', '1', '2', '3=2/1'],
  row('', 'Tổng cộng', 60000, 34204, 57.01),
  row('1', 'Miền Bắc', 25000, 18700, 74.8),
  row('2', 'Phía Nam', 15000, 7632, 50.88),
  row('3', 'Miền Trung – Tây Nguyên', 20000, 7872, rate),
];

export const notes = (): (Content | null)[][] => [['Ghi chú của phòng'], ['Nộp trước ngày 15 hằng tháng']];
