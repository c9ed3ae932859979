/** The words of Vietnamese budget tables, and texts in the spellings in which they are compared. */
import { foldVietnamese, remembered } from '../figures';
import type { ColumnRole } from './types';

/**
 * The words of Vietnamese budget tables (docs/vietnamese.md, "Words in tables"; docs/khuyen-cong.md, "Tables").
 * Texts are compared without regard to case, repeated or non-breaking spaces, NFC or NFD and the placement of the
 * tone mark; without any diacritics only where the text itself has none.
 */

const SPACES = /[\s\u00A0\u2000-\u200B\u202F\u3000]+/g;

/** Composed Latin letters and common punctuation with single spaces between the words: nothing to clean. */
const TIDY = /^$|^[!-~\u00C0-\u02FF\u1E00-\u1EFF\u2010-\u2027]+(?: [!-~\u00C0-\u02FF\u1E00-\u1EFF\u2010-\u2027]+)*$/;

/** One line, single spaces, NFC. */
export const clean = (text: string): string =>
  TIDY.test(text) ? text : text.normalize('NFC').replace(SPACES, ' ').trim();

/**
 * The same of a label or header, one string for all cells that hold it: what is remembered of a text is then found
 * without comparing its letters.
 */
export const cleanLabel = remembered(clean);

/** Lower case, no diacritics, đ → d, single spaces: what label rules are matched against. */
export const fold = remembered(foldVietnamese);

/** Lower case with diacritics, tone marks put on the same vowel whichever way they were typed ("hoà" = "hòa"). */
export const lower = remembered((text) => tonesPlaced(clean(text).toLowerCase()));

/** "toàn", "quỹ" with the mark on the first of the two vowels: "tòan", "qũy". */
function tonesPlaced(line: string): string {
  if (!/o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/.test(line)) return line;
  return line
    .replace(/o([àáảãạ])/g, (_, vowel: string) => 'òóỏõọ'['àáảãạ'.indexOf(vowel)]! + 'a')
    .replace(/o([èéẻẽẹ])/g, (_, vowel: string) => 'òóỏõọ'['èéẻẽẹ'.indexOf(vowel)]! + 'e')
    .replace(/u([ỳýỷỹỵ])/g, (_, vowel: string) => 'ùúủũụ'['ỳýỷỹỵ'.indexOf(vowel)]! + 'y');
}

const hasDiacritics = (text: string): boolean => /[^\u0000-\u007f]/.test(text);

/** A rule that must hold on the text with its diacritics, or on plain ASCII text without them. */
function either(withMarks: RegExp, plain: RegExp): (text: string) => boolean {
  const marked = new RegExp(tonesPlaced(withMarks.source));
  return remembered((text) => {
    const line = lower(text);
    return marked.test(line) || (!hasDiacritics(line) && plain.test(line));
  });
}

/** What may stand before the first word of a label that a rule is anchored to. */
const BEFORE_WORDS = new Set([...'-+*( '].map((mark) => mark.charCodeAt(0)));

/**
 * A rule that asks for one of some first letters, all in lower case. Most texts begin with another one, which is told
 * faster than that the rule was asked about the text before. Letters with marks may come to any of them.
 */
function startingWith(letters: string, rule: (text: string) => boolean): (text: string) => boolean {
  const isExcluded = new Uint8Array(128);
  for (let code = '0'.charCodeAt(0); code <= 'z'.charCodeAt(0); code++)
    if (/[0-9a-z]/i.test(String.fromCharCode(code)))
      isExcluded[code] = letters.includes(String.fromCharCode(code).toLowerCase()) ? 0 : 1;
  return (text) => {
    let at = 0;
    while (BEFORE_WORDS.has(text.charCodeAt(at))) at++;
    const code = text.charCodeAt(at);
    return !(code < 128 && isExcluded[code] === 1) && rule(text);
  };
}

