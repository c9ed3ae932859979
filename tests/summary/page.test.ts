/** How a summary lies on paper. */
import type { SheetPlan } from '../../src/sheet';
import { EMPTY_PAGE, type PageSettings, planSummary, summaryChoices } from '../../src/summary';
import { planOf } from './plans-of';
import { pagesOf } from './printed-pages';
import { TARGETS, type TableSpec, tableOf } from './tables';

const COLUMNS: TableSpec['columns'] = [
  { path: ['STT'], role: 'index' },
  { path: ['Nội dung'], role: 'label' },
  { path: ['Kế hoạch'], role: 'plan' },
  { path: ['Thực hiện'], role: 'actual' },
];

/** A plan-and-actual table with so many lines, summarised as is offered first or as `template`. */
function summaryOf(lines: number, columns: TableSpec['columns'] = COLUMNS, item = 'Đề án', template?: string) {
  const { grid, table } = tableOf({
    columns,
    lines: Array.from({ length: lines }, (_, i) => ({
      cells: [i + 1, `${item} ${i + 1}`, ...columns.slice(2).map((_column, at) => 100 + i + at)],
    })),
  });
  const choices = summaryChoices(table, grid, []).offers.map(({ choice }) => choice);
  const choice = template === undefined ? choices[0]! : choices.find((each) => each.template === template)!;
  return planSummary({ table, grid, relations: [], findings: null, choice, existingNames: [] });
}

