/** The numbers and names that the messages of findings are made of; the sentences themselves are in `locales/`. */
import { writingOf } from '../../figures';
import type { Relation } from '../../relations';
import { type CellKey, type Grid, columnOfKey, keyName, rowOfKey } from '../../sheet';

/** "C9" on the finding's own sheet, "Biểu 2!C9" elsewhere. */
export const placeName = (sheet: string, key: CellKey, home: string): string =>
  sheet === home ? keyName(key) : `${sheet}!${keyName(key)}`;

/** Parts of a list of cells that a sentence can hold. */
const MOST_PARTS = 8;

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
  return parts.length > MOST_PARTS
    ? `${parts.slice(0, MOST_PARTS - 1).join(', ')}, …, ${parts.at(-1)!}`
    : parts.join(', ');
}

/** How the figures of a cell are written, as the details of a finding say it. */
export function writing(grid: Grid | undefined, key: CellKey): { decimals: number; percent: 'fraction' | '' } {
  const { storedDecimals, percent } = writingOf(grid, key);
  return { decimals: storedDecimals, percent: percent ? 'fraction' : '' };
}

/** Operands that a sentence can hold. */
const MOST_NAMED = { signed: 12, sheets: 8 };

function sumExpression({ signs, operandSheets, operands }: Relation, names: readonly string[]): string {
  if (signs) {
    const sign = (i: number): string => (i > 0 ? '+ ' : '');
    return names
      .map((name, i) => `${signs[i]! < 0 ? '− ' : sign(i)}${name}`)
      .slice(0, MOST_NAMED.signed)
      .join(' ');
  }
  return operandSheets ? names.slice(0, MOST_NAMED.sheets).join(', ') : listCells(operands);
}

/** The rate that a product is multiplied with besides its factors; nothing where there is none. */
export const rateDetails = ({ kind, scale }: Relation): { readonly rate?: number } =>
  kind === 'product' && scale !== 1 ? { rate: scale } : {};

/** The expression that the operands make, without a rate: "E12/C12", "C10:C20". */
export function expressionOf(relation: Relation, home: string): string {
  const names = relation.operands.map((key, i) => placeName(relation.operandSheets?.[i] ?? relation.sheet, key, home));
  const [first, second] = names;
  if (relation.periods !== undefined)
    return `(${first}/${second})^(1/${relation.periods})${relation.kind === 'growth' ? ' − 1' : ''}`;
  if (relation.kind === 'product') return names.join(' × ');
  if (first === undefined || names.length === 1) return first ?? '';
  switch (relation.kind) {
    case 'ratio':
      return `${first}/${second}`;
    case 'growth':
      return `${first}/${second} − 1`;
    case 'difference':
      return `${first} − ${second}`;
    default:
      return sumExpression(relation, names);
  }
}
