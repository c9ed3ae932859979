/** Every template on an example made for it: it is offered, its formulas compute, and it has a name in every language. */
import { LOCALES, textsOf } from '../../src/locales';
import { TEMPLATE_IDS, type TemplateId, planSummary, summaryChoices } from '../../src/summary';
import { templateKey } from '../../src/wording';
import { differences } from './engine';
import { ALLOTTED, HALF_YEAR, REGION } from './report-tables';
import { BILLION, TARGETS, type TableSpec, tableOf } from './tables';

/** Five units over three years. */
const YEARS: TableSpec = {
  columns: [
    { path: ['STT'], role: 'index' },
    { path: ['Đơn vị'], role: 'label' },
    ...['2014', '2015', '2016'].map(
      (year) => ({ path: ['Kinh phí', `Năm ${year}`], role: 'amount', unit: BILLION, period: year }) as const,
    ),
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng số', 150, 160, 170] },
    { parent: 0, cells: [1, 'Hà Nội', 50, 54, 58] },
    { parent: 0, cells: [2, 'Nghệ An', 40, 42, 44] },
    { parent: 0, cells: [3, 'Đắk Lắk', 30, 31, 32] },
    { parent: 0, cells: [4, 'Cần Thơ', 20, 22, 24] },
    { parent: 0, cells: [5, 'Cà Mau', 10, 11, 12] },
  ],
};

/** One table for each template; the compiler asks for that of a new one. */
const EXAMPLES: Readonly<Record<TemplateId, TableSpec>> = {
  targets: TARGETS,
  'plan-actual': REGION,
  'same-period': REGION,
  structure: ALLOTTED,
  progress: HALF_YEAR,
  years: YEARS,
  ranking: YEARS,
};

it.each(TEMPLATE_IDS)('%s is offered for its example, and every formula gives the planned value', (id) => {
  const { grid, table } = tableOf(EXAMPLES[id]);
  const { offers } = summaryChoices(table, grid, []);
  expect(offers.map(({ choice }) => choice.template)).toContain(id);
  const { choice } = offers.find((offer) => offer.choice.template === id)!;
  const plan = planSummary({ table, grid, relations: [], findings: null, choice, existingNames: [] });
  expect(plan.cells.some(({ content }) => content.type === 'formula')).toBe(true);
  expect(differences(plan, grid)).toEqual([]);
});

it.each(TEMPLATE_IDS)('%s has a distinct name in every language', (id) => {
  for (const locale of LOCALES) {
    const names = TEMPLATE_IDS.map((other) => textsOf(locale).messages[templateKey(other)]);
    expect(names.filter((name) => name === textsOf(locale).messages[templateKey(id)])).toHaveLength(1);
  }
});
