/** Years in a header, and amounts of their size that are none. */
import { sheet, tableOf } from './sheets';

describe('headers of years', () => {
  it('under a common heading are periods', () => {
    const grid = sheet(
      [
        ['STT', 'Tỉnh', 'Kinh phí khuyến công', null, null],
        [null, null, 2016, 2017, 2018],
        [1, 'Hà Giang', 120, 135, 150],
        [2, 'Cao Bằng', 80, 95, 99],
        [3, 'Bắc Kạn', 61, 64, 70],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
    );
    const table = tableOf(grid);
    expect(table.header).toEqual({ first: 0, last: 1 });
    expect(table.columns.slice(2).map(({ period, path }) => [period, path[0]])).toEqual([
      ['2016', 'Kinh phí khuyến công'],
      ['2017', 'Kinh phí khuyến công'],
      ['2018', 'Kinh phí khuyến công'],
    ]);
  });
  it('in words', () => {
    const table = tableOf(
      sheet([
        ['Tỉnh', 'Năm 2017', '7 tháng 2018', 'Quý I/2019'],
        ['Hà Giang', 135, 80, 20],
        ['Cao Bằng', 95, 50, 15],
      ]),
    );
    expect(table.columns.map(({ period }) => period)).toEqual([null, '2017', '7 tháng 2018', 'Quý I/2019']);
  });
  it('a column of years among figures is body, not header', () => {
    const table = tableOf(
      sheet([
        ['Năm', 'Kế hoạch', 'Thực hiện'],
        [2016, 5200, 4900],
        [2017, 5600, 5500],
        [2018, 6100, 6000],
      ]),
    );
    expect(table.body).toEqual({ first: 1, last: 3 });
    expect(table.columns.slice(1).map(({ role }) => role)).toEqual(['plan', 'actual']);
  });
  const BELOW = [
    ['Xã Bình Lộc', 1340, 1402],
    ['Xã Cẩm Hà', 715, 730],
    ['Tổng cộng', 4015, 4142],
  ];
  it.each([
    ['an amount', ['Đơn vị', 'Kinh phí (triệu đồng)', null], ['Xã An Hòa', 1960, null]],
    ['two amounts', ['Xã', 'Dự toán', 'Thực hiện'], ['Xã An Hòa', 1960, 2010]],
    ['figures kept as text', ['Xã', 'Dự toán', 'Thực hiện'], ['Xã An Hòa', '1.960', '2.010']],
    ['a line in decomposed letters', ['Xã', 'Dự toán', 'Thực hiện'], ['Xã An Hòa'.normalize('NFD'), 1960, 2010]],
  ])('%s of the size of years below a whole header: a line of the body', (_, header, line) => {
    const width = header.filter((cell) => cell !== null).length;
    const table = tableOf(sheet([header, line, ...BELOW].map((row) => row.slice(0, width))));
    expect([table.header, table.body]).toEqual([
      { first: 0, last: 0 },
      { first: 1, last: 4 },
    ]);
  });
  it('an amount of the size of a year below a header and a blank row: a line of the body', () => {
    const table = tableOf(
      sheet([['Xã', 'Số tiền'], [null, null], ['Xã An Hòa', 1960], ...BELOW.map((row) => row.slice(0, 2))]),
    );
    expect(table.body.first).toBe(2);
  });
  it('amounts of the size of years after a mark and a name: a line of the body', () => {
    const rows = BELOW.map((row, i) => [['I', 'II', ''][i]!, ...row]);
    const table = tableOf(sheet([['TT', 'Nội dung', 'Dự toán', 'Thực hiện'], ['A', 'TỔNG THU', 2055, 2132], ...rows]));
    expect(table.body.first).toBe(1);
  });
  it.each([
    ['Năm', 2018, 2019],
    ['(triệu đồng)', 2018, 2019],
    ['No', 2018, 2019],
    ['Chỉ tiêu', 2018, 2019],
    [null, 2018, 2019],
  ])('%s %i %i below a header: years', (...line) => {
    const table = tableOf(sheet([['Nội dung', 'Dự toán', 'Thực hiện'], line, ...BELOW]));
    expect([table.header, table.body.first]).toEqual([{ first: 0, last: 1 }, 2]);
  });
  it.each([
    ['of another language', [null, null, 'Place', 2007], ['STT', 'Tên dự án', 'Địa điểm', 'Dự toán']],
    ['of many words', ['Project', 'Place', 'Time frame', 2007], ['Tên dự án', 'Địa điểm', 'Thời gian', 'Dự toán']],
  ])('a second row %s in a header ends with a year', (_, second, first) => {
    const rows = [
      ['1', 'Đường Bình Lộc', '2005-2008', 1340],
      ['2', 'Cầu Cẩm Hà', '2006-2008', 715],
    ];
    const lines = first[0] === 'STT' ? rows : rows.map(([, name, time, sum]) => [name!, 'Xã A', time!, sum!]);
    expect(tableOf(sheet([first, second, ...lines])).header).toEqual({ first: 0, last: 1 });
  });
  it('below a heading over two columns: years', () => {
    const table = tableOf(sheet([['Nội dung', 'Kinh phí', null], ['Xã An Hòa', 2018, 2019], ...BELOW]));
    expect(table.body.first).toBe(2);
  });
});
