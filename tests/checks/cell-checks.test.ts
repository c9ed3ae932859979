/** What tables show without any relation: rates, shares, units, texts, rows. Read as a user's sheet is read. */
import { checkWorkbook, type Finding } from '../../src/checks';
import { findingMessage } from '../../src/locales';
import { inferRelations } from '../../src/relations';
import { keyName } from '../../src/sheet';
import { readTables } from '../../src/tables';
import { type CellText, sheet } from './table-builder';

type Rows = readonly (readonly (CellText | null)[])[];

function findingsOf(rows: Rows): readonly Finding[] {
  const grid = sheet(rows);
  const read = readTables(grid);
  return checkWorkbook(new Map([[grid.sheet, grid]]), read.tables, inferRelations([{ grid, read }])).findings;
}
const told = (rows: Rows): string[] =>
  findingsOf(rows)
    .filter(({ severity }) => severity !== 'rounding')
    .map(({ rule, severity, cell }) => `${severity} ${rule} ${keyName(cell)}`);
const sentences = (rows: Rows): string[] =>
  findingsOf(rows).map((finding) =>
    findingMessage('vi', { rule: finding.rule, cell: keyName(finding.cell), params: finding.details }),
  );

describe('an overall rate and the rates of its parts', () => {
  const rows = (overall: number): Rows => [
    ['TT', 'Đơn vị', 'Tỷ lệ giải ngân (%)'],
    [null, 'Toàn tỉnh', overall],
    [1, 'Huyện Hoa Lư', 94.37],
    [2, 'Huyện Gia Viễn', 90.08],
    [3, 'Huyện Nho Quan', 91.67],
    [4, 'Huyện Kim Sơn', 88.89],
  ];
  test('between the smallest and the largest it may be right', () => {
    for (const rate of [88.89, 91.4, 94.37]) expect(told(rows(rate))).toEqual([]);
  });
  test('outside of them it cannot be', () => {
    expect(told(rows(95.21))).toEqual(['review rate-outside C2']);
    expect(told(rows(88.12))).toEqual(['review rate-outside C2']);
    expect(sentences(rows(95.21))).toEqual([
      'Ô C2 ghi tỷ lệ chung 95,21, trong khi các tỷ lệ thành phần (C3:C6) chỉ nằm trong khoảng từ 88,89 đến 94,37.',
    ]);
  });

  test('nothing is said of a blank one, of one that a formula gives, nor where a part or most parts are not there', () => {
    const [head, , ...parts] = rows(95.21);
    const told95 = (overall: CellText | null, some: Rows = parts): string[] =>
      told([head!, [null, 'Toàn tỉnh', overall], ...some]);
    expect(told95(95.21)).toEqual(['review rate-outside C2']);
    expect(told95(null)).toEqual([]);
    expect(told95({ value: 95.21, formula: '=90.21+5' })).toEqual([]);
    expect(told95(95.21, [...parts.slice(0, 3), [4, 'Huyện Kim Sơn', null]])).toEqual([]);
    expect(told95(95.21, parts.slice(0, 2))).toEqual([]);
    expect(told95(95.21, parts.slice(0, 3))).toEqual(['review rate-outside C2']);
  });
  test('rates in another scale than the overall one say nothing of it', () => {
    expect(told(rows(0.9521))).toEqual([]);
    expect(told(rows(9521))).toEqual([]);
  });
  test('a sentence writes it as its cell does', () => {
    const [finding] = findingsOf(rows(95.21));
    expect([finding?.details['percent'], finding?.details['decimals']]).toEqual(['whole', 2]);
    const fractions = rows(95.21).map(([index, name, rate]) => [
      index!,
      name!,
      typeof rate === 'number' ? { value: rate / 100, format: '0.00%' } : 'Tỷ lệ giải ngân',
    ]);
    expect(findingsOf(fractions)[0]?.details['percent']).toBe('fraction');
  });

  const weighted = (overall: number): Rows => [
    ['TT', 'Đơn vị', 'Kế hoạch', 'Tỷ lệ giải ngân (%)'],
    [null, 'Tổng số', 10000, overall],
    [1, 'Huyện Hoa Lư', 6000, 95],
    [2, 'Huyện Gia Viễn', 2500, 90],
    [3, 'Huyện Nho Quan', 1000, 80],
    [4, 'Huyện Kim Sơn', 500, 70],
  ];
  test('by weights that add up to the whole it is their mean', () => {
    expect(told(weighted(91))).toEqual([]);
    expect(told(weighted(83.75))).toEqual(['review rate-mean D2']);
    expect(sentences(weighted(83.75))).toEqual([
      'Ô D2 ghi tỷ lệ chung 83,75, nhưng bình quân gia quyền của các tỷ lệ thành phần (D3:D6) là 91.',
    ]);
  });
});

describe('shares of one whole', () => {
  const rows = (last: number): Rows => [
    ['TT', 'Nội dung', 'Tỷ trọng (%)'],
    [1, 'Hỗ trợ máy móc', 44.26],
    [2, 'Đào tạo nghề', 30.14],
    [3, 'Hội chợ, triển lãm', 15.35],
    [4, 'Thông tin, tuyên truyền', last],
  ];
  test('make 100 within rounding', () => {
    expect(told(rows(10.25))).toEqual([]);
    expect(told(rows(10.26))).toEqual([]);
  });
  test('or are for a look', () => expect(told(rows(12.25))).toEqual(['review shares C2']));
  test('far from 100 they are shares of different wholes', () => expect(told(rows(61.3))).toEqual([]));
});

describe('what Excel passes over', () => {
  const rows = (typed: CellText): Rows => [
    ['TT', 'Đơn vị', 'Kế hoạch'],
    [1, 'Huyện Hoa Lư', 2450],
    [2, 'Huyện Gia Viễn', typed],
    [3, 'Huyện Nho Quan', 1980],
    [4, 'Huyện Kim Sơn', 2815],
  ];
  test('a number kept as text', () => {
    expect(told(rows(3175))).toEqual([]);
    expect(told(rows('3.175'))).toEqual(['review text-number C3']);
  });
  test('but not what a formula writes as text', () =>
    expect(told(rows({ value: '3.175', formula: '=TEXT(3175,"#.##0")' }))).toEqual([]));
  test('the same row twice', () => {
    const twice: Rows = [
      ['TT', 'Đề án', 'Kế hoạch', 'Thực hiện'],
      [1, 'Hỗ trợ máy ép gạch không nung', 250, 248],
      [2, 'Hỗ trợ máy sấy nông sản', 180, 175],
      [3, 'Hỗ trợ máy ép gạch không nung', 250, 248],
      [4, 'Hội chợ hàng công nghiệp nông thôn', 320, 300],
    ];
    expect(told(twice)).toContain('review duplicate-row B4');
    expect(told(twice.map((row, i) => (i === 3 ? [3, 'Hỗ trợ máy ép gạch không nung', 260, 248] : row)))).toEqual([]);
  });
});
