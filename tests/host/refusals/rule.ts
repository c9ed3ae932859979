/** What a rule of the stand-in is made of: a wrong use, and the code with which it is refused. */
import type { HostWorkbook } from '../../../src/host';
import type { openInOffice } from '../client';

export interface Place {
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly column: Excel.Range;
}

export interface Rule {
  readonly rule: string;
  readonly code: string;
  readonly use: (place: Place) => unknown;
  /** Brings the workbook to where the use is wrong. */
  readonly given?: (host: HostWorkbook) => void;
  readonly options?: Parameters<typeof openInOffice>[1];
  /** What the request did before it came to the wrong use stays: the rule is about its last statement. */
  readonly builds?: true;
}

/** Several uses of one rule. */
export const each = <T>(values: readonly T[], rule: (value: T) => Rule): Rule[] => values.map(rule);
export const bad = (rule: string, use: Rule['use'], more: Partial<Rule> = {}): Rule => ({
  rule,
  code: 'InvalidArgument',
  use,
  ...more,
});
/** Types forbid the wrong use; Excel is asked all the same. */
export const any = (value: unknown): never => value as never;

export const isProtected = (host: HostWorkbook): void => void (host.sheet('Biểu 01')!.isProtected = true);
export const structure = (host: HostWorkbook): void => void (host.structureProtected = true);
export const noPrinter = (host: HostWorkbook): void => void (host.hasPrinter = false);
export const hidden = (host: HostWorkbook): void => void (host.sheet('Phụ')!.visibility = 'Hidden');
export const merged = (host: HostWorkbook): void =>
  void host.sheet('Biểu 01')!.merges.push({ top: 0, left: 0, bottom: 1, right: 1 });

export const chart = (place: Place, type = 'ColumnClustered'): Excel.Chart =>
  place.sheet.charts.add(any(type), place.column, 'Columns');
export const series = (place: Place, type?: string): Excel.ChartSeries => chart(place, type).series.getItemAt(0);
export const labels = (place: Place, type: string): Excel.ChartDataLabels => {
  const one = series(place, type);
  one.hasDataLabels = true;
  return one.dataLabels;
};
export const onChart = (rule: string, use: Rule['use'], more: Partial<Rule> = {}): Rule =>
  bad(rule, use, { builds: true, ...more });
