/** "Đầu kỳ + tăng − giảm = cuối kỳ": stores, loans, posts, adjusted plans, in columns and in rows. */
import { findingsOf, foundIn, relationsIn, suspectsOf } from './workbook';

const book = (...lines: readonly string[]) => ({ csv: lines.join('\n') });

describe('a plan that was adjusted, increases and decreases left blank where there are none', () => {
  const plan = (last: string) =>
    book(
      'STT,Danh mục dự án,Kế hoạch đã giao,Điều chỉnh tăng,Điều chỉnh giảm,Kế hoạch sau điều chỉnh',
      '1,Đường Tân Phú,12640,1250,,13890',
      '2,Trường An Khê,8315,,2480,5835',
      '3,Kè Vĩnh Lộc,20177,,,20177',
      `4,Cầu Gò Dầu,9428,735,,${last}`,
      ',Tổng cộng,50560,1985,2480,50065',
    );
  it('agrees', () => {
    expect(relationsIn(plan('10163'))).toEqual(
      expect.arrayContaining(['F2 = C2+D2', 'F3 = C3+E3', 'F6 = C6+D6+E6', 'F4 = C4']),
    );
    expect(foundIn(plan('10163'))).toEqual([]);
  });
  it('does not where one figure is wrong, and that figure is named', () => {
    expect(suspectsOf(findingsOf(plan('10613'))[0])[0]).toMatch(/^F5 → 10163/);
  });
  it('is not asked of a table whose headers say something else', () => {
    const other = book(
      'STT,Danh mục dự án,Vốn trung ương,Vốn tỉnh,Vốn huyện,Vốn khác',
      '1,Đường Tân Phú,12640,1250,100,13790',
      '2,Trường An Khê,8315,300,2480,6135',
      '3,Kè Vĩnh Lộc,20177,200,150,20227',
      '4,Cầu Gò Dầu,9428,735,77,10613',
    );
    expect(relationsIn(other).filter((one) => one.startsWith('F'))).toEqual([]);
  });
});

describe.each([
  ['a store', 'Tồn đầu kỳ,Nhập trong kỳ,Xuất trong kỳ,Tồn cuối kỳ'],
  ['loans', 'Dư nợ đầu năm,Vay trong năm,Trả nợ trong năm,Dư nợ cuối năm'],
  ['posts', 'Biên chế đầu năm,Tăng trong năm,Giảm trong năm,Biên chế cuối năm'],
  ['funds', 'Kinh phí năm trước chuyển sang,Dự toán bổ sung,Đã chi,Chuyển năm sau'],
])('%s', (_, headers) => {
  const rows = (third: string) =>
    book(
      `STT,Đơn vị,${headers}`,
      '1,Phòng Nội vụ,412,188,97,503',
      '2,Phòng Tài chính,1205,64,310,959',
      `3,Phòng Giáo dục,873,205,118,${third}`,
      '4,Phòng Y tế,640,92,57,675',
    );
  it('that agrees is silent, in either Unicode form', () => {
    expect(foundIn(rows('960'))).toEqual([]);
    expect(relationsIn({ csv: rows('960').csv.normalize('NFD') })).toContain('F4 = C4+D4+E4');
  });
  it('that does not is told at the line', () => {
    expect(foundIn(rows('690'))[0]).toMatch(/^(error|review) .*F4/);
  });
});

describe('a report of cash, one line below the other', () => {
  const cash = (last: string) =>
    book(
      'STT,Nội dung,Tháng 1,Tháng 2',
      '1,Số dư đầu kỳ,15200,18450',
      '2,Thu trong kỳ,42310,39720',
      '3,Chi trong kỳ,39060,41815',
      `4,Số dư cuối kỳ,18450,${last}`,
    );
  it('agrees', () => {
    expect(relationsIn(cash('16355'))).toEqual(expect.arrayContaining(['C5 = C2+C3+C4', 'D5 = D2+D3+D4']));
    expect(foundIn(cash('16355'))).toEqual([]);
  });
  it('or does not', () => expect(foundIn(cash('16535'))[0]).toMatch(/^(error|review) .*D5/));
});

test('two stocks in one table, quantities and amounts, each keep to their own columns', () => {
  const store = book(
    'STT,Vật tư,Tồn đầu kỳ,,Nhập trong kỳ,,Xuất trong kỳ,,Tồn cuối kỳ,',
    ',,Số lượng,Thành tiền,Số lượng,Thành tiền,Số lượng,Thành tiền,Số lượng,Thành tiền',
    '1,Xi măng,120,180000,60,90000,75,112500,105,157500',
    '2,Thép,48,816000,20,340000,31,527000,37,629000',
    '3,Cát,310,93000,150,45000,205,61500,255,76500',
    '4,Gạch,900,135000,400,60000,770,115500,530,79500',
  );
  const found = relationsIn({ ...store, merges: 'C1:D1 E1:F1 G1:H1 I1:J1 A1:A2 B1:B2' });
  expect(found).toEqual(expect.arrayContaining(['I3 = C3+E3+G3', 'J3 = D3+F3+H3']));
});

