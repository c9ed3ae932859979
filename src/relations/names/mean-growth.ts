/** "Tốc độ tăng bình quân 2021-2025 (%/năm)": headers that say by how much a figure grew in a year, on average over several. */

/** By how much it grows, or what it comes to from year to year. */
const MEAN_GROWTH =
  /\b(toc do|tang|tang truong|phat trien|chi so)\b.*\b(binh quan|trung binh|\/ ?nam)\b|\b(binh quan|trung binh)\b.*\b(tang|tang truong|phat trien)\b|\bcagr\b|average (annual )?growth/;

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const yearsIn = (text: string): readonly number[] => [...new Set((text.match(YEAR) ?? []).map(Number))];

/** Columns before it that are looked at. */
const REACH = 40;
/** A mean of one year is that year’s growth. */
const FEWEST_PERIODS = 2;

/** What grows, by its column in the last year and in the year from which growth is counted, and how many years lie between. */
export interface MeanGrowth {
  readonly operands: readonly [last: number, base: number];
  readonly periods: number;
}

/**
 * The readings of a header by the columns of single years before it: of the years that it names, counted from the first of
 * them or, as plans of five years do, from the year before; of a header without years, from the first column to the last.
 * @param isAmount whether a column may grow: percentages are passed over
 */
export function meanGrowths(
  paths: readonly (readonly string[])[],
  line: number,
  isAmount: (line: number) => boolean,
): readonly MeanGrowth[] {
  const header = paths[line]!.join(' ');
  if (!MEAN_GROWTH.test(header)) return [];
  const byYear = new Map<number, number>();
  for (let other = line - 1; other >= Math.max(0, line - REACH); other--) {
    const [year, ...more] = isAmount(other) ? yearsIn(paths[other]!.join(' ')) : [];
    if (year !== undefined && more.length === 0 && !byYear.has(year)) byYear.set(year, other);
  }
  const named = yearsIn(header);
  const years = named.length === 2 ? named : [...byYear.keys()];
  if (named.length === 1 || years.length < 2) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const bases = named.length === 2 ? [first - 1, first] : [first];
  return bases.flatMap((base): MeanGrowth[] => {
    const operands = [byYear.get(last), byYear.get(base)] as const;
    if (operands[0] === undefined || operands[1] === undefined || last - base < FEWEST_PERIODS) return [];
    return [{ operands: [operands[0], operands[1]], periods: last - base }];
  });
}
