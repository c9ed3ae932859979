import { findingsOf, foundIn, relationsIn, suspectsOf } from './workbook';

/** Three programmes; the last is filled in on one line only. */
const programmes = (total: string, line4: string) => ({
  csv: `
STT,Nội dung,Tổng số,Trong đó,,Chương trình 1,,,Chương trình 2,,,Chương trình 3,
,,,Đầu tư,Sự nghiệp,Tổng số,Đầu tư,Sự nghiệp,Tổng số,Đầu tư,Sự nghiệp,Đầu tư,Sự nghiệp
${total}
1,Đơn vị A,542,472,70,232,202,30,310,270,40,,
2,Đơn vị B,587,511,76,166,141,25,421,370,51,,
3,Đơn vị C,531,491,40,328,311,17,203,180,23,,
${line4}
5,Đơn vị E,197,154,43,102,90,12,95,64,31,,`,
  merges: 'A1:A2 B1:B2 C1:C2 D1:E1 F1:H1 I1:K1 L1:M1',
});

describe('a column of the same name that is filled in on one line only', () => {
  const line4 = '4,Đơn vị D,127,54,73,40,,40,33,,33,54,';
  it('belongs to the sum of its namesakes', () => {
    const sound = programmes(',TỔNG SỐ,1984,1682,302,868,744,124,1062,884,178,54,', line4);
    expect(foundIn(sound)).toEqual([]);
    expect(relationsIn(sound)).toContain('D3 = G3+J3+L3');
  });
  it('is where a total of 0 over its line is found, not the right total of all', () => {
    const [finding, ...more] = findingsOf(programmes(',TỔNG SỐ,1984,1682,302,868,744,124,1062,884,178,0,0', line4));
    expect(more).toEqual([]);
    expect(suspectsOf(finding)[0]).toBe('L3 → 54');
  });
});

describe('a heading without a figure of its own', () => {
  const table = (b: string, total: string) => ({
    csv: `
STT,Nội dung,Tổng,Huyện 1,Huyện 2
A,Bổ sung cân đối,136,55,81
1,Cấp huyện,113,43,70
2,Cấp xã,23,12,11
B,Bổ sung mục tiêu,${b}
I,Cấp huyện,46,12,34
1,Mục a,30,8,22
2,Mục b,16,4,12
II,Cấp xã,24,10,14
C,Bổ sung khác,15,6,9
*,Cộng (A+B+C),${total}`,
  });
  it('stands for the lines under it in a declared sum', () => {
    expect(relationsIn(table('0,,', '221,83,138'))).toContain('C11 = C2+C6+C9+C10');
    expect(foundIn(table('0,,', '221,83,138'))).toEqual(['review total C5']);
  });
  it('is asked about nowhere where it is left empty altogether', () => {
    expect(foundIn(table(',,', '221,83,138'))).toEqual([]);
  });
  it('does not hide a sum that is wrong', () => {
    const told = findingsOf(table('70,22,48', '231,83,138'));
    expect(told.map(({ broken: [first] }) => first?.expected)).toContain(221);
  });
});
