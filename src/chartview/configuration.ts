/** Chart.js's configuration of a planned chart. */
import type { ChartConfiguration, ChartDataset, ChartOptions, Plugin } from 'chart.js';
import dataLabels, { type Context } from 'chartjs-plugin-datalabels';
import { format as formatNumber } from 'numfmt';
import { type ChartPlan, type ChartSeries, labelColor, labelGround, readableOn, sliceColor } from '../sheet';

export interface ChartColours {
  readonly text: string;
  readonly grid: string;
  readonly background: string;
}

type Kind = 'bar' | 'line' | 'doughnut';

/** A figure as its cell shows it, with the separators of a language (BCP 47 tag). */
export function shownFigure(value: number, numberFormat: string, language: string): string {
  return formatNumber(numberFormat, value, { locale: language, throws: false, nbsp: false });
}

function typeOf({ kind }: ChartSeries): Kind {
  if (kind === 'marker') return 'line';
  return kind === 'line' || kind === 'doughnut' ? kind : 'bar';
}

/** A title in as many lines as the width asks for; Chart.js would press the letters together. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Long category names in at most three lines, so that they stay level. */
function brokenIntoLines(text: string, width = 16): string[] {
  const lines = wrapped(text, width);
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}

/** Below so many pixels, as in a pane of 320, letters are smaller and what the legend says too is left out. */
const NARROW = 420;
/** Below so many pixels labels of figures would cover the chart, and Chart.js would cut the names of its legend. */
const TOO_NARROW_FOR_LABELS = 260;
/** Sizes of letters in pixels, in a wide and in a narrow box. */
const LETTERS = {
  wide: { text: 12, title: 14, figures: 10, legendBox: 14 },
  narrow: { text: 10, title: 12, figures: 9, legendBox: 10 },
};
/** Letters of a size that go on one line, by the pixels of the line: bold capitals are wider than names. */
const TITLE_LETTERS = 1.75;
const NAME_LETTERS = 1.7;
/** Pixels beside the columns: the axis of values with its title, and the second axis. */
const AXIS_WIDTH = { one: 80, two: 130 };
/** So many category names are written level; more are turned. */
const LEVEL_NAMES = 6;
/** More names than this are drawn in part only. */
const MOST_NAMES = 40;
/** Room above the highest figure, for its label. */
const HEADROOM = '8%';
/** Axis marks in a narrow box. */
const FEW_TICKS = 5;

/** A plan with what its configuration depends on besides. */
interface Drawing {
  readonly plan: ChartPlan;
  readonly colours: ChartColours;
  readonly language: string;
  readonly width: number;
  readonly isNarrow: boolean;
  readonly letters: (typeof LETTERS)['wide'];
  /** Bars lie: categories go down, values across. */
  readonly isHorizontal: boolean;
}

/**
 * Chart.js's configuration of a planned chart: the same series, axes and titles that the native chart has.
 * `width`: pixels of the box that it is drawn in.
 */
export function chartConfiguration(
  plan: ChartPlan,
  colours: ChartColours,
  language: string,
  width = 640,
): ChartConfiguration<Kind> {
  const isNarrow = width < NARROW;
  const isHorizontal = plan.series.some((series) => series.kind === 'bar');
  const letters = isNarrow ? LETTERS.narrow : LETTERS.wide;
  const drawing: Drawing = { plan, colours, language, width, isNarrow, letters, isHorizontal };
  const first = plan.series[0];
  const options: ChartOptions<Kind> = {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    indexAxis: isHorizontal ? 'y' : 'x',
    layout: { padding: { top: 4, right: 8, bottom: 4, left: 4 } },
    plugins: pluginOptions(drawing),
    ...(first?.kind === 'doughnut' ? {} : { scales: scales(drawing) }),
  };
  return {
    type: first ? typeOf(first) : 'bar',
    data: { labels: [...namesOf(plan)], datasets: plan.series.map((series) => dataset(series, drawing)) },
    options,
    plugins: [dataLabels as Plugin<Kind>],
  };
}

