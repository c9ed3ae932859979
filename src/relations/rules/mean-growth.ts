/** Growth by the year, on average over several: the root of the whole growth, as "Tốc độ tăng bình quân 2021-2025" states it. */
import { confidenceOf, PRIOR, scoreOf, shareOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import { quotientAgreement, type QuotientKind, type QuotientRule } from '../lines/quotient-agreement';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const MEAN_GROWTH: RelationRule<'mean-growth'> = {
  id: 'mean-growth',
  reads: ['headers', 'figures'],
  source:
    'Decree 94/2022/NĐ-CP on the indicators of statistics, mean rate of growth: the n-th root of the last year over the first, less one.',
};

/** What must agree beside the words: such a header may as well name the mean of the years’ own rates. */
const ASKED = { hits: 2, digits: 4, share: 0.6 } as const;
/** As growth (6,5 %) and as what a year comes to of the year before (106,5 %), as percentages and as fractions. */
const KINDS: readonly QuotientKind[] = ['growth', 'ratio'];
const SCALES = [100, 1] as const;

/** `known`: the lines that are results of other rules. */
export function findMeanGrowths(lines: Lines, names: AxisNames, known: ReadonlySet<number>): LineRule[] {
  if (lines.axis !== 'across') return [];
  const rules: LineRule[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (known.has(line)) continue;
    const best = readingsOf(lines, names, line).sort((a, b) => gainOf(b) - gainOf(a))[0];
    if (best) rules.push(best);
  }
  return rules;
}

function readingsOf(lines: Lines, names: AxisNames, result: number): QuotientRule[] {
  const rules: QuotientRule[] = [];
  for (const { operands, periods } of names.meanGrowths(result))
    for (const kind of KINDS)
      for (const scale of SCALES) {
        const fit = quotientAgreement(lines, { kind, result, operands, scale, periods });
        const { hits, misses, digits } = fit;
        if (hits < ASKED.hits || digits < ASKED.digits || shareOf(hits, misses) < ASKED.share) continue;
        rules.push({
          axis: 'across',
          foundBy: MEAN_GROWTH.id,
          kind,
          role: kind === 'growth' ? 'growth' : 'level',
          result,
          operands,
          scale,
          periods,
          comparison: 'equal',
          evidence: ['label', 'arithmetic'],
          agreement: fit,
          confidence: confidenceOf(hits, misses, PRIOR.named),
        });
      }
  return rules;
}

const gainOf = ({ agreement: { hits, misses } }: QuotientRule): number => scoreOf(hits, misses);
