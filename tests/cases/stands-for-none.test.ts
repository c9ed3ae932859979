/** −1, −999 and 999 in place of "no figure". */
import { foundIn, relationsIn } from './workbook';

/** Revenue by province with one number in question, and the total of its column. */
const list = (number: number, total: number | string) => ({
  csv: `
STT,Tỉnh,Thu nội địa,Bổ sung
,Tổng số,45630,${total}
1,An Giang,8120,${number}
2,Bến Tre,7128,310.2
3,Cà Mau,9362,370.3
4,Đồng Nai,11020,415.7
5,Hà Nam,10000,288.1`,
});

describe.each([-1, -9, -99, -999, -9999])('%i for "no figure"', (number) => {
  it('is not asked about where its total closes without it', () => {
    expect(foundIn(list(number, '1384.3')).filter((line) => !line.startsWith('rounding'))).toEqual([]);
    expect(foundIn({ csv: list(number, '1384.3').csv.replace('Tổng số', 'Tổng cộng') })).toEqual([]);
  });
  it('hides no wrong total', () => {
    expect(foundIn(list(number, '1884.3'))).toEqual([expect.stringMatching(/^(error|review) /)]);
  });
});

describe('other numbers below nil', () => {
  it.each([-190, -12.5, -100])('are amounts: %d', (number) => {
    expect(foundIn(list(number, '1384.3'))).toEqual([expect.stringMatching(/^(error|review) /)]);
    expect(foundIn(list(number, (1384.3 + number).toFixed(1)))).toEqual([]);
  });
  it('that close with the total are its parts, whatever they look like', () => {
    expect(foundIn(list(-99, '1285.3'))).toEqual([]);
    expect(relationsIn(list(-99, '1285.3'))).toContain('D2 = D3+D4+D5+D6+D7');
  });
  it('beside which others stand are amounts, too', () => {
    const csv = list(-99, '1384.3').csv.replace('288.1', '-288.1').replace('1384.3', '808.1');
    expect(foundIn({ csv })).toEqual([expect.stringMatching(/^(error|review) /)]);
  });
});

describe('999 beside amounts of thousands', () => {
  const book = (last: number) => ({
    csv: `
STT,Tỉnh,Thu nội địa
1,An Giang,8120
2,Bến Tre,-999
3,Cà Mau,9362
4,Đồng Nai,11020
5,Hà Nam,${last}
,Tổng cộng,28502`,
  });
  it('stands for no figure where the total closes without it', () => expect(foundIn(book(999))).toEqual([]));
  it('is asked about where it is another number', () => {
    expect(foundIn(book(1999))).toEqual([expect.stringMatching(/^(error|review) /)]);
  });
});
