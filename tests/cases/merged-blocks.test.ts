import { foundIn, relationsIn } from './workbook';

describe('one figure merged over several lines', () => {
  const rates = (rate: string, merges: string) => ({
    csv: `
STT,Nội dung,Dự toán,Quyết toán,So sánh (%)
A,B,1,2,3=2/1
1,Thuế nhà thầu,300,330,110
2,Thuế tài nguyên,250,240,96
3,Phí,960,940,97.92
-,Cấp tỉnh,800,410,${rate}
-,Cấp huyện,,250,
-,Cấp xã,,120,
-,Trung ương,160,160,100
4,Tiền thuê đất,500,525,105`,
    merges,
  });
  it('is not held against the first of them', () => {
    expect(foundIn(rates('97.5', 'C6:C8 E6:E8'))).toEqual([]);
  });
  it('leaves the other lines their check', () => {
    const { csv, merges } = rates('97.5', 'C6:C8 E6:E8');
    expect(foundIn({ csv: csv.replace('240,96', '240,69'), merges })).toEqual(['error attainment E4']);
  });
  it('is an ordinary figure where it is not merged', () => {
    expect(foundIn(rates('97.5', ''))).toEqual(['error attainment E6']);
  });
  it('is a total of all their parts, not of those of the first', () => {
    const table = {
      csv: `
STT,Đơn vị,Tổng số,Đầu tư,Thường xuyên
1,Sở Y tế,500,200,300
2,Sở Giáo dục,900,120,180
,Trường A,,150,250
,Trường B,,80,120
3,Sở Tài chính,340,140,200
4,Sở Công thương,410,160,250
5,Sở Nội vụ,270,90,180`,
      merges: 'C3:C5',
    };
    expect(foundIn(table)).toEqual([]);
    expect(relationsIn(table)).toContain('C2 = D2+E2');
    expect(foundIn({ csv: table.csv }).length).toBeGreaterThan(0);
  });
});
