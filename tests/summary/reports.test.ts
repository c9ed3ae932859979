/**
 * Every figure of the three khuyến công reports of 2018–2019 that can be checked comes out of summaries over their base
 * figures, computed by an engine that is not ours; where a report printed a wrong one, the summary gives the right one
 * and not the printed one. Claims are named as in the collection of checkable figures of these reports.
 */
import { type Measure, type SummaryChoice, type TemplateId, planSummary, summaryChoices } from '../../src/summary';
import { differences } from './engine';
import { ALLOTTED, AREAS, COUNTRY, HALF_YEAR, NORTH, REGION, REGION_OF_COUNTRY } from './report-tables';
import { type TableSpec, tableOf } from './tables';

/** `claims`: which figures of the report; `rates` and `amounts` as they are printed; `wrong`: printed, but not so. */
interface GoldenSummary {
  readonly table: TableSpec;
  readonly template: TemplateId;
  /** Source columns by slot; the fitting choice where left out. */
  readonly columns?: Readonly<Record<string, number>>;
  /** How many measures are side by side. */
  readonly measures?: number;
  readonly claims: readonly string[];
  readonly rates?: readonly string[];
  readonly amounts?: readonly string[];
  readonly wrong?: readonly string[];
}

const REPORTS: Readonly<Record<string, readonly GoldenSummary[]>> = {
  'báo cáo khu vực miền Trung – Tây Nguyên (000)': [
    {
      table: REGION,
      template: 'plan-actual',
      columns: { plan: 2, actual: 3 },
      // 000-12: the rate of the whole bears out the right rate of its part.
      claims: ['000-03', '000-05', '000-06', '000-07', '000-09', '000-11', '000-12', '000-16', '000-22', '000-29'],
      rates: ['94,82', '98,58', '91,28'],
      amounts: ['60.058,60', '30.256,3', '29.802,3', '30.691', '32.650,1'],
      wrong: ['92,27'],
    },
    {
      table: REGION,
      template: 'plan-actual',
      columns: { plan: 4, actual: 5 },
      claims: ['000-30', '000-32', '000-33', '000-34', '000-35', '000-36'],
      rates: ['31,52', '22,04', '39,36'],
      amounts: ['19.886,4', '6.293,9', '13.592,5', '28.560,8', '34.534,6'],
      wrong: ['36,36'],
    },
    {
      table: REGION,
      template: 'same-period',
      columns: { current: 3, previous: 6 },
      claims: ['000-04'],
      rates: ['35,55'],
      amounts: ['44.309'],
    },
    {
      table: REGION,
      template: 'same-period',
      columns: { current: 4, previous: 2 },
      claims: ['000-15'],
      rates: ['-0,4'],
    },
    {
      table: REGION,
      template: 'same-period',
      columns: { current: 4, previous: 3 },
      // "thấp hơn 15,88%" of the report is higher by as much.
      claims: ['000-21', '000-28'],
      rates: ['-5,6', '15,88'],
      wrong: ['-15,88'],
    },
    {
      table: REGION,
      template: 'structure',
      columns: { amount: 4 },
      claims: ['000-20', '000-27', '000-31'],
      rates: ['45,27', '54,73', '100'],
    },
    {
      table: COUNTRY,
      template: 'plan-actual',
      columns: { plan: 2, actual: 3 },
      claims: ['000-01', '000-02', '000-08', '000-10', '000-14'],
      rates: ['98,82', '96,57'],
      amounts: ['298.300,98', '290.767,23', '118.579,29', '172.187,94', '120.000', '178.300,98'],
    },
    {
      table: COUNTRY,
      template: 'same-period',
      columns: { current: 4, previous: 3 },
      claims: ['000-13'],
      rates: ['8,78'],
      amounts: ['316.285,24'],
    },
    {
      table: COUNTRY,
      template: 'same-period',
      columns: { current: 4, previous: 2 },
      // "120 triệu đồng" of the report is 120.000.
      claims: ['000-18', '000-18b'],
      rates: ['16,67'],
      amounts: ['120.000', '140.000'],
      wrong: ['120'],
    },
    {
      table: COUNTRY,
      template: 'structure',
      columns: { amount: 4 },
      claims: ['000-17'],
      rates: ['44,26'],
    },
    {
      table: REGION_OF_COUNTRY,
      template: 'structure',
      columns: { amount: 2 },
      claims: ['000-19'],
      rates: ['20,4'],
    },
    {
      table: REGION_OF_COUNTRY,
      template: 'structure',
      columns: { amount: 3 },
      claims: ['000-26'],
      rates: ['19,59'],
    },
    {
      table: ALLOTTED,
      template: 'structure',
      columns: { amount: 2 },
      claims: ['000-23'],
      rates: ['25,67'],
      amounts: ['35.936'],
    },
    {
      table: ALLOTTED,
      template: 'progress',
      claims: ['000-24', '000-25'],
      rates: ['90,15'],
      amounts: ['93.812', '114', '159'],
    },
  ],
  'báo cáo phía Bắc (001)': [
    {
      table: COUNTRY,
      template: 'plan-actual',
      columns: { plan: 2, actual: 3 },
      claims: ['001-01', '001-02', '001-03', '001-04', 'X-10', 'X-11', 'X-12', 'X-13', 'X-14', 'X-15'],
      rates: ['98,82', '96,57'],
      amounts: ['298.300,98', '290.767,23', '118.579,29', '172.187,94', '120.000', '178.300,98'],
    },
    {
      table: NORTH,
      template: 'plan-actual',
      claims: ['001-05', '001-06'],
      rates: ['98,7', '98,81'],
      amounts: ['144.601', '142.727', '4.045', '3.997'],
    },
    {
      table: NORTH,
      template: 'structure',
      columns: { amount: 2 },
      claims: ['001-07'],
      rates: ['2,8'],
    },
    {
      table: AREAS,
      template: 'plan-actual',
      claims: ['X-20', 'X-21'],
      rates: ['97,37'],
      amounts: ['90.357,98', '87.981,63', '63.342'],
    },
  ],
  'báo cáo sáu tháng đầu năm 2018 (003)': [
    {
      table: HALF_YEAR,
      template: 'progress',
      claims: ['003-01', '003-04'],
      rates: ['25,8', '89,57'],
      amounts: ['189', '211', '31.000'],
    },
    {
      table: HALF_YEAR,
      template: 'progress',
      columns: { plan: 2, actual: 6 },
      // "85.05%" with a decimal point: the summary's cells follow the computer's.
      claims: ['003-02', '003-03', '003-05', '003-06', '003-07'],
      rates: ['85,05'],
    },
  ],
};

