/** Amounts that the notes of a sheet name: "(2) Trong đó bao gồm 300 tỷ đồng là khoản dự phòng chưa phân bổ". */
import { type CellKey, type Grid, cellKey } from '../../sheet';
import type { Table } from '../../tables';

/** What notes say of an amount. */
export interface Noted {
  readonly cell: CellKey;
  /** The amounts as they are written: "38.895 tỷ đồng + 1.180 tỷ đồng". */
  readonly text: string;
}

interface Amount {
  readonly text: string;
  /** In đồng. */
  readonly value: number;
}

/** Rows below a table that are searched for notes, and amounts that are read of one note. */
const MOST_ROWS = 40;
const MOST_AMOUNTS = 12;
/** Letters below which a text is no note. */
const SHORTEST = 20;
/** What floating point may leave of an amount. */
const NOISE = 1e-9;

const FACTORS = { tỷ: 1e9, tỉ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 } as const;
/** "2.640.712 triệu đồng", "1,5 tỷ", with whatever spaces, a line's end too; the point groups thousands, the comma marks decimals. */
const AMOUNT = /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?\s{0,3}(tỷ|tỉ|triệu|nghìn|ngàn)(?:\s{1,3}đồng)?/giu;

function amountsIn(text: string): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const [whole, integer = '', decimals = '', unit = ''] of text.normalize('NFC').matchAll(AMOUNT)) {
    const value = Number(integer.replaceAll('.', '') + decimals.replace(',', '.'));
    amounts.push({
      text: whole.replace(/\s+/g, ' '),
      value: value * FACTORS[unit.toLowerCase() as keyof typeof FACTORS],
    });
    if (amounts.length === MOST_AMOUNTS) break;
  }
  return amounts;
}

/** The amounts one after another in a note that come to a sum together; null where none do. */
function runOf(amounts: readonly Amount[], sum: number): readonly Amount[] | null {
  for (let first = 0; first < amounts.length; first++) {
    let total = 0;
    for (let last = first; last < amounts.length; last++) {
      total += amounts[last]!.value;
      if (Math.abs(total - sum) <= NOISE * sum) return amounts.slice(first, last + 1);
    }
  }
  return null;
}

function* textsBelow(grid: Grid, { body, range }: Table): Generator<readonly [CellKey, string]> {
  const last = Math.min(grid.range?.bottom ?? 0, body.last + MOST_ROWS);
  for (let row = body.last + 1; row <= last; row++)
    for (let column = range.left; column <= range.right; column++) {
      if (grid.kind(row, column) !== 'text') continue;
      const text = grid.string(row, column);
      if (text.length >= SHORTEST) yield [cellKey(row, column), text];
    }
}

/**
 * The note below a table that names a figure of it, as one amount or as the sum of some that follow each other; exactly,
 * since a gap that only comes near has another cause.
 * @param figure in the unit of the table; a table without one has no notes that can be compared
 */
export function notedAmount(grid: Grid | undefined, table: Table | null, figure: number): Noted | null {
  if (!grid || table?.unit?.kind !== 'money' || figure <= 0) return null;
  for (const [cell, text] of textsBelow(grid, table)) {
    const run = runOf(amountsIn(text), figure * table.unit.factor);
    if (run) return { cell, text: run.map((amount) => amount.text).join(' + ') };
  }
  return null;
}