describe('the page', () => {
  it('repeats the header where the table goes on on a second page', () => {
    const { print } = summaryOf(40);
    expect(print).toMatchObject({ orientation: 'portrait', repeatRows: { first: 7, last: 8 } });
  });

  it('does not repeat it over charts alone', () => {
    expect(summaryOf(8).print).toMatchObject({ orientation: 'portrait', repeatRows: null });
  });

  it('stays upright where the table is a tenth too wide, and is turned beyond', () => {
    const previous: TableSpec['columns'] = [
      ...COLUMNS.slice(0, 2),
      { path: ['Thực hiện cùng kỳ'], role: 'previous' },
      { path: ['Thực hiện 6 tháng'], role: 'actual' },
    ];
    const upright = summaryOf(8, previous);
    expect(upright.columnWidths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(92);
    expect(upright.print).toMatchObject({ orientation: 'portrait' });
    const years = [2020, 2021, 2022, 2023, 2024].map((year) => ({
      path: [`Năm ${year}`],
      role: 'actual' as const,
      period: String(year),
    }));
    expect(summaryOf(8, [...COLUMNS.slice(0, 2), ...years]).print.orientation).toBe('landscape');
  });

  it('does not print the small tables that only charts read', () => {
    const long = summaryOf(6, COLUMNS, `${'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến '.repeat(2)} đề án số`);
    const data = long.cells.find(
      ({ content }) => content.type === 'text' && content.text === 'Số liệu vẽ biểu đồ',
    )!.row;
    expect(long.print.area!.bottom).toBeLessThan(data);
    expect(Math.max(...long.charts.map(({ anchor }) => anchor.bottom))).toBeLessThanOrEqual(long.print.area!.bottom);
  });

  it("does not print the program's own words", () => {
    const plan = summaryOf(6);
    const printed = plan.cells
      .filter(({ row }) => row <= plan.print.area!.bottom)
      .map(({ content }) => (content.type === 'text' ? content.text : ''));
    expect(printed.filter((text) => /kiểm tra|làm mới|công thức|Khớp Số/.test(text))).toEqual([]);
    expect(plan.cells.some(({ row, content }) => row > plan.print.area!.bottom && content.type === 'text')).toBe(true);
  });
});

describe('the agency', () => {
  const headOf = (page: Partial<PageSettings>): string[] => {
    const { grid, table } = tableOf({
      columns: COLUMNS,
      lines: [1, 2].map((n) => ({ cells: [n, `Đề án ${n}`, 5, 4] })),
    });
    const choice = { ...summaryChoices(table, grid, []).offers[0]!.choice, page: { ...EMPTY_PAGE, ...page } };
    const { cells } = planSummary({ table, grid, relations: [], findings: null, choice, existingNames: [] });
    return [0, 1].map((row) => {
      const content = cells.find((cell) => cell.row === row && cell.column === 0)?.content;
      return content?.type === 'text' ? content.text : '';
    });
  };
  it.each(['UBND TỈNH PHÚ AN', 'ỦY BAN NHÂN DÂN TỈNH PHÚ AN', 'HỘI ĐỒNG NHÂN DÂN TỈNH PHÚ AN', 'BỘ CÔNG THƯƠNG'])(
    'that no other is above is alone: %s',
    (agency) => expect(headOf({ agency })).toEqual([agency, '']),
  );
  it.each(['SỞ CÔNG THƯƠNG', 'BỘ CHỈ HUY QUÂN SỰ TỈNH', ''])('has a line above it to be filled in: %s', (agency) => {
    expect(headOf({ agency })[0]).toMatch(/^…+$/);
    expect(headOf({ agency })[1]).toMatch(agency === '' ? /^…+$/ : agency);
  });
  it('is under the one that was typed', () => {
    const both = { superior: 'TỈNH ỦY PHÚ AN', agency: 'UBND TỈNH PHÚ AN' };
    expect(headOf(both)).toEqual([both.superior, both.agency]);
  });
});

it.each([
  ['Sheet1', ''],
  ['Bao cao', ''],
  ['Biểu 01', ''],
  ['DT-2020-N-B46', ''],
  ['Hỗ trợ máy móc', 'Hỗ trợ máy móc'],
])('a sheet without a title is called by its name where that says something: %s', (sheet, subtitle) => {
  const { grid, table } = tableOf({ ...TARGETS, sheet, title: '' });
  const { choice } = summaryChoices(table, grid, []).offers[0]!;
  const { cells } = planSummary({ table, grid, relations: [], findings: null, choice, existingNames: [] });
  const content = cells.find((cell) => cell.row === 4 && cell.column === 0)!.content;
  expect(content.type === 'text' ? content.text : '').toBe(subtitle);
});

it('a rate of many digits has room in its column', () => {
  const columns = COLUMNS;
  const plan = planOf({
    columns,
    lines: [
      { cells: [1, 'Một', ...columns.slice(2).map((_column, at) => (at === 0 ? 120 : 140_000))] },
      { cells: [2, 'Hai', ...columns.slice(2).map(() => 170_000)] },
    ],
  });
  const rates = plan.cells.filter(
    ({ content, style }) =>
      style.numberFormat === '0.00%' && content.type === 'formula' && Number(content.value) > 1_000,
  );
  expect(rates).not.toEqual([]);
  for (const { column } of rates)
    expect(plan.columnWidths[column]).toBeGreaterThanOrEqual('116666.67%'.length * 1.12 + 2);
});

it('a title that says all that ours would is printed once', () => {
  const titlesOf = (title: string) => {
    const { grid, table } = tableOf({ ...TARGETS, title });
    const { choice } = summaryChoices(table, grid, []).offers[0]!;
    const { cells } = planSummary({ table, grid, relations: [], findings: null, choice, existingNames: [] });
    return [3, 4].map((row) => {
      const content = cells.find((cell) => cell.row === row && cell.column === 0)?.content;
      return content?.type === 'text' ? content.text : '';
    });
  };
  expect(titlesOf('KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2023')).toEqual(['KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2023', '']);
  expect(titlesOf('CHƯƠNG TRÌNH 135')).toEqual(['KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU', 'CHƯƠNG TRÌNH 135']);
});

it('names on an axis that cutting would make alike keep what tells them apart', () => {
  const { charts } = summaryOf(4, COLUMNS, `${'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến '.repeat(2)} đề án số`);
  expect(charts[0]!.series[0]!.categories.cached).toEqual([
    'Hỗ trợ ứng dụng … số 1',
    'Hỗ trợ ứng dụng … số 2',
    'Hỗ trợ ứng dụng … số 3',
    'Hỗ trợ ứng dụng … số 4',
  ]);
  expect(summaryOf(4).charts[0]!.series[0]!.categories.cached[0]).toBe('Đề án 1');
});

describe('signatures', () => {
  const years: TableSpec['columns'] = [2020, 2021, 2022, 2023, 2024].map((year) => ({
    path: [`Năm ${year}`],
    role: 'actual',
    period: String(year),
  }));
  const HIGH: TableSpec['columns'] = [
    ...COLUMNS.slice(0, 2),
    ...(['plan', 'actual', 'previous'] as const).map((role) => ({
      path: [`${role} hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào sản xuất công nghiệp nông thôn`],
      role,
    })),
  ];
  const find = (plan: SheetPlan, pattern: RegExp): number =>
    plan.cells.find(({ content }) => content.type === 'text' && pattern.test(content.text))!.row;

  it.each([
    ['upright', COLUMNS],
    ['lying', [...COLUMNS.slice(0, 2), ...years]],
  ] as const)('are on one page with the lines before them, however long the table is, %s', (_name, columns) => {
    const torn: string[] = [];
    const alone: number[] = [];
    let whole = 0;
    for (let lines = 2; lines <= 150; lines++) {
      const plan = summaryOf(lines, columns);
      const head = find(plan, /^THỦ TRƯỞNG/);
      const total = find(plan, /^TỔNG SỐ$/);
      // Under a whole table, charts may go to the second page with the signatures.
      const second = plan.print.breaksBefore?.find((row) => row > total && row < head);
      if (second !== undefined) whole++;
      for (const factor of [0.95, 1, 1.05]) {
        const pages = pagesOf(plan, head + 2, factor);
        if (new Set(pages.slice(second ?? total + 1)).size > 1) torn.push(`${lines} lines × ${factor}`);
        if (second !== undefined && pages[second - 1] !== 0) torn.push(`table of ${lines} lines × ${factor}`);
        if (second !== undefined && plan.charts[0]!.anchor.top > head) alone.push(lines);
        // A second page begins with a line of the table, under its header.
        if (plan.print.repeatRows && pages[total - 1] !== pages[head]) alone.push(lines);
      }
    }
    expect({ torn, alone }).toEqual({ torn: [], alone: [] });
    expect(whole).toBeGreaterThan(0);
  });

  it('leave no page before them two thirds empty, however long the table is', () => {
    const empty: number[] = [];
    for (let lines = 2; lines <= 90; lines++) {
      const plan = summaryOf(lines);
      const pages = pagesOf(plan, plan.print.area!.bottom, 1);
      const points = new Map<number, number>();
      pages.forEach((page, row) => points.set(page, (points.get(page) ?? 0) + (plan.rowHeights.get(row) ?? 16.5)));
      const full = 728 / 0.93;
      const before = [...points].filter(([page]) => page < pages.at(-1)!);
      if (before.some(([, used]) => used < full / 3)) empty.push(lines);
    }
    expect(empty).toEqual([]);
  });

  it.each([
    ['upright', COLUMNS],
    ['lying', [...COLUMNS.slice(0, 2), ...years]],
    ['under a high header', HIGH],
  ] as const)('and charts leave no header over charts alone, however long the table is, %s', (_name, columns) => {
    const over: number[] = [];
    const bare: number[] = [];
    for (let lines = 2; lines <= 60; lines++) {
      const plan = summaryOf(lines, columns);
      const { print, charts } = plan;
      if (charts.length === 0) continue;
      const isApart = print.breaksBefore?.includes(charts[0]!.anchor.top) ?? false;
      if (print.repeatRows && isApart) over.push(lines);
      // A page that begins within the table begins with a header, whoever repeats it, and the total is never alone.
      if (print.repeatRows) continue;
      const total = find(plan, /^TỔNG SỐ$/);
      const headers = plan.cells.filter(
        ({ column, content }) => column === 0 && 'text' in content && content.text === 'STT',
      );
      for (const factor of [0.95, 1, 1.05]) {
        const pages = pagesOf(plan, total, factor);
        const begun = pages.flatMap((page, row) => (row > 0 && page !== pages[row - 1] ? [row] : []));
        if (begun.some((row) => !headers.some((cell) => cell.row === row) || total - row < 3)) bare.push(lines);
      }
    }
    expect({ over, bare }).toEqual({ over: [], bare: [] });
  });

  it('end the sheet on their page, also under a repeated header: no page is printed that holds nothing', () => {
    const empty: string[] = [];
    for (let lines = 9; lines <= 60; lines += 3) {
      // Under so high a header two lines of charts fill their page.
      const plan = summaryOf(lines, HIGH, 'Đề án', 'same-period');
      const headers = plan.cells.filter(
        ({ column, content }) => column === 0 && 'text' in content && content.text === 'STT',
      );
      expect((plan.print.repeatRows !== null || headers.length > 1) && plan.charts.length > 0).toBe(true);
      const { bottom } = plan.print.area!;
      const holds = new Set([
        ...plan.cells.filter(({ content }) => content.type !== 'blank').map(({ row }) => row),
        ...plan.charts.map(({ anchor }) => anchor.top),
      ]);
      for (const factor of [0.95, 1, 1.05]) {
        const pages = pagesOf(plan, bottom, factor);
        for (let page = 0; page <= pages.at(-1)!; page++)
          if (!pages.some((at, row) => at === page && holds.has(row))) empty.push(`${lines} ${factor} ${page}`);
      }
    }
    expect(empty).toEqual([]);
  });

  it('share the page with a short table that lies', () => {
    for (let lines = 2; lines <= 8; lines++) {
      const { print, charts } = summaryOf(lines, [...COLUMNS.slice(0, 2), ...years]);
      expect(print).toMatchObject({ orientation: 'landscape', repeatRows: null });
      // The charts alone begin a page.
      expect(print.breaksBefore).toEqual([charts[0]!.anchor.top]);
    }
  });
});
