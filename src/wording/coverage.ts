/** How many typed figures something was compared with, in a sentence. */
import { type Locale, translate } from '../locales';

export interface CoverageCounts {
  /** Confirmed or named by a finding. */
  readonly known: number;
  readonly unchecked: number;
  /** Those of the unchecked that formulas alone take in: they agree with whatever is typed. */
  readonly formulas: number;
}

/** "16/24 số gõ tay đã được đối chiếu; 8 số chưa, trong đó 6 số chỉ công thức dùng đến." */
export function coverageText(locale: Locale, { known, unchecked, formulas }: CoverageCounts): string {
  const all = known + unchecked;
  if (unchecked === 0) return translate(locale, 'coverage.all', { all });
  // “0 of 472 compared” beside 953 calculations that were worked out again would be a riddle.
  if (formulas === all) return translate(locale, 'coverage.formulas-only', { all });
  if (formulas > 0) return translate(locale, 'coverage.formulas', { known, all, unchecked, formulas });
  return translate(locale, 'coverage.line', { known, all, unchecked });
}
