/** What the sheets of a merge say beside the figures: widths, marks, sources, and rates of sums. */
import { type Submission, mergeSubmissions, planMerge } from '../../src/merging';
import { widthsFor } from '../../src/merging/plan/measures';
import { quotientContent } from '../../src/merging/plan/units-down';
import { powersAway } from '../../src/merging/scale';
import { PlanBuilder, type PlannedContent } from '../../src/sheet';
import type { Rows } from '../tables/sheets';
import { BODY, HEAD, type Sent, sent, times } from './sent';

const TITLE = 'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018';
const table = (file: string, factor: number, changes: Sent = {}): Submission =>
  sent(
    { heading: [[TITLE], [null, null, 'Đơn vị tính: triệu đồng']], body: times(factor), ...changes },
    { file: `${file}.xlsx`, fingerprint: file },
  );
const textOf = (content: PlannedContent): string => (content.type === 'text' ? content.text : '');

describe('a column is as wide as its figures', () => {
  const width = (value: number, numberFormat = '#,##0'): number => {
    const cells = new PlanBuilder();
    cells.put(0, 0, { type: 'number', value }, { numberFormat });
    return widthsFor(cells, [1])[0]!;
  };
  it.each([
    [-12, 5],
    [-123, 6],
    [-1_234, 8],
    [1_234_567, 12],
    [123_456_789, 14],
  ])('%d needs %d characters', (value, characters) => expect(width(value)).toBe(characters));
  it('with its decimals', () => expect([width(1_234, '#,##0.00'), width(1_234)]).toEqual([10, 8]));
  it('and no narrower than was planned', () => {
    const cells = new PlanBuilder();
    cells.put(0, 0, { type: 'number', value: 7 }, {});
    cells.put(0, 1, { type: 'text', text: 'Một dòng chữ dài hơn cột' }, {});
    expect(widthsFor(cells, [9, 3])).toEqual([9, 3]);
  });
});

test('a rate of two sums is their quotient, in percent or not, and blank of nothing', () => {
  expect(quotientContent('E8', 'C8', 100, [30, 40])).toEqual({
    type: 'formula',
    formula: '=IF(C8=0,"",E8/C8*100)',
    value: 75,
  });
  expect(quotientContent('E8', 'C8', 1, [30, 40])).toMatchObject({ formula: '=IF(C8=0,"",E8/C8)', value: 0.75 });
  expect(quotientContent('E8', 'C8', 100, [30, 0])).toMatchObject({ value: '' });
});

describe('the rows of a merge', () => {
  const labelsOf = (...tables: Submission[]): string[] =>
    mergeSubmissions(tables).forms[0]!.rows.map(({ row }) => row.label);
  const additive = (label: string): boolean => {
    const body: Rows = [...BODY.slice(0, 3), [4, label, 50, 60, 120, null]];
    const [form] = mergeSubmissions([table('a', 1, { body }), table('b', 2, { body })]).forms;
    return form!.rows.find(({ row }) => row.label === label)!.isAdditive;
  };

  test('a row that the first office has not stands behind the one that it follows with its own office', () => {
    const afterFirst: Rows = [BODY[0]!, [null, 'Truyền thông, xuất bản', 120, 110, 91.67, null], ...BODY.slice(1)];
    const body: Rows = [BODY[0]!, BODY[1]!, [null, 'Truyền thông, xuất bản', 120, 110, 91.67, null], ...BODY.slice(2)];
    expect(labelsOf(table('a', 1), table('b', 1, { body }))).toEqual([
      'Đào tạo nghề',
      'Hội chợ, triển lãm',
      'Truyền thông, xuất bản',
      'Tư vấn',
      'Tổng cộng',
    ]);
    const parted: Rows = [
      BODY[0]!,
      ['1.1', 'Lớp may', 750, 700, 93.33, null],
      ['1.2', 'Lớp mộc', 500, 483, 96.6, null],
      ...BODY.slice(1),
    ];
    expect(labelsOf(table('a', 1, { body: parted }), table('b', 1, { body: afterFirst })).slice(0, 5)).toEqual([
      'Đào tạo nghề',
      'Lớp may',
      'Lớp mộc',
      'Truyền thông, xuất bản',
      'Hội chợ, triển lãm',
    ]);
    const atTop: Rows = [[null, 'Truyền thông, xuất bản', 120, 110, 91.67, null], ...BODY];
    expect(labelsOf(table('a', 1), table('b', 1, { body: atTop }))[0]).toBe('Truyền thông, xuất bản');
  });

  test.each([
    ['Hoàn thành (%)', false],
    ['Hoàn thành ( % )', false],
    ['Tỷ lệ hoàn thành', false],
    ['Chi lương hưởng 100%', true],
    ['Quà tặng', true],
    // What follows a rate is paid by it, and is no rate.
    ['Hỗ trợ theo đơn giá', true],
    ['Đơn giá bình quân', false],
  ])('%j is in a total: %s', (label, expected) => expect(additive(label)).toBe(expected));
});

