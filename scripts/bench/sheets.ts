/** The made-up sheets whose growth is measured: an ordinary budget, and those that once took a time out of proportion. */
import { type Grid, GridBuilder, MAX_COLUMNS, MAX_ROWS } from '../../src/sheet';

/**
 * A budget of the given number of cells: provinces, each with its programmes under it, twelve columns of which one is a
 * total, one a difference and one a rate.
 * @param isWrong says of a row, counted from 0, whether its total is mistyped
 */
export function fillBudget(
  builder: GridBuilder,
  cells: number,
  isWrong: (at: number) => boolean = () => false,
): GridBuilder {
  const header = [
    'STT',
    'Nội dung',
    'Kế hoạch 2018',
    'Thực hiện 2018',
    'Tỷ lệ (%)',
    'Tổng số',
    'KCQG',
    'KCĐP',
    'Đối ứng',
    'Kế hoạch 2019',
    'Chênh lệch',
    'Ghi chú',
  ];
  builder.set(0, 0, 'KINH PHÍ KHUYẾN CÔNG THEO ĐỀ ÁN');
  builder.set(1, 9, 'Đơn vị: triệu đồng');
  header.forEach((text, column) => builder.set(2, column, text));
  header.forEach((_, column) =>
    builder.set(3, column, column < 2 ? 'AB'[column]! : column === 4 ? '3=2/1' : column === 11 ? '10' : column - 1),
  );
  const rows = Math.floor(cells / header.length) - 4;
  let state = 20191;
  const random = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 1) / 2 ** 31;
  const sums = new Float64Array(header.length);
  let parent = 4;
  const flush = (last: number): void => {
    for (const column of [2, 3, 5, 6, 7, 8, 9, 10]) builder.set(parent, column, sums[column]!);
    builder.set(parent, 4, Math.round((sums[3]! / Math.max(1, sums[2]!)) * 1e4) / 100);
    sums.fill(0);
    parent = last;
  };
  for (let at = 0; at < rows; at++) {
    const row = 4 + at;
    if (at % 25 === 0) {
      if (at > 0) flush(row);
      builder.set(row, 0, 'I');
      builder.set(row, 1, `Tỉnh thứ ${at / 25 + 1}`);
      continue;
    }
    builder.set(row, 0, at % 25);
    builder.set(row, 1, `Đề án hỗ trợ ứng dụng máy móc số ${at}`);
    const sources = [0, 1, 2].map(() => 1 + Math.floor(random() * 900));
    const total = sources[0]! + sources[1]! + sources[2]!;
    const plan = 1 + Math.floor(random() * 3000);
    const next = 1 + Math.floor(random() * 3000);
    const figures = new Map([
      [2, plan],
      [3, total],
      [5, total],
      [6, sources[0]!],
      [7, sources[1]!],
      [8, sources[2]!],
      [9, next],
      [10, next - plan],
    ]);
    for (const [column, value] of figures) {
      builder.set(row, column, value);
      sums[column] = sums[column]! + value;
    }
    if (isWrong(at)) builder.set(row, 5, total + 90);
    builder.set(row, 4, Math.round((total / plan) * 1e4) / 100);
  }
  flush(0);
  return builder;
}

const newSheet = (): GridBuilder => new GridBuilder('Dự toán');

/** Rows of a label and two figures, the second a formula that was filled down. */
function filledDown(cells: number): Grid {
  const builder = newSheet();
  ['Nội dung', 'Kế hoạch', 'Lũy kế'].forEach((text, column) => builder.set(0, column, text));
  let sum = 0;
  for (let row = 1; row <= Math.floor(cells / 3); row++) {
    const value = (row * 7919) % 9973;
    sum += value;
    builder.set(row, 0, `Công trình số ${row}`).set(row, 1, value);
    builder.set(row, 2, { value: sum, formula: row === 1 ? '=B2' : `=C${row}+B${row + 1}` });
  }
  return builder.build();
}

/** So many rows of figures over as many columns as the cells need, the last row the total of the others. */
function wide(cells: number, rows: number): Grid {
  const builder = newSheet();
  const columns = Math.min(MAX_COLUMNS - 1, Math.floor(cells / rows));
  builder.set(0, 0, 'Đơn vị');
  for (let row = 1; row < rows; row++) builder.set(row, 0, `Xã số ${row}`);
  builder.set(rows, 0, 'Tổng cộng');
  for (let column = 1; column <= columns; column++) {
    builder.set(0, column, `Chỉ tiêu ${column}`);
    let sum = 0;
    for (let row = 1; row < rows; row++) {
      const value = (row * 7919 + column * 104729) % 9973;
      builder.set(row, column, value);
      sum += value;
    }
    builder.set(rows, column, sum);
  }
  return builder.build();
}

/** A shape of sheet, made with as many cells as are asked for. */
export interface Shape {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly make: (cells: number) => Grid;
}

export const SHAPES = {
  budget: {
    name: 'a budget',
    sizes: [10_000, 100_000, 1_000_000],
    make: (cells) => fillBudget(newSheet(), cells).build(),
  },
  wrongRows: {
    name: 'every tenth row wrong',
    sizes: [10_000, 30_000, 100_000],
    make: (cells) => fillBudget(newSheet(), cells, (at) => at % 10 === 5).build(),
  },
  filledDown: {
    name: 'one formula filled down (up to 200,000 rows)',
    sizes: [60_000, 120_000, 600_000],
    make: filledDown,
  },
  widest: {
    name: 'four rows of up to 16,383 columns',
    sizes: [8_000, 20_000, 65_532],
    make: (cells) => wide(cells, 4),
  },
  wide: {
    name: 'ten rows of up to 4,000 columns',
    sizes: [5_000, 15_000, 40_000],
    make: (cells) => wide(cells, 10),
  },
  farCell: {
    name: 'one figure in the last cell of the sheet',
    sizes: [10_000, 30_000, 100_000],
    make: (cells) =>
      fillBudget(newSheet(), cells)
        .set(MAX_ROWS - 1, MAX_COLUMNS - 1, 1)
        .build(),
  },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof SHAPES;
