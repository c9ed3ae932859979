/** "* Cộng (A+B+C)" and what stands under it: a total with a mark that numbers nothing. */
import { foundIn, relationsIn } from './workbook';

/** Transfers by level, broken down once more under their total (form 56); the total's mark and name, and C9. */
const book = (total: string, district = 601) => ({
  csv: `
STT,Nội dung,Huyện Một,Huyện Hai,Huyện Ba,Huyện Tư
A,Bổ sung cân đối,400,700,815,962
1,Ngân sách cấp huyện,310,520,604,733
2,Ngân sách cấp xã,90,180,211,229
B,Bổ sung có mục tiêu,333,458,391,517
1,Ngân sách cấp huyện,291,377,302,455
2,Ngân sách cấp xã,42,81,89,62
${total},733,1158,1206,1479
1,Ngân sách cấp huyện,${district},897,906,1188
2,Ngân sách cấp xã,132,261,300,291`,
});

describe.each(['*,Cộng (A+B)', '-,Tổng cộng (A + B)', ',Cộng (A+B)'])('the lines under "%s"', (total) => {
  it('add up the lines of their name', () => {
    expect(relationsIn(book(total))).toEqual(expect.arrayContaining(['C8 = C2+C5', 'C9 = C6+C3', 'F10 = F7+F4']));
    expect(foundIn(book(total))).toEqual([]);
  });
  it('tell which of them is wrong', () => {
    expect(foundIn(book(total, 610))).toEqual([expect.stringMatching(/^(error|review) total C9$/)]);
  });
});

describe('a part that only looks like a total', () => {
  it('stays a part where its mark lists it and no formula stands in it', () => {
    const csv = `
STT,Nội dung,Dự toán,Quyết toán
1,Chi sự nghiệp,900,955
*,Tổng chi giáo dục,600,640
*,Tổng chi y tế,300,315
2,Chi khác,70,81`;
    expect(relationsIn({ csv })).toEqual(expect.arrayContaining(['C2 = C3+C4', 'D2 = D3+D4']));
  });
});
