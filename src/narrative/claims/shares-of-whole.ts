/** Shares that make up their whole: "cơ cấu: nông nghiệp 22,4%, công nghiệp 36,3%, dịch vụ 41,3%", "…, còn lại chiếm 25%". */
import { addIntervals, point, rational, scaleInterval } from '../../figures';
import { type Reading, judge } from '../judge/judge';
import { type Formula, quantityOf, total } from '../judge/measure';
import { isDigitSlip } from '../judge/slips';
import { turnOf } from '../references/turns';
import { computedInterval, isPercent } from '../text/figures';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { words } from '../text/wording';
import type { Claim } from '../types';
import { makeClaim } from './make-claim';
import type { Report } from './report';
import type { ClaimRule } from './rule';

const STRUCTURE = words('cơ cấu');
const REST = words('còn lại|số còn lại|phần còn lại');
/** The part that is named last, where all others are named. */
const OTHERS = words('khác|thuế sản phẩm|thuế|trợ cấp');
/** What comes after is no part: another rate, or a part of a part. */
const OTHER_RATE = words(
  '(?<!chiếm )(?:tỷ lệ|tỉ lệ)|tốc độ|tăng|giảm|đạt|trong đó|bình quân|riêng|hộ nghèo|độ tuổi|độ che phủ',
);
const LEAST_SHARES = 3;

/** 100% less the other shares. */
const restOf: Formula = (others) => addIntervals(point(rational(100)), scaleInterval(others, rational(-1)));

/** Percentages of a sentence that are shares, up to the one that the words call what is left. */
function sharesOf(report: Report, sentence: number): PlacedFigure[] {
  const { figures, structure, text } = report;
  const percents = inSentences(figures, sentence).filter((figure) => isPercent(figure) && figure.dimension === '%');
  const inItem = percents.filter(({ item }) => item === percents[0]!.item);
  const listed = inItem.length > 1 ? inItem : percents;
  const other = listed.findIndex((one, i) => i > 0 && OTHER_RATE.in(text, one.leadStart, one.start));
  const parts = other < 0 ? listed : listed.slice(0, other);
  const last = parts.findIndex((one) => REST.in(text, one.leadStart, one.start));
  const shares = last < 0 ? parts : parts.slice(0, last + 1);
  const isShare = (one: PlacedFigure): boolean => {
    const turn = turnOf(structure, one);
    return turn?.kind !== 'change' && one.approximation === 'none' && one.pair === null && one.brackets.length === 0;
  };
  return shares.every(isShare) ? shares : [];
}

/**
 * Whether nothing is left out: the words say so, or the shares are as much as all or more. The three parts of an economy
 * fall short of all by its taxes.
 */
function isWhole({ text, structure }: Report, shares: readonly PlacedFigure[]): boolean {
  const [first, last] = [shares[0]!, shares.at(-1)!];
  if (REST.in(text, last.leadStart, last.start)) return shares.length > 1;
  if (shares.length < LEAST_SHARES) return false;
  const isAll = OTHERS.in(text, last.leadStart, last.start) || shares.reduce((sum, { value }) => sum + value, 0) > 99.5;
  return isAll && STRUCTURE.in(text, structure.sentences[first.sentence]!.start, first.start);
}

/** The share that one mistyped digit explains, where it is only one; the last of them else. */
function mistyped(shares: readonly PlacedFigure[]): PlacedFigure {
  const gap = 100 - shares.reduce((sum, { value }) => sum + value, 0);
  const fitting = shares.filter(({ value, decimals }) => isDigitSlip(value, value + gap, decimals));
  return fitting.length === 1 ? fitting[0]! : shares.at(-1)!;
}

function claimOf(report: Report, shares: readonly PlacedFigure[]): Claim | null {
  const stated = mistyped(shares);
  const others = total(shares.filter((one) => one !== stated).map(quantityOf));
  const reading: Reading = { a: others, b: others, formula: restOf, belief: 'clear' };
  const statement = { figure: stated, intervals: [computedInterval(stated)], direction: null };
  const judgement = judge(statement, [reading]);
  if (judgement.verdict === 'unchecked' || judgement.verdict === 'unit-wrong') return null;
  const start = turnOf(report.structure, stated)?.start;
  return makeClaim(report, { kind: 'share', foundBy, statement, judgement, start });
}

const foundBy = 'shares-of-whole';

export const sharesOfWhole: ClaimRule = {
  id: foundBy,
  source: 'reports on structure: the shares after "cơ cấu" make 100%, and "còn lại" is what the others leave',
  find: (report) =>
    report.structure.sentences.flatMap((_, sentence) => {
      const shares = sharesOf(report, sentence);
      const claim = shares.length > 1 && isWhole(report, shares) ? claimOf(report, shares) : null;
      return claim ? [claim] : [];
    }),
};
