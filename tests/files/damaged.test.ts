/** Damage is told, naming the sheet; what cells do not depend on may be missing. Each case has its sound twin. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/files';
import { errorMessage } from '../../src/locales';
import { WorkbookError } from '../../src/workbook';
import { xlsx } from './package-fixture';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Cộng</t></is></c><c r="B1"><v>30</v></c></row>';
const two = (extra: Record<string, string | Uint8Array> = {}): Uint8Array =>
  xlsx(
    [
      { name: 'Biểu 01', data: rows },
      { name: 'Biểu 02', data: rows },
    ],
    { extra },
  );

function failure(bytes: Uint8Array, name = 'bao-cao.xlsx'): WorkbookError | string {
  try {
    const { grids } = readWorkbook(name, bytes);
    return grids.map((grid) => `${grid.sheet}: ${grid.filled}`).join(', ');
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
const told = (bytes: Uint8Array): string => {
  const error = failure(bytes);
  return error instanceof WorkbookError ? [error.code, error.sheet].filter(Boolean).join(' ') : error;
};

/** The package with one part changed; null drops it. */
function changed(bytes: Uint8Array, part: string, change: (content: Uint8Array) => Uint8Array | null): Uint8Array {
  const parts = unzipSync(bytes);
  const content = change(parts[part]!);
  if (content) parts[part] = new Uint8Array(content);
  else delete parts[part];
  return zipSync(parts);
}

const SHEET_2 = 'xl/worksheets/sheet2.xml';
const half = (content: Uint8Array): Uint8Array => content.slice(0, content.length / 2);

