/**
 * Whether the figures of a table were rounded, each by itself. Its totals tell: rounded parts miss their rounded total
 * by a unit every few lines, the more often the more parts there are. So do its rates: a rate of figures that lost
 * digits does not come out, to its own last digit, of what is left of them.
 */
import type { FigureSource } from '../figures';
import type { Recomputed } from './recompute';
import { isSum } from './records';

/** A total of exact figures that misses its parts within the bounds of rounding: a slip in the last digit. */
const SLIP = 0.01;
/** Part of a table's figures that had digits to lose; each is as likely. */
const ROUNDED_PARTS = [1, 0.5, 0.25, 0.1] as const;
/** Variance of an independent rounding, in units. */
const VARIANCE = 1 / 12;
/** Totals without a gap below which nothing is known. */
const FEWEST = 5;

/** Chance that a total of so many rounded parts closes all the same: the middle of a bell of unit steps. */
const closesByChance = (parts: number): number => Math.min(0.95, 1 / Math.sqrt(2 * Math.PI * VARIANCE * (parts + 1)));

const canClose = ({ relation, verdict, filled }: Recomputed): boolean =>
  isSum(relation) &&
  filled >= 2 &&
  relation.comparison === 'equal' &&
  verdict.status !== 'unchecked' &&
  verdict.status !== 'inconsistent' &&
  verdict.stated !== 0;

/**
 * Whether the totals of a table say that its figures are exact, rather than rounded each by itself: then a gap inside
 * the rounding bounds asks for review.
 */
export function closesExactly(checked: readonly Recomputed[]): boolean {
  let closed = 0;
  let exact = 0;
  const rounded: number[] = ROUNDED_PARTS.map(() => 0);
  for (const one of checked) {
    if (!canClose(one)) continue;
    const { hasGap } = one.verdict;
    const missed = 1 - closesByChance(one.filled);
    exact += Math.log(hasGap ? SLIP : 1 - SLIP);
    ROUNDED_PARTS.forEach((part, i) => (rounded[i]! += Math.log(hasGap ? part * missed : 1 - part * missed)));
    if (!hasGap) closed++;
  }
  if (closed < FEWEST) return false;
  const best = Math.max(...rounded);
  const mean = rounded.reduce((sum, log) => sum + Math.exp(log - best), 0) / rounded.length;
  return exact > best + Math.log(mean);
}

/** How much likelier it must be that a column's rates were computed from the figures as printed. */
const SURE = 10;

/** A rate whose agreement says something: not one that a formula keeps true. */
const isTypedRate = ({ relation, verdict, isFormula }: Recomputed): boolean =>
  (relation.kind === 'ratio' || relation.kind === 'growth') &&
  !isFormula &&
  (verdict.status === 'consistent' || (verdict.status === 'rounding' && verdict.hasGap));

/** A unit of the last digit that is seen of the rate which the relation gives. */
function unitOf({ relation }: Recomputed, source: FigureSource): number {
  const figure = source.figure(relation.sheet, relation.result);
  return figure ? 10 ** -Math.min(figure.decimals, Math.max(figure.shown, 0)) : 1;
}

/** Whether a rate misses what its figures give by more than rounding and cutting off of the rate itself explain. */
export const missesItsFigures = (one: Recomputed, source: FigureSource): boolean =>
  isTypedRate(one) && Math.abs(one.verdict.stated - one.verdict.expected) > 1.001 * unitOf(one, source);

/**
 * The groups of rates that were computed from the very figures that are printed, by their numbers: many come out of
 * them to the last digit where figures that lost digits would allow a wide choice. There the rounding of the figures
 * explains no gap.
 */
export function exactRates(checked: readonly Recomputed[], source: FigureSource): ReadonlySet<number> {
  const logs = new Map<number, number>();
  for (const one of checked) {
    if (!isTypedRate(one)) continue;
    const { low, high, status } = one.verdict;
    const byChance = Math.min(1, unitOf(one, source) / (high - low));
    if (byChance === 1) continue;
    const isMissed = status === 'rounding' && missesItsFigures(one, source);
    const log = isMissed ? Math.log(SLIP / (1 - byChance)) : Math.log((1 - SLIP) / byChance);
    logs.set(one.relation.group, (logs.get(one.relation.group) ?? 0) + log);
  }
  return new Set([...logs].filter(([, log]) => log > Math.log(SURE)).map(([group]) => group));
}
