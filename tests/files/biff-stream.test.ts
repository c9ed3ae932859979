/** What SheetJS is handed of a binary workbook: other workbooks named, and cells that were lost seen. */
import { readWorkbook } from '../../src/files';
import { WorkbookError } from '../../src/workbook';
import { biffFile, BOF, EOF, f64, formulaCell, numberCell, record, u16, wide } from './biff-fixture';

// SheetJS prints what it makes of records that it does not know.
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));

const text = (words: string): number[] => [...u16(words.length), ...wide(words)];
/** Another workbook with its sheets. */
const otherBook = (path: string, ...sheets: string[]): number[] =>
  record(0x1ae, ...u16(sheets.length), ...text(path), ...sheets.flatMap(text));
const thisBook = record(0x1ae, ...u16(1), ...u16(0x401));
const addIns = record(0x1ae, ...u16(1), ...u16(0x3a01));
const otherName = (name: string): number[] => record(0x23, 0, 0, 0, 0, 0, 0, name.length, ...wide(name), ...u16(0));
const references = (...books: (readonly [book: number, sheet: number])[]): number[] =>
  record(0x17, ...u16(books.length), ...books.flatMap(([book, sheet]) => [book, sheet, sheet].flatMap(u16)));

/** Tokens: a cell of a sheet by its reference, a name by its reference, a whole number, operators. */
const cell3d = (reference: number, row: number, column: number): number[] => [
  0x5a,
  ...u16(reference),
  ...u16(row),
  ...u16(column),
];
const nameX = (reference: number, place: number): number[] => [0x39, ...u16(reference), ...u16(place), 0, 0];
const integer = (value: number): number[] => [0x1e, ...u16(value)];
const PLUS = 0x03;
const TIMES = 0x05;

function formulasOf(globals: readonly number[], ...formulas: (readonly number[])[]): (string | undefined)[] {
  const records = formulas.flatMap((tokens, row) => formulaCell(row, 0, tokens, row));
  const { grids, externalLinks } = readWorkbook('a.xls', biffFile([{ name: 'Biểu 01', records }], globals));
  expect(externalLinks).toBe(formulas.length > 0);
  return formulas.map((_, row) => grids[0]!.formula(row, 0));
}

describe('formulas that read other workbooks', () => {
  const globals = [
    ...thisBook,
    ...otherBook('\u0001so-lieu.xls', 'Biểu 01', 'Phụ lục'),
    ...otherName('TongThu'),
    ...otherName('TongChi'),
    ...addIns,
    ...otherBook('\u0001nam-2018.xls', 'Kế hoạch'),
    ...otherName('TyGia'),
    ...references([0, 0], [1, 0], [1, 1], [3, 0], [1, 0xfffe], [3, 0xfffe]),
  ];

  test("name them by their number: a sheet of the same name is not the workbook's own", () => {
    expect(formulasOf(globals, cell3d(1, 4, 2), cell3d(2, 0, 0), cell3d(3, 9, 1), cell3d(0, 4, 2))).toEqual([
      "='[1]Biểu 01'!$C$5",
      "='[1]Phụ lục'!$A$1",
      "='[2]Kế hoạch'!$B$10",
      "='Biểu 01'!$C$5",
    ]);
  });

  test('name what they read by its name, not "undefined"', () => {
    expect(
      formulasOf(
        globals,
        nameX(4, 1),
        [...nameX(4, 2), ...nameX(5, 1), TIMES],
        [...integer(2), ...nameX(4, 2), TIMES, ...nameX(4, 1), PLUS],
      ),
    ).toEqual(['=[1]!TongThu', '=[1]!TongChi*[2]!TyGia', '=2*[1]!TongChi+[1]!TongThu']);
  });

  test('behind a text, a choice and an array of arguments', () => {
    const string = [0x17, 2, ...wide('ab')];
    const choose = [0x19, 0x04, ...u16(1), ...u16(0), ...u16(0)];
    expect(formulasOf(globals, [...string, ...choose, ...nameX(4, 2), 0x08])).toEqual(['="ab"&[1]!TongChi']);
  });
});

