/** What would fail in a real Excel, each once (docs/decisions/excel.md): through the genuine client on the stand-in. */
import { GridBuilder, type SheetPlan } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { createExcelPort } from '../../src/excel';
import { workbookError } from '../../src/excel/failures';
import { scaleToWidth } from '../../src/sheet';
import { MADE_SETTING, readMade, runSummary } from '../../src/jobs';
import { calculation, openInOffice } from '../host/client';
import { stateOf } from '../host/state';
import { sourceGrid, summaryPlan } from './fixtures';
import { until } from '../until';

async function open(options: Parameters<typeof openInOffice>[1] = {}) {
  const workbook = HostWorkbook.fromGrids([sourceGrid(), new GridBuilder('Khác').set(0, 0, 'x').build()], {
    calculation: await calculation(),
    chartSheets: [],
  });
  return { workbook, office: openInOffice(workbook, options), port: createExcelPort() };
}

/** A table that the program summarises. */
async function openWithTable() {
  const builder = new GridBuilder('Biểu 1')
    .set(0, 0, 'THỰC HIỆN KINH PHÍ NĂM 2018')
    .set(1, 3, 'Đơn vị tính: triệu đồng');
  ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'].forEach((text, column) => builder.set(3, column, text));
  for (let row = 0; row < 6; row++) {
    builder.set(4 + row, 0, row + 1).set(4 + row, 1, `Đề án ${row + 1}`);
    builder.set(4 + row, 2, 300 + 25 * row).set(4 + row, 3, 280 + 24 * row);
  }
  const workbook = HostWorkbook.fromGrids([builder.build()], { calculation: await calculation() });
  return { workbook, office: openInOffice(workbook) };
}

describe('4. a second click on the ribbon, which Excel queues and runs in a new page', () => {
  test('does nothing when the first one has just written the summary', async () => {
    const { workbook } = await openWithTable();
    await runSummary(createExcelPort(), { clicked: 1_000_000 });
    const once = stateOf(workbook);
    const { sheet } = await runSummary(createExcelPort(), { clicked: 1_001_500 });
    expect(sheet).toBe('Tổng hợp');
    expect(stateOf(workbook)).toEqual(once);
  });

  test('a click some time later makes the summary in front again, in its place', async () => {
    const { workbook } = await openWithTable();
    await runSummary(createExcelPort(), { clicked: 1_000_000 });
    workbook.enter('Biểu 1', 4, 2, '999');
    await runSummary(createExcelPort(), { clicked: 1_009_000 });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 1', 'Tổng hợp']);
    expect(readMade(await createExcelPort().readSetting(MADE_SETTING))).toHaveLength(1);
  });
});

