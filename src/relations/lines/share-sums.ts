/** Shares that add up: "Cơ cấu (%)" of all parts comes to 100 %, whatever else is true of them. */
import { NOISE, roundingTolerance, SPARE_IN_CELLS } from './fit';
import type { Lines } from './figure-matrix';

/** Shares as percentages, or as fractions shown as percentages. */
const WHOLES = [100, 1] as const;
/** Two shares of 100 % prove nothing: "40" and "60" are as often two rates. */
const LEAST_PARTS = 3;
/** Shares that no other column confirms come this near to the whole, or they are shares of something else. */
const NEAR = 0.1;

/** Columns called rates ("Tỷ lệ (%)") are shares where so many of them come to 100 %. */
const CALLED_RATES = 2;

/** A total of shares at one place, and how it stands to the whole. */
interface ShareSum {
  readonly whole: 100 | 1;
  readonly isStatedWhole: boolean;
  /** Whether the parts come to the whole within their rounding. */
  readonly isSumWhole: boolean;
  readonly sum: number;
  /** Half a unit of each part, added up. */
  readonly half: number;
  /** The sum without its largest part. */
  readonly rest: number;
  /** Whether the total lies between its smallest and its largest part, as a mean does. */
  readonly isAmongParts: boolean;
  readonly parts: number;
  /** Whether every part has a figure, or a mark for none. */
  readonly isComplete: boolean;
}

/** 100 is seldom 100 to the last binary digit where it was added up. */
const isNear = (stated: number, whole: number): boolean => Math.abs(stated - whole) <= NOISE * whole;

/** The lines of a sum of shares. */
export interface SharesOf {
  readonly result: number;
  readonly operands: readonly number[];
}

function shareSum(lines: Lines, { result, operands }: SharesOf, cross: number): ShareSum | null {
  const { crossCount, values, halfUnits } = lines;
  const stated = values[result * crossCount + cross]!;
  if (Number.isNaN(stated)) return null;
  let [parts, sum, half, least, most] = [0, 0, 0, Infinity, -Infinity];
  let isComplete = true;
  for (const operand of operands) {
    const value = values[operand * crossCount + cross]!;
    if (Number.isNaN(value)) {
      isComplete &&= lines.isMarked(operand, cross);
      continue;
    }
    parts++;
    sum += value;
    half += halfUnits[operand * crossCount + cross]!;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const comesTo = (whole: number): boolean => Math.abs(sum - whole) <= roundingTolerance(half, whole, SPARE_IN_CELLS);
  const whole = WHOLES.find((one) => isNear(stated, one) && (one > 1 || sum - most < 1)) ?? WHOLES.find(comesTo);
  if (whole === undefined) return null;
  return {
    ...{ whole, sum, half, parts, isComplete },
    isStatedWhole: isNear(stated, whole),
    isSumWhole: comesTo(whole),
    rest: sum - most,
    isAmongParts: stated >= least && stated <= most,
  };
}

/** What the parts of a total must come to at a place that is known to hold shares; null where neither it nor they do. */
export const wholeOfShares = (lines: Lines, sum: SharesOf, cross: number): 100 | 1 | null =>
  shareSum(lines, sum, cross)?.whole ?? null;

/** In how many columns of percentages the total is the whole, and its parts come to it. */
function wholesThatHold(lines: Lines, sum: SharesOf): number {
  let count = 0;
  lines.percentCross.forEach((isPercent, cross) => {
    const found = isPercent ? shareSum(lines, sum, cross) : null;
    if (found?.isStatedWhole && found.isSumWhole) count++;
  });
  return count;
}

export interface SharesAsked {
  /** Whether a cross position is called a column of shares. */
  readonly isShare: (cross: number) => boolean;
  /** Whether its figures were found to be shares of the total. */
  readonly isShareOfTotal?: (cross: number) => boolean;
  /** Whether figures show that these lines are the parts of the total. */
  readonly isConfirmed: boolean;
  /** Whether the result is called a total: "Nông nghiệp: 5 %" over parts of 100 % is a share of something larger. */
  readonly isTotal: boolean;
}

/**
 * Where a total of shares is stated although its parts do not come to it. A total that lies among its parts may be the
 * share that all of them have in something larger, or a mean; a part may be left out of a list of examples. So one of
 * both must be the whole, and either the other is near it, or the same lines add up in another place.
 */
export function sharesStatedAt(
  lines: Lines,
  sum: SharesOf,
  { isShare: isCalled, isShareOfTotal = () => false, isConfirmed, isTotal }: SharesAsked,
): (cross: number) => boolean {
  const isShare = (cross: number): boolean => isCalled(cross) || isShareOfTotal(cross);
  let known: number | undefined;
  const confirming = (): number => (known ??= wholesThatHold(lines, sum));
  const isConfirmedByShares = (cross: number): boolean => confirming() >= (isShare(cross) ? 1 : CALLED_RATES);
  return (cross) => {
    const isCalledShare = isShare(cross);
    const found = isCalledShare || isConfirmedByShares(cross) ? shareSum(lines, sum, cross) : null;
    if (!found || found.parts < LEAST_PARTS || !found.isComplete) return false;
    const { whole, rest, isStatedWhole, isSumWhole, isAmongParts } = found;
    if (isSumWhole) {
      const isMeant = isTotal && (!isAmongParts || (isConfirmed && isShareOfTotal(cross)));
      return !isStatedWhole && (isMeant || isConfirmedByShares(cross));
    }
    return Math.abs(found.sum - whole) <= NEAR * whole || (rest < whole && (isConfirmed || isConfirmedByShares(cross)));
  };
}
