/** What the tests of summaries ask of a planned sheet. */
import type { Relation } from '../../src/relations';
import { type SheetPlan, cellKey } from '../../src/sheet';
import { type SummaryChoice, type TemplateId, planSummary, summaryChoices } from '../../src/summary';
import { type TableSpec, tableOf } from './tables';

/** The summary of a table by one template, or by the fitting one. */
export function planOf(
  spec: TableSpec,
  template?: TemplateId,
  change: Partial<SummaryChoice> = {},
  relations: readonly Relation[] = [],
): SheetPlan {
  const { grid, table } = tableOf(spec);
  const { offers } = summaryChoices(table, grid, relations);
  const offer = template ? offers.find(({ choice }) => choice.template === template) : offers[0];
  if (!offer) throw new Error(`offered are ${offers.map(({ choice }) => choice.template).join(', ')}`);
  return planSummary({
    table,
    grid,
    relations,
    findings: null,
    choice: { ...offer.choice, ...change },
    existingNames: [grid.sheet],
  });
}

export const offeredFor = (spec: TableSpec): TemplateId[] => {
  const { grid, table } = tableOf(spec);
  return summaryChoices(table, grid, []).offers.map(({ choice }) => choice.template);
};

/** What a cell of the sheet shows: the value of a number or a formula, a text, null where it is blank. */
export function shownAt({ cells }: SheetPlan, row: number, column: number): number | string | null {
  const cell = cells.findLast((each) => each.row === row && each.column === column);
  switch (cell?.content.type) {
    case 'number':
    case 'formula':
      return cell.content.value;
    case 'text':
      return cell.content.text;
    default:
      return null;
  }
}

/** The first row of which a cell shows a text; -1 where none does. */
export const rowShowing = (plan: SheetPlan, text: RegExp, from = 0): number =>
  plan.cells
    .map(({ row, column }) => ({ row, shown: shownAt(plan, row, column) }))
    .filter(({ row, shown }) => row >= from && typeof shown === 'string' && text.test(shown))
    .reduce((first, { row }) => (first < 0 ? row : Math.min(first, row)), -1);

/** What a row shows from left to right, blank cells left out at the end. */
export function rowOf(plan: SheetPlan, row: number): (number | string | null)[] {
  const shown = plan.columnWidths.map((_, column) => shownAt(plan, row, column));
  while (shown.length > 0 && shown.at(-1) === null) shown.pop();
  return shown;
}

/** The column whose header shows a text. */
export function columnOf(plan: SheetPlan, header: RegExp): number {
  const numberRow = rowShowing(plan, /^B$/);
  for (let row = numberRow - 1; row >= 0; row--) {
    const found = plan.columnWidths.findIndex((_, column) => header.test(String(shownAt(plan, row, column) ?? '')));
    if (found > 0) return found;
  }
  throw new Error(`no column ${String(header)}`);
}

export const textsOf = (plan: SheetPlan): string[] =>
  plan.cells.flatMap(({ row, column }) => {
    const shown = shownAt(plan, row, column);
    return typeof shown === 'string' && shown !== '' ? [shown] : [];
  });

export const formatAt = (plan: SheetPlan, row: number, column: number): string | undefined =>
  new Map(plan.cells.map((cell) => [cellKey(cell.row, cell.column), cell])).get(cellKey(row, column))?.style
    .numberFormat;

export const colorAt = (plan: SheetPlan, row: number, column: number): string | undefined =>
  plan.cells.find((cell) => cell.row === row && cell.column === column)?.style.color;
