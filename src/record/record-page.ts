/** The head of the log sheet and its signatures, as administrative documents have them (Nghị định 30/2020/NĐ-CP, annex I). */
import { LANGUAGES, VERSION, formatLongDate, formatTime, translate } from '../locales';
import type { CellStyle } from '../sheet';
import { LAST, type RowWriter } from './row-writer';
import type { RecordInput } from './types';

const CENTERED: CellStyle = { horizontal: 'center' };
const BOLD: CellStyle = { ...CENTERED, bold: true };
const ITALIC: CellStyle = { ...CENTERED, italic: true };

/** The agency stands over the first columns, the name of the state over the last. */
const LEFT = { left: 0, right: 3 };
const RIGHT = { left: 4, right: LAST };
/** Signatures: the one who checked on the left, who answers for it on the right. */
const PREPARER = { left: 1, right: 3 };
const HEAD = { left: 5, right: LAST };
/** Lines for a signature. */
const SIGNATURE_LINES = 4;

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Agency, name of the state, place and date, title, and what was checked with what. */
export function headRows(sheet: RowWriter, input: RecordInput): void {
  const { office, date, locale } = input;
  const { superior, agency, place } = office;
  const own = agency === '' ? sheet.t('record.agency') : upper(agency);
  sheet.side(superior === '' ? own : upper(superior), superior === '' ? BOLD : CENTERED, LEFT.left, LEFT.right);
  sheet.line(sheet.t('record.nation'), BOLD, RIGHT.left, RIGHT.right);
  if (superior !== '') sheet.side(own, BOLD, LEFT.left, LEFT.right);
  sheet.line(sheet.t('record.motto'), BOLD, RIGHT.left, RIGHT.right);
  const day = formatLongDate(locale, date);
  const dated = translate(locale, 'record.date', { place: place || sheet.t('record.place'), date: day });
  sheet.line(dated, ITALIC, RIGHT.left, RIGHT.right);
  sheet.row++;
  sheet.line(LANGUAGES[locale].recordTitle, { ...BOLD, fontSize: 14 });
  sheet.row++;
  const wrapped: CellStyle = { wrap: true, vertical: 'top' };
  const { file, sheets, tables, tally, result } = input;
  const said = { file, time: formatTime(date), date: day, version: VERSION };
  sheet.line(translate(locale, 'record.file', said), wrapped);
  sheet.line(translate(locale, 'record.scope', { sheets: sheets.join(', '), tables: tables.length, tally }), wrapped);
  sheet.line(translate(locale, 'record.result', { result }), { ...wrapped, bold: true });
  sheet.row++;
}

/** Both signatures side by side. */
export function signatureRows(sheet: RowWriter, { office }: RecordInput): void {
  const both = (left: string, right: string, style: CellStyle): void => {
    sheet.side(left, style, PREPARER.left, PREPARER.right);
    sheet.line(right, style, HEAD.left, HEAD.right);
  };
  const { preparerTitle, preparerName, headTitle, headName } = office;
  both(upper(preparerTitle || sheet.t('record.preparer')), upper(headTitle || sheet.t('record.head')), BOLD);
  both(sheet.t('record.signature.hint'), sheet.t('record.signature.hint'), ITALIC);
  sheet.row += SIGNATURE_LINES;
  both(preparerName, headName, BOLD);
}
