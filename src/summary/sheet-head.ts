/** The head of a summary's sheet: title block, header, number row. */
import { type CellStyle, type PlannedContent, linesOf } from '../sheet';
import type { BodyColumn } from './body';
import { HEADER_FILL } from './palette';
import type { PageSettings } from './page/settings';
import { HEAD_ROWS, INDEX_COLUMN, LINE, ROW_AIR, type SummarySheet } from './summary-sheet';
import { TEXTS } from './vocabulary';

const TITLE: CellStyle = { bold: true, fontSize: 14, horizontal: 'center', vertical: 'center', wrap: true };
/** Points of an empty second line of the title. */
const NO_SUBTITLE = 3;
/** Points between the agency and the title. */
const GAP_UNDER_AGENCY = 8;
/** Points of a line of the title's 14-point letters. */
const TITLE_LINE = 19;

const HEADER: CellStyle = {
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
  fill: HEADER_FILL,
};
/** Points of air in the rows of the header: the upper one, and the lower one, whose texts may have several lines. */
const BAND_AIR = 4;
const HEADER_AIR = 6;

const NUMBER: CellStyle = { italic: true, fontSize: 10, horizontal: 'center', vertical: 'center', border: true };
/** Columns of texts after those of numbers and names. */
const TEXT_LETTERS = ['C', 'D'];
/** Points of the number row, whose letters have 10 points. */
const NUMBER_ROW_HEIGHT = 15;

/** Header and number row. */
export function layOutTableHead(sheet: SummarySheet): void {
  header(sheet, sheet.headerTop);
  numberRow(sheet, sheet.numberRow);
  const over = sheet.numberRow - sheet.headerTop;
  for (const top of sheet.repeatedTops) {
    header(sheet, top);
    numberRow(sheet, top + over, true);
  }
}

/** The unit over a table, to the right. */
export function layOutUnit(sheet: SummarySheet, row: number, unit: string | null): void {
  const text = unit === null ? '' : TEXTS.unit(unit);
  sheet.cells.merged({ top: row, left: 0, bottom: row, right: sheet.lastColumn }, text, {
    italic: true,
    horizontal: 'right',
    vertical: 'bottom',
  });
  sheet.cells.height(row, LINE + ROW_AIR);
}

/** Agency, form or quốc hiệu, the title in two lines, what the sheet is attached to. */
export function layOutTitle(sheet: SummarySheet, texts: { readonly title: string; readonly subtitle: string }): void {
  const { page } = sheet.request;
  const { cells } = sheet;
  agencyAndCorner(sheet);
  if (isAnnex(page)) {
    const { annex } = HEAD_ROWS;
    sheet.across(annex, sheet.field('form', annex, 0, page.form), { ...TITLE, wrap: false }, TITLE_LINE);
  } else cells.height(HEAD_ROWS.annex, GAP_UNDER_AGENCY);
  const across = (name: keyof typeof HEAD_ROWS, text: string, style: CellStyle, line?: number): void =>
    sheet.across(HEAD_ROWS[name], sheet.field(name, HEAD_ROWS[name], 0, text), style, line);
  across('title', texts.title, TITLE, TITLE_LINE);
  across('subtitle', texts.subtitle, { ...TITLE, fontSize: 12 });
  if (texts.subtitle === '') cells.height(HEAD_ROWS.subtitle, NO_SUBTITLE);
  across('attached', page.attached || TEXTS.attached, {
    italic: true,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  });
}

/** A form that is an annex is named over the title; any other in the upper right corner. */
const isAnnex = ({ form }: PageSettings): boolean => /^phụ lục/iu.test(form);

