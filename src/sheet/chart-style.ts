/**
 * The slices of a doughnut, which Excel colours by point: told apart in grey and by colour-blind readers
 * (Okabe and Ito's set, darkest against lightest first).
 */
export const SLICE_COLORS: readonly string[] = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#D55E00',
  '#F0E442',
  '#6B6B6B',
];

/** The number format of a value axis: decimals of the cells' own format would only crowd it. */
export const axisFormat = (numberFormat: string): string =>
  numberFormat === 'General' ? numberFormat : numberFormat.replace(/\.0+/g, '').replace(/^0$/, '#,##0');
