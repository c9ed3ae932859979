/** Under which key a row is looked for in another office's table: the same key is the same row. */
import { comparedRow } from '../../src/merging/match/row-set';
import type { SentRow } from '../../src/merging/types';

const key = (label: string, index = ''): string => comparedRow({ label, index, parent: null } as SentRow).key;

test.each([
  ['Tỉnh Quảng Nam', 'Quảng Nam'],
  ['1. Đào tạo nghề', 'Đào tạo nghề:'],
  ['Chi  đầu tư phát triển', 'CHI ĐẦU TƯ PHÁT TRIỂN'],
])('%j and %j are one row', (one, other) => expect(key(one)).toBe(key(other)));

test.each([
  ['Thực hiện năm 2022', 'Thực hiện năm 2023'],
  ['Thực hiện năm 2022', 'Thực hiện'],
  ['Trong đó: Vốn tỉnh', 'Vốn tỉnh'],
  // A province in a long label is not what the row is of.
  ['Hỗ trợ các cơ sở công nghiệp nông thôn của tỉnh Quảng Nam', 'Quảng Nam'],
  ['***', '—'],
])('%j and %j are two', (one, other) => expect(key(one)).not.toBe(key(other)));

test('a row without a name is known by its number, one of marks alone by these', () => {
  expect(key('', '5')).toBe('index 5');
  expect(key('  ', '6')).toBe('index 6');
  expect(key('***', '5')).toBe('label ***');
});
