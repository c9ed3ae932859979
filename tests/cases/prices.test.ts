/** Quantity × price = amount, and what comes to one person or hectare: one wrong line among others that agree. */
import { findingsOf, foundIn, relationsIn, suspectsOf, toldOf } from './workbook';

const book = (...lines: readonly string[]) => ({ csv: lines.join('\n') });

describe('an estimate of purchases', () => {
  const estimate = (fourth: string, header = 'Số lượng,Đơn giá,Thành tiền') =>
    book(
      `TT,Nội dung,Đơn vị tính,${header}`,
      '1,Bàn làm việc,cái,55,940000,51700000',
      '2,Máy chiếu,chiếc,27,5260000,142020000',
      '3,Ghế xoay,cái,33,880000,29040000',
      `4,Tủ hồ sơ,bộ,31,${fourth}`,
      '5,Bảng từ,chiếc,22,1150000,25300000',
      '6,Quạt trần,chiếc,9,1180000,10620000',
      '7,Giá sách,chiếc,34,1340000,45560000',
    );
  it('is silent where all lines agree', () => expect(foundIn(estimate('8200000,254200000'))).toEqual([]));
  it('is told where one line does not', () => {
    expect(foundIn(estimate('8200000,245200000'))[0]).toMatch(/^(error|review) .*[EF]5/);
    expect(suspectsOf(findingsOf(estimate('8200000,245200000'))[0]).join(' ')).toContain('F5 → 254200000');
  });
  it('does not correct a quantity to what only a rounded one could be', () => {
    // 25.300.000 ÷ 1.050.000 = 24,1: "24" would be a quantity of the other lines' kind, were it rounded.
    const wrong = { csv: estimate('8200000,254200000').csv.replace('22,1150000', '22,1050000') };
    expect(suspectsOf(findingsOf(wrong)[0])[0]).toBe('E6 → 1150000');
  });
  it('says that price and amount may both be wrong by one nought', () => {
    const [finding] = findingsOf(estimate('820000,254200000'));
    expect(suspectsOf(finding)).toEqual(expect.arrayContaining(['E5 → 8200000', 'F5 → 25420000']));
  });
  it('is asked about under other headers, where figures alone speak', () => {
    expect(foundIn(estimate('8200000,245200000', 'Cột một,Cột hai,Cột ba'))[0]).toMatch(/^review /);
  });
  it('leaves alone a table in which several lines do not agree', () => {
    const mixed = book(
      'TT,Nội dung,Cột một,Cột hai,Cột ba',
      '1,A,55,940000,51700000',
      '2,B,27,5260000,142020000',
      '3,C,33,880000,30040000',
      '4,D,31,8200000,255200000',
      '5,E,22,1150000,26300000',
    );
    expect(foundIn(mixed)).toEqual([]);
  });
});

describe('income for each person, beside the total and the number of people', () => {
  const income = (last: string) =>
    book(
      'TT,Đơn vị,Tổng thu nhập (triệu đồng),Dân số (người),Thu nhập bình quân (triệu đồng/người)',
      '1,Cẩm Giàng,651386,12665,51.43',
      '2,An Khê,676657,10835,62.45',
      '3,Châu Thành,220784,5995,36.83',
      '4,Đông Hưng,536322,9119,58.81',
      `,Chung,2085149,${last}`,
    );
  it('adds up the totals and not the means', () => {
    expect(relationsIn(income('38614,54'))).toEqual(
      expect.arrayContaining(['C6 = C2+C3+C4+C5', 'D6 = D2+D3+D4+D5', 'E6 = C6+D6']),
    );
    expect(foundIn(income('38614,54'))).toEqual([]);
  });
  it('names the total that is wrong', () =>
    expect(suspectsOf(findingsOf(income('36814,54'))[0])[0]).toMatch(/^D6 → 38614/));
});

