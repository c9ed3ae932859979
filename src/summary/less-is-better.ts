/** Targets that are met by staying below them, where the name leaves no doubt. */
import { fold } from './vocabulary';

/** "Tỷ lệ hộ nghèo", "Số vụ tai nạn lao động". Folded. */
const LESS =
  /^(?:[-+*]\s*)?(?:ty le|ti le|ty suat|so)\s+(?:ho ngheo|ho can ngheo|ngheo|that nghiep|lao dong that nghiep|thieu viec lam|(?:tre em (?:duoi \d+ tuoi )?(?:bi )?)?suy dinh duong|tu vong|tao hon|no xau|that thoat|hao hut|vu tai nan|vu chay|nguoi (?:chet|bi thuong) do tai nan)\b/;
/** What is done for them, or taken off: more of that is better, or nobody can tell. Folded. */
const DONE_FOR =
  /\b(?:giam|duoc|ho tro|thoat|giai quyet|xu ly|kham pha|vay|tham gia|co nha|su dung|dieu tri|bao hiem|dao tao|tiep can|phat hien|dieu tra|ngan chan|co|cap|moi)\b/;

export function isLessBetter(label: string): boolean {
  const folded = fold(label);
  return LESS.test(folded) && !DONE_FOR.test(folded);
}
