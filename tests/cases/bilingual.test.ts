import { foundIn, relationsIn, tablesIn, type CaseSheet } from './workbook';

/** A table whose lines are translated below or beside; the total and its parts are C3 = C5 + C13, C5 = C7 + C9 + C11. */
const budget = (total: number): CaseSheet => ({
  csv: `
STT,CHỈ TIÊU - ITEMS,DỰ TOÁN - PLAN
NO,,
,TỔNG CHI NGÂN SÁCH ĐỊA PHƯƠNG,${total}
,TOTAL LOCAL BUDGET EXPENDITURE,
I,Chi cân đối ngân sách,661842
,Budget balancing expenditures,
1,Chi đầu tư phát triển,216615
,Development investment expenditures,
2,Chi thường xuyên,444327
,Recurrent expenditures,
3,Chi bổ sung quỹ dự trữ,900
,tài chính,
II,Chi chương trình mục tiêu quốc gia,156159
,National target programs,
1,Chương trình giảm nghèo,100100
2,Chương trình nước sạch - Clean water,56059`,
});

describe('a bilingual table', () => {
  it('has the translations, and the rest of long labels, as no lines of their own', () => {
    expect(relationsIn(budget(818001))).toEqual(
      expect.arrayContaining(['C3 = C5+C13', 'C5 = C7+C9+C11', 'C13 = C15+C16']),
    );
    expect(foundIn(budget(818001))).toEqual([]);
  });
  it('is told where its total is wrong', () => {
    expect(foundIn(budget(818081)).join()).toMatch(/review total C3/);
  });
  it('keeps headings in Vietnamese, and those of a table in English', () => {
    const headed = (first: string, second: string): CaseSheet => ({
      csv: `
Nội dung,Năm trước,Năm nay
${first},,
Lương,60,70
Phụ cấp,30,35
${second},,
Xây dựng,500,600
Mua sắm,40,50`,
    });
    for (const sheet of [headed('Chi thường xuyên', 'Chi đầu tư'), headed('Recurrent costs', 'Capital costs')])
      expect(tablesIn(sheet)[0]?.range).toBe('A1:C7');
  });
});

describe('roman figures', () => {
  it('stay such where an office numbers V and VI twice', () => {
    const twice: CaseSheet = {
      csv: `
STT,Nội dung,Dự toán
A,Chi cân đối ngân sách,1601073
I,Chi đầu tư phát triển,117630
II,Chi thường xuyên,324175
IV,Chi bổ sung quỹ dự trữ tài chính,1200
V,Dự phòng ngân sách,22500
VI,Nguồn cải cách tiền lương,33508
V,Chi bổ sung ngân sách cấp dưới,660833
VI,Chi chương trình mục tiêu,441227
B,Chi từ nguồn thu để lại,52000`,
    };
    expect(relationsIn(twice)).toContain('C2 = C3+C4+C5+C6+C7+C8+C9');
    expect(foundIn(twice)).toEqual([]);
  });
});
