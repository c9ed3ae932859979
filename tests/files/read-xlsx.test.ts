import { rangeName } from '../../src/sheet';
import { readWorkbook } from '../../src/files';
import { WorkbookError } from '../../src/workbook';
import { type FixtureSheet, styles, xlsx } from './package-fixture';

const budget: FixtureSheet = {
  name: 'Dự toán',
  head: '<cols><col min="1" max="1" width="6.5" customWidth="1"/><col min="3" max="4" width="12" hidden="1"/></cols>',
  data:
    '<row r="1"><c r="A1" t="inlineStr" s="1"><is><t>Tổng số</t></is></c><c r="B1" s="2"><v>298300.98</v></c><c r="C1" s="3"><v>0.9482</v></c></row>' +
    '<row r="3" hidden="1"><c r="A3" t="str"><f>"KC"&amp;"QG"</f><v>KCQG</v></c><c r="B3"><f>SUM(B4:B5)</f><v>30</v></c></row>' +
    '<row r="4"><c r="B4"><f t="shared" ref="B4:B5" si="0">D4*2</f><v>10</v></c></row><row r="5"><c r="B5"><f t="shared" si="0"/><v>20</v></c></row>' +
    '<row r="6"><c r="B6" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C6" t="b"><v>1</v></c><c r="D6"><f>B4*3</f></c></row>' +
    '<row r="7"><c r="B7"><f t="array" ref="B7:B8">B4:B5*2</f><v>20</v></c></row><row r="8"><c r="B8"><v>40</v></c></row>' +
    '<row r="65535"><c r="A65535" s="4"/></row>',
  tail: '<sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
};
const FORMATS =
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" wrapText="1" indent="2"/></xf>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/>';

const read = (bytes: Uint8Array, name = 'bieu.xlsx') => readWorkbook(name, bytes);
const codeOf = (bytes: Uint8Array, name = 'bieu.xlsx'): string => {
  try {
    read(bytes, name);
    return 'read';
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.subject).toBe(name);
    return error.code;
  }
};

describe('an .xlsx becomes grids', () => {
  const workbook = read(
    xlsx([budget, { name: 'Ẩn', data: '', state: 'hidden' }, { name: 'Biểu đồ', data: '', chart: true }], {
      styles: styles(FORMATS),
      workbook:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'Dự toán\'!$A$1:$B$20,\'Dự toán\'!$D:$E</definedName></definedNames>',
    }),
  );
  const grid = workbook.grids[0]!;

  test('worksheets, hidden ones too, in order; chart sheets apart', () => {
    expect(workbook.grids.map(({ sheet, visible }) => [sheet, visible])).toEqual([
      ['Dự toán', true],
      ['Ẩn', false],
    ]);
    expect(workbook.chartSheets).toEqual(['Biểu đồ']);
    expect(workbook).toMatchObject({
      kind: 'xlsx',
      activeSheet: 'Dự toán',
      structureProtected: false,
      protectedSheets: ['Dự toán'],
      externalLinks: false,
    });
  });

  test('values with what Excel shows of them', () => {
    expect([grid.text(0, 1), grid.number(0, 1), grid.format(0, 1)]).toEqual(['298,300.98', 298300.98, '#,##0.00']);
    expect([grid.text(0, 2), grid.number(0, 2), grid.format(0, 2)]).toEqual(['94.82%', 0.9482, '0.00%']);
    expect([grid.kind(5, 1), grid.text(5, 1), grid.kind(5, 2), grid.text(5, 2)]).toEqual([
      'error',
      '#DIV/0!',
      'boolean',
      'TRUE',
    ]);
  });

  test('formulas of every cell, shared and array ones written out', () => {
    expect([grid.formula(2, 0), grid.formula(2, 1)]).toEqual(['="KC"&"QG"', '=SUM(B4:B5)']);
    expect([grid.formula(3, 1), grid.formula(4, 1)]).toEqual(['=D4*2', '=D5*2']);
    expect([grid.formula(6, 1), grid.formula(7, 1)]).toEqual(['=B4:B5*2', '=B4:B5*2']);
  });

  test('a formula that no program has calculated yet has no value, not zero', () => {
    expect([grid.formula(5, 3), grid.kind(5, 3)]).toEqual(['=B4*3', 'empty']);
  });

  test('the used range is what holds something, however far formats run', () => {
    expect(grid.range).toEqual({ top: 0, left: 0, bottom: 7, right: 3 });
    expect(workbook.grids[1]!.range).toBeNull();
  });

  test('merges, hidden rows and columns, widths', () => {
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect([...grid.hiddenRows]).toEqual([2]);
    expect([...grid.hiddenColumns]).toEqual([2, 3]);
    // The file says 6.5; five pixels of it lie beside the figures.
    expect(grid.columnWidths.get(0)).toBe(5.79);
  });

  test('print areas, each on its own sheet', () => {
    expect(grid.printAreas.map(rangeName)).toEqual(['A1:B20', 'D1:E1048576']);
    expect(workbook.grids[1]!.printAreas).toEqual([]);
  });

  test('looks: font, weight, colour, fill, alignment, borders', () => {
    expect(grid.look(0, 0)).toEqual({
      bold: true,
      font: '.VnTime',
      fontSize: 13,
      color: '#C00000',
      fill: '#FFFF00',
      horizontal: 'center',
      wrap: true,
      indent: 2,
      border: { top: true, bottom: true },
    });
  });
});

