/**
 * The figures of the three khuyến công reports of 2018–2019 come out of summaries over their base figures; where the
 * report printed a wrong figure, the summary gives the right one.
 */
import { type Measure, type SummaryChoice, type TemplateId, planSummary, summaryChoices } from '../../src/summary';
import { differences } from './engine';
import { type TableSpec, tableOf } from './tables';

const INDEX = { path: ['STT'], role: 'index' } as const;
const LABEL = { path: ['Nguồn kinh phí'], role: 'label' } as const;

/** Report 000, khu vực miền Trung – Tây Nguyên. */
const REGION: TableSpec = {
  title: 'KINH PHÍ KHUYẾN CÔNG KHU VỰC MIỀN TRUNG – TÂY NGUYÊN',
  columns: [
    INDEX,
    LABEL,
    { path: ['Kế hoạch năm 2018'], role: 'plan', period: '2018' },
    { path: ['Thực hiện năm 2018'], role: 'actual', period: '2018' },
    { path: ['Kế hoạch năm 2019'], role: 'plan', period: '2019' },
    { path: ['Thực hiện 7 tháng năm 2019'], role: 'actual', period: '7 tháng 2019' },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng cộng', 63341.1, 60058.6, 63095.4, 19886.4] },
    { parent: 0, cells: ['I', 'Khuyến công quốc gia', 30691, 30256.3, 28560.8, 6293.9] },
    { parent: 0, cells: ['II', 'Khuyến công địa phương', 32650.1, 29802.3, 34534.6, 13592.5] },
  ],
};

/** Reports 000 and 001, cả nước. */
const COUNTRY: TableSpec = {
  title: 'KINH PHÍ KHUYẾN CÔNG CẢ NƯỚC',
  columns: [
    INDEX,
    LABEL,
    { path: ['Kế hoạch năm 2018'], role: 'plan', period: '2018' },
    { path: ['Thực hiện năm 2018'], role: 'actual', period: '2018' },
    { path: ['Kế hoạch năm 2019'], role: 'plan', period: '2019' },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng cộng', 298300.98, 290767.23, 316285.24] },
    { parent: 0, cells: ['I', 'Khuyến công quốc gia', 120000, 118579.29, 140000] },
    { parent: 0, cells: ['II', 'Khuyến công địa phương', 178300.98, 172187.94, 176285.24] },
  ],
};

/** Report 001, phía Bắc and Ninh Bình. */
const NORTH: TableSpec = {
  title: 'KINH PHÍ KHUYẾN CÔNG CÁC TỈNH, THÀNH PHỐ PHÍA BẮC NĂM 2018',
  columns: [
    INDEX,
    { path: ['Tỉnh, thành phố'], role: 'label' },
    { path: ['Kế hoạch'], role: 'plan' },
    { path: ['Thực hiện'], role: 'actual' },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng cộng', 144601, 142727] },
    { parent: 0, cells: [1, 'Ninh Bình', 4045, 3997] },
    { parent: 0, cells: [2, 'Các tỉnh, thành phố khác', 140556, 138730] },
  ],
};

/** Report 003: signed and disbursed of the plan of 2018, and the projects. */
const HALF_YEAR: TableSpec = {
  title: 'TIẾN ĐỘ KHUYẾN CÔNG QUỐC GIA 6 THÁNG ĐẦU NĂM 2018',
  columns: [
    INDEX,
    { path: ['Nội dung'], role: 'label' },
    { path: ['Kế hoạch giao'], role: 'plan' },
    { path: ['Lũy kế giải ngân'], role: 'actual' },
    { path: ['Đã ký hợp đồng'], role: 'estimate' },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng số', 120000, 31000, 102000] },
    { parent: 0, cells: [1, 'Đề án điểm', 50000, 12000, 42000] },
    { parent: 0, cells: [2, 'Đề án khác', 70000, 19000, 60000] },
  ],
};

/** Every value of a summary, computed by the engine as planned. */
function figures(spec: TableSpec, template: TemplateId, measure?: Measure): number[] {
  const { grid, table } = tableOf(spec);
  const { offers } = summaryChoices(table, grid, []);
  const offer = offers.find(({ choice }) => choice.template === template) ?? offers[0]!;
  const rows = { kind: 'hierarchy', depth: 1 } as const;
  const choice: SummaryChoice = {
    ...offer.choice,
    template,
    grouping: rows,
    measures: measure ? [measure] : offer.choice.measures,
  };
  const plan = planSummary({ table, grid, relations: [], findings: null, choice, existingNames: [] });
  expect(differences(plan, grid)).toEqual([]);
  return plan.cells.flatMap(({ content }) =>
    content.type === 'formula' && typeof content.value === 'number' ? [content.value] : [],
  );
}

