/** Figures that share the unit printed once after the last: "lần lượt là 1.420, 1.560 và 1.688 tỷ đồng", "từ 185 lên 247 sản phẩm". */
import type { ReportText } from './clean';
import type { TextFigure } from './figures';
import { Wording } from './wording';

const RESPECTIVELY = new Wording('(?<![\\p{L}])lần lượt(?: (?:là|đạt|còn|có|thu được|ước|ước đạt|bằng|tương ứng))* ?$');
const FROM = new Wording('(?<![\\p{L}])từ ?$');
const NEXT = /^(?:, ?|; ?| và |,? ?và )$/;
const UP_TO = /^ (?:lên|xuống|xuống còn|lên thành|tăng lên|giảm xuống|giảm còn) $/;
const FAR = 40;

/** How many figures from one on, all but the last without a unit, are printed as one row. */
function lengthOfRow(text: ReportText, figures: readonly TextFigure[], from: number): number {
  const before = Math.max(0, figures[from]!.start - FAR);
  const isList = RESPECTIVELY.in(text, before, figures[from]!.start);
  const isRise = !isList && FROM.in(text, before, figures[from]!.start);
  if (!isList && !isRise) return 1;
  let at = from;
  while (at + 1 < figures.length && figures[at]!.dimension === '') {
    const gap = text.lower.slice(figures[at]!.end, figures[at + 1]!.start);
    if (!(isList ? NEXT : UP_TO).test(gap)) break;
    at++;
    if (isRise) break;
  }
  return at - from + 1;
}

/** The figures with the unit that stands after the last of their row; `withUnit` gives one the unit of another. */
export function withSharedUnits(
  text: ReportText,
  figures: TextFigure[],
  withUnit: (figure: TextFigure, other: TextFigure) => TextFigure,
): TextFigure[] {
  for (let from = 0; from < figures.length; from++) {
    if (figures[from]!.dimension !== '') continue;
    const last = from + lengthOfRow(text, figures, from) - 1;
    const unit = figures[last]!;
    if (last === from || unit.dimension === '' || unit.pair !== null) continue;
    for (let at = from; at < last; at++) figures[at] = withUnit(figures[at]!, unit);
    from = last;
  }
  return figures;
}
