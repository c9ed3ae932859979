/** What a sheet says of its own page: agency, number of the form, place, signers. */
import { sourcePage, unitAbove, wholeTitle } from '../../src/summary/page/source-page';
import { type Rows, sheet, tableOf } from '../tables/sheets';

const BODY: Rows = [
  ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
  [1, 'Đào tạo nghề', 1_250, 1_183],
  [2, 'Hội chợ', 2_475, 2_276],
  [null, 'Tổng cộng', 3_725, 3_459],
];
function pageOf(above: Rows, below: Rows = []): ReturnType<typeof sourcePage> {
  const grid = sheet([...above, ...BODY, ...below]);
  return sourcePage(grid, tableOf(grid).range);
}

describe('above the table', () => {
  test('the agency that reports under the one above it, upper left', () => {
    expect(pageOf([['BỘ CÔNG THƯƠNG'], ['CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG'], []])).toMatchObject({
      superior: 'BỘ CÔNG THƯƠNG',
      agency: 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG',
    });
    expect(pageOf([['SỞ CÔNG THƯƠNG NAM ĐỊNH'], []])).toEqual({ agency: 'SỞ CÔNG THƯƠNG NAM ĐỊNH' });
    expect(pageOf([[null, null, null, 'SỞ CÔNG THƯƠNG NAM ĐỊNH'], []])).toEqual({});
  });

  test('a committee is named with its territory in the line below', () => {
    expect(pageOf([['ỦY BAN NHÂN DÂN'], ['TỈNH NAM ĐỊNH'], []])).toMatchObject({
      agency: 'ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH',
    });
    expect(pageOf([['ỦY BAN NHÂN DÂN'], ['BIỂU TỔNG HỢP'], []])).toMatchObject({ agency: 'ỦY BAN NHÂN DÂN' });
    // Quốc hiệu beside it, in a column that is left of the middle.
    expect(
      pageOf([
        ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['TỈNH NAM ĐỊNH', 'Độc lập - Tự do - Hạnh phúc'],
        [],
      ]),
    ).toMatchObject({ agency: 'ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH' });
  });

  test('the number of the form, apart from what it goes with', () => {
    expect(pageOf([['SỞ CÔNG THƯƠNG', null, null, 'Biểu số 01/KC'], []])).toMatchObject({ form: 'Biểu số 01/KC' });
    expect(pageOf([['UBND TỈNH NAM ĐỊNH          Biểu số 48'], []])).toMatchObject({
      agency: 'UBND TỈNH NAM ĐỊNH',
      form: 'Biểu số 48',
    });
    expect(pageOf([['Phụ lục II'], ['(Kèm theo Báo cáo số 12/BC-SCT)'], []])).toMatchObject({
      form: 'Phụ lục II',
      attached: '(Kèm theo Báo cáo số 12/BC-SCT)',
    });
  });

  test('what it goes with, also where its bracket closes a line further down', () => {
    expect(pageOf([['(Kèm theo Quyết định số 12/QĐ-UBND'], ['ngày 05/3/2019 của UBND tỉnh)'], []])).toMatchObject({
      attached: '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2019 của UBND tỉnh)',
    });
    expect(
      pageOf([['(Kèm theo Quyết định số          /QĐ-UBND ngày           tháng       năm 2018  \ncủa UBND tỉnh)']]),
    ).toMatchObject({
      attached: '(Kèm theo Quyết định số ……/QĐ-UBND ngày …… tháng …… năm 2018 của UBND tỉnh)',
    });
    expect(pageOf([['(Kèm theo Báo cáo số          /BC-SCT)'], []])).toMatchObject({
      attached: '(Kèm theo Báo cáo số ……/BC-SCT)',
    });
  });
});

