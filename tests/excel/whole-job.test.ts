/** Reading, checking and summarising a large workbook through Office.js. */
import { GridBuilder } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { createExcelPort } from '../../src/excel';
import { checkWorkbook, findingCounts, tableAt, MADE_SETTING, readMade, runSummary } from '../../src/jobs';
import { planSummary, summaryChoices } from '../../src/summary';
import { calculation, openInOffice } from '../host/client';

/** One province's plan and execution: total on top, then its projects. */
function province(index: number) {
  const builder = new GridBuilder(`Tỉnh ${index + 1}`);
  builder.set(0, 0, 'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018').set(1, 3, 'Đơn vị tính: triệu đồng');
  ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'].forEach((text, column) =>
    builder.set(3, column, { value: text, look: { bold: true } }),
  );
  const items = Array.from(
    { length: 12 },
    (_unused, item) => [300 + item * 25 + index, 280 + item * 24 + index] as const,
  );
  const total = items.reduce(([plan, actual], [p, a]) => [plan + p, actual + a] as const, [0, 0] as const);
  [
    ['', 'Tổng cộng', total] as const,
    ...items.map((item, at) => [String(at + 1), `Đề án ${at + 1}`, item] as const),
  ].forEach(([stt, label, [plan, actual]], at) => {
    const row = 4 + at;
    builder
      .set(row, 0, stt)
      .set(row, 1, label)
      .set(row, 2, { value: plan, format: '#,##0' })
      .set(row, 3, { value: actual, format: '#,##0' });
    builder.set(row, 4, { value: Math.round((actual / plan) * 10_000) / 100, format: '0.00' });
  });
  return builder.build();
}

test('read, check, plan and write on a workbook of 20 sheets take at most 6 requests', async () => {
  const workbook = HostWorkbook.fromGrids(
    Array.from({ length: 20 }, (_unused, index) => province(index)),
    { calculation: await calculation() },
  );
  const office = openInOffice(workbook);
  const port = createExcelPort();
  const selection = await port.selection();
  const grids = await port.readGrids('all');
  const result = checkWorkbook(grids);
  const table = tableAt(
    result.tables.map((one) => one.table),
    selection,
  )!;
  const grid = grids[0]!;
  const { offers } = summaryChoices(table, grid, result.relations);
  const plan = planSummary({
    table,
    grid,
    relations: result.relations,
    findings: findingCounts(result, table),
    choice: offers[0]!.choice,
    existingNames: grids.map((one) => one.sheet),
  });
  const { sheet } = await port.writeSheet(plan);
  expect(office.executor.counts.requests).toBeLessThanOrEqual(6);
  const written = workbook.sheet(sheet)!;
  expect(written.charts.length).toBeGreaterThan(0);
  // What Excel computes on the new sheet is what the plan foretold.
  for (const { row, column, content } of plan.cells) {
    if (content.type !== 'formula') continue;
    const { value } = workbook.cell(written, row, column);
    if (typeof content.value === 'number') expect(value).toBeCloseTo(content.value, 6);
    else expect(value).toBe(content.value);
  }
});

test('one click on the ribbon, remembering its summary, takes at most 7 requests', async () => {
  const workbook = HostWorkbook.fromGrids(
    Array.from({ length: 20 }, (_unused, index) => province(index)),
    { calculation: await calculation() },
  );
  const office = openInOffice(workbook);
  const port = createExcelPort();
  const { sheet } = await runSummary(port);
  expect(office.executor.counts.requests).toBeLessThanOrEqual(7);
  expect(readMade(await port.readSetting(MADE_SETTING)).map((made) => made.sheet)).toEqual([sheet]);
});
