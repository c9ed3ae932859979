import { foundIn, relationsIn } from './workbook';

describe('a total that is broken down twice', () => {
  it('has both sets of parts, one on each side of it', () => {
    const csv = `
STT,Đơn vị,Chi đầu tư,Chi thường xuyên,Tổng số,Nguồn trung ương,Nguồn địa phương
1,Sở A,12450,30271,42721,17340,25381
2,Sở B,8310,41220,49530,20415,29115
3,Sở C,10775,27018,37793,9204,28589
4,Sở D,15020,33461,48481,31077,17404`;
    expect(relationsIn({ csv })).toEqual(
      expect.arrayContaining(['E3 = D3+C3', 'E3 = F3+G3', 'E5 = D5+C5', 'E5 = F5+G5']),
    );
    expect(foundIn({ csv })).toEqual([]);
  });
  it('has both of them below and above it', () => {
    const csv = `
Chỉ tiêu,Năm 2017,Năm 2018,Năm 2019
Thu nội địa,412305,455210,501887
Thu xuất nhập khẩu,90117,87440,95326
TỔNG THU,502422,542650,597213
Ngân sách tỉnh,301218,330940,361005
Ngân sách huyện,201204,211710,236208`;
    expect(relationsIn({ csv })).toEqual(
      expect.arrayContaining(['B4 = B2+B3', 'B4 = B5+B6', 'D4 = D2+D3', 'D4 = D5+D6']),
    );
  });
  it('has one set only where the other mostly repeats one of its parts', () => {
    const csv = `
STT,Dự án,Nguồn 1,Nguồn 2,Tổng số,Nhóm B,Nhóm C
1,Dự án A,12450,30271,42721,42721,
2,Dự án B,8310,41220,49530,,49530
3,Dự án C,10775,27018,37793,37793,
4,Dự án D,15020,33461,48481,,48481
5,Dự án E,11090,20307,31397,,31397
6,Dự án F,9120,18806,27926,27926,
,Cộng,66765,171083,237848,108440,129408`;
    expect(relationsIn({ csv }).filter((relation) => relation.startsWith('E3 ='))).toEqual(['E3 = D3+C3']);
  });
});
