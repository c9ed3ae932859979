/** Reading Vietnamese figures and units. */
import {
  formatDecimals,
  ownDecimals,
  printedDecimals,
  readFigure,
  readUnit,
  roundDecimal,
  withoutNoise,
} from '../../src/figures';

describe('reading a figure', () => {
  const value = (text: string): number | null => readFigure(text)?.value ?? null;

  test.each([
    ['298.300,98', 298300.98, 2],
    ['1.234.567', 1234567, 0],
    ['1,234,567', 1234567, 0],
    ['1,234.56', 1234.56, 2],
    ['0,5', 0.5, 1],
    ['0.125', 0.125, 3],
    ['12.5', 12.5, 1],
    ['1234.567', 1234.567, 3],
    ['1 234 567', 1234567, 0],
    ['1\u00a0234,5', 1234.5, 1],
    ['  42 ', 42, 0],
    ["'105", 105, 0],
    ['05', 5, 0],
    ['-12,5', -12.5, 1],
    ['−12,5', -12.5, 1],
    ['(5,2)', -5.2, 1],
    ['(1.234)', -1234, 0],
    ['+3,1', 3.1, 1],
  ])('%s is %d with %d decimals', (text, expected, decimals) => {
    expect(readFigure(text)).toMatchObject({ value: expected, decimals, nil: false });
  });

  test('percentages keep what is printed, whichever mark is used', () => {
    expect(readFigure('94,82%')).toMatchObject({ value: 94.82, decimals: 2, percent: true, decimalMark: ',' });
    expect(readFigure('85.05%')).toMatchObject({ value: 85.05, decimals: 2, percent: true, decimalMark: '.' });
    expect(readFigure('(3,5%)')).toMatchObject({ value: -3.5, percent: true });
  });

  test('a lone mark before three digits can be read both ways, and says so', () => {
    expect(readFigure('1.234')).toMatchObject({
      value: 1234,
      ambiguous: true,
      alternative: { value: 1.234, decimals: 3 },
    });
    expect(readFigure('1,234')).toMatchObject({
      value: 1.234,
      ambiguous: true,
      alternative: { value: 1234, decimals: 0 },
    });
    expect(readFigure('12,34')).toMatchObject({ ambiguous: false });
  });

  test('marks for nothing are nil, footnote marks are no figures', () => {
    for (const mark of ['-', '–', 'x', 'X', '—']) expect(readFigure(mark)).toMatchObject({ value: 0, nil: true });
    expect(readFigure('(1)')).toBeNull();
    expect(readFigure('(12)')).toMatchObject({ value: -12 });
    expect(readFigure('298.300 (1)')).toMatchObject({ value: 298300, footnote: 1 });
  });

  test.each(['', 'Tổng cộng', '1.2.3', '45/2012/NĐ-CP', '12/7/2019', '1.23.456', '1,2,3', '5 đề án', 'I', '1-2'])(
    '%s is no figure',
    (text) => {
      expect(value(text)).toBeNull();
    },
  );
});

describe('reading a unit', () => {
  test.each([
    ['Đơn vị tính: Triệu đồng', 'triệu đồng', 1e6],
    ['ĐVT: 1.000đ', 'nghìn đồng', 1e3],
    ['ĐVT: 1000 đồng', 'nghìn đồng', 1e3],
    ['(tỷ đồng)', 'tỷ đồng', 1e9],
    ['Đơn vị: tỉ đồng', 'tỷ đồng', 1e9],
    ['Đơn vị tính: triều đồng', 'triệu đồng', 1e6],
    ['Đơn vị: Tr.đ', 'triệu đồng', 1e6],
    ['Kinh phí (ngàn đồng)', 'nghìn đồng', 1e3],
    ['Biểu số 01 - Đơn vị: đồng', 'đồng', 1],
    ['ĐVT:\u00a0triệu\u00a0đồng', 'triệu đồng', 1e6],
    ['Triệu đồng', 'triệu đồng', 1e6],
    ['Đơn vị tính: Triệu đồng'.normalize('NFD'), 'triệu đồng', 1e6],
  ])('%s', (text, name, factor) => {
    expect(readUnit(text)).toEqual({ kind: 'money', name, factor });
  });

  test('percent, counts and other units', () => {
    expect(readUnit('Tỷ lệ (%)')).toMatchObject({ kind: 'percent' });
    expect(readUnit('Đơn vị tính: %')).toMatchObject({ kind: 'percent' });
    expect(readUnit('ĐVT: Đề án')).toEqual({ kind: 'count', name: 'đề án', factor: 1 });
    expect(readUnit('Đơn vị tính: tấn')).toEqual({ kind: 'other', name: 'tấn', factor: 1 });
  });

  test.each([
    'Đơn vị: Sở Công Thương Ninh Bình',
    'Tên đơn vị',
    '(Kèm theo Quyết định số 12)',
    'Kế hoạch 2019',
    'Đơn vị',
    '',
    '(1)',
    'A',
  ])('%s states none', (text) => expect(readUnit(text)).toBeNull());
});

describe('decimals', () => {
  test('of the number itself, without the noise of binary arithmetic', () => {
    expect([39.36, 0.1 + 0.2, 1234, 1e-7, 12.5e-7].map(ownDecimals)).toEqual([2, 1, 0, 7, 8]);
    expect(withoutNoise(0.1 + 0.2)).toBe(0.3);
  });
  test('as the number format shows them', () => {
    expect(formatDecimals('#,##0.00')).toBe(2);
    expect(formatDecimals('0.0%')).toBe(3);
    expect(formatDecimals('#,##0,')).toBe(-3);
    expect(formatDecimals('_(* #,##0.0_);_(* \\(#,##0.0\\);_(* "-"??_);_(@_)')).toBe(1);
    expect(formatDecimals('_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', 0)).toBe(0);
    expect(formatDecimals('#,##0.00 "đ.5"')).toBe(2);
    expect([formatDecimals('General'), formatDecimals('dd/mm/yyyy'), formatDecimals('# ?/?')]).toEqual([
      null,
      null,
      null,
    ]);
  });
  test('what a reader sees', () => {
    expect(printedDecimals('#,##0', '298.301', 298300.98)).toBe(0);
    expect(printedDecimals('General', '39.36', 39.36)).toBe(2);
    expect(printedDecimals('General', '33.33333333', 100 / 3)).toBe(8);
    expect(printedDecimals('General', '', 100 / 3)).toBe(8);
  });
  test('rounding is decimal, half away from zero', () => {
    expect([roundDecimal(1.005, 2), roundDecimal(-2.5, 0), roundDecimal(1250, -2), roundDecimal(0.285, 2)]).toEqual([
      1.01, -3, 1300, 0.29,
    ]);
  });
});
