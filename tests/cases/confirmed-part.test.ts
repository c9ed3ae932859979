import { type CaseSheet, findingsOf, foundIn, suspectsOf } from './workbook';

/** The cells that the one finding lists, without what it proposes. */
const listed = (sheet: CaseSheet): string[] => {
  const findings = findingsOf(sheet);
  expect(findings).toHaveLength(1);
  return suspectsOf(findings[0]).map((suspect) => suspect.split(' ')[0]!);
};

describe('one change mends all, another one needs a typed total to be wrong as well', () => {
  const regions = (total: number) => ({
    csv: `
STT,Vùng,Tổng số,Chia ra,
,,,Đầu tư,Thường xuyên
1,2,3=4+5,4,5
,TỔNG SỐ,11214922,8217364,2997558
1,Miền núi phía Bắc,${total},2724089,574770
2,Đồng bằng sông Hồng,2418253,1793417,624836
3,Bắc Trung Bộ,2201934,1601722,600212
4,Tây Nguyên,1736619,1122481,614138
5,Đồng bằng sông Cửu Long,1559257,975655,583602`,
    merges: 'A1:A2 B1:B2 C1:C2 D1:E1',
  });
  it('lists the one that mends all first', () => {
    expect(listed(regions(2734000))[0]).toBe('C5');
  });
  it('finds nothing where the line adds up', () => expect(foundIn(regions(3298859))).toEqual([]));

  const quarters = (cell: number) => ({
    csv: `
Đơn vị,Cả năm,Quý I,Quý II,Quý III
Tổng cộng,46194,14781,15462,15951
Phòng A,15043,4832,5007,5204
Phòng B,${cell},5318,5531,5721
Phòng C,14581,4631,4924,5026`,
  });
  it('does so for a total across several columns', () => {
    expect(listed(quarters(13127))[0]).toBe('B4');
  });
  it('finds nothing where that total is right', () => expect(foundIn(quarters(16570))).toEqual([]));
});
