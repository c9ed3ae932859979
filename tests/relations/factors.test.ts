/** Three columns in a product: which of them is read as the quotient of the other two. */
import { namedFactors, oneOfEachProduct } from '../../src/relations/choice/products';
import type { Lines } from '../../src/relations/lines/figure-matrix';
import { quotientAgreement, type QuotientRule } from '../../src/relations/lines/quotient-agreement';
import type { AxisNames } from '../../src/relations/names/axis-names';

/** Columns of figures; null where a cell holds none. */
function linesOf(...columns: readonly (readonly (number | null)[])[]): Lines {
  const crossCount = columns[0]!.length;
  const values = Float64Array.from(columns.flat(), (value) => value ?? Number.NaN);
  return {
    axis: 'across',
    count: columns.length,
    crossCount,
    values,
    halfUnits: values.map((value) => (Number.isInteger(value) ? 0.5 : 0.005)),
    percentCross: Array.from({ length: crossCount }, () => false),
    cell: (line, cross) => cross * 1_000 + line,
    isMarked: () => false,
    isUnreadable: () => false,
  };
}
function quotient(
  lines: Lines,
  result: number,
  operands: readonly [number, number],
  facts: Partial<QuotientRule> = {},
): QuotientRule {
  const base = { kind: 'ratio', result, operands, scale: 1, ...facts } as const;
  const rule = { ...base, evidence: facts.evidence ?? ['arithmetic'], agreement: quotientAgreement(lines, base) };
  return rule as unknown as QuotientRule;
}
const named = (perUnit: readonly number[] = []): AxisNames =>
  ({ isPerUnit: (line: number) => perUnit.includes(line) }) as unknown as AxisNames;
const results = (rules: readonly QuotientRule[]): number[] => rules.map(({ result }) => result);

describe('one quotient for three columns', () => {
  // 0: projects, 1: amount, 2: mean amount.
  const lines = linesOf([20, 35, 16], [8_410, 12_915, 7_120], [420.5, 369, 445]);
  const means = quotient(lines, 2, [1, 0]);
  const counts = quotient(lines, 0, [1, 2]);

  it('is the broken number among whole ones', () => {
    expect(results(oneOfEachProduct([means, counts], lines))).toEqual([2]);
    expect(results(oneOfEachProduct([counts, means], lines))).toEqual([2]);
  });
  it('is what a header names, whatever the figures look like, and what is declared, whatever a header names', () => {
    const byName = { ...counts, evidence: ['label', 'arithmetic'] } as QuotientRule;
    const declared = { ...means, evidence: ['declared', 'arithmetic'] } as QuotientRule;
    expect(results(oneOfEachProduct([means, byName], lines))).toEqual([0]);
    expect(results(oneOfEachProduct([byName, declared], lines))).toEqual([2]);
    expect(results(oneOfEachProduct([declared, byName], lines))).toEqual([2]);
  });
  it('is a ratio rather than a growth of the same three', () => {
    const growth = quotient(lines, 2, [1, 0], { kind: 'growth' });
    expect(oneOfEachProduct([growth, means], lines)).toEqual([means]);
  });
  it('is one for each three columns', () => {
    const four = linesOf([20, 35], [8_410, 12_915], [420.5, 369], [3, 7]);
    const other = quotient(four, 3, [1, 0]);
    expect(oneOfEachProduct([means, other], four)).toEqual([means, other]);
  });
  it('a column without figures is the quotient of nothing', () => {
    const empty = linesOf([20, 35, 16], [8_410, 12_915, 7_120], [null, null, 0]);
    const first = quotient(empty, 2, [1, 0]);
    const second = quotient(empty, 0, [1, 2]);
    expect(results(oneOfEachProduct([first, second], empty))).toEqual([2]);
  });
});

describe('amount = quantity × price', () => {
  const QUANTITIES = [23, 64, 12, 31, 8];
  const PRICES = [380, 270, 1_650, 745, 2_130];
  const AMOUNTS = QUANTITIES.map((quantity, i) => quantity * PRICES[i]!);
  const lines = linesOf(QUANTITIES, PRICES, AMOUNTS);

  it('what a header calls a price is the quotient', () => {
    expect(results(namedFactors([quotient(lines, 0, [2, 1])], lines, named([1])))).toEqual([1]);
    expect(results(namedFactors([quotient(lines, 1, [2, 0])], lines, named([1])))).toEqual([1]);
  });
  it('without a name the first factor is, where all products are exact', () => {
    expect(results(namedFactors([quotient(lines, 1, [2, 0])], lines, named()))).toEqual([0]);
    expect(results(namedFactors([quotient(lines, 0, [2, 1])], lines, named()))).toEqual([0]);
  });
  it('what shows the rounding of a division stays the quotient', () => {
    const rounded = linesOf(
      QUANTITIES,
      AMOUNTS.map((amount, i) => Math.round((amount + 5) / QUANTITIES[i]!)),
      AMOUNTS.map((amount) => amount + 5),
    );
    expect(results(namedFactors([quotient(rounded, 1, [2, 0])], rounded, named()))).toEqual([1]);
  });
  it('a coefficient between 0 and 1 is the quotient, wherever it stands', () => {
    const bases = [5_720, 4_810, 6_130, 3_940, 7_250];
    const shares = [0.75, 0.9, 0.6, 0.85, 0.8];
    const paid = bases.map((base, i) => base * shares[i]!);
    const behind = linesOf(bases, shares, paid);
    expect(results(namedFactors([quotient(behind, 0, [2, 1])], behind, named()))).toEqual([1]);
    const before = linesOf(shares, bases, paid);
    expect(results(namedFactors([quotient(before, 0, [2, 1])], before, named()))).toEqual([0]);
  });
  it('figures that nobody types are the quotient', () => {
    const means = [2_475 / 7, 1_250 / 9, 730 / 11, 4_455 / 13, 881 / 17];
    const counts = [7, 9, 11, 13, 17];
    const computed = linesOf(counts, means, [2_475, 1_250, 730, 4_455, 881]);
    expect(results(namedFactors([quotient(computed, 0, [2, 1])], computed, named()))).toEqual([1]);
  });
  it('stays as it is where a header or a declaration speaks, or where it is no plain ratio', () => {
    const labelled = quotient(lines, 0, [2, 1], { evidence: ['label', 'arithmetic'] });
    expect(namedFactors([labelled], lines, named([1]))).toEqual([labelled]);
    const percent = linesOf([25, 40], [200, 300], [50, 120]);
    const inPercent = quotient(percent, 0, [2, 1], { scale: 100 });
    expect(namedFactors([inPercent], percent, named([1]))).toEqual([inPercent]);
  });
  it('turns no quotient into one that is read already, or that agrees less', () => {
    const both = [quotient(lines, 0, [2, 1]), quotient(lines, 1, [2, 0])];
    expect(results(namedFactors(both, lines, named([1])))).toEqual([0, 1]);
    const gaps = linesOf([23, 64, 12], [380, 0, 0], [23 * 380, 0, 0]);
    expect(results(namedFactors([quotient(gaps, 0, [2, 1])], gaps, named([1])))).toEqual([1]);
  });
  it('a column of ones divides nothing', () => {
    const ones = linesOf([127, 345, 268, 512], [1, 1, 1, 1], [127, 345, 268, 512]);
    expect(namedFactors([quotient(ones, 0, [2, 1])], ones, named([0]))).toEqual([]);
    const some = linesOf([127, 345, 268, 512], [1, 2, 3, 1], [127, 690, 804, 512]);
    expect(results(namedFactors([quotient(some, 0, [2, 1])], some, named([0])))).toEqual([0]);
  });
});
