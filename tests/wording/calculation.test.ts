/** Calculations that come to what is said of them, and printed figures that do not. */
import type { BrokenRelation } from '../../src/checks';
import { type CellInput, GridBuilder, cellKey } from '../../src/sheet';
import { calculationText, placeText, printedGap, tallyText } from '../../src/wording';

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
    expect(calculationText(rate, grid)).toEqual({ before: '(', after: ' − 1) × 100' });
    expect(calculationText(relation('ratio', 2, (140_000 / 120) * 100), grid).after).toBe(' × 100');
  });

  it('does not where the cell shows a fraction as a percentage', () => {
    const grid = gridOf([{ value: 0.5, format: '0.00%' }, { value: 1 }, { value: 2 }]);
    expect(calculationText(relation('ratio', 2, 0.5), grid)).toEqual({ before: '', after: '' });
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
    });
  });

  it('are not told where they add up', () => {
    const grid = gridOf([{ value: 3 }, { value: 1 }, { value: 2 }]);
    expect(printedGap('vi', relation('sum', 2, 3), grid)).toBeNull();
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
