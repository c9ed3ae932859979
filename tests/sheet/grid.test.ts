/** A grid shows what was last set of each cell, whatever the order, however far apart the cells lie. */
import { type Grid, GridBuilder, cellKey, withValues } from '../../src/sheet';

/** Two sheets of the same cells: one small, one whose cells lie far apart and are kept by key. */
const FAR = { row: 900_000, column: 9_000 };
const both = (fill: (builder: GridBuilder) => void): [Grid, Grid] =>
  [false, true].map((isFar) => {
    const builder = new GridBuilder('Biểu 01');
    fill(builder);
    if (isFar) builder.set(FAR.row, FAR.column, 'xa');
    return builder.build();
  }) as [Grid, Grid];

describe('a cell that is set twice', () => {
  const grids = both((builder) =>
    builder
      .set(0, 0, { value: 'cũ', format: '0.00', formula: '=B1' })
      .set(1, 0, 7)
      .set(0, 0, { value: 12.5, text: '12,5', format: '#,##0.0' })
      .set(1, 0, null),
  );

  test('has its last content, format and formula, and nothing of the first', () => {
    for (const grid of grids) {
      expect([grid.number(0, 0), grid.text(0, 0), grid.format(0, 0), grid.formula(0, 0)]).toEqual([
        12.5,
        '12,5',
        '#,##0.0',
        undefined,
      ]);
      expect([grid.kind(1, 0), grid.isEmpty(1, 0)]).toEqual(['empty', true]);
    }
  });

  test('counts once, and not at all where it was emptied', () => {
    expect(grids.map((grid) => grid.filled)).toEqual([1, 2]);
    expect(grids[0].range).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(grids[0].filledRows()).toEqual([{ row: 0, columns: [0] }]);
    expect(grids[1].filledRows()).toEqual([
      { row: 0, columns: [0] },
      { row: FAR.row, columns: [FAR.column] },
    ]);
  });
});

test('a cell that was never set, or lies outside, has the default format and nothing else', () => {
  for (const grid of both((builder) => builder.set(2, 2, 5))) {
    for (const [row, column] of [
      [0, 0],
      [5, 5],
      [2, 3],
    ] as const) {
      expect([
        grid.format(row, column),
        grid.look(row, column),
        grid.text(row, column),
        grid.kind(row, column),
      ]).toEqual(['General', undefined, '', 'empty']);
    }
  }
});

test('rows come from the top down and columns from left to right, in whatever order they were set', () => {
  for (const grid of both((builder) => builder.set(3, 2, 'c').set(1, 1, 'a').set(3, 0, 'b').set(1, 0, 'd')))
    expect(grid.filledRows().slice(0, 2)).toEqual([
      { row: 1, columns: [0, 1] },
      { row: 3, columns: [0, 2] },
    ]);
});

test('more formats than Excel allows: the others are General, and no cell has that of another', () => {
  const builder = new GridBuilder('Biểu 01');
  for (let row = 0; row < 66_000; row++) builder.set(row, 0, { value: row, format: `0"${row}"` });
  const grid = builder.build();
  for (const row of [0, 1, 40_000, 65_000]) expect(grid.format(row, 0)).toBe(`0"${row}"`);
  expect(grid.format(65_999, 0)).toBe('General');
});

describe('values that were computed later', () => {
  test('are in the cells that the grid holds, with their formulas and formats; the grid before stays as it was', () => {
    for (const grid of both((builder) =>
      builder.set(0, 0, { value: null, formula: '=B1*2', format: '0.0' }).set(0, 1, 'chữ'),
    )) {
      const computed = withValues(
        grid,
        new Map([
          [cellKey(0, 0), { value: 12.5, text: '12,5' }],
          [cellKey(0, 1), { value: 'số' }],
          [cellKey(700, 7), { value: 99 }],
        ]),
      );
      expect([computed.number(0, 0), computed.text(0, 0), computed.formula(0, 0), computed.format(0, 0)]).toEqual([
        12.5,
        '12,5',
        '=B1*2',
        '0.0',
      ]);
      expect(computed.string(0, 1)).toBe('số');
      expect(computed.isEmpty(700, 7)).toBe(true);
      expect([grid.isEmpty(0, 0), grid.string(0, 1)]).toEqual([true, 'chữ']);
    }
  });

  test('a text beside its value is kept only where it says something else', () => {
    const [grid] = both((builder) => builder.set(0, 0, null).set(0, 1, 5).set(0, 2, 'a'));
    const computed = withValues(grid, new Map([[cellKey(0, 2), { value: 'KCQG', text: 'kcqg' }]]));
    expect([computed.string(0, 2), computed.text(0, 2)]).toEqual(['KCQG', 'kcqg']);
  });
});
