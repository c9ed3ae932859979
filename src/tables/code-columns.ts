/** Columns of numbers that name something and are no figures: codes, years, running numbers. */
import { numberIn } from '../figures';
import type { Block } from './blocks';
import type { ColumnProfile } from './column-profile';
import type { SheetText } from './sheet-text';
import { fold, lower } from './vocabulary';

const LEVEL = '(chuong|loai|khoan|nhom|muc|tieu muc|tieu nhom|tiet)';
/** "Loại khoản" is two levels, "Nhóm C" is a group of projects: letters need a mark between them. */
const LEVELS = `(${LEVEL}( ${LEVEL})*|c|l|k|m|tm|mlnsnn|mlns)`;

/** The levels of the state budget index (Circular 324/2016/TT-BTC), one or several: "Loại - Khoản", "C/L/K". */
const INDEX_LEVELS = new RegExp(`^${LEVELS}( ?[-,/&+] ?${LEVELS})*$`);

/** Other headers of codes; "mã" is looked for with its diacritics, since "ma" also begins names. */
const CODE_HEADER =
  /^(ma|ma so|ma .{0,12}(nsnn|ns|dvqhns|qhns|nganh|chuong|kbnn|du an|tabmis|ndkt|ctmt)|so hieu( .{0,20})?|(muc luc ngan sach|mlns)( nha nuoc)?|code|account( code| no)?|id|(post|zip) ?code)$/;

const YEAR_HEADER =
  /^(nam|year|fiscal year|nien do|nam (ngan sach|bao cao|ke hoach|hoan thanh|khoi cong|thanh lap|sinh))$/;

/** Years that are told from figures by their size. */
const isYear = (value: number): boolean => value >= 1900 && value <= 2100;

/** Codes have no more digits: the longest, of units that use the budget, have seven, those of projects up to nine. */
const LARGEST_CODE = 1e9;

/** Rows that are looked at: a column that is one of codes this far is one. */
const ROWS_SEEN = 2000;

/** With fewer numbers, order by itself shows nothing. */
const FEWEST_IN_ORDER = 4;

/** Shorter numbers of one length are as often figures. */
const SHORTEST_CODE = 3;

/** What the header says over a column. */
interface Header {
  readonly path: readonly string[];
  /** No other column has the same header. */
  readonly named: boolean;
}

/** Whether a column holds numbers that name something. Linear in its rows. */
export function isCodeColumn(text: SheetText, block: Block, profile: ColumnProfile, { path, named }: Header): boolean {
  if (!holdsWholeNumbers(profile)) return false;
  const values = valuesOf(text, block, profile.column);
  if (named && path.some(isYearHeader) && values.numbers.every(isYear)) return true;
  const headed = named && path.some(isCodeHeader);
  if (values.isMarked) return headed && (values.zeroLed > 0 || areOfOneLength(values.numbers));
  if (headed && values.numbers.every((value) => value >= 0)) return true;
  if (values.zeroLed * 2 > profile.figures) return true;
  return isSeries(values.numbers) || (path.length === 0 && areAlike(values.numbers));
}

const holdsWholeNumbers = ({ figures, integers, errors, maximum }: ColumnProfile): boolean =>
  figures > 0 && errors === 0 && integers === figures && maximum < LARGEST_CODE;

interface Values {
  readonly numbers: readonly number[];
  /** Whether some are shown with thousands marks or a unit. */
  readonly isMarked: boolean;
  /** How many are texts that begin with 0: "031". */
  readonly zeroLed: number;
}

function valuesOf({ grid }: SheetText, block: Block, column: number): Values {
  const numbers: number[] = [];
  let isMarked = false;
  let zeroLed = 0;
  for (let row = block.first; row <= Math.min(block.last, block.first + ROWS_SEEN); row++) {
    const value = numberIn(grid, row, column);
    if (Number.isNaN(value) || block.repeated.has(row)) continue;
    numbers.push(value);
    const isNumber = grid.isNumber(row, column);
    const shown = isNumber ? grid.format(row, column) : grid.string(row, column);
    isMarked ||= /[.,%]/.test(shown);
    if (!isNumber && /^\s*0\d/.test(shown)) zeroLed++;
  }
  return { numbers, isMarked, zeroLed };
}

const isYearHeader = (line: string): boolean => YEAR_HEADER.test(bare(line));

/** "Chương", "Loại - Khoản", "Mã số", "Mã nhiệm vụ chi", "Số hiệu tài khoản". */
function isCodeHeader(line: string): boolean {
  if (/^mã(\s|$)/.test(lower(line))) return true;
  const header = bare(line);
  return CODE_HEADER.test(header) || INDEX_LEVELS.test(header);
}

const bare = (line: string): string =>
  fold(line)
    .replace(/[.:;()]+/g, '')
    .trim();

/** 1, 2, 3 … or 1975, 1976 …, also begun anew: each number is one more than that above it. */
function isSeries(numbers: readonly number[]): boolean {
  if (numbers.length < FEWEST_IN_ORDER) return false;
  let steps = 0;
  for (let i = 1; i < numbers.length; i++) {
    if (numbers[i] === numbers[i - 1]! + 1) steps++;
    else if (steps === 0 || !isBeginning(numbers[i]!, numbers[0]!)) return false;
  }
  return steps * 2 > numbers.length;
}

/** A series that begins anew begins with 1, or is one of years. */
const isBeginning = (value: number, first: number): boolean => value === 1 || (isYear(value) && isYear(first));

/** Codes that got the comma style of the amounts beside them, "7.467.957": each has as many digits as the others. */
function areOfOneLength(numbers: readonly number[]): boolean {
  if (numbers.length < FEWEST_IN_ORDER) return false;
  const digits = String(numbers[0]).length;
  return digits >= SHORTEST_CODE && numbers.every((value) => value >= 0 && String(value).length === digits);
}

/** Without any header: numbers with equally many digits that only rise, or mostly repeat. */
function areAlike(numbers: readonly number[]): boolean {
  if (!areOfOneLength(numbers)) return false;
  const distinct = new Set(numbers).size;
  return distinct * 2 <= numbers.length || numbers.every((value, i) => i === 0 || value > numbers[i - 1]!);
}
