/** One column, several levels, and the figure of a heading or of one of its lines is wrong. */
import { findingsOf, foundIn } from '../cases/workbook';
import { keyName } from '../../src/sheet';

const ROWS = [
  'A,Thu trong cân đối,3418',
  'I,Thu thuế,1991',
  '1,Thuế GTGT,303',
  '2,Thuế TNDN,897',
  '3,Thuế tài nguyên,791',
  'II,Thu khác,1427',
  '1,Phí,376',
  '2,Lệ phí,444',
  '3,Thu phạt,189',
  '4,Thu đất,418',
  'B,Thu ngoài cân đối,188',
  '1,Học phí,135',
  '2,Viện phí,53',
] as const;
const TOTAL = ',TỔNG CỘNG (A+B),3606';
const book = (from: string, to: string, total = TOTAL) => ({
  csv: [
    'STT,Nội dung,Số tiền',
    ...[...ROWS, total].map((row) => (row.endsWith(`,${from}`) ? row.replace(from, to) : row)),
  ].join('\n'),
});

it('is silent where all adds up', () => expect(foundIn(book('0', '0'))).toEqual([]));
it.each([
  ['188', '988', 'C12'],
  ['188', '158', 'C12'],
  ['1427', '1827', 'C7'],
  ['3606', '3906', 'C15'],
])('a heading or total, %s as %s, is named first', (from, to, cell) => {
  const told = findingsOf(book(from, to)).filter(({ severity }) => severity !== 'info');
  expect(told.map(({ suspects: [first] }) => first && keyName(first.cell))).toContain(cell);
});
it.each([
  ['418', '218'],
  ['897', '817'],
  ['135', '335'],
])('a line, %s as %s, is not silent', (from, to) => expect(foundIn(book(from, to))).not.toEqual([]));
it('says nothing of a heading whose lines are only some of it', () => {
  const some = {
    csv: book('0', '0').csv.replace('2,Viện phí,53\n', '').replace('1,Học phí,135', 'trong đó: học phí,135'),
  };
  expect(foundIn(some)).toEqual([]);
});
