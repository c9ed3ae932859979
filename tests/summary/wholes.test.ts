/** Which row is the whole of a table and which rows are its parts: nothing is counted twice, nothing left out. */
import type { Relation } from '../../src/relations';
import type { SheetPlan } from '../../src/sheet';
import { planOf, rowOf, textsOf } from './plans-of';
import { type TableSpec, sumOfLines, tableOf } from './tables';
import { differences } from './engine';

const SHEET = 'Biểu 01';
type Lines = TableSpec['lines'];
const spec = (lines: Lines): TableSpec => ({
  sheet: SHEET,
  columns: [
    { path: ['STT'], role: 'index' },
    { path: ['Nội dung'], role: 'label' },
    { path: ['Kinh phí'], role: 'amount' },
  ],
  lines,
});

/** The lines of the summary by structure, with their amounts; every formula gives what was planned. */
function shown(lines: Lines, relations: readonly Relation[] = []): string[] {
  const given = spec(lines);
  const plan: SheetPlan = planOf(given, 'structure', {}, relations);
  expect(differences(plan, tableOf(given).grid)).toEqual([]);
  return linesOf(plan);
}
function linesOf(plan: SheetPlan): string[] {
  const last = Math.max(...plan.cells.map(({ row }) => row));
  return Array.from({ length: last + 1 }, (_, row) => rowOf(plan, row)).flatMap((cells) => {
    const label = cells[1];
    const amount = cells.slice(2).find((cell) => typeof cell === 'number' && cell > 10);
    return typeof label === 'string' && amount !== undefined ? [`${label} ${amount}`] : [];
  });
}

const TRAINING = { cells: [1, 'Đào tạo nghề', 400] } as const;
const FAIRS = { cells: [2, 'Hội chợ', 350] } as const;
const ADVICE = { cells: [3, 'Tư vấn', 250] } as const;

test('a total above its lines, and one below them', () => {
  const expected = expect.arrayContaining(['Đào tạo nghề 400', 'Hội chợ 350', 'Tư vấn 250', 'TỔNG SỐ 1000']);
  const total = { kind: 'total', cells: [null, 'Tổng số', 1_000] } as const;
  const inside = [TRAINING, FAIRS, ADVICE].map((line) => ({ ...line, parent: 0 }));
  expect(shown([total, ...inside])).toEqual(expected);
  expect(shown([TRAINING, FAIRS, ADVICE, total])).toEqual(expected);
});

test('a total that is said again below is no part', () => {
  const lines = shown([
    { kind: 'total', cells: [null, 'Tổng số', 1_000] },
    { ...TRAINING, parent: 0 },
    { ...FAIRS, parent: 0 },
    { ...ADVICE, parent: 0 },
    { kind: 'total', cells: [null, 'Tổng cộng', 1_000] },
  ]);
  expect(lines.filter((line) => line.endsWith(' 1000'))).toHaveLength(1);
  expect(lines).toContain('Đào tạo nghề 400');
});

describe('a row that the total does not count', () => {
  const outside = { cells: [4, 'Chi nộp trả ngân sách cấp trên', 70] } as const;
  const total = { kind: 'total', cells: [null, 'Tổng số', 1_000] } as const;
  const noteOf = (lines: Lines, relations: readonly Relation[] = []): string => {
    const plan = planOf(spec(lines), 'structure', {}, relations);
    const printed = plan.cells.filter(({ row }) => row <= plan.print.area!.bottom);
    return (
      printed
        .map(({ content }) => (content.type === 'text' ? content.text : ''))
        .find((text) => /nằm ngoài/.test(text)) ?? ''
    );
  };
  const four = sumOfLines(SHEET, 2, 3, [0, 1, 2]);

  it.each([
    ['under it', null],
    ['read as its line', 3],
  ])('is named where the summary does not show it: %s', (_name, parent) => {
    const lines: Lines = [TRAINING, FAIRS, ADVICE, total, { ...outside, parent }];
    expect(shown(lines, [four])).not.toContain('Chi nộp trả ngân sách cấp trên 70');
    expect(noteOf(lines, [four])).toBe(
      '- Dòng của biểu gốc nằm ngoài tổng số, không nêu trong bảng: Chi nộp trả ngân sách cấp trên.',
    );
  });

  it('is named once, without its lines', () => {
    const lines: Lines = [TRAINING, FAIRS, ADVICE, total, outside, { parent: 4, cells: [null, 'Chi của tỉnh', 40] }];
    expect(noteOf(lines, [four])).toMatch(/: Chi nộp trả ngân sách cấp trên\.$/);
  });

  it('is not one that a shown row has below it, a line of another, a rate or a total said again', () => {
    const below: Lines = [
      TRAINING,
      { parent: 0, cells: [null, 'Cấp tỉnh', 300] },
      { kind: 'of-which', parent: 0, cells: [null, 'Trong đó: lớp mới', 60] },
      { parent: 0, cells: [null, 'Tỷ lệ giải ngân (%)', 97] },
      FAIRS,
      ADVICE,
      total,
      { kind: 'total', cells: [null, 'Tổng cộng', 1_000] },
    ];
    expect(noteOf(below)).toBe('');
    expect(noteOf([TRAINING, FAIRS, ADVICE, total])).toBe('');
  });
});

