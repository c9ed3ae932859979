/** What a summary may add up and share out, and what it takes from the names and the head of the source. */
import { checkWorkbook, planFor } from '../../src/jobs';
import type { SheetPlan } from '../../src/sheet';
import { atStart, inSentence } from '../../src/summary/vocabulary';
import { shownAt, rowShowing } from '../summary/plans-of';
import { type CaseSheet, grid, tablesIn } from './workbook';

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
    expect(textsOf(plan).join('\n')).toContain('Không tính tỷ trọng của “Kinh phí điều chỉnh” vì có số dương và số âm');
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
    expect(rowShowing(summaryOf(sheet('UBND TỈNH  PHÚ AN')), /UBND TỈNH PHÚ AN/)).toBe(0);
    expect(shownAt(summaryOf(sheet('UBND TỈNH  PHÚ AN')), 0, 0)).toBe('UBND TỈNH PHÚ AN');
  });
});

describe('words of a summary', () => {
  test.each([
    ['TỔNG THU NSNN TRÊN ĐỊA BÀN', 'tổng thu NSNN trên địa bàn', 'Tổng thu NSNN trên địa bàn'],
    ['VỐN ODA VÀ NSTW', 'vốn ODA và NSTW', 'Vốn ODA và NSTW'],
    ['CHI CỦA UBND HUYỆN', 'chi của UBND huyện', 'Chi của UBND huyện'],
    ['DỰ TOÁN NĂM 2020', 'dự toán năm 2020', 'Dự toán năm 2020'],
    ['KCQG', 'KCQG', 'KCQG'],
    ['Kế hoạch năm', 'kế hoạch năm', 'Kế hoạch năm'],
    ['NSNN năm 2019', 'NSNN năm 2019', 'NSNN năm 2019'],
  ])('%s: small letters but for abbreviations', (header, inside, start) => {
    expect(inSentence(header)).toBe(inside);
    expect(atStart(header)).toBe(start);
  });

  test('a chart does not shout a header in capitals', () => {
    const plan = summaryOf({
      csv: `STT,NỘI DUNG,DỰ TOÁN,QUYẾT TOÁN
1,Sở Y tế,3509,3400
2,Sở Tài chính,1358,1290
3,Ban Dân tộc,540,600`,
    });
    expect(plan.charts.map(({ title }) => title)).toContain('Quyết toán so với dự toán');
  });
});

describe('what a sheet says of its page', () => {
  const texts = (head: string): string[] =>
    textsOf(
      summaryOf({
        csv: `${head}
STT,Đơn vị,Kinh phí
1,Sở Y tế,3509
2,Sở Tài chính,1358
3,Ban Dân tộc,540`,
      }),
    );

  test('a committee is named with its province', () => {
    expect(texts('ỦY BAN NHÂN DÂN\n    TỈNH PHÚ AN')).toContain('ỦY BAN NHÂN DÂN TỈNH PHÚ AN');
    expect(texts('HỘI ĐỒNG NHÂN DÂN\nHUYỆN AN HÒA')).toContain('HỘI ĐỒNG NHÂN DÂN HUYỆN AN HÒA');
  });

  test('two agencies stay two lines', () => {
    const both = texts('UBND TỈNH PHÚ AN\nSỞ TÀI CHÍNH');
    expect(both).toContain('UBND TỈNH PHÚ AN');
    expect(both).toContain('SỞ TÀI CHÍNH');
  });

  test('the reference to the document is whole over two lines, and known as "Đính kèm"', () => {
    const open = '(Kèm theo Báo cáo số          /BC-CTĐP ngày            tháng 8 năm 2019 của Cục)';
    expect(texts(open)).toContain('(Kèm theo Báo cáo số ……/BC-CTĐP ngày …… tháng 8 năm 2019 của Cục)');
    const head = '(Kèm theo Quyết định số 41/QĐ-STC ngày 22 tháng 9 năm 2016\ncủa Giám đốc Sở Tài chính)';
    expect(texts(head)).toContain(
      '(Kèm theo Quyết định số 41/QĐ-STC ngày 22 tháng 9 năm 2016 của Giám đốc Sở Tài chính)',
    );
    expect(texts('(Đính kèm Quyết định số 12/QĐ-UBND của UBND tỉnh)')).toContain(
      '(Đính kèm Quyết định số 12/QĐ-UBND của UBND tỉnh)',
    );
  });
});

describe('what is no comparison and no table', () => {
  test.each(['Kinh phí các năm trước giãn sang năm 2020', 'Năm trước chuyển sang', 'Nguồn năm trước mang sang'])(
    '%s is a part, not the period before',
    (header) => {
      const plan = summaryOf({
        csv: `STT,Đơn vị,Tổng số,${header},Chi trong năm
1,Sở Y tế,900,100,800
2,Sở Tài chính,450,50,400
3,Ban Dân tộc,330,30,300`,
      });
      expect(textsOf(plan).some((text) => /Tốc độ tăng|so với kỳ trước/i.test(text))).toBe(false);
    },
  );

  test('"Năm trước" alone is the period before', () => {
    const plan = summaryOf({
      csv: `STT,Đơn vị,Thực hiện năm trước,Thực hiện năm nay
1,Sở Y tế,900,1000
2,Sở Tài chính,450,400
3,Ban Dân tộc,330,300`,
    });
    expect(textsOf(plan)).toContain('Tốc độ tăng');
  });

  const table = `STT,Đơn vị,Tổng số,Đợt 1,Đợt 2
1,Sở Y tế,900,100,800
2,Sở Tài chính,450,50,400
3,Ban Dân tộc,330,30,300`;

  test('lines of a title with figures worked out beside them are no table', () => {
    const sheet = `TỔNG HỢP BỔ SUNG NĂM 2018,,,,,-8041
(Kèm theo Quyết định),,,,,1594174
,
${table}`;
    expect(tablesIn({ csv: sheet, merges: 'A1:E1 A2:E2' }).map(({ range }) => range)).toEqual(['A4:E7']);
  });

  test('two lines without a header are a table where their names are not merged over it', () => {
    expect(tablesIn({ csv: 'Thu,8041\nChi,7594' }).map(({ range }) => range)).toEqual(['A1:B2']);
  });
});
