/** Tables made ready to be sent; apart, since the page only unpacks them. */
import { KINDS, NO_PARENT, type PackedTable } from './packed-table';
import type { Table } from './types';

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