const namesOf = ({ series }: ChartPlan): readonly string[] => series[0]?.categories.cached ?? [];

function dataset(series: ChartSeries, { colours, language, isHorizontal }: Drawing): ChartDataset<Kind> {
  const numbers = [...series.values.cached];
  const labelled = {
    display: series.dataLabels,
    formatter: (value: number) => shownFigure(value, series.values.numberFormat, language),
  };
  if (series.kind === 'doughnut') {
    return {
      label: series.name.text,
      data: numbers,
      backgroundColor: numbers.map((_, index) => sliceColor(index)),
      borderColor: colours.background,
      datalabels: { ...labelled, color: ({ dataIndex }: Context) => readableOn(sliceColor(dataIndex)) },
    };
  }
  const axis = series.axis === 'secondary' ? 'secondary' : 'values';
  const common = {
    label: series.name.text,
    data: numbers,
    backgroundColor: series.color,
    borderColor: series.color,
    datalabels: {
      ...labelled,
      ...(series.kind === 'columnStacked'
        ? { color: labelColor(series), anchor: 'center' as const, align: 'center' as const }
        : { color: colours.text, anchor: 'end' as const, align: 'end' as const }),
      // Lines cross columns, and their labels with them.
      backgroundColor: labelGround(series) === null ? null : colours.background,
      padding: { top: 0, bottom: 0, left: 2, right: 2 },
      offset: labelGround(series) === null ? 0 : 3,
    },
  };
  if (series.kind === 'line' || series.kind === 'marker') {
    const showLine = series.kind === 'line';
    return {
      ...common,
      type: 'line',
      yAxisID: axis,
      order: 0,
      borderWidth: 2.5,
      pointRadius: 3.5,
      tension: 0,
      showLine,
    };
  }
  return { ...common, type: 'bar', order: 1, ...(isHorizontal ? { xAxisID: axis } : { yAxisID: axis }) };
}

export interface LegendName {
  readonly text: string;
  readonly color: string;
}

/** The names that stand below the chart instead of in it, where it is too narrow for a legend of its own; else none. */
export function legendBelow({ legend, series }: ChartPlan, width: number): readonly LegendName[] {
  const [first] = series;
  if (!first || legend === 'none' || width > TOO_NARROW_FOR_LABELS) return [];
  if (first.kind === 'doughnut')
    return first.categories.cached.map((text, index) => ({ text, color: sliceColor(index) }));
  return series.map(({ name: { text }, color }) => ({ text, color }));
}

/** Title, legend, labels of figures and tooltips. */
function pluginOptions({ plan, colours, language, width, isNarrow, letters }: Drawing): ChartOptions<Kind>['plugins'] {
  return {
    title: {
      display: plan.title !== '',
      text: wrapped(plan.title, Math.floor((width * TITLE_LETTERS) / letters.title)),
      color: colours.text,
      font: { size: letters.title, weight: 'bold' },
    },
    legend: {
      display: plan.legend !== 'none' && legendBelow(plan, width).length === 0,
      // Beside a narrow chart its names would be cut.
      position: plan.legend === 'right' && !isNarrow ? 'right' : 'bottom',
      labels: {
        color: colours.text,
        font: { size: letters.text },
        boxWidth: letters.legendBox,
        // In the plan's order; the line is only drawn last.
        sort: (a, b) => (a.datasetIndex ?? a.index ?? 0) - (b.datasetIndex ?? b.index ?? 0),
      },
    },
    datalabels: {
      font: { size: letters.figures },
      display: (context: Context) =>
        context.dataset.datalabels?.display === true && context.chart.width > TOO_NARROW_FOR_LABELS,
    },
    tooltip: {
      callbacks: {
        label: (item) => {
          const series = plan.series[item.datasetIndex];
          const value = series?.values.cached[item.dataIndex] ?? Number.NaN;
          return ` ${series?.name.text ?? ''}: ${shownFigure(value, series?.values.numberFormat ?? 'General', language)}`;
        },
      },
    },
  };
}

