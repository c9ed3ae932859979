/** Every figure of a summary: the formula that is written and the value that Excel would compute from it. */
import { compute, type Expression, type ExpressionContext, firstCell } from '../../src/summary/expression';
import { GridBuilder } from '../../src/sheet';

/**
 * The source "Biểu 01": A1 1.250; A2 empty; A3 #N/A; A4 TRUE; A5 FALSE; A6 "1.250,5" kept as text; A7 "-"; A8 730;
 * B1 2.475.
 */
const builder = new GridBuilder('Biểu 01');
builder.set(0, 0, 1_250);
builder.set(2, 0, { value: { error: '#N/A' } });
builder.set(3, 0, { value: true });
builder.set(4, 0, { value: false });
builder.set(5, 0, '1.250,5');
builder.set(6, 0, '-');
builder.set(7, 0, 730);
builder.set(0, 1, 2_475);
const grid = builder.build();

/** The summary: row "r1" is row 10, "r2" row 11 …; column "a" is C, "b" D …; r1 holds 1, 2, 3 …, r2 10, 20, 30 … */
const VALUES: Record<string, readonly (number | string)[]> = {
  r1: [1, 2, 3, 4],
  r2: [10, 20, 30, 40],
  r3: ['', 5, 0, 4],
};
const columnAt = (name: string): number => 'abcd'.indexOf(name);
const context: ExpressionContext = {
  grid,
  readTextNumbers: true,
  rowOf: (name) => 8 + Number(name.slice(1)),
  columnOf: (name) => 2 + columnAt(name),
  valueOf: (row, column) => VALUES[row]![columnAt(column)]!,
};

const given = (expression: Expression, readTextNumbers = true): string => {
  const { formula, value } = compute(expression, { ...context, readTextNumbers });
  return `${formula} → ${JSON.stringify(value)}`;
};
const cells = (...rows: readonly number[]): Expression => ({
  type: 'source-sum',
  cells: rows.map((row) => ({ row: row - 1, column: 0 })),
});
const at = (row: string, column: string): Extract<Expression, { type: 'cell' }> => ({ type: 'cell', row, column });

describe('a cell of the source', () => {
  it.each<[string, number, string]>([
    ['a number as it is', 1, "'Biểu 01'!A1 → 1250"],
    ['nothing as 0', 2, "'Biểu 01'!A2 → 0"],
    ['an error as 0, so that it does not spread', 3, "IFERROR('Biểu 01'!A3,0) → 0"],
    ['TRUE as 1', 4, "N('Biểu 01'!A4) → 1"],
    ['FALSE as 0', 5, "N('Biểu 01'!A5) → 0"],
    ['a dash as 0', 7, "N('Biểu 01'!A7) → 0"],
  ])('%s', (_, row, expected) => expect(given(cells(row))).toBe(expected));

  it('a text that shows a number is read only where that is wanted', () => {
    expect(given(cells(6))).toMatch(/→ 1250.5$/);
    expect(given(cells(6), false)).toBe("N('Biểu 01'!A6) → 0");
  });

  it('shown: empty text while it holds no figure, since what was not reported is not 0', () => {
    const shown = (row: number): string => given({ type: 'shown', cell: { row: row - 1, column: 0 } });
    const orNothing = (row: number): string => `IF(ISNUMBER('Biểu 01'!A${row}),'Biểu 01'!A${row},"")`;
    expect(shown(1)).toBe(`${orNothing(1)} → 1250`);
    expect(shown(2)).toBe(`${orNothing(2)} → ""`);
    expect(shown(3)).toBe(`IFERROR('Biểu 01'!A3,"") → ""`);
    expect(shown(4)).toBe(`${orNothing(4)} → ""`);
    expect(shown(7)).toBe(`${orNothing(7)} → ""`);
    expect(shown(6)).toMatch(/→ 1250.5$/);
  });
});