function told(records: readonly number[]): string {
  try {
    const [grid] = readWorkbook('a.xls', biffFile([{ name: 'Biểu', records }])).grids;
    return `${grid!.filled} cells`;
  } catch (error) {
    if (error instanceof WorkbookError) return [error.code, error.sheet].filter(Boolean).join(' ');
    throw error;
  }
}

describe('a cell of a binary sheet that was lost', () => {
  const one = numberCell(0, 0, 10);
  const two = numberCell(0, 1, 20);
  const three = numberCell(0, 2, 30);
  const sheet = (second: readonly number[]): number[] => [...one, ...second, ...three];

  test('the sound twin is read', () => expect(told(sheet(two))).toBe('3 cells'));

  test.each([
    ['its number became that of no record', [...u16(0x1203), ...two.slice(2)]],
    ['its number became that of a record of another place', [...u16(0x5d), ...two.slice(2)]],
    ['its place became that of another cell', numberCell(0, 2, 20)],
    [
      'it is longer than such a cell is, and covers the next',
      record(0x27e, ...u16(0), ...u16(1), ...f64(0), ...f64(0)),
    ],
    [
      'a run of figures covers another column than it holds',
      record(0xbd, ...[0, 1, 0].flatMap(u16), 0, 0, 0, 0, ...u16(9)),
    ],
  ])('%s: damaged', (_, second) => expect(told(sheet(second))).toBe('damaged Biểu'));

  const dimensions = record(0x200, ...new Array<number>(14).fill(0));
  test.each([
    ['the last of a sheet', [...one, ...two, ...record(0x2fd, ...three.slice(4))]],
    ['the first behind the dimensions', [...dimensions, ...record(0x1203, ...one.slice(4)), ...two, ...three]],
    ['a number that is none', [...one, ...two, ...numberCell(0, 2, Number.NaN)]],
    ['a formula whose result is none', [...one, ...two, ...formulaCell(0, 2, integer(7), Number.NaN)]],
    [
      'a formula with a result of a kind that does not exist',
      [
        ...one,
        ...two,
        ...formulaCell(0, 2, integer(7), 0).map((byte, i) => (i === 10 ? 0x42 : i === 16 || i === 17 ? 0xff : byte)),
      ],
    ],
    ['one in a column that no sheet has', [...one, ...two, ...numberCell(0, 0x4000, 30)]],
  ])('%s: damaged', (_, records) => expect(told(records)).toBe('damaged Biểu'));

  test('rows, strings of formulas and what is behind the cells may stand there', () => {
    const row = record(0x208, ...new Array<number>(16).fill(0));
    const formula = [...formulaCell(0, 1, integer(7), 7)];
    expect(told([...sheet([...row, ...formula]), ...record(0x5d, 1, 2, 3), ...record(0x1234)])).toBe('3 cells');
  });

  test('what stands in a chart on the sheet is none of it', () => {
    expect(told([...sheet(two), ...BOF(0x20), ...one, ...record(0x1001), ...one, ...EOF])).toBe('3 cells');
  });

  test('two sheets at one place', () => {
    const bytes = biffFile([
      { name: 'A', records: one },
      { name: 'B', records: two },
    ]);
    const at = Buffer.from(bytes).indexOf(Buffer.from(record(0x85, 0, 0).slice(0, 2)));
    const list = new DataView(bytes.buffer);
    const first = list.getUint32(at + 4, true);
    const second = at + 4 + list.getUint16(at + 2, true);
    list.setUint32(second + 4, first, true);
    expect(() => readWorkbook('a.xls', bytes)).toThrow(expect.objectContaining({ code: 'damaged', sheet: 'B' }));
  });
});

test('what cells do not need is not read: a comment without its drawing', () => {
  const note = record(0x1c, ...[0, 0, 0, 1].flatMap(u16), 1, 0, 0, 65, 0);
  expect(told([...numberCell(0, 0, 10), ...note])).toBe('1 cells');
});
