/** What stands on a sheet that is about to be written again, and what the user typed into it meanwhile. */
import { type Grid, GridBuilder, cellName } from '../../sheet';
import { cellInput, asText } from '../content';

type Content = string | number | boolean;

/** The used cells of a sheet: formulas and values by their names. */
export type LoadedContent = ReadonlyMap<
  string,
  { readonly row: number; readonly column: number; readonly formula: Content; readonly value: unknown }
>;

/** Queues the loading; of a sheet with nothing on it, or that is not there, a null object comes. */
export function loadContent(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,formulas,values');
  return used;
}

/** After the sync. A sheet that is too large to be answered counts as empty. */
export function contentOf(used: Excel.Range): LoadedContent {
  const cells = new Map<string, { row: number; column: number; formula: Content; value: unknown }>();
  if (used.isNullObject) return cells;
  // Excel answers null for what is too large, whatever the types say.
  const rows = used.formulas as (Content[] | null)[] | null;
  rows?.forEach((columns, r) =>
    columns?.forEach((formula, c) => {
      if (formula === '') return;
      const row = used.rowIndex + r;
      const column = used.columnIndex + c;
      cells.set(cellName(row, column), { row, column, formula, value: (used.values[r] as unknown[])[c] });
    }),
  );
  return cells;
}

/** The sheet's contents as a grid: no looks, no texts. */
export function gridOf(sheet: string, content: LoadedContent): Grid {
  const builder = new GridBuilder(sheet);
  for (const { row, column, formula, value } of content.values()) {
    const input = cellInput(value, undefined, formula, undefined);
    if (input) builder.set(row, column, input);
  }
  return builder.build();
}

/** Cells whose content is another one than before, with what they hold; a cell that was emptied is none of them. */
export function typedCells(before: LoadedContent, now: LoadedContent): Map<string, Content> {
  const typed = new Map<string, Content>();
  for (const [cell, { formula, value }] of now) {
    if (before.get(cell)?.formula === formula) continue;
    const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
    typed.set(cell, typeof formula === 'string' && !isFormula ? asText(formula) : formula);
  }
  return typed;
}

/** Queues the giving back of what the user typed. */
export function writeTyped(sheet: Excel.Worksheet, typed: ReadonlyMap<string, Content>): void {
  for (const [cell, content] of typed) sheet.getRange(cell).untrack().formulas = [[content]];
}
