/** Rules that hold in all lines of a small table but one: the one is told. */
import { foundIn } from '../cases/workbook';

const table = (header: string, ...rows: readonly string[]) => ({ csv: [header, ...rows].join('\n') });

describe('"Trong đó: Nam | Nữ", which add up to all', () => {
  const HEADER = 'TT,Xã,Dân số,Trong đó: Nam,Nữ';
  const rows = ['1,An Phú,5708,2424,3284', '2,Bình Hòa,9861,5842,4019', '3,Cẩm Sơn,9536,2835,6701'];
  const more = ['4,Đông Hải,11764,7989,3775', '5,Gia Lộc,11763,3491,8272'];
  const total = ',Tổng cộng,48632,22581,26051';
  it('is silent where all agree', () => expect(foundIn(table(HEADER, ...rows, ...more, total))).toEqual([]));
  it('names the cell where row and column disagree', () => {
    const wrong = rows.map((row) => row.replace('4019', '4919'));
    expect(foundIn(table(HEADER, ...wrong, ...more, total))).toEqual(['error total E3']);
  });
  it('asks where only the row disagrees', () => {
    const wrong = rows.map((row) => row.replace('4019', '4919'));
    expect(foundIn(table(HEADER, ...wrong, ...more))).toEqual([expect.stringMatching(/^(review|error) total [CDE]3$/)]);
  });
  it('is silent where the others are not counted', () => {
    const some = ['1,An Phú,5708,2424,1284', '2,Bình Hòa,9861,5842,2019', '3,Cẩm Sơn,9536,2835,6101'];
    expect(foundIn(table(HEADER, ...some, ...more))).toEqual([]);
  });
});

describe('an average of months', () => {
  const HEADER = 'Trạm,Tháng 1,Tháng 2,Tháng 3,Tháng 4,Trung bình tháng';
  const rows = ['An Phú,42.5,82.5,263.1,150.6,134.7', 'Bình Hòa,84,150.8,190.8,251,169.2'];
  const more = ['Cẩm Sơn,141.4,313.2,70.7,166.6,173', 'Đông Hải,91.8,226.3,34,221.1,143.3'];
  it('is silent where all agree', () => expect(foundIn(table(HEADER, ...rows, ...more))).toEqual([]));
  it('is asked about where one line differs', () =>
    expect(foundIn(table(HEADER, rows[0]!.replace('134.7', '434.7'), rows[1]!, ...more))).toEqual([
      'review average F2',
    ]));
});

describe('an average of communes', () => {
  const HEADER = 'TT,Xã,Số tiêu chí đạt năm 2024,Số tiêu chí đạt năm 2025,Tăng';
  const rows = ['1,An Phú,13,14,1', '2,Bình Hòa,13,16,3', '3,Cẩm Sơn,12,14,2', '4,Đông Hải,12,14,2'];
  const mean = ',Bình quân/xã,12.5,14.5,2';
  it('is silent where all agree', () => expect(foundIn(table(HEADER, ...rows, mean))).toEqual([]));
  it('is asked about where one column differs', () =>
    expect(foundIn(table(HEADER, ...rows, mean.replace('14.5', '34.5')))).toEqual([
      expect.stringMatching(/ (average|difference) D6$/),
    ]));
  it('"Tăng" is the later year without the earlier one', () =>
    expect(foundIn(table(HEADER, ...rows.map((row) => row.replace('13,16,3', '13,16,5'))))).toEqual([
      'review difference E3',
    ]));
  it('of what is worked out is one of all, and not of the lines', () => {
    const people = [
      '1,An Phú,1245,4980,4',
      '2,Bình Hòa,876,3241,3.7',
      '3,Cẩm Sơn,2012,9054,4.5',
      '4,Đông Hải,932,2982,3.2',
    ];
    expect(foundIn(table('TT,Xã,Số hộ,Số khẩu,Khẩu/hộ', ...people, ',Bình quân,1266.3,5064.3,4'))).toEqual([]);
  });
});

describe('a total far off its list', () => {
  const HEADER = 'STT,Phòng,Số giờ,Số tiền';
  const rows = ['1,Kế toán,362,760200', '2,Tổ chức,229,480900', '3,Kỹ thuật,677,1421700', '4,Văn phòng,742,1558200'];
  it('by one digit is told, however far it is', () =>
    expect(foundIn(table(HEADER, ...rows, ',Cộng,2010,9221000'))).toEqual(['error total D6']));
  it('by one digit of a line', () =>
    expect(
      foundIn(table(HEADER, rows[0]!.replace('760200', '9760200'), ...rows.slice(1), ',Cộng,2010,4221000')),
    ).toEqual(['error total D2']));
  it('by more than one digit is the total of something else', () =>
    expect(foundIn(table(HEADER, ...rows, ',Cộng,2010,11734500'))).toEqual([]));
});

