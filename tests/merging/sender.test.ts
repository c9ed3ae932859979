/** Who sent a table: what its heading, title, sheet and file say, and what they say of others. */
import { headingLines, provinceIn, senderOf } from '../../src/merging/sender';
import { type Rows, sheet, tableOf } from '../tables/sheets';
import { BODY, HEAD } from './sent';

interface Texts {
  readonly file?: string;
  readonly sheet?: string;
  readonly title?: string;
  readonly heading?: readonly string[];
}

const sender = ({ file = 'bao-cao.xlsx', sheet: name = 'Biểu 01', title = '', heading = [] }: Texts) =>
  senderOf({ file, sheet: name, title, heading });
const nameAnd = (texts: Texts): string => {
  const { name, kind, from } = sender(texts);
  return `${kind} ${name} (${from})`;
};

describe('the province', () => {
  it.each<[string, Texts, string]>([
    ['of the heading', { heading: ['UBND TỈNH KIÊN GIANG', 'SỞ CÔNG THƯƠNG'] }, 'province Kiên Giang (heading)'],
    ['of the title', { title: 'KINH PHÍ KHUYẾN CÔNG TỈNH AN GIANG NĂM 2018' }, 'province An Giang (title)'],
    ['of the sheet', { sheet: 'Bến Tre' }, 'province Bến Tre (sheet)'],
    ['of the file', { file: 'kien-giang-2018.xlsx' }, 'province Kiên Giang (file)'],
    ['of the file, not of its folder', { file: 'an-giang/kien-giang-2018.xlsx' }, 'province Kiên Giang (file)'],
    ['of a file of Windows', { file: 'D:\\an-giang\\KienGiang.2018.xlsx' }, 'province Kiên Giang (file)'],
    ['of a line below others', { heading: ['SỞ CÔNG THƯƠNG', 'TỈNH AN GIANG'] }, 'province An Giang (heading)'],
    ['of one word', { heading: ['SỞ CÔNG THƯƠNG HUẾ'] }, 'province Thừa Thiên Huế (heading)'],
    ['of five words', { heading: ['Sở Công Thương tỉnh Bà Rịa - Vũng Tàu'] }, 'province Bà Rịa - Vũng Tàu (heading)'],
    ['with “thành phố”', { heading: ['UBND THÀNH PHỐ HỒ CHÍ MINH'] }, 'province TP. Hồ Chí Minh (heading)'],
  ])('%s', (_, texts, expected) => expect(nameAnd(texts)).toBe(expected));

  it('of the heading before that of title, sheet and file; another one is a conflict', () => {
    const texts = {
      heading: ['UBND TỈNH KIÊN GIANG'],
      title: 'TỈNH KIÊN GIANG',
      sheet: 'An Giang',
      file: 'ben-tre.xls',
    };
    expect(sender(texts)).toMatchObject({ name: 'Kiên Giang', from: 'heading', conflict: 'An Giang' });
    expect(sender({ ...texts, sheet: 'Kiên Giang' })).toMatchObject({ conflict: 'Bến Tre' });
    expect(sender({ ...texts, sheet: 'Kiên Giang', file: 'kien-giang.xls' })).toMatchObject({ conflict: null });
    expect(sender({ heading: ['TỈNH AN GIANG'], file: 'ben-tre.xls' })).toMatchObject({ conflict: 'Bến Tre' });
    expect(sender({ sheet: 'An Giang', title: 'TỈNH BẾN TRE' })).toMatchObject({ name: 'Bến Tre', from: 'title' });
  });

  it('is none where two are named: nobody knows whose table it is', () => {
    expect(provinceIn('Kinh phí của An Giang và Kiên Giang')).toBeNull();
    expect(provinceIn('An Giang, tỉnh An Giang')).toBe('An Giang');
    expect(nameAnd({ title: 'So sánh An Giang với Bến Tre', file: 'bieu-5.xlsx' })).toBe('file bieu-5 (file)');
  });

  it('is none in words that only sound like a beginning of one', () => {
    expect(provinceIn('Tỉnh')).toBeNull();
    expect(provinceIn('Biểu tổng hợp kinh phí')).toBeNull();
    expect(provinceIn('')).toBeNull();
  });

  it.each([
    'An Giang, ngày 15 tháng 01 năm 2019',
    '(Kèm theo Công văn số 12/SCT-KC của tỉnh An Giang)',
    'Ban hành theo mẫu của tỉnh An Giang',
    'Theo Nghị quyết số 25/NQ-HĐND tỉnh An Giang',
    'Theo Quyết định số 45/QĐ-UBND tỉnh An Giang',
  ])('of a place of signature or of what the table goes with is not the sender: %s', (line) =>
    expect(nameAnd({ heading: [line, 'SỞ CÔNG THƯƠNG BẾN TRE'] })).toBe('province Bến Tre (heading)'),
  );

  it('of a line that only names a month is the sender', () =>
    expect(nameAnd({ heading: ['TỈNH AN GIANG – SỐ LIỆU THÁNG 6'] })).toBe('province An Giang (heading)'));
});

