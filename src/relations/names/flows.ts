/** "Đầu kỳ | Tăng | Giảm | Cuối kỳ": what header texts and labels say of a stock and of what changes it. */
import { remembered } from '../../figures';
import { fold } from '../../tables';

/** What is there at first, what comes in, what goes out, what is left. */
export type Flow = 'opening' | 'increase' | 'decrease' | 'closing';

/** In the order in which they are asked: "Trả nợ trong năm" is no loan, "Giảm trong kỳ" no increase. */
const FLOWS: readonly (readonly [Flow, RegExp])[] = [
  [
    'opening',
    /\bdau (ky|nam|thang|quy|giai doan)\b|\b(nam|ky|thang|quy) truoc (chuyen|mang) sang\b|\b(da|duoc) giao\b|\b(ke hoach|du toan|chi tieu) (von )?giao\b|\bban dau\b|\btruoc (khi )?dieu chinh\b|\bopening\b/,
  ],
  [
    'closing',
    /\bcuoi (ky|nam|thang|quy|giai doan)\b|\bsau (khi )?(dieu chinh|bo sung)\b|\bchuyen (sang )?(nam|ky|thang|quy) sau\b|\bcon lai\b|\bton quy\b|\bclosing\b/,
  ],
  [
    'decrease',
    /\b(giam|xuat|tra|chi|huy|cat|thu (hoi|no|goc)|hoan tra|thanh toan|quyet toan|su dung|giai ngan|tat toan|thoat|(da )?nop|thanh ly|(chuyen|di) (di|ra)|nghi (viec|huu)|thoi viec|ra khoi|ban ra|decrease)\b/,
  ],
  [
    'increase',
    /\b(tang|nhap|bo sung|vay|thu|nhan|tiep nhan|phat sinh|tai (ngheo|phat|nghien)|huy dong|ket nap|tuyen (moi|dung|them)|(chuyen|den) (den|vao)|mua (vao|moi|sam|them)|increase)\b/,
  ],
];

export const flowOf = remembered((text): Flow | null => {
  const folded = fold(text);
  return FLOWS.find(([, words]) => words.test(folded))?.[0] ?? null;
});