/** Agencies that no other is printed above (Nghị định 30/2020/NĐ-CP, annex I, II.2: the agency above "where there is one"). */
const HIGHEST =
  /^(?:UBND|HĐND|(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BỘ(?! (?:CHỈ HUY|PHẬN|MÔN|TƯ LỆNH))|VĂN PHÒNG (?:CHÍNH PHỦ|QUỐC HỘI)|KIỂM TOÁN NHÀ NƯỚC)(?!\p{L})/iu;

/** The agency in two lines on the left; quốc hiệu and tiêu ngữ, or the form's number, on the right. */
function agencyAndCorner(sheet: SummarySheet): void {
  const { page } = sheet.request;
  const { middle } = sheet;
  const style: CellStyle = { horizontal: 'center', vertical: 'center', wrap: true };
  const bold: CellStyle = { ...style, bold: true };
  const { superior, agency } = HEAD_ROWS;
  const isHighest = page.superior === '' && HIGHEST.test(page.agency);
  const lines: [left: string, right: string][] = isHighest
    ? [
        [sheet.field('agency', superior, 0, page.agency), ''],
        ['', ''],
      ]
    : [
        [sheet.field('superior', superior, 0, page.superior || TEXTS.superior), ''],
        [sheet.field('agency', agency, 0, page.agency || TEXTS.agency), ''],
      ];
  const isForm = page.corner === 'form' || (page.corner === 'auto' && page.form !== '');
  if (!isForm) TEXTS.motto.forEach((text, line) => (lines[line]![1] = text));
  else if (!isAnnex(page)) lines[0]![1] = sheet.field('form', superior, middle, page.form);
  lines.forEach(([left, right], line) => {
    const row = line === 0 ? superior : agency;
    const isAgency = line === 1 || isHighest;
    sheet.half('left', row, left, isAgency ? bold : style);
    sheet.half('right', row, right, line === 1 && !isForm ? { ...bold, underline: true } : bold);
    const needed = Math.max(
      linesOf(left, sheet.halfWidth('left'), { bold: isAgency }),
      linesOf(right, sheet.halfWidth('right'), { bold: true }),
    );
    sheet.cells.height(row, LINE * needed);
  });
}

function header(sheet: SummarySheet, top: number): void {
  const { cells, request, widths, numberRow, headerTop, isBanded, firstFigure } = sheet;
  const { body } = request;
  const bottom = top + numberRow - 1 - headerTop;
  cells.merged({ top, left: INDEX_COLUMN, bottom, right: INDEX_COLUMN }, TEXTS.index, HEADER);
  sheet.label(top, body.itemHeader, HEADER, bottom);
  let lines = 1;
  body.columns.forEach(({ band, header: text }, index) => {
    const at = firstFigure + index;
    if (band === null) cells.merged({ top, left: at, bottom, right: at }, text, HEADER);
    else {
      if (body.columns[index - 1]?.band !== band) {
        let last = index;
        while (body.columns[last + 1]?.band === band) last++;
        cells.merged({ top, left: at, bottom: top, right: firstFigure + last }, band, HEADER);
      }
      cells.text(bottom, at, text, HEADER);
    }
    lines = Math.max(lines, linesOf(text, widths[at]!, { bold: true }));
  });
  if (isBanded) cells.height(top, LINE + BAND_AIR);
  cells.height(bottom, LINE * lines + HEADER_AIR);
}

/**
 * A, B, 1, 2, 3=2/1: each column's number, with the calculation by numbers where it is computed. Within a table the numbers
 * are texts, which no sum, rank or count of a column takes for figures.
 */
function numberRow(sheet: SummarySheet, row: number, isWithin = false): void {
  const { cells, request, firstFigure } = sheet;
  const { body } = request;
  const isText = (format: BodyColumn['format']): boolean => format === 'text';
  const numbered = body.columns.filter(({ format }) => !isText(format));
  const numberOf = new Map(numbered.map(({ id }, index) => [id, index + 1]));
  cells.text(row, INDEX_COLUMN, 'A', NUMBER);
  sheet.label(row, 'B', NUMBER);
  let letters = 0;
  body.columns.forEach(({ id, format, declaration }, index) => {
    if (isText(format)) return cells.text(row, firstFigure + index, TEXT_LETTERS[letters++] ?? '', NUMBER);
    const number = numberOf.get(id)!;
    const formula = declaration
      .map((part) => (typeof part === 'string' ? part : String(numberOf.get(part.column))))
      .join('');
    const content: PlannedContent =
      formula === '' && !isWithin
        ? { type: 'number', value: number }
        : { type: 'text', text: formula === '' ? String(number) : `${number}=${formula}` };
    cells.put(row, firstFigure + index, content, NUMBER);
  });
  cells.height(row, NUMBER_ROW_HEIGHT);
}
