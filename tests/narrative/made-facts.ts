/** Tables made up from a seed: what a paragraph is written from, and slips planted in the paragraph. */
import type { Facts } from '../../src/narrative';

const LABELS = [
  'Kinh phí KCQG',
  'Kinh phí KCĐP',
  'Đào tạo nghề, truyền nghề',
  'Hỗ trợ máy móc',
  'Hội chợ, triển lãm',
  'Tư vấn trợ giúp',
  'Giao thông vận tải',
  'Xây dựng mô hình',
  'Tỉnh Ninh Bình',
  'Thành phố Hải Phòng',
  'Chi đầu tư phát triển',
  'Chi thường xuyên',
];
const UNITS = ['triệu đồng', 'tỷ đồng', 'nghìn đồng'];

/** Numbers that look random and are the same every time. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 to less than 1. */
  next(): number {
    this.state = (Math.imul(this.state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return this.state / 0x80000000;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
}

export function madeFacts(dice: Dice, seed: number): Facts {
  const decimals = dice.between(0, 2);
  const unit = 10 ** decimals;
  const round = (value: number): number => Math.round(value * unit) / unit;
  const hasPlan = dice.next() < 0.85;
  const hasPrevious = !hasPlan || dice.next() < 0.5;
  const parts = Array.from({ length: dice.between(2, 6) }, (_, i) => {
    const plan = round(500 + dice.next() * 90_000);
    return {
      label: LABELS[(seed + i * 5) % LABELS.length]!,
      plan: hasPlan ? plan : null,
      actual: round(plan * (0.6 + dice.next() * 0.5)),
      previous: hasPrevious ? round(plan * (0.5 + dice.next() * 0.7)) : null,
    };
  });
  const sum = (key: 'plan' | 'actual' | 'previous'): number | null =>
    parts[0]![key] === null ? null : round(parts.reduce((all, part) => all + (part[key] ?? 0), 0));
  return {
    subject: 'kinh phí',
    unit: UNITS[seed % UNITS.length]!,
    decimals,
    total: { label: 'Tổng cộng', plan: sum('plan'), actual: sum('actual'), previous: sum('previous') },
    parts,
  };
}

function otherDigit(text: string, at: number, dice: Dice): string {
  const others = [...'123456789'].filter((digit) => digit !== text[at]);
  return text.slice(0, at) + others[dice.between(0, others.length - 1)]! + text.slice(at + 1);
}

/** One of the digits of a figure replaced, but for the last ones: those may be a matter of rounding. */
function digitSlip(text: string, { 0: figure, index }: RegExpExecArray, spared: number, dice: Dice): string {
  const places = [...figure].flatMap((letter, i) => (/\d/.test(letter) ? [i] : [])).slice(0, -spared);
  return otherDigit(text, index + places[dice.between(0, places.length - 1)]!, dice);
}

/** One of the first three digits of an amount. */
const amountSlip = (text: string, match: RegExpExecArray, dice: Dice): string =>
  digitSlip(text, match, match[0].replace(/\D/g, '').length - 3, dice);

/** The paragraph with one slip: a digit of a rate, a direction word, or one of the first three digits of an amount. */
export function withSlip(text: string, dice: Dice): string {
  const rates = [...text.matchAll(/(?<=(?:đạt|tăng|giảm|chiếm) )\d+,\d\d%/g)];
  const directions = [...text.matchAll(/(?:tăng|giảm)(?= \d)/g)];
  const amounts = [...text.matchAll(/\d{1,3}(?:\.\d{3})+(?:,\d+)?(?= (?:triệu|tỷ|nghìn))/g)];
  const kind = dice.next();
  if (kind < 0.15 && directions.length > 0) {
    const { index, 0: word } = directions[dice.between(0, directions.length - 1)]!;
    return text.slice(0, index) + (word === 'tăng' ? 'giảm' : 'tăng') + text.slice(index + word.length);
  }
  return kind < 0.65 && rates.length > 0
    ? digitSlip(text, rates[dice.between(0, rates.length - 1)]!, 1, dice)
    : amountSlip(text, amounts[dice.between(0, amounts.length - 1)]!, dice);
}
