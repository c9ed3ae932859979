/**
 * The production build, unchanged, in Microsoft's own Office.js and its clients for Windows and Mac: pane, ribbon, dialog.
 * Only the native part below the clients is played (container/excel.ts). This Excel has ExcelApi 1.14, the least that will do.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createWorkbook, readWorkbook } from '../../src/files';
import { HostWorkbook, loadCalculation } from '../../src/host';
import { type BrowserTest, type Stage, eventually } from './browser';
import { ContainedExcel, type ContainedPlatform } from './container/excel';
import { letterSheet } from './workbooks';

const SAMPLE = 'samples/kinh-phi-khuyen-cong-2019.xlsx';
const WASM = 'node_modules/@ironcalc/wasm/wasm_bg.wasm';
/** The sheet of the sample with a wrong rate in E12. */
const FAULTY = '7 tháng 2019';
const FUNCTION = /<FunctionName>(\w+)<\/FunctionName>/.exec(readFileSync('manifest.xml', 'utf8'))![1]!;

/** What Office.js asks for beside its client, and `--env officejs=self` does not serve. */
const TELEMETRY = 'telemetry/oteljs_agave.js';

const CLIENTS: Readonly<Record<ContainedPlatform, string>> = {
  windows: 'excel-win32-16.01.js',
  mac: 'excel-mac-16.00.js',
};

/** Runs a test in an Excel with the file open; afterwards nothing may have been complained of or asked of strangers. */
async function inExcel(
  { context, address, office }: Stage,
  platform: ContainedPlatform,
  file: Uint8Array,
  test: (excel: ContainedExcel) => Promise<void>,
  missing: readonly string[] = [],
): Promise<void> {
  const calculation = await loadCalculation(readFileSync(WASM));
  const workbook = HostWorkbook.fromGrids(readWorkbook('bieu.xlsx', file).grids, { calculation });
  const own = await context.browser()!.newContext({ locale: 'vi-VN', viewport: { width: 360, height: 720 } });
  const notServed = office.startsWith(address) ? [TELEMETRY] : missing;
  const options = { platform, apiLevel: '1.14', language: 'vi-VN', missing: notServed };
  const excel = await ContainedExcel.open(own, { address, office }, workbook, options);
  try {
    await test(excel);
    assert.ok(excel.loaded.includes(CLIENTS[platform]), `loaded: ${excel.loaded.join(', ')}`);
    assert.deepEqual(
      { strangers: excel.strangers, unknownCalls: excel.unknownCalls },
      { strangers: [], unknownCalls: [] },
    );
    assert.deepEqual(excel.complaints, []);
  } finally {
    await own.close();
  }
}

const sample = (): Uint8Array => new Uint8Array(readFileSync(SAMPLE));
const letter = (): Uint8Array => createWorkbook([letterSheet()]);

const valueAt = ({ workbook }: ContainedExcel, row: number, column: number): unknown =>
  workbook.cell(workbook.sheet(FAULTY)!, row, column).value;
const sheetNames = ({ workbook }: ContainedExcel): string[] => workbook.worksheets().map(({ name }) => name);

/** The pane, asked to check the whole workbook; its finding of the wrong rate. */
async function checkedPane(excel: ContainedExcel) {
  const pane = await excel.openPane();
  await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
  const item = pane.locator('li[data-cell="E12"]', { hasText: '36,36' });
  await item.waitFor();
  return { pane, item };
}

const dialogOf = (excel: ContainedExcel): Promise<Page> =>
  eventually(
    () => Promise.resolve(excel.dialog),
    (dialog) => dialog !== null,
    'the dialog',
  ) as Promise<Page>;

const onEither = (platform: ContainedPlatform): readonly BrowserTest[] => [
  {
    name: `Microsoft's client for ${platform}: the pane checks, corrects in the workbook, and takes back`,
    run: (stage) =>
      inExcel(stage, platform, sample(), async (excel) => {
        const { pane, item } = await checkedPane(excel);
        const before = valueAt(excel, 11, 4);
        await item.getByRole('button').first().click();
        await eventually(
          () => Promise.resolve(excel.workbook.selection?.range),
          (range) => range?.top === 11 && range.left === 4,
          'the selected cell',
        );
        await item.getByRole('button', { name: /^Sửa/ }).first().click();
        await item.waitFor({ state: 'detached' });
        assert.match(String(valueAt(excel, 11, 4)), /^(39\.36|0\.3936)/);
        await pane.getByRole('button', { name: /Hoàn tác/ }).click();
        await item.waitFor();
        assert.equal(valueAt(excel, 11, 4), before);
      }),
  },
  {
    name: `Microsoft's client for ${platform}: what the user types is checked, told by Excel's event`,
    run: (stage) =>
      inExcel(stage, platform, sample(), async (excel) => {
        const { item } = await checkedPane(excel);
        excel.workbook.enter(FAULTY, 11, 4, '39,36');
        excel.workbook.flush();
        await item.waitFor({ state: 'detached' });
      }),
  },
  {
    name: `Microsoft's client for ${platform}: the ribbon's function writes the summary and says that it is done`,
    run: (stage) =>
      inExcel(stage, platform, sample(), async (excel) => {
        const before = sheetNames(excel);
        const { completed } = await excel.click(FUNCTION);
        await completed;
        assert.deepEqual(
          sheetNames(excel).filter((name) => !before.includes(name)),
          ['Tổng hợp'],
        );
        assert.equal(excel.workbook.sheet('Tổng hợp')!.charts.length > 0, true, 'a chart');
        assert.equal(excel.dialog, null);
      }),
  },
  {
    name: `Microsoft's client for ${platform}: a failure is told in the dialog; the function is done when it was closed`,
    run: (stage) =>
      inExcel(stage, platform, letter(), async (excel) => {
        let done = false;
        const { completed } = await excel.click(FUNCTION);
        void completed.then(() => (done = true));
        const dialog = await dialogOf(excel);
        await dialog.getByRole('heading', { name: 'Chưa tính tổng hợp được' }).waitFor();
        assert.match(await dialog.locator('#message').innerText(), /Giấy mời/);
        assert.equal(done, false, 'Excel waits while the dialog is open');
        await dialog.getByRole('button', { name: 'Đóng' }).click();
        await completed;
        assert.equal(excel.dialog, null);
        assert.deepEqual(sheetNames(excel), ['Giấy mời']);
      }),
  },
];

export const containedTests: readonly BrowserTest[] = [
  ...onEither('windows'),
  ...onEither('mac'),
  {
    name: "Microsoft's client for windows: a dialog that is closed by its window ends the function as well",
    run: (stage) =>
      inExcel(stage, 'windows', letter(), async (excel) => {
        const { completed } = await excel.click(FUNCTION);
        await (await dialogOf(excel)).getByRole('heading', { name: 'Chưa tính tổng hợp được' }).waitFor();
        await excel.closeDialog();
        await completed;
        assert.deepEqual(sheetNames(excel), ['Giấy mời']);
      }),
  },
  {
    name: "Microsoft's client for windows: in a closed network, without Microsoft's telemetry, the pane works all the same",
    run: (stage) => inExcel(stage, 'windows', sample(), async (excel) => void (await checkedPane(excel)), [TELEMETRY]),
  },
];
