/** What was there, what came in, what went out, and what is left: "tồn đầu kỳ 312, thu 1.245, chi 1.098, tồn cuối kỳ 459 triệu đồng". */
import { type Reading, judge } from '../judge/judge';
import { differenceOf, quantityOf, total } from '../judge/measure';
import { isAmount } from '../references/amounts';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { type Wording, words } from '../text/wording';
import type { Claim } from '../types';
import { amountStatement, inUnitOf } from './amount-claims';
import { makeClaim } from './make-claim';
import type { Report } from './report';
import type { ClaimRule } from './rule';

const OPENING = words(
  'đầu (?:kỳ|năm|tháng|quý)|(?:năm|kỳ|tháng|quý) trước (?:chuyển|mang) sang|chuyển sang|mang sang|tồn cũ|dư đầu',
);
const IN = words('thu(?! hồi)|bổ sung|nhập|tăng|phát sinh|tiếp nhận|cấp|huy động|thụ lý mới|nộp');
const OUT = words('chi|sử dụng|xuất|giảm|giải quyết|thanh toán|trả|giải ngân|hoàn thành|thu hồi');
const CLOSING = words(
  'cuối (?:kỳ|năm|tháng|quý)|chuyển (?:sang )?(?:năm|kỳ|tháng|quý) sau|tồn quỹ|tồn cuối|dư cuối|còn lại|còn dư|còn',
);
const ORDER: readonly (readonly Wording[])[] = [
  [OPENING, IN, OUT, CLOSING],
  [OPENING, OUT, IN, CLOSING],
];

/** The four amounts of a sentence in the order of a balance, what went out third; null where they are none. */
function balanceIn({ figures, text, references }: Report, sentence: number): PlacedFigure[] | null {
  const amounts = inSentences(figures, sentence).filter((one) => isAmount(one));
  const [opening, second, third, closing, ...more] = amounts;
  if (!opening || !second || !third || !closing || more.length > 0) return null;
  const isPlain = amounts.every(
    (one) => one.dimension === opening.dimension && one.pair === null && !references.bases.has(one),
  );
  const isNamed = (order: readonly Wording[]): boolean =>
    amounts.every((one, i) => order[i]!.in(text, one.leadStart, one.start));
  if (!isPlain) return null;
  if (isNamed(ORDER[0]!)) return [opening, second, third, closing];
  return isNamed(ORDER[1]!) ? [opening, third, second, closing] : null;
}

function claimOf(report: Report, [opening, added, taken, closing]: readonly PlacedFigure[]): Claim | null {
  const reading: Reading = {
    a: total([quantityOf(opening!), quantityOf(added!)]),
    b: quantityOf(taken!),
    formula: inUnitOf(closing!, differenceOf),
    belief: 'clear',
  };
  const statement = amountStatement(closing!);
  const judgement = judge(statement, [reading]);
  return judgement.verdict === 'unchecked'
    ? null
    : makeClaim(report, { kind: 'difference', foundBy, statement, judgement });
}

const foundBy = 'balance';

export const balance: ClaimRule = {
  id: foundBy,
  source: 'design/vietnamese.md: "Đầu kỳ + tăng − giảm = cuối kỳ" of funds, cases and stores',
  find: (report) =>
    report.structure.sentences.flatMap((_, sentence) => {
      const amounts = balanceIn(report, sentence);
      const claim = amounts && claimOf(report, amounts);
      return claim ? [claim] : [];
    }),
};
