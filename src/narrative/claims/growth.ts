/** Growth with its direction: "tăng 8,78% so với thực hiện năm 2018 (290.767,23 triệu đồng)", "giảm 3,86%, tương ứng giảm 41 tỷ". */
import type { Interval } from '../../figures';
import type { Reading } from '../judge/judge';
import { type Formula, growthOf, quantityOf } from '../judge/measure';
import { addIntervals, divideIntervals, rational, scaleInterval } from '../../figures';
import { isAmount } from '../references/amounts';
import { turnOf } from '../references/turns';
import { words } from '../text/wording';
import type { PlacedFigure } from '../text/structure';
import { startOf } from './change-of';
import { comparedReadings, fromTo } from './compared';
import { isOfAnotherThing } from './other-subject';
import { namedAgain } from './named-part';
import { judgedPercent, reading } from './percent-readings';
import { type PercentClaim, percentClaims } from './percentages';
import type { Report } from './report';
import type { ClaimRule } from './rule';

/** Growth from the amount reached and the change: 41 / (1.022 + 41) of a decrease. */
const growthByChange =
  (direction: 'up' | 'down'): Formula =>
  (current, change) => {
    const signed = direction === 'up' ? change : scaleInterval(change, rational(-1));
    const base = addIntervals(current, scaleInterval(signed, rational(-1)));
    const quotient: Interval | null = divideIntervals(signed, base);
    return quotient && scaleInterval(quotient, rational(100));
  };

/** "tăng 41 tỷ đồng, tương ứng tăng 3,9%", "tăng 41 tỷ đồng, tốc độ tăng 3,9%", "(+3,9%)". */
const BESIDE =
  /^[ ,(]*(?:tương ứng|tương đương|hay|tức là|tức)?(?: ?với)?(?: ?(?:tốc độ|tỷ lệ|mức))?(?: ?(?:tăng|giảm|vượt|cao hơn|thấp hơn))?(?: là)?(?: khoảng| gần| hơn| trên)? ?[+–−-]?$/;

/** "tăng 41 tỷ đồng so với cùng kỳ, tương ứng tăng 3,9%": the words say that both are one change. */
const BESIDE_BASE =
  /^ so (?:với|cùng)[^,;:()]{2,60}[ ,(]+(?:tương ứng|tương đương|hay|tức là|tức|với tốc độ|tốc độ|tỷ lệ|mức)(?: với)?(?: ?(?:tăng|giảm|vượt))?(?: là)?(?: khoảng| gần| hơn| trên)? ?$/;

/** The amount of the change that stands beside its percentage. */
function changeBeside(report: Report, claim: PercentClaim): PlacedFigure | null {
  const { figures, text, structure, references } = report;
  const { figure, phrase } = claim;
  const before = figures[figure.index - 1];
  const after = figures[figure.index + 1];
  if (before && references.isChange(before) && before.sentence === figure.sentence) {
    const between = text.lower.slice(before.end, figure.start);
    const isOneChange = phrase.end <= phrase.start + 1 && BESIDE_BASE.test(between);
    if (isOneChange || BESIDE.test(between)) return before;
  }
  if (!after || !isAmount(after) || after.sentence !== figure.sentence || turnOf(structure, after)?.kind !== 'change')
    return null;
  const from = /^[(,]/.test(text.lower.slice(phrase.end, phrase.end + 1).trim()) ? phrase.end : figure.end;
  return BESIDE.test(text.lower.slice(from, after.start)) ? after : null;
}

function byChange(report: Report, claim: PercentClaim, direction: 'up' | 'down'): Reading[] {
  const change = changeBeside(report, claim);
  if (!change) return [];
  const amounts = report.references
    .subjectsBefore(claim.figure, (one) => isAmount(one) && one.dimension === change.dimension && one !== change)
    .filter((one) => !report.references.isChange(one) && !isOfAnotherThing(report, one, startOf(report, change)));
  const formula = growthByChange(direction);
  const beliefs = [amounts.length === 1 ? 'clear' : 'likely', 'possible'] as const;
  return amounts.map((amount, i): Reading => {
    return {
      a: quantityOf(amount),
      b: quantityOf(change),
      formula,
      belief: beliefs[Math.min(i, 1)]!,
    };
  });
}

function readingsOf(report: Report, claim: PercentClaim, direction: 'up' | 'down'): Reading[] {
  const again = namedAgain(report, claim);
  return [
    ...comparedReadings(report, claim, growthOf),
    ...byChange(report, claim, direction),
    ...(again ? [reading(...again, growthOf, 'clear')] : []),
  ];
}

const AS_MUCH = words('tương đương|tương ứng|tức|tức là|hay');

/** "tăng từ 7,2 triệu đồng lên 7,9 triệu đồng": of the second amount. */
function directionFromTo(report: Report, to: PlacedFigure): 'up' | 'down' | null {
  const from = fromTo(report, to);
  return from ? (turnOf(report.structure, from)?.direction ?? null) : null;
}

/** "63.630 tỷ đồng (tương đương 7,8%)": the percentage of a change that is printed before it. */
function directionOf(report: Report, claim: PercentClaim): 'up' | 'down' | null {
  if (claim.kind === 'growth') return claim.direction;
  if (claim.base || claim.kind === 'points-change') return null;
  const before = report.figures[claim.figure.index - 1];
  if (claim.kind === 'share') return claim.isBare && before ? directionFromTo(report, before) : null;
  if (!before || before.sentence !== claim.figure.sentence || !AS_MUCH.in(report.text, before.end, claim.figure.start))
    return null;
  if (changeBeside(report, claim) === before) return turnOf(report.structure, before)?.direction ?? null;
  // "tăng từ 5.962 tỉ đồng lên 6.497 tỉ đồng, tương đương 9%".
  return directionFromTo(report, before);
}

/** Whether the percentage is read as that of a change, whatever its own turn says. */
export const isGrowth = (report: Report, claim: PercentClaim): boolean => directionOf(report, claim) !== null;

export const growth: ClaimRule = {
  id: 'growth',
  source: 'design/vietnamese.md: "tăng 8,78%", "giảm", "thấp hơn", "cao hơn" (growth with a direction)',
  find: (report) =>
    percentClaims(report).flatMap((claim) => {
      const direction = directionOf(report, claim);
      if (!direction) return [];
      const asGrowth: PercentClaim = { ...claim, kind: 'growth', direction };
      return judgedPercent(report, asGrowth, readingsOf(report, asGrowth, direction), 'growth');
    }),
};
