/** Turns of phrase around a figure: what it says of another ("đạt x% …", "chiếm x% …", "tăng x% so với …"). */
import type { ReportText } from '../text/clean';
import type { PlacedFigure, Structure } from '../text/structure';
import { isPercent } from '../text/figures';
import { Wording, words } from '../text/wording';
import type { Direction } from '../types';

export interface Turn {
  /** `level`: the figure is that part of a base; `change`: by how much it differs from a base. */
  readonly kind: 'level' | 'share' | 'change';
  readonly direction: Direction | null;
  /** Where the word stands that says so; the end is before the figure. */
  readonly start: number;
  readonly end: number;
}

const UP = words(
  '(?<!giá trị gia )tăng(?! cường)|tăng trưởng|cao hơn|vượt|nhiều hơn|lớn hơn|tăng thêm|nhỉnh hơn|thêm|nhích',
);
const DOWN = words('giảm(?! nghèo| thiểu)|thấp hơn|ít hơn|kém|kém hơn|hụt|sụt giảm|nhỏ hơn|giảm sâu|sụt|tụt|rớt|bớt');
const SHARE = words('chiếm|chiếm tỷ trọng|chiếm tỷ lệ');
const LEVEL = words('đạt|bằng|hoàn thành|tương đương|tương ứng|tức|giải ngân|thực hiện|(?:mới|chỉ|đã) được');
/** "tăng lên 25%", "giảm xuống còn 80%": the value reached, not the change. */
const REACHED = words('lên|đến|tới|xuống|còn|tỷ lệ|tỉ lệ|mức');
/** "giảm từ 80%": the value before the change. */
const FROM = new Wording('(?<![\\p{L}])từ(?: mức)? ?$');
const LAST_WORDS = 7;

const KINDS: readonly (readonly [Wording, Turn['kind'], Direction | null])[] = [
  [UP, 'change', 'up'],
  [DOWN, 'change', 'down'],
  [SHARE, 'share', null],
  [LEVEL, 'level', null],
];

/** The last turn before a position, if only a few words without a comma lie between. */
function turnBefore({ text }: Structure, from: number, at: number): Turn | null {
  let found: Turn | null = null;
  for (const [wording, kind, direction] of KINDS) {
    const place = wording.last(text, from, at);
    if (place && (!found || place.end > found.end)) found = { kind, direction, ...place };
  }
  if (!found) return null;
  const between = text.clean.slice(found.end, at);
  if (/[,;:()]/.test(between) || between.trim().split(' ').length > LAST_WORDS) return null;
  return found;
}

/** "tỷ lệ giải ngân 95%", without a verb. */
const RATE = new Wording('(?<![\\p{L}])(?:tỷ lệ|tỉ lệ)(?: giải ngân| thực hiện| hoàn thành)?(?: là)? ?$');

/** "giáo dục 612 tỷ đồng, tỷ trọng 41,4%". */
const WEIGHT = new Wording('(?<![\\p{L}])(?:tỷ|tỉ) trọng(?: là| khoảng)? ?$');

function rateBefore({ text }: Structure, figure: PlacedFigure): Turn | null {
  const weight = isPercent(figure) ? WEIGHT.first(text, figure.leadStart, figure.start) : null;
  if (weight) return { kind: 'share', direction: null, ...weight };
  const place = isPercent(figure) ? RATE.first(text, figure.leadStart, figure.start) : null;
  return place && { kind: 'level', direction: null, ...place };
}

/** "tăng so với cùng kỳ tới 3,4%": by as much as that. */
const BY_AS_MUCH = new Wording('so (?:với|cùng) [^,;:()]*(?:tới|đến) ?$');

const namesReached = (text: ReportText, from: number, to: number): boolean =>
  REACHED.in(text, from, to) && !BY_AS_MUCH.in(text, from, to);

const known = new WeakMap<PlacedFigure, Turn | null>();

/** The turn that introduces a figure; of "tăng lên 25%" that of a level: it names the value reached. Looked for once. */
export function turnOf(structure: Structure, figure: PlacedFigure): Turn | null {
  let turn = known.get(figure);
  if (turn === undefined) known.set(figure, (turn = turnIn(structure, figure)));
  return turn;
}

function turnIn(structure: Structure, figure: PlacedFigure): Turn | null {
  const turn = turnBefore(structure, figure.leadStart, figure.start) ?? rateBefore(structure, figure);
  if (
    turn?.kind === 'change' &&
    figure.dimension !== 'điểm %' &&
    namesReached(structure.text, turn.end, figure.start)
  ) {
    return { ...turn, kind: 'level', direction: null };
  }
  return turn;
}

/** How something moves, beside the verb that says where to: "tiếp tục tăng", "nhích thêm". */
export const MANNER = words(
  'tiếp tục|nhích|bật|vọt|nhảy vọt|bứt phá|quay đầu|đảo chiều|bất ngờ|đột ngột|mạnh|nhẹ|nhanh|khá|đáng kể|liên tục|phục hồi|hồi phục|có mức|có tốc độ|tốc độ|đà|giữ đà|duy trì',
);

const FILLER = words(
  'và|này|cũng|đã|mới|chỉ|ước|ước tính|tương ứng|tương đương|đồng thời|hay|hoặc|tức|tức là|là|vẫn|lại|sẽ|đang|còn|được|rồi|như vậy|với|mức|nhưng|song|thì|qua đó|do đó|nghĩa là|so với',
);

/** Whether nothing but filling words stands between the last comma or bracket and a position: no new subject. */
export function followsDirectly({ text }: Structure, from: number, at: number): boolean {
  const stretch = text.clean.slice(from, at);
  const mark = Math.max(
    ...[',', ';', '(', ')', ' và ', ' – ', ' - '].map((one) => {
      const place = stretch.lastIndexOf(one);
      return place < 0 ? -1 : place + one.length;
    }),
  );
  const start = from + Math.max(0, mark);
  let rest = text.lower.slice(start, at);
  const blanks = [...FILLER.all(text, start, at), ...MANNER.all(text, start, at)];
  for (const { start: s, end: e } of blanks)
    rest = rest.slice(0, s - start) + ' '.repeat(e - s) + rest.slice(e - start);
  return !/\p{L}/u.test(rest);
}

/** "số vốn tăng thêm là 11,5 tỷ", "vượt qua con số 19 tỷ": the amount itself. */
const ITSELF = words('là|con số|mốc|ngưỡng');

export const isFrom = ({ text }: Structure, figure: PlacedFigure): boolean =>
  FROM.in(text, figure.leadStart, figure.start);

/** "tăng 41 tỷ đồng": an amount that is a change. */
export function isChange(structure: Structure, figure: PlacedFigure): boolean {
  const turn = turnOf(structure, figure);
  return turn?.kind === 'change' && !ITSELF.in(structure.text, turn.end, figure.start) && !isFrom(structure, figure);
}
