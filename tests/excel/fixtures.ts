import { type CellStyle, type Grid, GridBuilder, type PlannedCell, type SheetPlan } from '../../src/sheet';

/** Plan and execution by source, with a total and a wrong rate, as in a published report. */
export function sourceGrid(): Grid {
  const builder = new GridBuilder('Biểu 01');
  builder.set(0, 0, { value: 'KINH PHÍ KHUYẾN CÔNG NĂM 2018', look: { bold: true } });
  builder.set(2, 0, 'Nguồn').set(2, 1, 'Kế hoạch').set(2, 2, 'Thực hiện').set(2, 3, 'Tỷ lệ (%)');
  builder.set(3, 0, { value: 'KCQG', look: { fill: '#DDDDDD' } }).set(3, 1, { value: 117_400.5, format: '#,##0.00' });
  builder.set(3, 2, { value: 107_164, format: '#,##0' }).set(3, 3, { value: 0.3636, format: '0.00%' });
  builder
    .set(4, 0, 'KCĐP')
    .set(4, 1, 180_900.48)
    .set(4, 2, 165_000)
    .set(4, 3, { value: 165_000 / 180_900.48, format: '0.00%', formula: '=C5/B5' });
  builder
    .set(5, 0, 'Tổng')
    .set(5, 1, { value: 298_300.98, formula: '=SUM(B4:B5)' })
    .set(5, 2, { value: 272_164, formula: '=SUM(C4:C5)' });
  builder.merges.push({ top: 0, left: 0, bottom: 0, right: 3 });
  return builder.build();
}

const HEAD: CellStyle = {
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
  fill: '#EEEEEE',
};
const BODY: CellStyle = { border: true };
const MONEY: CellStyle = { border: true, numberFormat: '#,##0.00' };
const RATE: CellStyle = { border: true, numberFormat: '0.00%', horizontal: 'right' };

/** A summary as `summary/` plans it: texts that look like figures, live formulas, a chart with a rate on a second axis. */
export function summaryPlan(name = 'Tổng hợp'): SheetPlan {
  const text = (row: number, column: number, value: string, style: CellStyle = BODY): PlannedCell => ({
    row,
    column,
    content: { type: 'text', text: value },
    style,
  });
  const formula = (row: number, column: number, value: string, style: CellStyle): PlannedCell => ({
    row,
    column,
    content: { type: 'formula', formula: value, value: 0 },
    style,
  });
  const cells: PlannedCell[] = [
    text(0, 0, 'TỔNG HỢP KINH PHÍ', { bold: true, fontSize: 14, horizontal: 'center' }),
    text(1, 3, 'Đơn vị tính: triệu đồng', { italic: true, horizontal: 'right' }),
    text(2, 0, 'Nguồn', HEAD),
    text(2, 1, 'Kế hoạch', HEAD),
    text(2, 2, 'Thực hiện', HEAD),
    text(2, 3, 'Tỷ lệ', HEAD),
    text(3, 0, 'A', HEAD),
    text(3, 1, '1', HEAD),
    text(3, 2, '2', HEAD),
    text(3, 3, '3=2/1', HEAD),
    text(4, 0, '- KCQG'),
    formula(4, 1, "='Biểu 01'!B4", MONEY),
    formula(4, 2, "='Biểu 01'!C4", MONEY),
    formula(4, 3, '=IF(B5=0,"",C5/B5)', RATE),
    text(5, 0, 'KCĐP'),
    formula(5, 1, "='Biểu 01'!B5", MONEY),
    formula(5, 2, "='Biểu 01'!C5", MONEY),
    formula(5, 3, '=IF(B6=0,"",C6/B6)', RATE),
    { row: 6, column: 0, content: { type: 'number', value: 2018 }, style: { border: true, bold: true } },
    formula(6, 1, '=SUM(B5:B6)', { ...MONEY, bold: true }),
    formula(6, 2, '=SUM(C5:C6)', { ...MONEY, bold: true }),
    { row: 6, column: 3, content: { type: 'blank' }, style: BODY },
  ];
  const column = (index: number) => ({ top: 4, left: index, bottom: 5, right: index });
  const categories = { range: column(0), cached: ['- KCQG', 'KCĐP'] };
  return {
    name,
    columnWidths: [30, 16, 16, 10],
    rowHeights: new Map([[2, 33]]),
    cells,
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    charts: [
      {
        title: 'Kế hoạch và thực hiện',
        anchor: { top: 8, left: 0, bottom: 24, right: 3 },
        series: [
          {
            kind: 'columnClustered',
            axis: 'primary',
            name: { row: 2, column: 1, text: 'Kế hoạch' },
            categories,
            values: { range: column(1), cached: [117_400.5, 180_900.48], numberFormat: '#,##0.00' },
            color: '#0072B2',
            dataLabels: true,
          },
          {
            kind: 'columnClustered',
            axis: 'primary',
            name: { row: 2, column: 2, text: 'Thực hiện' },
            categories,
            values: { range: column(2), cached: [107_164, 165_000], numberFormat: '#,##0.00' },
            color: '#E69F00',
            dataLabels: false,
          },
          {
            kind: 'line',
            axis: 'secondary',
            name: { row: 2, column: 3, text: 'Tỷ lệ' },
            categories,
            values: { range: column(3), cached: [0.9128, 0.9121], numberFormat: '0.00%' },
            color: '#009E73',
            dataLabels: true,
          },
        ],
        categoryTitle: 'Nguồn',
        valueTitle: 'Triệu đồng',
        secondaryTitle: 'Tỷ lệ (%)',
        legend: 'bottom',
      },
    ],
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { first: 2, last: 3 },
      fitToWidth: 1,
      margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
      pageNumbers: true,
      centerHorizontally: true,
    },
    source: { sheet: 'Biểu 01', range: { top: 2, left: 0, bottom: 5, right: 3 } },
  };
}
