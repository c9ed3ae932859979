/** The pane at work: keyboard, focus, screen readers, stopping, slow answers. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { axeViolations, paneFrame } from './axe';
import { type BrowserTest, cellAt, eventually, openWorkbench, paneOf } from './browser';
import { focused, goWithKey, listen } from './keyboard';
import { slowExcel } from './slow-excel';
import { openFile, tableSheet } from './workbooks';

const sheetNames = (page: Page): Promise<string[]> => page.getByRole('tab').allInnerTexts();

/** Lets each page of a browser keep what its bar says, with how far it stands; `window.khopsoProgress` has them. */
const KEEP_PROGRESS = `
  window.khopsoProgress = new Set();
  new MutationObserver(() => {
    for (const bar of document.querySelectorAll('[role=progressbar]')) {
      const words = document.getElementById(bar.getAttribute('aria-labelledby')).textContent;
      window.khopsoProgress.add(words + ': ' + (bar.getAttribute('aria-valuenow') ?? '?') + ' of ' + bar.getAttribute('aria-valuemax'));
    }
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
`;

export const paneWorkTests: readonly BrowserTest[] = [
  {
    name: 'long work: it says what is read and how much is left; Dừng stops the reading, and what was found stays',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const names = Array.from({ length: 12 }, (_, index) => `Huyện ${index + 1}`);
      await openFile(
        page,
        'cac-huyen.xlsx',
        names.map((name) => tableSheet(name, { rows: 30, wrong: 4 })),
      );
      const pane = paneOf(page);
      await pane.locator('li[data-cell="E11"]').waitFor();
      await slowExcel(await paneFrame(page), 700);
      await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
      await pane.getByText(/^Đang đọc trang tính \(\d+\/\d+\)$/).waitFor();
      assert.ok(await pane.getByRole('progressbar').getAttribute('aria-valuemax'));
      await pane.getByRole('button', { name: 'Dừng' }).click();
      await pane.getByText('Đã dừng', { exact: true }).waitFor();
      assert.equal(await focused(await paneFrame(page)), 'Kiểm tra lại');
      await page.waitForTimeout(2500);
      assert.equal(await pane.getByRole('progressbar').count(), 0);
      assert.equal(await pane.locator('li[data-cell="E11"]').count(), 1, 'only the first sheet’s finding is listed');
      await slowExcel(await paneFrame(page), 0);
      await pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
      await pane.getByRole('heading', { name: 'Trang Huyện 12' }).waitFor();
    },
  },
  {
    name: 'long work: of one sheet it is said how much is read, then what is done; the bar never stands full while work remains',
    async run(stage) {
      const { page } = stage;
      await page.addInitScript(KEEP_PROGRESS);
      await openWorkbench(stage);
      // Enough rows for three parts; of 100,000 there are fourteen, and the test would take a minute.
      await openFile(page, 'mot-trang.xlsx', [tableSheet('Dài', { rows: 20_000, wrong: 19_990 })]);
      const pane = paneOf(page);
      await pane.locator('li[data-cell="E19997"]').waitFor({ timeout: 120_000 });
      const seen = (await (await paneFrame(page)).evaluate('[...window.khopsoProgress]')) as string[];
      for (const step of ['0 of 1', '1 of 4', '2 of 4', '3 of 4']) {
        const words = `Đang đọc trang tính (${step.replace(' of ', '/')}): ${step}`;
        assert.ok(seen.includes(words), `${words} among ${seen.join(' | ')}`);
      }
      // How long the computing takes nobody knows: the bar does not claim to.
      assert.ok(
        seen.some((words) => /^Đang kiểm tra số liệu( – đã \d+ giây)?: \? of null$/.test(words)),
        seen.join(' | '),
      );
      assert.deepEqual(
        seen.filter((words) => /: (\d+) of \1$/.test(words)),
        [],
        'a bar that is full while work remains',
      );
    },
  },
  {
    name: 'long work: Dừng ends a check that is computing, and the next one starts afresh',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const names = Array.from({ length: 24 }, (_, index) => `Xã ${index + 1}`);
      await openFile(
        page,
        'cac-xa.xlsx',
        names.map((name) => tableSheet(name, { rows: 300, wrong: 4 })),
      );
      const pane = paneOf(page);
      await pane.locator('li[data-cell="E11"]').waitFor({ timeout: 60_000 });
      const before = await pane.getByText(/^Đã kiểm tra trang /).innerText();
      // Pressed by the page itself, the moment that the computing begins: a question from outside might come too late.
      const frame = await paneFrame(page);
      await frame.evaluate(`new MutationObserver((_, watch) => {
        if (!/Đang kiểm tra số liệu/.test(document.querySelector('[role=progressbar]')?.parentElement?.textContent ?? '')) return;
        watch.disconnect();
        [...document.querySelectorAll('button')].find((button) => button.textContent === 'Dừng').click();
      }).observe(document.body, { childList: true, subtree: true, characterData: true })`);
      await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
      await pane.getByText('Đã dừng', { exact: true }).waitFor({ timeout: 60_000 });
      await page.waitForTimeout(4000);
      assert.equal(await pane.getByText(/^Đã kiểm tra trang /).innerText(), before, 'nothing came after the stop');
      await pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
      await pane.getByText(/trên 24 bảng/).waitFor({ timeout: 120_000 });
    },
  },
  {
    name: 'long work: Dừng stops a summary, and no half sheet is left',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await cellAt(page, 'C13').click();
      const names = await sheetNames(page);
      const pane = paneOf(page);
      const run = pane.getByRole('button', { name: 'Tính tổng hợp', exact: true });
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      await pane.locator('canvas').first().waitFor({ state: 'attached' });
      await slowExcel(await paneFrame(page), 600);
      await run.click();
      await pane.getByRole('button', { name: 'Dừng' }).click();
      await pane.getByText('Đã dừng', { exact: true }).waitFor();
      await page.waitForTimeout(2500);
      assert.deepEqual(await sheetNames(page), names);
      await slowExcel(await paneFrame(page), 0);
      await run.click();
      await pane.getByText('Đã lập trang “Tổng hợp”.').waitFor();
      assert.deepEqual(
        (await sheetNames(page)).filter((name) => !names.includes(name)),
        ['Tổng hợp'],
      );
    },
  },
  {
    name: 'keyboard: a finding is accepted with a note, thought better of, and the focus is never lost',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'ban-phim.xlsx', [tableSheet('Quý I', { rows: 12, wrong: 4 })]);
      const pane = paneOf(page);
      const wrong = pane.locator('li[data-cell="E11"]');
      await wrong.waitFor();
      const frame = await paneFrame(page);
      await pane.getByRole('tab', { selected: true }).focus();
      await goWithKey(page, frame, 'Tab', /\(E11\)/);
      await page.keyboard.press('Enter');
      await goWithKey(page, frame, 'Tab', /^Bỏ qua$/);
      await page.keyboard.press('Enter');
      await goWithKey(page, frame, 'Tab', /^Lý do bỏ qua/, 0);
      await page.keyboard.type('Số của Kho bạc');
      await page.keyboard.press('Escape');
      await goWithKey(page, frame, 'Tab', /^Bỏ qua$/, 0);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Theo số Kho bạc đã đối chiếu');
      await goWithKey(page, frame, 'Tab', /^Ghi nhận$/, 1);
      await page.keyboard.press('Enter');
      await pane.getByText('Đã bỏ qua ô E11.').waitFor();
      await eventually(
        () => wrong.count(),
        (count) => count === 0,
        'the accepted finding',
      );
      assert.notEqual(await focused(frame), '(nowhere)');
      await goWithKey(page, frame, 'Tab', /^Đã bỏ qua \(1\)$/);
      await page.keyboard.press('Enter');
      await pane.getByText(/Theo số Kho bạc đã đối chiếu/).waitFor();
      await goWithKey(page, frame, 'Tab', /^Xem xét lại$/);
      await page.keyboard.press('Enter');
      await wrong.waitFor();
      await goWithKey(page, frame, 'Tab', /^1 chỗ sai$/, 0);
    },
  },
  {
    name: 'keyboard: working the list off, the focus goes to the next finding after each Sửa',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const half = tableSheet('Quý I', { rows: 12, wrong: 4 });
      const other = tableSheet('Quý II', { rows: 12, wrong: 7 });
      await openFile(page, 'hai-quy.xlsx', [half, other]);
      const pane = paneOf(page);
      const frame = await paneFrame(page);
      await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
      await pane.locator('li[data-cell="E14"]').waitFor();
      await pane.getByRole('tab', { selected: true }).focus();
      await goWithKey(page, frame, 'Tab', /\(E11\)/);
      await page.keyboard.press('Enter');
      await goWithKey(page, frame, 'Tab', /^Sửa$/);
      await page.keyboard.press('Enter');
      await eventually(
        () => focused(frame),
        (text) => text.includes('(E14)'),
        'the focus on the next finding',
      );
      await page.keyboard.press('Enter');
      await goWithKey(page, frame, 'Tab', /^Sửa$/);
      await page.keyboard.press('Enter');
      await pane.getByText('Không thấy số liệu nào lệch nhau').waitFor();
      assert.equal(await focused(frame), 'Không thấy số liệu nào lệch nhau');
    },
  },
  {
    name: 'keyboard: a summary is chosen, written, gone to, refreshed and removed',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await cellAt(page, 'C13').click();
      const pane = paneOf(page);
      await pane
        .getByText(/^Đã kiểm tra trang |Chưa có bảng/)
        .first()
        .waitFor();
      const frame = await paneFrame(page);
      await pane.getByRole('tab', { selected: true }).focus();
      await page.keyboard.press('ArrowRight');
      await goWithKey(page, frame, 'Tab', /^Tính tổng hợp$/, 0);
      await pane.locator('canvas').first().waitFor({ state: 'attached' });
      const preview = () => pane.getByRole('region', { name: 'Xem trước' }).innerText();
      const first = await preview();
      await goWithKey(page, frame, 'Tab', /^Mẫu tổng hợp/);
      await page.keyboard.press('ArrowDown');
      await eventually(preview, (text) => text !== first && text.length > 50, 'another preview');
      await goWithKey(page, frame, 'Tab', /^Tính tổng hợp$/);
      await page.keyboard.press('Enter');
      await pane.getByText('Đã lập trang “Tổng hợp”.').waitFor();
      await goWithKey(page, frame, 'Tab', /^Tính tổng hợp$/, 0);
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await pane.getByRole('button', { name: 'Tính tổng hợp', exact: true }).focus();
      await goWithKey(page, frame, 'Tab', /^Đến trang$/);
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Tổng hợp', exact: true, selected: true }).waitFor();
      await goWithKey(page, frame, 'Tab', /^Làm mới$/);
      await page.keyboard.press('Enter');
      await pane.getByText('Đã làm mới trang “Tổng hợp”.').waitFor();
      await goWithKey(page, frame, 'Tab', /^Xóa trang$/);
      await page.keyboard.press('Enter');
      // The question: the focus is on "no"; Escape means "no", too.
      await goWithKey(page, frame, 'Tab', /^Thôi$/, 0);
      await page.keyboard.press('Escape');
      await goWithKey(page, frame, 'Tab', /^Xóa trang$/, 0);
      await page.keyboard.press('Enter');
      await goWithKey(page, frame, 'Shift+Tab', /^Xóa trang$/, 1);
      await page.keyboard.press('Enter');
      await pane.getByText('Đã xóa trang “Tổng hợp”.').waitFor();
      assert.equal(await page.getByRole('tab', { name: 'Tổng hợp', exact: true }).count(), 0);
      await eventually(
        () => focused(frame),
        (text) => text === 'Tính tổng hợp',
        'the focus after the last summary went',
      );
    },
  },
  {
    name: 'screen reader: what is done, found, corrected, accepted and failed is heard',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'nghe.xlsx', [tableSheet('Quý I', { rows: 12, wrong: 4 })]);
      const pane = paneOf(page);
      const wrong = pane.locator('li[data-cell="E11"]');
      await wrong.waitFor();
      const frame = await paneFrame(page);
      const heard = await listen(frame);
      const hears = (words: RegExp): Promise<string[]> =>
        eventually(heard, (all) => all.some((text) => words.test(text)), `hearing ${words}`);
      await pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
      await hears(/^Đang (đọc trang tính|kiểm tra số liệu)$/);
      await wrong.getByRole('button').first().click();
      await wrong.getByRole('button', { name: 'Sửa' }).first().click();
      await hears(/^Đã sửa ô E11 thành /);
      await hears(/^Không thấy số liệu nào lệch nhau/);
      await pane.getByRole('button', { name: 'Hoàn tác' }).click();
      await hears(/^Đã trả lại số cũ của ô E11\.$/);
      await wrong.getByRole('button').first().click();
      await wrong.getByRole('button', { name: 'Bỏ qua' }).click();
      await pane.getByRole('button', { name: 'Ghi nhận' }).click();
      await hears(/^Đã bỏ qua ô E11\.$/);
      await slowExcel(frame, 600);
      await pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
      await pane.getByRole('button', { name: 'Dừng' }).click();
      await pane.getByText('Đã dừng', { exact: true }).waitFor();
      await hears(/Đã dừng theo yêu cầu/);
      await slowExcel(frame, 0);
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      await hears(/^Bảng nguồn: Quý I!A4:E18$/);
      await pane.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
      await hears(/^Đã lập trang “Tổng hợp”\.$/);
    },
  },
  {
    name: 'start: where the network swallows Office.js the page says so after ten seconds, by itself and accessibly',
    async run({ context, address, office }) {
      const closed = await context.browser()!.newContext({ locale: 'vi-VN', viewport: { width: 320, height: 420 } });
      await closed.route(`${office}**`, () => undefined);
      const page = await closed.newPage();
      await page.goto(`${address}taskpane.html`, { waitUntil: 'commit' });
      await page.getByText('Đang mở…').waitFor();
      await page.getByText('Báo cáo', { exact: true }).waitFor();
      assert.equal(await page.getByText('Không tải được thư viện của Excel').isVisible(), false);
      await page.getByText('Không tải được thư viện của Excel').waitFor({ timeout: 15_000 });
      assert.deepEqual(await axeViolations(page.mainFrame()), []);
      await page.screenshot({ path: 'build/browser/bat-dau-mang-treo.png' });
      await closed.close();
    },
  },
];
