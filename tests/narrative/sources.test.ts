/** Figures of a text in the tables of a workbook: those of the year and the source that the text names. */
import { compareWithTables } from '../../src/narrative';
import { cellKey, keyName } from '../../src/sheet';
import { readTables } from '../../src/tables';
import { type CaseSheet, grid } from '../cases/workbook';

/** Where the first figure of a text is found: "found C3". */
function placeOf(text: string, csv: string): string {
  const sheet = grid({ csv });
  const [first] = compareWithTables(text, [{ grid: sheet, tables: readTables(sheet).tables }]);
  const places = first?.cells.map(({ row, column }) => keyName(cellKey(row, column))) ?? [];
  return [first?.status, ...places].join(' ');
}

describe('a table of two years', () => {
  const years = `
Đơn vị: triệu đồng
Nội dung,Thực hiện năm 2017,Thực hiện năm 2018
Sở Công Thương,28415,30255
Sở Nông nghiệp,30255,31874
Sở Xây dựng,12618,13842`;

  it('is quoted from the column of the year that the text names', () => {
    expect(placeOf('Năm 2018, các sở thực hiện 30.255 triệu đồng.', years)).toBe('found C3');
    expect(placeOf('Năm 2017, các sở thực hiện 30.255 triệu đồng.', years)).toBe('found B4');
  });
  it('does not confirm a figure of one year by the other', () => {
    expect(placeOf('Năm 2018, Sở Công Thương thực hiện 28.415 triệu đồng.', years)).toBe('not-found');
    expect(placeOf('Năm 2017, Sở Công Thương thực hiện 28.415 triệu đồng.', years)).toBe('found B3');
  });
  it('corrects by the cell of that year', () => {
    expect(placeOf('Năm 2018, Sở Xây dựng thực hiện 13.482 triệu đồng.', years)).toBe('different C5');
  });
  it('is looked through as a whole where the text names no year, another one, or a date', () => {
    expect(placeOf('Sở Công Thương thực hiện 28.415 triệu đồng.', years)).toBe('found B3');
    expect(placeOf('Năm 2016, Sở Công Thương thực hiện 28.415 triệu đồng.', years)).toBe('found B3');
    expect(placeOf('Đến ngày 31/12/2018, lũy kế là 28.415 triệu đồng.', years)).toBe('found B3');
  });
});

describe('a row that is named right before the figure', () => {
  const rows = `
Đơn vị: triệu đồng
Nội dung,Dự toán,Thực hiện
Chi đầu tư phát triển,31250,30255
Chi thường xuyên,42310,41874
Chi đầu tư phát triển của huyện,11618,12842
Tổng số,85178,84971`;

  it('is where the figure is found, not in another row', () => {
    expect(placeOf('Chi đầu tư phát triển thực hiện 30.255 triệu đồng.', rows)).toBe('found C3');
    expect(placeOf('Chi đầu tư phát triển thực hiện 41.874 triệu đồng.', rows)).toBe('not-found');
  });
  it('has a plan and a result', () => {
    expect(placeOf('Chi đầu tư phát triển thực hiện 31.250 triệu đồng.', rows)).toBe('not-found');
    expect(placeOf('Chi đầu tư phát triển dự toán 31.250 triệu đồng.', rows)).toBe('found B3');
    expect(placeOf('Chi đầu tư phát triển là 31.250 triệu đồng.', rows)).toBe('found B3');
  });
  it('may be named shorter than it is, with the other row, or as a total', () => {
    expect(placeOf('Chi đầu tư phát triển đạt 12.842 triệu đồng.', rows)).toBe('found C5');
    expect(placeOf('So với chi thường xuyên, chi đầu tư phát triển thấp hơn 41.874 triệu đồng.', rows)).toBe(
      'found C4',
    );
    expect(placeOf('Tổng chi đầu tư phát triển và chi khác thực hiện 84.971 triệu đồng.', rows)).toBe('found C6');
    expect(placeOf('Các khoản chi thực hiện 41.874 triệu đồng.', rows)).toBe('found C4');
  });
});

