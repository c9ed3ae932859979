import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import type { BrowserContext, Frame } from 'playwright-core';
import { axeViolations, paneFrame, widths } from './axe';
import { type BrowserTest, type Stage, openWorkbench, paneOf } from './browser';

const pictures = 'docs/images';
/** A picture in the guide may weigh this much. */
const HEAVIEST = 150 * 1024;

type Language = 'vi' | 'en';

const WORDS = {
  vi: {
    sheet: '7 tháng 2019',
    again: 'Kiểm tra lại',
    accept: 'Bỏ qua',
    correct: 'Sửa',
    corrected: 'Đã sửa ô E12 thành 39,36.',
    clean: 'Không thấy số liệu nào lệch nhau',
    summary: 'Tính tổng hợp',
    run: 'Tính tổng hợp',
    preview: 'Xem trước',
    written: 'Đã lập trang “Tổng hợp”.',
    remove: 'Xóa trang',
    quit: 'Thôi',
  },
  en: {
    sheet: '7 tháng 2019',
    again: 'Check again',
    accept: 'Accept',
    correct: 'Correct',
    corrected: 'Cell E12 changed to 39.36.',
    clean: 'No figures disagree',
    summary: 'Summarise',
    run: 'Insert summary',
    preview: 'Preview',
    written: 'Sheet “Tổng hợp” written.',
    remove: 'Remove sheet',
    quit: 'Cancel',
  },
} as const;

/** Takes the pane through all its views; `look` is called in each with the view's name. */
async function everyView(stage: Stage, language: Language, look: (view: string, pane: Frame) => Promise<void>) {
  const { page } = stage;
  const words = WORDS[language];
  const pane = paneOf(page);
  const frame = await paneFrame(page);
  const button = (name: string) => pane.getByRole('button', { name, exact: true }).first();
  const settled = async (view: string): Promise<void> => {
    await page.waitForTimeout(500);
    await look(view, frame);
  };
  await page.getByRole('tab', { name: words.sheet }).click();
  await button(words.again).click();
  const wrong = pane.locator('li[data-cell="E12"]').first();
  await wrong.waitFor();
  await settled('danh-sach');
  await wrong.getByRole('button').first().click();
  await settled('chi-tiet');
  await wrong.getByRole('button', { name: words.accept, exact: true }).click();
  await settled('bo-qua');
  await pane.getByRole('button', { name: words.quit, exact: true }).click();
  await wrong.getByRole('button', { name: words.correct, exact: true }).first().click();
  await pane.getByText(words.corrected).waitFor();
  await settled('da-sua');
  await pane.getByRole('tab', { name: words.summary }).click();
  await pane.getByRole('heading', { name: words.preview }).waitFor();
  await pane.locator('canvas').first().waitFor({ state: 'attached' });
  await settled('tong-hop');
  await button(words.run).click();
  await pane.getByText(words.written).waitFor();
  await button(words.remove).click();
  await settled('trang-da-lap');
}

const looks: readonly { theme: string; language: Language }[] = [
  { theme: 'light', language: 'vi' },
  { theme: 'dark', language: 'en' },
  { theme: 'contrast', language: 'vi' },
];

const NOTICES = [
  { view: 'khong-co-thu-vien', office: null, title: 'Không tải được thư viện của Excel' },
  { view: 'khong-phai-excel', office: { host: 'Word', supported: true }, title: 'Hãy mở Khớp Số trong Excel' },
  { view: 'excel-cu', office: { host: 'Excel', supported: false }, title: 'Cần bản Excel mới hơn' },
  { view: 'khong-tra-loi', office: { host: null, supported: true }, title: 'Excel chưa sẵn sàng' },
] as const;

/** Answers Office.js with a few lines that make the page believe in such an Office; null: it does not load. */
async function pretendOffice(context: BrowserContext, office: { host: string | null; supported: boolean } | null) {
  await context.route(/^https:/, (route) =>
    office === null
      ? route.abort()
      : route.fulfill({
          contentType: 'text/javascript',
          body: `window.Office = {
            onReady: () => ${office.host === null ? 'new Promise(() => {})' : `Promise.resolve({ host: '${office.host}' })`},
            context: { displayLanguage: 'vi-VN', requirements: { isSetSupported: () => ${office.supported} } },
          };`,
        }),
  );
}

export const paneViewTests: readonly BrowserTest[] = [
  ...looks.map(({ theme, language }): BrowserTest => ({
    name: `pane views: axe finds nothing and nothing runs out, at 320 pixels and at 200 % (${theme}, ${language})`,
    async run(stage) {
      await openWorkbench(stage, `?theme=${theme}&lang=${language}`);
      await everyView(stage, language, async (view, pane) => {
        assert.deepEqual(await axeViolations(pane), [], view);
        const normal = await widths(pane);
        assert.ok(normal.width <= 320 && normal.needed <= normal.width, `${view}: ${JSON.stringify(normal)}`);
        const cut = await pane.evaluate(() =>
          [...document.querySelectorAll('[role=region]')].some((box) => box.scrollWidth > box.clientWidth + 1),
        );
        assert.equal(cut, false, `${view}: the preview is wider than the pane`);
        await pane.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
        await stage.page.waitForTimeout(200);
        const enlarged = await widths(pane);
        assert.ok(enlarged.needed <= enlarged.width * 1.02, `${view} at 200 %: ${JSON.stringify(enlarged)}`);
        assert.deepEqual(await axeViolations(pane), [], `${view} at 200 %`);
        await pane.evaluate(() => document.documentElement.style.removeProperty('zoom'));
      });
    },
  })),
  ...(['vi', 'en'] as const).map((language): BrowserTest => ({
    name: `pane pictures of every view (${language})`,
    async run(stage) {
      const { page } = stage;
      await page.setViewportSize({ width: 1000, height: 1180 });
      await openWorkbench(stage, `?lang=${language}`);
      await everyView(stage, language, async (view) => {
        const path = `${pictures}/ngan-${view}-${language}.png`;
        await page.locator('.pane').screenshot({ path });
        assert.ok(statSync(path).size <= HEAVIEST, `${path} weighs ${statSync(path).size} bytes`);
      });
    },
  })),
  ...NOTICES.map(({ view, office, title }): BrowserTest => ({
    name: `pane start: ${title}`,
    async run({ context, address }) {
      const closed = await context.browser()!.newContext({ locale: 'vi-VN', viewport: { width: 320, height: 420 } });
      await pretendOffice(closed, office);
      const page = await closed.newPage();
      await page.goto(`${address}taskpane.html`);
      await page.getByText(title).waitFor();
      assert.deepEqual(await axeViolations(page.mainFrame()), []);
      assert.ok((await widths(page.mainFrame())).needed <= 320);
      await page.screenshot({ path: `build/browser/bat-dau-${view}.png` });
      await closed.close();
    },
  })),
];