/** A workbook whose labels are shared strings; `items` is what stands in the list. */
function shared(items: string, indexes: readonly number[]): Uint8Array {
  const cells = indexes.map((index, i) => `<c r="${'ABCDEF'[i]}1" t="s"><v>${index}</v></c>`).join('');
  const book = xlsx([{ name: 'Biểu', data: `<row r="1">${cells}</row>` }], {
    extra: {
      'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`,
    },
  });
  return changed(book, 'xl/_rels/workbook.xml.rels', (content) =>
    new TextEncoder().encode(
      strFromU8(content).replace(
        '</Relationships>',
        `<Relationship Id="rId91" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
    ),
  );
}
const texts = (bytes: Uint8Array): string[] => {
  const [grid] = readWorkbook('a.xlsx', bytes).grids;
  return [0, 1, 2, 3, 4].map((column) => grid!.text(0, column));
};

describe('a listed sheet without a sound part is damaged, and named', () => {
  test('the sound twin is read', () => expect(told(two())).toBe('Biểu 01: 2, Biểu 02: 2'));

  test.each<[string, (content: Uint8Array) => Uint8Array | null]>([
    ['missing', () => null],
    ['cut in half', half],
    ['emptied', () => new Uint8Array(0)],
    ['ending in the middle of a cell', (content) => content.slice(0, content.indexOf(0x76) + 3)],
    [
      'with its end tags mixed up',
      (content) => bytesOf(strFromU8(content).replace('</row></sheetData>', '</sheetData></row>')),
    ],
    ['with something after its end', (content) => bytesOf(`${strFromU8(content)}<worksheet/>`)],
    ['without cells of any kind', (content) => bytesOf(strFromU8(content).replace(/<sheetData>.*<\/sheetData>/, ''))],
    ['of another kind', () => bytesOf('<chartSpace/>')],
    ['with a cell outside of every sheet', (content) => bytesOf(strFromU8(content).replace('r="B1"', 'r="XFE1"'))],
    [
      'with a row outside of every sheet',
      (content) => bytesOf(strFromU8(content).replaceAll('"1"', '"1048577"').replace('B1', 'B1048577')),
    ],
    ['with a cell that stands twice', (content) => bytesOf(strFromU8(content).replace('r="B1"', 'r="A1"'))],
    [
      'with a cell of a row before that stands twice',
      (content) => bytesOf(strFromU8(content).replace('</row>', '</row><row r="1"><c r="B1"><v>7</v></c></row>')),
    ],
    [
      'with an address of 200,000 letters',
      (content) => bytesOf(strFromU8(content).replace('r="B1"', `r="${'B'.repeat(200_000)}1"`)),
    ],
    ['with a zero byte', (content) => bytesOf(strFromU8(content).replace('Cộng', 'C\0ng'))],
    [
      'with a document type behind a long comment',
      (content) => bytesOf(`<!--${'x'.repeat(70_000)}--><!DOCTYPE w>${strFromU8(content)}`),
    ],
  ])('%s', (_, change) => {
    expect(told(changed(two(), SHEET_2, change))).toBe('damaged Biểu 02');
  });

  test('its relationship is missing, or all of them are', () => {
    const rels = 'xl/_rels/workbook.xml.rels';
    const cut = changed(two(), rels, (content) =>
      bytesOf(strFromU8(content).replace(/<Relationship Id="rId2"[^>]*>/, '')),
    );
    expect(told(cut)).toBe('damaged Biểu 02');
    expect(told(changed(two(), rels, () => null))).toBe('damaged Biểu 01');
  });

  test('its relationship is of no kind of sheet, or another sheet has it', () => {
    const rels = 'xl/_rels/workbook.xml.rels';
    const strange = changed(two(), rels, (content) =>
      bytesOf(strFromU8(content).replace(/(<Relationship Id="rId2"[^>]*)worksheet"/, '$1worksheat"')),
    );
    expect(told(strange)).toBe('damaged Biểu 02');
    const shared = changed(two(), 'xl/workbook.xml', (content) =>
      bytesOf(strFromU8(content).replace('r:id="rId2"', 'r:id="rId1"')),
    );
    expect(told(shared)).toBe('damaged Biểu 02');
  });

  test('cells and rows may be out of their order', () => {
    const data = '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>';
    expect(told(xlsx([{ name: 'Biểu', data }]))).toBe('Biểu: 3');
  });

  test('the message names file and sheet in both languages', () => {
    const error = failure(changed(two(), SHEET_2, half)) as WorkbookError;
    expect(errorMessage('vi', error)).toMatch(/^Tệp “bao-cao.xlsx” \(trang “Biểu 02”\) bị hỏng\./);
    expect(errorMessage('en', error)).toMatch(/“bao-cao.xlsx” \(sheet “Biểu 02”\) is damaged/);
  });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false, mark = true): Uint8Array => {
  const body = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? body.swap16() : body);
};

describe('parts in other encodings are read', () => {
  const sheet = (declared: string): string =>
    `<?xml version="1.0" encoding="${declared}"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

  test.each([
    ['UTF-16 with its mark', utf16(sheet('UTF-16'))],
    ['UTF-16, the high byte first', utf16(sheet('UTF-16'), true)],
    ['UTF-16 without a mark', utf16(sheet('UTF-16'), true, false)],
    ['UTF-8 that declares UTF-16', bytesOf(sheet('UTF-16'))],
  ])('%s', (_, bytes) => {
    const [, grid] = readWorkbook('a.xlsx', two({ [SHEET_2]: bytes })).grids;
    expect([grid!.text(0, 0), grid!.number(0, 1)]).toEqual(['Cộng', 30]);
  });

  test('UTF-16 that was cut is damaged', () => {
    expect(told(two({ [SHEET_2]: half(utf16(sheet('UTF-16'))) }))).toBe('damaged Biểu 02');
  });
});

describe('shared strings', () => {
  const item = (text: string): string => `<si><t>${text}</t></si>`;

  test.each([
    ['<si/>', '<si/>'],
    ['<si /> with a space', '<si />'],
    ['with an attribute', '<si xml:space="preserve"/>'],
    ['empty with an end tag', '<si></si>'],
    ['an empty text', '<si><t/></si>'],
  ])('an empty item moves no label: %s', (_, empty) => {
    const list = item('STT') + empty + item('Kế hoạch') + item('Thực hiện');
    expect(texts(shared(list, [0, 1, 2, 3]))).toEqual(['STT', '', 'Kế hoạch', 'Thực hiện', '']);
  });

  test.each([
    ['an item with an attribute', '<si xml:space="preserve"><t> Kế hoạch</t></si>', ' Kế hoạch'],
    ['a comment that looks like an item', `<!--</si><si>-->${item('Kế hoạch')}`, 'Kế hoạch'],
    ['a CDATA section', '<si><t><![CDATA[A & B </si>]]></t></si>', 'A & B </si>'],
    [
      'rich text with a phonetic guide',
      '<si xml:id="x"><r><t>Kế </t></r><r><t>hoạch</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>',
      'Kế hoạch',
    ],
  ])('%s', (_, second, text) => {
    expect(texts(shared(item('STT') + second + item('Ghi chú'), [0, 1, 2]))).toEqual(['STT', text, 'Ghi chú', '', '']);
  });

  test('cut, emptied, missing or too few: damaged', () => {
    const good = shared(item('STT') + item('Kế hoạch'), [0, 1]);
    expect(told(good)).toBe('Biểu: 2');
    for (const change of [half, () => new Uint8Array(0)])
      expect(told(changed(good, 'xl/sharedStrings.xml', change))).toBe('damaged');
    expect(told(changed(good, 'xl/sharedStrings.xml', () => null))).toBe('damaged Biểu');
    expect(told(shared(item('STT'), [0, 1]))).toBe('damaged Biểu');
    expect(told(shared('', [0]))).toBe('damaged Biểu');
    expect(told(shared('<si/>', [0, 1]))).toBe('damaged Biểu');
  });
});

describe('what cells do not depend on may be missing or strange', () => {
  const types =
    (extra: string): ((content: Uint8Array) => Uint8Array) =>
    (content) =>
      bytesOf(strFromU8(content).replace('</Types>', `${extra}</Types>`));
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

  test.each([
    ['people of a modern comment', 'xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
    ['metadata', 'xl/metadata.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml'],
    ['a theme', 'xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    [
      'another workbook',
      'xl/externalLinks/externalLink1.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
    ],
  ])('a part that is named and not there: %s', (_, part, type) => {
    expect(told(changed(two(), '[Content_Types].xml', types(override(part, type))))).toBe('Biểu 01: 2, Biểu 02: 2');
  });

  test('a part of people that is there', () => {
    const people = override('xl/persons/person.xml', 'application/vnd.ms-excel.person+xml');
    const book = two({ 'xl/persons/person.xml': '<personList><person displayName="Lê An" id="{1}"/></personList>' });
    expect(told(changed(book, '[Content_Types].xml', types(people)))).toBe('Biểu 01: 2, Biểu 02: 2');
  });

  test('styles that are named and not there, or hold what no schema knows', () => {
    expect(told(changed(two(), 'xl/styles.xml', () => null))).toBe('Biểu 01: 2, Biểu 02: 2');
    const odd = '<styleSheet><cellXfs><xf numFmtId="0"><odd/></xf></cellXfs><odd><xf/></odd></styleSheet>';
    expect(told(two({ 'xl/styles.xml': odd }))).toBe('Biểu 01: 2, Biểu 02: 2');
  });
});

test('a sheet is called as Excel calls it, and has its cells, whatever stands in the list', () => {
  const book = xlsx([
    { name: 'Biểu_x0031_', data: rows },
    { name: 'Biểu_x005F_x0031_', data: rows },
  ]);
  expect(told(book)).toBe('Biểu1: 2, Biểu_x0031_: 2');
});

test('dates of a workbook that counts from 1904 show the day that is meant', () => {
  const styled = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const data = '<row r="1"><c r="A1" s="1"><v>42003</v></c></row>';
  const book = (attribute: string): Uint8Array =>
    changed(xlsx([{ name: 'S', data }], { styles: styled }), 'xl/workbook.xml', (content) =>
      bytesOf(strFromU8(content).replace(/(<workbook [^>]*>)/, `$1<workbookPr ${attribute}/>`)),
    );
  const shown = (attribute: string): string => readWorkbook('a.xlsx', book(attribute)).grids[0]!.text(0, 0);
  expect([shown('date1904="1"'), shown('date1904="0"')]).toEqual(['12/31/18', '12/30/14']);
});
