/** Which marks a sheet's figures kept as text are printed with: "1.234,5" or "1,234.5". */
import type { Grid } from '../sheet';

/** Longer texts are sentences. */
const LONGEST = 24;
/** "1,234,567" and "1,234.5" can be read one way only, as can "1.234.567", "1.234,5", "12,5" and "0,125". */
const ENGLISH = /^[-(]?\d{1,3}(,\d{3})+(\.\d+|,\d{3})\)?$/;
const VIETNAMESE = /^[-(]?(\d{1,3}(\.\d{3})+(,\d+|\.\d{3})|\d+,(\d{1,2}|\d{4,})|(0|\d{4,}),\d{3})%?\)?$/;
const EITHER = /^[-(]?[1-9]\d{0,2},\d{3}\)?$/;
/** So many figures say that a sheet is printed the English way, where hardly any say otherwise. */
const FEWEST = 2;
const OTHERWISE = 0.1;
/** Where every comma has three digits after it, the sheet's numbers decide: whole, and as large as such groups make. */
const ALL_GROUPS = { texts: 10, numbers: 5, least: 1000 } as const;
/** Of fewer such texts they decide, too, where they are many, so many to each of the texts, and none has a fraction. */
const FEW_GROUPS = { numbers: 30, toEach: 10 } as const;

/** What the figures of a sheet say. */
interface Counts {
  english: number;
  vietnamese: number;
  either: number;
  wholeNumbers: number;
  fractions: number;
}

const known = new WeakMap<Grid, boolean>();

/** Whether the texts of a sheet group their digits with commas: there "45,497" is forty-five thousand. */
export function printsEnglish(grid: Grid): boolean {
  let answer = known.get(grid);
  if (answer === undefined) known.set(grid, (answer = isEnglish(countsOf(grid))));
  return answer;
}

function isEnglish({ english, vietnamese, either, wholeNumbers, fractions }: Counts): boolean {
  if (english >= FEWEST) return vietnamese <= OTHERWISE * english;
  if (vietnamese > 0 || either === 0) return false;
  if (fractions === 0 && wholeNumbers >= Math.max(FEW_GROUPS.numbers, FEW_GROUPS.toEach * either)) return true;
  return either >= ALL_GROUPS.texts && wholeNumbers >= ALL_GROUPS.numbers && fractions <= OTHERWISE * wholeNumbers;
}

function countsOf(grid: Grid): Counts {
  const counts: Counts = { english: 0, vietnamese: 0, either: 0, wholeNumbers: 0, fractions: 0 };
  grid.eachCell((row, column) => {
    if (grid.isNumber(row, column)) {
      const value = grid.number(row, column);
      if (!Number.isInteger(value)) counts.fractions++;
      else if (Math.abs(value) >= ALL_GROUPS.least) counts.wholeNumbers++;
    } else if (grid.kind(row, column) === 'text') countText(counts, grid.string(row, column));
  });
  return counts;
}

function countText(counts: Counts, text: string): void {
  if (!text.includes(',')) return;
  // Blanks in front push a figure to the right of its cell.
  const figure = text.replace(/\s/g, '');
  if (figure.length > LONGEST) return;
  if (ENGLISH.test(figure)) counts.english++;
  else if (VIETNAMESE.test(figure)) counts.vietnamese++;
  else if (EITHER.test(figure)) counts.either++;
}