test('a row that is called the total without being read as one', () => {
  const lines = shown([TRAINING, FAIRS, ADVICE, { cells: [null, 'Tổng cộng', 1_000] }]);
  expect(lines.filter((line) => line.endsWith(' 1000'))).toHaveLength(1);
});

test('a heading without figures and lines below it is none; a numbered one stays', () => {
  const total = { kind: 'total', cells: [null, 'Tổng số', 1_000] } as const;
  const labels = (heading: Lines[number]): string[] => {
    const plan = planOf(
      spec([total, heading, ...[TRAINING, FAIRS, ADVICE].map((line) => ({ ...line, parent: 0 }))]),
      'structure',
    );
    return plan.cells.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));
  };
  expect(labels({ kind: 'heading', parent: 0, cells: [null, 'Các đề án', null] })).not.toContain('Các đề án');
  expect(labels({ kind: 'heading', parent: 0, cells: ['A', 'Các đề án', null] })).toContain('Các đề án');
});

describe('a name that is written over two rows', () => {
  const region = (parent: number) => [
    { parent, cells: ['I', 'Bắc Trung Bộ và', 750] },
    { kind: 'heading', parent: parent + 1, cells: [null, 'Duyên hải miền Trung', null] },
    { parent: parent + 2, cells: [1, 'Thanh Hóa', 400] },
    { parent: parent + 2, cells: [2, 'Quảng Nam', 350] },
    { parent, cells: ['II', 'Tây Nguyên', 250] },
  ];
  const depths = [1, 2, 3] as const;

  it.each(depths)('is counted once, %d deep', (depth) => {
    const rows = [{ kind: 'total', cells: [null, 'Tổng số', 1_000] }, ...region(0)] as Lines;
    const plan = planOf(spec(rows), 'structure', { grouping: { kind: 'hierarchy', depth } });
    const lines = linesOf(plan);
    expect(lines.filter((line) => / 750$/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => / 400$/.test(line)).length).toBeLessThanOrEqual(1);
    expect(lines.at(-1)).toBe('TỔNG SỐ 1000');
    expect(textsOf(plan).filter((text) => /^Chênh lệch/.test(text))).toEqual([]);
  });

  it.each(depths)('nor does a row without name, number and figure count, %d deep', (depth) => {
    const rows = [
      { kind: 'total', cells: [null, 'Tổng số', 1_000] },
      { parent: 0, cells: [null, null, 0] },
      ...region(1),
    ] as Lines;
    const plan = planOf(spec(rows), 'structure', { grouping: { kind: 'hierarchy', depth } });
    const lines = linesOf(plan);
    expect(lines.filter((line) => / 1000$/.test(line))).toEqual(['TỔNG SỐ 1000']);
    expect(lines).toContain('Tây Nguyên 250');
    const bare = planOf(spec([rows[0]!, ...region(0)] as Lines), 'structure', {
      grouping: { kind: 'hierarchy', depth },
    });
    expect(lines).toEqual(linesOf(bare));
  });
});

test('“of which” lines are not added to the others', () => {
  const lines = shown([
    { kind: 'total', cells: [null, 'Tổng số', 1_000] },
    { ...TRAINING, parent: 0 },
    { kind: 'of-which', parent: 1, cells: [null, 'Trong đó: miền núi', 120] },
    { ...FAIRS, parent: 0 },
    { ...ADVICE, parent: 0 },
  ]);
  expect(lines).toContain('TỔNG SỐ 1000');
  expect(lines.join()).not.toContain('miền núi 120');
});

test('rows of one level that the workbook adds up to another row are its parts, and count once', () => {
  const flat = [
    { cells: [null, 'Khuyến công', 1_000] },
    { cells: [null, 'Quốc gia', 600] },
    { cells: [null, 'Địa phương', 400] },
    { cells: [null, 'Xúc tiến thương mại', 500] },
    { cells: [null, 'Thương mại điện tử', 250] },
  ] as const;
  const lines = shown(flat, [sumOfLines(SHEET, 2, 0, [1, 2])]);
  expect(lines).toEqual(expect.arrayContaining(['Khuyến công 1000', 'Quốc gia 600', 'Thương mại điện tử 250']));
  expect(lines).toContain('TỔNG SỐ 1750');
  // A sum that the figures do not bear out takes no row away.
  const wrong = [flat[0], flat[1], { cells: [null, 'Địa phương', 300] }, flat[3], flat[4]];
  expect(shown(wrong, [sumOfLines(SHEET, 2, 0, [1, 2])])).toContain('TỔNG SỐ 2650');
});

