import { utils, write } from '@e965/xlsx';
import { readWorkbook } from '../../src/files';
import { readBiff } from '../../src/files/biff';
import { WorkbookError } from '../../src/workbook';
import { biffFile, BOF, compoundFile, EOF, numberCell, record, u16 } from './biff-fixture';

/** A binary workbook of SheetJS's writer; formats and widths are not its strength, values and structure are. */
function binary(): Uint8Array {
  const workbook = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['Tổng số', 298300.98],
    ['KCQG', 120000],
    ['KCĐP', 178300.98],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 0 } }];
  utils.book_append_sheet(workbook, sheet, 'Kế hoạch');
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([[1]]), 'Ẩn');
  workbook.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

const codeOf = (name: string, bytes: Uint8Array): string => {
  try {
    readWorkbook(name, bytes);
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
};

describe('an .xls becomes grids', () => {
  const workbook = readWorkbook('ke-hoach.xls', binary());

  test('values and hidden sheets', () => {
    const grid = workbook.grids[0]!;
    expect(workbook.kind).toBe('xls');
    expect(workbook.grids.map(({ sheet, visible }) => [sheet, visible])).toEqual([
      ['Kế hoạch', true],
      ['Ẩn', false],
    ]);
    expect([grid.text(0, 0), grid.number(0, 1), grid.number(2, 1)]).toEqual(['Tổng số', 298300.98, 178300.98]);
  });

  test('the bytes decide, not the name', () => {
    expect(readWorkbook('ke-hoach.xlsx', binary()).kind).toBe('xls');
  });

  test('a page that is called .xls is read, other text is not', () => {
    const page = new TextEncoder().encode('<html><body><table><tr><td>Tổng</td><td>5</td></tr></table></body></html>');
    const grid = readWorkbook('xuat.xls', page).grids[0]!;
    expect([grid.text(0, 0), grid.number(0, 1)]).toEqual(['Tổng', 5]);
    expect(codeOf('xuat.xls', new TextEncoder().encode('Tổng;5'))).toBe('not-a-workbook');
  });

  test('encrypted files of both kinds, other compound files, cut ones', () => {
    const encrypted = [...BOF(), ...record(0x2f, 1, 0), ...EOF];
    expect(
      codeOf(
        'mat.xls',
        compoundFile({ Workbook: Uint8Array.from([...encrypted, ...new Array<number>(4096).fill(0)]) }),
      ),
    ).toBe('encrypted');
    expect(
      codeOf('mat.xlsx', compoundFile({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(200) })),
    ).toBe('encrypted');
    expect(codeOf('van-ban.xls', compoundFile({ WordDocument: new Uint8Array(5000) }))).toBe('not-a-workbook');
    expect(codeOf('hong.xls', binary().slice(0, 300))).toBe('damaged');
  });
});

describe('what the records of a binary workbook say of looks and protection', () => {
  const font = (bold: boolean, name: string): number[] =>
    record(
      0x31,
      ...u16(240),
      ...u16(bold ? 0 : 2),
      ...u16(0x7fff),
      ...u16(bold ? 700 : 400),
      0,
      0,
      0,
      0,
      0,
      0,
      name.length,
      0,
      ...[...name].map((c) => c.charCodeAt(0)),
    );
  const format = (fontIndex: number, alignment: number, indent: number, lines: number): number[] =>
    record(
      0xe0,
      ...u16(fontIndex),
      0,
      0,
      0,
      0,
      alignment,
      0,
      indent,
      0,
      ...u16(lines),
      ...new Array<number>(8).fill(0),
    );
  const globals = [
    ...BOF(),
    ...record(0x12, 1, 0),
    ...record(
      0x3d,
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(1),
      ...u16(600),
    ),
    // Fonts are counted 0, 1, 2, 3, 5: the number 4 is left out.
    ...font(false, 'Arial'),
    ...font(false, 'Arial'),
    ...font(false, 'Arial'),
    ...font(false, 'Arial'),
    ...font(true, '.VnTimeH'),
    ...format(0, 2 << 4, 0, 0),
    ...format(5, 2 | 8 | (1 << 4), 3, 0x1101),
  ];
  const boundSheet = (start: number): number[] =>
    record(0x85, ...u16(start & 0xffff), ...u16(start >> 16), 0, 0, 1, 0, 65);
  const sheetStart = globals.length + boundSheet(0).length + EOF.length;
  const sheet = [
    ...BOF(),
    ...record(0x12, 1, 0),
    ...record(0x203, ...u16(2), ...u16(1), ...u16(1), 0, 0, 0, 0, 0, 0, 0, 0),
    ...record(0xbe, ...u16(4), ...u16(0), ...u16(1), ...u16(0), ...u16(1), ...u16(2)),
    // A chart on the sheet is a stream within the stream; its records are not the sheet's.
    ...record(0x809, 0, 6, 32, 0, 0, 0, 0, 0),
    ...record(0x203, ...u16(9), ...u16(9), ...u16(1), 0, 0, 0, 0, 0, 0, 0, 0),
    ...EOF,
    ...EOF,
  ];
  const facts = readBiff(Uint8Array.from([...globals, ...boundSheet(sheetStart), ...EOF, ...sheet]), 'x.xls');

  test('fonts past the missing fourth, bold, indent, alignment, borders', () => {
    expect(facts.looks[1]).toEqual({
      bold: true,
      font: '.VnTimeH',
      fontSize: 12,
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      indent: 3,
      border: { left: true, top: true, bottom: true },
    });
    expect(facts.looks[0]).toEqual({ italic: true, font: 'Arial', fontSize: 12 });
  });

  test('the format of each cell, runs of empty cells included, charts left out', () => {
    expect([...facts.sheets[0]!.styles]).toEqual([
      [2 * 256 + 1, 1],
      [4 * 256, 1],
      [4 * 256 + 1, 0],
      [4 * 256 + 2, 1],
    ]);
  });

  test('the heights that somebody set of rows, in points', () => {
    const row = (index: number, height: number, isSet: boolean): number[] =>
      record(0x208, ...u16(index), ...u16(0), ...u16(1), ...u16(height * 20), 0, 0, 0, 0, isSet ? 0x40 : 0, 1, 15, 0);
    const records = [...row(0, 33, true), ...row(1, 15.75, false), ...numberCell(0, 0, 1), ...numberCell(1, 0, 2)];
    const [grid] = readWorkbook('cao.xls', biffFile([{ name: 'Biểu', records }])).grids;
    expect([...grid!.rowHeights]).toEqual([[0, 33]]);
  });

  test('protection of the structure and of the sheet', () => {
    expect([facts.structureProtected, facts.sheets[0]!.protected]).toEqual([true, true]);
  });
});
