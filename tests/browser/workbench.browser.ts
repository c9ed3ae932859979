/** What people without Excel see around the pane: keys, system looks, warnings, files of other kinds. */
import assert from 'node:assert/strict';
import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { type BrowserTest, cellAt, eventually, openWorkbench, paneOf } from './browser';
import { openFile, tableSheet } from './workbooks';

/** Which part of the page has the focus. */
const part = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const holder = document.activeElement?.closest('.ribbon, .sheet, .sheet-tabs, .pane, .title-bar, .sheet-foot');
    return holder?.className.split(' ')[0] ?? '(nowhere)';
  });

async function goesTo(page: Page, key: string, wanted: string): Promise<void> {
  await page.keyboard.press(key);
  await eventually(
    () => part(page),
    (now) => now === wanted,
    `${key} goes to ${wanted}`,
  );
}

/** Types into a cell, so that there is something to lose. */
async function edit(page: Page): Promise<void> {
  await cellAt(page, 'C8').click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
}

export const workbenchTests: readonly BrowserTest[] = [
  {
    name: 'workbench: the first thing that is seen is a finding of the sample, without a press',
    async run({ page, address }) {
      await page.goto(address);
      const line = paneOf(page).locator('li[data-cell="E12"]');
      assert.match(await line.innerText(), /36,36 → 39,36/);
      assert.equal(await page.getByRole('tab', { selected: true }).innerText(), '7 tháng 2019');
      await line.getByRole('button').first().click();
      await cellAt(page, 'E12').waitFor();
    },
  },
  {
    name: 'workbench: F6 goes through its parts and out of the pane, Ctrl+PgDn through the sheets, Tab leaves the grid',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'hai-trang.xlsx', [tableSheet('Quý I', { rows: 6 }), tableSheet('Quý II', { rows: 6 })]);
      await paneOf(page).locator('[data-tone=good]').waitFor();
      await cellAt(page, 'C8').click();
      await goesTo(page, 'F6', 'sheet-tabs');
      await goesTo(page, 'F6', 'pane');
      await goesTo(page, 'F6', 'ribbon');
      await goesTo(page, 'F6', 'sheet');
      await goesTo(page, 'Shift+F6', 'ribbon');
      await goesTo(page, 'F6', 'sheet');
      const selected = (name: string) => page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
      await page.keyboard.press('Control+PageDown');
      await selected('Quý II');
      await page.keyboard.press('Control+PageUp');
      await selected('Quý I');
      await page.keyboard.press('Tab');
      await eventually(
        () => part(page),
        (now) => now !== 'sheet' && now !== '(nowhere)',
        'Tab leaves the grid',
      );
    },
  },
  {
    name: 'workbench: it is dark where the system is, and the pane with it',
    async run(stage) {
      const { page } = stage;
      await page.emulateMedia({ colorScheme: 'dark' });
      await openWorkbench(stage);
      await page.locator('.workbench.dark').waitFor();
      const tab = paneOf(page).getByRole('tab', { selected: true });
      await tab.waitFor();
      const shade = await tab.evaluate((element) => {
        for (let holder: Element | null = element; holder; holder = holder.parentElement) {
          const fill = getComputedStyle(holder).backgroundColor;
          if (/^rgb\(/.test(fill)) return Number(/\d+/.exec(fill)![0]);
        }
        return 255;
      });
      assert.ok(shade < 80, `the pane's background has ${shade} of 255`);
    },
  },
  {
    name: 'workbench: what was changed is not lost without a question, and nothing is asked where nothing would be',
    async run(stage) {
      const { page } = stage;
      const asked: string[] = [];
      page.on('dialog', (dialog) => asked.push(`${dialog.type()}: ${dialog.message()}`));
      await openWorkbench(stage);
      const sheets = [tableSheet('Quý I', { rows: 6 })];
      await openFile(page, 'mot.xlsx', sheets);
      assert.deepEqual(asked, []);
      await edit(page);
      await openFile(page, 'hai.xlsx', sheets);
      assert.equal(asked.length, 1);
      assert.match(asked[0]!, /^confirm: Sổ tính đang mở có thay đổi chưa tải về/);
      await edit(page);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Tải về .xlsx' }).click();
      assert.equal((await download).suggestedFilename(), 'hai (Khớp Số).xlsx', 'named apart from its source');
      await openFile(page, 'ba.xlsx', sheets);
      assert.equal(asked.length, 1, 'it was downloaded');
      await edit(page);
      await page.reload();
      await page.locator('[data-cell]').first().waitFor();
      assert.equal(asked.length, 2);
      assert.match(asked[1]!, /^beforeunload/);
    },
  },
  {
    name: 'workbench: of an .xls it says at opening what cannot be done with it; the bar of an error has its reason and a cross',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const book = utils.book_new();
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet([
          ['STT', 'Nội dung'],
          [1, 12],
        ]),
        'Biểu',
      );
      const buffer = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
      await page.locator('input[type=file]').setInputFiles({ name: 'cu.xls', mimeType: '', buffer });
      await page.getByText(/^Đã mở cu\.xls\. .*lưu thành \.xlsx rồi mở lại\.$/).waitFor();
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'hong.xlsx', mimeType: '', buffer: Buffer.from('không phải sổ tính') });
      const error = page.getByText('Không mở được hong.xlsx. Tệp “hong.xlsx” không phải là tệp Excel.');
      await error.waitFor();
      await page.getByRole('button', { name: 'Đóng thông báo' }).click();
      await error.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'workbench: a summary is printed with its charts, and an empty place for a name makes no page',
    async run(stage) {
      const { page } = stage;
      const begin = () => page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
      const end = () => page.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
      await page.goto(stage.address);
      const pane = paneOf(page);
      await pane.locator('li[data-cell="E12"]').waitFor();
      await pane.getByRole('button', { name: 'Lập biên bản' }).click();
      await page.locator('[data-cell]', { hasText: 'BIÊN BẢN' }).first().waitFor();
      await begin();
      for (const text of await page.locator('.printed-page').allInnerTexts()) assert.notEqual(text.trim(), '');
      await end();
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await cellAt(page, 'C13').click();
      await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).first().click();
      await page.locator('.sheet-chart canvas').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(800);
      await begin();
      const colours = await page.locator('.printed canvas').evaluateAll((all) =>
        all.map((one) => {
          const canvas = one as HTMLCanvasElement;
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
          const seen = new Set<number>();
          for (let at = 0; at < data.length; at += 4) seen.add(data[at]! * 65536 + data[at + 1]! * 256 + data[at + 2]!);
          return seen.size;
        }),
      );
      assert.ok(colours.length > 0 && colours.every((count) => count > 3), `colours of the charts: ${colours.join()}`);
    },
  },
  {
    name: 'workbench: each page of a printed sheet is a page of the paper, and none comes after the last',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const quarters = ['Quý I', 'Quý II', 'Quý III'];
      await openFile(
        page,
        'in.xlsx',
        quarters.map((name) => tableSheet(name, { rows: 12 })),
      );
      // A report in which each table has its charts below: pages that are not full.
      const pane = paneOf(page);
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      await pane.getByRole('button', { name: 'Lập báo cáo nhiều bảng…' }).click();
      await pane.getByRole('button', { name: 'Lập báo cáo 3 bảng' }).click();
      await pane.getByText(/^Đã lập trang “/).waitFor();
      const drawn = async (): Promise<number> => {
        await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
        const count = await page.locator('.printed-page').count();
        await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
        return count;
      };
      const printed = async (): Promise<number> => {
        const pdf = await page.pdf({ preferCSSPageSize: true });
        return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      };
      const pages = await drawn();
      assert.ok(pages >= 3, `${pages} pages`);
      assert.equal(await printed(), pages);
    },
  },
];
