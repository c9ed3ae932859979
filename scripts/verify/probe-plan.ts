/** A plan made of a workbook's own numbers, to try the writer on workbooks that no summary fits. */
import { type CellStyle, type Grid, type PlannedCell, type SheetPlan, cellName, quoteSheetName } from '../../src/sheet';

/**
 * A plan made of a workbook's own numbers: references to its cells, their total, ratios and shares, a text formula, and
 * a chart of each kind. It exercises the writer on every workbook, also where no summary fits.
 */
export function probePlan(grids: readonly Grid[]): SheetPlan | null {
  const source = grids.find((grid) => numericCells(grid, 8).length >= 2);
  if (!source) return null;
  const figures = numericCells(source, 8);
  const cells: PlannedCell[] = [];
  const put = (row: number, column: number, content: PlannedCell['content'], style: CellStyle = {}): void => {
    cells.push({ row, column, content, style: { border: true, ...style } });
  };
  const head: CellStyle = { bold: true, horizontal: 'center', vertical: 'center', wrap: true, fill: '#DDEBF7' };
  put(
    0,
    0,
    { type: 'text', text: 'KIỂM TRA VIỆC GHI TỆP: <"&\'>' },
    { border: false, bold: true, fontSize: 14, horizontal: 'center' },
  );
  ['Nội dung', 'Số liệu', 'Tỷ trọng (%)', 'So với dòng đầu'].forEach((label, column) =>
    put(1, column, { type: 'text', text: label }, head),
  );
  const first = 2;
  const last = first + figures.length - 1;
  const sum = figures.reduce((all, { value }) => all + value, 0);
  const base = figures[0]!.value;
  figures.forEach(({ row, column, value }, i) => {
    const at = first + i;
    put(at, 0, { type: 'text', text: `  Dòng ${i + 1} ` }, { indent: 1 });
    put(
      at,
      1,
      { type: 'formula', formula: `=${quoteSheetName(source.sheet)}!${cellName(row, column)}`, value },
      { numberFormat: '#,##0.00' },
    );
    const share = sum === 0 ? '' : (value / sum) * 100;
    put(
      at,
      2,
      { type: 'formula', formula: `=IF(B$${last + 2}=0,"",B${at + 1}/B$${last + 2}*100)`, value: share },
      { numberFormat: '0.00' },
    );
    const ratio = base === 0 ? '' : value / base;
    put(
      at,
      3,
      { type: 'formula', formula: `=IF(B$${first + 1}=0,"",B${at + 1}/B$${first + 1})`, value: ratio },
      { numberFormat: '0.000%' },
    );
  });
  put(last + 1, 0, { type: 'text', text: 'Tổng cộng' }, { bold: true });
  put(
    last + 1,
    1,
    { type: 'formula', formula: `=SUM(B${first + 1}:B${last + 1})`, value: sum },
    { bold: true, numberFormat: '#,##0.00' },
  );
  put(
    last + 2,
    0,
    { type: 'formula', formula: '="Số dòng: "&COUNTA(A3:A' + (last + 1) + ')', value: `Số dòng: ${figures.length}` },
    { italic: true },
  );

  const column = (index: number): { top: number; bottom: number; left: number; right: number } => ({
    top: first,
    bottom: last,
    left: index,
    right: index,
  });
  const categories = { range: column(0), cached: figures.map((_, i) => `  Dòng ${i + 1} `) };
  const chart = (
    kind: SheetPlan['charts'][number]['series'][number]['kind'],
    top: number,
  ): SheetPlan['charts'][number] => ({
    title: `Biểu đồ ${kind}`,
    anchor: { top, bottom: top + 13, left: 0, right: 3 },
    series: [
      {
        kind,
        axis: 'primary',
        name: { row: 1, column: 1, text: 'Số liệu' },
        categories,
        values: { range: column(1), cached: figures.map(({ value }) => value), numberFormat: '#,##0.00' },
        color: '#1F4E79',
        dataLabels: true,
      },
      ...(kind === 'columnClustered'
        ? [
            {
              kind: 'line' as const,
              axis: 'secondary' as const,
              name: { row: 1, column: 2, text: 'Tỷ trọng (%)' },
              categories,
              values: {
                range: column(2),
                cached: figures.map(({ value }) => (value / sum) * 100),
                numberFormat: '0.00',
              },
              color: '#C00000',
              dataLabels: true,
            },
          ]
        : []),
    ],
    categoryTitle: kind === 'doughnut' ? null : 'Nội dung',
    valueTitle: kind === 'doughnut' ? null : 'Số liệu',
    secondaryTitle: kind === 'columnClustered' ? '%' : null,
    legend: kind === 'bar' ? 'none' : 'bottom',
  });
  return {
    name: 'Tổng hợp',
    columnWidths: [30, 18, 14, 14],
    rowHeights: new Map([
      [0, 24],
      [1, 32],
    ]),
    cells,
    merges: [{ top: 0, bottom: 0, left: 0, right: 3 }],
    charts: (['columnClustered', 'columnStacked', 'bar', 'line', 'doughnut'] as const).map((kind, i) =>
      chart(kind, last + 5 + i * 15),
    ),
    print: {
      paper: 'A4',
      orientation: 'portrait',
      repeatRows: { first: 1, last: 1 },
      margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
      pageNumbers: true,
      centerHorizontally: true,
    },
    source: null,
  };
}

function numericCells(grid: Grid, most: number): { row: number; column: number; value: number }[] {
  const found: { row: number; column: number; value: number }[] = [];
  if (!grid.range) return found;
  for (let row = grid.range.top; row <= grid.range.bottom && found.length < most; row++) {
    for (let column = grid.range.left; column <= grid.range.right && found.length < most; column++) {
      // Typed figures only: a formula of the source may read what another program calculates differently.
      if (grid.isNumber(row, column) && !grid.formula(row, column) && Math.abs(grid.number(row, column)) > 100) {
        found.push({ row, column, value: grid.number(row, column) });
      }
    }
  }
  return found;
}