/** "Tổng cộng", "TỔNG SỐ", "Cộng", "Toàn tỉnh", "Cả nước", "Total": the row or column is the whole of others. */
const saysTotal = either(
  /^((i|v|x)+[.)] |[a-z][.)] |\d+[.)] |[-+*] )?(tổng (cộng|số|chi|thu|nguồn|kinh phí|vốn|mức|hợp|cân đối|dự toán|giá trị|nhu cầu|toàn|vùng|quyết toán|kế hoạch)|tổng($|[ :(])|cộng($|[ :(]|.*tổng)|toàn (tỉnh|huyện|xã|quận|phường|thị xã|thành phố|vùng|quốc|ngành|khu vực|trường|công ty|hệ thống)|cả (nước|năm|tỉnh|huyện|xã|vùng|quý)|(tính )?chung$|(sub)?total|sum$|all )|tổng (cộng|số)/,
  /^(tong (cong|so|chi|thu|nguon|kinh phi)|tong($|[ :(])|cong($|[ :(])|toan (tinh|huyen|xa|vung|quoc)|ca (nuoc|nam|tinh|huyen)|(tinh )?chung$|(grand |sub)?total|sum$|all )|\b(sub-?)?totals?\b|tong (cong|so)/,
);

/**
 * Offices and works whose names begin as totals do: "Cộng tác viên dân số", "Tổng công ty Điện lực", "Tổng điều tra"; none
 * that may be counted as well ("Tổng hội viên", "Tổng trạm y tế").
 */
const beginsAsTotal = either(
  /^([ivx]+[.)] |[a-z][.)] |\d+[.)] |[-+*] ?)?(cộng (tác|đồng|hòa|hưởng|sản)|tổng (công ty|cục|đài|lãnh sự|thầu|phụ trách|biên tập|liên đoàn|thanh tra|tham mưu|giám đốc|thư ký|điều tra|vệ sinh|rà soát|kết))($|[ ,;:.(])/,
  /^([ivx]+[.)] |[a-z][.)] |\d+[.)] |[-+*] ?)?(cong (tac|dong|hoa|huong|san)|tong (cong ty|cuc|dai|lanh su|thau|phu trach|bien tap|lien doan|thanh tra|tham muu|giam doc|thu ky|dieu tra|ve sinh|ra soat|ket))($|[ ,;:.(])/,
);

/** {@link saysTotal}, what stands in brackets left out: "Thuế … hàng nhập khẩu (tổng số thu)" is a line as any other. */
export const isTotalLabel = remembered((text): boolean => {
  const outer = text.includes('(') ? text.replace(/\([^()]*\)/g, ' ').trim() || text : text;
  return saysTotal(outer) && !beginsAsTotal(outer);
});

