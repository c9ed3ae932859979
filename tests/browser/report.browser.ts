/** The tab "Đối chiếu báo cáo" in a browser: a report beside the sample workbook, with the pictures of the guide. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { accessibilityTests, paneFrame } from './axe';
import {
  type BrowserTest,
  type Stage,
  cellAt,
  eventually,
  openWorkbench,
  paneOf,
  picturePath,
  selectedCell,
} from './browser';

/** Our own words around figures of the sample workbook, two of them as wrong as they were published. */
export const REPORT =
  'Kế hoạch kinh phí khuyến công địa phương năm 2019 của khu vực là 34.534,6 triệu đồng, thực hiện 7 tháng được 13.592,5 triệu đồng, đạt 36,36% kế hoạch.\n' +
  'Năm 2019 khu vực được giao 34.534,6 triệu đồng, thấp hơn 15,88% so với kinh phí thực hiện năm 2018 (29.802,3 triệu đồng).\n' +
  'Dự kiến năm 2020 các doanh nghiệp góp thêm 253 tỷ đồng.';

const WORDS = {
  vi: {
    tab: 'Đối chiếu báo cáo',
    text: 'Lời báo cáo',
    check: 'Đối chiếu',
    wrong: '2 chỗ sai',
    rate: '36,36%: Sai',
    change: '15,88%: Sai',
    next: 'Chỗ sau',
    correct: 'Sửa thành “39,36%”',
    corrected: 'Đã sửa lời thành “39,36%”.',
    opposite: /^Sửa thành “cao hơn 15,88%”/,
    different: '1 chỗ khác sổ tính',
    copy: 'Sao chép lời',
    copied: 'Đã sao chép',
    write: 'Viết đoạn báo cáo từ bảng',
    run: 'Viết từ bảng đang chọn',
    checkParagraph: 'Đối chiếu đoạn này',
    save: 'Lưu .docx',
  },
  en: {
    tab: 'Check a report',
    text: 'Text of the report',
    check: 'Check the text',
    wrong: '2 wrong',
    rate: '36,36%: Wrong',
    change: '15,88%: Wrong',
    next: 'Next',
    correct: 'Change to “39,36%”',
    corrected: 'The text now says “39,36%”.',
    opposite: /^Change to “cao hơn 15,88%”/,
    different: '1 differs from the workbook',
    copy: 'Copy the text',
    copied: 'Copied',
    write: 'Write the paragraph from a table',
    run: 'Write from the selected table',
    checkParagraph: 'Check the paragraph',
    save: 'Save as .docx',
  },
} as const;

type Language = keyof typeof WORDS;

const button = (pane: FrameLocator, name: string | RegExp): Locator =>
  pane.getByRole('button', { name, exact: true }).first();

async function openTab({ page }: Stage, language: Language): Promise<FrameLocator> {
  const pane = paneOf(page);
  await pane.getByRole('tab', { name: WORDS[language].tab }).click();
  await pane.getByRole('textbox', { name: WORDS[language].text }).waitFor();
  return pane;
}

