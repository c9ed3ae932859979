import { inferRelations, type Relation } from '../../src/relations';
import {
  type CellInput,
  columnName,
  columnOfKey,
  type Grid,
  GridBuilder,
  keyName,
  parseRange,
  rowOfKey,
} from '../../src/sheet';
import { readTables, type SheetTables, type Table } from '../../src/tables';

/** One cell as a test writes it; `null` is an empty cell. */
export type Cell = CellInput | number | string | null;
export type Rows = readonly (readonly Cell[])[];

export interface SheetOptions {
  readonly name?: string;
  /** Merged areas as people write them: "A5:A6". They are not shifted with `at`. */
  readonly merges?: readonly string[];
  /** Where the first cell lies, 0-based; A1 unless told. */
  readonly at?: { readonly row: number; readonly column: number };
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Font of every cell. */
  readonly font?: string;
}

/** A sheet from rows of cells. */
export function sheet(
  rows: Rows,
  {
    name = 'Biểu 01',
    merges = [],
    at = { row: 0, column: 0 },
    hiddenRows = [],
    hiddenColumns = [],
    font,
  }: SheetOptions = {},
): Grid {
  const builder = new GridBuilder(name);
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null) return;
      const input: CellInput = typeof cell === 'object' ? cell : { value: cell };
      builder.set(at.row + r, at.column + c, font === undefined ? input : { ...input, look: { ...input.look, font } });
    }),
  );
  for (const merge of merges) {
    const range = parseRange(merge);
    if (!range) throw new RangeError(merge);
    builder.merges.push(range);
  }
  for (const row of hiddenRows) builder.hiddenRows.add(row);
  for (const column of hiddenColumns) builder.hiddenColumns.add(column);
  return builder.build();
}

/** A typed result of a formula. */
export const computed = (value: number, formula: string, format?: string): CellInput => ({ value, formula, format });

export function tablesOf(grid: Grid): readonly Table[] {
  return readTables(grid).tables;
}

/** The one table that the sheet is meant to have. */
export function tableOf(grid: Grid): Table {
  const { tables, unread } = readTables(grid);
  if (tables.length !== 1)
    throw new Error(`${tables.length} tables, ${unread.map(({ reason }) => reason).join()} instead of one`);
  return tables[0]!;
}

/** The rows as people see a hierarchy: "I Chi thường xuyên" under its parents, two spaces a level, the kind where it is no item. */
export const outline = (table: Table): string[] =>
  table.rows
    .filter((row) => row.kind !== 'blank')
    .map(
      (row) =>
        `${'  '.repeat(row.level)}${row.index === '' ? '' : `${row.index} `}${row.label}${row.kind === 'item' ? '' : ` [${row.kind}]`}`,
    );

/** The tables of the sheets and all relations among them. */
export function understand(grids: readonly Grid[]): { reads: readonly SheetTables[]; relations: readonly Relation[] } {
  const inputs = grids.map((grid) => ({ grid, read: readTables(grid) }));
  return { reads: inputs.map(({ read }) => read), relations: inferRelations(inputs) };
}

/** Operands in a row or column as one range: "C3:C5". */
function operandNames(relation: Relation): string {
  const { operands, signs, operandSheets } = relation;
  const parts: string[] = [];
  for (let i = 0; i < operands.length;) {
    let j = i;
    const down = operands[i + 1] !== undefined && columnOfKey(operands[i + 1]!) === columnOfKey(operands[i]!);
    const step = down ? 16_384 : 1;
    while (!operandSheets && operands[j + 1] === operands[j]! + step && (signs?.[j + 1] ?? 1) === (signs?.[i] ?? 1))
      j++;
    const sheetName = operandSheets && operandSheets[i] !== relation.sheet ? `${operandSheets[i]}!` : '';
    parts.push(
      `${(signs?.[i] ?? 1) < 0 ? '-' : i === 0 ? '' : '+'}${sheetName}${keyName(operands[i]!)}${j > i ? `:${keyName(operands[j]!)}` : ''}`,
    );
    i = j + 1;
  }
  return parts.join('');
}

/** "C3 = C4:C6", "E3 = D3/C3 ×100", "F3 = growth D3,C3", "C9 = mean C3:C8", "C5 <= …" for a part of a whole. */
function written(relation: Relation): string {
  const result = keyName(relation.result);
  const [first, second] = relation.operands.map(keyName);
  const scale = relation.scale === 100 ? ' ×100' : '';
  const sign = relation.comparison === 'equal' ? '=' : '<=';
  switch (relation.kind) {
    case 'ratio':
      return `${result} ${sign} ${first}/${second}${scale}`;
    case 'growth':
      return `${result} ${sign} growth ${first},${second}${scale}`;
    case 'difference':
      return `${result} ${sign} ${first}-${second}`;
    case 'average':
      return `${result} ${sign} mean ${operandNames(relation)}`;
    case 'product':
      return `${result} ${sign} ${relation.operands.map(keyName).join('*')}`;
    case 'sum':
      return `${result} ${sign} ${operandNames({ ...relation, ...sortedOperands(relation) })}`;
  }
}

function sortedOperands({ operands, signs, operandSheets }: Relation): Partial<Relation> {
  const order = operands.map((_, i) => i).sort((a, b) => operands[a]! - operands[b]!);
  return {
    operands: order.map((i) => operands[i]!),
    signs: signs && order.map((i) => signs[i]!),
    operandSheets: operandSheets && order.map((i) => operandSheets[i]!),
  };
}

/** All relations of some sheets, as written above, in order. */
export const relationsOf = (...grids: readonly Grid[]): string[] => understand(grids).relations.map(written).sort();

/** The relations whose result stands in this column ("D") or row (7). */
export const relationsAt = (place: string | number, ...grids: readonly Grid[]): string[] =>
  understand(grids)
    .relations.filter(({ result }) =>
      typeof place === 'string' ? columnName(columnOfKey(result)) === place : rowOfKey(result) === place - 1,
    )
    .map(written)
    .sort();

/** One relation by how it is written; undefined where it was not found. */
export const relationWritten = (text: string, ...grids: readonly Grid[]): Relation | undefined =>
  understand(grids).relations.find((relation) => written(relation) === text);
