/** The readings of one line as a ratio or growth: what names propose, what figures ask for, and which are believed. */
import type { Agreement } from '../lines/agreement';
import { shareOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import { type Quotient, quotientAgreement } from '../lines/quotient-agreement';
import type { AxisNames } from '../names/axis-names';

export interface QuotientCandidate extends Quotient {
  readonly by: 'declared' | 'label' | 'search';
  readonly source?: string;
  readonly isFullyNamed?: boolean;
  readonly agreement: Agreement;
}

/** A declared or labelled rate holds for most of its line; a declaration that fails on more is no statement about it. */
const MOSTLY = 0.5;

/** One labelled rate of so many digits does not agree by accident; with fewer it takes two, and none against. */
const DIGITS_OF_ONE_RATE = 2;

/** What figures must show where only the result is called a rate. */
const OF_NAMED_RATE = { share: 0.7, digits: 4 };

/** What figures alone must show: nearly all agree, and not because every line is a multiple of one other. */
const BY_FIGURES_ALONE = { share: 0.92, hits: 2, digits: 8, variety: 2 };

/** The same where the result is called a price or a mean ("Đơn giá", "Bình quân"), which words do not say as surely. */
const OF_PRICE = { share: 0.7, hits: 3, digits: 6, variety: 2 };

/** A single line may disagree with so many that agree: no accident makes those, and the one is what is looked for. */
const WITH_ONE_MISS = { hits: 5, digits: 16, variety: 4 };

/** How many digits must agree before a search makes the line a rate. */
export const leastDigits = (isRate: boolean): number => (isRate ? OF_NAMED_RATE : BY_FIGURES_ALONE).digits;

/** Every reading of the line; the names propose no scale, so that both are tried. */
export function candidatesOf(
  lines: Lines,
  names: AxisNames,
  result: number,
  voted: readonly Quotient[],
): QuotientCandidate[] {
  const candidates: QuotientCandidate[] = [];
  for (const proposal of names.quotients(result)) {
    for (const scale of [1, 100]) {
      const agreement = quotientAgreement(lines, { ...proposal, result, scale });
      if (agreement.hits + agreement.misses > 0) candidates.push({ ...proposal, result, scale, agreement });
    }
  }
  for (const quotient of [...voted, ...inOtherUnits(lines, names, result)])
    candidates.push({ ...quotient, by: 'search', agreement: quotientAgreement(lines, quotient) });
  return candidates;
}

/** Prices and means in another unit than what is divided: tạ for each ha of tấn, nghìn đồng for each person of triệu đồng. */
const OTHER_UNITS = [10, 1_000, 1_000_000] as const;
/** Tables with more lines are searched for rates in the same unit only. */
const MOST_LINES_IN_OTHER_UNITS = 24;

function inOtherUnits(lines: Lines, names: AxisNames, result: number): Quotient[] {
  if (!names.isPerUnit(result) || lines.count > MOST_LINES_IN_OTHER_UNITS) return [];
  const amounts = Array.from({ length: lines.count }, (_, line) => line).filter(
    (line) => line !== result && !names.isRate(line) && !names.isPerUnit(line),
  );
  return amounts.flatMap((first) =>
    amounts.flatMap((second) =>
      first === second
        ? []
        : OTHER_UNITS.map((scale) => ({ kind: 'ratio' as const, result, operands: [first, second] as const, scale })),
    ),
  );
}

/** Whether figures and names together speak for the reading; the less is named, the more must agree. */
export function isBelieved(names: AxisNames, { by, result, operands, agreement }: QuotientCandidate): boolean {
  const { hits, misses, digits } = agreement;
  const share = shareOf(hits, misses);
  if (by === 'declared') return hits > 0 && share >= MOSTLY;
  // Nobody divides rates, unless a number row says so.
  if (names.isRate(operands[0]) || names.isRate(operands[1])) return false;
  if (by === 'label')
    return hits > 0 && share >= MOSTLY && (digits >= DIGITS_OF_ONE_RATE || (hits >= 2 && misses === 0));
  if (names.isRate(result)) return share >= OF_NAMED_RATE.share && digits >= OF_NAMED_RATE.digits;
  return isShownByFigures(agreement, share, names.isPerUnit(result) ? OF_PRICE : BY_FIGURES_ALONE);
}

function isShownByFigures(agreement: Agreement, share: number, asked: typeof BY_FIGURES_ALONE): boolean {
  if (agreement.misses === 1 && meets(agreement, WITH_ONE_MISS)) return true;
  return share >= asked.share && meets(agreement, asked);
}

const meets = ({ hits, digits, variety }: Agreement, least: Pick<Agreement, 'hits' | 'digits' | 'variety'>): boolean =>
  hits >= least.hits && digits >= least.digits && variety >= least.variety;
