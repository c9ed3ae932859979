/** The list of findings: one glance to the cell, keys, many alike, and all that is certain at once. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { paneFrame } from './axe';
import { type BrowserTest, type Stage, cellAt, eventually, openWorkbench, paneOf } from './browser';
import { type Content, openFile, sheetOf, sources } from './workbooks';

const QUARTERS = ['Quý I', 'Quý II', 'Quý III'];

/** Opens three sheets on which C4 is 90 too much, and checks them all. */
export async function openThreeSlips(stage: Stage, query = ''): Promise<void> {
  await openWorkbench(stage, query);
  const slip = (rows: Content[][]): void => {
    rows[3]![2] = (rows[3]![2] as number) + 90;
  };
  await openFile(
    stage.page,
    'ba-quy.xlsx',
    QUARTERS.map((name, quarter) => sources(name, slip, quarter)),
  );
  const pane = paneOf(stage.page);
  await pane.locator('li[data-cell="C4"]').waitFor();
  await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
  await pane.getByText(/^Đã kiểm tra 3 trang \(Quý I, Quý II, Quý III\) lúc/).waitFor();
}

/** The colour behind every cell in view. */
const colours = ({ page }: Stage): Promise<string[]> =>
  page
    .locator('[data-cell]')
    .evaluateAll((cells) =>
      cells.map((cell) => `${cell.getAttribute('data-cell')} ${getComputedStyle(cell).backgroundColor}`).sort(),
    );

/** The cells whose colour is another than before. */
async function coloured(stage: Stage, before: readonly string[]): Promise<string[]> {
  const now = await colours(stage);
  return now.filter((one) => !before.includes(one)).map((one) => one.split(' ')[0]!);
}

const isOpen = async (button: Locator): Promise<boolean> => (await button.getAttribute('aria-expanded')) === 'true';

