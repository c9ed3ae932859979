/** Checking in the pane, on workbooks of a user's own. */
import assert from 'node:assert/strict';
import { paneFrame } from './axe';
import { type BrowserTest, cellAt, eventually, openWorkbench, paneOf, selectedCell } from './browser';
import { letterSheet, openFile, tableSheet } from './workbooks';

/** What the pane promises about checking, on workbooks of a user's own; what the story plays is not played again. */
export const paneCheckTests: readonly BrowserTest[] = [
  {
    name: 'check: the sheet in front is checked on opening, the whole workbook by its switch; tables are listed by grade',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'von-dau-tu.xlsx', [
        tableSheet('Quý I', { rows: 12, wrong: 4 }),
        tableSheet('Quý II', { rows: 12, wrong: 7 }),
      ]);
      const pane = paneOf(page);
      await pane.locator('li[data-cell="E11"]').waitFor();
      // Nothing that does nothing is shown: a job has its tab when it can be done.
      assert.deepEqual(await pane.getByRole('tab').allInnerTexts(), ['Kiểm tra', 'Tổng hợp', 'Gộp tệp', 'Báo cáo']);
      assert.equal(await pane.locator('li[data-cell="E14"]').count(), 0);
      await pane.getByRole('button', { name: 'Bảng đã đọc (1)' }).click();
      await pane.getByText(/\d+ phép tính: \d+ khớp/).waitFor();
      await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
      await pane.locator('li[data-cell="E14"]').waitFor();
      // By sheet, and each finding under its own.
      assert.deepEqual(await pane.getByRole('heading', { name: /^Trang / }).allInnerTexts(), [
        'Trang Quý I',
        'Trang Quý II',
      ]);
      await pane.getByRole('button', { name: 'Bảng đã đọc (2)' }).waitFor();
    },
  },
  {
    name: 'check: the worst comes first, a grade can be hidden, details show relation, figures, evidence and suspects',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: '7 tháng 2019' }).click();
      const pane = paneOf(page);
      await pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
      await pane.locator('li[data-cell="E12"]').waitFor();
      const grades = async (): Promise<string[]> =>
        (await pane.locator('[data-finding]').allTextContents()).map((text) => /^([^.]+)\./.exec(text)![1]!);
      const order = ['Sai', 'Cần xem', 'Lệch do làm tròn', 'Lưu ý'];
      const seen = (await grades()).map((grade) => order.indexOf(grade));
      assert.deepEqual(seen, [...seen].sort());
      assert.ok(seen.length >= 2 && seen[0] === 0);
      const filter = pane.getByRole('group', { name: 'Lọc theo mức' });
      await filter.getByRole('button', { name: /^Sai/ }).click();
      await eventually(grades, (now) => !now.includes('Sai') && now.length > 0, 'the list without its errors');
      await filter.getByRole('button', { name: /^Sai/ }).click();
      const wrong = pane.locator('li[data-cell="E12"]');
      await wrong.getByRole('button').first().click();
      const words = await wrong.innerText();
      for (const part of ['36,36 → 39,36', 'khá chắc', 'gõ nhầm một chữ số', 'Chênh −3', 'Căn cứ: ', 'Tỷ lệ thực hiện'])
        assert.ok(words.includes(part), `${part} in: ${words}`);
      assert.match(words, /13\.592,5.* : 34\.534,6.* × 100 = 39,36/s);
      assert.ok(!words.includes('tin cậy'), 'no percentages of trust');
    },
  },
  {
    name: 'check: a press scrolls a cell into view that lies far below, and brings its sheet to the front',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'dai.xlsx', [
        tableSheet('Mở đầu', { rows: 6 }),
        tableSheet('Các xã', { rows: 300, wrong: 260 }),
      ]);
      const pane = paneOf(page);
      await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
      const far = pane.locator('li[data-cell="E267"]');
      await far.getByRole('button').first().click({ timeout: 60_000 });
      await eventually(
        () => selectedCell(page),
        (cell) => cell === 'E267',
        'the selected cell',
      );
      assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Các xã');
      const cell = await cellAt(page, 'E267').boundingBox();
      const sheet = await page.locator('.sheet').boundingBox();
      assert.ok(cell && sheet && cell.y >= sheet.y && cell.y + cell.height <= sheet.y + sheet.height);
    },
  },
  {
    name: 'check: a change on the sheet is noticed and checked again; another sheet in front is checked by itself',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'sua-tay.xlsx', [
        tableSheet('Quý I', { rows: 12, wrong: 4 }),
        tableSheet('Quý II', { rows: 12 }),
      ]);
      const pane = paneOf(page);
      const wrong = pane.locator('li[data-cell="E11"]');
      await wrong.waitFor();
      const type = async (cell: string, text: string): Promise<void> => {
        await cellAt(page, cell).click();
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      };
      const printed = await cellAt(page, 'E11').innerText();
      const right = (Number(printed.replace(',', '.')) + 3).toFixed(2).replace('.', ',');
      await type('E11', right);
      await eventually(
        () => wrong.count(),
        (count) => count === 0,
        'the finding that was mended by hand',
      );
      await type('E12', '11,11');
      await pane.locator('li[data-cell="E12"]').waitFor();
      // The change comes, and the other sheet is in front before it is looked at: the verdict goes with the sheet.
      await type('E13', '22,22');
      await page.getByRole('tab', { name: 'Quý II' }).click();
      await pane.getByText(/^Đã kiểm tra trang Quý II lúc/).waitFor();
      await pane.getByRole('heading', { name: 'Không thấy số liệu nào lệch nhau' }).waitFor();
      await page.getByRole('tab', { name: 'Quý I', exact: true }).click();
      await pane.locator('li[data-cell="E13"]').waitFor();
    },
  },
  {
    name: 'check: marks go exactly as they came, also after the pane was closed: the user’s own colours stay',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'mau-rieng.xlsx', [tableSheet('Quý I', { rows: 12, wrong: 4, fill: '#ccffcc' })]);
      const pane = paneOf(page);
      await pane.locator('li[data-cell="E11"]').waitFor();
      const colours = () =>
        page
          .locator('[data-cell]')
          .evaluateAll((cells) =>
            cells.map((cell) => `${cell.getAttribute('data-cell')} ${getComputedStyle(cell).backgroundColor}`).sort(),
          );
      const before = await colours();
      assert.ok(before.includes('E11 rgb(204, 255, 204)'), 'the user’s own green');
      await pane.getByRole('button', { name: 'Đánh dấu', exact: true }).click();
      await eventually(colours, (now) => !now.includes('E11 rgb(204, 255, 204)'), 'the mark');
      const marked = await colours();
      const frame = await paneFrame(page);
      await frame.evaluate(() => window.location.reload());
      await pane.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
      await eventually(
        colours,
        (now) => now.join() === before.join(),
        `the colours before; marked were ${marked.join()}`,
      );
      await pane.getByText('Đã bỏ đánh dấu.').waitFor();
    },
  },
  {
    name: 'check: an empty state says what to open, and leads to the other sheets',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'giay-moi.xlsx', [letterSheet(), tableSheet('Phụ lục', { rows: 8, wrong: 2 })]);
      const pane = paneOf(page);
      await pane.getByText('Chưa có bảng số liệu để kiểm tra').waitFor();
      await pane.getByText(/Hãy mở trang tính có bảng số liệu/).waitFor();
      await pane.getByRole('button', { name: 'Kiểm tra cả sổ tính' }).click();
      await pane.locator('li[data-cell="E9"]').waitFor();
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      await pane.getByText('Chưa tổng hợp được bảng này').waitFor();
      await page.getByRole('tab', { name: 'Phụ lục' }).click();
      await cellAt(page, 'C8').click();
      await pane.getByRole('button', { name: 'Đọc lại bảng' }).click();
      await pane.getByRole('heading', { name: 'Xem trước' }).waitFor();
    },
  },
];