/** "Trong đó", "Tr.đó", "Bao gồm", "Gồm", "Of which": the parts need not add up. */
export const isOfWhichLabel = startingWith(
  'tbgoi',
  either(
    /^[-+*( ]*(trong đó|tr\. ?đó|trđó|bao gồm|gồm( có)?($|[ :])|of which|in which|including)/,
    /^[-+*( ]*(trong do|tr\. ?do|bao gom|gom( co)?($|[ :])|of which|in which|including)/,
  ),
);

/**
 * "Nữ", "Dân tộc thiểu số", "Đảng viên": what people and households are counted by besides what they are. The first words, so
 * that no office is one.
 */
export const isTraitLabel = remembered((text): boolean =>
  /^[-+* ]*((so|la|nguoi|lao dong|can bo|cong chuc|vien chuc|hoc sinh|sinh vien|dai bieu|dan so|ho) )*(nu|dan toc( thieu so| it nguoi)?|dtts|dang vien|doan vien|theo dao|ton giao|tre em|cao tuoi|khuyet tat|ngheo|can ngheo|(da )?qua dao tao|that nghiep)\b/.test(
    fold(text),
  ),
);

/** "Chia ra": the parts must add up. */
export const isBreakdownLabel = startingWith(
  'cp',
  either(/^[-+*( ]*(chia ra|chia theo|phân ra|cụ thể)/, /^[-+*( ]*(chia ra|chia theo|phan ra)/),
);

/** Average rows and columns. */
export const isAverageLabel = either(
  /bình quân|trung bình|average|mean|avg/,
  /binh quan|trung binh|\baverage\b|\bmean\b|\bavg\b/,
);

/** "STT", "TT", "Số TT", "No.": the header of the index column. */
export const isIndexHeader = remembered((text): boolean =>
  /^((s ?t ?t|t ?t|so ?t ?t|so thu tu)( no)?|no|#|muc)$/.test(fold(text).replace(/[.:]/g, '')),
);

/** "Đơn vị tính: …", "ĐVT: …", "Đơn vị: …" somewhere in the text. */
export const isUnitLine = startingWith(
  'dunt1',
  remembered(
    (text): boolean =>
      /^[( ]*(don vi( tinh)?( |:|$)|dvt|d\.v\.t|dv tinh|unit ?:|(((nghin|ngan|trieu|ty|ti) )?dong|1[.,]000 ?(d|dong))( ?[-/(,] ?(in )?(thousand|million|billion|vnd|dong).*)?\)?$)/.test(
        fold(text),
      ) && !/^don vi (hanh chinh|thuc hien|thu huong|su nghiep|du toan|quan ly)/.test(fold(text)),
  ),
);

/** Lines under a table that are not rows of it. */
export const isNoteLine = remembered((text): boolean =>
  // "Nguồn NSTW" is a row and "Nguồn vốn" a header; "Nguồn: Sở Tài chính" tells where the figures are from.
  /^[*( ]*((ghi chu|chu thich|luu y|note|source|remark)s?( |:|\.|$|\))|nguon( so lieu)? ?:|nguon so lieu)/.test(
    fold(text),
  ),
);

/**
 * What stands over and in a signature block: "Cà Mau, ngày 20 tháng 9 năm 2019", "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC",
 * "Người lập biểu" (the places of signature in Decree 30/2020/NĐ-CP, appendix I).
 */
export const isSignatureLine = (text: string): boolean => text.length < LONGEST_SIGNATURE && saysSignature(text);

/** Longer texts are sentences, and need not be remembered. */
const LONGEST_SIGNATURE = 80;

const saysSignature = remembered((text): boolean =>
  /^[^,:]{2,40}, ?ngay[ .…\d/]+thang[ .…\d/]+nam|^ngay[ .…\d]+thang[ .…\d]+nam|^(tm|kt|tl|tuq|q)\. ?\p{L}|^(nguoi lap( bieu)?|lap bieu|thu truong( (don vi|co quan))?|ke toan truong|noi nhan)( |:|$|\()|^(giam doc|pho giam doc|chu tich|pho chu tich|truong phong|chi cuc truong|cuc truong)( (so|kbnd|kbnn|ubnd|uy ban) .*)?$/u.test(
    fold(text),
  ),
);

/** Nil marks: a cell that stands for nothing. */
export const isNilMark = (text: string): boolean =>
  /^[\s\u00A0]*([-–—.…x"`']|\.{2,}|n\/?a|\(-\)|0?\s*-)?[\s\u00A0]*$/i.test(text);

/**
 * "Tỷ lệ điều tiết", "Tỷ lệ (%) phân chia": shares of revenue between budgets, set by law for years (Law on the State
 * Budget, article 40). A percentage, but no ratio of the table's own columns.
 */
export const isSetByLaw = (folded: string): boolean =>
  /ty le.{0,20}\b(phan chia|dieu tiet|trich lap|trich nop)\b/.test(folded);

/** Header words by role, matched on folded text; the first that matches decides. */
export const ROLE_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'note',
    /^(ghi chu|note|remark|can cu|dien giai|dia diem|thoi (gian|han)|nang luc|ma (so|du an|chuong|nganh|don vi|dvqhns|ndkt|kbnn|tabmis))|^(so )?(quyet dinh|qd)\b.*ngay|^nam (khoi cong|hoan thanh|kc|ht)/,
  ],
  // What a whole project may cost is neither the plan nor the execution of a year.
  ['amount', /^(tong (muc|so) )?(von )?(dau tu|tmdt)\b.*duyet|tong muc dau tu|\btmdt\b/],
  ['share', /ty trong|ti trong|co cau|\bchiem\b|% so (voi )?tong|% of total|\bshare\b/],
  [
    'growth',
    /tang truong|toc do|(tang|giam).*%|%.*(tang|giam)|(change|growth|increase|decrease).*%|%.*(change|growth|increase|decrease)/,
  ],
  [
    'rate',
    /so sanh|ty le|ti le|ty so|dat \(?%|\(%\)|^%|% ?(kh|dt|th|ke hoach|du toan|thuc hien)|\b(th|qt|uth)\s*\/\s*(kh|dt)\b|so voi.*%|\bpercent(age)?\b|per cent|\brate\b|\bratio\b|%$/,
  ],
  [
    'difference',
    /(?<!\bbu )chenh lech(?! (lai suat|ty gia|gia\b))|tang ?\(?\+?\)?[ ,/]*giam|(?<!khoan (thu|chi|khac) |cac khoan )con (lai|thieu)|(?<!\bbu chenh lech .*)difference|\bchange\b|increase|decrease/,
  ],
  ['previous', /cung ky|nam truoc(?! (?:chuyen|gian|keo dai|mang|de lai|con lai)\b)|ky truoc|previous|last year/],
  ['estimate', /\buoc\b|\buth\b|estimate/],
  [
    'actual',
    /(?<!(^|\b)(de|trien khai|von dau tu|von su nghiep|su nghiep|von|bo sung|chi) )thuc hien(?! (cac|mot so|nhung|nhiem vu|chuong trinh|ctmt|che do|chinh sach|cai cach|(muc )?(tien )?luong|de an|du an))|quyet toan|giai ngan|luy ke|thanh toan(?! (no|cac|cho)\b)|thuc chi|thuc thu|(?<!bo sung )\bth\b(?! (cac|mot so|nhiem vu|cai cach|(muc )?(tien )?luong))|\bqt\b|actual/,
  ],
  [
    'plan',
    /ke hoach(?! (hoa|cua)\b)|du toan|duoc giao|phe duyet|(?<!chua )phan bo|\bkh\b|\bdt\b|(?<!(central|local|state|provincial|district) )\bbudget(?! (revenue|expend|balanc|deficit|surplus))|^plan(ned)?\b|\bplan( \d{4})?$/,
  ],
  ['count', /^so (luong|de an|du an|ho|nguoi|don vi|co so|lao dong|mo hinh)|so luong|number of/],
];

/** Money source that a header or label names. */
export function sourceOf(text: string): 'KCQG' | 'KCĐP' | 'đối ứng' | null {
  const folded = fold(text);
  if (/\bkcqg\b|khuyen cong quoc gia/.test(folded)) return 'KCQG';
  if (/\bkcdp\b|khuyen cong dia phuong/.test(folded)) return 'KCĐP';
  if (/doi ung/.test(folded)) return 'đối ứng';
  return null;
}

/** Letters that are written right before a year: fiscal year, budget, plan, estimate, actual. */
const YEAR = String.raw`(?<![\p{L}\d])(?:FY|NS|NSNN|KH|DT|TH|QT|UTH|năm)?((?:19|20)\d{2}(?:\s*[-–/]\s*(?:19|20)?\d{2})?)(?!\d)`;

const PERIOD = new RegExp(
  String.raw`((?:\d{1,2}\s*tháng(?:\s*đầu)?|quý\s*[IVX\d]+|tháng\s*\d{1,2})[^\d]{0,8})?${YEAR}`,
  'iu',
);

/** A period that a header states: "7 tháng 2019", "Quý I/2019", "2018", "FY13" as "2013", "N-1"; null where it states none. */
export const periodOf = remembered((text): string | null => {
  const line = clean(text);
  const match = PERIOD.exec(line);
  if (match) return clean(`${match[1] ?? ''}${match[2]}`).replace(/\s*năm\s*/iu, ' ');
  const short = /(?<![\p{L}\d])FY ?'?(\d{2})(?![\d\p{L}])/u.exec(line);
  if (short) return `20${short[1]}`;
  const relative = /(?<![\p{L}\d])năm (N(?: ?[-–+] ?\d)?)(?![\p{L}\d])/u.exec(line.normalize('NFC'));
  return relative ? relative[1]!.replace(/ /g, '').replace('–', '-') : null;
});
