/** Headers that a print-out repeats at the top of each page, in the middle of a table. */
import { foundIn, relationsIn, tablesIn } from './workbook';

const HEADER = 'STT,Đơn vị,Dự toán,Quyết toán';
const NUMBERS = 'A,B,1,2';
const FIRST = ['1,Sở Tài chính,4512,4100', '2,Sở Y tế,3120,2999', '3,Sở Nội vụ,2718,2700'];
const SECOND = ['4,Sở Công Thương,1933,1900', '5,Sở Xây dựng,2241,2188'];
const TOTAL = ',Tổng cộng,14524,13887';

const pages = (between: readonly string[], second: readonly string[] = SECOND, total = TOTAL) => ({
  csv: [HEADER, NUMBERS, ...FIRST, ...between, ...second, total].join('\n'),
});

describe.each([
  ['names and numbers', [HEADER, NUMBERS]],
  ['names alone', [HEADER]],
  ['numbers alone', [NUMBERS]],
])('a header repeated with %s', (_, between) => {
  it('parts no table where the numbering goes on', () => {
    expect(tablesIn(pages(between)).length).toBe(1);
    const rows = [3, 4, 5, 6 + between.length, 7 + between.length];
    const total = 8 + between.length;
    expect(relationsIn(pages(between))).toContain(`C${total} = ${rows.map((row) => `C${row}`).join('+')}`);
    expect(foundIn(pages(between))).toEqual([]);
  });
  it('hides no wrong total', () => {
    const total = 8 + between.length;
    expect(foundIn(pages(between, SECOND, ',Tổng cộng,14524,13987'))).toEqual([
      expect.stringMatching(new RegExp(`^(error|review) total D${total}$`)),
    ]);
  });
  it('begins another table where the numbering begins anew', () => {
    const anew = pages(between, ['1,Huyện Một,1933,1900', '2,Huyện Hai,2241,2188'], ',Tổng cộng,4174,4088');
    expect(tablesIn(anew).length).toBe(2);
    expect(foundIn(anew)).toEqual([]);
  });
});

describe('numbering that goes on over a page', () => {
  const outline = (between: readonly string[]) => ({
    csv: `
${HEADER}
,TỔNG SỐ,7400,7030
I,Chương trình nông thôn mới,2500,2400
1,Dự án A,1500,1450
2,Dự án B,1000,950
${between.join('\n')}
II,Chương trình giảm nghèo,4900,4630
1,Dự án C,2100,2010
2,Dự án D,2800,2620`,
  });
  it('may be that of a level above', () => {
    expect(tablesIn(outline([HEADER])).length).toBe(1);
    expect(relationsIn(outline([HEADER]))).toEqual(expect.arrayContaining(['C2 = C3+C7', 'C7 = C8+C9']));
  });
  it('is none under another header', () => {
    const other = 'STT,Đơn vị,Dự toán năm 2020,Quyết toán';
    expect(tablesIn(outline([other])).length).toBe(2);
  });
  it('is not that of capital letters: revenue (A) and spending (B) are tables of their own', () => {
    const csv = `
${HEADER}
A,TỔNG THU,5340,5501
1,Thu nội địa,4120,4230
2,Thu viện trợ,1220,1271
${HEADER}
B,TỔNG CHI,5100,5290
1,Chi đầu tư,1900,1954
2,Chi thường xuyên,3200,3336`;
    expect(tablesIn({ csv }).length).toBe(2);
    expect(foundIn({ csv })).toEqual([]);
  });
});
