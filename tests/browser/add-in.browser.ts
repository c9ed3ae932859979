/** The whole add-in in the workbench: check, correct, summarise, ribbon, pictures for the documents. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convert } from '../../scripts/verify/soffice';
import { createWorkbook, readWorkbook } from '../../src/files';
import { type Grid, cellName } from '../../src/sheet';
import { type BrowserTest, type Stage, cellAt, eventually, openWorkbench, paneOf, selectedCell } from './browser';
import { letterSheet } from './workbooks';

const pictures = 'docs/images';

/** Opens the workbench and lets the pane check the whole workbook. */
async function checkWholeWorkbook(stage: Stage, query = ''): Promise<void> {
  await openWorkbench(stage, query);
  const pane = paneOf(stage.page);
  const whole = query.includes('lang=en') ? 'Whole workbook' : 'Cả sổ tính';
  await pane.getByRole('switch', { name: whole }).click();
  await pane.locator('li[data-cell="E12"]').first().waitFor();
}

/** A finding of the list, by the cell and a figure that it names. */
const finding = ({ page }: Stage, cell: string, figure: string) =>
  paneOf(page).locator(`li[data-cell="${cell}"]`, { hasText: figure });

async function summarize({ page }: Stage): Promise<void> {
  await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
  await page.getByRole('tab', { name: 'Tổng hợp', exact: true }).waitFor();
  await page.locator('.sheet-chart canvas').first().waitFor({ state: 'attached' });
}

async function download({ page }: Stage): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải về .xlsx' }).click();
  const file = await (await waiting).path();
  return new Uint8Array(readFileSync(file));
}

const gridNamed = (grids: readonly Grid[], name: string): Grid => {
  const grid = grids.find(({ sheet }) => sheet === name);
  assert.ok(grid, `no sheet ${name}`);
  return grid;
};

/** Every figure and text of two sheets, cell by cell. */
function assertSameCells(actual: Grid, expected: Grid): void {
  const range = expected.range!;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const where = `${expected.sheet}!${cellName(row, column)}`;
      assert.equal(actual.kind(row, column), expected.kind(row, column), where);
      if (expected.isNumber(row, column)) {
        const gap = Math.abs(actual.number(row, column) - expected.number(row, column));
        assert.ok(
          gap <= 1e-9 * Math.max(1, Math.abs(expected.number(row, column))),
          `${where}: ${actual.number(row, column)} ≠ ${expected.number(row, column)}`,
        );
      } else assert.equal(actual.string(row, column), expected.string(row, column), where);
    }
  }
}

