/** Abbreviations of Vietnamese budget tables, and what they stand for. */

/**
 * By the abbreviation in lower case with its diacritics: "đt" may be đầu tư or đào tạo, so it is none. Several letters
 * stand for one thing each in budget tables (circulars 342, 343/2016/TT-BTC and the workbooks of provinces).
 */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['nsnn', 'ngân sách nhà nước'],
  ['nsđp', 'ngân sách địa phương'],
  ['nstw', 'ngân sách trung ương'],
  ['nstư', 'ngân sách trung ương'],
  ['nst', 'ngân sách tỉnh'],
  ['ns', 'ngân sách'],
  ['dnnn', 'doanh nghiệp nhà nước'],
  ['dn', 'doanh nghiệp'],
  ['kh', 'kế hoạch'],
  ['th', 'thực hiện'],
  ['uth', 'ước thực hiện'],
  ['ưth', 'ước thực hiện'],
  ['qt', 'quyết toán'],
  ['dt', 'dự toán'],
  ['mtqg', 'mục tiêu quốc gia'],
  ['ctmt', 'chương trình mục tiêu'],
  ['ctmtqg', 'chương trình mục tiêu quốc gia'],
  ['gtgt', 'giá trị gia tăng'],
  ['tndn', 'thu nhập doanh nghiệp'],
  ['tncn', 'thu nhập cá nhân'],
  ['ttđb', 'tiêu thụ đặc biệt'],
  ['bvmt', 'bảo vệ môi trường'],
  ['xdcb', 'xây dựng cơ bản'],
  ['xskt', 'xổ số kiến thiết'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['tw', 'trung ương'],
  ['tư', 'trung ương'],
  ['đp', 'địa phương'],
  ['kp', 'kinh phí'],
  ['đtpt', 'đầu tư phát triển'],
  ['khcn', 'khoa học công nghệ'],
  ['gdđt', 'giáo dục đào tạo'],
  ['kcqg', 'khuyến công quốc gia'],
  ['kcđp', 'khuyến công địa phương'],
  ['cnnt', 'công nghiệp nông thôn'],
  ['sxkd', 'sản xuất kinh doanh'],
  ['qlnn', 'quản lý nhà nước'],
  ['htx', 'hợp tác xã'],
  ['sl', 'số lượng'],
]);

/** Abbreviations of words that are words themselves once their diacritics are gone: written in capitals only. */
export const CAPITALS_ONLY: ReadonlySet<string> = new Set(['tư', 'th', 'sl', 'ns', 'dn']);

/**
 * Words beside which "tư" is the word and not "trung ương", also in capitals: "CHI ĐẦU TƯ", "VẬT TƯ", "KINH TẾ TƯ NHÂN".
 * The first list stands before it, the second after it.
 */
export const BEFORE_TU: ReadonlySet<string> = new Set(['đầu', 'vật', 'thông', 'thứ', 'phần', 'riêng']);
export const AFTER_TU: ReadonlySet<string> = new Set([
  'nhân',
  'vấn',
  'pháp',
  'liệu',
  'tưởng',
  'thục',
  'sản',
  'bản',
  'cách',
]);
