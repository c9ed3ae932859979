/** Plans the dated sheet "Biên bản kiểm tra số liệu". */
import { numberFormatOf } from '../figures';
import { translate, translateTerm } from '../locales';
import { type PlannedContent, type PrintSetup, type SheetPlan, rangeName, textContent } from '../sheet';
import { fingerprintLine } from './fingerprint';
import { headRows, signatureRows } from './record-page';
import { BODY, CENTER, RowWriter, WIDTHS, heightOf, number } from './row-writer';
import type { RecordInput, RecordedFinding } from './types';

/** Points that a page of A4 on its side holds between the margins, at the scale that its width asks for. */
const PAGE_HEIGHT = 560;

/** The dated sheet: which tables were checked, what was found, what was not read, who signs. */
export function planRecord(input: RecordInput): SheetPlan {
  const { findings, locale } = input;
  const sheet = new RowWriter(locale);
  headRows(sheet, input);
  section(sheet, 'record.tables');
  tableRows(sheet, input);
  sheet.row++;
  section(sheet, 'record.findings');
  const headRow = sheet.row;
  if (findings.length === 0) sheet.line(sheet.t('record.none'), {});
  else findingRows(sheet, findings);
  const isLong = sheet.written() > PAGE_HEIGHT;
  sheet.row++;
  section(sheet, 'record.corrections');
  correctionRows(sheet, input);
  sheet.row++;
  section(sheet, 'record.unread');
  unreadRows(sheet, input);
  sheet.row++;
  section(sheet, 'record.fingerprints');
  sheet.line(sheet.t('record.fingerprints.hint'), { italic: true, wrap: true });
  for (const { table, hash } of input.tables) sheet.line(fingerprintLine({ ...table, hash }), { fontSize: 10 });
  sheet.row++;
  signatureRows(sheet, input);
  return {
    name: sheet.t('record.sheet'),
    columnWidths: WIDTHS,
    rowHeights: sheet.rowHeights,
    cells: sheet.cells,
    merges: sheet.merges,
    charts: [],
    print: printSetup(isLong ? { first: headRow, last: headRow } : null),
    source: null,
  };
}

const section = (sheet: RowWriter, key: string): void => sheet.line(sheet.t(key), { bold: true });

const printSetup = (repeatRows: PrintSetup['repeatRows']): PrintSetup => ({
  paper: 'A4',
  orientation: 'landscape',
  repeatRows,
  // Margins of administrative documents, Nghị định 30/2020/NĐ-CP, annex I.
  margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
  pageNumbers: true,
  centerHorizontally: true,
});

function tableRows(sheet: RowWriter, { tables }: RecordInput): void {
  sheet.head(['number', 'sheet', 'range', 'table', null, 'relations', 'consistent', 'rounding', 'inconsistent']);
  tables.forEach(({ table, tally }, index) => {
    const title = table.title || sheet.t('tables.untitled');
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
      Math.max(heightOf(title, 3, 4), heightOf(table.sheet, 1)),
    );
  });
}

function correctionRows(sheet: RowWriter, { corrections }: RecordInput): void {
  if (corrections.length === 0) return sheet.line(sheet.t('record.corrections.none'), {});
  sheet.head(['number', 'sheet', 'cell', 'before', 'after']);
  // The order in which the work was done.
  [...corrections]
    .reverse()
    .forEach(({ sheet: name, cell, before, after }, index) =>
      sheet.entry(
        [number(index + 1), textContent(name), textContent(cell), textContent(before), textContent(after)],
        (column) => (column === 0 || column === 2 ? CENTER : BODY),
        Math.max(heightOf(name, 1), heightOf(before, 3), heightOf(after, 4)),
      ),
    );
}

function unreadRows(sheet: RowWriter, { unread, locale }: RecordInput): void {
  if (unread.length === 0) sheet.line(sheet.t('record.unread.none'), {});
  for (const { sheet: name, range, reason } of unread) {
    const place = range ? `${name}!${rangeName(range)}` : name;
    const text = translate(locale, 'unread.item', { place, reason: translateTerm(locale, `unread.${reason}`, reason) });
    sheet.line(text, {});
  }
}

function findingRows(sheet: RowWriter, findings: readonly RecordedFinding[]): void {
  sheet.head(['number', 'sheet', 'place', 'severity', 'finding', 'stated', 'expected', 'gap', 'note']);
  findings.forEach((recorded, index) => findingRow(sheet, recorded, index + 1));
}

function noteOf(accepted: string | null, sheet: RowWriter): string {
  if (accepted === null) return '';
  if (accepted === '') return sheet.t('record.accepted.plain');
  return translate(sheet.locale, 'record.accepted', { note: accepted });
}

/** Stated, expected, gap. */
const columnsOf = ({ figures }: RecordedFinding): readonly number[] =>
  figures ? [figures[0], figures[1], figures[0] - figures[1]] : [];

function findingRow(sheet: RowWriter, recorded: RecordedFinding, position: number): void {
  const { finding, place, text } = recorded;
  const note = noteOf(recorded.accepted, sheet);
  const figures = columnsOf(recorded);
  const format = numberFormatOf(recorded);
  const figure = (index: number): PlannedContent =>
    figures[index] === undefined ? { type: 'blank' } : number(figures[index]);
  sheet.entry(
    [
      number(position),
      textContent(finding.sheet),
      textContent(place),
      textContent(sheet.t(`severity.${finding.severity}`)),
      textContent(text),
      figure(0),
      figure(1),
      figure(2),
      textContent(note),
    ],
    (column) => {
      if (figures[column - 5] !== undefined) return { ...BODY, horizontal: 'right', numberFormat: format };
      return column === 0 || column === 3 ? CENTER : BODY;
    },
    Math.max(heightOf(text, 4), heightOf(place, 2), heightOf(finding.sheet, 1), heightOf(note, 8)),
  );
}
