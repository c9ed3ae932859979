/** The figures of a text by their dimension and by the words that name them, each list in the order of the text. */
import type { ReportText } from '../text/clean';
import type { PlacedFigure } from '../text/structure';
import { isPlan, leadOf, tellingWords } from './labels';

const NONE: readonly PlacedFigure[] = [];

function add(lists: Map<string, PlacedFigure[]>, key: string, figure: PlacedFigure): void {
  const list = lists.get(key);
  if (list) list.push(figure);
  else lists.set(key, [figure]);
}

const wordKey = (dimension: string, word: string): string => `${word} ${dimension}`;

export class NamedFigures {
  private readonly byDimension = new Map<string, PlacedFigure[]>();
  private readonly byWord = new Map<string, PlacedFigure[]>();
  private readonly plans = new Map<string, PlacedFigure[]>();
  private readonly words = new Map<PlacedFigure, ReadonlySet<string>>();

  constructor(text: ReportText, figures: readonly PlacedFigure[]) {
    for (const figure of figures) {
      const lead = leadOf(figure);
      const words = tellingWords(text, lead);
      this.words.set(figure, words);
      add(this.byDimension, figure.dimension, figure);
      if (isPlan(text, lead)) add(this.plans, figure.dimension, figure);
      for (const word of words) add(this.byWord, wordKey(figure.dimension, word), figure);
    }
  }

  ofDimension(dimension: string): readonly PlacedFigure[] {
    return this.byDimension.get(dimension) ?? NONE;
  }

  /** The figures of a dimension that are introduced as plans. */
  plansOf(dimension: string): readonly PlacedFigure[] {
    return this.plans.get(dimension) ?? NONE;
  }

  /** The telling words that introduce a figure. */
  wordsOf(figure: PlacedFigure): ReadonlySet<string> {
    return this.words.get(figure)!;
  }

  /** The figures of a dimension that are introduced with all of some words, at least one. */
  namedWith(dimension: string, words: readonly string[]): PlacedFigure[] {
    let rarest: readonly PlacedFigure[] | null = null;
    for (const word of words) {
      const list = this.byWord.get(wordKey(dimension, word)) ?? NONE;
      if (!rarest || list.length < rarest.length) rarest = list;
    }
    return (rarest ?? NONE).filter((figure) => words.every((word) => this.wordsOf(figure).has(word)));
  }
}
