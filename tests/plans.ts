/** What small plans of tests are made of. */
import type { CellRange, CellStyle, ChartSeries, PlannedCell, PrintSetup } from '../src/sheet';

export const textCell = (row: number, column: number, text: string, style: CellStyle = {}): PlannedCell => ({
  row,
  column,
  content: { type: 'text', text },
  style,
});

export const numberCell = (row: number, column: number, value: number, style: CellStyle = {}): PlannedCell => ({
  row,
  column,
  content: { type: 'number', value },
  style,
});

export const formulaCell = (
  row: number,
  column: number,
  formula: string,
  value: number | string,
  style: CellStyle = {},
): PlannedCell => ({ row, column, content: { type: 'formula', formula, value }, style });

export const blankCell = (row: number, column: number, style: CellStyle = {}): PlannedCell => ({
  row,
  column,
  content: { type: 'blank' },
  style,
});

/** A page that lies, with numbers, its header repeated. */
export const lyingPage = (repeatRows: PrintSetup['repeatRows'], margins: PrintSetup['margins']): PrintSetup => ({
  paper: 'A4',
  orientation: 'landscape',
  repeatRows,
  margins,
  pageNumbers: true,
  centerHorizontally: true,
});

/** Series down the columns of one table: names in its header row, categories in column A. */
export function seriesOf(header: number, first: number, categories: readonly string[]) {
  const down = (column: number): CellRange => ({
    top: first,
    left: column,
    bottom: first + categories.length - 1,
    right: column,
  });
  return (
    column: number,
    text: string,
    cached: readonly number[],
    numberFormat: string,
    color: string,
    more: Partial<Pick<ChartSeries, 'kind' | 'axis' | 'dataLabels'>> = {},
  ): ChartSeries => ({
    kind: 'columnClustered',
    axis: 'primary',
    dataLabels: true,
    ...more,
    name: { row: header, column, text },
    categories: { range: down(0), cached: categories },
    values: { range: down(column), cached, numberFormat },
    color,
  });
}
