/** Lists of parts that follow their whole ("gồm A, B và C", "(lúa A, ngô B)", "36 đề án: 14 …, 22 …"), or come before it. */
import { isCounted, isPercent } from '../text/figures';
import type { PlacedFigure, Structure } from '../text/structure';
import { inSentences } from '../text/windows';
import { Wording, words } from '../text/wording';
import { type References, isTime } from './amounts';

/** A whole and the parts that are listed of it. */
export interface PartList {
  readonly whole: PlacedFigure;
  readonly parts: readonly PlacedFigure[];
  /** The words say that nothing is left out; else the parts may be only some. */
  readonly isClosed: boolean;
}

const CLOSED = words('gồm|bao gồm|gồm có|chia ra|chia theo|phân theo|chia cho');
const OPEN = words('trong đó|trong số đó|trong số này|cụ thể');
const TOTAL = words(
  'tổng|tổng số|tổng cộng|cộng|cả năm|tính chung|lũy kế|luỹ kế|toàn (?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|ngành|vùng|trường|cụm|khối)',
);
const ALL = words('cả (?:hai|ba|bốn|năm|\\d)|cộng (?:cả|lại|chung|dồn)');
const NO_PARTS = words(
  'so với|cùng kỳ|dự toán|kế hoạch|năm trước|thực hiện|đạt|tăng|giảm(?! nghèo)|từ|còn|xuất siêu|nhập siêu',
);

const REST = words('còn lại|số còn|còn|khác');

const MOST_LETTERS = 120;
const MOST_FIGURES = 24;

