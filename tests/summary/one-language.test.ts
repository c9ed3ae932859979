/** Tables that say everything in Vietnamese and in English: a summary says it once. */
import { inVietnamese } from '../../src/summary/one-language';
import { planOf, textsOf } from './plans-of';
import { type TableSpec, tableOf } from './tables';

const spec = (labels: readonly string[], headers: readonly [string, string]): TableSpec => ({
  title: 'DỰ TOÁN CHI NGÂN SÁCH NĂM 2007',
  columns: [
    { path: ['STT No'], role: 'index' },
    { path: [headers[0]], role: 'label' },
    { path: [headers[1]], role: 'amount' },
  ],
  lines: labels.map((label, at) => ({ cells: [at + 1, label, 100 + at] })),
});
const HEADERS = ['Chỉ tiêu - Items', 'Dự toán Plan'] as const;
/** A table of so many such names. */
const inTwo = (name: string): string => {
  const lines = [name, 'Thu dầu thô - Oil revenues', 'Thu viện trợ - Grants'];
  return inVietnamese(tableOf(spec(lines, HEADERS)).table).rows[0]!.label;
};

it('a summary of a table in two languages is in Vietnamese', () => {
  const plan = planOf(
    spec(['Chi đầu tư Capital expenditure', 'Chi cho vay - Lending', 'Dự phòng Reserve fund'], HEADERS),
  );
  const texts = textsOf(plan);
  expect(texts).toEqual(expect.arrayContaining(['Chi đầu tư', 'Dự phòng', 'Chỉ tiêu', 'Dự toán']));
  const drawn = plan.charts.flatMap(({ title, series }) => [title, ...series[0]!.categories.cached.map(String)]);
  expect([...texts, ...drawn].filter((text) => /Capital|Reserve|Items|Plan/.test(text))).toEqual([]);
});

it.each([
  ['Chi giáo dục - đào tạo, dạy nghề Education, vocational and training', 'Chi giáo dục - đào tạo, dạy nghề'],
  ['Trong đó- Of which:', 'Trong đó'],
  ['Quyết toán Final accounts 2010', 'Quyết toán 2010'],
  ['Thu kết dư năm 2006 Balance of local budget in FY 2006', 'Thu kết dư năm 2006'],
  ['TỔNG THU NSNN TOTAL REVENUES', 'TỔNG THU NSNN'],
  ['DUYÊN HẢI MIỀN TRUNG COASTAL CENTRAL', 'DUYÊN HẢI MIỀN TRUNG'],
  ['Số dư cho vay Balance of loans', 'Số dư cho vay'],
  ['SỞ NỘI VỤ - HOME AFFAIRS DEPARTMENT', 'SỞ NỘI VỤ'],
])('the English goes: %s', (text, vietnamese) => expect(inTwo(text)).toBe(vietnamese));

it.each([
  'ĐB SÔNG C.LONG',
  'Chi từ nguồn vốn ODA',
  'Bảo đảm xã hội cho nhân dân, BHYT, BHXH',
  'Công ty Điện lực Long An',
  'Phần mềm Microsoft Windows',
  'Hà Nam',
  'Huyện Krông Pắk, Cư Kuin, M\u2019Drắk',
  'Chi cho vay',
  'Tổng vốn (tr.USD)',
])('Vietnamese stays as it is: %s', (text) => {
  expect(inTwo(text)).toBe(text);
});

it('one or two foreign names make no table of two languages', () => {
  const labels = ['Dự án Plan', 'Dự án Smart City', 'Quỹ xoay vòng', 'Chi khác'];
  const { table } = tableOf(spec(labels, ['Nội dung', 'Kinh phí']));
  expect(inVietnamese(table)).toBe(table);
});
