/** What is said above a table: its title and the unit of its figures. */
import { readUnit, type Unit } from '../figures';
import type { Block } from './blocks';
import type { FilledRows } from './row-profiles';
import type { SheetText } from './sheet-text';
import type { TableColumn } from './types';
import { fold, isUnitLine } from './vocabulary';

/** The filled rows from `top` to `bottom`, both included: two cells may lie a million blank rows apart. */
function rowsBetween(filled: FilledRows, top: number, bottom: number): FilledRows {
  let low = 0,
    high = filled.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (filled[middle]!.row < top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < filled.length && filled[end]!.row <= bottom) end++;
  return filled.slice(low, end);
}

/** Columns of the sheet, both edges included. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** Captions may begin or end a little outside of the table that they belong to. */
const MARGIN = 2;

/** A longer text is a note. */
const LONGEST_UNIT_LINE = 200;

/** A line shorter than this above the header may name a unit without further words: "(Triệu đồng)". */
const SHORT_LINE = 30;

const around = ({ left, right }: Span): Span => ({ left: left - MARGIN, right: right + MARGIN });

/** The unit line nearest above the header, or inside it; of two tables side by side also above the other. */
export function unitOf(text: SheetText, block: Block, filled: FilledRows): Unit | null {
  return (
    unitAbove(text, block, filled, around(block)) ??
    (block.zone && unitAbove(text, block, filled, around(block.zone))) ??
    null
  );
}

/** The unit that every row names in a column of units; null where rows have different ones. */
export function unitOfRows(text: SheetText, block: Block, columns: readonly TableColumn[]): Unit | null {
  const units = columns.find(({ role }) => role === 'unit');
  if (!units) return null;
  let common: string | null = null;
  for (let row = block.first; row <= block.last; row++) {
    const line = fold(text.text(row, units.column));
    if (line === '' || line === common) continue;
    if (common !== null) return null;
    common = line;
  }
  return common === null ? null : readUnit(common);
}

function unitAbove(text: SheetText, block: Block, filled: FilledRows, span: Span): Unit | null {
  const bottom = block.header?.last ?? block.first - 1;
  let fallback: Unit | null = null;
  for (const { row, columns } of [...rowsBetween(filled, block.zoneTop, bottom)].reverse()) {
    const isAbove = row < (block.header?.first ?? block.first);
    for (let i = columns.length - 1; i >= 0; i--) {
      const column = columns[i]!;
      if (column > span.right || column < span.left) continue;
      const line = text.text(row, column);
      if (line === '' || line.length > LONGEST_UNIT_LINE) continue;
      const unit = isUnitLine(line) ? unitOfLine(line) : null;
      if (unit) return unit;
      if (!isUnitLine(line)) fallback ??= unitMentioned(line, isAbove);
    }
  }
  return fallback;
}

/** "Tỷ đồng - Billions of dong": the first language is enough. */
const unitOfLine = (line: string): Unit | null => readUnit(line) ?? readUnit(line.split(/ [-–/] /)[0]!);

/** The unit that a line names which is no unit line itself. */
function unitMentioned(line: string, isAbove: boolean): Unit | null {
  if (isAbove && line.length < SHORT_LINE) return readUnit(line);
  if (/(don vi( tinh)?|dvt) ?:/.test(fold(line))) return readUnit(line);
  // A title may end in its unit: "Bảng 3. Kinh phí khuyến công (triệu đồng)".
  return isAbove ? readUnit(/[([][^()[\]]{2,40}[)\]]$/.exec(line)?.[0] ?? '') : null;
}

/** The lines in capitals above the header, joined; else the longest line there. */
export function titleOf(text: SheetText, block: Block, filled: FilledRows): string {
  const own = titleAbove(text, block, filled, { left: block.left - MARGIN, right: block.right });
  return own === '' && block.zone ? titleAbove(text, block, filled, block.zone) : own;
}

/**
 * What stands above a title and is none: offices, the motto, what the table goes with. Without their marks a ministry,
 * a department and a province read like the first words of titles: "Bổ sung …", "Bố trí …", "Số liệu …", "Tình hình …".
 */
