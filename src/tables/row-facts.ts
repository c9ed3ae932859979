/** What each body row shows of its place in the row tree: numbering, words, look and whether it has figures. */
import { numberIn } from '../figures';
import type { Block } from './blocks';
import { holdsFigures } from './columns';
import { indexClass, type IndexClass, ordinalOf } from './index-marks';
import type { SheetText } from './sheet-text';
import type { TableColumn } from './types';
import { fold, isBreakdownLabel, isOfWhichLabel, isTotalLabel } from './vocabulary';

/** One row as the tree needs it. */
export interface RowFacts {
  readonly row: number;
  readonly index: string;
  readonly label: string;
  /** Class of its numbering; "none…" with boldness, italics and indentation where it has none. */
  readonly key: string;
  readonly ordinal: number | null;
  readonly total: boolean;
  readonly ofWhich: boolean;
  readonly breakdown: boolean;
  readonly figures: boolean;
  /** Boldness, italics and indentation of the label. */
  readonly look: string;
  /** The mark stands in the index column, not in the label. */
  readonly marked: boolean;
  /** It only goes on with the label above: the rest of it, or its translation in a bilingual table. */
  readonly continues: boolean;
}

const MARK_IN_LABEL =
  /^\s*([IVXLC]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s*[.)\-–/]\s+(?=\S)|^\s*([-–+*•])\s*(?=[^\d\s])/;

/** A text longer than this in the index column is the row's label. */
const LONGEST_MARK = 12;

/** Marks that list without numbering. */
export const UNNUMBERED: ReadonlySet<string> = new Set(['dash', 'plus', 'star']);

/** Where a row's mark, words and figures stand. */
interface RowColumns {
  /** -1 for none. */
  readonly label: number;
  /** -1 for none. */
  readonly index: number;
  readonly figures: readonly number[];
}

/** A row's mark and words before its place among the other rows is known. */
interface RowWords {
  readonly mark: string;
  readonly label: string;
  /** The mark stands in the index column. */
  readonly marked: boolean;
  readonly ofWhich: boolean;
  readonly breakdown: boolean;
  readonly cls: IndexClass;
}

/** The facts of all body rows, from the top down. Linear in the cells. */
export function readFacts(text: SheetText, block: Block, columns: readonly TableColumn[]): RowFacts[] {
  const places: RowColumns = {
    label: columns.find((c) => c.role === 'label')?.column ?? -1,
    index: columns.find((c) => c.role === 'index')?.column ?? -1,
    figures: columns.filter(holdsFigures).map((c) => c.column),
  };
  const facts: RowFacts[] = [];
  const previous = { letter: '', roman: 0 };
  for (let row = block.first; row <= block.last; row++) {
    if (block.repeated.has(row)) {
      facts.push(noLine(row));
      continue;
    }
    const above = facts[facts.length - 1];
    const words = wordsOf(text, row, places, above, previous);
    if (words.cls === 'letter') previous.letter = words.mark.replace(/[().\s]/g, '');
    if (words.cls === 'roman') previous.roman = ordinalOf(words.mark, words.cls) ?? 0;
    facts.push(factsOf(text, row, places, words, above));
  }
  return facts;
}

/** A row that says nothing. */
const noLine = (row: number): RowFacts => ({
  ...{ row, index: '', label: '', key: 'none0', ordinal: null, look: '0' },
  ...{ total: false, ofWhich: false, breakdown: false, figures: false, marked: false, continues: false },
});

function wordsOf(
  text: SheetText,
  row: number,
  { label: labels, index: indexes }: RowColumns,
  above: RowFacts | undefined,
  previous: { readonly letter: string; readonly roman: number },
): RowWords {
  let mark = textIn(text, row, indexes);
  let label = textIn(text, row, labels);
  if (label === '' && mark.length > LONGEST_MARK) [mark, label] = ['', mark];
  const ofWhich = isOfWhichLabel(label);
  const breakdown = isBreakdownLabel(label);
  const marked = mark !== '';
  if (marked) return { mark, label, marked, ofWhich, breakdown, cls: indexClass(mark, previous) };
  // "Trong đó: - Học phí" is the first of its parts itself; under a dash, the dashes that follow are that dash's.
  const introduction = ofWhich ? /^[^:]*:\s*/.exec(label)?.[0].length : undefined;
  const inLabel = MARK_IN_LABEL.exec(label.slice(introduction ?? 0));
  if (inLabel) mark = inLabel[1] ?? inLabel[2] ?? '';
  let cls = indexClass(mark, previous);
  if (introduction !== undefined && inLabel && above?.key === cls) [mark, cls] = ['', 'none'];
  return { mark, label, marked, ofWhich, breakdown, cls };
}

