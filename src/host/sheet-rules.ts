/** Names and removals of sheets: which of them Excel takes, and what follows. */
import { sameSheetName } from '../sheet';
import { withSheetRenamed } from './formulas';
import type { HostName, HostSheet } from './model';
import { HostRefusal, invalidArgument, itemNotFound } from './refusal';

/** Excel: at most 31 characters, none of : \ / ? * [ ], no apostrophe at either end, unique without regard to case. */
export function checkSheetName(name: string, sheets: readonly HostSheet[], itself: HostSheet | null): void {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument(`not a sheet name: ${name}`);
  // Excel keeps this name for the list of changes of a shared workbook.
  if (/^history$/i.test(name)) throw invalidArgument('the name History is reserved');
  if (sheets.some((sheet) => sheet !== itself && sameSheetName(sheet.name, name)))
    throw new HostRefusal('ItemAlreadyExists', `a sheet named ${name} exists`);
}

/** The name that a new sheet gets when nobody gives it one. */
export function freeSheetName(sheets: readonly HostSheet[]): string {
  for (let number = sheets.length + 1; ; number++) {
    const name = `Sheet${number}`;
    if (!sheets.some((sheet) => sameSheetName(sheet.name, name))) return name;
  }
}

/** Formulas of cells and names follow a sheet that is renamed; `to` null: it is gone, and they point at #REF!. */
export function renameInFormulas(
  sheets: readonly HostSheet[],
  names: ReadonlyMap<string, HostName>,
  from: string,
  to: string | null,
): void {
  for (const sheet of sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const formula = withSheetRenamed(cell.formula, from, to);
      if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
    }
    for (const name of sheet.names.values()) name.formula = withSheetRenamed(name.formula, from, to);
  }
  for (const name of names.values()) name.formula = withSheetRenamed(name.formula, from, to);
}

/** Series of charts follow a sheet that is renamed. */
export function renameInCharts(sheets: readonly HostSheet[], from: string, to: string): void {
  for (const { charts } of sheets) {
    for (const { series } of charts) {
      for (const one of series) {
        if (one.values?.sheet === from) one.values = { ...one.values, sheet: to };
        if (one.categories?.sheet === from) one.categories = { ...one.categories, sheet: to };
      }
    }
  }
}

const isVisible = ({ visibility }: HostSheet): boolean => visibility === 'Visible';

export function checkDeletion(sheet: HostSheet, sheets: readonly HostSheet[]): void {
  if (!sheets.includes(sheet)) throw itemNotFound(`${sheet.name} is gone`);
  const visible = sheets.filter(isVisible);
  if (visible.length === 1 && visible[0] === sheet)
    throw new HostRefusal('InvalidOperation', 'the last visible sheet stays');
  if (sheet.visibility === 'VeryHidden')
    throw new HostRefusal('GeneralException', 'a very hidden sheet is not deleted');
}

/** The sheet that comes to the front when the one at this place is gone: the next to the right, else to the left. */
export const visibleNear = (place: number, sheets: readonly HostSheet[]): HostSheet | undefined =>
  [...sheets.slice(place), ...sheets.slice(0, place).reverse()].find(isVisible);
