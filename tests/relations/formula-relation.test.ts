/** What a formula says that its cell is: the sum, difference, ratio, growth or mean of which cells. */
import { formulaRelation } from '../../src/relations';
import { keyName } from '../../src/sheet';

/** "ratio ×100 of D5, C5", with the sign of each cell of a sum where one is taken off; null where it says nothing. */
function said(formula: string): string | null {
  const relation = formulaRelation(formula);
  if (!relation) return null;
  const { kind, operands, signs, scale } = relation;
  const cells = operands.map(({ sheet, cell }, i) => {
    const name = sheet === null ? keyName(cell) : `${sheet}!${keyName(cell)}`;
    return signs ? `${signs[i]! < 0 ? '−' : '+'}${name}` : name;
  });
  return `${kind}${scale === 1 ? '' : ` ×${scale}`} of ${cells.join(', ')}`;
}

describe('a rate in its many spellings', () => {
  it.each([
    ['=D5/C5', 'ratio of D5, C5'],
    ['=D5/C5*100', 'ratio ×100 of D5, C5'],
    ['=D5*100/C5', 'ratio ×100 of D5, C5'],
    ['=100*D5/C5', 'ratio ×100 of D5, C5'],
    ['=100*(D5/C5)', 'ratio ×100 of D5, C5'],
    ['=D5/C5%', 'ratio ×100 of D5, C5'],
    ['=D5/C5/1%', 'ratio ×100 of D5, C5'],
    ['=(D5/C5)*100', 'ratio ×100 of D5, C5'],
    ['=ROUND(D5/C5*100,2)', 'ratio ×100 of D5, C5'],
    ['=ROUND(D5/C5,4)*100', 'ratio ×100 of D5, C5'],
    ['=100*ROUND(D5/C5,4)', 'ratio ×100 of D5, C5'],
    ['=IFERROR(D5/C5,"")', 'ratio of D5, C5'],
    ['=IF(C5=0,"",D5/C5*100)', 'ratio ×100 of D5, C5'],
    ['=IF(C5>0,D5/C5,0)', 'ratio of D5, C5'],
    ["='Thực hiện'!D5/'Kế hoạch'!C5", 'ratio of Thực hiện!D5, Kế hoạch!C5'],
  ])('%s', (formula, expected) => expect(said(formula)).toBe(expected));
});

describe('growth in its many spellings', () => {
  it.each([
    ['=D5/C5-1', 'growth of D5, C5'],
    ['=D5/C5*100-100', 'growth ×100 of D5, C5'],
    ['=(D5-C5)/C5', 'growth of D5, C5'],
    ['=(D5-C5)/C5*100', 'growth ×100 of D5, C5'],
    ['=(D5-C5)*100/C5', 'growth ×100 of D5, C5'],
    ['=ROUND(D5/C5,4)-1', 'growth of D5, C5'],
    ['=(D5/C5-1)*100', 'growth ×100 of D5, C5'],
  ])('%s', (formula, expected) => expect(said(formula)).toBe(expected));

  it.each([
    ['a ratio less a whole of another scale', '=D5/C5-100'],
    ['a percentage less one', '=D5/C5*100-1'],
    ['growth less one more', '=(D5-C5)/C5-1'],
    ['a difference over a third cell', '=(D5-C5)/B5'],
    ['a difference over the same cell of another sheet', '=(D5-C5)/Bieu2!C5'],
    ['a rate of a constant', '=D5/1000'],
    ['a constant over a cell', '=1000/C5'],
    ['a hundred times a hundred times', '=D5*100/C5*100'],
    ['a rate of two ranges', '=SUM(D5:D7)/SUM(C5:C7)'],
    ['a rate of a sum', '=(D5+D6)/C5'],
    ['twice a rate', '=D5/C5*2'],
    ['two guarded values', '=IF(C5=0,D6/C6,D5/C5)'],
  ])('none: %s', (_, formula) => expect(said(formula)).toBeNull());
});

describe('sums, differences, means', () => {
  it.each([
    ['=SUM(C5:C7)', 'sum of C5, C6, C7'],
    ['=SUM(C5,C8:C9)', 'sum of C5, C8, C9'],
    ['=C5+C6+C7', 'sum of C5, C6, C7'],
    ['=SUBTOTAL(9,C5:C6)', 'sum of C5, C6'],
    ['=SUBTOTAL(109,C5:C6)', 'sum of C5, C6'],
    ['=SUM(C5:C6)-C8', 'sum of +C5, +C6, −C8'],
    ['=C5-(C6-C7)', 'sum of +C5, −C6, +C7'],
    ['=-C5+C6+C7', 'sum of −C5, +C6, +C7'],
    ['=ROUND(SUM(C5:C6),0)', 'sum of C5, C6'],
    ['=SUM(C5+C6,C7)', 'sum of C5, C6, C7'],
    ['=C5-C6', 'difference of C5, C6'],
    ['=C5', 'sum of C5'],
    ['=AVERAGE(C5:C7)', 'average of C5, C6, C7'],
    ['=AVERAGE(C5,C7)', 'average of C5, C7'],
    ['=SUBTOTAL(1,C5:C6)', 'average of C5, C6'],
    ['=SUBTOTAL(101,C5:C6)', 'average of C5, C6'],
  ])('%s', (formula, expected) => expect(said(formula)).toBe(expected));

  it.each([
    ['a sum with a typed amount in it', '=SUM(C5:C6)+850'],
    ['a count', '=COUNT(C5:C7)'],
    ['a subtotal that counts', '=SUBTOTAL(3,C5:C6)'],
    ['a mean with a typed amount in it', '=AVERAGE(C5,100)'],
    ['a mean of nothing', '=AVERAGE()'],
    ['a product', '=C5*D5'],
    ['a text', '="Cộng"'],
    ['a number', '=1250'],
    ['a range by itself', '=C5:C7'],
    ['a choice', '=IF(C5>0,C6,C7)'],
    ['more cells than a sheet of figures has', '=SUM(A1:XFD1048576)'],
  ])('none: %s', (_, formula) => expect(said(formula)).toBeNull());
});
