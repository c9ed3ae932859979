/** Merging where two answers are near each other: periods sent as often, words one letter more than a slip apart. */
import { type Merge, mergeSubmissions, partValue } from '../../src/merging';
import { isTypingSlip } from '../../src/merging/names/syllables';
import type { Rows } from '../tables/sheets';
import { headed, sent, times } from './sent';

const UNITS = ['Nam Định', 'Kiên Giang', 'Sơn La', 'Cà Mau'] as const;

/** Tables of as many units as there are titles. */
const merged = (...titles: readonly string[]): Merge =>
  mergeSubmissions(
    titles.map((title, i) =>
      sent(
        { heading: headed(`UBND TỈNH ${UNITS[i]!.toUpperCase()}`, title), body: times(i + 1) },
        { file: `${i}.xlsx` },
      ),
    ),
  );

describe('the period of a merge', () => {
  const periodOf = ({ forms: [form] }: Merge): string | null | undefined => form?.period;
  test('is that of most tables', () =>
    expect(periodOf(merged('KINH PHÍ NĂM 2022', 'KINH PHÍ NĂM 2022', 'KINH PHÍ NĂM 2024'))).toBe('2022'));
  test('is the later of two that are as common, in whatever order they come', () => {
    const [first, second] = ['KINH PHÍ NĂM 2022', 'KINH PHÍ NĂM 2024'];
    expect(periodOf(merged(first, first, second, second))).toBe('2024');
    expect(periodOf(merged(second, second, first, first))).toBe('2024');
  });
});

describe('a slip of the keyboard', () => {
  const isWord = (): boolean => false;
  test.each([
    ['one letter wrong', 'khuyem', 'khuyen'],
    ['one left out', 'khuyn', 'khuyen'],
    ['one added', 'khuyeen', 'khuyen'],
    ['two neighbours exchanged', 'khuyne', 'khuyen'],
    ['the first two exchanged', 'hkuyen', 'khuyen'],
  ])('is %s', (_, one, other) => {
    expect(isTypingSlip(one, other, isWord)).toBe(true);
    expect(isTypingSlip(other, one, isWord)).toBe(true);
  });
  test.each([
    ['nothing', 'khuyen', 'khuyen'],
    ['two letters wrong', 'khuxem', 'khuyen'],
    ['two neighbours of which one is another letter', 'khuyxe', 'khuyen'],
    ['two exchanged and the next one wrong', 'khyuem', 'khuyen'],
    ['two left out', 'khun', 'khuyen'],
    ['in words of three letters', 'chk', 'chi'],
    ['a digit', 'khuye1', 'khuyen'],
  ])('is not %s', (_, one, other) => {
    expect(isTypingSlip(one, other, isWord)).toBe(false);
    expect(isTypingSlip(other, one, isWord)).toBe(false);
  });
});

test('a yield, which is worked out of two other columns, is in no unit of money', () => {
  const head: Rows = [['STT', 'Cây trồng', 'Diện tích (ha)', 'Sản lượng (tấn)', 'Năng suất (tấn/ha)']];
  const rows = (lines: readonly (readonly [string, number, number, number])[]): Rows =>
    lines.map((line, i) => [i + 1, ...line]);
  const heading = (unit: string): Rows => headed(`UBND TỈNH ${unit}`, 'DIỆN TÍCH, SẢN LƯỢNG NĂM 2024');
  const bodies = [
    rows([
      ['Lúa', 120, 660, 5.5],
      ['Ngô', 80, 340, 4.25],
      ['Lạc', 50, 110, 2.2],
    ]),
    rows([
      ['Lúa', 200, 1_160, 5.8],
      ['Ngô', 40, 162, 4.05],
      ['Lạc', 90, 225, 2.5],
    ]),
  ];
  const { forms } = mergeSubmissions(
    bodies.map((body, i) => sent({ heading: heading(UNITS[i]!.toUpperCase()), head, body }, { file: `${i}.xlsx` })),
  );
  const [form] = forms;
  const yields = form!.columns.find(({ column }) => column.path.join(' ').startsWith('Năng suất'))!;
  const rice = form!.rows.find(({ row }) => row.label === 'Lúa')!;
  expect(form!.parts.map((part) => partValue(part, rice.id, yields.id))).toEqual([5.5, 5.8]);
});
