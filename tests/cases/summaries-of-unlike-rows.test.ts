/** What a summary may add up and share out, and what it takes from the names and the head of the source. */
import { checkWorkbook, planFor } from '../../src/jobs';
import type { SheetPlan } from '../../src/sheet';
import { shownAt, rowShowing } from '../summary/plans-of';
import { type CaseSheet, grid } from './workbook';

function summaryOf(sheet: CaseSheet): SheetPlan {
  const grids = [grid({ name: 'Bảng', ...sheet })];
  return planFor(checkWorkbook(grids), grids, { sheet: 'Bảng' }, ['Bảng']);
}

const textsOf = (plan: SheetPlan): string[] =>
  plan.cells.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));
const hasTotal = (plan: SheetPlan): boolean => textsOf(plan).includes('TỔNG SỐ');
const hasShares = (plan: SheetPlan): boolean => textsOf(plan).some((text) => /^Tỷ trọng/.test(text));

describe('rows of which one is left of the others', () => {
  test('are not added up where formulas take them from each other', () => {
    const plan = summaryOf({
      csv: `STT,Chỉ tiêu,Tổng số,Đơn vị 1,Đơn vị 2
,I. Kinh phí được giao,650,300,350
1,Sửa chữa thường xuyên,400,200,200
2,Sửa chữa định kỳ,250,100,150
,II. Kinh phí đã quyết toán,610,280,330
1,Sửa chữa thường xuyên,390,190,200
2,Sửa chữa định kỳ,220,90,130
,III. Kinh phí chưa sử dụng,40,20,20`,
      formulas: `C8 =C2-C5
D8 =D2-D5
E8 =E2-E5`,
    });
    expect(hasTotal(plan)).toBe(false);
  });

  test('nor where only their names say it', () => {
    const plan = summaryOf({
      csv: `Nội dung,Năm 2019
Nguồn năm trước chuyển sang,1250
Dự toán được giao,8400
Số dư chuyển năm sau,730`,
    });
    expect(hasTotal(plan)).toBe(false);
  });

  test('"Còn lại" is what is left, in NFD too', () => {
    const plan = summaryOf({
      csv: `Nội dung,Kinh phí
Đã cấp,1250
Đã chi,840
${'Còn lại'.normalize('NFD')},410`,
    });
    expect(hasTotal(plan)).toBe(false);
  });

  test('"Sở Du lịch", "Tổ Con" and their like are parts as others are', () => {
    const plan = summaryOf({
      csv: `STT,Đơn vị,Kinh phí
1,Sở Du lịch,1358
2,Sở Y tế,3509
3,Ban Dân tộc,540`,
    });
    expect(hasTotal(plan)).toBe(true);
    expect(hasShares(plan)).toBe(true);
  });
});

describe('shares', () => {
  const adjusted = (signs: readonly number[]): CaseSheet => ({
    csv: `Đơn vị tính: triệu đồng,,
STT,Đơn vị,Kinh phí điều chỉnh (triệu đồng)
1,Sở A,${120 * signs[0]!}
2,Sở B,${250 * signs[1]!}
3,Sở C,${310 * signs[2]!}
4,Sở D,${1150 * signs[3]!}`,
  });

  test('are left out where amounts above and below nought make the total', () => {
    const plan = summaryOf(adjusted([1, 1, -1, 1]));
    expect(hasShares(plan)).toBe(false);
    expect(hasTotal(plan)).toBe(true);
    expect(textsOf(plan)).toContain('TỔNG HỢP SỐ LIỆU');
    expect(textsOf(plan).join('\n')).toContain(
      'Không tính tỷ trọng của “Kinh phí điều chỉnh (triệu đồng)” vì có số dương và số âm',
    );
  });

  test('stay where all are of one sign', () => {
    const plan = summaryOf(adjusted([1, 1, 1, 1]));
    expect(hasShares(plan)).toBe(true);
    expect(textsOf(plan)).toContain('TỔNG HỢP CƠ CẤU');
    expect(hasShares(summaryOf(adjusted([-1, -1, -1, -1])))).toBe(true);
  });
});

describe('names', () => {
  test('do not repeat the number that the column STT shows', () => {
    const texts = textsOf(
      summaryOf({
        csv: `Chỉ tiêu,Kinh phí
I. Nguồn ngân sách nhà nước,700
II - Nguồn khác,300
III) Viện trợ,55`,
      }),
    );
    expect(texts).toEqual(expect.arrayContaining(['Nguồn ngân sách nhà nước', 'Nguồn khác', 'Viện trợ']));
  });

  test('keep what only looks like a number', () => {
    const texts = textsOf(
      summaryOf({
        csv: `STT,Nội dung,Kinh phí
1,135 xã đặc biệt khó khăn,700
2,2 bến phà,300
3,3,55`,
      }),
    );
    expect(texts).toEqual(expect.arrayContaining(['135 xã đặc biệt khó khăn', '2 bến phà']));
  });
});

describe('the head of the source', () => {
  const sheet = (first: string): CaseSheet => ({
    csv: `${first}
TỔNG HỢP KINH PHÍ NĂM 2019
STT,Đơn vị,Kinh phí
1,Sở Y tế,3509
2,Sở Tài chính,1358
3,Ban Dân tộc,540`,
  });

  test('is two texts where blanks push one to the right within a cell', () => {
    const plan = summaryOf(sheet(`UBND TỈNH PHÚ AN${' '.repeat(40)}Biểu số 48/CK-NSNN kèm theo`));
    const texts = textsOf(plan);
    expect(texts).toContain('UBND TỈNH PHÚ AN');
    expect(texts.some((text) => /UBND.*Biểu/s.test(text))).toBe(false);
    expect(texts.some((text) => text.includes('Biểu số 48/CK-NSNN') && !text.includes('kèm theo'))).toBe(true);
  });

  test('is one text where two blanks are a slip of the typist', () => {
    const texts = textsOf(summaryOf(sheet('UBND TỈNH  PHÚ AN')));
    expect(texts).toContain('UBND TỈNH PHÚ AN');
    expect(rowShowing(summaryOf(sheet('UBND TỈNH  PHÚ AN')), /UBND TỈNH PHÚ AN/)).toBe(1);
    expect(shownAt(summaryOf(sheet('UBND TỈNH  PHÚ AN')), 1, 0)).toBe('UBND TỈNH PHÚ AN');
  });
});
