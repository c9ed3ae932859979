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

/** A1, $A$1, A1:B2, 2:3: the ends of a reference without its sheet. */
const END = /^(\$?[A-Z]{0,3}\$?)(\d+)$/i;

/** The rows of a reference after the move; null where all of them are gone. */
function rangeMoved(range: string, newRow: (row: number) => number | null): string | null {
  const ends = range.split(':').map((end) => END.exec(end));
  if (ends.some((end) => end === null)) return range;
  const rows = ends.map((end) => Number(end![2]) - 1);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const left: number[] = [];
  for (let row = top; row <= bottom; row++) left.push(newRow(row) ?? -1);
  const kept = left.filter((row) => row >= 0);
  if (kept.length === 0) return null;
  return ends.map((end, at) => `${end![1]}${(rows[at] === top ? kept[0]! : kept.at(-1)!) + 1}`).join(':');
}

/** What Excel makes of a formula when the rows of a sheet move; `own`: the formula stands on that sheet. */
export function withRowsMoved(
  formula: string,
  { sheet, own }: { readonly sheet: string; readonly own: boolean },
  newRow: (row: number) => number | null,
): string {
  return tokenize(formula)
    .map((token) => {
      if (!isRange(token)) return token.value;
      const prefix = PREFIX.exec(token.value);
      if (prefix ? !sameSheetName(bareName(prefix[1]!), sheet) : !own) return token.value;
      const start = prefix?.[0].length ?? 0;
      const moved = rangeMoved(token.value.slice(start), newRow);
      return `${token.value.slice(0, start)}${moved ?? '#REF!'}`;
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
