/** Binary workbooks made record by record ([MS-XLS]), for what no writer at hand writes. */
import { CFB } from '@e965/xlsx';

/** One record of a binary workbook. */
export const record = (type: number, ...body: number[]): number[] => [...u16(type), ...u16(body.length), ...body];

export const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
export const f64 = (value: number): number[] => [...new Uint8Array(Float64Array.of(value).buffer)];
/** A text with its byte of flags, two bytes for a character. */
export const wide = (text: string): number[] => [1, ...[...text].flatMap((c) => u16(c.charCodeAt(0)))];

export const BOF = (kind: 5 | 0x10 | 0x20 = 0x10): number[] => record(0x809, ...u16(0x600), ...u16(kind), 0, 0, 0, 0);
export const EOF = record(0x0a);

export const numberCell = (row: number, column: number, value: number): number[] =>
  record(0x203, ...u16(row), ...u16(column), ...u16(0), ...f64(value));

/** A formula of tokens, with its value. */
export const formulaCell = (row: number, column: number, tokens: readonly number[], value: number): number[] =>
  record(0x06, ...[row, column, 0].flatMap(u16), ...f64(value), ...u16(0), ...u32(0), ...u16(tokens.length), ...tokens);

export interface BiffSheet {
  readonly name: string;
  /** What stands between the sheet's BOF and EOF. */
  readonly records: readonly number[];
}

/** The stream of a workbook; `globals` are records before the list of sheets. */
function biffStream(sheets: readonly BiffSheet[], globals: readonly number[] = []): Uint8Array {
  const list = (starts: readonly number[]): number[] =>
    sheets.flatMap(({ name }, i) => record(0x85, ...u32(starts[i]!), 0, 0, name.length, ...wide(name)));
  const head = [...BOF(5), ...globals];
  const first = head.length + list(sheets.map(() => 0)).length + EOF.length;
  const bodies = sheets.map(({ records }) => [...BOF(), ...records, ...EOF]);
  const starts = bodies.map((_, i) => first + bodies.slice(0, i).reduce((sum, body) => sum + body.length, 0));
  return Uint8Array.from([...head, ...list(starts), ...EOF, ...bodies.flat()]);
}

/** A compound file of streams by name. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new() as object;
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayBuffer);
}

/** An .xls of such sheets. */
export const biffFile = (sheets: readonly BiffSheet[], globals: readonly number[] = []): Uint8Array =>
  compoundFile({ Workbook: biffStream(sheets, globals) });
