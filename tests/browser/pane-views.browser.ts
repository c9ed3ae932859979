/** The pane's views in both languages and all themes, with the pictures of the guide. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import type { BrowserContext, Frame, Locator } from 'playwright-core';
import { PATIENCE_SECONDS } from '../../src/taskpane/start/office';
import { assertFits, axeViolations, paneFrame, widths } from './axe';
import { type BrowserTest, type Stage, cellAt, eventually, openWorkbench, paneOf, picturePath } from './browser';
import { slowExcel } from './slow-excel';
import { letterSheet, openFile, tableSheet } from './workbooks';

/** A picture in the guide may weigh this much. */
const HEAVIEST = 150 * 1024;

type Language = 'vi' | 'en';

const LOCALES = { vi: 'vi-VN', en: 'en-US' } as const;

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
    save: 'Ghi nhận',
    read: 'Bảng đã đọc (1)',
    accepted: 'Đã bỏ qua (1)',
    empty: 'Chưa có bảng số liệu để kiểm tra',
    none: 'Chưa tổng hợp được bảng này',
    check: 'Kiểm tra số liệu',
    whole: 'Cả sổ tính',
    unchecked: 'Trang này chưa kiểm tra',
    settings: 'Thiết lập và trợ giúp',
    done: 'Xong',
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
    save: 'Save',
    read: 'Tables read (1)',
    accepted: 'Accepted (1)',
    empty: 'No table to check yet',
    none: 'This table cannot be summarised yet',
    check: 'Check figures',
    whole: 'Whole workbook',
    unchecked: 'This sheet has not been checked',
    settings: 'Settings and help',
    done: 'Done',
  },
} as const;

