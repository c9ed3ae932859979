/** The totals of a merge are the sums of what was sent, computed here from the figures that the tables were drawn with. */
import { type MergedForm, mergeSubmissions, planMerge } from '../../src/merging';
import { type PlannedCell, parseRange, type SheetPlan } from '../../src/sheet';
import { type Batch, makeBatch, scoreBatch } from './batches';
import { FORMS } from './forms';
import { VARIATIONS } from './variations';

type Name = keyof typeof VARIATIONS;
/** Variations that leave every row and column in every table, so that each total is one of all units. */
const COMPLETE: readonly Name[] = [
  'wording',
  'columnOrder',
  'headerShape',
  'frame',
  'units',
  'textNumbers',
  'yearInHeader',
];

/** Whole millions of đồng that all units sent in a row and column of the form. */
const sumSent = ({ drawn }: Batch, row: string, column: string): number =>
  drawn.reduce((all, { figures }) => all + Number(figures.get(row)?.get(column) ?? 0), 0);

const cellAt = (plan: SheetPlan, row: number, column: number): PlannedCell | undefined =>
  plan.cells.find((cell) => cell.row === row && cell.column === column);

/** The total cells of a sheet: formulas that are sums, with the row and column where each stands. */
const sums = (plan: SheetPlan): { cell: PlannedCell; formula: string; value: number }[] =>
  plan.cells.flatMap((cell) =>
    cell.content.type === 'formula' && cell.content.formula.startsWith('=SUM(')
      ? [{ cell, formula: cell.content.formula, value: Number(cell.content.value) }]
      : [],
  );

/** What a sum adds up on its own sheet, from the cells that are there. */
function added(plan: SheetPlan, formula: string): number {
  const ranges = formula
    .slice('=SUM('.length, -1)
    .split(',')
    .map((text) => parseRange(text)!);
  const at = new Map(plan.cells.map(({ row, column, content }) => [`${row} ${column}`, content]));
  let total = 0;
  for (const { top, bottom, left, right } of ranges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const content = at.get(`${row} ${column}`);
        if (content?.type === 'number') total += content.value;
      }
    }
  }
  return total;
}

/** Every total of the form, where the sheet with units as columns has them. */
function expectTotals(batch: Batch, form: MergedForm, plan: SheetPlan): void {
  const width = form.parts.length + 1;
  const first = sums(plan)[0]!.cell.row;
  // The first file is the form as it was handed out: its rows and columns say where those of the form are.
  const { columnIds, rowIds } = form.parts[0]!.placement;
  const perMillion = form.unit?.kind === 'money' ? form.unit.factor / 1e6 : 1;
  batch.form.rows.forEach((_, row) => {
    batch.form.columns.forEach(({ kind }, column) => {
      if (kind !== 'money' && kind !== 'count') return;
      const line = form.rows.findIndex(({ id }) => id === rowIds[row]);
      const block = form.columns.findIndex(({ id }) => id === columnIds[column]);
      const content = cellAt(plan, first + line, 2 + block * width)?.content;
      const factor = kind === 'money' ? perMillion : 1;
      expect(content?.type === 'formula' ? Number(content.value) * factor : null).toBeCloseTo(
        sumSent(batch, `r${row}`, `c${column}`),
        4,
      );
    });
  });
}

const cases: [string, readonly Name[]][] = [
  ...COMPLETE.map((name): [string, readonly Name[]] => [name, [name]]),
  ['all together', COMPLETE],
];

describe.each(cases)('totals where offices vary the form: %s', (_, variations) => {
  it('are the sums of what was sent, for at least eight forms', () => {
    let compared = 0;
    FORMS.forEach((form, i) => {
      // A batch about which something is asked has no total of all units: the next one is taken.
      const batch = [0, 20, 40]
        .map((step) => makeBatch(form, 300 + i + step, { units: 4, variations, trap: null }))
        .find((one) => {
          const { right, pairs } = scoreBatch(one);
          return right === pairs;
        });
      if (form.isList || !batch) return;
      const merge = mergeSubmissions(batch.submissions);
      expect(merge.forms).toHaveLength(1);
      const [across] = planMerge(merge, { shape: 'across' });
      const [down] = planMerge(merge, { shape: 'down' });
      expectTotals(batch, merge.forms[0]!, across!);
      // What the formulas add up is what is written as their value.
      for (const plan of [across!, down!])
        for (const { formula, value } of sums(plan)) expect(added(plan, formula)).toBeCloseTo(value, 4);
      compared++;
    });
    expect(compared).toBeGreaterThanOrEqual(8);
  });
});
