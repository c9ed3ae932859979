/** What is written is sound in packages of every make; each has its twin that was always sound. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook, removeSheet, writeSheet } from '../../src/files';
import { quoteSheetName } from '../../src/sheet';
import { xlsx } from './package-fixture';
import { plan } from './plan-fixture';

const DATA = '<row r="1"><c r="A1" t="inlineStr"><is><t>Số</t></is></c><c r="B1"><v>5</v></c></row>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = '[Content_Types].xml';
const STYLES = 'xl/styles.xml';

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const names = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));

/** A workbook of one sheet with parts edited as text. */
function book(edits: Readonly<Record<string, (text: string) => string | Uint8Array>>): Uint8Array {
  const parts = unzipSync(xlsx([{ name: 'Một', data: DATA }]));
  for (const [name, edit] of Object.entries(edits)) {
    const content = edit(strFromU8(parts[name]!));
    parts[name] = new Uint8Array(typeof content === 'string' ? strToU8(content) : content);
  }
  return zipSync(parts);
}
const written = (edits: Parameters<typeof book>[0]): Uint8Array => writeSheet(book(edits), plan).bytes;
const isBold = (bytes: Uint8Array): boolean | undefined => readWorkbook('a.xlsx', bytes).grids[1]!.look(1, 0)?.bold;

describe('content types', () => {
  const withoutDefault = (text: string): string =>
    text
      .replace(/<Default Extension="rels"[^>]*>/, '')
      .replace(
        '</Types>',
        '<Override PartName="/xl/_rels/workbook.xml.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
      );
  const typed = (bytes: Uint8Array): string[] =>
    [...partOf(bytes, TYPES).matchAll(/PartName="\/([^"]*\.rels)"/g)].map(([, name]) => name!).sort();

  test('every new relationships part has a type where the package has no default for them', () => {
    expect(typed(written({ [TYPES]: withoutDefault }))).toEqual([
      'xl/_rels/workbook.xml.rels',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/worksheets/_rels/sheet2.xml.rels',
    ]);
  });

  test('and none is named where it has one, in whatever letters', () => {
    expect(typed(written({}))).toEqual([]);
    expect(typed(written({ [TYPES]: (text) => text.replace('"rels"', '"RELS"') }))).toEqual([]);
  });
});

describe('styles', () => {
  test.each([
    `<styleSheet xmlns="${MAIN}"/>`,
    `<?xml version="1.0"?>\n<styleSheet xmlns="${MAIN}" />`,
    `<x:styleSheet xmlns:x="${MAIN}"/>`,
    `<styleSheet xmlns="${MAIN}"></styleSheet>`,
    `<styleSheet xmlns="${MAIN}"><fonts count="0"/><cellXfs/></styleSheet>`,
  ])('%s is written into', (styles) => {
    const bytes = written({ [STYLES]: () => styles });
    expect(isBold(bytes)).toBe(true);
    expect(partOf(bytes, STYLES)).toMatch(/<\/(x:)?styleSheet>$/);
  });

  test('a new part takes the name that other programs look for, or the next where it is taken', () => {
    const rels = (text: string): string => text.replace(/<Relationship Id="rId90"[^>]*>/, '');
    const unlisted = written({ 'xl/_rels/workbook.xml.rels': rels });
    expect(names(unlisted)).toContain('xl/styles1.xml');
    const none = unzipSync(book({ 'xl/_rels/workbook.xml.rels': rels }));
    delete none[STYLES];
    const bytes = writeSheet(zipSync(none), plan).bytes;
    expect(names(bytes).filter((name) => /styles/.test(name))).toEqual([STYLES]);
    expect(isBold(bytes)).toBe(true);
  });

  test.each([
    [
      'UTF-16',
      (text: string) => new Uint8Array(Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le')),
    ],
    ['windows-1252', (text: string) => strToU8(`<?xml version='1.0' encoding='windows-1252'?>${text}`)],
  ])('a part that was %s says UTF-8 when it is written anew', (_, encode) => {
    const bytes = written({ [STYLES]: encode });
    expect(partOf(bytes, STYLES)).toMatch(/^<\?xml version=["']1.0["'] encoding="UTF-8"\?>/);
    expect(isBold(bytes)).toBe(true);
  });

  test('the list of content types and the list of sheets too', () => {
    const encode = (text: string): Uint8Array =>
      new Uint8Array(
        Buffer.from(`\uFEFF<?xml version="1.0" encoding="utf-16"?>${text.replace(/<\?.*?\?>/, '')}`, 'utf16le'),
      );
    const bytes = written({ [TYPES]: encode, 'xl/workbook.xml': encode });
    for (const name of [TYPES, 'xl/workbook.xml']) expect(partOf(bytes, name)).toContain('encoding="UTF-8"');
    expect(readWorkbook('a.xlsx', bytes).grids).toHaveLength(2);
  });
});

describe('numbers at their limits', () => {
  const idOf = (bytes: Uint8Array): string =>
    /name="Tổng hợp" sheetId="([^"]*)"/.exec(partOf(bytes, 'xl/workbook.xml'))![1]!;
  const sheetId = (id: string) => ({
    'xl/workbook.xml': (text: string) => text.replace('sheetId="3"', `sheetId="${id}"`),
  });

  test('the id of the new sheet', () => {
    expect(['3', '65533', '65534', '4294967295'].map((id) => idOf(written(sheetId(id))))).toEqual([
      '4',
      '65534',
      '1',
      '1',
    ]);
  });

  test('our own name, beside one past counting, is known again', () => {
    const huge =
      '<definedNames><definedName name="_KhopSo.99999999999999999999999" hidden="1">Một!$B$1</definedName></definedNames>';
    const bytes = written({ 'xl/workbook.xml': (text) => text.replace('</sheets>', `</sheets>${huge}`) });
    expect(readWorkbook('a.xlsx', bytes).ownSheets).toEqual(['Tổng hợp']);
    expect(names(removeSheet(bytes, 'Tổng hợp'))).not.toContain('xl/worksheets/sheet2.xml');
  });

  test('200,000 defined names and sheets of as many formats', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => `<definedName name="T${i}">1</definedName>`).join('');
    const bytes = written({
      'xl/workbook.xml': (text) => text.replace('</sheets>', `</sheets><definedNames>${many}</definedNames>`),
    });
    expect(readWorkbook('a.xlsx', bytes).ownSheets).toEqual(['Tổng hợp']);
  });
});

test('a name that ends in a full stop is quoted in formulas', () => {
  expect(['Biểu.', 'B.1', 'a..'].map(quoteSheetName)).toEqual(["'Biểu.'", 'B.1', "'a..'"]);
});