/** Takes the pane through all its views; `look` is called in each with the view's name. */
async function everyView(stage: Stage, language: Language, look: (view: string, pane: Frame) => Promise<void>) {
  const { page } = stage;
  const words = WORDS[language];
  const pane = paneOf(page);
  const frame = await paneFrame(page);
  const button = (name: string) => pane.getByRole('button', { name, exact: true }).first();
  // Buttons are grey while something is under way, and their colours change after it.
  const settled = async (view: string): Promise<void> => {
    await pane.getByRole('progressbar').first().waitFor({ state: 'detached' });
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

/** What a pane shows where there is little to show or something is under way, on a file of a user's own. */
async function otherViews(stage: Stage, language: Language, look: (view: string, pane: Frame) => Promise<void>) {
  const { page } = stage;
  const words = WORDS[language];
  const pane = paneOf(page);
  const sheets = Array.from({ length: 5 }, (_, index) => tableSheet(`Quý ${index + 1}`, { rows: 12, wrong: 4 }));
  await openFile(page, 'giay-moi.xlsx', [letterSheet(), ...sheets]);
  const button = (name: string) => pane.getByRole('button', { name, exact: true }).first();
  const settled = async (view: string): Promise<void> => {
    await pane.getByRole('progressbar').first().waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
    await look(view, await paneFrame(page));
  };
  await pane.getByText(words.empty).waitFor();
  await settled('chua-co-bang');
  await pane.getByRole('tab', { name: words.summary }).click();
  await pane.getByText(words.none).waitFor();
  await settled('chua-tong-hop');
  await pane.getByRole('tab', { name: words.check }).click();
  await page.getByRole('tab', { name: 'Quý 1' }).click();
  await pane.getByRole('button', { name: words.again }).click();
  const wrong = pane.locator('li[data-cell="E11"]').first();
  await wrong.getByRole('button').first().click();
  await wrong.getByRole('button', { name: words.accept, exact: true }).click();
  await pane.getByRole('textbox').fill('Theo số Kho bạc đã đối chiếu ngày 15/01/2020');
  await pane.getByRole('button', { name: words.save }).click();
  await pane.getByRole('button', { name: words.accepted }).click();
  await pane.getByRole('button', { name: words.read }).click();
  await settled('da-bo-qua');
  await button(words.settings).click();
  await pane.getByRole('heading', { level: 2 }).first().waitFor();
  await settled('thiet-lap');
  await button(words.done).click();
  await slowExcel(await paneFrame(page), 1500);
  await page.getByRole('tab', { name: 'Quý 2' }).click();
  await pane.getByText(words.unchecked).waitFor();
  await look('chua-kiem-tra', await paneFrame(page));
  // Waited for before the click: on a busy machine the check may be done when the click is.
  const underWay = pane
    .getByText(/\(\d+\/\d+\)$/)
    .first()
    .waitFor();
  await Promise.all([underWay, pane.getByRole('switch', { name: words.whole }).click()]);
  await look('dang-lam', await paneFrame(page));
  await slowExcel(await paneFrame(page), 0);
  await pane.getByText(/trên 5 bảng|in 5 tables/).waitFor();
  await settled('ca-so-tinh');
}

const looks: readonly { theme: string; language: Language }[] = [
  { theme: 'light', language: 'vi' },
  { theme: 'dark', language: 'en' },
  { theme: 'contrast', language: 'vi' },
];

const NOTICES = [
  {
    view: 'khong-co-thu-vien',
    office: null,
    vi: 'Không tải được thư viện của Excel',
    en: "Excel's library did not load",
  },
  {
    view: 'khong-phai-excel',
    office: { host: 'Word', supported: true },
    vi: 'Hãy mở Khớp Số trong Excel',
    en: 'Open Khớp Số in Excel',
  },
  {
    view: 'excel-cu',
    office: { host: 'Excel', supported: false },
    vi: 'Cần bản Excel mới hơn',
    en: 'A newer Excel is needed',
  },
  {
    view: 'khong-tra-loi',
    office: { host: null, supported: true },
    vi: 'Excel chưa sẵn sàng',
    en: 'Excel is not ready',
  },
] as const;

/** Answers Office.js with a few lines that make the page believe in such an Office; null: it does not load. */
async function pretendOffice(
  context: BrowserContext,
  folder: string,
  office: { host: string | null; supported: boolean } | null,
  language: Language,
) {
  await context.route(`${folder}**`, (route) =>
    office === null
      ? route.abort()
      : route.fulfill({
          contentType: 'text/javascript',
          body: `window.Office = {
            onReady: () => {
              window.khopSoWaits = true;
              return ${office.host === null ? 'new Promise(() => {})' : `Promise.resolve({ host: '${office.host}' })`};
            },
            context: { displayLanguage: '${LOCALES[language]}', requirements: { isSetSupported: () => ${office.supported} } },
          };`,
        }),
  );
}

export const paneViewTests: readonly BrowserTest[] = [
  ...looks.map(({ theme, language }): BrowserTest => ({
    name: `pane views: axe finds nothing and nothing runs out, at 320 pixels and at 200 % (${theme}, ${language})`,
    async run(stage) {
      await openWorkbench(stage, `?theme=${theme}&lang=${language}`);
      const fits = async (view: string, pane: Frame): Promise<void> => {
        await assertFits(stage.page, pane, view);
        const cut = await pane.evaluate(() =>
          [...document.querySelectorAll('[role=region]')].some((box) => box.scrollWidth > box.clientWidth + 1),
        );
        assert.equal(cut, false, `${view}: the preview is wider than the pane`);
      };
      await everyView(stage, language, fits);
      await otherViews(stage, language, fits);
    },
  })),
  {
    name: 'pane views: where the system forces its colours, sheet, preview and charts stay on white, and marks are seen',
    async run(stage) {
      const { page } = stage;
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await openWorkbench(stage);
      await page.locator('.workbench.contrast').waitFor();
      await page.getByRole('tab', { name: WORDS.vi.sheet }).click();
      const pane = paneOf(page);
      await pane.locator('li[data-cell="E12"]').waitFor();
      const fill = (one: Locator): Promise<string> =>
        one.evaluate((element) => getComputedStyle(element).backgroundColor);
      const cell = cellAt(page, 'E12');
      const before = await fill(cell);
      await pane.getByRole('button', { name: 'Đánh dấu', exact: true }).click();
      await eventually(
        () => fill(cell),
        (now) => now !== before,
        'the mark',
      );
      await cellAt(page, 'C12').click();
      await pane.getByRole('tab', { name: WORDS.vi.summary }).click();
      await pane.locator('canvas').first().waitFor({ state: 'attached' });
      const white = 'rgb(255, 255, 255)';
      assert.equal(await fill(pane.getByRole('region', { name: WORDS.vi.preview })), white);
      assert.equal(await fill(pane.locator('canvas').first().locator('xpath=../../..')), white);
      assert.equal(await fill(page.locator('.sheet-paper')), white);
      assert.deepEqual(await axeViolations(await paneFrame(page)), []);
    },
  },
  {
    name: 'pane views: no line ends with the bracket before a cell’s name',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'ngoac.xlsx', [tableSheet('Quý 1', { rows: 12, wrong: 4 })]);
      const pane = paneOf(page);
      const wrong = pane.locator('li[data-cell="E11"]').first();
      await wrong.getByRole('button').first().click();
      await wrong.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
      await pane.getByRole('button', { name: 'Ghi nhận' }).click();
      await pane.getByRole('button', { name: 'Đã bỏ qua (1)' }).click();
      const link = pane.getByRole('button', { name: 'Chọn ô Quý 1!E11' });
      await link.waitFor();
      const lines = await link.evaluate((element) => {
        const bracket = element.previousSibling!;
        const range = document.createRange();
        range.setStart(bracket, bracket.textContent!.length - 1);
        range.setEnd(bracket, bracket.textContent!.length);
        return {
          text: range.toString(),
          bracket: range.getBoundingClientRect().top,
          cell: element.getBoundingClientRect().top,
        };
      });
      assert.equal(lines.text, '(');
      assert.ok(Math.abs(lines.bracket - lines.cell) < 6, JSON.stringify(lines));
    },
  },
  {
    name: 'pane views: at 200 % what was chosen and what a chart’s legend names can be read to the end',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await cellAt(page, 'C13').click();
      const pane = paneOf(page);
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      await pane.locator('canvas').first().waitFor({ state: 'attached' });
      const frame = await paneFrame(page);
      const whole = pane.locator('[data-whole-choice]');
      const legend = pane.locator('[data-legend]').first();
      assert.equal(await whole.filter({ visible: true }).count(), 0, 'as it is, the select has room');
      assert.equal(await legend.count(), 0, 'as it is, the legend is in the picture');
      await frame.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
      await legend.waitFor();
      const chosen = await pane
        .locator('select')
        .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]!.text));
      const long = chosen.filter((text) => text.length > 12);
      assert.ok(long.length > 0, chosen.join(' | '));
      assert.deepEqual(await whole.filter({ visible: true }).allInnerTexts(), long);
      const cut = await frame.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-legend] li, [data-whole-choice]')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
          .map((one) => one.innerText),
      );
      assert.deepEqual(cut, []);
    },
  },
  ...(['vi', 'en'] as const).map((language): BrowserTest => ({
    name: `pane pictures of every view (${language})`,
    async run(stage) {
      const { page } = stage;
      await page.setViewportSize({ width: 1000, height: 1180 });
      await openWorkbench(stage, `?lang=${language}`);
      const picture = async (view: string): Promise<void> => {
        const path = picturePath(`ngan-${view}-${language}.png`);
        await page.locator('.pane').screenshot({ path });
        assert.ok(statSync(path).size <= HEAVIEST, `${path} weighs ${statSync(path).size} bytes`);
      };
      await everyView(stage, language, picture);
      await otherViews(stage, language, picture);
    },
  })),
  ...NOTICES.map(({ view, office, ...titles }): BrowserTest => ({
    name: `pane start: ${titles.vi}`,
    async run({ context, address, office: folder }) {
      for (const language of ['vi', 'en'] as const) {
        const viewport = { width: 320, height: 420 };
        const closed = await context.browser()!.newContext({ locale: LOCALES[language], viewport });
        await pretendOffice(closed, folder, office, language);
        const page = await closed.newPage();
        if (office?.host === null) await page.clock.install();
        await page.goto(`${address}taskpane.html`);
        if (office?.host === null) {
          // The pane's patience runs out when the test says so, not when a busy machine gets to it.
          await page.waitForFunction('window.khopSoWaits');
          await page.clock.fastForward((PATIENCE_SECONDS + 1) * 1000);
        }
        await page.locator('main').getByText(titles[language]).waitFor();
        assert.deepEqual(await axeViolations(page.mainFrame()), []);
        assert.ok((await widths(page.mainFrame())).needed <= 320);
        await page.screenshot({ path: `build/browser/bat-dau-${view}-${language}.png` });
        await closed.close();
      }
    },
  })),
];
