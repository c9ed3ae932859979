/** The person's own tolerance: gaps within it are listed as rounding. */
import type { BrokenRelation, Finding } from '../../checks';
import { writingOf } from '../../figures';
import type { GridOf } from '../../wording';

/** What floating point adds to a gap. */
const NOISE = 1e-6;

function isWithin(relation: BrokenRelation, units: number, gridOf: GridOf): boolean {
  const { storedDecimals } = writingOf(gridOf(relation.sheet), relation.result);
  const room = units * 10 ** -storedDecimals;
  return Math.abs(relation.stated - relation.expected) <= room * (1 + NOISE);
}

/**
 * The findings, those as rounding whose every gap is within so many units of the last printed digit. Nobody is accused
 * of what is only rounding.
 */
export function tolerate(findings: readonly Finding[], units: number, gridOf: GridOf): readonly Finding[] {
  if (units === 0) return findings;
  return findings.map((finding) => {
    const { severity, broken } = finding;
    const isGrave = severity === 'error' || severity === 'review';
    const isRounding = isGrave && broken.length > 0 && broken.every((one) => isWithin(one, units, gridOf));
    return isRounding ? { ...finding, severity: 'rounding', suspects: [] } : finding;
  });
}
