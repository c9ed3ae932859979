/** What figure a cell holds: for whoever looks for figures, and for relations that are recomputed. */
import { FigureSource, type CellFigure, numberIn, shownValue } from '../../src/figures';
import { type CellInput, type Grid, GridBuilder, cellKey } from '../../src/sheet';

type Cells = readonly (CellInput | number | string | null)[];

const column = (...cells: Cells): Grid => {
  const builder = new GridBuilder('Biểu 01');
  cells.forEach((cell, row) => builder.set(row, 0, cell));
  return builder.build();
};
const figures = (...cells: Cells): (CellFigure | null)[] => {
  const source = new FigureSource(new Map([['Biểu 01', column(...cells)]]));
  return cells.map((_, row) => source.figure('Biểu 01', cellKey(row, 0)));
};

describe('the number that a cell stands for', () => {
  const numbers = (texts: Parameters<typeof numberIn>[3], ...cells: Cells): number[] =>
    cells.map((_, row) => numberIn(column(...cells), row, 0, texts));

  test('is the stored one, or that of a text that prints a figure; of a percentage the fraction', () => {
    expect(numbers('any', 1_250.5, '1.250,5', ' 298.300 ', '94,82%', '12.5')).toEqual([
      1_250.5, 1_250.5, 298_300, 0.9482, 12.5,
    ]);
    expect(numbers(undefined, '1.250,5')).toEqual([1_250.5]);
  });

  test('is none of words, nil marks, footnote marks, errors, truth values, dates and blanks', () => {
    const date = { value: 43_049, format: 'dd/mm/yyyy' };
    const cells = ['Tổng cộng', '-', 'x', '(1)', { value: { error: '#REF!' } }, { value: true }, date, null, ''];
    expect(numbers('any', ...cells)).toEqual(cells.map(() => Number.NaN));
  });

  test('is none of a text longer than figures are', () => {
    expect(numbers('any', `${'0'.repeat(37)},50`)).toEqual([0.5]);
    expect(numbers('any', `${'0'.repeat(38)},50`)).toEqual([Number.NaN]);
  });

  test('where text is no figure: of numbers only', () => {
    expect(numbers('none', 12.5, '12,5')).toEqual([12.5, Number.NaN]);
  });

  test('where a formula must take it apart: of Vietnamese print only', () => {
    expect(numbers('vietnamese', 12.5, '1.234,5', '1.234.567', '-12', '298300,98', ' 1 250 ', '480')).toEqual([
      12.5, 1_234.5, 1_234_567, -12, 298_300.98, 1_250, 480,
    ]);
    expect(numbers('vietnamese', '12.5', '94,82%', '(5,2)', '1,234.5', '12 đề án', 'x', '12,')).toEqual(
      Array(7).fill(Number.NaN),
    );
  });
});

