/**
 * Chart colours told apart by colour-blind readers (Okabe and Ito, "Color Universal Design", 2008), ordered and
 * darkened so that neighbours differ in lightness by a fifth at least and stay apart in grey print.
 */
export const SERIES_COLORS: readonly string[] = [
  '#0072B2',
  '#F0B24A',
  '#3A3A3A',
  '#56B4E9',
  '#B24700',
  '#8FD3C1',
  '#7A4B94',
];

export const seriesColor = (index: number): string => SERIES_COLORS[index % SERIES_COLORS.length]!;

export const HEADER_FILL = '#E8EEF4';
export const TOTAL_FILL = '#F3F3F3';
export const QUIET = '#595959';
