/** Totals that leave a line out on purpose: nothing is called wrong, and no sum of all lines is offered for writing. */
import { accused } from '../../src/wording';
import { findingsOf, foundIn } from '../cases/workbook';

const table = (...rows: readonly string[]) => ({ csv: ['STT,Chỉ tiêu,Năm 2022,Năm 2023', ...rows].join('\n') });
const SEXES = [',Nam,12450,12680', ',Nữ,11980,12115'];

describe('lines that say of whom the others speak', () => {
  it.each(['Dân tộc thiểu số', 'Đảng viên', 'Người cao tuổi', 'Đã qua đào tạo', 'Trẻ em dưới 16 tuổi', 'Hộ nghèo'])(
    '%s, below the others or above their total',
    (trait) => {
      const line = `,${trait},3120,3240`;
      expect(foundIn(table(...SEXES, line, ',Tổng số,24430,24795'))).toEqual([]);
      expect(foundIn(table(',Tổng số,24430,24795', ...SEXES, line))).toEqual([]);
      expect(foundIn(table(...SEXES, line.normalize('NFD'), ',Tổng số,24430,24795'))).toEqual([]);
    },
  );
  it('of a list of three', () =>
    expect(
      foundIn(table('1,Tỉnh,312,330', '2,Huyện,1450,1502', '3,Xã,2218,2190', ',Nữ,1733,1790', ',Cộng,3980,4022')),
    ).toEqual([]));
  it('are asked about, and nothing is offered, where the total agrees with them in one column', () => {
    const ranks = [',Tỉnh,31212,33033', ',Huyện,14506,15021', ',Xã,22181,21902'];
    const [finding, ...more] = findingsOf(table(...ranks, ',Đảng viên,0,17905', ',Cộng,67899,69956'));
    expect([finding?.severity, finding?.rule, more.length]).toEqual(['review', 'line-left-out', 0]);
    expect(accused(finding!)).toEqual([]);
    const later = (row: string, year: number): string => `${row},${year}`;
    const three = ranks.map((row, at) => later(row, [33050, 15040, 21910][at]!));
    const total = ',Cộng,67899,69956,70000';
    const csv = ['STT,Chỉ tiêu,2022,2023,2024', ...three, ',Đảng viên,0,17905,18005', total].join('\n');
    expect(foundIn({ csv })).toEqual([]);
  });
  it('are told of no total that is wrong', () =>
    expect(foundIn(table(...SEXES, ',Dân tộc thiểu số,3120,3240', ',Tổng số,24340,24795'))).toEqual([]));
  it('are lines as others are where all are of this kind, or the total counts them', () => {
    const poor = ['1,Hộ nghèo,30120,31240', '2,Hộ cận nghèo,25310,26150', '3,Trẻ em,41250,42330'];
    expect(foundIn(table(...poor, ',Tổng cộng,96680,99720'))).toEqual([]);
    expect(foundIn(table(...poor, ',Tổng cộng,55430,57390'))).toEqual(['error line-left-out C5']);
  });
  it('are no offices or expenses that are named after them', () => {
    const offices = ['1,Sở Tài chính,30120,31240', '2,Sở Y tế,25310,26150', '3,Ban Dân tộc,41250,42330'];
    expect(foundIn(table(...offices, ',Tổng cộng,55430,57390'))).toEqual(['error line-left-out C5']);
  });
});

describe('a total of something', () => {
  const LINES = ['1,Thu nội địa,12450,12680', '2,Thu hải quan,1980,2115', '3,Viện trợ,120,140', '4,Kết dư,1200,1350'];

  it('is asked about where a line is left out, and nothing is offered for writing', () => {
    const [finding] = findingsOf(table(...LINES, ',Tổng thu cân đối,14550,14935'));
    expect([finding?.severity, finding?.rule]).toEqual(['review', 'line-left-out']);
    expect(accused(finding!)).toEqual([]);
  });
  it.each(['Tổng thu', 'TỔNG SỐ (I+II)', 'Tổng cộng toàn tỉnh', 'Cộng chi NSĐP', 'TỔNG THU NGÂN SÁCH NHÀ NƯỚC'])(
    '%s is that of all lines: what it leaves out is an error',
    (label) => {
      const [finding] = findingsOf(table(...LINES, `,${label},14550,14935`));
      expect([finding?.severity, finding?.rule]).toEqual(['error', 'line-left-out']);
      expect(accused(finding!)).toHaveLength(2);
    },
  );
});

describe('a total of what is left, or of more than is listed', () => {
  const lines = ['1,Doanh thu,22430,23795', '2,Giá vốn,15200,16100', '3,Chi phí quản lý,3100,3250'];

  it.each([
    ['Tổng lợi nhuận', 4130, 4445],
    ['Tổng kết quả', 4130, 4445],
  ])('%s is near a tenth of its lines by chance, in one column', (label, before, now) =>
    expect(foundIn(table(...lines, `,${label},${before},${now}`))).toEqual([]),
  );
  it('the same in the only column', () => {
    const csv = ['STT,Chỉ tiêu,Năm 2022', ...lines.map((line) => line.replace(/,\d+$/, '')), ',Tổng lợi nhuận,4130'];
    expect(foundIn({ csv: csv.join('\n') })).toEqual([]);
  });
  it.each(['Tổng từ đầu năm', 'Tổng cộng lũy kế'])('%s runs on from before the list', (label) => {
    const months = ['Tháng 4,1200,1100', 'Tháng 5,1350,1200', 'Tháng 6,1280,1300', `${label},5830,5600`];
    expect(foundIn({ csv: ['Tháng,Thu,Chi', ...months].join('\n') })).toEqual([]);
  });
  it('a mark that was lost in one column is told where the other adds up', () =>
    expect(
      foundIn(table('1,Sở A,22430,23795', '2,Sở B,15200,16100', '3,Sở C,3100,3250', ',Tổng cộng,4073,43145')),
    ).toEqual([expect.stringMatching(/^(error|review) total C5$/)]));
  it('the same in the only column', () => {
    const csv = ['STT,Đơn vị,Năm 2022', '1,Sở A,22430', '2,Sở B,15200', '3,Sở C,3100', ',Tổng cộng,4073'].join('\n');
    expect(foundIn({ csv })).toEqual([expect.stringMatching(/^(error|review) total C5$/)]);
  });
  it.each(['Tổng các khoản giảm trừ', 'Tổng số khấu trừ'])('%s is that of its lines', (label) =>
    expect(
      foundIn(
        table('1,Bản thân,22430,23795', '2,Phụ thuộc,15200,16100', '3,Từ thiện,3100,3250', `,${label},37630,39895`),
      ),
    ).toEqual(['review line-left-out C5']),
  );
  it('what is said to be reduced or prevented is no exception', () =>
    expect(
      foundIn(
        table(
          '1,Xã A,22430,23795',
          '2,Xã B,15200,16100',
          '3,Xã C,3100,3250',
          ',Tổng kinh phí phòng trừ sâu bệnh,37630,39895',
        ),
      ),
    ).toEqual(['review line-left-out C5']));
});