describe('sums', () => {
  it('of neighbouring cells are one range; errors and booleans stand apart, which SUM would skip or spread', () => {
    expect(given(cells(1, 2))).toBe("SUM('Biểu 01'!A1:A2) → 1250");
    expect(given(cells(1, 2, 3, 8))).toBe("SUM('Biểu 01'!A1:A2,IFERROR('Biểu 01'!A3,0),'Biểu 01'!A8) → 1980");
    expect(given(cells(1, 4, 7, 8))).toBe("SUM('Biểu 01'!A1,N('Biểu 01'!A4),'Biểu 01'!A7:A8) → 1981");
  });
  it('of cells in two columns are two ranges', () => {
    const both: Expression = {
      type: 'source-sum',
      cells: [
        { row: 0, column: 0 },
        { row: 0, column: 1 },
      ],
    };
    expect(given(both)).toBe("SUM('Biểu 01'!A1,'Biểu 01'!B1) → 3725");
  });
  it('of more cells than SUM takes are several sums', () => {
    const every: Expression = {
      type: 'source-sum',
      cells: Array.from({ length: 300 }, (_, i) => ({ row: 2 * i + 100, column: 0 })),
    };
    expect(compute(every, context).formula.match(/SUM\(/g)).toHaveLength(2);
  });
  it('of cells of the summary', () => {
    expect(given({ type: 'column-sum', rows: ['r2', 'r1'], column: 'b' })).toBe('SUM(D10:D11) → 22');
    expect(given({ type: 'column-sum', rows: ['r1', 'r3'], column: 'b' })).toBe('SUM(D10,D12) → 7');
    expect(given({ type: 'column-sum', rows: ['r2'], column: 'b' })).toBe('D11 → 20');
    const across = (operation: 'SUM' | 'AVERAGE', ...columns: string[]): string =>
      given({ type: 'row-aggregate', row: 'r1', columns, operation });
    expect(across('SUM', 'a', 'b', 'd')).toBe('SUM(C10:D10,F10) → 7');
    expect(across('AVERAGE', 'd', 'a')).toBe('AVERAGE(C10,F10) → 2.5');
  });
});

describe('a change of unit', () => {
  const converted = (inner: Expression, factor: number): string => given({ type: 'converted', inner, factor });
  it('multiplies or divides by a whole number', () => {
    expect(converted(cells(1), 1)).toBe("'Biểu 01'!A1 → 1250");
    expect(converted(cells(1), 1_000)).toBe("'Biểu 01'!A1*1000 → 1250000");
    expect(converted(cells(1), 0.001)).toBe("'Biểu 01'!A1/1000 → 1.25");
    expect(converted(cells(1, 2), 0.001)).toBe("SUM('Biểu 01'!A1:A2)/1000 → 1.25");
  });
  it('takes a difference as a whole', () => {
    const difference: Expression = { type: 'difference', minuend: cells(1), subtrahend: cells(8) };
    expect(converted(difference, 0.001)).toBe("('Biểu 01'!A1-'Biểu 01'!A8)/1000 → 0.52");
  });
});

describe('comparisons', () => {
  it('a difference takes what it subtracts as a whole', () => {
    expect(given({ type: 'difference', minuend: at('r2', 'a'), subtrahend: at('r1', 'a') })).toBe('C11-C10 → 9');
    const inner: Expression = { type: 'difference', minuend: at('r1', 'b'), subtrahend: at('r1', 'a') };
    expect(given({ type: 'difference', minuend: at('r2', 'a'), subtrahend: inner })).toBe('C11-(D10-C10) → 9');
  });
  it('a quotient is empty where nothing divides, a growth is one less', () => {
    const quotient = (denominator: Expression, growth: boolean): string =>
      given({ type: 'quotient', numerator: at('r2', 'a'), denominator, growth });
    expect(quotient(at('r1', 'b'), false)).toBe('IF(D10=0,"",C11/D10) → 5');
    expect(quotient(at('r1', 'b'), true)).toBe('IF(D10=0,"",C11/D10-1) → 4');
    expect(quotient(at('r3', 'c'), false)).toBe('IF(E12=0,"",C11/E12) → ""');
  });
  it('one that needs both figures is empty without either', () => {
    const quotient = (numerator: Expression): string =>
      given({ type: 'quotient', numerator, denominator: at('r1', 'b'), growth: false, needsBoth: true });
    expect(quotient(at('r2', 'a'))).toBe('IF(COUNT(D10,C11)<2,"",IF(D10=0,"",C11/D10)) → 5');
    expect(quotient(at('r3', 'a'))).toMatch(/→ ""$/);
  });
  it('a gap is empty while it rounds to nothing', () => {
    const gap = (stated: Expression): string =>
      given({ type: 'gap', stated, parts: { type: 'column-sum', rows: ['r1', 'r2'], column: 'a' }, decimals: 0 });
    expect(gap(at('r2', 'a'))).toBe('IF(ROUND(C11-SUM(C10:C11),0)=0,"",ROUND(C11-SUM(C10:C11),0)) → -1');
    expect(gap({ type: 'column-sum', rows: ['r1', 'r2'], column: 'a' })).toMatch(/→ ""$/);
  });
  it('a guarded figure is empty while its guard is', () => {
    const guarded = (by: Expression): string => given({ type: 'guarded', by, inner: at('r1', 'd') });
    expect(guarded(at('r1', 'a'))).toBe('IF(N(C10)=0,"",F10) → 4');
    expect(guarded(at('r3', 'a'))).toBe('IF(N(C12)=0,"",F10) → ""');
    expect(guarded(at('r3', 'c'))).toMatch(/→ ""$/);
  });
  it('a verdict says whether the target was passed, met or missed', () => {
    const words = { above: 'Vượt', met: 'Đạt', below: 'Chưa "đạt"' };
    const asked = { type: 'verdict', decimals: 1, isNoughtATarget: false, words } as const;
    const verdict = (target: string, actual: string): string =>
      given({ ...asked, target: at(target, 'd'), actual: at(actual, 'd') });
    expect(verdict('r1', 'r2')).toMatch(/→ "Vượt"$/);
    expect(verdict('r1', 'r3')).toMatch(/→ "Đạt"$/);
    expect(verdict('r2', 'r1')).toMatch(/"Chưa ""đạt"""\)\)\) → "Chưa \\"đạt\\""$/);
    expect(given({ ...asked, target: at('r3', 'a'), actual: at('r1', 'a') })).toMatch(/→ ""$/);
  });
  it('a rank counts what is larger, a count the cells that show a text', () => {
    expect(given({ type: 'rank', row: 'r1', rows: ['r1', 'r2', 'r3'], column: 'b' })).toBe('RANK(D10,D$10:D$12) → 3');
    expect(given({ type: 'rank', row: 'r2', rows: ['r1', 'r2', 'r3'], column: 'b' })).toBe('RANK(D11,D$10:D$12) → 1');
    expect(given({ type: 'count', rows: ['r3', 'r1'], column: 'a', text: '' })).toBe('COUNTIF(C10:C12,"") → 1');
  });
  it('a label is shown while its row holds a number', () => {
    const label = (row: string, ...columns: string[]): string => given({ type: 'label', row, columns, text: 'Khác' });
    expect(label('r1', 'a', 'c')).toBe('IF(COUNT(C10,E10)=0,"","Khác") → "Khác"');
    expect(label('r3', 'a', 'b')).toBe('IF(COUNT(C12,D12)=0,"","Khác") → "Khác"');
    expect(label('r3', 'a')).toBe('IF(COUNT(C12)=0,"","Khác") → ""');
  });
});

it('the first source cell of a figure is known, that of a computed one is not', () => {
  expect(firstCell(cells(8, 1))).toEqual({ row: 7, column: 0 });
  expect(firstCell({ type: 'converted', inner: cells(8), factor: 1_000 })).toEqual({ row: 7, column: 0 });
  expect(firstCell(cells())).toBeNull();
  expect(firstCell(at('r1', 'a'))).toBeNull();
});