const LETTERHEAD =
  /^[( ]*(kem theo|ban hanh|dinh kem|du toan da|quyet toan da)|^[\d/.]*\/[a-z-]+$|^ministry of|^cong hoa|^doc lap|^(uy ban|bo(?! sung| tri)|so(?! lieu| luong)|ubnd|cuc|phong|trung tam|tinh(?! hinh)|thanh pho)\b(?!.*(ngan sach|du toan|ke hoach|tong hop))/;

/** "HAU GIANG PEOPLE'S COMMITTEE": the office of a table in two languages. */
const OFFICE_IN_ENGLISH = /\bpeople.{0,2}s (?:committ?e|council)/;

/** Words that read like those of offices once their marks are gone: "SỐ LAO ĐỘNG" is no "Sở". */
const NO_OFFICE = /^[( ]*(?:số|bổ|bố|tình|tính|phòng chống|phòng, chống)(?!\p{L})/iu;

const isLetterhead = (line: string): boolean =>
  (LETTERHEAD.test(fold(line)) && !NO_OFFICE.test(line.normalize('NFC'))) || OFFICE_IN_ENGLISH.test(fold(line));

/** Words that tell a title in English; none of them is a Vietnamese syllable. */
const ENGLISH_WORD =
  /\b(?:of|the|and|for|by|budget|plan|state|local|level|revenues?|expenditures?|balance|final|accounts?|fy\s?\d{4}|percentage|provinces?|districts?|communes?|agenc(?:y|ies)|sectors?|programs?|funded)\b/gi;
const VIETNAMESE_LETTER = /[À-ỹĐđ]/u;

/** Whether a line has no Vietnamese letter and words of English. */
const isEnglish = (line: string): boolean =>
  !VIETNAMESE_LETTER.test(line.normalize('NFC')) && (line.match(ENGLISH_WORD) ?? []).length > 0;

const FORM_NUMBER =
  /^(bieu|mau|phu luc|table)( mau| bieu)?( so)?[ :.]*([a-z]?\d[\w./-]*|[ivxlc]+\b|[a-z]\b|$)[ .:)–-]*/;

const isCapitals = (line: string): boolean => {
  const letters = line.replace(/[^\p{L}]/gu, '').length;
  return letters > 0 && line.replace(/[^\p{Lu}]/gu, '').length >= letters * 0.7;
};

/** "Biểu số 53/CK-NSNN"; in "BIỂU 1. KHUYẾN CÔNG QUỐC GIA" the title follows in the same line. */
function isFormNumber(line: string): boolean {
  const found = FORM_NUMBER.exec(fold(line));
  if (!found) return false;
  const rest = line.slice(found[0].length);
  return rest.length < 8 || !isCapitals(rest) || isLetterhead(rest);
}

interface TitleLine {
  readonly row: number;
  readonly line: string;
}

/** Whether a line above a table may be of its title; `above`: the lines of it so far. */
function mayBeTitle(line: string, row: number, above: readonly TitleLine[]): boolean {
  if (line.length < 8 || isUnitLine(line) || isFormNumber(line)) return false;
  // "… NGÂN SÁCH CỦA CÁC TỈNH," goes on: "THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG" is no office.
  const last = above.at(-1);
  const goesOn = last?.row === row - 1 && last.line.endsWith(',');
  if (!goesOn && isLetterhead(line)) return false;
  // Under a title in Vietnamese its English says it again, and often over more lines than there is room for.
  return above.length === 0 || !isEnglish(line) || isEnglish(above[0]!.line);
}

function titleAbove(text: SheetText, block: Block, filled: FilledRows, span: Span): string {
  const bottom = (block.header?.first ?? block.first) - 1;
  const capitals: TitleLine[] = [];
  let longest = '';
  for (const { row, columns } of rowsBetween(filled, block.zoneTop, bottom)) {
    for (const column of columns) {
      if (column < span.left || column > span.right) continue;
      const line = text.text(row, column);
      if (!mayBeTitle(line, row, capitals)) continue;
      if (isCapitals(line)) capitals.push({ row, line });
      if (line.length > longest.length) longest = line;
      break;
    }
  }
  if (capitals.length === 0) return longest;
  const first = capitals[0]!;
  const lines = capitals.filter((c, i) => c.row - first.row === i || c.row - first.row <= 2).slice(0, 3);
  return lines.map((c) => c.line).join(' ');
}
