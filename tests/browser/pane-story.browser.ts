/** A whole story in the pane, played by the words that it shows. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { readWorkbook } from '../../src/files';
import { type BrowserTest, type Stage, cellAt, eventually, openWorkbench, paneOf } from './browser';
import { openFile, sheetOf } from './workbooks';

/** Whoever reads only the pane: presses what the pane shows, by the words that it shows. */
function reader({ page }: Stage) {
  const pane = paneOf(page);
  return {
    async press(role: 'button' | 'tab', name: string | RegExp, within?: Locator): Promise<void> {
      const control = (within ?? pane.locator('body')).getByRole(role, { name, exact: true }).first();
      await control.waitFor();
      await control.click();
    },
    reads: (text: string | RegExp): Promise<void> => pane.getByText(text).first().waitFor(),
    pane,
  };
}

async function downloadedFile({ page }: Stage): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải về .xlsx' }).click();
  const file = await (await waiting).path();
  return new Uint8Array(readFileSync(file));
}

const downloaded = async (stage: Stage) => readWorkbook('tai-ve.xlsx', await downloadedFile(stage)).grids;

export const paneStoryTests: readonly BrowserTest[] = [
  {
    name: 'story: who reads only the pane gets from a wrong figure to a right one, a summary and a log sheet',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const { press, reads, pane } = reader(stage);
      // The pane has checked the sheet in front by itself, and says what else there is.
      await reads(/^Đã kiểm tra trang /);
      const whole = pane.getByRole('button', { name: 'Kiểm tra cả sổ tính' });
      if (await whole.count()) await press('button', 'Kiểm tra cả sổ tính');
      else await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
      const wrong = pane.locator('li[data-cell="E12"]', { hasText: '36,36' });
      await wrong.waitFor();
      // The finding is a button; what it opens holds Sửa.
      await wrong.getByRole('button').first().click();
      await press('button', 'Sửa', wrong);
      await reads('Đã sửa ô E12 thành 39,36.');
      await eventually(
        () => cellAt(page, 'E12').innerText(),
        (text) => text.includes('39,36'),
        'the corrected cell',
      );
      // The other job has its tab; the table under the cursor is already chosen and shown.
      await press('tab', 'Tính tổng hợp');
      await pane.getByRole('heading', { name: 'Xem trước' }).waitFor();
      await press('button', 'Tính tổng hợp');
      await reads('Đã lập trang “Tổng hợp”.');
      // Back to the check: it offers the log sheet.
      await press('tab', 'Kiểm tra số liệu');
      await press('button', 'Lập biên bản');
      await reads('Đã lập trang “Biên bản kiểm tra số liệu”.');

      const grids = await downloaded(stage);
      const named = (name: string) => grids.find(({ sheet }) => sheet === name)!;
      assert.match(named('7 tháng 2019').text(11, 4), /39[.,]36/);
      const formulas = [...named('Tổng hợp').allFormulas().values()];
      assert.ok(
        formulas.some((formula) => formula.includes("'7 tháng 2019'!")),
        'the summary is made from the corrected sheet',
      );
      const log = named('Biên bản kiểm tra số liệu');
      const words = [...Array(log.range!.bottom + 1).keys()].flatMap((row) =>
        [...Array(9).keys()].map((column) => log.text(row, column)),
      );
      assert.ok(words.includes('BIÊN BẢN KIỂM TRA SỐ LIỆU'));
      assert.ok(words.includes('III. Số liệu đã sửa') && words.includes('39,36'), 'the log tells of the correction');
    },
  },
  {
    name: 'story: the ribbon’s summary is listed in the pane, refreshed without a question, and with one after an edit',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await cellAt(page, 'C13').click();
      await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).first().click();
      await page.getByRole('tab', { name: 'Tổng hợp', exact: true }).waitFor();
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      const { press, reads, pane } = reader(stage);
      await press('tab', 'Tính tổng hợp');
      await pane.getByRole('heading', { name: 'Trang đã lập' }).waitFor();
      await press('button', 'Làm mới');
      await reads('Đã làm mới trang “Tổng hợp”.');
      assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Tổng hợp');
      // Now the user writes into the summary.
      await cellAt(page, 'C12').click();
      await page.keyboard.type('SỞ CÔNG THƯƠNG');
      await page.keyboard.press('Enter');
      await press('button', 'Làm mới');
      await reads(/phần tự sửa trên trang đó sẽ mất/);
      await press('button', 'Thôi');
      assert.match(await cellAt(page, 'C12').innerText(), /SỞ CÔNG THƯƠNG/);
      assert.equal(await page.getByRole('tab', { name: /^Tổng hợp/ }).count(), 1);
    },
  },
  {
    name: 'story: a second click after the source changed leaves one summary, with the new figures and what was typed on it',
    async run(stage) {
      const { page } = stage;
      const summaryTabs = () => page.getByRole('tab', { name: /^Tổng hợp/ });
      const source = () => page.getByRole('tab', { name: 'Quý I', exact: true });
      const summarise = async (): Promise<void> => {
        await source().click();
        await cellAt(page, 'C8').click();
        await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).first().click();
        await page.getByRole('tab', { name: 'Tổng hợp', exact: true, selected: true }).waitFor();
      };
      const type = async (cell: string, text: string): Promise<void> => {
        await cellAt(page, cell).click();
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      };
      const rows = [
        ['KINH PHÍ KHUYẾN CÔNG NĂM 2018'],
        ['', '', '', 'Đơn vị tính: triệu đồng'],
        ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
        ['', 'TỔNG SỐ', { formula: '=SUM(C5:C7)', value: 1200 }, { formula: '=SUM(D5:D7)', value: 1100 }],
        [1, 'Đào tạo nghề', 300, 280],
        [2, 'Mô hình trình diễn', 500, 450],
        [3, 'Hội chợ, triển lãm', 400, 370],
      ];
      const shownOn = (grids: Awaited<ReturnType<typeof downloaded>>, name: string): string[] => {
        const grid = grids.find(({ sheet }) => sheet === name)!;
        return grid.filledRows().flatMap(({ row, columns }) => columns.map((column) => grid.text(row, column)));
      };
      await openWorkbench(stage);
      await openFile(page, 'kinh-phi.xlsx', [sheetOf('Quý I', rows)]);
      await summarise();
      const written = (await downloaded(stage)).find(({ sheet }) => sheet === 'Tổng hợp')!;
      const signer = written
        .filledRows()
        .find(({ row, columns }) => columns.some((column) => written.text(row, column) === 'NGƯỜI LẬP BIỂU'))!.row;
      await type(`A${signer + 4}`, 'Nguyễn Văn An');
      // In the same sitting.
      await source().click();
      await type('D5', '290');
      await summarise();
      assert.equal(await summaryTabs().count(), 1);
      const first = await downloadedFile(stage);
      const once = shownOn(readWorkbook('tai-ve.xlsx', first).grids, 'Tổng hợp');
      assert.ok(once.includes('Nguyễn Văn An'), 'the name that was typed is kept');
      assert.ok(
        once.some((text) => text.startsWith('Bằng chữ') && /một tỷ một trăm mười triệu/i.test(text)),
        'the total is the new one, in words too',
      );
      // Another day, from the file that was downloaded.
      await openFile(page, 'hom-sau.xlsx', [sheetOf('Quý I', rows)], () => first);
      await source().click();
      await type('D6', '460');
      await summarise();
      assert.equal(await summaryTabs().count(), 1);
      const twice = shownOn(await downloaded(stage), 'Tổng hợp');
      assert.ok(twice.includes('Nguyễn Văn An'), 'and on the day after');
      assert.ok(twice.some((text) => text.startsWith('Bằng chữ') && /một tỷ một trăm hai mươi triệu/i.test(text)));
    },
  },
  {
    name: 'story: what was corrected and accepted is remembered; after the pane was closed it can be taken back',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: '7 tháng 2019' }).click();
      const { press, reads, pane } = reader(stage);
      await press('button', 'Kiểm tra lại');
      const wrong = pane.locator('li[data-cell="E12"]', { hasText: '36,36' });
      await wrong.getByRole('button').first().click();
      await press('button', 'Bỏ qua', wrong);
      await pane.getByLabel('Lý do bỏ qua (không bắt buộc)').fill('Theo số đã báo cáo');
      await press('button', 'Ghi nhận');
      await reads('Đã bỏ qua ô E12.');
      // The pane's own page is loaded anew, as when it is closed and opened in Excel.
      const frame = page.frames().find((one) => one.url().includes('taskpane.html'))!;
      await frame.evaluate(() => window.location.reload());
      await press('button', /^Đã bỏ qua \(1\)$/);
      await reads(
        /^Đạt so với kế hoạch năm \(%\) · Kinh phí khuyến công địa phương \(7 tháng 2019!E12\): Ô E12 ghi 36,36.*Theo số đã báo cáo/,
      );
      await press('button', 'Xem xét lại');
      await wrong.getByRole('button').first().click();
      await press('button', 'Sửa', wrong);
      await reads('Đã sửa ô E12 thành 39,36.');
      await frame.evaluate(() => window.location.reload());
      await press('button', /^Đã sửa \(1\)$/);
      await reads(/^Đạt so với kế hoạch năm \(%\) · .* \(7 tháng 2019!E12\): 36,36 → 39,36$/);
      await press('button', 'Hoàn tác');
      await reads('Đã trả lại số cũ của ô E12.');
      assert.match(await cellAt(page, 'E12').innerText(), /36,36/);
    },
  },
];
