/** Calculations that come to what is said of them, and printed figures that do not. */
import type { BrokenRelation, Finding } from '../../src/checks';
import { type CellInput, GridBuilder, cellKey } from '../../src/sheet';
import {
  calculationText,
  cellText,
  findingText,
  lineOf,
  pairAt,
  placeText,
  printedGap,
  tallyText,
} from '../../src/wording';

function gridOf(cells: readonly CellInput[], prepare: (builder: GridBuilder) => void = () => undefined) {
  const builder = new GridBuilder('A');
  cells.forEach((cell, column) => builder.set(0, column, cell));
  prepare(builder);
  const grid = builder.build();
  return () => grid;
}

const relation = (kind: BrokenRelation['kind'], operands: number, expected: number): BrokenRelation => ({
  foundBy: 'quotient',
  kind,
  role: 'growth',
  sheet: 'A',
  result: cellKey(0, 0),
  operands: Array.from({ length: operands }, (_, index) => cellKey(0, index + 1)),
  evidence: [],
  stated: 0,
  expected,
  low: expected,
  high: expected,
});

describe('a calculation', () => {
  it('says times one hundred where the cell counts in percent', () => {
    const grid = gridOf([{ value: 92.27 }, { value: 140_000 }, { value: 120 }]);
    const rate = relation('growth', 2, (140_000 / 120 - 1) * 100);
    expect(calculationText('vi', rate, grid)).toEqual({ before: '(', after: ' − 1) × 100' });
    expect(calculationText('vi', relation('ratio', 2, (140_000 / 120) * 100), grid).after).toBe(' × 100');
  });

  it('does not where the cell shows a fraction as a percentage', () => {
    const grid = gridOf([{ value: 0.5, format: '0.00%' }, { value: 1 }, { value: 2 }]);
    expect(calculationText('vi', relation('ratio', 2, 0.5), grid)).toEqual({ before: '', after: '' });
  });
});

describe('growth by the year, over several years', () => {
  const grid = gridOf([{ value: 8.58 }, { value: 13_695 }, { value: 9_073 }]);
  const root = (13_695 / 9_073) ** (1 / 5);
  it.each([
    ['growth', (root - 1) * 100, '((', ')^(1/5) − 1) × 100'],
    ['growth', root - 1, '(', ')^(1/5) − 1'],
    ['ratio', root * 100, '(', ')^(1/5) × 100'],
    ['ratio', root, '(', ')^(1/5)'],
  ] as const)('as %s that comes to %d', (kind, expected, before, after) =>
    expect(calculationText('vi', { ...relation(kind, 2, expected), periods: 5 }, grid)).toEqual({ before, after }),
  );
});

describe('figures kept as text', () => {
  // "7,348" is read as the other figures of the sheet are printed.
  const texts = ['   7,348', ' 461,398 ', '–', '94.82%', '1,234,567', '88,123.5'];
  const grid = gridOf([{ value: 92.27 }, ...texts.map((value) => ({ value }))]);

  it('are written as the language writes them, whatever their spelling', () => {
    const written = [1, 2, 3, 4].map((column) => cellText(grid(), cellKey(0, column), 'vi'));
    expect(written).toEqual(['7.348', '461.398', '–', '94.82%']);
    expect(cellText(grid(), cellKey(0, 1), 'en')).toBe('7,348');
  });

  it('are calculated with', () =>
    expect(calculationText('vi', relation('ratio', 2, (7348 / 461_398) * 100), grid).after).toBe(' × 100'));
});

describe('a rate that amounts are multiplied with', () => {
  it('is written as the language writes it, in calculation and sentence', () => {
    const grid = gridOf([{ value: 1050 }, { value: 10_000 }]);
    const product = relation('product', 1, 1050);
    expect(calculationText('vi', product, grid).after).toBe(' × 10,5%');
    expect(calculationText('en', product, grid).after).toBe(' × 10.5%');
    const details = { result: 'A1', stated: 1500, expected: 1050, decimals: 0, expression: 'B1', rate: 0.105 };
    const finding = { rule: 'product', sheet: 'A', cell: cellKey(0, 0), details, suspects: [] };
    expect(findingText('vi', finding as unknown as Finding)).toBe(
      'Ô A1 ghi 1.500, nhưng nhân lại B1 × 10,5% thì được 1.050.',
    );
    expect(findingText('en', finding as unknown as Finding)).toBe('Cell A1 says 1,500, but B1 × 10.5% comes to 1,050.');
  });
});