/** Pastes the text and waits until its figures were looked for in the workbook, too. */
async function checkText(pane: FrameLocator, language: Language, text = REPORT): Promise<void> {
  await pane.getByRole('textbox', { name: WORDS[language].text }).fill(text);
  await button(pane, WORDS[language].check).click();
  await pane.locator('[data-tone]').waitFor();
  await pane.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** Takes the tab through what it shows; `look` is called in each view with its name. */
async function everyView(stage: Stage, language: Language, look: (view: string) => Promise<void>): Promise<void> {
  const words = WORDS[language];
  const pane = await openTab(stage, language);
  await look('bao-cao-trong');
  await checkText(pane, language);
  await look('bao-cao');
  await button(pane, words.rate).click();
  await look('bao-cao-chi-tiet');
  await button(pane, words.write).click();
  await button(pane, words.run).click();
  await button(pane, words.checkParagraph).waitFor();
  await button(pane, words.checkParagraph).scrollIntoViewIfNeeded();
  await look('viet-bao-cao');
}

export const reportTests: readonly BrowserTest[] = [
  {
    name: 'report: wrong figures of a text are seen beside the workbook, corrected, copied; the paragraph is written',
    async run(stage) {
      const { page, context } = stage;
      const words = WORDS.vi;
      await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
      await openWorkbench(stage);
      const pane = await openTab(stage, 'vi');
      await checkText(pane, 'vi');
      await pane.getByRole('heading', { name: words.wrong }).waitFor();
      // The wrong rate is what the workbook says, too: its cell is one press away.
      await button(pane, words.rate).click();
      await button(pane, words.correct).waitFor();
      await button(pane, 'Đến số 13.592,5 triệu đồng trong lời').click();
      const cell = pane.getByRole('button', { name: /7 tháng 2019!D12/ }).first();
      await cell.click();
      await eventually(
        () => selectedCell(page),
        (name) => name === 'D12',
        'the selected cell',
      );
      await cellAt(page, 'D12').waitFor();
      await button(pane, words.rate).click();
      await button(pane, words.correct).click();
      await pane.getByText(words.corrected).waitFor();
      await button(pane, words.change).click();
      await button(pane, words.opposite).click();
      // The workbook has the wrong rate: that is said, and the right one of the text is not to be changed back.
      await pane.getByRole('heading', { name: words.different, exact: true }).waitFor();
      await button(pane, '39,36%: Khác sổ tính').waitFor();
      await eventually(
        () => pane.getByRole('button', { name: /^Sửa thành/ }).count(),
        (count) => count === 0,
        'buttons that would change the right figure',
      );
      assert.equal(await pane.locator('[data-tone]').getAttribute('data-tone'), 'doubt');
      await button(pane, words.copy).click();
      await pane.getByText(words.copied).first().waitFor();
      const frame = await paneFrame(page);
      const copied = await frame.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, REPORT.replace('36,36%', '39,36%').replace('thấp hơn', 'cao hơn'));
      // The paragraph is written from the table at the cursor, and passes its own check.
      await page.getByRole('tab', { name: 'KH-TH 2018' }).click();
      await button(pane, words.write).click();
      await button(pane, words.run).click();
      await pane.getByText(/^Tổng kế hoạch kinh phí là 298.300,98 triệu đồng/).waitFor();
      const download = page.waitForEvent('download');
      await button(pane, words.save).last().click();
      assert.match((await download).suggestedFilename(), /\.docx$/);
      await button(pane, words.checkParagraph).click();
      await pane.getByRole('progressbar').waitFor({ state: 'detached' });
      await pane.locator('[data-state="agrees"]').first().waitFor();
      assert.equal(await pane.locator('[data-state="wrong"]').count(), 0);
    },
  },
  {
    name: 'report: at 200 % no line begins with the comma behind a figure, none ends with the bracket before it; Space opens it',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const pane = await openTab(stage, 'vi');
      await checkText(pane, 'vi');
      const frame = await paneFrame(page);
      await frame.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
      const torn = await frame.evaluate(() => {
        // Methods, since tsx would give a named function what the page does not have.
        const lines = {
          of(node: Node, at: number): number {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            return range.getBoundingClientRect().bottom;
          },
          differ(first: number, second: number): boolean {
            return Math.abs(first - second) > 6;
          },
        };
        return [...document.querySelectorAll('[data-mark]')].flatMap((mark) => {
          const [before, own, after] = [mark.previousSibling, mark.firstChild!, mark.nextSibling];
          const [lead, text, trail] = [before?.textContent ?? '', own.textContent ?? '', after?.textContent ?? ''];
          const isLead = lead.endsWith('(') && lines.differ(lines.of(before!, lead.length - 1), lines.of(own, 0));
          const isTrail = /^[,.;)]/.test(trail) && lines.differ(lines.of(own, text.length - 1), lines.of(after!, 0));
          return isLead || isTrail ? [`${lead.slice(-8)}[${text}]${trail.slice(0, 8)}`] : [];
        });
      });
      assert.deepEqual(torn, []);
      await button(pane, WORDS.vi.rate).press('Space');
      await pane.getByRole('button', { name: WORDS.vi.rate, pressed: true }).waitFor();
    },
  },
  ...accessibilityTests('report', everyView),
  ...(['vi', 'en'] as const).map((language): BrowserTest => ({
    name: `report: pictures (${language})`,
    async run(stage) {
      const { page } = stage;
      await page.setViewportSize({ width: 1000, height: 1180 });
      await openWorkbench(stage, `?lang=${language}`);
      await everyView(stage, language, async (view) => {
        if (view === 'bao-cao-trong') return;
        const path = picturePath(`ngan-${view}-${language}.png`);
        await page.waitForTimeout(300);
        await page.locator('.pane').screenshot({ path });
        assert.ok(statSync(path).size <= 150 * 1024, `${path} weighs ${statSync(path).size} bytes`);
      });
    },
  })),
];
