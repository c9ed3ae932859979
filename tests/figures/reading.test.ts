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
    ['- 5', -5, 0],
    [',5', 0.5, 1],
    ['.25', 0.25, 2],
    ['1.234.567,8', 1234567.8, 1],
    ['12.345 678'.replace(' ', '.'), 12345678, 0],
    ['999', 999, 0],
    ['0,125', 0.125, 3],
    ['1 234.5', 1234.5, 1],
    ['1\u2009234\u202f567', 1234567, 0],
    ['( 5,2 )', -5.2, 1],
    ['(-5,2)', -5.2, 1],
  ])('%s is %d with %d decimals', (text, expected, decimals) => {
    expect(readFigure(text)).toMatchObject({ value: expected, decimals, nil: false });
  });

  test('percentages keep what is printed, whichever mark is used', () => {
    expect(readFigure('94,82%')).toMatchObject({ value: 94.82, decimals: 2, percent: true, decimalMark: ',' });
    expect(readFigure('85.05%')).toMatchObject({ value: 85.05, decimals: 2, percent: true, decimalMark: '.' });
    expect(readFigure('(3,5%)')).toMatchObject({ value: -3.5, percent: true });
    expect(readFigure('(3,5)%')).toMatchObject({ value: -3.5, percent: true });
    expect(readFigure('94,82 %')).toMatchObject({ value: 94.82, percent: true });
    expect(readFigure('100%')).toMatchObject({ value: 100, decimals: 0, percent: true, decimalMark: null });
    expect(readFigure('94,82')).toMatchObject({ percent: false });
  });

  test('a percentage in the thousands is rarer than one with three decimals', () => {
    expect(readFigure('94.825%')).toMatchObject({
      value: 94.825,
      decimals: 3,
      decimalMark: '.',
      ambiguous: true,
      alternative: { value: 94825, decimals: 0 },
    });
    expect(readFigure('(94.825%)')).toMatchObject({ value: -94.825, alternative: { value: -94825 } });
    expect(readFigure('94,825%')).toMatchObject({ value: 94.825, decimalMark: ',', alternative: { value: 94825 } });
  });

  test('which mark stood for the decimals', () => {
    const mark = (text: string): string | null | undefined => readFigure(text)?.decimalMark;
    expect(['12,5', '12.5', '1.234,5', '1,234.5'].map(mark)).toEqual([',', '.', ',', '.']);
    expect(['1234', '1.234.567', '1.234', '-'].map(mark)).toEqual([null, null, null, null]);
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
    expect(readFigure('(1,234)')).toMatchObject({ value: -1.234, alternative: { value: -1234 } });
    for (const text of ['12,34', '0.125', '0,125', '1234,567', '1.2345', '1.234,5', '12.34', '1.234.567', '1234'])
      expect(readFigure(text)).toMatchObject({ ambiguous: false, alternative: null });
  });

  test('a zero has no sign', () => {
    expect(readFigure('-0')?.value).toBe(0);
    expect(readFigure('(0,0)')?.value).toBe(0);
  });

  test('marks for nothing are nil, footnote marks are no figures', () => {
    for (const mark of ['-', '–', 'x', 'X', '—', '−', ' - ', '--', '---', '––'])
      expect(readFigure(mark)).toMatchObject({ value: 0, nil: true });
    expect(readFigure('(1)')).toBeNull();
    expect(readFigure('(12)')).toMatchObject({ value: -12 });
    expect(readFigure('( 3 )')).toBeNull();
    expect(readFigure('298.300 (1)')).toMatchObject({ value: 298300, footnote: 1 });
    expect(readFigure('298.300( 2 )')).toMatchObject({ value: 298300, footnote: 2 });
    expect(readFigure('94,8% (3)')).toMatchObject({ value: 94.8, percent: true, footnote: 3 });
    expect(readFigure('5.200 **')).toMatchObject({ value: 5200, footnote: null });
    expect(readFigure('298.300')).toMatchObject({ footnote: null });
    for (const text of ['(1) 5', 'Ghi chú (1)', '5 (12)', '----', 'xx']) expect(readFigure(text)).toBeNull();
  });

  test.each([
    '',
    'Tổng cộng',
    '1.2.3',
    '45/2012/NĐ-CP',
    '12/7/2019',
    '1.23.456',
    '1,2,3',
    '5 đề án',
    'I',
    '1-2',
    '1.234,5,6',
    '12.34,5',
    '1.23,456.7',
    '1,2345,678',
    '1.2345.678',
    '1234.567.890',
    '5.',
    '5,',
    ',',
    '1 23',
    '1 234 56',
    '1234 567',
    '5 -3',
    'a.5',
    '.5x',
    "5'3",
    '(5',
    '5)',
    '-x',
    '+',
    '%',
    '1e5',
    '9'.repeat(400),
  ])('%s is no figure', (text) => {
    expect(value(text)).toBeNull();
  });
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
    ['tỷ', 'tỷ đồng', 1e9],
    ['ĐVT: Tỷ VNĐ', 'tỷ đồng', 1e9],
    ['ĐVT: 1.000.000.000 đồng', 'tỷ đồng', 1e9],
    ['triệu', 'triệu đồng', 1e6],
    ['tỷđ', 'tỷ đồng', 1e9],
    ['tỷ VND', 'tỷ đồng', 1e9],
    ['tr. đồng', 'triệu đồng', 1e6],
    ['ngàn. đ', 'nghìn đồng', 1e3],
    ['1000000000 đồng', 'tỷ đồng', 1e9],
    ['1000000đ', 'triệu đồng', 1e6],
    ['Đ.V.T: nghìn đồng', 'nghìn đồng', 1e3],
    ['Đơn vị tính  –  tỷ đồng', 'tỷ đồng', 1e9],
    ['triệu đống', 'triệu đồng', 1e6],
    ['tiệu đồng', 'triệu đồng', 1e6],
    ['triệu dồng', 'triệu đồng', 1e6],
    ['Trđ', 'triệu đồng', 1e6],
    ['ĐVT: 1.000.000 đ', 'triệu đồng', 1e6],
    ['ĐVT: 1,000,000 đồng', 'triệu đồng', 1e6],
    ['Đơn vị tính: 10^6 đồng', 'triệu đồng', 1e6],
    ['Đơn vị tính: nghìn đồng', 'nghìn đồng', 1e3],
    ['Đơn vị tính: 10^3 đồng', 'nghìn đồng', 1e3],
    ['nđ', 'nghìn đồng', 1e3],
    ['(ngđ)', 'nghìn đồng', 1e3],
    ['VNĐ', 'đồng', 1],
    ['Đơn vị tính: Việt Nam đồng', 'đồng', 1],
    ['Giá trị, tỷ đồng', 'tỷ đồng', 1e9],
    ['Tổng mức đầu tư – triệu đồng', 'triệu đồng', 1e6],
    ['Số tiền [nghìn đồng]', 'nghìn đồng', 1e3],
    ['Kinh phí (ĐVT: triệu đồng)', 'triệu đồng', 1e6],
    ['Vốn thực hiện (lũy kế, triệu đồng)', 'triệu đồng', 1e6],
    ['Đơn vị tính: Triệu đồng; số liệu làm tròn', 'triệu đồng', 1e6],
    ['Đơn vị tính: Triệu đồng, người', 'triệu đồng', 1e6],
    ['Đơn vị đo = tỷ đồng', 'tỷ đồng', 1e9],
    ['Unit: VND', 'đồng', 1],
  ])('%s', (text, name, factor) => {
    expect(readUnit(text)).toEqual({ kind: 'money', name, factor });
  });

  test('percent, counts and other units', () => {
    expect(readUnit('Tỷ lệ (%)')).toMatchObject({ kind: 'percent' });
    expect(readUnit('Đơn vị tính: %')).toMatchObject({ kind: 'percent' });
    expect(readUnit('ĐVT: Đề án')).toEqual({ kind: 'count', name: 'đề án', factor: 1 });
    expect(readUnit('Đơn vị tính: tấn')).toEqual({ kind: 'other', name: 'tấn', factor: 1 });
    for (const text of [
      'Phần trăm',
      'Tỷ lệ%',
      'Tỉ lệ %',
      'Đơn vị %',
      'Tỷ lệ %',
      '% so với kế hoạch',
      'Tăng trưởng (so với cùng kỳ, %)',
    ])
      expect(readUnit(text)).toEqual({ kind: 'percent', name: '%', factor: 1 });
    expect(readUnit('Số lượng (lượt người)')).toEqual({ kind: 'count', name: 'lượt người', factor: 1 });
    expect(readUnit('ĐVT: Hộ gia đình.')).toEqual({ kind: 'count', name: 'hộ gia đình', factor: 1 });
  });

  test('a unit that is not known keeps its name, a symbol its capitals', () => {
    expect(readUnit('ĐVT: Kilôgam')).toEqual({ kind: 'other', name: 'kilôgam', factor: 1 });
    expect(readUnit('Đơn vị tính: kW')).toEqual({ kind: 'other', name: 'kW', factor: 1 });
    expect(readUnit('ĐVT: MWh')).toEqual({ kind: 'other', name: 'MWh', factor: 1 });
    expect(readUnit('ĐVT: KVAR')).toEqual({ kind: 'other', name: 'KVAR', factor: 1 });
    expect(readUnit('ĐVT: Km²/h')).toEqual({ kind: 'other', name: 'km²/h', factor: 1 });
    expect(readUnit('ĐVT: Tấn quy đổi')).toEqual({ kind: 'other', name: 'tấn quy đổi', factor: 1 });
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
    'Người',
    'Đơn vị tính:',
    'ĐVT: Sở Công Thương tỉnh Ninh Bình',
    'ĐVT: biểu số 12',
    'Đồng Nai',
    'ĐVT: Tấn quy đổi khô',
    'ĐVT: Kilôgam-nguyên-liệu-khô',
    'Community: tấn',
    'Số vốn 1.000.000.000 đồng trở lên',
    'trên 100% kế hoạch năm',
    'tỷ đồng hồ',
    'Tỷ lệ % của năm',
    'một triệu',
    'triệu lượt',
    'Hợp đồng',
    'Hội đồng thẩm định 5 triệu đồng một lần',
    `${'Số liệu do các địa phương báo cáo. '.repeat(13)}Đơn vị tính: triệu đồng`,
  ])('%s states none', (text) => expect(readUnit(text)).toBeNull());
});

