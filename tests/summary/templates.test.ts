/** Each template on tables made for it. */
import { cellName } from '../../src/sheet';
import type { Relation } from '../../src/relations';
import { type Grouping, type SummaryChoice, type TemplateId, planSummary, summaryChoices } from '../../src/summary';
import { differences } from './engine';
import { BILLION, PROJECTS, type TableSpec, sumOfColumns, tableOf } from './tables';

const INDEX = { path: ['STT'], role: 'index' } as const;
const LABEL = { path: ['Nội dung'], role: 'label' } as const;

interface Wanted {
  readonly template: TemplateId;
  readonly grouping?: Grouping;
  readonly relations?: readonly Relation[];
  readonly change?: (choice: SummaryChoice) => SummaryChoice;
}

/** Plans a summary, has every formula computed by an independent engine, and gives the cells by name. */
function summarise(spec: TableSpec, { template, grouping, relations = [], change }: Wanted) {
  const { grid, table } = tableOf(spec);
  const { offers } = summaryChoices(table, grid, relations);
  const offer = offers.find(({ choice }) => choice.template === template);
  if (!offer)
    throw new Error(`${template} is not offered; offered: ${offers.map(({ choice }) => choice.template).join(', ')}`);
  const chosen = grouping ? { ...offer.choice, grouping } : offer.choice;
  const choice = change ? change(chosen) : chosen;
  const plan = planSummary({ table, grid, relations, findings: null, choice, existingNames: [] });
  expect(differences(plan, grid)).toEqual([]);
  const texts = new Map<string, string | number>();
  const values = new Map<string, string | number>();
  for (const { row, column, content } of plan.cells) {
    if (content.type === 'text') texts.set(cellName(row, column), content.text);
    if (content.type === 'number') texts.set(cellName(row, column), content.value);
    if (content.type === 'formula') {
      texts.set(cellName(row, column), content.formula);
      values.set(cellName(row, column), content.value);
    }
  }
  return { plan, offer, offers, texts, values, lines: (from: string): unknown[] => rowOf(texts, values, from) };
}

/** What a row shows: texts as they are, formulas as their values. */
function rowOf(
  texts: ReadonlyMap<string, string | number>,
  values: ReadonlyMap<string, string | number>,
  label: string,
): unknown[] {
  const at = [...texts].find(([name, text]) => name.startsWith('B') && text === label)?.[0];
  if (!at) throw new Error(`no row "${label}"`);
  const row = at.slice(1);
  return ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].flatMap((column) =>
    values.has(column + row) ? [values.get(column + row)] : [],
  );
}

const UNITS: TableSpec['lines'] = [
  { kind: 'total', cells: [null, 'Tổng cộng', 1000, 900] },
  { parent: 0, cells: [1, 'Hà Nội', 400, 380] },
  { parent: 0, cells: [2, 'Tỉnh Nghệ An', 100, 90] },
  { parent: 0, cells: [3, 'Đăk Lăk', 150, 120] },
  { parent: 0, cells: [4, 'TP. HCM', 250, 230] },
  { parent: 0, cells: [5, 'BR-VT', 100, 80] },
];
const PLAN_ACTUAL: TableSpec = {
  columns: [INDEX, LABEL, { path: ['Kế hoạch'], role: 'plan' }, { path: ['Thực hiện'], role: 'actual' }],
  lines: UNITS,
};

