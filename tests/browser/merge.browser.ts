/** The tab "Gộp tệp" and "Kiểm tra tệp khác…" in a browser, on files made here; with the pictures of the guide. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { createWorkbook, readWorkbook } from '../../src/files';
import type { PlannedCell, SheetPlan } from '../../src/sheet';
import { accessibilityTests } from './axe';
import { type BrowserTest, type Stage, cellAt, eventually, openWorkbench, paneOf, picturePath } from './browser';
import { letterSheet, openFile, tableSheet } from './workbooks';

const WORDS = {
  vi: {
    tab: 'Gộp tệp',
    files: 'Tệp .xlsx, .xlsm, .xlsb, .xls, .csv, .ods',
    read: /^Đã đọc xong/,
    facts: /^4 đơn vị, 3 cột, 10 dòng/,
    question: 'Gộp chung',
    none: 'Không có chỗ nào phải hỏi.',
    layout: 'Cách trình bày',
    grouping: 'Cộng theo nhóm',
    write: 'Ghi vào sổ đang mở',
    written: 'Đã ghi 3 trang: Gộp, Nguồn, Còn thiếu.',
    save: 'Lưu thành tệp mới',
    remove: 'Xóa các trang này',
    removed: 'Đã xóa các trang của bảng gộp.',
    again: 'Làm mới',
    rewritten: /^Đã làm mới 4 trang: Gộp, So với năm trước, Nguồn, Còn thiếu\.$/,
    decisions: 'Quyết định đã nhớ (1)',
    undo: 'Bỏ quyết định này',
    findings: /^Xem \d+ phát hiện/,
    check: 'Kiểm tra số liệu',
    other: 'Kiểm tra tệp khác…',
    back: 'Về trang đang mở',
  },
  en: {
    tab: 'Merge files',
    files: 'Files .xlsx, .xlsm, .xlsb, .xls, .csv, .ods',
    read: /files? read\./,
    facts: /^4 units, 3 columns, 10 rows/,
    question: 'The same',
    none: 'Nothing had to be asked.',
    layout: 'Layout',
    grouping: 'Totals by group',
    write: 'Write into the open workbook',
    written: '3 sheets written: Gộp, Nguồn, Còn thiếu.',
    save: 'Save as a new file',
    remove: 'Remove these sheets',
    removed: 'The sheets of the merge are removed.',
    again: 'Write again',
    rewritten: /^4 sheets written again: /,
    decisions: 'Decisions remembered (1)',
    undo: 'Undo this decision',
    findings: /^Show \d+ finding/,
    check: 'Check figures',
    other: 'Check other files…',
    back: 'Back to the open sheet',
  },
} as const;

type Language = keyof typeof WORDS;

interface UnitWish {
  /** What the amounts are multiplied with: no two units have the same. */
  readonly times: number;
  readonly unit?: string;
  readonly wrong?: number;
  readonly rename?: (text: string) => string;
}

const AMOUNTS = [2, 3];

/** One unit's table of the form. */
function unitSheet({ times, unit = 'triệu đồng', wrong, rename = (text) => text }: UnitWish): SheetPlan {
  const sheet = tableSheet('Biểu 05', { rows: 8, ...(wrong === undefined ? {} : { wrong }) });
  const changed = ({ row, column, content, style }: PlannedCell): PlannedCell => {
    if (content.type === 'number' && AMOUNTS.includes(column) && row > 4)
      return { row, column, style, content: { type: 'number', value: content.value * times } };
    if (content.type === 'text')
      return { row, column, style, content: { type: 'text', text: rename(content.text.replace('triệu đồng', unit)) } };
    return { row, column, content, style };
  };
  return { ...sheet, cells: sheet.cells.map(changed) };
}

const bytesOf = (plan: SheetPlan): Buffer => Buffer.from(createWorkbook([plan]));

/** The same sheet as Excel 97 kept it. */
function oldBytesOf({ name, cells }: SheetPlan): Buffer {
  const rows: (string | number | null)[][] = [];
  for (const { row, column, content } of cells) {
    const line = (rows[row] ??= []);
    if (content.type === 'text') line[column] = content.text;
    if (content.type === 'number') line[column] = content.value;
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from(rows, (line) => line ?? [])), name);
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
}

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const upload = (name: string, buffer: Buffer): Upload => ({ name, mimeType: '', buffer });

/** Four units: one in thousands of đồng, one as .xls, one with a wrong rate, one that calls a commune otherwise. */
export const units = (): Upload[] => [
  upload('kien-giang.xlsx', bytesOf(unitSheet({ times: 1, wrong: 2 }))),
  upload('long-an.xls', oldBytesOf(unitSheet({ times: 2 }))),
  upload('son-la.xlsx', bytesOf(unitSheet({ times: 3_000, unit: 'nghìn đồng' }))),
  upload(
    'tay-ninh.xlsx',
    bytesOf(unitSheet({ times: 4, rename: (text) => text.replace(/^Minh Khai/, 'Phường Minh Khai mới') })),
  ),
];

