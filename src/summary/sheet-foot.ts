/** What is under the table of a summary: the total in words, notes, signatures. */
import type { CellStyle } from '../sheet';
import { QUIET } from './palette';
import { FIRST_FIGURE, INDEX_COLUMN, LABEL_COLUMN, LINE, type SummarySheet } from './summary-sheet';
import { TEXTS } from './vocabulary';
import { amountInWords } from './words';

const IN_WORDS: CellStyle = { italic: true, bold: true, wrap: true, vertical: 'center', horizontal: 'left' };
const NOTE: CellStyle = { fontSize: 10, italic: true, wrap: true, vertical: 'top', horizontal: 'left', color: QUIET };
/** Points of a line of the notes' 10-point letters. */
const NOTE_LINE = 13.5;
/** Points of the empty rows before the notes and before the signatures. */
const GAP = { notes: 6, signatures: 8 };

const SIGNATURE: CellStyle = { horizontal: 'center', vertical: 'center', wrap: true };
const SIGNATURE_AIR = 2;
/** Points for the hand that signs and the stamp. */
const ROOM_TO_SIGN = 58;
/** The part of the sheet's width that the left signature has. */
const LEFT_HALF = 0.5;

/** The lines under the table; returns the first free row. */
export function layOutFoot(sheet: SummarySheet): number {
  let row = sheet.totalRow + 1;
  const words = totalInWords(sheet);
  if (words !== null) sheet.across(row++, words, IN_WORDS);
  sheet.cells.height(row++, GAP.notes);
  sheet.across(row++, TEXTS.notes, { ...NOTE, bold: true }, NOTE_LINE);
  for (const text of sheet.request.noteTexts) sheet.across(row++, `- ${text}`, NOTE, NOTE_LINE);
  return signatures(sheet, row);
}

function totalInWords(sheet: SummarySheet): string | null {
  const { body, unitFactor } = sheet.request;
  if (!body.inWords || !body.total || unitFactor === null) return null;
  const { column, subject } = body.inWords;
  const total = sheet.value(body.total.id, column);
  const words = typeof total === 'number' ? amountInWords(total * unitFactor) : null;
  return words === null ? null : `${TEXTS.inWords} (${/^tổng/.test(subject) ? '' : 'tổng '}${subject}): ${words}.`;
}

/** Who prepared it on the left, the head of the office on the right; returns the first free row. */
function signatures(sheet: SummarySheet, row: number): number {
  const { cells, lastColumn } = sheet;
  const middle = middleOf(sheet);
  const left = { left: 0, right: middle - 1 };
  const right = { left: middle, right: lastColumn };
  cells.height(row, GAP.signatures);
  const lines: [string, string, CellStyle, number][] = [
    ['', TEXTS.placeDate, { ...SIGNATURE, italic: true }, LINE + SIGNATURE_AIR],
    [TEXTS.preparer, TEXTS.head, { ...SIGNATURE, bold: true }, LINE + SIGNATURE_AIR],
    [TEXTS.preparerHint, TEXTS.headHint, { ...SIGNATURE, italic: true, fontSize: 10 }, LINE],
  ];
  lines.forEach(([first, second, style, height], index) => {
    const at = row + 1 + index;
    if (first !== '') cells.merged({ top: at, bottom: at, ...left }, first, style);
    cells.merged({ top: at, bottom: at, ...right }, second, style);
    cells.height(at, height);
  });
  const signing = row + 1 + lines.length;
  cells.height(signing, ROOM_TO_SIGN);
  return signing + 1;
}

/** The first column of the right half. The left half never ends within the number column, too narrow for a name. */
function middleOf({ widths, width, lastColumn }: SummarySheet): number {
  let middle = FIRST_FIGURE;
  let sum = widths[INDEX_COLUMN]! + widths[LABEL_COLUMN]!;
  while (middle < lastColumn && sum + widths[middle]! <= width * LEFT_HALF) sum += widths[middle++]!;
  return middle;
}
