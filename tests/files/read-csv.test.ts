import { readWorkbook } from '../../src/files';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const grid = (bytes: Uint8Array, name = 'bieu-01.csv') => readWorkbook(name, bytes).grids[0]!;

describe('separated text becomes a grid', () => {
  test('quoted fields hold separators, line ends and doubled quotes', () => {
    const read = grid(utf8('"Kinh phí, nguồn ""KCQG""",2\r\n"hai\ndòng",3'));
    expect([read.text(0, 0), read.number(0, 1), read.text(1, 0), read.number(1, 1)]).toEqual([
      'Kinh phí, nguồn "KCQG"',
      2,
      'hai\ndòng',
      3,
    ]);
  });

  test.each([
    ['commas', 'TT,Nội dung,Số\n1,A,5\n', 3],
    ['semicolons, decimal commas inside', 'TT;Nội dung;Số\n1;A;5,25\n2;B;6,5\n', 3],
    ['tabs', 'TT\tNội dung\tSố\n1\tA\t5\n', 3],
    ['what "sep=" says', 'sep=|\nTT|Nội dung|Số\n', 3],
  ])('separator: %s', (_, text, columns) => {
    expect(grid(utf8(text)).range!.right + 1).toBe(columns);
  });

  test('plain numbers are numbers and keep their printed decimals', () => {
    const read = grid(utf8('-1234.5,85%,94.82%,0.00000,1e3,+7\n'));
    expect([0, 1, 2, 3, 4, 5].map((column) => read.number(0, column))).toEqual([-1234.5, 0.85, 0.9482, 0, 1000, 7]);
    expect([0, 1, 2, 3].map((column) => read.text(0, column))).toEqual(['-1234.5', '85%', '94.82%', '0.00000']);
    expect([0, 1, 2, 3].map((column) => read.format(0, column))).toEqual(['0.0', '0%', '0.00%', '0.00000']);
  });

  test('codes, footnote marks and dates stay text, beside a Vietnamese figure', () => {
    const read = grid(utf8('"298.300,98";007;(12);12/8/2019;12345678901234567890\n'));
    expect([0, 1, 2, 3, 4].map((column) => read.kind(0, column))).toEqual(['number', 'text', 'text', 'text', 'text']);
  });

  test('UTF-8 with its mark, UTF-16 and the code page of Vietnam', () => {
    expect(grid(utf8('\uFEFFTổng cộng,1')).text(0, 0)).toBe('Tổng cộng');
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'Tổng;1'].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
    ]);
    expect(grid(utf16).text(0, 0)).toBe('Tổng');
    // Windows-1258: "ô" and a combining hook above.
    expect(grid(Uint8Array.from([0x54, 0xf4, 0xd2, 0x6e, 0x67, 0x2c, 0x31])).text(0, 0)).toBe('Tổng');
  });

  test('the sheet has the name of the file; nothing in it is an empty grid', () => {
    const workbook = readWorkbook('/tmp/Biểu 01.csv', utf8(''));
    expect([workbook.kind, workbook.activeSheet, workbook.grids[0]!.range]).toEqual(['csv', 'Biểu 01', null]);
  });
});
