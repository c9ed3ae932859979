/** The names under which forms were issued, as their sheets print them. */
import { commonFormName, formNameIn } from '../../src/merging/form-name';

describe('the name under which a form was issued', () => {
  it.each([
    ['Biểu số 64/CK-NSNN', 'Biểu số 64/CK-NSNN'],
    ['UBND TỈNH LONG AN                Biểu số 48/CK-NSNN', 'Biểu số 48/CK-NSNN'],
    ['SỞ TÀI CHÍNH\nMẫu biểu số 05a', 'Mẫu biểu số 05a'],
    ['Mẫu số B01/BCQT', 'Mẫu số B01/BCQT'],
    ['Biểu 12', 'Biểu 12'],
    ['BIỂU MẪU SỐ 33.', 'BIỂU MẪU SỐ 33'],
    ['Phụ lục số 02/CKTC-NSNN', 'Phụ lục số 02/CKTC-NSNN'],
    ['Biểu số 64/CK-NSNN'.normalize('NFD'), 'Biểu số 64/CK-NSNN'],
  ])('%j', (line, name) => expect(formNameIn(['UỶ BAN NHÂN DÂN', line, 'QUYẾT TOÁN CHI'])).toBe(name));
  it.each([
    'Phụ lục I',
    'Biểu tổng hợp quyết toán chi',
    'Biểu 1. KHUYẾN CÔNG QUỐC GIA',
    '(Kèm theo biểu số 64/CK-NSNN của Sở Tài chính)',
    'Số 64/BC-STC',
    'BIỂU ĐỒ 3',
  ])('none in %j', (line) => expect(formNameIn([line])).toBeNull());
});

describe('the name of a merged form', () => {
  it('is what more than half of its tables print, however they write it', () => {
    expect(commonFormName(['Biểu số 64/CK-NSNN', 'BIỂU SỐ 64/CK-NSNN', null])).toBe('Biểu số 64/CK-NSNN');
    expect(commonFormName(['Biểu số 31', 'Biểu số 64/CK-NSNN', 'Biểu số 64/CK-NSNN'])).toBe('Biểu số 64/CK-NSNN');
  });
  it('is none where as many print another, or nothing', () => {
    expect(commonFormName(['Biểu số 64/CK-NSNN', 'Biểu số 31', null])).toBeNull();
    expect(commonFormName(['Biểu số 64/CK-NSNN', null])).toBeNull();
    expect(commonFormName([])).toBeNull();
  });
});