describe('So cùng kỳ', () => {
  const spec: TableSpec = {
    columns: [
      INDEX,
      LABEL,
      { path: ['Thực hiện cùng kỳ'], role: 'previous' },
      { path: ['Thực hiện 7 tháng 2019'], role: 'actual' },
    ],
    lines: [
      { kind: 'total', cells: [null, 'Tổng số', 80, 100] },
      { parent: 0, cells: ['I', 'Khuyến công quốc gia', 30, 45] },
      { parent: 0, cells: ['II', 'Khuyến công địa phương', 50, 55] },
    ],
  };
  it('gives difference and growth', () => {
    const { lines, texts } = summarise(spec, { template: 'same-period' });
    expect(lines('Khuyến công quốc gia').slice(0, 4)).toEqual([30, 45, 15, 0.5]);
    expect([texts.get('E9'), texts.get('F9')]).toEqual(['3=2-1', '4=2/1-1']);
  });
  it('shows no growth from nothing', () => {
    const lines = [...spec.lines, { parent: 0, cells: ['III', 'Nguồn mới', null, 5] }];
    const made = summarise({ ...spec, lines }, { template: 'same-period' });
    expect(made.lines('Nguồn mới').slice(0, 4)).toEqual([0, 5, 5, '']);
  });
});

describe('Cơ cấu', () => {
  const spec: TableSpec = {
    columns: [
      INDEX,
      LABEL,
      { path: ['Tổng kinh phí'], role: 'amount' },
      { path: ['Trong đó', 'KCQG'], role: 'amount', source: 'KCQG' },
      { path: ['Trong đó', 'KCĐP'], role: 'amount', source: 'KCĐP' },
    ],
    lines: [
      { kind: 'total', cells: [null, 'Tổng cộng', 100, 60, 40] },
      { parent: 0, cells: [1, 'Hà Nội', 70, 45, 25] },
      { parent: 0, cells: [2, 'Nghệ An', 30, 15, 15] },
    ],
  };
  const relations = sumOfColumns('Biểu 01', 2, [3, 4], [0, 1, 2]);
  it('shows what each row is made of', () => {
    const { lines } = summarise(spec, { template: 'structure', relations, grouping: { kind: 'hierarchy', depth: 1 } });
    expect(lines('Hà Nội')).toEqual([70, 45, 25, 0.7, 45 / 70, 25 / 70]);
    expect(lines('TỔNG SỐ')).toEqual([100, 60, 40, 1, 0.6, 0.4]);
  });
  it('turns money sources into rows', () => {
    const { lines, texts, offer } = summarise(spec, { template: 'structure', relations, grouping: { kind: 'parts' } });
    expect(offer.groupings).toContainEqual({ kind: 'parts' });
    expect(lines('KCQG')).toEqual([60, 0.6]);
    expect(lines('KCĐP')).toEqual([40, 0.4]);
    expect(texts.get('C12')).toBe('=SUM(C10:C11)');
  });
  it('adds sources up where no column does', () => {
    const bare: TableSpec = {
      columns: [INDEX, LABEL, spec.columns[3]!, spec.columns[4]!],
      lines: spec.lines.map(({ cells, ...line }) => ({ ...line, cells: [cells[0]!, cells[1]!, cells[3]!, cells[4]!] })),
    };
    const { lines } = summarise(bare, { template: 'structure', grouping: { kind: 'hierarchy', depth: 1 } });
    expect(lines('Hà Nội')).toEqual([45, 25, 70, 0.7, 45 / 70, 25 / 70]);
  });
});

describe('Tiến độ', () => {
  const spec: TableSpec = {
    columns: [
      INDEX,
      LABEL,
      { path: ['Số đề án', 'Kế hoạch'], role: 'plan', unit: PROJECTS },
      { path: ['Số đề án', 'Thực hiện'], role: 'actual', unit: PROJECTS },
      { path: ['Kinh phí', 'Kế hoạch'], role: 'plan' },
      { path: ['Kinh phí', 'Thực hiện'], role: 'actual' },
    ],
    lines: [
      { kind: 'total', cells: [null, 'Tổng cộng', 159, 114, 1000, 800] },
      { parent: 0, cells: ['I', 'Khuyến công quốc gia', 59, 44, 600, 500] },
      { parent: 0, cells: ['II', 'Khuyến công địa phương', 100, 70, 400, 300] },
    ],
  };
  it('sets counts beside money, each with its rate', () => {
    const { lines, texts } = summarise(spec, { template: 'progress' });
    expect(lines('TỔNG SỐ')).toEqual([159, 114, 114 / 159, 1000, 800, 0.8, 200]);
    expect([texts.get('C8'), texts.get('F8')]).toEqual(['Số lượng (đề án)', 'Kinh phí (triệu đồng)']);
  });
  it('comes before plain plan and actual', () => {
    const { offers } = summarise(spec, { template: 'progress' });
    expect(offers.map(({ choice }) => choice.template).slice(0, 2)).toEqual(['progress', 'plan-actual']);
  });
});

