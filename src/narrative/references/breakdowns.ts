/** Breakdowns: a whole and the figures that follow "trong đó", "gồm", "chia theo". */
import { isPercent, type TextFigure } from '../text/figures';
import type { ReportText } from '../text/clean';
import type { PlacedFigure, Sentence, Structure } from '../text/structure';
import { countBefore, inSentences, inStretch } from '../text/windows';
import { Wording, words } from '../text/wording';
import { type References, isAmount } from './amounts';
import { turnOf } from './turns';

export interface Breakdown {
  /** Amounts before the breakdown that may be its whole, the nearest first. */
  readonly wholes: readonly PlacedFigure[];
  /** Figures of the breakdown, percentages and bases too. */
  readonly region: readonly PlacedFigure[];
  /** "chia ra", "chia theo": the parts make up the whole. */
  readonly isComplete: boolean;
  /** "gồm", "bao gồm": a list of what the whole consists of. */
  readonly isList: boolean;
}

const INTRODUCED = words(
  'trong đó|trong số đó|trong số này|bao gồm|gồm có|gồm|chia ra|chia theo|phân theo|cụ thể|cơ cấu nguồn vốn|tr\\.đó|trong ?đó có',
);
const COMPLETE = words('chia ra|chia theo|phân theo');
const LIST = words('gồm|bao gồm|gồm có');
/** "cấp 9 tỷ đồng cho khuyến công: 7 tỷ đồng vào …, 2 tỷ đồng vào …". */
const COLON = new Wording(':(?= )');

/** "ngân sách huyện: 1.275 triệu đồng": the mark ends the name of a figure, and begins no list. */
function isLabel({ clean }: ReportText, at: number): boolean {
  if (!/^: ?\d/.test(clean.slice(at, at + 3))) return false;
  const before = clean.slice(Math.max(0, at - 60), at);
  return !/\d/.test(
    before.slice(Math.max(...[',', ';', ':', '(', '\n', '. '].map((mark) => before.lastIndexOf(mark))) + 1),
  );
}

export function breakdownsOf(structure: Structure, references: References): Breakdown[] {
  const { text, sentences, figures } = structure;
  const introduced = INTRODUCED.all(text);
  const ends = new Set(introduced.map(({ end }) => end));
  const colons = COLON.all(text).filter(({ start }) => !ends.has(start) && !isLabel(text, start));
  const places = [...introduced, ...colons].sort((a, b) => a.start - b.start);
  const found: Breakdown[] = [];
  for (const [i, place] of places.entries()) {
    const sentence = countBefore(sentences, ({ end }) => end > place.start);
    if (sentence === sentences.length || sentences[sentence]!.start > place.start) continue;
    const [first] = inSentences(figures, sentence);
    const home = first && first.end <= place.start ? sentence : sentence - 1;
    const isWhole = (figure: PlacedFigure): boolean =>
      figure.end <= place.start && isAmount(figure) && !references.isChange(figure);
    const end = regionEnd(structure, sentence, places[i + 1]?.start ?? Infinity);
    const wholes = inSentences(figures, home).filter(isWhole).reverse();
    const region = inStretch(figures, place.end, end);
    if (wholes.length > 0 && region.length > 0) {
      found.push({
        wholes,
        region,
        isComplete: COMPLETE.in(text, place.start, place.end),
        isList: LIST.in(text, place.start, place.end),
      });
    }
  }
  return found;
}

/** A list goes on over the sentences that end with ";" or ":", up to the next breakdown at most. */
function regionEnd({ text, sentences }: Structure, from: number, limit: number): number {
  const goesOn = ({ start, end }: Sentence): boolean => end < limit && /[;:]\s*$/.test(text.clean.slice(start, end));
  let at = from;
  while (at + 1 < sentences.length && goesOn(sentences[at]!)) at++;
  return Math.min(sentences[at]!.end, limit);
}

/** Figures of a breakdown that can be parts: of the whole's dimension, no bases, changes or limits. */
export function partsOf(
  { region }: Breakdown,
  references: References,
  { dimension, pair }: Pick<TextFigure, 'dimension' | 'pair'>,
): PlacedFigure[] {
  return region.filter(
    (figure) =>
      figure.dimension === dimension &&
      (pair === 'second' ? figure.pair === 'second' : figure.pair !== 'second') &&
      !references.bases.has(figure) &&
      !references.isChange(figure),
  );
}

/** The share that stands beside a part: "(chiếm 59,4%)", "(47,4%)", "chiếm 35,4%". */
export function shareBeside(structure: Structure, part: PlacedFigure): PlacedFigure | null {
  const { figures, text } = structure;
  for (let i = part.index + 1; i < Math.min(figures.length, part.index + 4); i++) {
    const figure = figures[i]!;
    if (figure.sentence !== part.sentence || figure.item !== part.item) return null;
    if (!isPercent(figure)) {
      if (isAmount(figure)) return null;
      continue;
    }
    if (turnOf(structure, figure)?.kind === 'share') return figure;
    if (/^ ?\( ?$/.test(text.clean.slice(part.end, figure.start))) return figure;
  }
  return null;
}

/** The only amount that can be the whole of a breakdown in this dimension; null where several can. */
export function certainWhole(
  { wholes }: Breakdown,
  references: References,
  { dimension, pair }: Pick<TextFigure, 'dimension' | 'pair'>,
): PlacedFigure | null {
  const fitting = wholes.filter(
    (whole) =>
      whole.dimension === dimension &&
      !references.bases.has(whole) &&
      (whole.pair === 'second') === (pair === 'second'),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}