describe('a figure that a relation is recomputed from', () => {
  test('has the decimals that it is given with, and those that the reader sees', () => {
    const [rounded, percent, whole] = figures(
      { value: 1_234.567, format: '#,##0.0', text: '1,234.6' },
      { value: 0.9482, format: '0.00%', text: '94.82%' },
      { value: 1_200, format: '#,##0.00', text: '1,200.00' },
    );
    expect(rounded).toEqual({
      value: 1_234.567,
      decimals: 3,
      shown: 1,
      isFormula: false,
      isText: false,
      isEmpty: false,
    });
    expect(percent).toMatchObject({ value: 0.9482, decimals: 4, shown: 4 });
    expect(whole).toMatchObject({ value: 1_200, decimals: 2, shown: 2 });
    expect([rounded, percent, whole].map((figure) => shownValue(figure!))).toEqual([1_234.6, 0.9482, 1_200]);
  });

  test('in thousands, as the format shows it, has no decimals less than none', () => {
    const [figure] = figures({ value: 298_300, format: '#,##0,', text: '298' });
    expect(figure).toMatchObject({ decimals: 0, shown: -3 });
    expect(shownValue(figure!)).toBe(298_000);
  });

  test('has no noise of binary arithmetic', () => {
    expect(figures(0.1 + 0.2)[0]).toMatchObject({ value: 0.3, decimals: 1 });
  });

  test('is read of a text, which says so', () => {
    expect(figures(' 1.250,5 ')[0]).toEqual({
      value: 1_250.5,
      decimals: 1,
      shown: 1,
      isFormula: false,
      isText: true,
      isEmpty: false,
    });
    expect(figures('94,82%')[0]).toMatchObject({ value: 0.9482, decimals: 4, isText: true });
    expect(figures({ value: '12,5', formula: '=B1' })[0]).toMatchObject({ isFormula: true, isText: true });
  });

  test('is nothing where a cell is empty or has a nil mark', () => {
    const [, empty, nil, blankFormula] = figures(5, null, '-', { value: null, formula: '=B9' });
    expect(empty).toEqual({ value: 0, decimals: 0, shown: 0, isFormula: false, isText: false, isEmpty: true });
    expect(nil).toMatchObject({ value: 0, isText: true, isEmpty: false });
    expect(blankFormula).toMatchObject({ value: 0, isFormula: true, isEmpty: true });
  });

  test('knows a formula from a typed figure', () => {
    expect(figures({ value: 12, formula: '=A9' }, 12).map((figure) => figure?.isFormula)).toEqual([true, false]);
  });

  test('is none of words, errors, truth values, long texts, and of a sheet that is not there', () => {
    expect(figures('Tổng cộng', { value: { error: '#REF!' } }, { value: true }, `1${'0'.repeat(40)}`)).toEqual(
      Array(4).fill(null),
    );
    const source = new FigureSource(new Map([['Biểu 01', column(5)]]));
    expect(source.figure('Biểu 02', cellKey(0, 0))).toBeNull();
    expect(source.grid('Biểu 01')?.number(0, 0)).toBe(5);
  });

  test('that can be read two ways is read as the sheet prints the others', () => {
    const english = ['1,234,567', '12,345.5', '45,497'];
    expect(figures(...english).at(-1)).toMatchObject({ value: 45_497, decimals: 0 });
    expect(figures('1.234.567', '12.345,5', '45,497').at(-1)).toMatchObject({ value: 45.497, decimals: 3 });
    // With a dot it can be read two ways, too, and English print makes it a fraction.
    expect(figures(...english, '45.497').at(-1)).toMatchObject({ value: 45.497, decimals: 3 });
  });
});

describe('the decimals of a column without a format', () => {
  const decimals = (...cells: Cells): number | undefined => figures(...cells)[0]?.decimals;

  test('are those that three of its figures have, and three of ten: "12" was typed for "12,0"', () => {
    expect(decimals(12, 7.5, 3.1, 8.2)).toBe(1);
    expect(decimals(12, 7.5, 3.1)).toBe(0);
    expect(decimals(12, 7.5, 3.1, 8.2, 1, 2, 3, 4, 5, 6)).toBe(1);
    expect(decimals(12, 7.5, 3.1, 8.2, 1, 2, 3, 4, 5, 6, 7)).toBe(0);
  });

  test('are those that two figures of two decimals have, where these are half of all', () => {
    expect(decimals(44, 37.67, 18.33, 100)).toBe(2);
    expect(decimals(44, 37.67, 18.33, 100, 12)).toBe(0);
    expect(decimals(44, 37.7, 18.3)).toBe(0);
    expect(decimals(44, 37.67)).toBe(0);
  });

  test('are the commonest', () => {
    expect(decimals(12, 7.5, 3.1, 8.2, 4.25, 4.75, 4.35, 4.45)).toBe(2);
    expect(decimals(12, 7.5, 3.1, 8.2, 4.3, 4.25, 4.75, 4.35)).toBe(1);
  });

  test('are not those of results of calculation', () => {
    expect(decimals(12, 1 / 3, 2 / 3, 1 / 7, 2 / 7)).toBe(0);
    expect(decimals(12, 0.123456, 0.234567, 0.345678)).toBe(6);
  });

  test('are those of an empty cell, too, and each column has its own', () => {
    expect(decimals(null, 7.5, 3.1, 8.2)).toBe(1);
    const builder = new GridBuilder('Biểu 01');
    [7.5, 3.1, 8.2].forEach((value, row) => builder.set(row, 0, value).set(row, 1, row));
    const source = new FigureSource(new Map([['Biểu 01', builder.build()]]));
    expect([0, 1].map((at) => source.figure('Biểu 01', cellKey(2, at))!.decimals)).toEqual([1, 0]);
  });
});