/** Six units of this year, or of the year before; one of them has grown out of line with the others. */
const ofYear = (year: 2018 | 2019): Upload[] =>
  ['An Giang', 'Cà Mau', 'Đồng Tháp', 'Gia Lai', 'Lạng Sơn', 'Quảng Trị'].map((name, index) => {
    const growth = name === 'Gia Lai' ? 3.4 : 1.08 + index / 100;
    const times = (index + 2) * (year === 2019 ? growth : 1);
    const rename = (text: string): string => text.replace('2019', String(year));
    return upload(`${name} ${year}.xlsx`, bytesOf(unitSheet({ times, rename })));
  });

/** What a batch holds besides: half a file, an empty one, and one with a name made to hurt. */
const badOnes = (): Upload[] => [
  upload('hong.xlsx', bytesOf(unitSheet({ times: 5 })).subarray(0, 900)),
  upload('rong.xlsx', Buffer.alloc(0)),
  upload('<img src=x onerror=alert(1)>.xls', Buffer.from('không phải bảng tính')),
];

const button = (pane: FrameLocator, name: string | RegExp): Locator =>
  pane.getByRole('button', { name, exact: true }).first();

export async function openMergeTab({ page }: Stage, language: Language): Promise<FrameLocator> {
  const pane = paneOf(page);
  await pane.getByRole('tab', { name: WORDS[language].tab }).click();
  await pane.getByLabel(WORDS[language].files).waitFor({ state: 'attached' });
  return pane;
}

export async function choose(pane: FrameLocator, language: Language, files: Upload[]): Promise<void> {
  await pane.getByLabel(WORDS[language].files).setInputFiles(files);
  await pane.getByText(WORDS[language].read).waitFor();
}

/** Takes tab and view through what they show; `look` is called in each with its name. */
async function everyView(stage: Stage, language: Language, look: (view: string) => Promise<void>): Promise<void> {
  const words = WORDS[language];
  const pane = await openMergeTab(stage, language);
  await look('gop-tep-trong');
  await choose(pane, language, [...units(), ...badOnes()]);
  await pane.getByText(words.facts).waitFor();
  await look('gop-tep');
  await button(pane, words.layout).click();
  await pane.getByLabel(words.grouping).selectOption('province');
  await button(pane, words.question).click();
  await pane.getByText(words.none).waitFor();
  await button(pane, words.decisions).click();
  await button(pane, words.write).scrollIntoViewIfNeeded();
  await look('gop-tep-quyet-dinh');
  await button(pane, words.write).click();
  await pane.getByText(words.written).waitFor();
  await look('gop-tep-da-ghi');
  await pane.getByRole('tab', { name: words.check }).click();
  await button(pane, words.other).click();
  await choose(pane, language, [...units().slice(0, 2), ...badOnes().slice(0, 1)]);
  await pane.getByRole('button', { name: words.findings }).first().click();
  await look('kiem-tra-tep-khac');
}