describe('Nhiều năm', () => {
  it('gives the whole period and the yearly average', () => {
    const years = ['2014', '2015', '2016'];
    const spec: TableSpec = {
      columns: [
        INDEX,
        LABEL,
        ...years.map((year) => ({ path: ['Kinh phí', `Năm ${year}`], role: 'amount', period: year }) as const),
      ],
      lines: [
        { kind: 'total', cells: [null, 'Tổng cộng', 30, 60, 90] },
        { parent: 0, cells: ['I', 'KCQG', 10, 20, 30] },
        { parent: 0, cells: ['II', 'KCĐP', 20, 40, 60] },
      ],
    };
    const { lines, plan } = summarise(spec, { template: 'years' });
    expect(lines('KCQG')).toEqual([10, 20, 30, 60, 20]);
    expect(lines('TỔNG SỐ')).toEqual([30, 60, 90, 180, 60]);
    expect(plan.charts.map(({ series }) => series[0]!.kind)).toEqual(['columnClustered', 'line']);
  });
});

describe('Xếp hạng', () => {
  it('puts the largest first, ranks by formula, ties alike', () => {
    const { lines, texts } = summarise(PLAN_ACTUAL, { template: 'ranking' });
    expect([texts.get('B10'), texts.get('B11')]).toEqual(['Hà Nội', 'TP. HCM']);
    expect(lines('Hà Nội').at(-1)).toBe(1);
    expect(texts.get('E10')).toBe('=RANK(C10,C$10:C$14)');
  });
});

