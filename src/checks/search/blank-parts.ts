/**
 * Parts of a total that were left blank: where a total is more than its parts, a figure may have been forgotten. They
 * take part in the search for the wrong cell as figures of nothing.
 */
import type { FigureSource } from '../../figures';
import type { Relation } from '../../relations';
import { type CellKey, type Grid, cellKey, columnOfKey, rangeContains, rowOfKey } from '../../sheet';
import type { Table } from '../../tables';
import type { Judged } from '../judge';
import { isHorizontal, isVertical } from '../records';

/** Where more parts are blank, or more of all, they are blank on purpose. */
const MOST = { blanks: 3, share: 1 / 3 };

/** Along a total the lines that it adds: rows of a vertical one, columns of a horizontal one. */
interface Parts {
  readonly isDown: boolean;
  readonly lines: Set<number>;
}

const isPlainSum = ({ kind, comparison, signs, operandSheets }: Relation): boolean =>
  kind === 'sum' && comparison === 'equal' && !signs && !operandSheets;

/** The lines that the totals of each group add, in whichever of its places they have a figure. */
function partsByGroup(judged: readonly Judged[]): ReadonlyMap<number, Parts> {
  const groups = new Map<number, Parts>();
  for (const { relation } of judged) {
    const isDown = isVertical(relation);
    if (!isPlainSum(relation) || (!isDown && !isHorizontal(relation))) continue;
    let parts = groups.get(relation.group);
    if (!parts) groups.set(relation.group, (parts = { isDown, lines: new Set() }));
    for (const key of relation.operands) parts.lines.add(isDown ? rowOfKey(key) : columnOfKey(key));
  }
  return groups;
}

const HAS_LETTERS = /\p{L}/u;

/** Adds the numbered rows beside the parts that have a name and no figure at all. */
function addBareRows({ lines }: Parts, { rows }: Table, placeOf: ReadonlyMap<number, number>): void {
  const parts = [...lines];
  const like = rows[placeOf.get(parts[0]!) ?? -1];
  if (!like) return;
  const isBare = (at: number): boolean => {
    const row = rows[at];
    if (row?.kind !== 'heading' || row.parent !== like.parent || row.group !== like.group) return false;
    return row.index !== '' && HAS_LETTERS.test(row.label) && rows[at + 1]?.parent !== at;
  };
  for (const part of parts) {
    const place = placeOf.get(part);
    if (place === undefined) continue;
    for (let at = place - 1; isBare(at); at--) lines.add(rows[at]!.row);
    for (let at = place + 1; isBare(at); at++) lines.add(rows[at]!.row);
  }
}

/** Where each row of the sheet stands among the rows of its table. */
const placesOf = ({ rows }: Table): ReadonlyMap<number, number> => new Map(rows.map(({ row }, at) => [row, at]));

const isBlank = (grid: Grid, row: number, column: number): boolean =>
  grid.isEmpty(row, column) && grid.formula(row, column) === undefined;

/**
 * Whether a figure may have been forgotten in a cell: it is blank, and nobody forgets one where it would not be seen, or
 * where a merged figure stands for several lines.
 */
export const mayHold = (grid: Grid, row: number, column: number): boolean =>
  isBlank(grid, row, column) &&
  grid.isShown(row, column) &&
  !grid.merges.some((area) => rangeContains(area, row, column));

/** The blank parts of all sums, looked for where a total misses. */
export class BlankParts {
  private readonly groups: ReadonlyMap<number, Parts>;
  /** By sheet the blank cells, and how many are blank beside each, itself among them. */
  private readonly blanks = new Map<string, Map<CellKey, number>>();

  constructor(
    judged: readonly Judged[],
    private readonly source: FigureSource,
  ) {
    this.groups = partsByGroup(judged);
    const widened = new Set<number>();
    const tables = new Map<Table, ReadonlyMap<number, number>>();
    for (const one of judged) {
      const parts = this.groups.get(one.relation.group);
      if (!parts || !misses(one) || !isPlainSum(one.relation)) continue;
      if (parts.isDown && one.table && !widened.has(one.relation.group)) {
        widened.add(one.relation.group);
        let places = tables.get(one.table);
        if (!places) tables.set(one.table, (places = placesOf(one.table)));
        addBareRows(parts, one.table, places);
      }
      this.note(one.relation.sheet, this.blanksOf(one.relation, parts), parts.lines.size);
    }
    for (const one of judged) if (isTypedAndSound(one)) this.clear(one);
  }

  private note(sheet: string, found: readonly CellKey[], parts: number): void {
    if (found.length === 0 || found.length > MOST.blanks || found.length > MOST.share * parts) return;
    const grid = this.source.grid(sheet)!;
    if (!found.every((key) => mayHold(grid, rowOfKey(key), columnOfKey(key)))) return;
    let cells = this.blanks.get(sheet);
    if (!cells) this.blanks.set(sheet, (cells = new Map()));
    for (const key of found) cells.set(key, Math.min(found.length, cells.get(key) ?? Infinity));
  }

  /** A blank that a typed total of its line does without stands for nothing. */
  private clear(one: Judged): void {
    for (const key of this.of(one)) this.blanks.get(one.relation.sheet)!.delete(key);
  }

  /** The blank cells that a sum takes in as well: of its own lines, where any total misses as if they held something. */
  of({ relation }: Judged): readonly CellKey[] {
    const cells = this.blanks.get(relation.sheet);
    const parts = this.groups.get(relation.group);
    if (!cells || !parts || !isPlainSum(relation)) return [];
    return this.blanksOf(relation, parts).filter((key) => cells.has(key));
  }

  /** How many parts are blank beside a cell that may have been forgotten, itself among them; 0 where it was not. */
  count(sheet: string, key: CellKey): number {
    return this.blanks.get(sheet)?.get(key) ?? 0;
  }

  private blanksOf({ sheet, result, operands }: Relation, { isDown, lines }: Parts): readonly CellKey[] {
    const grid = this.source.grid(sheet);
    if (!grid || lines.size === operands.length) return [];
    const found: CellKey[] = [];
    for (const line of lines) {
      const [row, column] = isDown ? [line, columnOfKey(result)] : [rowOfKey(result), line];
      const key = cellKey(row, column);
      if (key !== result && isBlank(grid, row, column)) found.push(key);
    }
    return found;
  }
}

const isTypedAndSound = ({ isFormula, verdict: { status, stated } }: Judged): boolean =>
  !isFormula && stated !== 0 && (status === 'consistent' || status === 'rounding');

const misses = ({ isBroken, verdict: { status } }: Judged): boolean => isBroken && status === 'inconsistent';
