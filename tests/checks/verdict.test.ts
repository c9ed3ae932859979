/** Whether a stated figure is what its cells give: the verdict on one relation, at the bounds of rounding. */
import { brokenRelation, recompute } from '../../src/checks/recompute';
import { FigureSource } from '../../src/figures';
import { cellKey } from '../../src/sheet';
import { type CellText, type Reading, relation, sheet } from './table-builder';

/** "inconsistent 40 for 39.36" of a relation over cells in row 1, A1 the stated one. */
function verdict(text: string, cells: readonly (CellText | null)[], reading: Reading = {}): string {
  const grid = sheet([cells]);
  const { verdict: found } = recompute(relation(text, reading), new FigureSource(new Map([[grid.sheet, grid]])));
  return found.status === 'unchecked' || found.status === 'consistent'
    ? found.status
    : `${found.status} ${found.stated} for ${found.expected}`;
}
const shown = (value: number, format: string): CellText => ({ value, format });

describe('a rate of two amounts', () => {
  const rate = (stated: CellText | null, part: CellText | null, whole: CellText | null): string =>
    verdict('A1=B1/C1*100', [stated, part, whole]);

  test.each([
    [39.36, 'consistent'],
    // 3936 of 10000 could be from 3935,5 to 3936,5 of 9999,5 to 10000,5.
    [39.37, 'rounding 39.37 for 39.36'],
    [39.38, 'inconsistent 39.38 for 39.36'],
    [39.34, 'inconsistent 39.34 for 39.36'],
    [36.36, 'inconsistent 36.36 for 39.36'],
    [0.3936, 'scale 0.3936 for 39.36'],
    [3936, 'inconsistent 3936 for 39.36'],
  ])('%d for 3936 of 10000', (stated, expected) => expect(rate(stated, 3_936, 10_000)).toBe(expected));

  test.each([
    // A hundredth of a rate is another scale only where neither could be the rate itself: 0,02 may be 0,02 %.
    [0.02, 200, 'inconsistent 0.02 for 2'],
    [0.03, 300, 'scale 0.03 for 3'],
    [3, 30_000, 'scale 3 for 300'],
    [3.5, 35_000, 'inconsistent 3.5 for 350'],
    [0.395, 3_936, 'scale 0.395 for 39.36'],
    [0.396, 3_936, 'inconsistent 0.396 for 39.36'],
  ])('%d for %d of 10000, in another scale or not', (stated, part, expected) =>
    expect(rate(stated, part, 10_000)).toBe(expected),
  );

  test('exactly half a unit of its last digit is rounding, a thousandth more is not', () => {
    // 1/8 is 12,5 %: printed without decimals it is 13, and 12 where it was cut off.
    const exact = (stated: number): string =>
      rate(shown(stated, '0'), shown(125_000_000, '0'), shown(1_000_000_000, '0'));
    expect([exact(13), exact(12)]).toEqual(['consistent', 'consistent']);
    expect(exact(14)).toBe('inconsistent 14 for 12.5');
    expect(exact(11)).toBe('inconsistent 11 for 12.5');
  });

  test('a rate that was cut off instead of rounded', () => {
    expect(rate(66.66, 2_000_000, 3_000_000)).toMatch(/^rounding/);
    expect(rate(66.65, 2_000_000, 3_000_000)).toMatch(/^inconsistent/);
  });

  test('of a small whole says little: its rounding leaves room', () => {
    expect(rate(33, 1, 3)).toBe('consistent');
    expect(rate(40, 1, 3)).toMatch(/^rounding/);
    expect(rate(70, 1, 3)).toMatch(/^inconsistent/);
  });

  test('is not checked where the whole is nothing, blank, or could be nothing', () => {
    expect(rate(50, 5, 0)).toBe('unchecked');
    expect(rate(50, 5, null)).toBe('unchecked');
    expect(rate(50, 5, 0.4)).not.toBe('unchecked');
    expect(rate(50, shown(0.2, '0'), shown(0.4, '0'))).not.toMatch(/^inconsistent/);
  });

  test('is not checked where a cell holds words, an error or nothing to hold it against', () => {
    expect(rate('chưa có', 5, 10)).toBe('unchecked');
    expect(rate(null, 5, 10)).toBe('unchecked');
    expect(rate(50, 'năm', 10)).toBe('unchecked');
    expect(rate(50, 5, { error: '#REF!' })).toBe('unchecked');
  });

  test('across units: million đồng by persons, told in thousands', () => {
    expect(verdict('A1=B1/C1', [2_500, 125, 50], { unitFactor: 1000 })).toBe('consistent');
    expect(verdict('A1=B1/C1', [2_600, 125, 50], { unitFactor: 1000 })).toBe('inconsistent 2600 for 2500');
  });
});