/** The text in a column; "" where there is no such column. */
const textIn = (text: SheetText, row: number, column: number): string => (column >= 0 ? text.text(row, column) : '');

function factsOf(
  text: SheetText,
  row: number,
  places: RowColumns,
  words: RowWords,
  above: RowFacts | undefined,
): RowFacts {
  const { mark, label, marked, ofWhich, breakdown, cls } = words;
  const look = lookOf(text, row, places.label);
  const introduces = ofWhich || breakdown;
  const figures =
    isLine(text, row, places, words) && hasFigures(text, row, places.figures, introduces && isBareIntroduction(label));
  const total = isTotal(words);
  const forgotten = mark === '' && figures && !total && !introduces && goesOnList(look, above);
  const unmarked = forgotten ? above.key : `none${look}`;
  return {
    row,
    index: mark,
    label,
    key: cls === 'none' ? unmarked : cls,
    ordinal: ordinalOf(mark, cls),
    total,
    ofWhich,
    breakdown,
    figures,
    look,
    marked: marked || forgotten,
    continues: mark === '' && !figures && !introduces && continuesLabel(label, above),
  };
}

/** Letters that no English word has. */
const FOREIGN_LETTER = /[^\p{ASCII}]/u;
const LETTERS = /\p{L}/gu;
const hasForeignLetters = (text: string): boolean => FOREIGN_LETTER.test((text.match(LETTERS) ?? []).join(''));

/** "Total local budget expenditure" below "Tổng chi ngân sách địa phương", "tài chính" below "Chi bổ sung quỹ dự trữ". */
function continuesLabel(label: string, above: RowFacts | undefined): boolean {
  if (!above || label === '' || above.label === '') return false;
  if (/^\p{Ll}/u.test(label)) return true;
  return (
    /^[a-z]+[^a-z]+[a-z]/i.test(label) &&
    !hasForeignLetters(label) &&
    (above.continues || hasForeignLetters(above.label))
  );
}

function lookOf(text: SheetText, row: number, label: number): string {
  const look = label >= 0 ? text.grid.look(row, label) : undefined;
  const indent = (look?.indent ?? 0) + leadingSpaces(text.grid.string(row, label));
  return `${look?.bold ? 'b' : ''}${look?.italic ? 'i' : ''}${indent}`;
}

/** Whether a row has figures; zeros hidden by their format make no row of figures out of a bare "Trong đó:". */
function hasFigures(text: SheetText, row: number, columns: readonly number[], bare: boolean): boolean {
  const grid = text.grid;
  return columns.some((column) => {
    const value = numberIn(grid, row, column);
    return Number.isNaN(value) ? grid.kind(row, column) === 'error' : !bare || value !== 0;
  });
}

/** Cells of a row that each are one more than the cell before number the columns from this many on. */
const FEWEST_NUMBERED = 4;

/** A row without a name that is hidden, or numbers the columns ("3000001 | 3000002 | 3000003 …"), is no line of data. */
const isLine = (text: SheetText, row: number, places: RowColumns, { mark, label }: RowWords): boolean =>
  places.label < 0 ||
  mark !== '' ||
  label !== '' ||
  !(text.grid.hiddenRows.has(row) || numbersColumns(text, row, places.figures));

function numbersColumns({ grid }: SheetText, row: number, figures: readonly number[]): boolean {
  let previous = Number.NaN;
  let numbers = 0;
  for (const column of figures) {
    const value = numberIn(grid, row, column);
    if (Number.isNaN(value)) continue;
    if (numbers > 0 && value !== previous + 1) return false;
    previous = value;
    numbers++;
  }
  return numbers >= FEWEST_NUMBERED;
}

const isTotal = ({ ofWhich, label, mark }: RowWords): boolean =>
  !ofWhich && (isTotalLabel(label) || (label === '' && isTotalLabel(mark)));

/** A dash in the index column numbers nothing: a row of the same look right below it only lost its dash. */
const goesOnList = (look: string, above: RowFacts | undefined): above is RowFacts =>
  above !== undefined && above.marked && UNNUMBERED.has(above.key) && above.look === look;

/** "Trong đó:", "Trong đó - Of which", "Chia ra:" and nothing else, or "Trong đó chia theo nguồn vốn:". */
const isBareIntroduction = (line: string): boolean =>
  /:\s*$/.test(line) ||
  !/\p{L}/u.test(fold(line).replace(/trong do|tr\. ?do|bao gom|gom( co)?|chia ra|of which|in which|including/g, ''));

const leadingSpaces = (text: string): number => Math.min(8, text.length - text.trimStart().length);
