/** How the calculations of a table came out, in words: what there is none of is not said. */
import type { TableTally } from '../checks';
import { type Locale, translate } from '../locales';

const OUTCOMES = ['consistent', 'rounding', 'inconsistent', 'unchecked'] as const;

/** "12 phép tính: 10 khớp, 2 lệch". */
export function tallyText(locale: Locale, tally: TableTally): string {
  const all = translate(locale, 'tally.relations', { count: tally.relations });
  const outcomes = OUTCOMES.filter((outcome) => tally[outcome] > 0);
  const parts = outcomes.map((outcome) => translate(locale, `tally.${outcome}`, { count: tally[outcome] }));
  return parts.length === 0 ? all : `${all}: ${parts.join(', ')}`;
}
