/** What the stand-in refuses as Excel does: one test for each rule, each through the genuine client, each leaving nothing behind. */
import { GridBuilder } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { calculation, openInOffice } from './client';
import { CELLS } from './refusals/cells';
import { CHARTS } from './refusals/charts';
import type { Rule } from './refusals/rule';
import { SHEETS } from './refusals/sheets';
import { stateOf } from './state';

const RULES: readonly Rule[] = [...CELLS, ...SHEETS, ...CHARTS];

async function open(options: Rule['options']) {
  const grid = new GridBuilder('Biểu 01');
  for (let row = 0; row < 3; row++) grid.set(row, 0, row + 1).set(row, 1, `dòng ${row + 1}`);
  const grids = [grid.build(), new GridBuilder('Phụ').set(0, 0, 'x').build()];
  const host = HostWorkbook.fromGrids(grids, { calculation: await calculation(), chartSheets: ['Biểu đồ'] });
  host.names.set('_KhopSo.1', { formula: "='Phụ'!$A$1", visible: false, comment: '' });
  openInOffice(host, options);
  return host;
}

test('at least 120 wrong uses are tried', () => {
  expect(RULES.length).toBeGreaterThanOrEqual(120);
  expect(new Set(RULES.map(({ rule }) => rule)).size).toBe(RULES.length);
});

test.each(RULES)('refused with $code: $rule', async ({ code, use, given, options, builds }) => {
  const host = await open(options);
  given?.(host);
  const before = stateOf(host);
  const wrong = Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Biểu 01');
    const range = sheet.getRange('A1:B2').untrack();
    use({ workbook, sheet, range, column: sheet.getRange('A1:A3').untrack() });
    await context.sync();
  });
  await expect(wrong).rejects.toEqual(expect.objectContaining({ code }));
  if (!builds) expect(stateOf(host)).toEqual(before);
});
