import { formulaRelation, parseFormula } from '../../src/relations';
import { keyName } from '../../src/sheet';

/** The cells that a formula's relation takes, with their sheets. */
const operands = (formula: string): string[] =>
  (formulaRelation(formula)?.operands ?? []).map(({ sheet, cell }) => `${sheet ?? ''}!${keyName(cell)}`);

describe('a formula that was filled down or copied to another sheet', () => {
  it.each([
    ['=C5+C6-C7', '=D105+D106-D107', ['!D105', '!D106', '!D107']],
    ['=SUM(C5:C6)', '=SUM($D$9:$D$10)', ['!D9', '!D10']],
    ["='Kế hoạch'!C5+C6", "='Năm ''18'!D7+D8", ["Năm '18!D7", '!D8']],
    ['=Bieu1!C5+Bieu2!C5', '=Bieu3!C9+Bieu4!C9', ['Bieu3!C9', 'Bieu4!C9']],
    ['=IF(C5=0,0,D5/C5*100)', '=IF(F8=0,0,G8/F8*100)', ['!G8', '!F8']],
  ])('%s is read first, then %s by its own references', (first, copy, expected) => {
    expect(formulaRelation(first)).not.toBeNull();
    expect(operands(copy)).toEqual(expected);
  });

  it('is none when its reference lies outside of the sheet', () => {
    expect(parseFormula('=A1+B1')).not.toBeNull();
    expect(parseFormula('=XFE1+B1')).toBeNull();
    expect(parseFormula('=A2+B2')).not.toBeNull();
  });

  it('is told from a text that only looks like one', () => {
    expect(parseFormula('=LOG10(A1)')).toEqual({
      type: 'call',
      name: 'LOG10',
      args: [{ type: 'reference', reference: { sheet: null, range: { top: 0, left: 0, bottom: 0, right: 0 } } }],
    });
  });
});

it('a sum over more cells than a call can be given as arguments is read all the same', () => {
  expect(operands('=SUM(A1:A150000)')).toHaveLength(150_000);
});
