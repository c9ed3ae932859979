/** Reports and files without a mouse, and what a screen reader is told of them. */
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { paneFrame } from './axe';
import { type BrowserTest, eventually, openWorkbench, paneOf } from './browser';
import { focused, goWithKey, listen } from './keyboard';
import { choose, openMergeTab, units } from './merge.browser';
import { REPORT } from './report.browser';
import { letterSheet, openFile } from './workbooks';

/** Waits until the focus is where it is wanted, without a key. */
const focusComes = (frame: Frame, wanted: RegExp): Promise<string> =>
  eventually(
    () => focused(frame),
    (text) => wanted.test(text),
    `the focus on ${wanted}`,
  );

/** The words that the attributes name: label and description of the focused element. */
const describedBy = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const ids = document.activeElement?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent ?? '(missing)').join(' ');
  });

export const paneKeyboardTests: readonly BrowserTest[] = [
  {
    name: 'keyboard: a report is typed, its wrong figures gone through and mended, a paragraph written; the focus is never lost',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const pane = paneOf(page);
      const frame = await paneFrame(page);
      await pane.getByRole('tab', { selected: true }).focus();
      for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
      await focusComes(frame, /^Đối chiếu báo cáo$/);
      // A view is loaded when it is first opened; until then Tab leaves the pane.
      await pane.getByRole('textbox', { name: 'Lời báo cáo' }).waitFor();
      await goWithKey(page, frame, 'Tab', /^Lời báo cáo$/);
      await page.keyboard.insertText(REPORT);
      await goWithKey(page, frame, 'Tab', /^Đối chiếu$/, 2);
      await page.keyboard.press('Enter');
      await focusComes(frame, /^2 chỗ sai$/);
      // Into the text, where only what someone should look at is a stop.
      await goWithKey(page, frame, 'Tab', /^Lời báo cáo đã đối chiếu$/, 2);
      await page.keyboard.press('Tab');
      await focusComes(frame, /^36,36%: Sai$/);
      await page.keyboard.press('Enter');
      await pane.getByRole('button', { name: '36,36%: Sai', pressed: true }).waitFor();
      await goWithKey(page, frame, 'Tab', /^Chỗ sau$/, 8);
      await page.keyboard.press('Enter');
      await pane.getByRole('button', { name: '15,88%: Sai', pressed: true }).waitFor();
      await focusComes(frame, /^Chỗ sau$/);
      await goWithKey(page, frame, 'Shift+Tab', /^Chỗ trước$/, 1);
      await page.keyboard.press('Enter');
      await goWithKey(page, frame, 'Tab', /^Sửa thành “39,36%”$/, 12);
      await page.keyboard.press('Enter');
      await pane.getByText('Đã sửa lời thành “39,36%”.').waitFor();
      await focusComes(frame, /chỗ (sai|khác)/);
      await goWithKey(page, frame, 'Shift+Tab', /^Hoàn tác$/, 3);
      await page.keyboard.press('Enter');
      await pane.getByText('Đã hoàn tác.').waitFor();
      await focusComes(frame, /^2 chỗ sai$/);
      await goWithKey(page, frame, 'Tab', /^Sửa lời$/);
      await page.keyboard.press('Enter');
      await focusComes(frame, /^Lời báo cáo$/);
      await goWithKey(page, frame, 'Tab', /^Viết đoạn báo cáo từ bảng$/);
      await page.keyboard.press('Enter');
      await goWithKey(page, frame, 'Tab', /^Viết từ bảng đang chọn$/, 4);
      await page.keyboard.press('Enter');
      await pane.getByRole('button', { name: 'Đối chiếu đoạn này' }).waitFor();
      await goWithKey(page, frame, 'Tab', /^Đối chiếu đoạn này$/, 4);
      await page.keyboard.press('Enter');
      await pane.locator('[data-state=agrees]').first().waitFor();
      await focusComes(frame, /^Đối chiếu đoạn này$/);
    },
  },
  {
    name: 'keyboard: files are chosen, a doubt is settled and unsettled, the merge written, removed; the focus is never lost',
    async run(stage) {
      const { page } = stage;
      // With a listener that stays, Chromium's own dialog is held back all the time: under load the second chooser came to
      // be after the first one's listener was gone, and before its own was there.
      page.on('filechooser', () => undefined);
      await openWorkbench(stage);
      await openFile(page, 'gop.xlsx', [letterSheet()]);
      const pane = paneOf(page);
      const frame = await paneFrame(page);
      await pane.getByRole('tab', { selected: true }).focus();
      for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight');
      await pane.getByRole('button', { name: 'Chọn tệp…' }).waitFor();
      await goWithKey(page, frame, 'Tab', /^Chọn tệp…$/);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await chooser.setFiles(units());
      await pane.getByText('Đã đọc xong 4 tệp.').waitFor();
      await goWithKey(page, frame, 'Tab', /^Gộp chung$/);
      await page.keyboard.press('Enter');
      await pane.getByText('Không có chỗ nào phải hỏi.').waitFor();
      await focusComes(frame, /^Cần quyết định \(0\)$/);
      await goWithKey(page, frame, 'Tab', /^Quyết định đã nhớ \(1\)$/);
      await page.keyboard.press('Enter');
      await goWithKey(page, frame, 'Tab', /^Bỏ quyết định này$/, 2);
      assert.match(await describedBy(frame), /Minh Khai/, 'which decision is said with the button');
      await page.keyboard.press('Enter');
      await pane.getByRole('button', { name: 'Gộp chung' }).waitFor();
      assert.notEqual(await focused(frame), '(nowhere)');
      await pane.getByRole('button', { name: 'Chọn tệp…' }).focus();
      await goWithKey(page, frame, 'Tab', /^Gộp chung$/);
      await page.keyboard.press('Enter');
      await goWithKey(page, frame, 'Tab', /^Ghi vào sổ đang mở$/);
      await page.keyboard.press('Enter');
      await pane.getByText(/^Đã ghi 3 trang/).waitFor();
      await focusComes(frame, /^Ghi vào sổ đang mở$/);
      await goWithKey(page, frame, 'Tab', /^Đến trang$/);
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Gộp', exact: true, selected: true }).waitFor();
      await goWithKey(page, frame, 'Tab', /^Xóa các trang này$/, 1);
      await page.keyboard.press('Enter');
      await focusComes(frame, /^Thôi$/);
      await goWithKey(page, frame, 'Shift+Tab', /^Xóa các trang này$/, 1);
      await page.keyboard.press('Enter');
      await pane.getByText('Đã xóa các trang của bảng gộp.').waitFor();
      await focusComes(frame, /^Ghi vào sổ đang mở$/);
      // The list of files, down to nothing.
      await goWithKey(page, frame, 'Tab', /^Xem 1 phát hiện$/);
      assert.equal(await describedBy(frame), 'kien-giang.xlsx');
      await goWithKey(page, frame, 'Tab', /^Bỏ khỏi danh sách$/, 1);
      await page.keyboard.press('Enter');
      await focusComes(frame, /^Các tệp \(3\)$/);
      await goWithKey(page, frame, 'Tab', /^Bỏ hết$/);
      await page.keyboard.press('Enter');
      await focusComes(frame, /^Thôi$/);
      await goWithKey(page, frame, 'Shift+Tab', /^Bỏ hết$/, 1);
      await page.keyboard.press('Enter');
      await focusComes(frame, /^Chọn tệp…$/);
      // What is checked from disk, and back.
      await pane.getByRole('tab', { selected: true }).focus();
      for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowLeft');
      await goWithKey(page, frame, 'Tab', /^Kiểm tra tệp khác…$/);
      await page.keyboard.press('Enter');
      await focusComes(frame, /^Kiểm tra tệp khác$/);
      await goWithKey(page, frame, 'Tab', /^Chọn tệp…$/, 1);
      const [other] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await other.setFiles(units().slice(0, 1));
      await pane.getByText('Đã đọc xong 1 tệp.').waitFor();
      await goWithKey(page, frame, 'Tab', /^Bỏ khỏi danh sách$/);
      await page.keyboard.press('Enter');
      await focusComes(frame, /^Chọn tệp…$/);
      await goWithKey(page, frame, 'Tab', /^Về trang đang mở$/);
      await page.keyboard.press('Enter');
      await focusComes(frame, /^Kiểm tra số liệu$/);
    },
  },
  {
    name: 'screen reader: of a report its verdict, each figure with its state, what is mended and what is written are heard',
    async run(stage) {
      const { page, context } = stage;
      await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
      await openWorkbench(stage);
      const pane = paneOf(page);
      await pane.getByRole('tab', { name: 'Đối chiếu báo cáo' }).click();
      await pane.getByRole('textbox', { name: 'Lời báo cáo' }).fill(REPORT);
      const frame = await paneFrame(page);
      const heard = await listen(frame);
      const hears = (words: RegExp): Promise<string[]> =>
        eventually(heard, (all) => all.some((text) => words.test(text)), `hearing ${words}`);
      await pane.getByRole('button', { name: 'Đối chiếu', exact: true }).click();
      await hears(/2 chỗ sai/);
      await pane.getByRole('heading', { level: 2, name: '2 chỗ sai' }).waitFor();
      // The figures are buttons in a group with a name, each says what was found of it.
      const text = pane.getByRole('group', { name: 'Lời báo cáo đã đối chiếu' });
      assert.equal(await text.getAttribute('lang'), 'vi-VN');
      const names = await text
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
      assert.ok(names.length >= 6, names.join(' | '));
      for (const name of names) assert.match(name, /: (Sai|Khớp|Khác sổ tính|Chưa kiểm tra)$/);
      await text.getByRole('button', { name: '36,36%: Sai' }).click();
      await hears(/^36,36%: Sai$/);
      await pane.getByRole('button', { name: 'Chỗ sau' }).click();
      await hears(/^15,88%: Sai$/);
      await pane.getByRole('button', { name: 'Chỗ trước' }).click();
      await pane.getByRole('button', { name: 'Sửa thành “39,36%”' }).click();
      await hears(/^Đã sửa lời thành “39,36%”\.$/);
      await hears(/1 chỗ sai/);
      await pane.getByRole('button', { name: 'Sao chép lời' }).click();
      await hears(/^Đã sao chép\.$/);
      await pane.getByRole('button', { name: 'Viết đoạn báo cáo từ bảng' }).click();
      await pane.getByRole('button', { name: 'Viết từ bảng đang chọn' }).click();
      await hears(/KH-TH 2018/);
    },
  },
  {
    name: 'screen reader: of files the reading, the doubts, what was decided, written and removed are heard',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'gop.xlsx', [letterSheet()]);
      const pane = await openMergeTab(stage, 'vi');
      const frame = await paneFrame(page);
      const heard = await listen(frame);
      const hears = (words: RegExp): Promise<string[]> =>
        eventually(heard, (all) => all.some((text) => words.test(text)), `hearing ${words}`);
      await choose(pane, 'vi', units());
      await hears(/^Đã đọc xong 4 tệp\.$/);
      // A doubt is a group that its own words name.
      const doubt = pane.getByRole('group', {
        name: /^Dòng “Phường Minh Khai mới 1” có phải là dòng “Minh Khai 1” không\?$/,
      });
      await doubt.getByRole('button', { name: 'Gộp chung' }).click();
      await hears(/^Đã ghi nhớ quyết định: Gộp chung\.$/);
      await pane.getByRole('button', { name: 'Quyết định đã nhớ (1)' }).click();
      await pane.getByRole('button', { name: 'Bỏ quyết định này' }).click();
      await hears(/^Đã bỏ quyết định; chỗ này được hỏi lại\.$/);
      await pane.getByRole('button', { name: 'Ghi vào sổ đang mở' }).click();
      await hears(/^Đã ghi 3 trang: Gộp, Nguồn, Còn thiếu\.$/);
      await pane.getByRole('button', { name: 'Xóa các trang này' }).click();
      await pane.getByRole('group', { name: /^Xóa 3 trang Gộp, Nguồn, Còn thiếu\?/ }).waitFor();
      await pane.getByRole('button', { name: 'Xóa các trang này' }).click();
      await hears(/^Đã xóa các trang của bảng gộp\.$/);
    },
  },
];
