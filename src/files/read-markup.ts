/** Reads web pages and XML spreadsheets that are named like workbooks. */
import type { WorkBook } from '@e965/xlsx';
import { denseRows } from './from-sheetjs';
import { numberIn, type NumberMarks, numberMarks } from './number-marks';
import type { CsvOptions } from './read-csv';
import { parse, fromWorkBook } from './read-xls';
import type { WorkbookFile } from './workbook-file';
import { decodeXml } from './xml';

/** Pages and XML 2003 workbooks that carry the name .xls, as many offices' programs export them. */

/** The most columns and rows that a cell of a page may span (HTML, 4.9.11). */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/** Spans as the standard reads them: what is no count, or none, is one. SheetJS would follow any number. */
const withSoundSpans = (text: string): string =>
  text.replace(
    /\b(colspan|rowspan)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/gi,
    (_, kind: string, ...values: string[]) => {
      const most = kind.toLowerCase() === 'colspan' ? MAX_COLUMN_SPAN : MAX_ROW_SPAN;
      const count = Number.parseInt(values[0] ?? values[1] ?? values[2] ?? '', 10);
      return `${kind}="${count >= 1 ? Math.min(count, most) : 1}"`;
    },
  );

const OPTIONS = { type: 'array', dense: true, cellFormula: true, cellNF: true, cellStyles: true } as const;

/** An XML workbook says of each cell what it is; a page shows texts. */
const isPage = (text: string): boolean => !/<(?:[\w-]+:)?Workbook\b/i.test(text.slice(0, 4096));

/** Texts of a page that are figures become numbers, by the marks of the whole page. */
function readNumbers(workbook: WorkBook, chosen: ',' | '.' | undefined): NumberMarks {
  const rows = workbook.SheetNames.flatMap((name) => denseRows(workbook.Sheets[name]!));
  const cells = rows.flatMap((row) => row?.filter((cell) => cell?.t === 's') ?? []);
  const found = numberMarks([cells.map((cell) => String(cell?.v))], '');
  const marks: NumberMarks = chosen ? { decimal: chosen, grouped: true } : found;
  for (const cell of cells) {
    const number = cell && numberIn(String(cell.v), marks);
    if (!number) continue;
    cell.t = 'n';
    cell.v = number.value;
    cell.z = number.format;
  }
  return marks;
}

/** Reads such a file. Throws `damaged` where it holds no table. */
export function readMarkup(name: string, bytes: Uint8Array, options: CsvOptions = {}): WorkbookFile {
  const text = withSoundSpans(decodeXml(bytes));
  const page = isPage(text);
  const workbook = parse(name, new TextEncoder().encode(text), { ...OPTIONS, raw: page });
  const marks = page ? readNumbers(workbook, options.decimal) : null;
  const file = fromWorkBook(name, 'markup', workbook);
  return marks ? { ...file, text: { separator: null, decimal: marks.decimal } } : file;
}
