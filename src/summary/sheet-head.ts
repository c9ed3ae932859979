/** The head of a summary's sheet: title block, header, number row. */
import type { CellStyle, PlannedContent } from '../sheet';
import { HEADER_FILL } from './palette';
import { FIRST_FIGURE, HEADER_TOP, INDEX_COLUMN, LABEL_COLUMN, LINE, type SummarySheet } from './summary-sheet';
import { linesOf } from './text-lines';
import { TEXTS } from './vocabulary';

const TITLE: CellStyle = { bold: true, fontSize: 14, horizontal: 'center', vertical: 'center', wrap: true };
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
/** Points of the number row, whose letters have 10 points. */
const NUMBER_ROW_HEIGHT = 15;

export function layOutHead(sheet: SummarySheet): void {
  title(sheet);
  header(sheet);
  numberRow(sheet);
}

function title(sheet: SummarySheet): void {
  const { body, subtitle, unit } = sheet.request;
  sheet.across(0, body.title, TITLE, TITLE_LINE);
  sheet.across(1, subtitle, { ...TITLE, fontSize: 12 });
  sheet.across(2, TEXTS.attached, { italic: true, horizontal: 'center', vertical: 'center', wrap: true });
  const unitText = unit === null ? '' : TEXTS.unit(unit);
  sheet.across(3, unitText, { italic: true, horizontal: 'right', vertical: 'bottom' });
}

function header({ cells, request: { body }, widths, numberRow, isBanded }: SummarySheet): void {
  const bottom = numberRow - 1;
  const top = HEADER_TOP;
  cells.merged({ top, left: INDEX_COLUMN, bottom, right: INDEX_COLUMN }, TEXTS.index, HEADER);
  cells.merged({ top, left: LABEL_COLUMN, bottom, right: LABEL_COLUMN }, body.itemHeader, HEADER);
  let lines = 1;
  body.columns.forEach(({ band, header: text }, index) => {
    const at = FIRST_FIGURE + index;
    if (band === null) cells.merged({ top, left: at, bottom, right: at }, text, HEADER);
    else {
      if (body.columns[index - 1]?.band !== band) {
        let last = index;
        while (body.columns[last + 1]?.band === band) last++;
        cells.merged({ top, left: at, bottom: top, right: FIRST_FIGURE + last }, band, HEADER);
      }
      cells.text(bottom, at, text, HEADER);
    }
    lines = Math.max(lines, linesOf(text, widths[at]!, { bold: true }));
  });
  if (isBanded) cells.height(top, LINE + BAND_AIR);
  cells.height(bottom, LINE * lines + HEADER_AIR);
}

/** A, B, 1, 2, 3=2/1: each column's number, with the calculation by numbers where it is computed. */
function numberRow({ cells, request: { body }, numberRow: row }: SummarySheet): void {
  const numberOf = new Map(body.columns.map(({ id }, index) => [id, index + 1]));
  cells.text(row, INDEX_COLUMN, 'A', NUMBER);
  cells.text(row, LABEL_COLUMN, 'B', NUMBER);
  body.columns.forEach(({ id, declaration }, index) => {
    const number = numberOf.get(id)!;
    const formula = declaration
      .map((part) => (typeof part === 'string' ? part : String(numberOf.get(part.column))))
      .join('');
    const content: PlannedContent =
      formula === '' ? { type: 'number', value: number } : { type: 'text', text: `${number}=${formula}` };
    cells.put(row, FIRST_FIGURE + index, content, NUMBER);
  });
  cells.height(row, NUMBER_ROW_HEIGHT);
}
