/** The facts of a table that a paragraph is written from, and the unit that it tells them in. */
import { type Facts, factsOf, inUnit, isMoney, writeParagraph } from '../../src/narrative';
import { type Rows, type SheetOptions, sheet, tableOf } from '../tables/sheets';

const TITLE: Rows = [['TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG'], [null, null, 'Đơn vị tính: triệu đồng']];
const facts = (rows: Rows, options?: SheetOptions): Facts | null => {
  const grid = sheet([...TITLE, ...rows], options);
  return factsOf(tableOf(grid), grid);
};

const HEAD = ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'Cùng kỳ năm trước'];
const BODY: Rows = [
  [1, 'Đào tạo nghề', 1_250, 1_183.5, 1_100],
  [2, 'Hội chợ', 2_475, 2_276.25, 2_300],
  [3, 'Tư vấn', 730, 690, null],
];
const TOTAL = [null, 'Tổng cộng', 4_455, 4_149.75, 3_400];

describe('the facts of a table', () => {
  test('are its total and its lines, with plan, actual and the period before', () => {
    expect(facts([HEAD, ...BODY, TOTAL])).toEqual({
      subject: 'kinh phí',
      unit: 'triệu đồng',
      decimals: 2,
      total: { label: 'Tổng cộng', plan: 4_455, actual: 4_149.75, previous: 3_400 },
      parts: [
        { label: 'Đào tạo nghề', plan: 1_250, actual: 1_183.5, previous: 1_100 },
        { label: 'Hội chợ', plan: 2_475, actual: 2_276.25, previous: 2_300 },
        { label: 'Tư vấn', plan: 730, actual: 690, previous: null },
      ],
    });
  });

  test('are the lines under the total where it stands first, and not what those are made of', () => {
    const found = facts([
      HEAD,
      [null, 'Tổng số', 4_455, 4_149.75, 3_400],
      ['I', 'Khuyến công quốc gia', 3_725, 3_459.75, 3_400],
      [1, 'Đào tạo nghề', 1_250, 1_183.5, 1_100],
      [2, 'Hội chợ', 2_475, 2_276.25, 2_300],
      ['II', 'Khuyến công địa phương', 730, 690, null],
      [1, 'Tư vấn', 730, 690, null],
    ]);
    expect(found?.parts.map(({ label }) => label)).toEqual(['Khuyến công quốc gia', 'Khuyến công địa phương']);
  });

  test('leave out what is hidden', () => {
    const found = facts([HEAD, ...BODY, TOTAL], { hiddenRows: [4], hiddenColumns: [4] });
    expect(found?.parts.map(({ label }) => label)).toEqual(['Đào tạo nghề', 'Tư vấn']);
    expect(found?.total).toMatchObject({ plan: 4_455, previous: null });
  });

  test('take the column of all sources before one of a source of its own', () => {
    const found = facts([
      ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện KCQG', 'Thực hiện'],
      ...BODY.map(([index, label, plan, actual]) => [index!, label!, plan!, 500, actual!]),
      [null, 'Tổng cộng', 4_455, 1_500, 4_149.75],
    ]);
    expect(found?.total.actual).toBe(4_149.75);
  });

  test('are not told to the last digit of a cell that nobody rounded', () => {
    const of = (actual: number): number | undefined =>
      facts([
        HEAD.slice(0, 4),
        [1, 'Đào tạo nghề', 1_250, actual],
        [2, 'Hội chợ', 2_475, actual],
        [null, 'Tổng cộng', 3_725, 2 * actual],
      ])?.decimals;
    expect([of(1_183.5), of(1_183.523_471), of(61_183.523_471)]).toEqual([1, 2, 0]);
  });

  test('name what the total sums up, and the plan as the table does; nothing is money that is counted', () => {
    const of = (total: string, header: string, unit = 'triệu đồng') => {
      const grid = sheet([
        ['TÌNH HÌNH THỰC HIỆN'],
        [null, null, `Đơn vị tính: ${unit}`],
        ['STT', 'Nội dung', header, 'Thực hiện'],
        [1, 'Đào tạo nghề', 1_250, 1_183],
        [2, 'Hội chợ', 2_475, 2_276],
        [null, total, 3_725, 3_459],
      ]);
      const found = factsOf(tableOf(grid), grid);
      return [found?.subject, found?.planName];
    };
    expect(of('TỔNG CHI NSĐP (A+B)', 'Dự toán')).toEqual(['chi NSĐP', 'dự toán']);
    expect(of('Tổng cộng', 'Kế hoạch')).toEqual(['kinh phí', undefined]);
    expect(of('Tổng cộng', 'Kế hoạch', 'người')).toEqual(['', undefined]);
  });

  test('compare with an estimate where nothing is done yet; with a plan or the period before', () => {
    const estimated = facts([
      [...HEAD.slice(0, 3), 'Ước thực hiện'],
      ...BODY.map((row) => row.slice(0, 4)),
      TOTAL.slice(0, 4),
    ]);
    expect(estimated?.total).toEqual({ label: 'Tổng cộng', plan: 4_455, actual: 4_149.75, previous: null });
  });

  test('are none without a total, without anything done, without anything to compare with', () => {
    expect(facts([HEAD, ...BODY])).toBeNull();
    expect(facts([HEAD.slice(0, 3), ...BODY.map((row) => row.slice(0, 3)), TOTAL.slice(0, 3)])).toBeNull();
    const done = (row: Rows[number]): Rows[number] => [row[0]!, row[1]!, row[3]!];
    expect(facts([['STT', 'Nội dung', 'Thực hiện'], ...BODY.map(done), done(TOTAL)])).toBeNull();
  });
});

