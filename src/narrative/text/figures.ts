/** The figures of a text, each with its unit and the values that it can stand for. */
import {
  type Bound,
  type Interval,
  compareRationals,
  intervalOf,
  rational,
  readFigure,
  scaleInterval,
} from '../../figures';
import type { ReportText } from './clean';
import { isYear, nonFigures, type Span } from './non-figures';
import { withSharedUnits } from './shared-units';
import { type TextUnit, unitAfter } from './units';
import { Wording } from './wording';

/** "hơn, trên" say at least; "gần, dưới" at most; "khoảng" around. */
export type Approximation = 'none' | 'above' | 'below' | 'about';

export interface TextFigure {
  /** Positions in the clean text, from the first digit to the end of the unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  readonly dimension: string;
  /** Power of ten of the unit. */
  readonly power: number;
  readonly unit: string;
  readonly correction: string | null;
  readonly approximation: Approximation;
  /** "trên 1 tỷ đồng", "dưới 10 tỷ đồng", "từ 5 triệu trở lên" may be limits rather than amounts. */
  readonly threshold: boolean;
  /** What the figure can stand for, in units of power 0; a second entry where its marks read two ways. */
  readonly readings: readonly Interval[];
  /** Of a pair "114/159 đề án": which of the two. */
  readonly pair: 'first' | 'second' | null;
}

export const isPercent = (figure: TextFigure): boolean => figure.dimension === '%' || figure.dimension === 'điểm %';
/** Whether two figures count the same: "giấy" and "giấy chứng nhận", of which the shorter names the longer again. */
export const areCountedAlike = (one: string, other: string): boolean =>
  one === other || (one !== '' && other.startsWith(`${one} `)) || (other !== '' && one.startsWith(`${other} `));

/** Digits of a number that say something: 5 of 1080.5, 1 of 400000. */
export const digitsIn = (value: number): number => {
  const [whole = '', fraction = ''] = String(Math.abs(value)).split('.');
  const digits = fraction === '' ? whole.replace(/0+$/, '') : whole + fraction;
  return Math.max(1, digits.replace(/^0+/, '').length);
};

/** Digits of a figure that say something; zeros printed after the mark do. */
export const significantDigits = ({ value, decimals }: Pick<TextFigure, 'value' | 'decimals'>): number =>
  decimals === 0
    ? digitsIn(value)
    : Math.max(1, Math.abs(value).toFixed(decimals).replace('.', '').replace(/^0+/, '').length);

/** The powers of ten of the units of money. */
const POWERS = Array.from({ length: 13 }, (_, power) => 10 ** power);

/** The figure's value in units of power 0, as a plain number: for looking among candidates, never for a verdict. */
export const sizeOf = ({ value, power }: TextFigure): number => value * (POWERS[power] ?? 10 ** power);

const NUMBER = /\d{1,3}(?: \d{3}){2,}(?:,\d+)?(?![\d.])|\d(?:[\d.,]*\d)?/g;

const ABOVE = new Wording(
  '(?<![\\p{L}])(?:(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ|kém|nhanh|chậm|thêm|mạnh) )hơn|trên|quá|ít nhất|tối thiểu|vượt quá) ?$',
);
const BELOW = new Wording('(?<![\\p{L}])(?:gần|ngót|dưới|không quá|chưa đến|chưa tới|tối đa|xấp xỉ gần) ?$');
const ABOUT = new Wording(
  '(?<![\\p{L}])(?:khoảng|xấp xỉ|chừng|cỡ|ước khoảng|tầm|khoảng trên|khoảng gần|khoảng hơn|~|≈) ?$',
);
const LIMIT = new Wording(
  '(?<![\\p{L}])(?:trên|dưới|từ|tối thiểu|tối đa|ít nhất|không quá|(?<!so với |so cùng |bằng )mức) ?$',
);
const AND_UP = new Wording('^ ?trở (?:lên|xuống)');

function approximationAt(text: ReportText, start: number): Approximation {
  const from = Math.max(0, start - 16);
  if (ABOUT.in(text, from, start)) return 'about';
  if (ABOVE.in(text, from, start)) return 'above';
  return BELOW.in(text, from, start) ? 'below' : 'none';
}

