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
  it('are not told by words with commas', () => {
    const words = Array.from({ length: 10 }, (_, i) => `Xã số ${i + 1}, huyện An Bình`);
    const numbers = [662580, 1124282, 669143, 635491, 33652];
    expect(printsEnglish(sheet(...words, ...numbers))).toBe(false);
    expect(printsEnglish(sheet(...words.map((_, i) => `4${i},493`), ...numbers))).toBe(true);
  });
  it('are English where nine in ten of those that can be read one way are', () => {
    const english = Array.from({ length: 20 }, (_, i) => `1,234,5${10 + i}`);
    expect(printsEnglish(sheet(...english, '12,5', '7,25'))).toBe(true);
    expect(printsEnglish(sheet(...english, '12,5', '7,25', '0,5'))).toBe(false);
    expect(printsEnglish(sheet('1,234,567', '45,497'))).toBe(false);
    expect(printsEnglish(sheet('12,345.5', '(1,234.25)', '45,497'))).toBe(true);
  });
  it('are Vietnamese where a percentage has a comma, a dot groups, or four digits stand before a comma', () => {
    const numbers = Array.from({ length: 40 }, (_, i) => 20_000 + 731 * i);
    for (const text of ['12,5%', '1.234,5', '1234,567', '0,125', '1.234.567', '12,3456'])
      expect(printsEnglish(sheet('83,039', ...numbers, text.includes(',') ? text : `${text},5`))).toBe(false);
    expect(printsEnglish(sheet('83,039', ...numbers))).toBe(true);
  });
  it('are not what sentences and lists say', () => {
    const numbers = Array.from({ length: 40 }, (_, i) => 20_000 + 731 * i);
    expect(printsEnglish(sheet('83,039', ...numbers, 'gồm 1,5 và 2,5 triệu đồng', 'A, B', '2,4,6'))).toBe(true);
    expect(printsEnglish(sheet('Tổng cộng', ...numbers))).toBe(false);
  });
  it('are not English where whole numbers stand beside fractions, be it one in ten', () => {
    const texts = Array.from({ length: 10 }, (_, i) => `${45 + i},49${i}`);
    const whole = Array.from({ length: 10 }, (_, i) => 662_580 + i);
    expect(printsEnglish(sheet(...texts, ...whole, 662.58))).toBe(true);
    expect(printsEnglish(sheet(...texts, ...whole, 662.58, 12.5))).toBe(false);
  });
  it('need ten whole numbers beside each text, thirty in all; small numbers say nothing', () => {
    const numbers = (count: number, first = 20_000): number[] => Array.from({ length: count }, (_, i) => first + i);
    const texts = ['83,039', '2,785', '73,265', '61,200'];
    expect(printsEnglish(sheet(...texts, ...numbers(40)))).toBe(true);
    expect(printsEnglish(sheet(...texts, ...numbers(39)))).toBe(false);
    expect(printsEnglish(sheet('83,039', ...numbers(30)))).toBe(true);
    expect(printsEnglish(sheet('83,039', ...numbers(29), 999))).toBe(false);
    expect(printsEnglish(sheet('83,039', ...numbers(29), -1_000))).toBe(true);
  });
  it('keep formulas of summaries, which read Vietnamese print only, from taking English figures', () => {
    const [grouped, dotted, plain] = read(sheet('45,497', '1.250', '480', '1,227,713', '3,101,180'), 'vietnamese');
    expect([grouped, dotted, plain]).toEqual([Number.NaN, Number.NaN, 480]);
  });
});
