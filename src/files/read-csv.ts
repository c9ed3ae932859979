/** Reads text files of separated values; separator and marks of numbers are decided by the whole file. */
import { format as formatNumber } from 'numfmt';
import { GridBuilder } from '../sheet';
import { WorkbookError } from '../workbook';
import { type NumberMarks, numberIn, numberMarks } from './number-marks';
import { decodeText } from './text-encoding';
import type { WorkbookFile } from './workbook-file';

/** The separator that splits the first lines evenly; commas when nothing tells. */
function sniffSeparator(text: string): string {
  const sample = text.slice(0, 20_000);
  let best = ',';
  let most = 0;
  for (const separator of [',', ';', '\t']) {
    const widths = splitRecords(sample, separator)
      .slice(0, 50)
      .map((record) => record.length)
      .filter((width) => width > 1);
    if (widths.length === 0) continue;
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    // Lines that agree on a width speak for the separator; decimal commas give ragged ones.
    const widest = widths.reduce((most, width) => Math.max(most, width), 0);
    const score = [...counts.values()].reduce((most, count) => Math.max(most, count), 0) + widest / 1_000;
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

/** Splits text into records by RFC 4180: quoted fields may hold separators, line ends and doubled quotes. */
function splitRecords(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') field += text[at++];
        else break;
      }
      at++;
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    record.push(field + text.slice(start, at));
    if (text[at] === separator) {
      at++;
      if (at === text.length) record.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

/** What a figure shows: as it was written, or as Excel with US settings prints it where the file has other marks. */
const shown = (
  field: string,
  { value, format }: { value: number; format: string },
  { decimal }: NumberMarks,
): string => (decimal === '.' ? field.trim() : formatNumber(format, value, { throws: false, nbsp: false }));

/** How a text file is read; what is not said is told from the file. */
export interface CsvOptions {
  readonly separator?: string;
  readonly decimal?: ',' | '.';
}

/** Reads comma-, semicolon- or tab-separated text as a workbook with one sheet named after the file. */
export function readCsv(name: string, bytes: Uint8Array, options: CsvOptions = {}): WorkbookFile {
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  if (text.includes('\0')) throw new WorkbookError('not-a-workbook', name);
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = options.separator ?? declared?.[1] ?? sniffSeparator(body);
  const records = splitRecords(body, separator);
  const found = numberMarks(records, separator);
  const marks: NumberMarks = options.decimal ? { decimal: options.decimal, grouped: true } : found;
  const sheet = (
    name
      .replace(/^.*[/\\]/, '')
      .replace(/\.\w+$/, '')
      .replace(/[:\\/?*[\]]/g, ' ')
      .trim() || 'CSV'
  ).slice(0, 31);
  const builder = new GridBuilder(sheet);
  records.forEach((record, row) => {
    record.forEach((field, column) => {
      if (field === '') return;
      const number = numberIn(field, marks);
      builder.set(
        row,
        column,
        number ? { value: number.value, text: shown(field, number, marks), format: number.format } : { value: field },
      );
    });
  });
  return {
    name,
    kind: 'csv',
    grids: [builder.build()],
    chartSheets: [],
    structureProtected: false,
    protectedSheets: [],
    ownSheets: [],
    activeSheet: sheet,
    externalLinks: false,
    text: { separator, decimal: marks.decimal },
  };
}