describe('under the table', () => {
  const signed: Rows = [
    [],
    [null, null, null, 'Nam Định, ngày 12 tháng 3 năm 2019'],
    ['NGƯỜI LẬP BIỂU', null, null, 'KT. GIÁM ĐỐC'],
    [null, null, null, 'PHÓ GIÁM ĐỐC'],
    [],
    ['Nguyễn Văn An', null, null, 'ThS. Trần Thị Bình'],
  ];

  test('the place, and who signs on which side, with the names below', () => {
    expect(pageOf([], signed)).toEqual({
      place: 'Nam Định',
      preparer: { title: 'NGƯỜI LẬP BIỂU', name: 'Nguyễn Văn An' },
      head: { title: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', name: 'ThS. Trần Thị Bình' },
    });
  });

  test('one signer alone, and one whose name is not there yet', () => {
    expect(pageOf([], [[], [null, null, null, 'GIÁM ĐỐC']])).toEqual({ head: { title: 'GIÁM ĐỐC', name: '' } });
    expect(pageOf([], [[], ['NGƯỜI LẬP BIỂU'], ['Nguyễn Văn An']])).toEqual({
      preparer: { title: 'NGƯỜI LẬP BIỂU', name: 'Nguyễn Văn An' },
    });
  });

  test('a place that is left open is none; notes are no signers', () => {
    expect(pageOf([], [[], ['………, ngày … tháng … năm 2019'], ['Ghi chú: số liệu làm tròn']])).toEqual({});
  });

  test('nothing that stands further down than a page reaches', () => {
    const far: Rows = [...Array.from({ length: 26 }, () => []), ...signed];
    expect(pageOf([], far)).toEqual({});
  });
});

describe('the unit above a table that no money is in', () => {
  const unitOf = (above: Rows) => {
    const grid = sheet([...above, ...BODY]);
    return unitAbove(grid, tableOf(grid).range);
  };
  test.each([
    ['Đơn vị tính: nghìn tấn', 'nghìn tấn'],
    ['(ĐVT: lượt khách)', 'lượt khách'],
    ['Đơn vị: hộ', 'hộ'],
    ['Đơn vị: Sở Công Thương', null],
    ['Đơn vị chủ trì: hộ', null],
  ])('%s', (line, unit) => expect(unitOf([['SẢN LƯỢNG'], [null, null, line], []])).toBe(unit));
});

describe('the whole title of the table', () => {
  const titleOf = (...lines: readonly string[]): string => {
    const grid = sheet([
      ['SỞ CÔNG THƯƠNG'],
      ...lines.map((line) => [line]),
      [null, null, null, 'Đơn vị tính: triệu đồng'],
      ...BODY,
    ]);
    const { range, title } = tableOf(grid);
    return wholeTitle(grid, range, title);
  };
  test.each([
    [
      ['KẾ HOẠCH KHUYẾN CÔNG NĂM 2018', 'KHU VỰC MIỀN TRUNG – TÂY NGUYÊN'],
      'KẾ HOẠCH KHUYẾN CÔNG NĂM 2018 KHU VỰC MIỀN TRUNG – TÂY NGUYÊN',
    ],
    [
      ['KẾ HOẠCH KHUYẾN CÔNG NĂM 2018', 'Khu vực miền Trung – Tây Nguyên'],
      'KẾ HOẠCH KHUYẾN CÔNG NĂM 2018 KHU VỰC MIỀN TRUNG – TÂY NGUYÊN',
    ],
    [['THU NGÂN SÁCH CÁC HUYỆN', 'Năm 2024'], 'THU NGÂN SÁCH CÁC HUYỆN NĂM 2024'],
    [['THU NGÂN SÁCH CÁC HUYỆN', '(6 tháng đầu năm 2024)'], 'THU NGÂN SÁCH CÁC HUYỆN 6 THÁNG ĐẦU NĂM 2024'],
    [['TÌNH HÌNH GIẢI NGÂN', 'Tính đến ngày 30/6/2024'], 'TÌNH HÌNH GIẢI NGÂN TÍNH ĐẾN NGÀY 30/6/2024'],
  ])('%j', (lines, whole) => expect(titleOf(...lines)).toBe(whole));
  test.each([
    [['THU NGÂN SÁCH NĂM 2024', 'Năm 2024'], 'THU NGÂN SÁCH NĂM 2024'],
    [['THU NGÂN SÁCH', '(Kèm theo Công văn số 12/SCT ngày 5/1/2024)'], 'THU NGÂN SÁCH'],
    [['THU NGÂN SÁCH', 'Nguồn: Sở Tài chính'], 'THU NGÂN SÁCH'],
    [['THU NGÂN SÁCH', 'Năm nay tăng thu, các huyện báo cáo lại'], 'THU NGÂN SÁCH'],
    [['Thu ngân sách các huyện trong tỉnh', 'Năm 2024'], 'Thu ngân sách các huyện trong tỉnh'],
  ])('and no more: %j', (lines, whole) => expect(titleOf(...lines)).toBe(whole));
});