const column = (spec: TableSpec, index: number): { column: number; header: string } => ({
  column: index,
  header: spec.columns[index]!.path.join(' / '),
});

/** A figure as the report prints it: "94,82" with a % from a fraction, "60.058,60" as it is. */
function holds(values: readonly number[], printed: string, percent: boolean): boolean {
  const decimals = printed.split(',')[1]?.length ?? 0;
  const stated = Number(printed.replace(/\./g, '').replace(',', '.'));
  return values.some((value) => Math.abs((percent ? value * 100 : value) - stated) <= 0.5 * 10 ** -decimals + 1e-9);
}

const percents = (values: readonly number[], printed: readonly string[]): string[] =>
  printed.filter((figure) => !holds(values, figure, true));
const amounts = (values: readonly number[], printed: readonly string[]): string[] =>
  printed.filter((figure) => !holds(values, figure, false));

describe('báo cáo khu vực miền Trung – Tây Nguyên (000)', () => {
  it('offers each plan with what was done of it', () => {
    const { grid, table } = tableOf(REGION);
    const offer = summaryChoices(table, grid, []).offers.find(({ choice }) => choice.template === 'plan-actual')!;
    expect(offer.measures.map(({ columns }) => [columns['plan']!.column, columns['actual']!.column])).toEqual([
      [2, 3],
      [4, 5],
    ]);
  });

  it('holds the rates of 2018, and the right one where the report is wrong', () => {
    const values = figures(REGION, 'plan-actual');
    expect(percents(values, ['94,82', '98,58'])).toEqual([]);
    expect(percents(values, ['91,28'])).toEqual([]);
    expect(percents(values, ['92,27'])).toEqual(['92,27']);
    expect(amounts(values, ['60.058,60', '30.256,3', '29.802,3', '30.691', '32.650,1'])).toEqual([]);
  });

  it('holds the rates of seven months of 2019', () => {
    const values = figures(REGION, 'plan-actual', {
      label: '',
      columns: { plan: column(REGION, 4), actual: column(REGION, 5) },
    });
    expect(percents(values, ['31,52', '22,04', '39,36'])).toEqual([]);
    expect(percents(values, ['36,36'])).toEqual(['36,36']);
    expect(amounts(values, ['19.886,4', '6.293,9', '13.592,5'])).toEqual([]);
  });

  it('holds the shares and the changes of the plan of 2019', () => {
    const shares = figures(REGION, 'structure', { label: '', columns: { amount: column(REGION, 4) } });
    expect(percents(shares, ['45,27', '54,73'])).toEqual([]);
    const against = (previous: number): number[] =>
      figures(REGION, 'same-period', {
        label: '',
        columns: { current: column(REGION, 4), previous: column(REGION, previous) },
      });
    expect(percents(against(2), ['-0,4'])).toEqual([]);
    // "thấp hơn 15,88%" of the report is higher by as much.
    expect(percents(against(3), ['-5,6', '15,88'])).toEqual([]);
  });
});

describe('cả nước (000, 001)', () => {
  it('holds totals and rates', () => {
    const values = figures(COUNTRY, 'plan-actual');
    expect(amounts(values, ['298.300,98', '290.767,23', '118.579,29', '172.187,94', '120.000', '178.300,98'])).toEqual(
      [],
    );
    expect(percents(values, ['98,82', '96,57'])).toEqual([]);
  });

  it('holds the share of KCQG and the growth of 2019', () => {
    expect(
      percents(figures(COUNTRY, 'structure', { label: '', columns: { amount: column(COUNTRY, 4) } }), ['44,26']),
    ).toEqual([]);
    const growth = (previous: number): number[] =>
      figures(COUNTRY, 'same-period', {
        label: '',
        columns: { current: column(COUNTRY, 4), previous: column(COUNTRY, previous) },
      });
    expect(percents(growth(3), ['8,78'])).toEqual([]);
    expect(percents(growth(2), ['16,67'])).toEqual([]);
  });
});

describe('phía Bắc (001)', () => {
  it('holds the rates of the region and of Ninh Bình', () => {
    expect(percents(figures(NORTH, 'plan-actual'), ['98,7', '98,81'])).toEqual([]);
  });
});

describe('sáu tháng đầu năm 2018 (003)', () => {
  it('holds what was disbursed and signed of the plan', () => {
    expect(percents(figures(HALF_YEAR, 'progress'), ['25,8'])).toEqual([]);
    const signed = figures(HALF_YEAR, 'progress', {
      label: '',
      columns: { plan: column(HALF_YEAR, 2), actual: column(HALF_YEAR, 4) },
    });
    expect(percents(signed, ['85'])).toEqual([]);
  });
});
