/** Several tables on one sheet: a report. */
import { type SheetPlan, linesOf } from '../../src/sheet';
import { planReport, planSummary, summaryChoices } from '../../src/summary';
import { rowShowing, shownAt, textsOf } from './plans-of';
import { pagesOf } from './printed-pages';
import { HALF_YEAR, REGION } from './report-tables';
import { TARGETS, type TableSpec, tableOf } from './tables';

const blockOf = (spec: TableSpec) => {
  const { grid, table } = tableOf(spec);
  const { choice } = summaryChoices(table, grid, []).offers[0]!;
  return { table, grid, relations: [], findings: null, choice };
};

const BLOCKS = [
  blockOf({ ...REGION, sheet: 'Vùng', title: 'KINH PHÍ THEO VÙNG' }),
  blockOf(TARGETS),
  blockOf({ ...HALF_YEAR, sheet: 'Nửa năm', title: 'SÁU THÁNG ĐẦU NĂM' }),
];
const report = planReport({ blocks: BLOCKS, existingNames: [] });

const count = (plan: SheetPlan, text: RegExp) => textsOf(plan).filter((shown) => text.test(shown)).length;

it('holds each table under its own title and unit, in the order given', () => {
  const rows = [/^I\. KINH PHÍ THEO VÙNG$/, /^II\. CÁC CHỈ TIÊU/, /^III\. SÁU THÁNG ĐẦU NĂM$/].map((title) =>
    rowShowing(report, title),
  );
  expect(rows.every((row) => row > 0)).toBe(true);
  expect([...rows].sort((a, b) => a - b)).toEqual(rows);
  expect(count(report, /^Đơn vị tính: /)).toBe(2);
});

it('has one head and one block of signatures, and nothing of the program on paper', () => {
  expect(count(report, /^CỘNG HÒA XÃ HỘI/)).toBe(1);
  expect(count(report, /^THỦ TRƯỞNG ĐƠN VỊ$/)).toBe(1);
  expect(count(report, /^BÁO CÁO TỔNG HỢP SỐ LIỆU$/)).toBe(1);
  const printed = report.cells.filter(({ row }) => row <= report.print.area!.bottom);
  expect(printed.some(({ content }) => content.type === 'text' && /công thức|kiểm tra/.test(content.text))).toBe(false);
});

it('shows the figures that the summaries of its tables show', () => {
  for (const block of BLOCKS) {
    const alone = planSummary({ ...block, existingNames: [] });
    const figures = (plan: SheetPlan) =>
      plan.cells.flatMap(({ row, content }) =>
        row <= plan.print.area!.bottom && content.type === 'formula' && typeof content.value === 'number'
          ? [content.value]
          : [],
      );
    const all = figures(report);
    expect(figures(alone).every((value) => all.includes(value))).toBe(true);
  }
});

it('has a table of one column beside one of many without widening the first', () => {
  expect(report.columnWidths.length).toBeGreaterThanOrEqual(7);
  expect(shownAt(report, 3, 0)).toBe('BÁO CÁO TỔNG HỢP SỐ LIỆU');
  expect(report.charts).toEqual([]);
  expect(report.name).toBe('Báo cáo tổng hợp');
});

it('has what is under a table on the page of its last rows, and a title on that of its first, however long tables are', () => {
  const torn: string[] = [];
  const lengthy = (name: string, lines: number): TableSpec => ({
    sheet: name,
    title: `KINH PHÍ ${name}`,
    unit: { kind: 'money', name: 'triệu đồng', factor: 1e6 },
    columns: [
      { path: ['STT'], role: 'index' },
      { path: ['Đơn vị'], role: 'label' },
      { path: ['Kế hoạch'], role: 'plan' },
      { path: ['Thực hiện'], role: 'actual' },
    ],
    lines: Array.from({ length: lines }, (_, i) => ({ cells: [i + 1, `Huyện ${i + 1}`, 100 + i, 90 + i] })),
  });
  const last = blockOf(lengthy('BA', 4));
  for (let lines = 2; lines <= 30; lines++) {
    const plan = planReport({
      blocks: [blockOf(lengthy('MỘT', lines)), blockOf(lengthy('HAI', 6)), last],
      existingNames: [],
    });
    const at = (pattern: RegExp): number[] =>
      plan.cells.flatMap(({ row, content }) =>
        (content.type === 'text' && pattern.test(content.text)) ||
        (content.type === 'formula' && pattern.test(String(content.value)))
          ? [row]
          : [],
      );
    const together = [
      ...at(/^TỔNG SỐ$/).map((row, i) => [row, at(/^Bằng chữ/)[i]!] as const),
      ...at(/^I+\. KINH PHÍ/).map((row) => [row, row + 5] as const),
    ];
    expect(together).toHaveLength(6);
    for (const factor of [0.95, 1, 1.05]) {
      const pages = pagesOf(plan, plan.print.area!.bottom, factor);
      for (const [first, end] of together)
        if (pages[first] !== pages[end]) torn.push(`${lines} lines × ${factor}: row ${first}`);
    }
  }
  expect(torn).toEqual([]);
});

