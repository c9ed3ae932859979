/** How many lines a text takes in a cell. */

/** Letters of Times New Roman by their width in thousandths of the size; a mark over or under a letter adds nothing. */
const REGULAR: readonly (readonly [number, string])[] = [
  [250, ' .,'],
  [278, 'ijlt/:;'],
  [333, 'frI()-'],
  [389, 'sJ'],
  [444, 'acez“”'],
  [500, 'bdghknopquvxyđ0123456789–+*='],
  [556, 'FPS'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYĐw'],
  [778, 'm'],
  [833, '%'],
  [889, 'M'],
  [944, 'W'],
  [1000, '…'],
];
const BOLD: readonly (readonly [number, string])[] = [
  [250, ' .,'],
  [278, 'il/'],
  [333, 'fjt:;()-'],
  [389, 'sI'],
  [444, 'cerz'],
  [500, 'agovxyJ“”0123456789–+*='],
  [556, 'bdđhknpquS'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDĐNRUVXYw'],
  [778, 'GHKOQ'],
  [833, 'm'],
  [944, 'M'],
  [1000, 'W%…'],
];
/** Any other letter: as wide as most capitals. */
const OTHER = 722;
const THOUSAND = 1000;
const MARKS = /\p{M}/gu;

const tableOf = (classes: typeof REGULAR): Map<string, number> =>
  new Map(classes.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
const WIDTHS = { regular: tableOf(REGULAR), bold: tableOf(BOLD) } as const;

const STANDARD_SIZE = 12;
/** Points of a character of a column's width, and of what a cell keeps free at its sides besides. */
const CHARACTER = 5.25;
const FREE = 2;
/** Programs space letters a little differently. */
const ALLOWANCE = 1.03;

export interface Letters {
  readonly bold?: boolean;
  /** Points. */
  readonly fontSize?: number;
}

/** Thousandths of the size; a letter with its marks is taken apart once and kept. */
function letterWidth(letter: string, widths: Map<string, number>): number {
  let width = widths.get(letter);
  if (width === undefined) {
    width = 0;
    for (const plain of letter.normalize('NFD').replace(MARKS, '')) width += widths.get(plain) ?? OTHER;
    widths.set(letter, width);
  }
  return width;
}

/** Points across that a text takes in one line. */
function pointsAcross(text: string, { bold = false, fontSize = STANDARD_SIZE }: Letters): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular;
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter, widths);
  return (sum / THOUSAND) * fontSize * ALLOWANCE;
}

/** Lines that a text takes in a cell of so many characters, broken between words, and within one that is too long. */
export function linesOf(text: string, width: number, letters: Letters = {}): number {
  const room = Math.max(CHARACTER, width * CHARACTER - FREE);
  const blank = pointsAcross(' ', letters);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const needed = pointsAcross(word, letters);
    if (used > 0 && used + blank + needed > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? blank : 0) + needed;
    while (used > room) {
      lines++;
      used -= room;
    }
  }
  return lines;
}

/** Characters of a column in which a text takes one line. */
export const charactersOf = (text: string, letters: Letters = {}): number =>
  (pointsAcross(text, letters) + FREE) / CHARACTER;
