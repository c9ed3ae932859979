/** The marks of numbers belong to the whole text file. */
import { readWorkbook } from '../../src/files';

const read = (text: string, options = {}) => readWorkbook('a.csv', new TextEncoder().encode(text), options);
const column = (text: string, at: number, options = {}): (number | string)[] => {
  const [grid] = read(text, options).grids;
  return Array.from({ length: grid!.range!.bottom + 1 }, (_, row) =>
    grid!.isNumber(row, at) ? grid!.number(row, at) : grid!.text(row, at),
  );
};

test('Vietnamese marks: dots group, a comma before decimals, semicolons between', () => {
  const text = 'Đơn vị;Kế hoạch;Đạt\nTổng;1.834.567;93,2\nA;600.000;100,0\nB;234.567;-5,25%\n';
  expect(column(text, 1)).toEqual(['Kế hoạch', 1834567, 600000, 234567]);
  expect(column(text, 2)).toEqual(['Đạt', 93.2, 100, -0.0525]);
  expect(read(text).text).toEqual({ separator: ';', decimal: ',' });
});

test('semicolons alone decide where no figure does', () => {
  expect(column('a;b\nx;600.000\ny;1.200\n', 1)).toEqual(['b', 600000, 1200]);
});

test('commas group in a file that shows it: 39,162 beside 842', () => {
  const text = 'a,b\nx,"2,310,032"\ny,842\nz,"-39,162"\n';
  expect(column(text, 1)).toEqual(['b', 2310032, 842, -39162]);
  expect(read(text).text).toEqual({ separator: ',', decimal: '.' });
});

test('without a sign of groups, what can be read two ways is left as text, and a dot is decimal', () => {
  expect(column('a,b\nx,"39,162"\ny,0.600\n', 1)).toEqual(['b', '39,162', 0.6]);
});

test('codes, dates and wrongly grouped figures stay text', () => {
  const text = 'a;b\n1.234.567;1\n01.02.2019;1\n12.34;1\n1.23.456;1\n007;1\n';
  expect(column(text, 0)).toEqual(['a', 1234567, '01.02.2019', '12.34', '1.23.456', '007']);
});

test('can be chosen', () => {
  expect(column('a;b\nx;600.000\n', 1, { csv: { decimal: '.' } })).toEqual(['b', 600]);
  expect(column('a;b\nx;5\n', 0, { csv: { separator: ',' } })).toEqual(['a;b', 'x;5']);
});