describe('what a number shows', () => {
  const formats = ['0.0', '#,##0', '_(* #,##0.0_);_(* \\(#,##0.0\\)', '[$-1010409]#,##0', ';;;', 'dd/mm/yyyy'];
  const custom = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('');
  const sheet = styles(
    formats.map((_, i) => `<xf numFmtId="${200 + i}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join(''),
  ).replace('<fonts', `<numFmts>${custom}</numFmts><fonts`);
  const show = (format: number, value: number): string => {
    const [grid] = read(
      xlsx([{ name: 'S', data: `<row r="1"><c r="A1" s="${format}"><v>${value}</v></c></row>` }], { styles: sheet }),
    ).grids;
    return grid!.text(0, 0);
  };

  test.each([
    ['rounded half up, as the sheet prints it', 1, 142.85, '142.9'],
    ['from fifteen digits, not from the binary rest', 2, 990279.4999999999, '990,280'],
    ['accounting', 3, -2073.35, ' (2,073.4)'],
    ['a locale is not a currency', 4, 304018.03, '304,018'],
    ['hidden', 5, 12, ''],
    ['a date', 6, 43466, '01/01/2019'],
    ['General', 0, 0.1 + 0.2, '0.3'],
  ])('%s', (_, format, value, shown) => {
    expect(show(format, value)).toBe(shown);
  });
});

describe('packages written by other programs', () => {
  test.each([
    ['strict', { strict: true }],
    ['with a prefix on every element', { prefix: 'x' }],
  ])('%s', (_, options) => {
    const p = 'prefix' in options ? 'x:' : '';
    const data = `<${p}row r="1"><${p}c r="B1" s="1"><${p}v>12.5</${p}v></${p}c></${p}row>`;
    const [grid] = read(xlsx([{ name: 'S', data }], options)).grids;
    expect([grid!.number(0, 1), grid!.range]).toEqual([12.5, { top: 0, left: 1, bottom: 0, right: 1 }]);
  });

  test('cells and rows without addresses follow one another', () => {
    const styled = styles('<xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="0"/>');
    const [grid] = read(
      xlsx([{ name: 'S', data: '<row><c><v>1</v></c><c s="1"><v>2</v></c></row><row><c s="1"><v>3</v></c></row>' }], {
        styles: styled,
      }),
    ).grids;
    expect([grid!.number(0, 1), grid!.look(0, 1)?.bold, grid!.number(1, 0), grid!.look(1, 0)?.bold]).toEqual([
      2,
      true,
      3,
      true,
    ]);
  });

  test('links into other workbooks are told', () => {
    expect(
      read(xlsx([{ name: 'S', data: '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>1</v></c></row>' }])).externalLinks,
    ).toBe(true);
  });

  test('a protected structure is told', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const workbook = (protection: string): Uint8Array =>
      xlsx([{ name: 'S', data: '' }], {
        extra: {
          'xl/workbook.xml':
            `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${protection}` +
            '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        },
      });
    expect(read(workbook('<workbookProtection lockStructure="1"/>')).structureProtected).toBe(true);
    expect(read(workbook('<workbookProtection lockWindows="1"/>')).structureProtected).toBe(false);
  });
});

describe('files that are no workbook', () => {
  const good = xlsx([{ name: 'S', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }]);

  test('text under a workbook name, an empty file, another Office package', () => {
    expect(codeOf(new TextEncoder().encode('a,b\n1,2'), 'bieu.xlsx')).toBe('not-a-workbook');
    expect(codeOf(new TextEncoder().encode('a,b\n1,2'), 'bieu.xls')).toBe('not-a-workbook');
    expect(codeOf(new Uint8Array(0))).toBe('not-a-workbook');
    expect(codeOf(xlsx([], { extra: { 'xl/workbook.xml': '<document/>' } }))).toBe('not-a-workbook');
  });

  test('a file cut short or with a flipped byte', () => {
    expect(codeOf(good.slice(0, good.length - 60))).toBe('damaged');
    const flipped = good.slice();
    flipped[200]! ^= 0xff;
    expect(codeOf(flipped)).toBe('damaged');
  });

  test('a part with a document type', () => {
    const bomb = '<?xml version="1.0"?><!-- x --><!DOCTYPE w [<!ENTITY a "aaaa">]><workbook/>';
    expect(codeOf(xlsx([{ name: 'S', data: '' }], { extra: { 'xl/workbook.xml': bomb } }))).toBe('damaged');
    expect(codeOf(xlsx([{ name: 'S', data: '' }], { extra: { 'xl/worksheets/sheet1.xml': bomb } }))).toBe('damaged');
  });

  test('a package that declares more than it may unpack is refused before it is unpacked', () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(codeOf(bytes)).toBe('too-large');
  });

  test('an entry that unpacks to more than it declares is stopped', () => {
    const bytes = xlsx([{ name: 'S', data: '' }], {
      extra: { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(2_000_000)}</worksheet>` },
    });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 1_000, true);
    }
    expect(codeOf(bytes)).toBe('damaged');
  });

  test('thousands of sheets', () => {
    const many = Array.from({ length: 2_001 }, (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId1"/>`).join(
      '',
    );
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${many}</sheets></workbook>`;
    expect(codeOf(xlsx([{ name: 'S', data: '' }], { extra: { 'xl/workbook.xml': workbook } }))).toBe('too-large');
  });

  test('a workbook without any sheet', () => {
    expect(codeOf(xlsx([]))).toBe('empty-workbook');
  });
});