describe('the unit that a paragraph tells amounts in', () => {
  const million: Facts = {
    subject: 'kinh phí',
    unit: 'triệu đồng',
    decimals: 1,
    total: { label: 'Tổng cộng', plan: 4_455, actual: 4_149.7, previous: null },
    parts: [{ label: 'Hội chợ', plan: 2_475, actual: 2_276.2, previous: 0 }],
  };

  test('stays as printed, and where it is the wanted one', () => {
    expect(inUnit(million, 'as-printed')).toBe(million);
    expect(inUnit(million, 'triệu đồng')).toBe(million);
  });

  test('is larger: with two decimals, with three where an amount would be less than 1', () => {
    const billion = inUnit(million, 'tỷ đồng');
    expect(billion).toMatchObject({
      unit: 'tỷ đồng',
      decimals: 2,
      total: { plan: 4.455, actual: 4.1497, previous: null },
    });
    expect(billion.parts[0]).toEqual({ label: 'Hội chợ', plan: 2.475, actual: 2.2762, previous: 0 });
    const small = { ...million, parts: [{ ...million.parts[0]!, plan: 999 }] };
    expect(inUnit(small, 'tỷ đồng').decimals).toBe(3);
    expect(inUnit({ ...million, parts: [{ ...million.parts[0]!, plan: 1_000 }] }, 'tỷ đồng').decimals).toBe(2);
  });

  test('is smaller: the decimals go', () => {
    const inBillions: Facts = { ...million, unit: 'tỷ đồng', decimals: 4, total: { ...million.total, plan: 4.4551 } };
    expect(inUnit(inBillions, 'triệu đồng')).toMatchObject({
      unit: 'triệu đồng',
      decimals: 1,
      total: { plan: 4_455.1 },
    });
    expect(inUnit({ ...inBillions, decimals: 2 }, 'triệu đồng').decimals).toBe(0);
  });

  test('is no matter of things that are counted', () => {
    const counted = { ...million, unit: 'đề án' };
    expect(inUnit(counted, 'tỷ đồng')).toBe(counted);
    expect([isMoney(million), isMoney(counted), isMoney({ ...million, unit: 'constructor' })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the paragraph', () => {
  const line = (label: string, plan: number | null, actual: number | null, previous: number | null = null) => ({
    label,
    plan,
    actual,
    previous,
  });
  const written = (
    total: ReturnType<typeof line>,
    parts: ReturnType<typeof line>[] = [],
    unit = 'triệu đồng',
  ): string => writeParagraph({ subject: 'kinh phí', unit, decimals: 0, total, parts });

  test('says “bằng” where nothing has changed', () => {
    expect(written(line('Cộng', 1_000, 900, 900))).toContain('bằng 100% so với cùng kỳ năm trước');
  });

  test('has no unit where the table names none', () => {
    expect(written(line('Cộng', 1_000, 900), [], '')).toBe(
      'Tổng kế hoạch kinh phí là 1.000, thực hiện 900, đạt 90,00% kế hoạch.',
    );
  });

  test('leaves out parts without figures, and shares of nothing', () => {
    const text = written(line('Cộng', 1_000, 900), [
      line('Đào tạo', null, null),
      line('Hội chợ', 600, null),
      line('Tư vấn', 400, 0),
    ]);
    expect(text).not.toContain('Đào tạo');
    expect(text).toContain('hội chợ kế hoạch 600 triệu đồng;');
    expect(text).not.toContain('chiếm');
  });
});
