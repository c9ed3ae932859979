/** What the body of a table holds in one column: how many figures, words, nil marks and index marks. */
import { numberIn } from '../figures';
import type { Grid } from '../sheet';
import type { Block } from './blocks';
import type { SheetText } from './sheet-text';
import { isNilMark } from './vocabulary';

/** What a column's body holds. */
export interface ColumnProfile {
  readonly column: number;
  readonly figures: number;
  readonly errors: number;
  /** Texts, and dates. */
  readonly texts: number;
  /** Texts that stand for nothing: "-", "x". */
  readonly nils: number;
  /** Letters of the texts that say something else than the text above. */
  readonly letters: number;
  /** How many texts that are. */
  readonly words: number;
  readonly indexes: number;
  readonly integers: number;
  readonly negatives: number;
  /** Whether its figures are shown or written as percentages. */
  readonly percents: 'none' | 'some' | 'all';
  readonly maximum: number;
  readonly median: number;
}

const INDEX_MARK = /^(\(?[A-ZĐa-zđ]\)?\.?|[IVXLC]{1,6}\.?|\d{1,3}([.,]\d{1,3}){0,4}\.?|[-–+*•]|[ivx]{1,5}\.?)$/;

/** A profile as it is counted. */
type Count = { -readonly [Key in keyof ColumnProfile]: ColumnProfile[Key] };

/** The usual size is taken from so many figures. */
const SAMPLE = 200;

/** Longer texts are not more of a label. */
const LONGEST_LABEL = 60;

/** Counts what the body holds in one column. Linear in its rows. */
export function profileColumn(text: SheetText, block: Block, column: number): ColumnProfile {
  const grid = text.grid;
  const count: Count = {
    column,
    figures: 0,
    errors: 0,
    texts: 0,
    nils: 0,
    letters: 0,
    words: 0,
    indexes: 0,
    integers: 0,
    negatives: 0,
    percents: 'none',
    maximum: 0,
    median: 0,
  };
  const sample: number[] = [];
  let above = '';
  for (let row = block.first; row <= block.last; row++) {
    if (grid.isEmpty(row, column) || block.repeated.has(row)) continue;
    const value = numberIn(grid, row, column);
    if (!Number.isNaN(value)) {
      countFigure(count, value);
      if (value !== 0 && sample.length < SAMPLE) sample.push(Math.abs(value));
      if (showsIndex(text, row, column, value)) count.indexes++;
      continue;
    }
    const kind = grid.kind(row, column);
    if (kind === 'text') {
      const line = text.text(row, column);
      countText(count, line, above);
      above = line;
    } else if (kind === 'number') count.texts++;
    else if (kind === 'error') count.errors++;
  }
  count.median = new Float64Array(sample).sort()[sample.length >> 1] ?? 0;
  if (count.figures > 0) count.percents = percentsIn(grid, block, column);
  return count;
}

/** No mark of numbering is as large, as long as its digits are not shown in groups. */
const BEYOND_INDEXES = 1000;

/** Whether a figure looks like a mark of numbering. */
const showsIndex = (text: SheetText, row: number, column: number, value: number): boolean =>
  !(value >= BEYOND_INDEXES && text.grid.isNumber(row, column) && text.grid.showsStored(row, column)) &&
  INDEX_MARK.test(text.text(row, column));

function countFigure(count: Count, value: number): void {
  count.figures++;
  if (Number.isInteger(value)) count.integers++;
  if (value < 0) count.negatives++;
  const size = Math.abs(value);
  if (size > count.maximum) count.maximum = size;
}

/** "Triệu đồng" in every row says no more than in one: only what differs from the text above counts as words. */
function countText(count: Count, line: string, above: string): void {
  count.texts++;
  if (isNilMark(line)) count.nils++;
  if (INDEX_MARK.test(line)) count.indexes++;
  else if (line !== above) {
    count.letters += Math.min(line.length, LONGEST_LABEL);
    count.words++;
  }
}

/** The figures of so many rows show how a column is formatted. */
const ROWS_FOR_FORMAT = 60;

function percentsIn(grid: Grid, block: Block, column: number): ColumnProfile['percents'] {
  let figures = 0,
    percents = 0;
  for (let row = block.first; row <= Math.min(block.last, block.first + ROWS_FOR_FORMAT); row++) {
    if (Number.isNaN(numberIn(grid, row, column))) continue;
    figures++;
    if ((grid.isNumber(row, column) ? grid.format(row, column) : grid.string(row, column)).includes('%')) percents++;
  }
  if (percents === 0) return 'none';
  return percents === figures ? 'all' : 'some';
}
