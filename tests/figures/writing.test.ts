/** How a cell writes its figures, and the number format that shows a value the same way. */
import { numberFormatOf, writingOf } from '../../src/figures';
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

describe('a number format', () => {
  test.each([
    [0, false, '#,##0'],
    [2, false, '#,##0.00'],
    [6, false, '#,##0.0000'],
    [0, true, '#,##0%'],
    [1, true, '#,##0.0%'],
  ])('with %d decimals, percent %s, is %s', (decimals, percent, format) => {
    expect(numberFormatOf({ decimals, percent })).toBe(format);
  });
});