/** The pane and the ribbon functions on the workbench: what both promise, as a person does it. */
export const addInTests: readonly BrowserTest[] = [
  {
    name: 'the published mistakes are named at their cells, and a click selects the cell',
    async run(stage) {
      const { page } = stage;
      await checkWholeWorkbook(stage);
      await finding(stage, 'E14', '92,27').waitFor();
      await finding(stage, 'E12', '36,36').getByRole('button').first().click();
      await eventually(
        () => selectedCell(page),
        (cell) => cell === 'E12',
        'the selected cell',
      );
      assert.equal(await page.getByRole('tab', { selected: true }).innerText(), '7 tháng 2019');
      assert.match(await cellAt(page, 'E12').innerText(), /36,36/);
      assert.match(await finding(stage, 'E12', '36,36').innerText(), /39,36/);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${pictures}/ban-thu.png` });
    },
  },
  {
    name: 'one click on the ribbon makes the summary with its chart; LibreOffice computes the downloaded file alike',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await cellAt(page, 'C13').click();
      await summarize(stage);
      assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Tổng hợp');
      const described = await page.locator('.sheet-chart canvas').first().getAttribute('aria-label');
      assert.ok(described && described.length > 40, `the chart says: ${described}`);
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${pictures}/tong-hop.png` });
      await page
        .locator('.sheet')
        .evaluate((sheet) => sheet.scrollTo(0, document.querySelector<HTMLElement>('.sheet-chart')!.offsetTop - 40));
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${pictures}/bieu-do.png` });

      const bytes = await download(stage);
      const written = readWorkbook('tai-ve.xlsx', bytes);
      const summary = gridNamed(written.grids, 'Tổng hợp');
      assert.ok(
        [...summary.allFormulas().values()].some((formula) => formula.includes("'Theo vùng 2018'!")),
        'the figures are formulas on the source',
      );
      const source = readWorkbook('mau.xlsx', new Uint8Array(readFileSync('samples/kinh-phi-khuyen-cong-2019.xlsx')));
      for (const grid of source.grids) assertSameCells(gridNamed(written.grids, grid.sheet), grid);
      if (spawnSync('soffice', ['--version']).status !== 0) return;
      const folder = mkdtempSync(path.join(tmpdir(), 'khop-so-'));
      const file = path.join(folder, 'tai-ve.xlsx');
      writeFileSync(file, bytes);
      const [computed] = convert([file], 'xlsx', path.join(folder, 'lo'), path.join(folder, 'profile'));
      const recalculated = readWorkbook('lo.xlsx', new Uint8Array(readFileSync(computed!)));
      assertSameCells(gridNamed(recalculated.grids, 'Tổng hợp'), summary);
    },
  },
  {
    name: 'Sửa writes the proposed value, the finding goes, the download carries it; Hoàn tác takes it back',
    async run(stage) {
      const { page } = stage;
      await checkWholeWorkbook(stage);
      const pane = paneOf(page);
      const item = finding(stage, 'E12', '36,36');
      await item.getByRole('button').first().click();
      await item.getByRole('button', { name: /^Sửa/ }).first().click();
      await eventually(
        () => cellAt(page, 'E12').innerText(),
        (text) => text.includes('39,36'),
        'the corrected cell',
      );
      await eventually(
        () => item.count(),
        (count) => count === 0,
        'the finding',
      );
      const bytes = await download(stage);
      const { grids } = readWorkbook('tai-ve.xlsx', bytes);
      assert.match(gridNamed(grids, '7 tháng 2019').text(11, 4), /39[.,]36/);
      await pane.getByRole('button', { name: /Hoàn tác/ }).click();
      await eventually(
        () => cellAt(page, 'E12').innerText(),
        (text) => text.includes('36,36'),
        'the cell as it was',
      );
    },
  },
  {
    name: 'Đánh dấu colours the faulty cells and gives their colours back',
    async run(stage) {
      const { page } = stage;
      await checkWholeWorkbook(stage);
      const pane = paneOf(page);
      await finding(stage, 'E12', '36,36').getByRole('button').first().click();
      const colour = () => cellAt(page, 'E12').evaluate((cell) => getComputedStyle(cell).backgroundColor);
      await eventually(
        () => selectedCell(page),
        (cell) => cell === 'E12',
        'the selected cell',
      );
      const before = await colour();
      await pane.getByRole('button', { name: 'Đánh dấu', exact: true }).click();
      await eventually(colour, (now) => now !== before, 'the mark');
      await page.screenshot({ path: `${pictures}/danh-dau.png` });
      await pane.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
      await eventually(colour, (now) => now === before, 'the colour before');
    },
  },
  {
    name: 'Lập biên bản adds the dated log sheet',
    async run(stage) {
      const { page } = stage;
      await checkWholeWorkbook(stage);
      await paneOf(page).getByRole('button', { name: 'Lập biên bản' }).click();
      await page.getByRole('tab', { name: /^Biên bản/ }).waitFor();
      await cellAt(page, 'A1').waitFor();
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${pictures}/bien-ban.png` });
    },
  },
  {
    name: 'the pane previews the summary before anything is written, writes it, and removes it again',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await cellAt(page, 'C13').click();
      const pane = paneOf(page);
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      await pane.getByRole('heading', { name: 'Xem trước' }).waitFor();
      await pane.locator('canvas').first().waitFor({ state: 'attached' });
      assert.equal(await page.getByRole('tab', { name: 'Tổng hợp', exact: true }).count(), 0);
      await page.screenshot({ path: `${pictures}/xem-truoc.png` });
      await pane.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
      await page.getByRole('tab', { name: 'Tổng hợp', exact: true }).waitFor();
      await pane
        .getByRole('button', { name: /Xóa trang/ })
        .first()
        .click();
      const confirm = pane.getByRole('button', { name: /Xóa trang/ });
      await confirm.last().click();
      await eventually(
        () => page.getByRole('tab', { name: 'Tổng hợp', exact: true }).count(),
        (count) => count === 0,
        'the summary sheet',
      );
    },
  },
  {
    name: 'a failure of the ribbon button is shown in a small dialog, in Vietnamese, and nothing is written',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const letter = createWorkbook([letterSheet()]);
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'giay-moi.xlsx', mimeType: '', buffer: Buffer.from(letter) });
      await page.locator('.title-bar-file', { hasText: 'giay-moi.xlsx' }).waitFor();
      await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
      const dialog = page.frameLocator('.dialog iframe');
      await dialog.getByRole('heading', { name: 'Chưa tính tổng hợp được' }).waitFor();
      assert.match(await dialog.locator('#message').innerText(), /Giấy mời/);
      await page.screenshot({ path: `${pictures}/hop-thoai.png` });
      await dialog.getByRole('button', { name: 'Đóng' }).click();
      await page.locator('.dialog').waitFor({ state: 'detached' });
      assert.deepEqual(await page.getByRole('tab').allInnerTexts(), ['Giấy mời']);
      // The button works again after a failure.
      await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
      await dialog.getByRole('heading', { name: 'Chưa tính tổng hợp được' }).waitFor();
    },
  },
  {
    name: 'the English pane says the same',
    async run(stage) {
      const { page } = stage;
      await checkWholeWorkbook(stage, '?lang=en');
      await finding(stage, 'E12', '36.36').waitFor();
      await page.screenshot({ path: `${pictures}/workbench-en.png` });
    },
  },
  {
    name: 'an old webview gets the notice, which needs no script but ES5',
    async run({ context, address }) {
      const browser = context.browser();
      assert.ok(browser);
      const old = await browser.newContext({ locale: 'vi-VN' });
      const page = await old.newPage();
      // Object.hasOwn came with Safari 15.4 and Chromium 93; Trident and EdgeHTML never had it.
      await page.addInitScript('delete Object.hasOwn');
      await page.route('**/scripts/**', (route) => route.abort());
      await page.goto(`${address}workbench/taskpane.html`);
      await page.getByRole('heading', { name: 'Cần phiên bản Office mới hơn' }).waitFor();
      assert.equal(await page.locator('#root').isVisible(), false);
      await old.close();
    },
  },
  {
    name: 'without Office.js the pane says what to do',
    async run({ context, address, office }) {
      const browser = context.browser();
      assert.ok(browser);
      const closed = await browser.newContext({ locale: 'vi-VN' });
      const page = await closed.newPage();
      await page.route(`${office}**`, (route) => route.abort());
      await page.goto(`${address}taskpane.html`);
      await page.getByText('Không tải được thư viện của Excel').waitFor();
      await closed.close();
    },
  },
];
