/** The port on Office.js, through the genuine client: writing, correcting, marks, settings, errors. */
import { GridBuilder, type SheetPlan, cellKey } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { createExcelPort } from '../../src/excel';
import type { WorkbookErrorCode } from '../../src/workbook';
import { calculation, openInOffice } from '../host/client';
import { stateOf } from '../host/state';
import { sourceGrid, summaryPlan } from './fixtures';
import { until } from '../until';

async function open(extra: readonly string[] = []) {
  const grids = [sourceGrid(), ...extra.map((name) => new GridBuilder(name).set(0, 0, 'x').build())];
  const workbook = HostWorkbook.fromGrids(grids, { calculation: await calculation() });
  return { workbook, office: openInOffice(workbook), port: createExcelPort() };
}

const code = (expected: WorkbookErrorCode) => expect.objectContaining({ name: 'WorkbookError', code: expected });

describe('writing a summary', () => {
  test('in three requests, the last for the page: cells computed, texts left texts, looks, merges, page and chart', async () => {
    const { workbook, office, port } = await open();
    const { sheet: name } = await port.writeSheet(summaryPlan());
    expect(office.executor.counts.requests).toBe(3);
    expect(name).toBe('Tổng hợp');
    const sheet = workbook.sheet(name)!;
    const cell = (row: number, column: number) => workbook.cell(sheet, row, column);
    expect(workbook.active).toBe(sheet);
    expect(cell(6, 1)).toMatchObject({ formula: '=SUM(B5:B6)', value: 298_300.98, numberFormat: '#,##0.00' });
    expect(workbook.text(sheet, 6, 1)).toBe('298.300,98');
    expect(workbook.text(sheet, 4, 3)).toBe('91,28%');
    // "- KCQG", "1" and "3=2/1" would be a formula, a number and a date if Excel had its way.
    expect([cell(4, 0).value, cell(3, 1).value, cell(3, 3).value]).toEqual(['- KCQG', '1', '3=2/1']);
    expect(cell(3, 1).numberFormat).toBe('General');
    expect(cell(6, 0).value).toBe(2018);
    expect(cell(2, 0).format).toMatchObject({
      bold: true,
      horizontal: 'Center',
      wrap: true,
      fill: '#EEEEEE',
      font: 'Times New Roman',
      fontSize: 12,
    });
    expect(cell(0, 0).format).toMatchObject({ fontSize: 14 });
    expect(Object.keys(cell(5, 1).format.borders ?? {}).sort()).toEqual([
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'EdgeTop',
    ]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
    expect(sheet.columnWidths.get(0)).toBeCloseTo(30);
    expect(sheet.rowHeights.get(2)).toBe(33);
    expect(sheet.layout).toMatchObject({
      paper: 'A4',
      orientation: 'Landscape',
      pagesWide: 1,
      pagesTall: null,
      titleRows: { first: 2, last: 3 },
      centerHorizontally: true,
      differentFirstPage: true,
    });
    expect(sheet.layout.margins.left).toBeCloseTo(85.04, 1);
    const [chart] = sheet.charts;
    expect(chart).toMatchObject({
      title: 'Kế hoạch và thực hiện',
      anchor: { top: 8, left: 0, bottom: 24, right: 3 },
      legend: 'bottom',
    });
    expect(
      chart!.series.map(({ name: label, kind, axis, color, values }) => [label, kind, axis, color, values?.range.left]),
    ).toEqual([
      ['Kế hoạch', 'columnClustered', 'primary', '#0072B2', 1],
      ['Thực hiện', 'columnClustered', 'primary', '#E69F00', 2],
      ['Tỷ lệ', 'line', 'secondary', '#009E73', 3],
    ]);
    expect(chart!.secondaryAxis.title).toBe('Tỷ lệ (%)');
    expect(workbook.names.get('_KhopSo.1')).toMatchObject({ formula: "='Tổng hợp'!$A$1", visible: false });
  });

  test('a taken name gets a number, whatever its case', async () => {
    const { port } = await open(['TỔNG HỢP', 'Tổng hợp 2']);
    expect(await port.writeSheet(summaryPlan())).toEqual({ sheet: 'Tổng hợp 3' });
  });

  test('two clicks at once leave two whole sheets', async () => {
    const { workbook, port } = await open();
    const written = await Promise.all([port.writeSheet(summaryPlan()), port.writeSheet(summaryPlan())]);
    expect(written.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Tổng hợp 2']);
    expect(written.map(({ sheet }) => workbook.sheet(sheet)!.charts.length)).toEqual([1, 1]);
  });

  test("refreshing keeps the worksheet: the user's formulas go on reading it", async () => {
    const { workbook, office, port } = await open(['Khác']);
    await port.writeSheet(summaryPlan());
    workbook.enter('Khác', 0, 1, "='Tổng hợp'!B7*2");
    workbook.enter('Biểu 01', 3, 1, '200.000');
    const { id } = workbook.sheet('Tổng hợp')!;
    const { requests } = office.executor.counts;
    expect(await port.writeSheet(summaryPlan('Tên khác'), { replace: 'Tổng hợp' })).toEqual({ sheet: 'Tổng hợp' });
    expect(office.executor.counts.requests - requests).toBe(6);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 01', 'Khác', 'Tổng hợp']);
    const sheet = workbook.sheet('Tổng hợp')!;
    expect([sheet.id, workbook.text(sheet, 6, 1)]).toEqual([id, '380.900,48']);
    expect(workbook.cell(workbook.sheet('Khác')!, 0, 1)).toMatchObject({
      formula: "='Tổng hợp'!B7*2",
      value: 761_800.96,
    });
    expect([...workbook.names.values()].map(({ formula }) => formula)).toEqual(["='Tổng hợp'!$A$1"]);
    expect(sheet.charts.map(({ series }) => series[0]!.values?.sheet)).toEqual(['Tổng hợp']);
  });

  test('refreshing leaves nothing of the old summary, and the charts that the user has put there', async () => {
    const { workbook, port } = await open();
    await port.writeSheet(summaryPlan());
    const fresh = stateOf(workbook);
    const sheet = workbook.sheet('Tổng hợp')!;
    workbook.enter('Tổng hợp', 40, 6, 'ghi tay');
    workbook.setFormat(sheet, { top: 4, left: 0, bottom: 4, right: 3 }, (format) => ({ ...format, fill: '#FFFF00' }));
    sheet.hiddenRows.add(5);
    sheet.columnWidths.set(9, 40);
    sheet.layout.rowBreaks.add(5);
    sheet.layout.printAreas = [{ top: 0, left: 0, bottom: 3, right: 3 }];
    await port.writeSheet(summaryPlan(), { replace: 'Tổng hợp' });
    // No API takes a print area away; it becomes all that is written.
    expect(sheet.layout.printAreas).toEqual([{ top: 0, left: 0, bottom: 24, right: 3 }]);
    sheet.layout.printAreas = [];
    // The marker keeps the seal of the refresh that was written to its end.
    for (const name of workbook.names.values()) name.comment = '';
    expect(stateOf(workbook)).toEqual(fresh);
    sheet.charts.push({ ...sheet.charts[0]!, id: 'của tôi', name: 'Chart 7' });
    await port.writeSheet(summaryPlan(), { replace: 'Tổng hợp' });
    expect(sheet.charts.map(({ name }) => name)).toEqual(['Chart 7', 'Biểu đồ Khớp Số 1']);
  });

  test('a summary that the user renamed is the same one', async () => {
    const { workbook, port } = await open();
    await port.writeSheet(summaryPlan());
    const [id] = [...(await port.ownSheetsById()).keys()];
    workbook.renameSheet(workbook.sheet('Tổng hợp')!, "Phụ lục 'A' (2019)");
    expect([...(await port.ownSheetsById())]).toEqual([[id, "Phụ lục 'A' (2019)"]]);
    expect((await port.selection('x')).ownSheets).toEqual(new Map([[id, "Phụ lục 'A' (2019)"]]));
    await port.writeSheet(summaryPlan(), { replace: "Phụ lục 'A' (2019)" });
    expect([...(await port.ownSheetsById())]).toEqual([[id, "Phụ lục 'A' (2019)"]]);
  });

  test('a summary that the user has protected is not written over', async () => {
    const { workbook, port } = await open();
    await port.writeSheet(summaryPlan());
    workbook.sheet('Tổng hợp')!.isProtected = true;
    const before = stateOf(workbook);
    await expect(port.writeSheet(summaryPlan(), { replace: 'Tổng hợp' })).rejects.toEqual(code('sheet-protected'));
    await expect(port.writeSheet(summaryPlan(), { replace: 'Không có' })).rejects.toEqual(code('sheet-not-found'));
    expect(stateOf(workbook)).toEqual(before);
  });

  test('a sheet that is not ours is neither replaced nor removed', async () => {
    const { workbook, port } = await open();
    const before = stateOf(workbook);
    await expect(port.writeSheet(summaryPlan(), { replace: 'Biểu 01' })).rejects.toEqual(code('not-our-sheet'));
    await expect(port.removeSheet('Biểu 01')).rejects.toEqual(code('not-our-sheet'));
    await expect(port.removeSheet('Không có')).rejects.toEqual(code('sheet-not-found'));
    expect(stateOf(workbook)).toEqual(before);
  });

  test('removing takes the marker along', async () => {
    const { workbook, port } = await open();
    const before = stateOf(workbook);
    await port.writeSheet(summaryPlan());
    await port.removeSheet('tổng hợp');
    expect(stateOf(workbook)).toEqual(before);
  });

  test('a large sheet goes in several requests, none over 5 MB', async () => {
    const { workbook, office, port } = await open();
    const cells: SheetPlan['cells'][number][] = [];
    for (let row = 0; row < 5_000; row++) {
      for (let column = 0; column < 8; column++) {
        cells.push({
          row,
          column,
          content: { type: 'text', text: `Đề án hỗ trợ ứng dụng máy móc số ${row}` },
          style: { border: true },
        });
      }
    }
    await port.writeSheet({ ...summaryPlan(), cells, charts: [] });
    expect(office.executor.counts.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(office.executor.counts.requests).toBeGreaterThan(2);
    expect(workbook.cell(workbook.sheet('Tổng hợp')!, 4_999, 7).value).toBe('Đề án hỗ trợ ứng dụng máy móc số 4999');
  }, 60_000);
});

describe('what Excel refuses', () => {
  test('a cell is being edited: said at once', async () => {
    const { workbook, port } = await open();
    workbook.editing = true;
    await expect(port.readGrids('all')).rejects.toEqual(code('cell-edit-mode'));
    await expect(port.writeSheet(summaryPlan())).rejects.toEqual(code('cell-edit-mode'));
  });

  test('protected structure, protected sheet', async () => {
    const { workbook, port } = await open();
    workbook.structureProtected = true;
    workbook.sheet('Biểu 01')!.isProtected = true;
    const before = stateOf(workbook);
    await expect(port.writeSheet(summaryPlan())).rejects.toEqual(code('workbook-protected'));
    await expect(port.correct([{ sheet: 'Biểu 01', row: 3, column: 3, value: 0.9128 }])).rejects.toEqual(
      code('sheet-protected'),
    );
    await expect(port.mark([{ sheet: 'Biểu 01', row: 3, column: 3, color: '#FFC7CE' }])).rejects.toEqual(
      code('sheet-protected'),
    );
    expect(stateOf(workbook)).toEqual(before);
  });

  test.each([
    ['AccessDenied', 'access-denied'],
    ['GeneralException', 'excel-failed'],
    ['InvalidArgument', 'invalid-argument'],
    ['InvalidReference', 'invalid-reference'],
    ['ItemAlreadyExists', 'item-exists'],
    ['ItemNotFound', 'item-not-found'],
    ['InactiveWorkbook', 'inactive-workbook'],
    ['MergedRangeConflict', 'merged-conflict'],
    ['UnsupportedFeature', 'unsupported-excel'],
    ['RequestPayloadSizeLimitExceeded', 'payload-too-large'],
    ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
  ] as const)('%s is reported as %s', async (office, ours) => {
    const host = await open();
    host.office.executor.order({ request: 1, code: office });
    await expect(host.port.selection()).rejects.toEqual(code(ours));
  });

  test('a plan with a bad formula leaves nothing behind', async () => {
    const { workbook, port } = await open();
    const before = stateOf(workbook);
    const plan = summaryPlan();
    const bad = { row: 9, column: 0, content: { type: 'formula', formula: '=SUM(', value: 0 }, style: {} } as const;
    await expect(port.writeSheet({ ...plan, cells: [...plan.cells, bad] })).rejects.toEqual(code('invalid-argument'));
    expect(stateOf(workbook)).toEqual(before);
  });

  test('cancelling before the write writes nothing', async () => {
    const { workbook, port } = await open();
    const before = stateOf(workbook);
    await expect(port.writeSheet(summaryPlan(), { signal: AbortSignal.abort() })).rejects.toEqual(code('cancelled'));
    await expect(port.readGrids('all', { signal: AbortSignal.abort() })).rejects.toEqual(code('cancelled'));
    expect(stateOf(workbook)).toEqual(before);
  });
});

describe('correcting a cell', () => {
  test('changes it and its total, and can be taken back after the pane was closed', async () => {
    const { workbook, port } = await open();
    const before = stateOf(workbook);
    const [correction] = await port.correct([{ sheet: 'Biểu 01', row: 3, column: 1, value: 117_401 }]);
    expect(correction).toMatchObject({
      sheet: 'Biểu 01',
      row: 3,
      column: 1,
      before: 117_400.5,
      after: 117_401,
      format: '#,##0.00',
    });
    const sheet = workbook.sheet('Biểu 01')!;
    expect(workbook.cell(sheet, 5, 1).value).toBe(298_301.48);
    const later = createExcelPort();
    expect(await later.corrections()).toEqual([correction]);
    await later.takeBack([correction!.id]);
    expect(stateOf(workbook)).toEqual(before);
    expect(await later.corrections()).toEqual([]);
  });

  test('a formula comes back as the formula, a text as the text', async () => {
    const { workbook, port } = await open();
    const before = stateOf(workbook);
    const [formula] = await port.correct([{ sheet: 'Biểu 01', row: 4, column: 3, value: 0.9121 }]);
    const [text] = await port.correct([{ sheet: 'Biểu 01', row: 4, column: 0, value: '=KCĐP' }]);
    const sheet = workbook.sheet('Biểu 01')!;
    expect(workbook.cell(sheet, 4, 0)).toMatchObject({ value: '=KCĐP' });
    expect(workbook.cell(sheet, 4, 0).formula).toBeUndefined();
    await port.takeBack([text!.id]);
    await port.takeBack([formula!.id]);
    expect(stateOf(workbook)).toEqual(before);
  });

  test('a figure kept as text becomes a number, and text again', async () => {
    const grid = new GridBuilder('Biểu 02').set(0, 0, { value: '298.300,98', format: '@' }).build();
    const workbook = HostWorkbook.fromGrids([grid], { calculation: await calculation() });
    openInOffice(workbook);
    const port = createExcelPort();
    const before = stateOf(workbook);
    const [one] = await port.correct([{ sheet: 'Biểu 02', row: 0, column: 0, value: 298_300.98 }]);
    expect(workbook.cell(workbook.sheets[0]!, 0, 0)).toMatchObject({ value: 298_300.98, numberFormat: 'General' });
    await port.takeBack([one!.id]);
    expect(stateOf(workbook)).toEqual(before);
  });

  test('a cell that was changed since is left alone', async () => {
    const { workbook, port } = await open();
    const [one] = await port.correct([{ sheet: 'Biểu 01', row: 3, column: 1, value: 117_401 }]);
    workbook.enter('Biểu 01', 3, 1, '5');
    await expect(port.takeBack([one!.id])).rejects.toEqual(code('correction-not-found'));
    expect(workbook.cell(workbook.sheet('Biểu 01')!, 3, 1).value).toBe(5);
    expect(await port.corrections()).toEqual([]);
  });

  test('a renamed sheet is found again', async () => {
    const { workbook, port } = await open();
    const [one] = await port.correct([{ sheet: 'Biểu 01', row: 3, column: 1, value: 117_401 }]);
    workbook.renameSheet(workbook.sheet('Biểu 01')!, 'Biểu một');
    expect((await port.corrections())[0]).toMatchObject({ sheet: 'Biểu một' });
    await port.takeBack([one!.id]);
    expect(workbook.cell(workbook.sheet('Biểu một')!, 3, 1).value).toBe(117_400.5);
  });
});

describe('marks', () => {
  const fill = (workbook: HostWorkbook, row: number, column: number) =>
    workbook.sheets[0]!.cells.get(cellKey(row, column))?.format.fill;
  const at = (row: number, column: number) => ({ sheet: 'Biểu 01', row, column, color: '#FFC7CE' }) as const;

  test('colour the cells and give back exactly their own fills', async () => {
    const { workbook, port } = await open();
    const before = stateOf(workbook);
    await port.mark([at(3, 0), at(3, 3)]);
    expect([fill(workbook, 3, 0), fill(workbook, 3, 3)]).toEqual(['#FFC7CE', '#FFC7CE']);
    await port.mark([at(3, 0), { ...at(4, 1), color: '#FFEB9C' }]);
    expect([fill(workbook, 3, 0), fill(workbook, 3, 3), fill(workbook, 4, 1)]).toEqual([
      '#FFC7CE',
      undefined,
      '#FFEB9C',
    ]);
    await createExcelPort().unmark();
    expect(stateOf(workbook)).toEqual(before);
  });

  test('a colour that the user gave since stays', async () => {
    const { workbook, port } = await open();
    await port.mark([at(3, 0), at(3, 3)]);
    const range = { top: 3, left: 3, bottom: 3, right: 3 };
    workbook.setFormat(workbook.sheets[0]!, range, (format) => ({ ...format, fill: '#00FF00' }));
    await port.unmark();
    expect([fill(workbook, 3, 0), fill(workbook, 3, 3)]).toEqual(['#DDDDDD', '#00FF00']);
  });
});

describe('the rest of the port', () => {
  test('selection, select, settings', async () => {
    const { workbook, port } = await open(["Biểu 'hai'"]);
    await port.select("Biểu 'hai'", { top: 3, left: 1, bottom: 4, right: 2 });
    expect(await port.selection()).toEqual({ sheet: "Biểu 'hai'", range: { top: 3, left: 1, bottom: 4, right: 2 } });
    expect(workbook.active?.name).toBe("Biểu 'hai'");
    await expect(port.select('Không có', { top: 0, left: 0, bottom: 0, right: 0 })).rejects.toEqual(
      code('sheet-not-found'),
    );
    expect(await port.readSetting('tổng hợp gần nhất')).toBeNull();
    await port.changeSettings([
      { key: 'tổng hợp gần nhất', change: () => ({ template: 'plan-actual', columns: [1, 2] }) },
    ]);
    expect(await port.readSetting('tổng hợp gần nhất')).toEqual({ template: 'plan-actual', columns: [1, 2] });
  });

  test('tells of typed cells and of added and removed sheets, until stopped', async () => {
    const { workbook, port } = await open();
    const heard: unknown[] = [];
    const stop = await port.onChange((change) => heard.push(change));
    const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
    workbook.enter('Biểu 01', 3, 1, '5');
    await until(() => heard.length > 0);
    expect(heard).toEqual([{ sheet: 'Biểu 01', range: { top: 3, left: 1, bottom: 3, right: 1 } }]);
    const added = workbook.addSheet('Mới');
    workbook.flush();
    await until(() => heard.length > 1);
    workbook.deleteSheet(added);
    workbook.flush();
    await until(() => heard.length > 2);
    expect(heard.slice(1)).toEqual([
      { sheet: null, range: null },
      { sheet: null, range: null },
    ]);
    await stop();
    workbook.enter('Biểu 01', 3, 1, '6');
    await settle();
    expect(heard).toHaveLength(3);
  });
});
