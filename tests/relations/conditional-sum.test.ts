import { type Cell, computed, relationsOf, type Rows, sheet } from '../tables/sheets';

const DETAIL: Rows = [
  ['Đơn vị', 'Nguồn', 'Kinh phí'],
  ['Huyện Na Hang', 'KCQG', 120],
  ['Huyện Yên Sơn', 'KCĐP', 345],
  ['TP Tuyên Quang', 'KCQG', 268],
  ['Huyện Hàm Yên', 'kcqg', 512],
  ['Huyện Chiêm Hoá', 'KCĐP', 87],
  ['Huyện Lâm Bình', 'KCQG', 431],
];
const asked = (formula: string, value = 1331, criterion: Cell = null): string[] =>
  relationsOf(sheet([...DETAIL, [], [], ['Tổng KCQG', criterion, computed(value, formula)]])).filter((text) =>
    text.startsWith('C10'),
  );

describe('SUMIF and SUMIFS add what meets their criteria', () => {
  it.each([
    ['a text, whatever its case', '=SUMIF(B2:B7,"KCQG",C2:C7)', 'C10 = C2+C4:C5+C7'],
    ['absolute references', '=SUMIF($B$2:$B$7,"KCQG",$C$2:$C$7)', 'C10 = C2+C4:C5+C7'],
    ['a text that begins so', '=SUMIF(A2:A7,"Huyện*",C2:C7)', 'C10 = C2:C3+C5:C7'],
    ['one sign left open', '=SUMIF(B2:B7,"KC?P",C2:C7)', 'C10 = C3+C6'],
    ['anything else', '=SUMIF(B2:B7,"<>KCQG",C2:C7)', 'C10 = C3+C6'],
    ['anything else, blanks too', '=SUMIF(D2:D7,"<>KCQG",C2:C7)', 'C10 = C2:C7'],
    ['a bound, over the range itself', '=SUMIF(C2:C7,">=345")', 'C10 = C3+C5+C7'],
    ['a range to add up named by its first cell', '=SUMIF(B2:B7,"KCĐP",C2)', 'C10 = C3+C6'],
    ['several criteria', '=SUMIFS(C2:C7,B2:B7,"KCQG",C2:C7,">200")', 'C10 = C4:C5+C7'],
    ['several parts', '=SUMIF(B2:B7,"KCĐP",C2:C7)+C2', 'C10 = C2:C3+C6'],
  ])('%s', (_, formula, expected) => expect(asked(formula)).toContain(expected));

  it('a criterion in a cell, also with a sign before it', () => {
    expect(asked('=SUMIF(B2:B7,B10,C2:C7)', 1331, 'KCQG')).toContain('C10 = C2+C4:C5+C7');
    expect(asked('=SUMIF(C2:C7,">"&B10)', 1331, 300)).toContain('C10 = C3+C5+C7');
  });

  it('whole columns of another sheet', () => {
    const summary = sheet(
      [
        ['Nguồn', 'Số tiền', 'Năm trước'],
        ['KCQG', computed(1331, "=SUMIF('Chi tiết'!B:B,A2,'Chi tiết'!C:C)"), 1208],
        ['KCĐP', computed(432, "=SUMIF('Chi tiết'!B:B,A3,'Chi tiết'!C:C)"), 417],
      ],
      { name: 'Tổng hợp' },
    );
    expect(relationsOf(summary, sheet(DETAIL, { name: 'Chi tiết' }))).toEqual(
      expect.arrayContaining(['B2 = Chi tiết!C2+Chi tiết!C4+Chi tiết!C5+Chi tiết!C7', 'B3 = Chi tiết!C3+Chi tiết!C6']),
    );
  });

  it.each([
    ['nothing that meets them', '=SUMIF(B2:B7,"đối ứng",C2:C7)'],
    ['a blank criterion', '=SUMIF(B2:B7,B9,C2:C7)'],
    ['ranges of different shapes', '=SUMIFS(C2:C7,B2:B6,"KCQG")'],
    ['a constant besides', '=SUMIF(B2:B7,"KCQG",C2:C7)+850'],
    ['a sheet that the workbook does not have', '=SUMIF(Khác!B2:B7,"KCQG",C2:C7)'],
  ])('state nothing: %s', (_, formula) => expect(asked(formula)).toEqual([]));
});

