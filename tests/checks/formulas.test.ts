import { checkFormulas } from '../../src/checks';
import { GridBuilder, keyName } from '../../src/sheet';
import { sheet, type CellText } from './table-builder';

const formula = (text: string, value = 1): CellText => ({ value, formula: text });
const told = (rows: readonly (readonly (CellText | null)[])[]): string[] =>
  checkFormulas(new Map([['Biểu 1', sheet(rows)]]), []).map(({ rule, cell }) => `${rule} ${keyName(cell)}`);

/** Rates in column C, one row per unit. */
const rates = (odd?: CellText): (CellText | null)[][] =>
  Array.from({ length: 9 }, (_, i) => [
    100 + i,
    50 + i,
    i === 4 && odd !== undefined ? odd : formula(`=B${i + 1}/A${i + 1}*100`, 50),
  ]);

describe('formulas against their neighbours', () => {
  test('a column that was copied down raises nothing', () => expect(told(rates())).toEqual([]));
  test('a denominator in the wrong row', () =>
    expect(told(rates(formula('=B5/A4*100')))).toEqual(['pattern-differs C5']));
  test('a number typed over a formula', () => expect(told(rates(54))).toEqual(['typed-over C5']));
  test('a sum whose range differs from those beside it', () => {
    const rows: (CellText | null)[][] = [1, 2, 3].map((n) => [n, n, n, n, n, n, n]);
    rows.push(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((c) => formula(c === 'D' ? '=SUM(D2:D3)' : `=SUM(${c}1:${c}3)`, 6)),
    );
    expect(told(rows)).toEqual(['range-short D4']);
  });
});

describe('what a single formula shows', () => {
  const column = (...last: CellText[]): CellText[][] => [[10], [20], [30], ...last.map((cell) => [cell])];
  test('a range that stops before the last row above the total', () =>
    expect(told(column(40, formula('=SUM(A1:A3)')))).toEqual(['range-short A5']));
  test('a full range raises nothing', () => expect(told(column(40, formula('=SUM(A1:A4)')))).toEqual([]));
  test('a subtotal counted again with its own rows', () => {
    expect(told(column(formula('=SUM(A1:A3)', 60), formula('=SUM(A1:A4)', 120)))).toEqual(['double-count A5']);
  });
  test('a typed number inside a total, but not the 1 of a growth rate', () => {
    expect(told(column(formula('=SUM(A1:A3)+850')))).toEqual(['plug A4']);
    expect(told(column(formula('=A3/A2-1'), formula('=A3/A2*100-100')))).toEqual([]);
  });
  test('a whole that is typed to take parts from is entered, not forced', () => {
    expect(told(column(formula('=924453-A3'), formula('=8200+50-SUM(A1:A2)-A3')))).toEqual([]);
    expect(told(column(formula('=A3-924453')))).toEqual(['plug A4']);
    expect(told(column(formula('=924453+A3-A2')))).toEqual(['plug A4']);
  });
  test('another workbook', () => expect(told(column(formula("='[1]Biểu 2'!A3")))).toEqual(['external-link A4']));
  test('formulas in a circle', () => expect(told([[formula('=B1+1'), formula('=A1*2')]])).toContain('circular A1'));
});

describe('error values', () => {
  test('what depends on an error is told with it, not by itself', () => {
    const rows: CellText[][] = [
      [{ error: '#REF!', formula: '=#REF!+1' }, 5],
      ...Array.from({ length: 6 }, (_, i): CellText[] => [{ error: '#REF!', formula: `=A${i + 1}+B1` }, 5]),
    ];
    const findings = checkFormulas(new Map([['Biểu 1', sheet(rows)]]), []).filter(({ rule }) => rule === 'error-value');
    expect(findings.map(({ severity, cell, details }) => [severity, keyName(cell), details['dependents']])).toEqual([
      ['error', 'A1', 6],
    ]);
  });
  test('an error that stands in hidden columns only, and reaches no other, is not printed', () => {
    const severities = (...hidden: number[]) => {
      const builder = new GridBuilder('Biểu 1');
      builder.set(0, 0, { value: { error: '#REF!' }, formula: '=#REF!+1' });
      builder.set(0, 1, { value: { error: '#REF!' }, formula: '=A1*2' });
      for (const column of hidden) builder.hiddenColumns.add(column);
      return checkFormulas(new Map([['Biểu 1', builder.build()]]), [])
        .filter(({ rule }) => rule === 'error-value')
        .map(({ severity, cell }) => `${severity} ${keyName(cell)}`);
    };
    expect(severities()).toEqual(['error A1']);
    expect(severities(0)).toEqual(['error B1']);
    expect(severities(0, 1)).toEqual(['review A1']);
  });
  test('a column of divisions by zero is one finding to look at', () => {
    const rows: CellText[][] = Array.from({ length: 5 }, (_, i): CellText[] => [
      i,
      0,
      { error: '#DIV/0!', formula: `=A${i + 1}/B${i + 1}` },
    ]);
    expect(checkFormulas(new Map([['Biểu 1', sheet(rows)]]), []).map(({ rule, severity }) => [rule, severity])).toEqual(
      [['error-value', 'review']],
    );
  });
});
