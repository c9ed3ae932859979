/** The units of single rows: what a column "ĐVT", a label's brackets, its heading's or the thing that it counts say. */
import { readUnit } from '../figures';
import type { Grid } from '../sheet';
import type { Table, TableColumn } from '../tables';
import { fold } from './vocabulary';

/** What each row is measured in. Rows go by their position in `Table.rows`. */
export interface RowUnits {
  /** Whether rows are measured in different units, so that nothing of theirs may be added up, shared or ranked. */
  readonly isMixed: boolean;
  /** The column that names the units; null where the table has none. */
  readonly column: TableColumn | null;
  /** The unit's name as it is printed; '' where none is stated. */
  nameOf(position: number): string;
  /** Whether the figures of two rows may be added up. A row without a unit goes with any other. */
  isSame(a: number, b: number): boolean;
}

/** "nt", "-", a quotation mark: the unit of the row above. */
const DITTO = /^(?:["“”″〃'‘’]{1,2}|nt|n\.t|-\s*nt\s*-|như trên|-\/\/-|\/\/)$/i;

/** "Kinh phí hỗ trợ (triệu đồng)". */
const IN_BRACKETS = /\(([^()]{1,30})\)\s*[:.]?\s*$/;

/** What a label counts: "Số đề án được duyệt" counts đề án. Folded. */
const COUNTED =
  /^(?:tong )?so (?:luong |luot )?(de an|du an|mo hinh|co so|lao dong|nguoi|lop|hoc vien|hoi thao|hoi nghi|hoi cho|doanh nghiep|gian hang|san pham|chuyen|cuoc|an pham|ho|cum|nhiem vu|thiet bi|may|xa|don vi)\b/;
/** What is money by its name. Folded. */
const MONEY_NAME = /^(?:tong )?(?:kinh phi|von|doanh thu|gia tri|so tien|nguon von)\b/;

/** The unit that a table without a column for it states in a row's label; '' where it states none. */
function unitOfLabel(label: string): string {
  const inBrackets = IN_BRACKETS.exec(label)?.[1];
  const unit = inBrackets === undefined ? null : readUnit(`(${inBrackets})`);
  return unit === null || unit.kind === 'percent' ? '' : unit.name;
}

/** What the label of a row counts: "mo hinh"; "money" for an amount of money; '' where it does not say. */
function countedThing(label: string): string {
  const folded = fold(label);
  if (MONEY_NAME.test(folded)) return 'money';
  return COUNTED.exec(folded)?.[1] ?? '';
}

/** One key for spellings of one unit: "Tr.đồng" and "triệu đồng". */
function keyOf(name: string): string {
  const unit = readUnit(name);
  return unit?.kind === 'money' ? unit.name : fold(name);
}

/** The texts of the column of units, with the unit above where a cell repeats it by a mark or is merged with it. */
function columnNames(table: Table, grid: Grid, column: number): string[] {
  let last = '';
  const mergeAbove = new Set(
    grid.merges
      .filter(({ left, right }) => left <= column && column <= right)
      .flatMap(({ top, bottom }) => Array.from({ length: bottom - top }, (_, index) => top + 1 + index)),
  );
  return table.rows.map(({ row }) => {
    const text = grid.text(row, column).normalize('NFC').replace(/\s+/g, ' ').trim();
    const repeats = DITTO.test(text) || (text === '' && mergeAbove.has(row));
    if (!repeats) last = text === '-' || text === 'x' ? '' : text;
    return repeats ? last : text;
  });
}

/**
 * Rows that hold a figure in one of the columns. A line "trong đó: số cơ sở (cơ sở)" of a row with a figure is none: no
 * summary that adds up shows it.
 */
function rowsWithFigures({ rows }: Table, grid: Grid, columns: readonly TableColumn[]): number[] {
  const holds = rows.map(
    ({ row, kind }) => kind !== 'blank' && columns.some(({ column }) => grid.isNumber(row, column)),
  );
  return rows.flatMap(({ kind, parent }, position) =>
    holds[position] && !(kind === 'of-which' && parent !== null && holds[parent]) ? [position] : [],
  );
}

/** Rows that say no unit have that of the heading above them: "I. Lao động (người)", "II. Kinh phí (triệu đồng)". */
function withHeadings(table: Table, keys: readonly string[]): string[] {
  const known: string[] = [];
  table.rows.forEach(({ kind, parent }, position) => {
    const above = kind !== 'total' && parent !== null && parent < position ? known[parent]! : '';
    known.push(keys[position]! || above);
  });
  return known;
}

/** `amounts`: the columns whose figures would be added up. */
export function readRowUnits(table: Table, grid: Grid, amounts: readonly TableColumn[]): RowUnits {
  const column = table.columns.find(({ role }) => role === 'unit') ?? null;
  const names = column ? columnNames(table, grid, column.column) : table.rows.map(({ label }) => unitOfLabel(label));
  const filled = rowsWithFigures(table, grid, amounts);
  const distinct = (keys: readonly string[]): number => new Set(keys.filter((key) => key !== '')).size;
  let keys = withHeadings(table, names.map(keyOf));
  const hasTotal = table.rows.some(({ kind, parent }) => kind === 'total' && parent === null);
  if (!column && !hasTotal && distinct(filled.map((position) => keys[position]!)) < 2) {
    const counted = table.rows.map(({ label, parent }) => (parent === null ? countedThing(label) : ''));
    if (distinct(filled.map((position) => counted[position]!)) > 1) keys = counted;
  }
  return {
    isMixed: distinct(filled.map((position) => keys[position]!)) > 1,
    column,
    nameOf: (position) => names[position]!,
    isSame: (a, b) => keys[a] === '' || keys[b] === '' || keys[a] === keys[b],
  };
}
