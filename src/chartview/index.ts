/** Drawing planned charts on a page. */
export { ChartView, type ChartViewProps } from './chart-view';
export { chartConfiguration, legendBelow, type ChartColours } from './configuration';
