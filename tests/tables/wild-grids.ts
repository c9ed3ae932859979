import fc from 'fast-check';
import { type CellInput, type Grid, GridBuilder, MAX_COLUMNS, MAX_ROWS } from '../../src/sheet';
import { DECLARATIONS, FORMULAS, HEADERS, LABELS, MARKS, WILD_NUMBERS, WILD_TEXTS } from './wild-words';

/**
 * Grids that nobody would make on purpose, and ordinary tables that were damaged: what understanding must survive. Each
 * is described by a few numbers, so that fast-check can make a hundred thousand of them and shrink the one that fails.
 */
export interface Recipe {
  readonly kind: (typeof KINDS)[number];
  readonly seed: number;
  readonly rows: number;
  readonly columns: number;
  /** Damages to the sheet: which, and where. */
  readonly damages: readonly (readonly [number, number, number])[];
}

const KINDS = ['table', 'noise', 'sparse', 'cell', 'wide', 'long', 'words', 'equal', 'formulas'] as const;

/** Recipes of wild grids; `most` is how many rows an ordinary table has at most. */
export const recipes = (most = 30): fc.Arbitrary<Recipe> =>
  fc.record({
    kind: fc.oneof(
      { weight: 5, arbitrary: fc.constant('table' as const) },
      { weight: 8, arbitrary: fc.constantFrom(...KINDS) },
    ),
    seed: fc.nat(),
    rows: fc.integer({ min: 1, max: most }),
    columns: fc.integer({ min: 1, max: 12 }),
    damages: fc.array(fc.tuple(fc.nat(15), fc.nat(200), fc.nat(200)), { maxLength: 8 }),
  });

