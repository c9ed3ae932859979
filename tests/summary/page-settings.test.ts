/** Page settings are read from files, which anybody can write: what is not understood is not said. */
import { EMPTY_PAGE, readPageSettings } from '../../src/summary';
import { commonPage } from '../../src/summary/page/settings';

const PAGE = {
  superior: 'BỘ CÔNG THƯƠNG',
  agency: 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG',
  corner: 'form',
  form: 'Biểu số 01/KC',
  attached: '(Kèm theo Báo cáo số 12/BC-CTĐP)',
  place: 'Hà Nội',
  preparer: { title: 'NGƯỜI LẬP', name: 'Nguyễn Văn A' },
  head: { title: 'KT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG', name: 'Trần Thị B' },
  charts: 'own-page',
} as const;

test('what was stored is read as it was said', () => {
  expect(readPageSettings(JSON.parse(JSON.stringify(PAGE)))).toEqual(PAGE);
  expect(readPageSettings({ ...PAGE, corner: 'motto', charts: 'before-signatures' })).toMatchObject({
    corner: 'motto',
    charts: 'before-signatures',
  });
});

test.each([undefined, null, 'Hà Nội', 12, []])('%p says nothing', (stored) => {
  expect(readPageSettings(stored)).toEqual(EMPTY_PAGE);
});

test('a text that is none, a signer that is none, a choice that there is not', () => {
  const stored = { superior: 7, agency: ['x'], place: {}, preparer: 'NGƯỜI LẬP', head: { title: 1, name: null } };
  expect(readPageSettings({ ...stored, corner: 'left', charts: 'none' })).toEqual(EMPTY_PAGE);
});

test('a text longer than any page has is cut', () => {
  const { place, head } = readPageSettings({ place: 'Hà Nội '.repeat(1000), head: { title: 'X'.repeat(5000) } });
  expect([place.length, head.title.length]).toEqual([300, 300]);
});

describe('the page of a report of several tables', () => {
  const first = { ...EMPTY_PAGE, agency: 'SỞ CÔNG THƯƠNG', form: 'Biểu số 01/KC' };
  const second = {
    ...EMPTY_PAGE,
    form: 'Biểu số 02/KC',
    place: 'Nam Định',
    head: { title: 'GIÁM ĐỐC', name: 'Lê Văn M' },
  };

  test('is signed by those of the first table that says who signs', () => {
    expect(commonPage([first, second], EMPTY_PAGE)).toMatchObject({
      agency: 'SỞ CÔNG THƯƠNG',
      place: 'Nam Định',
      head: { title: 'GIÁM ĐỐC', name: 'Lê Văn M' },
    });
  });
  test("has no single table's number or bracket, unless all have it or it was typed", () => {
    expect(commonPage([first, second], EMPTY_PAGE).form).toBe('');
    expect(commonPage([first, EMPTY_PAGE], EMPTY_PAGE).form).toBe('');
    expect(commonPage([first, { ...second, form: first.form }], EMPTY_PAGE).form).toBe('Biểu số 01/KC');
    expect(commonPage([first, second], { ...EMPTY_PAGE, form: 'Phụ lục I' }).form).toBe('Phụ lục I');
  });
  test('is that of its table where there is one', () => {
    expect(commonPage([second], EMPTY_PAGE)).toEqual(second);
  });
});
