/** What small tables work out of two columns: densities, means, amounts by price, interest, meters; one figure is wrong. */
import { foundIn, toldOf } from '../cases/workbook';

const table = (header: string, ...rows: readonly string[]) => ({ csv: [header, ...rows].join('\n') });

/** The table with a cell of it changed: `from` stands in it once. */
const changed = (book: { readonly csv: string }, from: string, to: string) => {
  expect(book.csv.split(from)).toHaveLength(2);
  return { csv: book.csv.replace(from, to) };
};

describe('a density over an area with decimals', () => {
  const people = table(
    'TT,Xã,Diện tích (km2),Dân số (người),Mật độ (người/km2)',
    '1,An Phú,16.2,5708,352',
    '2,Bình Hòa,11.6,9861,850',
    '3,Cẩm Sơn,20.3,9536,470',
    '4,Đông Hải,16.4,11764,717',
    ',Toàn huyện,64.5,36869,572',
  );
  it('is silent where all agree', () => expect(foundIn(people)).toEqual([]));
  it.each([
    ['850', '350', 'E3'],
    ['16.2', '26.2', 'C2'],
    ['36869', '86869', 'D6'],
  ])('names the cell where %s became %s', (from, to, cell) =>
    expect(foundIn(changed(people, from, to))).toEqual([expect.stringMatching(new RegExp(`^error .* ${cell}$`))]),
  );
  it('by its name alone', () => {
    const named = { csv: people.csv.replace('Mật độ (người/km2)', 'Mật độ dân số') };
    expect(foundIn(changed(named, '850', '350'))).toEqual(['error attainment E3']);
  });
});

describe('a mean of few digits', () => {
  const pupils = table(
    'TT,Trường,Số lớp,Số học sinh,Bình quân HS/lớp',
    '1,TH An Phú,18,576,32',
    '2,TH Bình Hòa,15,462,30.8',
    '3,TH Cẩm Sơn,22,748,34',
    '4,TH Đông Hải,12,348,29',
    ',Tổng cộng,67,2134,31.9',
  );
  it('is silent where all agree', () => expect(foundIn(pupils)).toEqual([]));
  it('is told where one line differs', () =>
    expect(foundIn(changed(pupils, '30.8', '38.8'))).toEqual(['error attainment E3']));
  it('says nothing against a total', () =>
    expect(foundIn(changed(pupils, '2134', '5134'))).toEqual(['error total D6']));
});

describe('an amount by a price, whose quantity is called by another name', () => {
  const power = table(
    'STT,Phòng,Điện tiêu thụ (kWh),Đơn giá (đồng),Thành tiền (đồng)',
    '1,Kế toán,362,2100,760200',
    '2,Tổ chức,229,2100,480900',
    '3,Kỹ thuật,677,2100,1421700',
    '4,Văn phòng,742,2100,1558200',
    ',Cộng,2010,,4221000',
  );
  it('is silent where all agree', () => expect(foundIn(power)).toEqual([]));
  it.each([
    ['480900', '480700', 'E3'],
    ['677', '617', 'C4'],
    ['1558200', '9558200', 'E5'],
    ['4221000', '1221000', 'E6'],
  ])('names the cell where %s became %s', (from, to, cell) =>
    expect(foundIn(changed(power, from, to))).toEqual([expect.stringMatching(new RegExp(` ${cell}$`))]),
  );
  it.each([
    ['760200', '766200', 'E2'],
    ['2000000', '2100000', 'D2'],
  ])('grants no rounding to what was multiplied: %s became %s', (from, to, cell) => {
    const goods = table(
      'STT,Nội dung,Số lượng,Đơn giá,Thành tiền',
      '1,Bàn họp,12,2000000,24000000',
      '2,Ghế,48,450000,21600000',
      '3,Máy chiếu,3,15500000,46500000',
      '4,Bảng,7,850000,5950000',
    );
    const book = goods.csv.includes(`,${from},`) ? goods : power;
    expect(foundIn(changed(book, from, to))).toEqual([expect.stringMatching(new RegExp(`^error .* ${cell}$`))]);
  });
  it('is asked about, and not called wrong, where nothing else speaks against it', () => {
    const alone = power.csv.replace(/\n,Cộng.*/, '').replace('480900', '580900');
    expect(foundIn({ csv: alone })).toEqual(['review product E3']);
  });
  it('is no product where half of the amounts are not', () => {
    const agreed = power.csv.replace('760200', '750000').replace('480900', '500000').replace('4221000', '4229900');
    expect(foundIn({ csv: agreed })).toEqual([]);
  });
  it('is no product of two prices', () => {
    const two = ['1,A,12,150,200,1800', '2,B,23,250,300,5750', '3,C,16,45,60,720', '4,D,40,80,90,3300'];
    expect(foundIn(table('TT,Hàng,Số lượng,Giá mua,Giá bán,Thành tiền', ...two))).toEqual([]);
  });
  it('is no product where most amounts are not', () => {
    const agreed = power.csv.replace('760200', '750000').replace('480900', '500000').replace('1421700', '1400000');
    expect(foundIn({ csv: agreed.replace('4221000', '4208200') })).toEqual([]);
  });
});