describe('the sheet Nguồn', () => {
  /** What stands below a header, office by office. */
  const below = (header: string, ...tables: Submission[]): string[] => {
    const { cells } = planMerge(mergeSubmissions(tables)).find(({ name }) => name === 'Nguồn')!;
    const head = cells.find(({ content }) => textOf(content) === header)!;
    return cells
      .filter(({ row, column }) => column === head.column && row > head.row)
      .map(({ content }) => textOf(content));
  };

  test('names what an office has beyond the others and what it lacks, and nothing that was matched', () => {
    const head: Rows = [[...HEAD[0]!.slice(0, 5), 'Số hộ']];
    const body: Rows = [
      ...times(2).map((row, at) => [...row.slice(0, 5), 10 + at]),
      [4, 'Quốc phòng', 30, 20, 66.67, 14],
    ];
    const tables = [table('a', 1), table('b', 2, { head, body })];
    expect(below('Dòng, cột riêng', ...tables)).toEqual(['', 'cột Số hộ; dòng Quốc phòng']);
    expect(below('Dòng, cột thiếu', ...tables)).toEqual(['cột Số hộ; dòng Quốc phòng', 'cột Ghi chú']);
  });

  test('says that a unit was assumed of those only that state none', () => {
    const stated = table('a', 1);
    const silent = table('c', 3, { heading: [[TITLE]] });
    const notes = mergeSubmissions([stated, table('b', 2), silent]).forms[0]!.parts.map(
      ({ submission, notes: own }) => [submission.file, own.includes('unit-assumed')],
    );
    expect(notes).toEqual([
      ['a.xlsx', false],
      ['b.xlsx', false],
      ['c.xlsx', true],
    ]);
  });
});

test('numbers of rows stand in the middle of their column, on both shapes', () => {
  for (const shape of ['down', 'across'] as const) {
    const [plan] = planMerge(mergeSubmissions([table('a', 1), table('b', 2)]), { shape });
    const numbers = plan!.cells.filter(({ column, content }) => column === 0 && /^\d+$/.test(textOf(content)));
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers.map(({ style }) => style.horizontal)).toEqual(numbers.map(() => 'center'));
  }
});

describe('how far a unit lies from the others, in powers of ten', () => {
  it('is that of most of its cells', () =>
    expect(
      powersAway(
        [
          [1, 1, 1000],
          [2, 2, 2000],
          [5, 5, 5],
        ],
        3,
      ),
    ).toEqual([0, 0, 3]));
  it('needs three cells that it and two others have, or all where there are fewer', () => {
    const four = (count: number): number[][] => [0, 1, 2, 3].map((at) => [1, 1, 1, at < count ? 1000 : 0]);
    expect([powersAway(four(3), 4)[3], powersAway(four(2), 4)[3]]).toEqual([3, null]);
    expect(powersAway(four(2).slice(0, 2), 4)[3]).toBe(3);
    expect(powersAway(four(1).slice(0, 2), 4)[3]).toBeNull();
  });
  it('is not known of fewer than three units, nor without figures', () => {
    expect(
      powersAway(
        [
          [1, 1000],
          [1, 1000],
          [1, 1000],
        ],
        2,
      ),
    ).toEqual([null, null]);
    expect(powersAway([], 3)).toEqual([null, null, null]);
  });
});
