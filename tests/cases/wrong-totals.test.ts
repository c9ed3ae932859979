/** Generated flat tables whose total is wrong: every wrong total is told, with its gap. */
import { keyName } from '../../src/sheet';
import { findingsOf, foundIn, tablesIn } from './workbook';

/** Figures out of a seed: equal seeds give equal tables. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1013904223;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Shape {
  readonly lines: number;
  readonly columns: number;
  /** How many of the columns have a wrong total. */
  readonly wrong: number;
  readonly at: 'foot' | 'top';
}

const NAMES = ['Tổng cộng', 'TỔNG SỐ', 'Cộng', 'Tổng chi', 'Toàn tỉnh', 'Total'];
const HEADERS = ['Dự toán', 'Quyết toán', 'Thực hiện năm trước', 'Kế hoạch vốn', 'Giải ngân'];

/** A table of the shape; totals with what they should be, by cell. */
function generated({ lines, columns, wrong, at }: Shape, seed: number) {
  const below = numbersFrom(seed);
  const figures = Array.from({ length: lines }, () =>
    Array.from({ length: columns }, () => (1 + below(9)) * 10 ** (3 + below(4)) + below(1000)),
  );
  const sums = HEADERS.slice(0, columns).map((_, i) => figures.reduce((sum, line) => sum + line[i]!, 0));
  const isWrong = (i: number): boolean => (i + seed) % columns < wrong;
  const totals = sums.map((sum, i) =>
    isWrong(i) ? sum + (below(2) ? 1 : -1) * (17 + below(Math.floor(sum / 20))) : sum,
  );
  // Numbered lines; lines without a number under "STT"; a table without such a column.
  const numbering = (['numbers', 'blank', 'none'] as const)[seed % 3]!;
  const before = (number: number | string): (number | string)[] => {
    if (numbering === 'none') return [];
    return numbering === 'numbers' ? [number] : [''];
  };
  const rows = figures.map((line, i) => [...before(i + 1), `Đơn vị số ${seed * 7 + i}`, ...line].join(','));
  const total = [...before(''), NAMES[seed % NAMES.length], ...totals].join(',');
  const body = at === 'foot' ? [...rows, total] : [total, ...rows];
  const row = at === 'foot' ? lines + 2 : 2;
  const first = numbering === 'none' ? 1 : 2;
  const header = [...before('STT').map(() => 'STT'), 'Đơn vị', ...HEADERS.slice(0, columns)].join(',');
  return {
    sheet: { csv: [header, ...body].join('\n') },
    wrong: sums.flatMap((sum, i) => (isWrong(i) ? [`${'BCDEFG'[first - 1 + i]}${row}: ${totals[i]} ≠ ${sum}`] : [])),
  };
}

const toldTotals = (sheet: { csv: string }): string[] => [
  ...new Set(
    findingsOf(sheet)
      .filter(({ severity }) => severity === 'error' || severity === 'review')
      .flatMap(({ broken }) =>
        broken.map(({ result, stated, expected }) => `${keyName(result)}: ${stated} ≠ ${expected}`),
      ),
  ),
];

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);
const SHAPES: readonly (readonly [string, Omit<Shape, 'at' | 'lines'>])[] = [
  ['its only column', { columns: 1, wrong: 1 }],
  ['one of two columns', { columns: 2, wrong: 1 }],
  ['two of five columns', { columns: 5, wrong: 2 }],
  ['all three columns', { columns: 3, wrong: 3 }],
];

describe.each(['foot', 'top'] as const)('a labelled total at the %s of a flat table', (at) => {
  describe.each(SHAPES)('wrong in %s', (_, shape) => {
    it.each(SEEDS)('is told with its gap (table %i)', (seed) => {
      const { sheet, wrong } = generated({ ...shape, lines: seed % 2 ? 6 : 15, at }, seed);
      expect(toldTotals(sheet).sort()).toEqual(wrong);
    });
    it.each(SEEDS)('says nothing where it adds up (table %i)', (seed) => {
      const { sheet } = generated({ ...shape, wrong: 0, lines: seed % 2 ? 6 : 15, at }, seed);
      expect(toldTotals(sheet)).toEqual([]);
    });
  });
});

describe('lines that begin with "Đơn vị"', () => {
  const list = (unit: string): string =>
    `${unit}\nĐơn vị,Kinh phí\nĐơn vị số 1,4512\nĐơn vị vận tải,81204\nĐơn vị dự toán Sở Y tế,66310\nToàn tỉnh,152026`;
  it('are lines of offices where they name one', () => {
    expect(tablesIn({ csv: list('BẢNG 1. KINH PHÍ') })).toMatchObject([{ range: 'A2:B6', unit: null }]);
    expect(foundIn({ csv: list('BẢNG 1. KINH PHÍ') })).toEqual([]);
    expect(foundIn({ csv: list('BẢNG 1. KINH PHÍ').replace('152026', '155026') })).toEqual(['review total B6']);
  });
  it.each(['Đơn vị tính: triệu đồng', 'ĐVT triệu đồng', 'Triệu đồng'])(
    'are the unit of the table where they say one: %s',
    (unit) => {
      expect(tablesIn({ csv: list(`,${unit}`) })).toMatchObject([{ range: 'A2:B6', unit: 'triệu đồng' }]);
    },
  );
  it('are the unit, too, beside a divisor that somebody typed there', () => {
    expect(tablesIn({ csv: list('Đơn vị tính: triệu đồng,1000000') })).toMatchObject([
      { range: 'A2:B6', unit: 'triệu đồng' },
    ]);
  });
});
