/** The charts of a sheet, drawn over its cells. */
import { Suspense, lazy, useMemo } from 'react';
import type { HostSheet, HostWorkbook } from '../../host';
import type { Locale } from '../../locales';
import { planOfChart } from '../chart-plans';
import { type SheetGeometry, rectangleOf } from './geometry';

const ChartView = lazy(async () => ({ default: (await import('../../chartview')).ChartView }));

interface SheetChartsProps {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  readonly geometry: SheetGeometry;
  /** Grows with every change of the workbook. */
  readonly version: number;
  readonly language: Locale;
}

export function SheetCharts({ workbook, sheet, geometry, version, language }: SheetChartsProps) {
  // The version changes with the workbook, which changes in place.
  const charts = useMemo(
    () => (version >= 0 ? sheet.charts.map((chart) => ({ chart, plan: planOfChart(chart, workbook) })) : []),
    [workbook, sheet, version],
  );
  return charts.map(({ chart, plan }) => (
    <div
      key={chart.id}
      className="sheet-chart"
      style={rectangleOf(geometry, chart.anchor)}
      onMouseDown={(event) => event.stopPropagation()}
    >
      <Suspense fallback={null}>
        <ChartView plan={plan} language={language} />
      </Suspense>
    </div>
  ));
}
