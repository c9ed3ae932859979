/** What a user typed on a summary sheet, and how it comes through when the summary is made anew. */
import { type CellKey, type Grid, type PlannedCell, type SheetPlan, cellKey, columnOfKey, rowOfKey } from '../sheet';

/** A text of the page as it was written: the user's to change. */
export interface WrittenField {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where a sheet's own cells were written, as far as it takes to tell the user's from them. Kept as JSON. */
export interface WrittenSheet {
  readonly fields: readonly WrittenField[];
  /** What the user typed in place of fields before, by their names. */
  readonly typed: Readonly<Record<string, string>>;
  /** For each row from the top the columns that were filled, as a number in base 36 whose bits they are. */
  readonly filled: readonly string[];
  /** The last row that is printed. */
  readonly end: number;
}

/** Bits of a number that are sure. */
const MOST_COLUMNS = 50;
const BASE = 36;
/** The column of the rows' names. */
const LABEL_COLUMN = 1;

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What is remembered of a planned sheet. */
export function writtenSheet(plan: SheetPlan, typed: Readonly<Record<string, string>> = {}): WrittenSheet {
  const rows: number[] = [];
  for (const { row, column, content } of plan.cells) {
    if (content.type === 'blank' || column >= MOST_COLUMNS) continue;
    while (rows.length <= row) rows.push(0);
    const bit = 2 ** column;
    if (Math.floor(rows[row]! / bit) % 2 === 0) rows[row]! += bit;
  }
  return {
    fields: plan.fields ?? [],
    typed,
    filled: rows.map((bits) => bits.toString(BASE)),
    end: plan.print.area?.bottom ?? rows.length - 1,
  };
}

/** Whether a cell was filled by what was written. */
export function wasFilled({ filled }: Pick<WrittenSheet, 'filled'>, row: number, column: number): boolean {
  const bits = Number.parseInt(filled[row] ?? '0', BASE);
  return column < MOST_COLUMNS && Math.floor(bits / 2 ** column) % 2 === 1;
}

const isField = (fields: readonly WrittenField[], row: number, column: number): boolean =>
  fields.some((field) => field.row === row && field.column === column);

/** A cell of the user's. */
interface OwnCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedCell['content'];
  /** The name of the row that it stands beside; '' where it stands by itself. */
  readonly label: string;
}

/** What the user typed on a sheet since it was written. */
export interface KeptTexts {
  /** In place of texts of the page, by the names of the fields; those typed before included. */
  readonly typed: Readonly<Record<string, string>>;
  /** In cells that were left blank. */
  readonly cells: readonly OwnCell[];
  readonly end: number;
}

/** The content of a user's cell; null where there is none. */
function contentOf(grid: Grid, row: number, column: number): PlannedCell['content'] | null {
  const formula = grid.formula(row, column);
  if (formula !== undefined) {
    const value = grid.isNumber(row, column) ? grid.number(row, column) : grid.string(row, column);
    return { type: 'formula', formula, value };
  }
  if (grid.isNumber(row, column)) return { type: 'number', value: grid.number(row, column) };
  const text = grid.string(row, column);
  return text === '' ? null : { type: 'text', text };
}

/** Reads what the user typed. */
export function keptTexts(written: WrittenSheet, grid: Grid): KeptTexts {
  const typed: Record<string, string> = { ...written.typed };
  for (const { name, row, column, text } of written.fields) {
    if (grid.formula(row, column) !== undefined) continue;
    const shown = grid.isNumber(row, column) ? grid.text(row, column) : grid.string(row, column);
    if (plain(shown) !== plain(text)) typed[name] = shown;
  }
  const cells: OwnCell[] = [];
  const { top, bottom, left, right } = grid.range ?? { top: 0, bottom: -1, left: 0, right: -1 };
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (grid.isEmpty(row, column) || wasFilled(written, row, column) || isField(written.fields, row, column))
        continue;
      const content = contentOf(grid, row, column);
      if (content) cells.push({ row, column, content, label: plain(grid.string(row, LABEL_COLUMN)) });
    }
  }
  return { typed, cells, end: written.end };
}

/** The plan with what the user typed: in the fields, beside rows of the same name, above the table, and below it as far from the end. */
export function withKept(plan: SheetPlan, { typed, cells, end }: KeptTexts): SheetPlan {
  const fields = plan.fields ?? [];
  const texts = new Map<CellKey, string>();
  for (const { name, row, column } of fields) {
    const text = typed[name];
    if (text !== undefined) texts.set(cellKey(row, column), text);
  }
  const planned = plan.cells.map((cell) => {
    const text = texts.get(cellKey(cell.row, cell.column));
    return text === undefined ? cell : { ...cell, content: textContent(text) };
  });
  const free = new Set<CellKey>();
  for (const { row, column, content } of planned) if (content.type !== 'blank') free.add(cellKey(row, column));
  const added: PlannedCell[] = [];
  for (const cell of cells) {
    const key = placeFor(cell, plan, end);
    if (free.has(key)) continue;
    free.add(key);
    added.push({ row: rowOfKey(key), column: columnOfKey(key), content: cell.content, style: {} });
  }
  const isTaken = new Set(added.map(({ row, column }) => cellKey(row, column)));
  return {
    ...plan,
    cells: [...planned.filter(({ row, column }) => !isTaken.has(cellKey(row, column))), ...added],
    ...(fields.length > 0
      ? { fields: fields.map((field) => ({ ...field, text: typed[field.name] ?? field.text })) }
      : {}),
  };
}

const textContent = (text: string): PlannedCell['content'] =>
  text === '' ? { type: 'blank' } : { type: 'text', text };

function placeFor({ row, column, label }: OwnCell, plan: SheetPlan, oldEnd: number): CellKey {
  const beside =
    label === ''
      ? undefined
      : plan.cells.find(
          (cell) => cell.column === LABEL_COLUMN && cell.content.type === 'text' && plain(cell.content.text) === label,
        );
  if (beside) return cellKey(beside.row, column);
  const end = plan.print.area?.bottom ?? oldEnd;
  return row < (plan.fields?.length ? FIRST_TABLE_ROW : 0) ? cellKey(row, column) : cellKey(row - oldEnd + end, column);
}

/** The rows over a summary's table are the same in every summary. */
const FIRST_TABLE_ROW = 7;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads what a workbook remembers of a written sheet; null where it is not ours. */
export function readWritten(stored: unknown): WrittenSheet | null {
  if (!isRecord(stored)) return null;
  const { fields, typed, filled, end } = stored;
  if (!Array.isArray(fields) || !Array.isArray(filled) || !isRecord(typed) || typeof end !== 'number') return null;
  return {
    fields: fields.flatMap((field: unknown): WrittenField[] => {
      if (!isRecord(field)) return [];
      const { name, row, column, text } = field;
      const isSound =
        typeof name === 'string' && typeof row === 'number' && typeof column === 'number' && typeof text === 'string';
      return isSound ? [{ name, row, column, text }] : [];
    }),
    typed: Object.fromEntries(
      Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    filled: filled.filter((bits): bits is string => typeof bits === 'string'),
    end,
  };
}