test('sums that run in a circle count no row twice', () => {
  const flat = [
    { cells: [null, 'Khuyến công', 1_000] },
    { cells: [null, 'Quốc gia', 600] },
    { cells: [null, 'Địa phương', 400] },
  ] as const;
  const circle = [sumOfLines(SHEET, 2, 0, [1, 2]), sumOfLines(SHEET, 2, 1, [0, 2])];
  const lines = shown(flat, circle);
  expect(lines.filter((line) => line.startsWith('Quốc gia')).length).toBeLessThanOrEqual(1);
  expect(lines.filter((line) => line.startsWith('Khuyến công')).length).toBeLessThanOrEqual(1);
});

describe('numbers in the column STT', () => {
  const numbersOf = (lines: Lines, relations: readonly Relation[]): string[] => {
    const plan = planOf(spec(lines), 'structure', {}, relations);
    return linesOf(plan).map((line) => {
      const label = line.replace(/ [\d.]+$/, '');
      const row = plan.cells.find(({ content }) => content.type === 'text' && content.text === label)!.row;
      return `${rowOf(plan, row)[0] ?? ''} ${label}`;
    });
  };
  const inner = { cells: [null, 'Cộng chi cân đối', 750] } as const;
  const sums = [sumOfLines(SHEET, 2, 2, [0, 1]), sumOfLines(SHEET, 2, 5, [2, 3, 4])];
  const others = (numbers: readonly [number, number]): Lines => [
    { cells: [numbers[0], 'Chi mục tiêu', 250] },
    { cells: [numbers[1], 'Chi tạo nguồn', 100] },
    { kind: 'total', cells: [null, 'Tổng số', 1_100] },
  ];

  it('are the source’s where a sum among the rows has none and its parts are numbered on', () => {
    expect(numbersOf([TRAINING, FAIRS, inner, ...others([3, 4])], sums)).toEqual([
      ' Cộng chi cân đối',
      '1 Đào tạo nghề',
      '2 Hội chợ',
      '3 Chi mục tiêu',
      '4 Chi tạo nguồn',
      ' TỔNG SỐ',
    ]);
  });

  it('are counted where the source’s begin again', () => {
    expect(numbersOf([TRAINING, FAIRS, inner, ...others([1, 2])], sums).slice(0, 4)).toEqual([
      '1 Cộng chi cân đối',
      '1 Đào tạo nghề',
      '2 Hội chợ',
      '2 Chi mục tiêu',
    ]);
  });
});

test('a chart draws wholes or parts, never a whole beside the parts of another', () => {
  const groups = (first: number): Lines => [
    { cells: ['I', 'Miền núi', first] },
    { parent: 0, cells: [1, 'Huyện An Phú', 120] },
    { parent: 0, cells: [2, 'Huyện Tân Hiệp', 100] },
    { cells: ['II', 'Đồng bằng', 300] },
    { parent: 3, cells: [1, 'Huyện Phú Lộc', 160] },
    { parent: 3, cells: [2, 'Huyện Hòa Bình', 140] },
    { kind: 'total', cells: [null, 'Tổng số', first + 300] },
  ];
  const drawn = (lines: Lines): readonly string[] => {
    const stated = [sumOfLines(SHEET, 2, 0, [1, 2]), sumOfLines(SHEET, 2, 3, [4, 5])];
    return planOf(spec(lines), 'structure', {}, stated).charts[0]!.series[0]!.categories.cached.map(String);
  };
  expect(drawn(groups(220))).toHaveLength(4);
  expect(drawn(groups(230))).toEqual(['Miền núi', 'Đồng bằng']);
});

test('a balance beside the parts of a total is no part where the others make it', () => {
  const lines = (balance: number): Lines => [
    TRAINING,
    FAIRS,
    ADVICE,
    { cells: ['III', 'Cân đối = (I) - (II)', balance] },
    { kind: 'total', cells: [null, 'Tổng số', 1_000] },
  ];
  expect(shown(lines(1_000))).toEqual(['Đào tạo nghề 400', 'Hội chợ 350', 'Tư vấn 250', 'TỔNG SỐ 1000']);
  expect(textsOf(planOf(spec(lines(1_000)), 'structure')).find((text) => /nằm ngoài/.test(text))).toMatch(/Cân đối/);
  // Where it makes the total with the others it is one of them.
  const withIt = lines(50).map((line) => (line.kind === 'total' ? { ...line, cells: [null, 'Tổng số', 1_050] } : line));
  expect(shown(withIt)).toContain('Cân đối = (I) - (II) 50');
});
