/** Plans the dated sheet "Biên bản kiểm tra số liệu". */
import type { Finding, TableTally } from '../checks';
import { type Writing, numberFormatFor } from '../figures';
import { type Locale, formatLongDate, translate, translateTerm } from '../locales';
import {
  type CellStyle,
  type PlannedContent,
  type PrintSetup,
  type SheetPlan,
  PlanBuilder,
  keyName,
  rangeName,
  textContent,
} from '../sheet';
import type { Table, Unread } from '../tables';

/** A finding, with how its figures are written. */
export interface RecordedFinding extends Writing {
  readonly finding: Finding;
  /** Its sentence, as the pane shows it. */
  readonly text: string;
  /** Why it was accepted; null when it was not, "" when accepted without a reason. */
  readonly accepted: string | null;
}

export interface RecordedTable {
  readonly table: Table;
  readonly tally: TableTally;
}

/** A cell that was changed from the pane. */
export interface RecordedCorrection {
  readonly sheet: string;
  /** "E12". */
  readonly cell: string;
  /** As they are shown. */
  readonly before: string;
  readonly after: string;
}

export interface RecordInput {
  readonly tables: readonly RecordedTable[];
  readonly unread: readonly Unread[];
  /** In the order of the sheet: worst first, accepted ones last. */
  readonly findings: readonly RecordedFinding[];
  /** The newest first. */
  readonly corrections: readonly RecordedCorrection[];
  readonly date: Date;
  readonly locale: Locale;
}

/** Characters across the columns STT, trang, ô, mức, nội dung, số ghi, số tính lại, chênh lệch, ý kiến. */
const WIDTHS = [6, 16, 13, 13, 52, 15, 15, 13, 20];
const LAST = WIDTHS.length - 1;
/** Characters that a line of these texts holds, a little less than their columns together; `all`: over every column. */
const LINE_WIDTH = { all: 150, title: 62, sheet: 15, before: 12, after: 50, text: 52, note: 19 };
/** Points of a header row, and of one line of a wrapped text. */
const HEAD_HEIGHT = 20;
const LINE_HEIGHT = 15.5;
/** Wrapping at words leaves room at the ends of lines. */
const LOST_BY_WRAPPING = 1.05;
/** With more findings than this the sheet has several pages, each of which repeats the list's header. */
const FINDINGS_OF_ONE_PAGE = 20;
/** The signature is under the last columns. */
const SIGNATURE = LAST - 3;

const HEAD: CellStyle = {
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
  fill: '#E8F5ED',
  fontSize: 11,
};
const BODY: CellStyle = { vertical: 'top', wrap: true, border: true, fontSize: 11 };
const CENTER: CellStyle = { ...BODY, horizontal: 'center' };

const number = (value: number): PlannedContent => ({ type: 'number', value });

/** Points that a wrapped text needs in a column of so many characters. */
const heightOf = (value: string, width: number): number =>
  LINE_HEIGHT * Math.max(1, Math.ceil((value.length * LOST_BY_WRAPPING) / width));

/** A text of the record by its key. */
type Translate = (key: string) => string;

/** Writes rows from the top down. */
class RowWriter extends PlanBuilder {
  row = 0;

  /** A line over the columns given. */
  line(value: string, style: CellStyle, left = 0, right = LAST): void {
    this.merged({ top: this.row, bottom: this.row, left, right }, value, style);
    this.row++;
  }

  /** A bordered row; a null joins the cell on its left. */
  entry(contents: readonly (PlannedContent | null)[], styles: (column: number) => CellStyle, height: number): void {
    contents.forEach((content, column) => this.put(this.row, column, content ?? { type: 'blank' }, styles(column)));
    for (let left = 0; left < contents.length; left++) {
      let right = left;
      while (contents[right + 1] === null) right++;
      if (right > left) this.merges.push({ top: this.row, bottom: this.row, left, right });
      left = right;
    }
    this.height(this.row, height);
    this.row++;
  }

  /** A header row; `names`: the columns' keys, null where a name goes over the column on its left, too. */
  head(names: readonly (string | null)[], t: Translate): void {
    const contents = names.map((name) => (name === null ? null : textContent(t(`record.column.${name}`))));
    this.entry(contents, () => HEAD, HEAD_HEIGHT);
  }
}

/** The dated sheet "Biên bản kiểm tra số liệu": which tables were checked, what was found, what was not read. */
export function planRecord(input: RecordInput): SheetPlan {
  const { findings, corrections, locale } = input;
  const t: Translate = (key) => translateTerm(locale, key, key);
  const sheet = new RowWriter();
  titleRows(sheet, input, t);

  sheet.line(t('record.tables'), { bold: true });
  tableRows(sheet, input.tables, t);
  sheet.row++;

  sheet.line(t('record.findings'), { bold: true });
  const headRow = sheet.row;
  if (findings.length === 0) sheet.line(t('record.none'), {});
  else findingRows(sheet, findings, locale, t);
  sheet.row++;

  sheet.line(t('record.corrections'), { bold: true });
  if (corrections.length === 0) sheet.line(t('record.corrections.none'), {});
  else correctionRows(sheet, corrections, t);
  sheet.row++;

  sheet.line(t('record.unread'), { bold: true });
  unreadRows(sheet, input.unread, locale, t);
  sheet.row++;
  sheet.line(t('record.signature'), { bold: true, horizontal: 'center' }, SIGNATURE);
  sheet.line(t('record.signature.hint'), { italic: true, horizontal: 'center' }, SIGNATURE);

  return {
    name: t('record.sheet'),
    columnWidths: WIDTHS,
    rowHeights: sheet.rowHeights,
    cells: sheet.cells,
    merges: sheet.merges,
    charts: [],
    print: printSetup(findings.length > FINDINGS_OF_ONE_PAGE ? { first: headRow, last: headRow } : null),
    source: null,
  };
}

