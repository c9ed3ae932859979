/** Names of rows and columns as offices write them: which are one name, which may be, and which are two. */
import { likeness, type LikenessKind } from '../../src/merging/names/likeness';
import { nameOf } from '../../src/merging/names/name';

/** Words of the form's other names: none of them is a slip of another. */
const WORDS = new Set(['chi', 'thu', 'thuong', 'xuyen', 'dau', 'tu', 'khac']);
const compared = (one: string, other: string): { kind: LikenessKind; score: number } =>
  likeness(nameOf(one), nameOf(other), (word) => WORDS.has(word));

describe('two names', () => {
  it.each<[string, string, LikenessKind, number]>([
    ['Chi thường xuyên', 'Chi thường xuyên', 'same', 1],
    ['Chi thường xuyên', 'CHI THƯỜNG XUYÊN', 'spelling', 1],
    ['Chi thường xuyên', 'chi thuong xuyen', 'spelling', 1],
    ['1. Chi thường xuyên (triệu đồng)', 'a) Chi thường xuyên', 'spelling', 1],
    ['Thu của các huyện', 'Thu huyện', 'spelling', 0.97],
    ['Thực hiện năm 2018', 'Thực hiện 2018', 'spelling', 0.97],
    ['Thuc hien nam 2018', 'Thuc hien 2018', 'spelling', 1],
    ['Thu cua cac huyen', 'Thu huyện', 'spelling', 0.97],
    ['Ngânsách nhà nước', 'Ngân sách nhà nước', 'spelling', 0.96],
    // Words that differ by their marks alone are typed wrongly, also where one name has a word more that says nothing.
    ['Chỉ thường xuyên', 'Chi thường xuyên', 'slip', 0.93],
    ['Chi của thường xuyên', 'Chí thường xuyên', 'slip', 0.93],
    ['Chi thườmg xuyên', 'Chi thường xuyên', 'slip', 0.92],
    ['Kinh phí đào tạo', 'Đào tạo', 'weak', 0.88],
    ['Nguồn vốn trung ương', 'Trung ương', 'weak', 0.88],
    ['Tiền lương', 'Lương', 'weak', 0.88],
    ['Mục chi khác', 'Chi khác', 'weak', 0.88],
    ['Giá trị sản xuất', 'Sản xuất', 'weak', 0.88],
    ['Nội dung chi', 'Chi', 'weak', 0.88],
    ['Khu vực nông thôn', 'Nông thôn', 'weak', 0.88],
    ['Quản lý chương trình', 'Chương trình', 'weak', 0.88],
    ['Thu từ thuế', 'Thu thuế', 'weak', 0.88],
    ['Kinh phí đào tạo khác', 'Đào tạo', 'part', 0.61],
    ['Đào tạo nghề, tư vấn', 'Tư vấn, đào tạo nghề', 'order', 0.8],
    ['Chi thường xuyên', 'Chi thường xuyên khác', 'part', 0.75],
    ['Trong đó: Chi thường xuyên', 'Chi thường xuyên', 'part', 0.85],
    // "Thu" is a name of its own in this form, no slip of "Chi".
    ['Chi đầu tư', 'Thu đầu tư', 'other', 0.67],
    ['Trong đó: chi đầu tư', 'Thu đầu tư', 'other', 0.57],
    ['Dự án 1', 'Dự án 2', 'other', 0.4],
    // A slip in every third word at the most.
    ['Chi thườmg xuyênn', 'Chi thường xuyên', 'other', 0.33],
    ['Chi thườmg xuyên khác ngoài dự toánn', 'Chi thường xuyên khác ngoài dự toán', 'slip', 0.92],
    ['Chi thườmg xuyên kháac ngoài dự toánn', 'Chi thường xuyên khác ngoài dự toán', 'other', 0.57],
    // "Khoản" says nothing, wherever its mark is put, and typed without any.
    ['Các khoản thu khác', 'Thu khác', 'spelling', 0.97],
    ['Các khỏan thu khác', 'Các khoản thu khác', 'spelling', 1],
    ['Cac khoan thu khac', 'Các khoản thu khác', 'spelling', 1],
    ['Các khoản', 'Các khoản', 'same', 1],
    ['Các khoản', 'Theo', 'other', 0],
    ['Chi đầu tư', 'Thu nội địa', 'other', 0],
    ['', '', 'other', 0],
    ['(1)', 'Chi đầu tư', 'other', 0],
  ])('%j and %j: %s', (one, other, kind, score) => {
    for (const found of [compared(one, other), compared(other, one)]) {
      expect(found.kind).toBe(kind);
      expect(found.score).toBeCloseTo(score, 2);
    }
  });

  it('a space within a syllable is typed wrongly, between two whole ones it parts two words', () => {
    expect(compared('Chi cho côngtrình giao thông', 'Chi cho công trình giao thông').kind).toBe('spelling');
    expect(compared('Chi đầu tư phát triển', 'Chi đầu tư phát').kind).toBe('part');
  });
});

