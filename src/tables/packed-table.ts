/** Tables as a worker sends them: a hundred thousand rows are no hundred thousand objects, which the page would make in one go. */
import type { RowKind, Table, TableRow } from './types';

const KINDS: readonly RowKind[] = ['item', 'total', 'of-which', 'heading', 'blank'];
const NO_PARENT = -1;

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

export function packTable({ rows, ...rest }: Table): PackedTable {
  const groups = new Map<string, number>();
  const groupId = (group: string): number => {
    const known = groups.get(group);
    if (known !== undefined) return known;
    groups.set(group, groups.size);
    return groups.size - 1;
  };
  const packed = {
    row: Int32Array.from(rows, ({ row }) => row),
    kind: Uint8Array.from(rows, ({ kind }) => KINDS.indexOf(kind)),
    index: rows.map(({ index }) => index),
    label: rows.map(({ label }) => label),
    group: Int32Array.from(rows, ({ group }) => groupId(group)),
    level: Int32Array.from(rows, ({ level }) => level),
    parent: Int32Array.from(rows, ({ parent }) => parent ?? NO_PARENT),
    hidden: Uint8Array.from(rows, ({ hidden }) => Number(hidden)),
  };
  return { ...rest, packed: { ...packed, groups: [...groups.keys()] } };
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
