/** Ctrl+Z and Ctrl+Y in the workbench, for what the add-in wrote: each deed is one step, as in Excel. */
import type { Page } from 'playwright-core';
import { type BrowserTest, cellAt, eventually, openWorkbench, paneOf } from './browser';

const fillOf = (page: Page, cell: string): Promise<string> =>
  cellAt(page, cell).evaluate((element) => getComputedStyle(element).backgroundColor);

const textIs = (page: Page, cell: string, text: string): Promise<string> =>
  eventually(
    () => cellAt(page, cell).innerText(),
    (shown) => shown === text,
    `${cell} says ${text}`,
  );

/** Leaves the pane for the sheet, where Ctrl+Z is pressed. */
const goToSheet = (page: Page, cell: string): Promise<void> => cellAt(page, cell).click();

export const undoTests: readonly BrowserTest[] = [
  {
    name: 'undo: a correction is taken back with Ctrl+Z and done again with Ctrl+Y, and the pane follows',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: '7 tháng 2019' }).click();
      const pane = paneOf(page);
      const finding = pane.locator('li[data-cell="E12"]');
      await finding.getByRole('button', { name: 'Sửa', exact: true }).click();
      await textIs(page, 'E12', '39,36');
      await finding.waitFor({ state: 'detached' });
      await goToSheet(page, 'C14');
      await page.keyboard.press('Control+z');
      await textIs(page, 'E12', '36,36');
      await finding.waitFor();
      await goToSheet(page, 'C14');
      await page.keyboard.press('Control+y');
      await textIs(page, 'E12', '39,36');
      await finding.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'undo: marks leave the sheet with one Ctrl+Z pressed in the pane and come again with Ctrl+Y, as the pane knows, too',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: '7 tháng 2019' }).click();
      const pane = paneOf(page);
      await pane.locator('li[data-cell="E12"]').waitFor();
      const own = await fillOf(page, 'E12');
      await pane.getByRole('button', { name: 'Đánh dấu', exact: true }).click();
      await pane.getByText(/Đã đánh dấu \d+ ô/).waitFor();
      await eventually(
        () => fillOf(page, 'E12'),
        (fill) => fill !== own,
        'the marked cell',
      );
      await page.keyboard.press('Control+z');
      await eventually(
        () => fillOf(page, 'E12'),
        (fill) => fill === own,
        'the cell without its mark',
      );
      const unmark = pane.getByRole('button', { name: 'Bỏ đánh dấu' });
      await page.keyboard.press('Control+y');
      await eventually(
        () => fillOf(page, 'E12'),
        (fill) => fill !== own,
        'the mark again',
      );
      // The mark is one that the pane takes away again, to the cell's own colour.
      await unmark.click();
      await pane.getByText('Đã bỏ đánh dấu.').waitFor();
      await eventually(
        () => fillOf(page, 'E12'),
        (fill) => fill === own,
        'the cell’s own colour',
      );
      // And back: the marks stand as they stood, and both directions work from the sheet as well.
      await goToSheet(page, 'C14');
      await page.keyboard.press('Control+z');
      await eventually(
        () => fillOf(page, 'E12'),
        (fill) => fill !== own,
        'the mark that was taken away',
      );
    },
  },
  {
    name: 'undo: a summary sheet goes with one Ctrl+Z and comes back whole with Ctrl+Y',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const tabs = (): Promise<string[]> => page.getByRole('tab').allInnerTexts();
      const before = await tabs();
      await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
      await page.getByRole('tab', { name: 'Tổng hợp', exact: true }).waitFor();
      await page.locator('.sheet-chart canvas').first().waitFor({ state: 'attached' });
      const sheet = (): Promise<string> => page.getByRole('grid').innerText();
      const shown = await eventually(sheet, (text) => text.includes('Đơn vị tính'), 'the summary');
      await goToSheet(page, 'A1');
      await page.keyboard.press('Control+z');
      await eventually(tabs, (names) => names.join() === before.join(), 'the sheets as before');
      await page.keyboard.press('Control+y');
      await page.getByRole('tab', { name: 'Tổng hợp', exact: true }).click();
      await eventually(sheet, (text) => text === shown, 'the summary as it was');
      await page.locator('.sheet-chart canvas').first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'undo: a summary removed in the pane comes back as the summary that it was, and nothing says any more that it went',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const pane = paneOf(page);
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await cellAt(page, 'C13').click();
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      await pane.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
      await pane.getByText('Đã lập trang “Tổng hợp”.').waitFor();
      await pane.getByRole('button', { name: 'Xóa trang' }).click();
      await pane.getByRole('button', { name: 'Xóa trang' }).click();
      const removed = pane.getByText('Đã xóa trang “Tổng hợp”.');
      await removed.waitFor();
      await goToSheet(page, 'A1');
      await page.keyboard.press('Control+z');
      await page.getByRole('tab', { name: 'Tổng hợp', exact: true }).waitFor();
      await pane.getByRole('heading', { name: 'Trang đã lập' }).waitFor();
      await removed.waitFor({ state: 'detached' });
      await pane.getByRole('button', { name: 'Làm mới' }).click();
      await pane.getByText('Đã làm mới trang “Tổng hợp”.').waitFor();
      // It is no table of the user's.
      await pane.getByRole('tab', { name: 'Kiểm tra số liệu' }).click();
      await pane.getByText('Trang đang mở do Khớp Số lập; kết quả dưới đây không phải của trang này.').waitFor();
    },
  },
];
