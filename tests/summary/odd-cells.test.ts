/** Cells of a source that hold no plain number: errors, and figures kept as text. */
import { planSummary, summaryChoices } from '../../src/summary';
import type { SummaryChoice } from '../../src/summary';
import { differences } from './engine';
import { shownAt } from './plans-of';
import { type Line, type TableSpec, tableOf } from './tables';

const ERROR = { value: { error: '#REF!' } } as const;

/** The summary of plan and actual of some lines. */
function summaryOf(lines: readonly Line[], change: (choice: SummaryChoice) => Partial<SummaryChoice> = () => ({})) {
  const spec: TableSpec = {
    columns: [
      { path: ['STT'], role: 'index' },
      { path: ['Nội dung'], role: 'label' },
      { path: ['Kế hoạch'], role: 'plan' },
      { path: ['Thực hiện'], role: 'actual' },
    ],
    lines: lines.map((cells) => ({ cells })),
  };
  const { grid, table } = tableOf(spec);
  const { choice } = summaryChoices(table, grid, []).offers.find((offer) => offer.choice.template === 'plan-actual')!;
  const plan = planSummary({
    table,
    grid,
    relations: [],
    findings: null,
    choice: { ...choice, ...change(choice) },
    existingNames: [],
  });
  expect(differences(plan, grid)).toEqual([]);
  const texts = plan.cells
    .map(({ row, column }) => shownAt(plan, row, column))
    .filter((text) => typeof text === 'string')
    .join('\n');
  const formulas = plan.cells.flatMap(({ content }) => (content.type === 'formula' ? [content.formula] : []));
  return {
    texts,
    formulas,
    total: plan.cells.flatMap(({ content }) =>
      content.type === 'formula' && typeof content.value === 'number' ? [content.value] : [],
    ),
  };
}

const line = (name: string, plan: Line[number], actual: Line[number]): Line => [null, name, plan, actual];

test('an error counts as nothing, is named, and the total says that it is not complete', () => {
  const { texts, formulas } = summaryOf([
    line('Hà Nội', 100, 90),
    line('Nghệ An', ERROR, 80),
    line('Đắk Lắk', 300, 250),
  ]);
  expect(formulas.some((formula) => formula.includes("IFERROR('Biểu 01'!C7,0)"))).toBe(true);
  expect(texts).toMatch(/đang báo lỗi, tạm tính bằng 0 nên số liệu chưa đủ: C7/);
  expect(texts).not.toMatch(/Bằng chữ/);
});

test('many errors are named by the first of them', () => {
  const { texts } = summaryOf(
    Array.from({ length: 20 }, (_, i) => line(`Đề án ${i + 1}`, i < 16 ? ERROR : 50, 40 + i)),
  );
  expect(texts).toMatch(/C6.*… \(16 ô\)/);
});

test('a figure kept as text is read and named, or left out and named', () => {
  const lines = [line('Hà Nội', '1.234,5', 1_100), line('Nghệ An', 200, 180), line('Đắk Lắk', '-', 250)];
  expect(summaryOf(lines).texts).toMatch(/ở dạng chữ, đã đọc thành số: C6/);
  const unread = summaryOf(lines, () => ({ readTextNumbers: false }));
  expect(unread.texts).toMatch(/ở dạng chữ, không được cộng: C6/);
  expect(unread.total).not.toContain(1_234.5);
});
