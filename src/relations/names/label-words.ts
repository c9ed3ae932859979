/** What the words of a label say, found out once for each label of a workbook. */
import { remembered } from '../../figures';
import { fold, isAverageLabel, isTotalLabel, isTraitLabel, lower } from '../../tables';
import { type BalanceSide, balanceSides } from './balances';
import { type Flow, flowOf } from './flows';
import { type Months, monthsOf } from './periods';
import { saysCumulative } from './stages';
import {
  foreignCurrency,
  isDeductionText,
  isPerUnitText,
  saysDifference,
  saysPercentage,
  saysRate,
  saysShare,
  saysWorkedOut,
} from './words';

/** What one label says. Provinces, sources and programmes are repeated from sheet to sheet. */
export interface LabelWords {
  readonly folded: string;
  /** Folded, without marks and numbers in front: what lines of one name have in common. */
  readonly name: string;
  readonly isTotal: boolean;
  readonly isAverage: boolean;
  readonly isPercentage: boolean;
  readonly isRate: boolean;
  readonly isShare: boolean;
  readonly isDifference: boolean;
  readonly isPerUnit: boolean;
  readonly isDeduction: boolean;
  readonly isCumulative: boolean;
  /** "Tổng cộng (chưa gồm dự phòng)", "Tổng lợi nhuận": a total that says that it leaves something out. */
  readonly leavesOut: boolean;
  /** "Nữ", "Dân tộc thiểu số", "Đảng viên": some of those whom other lines count already. */
  readonly isTrait: boolean;
  /** Whether it names a rate or an average of other lines and nothing else. */
  readonly isWorkedOut: boolean;
  /** The currency that its figures are in, where that is no đồng: "Vốn vay (triệu USD)"; empty for all others. */
  readonly currency: string;
  /** Whether it is called a stock at first or at the end, or what comes to it or goes from it. */
  readonly flow: Flow | null;
  /** What it may be in a balance. */
  readonly balanceSides: readonly BalanceSide[];
  /** The period of a year that it names. */
  readonly months: Months | null;
  /** Whether it may hold a formula: "Tổng số (A+B+C)". */
  readonly mayDeclare: boolean;
}

/** "Các khoản thu hưởng 100%", "tiết kiệm 10% chi thường xuyên": part of the name of an amount. */
const GIVEN_PERCENTAGE = /\d+([.,]\d+)? ?%/g;

/** "Tổng các khoản giảm trừ", "Phòng trừ sâu bệnh" leave nothing out. */
const LEAVES_OUT =
  /(không|chưa) (bao gồm|gồm|kể|tính)(?!\p{L})|(?<!\p{L})(?<!(giảm|khấu|phòng) )trừ(?! vào)(?!\p{L})|(?<!\p{L})(lợi nhuận|thặng dư|excl|without|profit)/u;

export const labelWords = remembered((label): LabelWords => {
  const folded = fold(label);
  return {
    folded,
    name: folded.replace(/^[-+*.\s\d]+/, ''),
    isTotal: isTotalLabel(label),
    isAverage: isAverageLabel(label),
    isPercentage: saysPercentage(folded.replace(GIVEN_PERCENTAGE, '')),
    isRate: saysRate(folded),
    isShare: saysShare(folded),
    isDifference: saysDifference(folded),
    isPerUnit: isPerUnitText(label),
    isDeduction: isDeductionText(label),
    isCumulative: saysCumulative(folded),
    leavesOut: LEAVES_OUT.test(lower(label)),
    isTrait: isTraitLabel(label),
    isWorkedOut: saysWorkedOut(folded),
    currency: foreignCurrency(folded),
    flow: flowOf(label),
    balanceSides: balanceSides(label),
    months: monthsOf(folded),
    mayDeclare: /[=+]|\(.*[-–]/.test(label),
  };
});