/** Numbers from a seed (mulberry32): the same grid for the same recipe on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

interface Cells {
  readonly cells: Map<string, { row: number; column: number; input: CellInput }>;
  put(row: number, column: number, input: CellInput | number | string): void;
}

function cellsOf(): Cells {
  const cells: Cells['cells'] = new Map();
  return {
    cells,
    put(row, column, input) {
      cells.set(`${row},${column}`, { row, column, input: typeof input === 'object' ? input : { value: input } });
    },
  };
}

/** The grid that a recipe stands for. */
export function wildGrid({ kind, seed, rows, columns, damages }: Recipe): Grid {
  const below = random(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const into = cellsOf();
  const builder = new GridBuilder(`Biểu ${1 + below(60)}`);
  const figure = (): number => (below(4) === 0 ? below(1e6) / 100 : below(100_000)) * (below(12) === 0 ? -1 : 1);
  const anything = (): CellInput | number | string => {
    switch (below(9)) {
      case 0:
        return pick(WILD_TEXTS);
      case 1:
        return pick(WILD_NUMBERS);
      case 2:
        return pick(LABELS);
      case 3:
        return pick(MARKS);
      case 4:
        return { value: { error: pick(['#REF!', '#DIV/0!', '#N/A', '#VALUE!']) } };
      case 5:
        return { value: below(2) === 0 };
      case 6:
        return { value: figure(), formula: pick(FORMULAS) };
      case 7:
        return pick(DECLARATIONS);
      default:
        return figure();
    }
  };

  switch (kind) {
    case 'table':
      ordinaryTable();
      break;
    case 'noise':
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++) if (below(3) > 0) into.put(row, column, anything());
      break;
    case 'sparse':
      for (let i = 0; i < rows; i++)
        into.put(below(2) ? below(MAX_ROWS) : below(40), below(2) ? below(MAX_COLUMNS) : below(20), anything());
      into.put(MAX_ROWS - 1, MAX_COLUMNS - 1, anything());
      break;
    case 'cell':
      into.put(below(3) === 0 ? MAX_ROWS - 1 : below(50), below(3) === 0 ? MAX_COLUMNS - 1 : below(20), anything());
      break;
    case 'wide':
      // One in thirty is really wide: 300 columns cost a thousand times what eight do.
      if (below(30) === 0)
        for (let row = 0; row < 3 + below(6); row++)
          for (let column = 0; column < 300; column++)
            into.put(row, column, row === 0 ? pick(HEADERS) : row === 1 && below(2) ? column + 1 : figure());
      else ordinaryTable(columns * 3);
      break;
    case 'long':
      if (below(30) === 0)
        for (let row = 0; row < 400; row++)
          for (let column = 0; column < 6; column++)
            into.put(
              row,
              column,
              row < 1 ? pick(HEADERS) : column === 0 ? pick(MARKS) : column === 1 ? pick(LABELS) : figure(),
            );
      else ordinaryTable(columns, rows * 3);
      break;
    case 'words':
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          if (below(2)) into.put(row, column, pick(below(2) ? LABELS : HEADERS));
      break;
    case 'equal': {
      const same = pick([0, 1, 100, 7.5]);
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          into.put(row, column, row === 0 ? pick(HEADERS) : column === 0 ? `${pick(LABELS)}` : same);
      break;
    }
    case 'formulas':
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          into.put(row, column, column === 0 ? pick(LABELS) : { value: figure(), formula: pick(FORMULAS) });
      break;
  }
  for (const [what, a, b] of damages) damage(what, a, b);
  for (const { row, column, input } of into.cells.values()) builder.set(row, column, input);
  return builder.build();

  /** Title, unit, header, number row, numbered rows under totals, columns that are sums and rates of others. */
  function ordinaryTable(width = columns, height = rows): void {
    const top = below(6);
    const left = below(4);
    into.put(0, left + below(3), 'BÁO CÁO TÌNH HÌNH THỰC HIỆN');
    if (below(2)) into.put(Math.max(1, top - 1), left + width, 'Đơn vị: triệu đồng');
    into.put(top + 1, left, 'STT');
    into.put(top + 1, left + 1, 'Nội dung');
    for (let column = 2; column < width + 2; column++) into.put(top + 1, left + column, pick(HEADERS));
    if (below(2))
      for (let column = 0; column < width + 2; column++)
        into.put(top + 2, left + column, column < 2 ? 'AB'[column]! : below(5) === 0 ? pick(DECLARATIONS) : column - 1);
    const totals = new Float64Array(width);
    for (let row = 0; row < height; row++) {
      const at = top + 3 + row;
      const isTotal = below(6) === 0;
      into.put(at, left, pick(MARKS));
      into.put(at, left + 1, isTotal ? 'Tổng cộng' : pick(LABELS));
      let across = 0;
      for (let column = 0; column < width; column++) {
        const value = isTotal ? totals[column]! : column === width - 1 ? across : figure();
        across += value;
        totals[column] = isTotal ? 0 : totals[column]! + value;
        if (below(10) > 0) into.put(at, left + 2 + column, value);
      }
    }
  }

  function damage(what: number, a: number, b: number): void {
    const row = a % 40;
    const column = b % 16;
    switch (what) {
      case 0:
        builder.merges.push({ top: row, left: column, bottom: row + (b % 4), right: column + (a % 6) });
        break;
      case 1:
        builder.merges.push({ top: 0, left: 0, bottom: a, right: b }, { top: 1, left: 1, bottom: a, right: b });
        break;
      case 2:
        builder.merges.push({ top: row, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
        break;
      case 3:
        into.put(row, column, pick(WILD_TEXTS));
        break;
      case 4:
        into.put(row, column, pick(WILD_NUMBERS));
        break;
      case 5:
        into.put(row, column, { value: figure(), formula: pick(FORMULAS) });
        break;
      case 6:
        for (const [key, cell] of [...into.cells]) if (cell.row === row) into.cells.delete(key);
        break;
      case 7:
        for (const [key, cell] of [...into.cells]) if (cell.column === column) into.cells.delete(key);
        break;
      case 8:
        builder.hiddenRows.add(row);
        builder.hiddenColumns.add(column);
        break;
      case 9:
        into.put(MAX_ROWS - 1, MAX_COLUMNS - 1, anything());
        break;
      case 10:
        for (let c = 0; c < 16; c++) into.put(row, c, pick(DECLARATIONS));
        break;
      case 11:
        for (let r = 0; r < 20; r++)
          into.put(r, column, {
            value: figure(),
            look: {
              font: pick(['.VnTime', '.VnTimeH', 'VNI-Times', 'Times New Roman']),
              bold: below(2) === 0,
              indent: below(5),
            },
          });
        break;
      case 12:
        for (let c = 0; c < 10; c++) into.put(row, c, 2010 + c);
        break;
      case 13:
        into.put(row, column, { value: pick(LABELS), look: { font: pick(['.VnTime', 'VNI-Times']), bold: true } });
        break;
      case 14:
        into.put(row + 60 * (a % 5), column, anything());
        break;
      default:
        into.put(row, column, anything());
    }
  }
}
