/**
 * The nine contents of khuyến công activity, Điều 4 Nghị định 45/2012/NĐ-CP (amended by NĐ 235/2025/NĐ-CP), with what
 * tells a project or a row of theirs. The names are shortened as plans and reports print them.
 */
import { foldPlace } from '../places';

interface Content {
  readonly name: string;
  /** On the folded label (lower case, no marks). */
  readonly pattern: RegExp;
}

/** The order of matching is not that of the decree: the narrower words come first. */
export const CONTENTS: readonly Content[] = [
  { name: 'Đào tạo nghề, truyền nghề', pattern: /dao tao nghe|truyen nghe|day nghe|phat trien nghe/ },
  {
    name: 'Nâng cao năng lực quản lý, khởi sự doanh nghiệp, mở rộng thị trường',
    pattern:
      /khoi su|khoi nghiep|nang cao nang luc quan ly (?:cho )?(?:cac )?(?:doanh nghiep|co so)|mo rong thi truong|tap huan|hoi thao|tham quan|khao sat/,
  },
  {
    name: 'Mô hình trình diễn kỹ thuật; chuyển giao công nghệ, ứng dụng máy móc; sản xuất sạch hơn',
    pattern: /trinh dien|chuyen giao|may moc|thiet bi|san xuat sach|sxsh|tien bo khoa hoc/,
  },
  {
    name: 'Phát triển sản phẩm công nghiệp nông thôn tiêu biểu; hội chợ, triển lãm; thương hiệu',
    pattern: /tieu bieu|hoi cho|trien lam|thuong hieu|phong trung bay|gian hang|binh chon|tieu thu san pham/,
  },
  { name: 'Tư vấn, trợ giúp cơ sở công nghiệp nông thôn', pattern: /tu van|tro giup/ },
  {
    name: 'Cung cấp thông tin, tuyên truyền về khuyến công',
    pattern: /thong tin|tuyen truyen|truyen thong|an pham|ban tin|xuat ban/,
  },
  {
    name: 'Liên doanh, liên kết; cụm công nghiệp; di dời, xử lý ô nhiễm môi trường',
    pattern: /lien doanh|lien ket|cum cong nghiep|ccn|di doi|o nhiem|quy hoach chi tiet|ha tang/,
  },
  { name: 'Hợp tác quốc tế về khuyến công', pattern: /hop tac quoc te|nuoc ngoai/ },
  {
    name: 'Nâng cao năng lực quản lý và tổ chức thực hiện hoạt động khuyến công',
    pattern:
      /to chuc thuc hien|nang luc quan ly|nang cao nang luc|quan ly (?:chuong trinh|kinh phi|hoat dong)|cong tac vien|kiem tra giam sat/,
  },
];

/** Position in {@link CONTENTS} of the content that a label names; -1 when it names none. */
export function contentOf(label: string): number {
  const folded = foldPlace(label);
  return CONTENTS.findIndex(({ pattern }) => pattern.test(folded));
}
