/** The figures of a text that say how much: amounts and percentages, without dates, law numbers and list numbers. */
import { isAmount } from '../references/amounts';
import { cleanText } from './clean';
import { isPercent } from './figures';
import { structureOf } from './structure';

/** Their places, as UTF-16 offsets into the text as given. */
export function figuresIn(given: string): { readonly start: number; readonly end: number }[] {
  const text = cleanText(given);
  return structureOf(text)
    .figures.filter((figure) => isPercent(figure) || isAmount(figure))
    .map(({ start, end }) => ({ start: text.origin(start), end: text.origin(end - 1) + 1 }));
}