describe('decimals', () => {
  test('of the number itself, without the noise of binary arithmetic', () => {
    expect([39.36, 0.1 + 0.2, 1234, 1e-7, 12.5e-7].map(ownDecimals)).toEqual([2, 1, 0, 7, 8]);
    expect(withoutNoise(0.1 + 0.2)).toBe(0.3);
    expect([1.1 * 3, -0.1 - 0.2, 1e22, 123456789012345, 4.35 * 100].map(withoutNoise)).toEqual([
      3.3, -0.3, 1e22, 123456789012345, 435,
    ]);
    expect([0.1234567, -39.36, 1234567890.12, 1 / 3].map(ownDecimals)).toEqual([7, 2, 2, 15]);
    expect([Number.NaN, Infinity].map(ownDecimals)).toEqual([0, 0]);
    expect(withoutNoise(Infinity)).toBe(Infinity);
  });
  test('as the number format shows them', () => {
    expect(formatDecimals('#,##0.00')).toBe(2);
    expect(formatDecimals('0.0%')).toBe(3);
    expect(formatDecimals('#,##0,')).toBe(-3);
    expect(formatDecimals('_(* #,##0.0_);_(* \\(#,##0.0\\);_(* "-"??_);_(@_)')).toBe(1);
    expect(formatDecimals('_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', 0)).toBe(0);
    expect(formatDecimals('#,##0.00 "đ.5"')).toBe(2);
    expect(
      ['0.0##', '#,##0,,', '0.0,', '0%', '0.0\\%', '[$-409]0.0', '0.?', '?'].map((code) => formatDecimals(code)),
    ).toEqual([3, -6, -2, 2, 1, 1, 1, 0]);
    expect([formatDecimals('General'), formatDecimals('dd/mm/yyyy'), formatDecimals('# ?/?')]).toEqual([
      null,
      null,
      null,
    ]);
  });
  test('of the section that the sign of the figure chooses', () => {
    const sections = '0.0;[Red]-0.00;0.000';
    expect([5, -5, 0].map((value) => formatDecimals(sections, value))).toEqual([1, 2, 3]);
    expect([5, -5, 0].map((value) => formatDecimals('0.0;-0.00', value))).toEqual([1, 2, 1]);
    expect([5, -5, 0].map((value) => formatDecimals('0.0', value))).toEqual([1, 1, 1]);
    expect(formatDecimals('0.0;-0.0;"-"', 0)).toBe(1);
  });
  test('are none of dates, times, fractions, scientific formats and text', () => {
    for (const code of ['', 'GENERAL', '@', 'h:mm', 'd-mmm', 'yyyy', '0.00E+00', '#/8', '??/??', '"-"'])
      expect(formatDecimals(code)).toBeNull();
  });
  test('are those of a format each time, however many a workbook makes up', () => {
    const codes = Array.from({ length: 1200 }, (_, i) => `0.${'0'.repeat(i % 7)}"${i}"`);
    expect(codes.map((code) => formatDecimals(code))).toEqual(codes.map((_, i) => i % 7));
    expect(codes.map((code) => formatDecimals(code))).toEqual(codes.map((_, i) => i % 7));
  });
  test('what a reader sees', () => {
    expect(printedDecimals('#,##0', '298.301', 298300.98)).toBe(0);
    expect(printedDecimals('General', '39.36', 39.36)).toBe(2);
    expect(printedDecimals('General', '33.33333333', 100 / 3)).toBe(8);
    expect(printedDecimals('General', '', 100 / 3)).toBe(8);
    expect(printedDecimals('', '', 0.125)).toBe(3);
    expect(printedDecimals('General', '1234567,9', 1234567.891)).toBe(1);
    expect(printedDecimals('General', '-33.333', -100 / 3)).toBe(3);
    expect(printedDecimals('General', '12.5', 12)).toBe(0);
    expect(printedDecimals('General', '', 100000 / 3)).toBe(5);
    expect(printedDecimals('General', '', 1 / 3)).toBe(9);
    expect(printedDecimals('# ?/?', '1/8', 0.125)).toBe(3);
    expect(printedDecimals('dd/mm/yyyy', '10/11/2017', 43049.25)).toBe(2);
  });
  test('rounding is decimal, half away from zero', () => {
    expect([roundDecimal(1.005, 2), roundDecimal(-2.5, 0), roundDecimal(1250, -2), roundDecimal(0.285, 2)]).toEqual([
      1.01, -3, 1300, 0.29,
    ]);
    expect([2.5, 2.4999, -0.5, 1.25, -1.25, 1.35].map((value) => roundDecimal(value, 0))).toEqual([3, 2, -1, 1, -1, 1]);
    expect([1.25, 1.35, 1.449].map((value) => roundDecimal(value, 1))).toEqual([1.3, 1.4, 1.4]);
    expect([1449, 1450, -1450, 49].map((value) => roundDecimal(value, -2))).toEqual([1400, 1500, -1500, 0]);
    expect([1e-7, 6e-7, 12.5e-7].map((value) => roundDecimal(value, 6))).toEqual([0, 1e-6, 1e-6]);
    expect(roundDecimal(123456789.123, 5)).toBe(123456789.123);
    expect(roundDecimal(1e21, -20)).toBe(1e21);
    // Nothing that prints as zero has a sign.
    expect(roundDecimal(-0.4, 0)).toBe(0);
    expect([Infinity, Number.NaN].map((value) => roundDecimal(value, 2))).toEqual([Infinity, Number.NaN]);
  });
});
