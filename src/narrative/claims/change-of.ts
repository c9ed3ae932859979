/** Which two amounts a change in amounts is of: the base printed beside it, or from where to where before or after it. */
import { CHANGED_FROM } from '../references/amounts';
import { isBefore } from '../references/roles';
import { turnOf } from '../references/turns';
import type { PlacedFigure } from '../text/structure';
import { inSentences } from '../text/windows';
import { Wording } from '../text/wording';
import { fromTo, fromToAfter } from './compared';
import { isOfAnotherThing } from './other-subject';
import type { Report } from './report';

/** Where the words begin that make an amount a change. */
export const startOf = ({ structure }: Report, stated: PlacedFigure): number =>
  turnOf(structure, stated)?.start ?? stated.start;

/** The base that is printed beside a change, in its unit or that unit by something. */
export function printedBase({ references }: Report, stated: PlacedFigure): PlacedFigure | null {
  const base = references.isChange(stated) ? references.explicitBase(stated) : null;
  // "cao hơn 3,6 triệu đồng so với năm trước (44,6 triệu đồng/năm)": what it is counted by stands with the amounts.
  const isAlike = base?.dimension === stated.dimension || base?.dimension.startsWith(`${stated.dimension}/`);
  return base && isAlike ? base : null;
}

/** A change is of two amounts; where its base is printed, of that base and an amount of the same thing. */
export function mayBeCompared(report: Report, stated: PlacedFigure, a: PlacedFigure, b: PlacedFigure): boolean {
  const { references } = report;
  // "giảm 64 tỷ đồng; …, tăng 40 tỷ đồng": a change of what an amount is changed by is none that a report tells.
  if (references.isChange(stated) && (references.isChange(a) || references.isChange(b))) return false;
  const base = printedBase(report, stated);
  if (!base) return true;
  return (a === base || b === base) && !isOfAnotherThing(report, a === base ? b : a, startOf(report, stated));
}

export interface Changed {
  readonly current: PlacedFigure;
  readonly base: PlacedFigure;
}

/** Words between two amounts and their change, whatever verb it is: "(tăng", ", tức là thêm", ", rút ngắn được". */
const THAT_IS =
  /^ ?[(,] ?(?:(?:tức|là|tương ứng|tương đương|nghĩa là|như vậy|đã|với|mức|số|tốc độ) )*(?:(?:tăng|giảm|thêm|bớt|hạ|nâng|chênh lệch) |(?:\p{L}+ ){0,2}(?=(?:được|thêm|đi|bớt) ))?(?:(?:được|thêm|đi|bớt) )?(?:(?:là|tới|khoảng|gần|hơn|trên) )*$/u;

/** "từ 985,4 tỷ đồng còn 912,7 tỷ đồng (giảm 72,7 tỷ đồng)": from where to where, told before the change. */
export function fromToBefore(report: Report, stated: PlacedFigure): Changed | null {
  const current = report.figures[stated.index - 1];
  if (!current || current.sentence !== stated.sentence || current.dimension !== stated.dimension) return null;
  const base = fromTo(report, current);
  if (base?.dimension !== stated.dimension) return null;
  return THAT_IS.test(report.text.lower.slice(current.end, stated.start)) ? { current, base } : null;
}

/** What changed and what it is compared with, where the words name both. */
export function changed(report: Report, stated: PlacedFigure): Changed | null {
  const { references } = report;
  const after = fromToAfter(report, stated);
  if (after) return after[0].dimension === stated.dimension ? { current: after[1], base: after[0] } : null;
  const before = fromToBefore(report, stated);
  if (before) return before;
  const base = printedBase(report, stated);
  const subject = base && references.subject(stated, base.dimension);
  return subject && { current: subject, base };
}

/** The amount that the words before a difference compare with: "cao hơn năm 2022 (8.725 tỷ đồng) là 685 tỷ đồng". */
export function changedFrom({ text, figures }: Report, stated: PlacedFigure): PlacedFigure | null {
  const base = figures[stated.index - 1];
  if (!base || base.sentence !== stated.sentence || base.dimension !== stated.dimension) return null;
  const isSaidSo = /^\)? là (?:tới |khoảng |gần |hơn |trên )?$/.test(text.lower.slice(base.end, stated.start));
  return isSaidSo && CHANGED_FROM.in(text, base.leadStart, base.start) ? base : null;
}

/** "số vụ giảm 15 vụ (102 vụ)": an amount alone in the bracket behind a change, what it was or what it has become. */
export function bracketBehind({ text, figures, references }: Report, stated: PlacedFigure): PlacedFigure | null {
  const next = figures[stated.index + 1];
  if (!references.isChange(stated) || next?.dimension !== stated.dimension) return null;
  const isAlone = /^ ?\( ?$/.test(text.clean.slice(stated.end, next.start)) && text.clean[next.end] === ')';
  return isAlone ? next : null;
}

const FEW_WORDS = /^(?: \p{L}+){1,4} ?\( ?$/u;

/** "bị thương 142 người; so với năm 2022 … tăng 21 người bị thương (121 người)": what is named again behind a change. */
export function namedBehind({ text, figures, references }: Report, stated: PlacedFigure): Changed | null {
  const base = figures[stated.index + 1];
  if (!references.isChange(stated) || base?.dimension !== stated.dimension || text.clean[base.end] !== ')') return null;
  const gap = text.lower.slice(stated.end, base.start);
  if (!FEW_WORDS.test(gap)) return null;
  const name = gap.replace('(', '').trim();
  const named = inSentences(figures, stated.sentence).filter(
    (one) =>
      one.index < stated.index &&
      one.dimension === stated.dimension &&
      !references.isChange(one) &&
      text.lower.slice(one.leadStart, one.start).includes(name),
  );
  return named.length === 1 ? { current: named[0]!, base } : null;
}

const BECOMES = new Wording(
  '^ ?,? ?(?:tăng |giảm |nâng )?(?:thành|lên|lên thành|đạt|lên tới|lên đến|còn|chỉ còn|xuống còn|xuống)(?: mức)? ?$',
);

/** "so với năm 2020 (1.240 triệu đồng), … bổ sung thêm 310 triệu đồng, thành 1.550 triệu đồng": what it was, and the change. */
export function changedInto(
  report: Report,
  reached: PlacedFigure,
): { base: PlacedFigure; change: PlacedFigure } | null {
  const { text, figures, references, roles } = report;
  const change = figures[reached.index - 1];
  if (change?.sentence !== reached.sentence || !references.isChange(change)) return null;
  if (change.dimension !== reached.dimension || !BECOMES.in(text, change.end, reached.start)) return null;
  const alike = inSentences(figures, change.sentence).filter(
    (one) => one.index < change.index && one.dimension === change.dimension && !references.isChange(one),
  );
  const [base] = alike;
  if (!base || alike.length > 1) return null;
  const { isCompared, period } = roles.of(base);
  if (!isCompared && isOfAnotherThing(report, base, startOf(report, change))) return null;
  const now = roles.periodIn({ start: change.leadStart, end: change.start });
  return isCompared || isBefore(period, now) === true ? { base, change } : null;
}