it('a row may name the year', () => {
  const rows = `
Đơn vị: triệu đồng
Nội dung,Số tiền
Năm 2017,28415
Năm 2018,30255
Năm 2019,31874`;
  expect(placeOf('Năm 2018 đã chi 28.415 triệu đồng.', rows)).toBe('not-found');
  expect(placeOf('Năm 2018 đã chi 30.255 triệu đồng.', rows)).toBe('found B4');
});

describe('a table of two sources', () => {
  const sources = `
Đơn vị: triệu đồng
Địa phương,KCQG,KCĐP
Hà Nội,28415,30255
Nghệ An,30255,31874
Bình Dương,12618,13842`;

  it('is quoted from the column of the source that the text names', () => {
    expect(placeOf('Nguồn KCĐP bố trí 30.255 triệu đồng.', sources)).toBe('found C3');
    expect(placeOf('Khuyến công quốc gia bố trí 30.255 triệu đồng.', sources)).toBe('found B4');
  });
  it('does not confirm a figure of one source by the other', () => {
    expect(placeOf('Nguồn KCĐP của Hà Nội là 28.415 triệu đồng.', sources)).toBe('not-found');
  });
});

describe('figures of every kind', () => {
  const said = (text: string, sheet: CaseSheet): string => {
    const read = grid(sheet);
    const [first] = compareWithTables(text, [{ grid: read, tables: readTables(read).tables }]);
    const places = first?.cells.map(({ row, column }) => keyName(cellKey(row, column))) ?? [];
    return [first?.status, ...places, first?.correction?.text].filter((part) => part !== undefined).join(' ');
  };
  const csv = `
Đơn vị: triệu đồng
Nội dung,Số lượng (đề án),Kế hoạch,Thực hiện,Tỷ lệ (%)
Đào tạo nghề,125,1250,1183.5,94.68
Hội chợ,318,2475,2276.25,91.97
Tư vấn,125,730,690,94.52`;

  it('a percentage in the column of rates, a count in that of counts, an amount in another unit', () => {
    expect(said('Hội chợ đạt 91,97% kế hoạch.', { csv })).toBe('found E4');
    expect(said('Hội chợ có 318 đề án.', { csv })).toBe('found B4');
    expect(said('Hội chợ thực hiện 2,276 tỷ đồng.', { csv })).toBe('found D4');
    expect(said('Hội chợ đạt 91,79% kế hoạch.', { csv })).toBe('different E4 91,97%');
    expect(said('Hội chợ thực hiện 2.276,52 triệu đồng.', { csv })).toBe('different D4 2.276,25 triệu đồng');
  });

  it('a rate that is kept as a fraction, whether its format says so or not', () => {
    const fractions = csv.replace('94.68', '0.9468').replace('91.97', '0.9197').replace('94.52', '0.9452');
    expect(said('Hội chợ đạt 91,97% kế hoạch.', { csv: fractions, formats: 'E3:E5 0.00%' })).toBe('found E4');
    expect(said('Hội chợ đạt 91,97% kế hoạch.', { csv: fractions })).toBe('found E4');
  });

  it('a figure that several cells show is of none of them alone, unless the line is named', () => {
    expect(said('Cả hai có 125 đề án.', { csv })).toBe('several B3 B5');
    expect(said('Tư vấn có 125 đề án.', { csv })).toBe('found B5');
  });

  it('a figure that only a hidden line or column shows is in no table', () => {
    expect(said('Hội chợ có 318 đề án.', { csv, hidden: '4' })).toBe('not-found');
    expect(said('Hội chợ có 318 đề án.', { csv, hidden: 'B' })).toBe('not-found');
  });

  it('figures of two digits are met by chance and are not looked for', () => {
    expect(said('Có 12 đề án.', { csv })).toBe('');
  });
});
