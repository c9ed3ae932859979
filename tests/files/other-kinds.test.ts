/** Workbooks of other kinds are read, or refused as what they are; broken ones are damaged and end. */
import { CFB, utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/files';
import { WorkbookError } from '../../src/workbook';

const TABLE = [
  ['STT', 'Nội dung', 'Kế hoạch'],
  [1, 'Chi đầu tư', 2300],
  [2, 'Chi thường xuyên', 5500.5],
];

function bookOf(bookType: 'xlsb' | 'ods' | 'biff8'): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(TABLE);
  sheet['C4'] = { t: 'n', f: 'SUM(C2:C3)', v: 7800.5 };
  sheet['!ref'] = 'A1:C4';
  utils.book_append_sheet(book, sheet, 'Biểu 01');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Ghi chú']]), 'Phụ lục');
  return new Uint8Array(write(book, { type: 'array', bookType, bookSST: true }) as ArrayBuffer);
}

function told(bytes: Uint8Array, name: string): string {
  try {
    const { grids, kind } = readWorkbook(name, bytes);
    return `${kind}: ${grids.map((grid) => `${grid.sheet} ${grid.filled}`).join(', ')}`;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

describe('packages of other kinds', () => {
  test.each(['xlsb', 'ods'] as const)('an .%s is read; SheetJS writes no formulas into an .xlsb', (kind) => {
    const file = readWorkbook(`a.${kind}`, bookOf(kind));
    const [grid] = file.grids;
    expect([
      file.kind,
      grid!.sheet,
      grid!.text(0, 2),
      grid!.number(2, 2),
      grid!.number(3, 2),
      grid!.formula(3, 2),
    ]).toEqual([kind, 'Biểu 01', 'Kế hoạch', 5500.5, 7800.5, kind === 'ods' ? '=SUM(C2:C3)' : undefined]);
  });

  const without = (bytes: Uint8Array, part: RegExp, change?: (content: Uint8Array) => Uint8Array): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(bytes)).flatMap(([name, content]): [string, Uint8Array][] =>
          part.test(name) ? (change ? [[name, new Uint8Array(change(content))]] : []) : [[name, content]],
        ),
      ),
    );
  const cut = (content: Uint8Array): Uint8Array => content.slice(0, content.length / 2);

  test.each([
    ['xlsb', /sheet2\.bin$/],
    ['xlsb', /sharedStrings\.bin$/],
    ['xlsb', /^xl\/workbook\.bin$/],
    ['ods', /^content\.xml$/],
  ] as const)('an .%s without or with half of %s is damaged', (kind, part) => {
    expect(told(bookOf(kind), `a.${kind}`)).toBe(`${kind}: Biểu 01 12, Phụ lục 1`.replace('12', '10'));
    expect(told(without(bookOf(kind), part, cut), `a.${kind}`)).toBe('damaged');
    expect(['damaged', 'not-a-workbook']).toContain(told(without(bookOf(kind), part), `a.${kind}`));
  });

  test('an .xlsb is read without the parts that cells do not depend on', () => {
    expect(told(without(bookOf('xlsb'), /theme|docProps|metadata/), 'a.xlsb')).toMatch(/^xlsb: Biểu 01/);
  });

  test('an .ods with a password', () => {
    const locked = without(bookOf('ods'), /manifest\.xml/, () =>
      new TextEncoder().encode('<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'),
    );
    expect(told(locked, 'a.ods')).toBe('encrypted');
  });
});