const printSetup = (repeatRows: PrintSetup['repeatRows']): PrintSetup => ({
  paper: 'A4',
  orientation: 'landscape',
  repeatRows,
  fitToWidth: 1,
  // Margins of administrative documents, Nghị định 30/2020/NĐ-CP, annex I.
  margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
  pageNumbers: true,
  centerHorizontally: true,
});

/** Title, date, and what was checked in all. */
function titleRows(sheet: RowWriter, { tables, date, locale }: RecordInput, t: Translate): void {
  sheet.line(t('record.title'), { bold: true, fontSize: 14, horizontal: 'center' });
  sheet.line(translate(locale, 'record.date', { date: formatLongDate(locale, date) }), {
    italic: true,
    horizontal: 'center',
  });
  sheet.row++;
  const sum = (count: (tally: TableTally) => number): number =>
    tables.reduce((total, { tally }) => total + count(tally), 0);
  const scope = translate(locale, 'record.scope', {
    tables: tables.length,
    relations: sum((tally) => tally.relations),
    consistent: sum((tally) => tally.consistent),
    rounding: sum((tally) => tally.rounding),
    inconsistent: sum((tally) => tally.inconsistent),
    unchecked: sum((tally) => tally.unchecked),
  });
  sheet.height(sheet.row, heightOf(scope, LINE_WIDTH.all));
  sheet.line(scope, { wrap: true, vertical: 'top' });
  sheet.row++;
}

function tableRows(sheet: RowWriter, tables: readonly RecordedTable[], t: Translate): void {
  sheet.head(['number', 'sheet', 'range', 'table', null, 'relations', 'consistent', 'rounding', 'inconsistent'], t);
  tables.forEach(({ table, tally }, index) => {
    const title = table.title || t('tables.untitled');
    sheet.entry(
      [
        number(index + 1),
        textContent(table.sheet),
        textContent(rangeName(table.range)),
        textContent(title),
        null,
        number(tally.relations),
        number(tally.consistent),
        number(tally.rounding),
        number(tally.inconsistent),
      ],
      (column) => (column === 0 || column === 2 || column > 4 ? { ...CENTER, numberFormat: '#,##0' } : BODY),
      Math.max(heightOf(title, LINE_WIDTH.title), heightOf(table.sheet, LINE_WIDTH.sheet)),
    );
  });
}

function correctionRows(sheet: RowWriter, corrections: readonly RecordedCorrection[], t: Translate): void {
  sheet.head(['number', 'sheet', 'cell', 'before', 'after'], t);
  // The order in which the work was done.
  [...corrections].reverse().forEach(({ sheet: name, cell, before, after }, index) => {
    const heights = [
      heightOf(name, LINE_WIDTH.sheet),
      heightOf(before, LINE_WIDTH.before),
      heightOf(after, LINE_WIDTH.after),
    ];
    sheet.entry(
      [number(index + 1), textContent(name), textContent(cell), textContent(before), textContent(after)],
      (column) => (column === 0 || column === 2 ? CENTER : BODY),
      Math.max(...heights),
    );
  });
}

function unreadRows(sheet: RowWriter, unread: readonly Unread[], locale: Locale, t: Translate): void {
  if (unread.length === 0) sheet.line(t('record.unread.none'), {});
  for (const { sheet: name, range, reason } of unread) {
    const place = range ? `${name}!${rangeName(range)}` : name;
    const text = translate(locale, 'unread.item', { place, reason: translateTerm(locale, `unread.${reason}`, reason) });
    sheet.line(text, {});
  }
}

function findingRows(sheet: RowWriter, findings: readonly RecordedFinding[], locale: Locale, t: Translate): void {
  sheet.head(['number', 'sheet', 'cell', 'severity', 'finding', 'stated', 'expected', 'gap', 'note'], t);
  findings.forEach((recorded, index) => findingRow(sheet, recorded, index + 1, locale));
}

function noteOf(accepted: string | null, locale: Locale): string {
  if (accepted === null) return '';
  if (accepted === '') return translate(locale, 'record.accepted.plain');
  return translate(locale, 'record.accepted', { note: accepted });
}

function findingRow(sheet: RowWriter, recorded: RecordedFinding, position: number, locale: Locale): void {
  const { finding } = recorded;
  const first = finding.broken[0];
  const note = noteOf(recorded.accepted, locale);
  const figures = first ? [first.stated, first.expected, first.stated - first.expected] : [];
  const figure = (index: number): PlannedContent =>
    figures[index] === undefined ? { type: 'blank' } : number(figures[index]);
  sheet.entry(
    [
      number(position),
      textContent(finding.sheet),
      textContent(keyName(finding.cell)),
      textContent(translate(locale, `severity.${finding.severity}`)),
      textContent(recorded.text),
      figure(0),
      figure(1),
      figure(2),
      textContent(note),
    ],
    (column) => {
      const value = figures[column - 5];
      if (value !== undefined) return { ...BODY, horizontal: 'right', numberFormat: numberFormatFor(recorded, value) };
      return column === 0 || column === 2 || column === 3 ? CENTER : BODY;
    },
    Math.max(
      heightOf(recorded.text, LINE_WIDTH.text),
      heightOf(finding.sheet, LINE_WIDTH.sheet),
      heightOf(note, LINE_WIDTH.note),
    ),
  );
}
