/** What the body of a table holds in one column: how many figures, words, nil marks and index marks. */
import { numberIn } from '../figures';
import type { Block } from './blocks';
import type { SheetText } from './sheet-text';
import { isNilMark } from './vocabulary';

/** What a column's body holds. */
export interface ColumnProfile {
  readonly column: number;
  readonly figures: number;
  readonly errors: number;
  readonly texts: number;
  /** Texts that stand for nothing: "-", "x". */
  readonly nils: number;
  /** Letters of the texts that say something else than the text above. */
  readonly letters: number;
  /** How many texts that are. */
  readonly words: number;
  readonly indexes: number;
  readonly integers: number;
  readonly maximum: number;
  readonly median: number;
}

const INDEX_MARK = /^(\(?[A-ZĐa-zđ]\)?\.?|[IVXLC]{1,6}\.?|\d{1,3}([.,]\d{1,3}){0,4}\.?|[-–+*•]|[ivx]{1,5}\.?)$/;

/** Counts what the body holds in one column. Linear in its rows. */
export function profileColumn(text: SheetText, block: Block, column: number): ColumnProfile {
  const grid = text.grid;
  let figures = 0,
    errors = 0,
    texts = 0,
    nils = 0,
    letters = 0,
    words = 0,
    indexes = 0,
    integers = 0,
    maximum = 0;
  const sample: number[] = [];
  let above = '';
  for (let row = block.first; row <= block.last; row++) {
    if (grid.isEmpty(row, column)) continue;
    const value = numberIn(grid, row, column);
    if (!Number.isNaN(value)) {
      figures++;
      if (Number.isInteger(value)) integers++;
      const size = Math.abs(value);
      if (size > maximum) maximum = size;
      if (value !== 0 && sample.length < 200) sample.push(size);
      if (INDEX_MARK.test(text.text(row, column))) indexes++;
    } else if (grid.kind(row, column) === 'text') {
      const line = text.text(row, column);
      texts++;
      if (isNilMark(line)) nils++;
      if (INDEX_MARK.test(line)) indexes++;
      // "Triệu đồng" in every row says no more than in one.
      else if (line !== above) {
        letters += Math.min(line.length, 60);
        words++;
      }
      above = line;
    } else if (grid.kind(row, column) === 'error') errors++;
  }
  sample.sort((a, b) => a - b);
  return {
    column,
    figures,
    errors,
    texts,
    nils,
    letters,
    words,
    indexes,
    integers,
    maximum,
    median: sample[sample.length >> 1] ?? 0,
  };
}
