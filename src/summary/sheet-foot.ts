/** What is under the table of a summary: the total in words, notes, signatures, and under all what is not printed. */
import { type CellStyle, type PlannedContent, cellName, linesOf } from '../sheet';
import { QUIET } from './palette';
import { LINE, type SummarySheet } from './summary-sheet';
import { TEXTS } from './vocabulary';
import { amountInWords } from './words';

const IN_WORDS: CellStyle = { italic: true, bold: true, wrap: true, vertical: 'center', horizontal: 'left' };
/** Letters of a text inside of a formula: Excel takes 255. */
const LONGEST_LITERAL = 250;
const NOTE: CellStyle = { fontSize: 10, italic: true, wrap: true, vertical: 'top', horizontal: 'left', color: QUIET };
/** Points of a line of the notes' 10-point letters. */
const NOTE_LINE = 13.5;
/**
 * Đồng by which the total may miss that of the words: less than one, and more than a half, where the last binary digits
 * of a calculation decide which way a total of half a đồng is rounded.
 */
const SAME_TOTAL = 0.75;
/** Points of the empty rows before the notes and before the signatures. */
const GAP = { notes: 6, signatures: 8 };

const SIGNATURE: CellStyle = { horizontal: 'center', vertical: 'center', wrap: true };
const SIGNATURE_AIR = 2;
/** Points for the hand that signs and the stamp. */
const ROOM_TO_SIGN = 58;

/** The total in words and the notes that are printed, under the table; returns the first free row. */
export function layOutWords(sheet: SummarySheet): number {
  let row = sheet.lastRow + 1;
  const words = totalInWords(sheet);
  if (words !== null) sheet.across(row++, words, IN_WORDS);
  const { noteTexts } = sheet.request;
  return noteTexts.length > 0 ? notes(sheet, row, TEXTS.notes, noteTexts) : row;
}

/** The notes for whoever has the workbook; they are not printed. Returns the first free row. */
export function layOutProgramNotes(sheet: SummarySheet, row: number): number {
  return notes(sheet, row, TEXTS.programNotes, sheet.request.programNotes);
}

function notes(sheet: SummarySheet, first: number, heading: string, texts: readonly string[]): number {
  let row = first;
  sheet.cells.height(row++, GAP.notes);
  sheet.across(row++, heading, { ...NOTE, bold: true }, NOTE_LINE);
  for (const text of texts) sheet.across(row++, `- ${text}`, NOTE, NOTE_LINE);
  return row;
}

/**
 * The total in words, as a formula that shows nothing once the total is another than that of the words: Excel has no
 * function for words, and a stale one would be believed.
 */
function totalInWords(sheet: SummarySheet): PlannedContent | null {
  const { body, unitFactor } = sheet.request;
  if (!body.inWords || !body.total || unitFactor === null) return null;
  const { column, subject } = body.inWords;
  const total = sheet.value(body.total.id, column);
  if (typeof total !== 'number') return null;
  const dong = total * unitFactor;
  const words = amountInWords(dong);
  if (words === null) return null;
  const text = `${TEXTS.inWords} (${/^tổng/.test(subject) ? '' : 'tổng '}${subject}): ${words}.`;
  const at = cellName(sheet.rowOf(body.total.id), sheet.places.columnOf(column));
  const printed = unitFactor === 1 ? at : `${at}*${unitFactor}`;
  const literal = pieces(text).map((piece) => `"${piece.replace(/"/g, '""')}"`);
  return {
    type: 'formula',
    formula: `=IF(ABS(${printed}-${Math.round(dong)})<${SAME_TOTAL},${literal.join('&')},"")`,
    value: text,
  };
}

/** A text in pieces that a formula may hold as they are. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_LITERAL) found.push(text.slice(at, at + LONGEST_LITERAL));
  return found;
}

/** Who prepared it on the left, the head of the office on the right; returns the first free row. */
export function layOutSignatures(sheet: SummarySheet, row: number): number {
  const { cells, middle } = sheet;
  const { page } = sheet.request;
  cells.height(row, GAP.signatures);
  const place = row + 1;
  sheet.half('right', place, sheet.field('place', place, middle, TEXTS.placeDate(page.place)), {
    ...SIGNATURE,
    italic: true,
  });
  cells.height(place, LINE + SIGNATURE_AIR);
  const titles = place + 1;
  const left = sheet.field('preparer.title', titles, 0, page.preparer.title || TEXTS.preparer);
  const right = sheet.field('head.title', titles, middle, page.head.title || TEXTS.head);
  both(sheet, titles, left, right, { ...SIGNATURE, vertical: 'top', bold: true });
  const lines = Math.max(titleLines(left, sheet.halfWidth('left')), titleLines(right, sheet.halfWidth('right')));
  cells.height(titles, LINE * lines + SIGNATURE_AIR);
  both(sheet, titles + 1, TEXTS.preparerHint, TEXTS.headHint, { ...SIGNATURE, italic: true, fontSize: 10 });
  cells.height(titles + 1, LINE);
  const signing = titles + 2;
  cells.height(signing, ROOM_TO_SIGN);
  const names = signing + 1;
  const preparer = sheet.field('preparer.name', names, 0, page.preparer.name);
  const head = sheet.field('head.name', names, middle, page.head.name);
  both(sheet, names, preparer, head, { ...SIGNATURE, bold: true });
  cells.height(names, LINE + SIGNATURE_AIR);
  return names + 1;
}

const titleLines = (title: string, width: number): number =>
  title.split('\n').reduce((sum, line) => sum + linesOf(line, width, { bold: true }), 0);

function both(sheet: SummarySheet, row: number, left: string, right: string, style: CellStyle): void {
  sheet.half('left', row, left, style);
  sheet.half('right', row, right, style);
}
