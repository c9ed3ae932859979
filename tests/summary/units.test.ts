/** Rows of different units are never added up, shared or ranked; targets get a verdict. */
import { differences } from './engine';
import { columnOf, formatAt, offeredFor, planOf, rowOf, rowShowing, shownAt, textsOf } from './plans-of';
import { TARGETS, type TableSpec, tableOf } from './tables';

describe('rows of different units', () => {
  it('are offered no shares and no ranks', () => {
    expect(offeredFor(TARGETS)).toEqual(['targets', 'plan-actual', 'structure']);
  });

  it('have no total and no share, and keep their units', () => {
    const plan = planOf(TARGETS, 'plan-actual');
    expect(rowShowing(plan, /^TỔNG SỐ/)).toBe(-1);
    expect(textsOf(plan).some((text) => /tỷ trọng/i.test(text) && !/không/.test(text))).toBe(false);
    expect(shownAt(plan, rowShowing(plan, /^Đào tạo nghề$/), columnOf(plan, /^Đơn vị tính$/))).toBe('lao động');
    expect(plan.charts.every(({ series }) => series.every(({ values }) => values.numberFormat.includes('%')))).toBe(
      true,
    );
  });

  it('are known by the brackets of their labels too', () => {
    const spec: TableSpec = {
      unit: null,
      columns: [
        { path: ['STT'], role: 'index', unit: null },
        { path: ['Nội dung'], role: 'label', unit: null },
        { path: ['Năm 2017'], role: 'amount', unit: null },
      ],
      lines: [
        { cells: [1, 'Số đề án (đề án)', 211] },
        { cells: [2, 'Kinh phí (tỷ đồng)', 120] },
        { cells: [3, 'Lao động được đào tạo (người)', 300] },
      ],
    };
    expect(offeredFor(spec)).toEqual(['structure']);
    expect(rowShowing(planOf(spec), /^TỔNG SỐ/)).toBe(-1);
    const { kinds, units } = {
      kinds: offeredFor({ ...spec, lines: spec.lines.slice(0, 1) }),
      units: offeredFor({
        ...spec,
        lines: spec.lines.map(({ cells }) => ({
          cells: [cells[0]!, String(cells[1]).replace(/ \(.*/, ''), cells[2]!],
        })),
      }),
    };
    expect(kinds).toEqual(['structure']);
    // "Số đề án", "Kinh phí": what is counted says it without brackets.
    expect(units).toEqual(['structure']);
  });

  it('of one unit under different spellings are added up', () => {
    const spec: TableSpec = {
      ...TARGETS,
      lines: [
        { cells: [1, 'Nguồn quốc gia', 'Tr.đồng', 120, 118] },
        { cells: [2, 'Nguồn địa phương', 'triệu đồng', 178, 172] },
      ],
    };
    const plan = planOf(spec, 'plan-actual');
    expect(rowOf(plan, rowShowing(plan, /^TỔNG SỐ/)).slice(3, 5)).toEqual([298, 290]);
  });

  describe('that only headings name', () => {
    const spec = (units: readonly [string, string]): TableSpec => ({
      unit: null,
      columns: [
        { path: ['STT'], role: 'index', unit: null },
        { path: ['Nội dung'], role: 'label', unit: null },
        { path: ['Kế hoạch'], role: 'plan', unit: null },
        { path: ['Thực hiện'], role: 'actual', unit: null },
      ],
      lines: [
        { kind: 'heading', cells: ['I', `Đào tạo nghề (${units[0]})`, null, null] },
        { parent: 0, cells: [1, 'Huyện An Phú', 120, 118] },
        { parent: 0, cells: [2, 'Huyện Tân Hiệp', 80, 90] },
        { kind: 'heading', cells: ['II', `Hỗ trợ máy móc (${units[1]})`, null, null] },
        { parent: 3, cells: [1, 'Huyện An Phú', 240, 236] },
        { parent: 3, cells: [2, 'Huyện Tân Hiệp', 160, 180] },
      ],
    });

    it('are not added up over the headings', () => {
      expect(offeredFor(spec(['người', 'triệu đồng']))[0]).toBe('targets');
      const plan = planOf(spec(['người', 'triệu đồng']), 'plan-actual');
      expect(rowShowing(plan, /^TỔNG SỐ/)).toBe(-1);
      expect(rowOf(plan, rowShowing(plan, /^Đào tạo/)).slice(2, 4)).toEqual([200, 208]);
    });

    it('are added up where they are one unit', () => {
      const plan = planOf(spec(['tr.đồng', 'triệu đồng']), 'plan-actual');
      expect(rowOf(plan, rowShowing(plan, /^TỔNG SỐ/)).slice(2, 4)).toEqual([600, 624]);
    });
  });

  it('that only lines of a row name ("trong đó: số cơ sở (cơ sở)") leave the rows their total', () => {
    const spec: TableSpec = {
      columns: [
        { path: ['STT'], role: 'index' },
        { path: ['Nội dung'], role: 'label' },
        { path: ['Kế hoạch'], role: 'plan' },
        { path: ['Thực hiện'], role: 'actual' },
      ],
      lines: [
        { cells: [1, 'Hỗ trợ máy móc', 900, 860] },
        { kind: 'of-which', parent: 0, cells: [null, 'Trong đó: số cơ sở (cơ sở)', 12, 11] },
        { cells: [2, 'Đào tạo nghề', 400, 390] },
        { kind: 'of-which', parent: 2, cells: [null, 'Trong đó: số lao động (người)', 150, 148] },
      ],
    };
    const plan = planOf(spec);
    expect(rowOf(plan, rowShowing(plan, /^TỔNG SỐ/)).slice(2, 4)).toEqual([1300, 1250]);
    expect(textsOf(plan)).toContain('Đơn vị tính: triệu đồng');
  });

  it('a merged or repeated unit is that of the row above', () => {
    const lines = TARGETS.lines.map(({ cells }, at) => ({
      cells: cells.map((cell, column) => (column === 2 ? (at === 0 ? 'mô hình' : '"') : cell)),
    }));
    const plan = planOf({ ...TARGETS, lines }, 'plan-actual');
    expect(shownAt(plan, rowShowing(plan, /^Đào tạo nghề$/), columnOf(plan, /^Đơn vị tính$/))).toBe('mô hình');
    expect(rowShowing(plan, /^TỔNG SỐ/)).toBeGreaterThan(0);
  });

  it('print each the decimals of its own cell', () => {
    const plan = planOf(TARGETS, 'targets');
    const actual = columnOf(plan, /^Thực hiện/);
    expect(formatAt(plan, rowShowing(plan, /^Đào tạo nghề$/), actual)).toBe('#,##0;-#,##0;"-"');
    expect(formatAt(plan, rowShowing(plan, /^Kinh phí hỗ trợ$/), actual)).toBe('#,##0.00;-#,##0.00;"-"');
  });
});

describe('targets', () => {
  const plan = planOf(TARGETS, 'targets');
  const verdict = (label: RegExp) => shownAt(plan, rowShowing(plan, label), columnOf(plan, /^Đánh giá$/));

  it('are exceeded, met or missed by live formula; what was not reported has no verdict', () => {
    expect(verdict(/^Xây dựng/)).toBe('Vượt');
    expect(verdict(/^Hỗ trợ/)).toBe('Đạt');
    expect(verdict(/^Đào tạo/)).toBe('Không đạt');
    expect(verdict(/^Kinh phí/)).toBe('Không đạt');
    expect(verdict(/^Tổ chức/)).toBe('');
    expect(rowOf(plan, rowShowing(plan, /^Tổ chức/))).toEqual([5, 'Tổ chức hội thảo', 'hội thảo', 2, '', '', '']);
    expect(differences(plan, tableOf(TARGETS).grid)).toEqual([]);
  });

  it('are counted below', () => {
    const count = (label: RegExp) => rowOf(plan, rowShowing(plan, label)).at(-1);
    expect([count(/: vượt$/), count(/: đạt$/), count(/: không đạt$/)]).toEqual([1, 1, 2]);
  });

  it('of which nothing was planned and nothing done have no verdict, unless nought is what they ask for', () => {
    const lines = [
      { cells: [1, 'Tổ chức hội chợ', 'hội chợ', 0, 0] },
      { cells: [2, 'Số vụ tai nạn lao động', 'vụ', 0, 0] },
      { cells: [3, 'Hội thảo', 'hội thảo', 0, 2] },
      ...TARGETS.lines,
    ];
    const given = { ...TARGETS, lines };
    const withNought = planOf(given, 'targets');
    const of = (label: RegExp) =>
      shownAt(withNought, rowShowing(withNought, label), columnOf(withNought, /^Đánh giá$/));
    expect([of(/^Tổ chức hội chợ/), of(/^Số vụ/), of(/^Hội thảo/)]).toEqual(['', 'Đạt', 'Vượt']);
    const count = (label: RegExp) => rowOf(withNought, rowShowing(withNought, label)).at(-1);
    expect([count(/: vượt$/), count(/: đạt$/), count(/: không đạt$/)]).toEqual([2, 2, 2]);
    expect(differences(withNought, tableOf(given).grid)).toEqual([]);
  });

  it('are judged by what is printed', () => {
    const lines = [{ cells: [1, 'Giá trị sản xuất', 'tỷ đồng', 100, 99.996] }, ...TARGETS.lines.slice(1)];
    const close = planOf({ ...TARGETS, lines }, 'targets');
    expect(shownAt(close, rowShowing(close, /^Giá trị/), columnOf(close, /^Đánh giá$/))).toBe('Đạt');
  });
});

it.each([
  ['triệu USD', 'Năm 2024 (triệu USD)', 'triệu USD'],
  ['triệu USD', 'NĂM 2024 (TRIỆU USD)', 'triệu USD'],
  ['MWh', 'Điện thương phẩm (MWh)', 'MWh'],
  ['tấn', 'SẢN LƯỢNG (TẤN)', 'tấn'],
  ['tấn', 'Sản lượng (Tấn)', 'tấn'],
])('the unit %s is printed with its own capitals', (name, header, printed) => {
  const unit = { kind: 'count', name: name.toLowerCase(), factor: 1 } as const;
  const plan = planOf({
    unit,
    columns: [
      { path: ['STT'], role: 'index' },
      { path: ['Mặt hàng'], role: 'label' },
      { path: [header], role: 'amount' },
    ],
    lines: [{ cells: [1, 'Thủy sản', 98.4] }, { cells: [2, 'Dệt may', 150] }],
  });
  expect(textsOf(plan)).toContain(`Đơn vị tính: ${printed}`);
});
