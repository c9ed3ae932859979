/** A figure that was forgotten: a part of a total left blank is named where nothing else explains what the total has more. */
import { findingsOf, suspectsIn, suspectsOf, toldOf } from '../cases/workbook';

const communes = (third: string, total: number): readonly string[] => [
  'STT,Xã,Số tiền (triệu đồng)',
  '1,Bình Phú,4603',
  '2,Đại An,3190',
  `3,Hàm Tân,${third}`,
  '4,Kim Sơn,808',
  `,Tổng số,${total}`,
];

const QUARTERS = 'STT,Xã,Quý I,Quý II,Quý III,Cộng';

describe('a part left blank is what the total has more', () => {
  test('in the only column of figures', () =>
    expect(suspectsIn(...communes('', 10_610))).toEqual(['review C5 → 2009']));

  test('in the first line of the list', () =>
    expect(
      suspectsIn('STT,Xã,Số tiền', '1,Bình Phú,', '2,Đại An,3190', '3,Hàm Tân,4603', '4,Kim Sơn,808', ',Tổng số,10610'),
    ).toEqual(['review C3 → 2009']));

  test('in the last, below a total at the head', () =>
    expect(
      suspectsIn('STT,Xã,Số tiền', ',Tổng số,10610', '1,Bình Phú,4603', '2,Đại An,3190', '3,Hàm Tân,808', '4,Kim Sơn,'),
    ).toEqual(['review C7 → 2009']));

  test('beside a plan that has it', () =>
    expect(
      suspectsIn(
        'STT,Ngành,Kế hoạch,Thực hiện',
        '1,Cơ khí,4512,4603',
        '2,Dệt may,3015,3190',
        '3,Chế biến,2013,',
        '4,Điện,812,808',
        ',Tổng số,10352,10610',
      ),
    ).toEqual(['review D5 → 2009']));

  test('with decimals, as its column has them', () =>
    expect(
      toldOf({
        csv: '\nBIỂU SỐ LIỆU\nSTT,Xã,Số tiền\n1,Bình Phú,903.4\n2,Đại An,601.2\n3,Hàm Tân,402.7\n4,Kim Sơn,\n,Tổng số,2217.8',
      }),
    ).toEqual([expect.stringMatching(/Có thể ô C6 bị bỏ trống, còn thiếu 310,5\.$/)]));

  test('in a row and a column that both miss it: one cause, and no doubt', () => {
    const lines = [
      QUARTERS,
      '1,Bình Phú,4603,4211,3980,12794',
      '2,Đại An,3190,3307,2951,9448',
      '3,Hàm Tân,2010,,1870,5919',
      '4,Kim Sơn,808,790,811,2409',
      ',Tổng số,10611,10347,9612,30570',
    ];
    expect(suspectsIn(...lines)).toEqual(['error D5 → 2039']);
    expect(findingsOf({ csv: lines.join('\n') })[0]!.suspects[0]!.confidence).toBeGreaterThan(0.9);
    expect(toldOf({ csv: `\nBIỂU SỐ LIỆU\n${lines.join('\n')}` })).toEqual([
      expect.stringMatching(/Nhiều khả năng ô D5 bị bỏ trống; điền 2\.039 vào ô này thì cả 2 phép tính đều khớp\.$/),
    ]);
  });

  test('it is asked, and no figure is offered for writing, where one total alone says so', () => {
    const [finding] = findingsOf({ csv: `\nBIỂU SỐ LIỆU\n${communes('', 10_610).join('\n')}` });
    expect(finding!.severity).toBe('review');
    expect(finding!.suspects[0]!.confidence).toBeLessThan(0.7);
  });
});

