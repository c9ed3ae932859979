/** A figure of a text remembers the cell that showed it. */
import { type SourceLink, changedLinks, compareWithTables, linksOf, shiftLinks } from '../../src/narrative';
import { cellKey } from '../../src/sheet';
import { readTables } from '../../src/tables';
import { sheet } from '../tables/sheets';

const source = (actual: number | string) => {
  const grid = sheet([
    ['STT', 'Nội dung', 'Kế hoạch (triệu đồng)', 'Thực hiện (triệu đồng)'],
    [1, 'Đào tạo nghề', 1_250, 1_183],
    [2, 'Hội chợ', 2_475, actual],
    [null, 'Tổng cộng', 3_725, 3_459],
  ]);
  return [{ grid, tables: readTables(grid).tables }];
};
const TEXT = 'Kinh phí hội chợ thực hiện 2.276 triệu đồng.';
const AT = TEXT.indexOf('2.276');

test('a figure that one cell shows is linked with it, and only such', () => {
  const links = linksOf(compareWithTables(`${TEXT} Có 77 đơn vị.`, source(2_276)));
  expect(links).toEqual([
    expect.objectContaining({ start: AT, sheet: expect.any(String), row: 2, column: 3, value: 2_276 }),
  ]);
});

test('a link has changed when its cell shows another figure, or none', () => {
  const links = linksOf(compareWithTables(TEXT, source(2_276)));
  expect(changedLinks(links, source(2_276))).toEqual([]);
  expect(changedLinks(links, source(2_300)).map(({ now }) => now)).toEqual([2_300]);
  expect(changedLinks(links, source('chưa có')).map(({ now }) => now)).toEqual([null]);
  expect(changedLinks(links, []).map(({ now }) => now)).toEqual([null]);
  expect(cellKey(links[0]!.row, links[0]!.column)).toBe(cellKey(2, 3));
});

describe('after an edit of the text', () => {
  const link: SourceLink = { start: AT, end: AT + 5, sheet: 'S', row: 2, column: 3, value: 2_276 };
  const moved = (after: string): [number, number][] =>
    shiftLinks([link], TEXT, after).map(({ start, end }) => [start, end]);

  test('a link before it stays, a link behind it moves', () => {
    expect(moved(`${TEXT} Thêm.`)).toEqual([[AT, AT + 5]]);
    expect(moved(`Năm 2019. ${TEXT}`)).toEqual([[AT + 10, AT + 15]]);
    expect(moved(TEXT.replace('Kinh phí ', ''))).toEqual([[AT - 9, AT - 4]]);
    expect(moved(TEXT)).toEqual([[AT, AT + 5]]);
  });

  test('a link that it touches goes', () => {
    expect(moved(TEXT.replace('2.276', '2.300'))).toEqual([]);
    expect(moved(TEXT.replace('2.276', ''))).toEqual([]);
    expect(moved('')).toEqual([]);
  });

  test('letters that repeat beside the edit do not shorten the text twice', () => {
    expect(
      shiftLinks([{ ...link, start: 4, end: 6 }], 'aaaa55', 'aaa55').map(({ start, end }) => [start, end]),
    ).toEqual([[3, 5]]);
    expect(
      shiftLinks([{ ...link, start: 0, end: 2 }], '55aaaa', '55aaa').map(({ start, end }) => [start, end]),
    ).toEqual([[0, 2]]);
  });
});
