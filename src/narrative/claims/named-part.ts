/**
 * A share whose part is named again in a sentence of its own: "… gồm: chi đầu tư phát triển 3.245,8 tỷ đồng; … . Chi đầu tư
 * phát triển chiếm 32,9% tổng chi".
 */
import { isAmount } from '../references/amounts';
import { isPlan } from '../references/labels';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import type { PercentClaim } from './percentages';
import type { Report } from './report';

const MARK = /[,;:()\n]|\. |^/g;
const INTRODUCES = /^(?:(?:và|trong đó|riêng|số|phần|khoản|tỷ trọng|tỉ trọng|như vậy|tức là|về) )+/;
const LEAST_WORDS = 2;
/** Sentences before the one that names the part again. */
const FARTHEST = 2;

/** The words between the last mark and a position. */
function clauseBefore(text: string, from: number, to: number): string {
  const stretch = text.slice(from, to);
  const mark = [...stretch.matchAll(MARK)].at(-1);
  return stretch.slice((mark?.index ?? 0) + (mark?.[0].length ?? 0)).trim();
}

const INTRODUCTION = /^\s*(?:[-–+•*]\s*)?(?:trong đó|như vậy|theo đó),? /;

/** Whether a sentence begins with the name itself: "Năm 2021, …", "Ở cấp huyện, …" speak of other amounts. */
function opensWithName({ text, structure, figures, roles }: Report, figure: PlacedFigure): boolean {
  const { start } = structure.sentences[figure.sentence]!;
  const [first] = inSentences(figures, figure.sentence);
  const opening = text.lower.slice(start, first!.start).replace(INTRODUCTION, '');
  const { year, month, quarter, relative } = roles.periodIn({ start, end: figure.start });
  const isOfPeriod = [year, month, quarter, relative].some((one) => one !== null);
  return !/[,;:()]/.test(opening) && !isOfPeriod && !isPlan(text, { start, end: figure.start });
}

/**
 * "gồm vốn nhà nước 9.872 tỷ đồng, …; so với năm trước, vốn nhà nước tăng 8,4% (9.105 tỷ đồng)": what a change is of is
 * named again, and what it was stands alone in the bracket behind.
 */
export function namedAgain(report: Report, { figure, turn }: PercentClaim): [PlacedFigure, PlacedFigure] | null {
  const { text, figures, references, roles } = report;
  const base = figures[figure.index + 1];
  if (!turn || !base || !isAmount(base) || base.sentence !== figure.sentence) return null;
  if (!/^ ?\( ?$/.test(text.clean.slice(figure.end, base.start)) || text.clean[base.end] !== ')') return null;
  const name = clauseBefore(text.lower, figure.leadStart, turn.start);
  if (name.split(' ').length < LEAST_WORDS) return null;
  const named = inSentences(figures, figure.sentence - 1, figure.sentence).filter(
    (one) =>
      one.index < figure.index &&
      one.dimension === base.dimension &&
      !references.isChange(one) &&
      clauseBefore(text.lower, one.leadStart, one.start).endsWith(name),
  );
  const [amount] = named;
  return amount && named.length === 1 && !roles.of(amount).isPlan ? [amount, base] : null;
}

/** The one amount of the sentences before that is named as the clause of a share is. */
export function namedPart(report: Report, { figure, turn }: PercentClaim): PlacedFigure | null {
  const { text, figures, references } = report;
  if (!turn || !opensWithName(report, figure)) return null;
  const name = clauseBefore(text.lower, figure.leadStart, turn.start).replace(INTRODUCES, '');
  if (name.split(' ').length < LEAST_WORDS) return null;
  const named = inSentences(figures, figure.sentence - FARTHEST, figure.sentence - 1).filter(
    (one) =>
      isAmount(one) &&
      !references.isChange(one) &&
      !references.bases.has(one) &&
      clauseBefore(text.lower, one.leadStart, one.start).includes(name),
  );
  return named.length === 1 ? named[0]! : null;
}