describe('criteria as Excel reads them', () => {
  it.each([
    ['below a bound', '=SUMIF(C2:C7,"<345")', 'C10 = C2+C4+C6'],
    ['up to a bound', '=SUMIF(C2:C7,"<=345")', 'C10 = C2:C4+C6'],
    ['above a bound with a decimal comma', '=SUMIF(C2:C7,">344,5")', 'C10 = C3+C5+C7'],
    ['a text joined of two', '=SUMIF(B2:B7,"KC"&"QG",C2:C7)', 'C10 = C2+C4:C5+C7'],
    ['one condition on the lines, another on the source', '=SUMIFS(C2:C7,A2:A7,"Huyện*",B2:B7,"KCĐP")', 'C10 = C3+C6'],
  ])('%s', (_, formula, expected) => expect(asked(formula)).toContain(expected));

  it.each(['101', '"101"', '"=101"'])('a code, given as %s', (code) => {
    const coded: Rows = [
      ['Đơn vị', 'Mã nguồn', 'Kinh phí'],
      ['Huyện Na Hang', 101, 120],
      ['Huyện Yên Sơn', 1010, 345],
      ['Huyện Hàm Yên', 101, 268],
    ];
    const formula = `=SUMIF(B2:B4,${code},C2:C4)`;
    expect(relationsOf(sheet([...coded, [], ['Nguồn 101', null, computed(388, formula)]]))).toContain('C6 = C2+C4');
  });

  it('~ takes the meaning from an asterisk; other signs mean themselves', () => {
    const starred: Rows = [
      ['Đơn vị', 'Nguồn', 'Kinh phí'],
      ['Huyện Na Hang (*)', 'KCQG', 120],
      ['Huyện Yên Sơn', 'KCĐP', 345],
      ['Huyện Sơn Dương (*)', 'KCQG', 268],
    ];
    const sumOf = (formula: string): string[] =>
      relationsOf(sheet([...starred, [], ['Cộng', null, computed(388, formula)]])).filter((text) =>
        text.startsWith('C6'),
      );
    expect(sumOf('=SUMIF(A2:A4,"*(~*)",C2:C4)')).toContain('C6 = C2+C4');
    expect(sumOf('=SUMIF(A2:A4,"*.*",C2:C4)')).toEqual([]);
  });

  it.each([
    ['a condition that is no constant', '=SUMIF(B2:B7,LEFT(B2,2),C2:C7)'],
    ['a condition from several cells', '=SUMIF(B2:B7,B2:B3,C2:C7)'],
    ['a bound that is no number', '=SUMIF(C2:C7,">nhiều")'],
    ['nothing to compare with', '=SUMIF(B2:B7,"=",C2:C7)'],
    ['a text joined with what is not known', '=SUMIF(B2:B7,"KC"&LEFT(B2,2),C2:C7)'],
    ['a range that is computed', '=SUMIF(OFFSET(B1,1,0,6,1),"KCQG",C2:C7)'],
    ['cells to add up that are computed', '=SUMIF(B2:B7,"KCQG",OFFSET(C1,1,0,6,1))'],
    ['too few arguments', '=SUMIF(B2:B7)'],
    ['too many arguments', '=SUMIF(B2:B7,"KCQG",C2:C7,1)'],
    ['a condition without its range', '=SUMIFS(C2:C7,B2:B7)'],
    ['a range without its condition', '=SUMIFS(C2:C7,B2:B7,"KCQG",A2:A7)'],
  ])('state nothing: %s', (_, formula) => expect(asked(formula)).toEqual([]));
});