describe('growth over the period before', () => {
  const growth = (stated: number, now: number, before: number): string => verdict('A1=B1/C1-1', [stated, now, before]);
  test.each([
    [0.105, 2_210, 2_000, 'consistent'],
    [-0.105, 1_790, 2_000, 'consistent'],
    [0.105, 1_790, 2_000, 'inconsistent 0.105 for -0.105'],
    [1.105, 2_210, 2_000, 'inconsistent 1.105 for 0.105'],
    [0.103, 2_210, 2_000, 'inconsistent 0.103 for 0.105'],
  ])('%d from %d over %d', (stated, now, before, expected) => expect(growth(stated, now, before)).toBe(expected));
});

describe('a sum', () => {
  const sum = (total: CellText | null, ...parts: readonly (CellText | null)[]): string =>
    verdict(`A1=SUM(B1:${'BCDEF'[parts.length - 1]!}1)`, [total, ...parts]);

  test.each([
    [60, 'consistent'],
    [61, 'rounding 61 for 60'],
    [59, 'rounding 59 for 60'],
    // At the bound of what rounding can do, and beyond three of its standard deviations (1.73).
    [62, 'unlikely 62 for 60'],
    [58, 'unlikely 58 for 60'],
    [63, 'inconsistent 63 for 60'],
    [57, 'inconsistent 57 for 60'],
  ])('%d for 10, 20 and 30, each rounded by up to a half', (total, expected) =>
    expect(sum(total, 10, 20, 30)).toBe(expected),
  );

  test('in tenths leaves tenths', () => {
    expect(sum(60.1, 10.1, 20.2, 29.7)).toMatch(/^rounding/);
    expect(sum(60.2, 10.1, 20.2, 29.7)).toMatch(/^unlikely/);
    expect(sum(60.3, 10.1, 20.2, 29.7)).toMatch(/^inconsistent/);
    expect(sum(60, 10.1, 20.2, 29.7)).toBe('consistent');
  });

  test('of stored figures that agree is told where the printed ones do not', () => {
    const cells = [shown(61, '0'), shown(10.4, '0'), shown(20.4, '0'), shown(30.2, '0')] as const;
    expect(sum(...cells)).toMatch(/^(consistent|rounding)/);
    expect(sum(shown(61.0, '0'), shown(10.4, '0'), shown(20.4, '0'), shown(30.2, '0'))).toBe('rounding 61 for 61');
  });

  test('a total rounded to what is shown, of parts stored with more digits', () => {
    expect(sum(shown(61, '0'), shown(10.31, '0'), shown(20.32, '0'), shown(30.33, '0'))).not.toMatch(/^inconsistent/);
    expect(sum(shown(65, '0'), shown(10.31, '0'), shown(20.32, '0'), shown(30.33, '0'))).toMatch(/^inconsistent/);
  });

  test('with blanks and nil marks counts them as nothing', () => {
    expect(sum(30, 10, 20, null)).toBe('consistent');
    expect(sum(30, 10, 20, '-')).toBe('consistent');
  });

  test('of figures kept as text is checked like any other', () => {
    expect(sum(1_250.5, '1.000,5', '250')).toBe('consistent');
    expect(sum(1_350.5, '1.000,5', '250')).toBe('inconsistent 1350.5 for 1250.5');
  });

  test('of which: a part may be smaller, not larger than the whole', () => {
    expect(verdict('A1<=B1', [90, 100])).toBe('consistent');
    expect(verdict('A1<=B1', [100, 100])).toBe('consistent');
    expect(verdict('A1<=B1', [103, 100])).toMatch(/^inconsistent/);
  });

  test('a mean is that of all its cells', () => {
    expect(verdict('A1=AVERAGE(B1:D1)', [20, 10, 20, 30])).toBe('consistent');
    expect(verdict('A1=AVERAGE(B1:D1)', [25, 10, 20, 30])).toMatch(/^inconsistent/);
  });

  test('a difference is the first less the second', () => {
    expect(verdict('A1=B1-C1', [30, 50, 20])).toBe('consistent');
    expect(verdict('A1=B1-C1', [-30, 50, 20])).toBe('inconsistent -30 for 30');
  });
});