/** The axes of categories and values, and the second axis of values where a series uses it. */
function scales(drawing: Drawing): ChartOptions<Kind>['scales'] {
  const { plan, colours, isNarrow, isHorizontal } = drawing;
  const primary = plan.series.find((series) => series.axis === 'primary') ?? plan.series[0];
  const secondary = plan.series.find((series) => series.axis === 'secondary');
  const isStacked = plan.series.some((series) => series.kind === 'columnStacked');
  const values = { axis: isHorizontal ? 'x' : 'y', beginAtZero: true, grace: HEADROOM } as const;
  return {
    [isHorizontal ? 'y' : 'x']: categoryAxis(drawing, isStacked, secondary !== undefined),
    values: {
      ...values,
      position: isHorizontal ? 'bottom' : 'left',
      stacked: isStacked,
      title: axisTitle(plan.valueTitle, drawing),
      grid: { color: colours.grid },
      ticks: figureTicks(primary, drawing),
    },
    ...(secondary && {
      secondary: {
        ...values,
        position: isHorizontal ? 'top' : 'right',
        // The legend names it too, and the figures bear their %.
        title: axisTitle(isNarrow ? null : plan.secondaryTitle, drawing),
        grid: { display: false },
        ticks: figureTicks(secondary, drawing),
      },
    }),
  };
}

function categoryAxis(drawing: Drawing, isStacked: boolean, hasTwoAxes: boolean) {
  const { plan, colours, letters } = drawing;
  const names = namesOf(plan);
  const width = nameWidth(names.length, drawing, hasTwoAxes);
  return {
    stacked: isStacked,
    title: axisTitle(plan.categoryTitle, drawing),
    grid: { display: false },
    ticks: {
      color: colours.text,
      font: { size: letters.text },
      autoSkip: names.length > MOST_NAMES,
      // Few names are level, each as wide as its columns.
      maxRotation: names.length > LEVEL_NAMES ? 60 : 0,
      callback: (index: string | number) => brokenIntoLines(names[Number(index)] ?? '', width),
    },
  };
}

/** Letters that a line of a category's name may have. */
function nameWidth(count: number, { width, isNarrow, isHorizontal, letters }: Drawing, hasTwoAxes: boolean): number {
  if (isHorizontal) return isNarrow ? 16 : 28;
  if (count > LEVEL_NAMES) return 16;
  const forColumns = width - (hasTwoAxes ? AXIS_WIDTH.two : AXIS_WIDTH.one);
  const across = Math.floor((forColumns / Math.max(count, 1) / letters.text) * NAME_LETTERS);
  return Math.min(Math.max(across, 6), 24);
}

const axisTitle = (text: string | null, { colours, letters }: Drawing) => ({
  display: text !== null,
  text: text ?? '',
  color: colours.text,
  font: { size: letters.text },
});

const figureTicks = (series: ChartSeries | undefined, { colours, letters, isNarrow, language }: Drawing) => ({
  color: colours.text,
  font: { size: letters.text },
  ...(isNarrow ? { maxTicksLimit: FEW_TICKS } : {}),
  callback: (value: string | number) =>
    shownFigure(Number(value), tickFormat(series?.values.numberFormat ?? 'General'), language),
});

/** An axis shows whole figures: decimals, padding and the "-" for nil of the cells' own format would only crowd it. */
function tickFormat(numberFormat: string): string {
  const positive = numberFormat.split(';')[0] ?? 'General';
  const bare = positive.replace(/_./g, '').replace(/\*./g, '').replace(/\.0+/g, '').trim();
  return bare === '' || bare === 'General' ? 'General' : bare.replace(/^0$/, '#,##0');
}
