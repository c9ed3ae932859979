/** Columns are as wide as in Excel, whatever the workbook's default font is: those that are written, and those that are read. */
import { strFromU8, unzipSync } from 'fflate';
import { createWorkbook, readWorkbook, writeSheet } from '../../src/files';
import { columnPoints } from '../../src/sheet';
import { xlsx } from './package-fixture';
import { plan } from './plan-fixture';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DATA = '<row r="1"><c r="A1"><v>5</v></c></row>';
const POINTS_PER_PIXEL = 0.75;

/** Pixels of each column of the last sheet of a workbook whose digits have so many pixels. */
const pixelsOf = (bytes: Uint8Array, digit: number): number[] => {
  const parts = unzipSync(bytes);
  const sheets = Object.keys(parts)
    .filter((name) => name.startsWith('xl/worksheets/sheet'))
    .sort();
  const xml = strFromU8(parts[sheets.at(-1)!]!);
  return [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Math.round(Number(width) * digit));
};
const expected = plan.columnWidths.map((width) => Math.round(columnPoints(width) / POINTS_PER_PIXEL));

/** A workbook of the fonts; `normal`: which of them is that of the style "Normal". */
const workbookOf = (fonts: readonly string[], normal: number, head = ''): Uint8Array =>
  xlsx([{ name: 'Biểu', data: DATA, head }], {
    styles:
      `<styleSheet xmlns="${MAIN}"><fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
      '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
      `<cellStyleXfs count="2"><xf fontId="0"/><xf fontId="${normal}"/></cellStyleXfs>` +
      '<cellXfs count="1"><xf xfId="1"/></cellXfs>' +
      '<cellStyles count="2"><cellStyle name="Comma" xfId="0" builtinId="3"/><cellStyle name="Normal" xfId="1" builtinId="0"/></cellStyles></styleSheet>',
  });
const font = (name: string, size: number): string => `<font><sz val="${size}"/><name val="${name}"/></font>`;

// Pixels of a digit as Excel has them at 96 dots an inch.
it.each([
  ['Calibri', 11, 7],
  ['Arial', 10, 7],
  ['Arial', 11, 8],
  ['Times New Roman', 12, 8],
  ['Times New Roman', 14, 9],
  ['.VnTime', 12, 8],
])('a workbook in %s %d', (name, size, digit) => {
  const { bytes } = writeSheet(workbookOf([font('Arial', 20), font(name, size)], 1), plan);
  expect(pixelsOf(bytes, digit)).toEqual(expected);
});

it('a workbook of ours, in Times New Roman 12', () => {
  expect(pixelsOf(createWorkbook([plan]), 8)).toEqual(expected);
});

it.each([
  ['Calibri', 11, 287],
  ['Times New Roman', 12, 328],
  ['Times New Roman', 14, 369],
])('a column of 41 digits of %s %d is read with all its pixels', (name, size, pixels) => {
  const head = '<cols><col min="1" max="1" width="41" customWidth="1"/></cols>';
  const [grid] = readWorkbook('a.xlsx', workbookOf([font('Arial', 20), font(name, size)], 1, head)).grids;
  expect(columnPoints(grid!.columnWidths.get(0)!) / POINTS_PER_PIXEL).toBeCloseTo(pixels, 0);
});

it('a sheet of ours is read as wide as it was planned', () => {
  const [grid] = readWorkbook('a.xlsx', createWorkbook([plan])).grids;
  plan.columnWidths.forEach((width, column) => expect(grid!.columnWidths.get(column)).toBeCloseTo(width, 1));
});
