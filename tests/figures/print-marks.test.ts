/** Texts that can be read two ways are read as the sheet prints its other figures. */
import { numberIn, printsEnglish } from '../../src/figures';
import { type Grid, GridBuilder } from '../../src/sheet';

function sheet(...cells: readonly (string | number)[]): Grid {
  const builder = new GridBuilder('Bảng');
  cells.forEach((cell, row) => builder.set(row, 0, cell));
  return builder.build();
}
const read = (grid: Grid, texts?: 'vietnamese'): readonly number[] =>
  Array.from({ length: 3 }, (_, row) => numberIn(grid, row, 0, texts));

describe('the marks that a sheet prints its figures with', () => {
  it('are English where commas group more than once: "45,497" is a whole number there', () => {
    const grid = sheet(' 45,497 ', '1.250', '1,227,713', '3,101,180');
    expect(printsEnglish(grid)).toBe(true);
    expect(read(grid)).toEqual([45497, 1.25, 1227713]);
  });
  it('are Vietnamese where a comma has other digits after it', () => {
    const grid = sheet('45,497', '1.250', '12,5', '0,125', '1,227,713', '3,101,180');
    expect(printsEnglish(grid)).toBe(false);
    expect(read(grid)).toEqual([45.497, 1250, 12.5]);
  });
  it('are English where every comma has three digits after it and the numbers beside are whole and large', () => {
    const texts = Array.from({ length: 10 }, (_, i) => `${45 + i},49${i}`);
    expect(printsEnglish(sheet(...texts, 662580, 1124282, 669143, 635491, 33652))).toBe(true);
    expect(printsEnglish(sheet(...texts, 662.58, 1124.282, 669.143, 635.491, 33.652))).toBe(false);
    expect(printsEnglish(sheet(...texts))).toBe(false);
  });
  it('are English for a few such texts among many whole numbers, also where blanks push them to the right', () => {
    const numbers = Array.from({ length: 30 }, (_, i) => 20_000 + 731 * i);
    const grid = sheet('\u00a0'.repeat(25) + '83,039', '2,785', ' 73,265', ...numbers);
    expect(read(grid)).toEqual([83039, 2785, 73265]);
    expect(printsEnglish(sheet('83,039', ...numbers, 12.5))).toBe(false);
    expect(printsEnglish(sheet('83,039', '12,5', ...numbers))).toBe(false);
    expect(printsEnglish(sheet('83,039', ...numbers.slice(1)))).toBe(false);
  });
  it('keep formulas of summaries, which read Vietnamese print only, from taking English figures', () => {
    const [grouped, dotted, plain] = read(sheet('45,497', '1.250', '480', '1,227,713', '3,101,180'), 'vietnamese');
    expect([grouped, dotted, plain]).toEqual([Number.NaN, Number.NaN, 480]);
  });
});
