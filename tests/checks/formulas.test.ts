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

test('of a sum over two runs of rows the row is named that it leaves out', () => {
  const told = (last: number): unknown[] => {
    const rows: CellText[][] = Array.from({ length: 8 }, (_, i) => [10, 20, 30, 40, 50].map((n) => ({ value: n + i })));
    rows.push(['A', 'B', 'C', 'D', 'E'].map((c) => formula(`=SUM(${c}1:${c}3,${c}5:${c}${c === 'D' ? last : 8})`, 6)));
    return checkFormulas(new Map([['Biểu 1', sheet(rows)]]), []).map(({ rule, cell, details }) => [
      rule,
      keyName(cell),
      details['missed'],
    ]);
  };
  expect(told(7)).toEqual([['range-short', 'D9', 'D8']]);
  expect(told(8)).toEqual([]);
});

describe('a formula unlike its neighbours says why', () => {
  /** Five lines of three amounts with their sums in column D; `odd` stands in the third. */
  const lines = (odd: string): CellText[][] =>
    Array.from({ length: 7 }, (_, i) => [
      10 + i,
      20 + 2 * i,
      30 + 3 * i,
      formula(i === 3 ? odd : `=SUM(A${i + 1}:C${i + 1})`, 60 + 6 * i),
    ]);
  test('by its range where it sums its own line too', () => {
    expect(told(lines('=SUM(B4:C4)'))).toEqual(['range-differs D4']);
    expect(told(lines('=SUM(A4:C4)'))).toEqual([]);
  });
  test('by its pattern where it sums another line, or two', () => {
    expect(told(lines('=SUM(A3:C3)'))).toEqual(['pattern-differs D4']);
    expect(told(lines('=SUM(A3:C4)'))).toEqual(['pattern-differs D4']);
  });
  test('not at all where it adds up its column among sums of their lines', () =>
    expect(told(lines('=D2+D3'))).toEqual([]));
  test('not where the lines around it read that very cell: it is what they are worked out from', () => {
    const spread = (rate: string): CellText[][] =>
      Array.from({ length: 7 }, (_, i) => [
        { value: 100 + i },
        { value: 50 + i },
        formula(i === 3 ? '=B4/A4' : `=A${i + 1}*${rate}`, 3),
      ]);
    expect(told(spread('$C$4'))).toEqual([]);
    expect(told(spread('$B$4'))).toEqual(['pattern-differs C4']);
  });
  test('a line that has only a formula without cells among sums of lines is unlike them', () =>
    expect(told(lines('=78'))).toEqual(['pattern-differs D4']));
});

describe('what a single formula shows', () => {
  const column = (...last: CellText[]): CellText[][] => [[10], [20], [30], ...last.map((cell) => [cell])];
  test('a range that stops before the last row above the total', () =>
    expect(told(column(40, formula('=SUM(A1:A3)')))).toEqual(['range-short A5']));
  test('a full range raises nothing', () => expect(told(column(40, formula('=SUM(A1:A4)')))).toEqual([]));
  test('a subtotal counted again with its own rows', () => {
    expect(told(column(formula('=SUM(A1:A3)', 60), formula('=SUM(A1:A4)', 120)))).toEqual(['double-count A5']);
  });
  test('counted again also where the subtotal names its rows one by one', () => {
    const again = (subtotal: string): string[] =>
      told(column(formula(subtotal, 60), formula('=SUM(A1:A4)', 120))).filter((line) =>
        line.startsWith('double-count'),
      );
    expect(again('=SUM(A1:A2,A3)')).toEqual(['double-count A5']);
    expect(again('=SUM(A1:A2;A3)')).toEqual(['double-count A5']);
    expect(again('=SUM(A1:A2)*A3')).toEqual([]);
  });
  test('a typed number inside a total, but not the 1 of a growth rate', () => {
    expect(told(column(formula('=SUM(A1:A3)+850')))).toEqual(['plug A4']);
    expect(told(column(formula('=A3/A2-1'), formula('=A3/A2*100-100')))).toEqual([]);
  });
  test('nor what is added to a factor of it', () =>
    expect(told(column(formula('=SUM(A1:A3)*(1+850)'), formula('=ROUND(SUM(A1:A3)/(2+850),0)')))).toEqual([]));
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

describe('a range that stops early is left alone', () => {
  const column = (...last: CellText[]): CellText[][] => [[10], [20], [30], ...last.map((cell) => [cell])];
  test('where a formula stands between it and the total: other totals say why', () =>
    expect(told(column(formula('=A1+5'), formula('=SUM(A1:A3)', 60)))).not.toContain('range-short A5'));
  test('where what it passes over is blank or zero', () => {
    expect(told([[10], [20], [30], [null], [formula('=SUM(A1:A3)', 60)]] as CellText[][])).toEqual([]);
    expect(told(column(0, formula('=SUM(A1:A3)', 60)))).toEqual([]);
  });
  test('where it runs across, or over one cell', () => {
    expect(told([[10, 20, 30, formula('=SUM(A1:B1)', 30)]])).toEqual([]);
    expect(told(column(40, formula('=SUM(A1:A1)', 10)))).toEqual([]);
  });
  test('but not where it names more ranges than a sentence holds', () => {
    const rows: (CellText | null)[][] = Array.from({ length: 12 }, (_, i) => [i + 1, i + 1, i + 1, i + 1]);
    const sums = ['A', 'B', 'C', 'D'].map((c) =>
      formula(`=SUM(${c}1:${c}2,${c}3:${c}4,${c}5:${c}6,${c}7:${c}8,${c}9:${c}${c === 'C' ? 11 : 12})`, 78),
    );
    rows.push(sums);
    expect(told(rows)).toEqual(['range-short C13']);
  });
});

describe('a figure among formulas is left alone', () => {
  const differences = (odd: CellText): (CellText | null)[][] =>
    Array.from({ length: 9 }, (_, i) => [
      100 + 7 * i,
      50 + 3 * i,
      i === 4 ? odd : formula(`=A${i + 1}-B${i + 1}`, 50 + 4 * i),
    ]);
  test('where it is what the formula beside it would give there', () => {
    expect(told(differences(66))).toEqual([]);
    expect(told(differences(67))).toEqual(['typed-over C5']);
  });
  test('where it is what a sum beside it would give there', () => {
    const sums = (odd: CellText): (CellText | null)[][] =>
      Array.from({ length: 9 }, (_, i) => [
        10 + i,
        20 + i,
        30 + i,
        i === 4 ? odd : formula(`=SUM(A${i + 1}:C${i + 1})`, 60 + 3 * i),
      ]);
    expect(told(sums(72))).toEqual([]);
    expect(told(sums(73))).toEqual(['typed-over D5']);
  });
  test('where it is 0 in place of a division by nothing', () => {
    const quotients = (divisor: CellText | null): (CellText | null)[][] =>
      rates(0).map((row, i) => (i === 4 ? [divisor, ...row.slice(1)] : row));
    expect(told(quotients(0))).toEqual([]);
    expect(told(quotients(null))).toEqual([]);
    expect(told(quotients(104))).toEqual(['typed-over C5']);
  });
});