describe('over several pages, however long its tables are', () => {
  const lengthy = (sheet: string, lines: number, title = `KINH PHÍ ${sheet}`): TableSpec => ({
    ...REGION,
    sheet,
    title,
    lines: Array.from({ length: lines }, (_, i) => ({
      cells: [i + 1, `Huyện ${i + 1}`, ...REGION.columns.slice(2).map((_column, at) => 100 + i + at)],
    })),
  });
  const plans = [3, 17, 26, 33, 41, 58, 75, 140].flatMap((first) =>
    [2, 9, 31, 64].flatMap((second) =>
      [3, 44].map((third) => {
        const specs = [lengthy('MỘT', first), lengthy('HAI', second), lengthy('BA', third)];
        const plan = planReport({ blocks: specs.map(blockOf), existingNames: [] });
        return { lengths: [first, second, third], plan };
      }),
    ),
  );
  /** What stands in the first two columns, by row. */
  const shownIn = ({ cells }: SheetPlan) => {
    const texts = new Map<number, string[]>();
    for (const { row, column, content } of cells) {
      if (column > 1 || content.type === 'blank') continue;
      const text = content.type === 'text' ? content.text : String(content.value);
      texts.set(row, [...(texts.get(row) ?? []), text]);
    }
    return texts;
  };
  const isLine = (texts: readonly string[] = []): boolean => texts.some((text) => /^Huyện \d+$|^Khác$/.test(text));
  /** The rows of a page after the first, for each of three measures of rows. */
  const begunBy = (plan: SheetPlan, factor: number): number[] => {
    const pages = pagesOf(plan, plan.print.area!.bottom, factor);
    return pages.flatMap((page, row) => (row > 0 && page !== pages[row - 1] ? [row] : []));
  };

  it('each page that begins within a table begins with its header', () => {
    const bare: string[] = [];
    for (const { lengths, plan } of plans) {
      const texts = shownIn(plan);
      for (const factor of [0.95, 1, 1.05])
        for (const row of begunBy(plan, factor))
          if (isLine(texts.get(row)) || texts.get(row)?.[0] === 'TỔNG SỐ') bare.push(`${lengths} × ${factor}: ${row}`);
    }
    expect(bare).toEqual([]);
    const all = plans.flatMap(({ plan }) => [...shownIn(plan).values()]);
    expect(all.filter(([first]) => first === 'STT').length).toBeGreaterThan(plans.length * 3);
  });

  it('no page is half empty but the last, and none has signatures or one row alone', () => {
    const faults: string[] = [];
    for (const { lengths, plan } of plans) {
      const texts = shownIn(plan);
      const { bottom } = plan.print.area!;
      const begins = [0, ...begunBy(plan, 1), bottom + 1];
      const height = (from: number, to: number): number => {
        let sum = 0;
        for (let row = from; row < to; row++) sum += plan.rowHeights.get(row) ?? 16.5;
        return sum;
      };
      const heights = begins.slice(1).map((end, at) => height(begins[at]!, end));
      const fullest = Math.max(...heights);
      heights.forEach((each, at) => {
        const isLast = at === heights.length - 1;
        if (!isLast && each < fullest * 0.5) faults.push(`${lengths}: page ${at + 1} is ${each} of ${fullest}`);
        let lines = 0;
        for (let row = begins[at]!; row < begins[at + 1]!; row++) if (isLine(texts.get(row))) lines++;
        if (lines < 2) faults.push(`${lengths}: page ${at + 1} has ${lines} lines`);
      });
    }
    expect(faults).toEqual([]);
  });

  it('the headers in between are texts, which no sum, rank or count takes for figures', () => {
    for (const { plan } of plans.slice(-4)) {
      const numberRows = [...shownIn(plan)].filter(([, [first]]) => first === 'A').map(([row]) => row);
      const within = numberRows.filter((row) => shownIn(plan).get(row - 3)?.[0] !== 'Đơn vị tính');
      expect(within.length).toBeGreaterThan(3);
      const headed = new Set(plan.print.breaksBefore);
      for (const row of numberRows) {
        const isWithin = [1, 2].some((up) => headed.has(row - up));
        const numbers = plan.cells.filter((cell) => cell.row === row && cell.column > 1);
        if (isWithin) expect(numbers.some(({ content }) => content.type === 'number')).toBe(false);
      }
    }
  });
});