/** What introduces a list between a whole and the figure after it; null where nothing does. */
function introduction(text: string, gap: { closed: boolean; open: boolean }): 'closed' | 'open' | null {
  const colon = /^[^,.;:()]*:/.test(text);
  const bracket = /^(?: [\p{L}-]+){0,6} ?\([^()]*$/u.test(text);
  if (gap.open) return 'open';
  return gap.closed || colon || bracket ? 'closed' : null;
}

/** "153 xã, phường, thị trấn, gồm 126 xã, …": the other nouns that the whole counts. */
function countedNouns(after: string, dimension: string): string[] {
  const list = /^(?:, ?[\p{L} ]+?)+(?=,? (?:gồm|bao gồm|trong đó|chia ra)| ?[:(])/u.exec(after)?.[0];
  if (list === undefined || dimension === 'đồng') return [];
  return list
    .split(',')
    .map((noun) => noun.trim())
    .filter((noun) => noun !== '');
}

/** The amounts of the whole's kind up to the end of its sentence or of the bracket; null where they are no plain list. */
function partsAfter({ text, figures }: Structure, references: References, whole: PlacedFigure): PlacedFigure[] | null {
  const parts: PlacedFigure[] = [];
  const first = figures[whole.index + 1];
  const nouns = first ? countedNouns(text.lower.slice(whole.end, first.start), whole.dimension) : [];
  const bracket = first && first.brackets.length > whole.brackets.length ? first.brackets.at(-1) : undefined;
  for (let i = whole.index + 1; i < Math.min(figures.length, whole.index + MOST_FIGURES); i++) {
    const figure = figures[i]!;
    if (figure.sentence !== whole.sentence) break;
    if (bracket !== undefined && !figure.brackets.includes(bracket)) break;
    if (figure.dimension !== whole.dimension && !nouns.includes(figure.dimension)) continue;
    if (figure.pair !== null || references.bases.has(figure) || references.isChange(figure)) return null;
    parts.push(figure);
  }
  return parts;
}

/** The list that follows an amount: all amounts of its kind behind the words that introduce it. */
export function listAfter(structure: Structure, references: References, whole: PlacedFigure): PartList | null {
  const { text, figures } = structure;
  const first = figures[whole.index + 1];
  if (!first || first.sentence !== whole.sentence || first.start - whole.end > MOST_LETTERS) return null;
  const says = (wording: typeof OPEN): boolean => wording.in(text, whole.end, first.start);
  const kind = introduction(text.lower.slice(whole.end, first.start), { closed: says(CLOSED), open: says(OPEN) });
  if (!kind || says(NO_PARTS)) return null;
  const parts = partsAfter(structure, references, whole);
  const last = parts?.at(-1);
  if (!parts || !last || parts.length < 2 || parts[0] !== first) return null;
  // "46 dự án hoàn thành, 8 dự án đang thi công, còn lại chưa khởi công".
  if (REST.in(text, last.end, structure.sentences[whole.sentence]!.end)) return null;
  return { whole, parts, isClosed: kind === 'closed' };
}

/** "…, tổng cộng 278 tỷ đồng", ". Tổng cộng hai đợt là 7.985 triệu đồng": what was listed directly before, added up. */
const ADDED_UP = new Wording(
  '^[,;.:)]* ?(?:như vậy,? )?(?:tổng cộng|cộng lại|cộng chung)(?: (?:là|được|có|cả|hai|ba|bốn|năm|các|đợt|nguồn|khoản|lần|kỳ|trên))* ?$',
);

/** "đợt 1": which one, not how many. */
const ORDINAL = new Wording('(?<![\\p{L}])(?:đợt|vòng|giai đoạn) $');

/** Where the parts of a total end: before it in its sentence; in the sentence before where it opens its own. */
function sentenceOfParts({ text, figures, sentences }: Structure, whole: PlacedFigure): number {
  const isFirst = figures[whole.index - 1]?.sentence !== whole.sentence;
  return isFirst && ADDED_UP.in(text, sentences[whole.sentence]!.start, whole.start)
    ? whole.sentence - 1
    : whole.sentence;
}

/** "cả 3 năm hỗ trợ 45 đề án": the words that introduce a total, over the number of its periods. */
const OF_ALL = new Wording(
  '(?<![\\p{L}])cả (?:hai|ba|bốn|năm|\\d{1,2}) (?:năm|quý|kỳ|đợt|tháng|giai đoạn)(?![\\p{L}])',
);

const NUMBERS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, bon: 4, năm: 5, nam: 5 };

/** Of how many periods a total is; null where it does not say so. */
function periodsOfAll({ text }: Structure, from: number, { start }: PlacedFigure): number | null {
  const place = OF_ALL.last(text, from, start);
  if (!place) return null;
  const count = text.lower.slice(place.start, place.end).split(' ')[1]!;
  return NUMBERS[count] ?? Number(count);
}

/** Where the words begin that introduce an amount, the numbers of its periods among them. */
function leadOverTimes({ figures }: Structure, whole: PlacedFigure): number {
  let start = whole.leadStart;
  for (let i = whole.index - 1; i >= 0; i--) {
    const figure = figures[i]!;
    if (!isTime(figure) || figure.end !== start || figure.sentence !== whole.sentence) break;
    start = figure.leadStart;
  }
  return start;
}

/** The amounts of a kind before a total, in the sentence of its parts; null where they are no plain list. */
function partsBefore(
  { text, figures }: Structure,
  references: References,
  whole: PlacedFigure,
  sentence: number,
): PlacedFigure[] | null {
  const parts: PlacedFigure[] = [];
  for (let i = whole.index - 1; i >= Math.max(0, whole.index - MOST_FIGURES); i--) {
    const figure = figures[i]!;
    if (figure.sentence !== sentence) break;
    if (isPercent(figure) || isTime(figure) || ORDINAL.in(text, figure.leadStart, figure.start)) continue;
    if (figure.pair !== null || references.isChange(figure)) return null;
    // "980 dự án với 7.256 triệu USD; 406 lượt dự án với 4.924 triệu USD": what is counted beside the money.
    if (figure.dimension !== whole.dimension && isCounted(figure) && !isCounted(whole)) continue;
    if (figure.dimension !== whole.dimension) return null;
    parts.unshift(figure);
  }
  return parts.length < 2 ? null : parts;
}

const LINE_MARK = /^\s*(?:[-–+•*·]|\d{1,2}[.)]|[a-zđ][.)]) ?/u;

/** How a line of a list begins: its mark, numbers and letters as one kind each; null where it has none. */
function markOf({ text, sentences }: Structure, sentence: number): string | null {
  const one = sentences[sentence];
  const mark = one && LINE_MARK.exec(text.lower.slice(one.start, one.end))?.[0].trim();
  return mark ? mark.replace(/\d+/, '1').replace(/[a-zđ]/u, 'a') : null;
}

