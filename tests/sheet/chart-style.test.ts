/** How charts look in Excel, in files and on the page: one set of rules for all. */
import { CHART_LOOK, axisFormat, chartName, isOwnChart, labelColor, labelGround, readableOn } from '../../src/sheet';

test('labels on a colour are near-black or white, whichever is read better', () => {
  expect(['#FFFFFF', '#F0E442', '#56B4E9', '#E69F00'].map(readableOn)).toEqual(Array(4).fill('#262626'));
  expect(['#000000', '#0A0A0A', '#0072B2', '#6B6B6B', '#00008B'].map(readableOn)).toEqual(Array(5).fill('#FFFFFF'));
  // Of the three colours green weighs most, blue least.
  expect(['#00B400', '#0000FF', '#B40000'].map(readableOn)).toEqual(['#262626', '#FFFFFF', '#FFFFFF']);
});

test('labels inside of a stacked column are read on its colour, others on the paper', () => {
  expect(labelColor({ kind: 'columnStacked', color: '#0072B2' })).toBe('#FFFFFF');
  expect(labelColor({ kind: 'columnStacked', color: '#F0E442' })).toBe('#262626');
  expect(labelColor({ kind: 'bar', color: '#0072B2' })).toBe(CHART_LOOK.text);
});

test('labels of lines and markers, which cross columns, stand on paper', () => {
  expect([labelGround({ kind: 'line' }), labelGround({ kind: 'marker' })]).toEqual([
    CHART_LOOK.paper,
    CHART_LOOK.paper,
  ]);
  expect([labelGround({ kind: 'bar' }), labelGround({ kind: 'columnStacked' })]).toEqual([null, null]);
});

test('an axis has no decimals', () => {
  expect(['#,##0.00', '0.0%', '0.00', '0', 'General', '#,##0'].map(axisFormat)).toEqual([
    '#,##0',
    '0%',
    '#,##0',
    '#,##0',
    'General',
    '#,##0',
  ]);
});

test('a chart of ours is known again by its name, however it is composed', () => {
  expect(isOwnChart(chartName(0))).toBe(true);
  expect(isOwnChart(chartName(11).normalize('NFD'))).toBe(true);
  expect(['Biểu đồ 1', 'Biểu đồ Khớp Số', 'Biểu đồ Khớp Số 1 (2)'].map(isOwnChart)).toEqual([false, false, false]);
});
