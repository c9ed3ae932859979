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

  describe('a total line that is merged over the line of its footnote', () => {
    const plan = (total: string, own: string) => `
STT,Vùng,Cân đối,Tổng mục tiêu,Dự án,Chính sách
A,B,1,2=3+4,3,4
,TỔNG SỐ,(1),${total},2700,${own}
,,8340,,,
1,Miền núi,1310,900,700,200
2,Đồng bằng,4120,1480,1120,360
3,Ven biển,2910,1130,880,250`;
    const merges = 'B3:B4 D3:D4 E3:E4 F3:F4';
    it('is added across: the figure below is of the footnote, and no other line', () => {
      expect(relationsIn({ csv: plan('3510', '810'), merges })).toContain('D3 = E3+F3');
      expect(foundIn({ csv: plan('3510', '810'), merges })).toEqual([]);
    });
    it('is told where its own parts across do not make it', () => {
      expect(foundIn({ csv: plan('3610', '810'), merges })).toEqual(['error total D3']);
    });
    it.each(['(1)', '*', '**'])('adds up nothing with "%s", whose figure stands elsewhere', (mark) => {
      const csv = `
STT,Vùng,Tổng số,Cân đối,Mục tiêu
A,B,1=2+3,2,3
1,Miền núi,2210,1310,900
2,Đồng bằng,5600,4120,1480
3,Ven biển,4040,2910,1130
4,Đông Nam,7730,${mark},1130
5,Tây Nam,3120,2010,1110`;
      expect(foundIn({ csv })).toEqual([]);
      expect(foundIn({ csv: csv.replace(mark, '6000') })).toEqual(['error total C6']);
    });
  });
});
