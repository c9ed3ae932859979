/** What a sheet says of its own page: agency, number of the form, place, signers. */
import { type CellRange, type Grid, rangeContains } from '../../sheet';
import type { Signer, SourcePage } from './settings';

/** Rows above a table and under it that belong to its page. */
const ROWS_ABOVE = 15;
const ROWS_BELOW = 25;

const AGENCY =
  /^(?:BỘ|SỞ|UBND|ỦY BAN|UỶ BAN|CỤC|TỔNG CỤC|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|BAN|PHÒNG|VIỆN|HĐND|HỘI ĐỒNG|CÔNG TY|TRƯỜNG|KHO BẠC)(?:\s|$)/u;
const FORM = /^(?:biểu|mẫu|phụ lục|phụ biểu|biểu mẫu)\s*(?:số)?\s*:?\s*\S{1,14}(?:\s\S{1,14}){0,2}$/iu;
const ATTACHED = /^\(?\s*(?:(?:ban hành\s+)?kèm theo|đính kèm)\b/iu;
/** An agency that is named with its territory below: "ỦY BAN NHÂN DÂN", "TỈNH PHÚ AN". */
const OF_TERRITORY = /^(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN)$/u;
const TERRITORY = /^(?:TỈNH|THÀNH PHỐ|TP\.?|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s+\p{Lu}/u;
const PLACE_AND_DATE = /^(\p{Lu}[\p{L}\s.]{1,40}?),\s*ngày\b/u;
/** A place that is left open. */
const OPEN = /[.…_]{2,}/;
const TITLE = /^(?:(?:TM|KT|TL|TUQ|Q)\.\s*)?\p{Lu}[\p{Lu}\s.,-]{4,60}$/u;
const SIGNER =
  /(?:GIÁM ĐỐC|CHỦ TỊCH|THỦ TRƯỞNG|TRƯỞNG|NGƯỜI LẬP|LẬP BIỂU|KẾ TOÁN|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|KT\.|TL\.|TM\.|TUQ\.)/u;
const NAME = /^(?:(?:TS|ThS|PGS|GS)\.\s*)*\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}$/u;

const UNIT_LINE = /^\(?\s*(đơn vị tính|đơn vị|đvt)\s*:\s*([^():]{1,24}?)\s*\)?$/iu;

interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What somebody moved to the right with blanks, within one cell: "UBND TỈNH …          Biểu số 48". */
const WIDE_GAP = /[^\S\r\n]{5,}/;
/** The same inside of brackets: left open for a number or a day, "(Kèm theo Báo cáo số          /BC-SCT ngày …)". */
const OPEN_GAP = /[^\S\r\n]{5,}(?=[^()]*\))/g;

/** The texts of some rows, one for each line of a cell; what stands behind a wide gap counts as on the right of the sheet. */
function linesOf(grid: Grid, { top, bottom, left, right }: CellRange): Line[] {
  const lines: Line[] = [];
  for (let row = Math.max(0, top); row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (grid.kind(row, column) !== 'text') continue;
      // A bracket may close in a later line of the cell.
      const shown = grid.string(row, column).normalize('NFC').replace(OPEN_GAP, ' …… ').replace('…… /', '……/');
      for (const part of shown.split(/\r?\n/)) {
        part
          .trim()
          .split(WIDE_GAP)
          .forEach((piece, place) => {
            const text = piece.replace(/\s+/g, ' ').trim();
            if (text !== '') lines.push({ row, column: place === 0 ? column : Math.max(column, right), text });
          });
      }
    }
  }
  return lines;
}

/** Signers left and right of the middle, with the names under them. */
function signersIn(lines: readonly Line[], middle: number): Pick<SourcePage, 'preparer' | 'head'> {
  const titles = lines.filter(({ text }) => TITLE.test(text) && SIGNER.test(text));
  if (titles.length === 0) return {};
  const signerOf = (isHere: (column: number) => boolean): Signer | undefined => {
    const own = titles.filter(({ column }) => isHere(column));
    if (own.length === 0) return undefined;
    const last = own.at(-1)!;
    const name = lines.find(({ row, column, text }) => row > last.row && isHere(column) && NAME.test(text));
    return { title: own.map(({ text }) => text).join('\n'), name: name?.text ?? '' };
  };
  const preparer = signerOf((column) => column < middle);
  const head = signerOf((column) => column >= middle);
  return { ...(preparer ? { preparer } : {}), ...(head ? { head } : {}) };
}

