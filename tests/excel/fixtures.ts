/** A source sheet and a plan of a summary for the tests of the port on Office.js. */
import { type CellStyle, type Grid, GridBuilder, type PlannedCell, type SheetPlan } from '../../src/sheet';
import { blankCell, formulaCell, lyingPage, numberCell, seriesOf, textCell } from '../plans';

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
  const live = (row: number, column: number, formula: string, style: CellStyle): PlannedCell =>
    formulaCell(row, column, formula, 0, style);
  const line = (row: number, label: string, source: number): PlannedCell[] => [
    textCell(row, 0, label, BODY),
    live(row, 1, `='Biểu 01'!B${source}`, MONEY),
    live(row, 2, `='Biểu 01'!C${source}`, MONEY),
    live(row, 3, `=IF(B${row + 1}=0,"",C${row + 1}/B${row + 1})`, RATE),
  ];
  const series = seriesOf(2, 4, ['- KCQG', 'KCĐP']);
  return {
    name,
    columnWidths: [30, 16, 16, 10],
    rowHeights: new Map([[2, 33]]),
    cells: [
      textCell(0, 0, 'TỔNG HỢP KINH PHÍ', { bold: true, fontSize: 14, horizontal: 'center' }),
      textCell(1, 3, 'Đơn vị tính: triệu đồng', { italic: true, horizontal: 'right' }),
      ...['Nguồn', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ'].map((text, column) => textCell(2, column, text, HEAD)),
      ...['A', '1', '2', '3=2/1'].map((text, column) => textCell(3, column, text, HEAD)),
      ...line(4, '- KCQG', 4),
      ...line(5, 'KCĐP', 5),
      numberCell(6, 0, 2018, { border: true, bold: true }),
      live(6, 1, '=SUM(B5:B6)', { ...MONEY, bold: true }),
      live(6, 2, '=SUM(C5:C6)', { ...MONEY, bold: true }),
      blankCell(6, 3, BODY),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    charts: [
      {
        title: 'Kế hoạch và thực hiện',
        anchor: { top: 8, left: 0, bottom: 24, right: 3 },
        series: [
          series(1, 'Kế hoạch', [117_400.5, 180_900.48], '#,##0.00', '#0072B2'),
          series(2, 'Thực hiện', [107_164, 165_000], '#,##0.00', '#E69F00', { dataLabels: false }),
          series(3, 'Tỷ lệ', [0.9128, 0.9121], '0.00%', '#009E73', { kind: 'line', axis: 'secondary' }),
        ],
        categoryTitle: 'Nguồn',
        valueTitle: 'Triệu đồng',
        secondaryTitle: 'Tỷ lệ (%)',
        legend: 'bottom',
      },
    ],
    print: lyingPage({ first: 2, last: 3 }, { top: 2, bottom: 2, left: 3, right: 1.5 }),
    source: { sheet: 'Biểu 01', range: { top: 2, left: 0, bottom: 5, right: 3 } },
  };
}