const columnOf = (spec: TableSpec, index: number): { column: number; header: string } => ({
  column: index,
  header: spec.columns[index]!.path.join(' / '),
});

/** Every value of a summary, computed by the engine as planned. */
function figures({ table: spec, template, columns, measures }: GoldenSummary): number[] {
  const { grid, table } = tableOf(spec);
  const { offers } = summaryChoices(table, grid, []);
  const offer = offers.find(({ choice }) => choice.template === template) ?? offers[0]!;
  const given: Measure | null = columns
    ? {
        label: '',
        columns: Object.fromEntries(Object.entries(columns).map(([slot, index]) => [slot, columnOf(spec, index)])),
      }
    : null;
  const choice: SummaryChoice = {
    ...offer.choice,
    template,
    grouping: { kind: 'hierarchy', depth: 1 },
    measures: given ? [given] : offer.choice.measures.slice(0, measures),
  };
  const plan = planSummary({ table, grid, relations: [], findings: null, choice, existingNames: [] });
  expect(differences(plan, grid)).toEqual([]);
  return plan.cells.flatMap(({ content }) =>
    content.type === 'formula' && typeof content.value === 'number' ? [content.value] : [],
  );
}

/** A figure as the report prints it: "94,82" with a % from a fraction, "60.058,60" as it is. */
function holds(values: readonly number[], printed: string, percent: boolean): boolean {
  const decimals = printed.split(',')[1]?.length ?? 0;
  const stated = Number(printed.replace(/\./g, '').replace(',', '.'));
  return values.some((value) => Math.abs((percent ? value * 100 : value) - stated) <= 0.5 * 10 ** -decimals + 1e-9);
}

describe.each(Object.entries(REPORTS))('%s', (_report, summaries) => {
  it.each(summaries.map((summary) => [summary.claims.join(' '), summary.template, summary] as const))(
    '%s come out of %s',
    (_claims, _template, summary) => {
      const values = figures(summary);
      expect((summary.rates ?? []).filter((printed) => !holds(values, printed, true))).toEqual([]);
      expect((summary.amounts ?? []).filter((printed) => !holds(values, printed, false))).toEqual([]);
      expect(
        (summary.wrong ?? []).filter((printed) => holds(values, printed, true) || holds(values, printed, false)),
      ).toEqual([]);
    },
  );
});

it('the region’s plans with what was done of them are offered by themselves', () => {
  const { grid, table } = tableOf(REGION);
  const offer = summaryChoices(table, grid, []).offers.find(({ choice }) => choice.template === 'plan-actual')!;
  expect(offer.measures.map(({ columns }) => [columns['plan']!.column, columns['actual']!.column])).toEqual([
    [2, 3],
    [4, 5],
  ]);
});
