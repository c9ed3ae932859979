/** The numbers and names that the messages of findings are made of; the sentences themselves are in `locales/`. */
import { writingOf } from '../../figures';
import type { Relation } from '../../relations';
import { type CellKey, type Grid, columnOfKey, keyName, rowOfKey } from '../../sheet';

export type Details = Record<string, string | number>;

/** "C9" on the finding's own sheet, "Biểu 2!C9" elsewhere. */
export const placeName = (sheet: string, key: CellKey, home: string): string =>
  sheet === home ? keyName(key) : `${sheet}!${keyName(key)}`;

/** "C10:C20, C25": neighbouring cells in one column or row drawn together. */
export function listCells(keys: readonly CellKey[]): string {
  const parts: string[] = [];
  for (let i = 0; i < keys.length;) {
    let end = i;
    const step = (at: number): string =>
      `${rowOfKey(keys[at + 1]!) - rowOfKey(keys[at]!)},${columnOfKey(keys[at + 1]!) - columnOfKey(keys[at]!)}`;
    if (i + 1 < keys.length && (step(i) === '1,0' || step(i) === '0,1')) {
      const first = step(i);
      while (end + 1 < keys.length && step(end) === first) end++;
    }
    parts.push(end - i >= 2 ? `${keyName(keys[i]!)}:${keyName(keys[end]!)}` : keyName(keys[i]!));
    i = end - i >= 2 ? end + 1 : i + 1;
  }
  return parts.length > 8 ? `${parts.slice(0, 7).join(', ')}, …, ${parts.at(-1)!}` : parts.join(', ');
}

/** How the figures of a cell are written, as the details of a finding say it. */
export function writing(grid: Grid | undefined, key: CellKey): { decimals: number; percent: 'fraction' | '' } {
  const { storedDecimals, percent } = writingOf(grid, key);
  return { decimals: storedDecimals, percent: percent ? 'fraction' : '' };
}

/** The expression that the operands make: "E12/C12", "C10:C20". */
export function expressionOf(relation: Relation, home: string): string {
  const name = (i: number): string =>
    placeName(relation.operandSheets?.[i] ?? relation.sheet, relation.operands[i]!, home);
  if (relation.operands.length === 1) return name(0);
  switch (relation.kind) {
    case 'ratio':
      return `${name(0)}/${name(1)}`;
    case 'growth':
      return `${name(0)}/${name(1)} − 1`;
    case 'difference':
      return `${name(0)} − ${name(1)}`;
    default:
      if (relation.signs)
        return relation.operands
          .map((_, i) => `${relation.signs![i]! < 0 ? '− ' : i > 0 ? '+ ' : ''}${name(i)}`)
          .slice(0, 12)
          .join(' ');
      return relation.operandSheets
        ? relation.operands
            .map((_, i) => name(i))
            .slice(0, 8)
            .join(', ')
        : listCells(relation.operands);
  }
}
