/** How the sheets of a merge look: what is a total, what is marked, what is listed beside the figures, and where. */
import {
  type PlanOptions,
  type Submission,
  type SubmissionFacts,
  mergeSubmissions,
  planMerge,
} from '../../src/merging';
import { type PlannedCell, type SheetPlan, cellKey } from '../../src/sheet';
import type { Rows } from '../tables/sheets';
import { BODY, HEAD, type Sent, sent, times } from './sent';

const heading = (year: number): Rows => [
  [`TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM ${year}`],
  [null, null, 'Đơn vị tính: triệu đồng'],
];
/** The number row says what the rate is computed from. */
const NUMBERED: Rows = [...HEAD, ['A', 'B', 1, 2, '3=2/1', 4]];
const table = (file: string, changes: Sent = {}, facts: Partial<SubmissionFacts> = {}): Submission =>
  sent({ heading: heading(2018), head: NUMBERED, ...changes }, { file: `${file}.xlsx`, fingerprint: file, ...facts });
const OFFICES = ['nam-dinh', 'ninh-binh', 'an-giang'].map((file, at) => table(file, { body: times(at + 1) }));

const sheetOf = (tables: readonly Submission[], name: string, options: PlanOptions = {}): SheetPlan =>
  planMerge(mergeSubmissions(tables), options).find((plan) => plan.name.startsWith(name))!;
const textOf = ({ content }: PlannedCell): string => (content.type === 'text' ? content.text : '');
const lineOf = ({ cells }: SheetPlan, row: number): PlannedCell[] =>
  cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
const rowOf = (plan: SheetPlan, label: string): number =>
  plan.cells.find((cell) => cell.column === 1 && textOf(cell) === label)!.row;
const isFormula = ({ content }: PlannedCell): boolean => content.type === 'formula';
const isFigure = (cell: PlannedCell): boolean => cell.content.type === 'number' || isFormula(cell);

const SHAPES = ['down', 'across'] as const;