describe('figures as they are printed', () => {
  const format = '#,##0.0';

  it('are told where they do not add up although the stored ones do', () => {
    const grid = gridOf([
      { value: 3.12, format },
      { value: 1.06, format },
      { value: 2.06, format },
    ]);
    expect(printedGap('vi', relation('sum', 2, 3.12), grid)).toEqual({
      operands: ['1,1', '2,1'],
      expected: '3,2',
      stated: '3,1',
      figures: [3.1, expect.closeTo(3.2, 9)],
    });
  });

  it('are not told where they add up', () => {
    const grid = gridOf([{ value: 3 }, { value: 1 }, { value: 2 }]);
    expect(printedGap('vi', relation('sum', 2, 3), grid)).toBeNull();
  });
});

describe('two figures of a cell', () => {
  const at = { sheet: 'A', cell: cellKey(0, 0) };
  const pair = (format: string, a: number, b: number, finding: Partial<Finding> | null = null) =>
    pairAt('vi', gridOf([{ value: a, format }]), finding as Finding | null, at, [a, b]);

  it('have the decimals that it takes to tell them apart, and their gap is the one that they show', () => {
    expect(pair('0%', 0.9931, 1)).toEqual({ a: '99,3%', b: '100%', gap: '−0,7%', decimals: 1 });
    expect(pair('#,##0', 182_342.543, 37_070.558)).toEqual({ a: '182.343', b: '37.071', gap: '+145.272', decimals: 0 });
    expect(pair('0.00', 36.36, 39.36)).toEqual({ a: '36,36', b: '39,36', gap: '−3', decimals: 2 });
  });

  it('are written as in the sentence of their finding', () => {
    const details = { result: 'A1', stated: 15.9935, expected: 0.8398, decimals: 2, expression: 'B1/C1' };
    const finding: Partial<Finding> = { rule: 'attainment', sheet: 'A', cell: at.cell, details, suspects: [] };
    const both = pair('#,##0', 15.9935, 0.8398, finding);
    expect(both).toEqual({ a: '15,99', b: '0,84', gap: '+15,15', decimals: 2 });
    expect(findingText('vi', finding as Finding)).toContain('ghi 15,99, nhưng tính lại B1/C1 thì được 0,84.');
    // The cell that is accused is the same: its decimals are, too, wherever it is named.
    const accused = { suspect: 'A1', value: 15.9935, suggestion: 0.8398, suspectDecimals: 0, relations: 2 };
    const suspect = { ...at, value: 15.9935, suggestion: 0.8398, slip: null, confidence: 0.95 };
    const sure = { ...finding, details: { ...details, ...accused }, suspects: [suspect] };
    expect(pair('#,##0', 15.9935, 0.8398, sure)).toEqual(both);
    expect(findingText('vi', sure as Finding)).toContain('đang ghi 15,99, đúng ra là 0,84; sửa ô này');
  });
});

describe('the line of a finding that is a sentence', () => {
  it('does not name again the cell that stands before it', () => {
    const grid = gridOf([{ value: 1 }]);
    const one = (rule: string, details: object, cell = cellKey(0, 0)): Finding =>
      ({ rule, severity: 'rounding', sheet: 'A', cell, details, suspects: [], broken: [] }) as unknown as Finding;
    const line = (locale: 'vi' | 'en', finding: Finding): string => {
      const { place, body } = lineOf(locale, finding, null, { tables: [], gridOf: grid });
      return `${place}: ${body}`;
    };
    const rounding = one('rounding', { count: 1, cells: 'A1' });
    expect(line('vi', rounding)).toBe('A1: Chỉ lệch trong phạm vi làm tròn, không phải lỗi.');
    expect(line('en', rounding)).toBe('A1: Off within rounding only, which is not an error.');
    const others = one('rounding', { count: 2, cells: 'A1, B1' });
    expect(line('vi', others)).toBe('A1: 2 ô (A1, B1) chỉ lệch trong phạm vi làm tròn, không phải lỗi.');
    expect(line('en', one('error-value', { error: '#REF!' }))).toBe('A1: Shows #REF!.');
  });
});

describe('the place of a cell', () => {
  it.each([
    ['hàng ẩn', (builder: GridBuilder) => builder.hiddenRows.add(0)],
    ['cột ẩn', (builder: GridBuilder) => builder.hiddenColumns.add(0)],
    ['ngoài vùng in', (builder: GridBuilder) => builder.printAreas.push({ top: 5, bottom: 9, left: 0, right: 3 })],
  ] as const)('says that nobody sees it: %s', (why, hide) => {
    const grid = gridOf([{ value: 1 }], (builder) => void hide(builder));
    expect(placeText('vi', [], grid(), 'A', cellKey(0, 0))).toBe(`A1, ${why}`);
  });
});

describe('a tally', () => {
  it('does not say what there is none of', () => {
    const tally = { relations: 12, consistent: 10, rounding: 0, inconsistent: 2, unchecked: 0 };
    expect(tallyText('vi', tally)).toBe('12 phép tính: 10 khớp, 2 lệch');
  });
});
