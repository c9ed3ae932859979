/** "Tổng thu", "Tổng chi", "Bội thu": labels that name a difference, and those that name what it is the difference of. */
import { remembered } from '../../figures';
import { fold, lower } from '../../tables';

/**
 * What is set against what: revenue and spending, turnover and costs, exports and imports, what is due and what was paid,
 * what a meter shows now and what it showed before.
 */
export type BalanceKind = 'budget' | 'business' | 'trade' | 'due' | 'meter';

/** What a label is in a balance: what comes in, what goes out, or what that leaves. */
export interface BalanceSide {
  readonly kind: BalanceKind;
  readonly side: 'in' | 'out' | 'left';
  /** Whether the word says the direction, so that the figure may do without its sign: "Bội thu/Bội chi", "Nhập siêu". */
  readonly saysDirection: boolean;
}

interface Balance {
  readonly kind: BalanceKind;
  readonly in: RegExp;
  readonly out: RegExp;
  readonly left: RegExp;
  /** With their marks: without them "thư viện" and "thú y" begin as "thu" does, "chỉ tiêu" as "chi". */
  readonly marked?: { readonly in: RegExp; readonly out: RegExp };
}

/** Of folded labels; "chi phí" is a cost, "thu nhập" an income, neither a side of a budget. */
const BALANCES: readonly Balance[] = [
  {
    kind: 'budget',
    in: /^(tong (so |cong )?)?(nguon )?thu\b(?! (nhap|hoi|tuc|muc))(?!.*\bchi\b)/,
    out: /^(tong (so |cong )?)?chi\b(?! (phi|tieu|cuc|nhanh|bo|hoi|doan|tiet)\b)(?!.*\bthu\b)/,
    left: /^((so )?boi (thu|chi)\b|thang du|tham hut|ket du|can doi( thu| ngan sach|$)|chenh lech( giua)?( (tong )?thu|$))/,
    marked: { in: /(?<![\p{L}])thu(?![\p{L}])/u, out: /(?<![\p{L}])chi(?![\p{L}])/u },
  },
  {
    kind: 'business',
    in: /^(tong )?(so )?doanh thu\b/,
    out: /^(tong )?(so )?chi phi\b/,
    left: /^((tong )?loi nhuan\b|lai\b|ket qua (kinh doanh|san xuat|hoat dong)|chenh lech( giua)?( (tong )?doanh thu|$))/,
  },
  {
    kind: 'trade',
    in: /^(tong )?((kim ngach|gia tri|tri gia) )?(hang hoa )?xuat khau\b/,
    out: /^(tong )?((kim ngach|gia tri|tri gia) )?(hang hoa )?nhap khau\b/,
    left: /^((can doi|xuat sieu|nhap sieu|can can)\b|chenh lech( giua)?( xuat|$))/,
  },
  {
    kind: 'due',
    in: /^(tong )?(so )?(tien )?(thue )?phai (nop|thu|tra)\b(?! (con|chua))/,
    out: /^(tong )?(so )?(tien )?(thue )?da (nop|thu|tra)\b/,
    left: /^(so )?(tien )?(thue )?(con|chua)\b/,
  },
  {
    kind: 'meter',
    in: /^(chi so|so) (cuoi|moi|(ky|thang|quy) nay)\b/,
    out: /^(chi so|so) (dau|cu|(ky|thang|quy) truoc)\b/,
    left: /^((dien |nuoc )?(nang )?tieu thu|san luong|so luong|khoi luong|luong (dien|nuoc)|so (kwh|m3|khoi|dien|nuoc)|su dung)\b/,
  },
];

const SIDES = ['left', 'in', 'out'] as const;
const MARKS_IN_FRONT = /^[-+*.()\s\d]+/;

/** What is left of these is written with its sign. */
const SIGNED = /^(chenh lech|can doi|can can|(so )?(tien )?(thue )?(con|chua))\b/;

const isMarked = ({ marked }: Balance, side: BalanceSide['side'], text: string): boolean =>
  side === 'left' || !marked || marked[side].test(lower(text));

/** All that a label may be: "Chênh lệch" is what is left of any kind. */
export const balanceSides = remembered((text): readonly BalanceSide[] => {
  const folded = fold(text).replace(MARKS_IN_FRONT, '');
  return BALANCES.flatMap((balance) => {
    const side = SIDES.find((one) => balance[one].test(folded) && isMarked(balance, one, text));
    return side
      ? [
          {
            kind: balance.kind,
            side,
            saysDirection: side === 'left' && balance.kind !== 'meter' && !SIGNED.test(folded),
          },
        ]
      : [];
  });
});
