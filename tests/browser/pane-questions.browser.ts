/** What the pane asks before it acts: each question at 320 pixels and at 200 %, for axe, and taken back by Esc. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { assertFits, axeViolations, paneFrame } from './axe';
import { type BrowserTest, type Stage, cellAt, eventually, openWorkbench, paneOf } from './browser';
import { focused } from './keyboard';
import { choose, openMergeTab, units } from './merge.browser';
import { openThreeSlips, plugs } from './pane-list.browser';
import { letterSheet, openFile, tableSheet } from './workbooks';

/** The question fits and is accessible; Esc takes it back. */
async function askAndQuit(stage: Stage, view: string, question: Locator): Promise<void> {
  await question.waitFor();
  await stage.page.waitForTimeout(200);
  await assertFits(stage.page, await paneFrame(stage.page), view);
  await question.press('Escape');
  await question.waitFor({ state: 'detached' });
  const frame = await paneFrame(stage.page);
  await eventually(
    () => focused(frame),
    (text) => text !== '(nowhere)',
    `${view}: the focus after Esc`,
  );
}

async function everyQuestion(stage: Stage, theme: string): Promise<void> {
  const { page } = stage;
  await openThreeSlips(stage, `?theme=${theme}`);
  const pane = paneOf(page);
  const question = (name: string): Locator => pane.getByRole('group', { name }).getByRole('button').last();
  await pane.getByRole('button', { name: 'Sửa hết 3 lỗi chắc chắn' }).click();
  await askAndQuit(stage, 'Sửa hết', question('Sửa hết 3 lỗi chắc chắn'));

  const reason = pane.getByLabel('Lý do bỏ qua (không bắt buộc)');
  await pane.locator('[data-finding]').first().focus();
  await page.keyboard.press('b');
  await askAndQuit(stage, 'Bỏ qua', reason);

  const record = pane.getByRole('button', { name: 'Lập biên bản' });
  await record.click();
  await page.getByRole('tab', { name: 'Biên bản kiểm tra' }).first().waitFor();
  await pane.getByText(/^Đã lập trang “Biên bản/).waitFor();
  await record.click();
  await askAndQuit(stage, 'Lập biên bản', question('Lập biên bản'));

  await openFile(page, 'cong-thuc.xlsx', [plugs()]);
  await pane.getByRole('button', { name: '7 ô gõ số vào giữa công thức' }).click();
  await pane.getByRole('button', { name: 'Bỏ qua loại này' }).click();
  await askAndQuit(stage, 'Bỏ qua loại này', reason);

  await openFile(page, 'ro.xlsx', [tableSheet('Quý I', { rows: 12, wrong: 4, off: 9 })]);
  const line = pane.locator('li[data-cell="E11"]');
  await line.getByRole('button').first().click();
  await line.getByRole('button', { name: 'Ô khác có thể sai (2)' }).click();
  assert.equal(await line.getByText(/nếu sai thì đúng ra là/).count(), 2);
  await assertFits(page, await paneFrame(page), 'Ô khác có thể sai');

  await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
  await pane.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
  const remove = pane.getByRole('button', { name: 'Xóa trang' });
  await remove.click();
  await pane.getByText(/sẽ bị xóa khỏi sổ tính/).waitFor();
  await askAndQuit(stage, 'Xóa trang', pane.getByRole('group').filter({ has: remove }).getByRole('button').last());
}

/** What is asked before a summary that a person has changed is written again. */
async function questionOfRefreshing(stage: Stage, theme: string): Promise<void> {
  const { page } = stage;
  await openWorkbench(stage, `?theme=${theme}`);
  await openFile(page, 'lam-moi.xlsx', [tableSheet('Quý I', { rows: 12 })]);
  const pane = paneOf(page);
  await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
  await pane.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
  await pane.getByText('Đã lập trang “Tổng hợp”.').waitFor();
  await cellAt(page, 'B8').click();
  await page.keyboard.type('tự sửa');
  await page.keyboard.press('Enter');
  const refresh = pane.getByRole('button', { name: 'Làm mới' });
  await refresh.click();
  await pane.getByText(/phần tự sửa trên trang đó sẽ mất/).waitFor();
  await askAndQuit(stage, 'Làm mới', pane.getByRole('group').filter({ has: refresh }).getByRole('button').last());
  assert.equal(await focused(await paneFrame(page)), 'Làm mới');
}

