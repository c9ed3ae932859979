import { checkWorkbook, type Finding } from '../../src/checks';
import type { Evidence, Relation, RelationRole, RelationRuleId } from '../../src/relations';
import { cellKey, Grid, GridBuilder, keyName, parseCell, parseRange } from '../../src/sheet';

export type CellText =
  number | string | { value: number | string; format?: string; formula?: string } | { error: string; formula?: string };

/** A sheet from rows of cells, from A1 on; `null` is an empty cell. */
export function sheet(rows: readonly (readonly (CellText | null)[])[], name = 'Biểu 1'): Grid {
  const builder = new GridBuilder(name);
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null) return;
      if (typeof cell === 'object' && 'error' in cell)
        builder.set(r, c, { value: { error: cell.error }, formula: cell.formula });
      else builder.set(r, c, cell);
    }),
  );
  return builder.build();
}

const key = (name: string): number => {
  const position = parseCell(name.trim());
  if (!position) throw new RangeError(name);
  return cellKey(position.row, position.column);
};

function operandsOf(text: string): number[] {
  return text.split(/[,+]/).flatMap((part) => {
    const range = parseRange(part.trim());
    if (!range) throw new RangeError(part);
    const keys: number[] = [];
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) keys.push(cellKey(row, column));
    return keys;
  });
}

export interface Reading {
  readonly foundBy?: RelationRuleId;
  readonly role?: RelationRole;
  readonly evidence?: readonly Evidence[];
  readonly confidence?: number;
  readonly group?: number;
  readonly source?: string;
  readonly sheet?: string;
  readonly operandSheets?: readonly string[];
  readonly unitFactor?: number;
}

/** Relations written as people write them: "C2=SUM(C3:C5)", "E2=D2/C2*100", "F2=D2/C2-1", "G2=D2-C2", "C3<=C2", "H2=AVERAGE(H3:H5)". */
export function relation(text: string, reading: Reading = {}): Relation {
  const [left = '', right = ''] = text.split(/<=|=/);
  const base = {
    sheet: 'Biểu 1',
    foundBy: 'total' as const,
    result: key(left),
    scale: 1,
    comparison: text.includes('<=') ? ('at-most' as const) : ('equal' as const),
    evidence: ['label', 'arithmetic'] as const,
    confidence: 0.9,
    group: 1,
    ...reading,
  };
  const quotient = /^([A-Z]+\d+)\/([A-Z]+\d+)(-1)?(\*100)?$/.exec(right);
  if (quotient) {
    const isGrowth = quotient[3] !== undefined;
    return {
      ...base,
      foundBy: reading.foundBy ?? 'quotient',
      kind: isGrowth ? 'growth' : 'ratio',
      role: reading.role ?? (isGrowth ? 'growth' : 'attainment'),
      operands: [key(quotient[1]!), key(quotient[2]!)],
      scale: quotient[4] ? 100 : 1,
    };
  }
  const difference = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(right);
  if (difference)
    return {
      ...base,
      foundBy: reading.foundBy ?? 'difference',
      kind: 'difference',
      role: reading.role ?? 'difference',
      operands: [key(difference[1]!), key(difference[2]!)],
    };
  const call = /^(SUM|AVERAGE)\((.*)\)$/.exec(right);
  const operands = operandsOf(call?.[2] ?? right);
  if (call?.[1] === 'AVERAGE') return { ...base, kind: 'average', role: 'average', operands };
  return {
    ...base,
    kind: 'sum',
    role: reading.role ?? (base.comparison === 'at-most' ? 'of-which' : 'total'),
    operands,
  };
}

export const check = (grids: readonly Grid[], relations: readonly Relation[]): readonly Finding[] =>
  checkWorkbook(new Map(grids.map((grid) => [grid.sheet, grid])), [], relations).findings;

/** "C4 → 1.234" of every suspect, likeliest first. */
export const suspectsOf = (finding: Finding | undefined): string[] =>
  (finding?.suspects ?? []).map(({ cell, suggestion }) => `${keyName(cell)} → ${suggestion}`);