describe('what Excel itself keeps true', () => {
  const kept = (cells: readonly (CellText | null)[], reading: Reading = {}): boolean => {
    const grid = sheet([cells]);
    const other = sheet([cells], 'Biểu 2');
    return recompute(
      relation('A1=SUM(B1:C1)', reading),
      new FigureSource(
        new Map([
          [grid.sheet, grid],
          [other.sheet, other],
        ]),
      ),
    ).isFormula;
  };
  const formula = (text: string, value = 30): CellText => ({ value, formula: text });

  test.each([
    [[30, 10, 20], false],
    [[formula('=SUM(B1:C1)'), 10, 20], true],
    [[formula("='Biểu 2'!A1"), 10, 20], false],
    [[formula('=Bieu2!$A$1'), 10, 20], false],
    [[formula('=+Bieu2!AB12'), 10, 20], false],
    [[formula('=Bieu2!A1+Bieu3!A1'), 10, 20], true],
    [[30, formula('=A1-C1', 10), 20], true],
    [[30, formula('=$A$1-C1', 10), 20], true],
    [[30, formula('=AA1-C1', 10), 20], false],
    [[30, formula('=A12-C1', 10), 20], false],
    [[30, 10, formula('=D1*2', 20)], false],
  ] as const)('%j: %p', (cells, expected) => expect(kept(cells)).toBe(expected));

  test('a sum over other sheets is kept by its own formula, links too, and by no other', () => {
    const across = { operandSheets: ['Biểu 2', 'Biểu 2'] };
    expect(kept([formula("='Biểu 2'!B1"), 10, 20], across)).toBe(true);
    expect(kept([30, formula('=A1-C1', 10), 20], across)).toBe(false);
  });
});

test('a broken relation says where it was found, what is stated and what comes out', () => {
  const grid = sheet([[63, 10, 20, 30]]);
  const computed = recompute(
    relation('A1=SUM(B1:D1)', { source: '1=2+3+4' }),
    new FigureSource(new Map([[grid.sheet, grid]])),
  );
  expect(computed.filled).toBe(3);
  expect(brokenRelation(computed)).toMatchObject({
    kind: 'sum',
    sheet: 'Biểu 1',
    result: cellKey(0, 0),
    operands: [1, 2, 3].map((column) => cellKey(0, column)),
    stated: 63,
    expected: 60,
    source: '1=2+3+4',
  });
  expect(brokenRelation(computed)).not.toHaveProperty('operandSheets');
});

test('and which sheets its cells are on, where they are on others; no source where none says it', () => {
  const [own, other] = [sheet([[63, 10, 20, 30]]), sheet([[null, 10, 20, 30]], 'Biểu 2')];
  const across = relation('A1=SUM(B1:D1)', { operandSheets: ['Biểu 2', 'Biểu 2', 'Biểu 2'] });
  const computed = recompute(across, new FigureSource(new Map([own, other].map((grid) => [grid.sheet, grid]))));
  expect(brokenRelation(computed)).toMatchObject({ operandSheets: ['Biểu 2', 'Biểu 2', 'Biểu 2'], expected: 60 });
  expect(brokenRelation(computed)).not.toHaveProperty('source');
});
