import { foundIn } from './workbook';

describe('a total line over lines that are not broken down', () => {
  const table = (total: string, debt = '140,,') => ({
    csv: `
STT,Tên đơn vị,Tổng số,Chi đầu tư,Chi thường xuyên
,TỔNG SỐ,${total}
I,CÁC ĐƠN VỊ,2750,1210,1540
1,Đơn vị A,310,110,200
2,Đơn vị B,290,190,100
3,Đơn vị C,400,100,300
4,Đơn vị D,450,350,100
5,Đơn vị E,550,150,400
6,Đơn vị F,350,220,130
7,Đơn vị G,400,90,310
II,TRẢ NỢ,${debt}
III,DỰ PHÒNG,91,,`,
  });
  it('need not add up across by what those lines hold', () => expect(foundIn(table('2981,1210,1540'))).toEqual([]));
  it('is told where another gap is left', () => {
    expect(foundIn(table('2991,1210,1540')).length).toBeGreaterThan(0);
  });
  it('is told where the lines are broken down after all', () => {
    expect(foundIn(table('2981,1210,1540', '140,100,40')).length).toBeGreaterThan(0);
  });
  it('takes in lines that stand under a unit of the list', () => {
    const nested = {
      csv: `
STT,Tên đơn vị,Tổng số,Giáo dục,Y tế
,TỔNG SỐ,1920,830,745
1,Bộ chỉ huy,512,167,
-,Chi đào tạo,167,167,
-,Chi thường xuyên,345,,
2,Sở Giáo dục,601,510,91
3,Sở Y tế,640,51,589
4,Sở Nội vụ,167,102,65`,
    };
    expect(foundIn(nested)).toEqual([]);
  });
});