describe('a name', () => {
  it.each([
    ['1.1. Trong đó: Chi đầu tư (A+B)', 'chi dau tu', true, []],
    ['II. Tổng cộng', 'tong so', false, []],
    ['Kế hoạch năm 2018 (%)', 'ke hoach', false, ['2018']],
    ['KH NSNN', 'ke hoach ngan sach nha nuoc', false, []],
    ['Thuế TNDN', 'thue thu nhap doanh nghiep', false, []],
    ['Thuế TNCN, GTGT, TTĐB', 'thue thu nhap ca nhan gia tri gia tang tieu thu dac biet', false, []],
    ['Thuế BVMT', 'thue bao ve moi truong', false, []],
    ['KP của NSTW', 'kinh phi ngan sach trung uong', false, []],
    ['NSTƯ', 'ngan sach trung uong', false, []],
    ['NSĐP', 'ngan sach dia phuong', false, []],
    ['NST', 'ngan sach tinh', false, []],
    ['Vốn TW, vốn ĐP', 'von trung uong von dia phuong', false, []],
    ['QT, DT, UTH', 'quyet toan du toan uoc thuc hien', false, []],
    ['ƯTH', 'uoc thuc hien', false, []],
    ['DNNN', 'doanh nghiep nha nuoc', false, []],
    ['Thuế của DN', 'thue doanh nghiep', false, []],
    ['CTMTQG', 'chuong trinh muc tieu quoc gia', false, []],
    ['CTMT', 'chuong trinh muc tieu', false, []],
    ['MTQG', 'muc tieu quoc gia', false, []],
    ['Chi ĐTPT, XDCB', 'chi dau tu phat trien xay dung co ban', false, []],
    ['Thu XSKT', 'thu xo so kien thiet', false, []],
    ['UBND, HĐND', 'uy ban nhan dan hoi dong nhan dan', false, []],
    ['Chi KHCN, GDĐT', 'chi khoa hoc cong nghe giao duc dao tao', false, []],
    // Small letters are a word of their own where the capitals are short for something.
    ['Chi DN, SL, TH', 'chi doanh nghiep so luong thuc hien', false, []],
    ['Chi dn, sl, th', 'chi dn sl th', false, []],
    ['KCQG, KCĐP', 'khuyen cong quoc gia khuyen cong dia phuong', false, []],
    ['Sản phẩm CNNT', 'san pham cong nghiep nong thon', false, []],
    ['Vốn SXKD của HTX', 'von san xuat kinh doanh hop tac xa', false, []],
    ['Chi QLNN', 'chi quan ly nha nuoc', false, []],
    ['Chênh lệch (1)=(3)-(2)', 'chenh lech', false, []],
    ['Chênh lệch (3=2-1)', 'chenh lech', false, []],
    ['Chênh lệch (I - II)', 'chenh lech', false, []],
    ['Chênh lệch (2)', 'chenh lech', false, []],
    ['Đạt = 4/2', 'dat', false, []],
    ['Chi đầu tư (vốn trong nước)', 'chi dau tu von trong nuoc', false, []],
    // Where nothing else is left, the words that say nothing are the name.
    ['Các khoản', 'cac khoan', false, []],
  ])('%j is %j', (text, key, ofWhich, years) => {
    expect(nameOf(text)).toMatchObject({ key, ofWhich, years });
  });

  it('is remembered, and read anew after very many others', () => {
    const first = nameOf('Chi sự nghiệp giáo dục');
    expect(nameOf('Chi sự nghiệp giáo dục')).toBe(first);
    for (let i = 0; i < 9_000; i++) nameOf(`Hộ kinh doanh số ${i}`);
    expect(nameOf('Chi sự nghiệp giáo dục')).toEqual(first);
  });
});
