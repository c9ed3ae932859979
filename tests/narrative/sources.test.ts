/** Figures of a text in the tables of a workbook: those of the year and the source that the text names. */
import { compareWithTables } from '../../src/narrative';
import { cellKey, keyName } from '../../src/sheet';
import { readTables } from '../../src/tables';
import { grid } from '../cases/workbook';

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