describe('groupings', () => {
  it('adds provinces up by region, whatever they are called', () => {
    const { lines, texts, offer } = summarise(PLAN_ACTUAL, { template: 'plan-actual' });
    expect(offer.choice.grouping).toEqual({ kind: 'region', lamDong: 'central' });
    expect(lines('Miền Bắc').slice(0, 2)).toEqual([500, 470]);
    expect(lines('Miền Nam').slice(0, 2)).toEqual([350, 310]);
    expect(texts.get('C10')).toBe("=SUM('Biểu 01'!C7:C8)");
    expect(texts.get('C13')).toBe('=SUM(C10:C12)');
  });

  it('brings 63 provinces to 34', () => {
    const { lines } = summarise(PLAN_ACTUAL, {
      template: 'plan-actual',
      grouping: { kind: 'province', provinces: 34 },
    });
    expect(lines('TP. Hồ Chí Minh').slice(0, 2)).toEqual([350, 310]);
  });

  it('puts the Lâm Đồng of 34 provinces where the user says, and tells', () => {
    const spec: TableSpec = {
      ...PLAN_ACTUAL,
      lines: [...UNITS.slice(0, 3), { parent: 0, cells: [3, 'Lâm Đồng', 500, 430] }],
    };
    const south = summarise(spec, { template: 'plan-actual', grouping: { kind: 'region', lamDong: 'south' } });
    expect(south.lines('Miền Nam').slice(0, 2)).toEqual([500, 430]);
    expect(
      [...south.texts.values()].some((text) => String(text).includes('Lâm Đồng (sau sắp xếp) xếp vào Miền Nam')),
    ).toBe(true);
  });

  it('gathers what no class is known for under "Khác", named in the notes', () => {
    const lines = [
      { kind: 'total' as const, cells: [null, 'Tổng cộng', 1050, 940] },
      ...UNITS.slice(1),
      { parent: 0, cells: [6, 'Cục Công Thương địa phương', 50, 40] },
    ];
    const made = summarise(
      { ...PLAN_ACTUAL, lines },
      { template: 'plan-actual', grouping: { kind: 'region', lamDong: 'central' } },
    );
    expect(made.lines('Khác').slice(0, 2)).toEqual([50, 40]);
    expect(
      [...made.texts.values()].some((text) => String(text).includes('“Khác” gồm: Cục Công Thương địa phương')),
    ).toBe(true);
  });

  it('sorts projects into the contents of Điều 4', () => {
    const spec: TableSpec = {
      ...PLAN_ACTUAL,
      lines: [
        { kind: 'total', cells: [null, 'Tổng cộng', 100, 90] },
        { parent: 0, cells: [1, 'Đào tạo nghề may công nghiệp', 10, 9] },
        { parent: 0, cells: [2, 'Hỗ trợ ứng dụng máy móc thiết bị trong chế biến gỗ', 40, 36] },
        { parent: 0, cells: [3, 'Truyền nghề mây tre đan', 20, 18] },
        { parent: 0, cells: [4, 'Tổ chức hội chợ triển lãm hàng công nghiệp nông thôn', 30, 27] },
      ],
    };
    const { lines, texts } = summarise(spec, { template: 'plan-actual', grouping: { kind: 'content' } });
    expect(lines('Đào tạo nghề, truyền nghề').slice(0, 2)).toEqual([30, 27]);
    expect(texts.get('C10')).toBe("=SUM('Biểu 01'!C7,'Biểu 01'!C9)");
  });

  it('shows two levels without counting the second', () => {
    const spec: TableSpec = {
      ...PLAN_ACTUAL,
      lines: [
        { kind: 'total', cells: [null, 'Tổng số', 100, 90] },
        { parent: 0, cells: ['I', 'Thu nội địa', 70, 60] },
        { parent: 1, cells: [1, 'Thu từ doanh nghiệp', 30, 20] },
        { parent: 1, cells: [2, 'Thuế thu nhập cá nhân', 40, 40] },
        { parent: 0, cells: ['II', 'Thu xuất nhập khẩu', 30, 30] },
      ],
    };
    const { texts, lines } = summarise(spec, { template: 'plan-actual', grouping: { kind: 'hierarchy', depth: 2 } });
    expect(texts.get('C14')).toBe('=SUM(C10,C13)');
    expect(lines('TỔNG SỐ').slice(0, 2)).toEqual([100, 90]);
  });
});

describe('tables of several wholes', () => {
  it('adds nothing up where revenue and spending are side by side', () => {
    const spec: TableSpec = {
      ...PLAN_ACTUAL,
      lines: [
        { cells: ['A', 'TỔNG NGUỒN THU NSĐP', 100, 110] },
        { parent: 0, cells: [1, 'Thu được hưởng theo phân cấp', 60, 65] },
        { parent: 0, cells: [2, 'Thu bổ sung từ NSTW', 40, 45] },
        { cells: ['B', 'TỔNG CHI NSĐP', 100, 105] },
        { parent: 3, cells: ['I', 'Chi cân đối', 80, 85] },
        { parent: 3, cells: ['II', 'Chi chương trình mục tiêu', 20, 20] },
        { cells: ['C', 'BỘI CHI NSĐP', 0, 0] },
      ],
    };
    const { texts, lines } = summarise(spec, { template: 'plan-actual' });
    expect([...texts.values()]).not.toContain('TỔNG SỐ');
    expect(lines('TỔNG NGUỒN THU NSĐP')).toEqual([100, 110, 1.1]);
    expect(lines('TỔNG CHI NSĐP')).toEqual([100, 105, 1.05]);
    expect([...texts.values()].some((text) => String(text).includes('không có dòng tổng số'))).toBe(true);
  });
});