export const mergeTests: readonly BrowserTest[] = [
  {
    name: 'merge: files of four units become one table with totals; doubts are decided, remembered and undone',
    async run(stage) {
      const { page } = stage;
      const words = WORDS.vi;
      await openWorkbench(stage);
      await openFile(page, 'tong-hop.xlsx', [letterSheet()]);
      const pane = await openMergeTab(stage, 'vi');
      await choose(pane, 'vi', [...units(), ...badOnes()]);
      // What could not be read is listed with its reason; the others went on.
      assert.equal(await pane.locator('[data-tone=failed]').count(), 3);
      assert.equal(await pane.locator('img').count(), 0);
      await pane.getByText(words.facts).waitFor();
      // Each unit's own findings are there before anything is merged.
      assert.equal(await pane.locator('[data-file="kien-giang.xlsx"]').getAttribute('data-tone'), 'bad');
      assert.equal(await pane.locator('[data-file="long-an.xls"]').getAttribute('data-tone'), 'good');
      assert.equal(await page.getByRole('tab', { name: 'Gộp' }).count(), 0);
      // By the keyboard: Tab to the answer, Enter.
      await button(pane, words.question).focus();
      await page.keyboard.press('Enter');
      await pane.getByText(words.none).waitFor();
      await button(pane, words.write).click();
      await pane.getByText(words.written).waitFor();
      for (const name of ['Gộp', 'Nguồn', 'Còn thiếu']) await page.getByRole('tab', { name, exact: true }).waitFor();
      // 1 + 2 + 3 + 4 times the plan of the form, that of Sơn La from thousands.
      const plan = tableSheet('Biểu 05', { rows: 8 }).cells.find(({ row, column }) => row === 5 && column === 2)!;
      const expected = 10 * (plan.content.type === 'number' ? plan.content.value : 0);
      await eventually(
        () => cellAt(page, 'C6').innerText(),
        (text) => Number(text.replace(/\D/g, '')) === expected,
        `the total ${expected}`,
      );
      // The same as a new file.
      const download = page.waitForEvent('download');
      await button(pane, words.save).click();
      const file = await download;
      assert.match(file.suggestedFilename(), /\.xlsx$/);
      const saved = readWorkbook('gop.xlsx', await streamBytes(await file.createReadStream()));
      assert.deepEqual(
        saved.grids.map(({ sheet }) => sheet),
        ['Gộp', 'Nguồn', 'Còn thiếu'],
      );
      assert.equal(saved.grids[0]!.number(5, 2), expected);
      await button(pane, words.decisions).click();
      await button(pane, words.undo).click();
      await button(pane, words.question).waitFor();
      // Decisions outlive the pane, and so does the list of what was written.
      await button(pane, words.question).click();
      await pane.getByText(words.none).waitFor();
      await button(pane, words.remove).click();
      await button(pane, words.remove).click();
      await pane.getByText(words.removed).waitFor();
      assert.equal(await page.getByRole('tab', { name: 'Gộp', exact: true }).count(), 0);
      await openFile(page, 'nam-sau.xlsx', [letterSheet()]);
      const next = await openMergeTab(stage, 'vi');
      await choose(next, 'vi', units());
      await next.getByText(words.none).waitFor();
    },
  },
  {
    name: 'merge: last year beside this year; a second time the same sheets are written again',
    async run(stage) {
      const { page } = stage;
      const words = WORDS.vi;
      await page.setViewportSize({ width: 1360, height: 740 });
      await openWorkbench(stage);
      await openFile(page, 'hai-nam.xlsx', [letterSheet()]);
      const pane = await openMergeTab(stage, 'vi');
      // Last year's file of one unit comes later.
      const [late, ...early] = ofYear(2018);
      await choose(pane, 'vi', [...ofYear(2019), ...early]);
      await pane.getByText(/^6 đơn vị, 3 cột/).waitFor();
      await button(pane, words.write).click();
      await pane.getByText('Đã ghi 4 trang: Gộp, So với năm trước, Nguồn, Còn thiếu.').waitFor();
      await choose(pane, 'vi', [late!]);
      await button(pane, words.write).click();
      await pane.getByText(/^Sổ này đã có bảng gộp lập /).waitFor();
      // The answer that changes nothing has the focus; Escape is that answer, too.
      await page.keyboard.press('Escape');
      await button(pane, words.write).click();
      await button(pane, words.again).click();
      await pane.getByText(words.rewritten).waitFor();
      await page.getByRole('tab', { name: 'So với năm trước', exact: true }).click();
      for (const text of ['An Giang', 'Gia Lai']) await page.getByText(text, { exact: true }).first().waitFor();
      await page.waitForTimeout(300);
      const path = 'docs/images/gop-tep-nam-truoc.png';
      await page.screenshot({ path });
      assert.ok(statSync(path).size <= 150 * 1024, `${path} weighs ${statSync(path).size} bytes`);
    },
  },
  {
    name: 'merge: an .xls is checked from disk, as Excel cannot in its own window',
    async run(stage) {
      const words = WORDS.vi;
      await openWorkbench(stage);
      const pane = paneOf(stage.page);
      await button(pane, words.other).click();
      await pane.getByText(/không cho phần bổ trợ nào chạy trong tệp \.xls/).waitFor();
      await choose(pane, 'vi', [
        upload('long-an.xls', oldBytesOf(unitSheet({ times: 2, wrong: 3 }))),
        upload('tay-ninh.xls', oldBytesOf(unitSheet({ times: 4 }))),
      ]);
      const wrong = pane.locator('[data-file="long-an.xls"]');
      assert.equal(await wrong.getAttribute('data-tone'), 'bad');
      assert.equal(await pane.locator('[data-file="tay-ninh.xls"]').getAttribute('data-tone'), 'good');
      await wrong.getByRole('button', { name: words.findings }).click();
      await wrong.getByText(/^Sai – trang Biểu 05, Tỷ lệ \(%\) · Hòa Bình 1 \(E10\): Ô E10 ghi/).waitFor();
      await button(pane, words.back).click();
      await pane.getByRole('tab', { name: words.check, selected: true }).waitFor();
    },
  },
  ...accessibilityTests('merge', everyView),
  ...(['vi', 'en'] as const).map((language): BrowserTest => ({
    name: `merge: pictures (${language})`,
    async run(stage) {
      const { page } = stage;
      await page.setViewportSize({ width: 1000, height: 1180 });
      await openWorkbench(stage, `?lang=${language}`);
      await everyView(stage, language, async (view) => {
        if (view === 'gop-tep-da-ghi' && language === 'vi') await wholePicture(page);
        if (view === 'gop-tep-trong' || view === 'gop-tep-da-ghi') return;
        const path = picturePath(`ngan-${view}-${language}.png`);
        await page.waitForTimeout(300);
        await page.locator('.pane').screenshot({ path });
        assert.ok(statSync(path).size <= 150 * 1024, `${path} weighs ${statSync(path).size} bytes`);
      });
    },
  })),
];

/** The merged sheet beside the pane. */
async function wholePicture(page: Page): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 1360, height: 760 });
  await page.waitForTimeout(300);
  const path = 'docs/images/gop-tep.png';
  await page.screenshot({ path });
  assert.ok(statSync(path).size <= 150 * 1024, `${path} weighs ${statSync(path).size} bytes`);
  await page.setViewportSize(before);
}

async function streamBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
