/** Reads web pages and XML spreadsheets that are named like workbooks. */
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

/** Reads such a file. Throws `damaged` where it holds no table. */
export function readMarkup(name: string, bytes: Uint8Array): WorkbookFile {
  return fromWorkBook(name, 'markup', parse(name, new TextEncoder().encode(withSoundSpans(decodeXml(bytes))), OPTIONS));
}
