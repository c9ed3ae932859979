/** Which columns a summary pairs: those that the workbook itself divides by each other, in whatever order they stand. */
import type { Relation, RelationRole } from '../../src/relations';
import { cellKey } from '../../src/sheet';
import { type SummaryChoice, planSummary, summaryChoices } from '../../src/summary';
import { differences } from './engine';
import { rowOf, rowShowing } from './plans-of';
import { type ColumnSpec, type TableSpec, sumOfColumns, tableOf } from './tables';

const SHEET = 'Biểu 01';
const ROWS = [5, 6, 7, 8];

/** "The rate of a column is one column by another", on each line. */
const quotients = (role: RelationRole, result: number, first: number, second: number, rows = ROWS): Relation[] =>
  rows.map((row) => ({
    sheet: SHEET,
    foundBy: 'formula',
    kind: role === 'growth' ? 'growth' : 'ratio',
    role,
    result: cellKey(row, result),
    operands: [cellKey(row, first), cellKey(row, second)],
    scale: 100,
    comparison: 'equal',
    evidence: ['formula'],
    confidence: 0.95,
    group: 1,
  }));

const labels: readonly ColumnSpec[] = [
  { path: ['STT'], role: 'index' },
  { path: ['Nội dung'], role: 'label' },
];
const table = (columns: readonly ColumnSpec[], figures: readonly (readonly number[])[]): TableSpec => ({
  sheet: SHEET,
  columns: [...labels, ...columns],
  lines: [
    {
      kind: 'total',
      cells: [
        null,
        'Tổng cộng',
        ...(figures[0]?.map((_, at) => figures.reduce((sum, row) => sum + row[at]!, 0)) ?? []),
      ],
    },
    ...figures.map((row, at) => ({ parent: 0, cells: [at + 1, ['Đào tạo nghề', 'Hội chợ', 'Tư vấn'][at]!, ...row] })),
  ],
});

/** The columns of each measure that a template has to offer, by their headers. */
function measuresOf(spec: TableSpec, template: string, relations: readonly Relation[]): string[][] {
  const { grid, table: read } = tableOf(spec);
  const offer = summaryChoices(read, grid, relations).offers.find(({ choice }) => choice.template === template);
  return (offer?.measures ?? []).map(({ columns }) =>
    Object.values(columns).map((one) => spec.columns[one.column]!.path.join(' ')),
  );
}

/** The written sheet under a choice; every formula gives what was planned. */
function written(
  spec: TableSpec,
  template: string,
  relations: readonly Relation[],
  change: (offer: SummaryChoice, all: SummaryChoice['measures']) => Partial<SummaryChoice>,
) {
  const { grid, table: read } = tableOf(spec);
  const offer = summaryChoices(read, grid, relations).offers.find(({ choice }) => choice.template === template)!;
  const choice = { ...offer.choice, ...change(offer.choice, offer.measures) };
  const plan = planSummary({ table: read, grid, relations, findings: null, choice, existingNames: [SHEET] });
  expect(differences(plan, grid)).toEqual([]);
  return plan;
}