it('has rows as high as their names need in the column that all tables share', () => {
  const short = blockOf({ ...REGION, sheet: 'Ngắn' });
  const name = 'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào sản xuất công nghiệp nông thôn của các huyện miền núi';
  const lines = REGION.lines.map(({ cells, ...line }, at) => ({
    ...line,
    cells: at === 1 ? [cells[0]!, name, ...cells.slice(2)] : cells,
  }));
  for (const blocks of [
    [short, blockOf({ ...REGION, lines, sheet: 'Dài' })],
    [blockOf({ ...REGION, lines, sheet: 'Dài' }), short],
  ]) {
    const plan = planReport({ blocks, existingNames: [] });
    const needed = linesOf(name, plan.columnWidths[1]!, { bold: false }) * 16.5;
    expect(plan.rowHeights.get(rowShowing(plan, /^Hỗ trợ ứng dụng/))).toBeGreaterThanOrEqual(needed);
  }
});

it('has quốc hiệu in one line', () => {
  for (const block of BLOCKS) {
    const { merges, columnWidths, cells } = planSummary({ ...block, existingNames: [] });
    const { row, column } = cells.find(({ content }) => content.type === 'text' && /^CỘNG HÒA/.test(content.text))!;
    const { left, right } = merges.find((merge) => merge.top === row && merge.left === column)!;
    const width = columnWidths.slice(left, right + 1).reduce((sum, each) => sum + each, 0);
    expect(linesOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', width, { bold: true })).toBe(1);
  }
});

it('has every table as wide as the widest, its figures to the right and its names over what is left', () => {
  const last = report.columnWidths.length - 1;
  const numberRows = report.cells.filter(
    ({ column, content }) => column === 0 && content.type === 'text' && content.text === 'A',
  );
  expect(numberRows).toHaveLength(BLOCKS.length);
  for (const { row } of numberRows) {
    const columns = report.cells.filter((cell) => cell.row === row && cell.style.border).map(({ column }) => column);
    expect(columns).toEqual(Array.from({ length: last + 1 }, (_, column) => column));
    const texts = report.cells.filter((cell) => cell.row === row && cell.content.type !== 'blank' && cell.column > 1);
    const first = texts[0]!.column;
    // One number for each column of figures, without a gap, up to the last.
    expect(texts.map(({ column }) => column)).toEqual(Array.from({ length: last - first + 1 }, (_, at) => first + at));
    const isMerged = report.merges.some(({ top, left, right }) => top === row && left === 1 && right === first - 1);
    expect(isMerged).toBe(first > 2);
  }
});

it('of one table has it under the head, however long it is', () => {
  for (let lines = 5; lines <= 60; lines++) {
    const each = Array.from({ length: lines }, (_, at) => ({ cells: [at + 1, `Chỉ tiêu ${at + 1}`, 'lớp', 5, 4] }));
    const block = blockOf({ ...TARGETS, title: 'CÁC CHỈ TIÊU', lines: each });
    const plan = planReport({ blocks: [block], existingNames: [] });
    const title = rowShowing(plan, /^CÁC CHỈ TIÊU$/);
    const pages = pagesOf(plan, plan.print.area!.bottom, 1);
    expect([lines, title > 0, pages[title], pages[title + 4]]).toEqual([lines, true, 0, 0]);
  }
});

it('leaves the title of a table without one to be filled in, unless its sheet has a name', () => {
  const named = (sheet: string) => blockOf({ ...TARGETS, sheet, title: '' });
  const plan = planReport({ blocks: [named('Sheet1'), named('Biểu 02'), BLOCKS[1]!], existingNames: [] });
  expect(rowShowing(plan, /^I\. ……………$/)).toBeGreaterThan(0);
  expect(rowShowing(plan, /^II\. Biểu 02$/)).toBeGreaterThan(0);
  const alone = planReport({ blocks: [named('Sheet1')], existingNames: [] });
  expect(rowShowing(alone, /Sheet1$/)).toBe(-1);
});
