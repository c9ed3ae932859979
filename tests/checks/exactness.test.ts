/** What the relations of a table say together of how exact its figures are. */
import { closesExactly, closesInPrint, gradeOfRate } from '../../src/checks/exactness';
import { recompute } from '../../src/checks/recompute';
import { FigureSource } from '../../src/figures';
import { type CellText, relation, sheet } from './table-builder';

/** So many totals of `parts` equal parts, of which the first `missing` exceed their parts by one. */
function totals(count: number, parts: number, missing: number) {
  const rows = Array.from({ length: count }, (_, row) => {
    const figures = Array.from({ length: parts }, (_, i) => 100 + 7 * row + i);
    return [figures.reduce((sum, figure) => sum + figure, 0) + (row < missing ? 1 : 0), ...figures];
  });
  const last = String.fromCharCode(65 + parts);
  const source = new FigureSource(new Map([['Biểu 1', sheet(rows)]]));
  return rows.map((_, row) => recompute(relation(`A${row + 1}=B${row + 1}:${last}${row + 1}`), source));
}

describe('closesExactly', () => {
  it('is so where every total closes', () => expect(closesExactly(totals(20, 4, 0))).toBe(true));
  it('is so where one total of very many misses by a unit', () => expect(closesExactly(totals(80, 6, 1))).toBe(true));
  it('is not so where every fourth total misses by a unit, as rounded figures do', () =>
    expect(closesExactly(totals(20, 4, 5))).toBe(false));
  it('is not so where one of a few totals misses by a unit', () => expect(closesExactly(totals(8, 3, 1))).toBe(false));
  it('is not said by totals of a single part, which close however the figures were made', () =>
    expect(closesExactly(totals(20, 1, 0))).toBe(false));
  it('is unknown, hence not so, with too few totals', () => expect(closesExactly(totals(3, 4, 0))).toBe(false));
});

describe('closesInPrint', () => {
  const cell = (value: number, format: string): CellText => ({ value, format });
  const closes = (total: CellText, ...parts: CellText[]): boolean => {
    const source = new FigureSource(new Map([['Biểu 1', sheet([[total, ...parts]])]]));
    return closesInPrint(recompute(relation('A1=B1:C1'), source), source);
  };
  it('is so where the printed figures add up and only hidden digits do not', () =>
    expect(closes(cell(2.3, '0'), cell(1.4, '0'), cell(1.4, '0'))).toBe(true));
  it('is not so where they do not add up as printed either', () =>
    expect(closes(cell(3.3, '0'), cell(1.4, '0'), cell(1.4, '0'))).toBe(false));
  it('is not so for a total that is printed with all its digits: it was typed as it is read', () =>
    expect(closes(cell(2, '0'), cell(1.4, '0'), cell(1.4, '0'))).toBe(false));
  it('has nothing to say where there is no gap', () =>
    expect(closes(cell(2.8, '0'), cell(1.4, '0'), cell(1.4, '0'))).toBe(false));
});

describe('gradeOfRate', () => {
  /** A rate of 394 of 1000, which rounding of both lets be from 39,33 to 39,47; `log` speaks for exact rates. */
  const grade = (text: string, stated: number, log: number | null, isOfCounts = false): string | null => {
    const source = new FigureSource(new Map([['Biểu 1', sheet([[stated, 394, 1000]])]]));
    const one = recompute(relation(text, { group: 5 }), source);
    return gradeOfRate(one, { exact: new Map(log === null ? [] : [[5, log]]), isOfCounts: () => isOfCounts, source });
  };
  const percent = 'A1=B1/C1*100';
  it('says nothing of a rate that agrees, to its last digit or cut off', () =>
    expect([39.4, 39.41, 39.39].map((stated) => grade(percent, stated, 50))).toEqual([null, null, null]));
  it('says nothing where nothing is known of its group', () => expect(grade(percent, 39.43, null)).toBeNull());
  it('is an error where the others are sure to come out, and to look at where they are less so', () => {
    expect(grade(percent, 39.43, 50)).toBe('error');
    expect(grade(percent, 39.43, 1)).toBe('review');
    expect(grade(percent, 39.43, -50)).toBeNull();
  });
  it('is an error for what was counted, whatever the others do', () =>
    expect(grade(percent, 39.43, null, true)).toBe('error'));
  it('believes a slip of the keyboard more readily than any other gap, in percent and as a fraction alike', () => {
    // 156 of 400 may be from 38,83 to 39,17; 39,02 for 39,00 is one digit, 39,15 is two.
    const gradeOf = (text: string, stated: CellText): string | null => {
      const source = new FigureSource(new Map([['Biểu 1', sheet([[stated, 156, 400]])]]));
      const one = recompute(relation(text, { group: 5 }), source);
      return gradeOfRate(one, { exact: new Map([[5, 0]]), isOfCounts: () => false, source });
    };
    const fraction = (value: number): CellText => ({ value, format: '0.00%' });
    const whole = (value: number): CellText => ({ value, format: '0.00' });
    expect([gradeOf(percent, whole(39.02)), gradeOf(percent, whole(39.15))]).toEqual(['review', null]);
    expect([gradeOf('A1=B1/C1', fraction(0.3902)), gradeOf('A1=B1/C1', fraction(0.3915))]).toEqual(['review', null]);
  });
});