describe('compound files', () => {
  const good = bookOf('biff8');

  test('are read alike from either kind of bytes, and cut ones are damaged', () => {
    const whole = told(good, 'a.xls');
    expect(whole).toMatch(/^xls: Biểu 01 10, Phụ lục 1$/);
    expect(told(Buffer.from(good), 'a.xls')).toBe(whole);
    for (const length of [100, 600, good.length / 3, good.length / 2, good.length - 2600]) {
      const short = good.slice(0, Math.floor(length));
      expect([length, told(short, 'a.xls')]).toEqual([length, 'damaged']);
      expect([length, told(Buffer.from(short), 'a.xls')]).toEqual([length, 'damaged']);
    }
  });

  test('a chain of sectors that runs in a circle or out of the file ends', () => {
    const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer);
    const table = (view(good).getUint32(0x4c, true) + 1) * 512;
    for (const next of [1, 2, 0x00fffff0]) {
      const looped = good.slice();
      for (let sector = 0; sector < 12; sector++) view(looped).setUint32(table + 4 * sector, next, true);
      expect(['damaged', 'not-a-workbook']).toContain(told(looped, 'a.xls'));
    }
  });

  test('a stream of another program is no workbook', () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(5000, 1));
    expect(told(new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer), 'a.xls')).toBe('not-a-workbook');
  });
});

describe('pages named .xls', () => {
  const page = (attributes: string): Uint8Array =>
    new TextEncoder().encode(
      `<html><table><tr><td ${attributes}>Nội dung</td><td>Số</td></tr><tr><td>Cộng</td><td>30</td></tr></table></html>`,
    );

  test.each([
    'rowspan=2 colspan=0',
    'colspan="1000000000"',
    "colspan='-5'",
    'colspan=x',
    'COLSPAN = 0 rowspan=0',
    'rowspan=1000000000',
  ])('%s is read at once', (attributes) => {
    const started = Date.now();
    expect(told(page(attributes), 'a.xls')).toBe('markup: Sheet1 4');
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  test('a true span is kept', () => {
    const [grid] = readWorkbook('a.xls', page('colspan=2')).grids;
    expect([grid!.merges, grid!.text(0, 2)]).toEqual([[{ top: 0, left: 0, bottom: 0, right: 1 }], 'Số']);
  });

  describe('whose numbers are written the Vietnamese way', () => {
    const pageOf = (...figures: string[]): Uint8Array =>
      new TextEncoder().encode(
        `<html><table><tr><td>Nội dung</td>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr></table></html>`,
      );
    const numbers = (figures: readonly string[], decimal?: ',' | '.'): unknown[] => {
      const { grids, text } = readWorkbook('a.xls', pageOf(...figures), decimal ? { csv: { decimal } } : {});
      const values = figures.map((_, i) =>
        grids[0]!.kind(0, i + 1) === 'number' ? grids[0]!.number(0, i + 1) : grids[0]!.text(0, i + 1),
      );
      return [text?.decimal, ...values];
    };

    test.each([
      [
        ['600.000', '1.934.567', '93,2'],
        [',', 600_000, 1_934_567, 93.2],
      ],
      [
        ['600,000', '1,934,567', '93.2'],
        ['.', 600_000, 1_934_567, 93.2],
      ],
      [
        ['600.000', '12,5%'],
        [',', 600_000, 0.125],
      ],
      [
        ['600.5', '1200'],
        ['.', 600.5, 1200],
      ],
      [
        ['007', '31/12/2018', '-'],
        ['.', '007', '31/12/2018', '-'],
      ],
    ] as const)('%j', (figures, expected) => expect(numbers(figures)).toEqual(expected));

    test('and where a page does not tell, it can be said', () => {
      expect(numbers(['600.000'])).toEqual(['.', 600]);
      expect(numbers(['600.000'], ',')).toEqual([',', 600_000]);
    });
  });

  test('an XML workbook of 2003 says itself what is a number', () => {
    const cell = (type: string, value: string): string => `<Cell><Data ss:Type="${type}">${value}</Data></Cell>`;
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' +
      'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Biểu"><Table><Row>' +
      `${cell('String', '1.934.567')}${cell('Number', '600.5')}</Row></Table></Worksheet></Workbook>`;
    const { grids, text } = readWorkbook('a.xls', new TextEncoder().encode(xml));
    expect([grids[0]!.text(0, 0), grids[0]!.number(0, 1), text]).toEqual(['1.934.567', 600.5, undefined]);
  });
});
