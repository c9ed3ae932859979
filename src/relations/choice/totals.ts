/** Which of several sets of lines adds up to a total, and whether the best of them is believed. */
import { largest, smallest } from '../../figures';
import type { Agreement } from '../lines/agreement';
import { scoreOf, shareOf } from '../lines/fit';

/** A set of lines that may add up to a line. */
export interface TotalCandidate {
  readonly operands: readonly number[];
  readonly signs?: readonly number[];
  /** `declared`: by a number row or label; `tree`: by the hierarchy of rows or headers; `figures`: by arithmetic alone. */
  readonly by: 'declared' | 'tree' | 'figures';
  /** Parts of a "Trong đó". */
  readonly ofWhich: boolean;
  readonly agreement: Agreement;
  readonly source?: string;
  /** Whether the parts are the months or quarters of the total's period. */
  readonly isOfPeriods?: boolean;
  /** Whether the parts bear the name of the total ("Vốn đầu tư" under each programme). */
  readonly namesakes?: boolean;
}

/** What a name is worth beside figures that agree: less than one of them, so that it only decides between equals. */
const WORTH = { declared: 0.9, tree: 0.6, figures: 0 } as const;
/** Of two ways to a total the one whose parts are filled is meant; worth less than any name. */
const WORTH_OF_FILL = 0.3;

/** Parts that are named: half of the figures agree, or those that do carry too many digits for chance. */
const NAMED = { share: 0.5, digits: 8 } as const;
/** A line called a total, its parts found by figures: names say that there are parts, not which. */
const CALLED_TOTAL = { share: 0.5, digits: 2 } as const;
/** Parts of "Trong đó" need not be complete: that they add up is believed on two figures and more. */
const OF_WHICH = { hits: 2, share: 0.75, digits: 5, digitsWithOneMiss: 10 } as const;
/**
 * Where they add up to the unit in one figure of eight digits they are all there is, and the other figures are held
 * against it. (The logarithm of eight digits is at least 7.)
 */
const OF_WHICH_IN_FULL = { digits: 7, share: 0.5 } as const;
/** Nothing but figures: AggreCol's share of 0.7, and digits that a sum of any lines hardly meets by chance. */
const FIGURES = { share: 0.7, digits: 3.5, digitsOfOne: 4 } as const;
/** Digits of a figure that speaks for itself. */
const ONE_PROPORTION = { digitsEach: 4.5 } as const;
/** Where one part is nil in every column, no sum is ever seen: the one mistake allowed is one in fifty figures. */
const SINGLE = { least: 2, missesShare: 0.02 } as const;
/**
 * A second way to one total is beside the point unless it holds nearly everywhere, and is none where most figures only
 * repeat one of its parts.
 */
const SECOND_WAY = { hits: 2, share: 0.8, digits: 7, singles: 2 } as const;

/** What a candidate is worth against others for the same line. */
export const strengthOf = ({ agreement: { hits, single, misses, fill }, by, ofWhich }: TotalCandidate): number =>
  scoreOf(hits + single, misses) + WORTH_OF_FILL * fill + (ofWhich && by === 'tree' ? 0 : WORTH[by]);

/** The strongest of the candidates that are believed. */
export function chooseTotal(candidates: readonly TotalCandidate[], isTotal: boolean): TotalCandidate | null {
  let best: TotalCandidate | null = null;
  for (const candidate of candidates) {
    if (!isBelieved(candidate, isTotal)) continue;
    if (!best || strengthOf(candidate) > strengthOf(best)) best = candidate;
  }
  return best;
}

/** Another set of lines, beside the first, that comes to the same total: by kind of spending beside by programme. */
export function secondWay(first: TotalCandidate, candidates: readonly TotalCandidate[]): TotalCandidate | null {
  const from = smallest(first.operands);
  const to = largest(first.operands);
  let second: TotalCandidate | null = null;
  for (const candidate of candidates) {
    const { hits, misses, digits, single } = candidate.agreement;
    // Lines between the parts are parts of the parts, not another way.
    if (largest(candidate.operands) >= from && smallest(candidate.operands) <= to) continue;
    if (hits < SECOND_WAY.hits || hits < SECOND_WAY.share * (hits + misses) || digits < SECOND_WAY.digits) continue;
    if (single > SECOND_WAY.singles * hits) continue;
    if (!second || strengthOf(candidate) > strengthOf(second)) second = candidate;
  }
  return second;
}

function isBelieved(candidate: TotalCandidate, isTotal: boolean): boolean {
  const { agreement, by, ofWhich, operands } = candidate;
  if (operands.length < 2) return false;
  if (agreement.hits === 0) return isTotal && isTotalOfSingleParts(candidate);
  if (ofWhich) return isSumOfWhich(agreement);
  // A name alone does not say which of its lines is the total: columns that repeat each other are one witness.
  if (candidate.namesakes && !isVaried(agreement)) return false;
  const share = shareOf(agreement.hits, agreement.misses);
  if (by !== 'figures') return share >= NAMED.share || agreement.digits >= NAMED.digits;
  if (isTotal) return share >= CALLED_TOTAL.share && agreement.digits >= CALLED_TOTAL.digits;
  return isSumByFigures(agreement);
}

/**
 * A total of two rows of which one is nil in every column is a total all the same; one mistyped figure in a long column
 * of such totals does not undo it.
 */
const isTotalOfSingleParts = ({ agreement: { single, misses }, by, ofWhich }: TotalCandidate): boolean =>
  by === 'tree' && !ofWhich && single >= SINGLE.least && misses <= SINGLE.missesShare * single;

function isSumOfWhich({ hits, misses, digits, longest }: Agreement): boolean {
  if (longest >= OF_WHICH_IN_FULL.digits && shareOf(hits, misses) >= OF_WHICH_IN_FULL.share) return true;
  if (hits < OF_WHICH.hits) return false;
  if (shareOf(hits, misses) >= OF_WHICH.share) return digits >= OF_WHICH.digits;
  return misses === 1 && digits >= OF_WHICH.digitsWithOneMiss;
}

/** Figures in one proportion count once, unless each is long enough to speak for itself. */
const isVaried = ({ hits, digits, variety }: Agreement): boolean =>
  variety >= 2 || digits / hits >= ONE_PROPORTION.digitsEach;

function isSumByFigures(agreement: Agreement): boolean {
  const { hits, misses, digits, variety } = agreement;
  const known = hits + misses;
  if (shareOf(hits, misses) < FIGURES.share) return false;
  if (known > 2 && !isVaried(agreement)) return false;
  if (known > 2 && variety < 2) return true;
  return digits >= (known === 1 ? FIGURES.digitsOfOne : FIGURES.digits);
}