describe('the commune or district', () => {
  it.each<[string, string]>([
    ['UBND xã Tân Phú', 'xã Tân Phú'],
    ['Ủy ban nhân dân phường Rạch Giá', 'phường Rạch Giá'],
    ['UỶ BAN NHÂN DÂN XÃ TÂN PHÚ', 'xã Tân Phú'],
    ['UBND PHƯỜNG 12', 'phường 12'],
    ['ỦY BAN NHÂN DÂN THỊ TRẤN CÁI BÈ', 'thị trấn Cái Bè'],
    ['UBND đặc khu Phú Quốc', 'đặc khu Phú Quốc'],
    ['Uỷ ban nhân dân Xã Tân Phú', 'xã Tân Phú'],
    ['UBND huyện Châu Thành', 'huyện Châu Thành'],
    ['UBND thị xã Tân Châu', 'thị xã Tân Châu'],
    ['UBND quận Ninh Kiều', 'quận Ninh Kiều'],
    ['UBND   xã  Ea  H’leo', 'xã Ea H’leo'],
    ['UBND xã IaRbol', 'xã IaRbol'],
    ['UBND Phường Tân An', 'phường Tân An'],
    ['UBND Thị trấn Cái Bè', 'thị trấn Cái Bè'],
    ['UBND thị trấn Cái Bè', 'thị trấn Cái Bè'],
    ['UBND Đặc khu Phú Quốc', 'đặc khu Phú Quốc'],
    ['UBND Huyện Châu Thành', 'huyện Châu Thành'],
    ['UBND Thị xã Tân Châu', 'thị xã Tân Châu'],
    ['UBND Quận Ninh Kiều', 'quận Ninh Kiều'],
    ['UBND XÃ TÂN PHÚ - HUYỆN CHÂU THÀNH', 'xã Tân Phú'],
    ['UBND XÃ TÂN PHÚ - QUÝ 1', 'xã Tân Phú'],
    ['UBND XÃ TÂN PHÚ THÁNG 6', 'xã Tân Phú'],
    ['UBND XÃ TÂN PHÚ NĂM 2024', 'xã Tân Phú'],
    ['UBND XÃ TÂN PHÚ TỈNH AN GIANG', 'xã Tân Phú'],
    ['UBND XÃ BA-NA', 'xã Ba-Na'],
  ])('%s', (line, name) => expect(nameAnd({ heading: [line] })).toBe(`office ${name} (heading)`));

  it('without its committee is only a line of the text', () =>
    expect(nameAnd({ heading: ['Kinh phí cho xã Tân Phú'], sheet: 'Bến Tre' })).toBe('province Bến Tre (sheet)'));

  it('goes before the province that it is in', () =>
    expect(nameAnd({ heading: ['UBND TỈNH AN GIANG', 'UBND HUYỆN CHÂU PHÚ'] })).toBe(
      'office huyện Châu Phú (heading)',
    ));

  it('stands in the title, too', () =>
    expect(nameAnd({ title: 'Báo cáo của UBND xã Tân Phú' })).toBe('office xã Tân Phú (title)'));
  it('stands in the name of the file', () =>
    expect(nameAnd({ file: 'UBND xã Tân Phú.xlsx' })).toBe('office xã Tân Phú (file)'));

  it('a committee that names no place is no sender', () =>
    expect(nameAnd({ heading: ['UBND các xã, phường'], file: 'mau.xlsx' })).toBe('file mau (file)'));
});

it('nobody is named: the file, without its ending', () => {
  expect(nameAnd({ file: 'thu-muc/bao cao quy 1.xlsx' })).toBe('file bao cao quy 1 (file)');
  expect(nameAnd({ file: 'bieu.v2.xlsx' })).toBe('file bieu.v2 (file)');
});

describe('the lines above a table', () => {
  const linesOf = (heading: Rows): readonly string[] => {
    const grid = sheet([...heading, ...HEAD, ...BODY]);
    return headingLines(grid, tableOf(grid));
  };
  it('are its texts, from the top, without figures and without what is blank', () =>
    expect(linesOf([['UBND TỈNH AN GIANG', null, 2018], ['   '], [' SỞ CÔNG THƯƠNG ']])).toEqual([
      'UBND TỈNH AN GIANG',
      'SỞ CÔNG THƯƠNG',
    ]));
  it('are of the last twelve rows: what stands above belongs to something else', () => {
    const rows: Rows = Array.from({ length: 12 }, (_, i) => (i === 0 ? ['TỈNH AN GIANG'] : [null]));
    expect(linesOf(rows)).toEqual(['TỈNH AN GIANG']);
    expect(linesOf([['TỈNH BẾN TRE'], ...rows])).toEqual(['TỈNH AN GIANG']);
  });
  it('reach to the last column', () =>
    expect(linesOf([['SỞ CÔNG THƯƠNG', null, null, null, null, 'Biểu số 3']])).toEqual([
      'SỞ CÔNG THƯƠNG',
      'Biểu số 3',
    ]));
  it('are short: a long one is a paragraph', () => {
    const long = (length: number): string => 'Căn cứ '.repeat(40).slice(0, length - 1) + 'x';
    expect(linesOf([[long(160)], [long(161)]])).toEqual([long(160)]);
  });
});
