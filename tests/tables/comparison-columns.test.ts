/** "So sánh" over figures: percentages, or by how much two amounts differ. */
import { readTables } from '../../src/tables';
import { grid } from '../cases/workbook';

const roleOfComparison = (header: string, figures: readonly (number | string)[]): string => {
  const rows = figures.map(
    (figure, i) => `${i + 1},Khoản chi ${'abcdefgh'[i]!},${(i + 3) * 700},${(i + 2) * 650},${figure}`,
  );
  const csv = `\nQUYẾT TOÁN CHI NGÂN SÁCH NĂM 2024\nSTT,Nội dung,Dự toán,Quyết toán,${header}\n${rows.join('\n')}`;
  const [table] = readTables(grid({ csv })).tables;
  return table!.columns.at(-1)!.role;
};

test.each([
  ['rates', 'So sánh', [61.9, 69.64, 74.29, 77.38], 'rate'],
  ['rates typed without decimals', 'So sánh', [62, 70, 74, 77], 'rate'],
  ['a rate of more than a thousand beside usual ones', 'So sánh', [61.9, 1_250.5, 74.29, 77.38], 'rate'],
  ['whole rates of which the header says so', 'So sánh (%)', [62, 1_250, 74, 77], 'rate'],
  ['amounts, one of them negative', 'So sánh', [300, 330, 120, -20], 'difference'],
  ['rates, one of them negative by mistake', 'So sánh', [61.9, 69.64, -74.29, 77.38], 'rate'],
  ['whole growth, some of it negative', 'Tốc độ tăng', [5, 12, -3, 8], 'growth'],
  ['whole changes in percent of which the header says so', 'So sánh (%)', [5, 12, -3, 8], 'rate'],
  ['amounts, most of them small', 'So sánh', [800, 850, 900, 1_950], 'difference'],
])('%s', (_, header, figures, role) => expect(roleOfComparison(header, figures)).toBe(role));
