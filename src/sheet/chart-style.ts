/** How charts look: colours, fonts and the marks of their kinds. */
import type { ChartSeries, SeriesKind } from './plan';

/**
 * Colours of the series of a chart, told apart by colour-blind readers (Okabe and Ito, "Color Universal Design", 2008), ordered and
 * darkened so that neighbours differ in lightness by a fifth at least and stay apart in grey print.
 */
const SERIES_COLORS: readonly string[] = ['#0072B2', '#F0B24A', '#3A3A3A', '#56B4E9', '#B24700', '#8FD3C1', '#7A4B94'];

export const seriesColor = (index: number): string => SERIES_COLORS[index % SERIES_COLORS.length]!;

/**
 * The slices of a doughnut, which Excel colours by point: told apart in grey and by colour-blind readers
 * (Okabe and Ito's set, darkest against lightest first).
 */
const SLICE_COLORS: readonly string[] = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#D55E00',
  '#F0E442',
  '#6B6B6B',
];

/** How every chart of ours looks, whoever writes it: sizes in points, colours "#RRGGBB", gaps in percent of a column. */
export const CHART_LOOK = {
  font: 'Times New Roman',
  text: '#404040',
  paper: '#FFFFFF',
  frame: '#D9D9D9',
  gridlines: '#D9D9D9',
  axis: '#7F7F7F',
  titleSize: 13,
  textSize: 10,
  labelSize: 9,
  lineWeight: 2.25,
  markerSize: 7,
  barGap: 50,
  columnGap: 80,
  hole: 50,
} as const;

/** Where a series' labels stand; a doughnut has no choice of place, a stack none outside of it. */
export const LABEL_PLACE = {
  columnClustered: 'outside-end',
  columnStacked: 'center',
  bar: 'outside-end',
  line: 'top',
  marker: 'top',
  doughnut: null,
} as const satisfies Record<SeriesKind, string | null>;

export const sliceColor = (index: number): string => SLICE_COLORS[index % SLICE_COLORS.length]!;

/** White or near-black, whichever is read better on the colour "#RRGGBB" (relative luminance, WCAG 2). */
export function readableOn(color: string): string {
  const light = (from: number): number => {
    const channel = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5) > 0.25 ? '#262626' : '#FFFFFF';
}

/** Labels inside of their column are read on its colour, others on the paper. */
export const labelColor = ({ kind, color }: Pick<ChartSeries, 'kind' | 'color'>): string =>
  kind === 'columnStacked' ? readableOn(color) : CHART_LOOK.text;

/** What a label stands on: lines and markers cross columns, and their labels with them. Null: whatever is behind. */
export const labelGround = ({ kind }: Pick<ChartSeries, 'kind'>): string | null =>
  kind === 'line' || kind === 'marker' ? CHART_LOOK.paper : null;

const OWN_CHART = /^Biểu đồ Khớp Số \d+$/;

/** The name that the n-th chart of a sheet of ours bears, by which it is known again: charts of the user's own stay. */
export const chartName = (index: number): string => `Biểu đồ Khớp Số ${index + 1}`;
export const isOwnChart = (name: string): boolean => OWN_CHART.test(name.normalize('NFC'));

/** The number format of a value axis: decimals of the cells' own format would only crowd it. */
export const axisFormat = (numberFormat: string): string =>
  numberFormat === 'General' ? numberFormat : numberFormat.replace(/\.0+/g, '').replace(/^0$/, '#,##0');