describe('right tables made to tempt', () => {
  it.each([
    [
      'a total of round figures, one digit off by chance, is that of something else',
      table('STT,Phòng,Số tiền', '1,A,2000', '2,B,3000', '3,C,1000', ',Cộng,16000'),
    ],
    [
      'columns of one digit of which three lines happen to add up',
      table('TT,Xã,Số cuộc họp,Hội thảo,Tập huấn', '1,A,5,3,2', '2,B,7,4,3', '3,C,6,1,5', '4,D,9,2,4'),
    ],
    [
      'a row that is two others together in all columns but one',
      table(
        'Nguồn vốn,Năm 2021,Năm 2022,Năm 2023,Năm 2024',
        'Vốn trong nước,120450,134560,156780,178990',
        'Số dự án,31,44,27,58',
        'Vốn vay,30120,50340,70560,90780',
        'Số hộ,5120,4870,6330,7410',
        'Vốn hỗ trợ,150570,184900,227340,999310',
      ),
    ],
    [
      'an average of which two columns are weighted',
      table(
        'TT,Xã,Số hộ,Số khẩu,Số thôn,Số trường,Số lớp,Điểm,Thứ bậc',
        '1,A,1245,4980,9,3,41,71.5,4.2',
        '2,B,876,3241,7,2,30,80.4,3.1',
        '3,C,2013,9055,11,4,64,66.2,5.6',
        ',Bình quân,1378,5758.7,9,3,45,70.1,4.8',
      ),
    ],
    [
      'an average of which one column is weighted, and one is not',
      table('TT,Xã,Số hộ,Điểm', '1,A,1245,71.5', '2,B,876,80.4', '3,C,2013,66.2', ',Bình quân,1378,70.1'),
    ],
    [
      'a line that is no average by its name and is the mean in all columns but one',
      table(
        'TT,Xã,Thu,Chi,Vay,Trả',
        '1,A,1200450,4980120,910330,310450',
        '2,B,800150,3240360,630120,250150',
        '3,C,1000300,4110240,770225,280300',
        '4,D,1000300,4110240,770225,999300',
      ),
    ],
    [
      'prices that were worked out and rounded',
      table(
        'TT,Hàng,Số lượng,Đơn giá,Thành tiền',
        '1,A,7,14286,100000',
        '2,B,13,19231,250000',
        '3,C,11,7273,80000',
        '4,D,8,11250,90000',
      ),
    ],
  ])('%s', (_, book) => expect(foundIn(book)).toEqual([]));
});

describe('the same, wrong', () => {
  it('a price that was worked out', () => {
    const rows = ['1,A,7,14286,100000', '2,B,13,19231,250000', '3,C,11,7373,80000', '4,D,8,11250,90000'];
    expect(foundIn(table('TT,Hàng,Số lượng,Đơn giá,Thành tiền', ...rows))).toEqual([
      expect.stringMatching(/ attainment D4$/),
    ]);
  });
  it('one digit of figures that are not round is a slip', () =>
    expect(foundIn(table('STT,Phòng,Số tiền', '1,A,2010', '2,B,3020', '3,C,1030', ',Cộng,16060'))).toEqual([
      'review total C5',
    ]));
  it('an average of three columns of which one is wrong', () => {
    const rows = ['1,A,1245,4980,9', '2,B,876,3241,7', '3,C,2013,9055,11'];
    expect(foundIn(table('TT,Xã,Số hộ,Số khẩu,Số thôn', ...rows, ',Bình quân,1378,5158.7,9'))).toEqual([
      'review average D5',
    ]);
  });
  it('a total beside three columns of means and prices, however far off', () => {
    const rows = [
      '1,A,18,576,281,12450,41.2,15.5,7.4',
      '2,B,15,462,230,9870,39.5,12.1,6.9',
      '3,C,22,748,359,15210,43.1,17,8.1',
      '4,D,12,348,170,8840,38.8,11.4,7.2',
    ];
    const header = 'TT,Trường,Số lớp,Số học sinh,Nữ,Diện tích đất (m2),Khẩu/hộ,Năng suất (tạ/ha),Đơn giá';
    expect(foundIn(table(header, ...rows, ',Tổng cộng,67,6321,1040,46370,40.9,14.2,7.5'))).toEqual(['review total D6']);
  });
});