describe('units', () => {
  it('converts in the formula, also where columns differ', () => {
    const spec: TableSpec = {
      ...PLAN_ACTUAL,
      columns: [
        INDEX,
        LABEL,
        { path: ['Kế hoạch'], role: 'plan', unit: BILLION },
        { path: ['Thực hiện'], role: 'actual' },
      ],
    };
    const { texts, lines } = summarise(spec, {
      template: 'plan-actual',
      grouping: { kind: 'hierarchy', depth: 1 },
      change: (choice) => ({ ...choice, unit: 'triệu đồng' }),
    });
    expect([texts.get('C10'), texts.get('D10')]).toEqual(["='Biểu 01'!C7*1000", "='Biểu 01'!D7"]);
    expect(lines('Hà Nội').slice(0, 2)).toEqual([400000, 380]);
    expect(texts.get('A7')).toBe('Đơn vị tính: triệu đồng');
  });

  it('divides by whole numbers, never by a fraction', () => {
    const { texts } = summarise(PLAN_ACTUAL, {
      template: 'plan-actual',
      change: (choice) => ({ ...choice, unit: 'tỷ đồng' }),
    });
    expect(texts.get('C10')).toBe("=SUM('Biểu 01'!C7:C8)/1000");
  });
});

describe('bad input', () => {
  const columns: TableSpec['columns'] = [INDEX, LABEL, { path: ['Số tiền'], role: 'amount' }];
  const reason = (spec: TableSpec, read = true): unknown => {
    const { grid, table } = tableOf(spec);
    return summaryChoices(table, grid, [], read).reason;
  };

  it('says why nothing fits', () => {
    expect(reason({ columns, lines: [{ cells: [1, 'A', 'x'] }, { cells: [2, 'B', 'y'] }] })).toBe('no-numeric-column');
    expect(reason({ columns, lines: [{ cells: [1, 'A', '1.234'] }, { cells: [2, 'B', '5.678'] }] }, false)).toBe(
      'only-text-numbers',
    );
    expect(reason({ columns, lines: [{ kind: 'of-which', cells: [1, 'A', 5] }] })).toBe('too-few-rows');
    const rates: TableSpec['columns'] = [INDEX, LABEL, { path: ['Tỷ lệ (%)'], role: 'rate', scale: 100 }];
    expect(reason({ columns: rates, lines: [{ cells: [1, 'A', 5] }, { cells: [2, 'B', 6] }] })).toBe(
      'only-percentages',
    );
  });

  it('reads numbers kept as text when asked to', () => {
    const spec: TableSpec = {
      columns,
      lines: [{ cells: [1, 'A', '1.234,5'] }, { cells: [2, 'B', '5 678'] }, { cells: [3, 'C', '12'] }],
    };
    const { lines } = summarise(spec, { template: 'structure' });
    expect(lines('TỔNG SỐ')[0]).toBe(1234.5 + 5678 + 12);
  });

  it('shows the largest of 5,000 rows and the rest as "Khác"', () => {
    const count = 5000;
    const lines = Array.from({ length: count }, (_, line) => ({
      cells: [line + 1, `Đề án số ${line + 1}`, ((line * 7919) % 10007) + 0.25],
    }));
    const all = lines.reduce((sum, { cells }) => sum + Number(cells[2]), 0);
    const { lines: row, plan } = summarise({ columns, lines }, { template: 'structure' });
    expect(Number(row('TỔNG SỐ')[0])).toBeCloseTo(all, 4);
    for (const { content } of plan.cells)
      if (content.type === 'formula') expect(content.formula.length).toBeLessThan(8192);
    expect(
      plan.cells.filter(
        ({ column, content }) => column === 1 && content.type === 'text' && content.text.startsWith('Đề án'),
      ).length,
    ).toBeLessThan(60);
  });

  it('quotes a sheet name with apostrophes and spaces', () => {
    const { texts } = summarise(
      { ...PLAN_ACTUAL, sheet: "Sở CT's 2018" },
      { template: 'plan-actual', grouping: { kind: 'hierarchy', depth: 1 } },
    );
    expect(texts.get('C10')).toBe("='Sở CT''s 2018'!C7");
  });
});