describe('a blank is not the cause', () => {
  test('nothing is missing', () => expect(suspectsIn(...communes('', 8_601))).toEqual([]));

  test('it is marked as nothing', () => expect(suspectsIn(...communes('-', 10_610))[0]).not.toMatch(/C5/));

  test('the total is less than its parts', () => expect(suspectsIn(...communes('', 8_501))[0]).not.toMatch(/C5/));

  test('two digits of the total changed places: the nine that would be missing is no figure of this column', () =>
    expect(suspectsIn(...communes('', 8_610))).toEqual(['review C7 → 8601']));

  test('the total of its line does without it, so that the total of its column is wrong', () =>
    expect(
      suspectsIn(
        QUARTERS,
        '1,Bình Phú,4603,4211,3980,12794',
        '2,Đại An,3190,3307,2951,9448',
        '3,Hàm Tân,2010,,1870,3880',
        '4,Kim Sơn,808,790,811,2409',
        ',Tổng số,10611,10347,9612,28531',
      ),
    ).toEqual(['error D7 → 8308']));

  test('most lines are blank: so are they meant', () =>
    expect(
      suspectsIn(
        'STT,Xã,Kế hoạch,Hỗ trợ thêm',
        '1,Bình Phú,4512,603',
        '2,Đại An,3015,',
        '3,Hàm Tân,2013,',
        '4,Kim Sơn,812,408',
        '5,Lộc Hà,900,511',
        ',Tổng số,11252,1722',
      )[0],
    ).not.toMatch(/D[45] /));

  test('a heading with its own lines below it', () =>
    expect(
      suspectsIn(
        'STT,Đơn vị,Kinh phí',
        'I,Khối tỉnh,',
        '1,Sở Công Thương,120',
        '2,Sở Tài chính,210',
        'II,Khối huyện,',
        '1,Huyện Ba Vì,330',
        '2,Huyện Chương Mỹ,450',
        ',Tổng cộng,1110',
      ),
    ).toEqual([]));

  test('a heading with its own lines below it, where the total misses', () =>
    expect(
      suspectsIn(
        'STT,Đơn vị,Kinh phí',
        'I,Khối tỉnh,',
        '1,Sở Công Thương,1204',
        '2,Sở Tài chính,2107',
        'II,Khối huyện,',
        '1,Huyện Ba Vì,3302',
        '2,Huyện Chương Mỹ,4518',
        ',Tổng cộng,13158',
      ).filter((one) => /C[36] /.test(one)),
    ).toEqual([]));

  test('a line whose parts below it hold its figures', () =>
    expect(
      suspectsIn(
        'STT,Nội dung,Kinh phí',
        '1,Đào tạo nghề,1204',
        '2,Mô hình trình diễn,',
        '-,Xã Bình Phú,1102',
        '-,Xã Đại An,1308',
        '3,Hội chợ triển lãm,2107',
        '4,Tuyên truyền,515',
        ',Tổng cộng,8158',
      ).filter((one) => /C4 /.test(one)),
    ).toEqual([]));

  test('it stands in another list', () =>
    expect(
      suspectsIn(
        'STT,Xã,Số tiền',
        '1,Bình Phú,4603',
        '2,Đại An,3190',
        '3,Kim Sơn,808',
        ',Cộng huyện A,10610',
        '1,Lộc Hà,2204',
        '2,Minh Tân,3118',
        '3,Ngọc Sơn,',
        '4,Phú Lâm,1207',
        ',Cộng huyện B,6529',
      ),
    ).toEqual([expect.not.stringMatching(/C9 /)]));

  test('a reserve that was spent by other lines', () =>
    expect(
      suspectsIn(
        'STT,Nội dung,Dự toán,Quyết toán',
        'A,TỔNG CHI,12345,13010',
        'I,Chi đầu tư,4321,4802',
        'II,Chi thường xuyên,7024,7208',
        'III,Dự phòng,1000,',
        'IV,Chi nộp cấp trên,,1000',
      ),
    ).toEqual([]));

  test('a line of dots is to be filled by whoever has more', () =>
    expect(
      suspectsIn('STT,Xã,Số tiền', '1,Bình Phú,4603', '2,Đại An,3190', '3,Kim Sơn,808', '4,…,', ',Tổng số,10610')[0],
    ).not.toMatch(/C6/));

  test('four lines of many: the list is filled where there is something', () => {
    const amounts = ['4603', '3190', '', '808', '911', '', '1204', '715', '', '2260', '1333', ''];
    const lines = amounts.map((amount, i) => `${i + 1},Xã ${'ABCDEGHIKLMN'[i]},${amount}`);
    expect(suspectsIn('STT,Xã,Số tiền', ...lines, ',Tổng số,17033')[0]).not.toMatch(/C(5|8|11|14)/);
  });
});

describe('a blank that could hold no figure of its own', () => {
  const csv = ['BIỂU SỐ LIỆU', ...communes('', 10_610)].join('\n');

  test('in a hidden row: the printed total is told as before', () => {
    const found = findingsOf({ csv, hidden: '5' });
    expect(found.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['review total']);
    expect(found.flatMap(suspectsOf)).not.toContain('C5 → 2009');
  });

  test('below a figure that is merged over two lines', () =>
    expect(findingsOf({ csv, merges: 'C4:C5' }).flatMap(suspectsOf)).not.toContain('C5 → 2009'));
});

test('a total by formula goes without what was forgotten: it does not say that nothing was', () => {
  const csv = [
    'BIỂU SỐ LIỆU',
    QUARTERS,
    '1,Bình Phú,4603,4211,3980,12794',
    '2,Đại An,3190,3307,2951,9448',
    '3,Hàm Tân,2010,,1870,3880',
    '4,Kim Sơn,808,790,811,2409',
    ',Tổng số,10611,10347,9612,28531',
  ].join('\n');
  const formulas = ['F3 =SUM(C3:E3)', 'F4 =SUM(C4:E4)', 'F5 =SUM(C5:E5)', 'F6 =SUM(C6:E6)', 'F7 =SUM(F3:F6)'].join(
    '\n',
  );
  expect(findingsOf({ csv, formulas }).flatMap(suspectsOf)).toContain('D5 → 2039');
});
