import type { CellStyle, PlannedCell, SheetPlan } from '../../src/sheet';
import { blankCell, formulaCell, lyingPage, numberCell, seriesOf, textCell } from '../plans';

const AMOUNT: CellStyle = { border: true, numberFormat: '#,##0.0' };
const RATE: CellStyle = { border: true, numberFormat: '0.0000' };
const HEAD: CellStyle = { bold: true, border: true, fill: '#DDEBF7', wrap: true };

const SOURCES = [
  ['KCQG', 30691, 30256.3],
  ['KCĐP', 32650.1, 29802.3],
] as const;

const cells: PlannedCell[] = [
  textCell(0, 0, ' KINH PHÍ "KCQG" & <KCĐP>\u0007 ', { bold: true, fontSize: 14, horizontal: 'center' }),
  ...['Nguồn', 'Kế hoạch', 'Thực hiện', 'Đạt (%)'].map((text, column) => textCell(1, column, text, HEAD)),
  ...SOURCES.flatMap(([name, plan, actual], i) => [
    textCell(2 + i, 0, name, { border: true, indent: 1 }),
    numberCell(2 + i, 1, plan, AMOUNT),
    numberCell(2 + i, 2, actual, AMOUNT),
    formulaCell(2 + i, 3, `=IF(B${3 + i}=0,"",C${3 + i}/B${3 + i}*100)`, (actual / plan) * 100, RATE),
  ]),
  formulaCell(4, 0, '=A3&" & "&A4', 'KCQG & KCĐP', { italic: true }),
  blankCell(4, 1, AMOUNT),
];

const series = seriesOf(1, 2, ['KCQG', 'KCĐP']);

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
        series(1, 'Kế hoạch', [30691, 32650.1], '#,##0.0', '#0072B2'),
        series(2, 'Thực hiện', [30256.3, 29802.3], '#,##0.0', '#E69F00', { dataLabels: false }),
        series(3, 'Đạt (%)', [98.58, 91.28], '0.00', '#6B6B6B', { kind: 'line', axis: 'secondary' }),
      ],
      categoryTitle: 'Nguồn',
      valueTitle: 'triệu đồng',
      secondaryTitle: '%',
      legend: 'bottom',
    },
    {
      title: 'Cơ cấu',
      anchor: { top: 22, bottom: 36, left: 0, right: 3 },
      series: [series(2, 'Thực hiện', [30256.3, Number.NaN], '#,##0.0', '#0072B2', { kind: 'doughnut' })],
      categoryTitle: null,
      valueTitle: null,
      secondaryTitle: null,
      legend: 'right',
    },
  ],
  print: lyingPage({ first: 1, last: 1 }, { top: 2, bottom: 2, left: 2.54, right: 1.5 }),
  source: null,
};