const TOTAL_LINE = new Wording('^\\s*(?:tổng cộng|tổng số|cộng|tổng)(?![\\p{L}])[^\\d.;()]{0,48}$');

/** The total of the lines above, whatever they are of. */
const CLOSING_LINE = new Wording('^\\s*(?:tổng cộng|cộng|tổng số)(?![\\p{L}])');

/** "- Thu nội địa: 6.540 tỷ đồng; - Thu viện trợ: 15 tỷ đồng. Tổng cộng: …": one amount of a kind on each line above a total. */
function linesBefore(structure: Structure, references: References, whole: PlacedFigure): PlacedFigure[] | null {
  const { text, figures, sentences } = structure;
  const { start } = sentences[whole.sentence]!;
  if (figures[whole.index - 1]?.sentence === whole.sentence || !TOTAL_LINE.in(text, start, whole.start)) return null;
  const mark = markOf(structure, whole.sentence - 1);
  const parts: PlacedFigure[] = [];
  for (let line = whole.sentence - 1; mark !== null && markOf(structure, line) === mark; line--) {
    const alike = inSentences(figures, line).filter(({ dimension }) => dimension === whole.dimension);
    const [part] = alike;
    if (!part || alike.length > 1 || part.pair !== null || references.isChange(part)) return null;
    parts.unshift(part);
  }
  return parts.length < 2 ? null : parts;
}

/** "ngân sách 340 tỷ đồng, tín dụng 125 tỷ đồng, tổng vốn huy động là 465 tỷ đồng": all amounts of a kind before a total. */
export function listBefore(structure: Structure, references: References, whole: PlacedFigure): PartList | null {
  const lines = linesBefore(structure, references, whole);
  const { text, figures, sentences } = structure;
  if (lines)
    return { whole, parts: lines, isClosed: CLOSING_LINE.in(text, sentences[whole.sentence]!.start, whole.start) };
  const count = periodsOfAll(structure, leadOverTimes(structure, whole), whole);
  if (count === null && !TOTAL.in(text, whole.leadStart, whole.start)) return null;
  const sentence = sentenceOfParts(structure, whole);
  const parts = partsBefore(structure, references, whole, sentence);
  if (!parts || (count !== null && parts.length !== count)) return null;
  const isClosed =
    count !== null ||
    ALL.in(text, sentences[sentence]!.start, parts[0]!.start) ||
    ADDED_UP.in(text, figures[whole.index - 1]!.end, whole.start);
  return { whole, parts, isClosed };
}

/** Whether the last two parts are joined by "và", so that no other is to come. */
function endsWithAnd({ text }: Structure, { parts }: PartList): boolean {
  const [before, last] = [parts.at(-2)!, parts.at(-1)!];
  return /(?:^|[ ,])(?:và|va) /.test(text.lower.slice(before.end, last.start));
}

const LEAST_ALIKE = 3;

/** "năm 2021 …, năm 2022 …, năm 2023 …", "thôn Đông …, thôn Tây …, thôn Nam …": none is part of another. */
function areNamedAlike({ text }: Structure, parts: readonly PlacedFigure[]): boolean {
  const first = parts.slice(1).map(({ leadStart, start }) => /[\p{L}]+/u.exec(text.lower.slice(leadStart, start))?.[0]);
  return parts.length >= LEAST_ALIKE && first.every((word) => word !== undefined && word === first[0]);
}

/** Whether a list says of itself that its last part is all that is left: "A và B", "A, còn lại B". */
export function isJoined(structure: Structure, list: PartList): boolean {
  const [before, last] = [list.parts.at(-2)!, list.parts.at(-1)!];
  return REST.in(structure.text, before.end, last.start) || endsWithAnd(structure, list);
}

/** Whether none of the parts can be part of another, so that together they are no more than their whole. */
export const areDisjoint = (structure: Structure, list: PartList): boolean =>
  isJoined(structure, list) || areNamedAlike(structure, list.parts);