describe('5. no range is selected', () => {
  test.each(['object', 'areas', 'elsewhere'] as const)('%s: the sheet in front counts', async (selected) => {
    const { workbook, port } = await open();
    workbook.activate('Khác');
    workbook.selected = selected;
    expect(await port.selection('x')).toEqual({ sheet: 'Khác', range: null, setting: null, ownSheets: new Map() });
  });

  test('our own chart clicked and then our button: the summary that it belongs to is made again', async () => {
    const { workbook } = await openWithTable();
    await runSummary(createExcelPort());
    workbook.selected = 'object';
    expect(await runSummary(createExcelPort())).toEqual({ sheet: 'Tổng hợp' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 1', 'Tổng hợp']);
  });
});

describe('6. the printed page and merged cells', () => {
  test('cells are merged though a chart is selected, on a new sheet and in a refresh', async () => {
    const { workbook, port } = await open();
    workbook.selected = 'object';
    await port.writeSheet(summaryPlan());
    workbook.selected = 'object';
    await port.writeSheet(summaryPlan(), { replace: 'Tổng hợp' });
    expect(workbook.sheet('Tổng hợp')!.merges).toHaveLength(1);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 01', 'Khác', 'Tổng hợp']);
  });

  test('without a printer the summary is written, and the result says what is missing', async () => {
    const { workbook, port } = await open();
    workbook.hasPrinter = false;
    expect(await port.writeSheet(summaryPlan())).toEqual({ sheet: 'Tổng hợp', pageNotSetUp: true });
    expect(workbook.sheet('Tổng hợp')!.charts).toHaveLength(1);
    expect(await port.writeSheet(summaryPlan(), { replace: 'Tổng hợp' })).toMatchObject({ pageNotSetUp: true });
  });

  test('page breaks come with a scale, under which they have an effect', async () => {
    const { workbook, port } = await open();
    const plan = summaryPlan();
    const broken: SheetPlan = { ...plan, print: { ...plan.print, breaksBefore: [5] }, columnWidths: [60, 60, 60, 60] };
    await port.writeSheet(broken);
    const { layout } = workbook.sheet('Tổng hợp')!;
    expect([layout.pagesWide, layout.scale, [...layout.rowBreaks]]).toEqual([null, scaleToWidth(broken), [5]]);
    expect(scaleToWidth(broken)).toBeLessThan(60);
  });

  test('fitting that does not take is replaced by a scale', async () => {
    const { workbook, port, office } = await open();
    const { executor } = office;
    const answer = executor.executeAsync.bind(executor);
    executor.executeAsync = async (customData, flags, message) => {
      const response = await answer(customData, flags, message);
      const { layout } = workbook.sheet('Tổng hợp') ?? {};
      // OfficeDev/office-js #1860: Excel answers without an error, and nothing is set.
      const results = response.Body?.Results ?? [];
      for (const { Value } of results) {
        const zoom = (Value as { Zoom?: { horizontalFitToPages?: number | null } } | null)?.Zoom;
        if (zoom && layout) {
          layout.pagesWide = null;
          zoom.horizontalFitToPages = null;
        }
      }
      return response;
    };
    await port.writeSheet(summaryPlan());
    expect(workbook.sheet('Tổng hợp')!.layout).toMatchObject({ pagesWide: null, scale: scaleToWidth(summaryPlan()) });
  });
});

describe('7. manual calculation', () => {
  test('our own sheet is computed, nothing else is, and the mode stays', async () => {
    const { workbook, port } = await open();
    workbook.calculationMode = 'Manual';
    workbook.enter('Biểu 01', 3, 1, '1000');
    await port.writeSheet(summaryPlan());
    expect(workbook.text(workbook.sheet('Tổng hợp')!, 6, 1)).toBe('181.900,48');
    // B6 of the source is the user's own formula: still the old figure.
    expect(workbook.text(workbook.sheet('Biểu 01')!, 5, 1)).not.toContain('181');
    expect(workbook.calculationMode).toBe('Manual');
  });

  test('the reader is told that figures may be old', async () => {
    const { workbook, port } = await open();
    const seen: boolean[] = [];
    const onWorkbook = ({ manualCalculation }: { manualCalculation: boolean }) => void seen.push(manualCalculation);
    await port.readGrids('active', { onWorkbook });
    workbook.calculationMode = 'Manual';
    await port.readGrids('active', { onWorkbook });
    expect(seen).toEqual([false, true]);
  });
});

describe('8. sheets get other ids when the workbook is opened again', () => {
  const cell = { sheet: 'Biểu 01', row: 3, column: 1 } as const;

  test('corrections are found by the sheet’s name, and can be taken back', async () => {
    const { workbook, port } = await open();
    const before = stateOf(workbook);
    await port.correct([{ ...cell, value: 117_401 }]);
    workbook.reopen();
    const later = createExcelPort();
    const [correction] = await later.corrections();
    expect(correction).toMatchObject({ ...cell, before: 117_400.5 });
    await later.takeBack([correction!.id]);
    expect(stateOf(workbook)).toEqual(before);
  });

  test('an id that now belongs to another sheet is not believed', async () => {
    const { workbook, port } = await open();
    workbook.reopen();
    await port.correct([{ ...cell, value: 117_401 }]);
    workbook.moveSheet(workbook.sheet('Biểu 01')!, 1);
    workbook.reopen();
    expect(await createExcelPort().corrections()).toEqual([expect.objectContaining({ sheet: 'Biểu 01' })]);
  });

  test('marks are taken off all the same', async () => {
    const { workbook, port } = await open();
    const before = stateOf(workbook);
    await port.mark([{ ...cell, color: '#FFC7CE' }]);
    workbook.reopen();
    await createExcelPort().unmark();
    expect(stateOf(workbook)).toEqual(before);
  });

  test('nothing is forgotten because a sheet is not found', async () => {
    const { workbook, port } = await open();
    await port.correct([{ ...cell, value: 117_401 }]);
    workbook.renameSheet(workbook.sheet('Biểu 01')!, 'Cất đi');
    workbook.reopen();
    workbook.moveSheet(workbook.sheet('Cất đi')!, 1);
    workbook.reopen();
    const later = createExcelPort();
    await later.correct([{ sheet: 'Khác', row: 4, column: 4, value: 1 }]);
    workbook.renameSheet(workbook.sheet('Cất đi')!, 'Biểu 01');
    expect((await createExcelPort().corrections()).map(({ sheet }) => sheet).sort()).toEqual(['Biểu 01', 'Khác']);
  });
});

describe('10. codes, settings, events, names', () => {
  test('every code that Microsoft documents has a message of its own kind', async () => {
    await open();
    const codes = [...Object.values(Excel.ErrorCodes), 'ActivityLimitReached', 'MemoryLimitReached'];
    expect(codes.length).toBeGreaterThan(30);
    // The documented codes of which nothing better can be said than that Excel failed.
    const general = new Set<string>([
      'GeneralException',
      'EmptyChartSeries',
      'OpenWorkbookLinksBlocked',
      'PowerQueryRefreshResourceChallenge',
      'RefreshWorkbookLinksBlocked',
    ]);
    for (const code of codes) {
      const { code: ours } = workbookError({ code }, {});
      expect([code, ours === 'excel-failed']).toEqual([code, general.has(code)]);
    }
  });

  test('settings that were lost leave the summaries ours, and the next click writes the same one anew', async () => {
    const { workbook } = await openWithTable();
    const port = createExcelPort();
    await runSummary(port);
    workbook.settings.clear();
    expect(await port.ownSheets()).toEqual(['Tổng hợp']);
    workbook.activate('Biểu 1');
    await runSummary(port);
    expect(readMade(await port.readSetting(MADE_SETTING)).map(({ sheet }) => sheet)).toEqual(['Tổng hợp']);
    expect(await port.ownSheets()).toEqual(['Tổng hợp']);
  });

  test('a change of several areas and of whole rows is passed on, outside of Excel’s own call', async () => {
    const { workbook, port } = await open();
    const heard: unknown[] = [];
    const stop = await port.onChange((change) => heard.push(change));
    workbook.fill(
      'Biểu 01',
      [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 4, left: 2, bottom: 4, right: 2 },
      ],
      1,
    );
    workbook.insertRows('Biểu 01', 1, 2);
    await until(() => heard.length >= 2);
    expect(heard).toEqual([
      { sheet: 'Biểu 01', range: null },
      { sheet: 'Biểu 01', range: null },
    ]);
    await stop();
  });

  test('a marker whose first row the user deleted still knows its sheet', async () => {
    const { workbook, port } = await open();
    await port.writeSheet(summaryPlan());
    workbook.deleteRows('Tổng hợp', 0, 1);
    expect(workbook.names.get('_KhopSo.1')!.formula).toBe("='Tổng hợp'!#REF!");
    expect(await port.ownSheets()).toEqual(['Tổng hợp']);
    await port.removeSheet('Tổng hợp');
    expect(workbook.names.size).toBe(0);
  });

  test('the names Print_Area and Print_Titles are left to the page layout', async () => {
    const { port, office } = await open();
    await port.writeSheet(summaryPlan());
    const { executor } = office;
    const answer = executor.executeAsync.bind(executor);
    const deleted: string[] = [];
    executor.executeAsync = async (customData, flags, message) => {
      for (const { Name, ObjectPathId } of message.Body.Actions) {
        const path = message.Body.ObjectPaths[String(ObjectPathId)];
        if (Name === 'Delete') deleted.push(JSON.stringify(path?.ArgumentInfo?.Arguments ?? []));
      }
      return answer(customData, flags, message);
    };
    await port.writeSheet(summaryPlan(), { replace: 'Tổng hợp' });
    expect(deleted.join()).not.toMatch(/Print_/);
  });
});