describe('a fee by what one pays', () => {
  const fees = table(
    'STT,Loại phí,Số lượt,Mức thu (đồng),Phí thu được',
    '1,Chứng thực,362,20000,7240000',
    '2,Khai sinh,229,8000,1832000',
    '3,Bản sao,677,3000,2031000',
    '4,Trích lục,742,8000,5936000',
  );
  it('is silent where all agree', () => expect(foundIn(fees)).toEqual([]));
  it('is told where one does not', () =>
    expect(foundIn(changed(fees, '1832000', '1932000'))).toEqual([
      expect.stringMatching(/^(error|review) product E3$/),
    ]));
});

describe('interest by its rate', () => {
  const loans = table(
    'TT,Ngân hàng,Dư nợ gốc,Lãi suất (%/năm),Lãi phải trả',
    '1,Agribank,7907,7.2,569',
    '2,BIDV,3323,5.5,183',
    '3,Vietcombank,6920,5.5,381',
    '4,Quỹ Đầu tư,3944,6.8,268',
    ',Tổng cộng,22094,,1401',
  );
  it('is silent where all agree, and does not ask what was lent', () => expect(foundIn(loans)).toEqual([]));
  it.each([
    ['7.2', '7.8', 'D2'],
    ['183', '163', 'E3'],
    ['6920', '6320', 'C4'],
  ])('names the cell where %s became %s', (from, to, cell) =>
    expect(foundIn(changed(loans, from, to))).toEqual([expect.stringMatching(new RegExp(` ${cell}$`))]),
  );
  it('of half a year is no mistake', () => {
    const half = loans.csv.replace('268', '134').replace('1401', '1267');
    expect(foundIn({ csv: half })).toEqual([]);
  });
});

describe('a meter', () => {
  const meters = table(
    'STT,Hộ,Chỉ số cũ,Chỉ số mới,Lượng nước (m3)',
    '1,Nguyễn Văn An,1245,1262,17',
    '2,Trần Thị Bình,987,1008,21',
    '3,Lê Văn Cường,2310,2334,24',
    '4,Phạm Thị Dung,456,471,15',
  );
  it('is silent where all agree', () => expect(foundIn(meters)).toEqual([]));
  it.each([
    ['21', '12'],
    ['2334', '2934'],
    ['1245', '1215'],
    ['2310,2334', '2334,2310'],
  ])('is told where %s became %s', (from, to) =>
    expect(foundIn(changed(meters, `,${from}`, `,${to}`))).toEqual([expect.stringMatching(/ difference /)]),
  );
});

describe('what the text says of the product', () => {
  const table3 = (header: string, wrong: string) =>
    toldOf(table(`TT,Nội dung,${header}`, '1,A,12,150,1800', '2,B,23,250,5750', '3,C,16,45,720', `4,D,40,80,${wrong}`));
  it('in another unit it is divided', () => {
    const rows = ['1,A,12,150000,1800', '2,B,23,250000,5750', '3,C,16,45000,920', '4,D,40,80000,3200'];
    const [text] = toldOf(table('TT,Hàng,Số lượng,Đơn giá (đồng),Thành tiền (nghìn đồng)', ...rows));
    expect(text).toMatch(
      /nhân lại C4 × D4 : 1\.000 \(như các dòng khác\) thì được 720|nhân lại C4 × D4 : 1\.000 thì được 720/,
    );
  });
  it('in the same unit nothing is added', () =>
    expect(table3('Số lượng,Đơn giá,Thành tiền', '3700')[0]).toMatch(
      /nhân lại C5 × D5 (\(như các dòng khác\) )?thì được 3\.200/,
    ));
});
