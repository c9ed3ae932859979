/** Which templates fit a table, and why none does. */
import type { Grid } from '../sheet';
import type { Relation } from '../relations';
import type { Table } from '../tables';
import type { NoFitReason, SummaryChoices, SummaryOffer } from './choice';
import { possibleGroupings } from './groups';
import { TEMPLATES } from './templates';
import { type TableView, viewTable } from './view';

/** A text that people read as a figure, also where it can be read two ways ("12.5", "1,234"), so that the program leaves it. */
const FIGURE_AS_TEXT = /^[-+(]?\d[\d.,\s\u00A0]*\)?$/;

function reasonOf(table: Table, grid: Grid, view: TableView): NoFitReason {
  const figures = table.columns.filter(({ role }) => role !== 'index' && role !== 'label');
  const holds = (test: (row: number, column: number) => boolean): boolean =>
    figures.some(({ column }) => table.rows.some(({ row }) => test(row, column)));
  const isPercent = (row: number, column: number): boolean => grid.format(row, column).includes('%');
  const isAmount = (row: number, column: number): boolean =>
    grid.isNumber(row, column) && !isPercent(row, column) && view.amounts.some((amount) => amount.column === column);
  if (view.amounts.length > 0 && (holds(isAmount) || !holds(isPercent))) return 'too-few-rows';
  if (holds((row, column) => grid.isNumber(row, column))) return 'only-percentages';
  if (holds((row, column) => grid.kind(row, column) === 'text' && FIGURE_AS_TEXT.test(grid.string(row, column).trim())))
    return 'only-text-numbers';
  return 'no-numeric-column';
}

/**
 * The summaries that fit a table, best first, each with what may be chosen instead; with the reason when none fits.
 * `readTextNumbers`: also count columns whose numbers are kept as text.
 */
export function summaryChoices(
  table: Table,
  grid: Grid,
  relations: readonly Relation[],
  readTextNumbers = true,
): SummaryChoices {
  const view = viewTable(table, grid, relations, readTextNumbers);
  if (view.amounts.length === 0 || view.tree.top.length === 0)
    return { offers: [], reason: reasonOf(table, grid, view) };
  const groupings = possibleGroupings(view, readTextNumbers);
  const fitting = TEMPLATES.flatMap((template, order) => {
    const fit = template.fit(view, groupings);
    return fit ? [{ template, fit, order }] : [];
  }).sort((a, b) => b.fit.score - a.fit.score || a.order - b.order);
  const offers = fitting.flatMap(({ template, fit }): SummaryOffer[] => {
    const grouping = fit.grouping ?? groupings[0];
    if (!grouping) return [];
    return [
      {
        choice: {
          version: 1,
          template: template.id,
          sheet: table.sheet,
          grouping,
          measures: fit.chosen,
          unit: null,
          readTextNumbers,
        },
        groupings: fit.parts.length > 0 ? [...groupings, { kind: 'parts' }] : groupings,
        parts: fit.parts,
        measures: fit.measures,
        maxMeasures: fit.maxMeasures,
      },
    ];
  });
  return offers.length > 0 ? { offers, reason: null } : { offers, reason: reasonOf(table, grid, view) };
}
