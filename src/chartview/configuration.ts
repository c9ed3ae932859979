/** Chart.js's configuration of a planned chart. */
import type { ChartConfiguration, ChartDataset, ChartOptions, Plugin } from 'chart.js';
import dataLabels, { type Context } from 'chartjs-plugin-datalabels';
import { format as formatNumber } from 'numfmt';
import { type ChartPlan, type ChartSeries, sliceColor } from '../sheet';

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

const typeOf = (series: ChartSeries): Kind =>
  series.kind === 'line' ? 'line' : series.kind === 'doughnut' ? 'doughnut' : 'bar';

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
  const narrow = width < NARROW;
  const font = { size: narrow ? 10 : 12 };
  const titleSize = narrow ? 12 : 14;
  const first = plan.series[0];
  const doughnut = first?.kind === 'doughnut';
  const horizontal = plan.series.some((series) => series.kind === 'bar');
  const stacked = plan.series.some((series) => series.kind === 'columnStacked');
  const secondary = plan.series.find((series) => series.axis === 'secondary');
  const primary = plan.series.find((series) => series.axis === 'primary') ?? first;
  const labels = first?.categories.cached ?? [];

  const datasets = plan.series.map((series): ChartDataset<Kind> => {
    const numbers = [...series.values.cached];
    const labelled = {
      display: series.dataLabels,
      formatter: (value: number) => shownFigure(value, series.values.numberFormat, language),
    };
    if (series.kind === 'doughnut') {
      const background = numbers.map((_, index) => sliceColor(index));
      return {
        label: series.name.text,
        data: numbers,
        backgroundColor: background,
        borderColor: colours.background,
        datalabels: { ...labelled, color: '#ffffff' },
      };
    }
    const axis = series.axis === 'secondary' ? 'secondary' : 'values';
    const common = {
      label: series.name.text,
      data: numbers,
      backgroundColor: series.color,
      borderColor: series.color,
      datalabels: { ...labelled, color: colours.text, anchor: 'end' as const, align: 'end' as const, offset: 0 },
    };
    if (series.kind === 'line') {
      return { ...common, type: 'line', yAxisID: axis, order: 0, borderWidth: 2.5, pointRadius: 3.5, tension: 0 };
    }
    return { ...common, type: 'bar', order: 1, ...(horizontal ? { xAxisID: axis } : { yAxisID: axis }) };
  });

  const title = (text: string | null) => ({ display: text !== null, text: text ?? '', color: colours.text, font });
  const ticks = (series: ChartSeries | undefined) => ({
    color: colours.text,
    font,
    ...(narrow ? { maxTicksLimit: 5 } : {}),
    callback: (value: string | number) =>
      shownFigure(Number(value), tickFormat(series?.values.numberFormat ?? 'General'), language),
  });
  const values = {
    position: horizontal ? ('bottom' as const) : ('left' as const),
    beginAtZero: true,
    stacked,
    grace: '8%',
    title: title(plan.valueTitle),
    grid: { color: colours.grid },
    ticks: ticks(primary),
  };
  const across = Math.floor(((width - (secondary ? 130 : 80)) / Math.max(labels.length, 1) / font.size) * 1.7);
  const nameWidth = horizontal ? (narrow ? 16 : 28) : labels.length > 6 ? 16 : Math.min(Math.max(across, 6), 24);
  const categories = {
    stacked,
    title: title(plan.categoryTitle),
    grid: { display: false },
    ticks: {
      color: colours.text,
      font,
      autoSkip: labels.length > 40,
      // Few names stand level, each as wide as its columns.
      maxRotation: labels.length > 6 ? 60 : 0,
      callback: (index: string | number) => brokenIntoLines(labels[Number(index)] ?? '', nameWidth),
    },
  };
  const options: ChartOptions<Kind> = {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    indexAxis: horizontal ? 'y' : 'x',
    layout: { padding: { top: 4, right: 8, bottom: 4, left: 4 } },
    plugins: {
      title: {
        display: plan.title !== '',
        text: wrapped(plan.title, Math.floor((width * 1.75) / titleSize)),
        color: colours.text,
        font: { size: titleSize, weight: 'bold' },
      },
      legend: {
        display: plan.legend !== 'none',
        position: plan.legend === 'right' ? 'right' : 'bottom',
        labels: {
          color: colours.text,
          font,
          boxWidth: narrow ? 10 : 14,
          // In the plan's order; the line is only drawn last.
          sort: (a, b) => (a.datasetIndex ?? a.index ?? 0) - (b.datasetIndex ?? b.index ?? 0),
        },
      },
      datalabels: {
        font: { size: narrow ? 9 : 10 },
        display: (context: Context) => context.dataset.datalabels?.display === true && context.chart.width > 260,
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
    },
    ...(doughnut
      ? {}
      : {
          scales: {
            [horizontal ? 'y' : 'x']: categories,
            values: { ...values, axis: horizontal ? 'x' : 'y' },
            ...(secondary
              ? {
                  secondary: {
                    axis: horizontal ? 'x' : 'y',
                    position: horizontal ? 'top' : 'right',
                    beginAtZero: true,
                    grace: '8%',
                    // The legend names it too, and the figures bear their %.
                    title: title(narrow ? null : plan.secondaryTitle),
                    grid: { display: false },
                    ticks: ticks(secondary),
                  },
                }
              : {}),
          },
        }),
  };
  return {
    type: first ? typeOf(first) : 'bar',
    data: { labels: [...labels], datasets },
    options,
    plugins: [dataLabels as Plugin<Kind>],
  };
}

/** An axis shows whole figures: decimals, padding and the "-" for nil of the cells' own format would only crowd it. */
function tickFormat(numberFormat: string): string {
  const positive = numberFormat.split(';')[0] ?? 'General';
  const bare = positive.replace(/_./g, '').replace(/\*./g, '').replace(/\.0+/g, '').trim();
  return bare === '' || bare === 'General' ? 'General' : bare.replace(/^0$/, '#,##0');
}
