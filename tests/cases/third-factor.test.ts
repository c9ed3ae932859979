import { foundIn } from './workbook';

describe('a third factor that is 1 in all other lines', () => {
  const table = (line: string) => ({
    csv: `
STT,Khoản mục,Số lượng,Đơn giá,Thành tiền,Tỷ giá
1,Máy bơm,12,41.5,498,1
2,Ống thép,45,18.2,819,1
3,Van,160,7.35,1176,1
4,Cáp điện,310,4.6,1426,1
5,Tủ điện,8,215.4,1723.2,1
6,Cảm biến,${line}
7,Dây nối,75,2.4,180,1
8,Công tắc,96,3.15,302.4,1
9,Đèn,140,5.35,749,1
10,Máng cáp,62,12.5,775,1
11,Ổ cắm,118,2.75,324.5,1
12,Cầu dao,26,31.4,816.4,1
13,Hộp nối,54,6.85,369.9,1
14,Biến áp,3,915.5,2746.5,1`,
  });
  it('explains the line in which it is not', () => {
    expect(foundIn(table('40,52.6,1683.2,1.25'))).toEqual([]);
    expect(foundIn(table('40,52.6,2630,1.25'))).toEqual([]);
  });
  it('explains no other gap', () => {
    expect(foundIn(table('40,52.6,1863.2,1.25'))).not.toEqual([]);
    expect(foundIn(table('40,52.6,2014,1'))).not.toEqual([]);
  });
});
