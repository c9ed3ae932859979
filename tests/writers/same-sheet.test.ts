/**
 * One plan, two ways: through the genuine Office.js client into the stand-in, and through `files/` into an .xlsx. What a
 * user then sees must be the same, cell by cell and chart by chart. The host gets the requests that Excel gets; the file is read
 * here by its own parts, not by our reader.
 */
import { createExcelPort } from '../../src/excel';
import { createWorkbook, readWorkbook, writeSheet } from '../../src/files';
import { HostWorkbook } from '../../src/host';
import { checkWorkbook, offersFor, planFor } from '../../src/jobs';
import { type SheetPlan, cellName } from '../../src/sheet';
import { PICTURE_TABLES, type PictureTable, sourcePlan } from '../../scripts/pictures/tables';
import { calculation, openInOffice } from '../host/client';
import { summaryPlan } from '../excel/fixtures';
import { fileSheet } from './file-sheet';
import { hostSheet } from './host-sheet';

/** The source of a table as an office would name its sheet. */
function sourceOf(table: PictureTable, sheet: string): Uint8Array {
  return createWorkbook([{ ...sourcePlan(table), name: sheet }]);
}

function summaryOf(table: PictureTable, sheet: string): { readonly source: Uint8Array; readonly plan: SheetPlan } {
  const source = sourceOf(table, sheet);
  const { grids } = readWorkbook('nguon.xlsx', source);
  const result = checkWorkbook(grids);
  const { offers } = offersFor(result, grids, { sheet }).choices;
  const offer = offers.find(({ choice }) => choice.template === table.template)!;
  const choice = table.measures ? { ...offer.choice, measures: offer.measures.slice(0, table.measures) } : offer.choice;
  return { source, plan: planFor(result, grids, { sheet }, [sheet], { choice }) };
}

async function bothWays(source: Uint8Array, plan: SheetPlan) {
  const { grids } = readWorkbook('nguon.xlsx', source);
  const workbook = HostWorkbook.fromGrids(grids, { calculation: await calculation() });
  openInOffice(workbook);
  const written = await createExcelPort().writeSheet(plan);
  const { bytes, sheet } = writeSheet(source, plan);
  expect(written.sheet).toBe(sheet);
  return { excel: hostSheet(workbook, sheet), file: fileSheet(bytes, sheet) };
}

const SHEETS = ["Biểu 01 'KCQG' (2024)", "Sở CT's – Phụ lục", 'Tiến độ & giải ngân'];

describe('a summary is the same sheet, written by Excel and into a file', () => {
  test.each(PICTURE_TABLES.map((table, i) => [table.picture, SHEETS[i % SHEETS.length]!, table] as const))(
    '%s of sheet “%s”',
    async (_picture, sheet, table) => {
      const { source, plan } = summaryOf(table, sheet);
      const { excel, file } = await bothWays(source, plan);
      expect(Object.keys(excel.cells).length).toBeGreaterThan(30);
      expect(excel.charts.length).toBe(plan.charts.length);
      expect(excel).toEqual(file);
      // Series are named by text in Excel and by a cell in the file: the cell holds that very text.
      for (const { series } of plan.charts)
        for (const { name } of series) expect(excel.cells[cellName(name.row, name.column)]?.value).toBe(name.text);
    },
  );

  test('a plan with every kind of cell, on a sheet with an apostrophe in its name', async () => {
    const table = PICTURE_TABLES[0]!;
    const base = summaryPlan("Phụ lục '2' – Tổng hợp");
    const plan: SheetPlan = {
      ...base,
      cells: base.cells.map((cell) => {
        const { content } = cell;
        if (content.type !== 'formula') return cell;
        const formula = content.formula.replace(
          /'Biểu 01'!([BC])(\d)/g,
          (_, column, row) => `${column === 'B' ? 10 : 20}*${row}`,
        );
        return { ...cell, content: { ...content, formula, value: valueOf(formula) } };
      }),
      print: { ...base.print, area: { top: 0, left: 0, bottom: 24, right: 3 }, breaksBefore: [5, 8] },
    };
    const { excel, file } = await bothWays(sourceOf(table, table.sheet), plan);
    expect(excel).toEqual(file);
    const pagesAcross = { scale: 65, repeatColumns: { first: 0, last: 1 }, breaksBefore: [2, 3] };
    const wide = { ...plan, print: { ...plan.print, pagesAcross } };
    const written = await bothWays(sourceOf(table, table.sheet), wide);
    expect(written.excel).toEqual(written.file);
    expect(written.excel.page).toMatchObject({ scale: 65, columnBreaks: [3, 4], titles: ['A:B', expect.anything()] });
  });
});

/** The values of the small plan's formulas: ten and twenty times the row numbers of their source. */
function valueOf(formula: string): number | string {
  const values: Readonly<Record<string, number>> = {
    '=10*4': 40,
    '=20*4': 80,
    '=10*5': 50,
    '=20*5': 100,
    '=IF(B5=0,"",C5/B5)': 2,
    '=IF(B6=0,"",C6/B6)': 2,
    '=SUM(B5:B6)': 90,
    '=SUM(C5:C6)': 180,
  };
  const value = values[formula];
  if (value === undefined) throw new Error(`no value for ${formula}`);
  return value;
}
