/** Tables as a worker sends them: a hundred thousand rows are no hundred thousand objects, which the page would make in one go. */
import type { RowKind, Table, TableRow } from './types';

export const KINDS: readonly RowKind[] = ['item', 'total', 'of-which', 'heading', 'blank'];
export const NO_PARENT = -1;

/** The rows of a table, field by field. */
interface PackedRows {
  readonly row: Int32Array;
  /** Place in {@link KINDS}. */
  readonly kind: Uint8Array;
  readonly index: readonly string[];
  readonly label: readonly string[];
  /** Place in {@link groups}. */
  readonly group: Int32Array;
  readonly groups: readonly string[];
  readonly level: Int32Array;
  readonly parent: Int32Array;
  readonly hidden: Uint8Array;
}

/** A table as plain data with little to unpack ({@link packTable}). */
export interface PackedTable extends Omit<Table, 'rows'> {
  readonly packed: PackedRows;
}

function unpackRows({ row, kind, index, label, group, groups, level, parent, hidden }: PackedRows): TableRow[] {
  return Array.from(row, (at, place) => ({
    row: at,
    kind: KINDS[kind[place]!]!,
    index: index[place]!,
    label: label[place]!,
    group: groups[group[place]!]!,
    level: level[place]!,
    parent: parent[place] === NO_PARENT ? null : parent[place]!,
    hidden: hidden[place] === 1,
  }));
}

/** The table again; its rows are made when they are first asked for. */
export function unpackTable({ packed, ...rest }: PackedTable): Table {
  let rows: readonly TableRow[] | null = null;
  return {
    ...rest,
    get rows() {
      return (rows ??= unpackRows(packed));
    },
  };
}