/** The agencies above a table, the territory in the line below with its committee. */
function agenciesIn(lines: readonly Line[]): string[] {
  return lines.flatMap(({ column, text }, i) => {
    if (!AGENCY.test(text) || text.length > 80) return [];
    const next = lines.find((line, at) => at > i && line.column === column)?.text ?? '';
    return [OF_TERRITORY.test(text) && TERRITORY.test(next) && next.length <= 40 ? `${text} ${next}` : text];
  });
}

/** "(Kèm theo Quyết định số …)", also where its bracket closes a line further down. */
function attachedIn(lines: readonly Line[]): string | undefined {
  const at = lines.findIndex(({ text }) => ATTACHED.test(text));
  if (at < 0) return undefined;
  const { text } = lines[at]!;
  const next = lines[at + 1]?.text;
  const isOpen = text.startsWith('(') && !text.includes(')');
  return isOpen && next?.endsWith(')') && !next.includes('(') ? `${text} ${next}` : text;
}

/**
 * What the figures of a table are measured in by the line above it, "Đơn vị tính: nghìn tấn"; null where none says so.
 * "Đơn vị: Sở Công Thương" names an office.
 */
export function unitAbove(grid: Grid, { top, left, right }: CellRange): string | null {
  const above = linesOf(grid, { left, right, top: Math.max(0, top - ROWS_ABOVE), bottom: top - 1 });
  for (const { text } of above.reverse()) {
    const [, kind, unit] = UNIT_LINE.exec(text) ?? [];
    if (unit !== undefined && (kind!.toLocaleLowerCase('vi') !== 'đơn vị' || /^\p{Ll}/u.test(unit))) return unit;
  }
  return null;
}

/** A line under a title that says of when or of where the figures are, without capitals. */
const OF_WHEN_OR_WHERE =
  /^\(?(?:(?:năm|quý|tháng|giai đoạn|các năm)\s+[\divxlc]|\d{1,2} tháng\s|(?:tính đến|đến|từ) (?:ngày|tháng|hết)\s|khu vực\s|vùng\s)[^:]{1,60}$/iu;

/** The title of a table with the line under it that goes on with it: "Năm 2024", "Khu vực miền Trung – Tây Nguyên". */
export function wholeTitle(grid: Grid, { top, left, right }: CellRange, title: string): string {
  const isCapital = title === title.toLocaleUpperCase('vi');
  if (title === '' || !isCapital) return title;
  const above = linesOf(grid, {
    left: Math.max(0, left - 2),
    right: right + 2,
    top: Math.max(0, top - ROWS_ABOVE),
    bottom: top - 1,
  });
  const end = above.findLastIndex(({ text }) => title.endsWith(text.toLocaleUpperCase('vi')));
  const [last, next] = [above[end], above[end + 1]];
  if (!last || !next || next.row - last.row > 1 || !OF_WHEN_OR_WHERE.test(next.text)) return title;
  const more = next.text.replace(/^\((.*)\)$/u, '$1').toLocaleUpperCase('vi');
  return title.includes(more) ? title : `${title} ${more}`;
}

/** What stands above and under a table, as far as it belongs to the page and not to the figures. */
export function sourcePage(grid: Grid, table: CellRange): SourcePage {
  const sheet = grid.range;
  if (!sheet) return {};
  const across = { left: sheet.left, right: Math.min(sheet.right, table.right + 2) };
  const above = linesOf(grid, {
    ...across,
    top: Math.max(0, Math.min(sheet.top, table.top)),
    bottom: Math.min(ROWS_ABOVE, table.top - 1),
  });
  const below = linesOf(grid, {
    ...across,
    top: table.bottom + 1,
    bottom: Math.min(sheet.bottom, table.bottom + ROWS_BELOW),
  });
  const middle = (table.left + table.right + 1) / 2;
  const agencies = agenciesIn(above.filter(({ column }) => column < middle));
  const places = below.filter(({ row, column }) => !rangeContains(table, row, column));
  const place = places.flatMap(({ text }) => PLACE_AND_DATE.exec(text)?.[1] ?? []).find((text) => !OPEN.test(text));
  const form = above.find(({ text }) => FORM.test(text))?.text.replace(/\s+kèm theo\b.*$/iu, '');
  const attached = attachedIn(above);
  const [first, second] = agencies;
  return {
    ...(second ? { superior: first!, agency: second } : {}),
    ...(first && !second ? { agency: first } : {}),
    ...(form ? { form } : {}),
    ...(attached ? { attached } : {}),
    ...(place ? { place: place.trim() } : {}),
    ...signersIn(below, middle),
  };
}
