/** Of a share and another rate that one line was read as, the one that more of its figures agree with. */
import { scoreOf } from '../lines/fit';
import type { QuotientRule } from '../lines/quotient-agreement';

const scoreOfRule = ({ agreement: { hits, misses } }: QuotientRule): number => scoreOf(hits, misses);

/** A rate that a number row declares stays a rate. */
export function sharesAmongRates(shares: readonly QuotientRule[], rates: readonly QuotientRule[]): QuotientRule[] {
  const rateOf = new Map(rates.map((rule) => [rule.result, rule]));
  const kept = shares.filter((share) => {
    const rate = rateOf.get(share.result);
    return !rate || (!rate.evidence.includes('declared') && scoreOfRule(share) > scoreOfRule(rate));
  });
  const taken = new Set(kept.map((rule) => rule.result));
  return [...rates.filter((rule) => !taken.has(rule.result)), ...kept];
}