describe('plan and actual', () => {
  const columns: readonly ColumnSpec[] = [
    { path: ['Kế hoạch', 'KCQG'], role: 'plan', source: 'KCQG' },
    { path: ['Kế hoạch', 'KCĐP'], role: 'plan', source: 'KCĐP' },
    { path: ['Thực hiện', 'KCQG'], role: 'actual', source: 'KCQG' },
    { path: ['Thực hiện', 'KCĐP'], role: 'actual', source: 'KCĐP' },
    { path: ['Tỷ lệ'], role: 'rate', scale: 100, unit: null },
  ];
  const spec = table(columns, [
    [600, 400, 570, 390, 95],
    [900, 700, 810, 680, 90],
    [300, 250, 300, 240, 100],
  ]);

  test('are those that the workbook divides, once however many lines say so', () => {
    const relations = [...quotients('attainment', 6, 4, 2), ...quotients('attainment', 6, 5, 3)];
    expect(measuresOf(spec, 'plan-actual', relations)).toEqual([
      ['Kế hoạch KCQG', 'Thực hiện KCQG'],
      ['Kế hoạch KCĐP', 'Thực hiện KCĐP'],
    ]);
  });

  test('are not two plans, two lines, a column that is no amount, or what is before the plan', () => {
    const other = [
      ...quotients('attainment', 6, 2, 3),
      ...quotients('share', 6, 4, 5),
      { ...quotients('attainment', 6, 4, 3)[0]!, operands: [cellKey(5, 4), cellKey(6, 3)] },
      { ...quotients('attainment', 6, 4, 3)[0]!, result: cellKey(9, 6) },
      ...quotients('attainment', 5, 6, 2),
    ];
    // What the headers pair is left.
    expect(measuresOf(spec, 'plan-actual', other)).toEqual([
      ['Kế hoạch KCQG', 'Thực hiện KCQG'],
      ['Kế hoạch KCĐP', 'Thực hiện KCĐP'],
    ]);
  });

  test('side by side have a band each, with its source', () => {
    const plan = written(spec, 'plan-actual', [], (_, all) => ({ measures: all }));
    const at = rowShowing(plan, /KCQG|Khuyến công quốc gia/);
    expect(rowOf(plan, at).filter((text) => typeof text === 'string' && /KCQG|KCĐP/.test(text))).toHaveLength(2);
  });

  test('of the whole come before those of its sources, and the sources are parts of it', () => {
    const whole = table(
      [
        ...columns.slice(0, 4),
        { path: ['Kế hoạch', 'Tổng số'], role: 'plan' },
        { path: ['Thực hiện', 'Tổng số'], role: 'actual' },
      ],
      [
        [600, 400, 570, 390, 1_000, 960],
        [900, 700, 810, 680, 1_600, 1_490],
        [300, 250, 300, 240, 550, 540],
      ],
    );
    const sums = [...sumOfColumns(SHEET, 6, [2, 3], [0, 1, 2, 3]), ...sumOfColumns(SHEET, 7, [4, 5], [0, 1, 2, 3])];
    expect(measuresOf(whole, 'plan-actual', sums)[0]).toEqual(['Kế hoạch Tổng số', 'Thực hiện Tổng số']);
    const plan = written(whole, 'plan-actual', sums, () => ({ grouping: { kind: 'parts' } }));
    expect(rowShowing(plan, /quốc gia|KCQG/)).toBeGreaterThan(0);
  });
});

describe('a figure and that of the period before', () => {
  const columns: readonly ColumnSpec[] = [
    { path: ['Năm 2017'], role: 'amount', period: '2017' },
    { path: ['Năm 2018'], role: 'amount', period: '2018' },
    { path: ['Tăng, giảm (%)'], role: 'rate', scale: 100, unit: null },
  ];
  const spec = table(columns, [
    [600, 630, 5],
    [900, 855, -5],
    [300, 330, 10],
  ]);

  test('are those whose growth the workbook computes, the later by the earlier', () => {
    expect(measuresOf(spec, 'same-period', quotients('growth', 4, 3, 2))).toEqual([['Năm 2018', 'Năm 2017']]);
    expect(measuresOf(spec, 'same-period', quotients('level', 4, 3, 2))).toEqual([['Năm 2018', 'Năm 2017']]);
  });

  test('side by side have a band each', () => {
    const sources = table(
      [
        { path: ['Cùng kỳ', 'KCQG'], role: 'previous', source: 'KCQG' },
        { path: ['Cùng kỳ', 'KCĐP'], role: 'previous', source: 'KCĐP' },
        { path: ['Thực hiện', 'KCQG'], role: 'actual', source: 'KCQG' },
        { path: ['Thực hiện', 'KCĐP'], role: 'actual', source: 'KCĐP' },
      ],
      [
        [550, 380, 570, 390],
        [800, 700, 810, 680],
        [300, 250, 300, 240],
      ],
    );
    const growth = [...quotients('growth', 6, 4, 2), ...quotients('growth', 7, 5, 3)];
    const plan = written(sources, 'same-period', growth, (_, all) => ({ measures: all }));
    const at = rowShowing(plan, /KCQG|Khuyến công quốc gia/);
    expect(rowOf(plan, at).filter((text) => typeof text === 'string' && /KCQG|KCĐP/.test(text))).toHaveLength(2);
  });
});