/** A sheet on which every second total adds a typed number to its formula. */
export function plugs() {
  const head = ['STT', 'Nội dung', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm'];
  const lines = Array.from({ length: 14 }, (_, line): Content[] => {
    const parts = [11 + line * 7, 22 + line * 3, 33 + line, 44 + line * 5];
    const plug = line % 2 === 0 ? 500 + line * 17 : 0;
    const sum = `=SUM(C${line + 2}:F${line + 2})`;
    const value = parts.reduce((total, part) => total + part, plug);
    return [line + 1, `Việc ${line + 1}`, ...parts, { formula: plug > 0 ? `${sum}+${plug}` : sum, value }];
  });
  return sheetOf('Cả năm', [head, ...lines]);
}

export const paneListTests: readonly BrowserTest[] = [
  {
    name: 'list: an open finding tints its cells, and the tint goes exactly as it came; a marked cell opens its finding',
    async run(stage) {
      await openWorkbench(stage);
      await openFile(stage.page, 'mot-loi.xlsx', [
        sources('Nguồn vốn', (rows) => {
          rows[3]![2] = 1951;
        }),
      ]);
      const pane = paneOf(stage.page);
      const line = pane.locator('li[data-cell="C4"]').getByRole('button').first();
      await line.waitFor();
      const before = await colours(stage);
      await line.click();
      const tinted = await eventually(
        () => coloured(stage, before),
        (cells) => cells.length > 0,
        'the tinted cells',
      );
      for (const cell of ['C4', 'D4', 'E4']) assert.ok(tinted.includes(cell), `${cell} among ${tinted.join()}`);
      await line.click();
      await eventually(
        () => coloured(stage, before),
        (cells) => cells.length === 0,
        'the colours before',
      );
      await pane.getByRole('button', { name: 'Đánh dấu', exact: true }).click();
      await pane.getByText('Đã đánh dấu 1 ô.').waitFor();
      await cellAt(stage.page, 'B4').click();
      assert.equal(await isOpen(line), false);
      await cellAt(stage.page, 'C4').click();
      await eventually(() => isOpen(line), Boolean, 'the finding of the marked cell');
    },
  },
  {
    name: 'list: ‹ 2/3 ›, ↑ ↓, S and B work the list off, each sheet’s cell in front',
    async run(stage) {
      await openThreeSlips(stage);
      const { page } = stage;
      const pane = paneOf(page);
      const line = (sheet: number) => pane.locator('[data-finding]').nth(sheet);
      await line(0).click();
      await pane.getByText('1/3', { exact: true }).waitFor();
      await pane.getByRole('button', { name: 'Phát hiện sau' }).click();
      await pane.getByText('2/3', { exact: true }).waitFor();
      await page.getByRole('tab', { name: 'Quý II', exact: true, selected: true }).waitFor();
      await pane.getByRole('button', { name: 'Phát hiện trước' }).click();
      await pane.getByText('1/3', { exact: true }).waitFor();
      const frame = await paneFrame(page);
      const focusedLine = () =>
        frame.evaluate(() =>
          [...document.querySelectorAll('[data-finding]')].indexOf(document.activeElement as HTMLElement),
        );
      await line(0).focus();
      await page.keyboard.press('ArrowDown');
      await eventually(focusedLine, (at) => at === 1, 'the focus after ↓');
      await page.keyboard.press('ArrowUp');
      await eventually(focusedLine, (at) => at === 0, 'the focus after ↑');
      await page.keyboard.press('b');
      await pane.getByLabel('Lý do bỏ qua (không bắt buộc)').waitFor();
      await page.keyboard.press('Escape');
      await line(0).focus();
      await page.keyboard.press('s');
      await pane.getByText(/^Đã sửa ô C4 thành 1\.\d+\.$/).waitFor();
      await pane.getByRole('heading', { name: '2 chỗ sai' }).waitFor();
    },
  },
  {
    name: 'list: all that is certain is mended after one look at the list, and taken back at once',
    async run(stage) {
      await openThreeSlips(stage);
      const pane = paneOf(stage.page);
      await pane.getByRole('button', { name: 'Sửa hết 3 lỗi chắc chắn' }).click();
      const question = pane.getByRole('group', { name: 'Sửa hết 3 lỗi chắc chắn' });
      const listed = await question.getByRole('listitem').allInnerTexts();
      assert.equal(listed.length, 3);
      for (const text of listed) assert.match(text, /KCQG · Xã số 2 \(C4\): 1\.\d+ → 1\.\d+/);
      await question.getByRole('button', { name: 'Sửa hết', exact: true }).click();
      await pane.getByText('Đã sửa 3 ô.').waitFor();
      await pane.getByRole('heading', { name: 'Không thấy số liệu nào lệch nhau' }).waitFor();
      await pane.getByRole('button', { name: 'Hoàn tác' }).first().click();
      await pane.getByText('Đã trả lại số cũ của 3 ô.').waitFor();
      await pane.getByRole('heading', { name: '3 chỗ sai' }).waitFor();
    },
  },
  {
    name: 'list: many alike are one line with their count, opened by those who want, passed over as one',
    async run(stage) {
      await openWorkbench(stage);
      await openFile(stage.page, 'cong-thuc.xlsx', [plugs()]);
      const pane = paneOf(stage.page);
      const group = pane.getByRole('button', { name: '7 ô gõ số vào giữa công thức' });
      await group.waitFor();
      assert.equal(await pane.locator('li[data-rule="plug"]').count(), 0, 'the seven are folded');
      await group.click();
      assert.equal(await pane.locator('li[data-rule="plug"]').count(), 7);
      await pane.getByRole('button', { name: 'Bỏ qua loại này' }).click();
      await pane.getByRole('button', { name: 'Ghi nhận' }).click();
      await pane.getByText('Đã bỏ qua 7 điều.').waitFor();
      await eventually(
        () => group.count(),
        (count) => count === 0,
        'the group',
      );
    },
  },
  {
    name: 'list: chips look on and off; after a fix what was open stays open and in its order, and nothing said goes below',
    async run(stage) {
      await openThreeSlips(stage);
      const pane = paneOf(stage.page);
      const chip = pane.getByRole('group', { name: 'Lọc theo mức' }).getByRole('button', { name: /^Sai/ });
      const ground = () => chip.evaluate((one) => getComputedStyle(one).backgroundColor);
      const on = await ground();
      assert.equal(await chip.locator('svg').count(), 1, 'it is ticked');
      assert.equal(await chip.getAttribute('aria-pressed'), 'true');
      await chip.click();
      assert.equal(await chip.getAttribute('aria-pressed'), 'false');
      await stage.page.mouse.move(0, 0);
      const none = 'rgba(0, 0, 0, 0)';
      assert.notEqual(on, none);
      await eventually(ground, (now) => now === none, 'the ground of the chip that is off');
      assert.equal(await chip.locator('svg').count(), 0, 'it is not ticked');
      await pane.getByText('Các mức đang chọn không có điều nào cần xem.').waitFor();
      await chip.click();
      await pane.getByRole('button', { name: 'Bảng đã đọc (3)' }).click();
      const sections = async (): Promise<string[]> => {
        const heads = pane.locator(
          'h3 button[aria-expanded], h3[aria-expanded], button[aria-expanded]:not([data-finding])',
        );
        return heads.evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute('aria-expanded')}`));
      };
      const before = await sections();
      assert.ok(before.includes('Bảng đã đọc (3) true'), before.join(' | '));
      await pane.locator('li[data-cell="C4"]').first().getByRole('button', { name: 'Sửa', exact: true }).click();
      const said = pane.getByText(/^Đã sửa ô C4 thành /);
      await said.waitFor();
      await pane.getByRole('heading', { name: '2 chỗ sai' }).waitFor();
      const after = (await sections()).filter((one) => !one.startsWith('Đã sửa'));
      assert.deepEqual(after, before);
      // What was done and its undo stand over the list, beside each other.
      const undo = pane.getByRole('button', { name: 'Hoàn tác' }).first();
      const [text, button, first] = await Promise.all(
        [said, undo, pane.locator('[data-finding]').first()].map((one) => one.boundingBox()),
      );
      assert.ok(text && button && first && button.y + button.height < first.y);
      assert.ok(Math.abs(text.y + text.height / 2 - (button.y + button.height / 2)) < 40, 'undo is where it is said');
    },
  },
];
