/** Questions to a formula's text: which sheets it names, whether Excel takes it, what it is after a sheet was renamed. */
import { isRange, parse, tokenize } from '@borgar/fx';
import { quoteSheetName, sameSheetName } from '../sheet';
import type { Calculation } from './calculation';
import { HostRefusal, invalidArgument } from './refusal';

/** A sheet's name inside a reference's prefix: `'Biểu 01'!`, `Tổng!`. */
const PREFIX = /^('(?:[^']|'')+'|[^'!]+)!/u;

const bareName = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix;

/** Every sheet that a formula names, without those of other workbooks. */
function sheetsNamed(formula: string): readonly string[] {
  const names: string[] = [];
  for (const token of tokenize(formula)) {
    if (!isRange(token)) continue;
    const prefix = PREFIX.exec(token.value)?.[1];
    if (prefix !== undefined && !prefix.includes('[')) names.push(bareName(prefix));
  }
  return names;
}

/** What Excel makes of a formula when a sheet is renamed, or deleted (`to` null: its references become #REF!). */
export function withSheetRenamed(formula: string, from: string, to: string | null): string {
  if (!formula.includes('!')) return formula;
  return tokenize(formula)
    .map((token) => {
      if (!isRange(token)) return token.value;
      const prefix = PREFIX.exec(token.value);
      if (!prefix || !sameSheetName(bareName(prefix[1]!), from)) return token.value;
      return to === null ? '#REF!' : `${quoteSheetName(to)}!${token.value.slice(prefix[0].length)}`;
    })
    .join('');
}

/** Whether the text is a formula by its grammar; IronCalc alone would close a missing parenthesis. */
export function parses(formula: string): boolean {
  try {
    parse(tokenize(formula));
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** "Total length of formula contents: 8,192 characters" (Excel specifications and limits). */
const LONGEST_FORMULA = 8192;

/** Refuses a formula that Excel would not take into a cell. */
export function checkFormula(
  formula: string,
  calculation: Calculation | null,
  isSheet: (name: string) => boolean,
): void {
  if (formula.length > LONGEST_FORMULA)
    throw new HostRefusal('FormulaLengthExceedsLimit', 'a formula has at most 8192 characters');
  if (!calculation) throw new HostRefusal('NotImplemented', 'this workbook was opened without a formula engine', 501);
  if (!calculation.isFormula(formula)) throw invalidArgument(`not a formula: ${formula}`);
  for (const name of sheetsNamed(formula)) {
    if (!isSheet(name)) throw invalidArgument(`${formula} names a sheet that is not there`);
  }
}
