/** What the pane asks before it acts: each question at 320 pixels and at 200 %, for axe, and taken back by Esc. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { assertFits, paneFrame } from './axe';
import { type BrowserTest, type Stage, paneOf } from './browser';
import { openThreeSlips, plugs } from './pane-list.browser';
import { openFile, tableSheet } from './workbooks';

/** The question fits and is accessible; Esc takes it back. */
async function askAndQuit(stage: Stage, view: string, question: Locator): Promise<void> {
  await question.waitFor();
  await stage.page.waitForTimeout(200);
  await assertFits(stage.page, await paneFrame(stage.page), view);
  await question.press('Escape');
  await question.waitFor({ state: 'detached' });
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

export const paneQuestionTests: readonly BrowserTest[] = ['light', 'dark', 'contrast'].map((theme) => ({
  name: `questions: each fits at 320 pixels and at 200 %, axe finds nothing, Esc takes it back (${theme})`,
  run: (stage) => everyQuestion(stage, theme),
}));