describe.each(SHAPES)('a merge, units %s', (shape) => {
  const plan = sheetOf(OFFICES, 'Gộp', { shape });
  const { first, last } = plan.print.repeatRows!;
  const body = plan.cells.filter(({ row }) => row > last);
  const bottom = Math.max(...body.filter(isFigure).map(({ row }) => row));
  const inTable = body.filter(({ row }) => row <= bottom);

  test('has a border round every cell of its table, figures to the right, long labels in several lines', () => {
    for (const cell of inTable) {
      expect(cell.style.border).toBe(true);
      if (isFigure(cell)) expect(cell.style).toMatchObject({ horizontal: 'right', numberFormat: expect.any(String) });
      if (cell.column === 1) expect(cell.style).toMatchObject({ wrap: true, vertical: 'center' });
    }
  });

  test('has totals in bold on a ground of their own, and no other figure so', () => {
    const grounds = new Set(inTable.filter(isFormula).map(({ style }) => style.fill));
    expect(grounds.size).toBe(1);
    for (const cell of inTable.filter(isFigure)) {
      expect(cell.style.bold ?? false).toBe(isFormula(cell));
      expect(cell.style.fill).toBe(isFormula(cell) ? [...grounds][0] : undefined);
    }
  });

  test('has a header in bold, centred, on a ground, over as many rows as it says', () => {
    const header = plan.cells.filter(({ row }) => row >= first && row <= last);
    for (const { style } of header)
      expect(style).toMatchObject({
        bold: true,
        border: true,
        horizontal: 'center',
        wrap: true,
        fill: expect.any(String),
      });
    const texts = header.map(textOf).filter((text) => text !== '');
    expect(texts.slice(0, 4)).toEqual(expect.arrayContaining(['Kế hoạch']));
    expect(texts).toEqual(expect.arrayContaining(['STT', 'Nội dung / Đơn vị', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)']));
  });

  test('says what it is, of how many units, in which unit, and below what its colours mean', () => {
    const [title, subtitle, unit] = [0, 1, 2].map((row) => lineOf(plan, row)[0]!);
    expect(textOf(title!)).toBe('BẢNG GỘP: TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018');
    expect(title!.style).toMatchObject({ bold: true, horizontal: 'center', wrap: true });
    expect(textOf(subtitle!)).toBe('Gộp từ 3 đơn vị, kỳ 2018; nguồn từng đơn vị ở trang “Nguồn”');
    expect(textOf(unit!)).toBe('Đơn vị tính: triệu đồng');
    const legend = plan.cells.filter(({ row }) => row > bottom);
    expect(legend.map(textOf)).toEqual([expect.stringMatching(/^Ô nền đỏ nhạt/)]);
    expect(legend[0]!.row).toBe(bottom + 2);
  });

  test('computes rates of totals from the totals', () => {
    const rates = inTable.filter(
      (cell) => isFormula(cell) && cell.content.type === 'formula' && !cell.content.formula.startsWith('=SUM('),
    );
    expect(rates).toHaveLength(4);
    for (const { row, content } of rates) {
      const sums = lineOf(plan, row).filter(
        (cell) => cell.content.type === 'formula' && cell.content.formula.startsWith('=SUM('),
      );
      const [planned, done] = sums.map((cell) => (cell.content.type === 'formula' ? Number(cell.content.value) : 0));
      expect(content).toMatchObject({ value: Number(((done! / planned!) * 100).toPrecision(15)) });
    }
  });

  test('marks what the check of a file calls wrong, what was text, and what may be in another unit', () => {
    const texts = BODY.map((row, at) => (at === 1 ? [row[0]!, row[1]!, '2.475', ...row.slice(3)] : row));
    const wrong = table('an-giang', { body: times(3) }, { wrongCells: new Set([cellKey(4, 3)]) });
    const far = table('kien-giang', { body: times(1_000) });
    const marked = sheetOf([table('nam-dinh', { body: texts }), OFFICES[1]!, wrong, far], 'Gộp', { shape });
    const figures = marked.cells.filter(({ content }) => content.type === 'number');
    const lookOf = (value: number): PlannedCell['style'][] =>
      figures.filter(({ content }) => content.type === 'number' && content.value === value).map(({ style }) => style);
    expect(lookOf(2_475).map(({ italic }) => italic)).toEqual([true]);
    expect(lookOf(2 * 2_475).map(({ italic }) => italic ?? false)).toEqual([false]);
    const grounds = [3 * 1_183, 1_000 * 1_183, 2 * 1_183].map((value) => lookOf(value)[0]!.fill);
    expect(grounds[2]).toBeUndefined();
    expect(new Set(grounds).size).toBe(3);
    expect(figures.filter(({ style }) => style.fill === grounds[0])).toHaveLength(1);
  });

  test('leaves the total of a row of rates blank, and a note where it stands', () => {
    const body: Rows = [...BODY.slice(0, 3), [4, 'Tỷ lệ giải ngân', 95, 93, null, 'tạm tính'], BODY[3]!];
    const rated = sheetOf(
      ['nam-dinh', 'an-giang'].map((file, at) => table(file, { body: times(at + 1, [...body] as typeof BODY) })),
      'Gộp',
      { shape },
    );
    const row = rowOf(rated, 'Tỷ lệ giải ngân');
    expect(lineOf(rated, row).some(isFormula)).toBe(false);
    expect(lineOf(rated, row).find(({ column }) => column === 2)!.content).toEqual({ type: 'blank' });
    const notes = rated.cells.filter((cell) => textOf(cell) === 'tạm tính');
    expect(notes).toHaveLength(2);
    for (const { style } of notes)
      expect([style.border, style.wrap, style.horizontal]).toEqual([true, true, undefined]);
  });

  test('shows as many decimals as the figures have', () => {
    const formats = new Map(
      inTable
        .filter(isFigure)
        .map(({ content, style }) => [content.type === 'number' ? content.value : null, style.numberFormat]),
    );
    expect(formats.get(1_250)).toBe('#,##0;-#,##0;"-"');
    expect(formats.get(94.64)).toBe('#,##0.00;-#,##0.00;"-"');
  });
});

test('a row that no unit has is not on the sheet, one that some have lists those', () => {
  const less = table('an-giang', { body: [...times(3).slice(0, 2), [null, 'Tổng cộng', 11_175, 10_377, 92.86, null]] });
  const plan = sheetOf([OFFICES[0]!, OFFICES[1]!, less], 'Gộp', { shape: 'down' });
  const labels = [...plan.cells]
    .sort((a, b) => a.row - b.row)
    .flatMap((cell) => (cell.column === 1 && cell.row > 3 ? [textOf(cell)] : []));
  const at = labels.indexOf('Tư vấn');
  expect(labels.slice(at, at + 4)).toEqual(['Tư vấn', 'Ninh Bình', 'Nam Định', 'Tổng cộng']);
});

test('rows that only some have, and rows that wait for a decision, say so', () => {
  const own: Rows = [...times(2).slice(0, 3), [4, 'Quốc phòng', 30, 20, 66.67, null], BODY[3]!];
  const alike: Rows = [BODY[0]!, [2, 'Hội chợ, triển lãm quốc tế', 2_475, 2_276, 91.96, null], BODY[2]!, BODY[3]!];
  const tables = [
    OFFICES[0]!,
    OFFICES[1]!,
    table('an-giang', { body: own }),
    table('kien-giang', { body: times(5, [...alike] as typeof BODY) }),
  ];
  for (const shape of SHAPES) {
    const labels = sheetOf(tables, 'Gộp', { shape }).cells.map(textOf);
    expect(labels).toContain('(dòng riêng) Quốc phòng');
    expect(labels).toContain('(chưa quyết định) Hội chợ, triển lãm quốc tế');
    expect(labels.filter((label) => /^\(/.test(label))).toHaveLength(2);
  }
});

test('rows below others are set in, as deep as they are', () => {
  const body = (factor: number): Rows => [
    ['I', 'Chi đầu tư', 900 * factor, 870 * factor, 96.67, null],
    [1, 'Giao thông', 500 * factor, 480 * factor, 96, null],
    [2, 'Thủy lợi', 400 * factor, 390 * factor, 97.5, null],
    ['II', 'Chi thường xuyên', 300 * factor, 290 * factor, 96.67, null],
    [1, 'Y tế', 300 * factor, 290 * factor, 96.67, null],
  ];
  for (const shape of SHAPES) {
    const plan = sheetOf([table('nam-dinh', { body: body(1) }), table('an-giang', { body: body(2) })], 'Gộp', {
      shape,
    });
    const indent = (label: string): number => plan.cells.find((cell) => textOf(cell) === label)!.style.indent ?? 0;
    expect(indent('Giao thông')).toBeGreaterThan(indent('Chi đầu tư'));
    expect(indent('Y tế')).toBe(indent('Giao thông'));
    expect(indent('Chi thường xuyên')).toBe(indent('Chi đầu tư'));
  }
});

describe('lists of own lines', () => {
  const list = (file: string, factor: number): Submission =>
    table(file, {
      head: HEAD,
      body: times(factor).map((row, at) => (at < 3 ? [row[0]!, `${String(row[1])} ở ${file}`, ...row.slice(2)] : row)),
    });
  const lists = [list('xa-mot', 1), list('xa-hai', 2)];
  const plan = sheetOf(lists, 'Chi tiết');

  test('stand below each other under the name of their unit, over all columns, totals in bold', () => {
    const labels = plan.cells.filter(
      ({ row, column, content }) =>
        row > plan.print.repeatRows!.last && column < 2 && content.type === 'text' && /\p{L}/u.test(content.text),
    );
    expect(labels.map(textOf)).toEqual([
      'xa-mot',
      ...BODY.slice(0, 3).map((row) => `${String(row[1])} ở xa-mot`),
      'Tổng cộng',
      'xa-hai',
      ...BODY.slice(0, 3).map((row) => `${String(row[1])} ở xa-hai`),
      'Tổng cộng',
    ]);
    for (const cell of labels) expect(cell.style.bold ?? false).toBe(/^xa-|^Tổng/.test(textOf(cell)));
    const [name] = plan.merges.filter(({ top }) => top === labels[0]!.row);
    expect(name).toMatchObject({ left: 0, right: 5 });
    for (const [value, format] of [
      [1_250, '#,##0;-#,##0;"-"'],
      [94.64, '#,##0.00;-#,##0.00;"-"'],
    ] as const)
      expect(
        plan.cells.find(({ content }) => content.type === 'number' && content.value === value)!.style,
      ).toMatchObject({
        border: true,
        horizontal: 'right',
        numberFormat: format,
      });
  });

  test('are added up by their own totals', () => {
    const merged = sheetOf(lists, 'Gộp');
    const sums = merged.cells
      .filter(isFormula)
      .map(({ content }) => (content.type === 'formula' ? content.value : null));
    expect(sums).toEqual([3 * 4_455, 3 * 4_149]);
  });
});

describe('beside the year before', () => {
  const years = [2018, 2017].flatMap((year) =>
    ['ninh-binh', 'nam-dinh', 'an-giang'].map((file, at) =>
      table(`${file}-${year}`, { heading: heading(year), body: times(year === 2018 ? at + 2 : at + 1) }),
    ),
  );
  const plan = sheetOf(years, 'So với năm trước');
  const chart = plan.charts[0]!;
  const bottom = Math.max(...plan.cells.map(({ row }) => row));

  test('the chart stands below the table and its legend, and draws each unit once', () => {
    expect(chart.anchor.top).toBeGreaterThan(bottom);
    expect(chart.anchor.bottom).toBeGreaterThan(chart.anchor.top);
    const [before, now] = chart.series;
    const names = [before, now].map((series) => series!.categories.cached);
    expect(names).toEqual([
      ['Ninh Bình', 'Nam Định', 'An Giang'],
      ['Ninh Bình', 'Nam Định', 'An Giang'],
    ]);
    const { range } = before!.values;
    expect([range.bottom - range.top + 1, now!.values.range.left - range.left]).toEqual([3, 1]);
    expect(textOf(plan.cells.find(({ row, column }) => row === range.bottom && column === 1)!)).toBe('An Giang');
    expect(before!.values.cached).toEqual([1, 2, 3].map((factor) => factor * 4_455));
    expect(now!.values.cached).toEqual([2, 3, 4].map((factor) => factor * 4_455));
    expect(chart.title).toBe('Kế hoạch: Tổng cộng');
  });

  test('only the total of the form is compared, and its line is a total', () => {
    const row = rowOf(plan, 'Tổng cộng');
    expect(plan.cells.filter((cell) => cell.column === 1 && /Đào tạo|Tư vấn|Hội chợ/.test(textOf(cell)))).toEqual([]);
    for (const { style } of lineOf(plan, row))
      expect(style).toMatchObject({ bold: true, border: true, fill: expect.any(String) });
    const unit = lineOf(plan, rowOf(plan, 'Nam Định'));
    expect(textOf(unit[0]!)).toBe('2');
    for (const { style } of unit)
      expect([style.bold ?? false, style.border, style.fill]).toEqual([false, true, undefined]);
    expect(textOf(unit.at(-1)!)).toBe('');
    // Twice the figures of the fixture, three times this year: half as much again, by formulas of its own row.
    const place = `${row + 3}`;
    expect(unit.filter(isFormula).map(({ content }) => content)).toEqual([
      { type: 'formula', formula: `=D${place}-C${place}`, value: 4_455 },
      { type: 'formula', formula: `=IF(C${place}<=0,"",(D${place}/C${place}-1)*100)`, value: 50 },
      { type: 'formula', formula: `=H${place}-G${place}`, value: 4_149 },
      { type: 'formula', formula: `=IF(G${place}<=0,"",(H${place}/G${place}-1)*100)`, value: 50 },
    ]);
  });

  test('says of what unit the figures are, and of which year', () => {
    const texts = plan.cells.map(textOf);
    expect(texts).toEqual(
      expect.arrayContaining(['Đơn vị tính: triệu đồng', 'Kỳ 2018: 3 đơn vị có số liệu của cả hai năm']),
    );
    expect(texts.filter((text) => text === 'Năm trước')).toHaveLength(2);
    expect(texts.filter((text) => text === 'Tốc độ tăng (%)')).toHaveLength(2);
  });
});

describe('the sheet Còn thiếu', () => {
  const other = table('nam-dinh-2', { heading: heading(2018), body: times(7) });
  const old = table('kien-giang', { heading: heading(2015), body: times(5) });
  const schools = table('truong', {
    heading: [['QUY MÔ TRƯỜNG LỚP']],
    head: [['STT', 'Trường', 'Số lớp', 'Số học sinh', 'Giáo viên', 'Ghi chú']],
    body: ['Lê Lợi', 'Quang Trung', 'Trần Phú'].map((school, at) => [at + 1, school, 12 + at, 410 + at, 25 + at, null]),
  });
  const again = { ...other, sender: OFFICES[0]!.sender };
  const plan = sheetOf([...OFFICES, again, old, schools], 'Còn thiếu', {
    roster: ['Nam Định', 'Hà Giang'],
    failed: [{ file: 'hong.xlsx', reason: 'tệp có mật khẩu' }],
  });
  /** The lines below a section's heading, without its header. */
  const section = (start: string): string[][] => {
    const at = plan.cells.find((cell) => textOf(cell).startsWith(start))!.row;
    const lines: string[][] = [];
    for (let row = at + 2; lineOf(plan, row).length > 0; row++) lines.push(lineOf(plan, row).map(textOf));
    return lines;
  };

  test('says who has not sent, which files could not be read, what is left out and why, and what is asked', () => {
    const title = 'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018';
    expect(section('1.')).toEqual([['1', 'Hà Giang', title]]);
    expect(section('2.')).toEqual([['1', 'hong.xlsx', 'tệp có mật khẩu']]);
    expect(section('3.')).toEqual([
      ['1', 'kien-giang.xlsx › Biểu 01', title, 'khác kỳ 2018: chưa cộng, cần quyết định'],
      ['2', 'nam-dinh-2.xlsx › Biểu 01', title, expect.stringContaining('đơn vị đã có ở nam-dinh.xlsx')],
      ['3', 'truong.xlsx › Biểu 01', 'QUY MÔ TRƯỜNG LỚP', 'chỉ một tệp có biểu này'],
    ]);
    expect(section('4.').map(([, , , question]) => question)).toEqual([
      'Khác kỳ: có gộp không? (1 tệp: kien-giang.xlsx › Biểu 01)',
      'Gửi hai lần: lấy bản nào? (1 tệp: nam-dinh-2.xlsx › Biểu 01)',
    ]);
  });

  test('says of each that there is nothing, where there is nothing', () => {
    const nothing = sheetOf(OFFICES, 'Còn thiếu');
    expect(nothing.cells.filter((cell) => textOf(cell) === 'Không có.')).toHaveLength(4);
  });

  test('names three files of a question, and says that there are more', () => {
    const head: Rows = [['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)', 'Ghi chú thêm']];
    const asked = (count: number): string[] => {
      const alike = Array.from({ length: count }, (_, at) =>
        table(`xa-${at}`, { head, body: times(at + 11).map((row) => [...row.slice(0, 5), 'chờ duyệt']) }),
      );
      const noted = ['p', 'q', 'r', 's', 't', 'u'].map((file, at) =>
        table(file, { head: HEAD, body: times(at + 2).map((row) => [...row.slice(0, 5), 'đã duyệt']) }),
      );
      return sheetOf([...noted, ...alike], 'Còn thiếu')
        .cells.map(textOf)
        .filter((text) => text.includes('cùng một cột'));
    };
    expect(asked(3)).toEqual([
      'Có phải cùng một cột không? (3 tệp: xa-0.xlsx › Biểu 01, xa-1.xlsx › Biểu 01, xa-2.xlsx › Biểu 01)',
    ]);
    expect(asked(4)).toEqual([
      'Có phải cùng một cột không? (4 tệp: xa-0.xlsx › Biểu 01, xa-1.xlsx › Biểu 01, xa-2.xlsx › Biểu 01 …)',
    ]);
  });
});
