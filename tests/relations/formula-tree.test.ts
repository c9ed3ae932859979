import { formulaRelation, parseFormula } from '../../src/relations';
import { keyName, parseRange } from '../../src/sheet';

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

describe('a formula as Excel writes it', () => {
  it.each([
    ['=IF(C5=0,,D5/C5)', ['C5', 'D5']],
    ['=TODAY()', []],
    ['=SUM(C5;C6)', ['C5', 'C6']],
    ['=-(C5+C6)', ['C5', 'C6']],
    ['=C5^2+1.5E+3', ['C5']],
    ['=C5&" "&D5', ['C5', 'D5']],
    ['=C5>=D5', ['C5', 'D5']],
    ['=SUM( C5 , D5 )', ['C5', 'D5']],
  ])('%s is read', (formula, cells) => {
    const tree = parseFormula(formula);
    expect(tree).not.toBeNull();
    for (const name of cells) {
      const { top, left } = parseRange(name)!;
      expect(JSON.stringify(tree)).toContain(JSON.stringify({ top, left, bottom: top, right: left }));
    }
  });

  it.each([
    ['a bracket that is not closed', '=SUM(C5,C6'],
    ['a bracket too many', '=C5+C6)'],
    ['an operator without its second part', '=C5+'],
    ['a name of the workbook', '=Tong_chi+C5'],
    ['another workbook', "='[Du toan.xlsx]Bieu 1'!C5+C6"],
    ['another workbook by number', '=[1]Bieu1!C5'],
    ['a column of a table', '=SUM(Bang1[Kinh phí])'],
    ['a list of constants', '=SUM({1,2,3})'],
    ['a lost reference', '=SUM(#REF!,C5)'],
    ['nothing', '='],
    ['two cells with nothing between them', '=C5 C6'],
  ])('none: %s', (_, formula) => expect(parseFormula(formula)).toBeNull());

  it('is read alike after many others, which are not all remembered', () => {
    const many = Array.from(
      { length: 6_000 },
      (_, i) => `=F${'X'.repeat(i % 7)}${i}(A1)+${'A1+'.repeat(i % 5)}B${i + 1}`,
    );
    for (const formula of many) parseFormula(formula);
    expect(parseFormula('=SUM(C5:C6)')).toEqual(parseFormula('=SUM( C5:C6 )'));
    expect(operands('=SUM(C5:C6)')).toEqual(['!C5', '!C6']);
  });
});
