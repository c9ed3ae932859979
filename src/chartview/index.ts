/** Drawing planned charts on a page. */
export { ChartView, type ChartViewProps } from './chart-view';
export { chartConfiguration, type ChartColours } from './configuration';
