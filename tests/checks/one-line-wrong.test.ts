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
