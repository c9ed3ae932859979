import type { CellStyle, PlannedCell, SheetPlan } from '../../src/sheet';

const cells: PlannedCell[] = [];
const put = (row: number, column: number, content: PlannedCell['content'], style: CellStyle = {}): void =>
  void cells.push({ row, column, content, style });
const bordered: CellStyle = { border: true, numberFormat: '#,##0.0' };

put(
  0,
  0,
  { type: 'text', text: ' KINH PHÍ "KCQG" & <KCĐP>\u0007 ' },
  { bold: true, fontSize: 14, horizontal: 'center' },
);
['Nguồn', 'Kế hoạch', 'Thực hiện', 'Đạt (%)'].forEach((text, column) =>
  put(1, column, { type: 'text', text }, { bold: true, border: true, fill: '#DDEBF7', wrap: true }),
);
[
  ['KCQG', 30691, 30256.3],
  ['KCĐP', 32650.1, 29802.3],
].forEach(([name, plan, actual], i) => {
  put(2 + i, 0, { type: 'text', text: String(name) }, { border: true, indent: 1 });
  put(2 + i, 1, { type: 'number', value: Number(plan) }, bordered);
  put(2 + i, 2, { type: 'number', value: Number(actual) }, bordered);
  put(
    2 + i,
    3,
    {
      type: 'formula',
      formula: `=IF(B${3 + i}=0,"",C${3 + i}/B${3 + i}*100)`,
      value: (Number(actual) / Number(plan)) * 100,
    },
    { border: true, numberFormat: '0.0000' },
  );
});
put(4, 0, { type: 'formula', formula: '=A3&" & "&A4', value: 'KCQG & KCĐP' }, { italic: true });
put(4, 1, { type: 'blank' }, bordered);

const column = (index: number) => ({ top: 2, bottom: 3, left: index, right: index });
const categories = { range: column(0), cached: ['KCQG', 'KCĐP'] };

/** A small summary with a combined chart and a doughnut. */
export const plan: SheetPlan = {
  name: 'Tổng hợp',
  columnWidths: [30, 14, 14, 12],
  rowHeights: new Map([[1, 32]]),
  cells,
  merges: [{ top: 0, bottom: 0, left: 0, right: 3 }],
  charts: [
    {
      title: 'Kế hoạch & thực hiện',
      anchor: { top: 6, bottom: 20, left: 0, right: 3 },
      series: [
        {
          kind: 'columnClustered',
          axis: 'primary',
          name: { row: 1, column: 1, text: 'Kế hoạch' },
          categories,
          values: { range: column(1), cached: [30691, 32650.1], numberFormat: '#,##0.0' },
          color: '#0072B2',
          dataLabels: true,
        },
        {
          kind: 'columnClustered',
          axis: 'primary',
          name: { row: 1, column: 2, text: 'Thực hiện' },
          categories,
          values: { range: column(2), cached: [30256.3, 29802.3], numberFormat: '#,##0.0' },
          color: '#E69F00',
          dataLabels: false,
        },
        {
          kind: 'line',
          axis: 'secondary',
          name: { row: 1, column: 3, text: 'Đạt (%)' },
          categories,
          values: { range: column(3), cached: [98.58, 91.28], numberFormat: '0.00' },
          color: '#6B6B6B',
          dataLabels: true,
        },
      ],
      categoryTitle: 'Nguồn',
      valueTitle: 'triệu đồng',
      secondaryTitle: '%',
      legend: 'bottom',
    },
    {
      title: 'Cơ cấu',
      anchor: { top: 22, bottom: 36, left: 0, right: 3 },
      series: [
        {
          kind: 'doughnut',
          axis: 'primary',
          name: { row: 1, column: 2, text: 'Thực hiện' },
          categories,
          values: { range: column(2), cached: [30256.3, Number.NaN], numberFormat: '#,##0.0' },
          color: '#0072B2',
          dataLabels: true,
        },
      ],
      categoryTitle: null,
      valueTitle: null,
      secondaryTitle: null,
      legend: 'right',
    },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    repeatRows: { first: 1, last: 1 },
    fitToWidth: 1,
    margins: { top: 2, bottom: 2, left: 2.54, right: 1.5 },
    pageNumbers: true,
    centerHorizontally: true,
  },
  source: null,
};
