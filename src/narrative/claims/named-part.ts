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
