/** The fingerprint of a written sheet: whether somebody changed what we wrote on it. */
import { type CellKey, type CellPosition, cellKey, type Grid, type SheetPlan } from '../sheet';
import { wasFilled, type WrittenSheet } from './kept-texts';
import { GONE, REFERENCE } from './references';

/** Two 32-bit FNV-1a sums over the text, in hexadecimal: distinguishes an edited sheet from an unedited one; it protects nothing. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - at), 0x85ebca6b);
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Excel gives a formula back with other blanks, quotes and capitals than it was given; none of that is an edit. */
const plainFormula = (formula: string): string => formula.replace(/[\s'@]|_xl(?:fn|ws)\./g, '').toLocaleUpperCase('en');
const plainNumber = (value: number): string => String(Number(value.toPrecision(12)));
const plainText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

interface Written extends CellPosition {
  /** As it counts, where it is no formula. */
  readonly content: string;
  readonly formula?: string;
}

/** Each row, or column, of a sheet that formulas read: the how-manieth of these it is. */
type Ranks = ReadonlyMap<string, number>;

/**
 * The rows that formulas read, numbered on each sheet in their order; its columns and the sheets in the order in which they are
 * read. Excel moves references when rows are inserted into the source, a column is moved or its sheet is renamed: their numbers stay.
 */
function ranksOf(cells: readonly Written[]): Ranks {
  const sheets = new Map<string, { readonly rows: Set<number>; readonly columns: Set<string> }>();
  for (const { formula } of cells) {
    for (const [, quoted, bare, , ...ends] of formula?.matchAll(REFERENCE) ?? []) {
      const sheet = plainText(quoted ?? bare!);
      const read = sheets.get(sheet) ?? { rows: new Set(), columns: new Set() };
      sheets.set(sheet, read);
      for (let end = 0; end < ends.length; end += 2) {
        if (ends[end] === undefined) continue;
        read.columns.add(ends[end]!.toUpperCase());
        read.rows.add(Number(ends[end + 1]));
      }
    }
  }
  const ranks = new Map<string, number>();
  [...sheets].forEach(([sheet, { rows, columns }], at) => {
    ranks.set(sheet, at);
    [...rows].sort((a, b) => a - b).forEach((row, rank) => ranks.set(`${sheet}!${row}`, rank));
    [...columns].forEach((column, rank) => ranks.set(`${sheet}!${column}`, rank));
  });
  return ranks;
}

/** A formula whose references say the how-manieth of the rows and columns that are read they mean. */
const ranked = (formula: string, ranks: Ranks): string =>
  formula.replace(REFERENCE, (_, quoted?: string, bare?: string, gone?: string, ...ends: (string | undefined)[]) => {
    const sheet = plainText(quoted ?? bare!);
    const end = (at: 0 | 2): string =>
      ends[at] === undefined
        ? ''
        : `:${ranks.get(`${sheet}!${ends[at].toUpperCase()}`)}.${ranks.get(`${sheet}!${ends[at + 1]}`)}`;
    return `${ranks.get(sheet)}!${gone ?? `${end(0)}${end(2)}`}`;
  });

/** Two sums: over all that is written, and over all but what the formulas read of other sheets. */
function fingerprint(cells: readonly Written[]): string {
  const filled = cells
    .filter(({ content, formula }) => content !== '' || formula !== undefined)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const ranks = ranksOf(filled);
  const sum = (shown: (formula: string) => string): string =>
    hash(
      filled
        .map(({ row, column, content, formula }) => {
          const text = formula === undefined ? content : plainFormula(shown(formula));
          return `${row},${column},${text}`;
        })
        .join('\n'),
    );
  return `${sum((formula) => ranked(formula, ranks))}-${sum((formula) => formula.replace(REFERENCE, 'R'))}`;
}

/**
 * Whether a sheet is as it was written. Where rows of the source were removed its formulas read #REF!, which nobody typed:
 * there all else is compared.
 */
export function isSameFingerprint(known: string, now: string, grid: Grid): boolean {
  if (known === now) return true;
  const rest = (sums: string): string | undefined => sums.split('-')[1];
  const isBroken = [...grid.allFormulas().values()].some((formula) => formula.includes(GONE));
  return isBroken && rest(known) !== undefined && rest(known) === rest(now);
}

/** The fingerprint of a sheet as it is planned: formulas, texts and typed numbers; no computed value, no looks, no fields. */
export const plannedFingerprint = ({ cells, fields = [] }: SheetPlan): string =>
  fingerprint(
    cells
      .filter(({ row, column }) => !fields.some((field) => field.row === row && field.column === column))
      .map(({ row, column, content }): Written => {
        if (content.type === 'formula') return { row, column, content: '', formula: content.formula };
        if (content.type === 'number') return { row, column, content: plainNumber(content.value) };
        return { row, column, content: content.type === 'text' ? plainText(content.text) : '' };
      }),
  );

/** The fingerprint of a sheet as the workbook holds it; with `written` only of the cells that were written, without fields. */
export function sheetFingerprint(grid: Grid, written: WrittenSheet | null = null): string {
  const cells: Written[] = [];
  const { top, bottom, left, right } = grid.range ?? { top: 0, bottom: -1, left: 0, right: -1 };
  const fields = new Set(written?.fields.map(({ row, column }) => cellKey(row, column)));
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (written && (fields.has(cellKey(row, column)) || !wasFilled(written, row, column))) continue;
      const formula = grid.formula(row, column);
      if (formula !== undefined) cells.push({ row, column, content: '', formula });
      else {
        const isNumber = grid.isNumber(row, column);
        const content = isNumber ? plainNumber(grid.number(row, column)) : plainText(grid.string(row, column));
        cells.push({ row, column, content });
      }
    }
  }
  return fingerprint(cells);
}

const DIGITS = /\d+/g;

/**
 * Whether a sheet holds just what a plan writes: each formula reads the very cells, and nothing is computed where the plan
 * computes nothing. Fields are the user's; under the print area other numbers in a text are none of another sheet.
 */
export function isAsPlanned({ cells, fields = [], print }: SheetPlan, grid: Grid): boolean {
  const isField = (row: number, column: number): boolean =>
    fields.some((field) => field.row === row && field.column === column);
  const bottom = print.area?.bottom ?? Infinity;
  const planned = new Set<CellKey>();
  let formulas = 0;
  for (const { row, column, content } of cells) {
    if (content.type === 'blank') continue;
    planned.add(cellKey(row, column));
    if (isField(row, column)) continue;
    const formula = grid.formula(row, column);
    if (content.type === 'formula') {
      if (formula === undefined || plainFormula(formula) !== plainFormula(content.formula)) return false;
      formulas++;
    } else if (formula !== undefined) return false;
    else if (content.type === 'number') {
      if (!grid.isNumber(row, column) || plainNumber(grid.number(row, column)) !== plainNumber(content.value))
        return false;
    } else {
      const [text, held] = [plainText(content.text), plainText(grid.string(row, column))];
      if (text !== held && (row <= bottom || text.replace(DIGITS, '#') !== held.replace(DIGITS, '#'))) return false;
    }
  }
  return formulas > 0 && [...grid.allFormulas().keys()].every((key) => planned.has(key));
}
