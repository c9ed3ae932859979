/** Rows of figures that are named in order before: "các năm 2021, 2022 và 2023 lần lượt đạt 1.420, 1.560 và 1.688 tỷ đồng". */
import type { PlacedFigure, Structure } from '../text/structure';
import { words } from '../text/wording';

const RESPECTIVELY = words('lần lượt');
const NEXT = /^(?:, ?|; ?| và |,? ?và )$/;
/** Between the word and the first figure. */
const MOST_LETTERS = 24;
const MOST_FIGURES = 12;

/** The figures in a row that a word introduces. */
function rowAfter({ text, figures }: Structure, at: number, first: PlacedFigure): PlacedFigure[] {
  const row = [first];
  if (first.start - at > MOST_LETTERS || /[,;:(]/.test(text.clean.slice(at, first.start))) return [];
  for (let i = first.index + 1; i < figures.length && row.length < MOST_FIGURES; i++) {
    const [before, figure] = [row.at(-1)!, figures[i]!];
    const isNext = NEXT.test(text.lower.slice(before.end, figure.start)) && figure.dimension === first.dimension;
    if (!isNext) break;
    row.push(figure);
  }
  return row;
}

const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/g, 'năm'],
  [/(?<=quý (?:[^.;:()]*[, ])?)(?:iv|i{1,3}|[1-4])(?![\p{L}\d])/gu, 'quý'],
  [/(?<=tháng (?:[^.;:()]*[, ])?)(?:1[0-2]|[1-9])(?![\p{L}\d/])/gu, 'tháng'],
];

/** The names before the word, as many as there are figures: periods, or what the clause lists. */
function namesBefore(clause: string, count: number): string[] | null {
  for (const [pattern, unit] of PERIODS) {
    const found = clause.match(pattern) ?? [];
    if (found.length === count) return found.map((one) => `${unit} ${one}`);
    if (found.length > 1) return null;
  }
  const names = clause.split(/,| và /).map((name) => name.trim());
  return names.length === count && names.every((name) => /\p{L}/u.test(name)) ? names : null;
}

/** What each figure of such a row is named; figures of other rows are not in it. */
export function namesInOrder(structure: Structure): Map<PlacedFigure, string> {
  const { text, figures, sentences } = structure;
  const names = new Map<PlacedFigure, string>();
  const places = RESPECTIVELY.all(text);
  let next = 0;
  for (const place of places) {
    while (next < figures.length && figures[next]!.start < place.end) next++;
    const first = figures[next];
    if (!first || first.leadStart > place.start) continue;
    const row = rowAfter(structure, place.end, first);
    if (row.length < 2) continue;
    const from = Math.max(sentences[first.sentence]!.start, first.leadStart);
    const clause = text.lower.slice(from, place.start).replace(/ (?:là|đạt|đã|ước|ước đạt|còn|có|thu được) ?$/, '');
    const found = namesBefore(clause, row.length);
    if (found) for (const [i, figure] of row.entries()) names.set(figure, found[i]!);
  }
  return names;
}
