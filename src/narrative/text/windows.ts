/** Windows onto what stands in the order of a text, found by halving: no pass over the whole text for each figure. */
import type { PlacedFigure } from './structure';

/** Number of entries before the first for which a condition holds that then holds for all that follow. */
export function countBefore<T>(entries: readonly T[], isReached: (entry: T) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(entries[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The figures of the sentences from `first` to `last`, both included. */
export const inSentences = (figures: readonly PlacedFigure[], first: number, last = first): PlacedFigure[] =>
  figures.slice(
    countBefore(figures, ({ sentence }) => sentence >= first),
    countBefore(figures, ({ sentence }) => sentence > last),
  );

/** The figures that stand whole in a stretch of the text. */
export const inStretch = (figures: readonly PlacedFigure[], from: number, to: number): PlacedFigure[] =>
  figures.slice(
    countBefore(figures, ({ start }) => start >= from),
    countBefore(figures, ({ end }) => end > to),
  );

/** How many figures of a list come before the figure with a number. */
export const countBeforeIndex = (figures: readonly PlacedFigure[], wanted: number): number =>
  countBefore(figures, ({ index }) => index >= wanted);