/** The unit of the last digit that is not a filling zero: 100 of 800, 0.1 of 51.4. */
function lastPlace(value: number, decimals: number): number {
  let place = 10 ** -decimals;
  if (decimals > 0 || value === 0) return place;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

const bound = (at: number): Bound => ({ value: rational(at.toPrecision(15)), closed: true });

/**
 * What a printed figure can stand for: half a unit of its last digit to both sides; as far as its last digit reaches
 * where a word makes it approximate ("trên 102": 102 to 103; "gần 400.000": 300.000 to 400.000).
 */
function printedInterval(value: number, decimals: number, approximation: Approximation): Interval {
  const rounded = intervalOf(value, decimals);
  const width = approximation === 'none' ? 0 : lastPlace(value, decimals);
  return {
    low: approximation === 'below' || approximation === 'about' ? bound(value - width) : rounded.low,
    high: approximation === 'above' || approximation === 'about' ? bound(value + width) : rounded.high,
  };
}

/** What a figure can stand for that was computed before it was printed: it may have been cut off instead of rounded. */
export function computedInterval({
  value,
  decimals,
  approximation,
}: Pick<TextFigure, 'value' | 'decimals' | 'approximation'>): Interval {
  const printed = printedInterval(value, decimals, approximation);
  const cut = intervalOf(value, decimals, 'truncate').high;
  return value > 0 && compareRationals(cut.value, printed.high.value) > 0 ? { low: printed.low, high: cut } : printed;
}

interface Number {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  readonly alternative: { readonly value: number; readonly decimals: number } | null;
  readonly digits: string;
}

/** Whether a number belongs to a name: "Covid-19", "VTV2", "CO2", "5G". */
function isPartOfName(text: ReportText, start: number, end: number): boolean {
  const before = text.clean.slice(Math.max(0, start - 2), start);
  if (/[\p{L}_@#]$/u.test(before) || /[\p{L}][-–]$/u.test(before)) return true;
  if (/\d[.,]$/.test(before)) return true;
  return (
    /^(?:[-_][\p{L}]|[\p{L}](?!\d?[\p{L}]*[ .,;)]|$)|[gGhHxX](?![\p{L}]))/u.test(text.clean.slice(end, end + 8)) &&
    !/^(?:đ|ha|km|kg|m2|m3|tr|kwh|usd)(?![\p{L}])/u.test(text.lower.slice(end, end + 4))
  );
}

function* numbersOf(text: ReportText): Generator<Number> {
  const spans = nonFigures(text);
  let next = 0;
  let covered = 0;
  for (const match of text.clean.matchAll(NUMBER)) {
    const [digits, start, end] = [match[0], match.index, match.index + match[0].length];
    while (next < spans.length && spans[next]!.start <= start) covered = Math.max(covered, spans[next++]!.end);
    if (start < covered || isPartOfName(text, start, end)) continue;
    // "85.05%": a percentage in the thousands is rarer than three decimals after a dot.
    const percent = /^ ?%/.test(text.clean.slice(end, end + 2)) ? '%' : '';
    const figure = readFigure(digits + percent);
    if (figure && !figure.nil)
      yield { start, end, value: figure.value, decimals: figure.decimals, alternative: figure.alternative, digits };
  }
}

/** Quantities that are measured, not counted: a whole number of them is rounded. */
const MEASURED =
  /^(?:đồng|usd|eur|euro|tấn|tạ|kg|gam|lít|kwh|mwh|gwh|kw|mw|ha|km2?|m[23]?|%|điểm %|tan|lan|lần)(?:$|\/)/;

const isCount = (unit: Pick<TextFigure, 'dimension' | 'power'>, decimals: number): boolean =>
  unit.power === 0 && decimals === 0 && unit.dimension !== '' && !MEASURED.test(unit.dimension);

/** A number of things, not of money or of something measured. */
export const isCounted = ({ dimension, power, decimals }: TextFigure): boolean =>
  isCount({ dimension, power }, decimals);

function readingsOf(
  number: Pick<Number, 'value' | 'decimals' | 'alternative'>,
  approximation: Approximation,
  unit: Pick<TextFigure, 'dimension' | 'power'>,
): Interval[] {
  const factor = rational(`1e${unit.power}`);
  const all = [number, ...(number.alternative ? [number.alternative] : [])];
  return all.map(({ value, decimals }) => {
    const isExact = approximation === 'none' && isCount(unit, decimals);
    return scaleInterval(printedInterval(value, isExact ? Infinity : decimals, approximation), factor);
  });
}

/**
 * Whether the text prints decimals with a comma and never with a dot: then "1.234" has one reading only. "25,8" and
 * "1.234,5" tell; so do "85.05" and "1,234.5" for the other way.
 */
function hasVietnameseMarks(text: ReportText): boolean {
  const comma = /(?<![\d.,])\d{1,3}(?:\.\d{3})*,\d{1,2}(?![\d,])/.test(text.clean);
  const dot = /(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d{1,2}(?![\d./])(?= ?%| (?:tỷ|tỉ|triệu))/.test(text.clean);
  return comma && !dot;
}

const NO_UNIT: Omit<TextUnit, 'end'> = { dimension: '', power: 0, name: '', correction: null };

function figureOf(text: ReportText, number: Number): TextFigure | null {
  const { start, value, decimals } = number;
  const unit = unitAfter(text, number.end) ?? { ...NO_UNIT, end: number.end };
  const { end, power, dimension, correction } = unit;
  if (power === 0 && dimension !== 'đồng' && dimension !== '%' && isYear(number.digits)) return null;
  const approximation = approximationAt(text, start);
  const threshold = LIMIT.in(text, Math.max(0, start - 12), start) || AND_UP.in(text, end, end + 10);
  const readings = readingsOf(number, approximation, unit);
  return {
    start,
    end,
    value,
    decimals,
    dimension,
    power,
    unit: unit.name,
    correction,
    approximation,
    threshold,
    readings,
    pair: null,
  };
}

/** "1.234 tỷ 567 triệu đồng": one figure, in the smaller unit. */
function compound(text: ReportText, large: TextFigure, small: TextFigure): TextFigure | null {
  const between = text.clean.slice(large.end, small.start);
  const step = large.power - small.power;
  if (between !== ' ' || large.dimension !== 'đồng' || small.dimension !== 'đồng' || large.decimals > 0) return null;
  if (step < 3 || /đồng|đ$/.test(large.unit) || small.value >= 10 ** step) return null;
  const value = large.value * 10 ** step + small.value;
  const number = { value, decimals: small.decimals, alternative: null };
  return {
    ...small,
    start: large.start,
    value,
    approximation: large.approximation,
    readings: readingsOf(number, large.approximation, small),
  };
}

const OF_TWO =
  /^ ?\/ ?(?:tổng số |tổng |kế hoạch |kh |dự toán |chỉ tiêu |mục tiêu |nhu cầu )?$|^ ?\/ ?(?:tong so |tong |ke hoach |du toan |chi tieu )?$/;
/** "19 trên 24 công trình". */
const OUT_OF = /^ (?:trên|tren|trong)(?: tổng số| tong so| số| tổng| tong)? ?$/;

/** A figure in the unit of another, which is printed once for both. */
const withUnitOf = (figure: TextFigure, other: TextFigure): TextFigure => ({
  ...figure,
  dimension: other.dimension,
  power: other.power,
  unit: other.unit,
  readings: readingsOf({ ...figure, alternative: null }, figure.approximation, other),
});

/** "114/159 đề án", "19 trên 24 công trình": two figures of one unit; the first takes that of the second. */
function pairOf(text: ReportText, first: TextFigure, second: TextFigure): [TextFigure, TextFigure] | null {
  if (first.dimension !== '' && first.dimension !== second.dimension) return null;
  const between = text.lower.slice(first.end, second.start);
  const isOutOf = first.dimension === '' && second.dimension !== '' && OUT_OF.test(between);
  if (!isOutOf && !OF_TWO.test(between)) return null;
  // "trên" says of what, not that it is more.
  const whole: TextFigure = isOutOf
    ? {
        ...second,
        approximation: 'none',
        threshold: false,
        readings: readingsOf({ ...second, alternative: null }, 'none', second),
      }
    : second;
  const shared = first.dimension === '' ? withUnitOf(first, second) : first;
  return [
    { ...shared, pair: 'first' },
    { ...whole, pair: 'second' },
  ];
}

/** All figures of a text in their order. */
export function figuresOf(text: ReportText): TextFigure[] {
  const figures: TextFigure[] = [];
  const isPlain = hasVietnameseMarks(text);
  for (const number of numbersOf(text)) {
    const figure = figureOf(text, isPlain ? { ...number, alternative: null } : number);
    if (!figure) continue;
    const before = figures.at(-1);
    const joined = before && compound(text, before, figure);
    const pair = before && !joined && before.pair === null ? pairOf(text, before, figure) : null;
    if (joined) figures[figures.length - 1] = joined;
    else if (pair) figures.splice(figures.length - 1, 1, ...pair);
    else figures.push(figure);
  }
  return withSharedUnits(text, figures, withUnitOf);
}

export type { Span };
