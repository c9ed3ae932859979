/** Tables packed for the page. */
import { packTable, type Table, unpackTable } from '../../src/tables';
import { sheet, tableOf } from './sheets';

const sent = (table: Table): Table => unpackTable(structuredClone(packTable(table)));

const BUDGET = [
  ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
  ['A', 'B', '1', '2'],
  ['', 'Tổng cộng', 600, 480],
  ['I', 'Sự nghiệp kinh tế', 300, 240],
  ['1', 'Tập huấn', 100, 90],
  ['2', 'Hội chợ', 200, 150],
  ['', 'Trong đó: ngoài tỉnh', 50, 40],
  ['II', 'Sự nghiệp khác', 300, 240],
];

describe('a table sent to the page', () => {
  it('is the same on the other side', () => {
    const table = tableOf(sheet(BUDGET, { hiddenRows: [5] }));
    expect(new Set(table.rows.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    expect(table.rows.some(({ parent }) => parent !== null)).toBe(true);
    expect(table.rows.some(({ hidden }) => hidden)).toBe(true);
    expect({ ...sent(table) }).toEqual(table);
  });

  it('makes its rows once', () => {
    const table = sent(tableOf(sheet(BUDGET)));
    expect(table.rows).toBe(table.rows);
  });
});
