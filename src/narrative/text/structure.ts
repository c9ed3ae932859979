/** How a text is built: sentences, list items within them, brackets (nested and unclosed ones), and what introduces a figure. */
import type { ReportText } from './clean';
import { figuresOf, type TextFigure } from './figures';
import { words } from './wording';

/** A figure with its place in the text. */
export interface PlacedFigure extends TextFigure {
  readonly index: number;
  readonly sentence: number;
  /** Number of the list item within the whole text; items end at ";" and at the end of a sentence. */
  readonly item: number;
  /** Brackets open at the figure: the number of each, outermost first. */
  readonly brackets: readonly number[];
  /** Where the words that introduce it begin: after the figure before it, or at the start of the sentence. */
  readonly leadStart: number;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
}

export interface Structure {
  readonly text: ReportText;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly PlacedFigure[];
}

/** Abbreviations whose dot ends no sentence. */
const ABBREVIATION = words('tp|tx|tt|gs|ts|ths|pgs|ông|bà|ks|bs|st|q|p|h|x|tr|mr|ms|vd|vv');

const isAbbreviated = (text: ReportText, at: number): boolean =>
  ABBREVIATION.last(text, Math.max(0, at - 6), at)?.end === at;

/** "2. Cây ngô": a number or a letter alone before its dot. */
const isListNumber = ({ clean }: ReportText, start: number, at: number): boolean =>
  at - start <= 8 && /^\s*(?:\d{1,2}|\p{L}|[IVX]{1,5})$/u.test(clean.slice(start, at));

/** Letters after which a sentence is cut at its next comma: a table pasted as text has no full stop. */
const LONGEST = 2_400;

function sentencesOf(text: ReportText): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    while (end - start > LONGEST) {
      const mark = /[;,] /g;
      mark.lastIndex = start + LONGEST;
      const cut = mark.exec(text.clean)?.index;
      if (cut === undefined || cut + 2 >= end) break;
      sentences.push({ start, end: cut + 2 });
      start = cut + 2;
    }
    if (text.clean.slice(start, end).trim() !== '') sentences.push({ start, end });
    start = end;
  };
  for (const match of text.clean.matchAll(/\n|[.!?…]+["”)]?(?= +["“(]?[\p{Lu}\d-]|\n|\s*$)/gu)) {
    const at = match.index;
    if (match[0] === '\n') close(at + 1);
    else if (match[0] !== '.' || !(isListNumber(text, start, at) || isAbbreviated(text, at)))
      close(at + match[0].length);
  }
  close(text.clean.length);
  return sentences;
}

/** Builds the structure; a bracket that is never closed ends with its sentence. */
export function structureOf(text: ReportText): Structure {
  const sentences = sentencesOf(text);
  const raw = figuresOf(text);
  const figures: PlacedFigure[] = [];
  let next = 0;
  let item = 0;
  let bracket = 0;
  for (const [sentence, { start, end }] of sentences.entries()) {
    let open: number[] = [];
    let leadStart = start;
    item++;
    for (let at = start; at < end; at++) {
      const figure = raw[next];
      if (figure && figure.start === at) {
        figures.push({ ...figure, index: next++, sentence, item, brackets: open, leadStart });
        leadStart = figure.end;
        at = figure.end - 1;
        continue;
      }
      const letter = text.clean[at]!;
      if (letter === '(' || letter === '[') open = [...open, ++bracket];
      else if (letter === ')' || letter === ']') open = open.slice(0, -1);
      else if (letter === ';') {
        item++;
        leadStart = at + 1;
      }
    }
  }
  return { text, sentences, figures };
}
