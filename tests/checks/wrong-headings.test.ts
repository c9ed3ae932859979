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

describe('a heading whose parts the total adds up, and not it', () => {
  it.each(['118', '108', '158'])('is asked about: 188 as %s', (wrong) =>
    expect(foundIn(book('188', wrong))).toEqual(['review total C12']),
  );

  const two = (...rows: readonly string[]) => ({ csv: ['STT,Nội dung,Dự toán,Thực hiện', ...rows].join('\n') });
  const FIRST = ['A,Chi đầu tư,3418,3120', '1,Giao thông,303,280', '2,Thủy lợi,897,840', '3,Trường học,2218,2000'];
  const SECOND = ['B,Chi thường xuyên,188,171', '1,Giáo dục,135,120', '2,Y tế,53,51'];
  const ALL = ',Tổng cộng,3606,3291';
  it('is silent in two columns that are right', () => expect(foundIn(two(...FIRST, ...SECOND, ALL))).toEqual([]));
  it('is asked about in the column where it is wrong', () => {
    const wrong = SECOND.map((row) => row.replace('171', '117'));
    expect(foundIn(two(...FIRST, ...wrong, ALL))).toEqual([expect.stringMatching(/ total D6$/)]);
  });
  it('may have one part, which is only some of it', () => {
    const one = {
      csv: book('0', '0').csv.replace(
        'B,Thu ngoài cân đối,188\n1,Học phí,135\n2,Viện phí,53',
        'B,Thu ngoài cân đối,188\n1,Học phí,135',
      ),
    };
    expect(foundIn(one)).toEqual([]);
  });
  it('may stand above a count of another kind', () => {
    // Nobody says that the heading is what its lines come to; no total adds them up.
    const rows = [
      'I,Hội nghị,12',
      '1,Cấp tỉnh,3',
      '2,Cấp huyện,5',
      'II,Lớp tập huấn,7',
      '1,Cấp tỉnh,2',
      '2,Cấp huyện,4',
    ];
    expect(foundIn({ csv: ['STT,Nội dung,Số lượng', ...rows].join('\n') })).toEqual([]);
  });
  it('may have its own total below its lines', () => {
    const rows = ['A,Chi đầu tư,', '1,Giao thông,303', '2,Thủy lợi,897', ',Cộng A,1200', 'B,Chi thường xuyên,'];
    const more = ['1,Giáo dục,135', '2,Y tế,53', ',Cộng B,188', ',TỔNG CỘNG,1388'];
    expect(foundIn({ csv: ['STT,Nội dung,Số tiền', ...rows, ...more].join('\n') })).toEqual([]);
  });
});