describe('a column that the words do not name', () => {
  const store = (second: string) =>
    book(
      'STT,Đơn vị,Dư đầu kỳ,Nhập trong kỳ,Xuất trong kỳ,Hao hụt,Tồn cuối kỳ',
      '1,Kho A,1520,310,412,,1418',
      `2,Kho B,2210,450,600,35,${second}`,
      '3,Kho C,830,120,95,,855',
      '4,Kho D,1140,260,310,,1090',
      '5,Kho E,990,75,180,,885',
    );
  it('explains the line in which it is what is missing', () => expect(foundIn(store('2025'))).toEqual([]));
  it('explains no other gap', () => expect(foundIn(store('2205'))[0]).toMatch(/^(error|review) .*G3/));
});

test('a row between the others that the words do not name explains its column', () => {
  const fund = (last: string) =>
    book(
      'STT,Nội dung,Quỹ A,Quỹ B,Quỹ C',
      '1,Số dư đầu kỳ,15200,18450,9310',
      '2,Thu trong kỳ,42310,39720,20150',
      '3,Chi trong kỳ,39060,41815,18005',
      '4,Hoàn nhập quỹ,,640,',
      `5,Số dư cuối kỳ,18450,${last},11455`,
    );
  expect(foundIn(fund('16995'))).toEqual([]);
  expect(foundIn(fund('16959'))[0]).toMatch(/^(error|review) .*D6/);
});

test('one line with a cut among lines with nothing but additions is no sum of all columns', () => {
  const plan = book(
    'STT,Dự án,Kế hoạch đã giao,Điều chỉnh tăng,Điều chỉnh giảm,Kế hoạch sau điều chỉnh',
    '1,Tân Phú,21827,,5451,16376',
    '2,Hòa Bình,24610,975,,25585',
    '3,Vĩnh Lộc,35326,4171,,39497',
    '4,An Khê,17379,4117,,21496',
    '5,Phước Long,13323,1052,,14375',
    '6,Đông Hưng,1880,301,,2181',
    '7,Thạnh Mỹ,14828,,,14828',
    ',Tổng cộng,129173,10616,5451,134338',
  );
  expect(foundIn(plan)).toEqual([]);
  expect(relationsIn(plan).filter((one) => one.startsWith('F2 '))).toEqual(['F2 = C2+E2']);
});

describe('a store of four lines and figures of two or three digits', () => {
  const store = (columns: string, ...lines: readonly string[]) => book(`STT,Vật tư,${columns}`, ...lines);
  const four = (sand: number, stone = 103) =>
    store(
      'Tồn đầu kỳ,Nhập,Xuất,Tồn cuối kỳ',
      '1,Xi măng,120,300,280,140',
      '2,Thép,45,60,72,33',
      `3,Cát,210,180,200,${sand}`,
      `4,Đá,98,110,105,${stone}`,
    );
  it('is silent where it agrees', () => expect(foundIn(four(190))).toEqual([]));
  it('is told where one line does not', () => expect(suspectsOf(findingsOf(four(109))[0])[0]).toMatch(/^F4 → 190/));
  it('says nothing where two of the four do not: it is counted otherwise', () =>
    expect(foundIn(four(188, 101))).toEqual([]));
  it('is explained by a column that the words do not name', () =>
    expect(
      foundIn(
        store(
          'Tồn đầu kỳ,Nhập,Xuất,Hao hụt,Tồn cuối kỳ',
          '1,Xi măng,120,300,280,,140',
          '2,Thép,45,60,72,,33',
          '3,Cát,210,180,200,12,178',
          '4,Đá,98,110,105,,103',
        ),
      ),
    ).toEqual([]));
  it('of posts, with those on loan added in one office', () =>
    expect(
      foundIn(
        store(
          'Biên chế đầu năm,Tăng trong năm,Giảm trong năm,Biệt phái,Biên chế cuối năm',
          '1,Văn phòng,120,13,18,,115',
          '2,Sở Tài chính,85,12,17,,80',
          '3,Sở Y tế,210,28,20,4,222',
          '4,Sở Nội vụ,98,11,15,,94',
        ),
      ),
    ).toEqual([]));
});