/** What is asked of files and their merge: to forget the list, to write again, to remove what was written. */
async function questionsOfFiles(stage: Stage, theme: string): Promise<void> {
  const { page } = stage;
  await openWorkbench(stage, `?theme=${theme}`);
  await openFile(page, 'gop.xlsx', [letterSheet()]);
  const pane = await openMergeTab(stage, 'vi');
  await choose(pane, 'vi', units());
  const answerOf = (button: string): Locator =>
    pane
      .getByRole('group')
      .filter({ has: pane.getByRole('button', { name: button, exact: true }) })
      .getByRole('button', { name: 'Thôi' });
  await pane.getByRole('button', { name: 'Bỏ hết' }).click();
  await askAndQuit(stage, 'Bỏ hết', answerOf('Bỏ hết'));
  assert.equal(await focused(await paneFrame(page)), 'Bỏ hết');

  const write = pane.getByRole('button', { name: 'Ghi vào sổ đang mở' });
  await write.click();
  await pane.getByText(/^Đã ghi 3 trang/).waitFor();
  await write.click();
  await pane.getByText(/^Sổ này đã có bảng gộp lập /).waitFor();
  await askAndQuit(stage, 'Ghi lại', answerOf('Thêm trang mới'));

  await pane.getByRole('button', { name: 'Xóa các trang này' }).click();
  await pane.getByText(/^Xóa 3 trang /).waitFor();
  await askAndQuit(stage, 'Xóa các trang này', answerOf('Xóa các trang này'));
  assert.equal(await focused(await paneFrame(page)), 'Xóa các trang này');
}

/** The dialog of the ribbon's button: read as a whole, nothing cut when enlarged, closed by a key. */
async function failureDialog({ page, address }: Stage, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(address);
  await page.getByRole('grid').waitFor();
  await openFile(page, 'giay-moi.xlsx', [letterSheet()]);
  await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
  const inside = page.frameLocator('.dialog iframe');
  const dialog = inside.getByRole('alertdialog', { name: 'Chưa tính tổng hợp được' });
  await dialog.waitFor();
  const [title, message] = [await inside.locator('h1').innerText(), await inside.locator('#message').innerText()];
  assert.equal(await dialog.getAttribute('aria-describedby'), 'message');
  assert.match(message, /Giấy mời/);
  assert.ok(!message.includes(title), 'the message says what the title does not');
  const frame = page.frames().find((one) => one.url().includes('dialog.html'))!;
  assert.equal(await focused(frame), 'Đóng');
  const look = async (view: string): Promise<void> => {
    assert.deepEqual(await axeViolations(frame), [], view);
    assert.deepEqual(await axeViolations(page.mainFrame()), [], `${view}, around it`);
    const room = await frame.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return { clientWidth, scrollWidth };
    });
    assert.ok(room.scrollWidth <= room.clientWidth, `${view}: ${JSON.stringify(room)}`);
  };
  await look('as it is');
  // 200 %: half as many pixels of the page's own for the same words.
  await frame.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
  await look('at 200 %');
  await frame.evaluate(() => document.documentElement.style.removeProperty('zoom'));
  await page.setViewportSize({ width: 320, height: 640 });
  await look('at 320 pixels');
  await inside.getByRole('button', { name: 'Đóng' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.dialog').waitFor({ state: 'detached' });
}

const THEMES = ['light', 'dark', 'contrast'];

const ofEachTheme = (what: string, run: (stage: Stage, theme: string) => Promise<void>): BrowserTest[] =>
  THEMES.map((theme) => ({
    name: `questions${what}: each fits at 320 pixels and at 200 %, axe finds nothing, Esc takes it back (${theme})`,
    run: (stage) => run(stage, theme),
  }));

export const paneQuestionTests: readonly BrowserTest[] = [
  ...ofEachTheme('', everyQuestion),
  ...ofEachTheme(' of refreshing', questionOfRefreshing),
  ...ofEachTheme(' of files and their merge', questionsOfFiles),
  ...(['light', 'dark'] as const).map((scheme): BrowserTest => ({
    name: `questions: the dialog of the ribbon is read whole, fits at 320 pixels and at 200 %, and goes by a key (${scheme})`,
    run: (stage) => failureDialog(stage, scheme),
  })),
];
