/** How a cell writes its figures, and the number format that shows a value the same way. */
import { numberFormatFor, writingOf } from '../../src/figures';
import { GridBuilder, cellKey } from '../../src/sheet';

function written(value: number | null, format: string): ReturnType<typeof writingOf> {
  const builder = new GridBuilder('Biểu 01');
  if (value !== null) builder.set(0, 0, { value, format });
  return writingOf(builder.build(), cellKey(0, 0));
}

describe('the writing of a cell', () => {
  test('follows its number format', () => {
    expect(written(1234.567, '#,##0.00')).toEqual({ decimals: 2, storedDecimals: 2, percent: false });
    expect(written(0.9482, '0.00%')).toEqual({ decimals: 2, storedDecimals: 4, percent: true });
    expect(written(0.94, '0%')).toEqual({ decimals: 0, storedDecimals: 2, percent: true });
    expect(written(298300, '#,##0,')).toEqual({ decimals: 0, storedDecimals: 0, percent: false });
  });

  test('a percent sign that is only printed makes no fraction', () => {
    expect(written(94.82, '0.00"%"')).toEqual({ decimals: 2, storedDecimals: 2, percent: false });
    expect(written(94.8, '0.0\\%')).toEqual({ decimals: 1, storedDecimals: 1, percent: false });
  });

  test('is the typed figure where the format says nothing', () => {
    expect(written(39.36, 'General').decimals).toBe(2);
    expect(written(0.12345678, 'General').decimals).toBe(6);
    expect(written(null, 'General').decimals).toBe(0);
  });

  test('is that of amounts in million đồng where the sheet is not there', () => {
    expect(writingOf(undefined, cellKey(0, 0))).toEqual({ decimals: 2, storedDecimals: 2, percent: false });
  });
});

describe('a number format for a value', () => {
  const amounts = { decimals: 2, percent: false };
  const rates = { decimals: 1, percent: true };
  test.each([
    [amounts, 1234, '#,##0'],
    [amounts, 1234.5, '#,##0.00'],
    [amounts, 1234.567, '#,##0.000'],
    [amounts, 100 / 3, '#,##0.0000'],
    [amounts, 0.1 + 0.2, '#,##0.00'],
    [rates, 0.94, '#,##0%'],
    [rates, 0.945, '#,##0.0%'],
    [rates, 0.9482, '#,##0.00%'],
    [rates, 0.07, '#,##0%'],
  ])('%j shows %d as %s', (writing, value, format) => {
    expect(numberFormatFor(writing, value)).toBe(format);
  });
});