describe('yield in another unit than area and output', () => {
  const harvest = (second: string, total = '2621.5,61.4,16103.5') =>
    book(
      'TT,Xã,Diện tích (ha),Năng suất (tạ/ha),Sản lượng (tấn)',
      '1,Vĩnh Lộc,661.1,67.1,4436',
      `2,Đông Hưng,${second}`,
      '3,Bình Minh,462.3,49.6,2293',
      '4,Phước Long,746.5,69.6,5195.6',
      `,Toàn huyện,${total}`,
    );
  it('is silent where ha × tạ/ha is ten times the output in tấn', () => {
    expect(foundIn(harvest('751.6,55.6,4178.9'))).toEqual([]);
  });
  it('tells an area with a lost mark, though the total is far off', () => {
    expect(foundIn(harvest('7516,55.6,4178.9'))[0]).toMatch(/^(error|review) /);
    expect(suspectsOf(findingsOf(harvest('7516,55.6,4178.9'))[0])[0]).toMatch(/^C3 → 751\.6/);
  });
  it('never asks that yields add up', () => {
    expect(toldOf(harvest('751.6,55.6,4178.9', '2621.5,61.4,16103.5')).join(' ')).not.toContain('D6');
  });
});

describe('rows of rates beside rows of amounts', () => {
  const province = (rate: string) =>
    book(
      'STT,Chỉ tiêu,Đơn vị tính,Toàn huyện,Tân Phú,An Khê,Yên Sơn,Gò Dầu',
      '1,Tổng số hộ,hộ,9412,2650,1987,3015,1760',
      `,Hộ nghèo,hộ,743,212,139,241,151`,
      `,Tỷ lệ hộ nghèo,%,${rate},8,7,7.99,8.58`,
      '2,Diện tích gieo trồng,ha,5120,1310,1204,1466,1140',
      ',Năng suất lúa,tạ/ha,61.2,60.8,62.1,59.9,62.6',
    );
  it('do not add up across', () => {
    expect(foundIn(province('7.89'))).toEqual([]);
    expect(relationsIn(province('7.89'))).toEqual(expect.arrayContaining(['D2 = E2+F2+G2+H2', 'D4 = D3+D2']));
  });
  it('are held against the rows that they are worked out of', () => {
    expect(suspectsOf(findingsOf(province('9.87'))[0])[0]).toMatch(/^D4 → 7\.89/);
  });
});

describe('a row of rates', () => {
  const table = (name: string, unit: string, figures: string) =>
    book(
      `STT,Chỉ tiêu,${unit === '' ? '' : 'Đơn vị tính,'}Toàn huyện,Tân Phú,An Khê,Yên Sơn,Gò Dầu`,
      ...[
        ['1', 'Tổng số hộ', 'hộ', '9412,2650,1987,3015,1760'],
        ['2', 'Diện tích tự nhiên', 'ha', '5120,1310,1204,1466,1140'],
        ['3', name, unit, figures],
        ['4', 'Lao động', 'người', '18020,5110,3790,5730,3390'],
      ].map(([index, label, of, row]) => [index, label, ...(unit === '' ? [] : [of]), row].join(',')),
    );
  it.each([
    ['Tỷ lệ hộ nghèo', '', '7.89,8,7,7.99,8.58'],
    ['Năng suất lúa', '', '61.2,60.8,62.1,59.9,62.6'],
    ['Độ che phủ rừng', '%', '42.5,40.1,45.2,41.9,43.3'],
    ['Mật độ dân số', 'người/km2', '412,388,455,401,420'],
  ])('"%s" (%s) is not asked to add up', (name, unit, figures) => {
    expect(foundIn(table(name, unit, figures))).toEqual([]);
  });
  it.each([
    ['Số buổi tập huấn', 'lần', '57,12,11,16,12'],
    ['Thu phân chia theo tỷ lệ', 'triệu đồng', '50210,12340,11870,14900,12100'],
    ['Kinh phí hỗ trợ', 'đồng/tháng', '50210,12340,11870,14900,12100'],
  ])('"%s" (%s) is an amount, and is asked', (name, unit, figures) => {
    expect(foundIn(table(name, unit, figures))[0]).toMatch(/^(error|review) total /);
  });
});

test('a figure far off in one column is a mistake where the other columns bear the list out', () => {
  const aid = (area: string) =>
    book(
      'TT,Xã,Số hộ,Diện tích (ha),Kinh phí (nghìn đồng)',
      '1,Vĩnh Lộc,415,661.1,128400',
      `2,Đông Hưng,388,${area},97350`,
      '3,Bình Minh,502,462.3,143870',
      '4,Phước Long,276,746.5,88215',
      ',Toàn huyện,1581,2621.5,457835',
    );
  expect(foundIn(aid('751.6'))).toEqual([]);
  expect(suspectsOf(findingsOf(aid('7516'))[0])[0]).toBe('D3 → 751.6');
});
