/** The sheet view of the workbench. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { xlsx } from '../files/package-fixture';
import { type BrowserTest, cellAt, eventually, openWorkbench, selectedCell } from './browser';
import { openFile, sheetOf } from './workbooks';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SAMPLE = 'samples/kinh-phi-khuyen-cong-2019.xlsx';

/** The cells whose text is not seen whole: its box or the sheet's edge cuts it. */
const cutTexts = (page: Page): Promise<string[]> =>
  page.locator('[data-cell] > span').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const cell = text.parentElement!;
      const [words, box, paper] = [text, cell, cell.closest('.sheet-cells')!].map((one) => one.getBoundingClientRect());
      const limits = getComputedStyle(cell).overflow === 'visible' ? paper! : box!;
      const isCut =
        words!.left < limits.left - 1 ||
        words!.right > limits.right + 1 ||
        words!.bottom > limits.bottom + 1 ||
        words!.top < limits.top - 1 ||
        text.scrollWidth > text.clientWidth + 1;
      return isCut ? [`${cell.dataset['cell']}: ${text.textContent}`] : [];
    }),
  );

/** The sheet view of the workbench: what a person can see and do there without the add-in. */
export const sheetTests: readonly BrowserTest[] = [
  {
    name: 'the workbench opens on the sample and shows it as Excel does',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      assert.equal(await page.locator('.title-bar-file').innerText(), 'kinh-phi-khuyen-cong-2019.xlsx');
      const tabs = await page.getByRole('tab').allInnerTexts();
      assert.ok(tabs.length >= 6, `tabs: ${tabs.join(', ')}`);
      const total = cellAt(page, 'C12');
      assert.equal(await total.innerText(), '298.300,98');
      const look = await total.evaluate((cell) => {
        const style = getComputedStyle(cell);
        return { weight: style.fontWeight, justify: style.justifyContent, border: style.borderBottomStyle };
      });
      assert.deepEqual(look, { weight: '700', justify: 'flex-end', border: 'solid' });
      // A merged title takes the width of all its columns.
      const title = await cellAt(page, 'A4').boundingBox();
      const last = await page.getByRole('columnheader', { name: 'F', exact: true }).boundingBox();
      assert.ok(title && last && Math.abs(title.x + title.width - (last.x + last.width)) < 2);
    },
  },
  {
    name: 'a click selects a cell; the formula bar shows its address and what it holds; arrows move on',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await cellAt(page, 'D13').click();
      assert.equal(await selectedCell(page), 'D13');
      assert.equal(await page.getByLabel('Thanh công thức').inputValue(), '118579,29');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      assert.equal(await selectedCell(page), 'C14');
      assert.equal(await cellAt(page, 'C14').getAttribute('aria-selected'), 'true');
    },
  },
  {
    name: 'typing changes a cell and the formulas that depend on it',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await cellAt(page, 'G14').click();
      await page.keyboard.type('=C13+C14');
      await page.keyboard.press('Enter');
      assert.equal(await cellAt(page, 'G14').innerText(), '298301');
      await cellAt(page, 'C13').click();
      await page.keyboard.type('120.000,50');
      await page.keyboard.press('Enter');
      assert.equal(await cellAt(page, 'C13').innerText(), '120.000,50');
      assert.equal(await cellAt(page, 'G14').innerText(), '298301,5');
      assert.equal(await selectedCell(page), 'C14');
      await cellAt(page, 'C13').dblclick();
      await page.keyboard.type('99');
      await page.keyboard.press('Escape');
      assert.equal(await cellAt(page, 'C13').innerText(), '120.000,50');
    },
  },
  {
    name: 'a formula that Excel refuses is refused, and the cell stays as it was',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await cellAt(page, 'C13').click();
      await page.keyboard.type('=C14+(');
      await page.keyboard.press('Enter');
      await page.getByText('Excel không nhận nội dung này.').waitFor();
      assert.equal(await cellAt(page, 'C13').innerText(), '120.000,00');
    },
  },
  {
    name: 'a sheet of one’s own opens by the button and by dropping it',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const buffer = readFileSync(SAMPLE);
      await page.locator('input[type=file]').setInputFiles({ name: 'bao-cao-tinh.xlsx', mimeType: '', buffer });
      await page.locator('.title-bar-file', { hasText: 'bao-cao-tinh.xlsx' }).waitFor();
      const transfer = await page.evaluateHandle((base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], 'tha-vao.xlsx'));
        return transfer;
      }, buffer.toString('base64'));
      await page.locator('.workbench-page').dispatchEvent('drop', { dataTransfer: transfer });
      await page.locator('.title-bar-file', { hasText: 'tha-vao.xlsx' }).waitFor();
    },
  },
  {
    name: 'a file that is no workbook is named, and the open workbook stays',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'giay-moi.xlsx', mimeType: '', buffer: Buffer.from('Kính gửi: Sở Công Thương') });
      await page.getByText(/Không mở được giay-moi\.xlsx\./).waitFor();
      assert.equal(await page.locator('.title-bar-file').innerText(), 'kinh-phi-khuyen-cong-2019.xlsx');
    },
  },
  {
    name: 'a figure in the last cell and formulas without results open at once; the results are computed',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const data =
        '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*21</f></c></row>' +
        '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
      const buffer = Buffer.from(xlsx([{ name: 'Xa', data }]));
      await page.locator('input[type=file]').setInputFiles({ name: 'xa.xlsx', mimeType: '', buffer });
      await page.getByText('Tệp có 1 công thức chưa có kết quả; bàn thử đã tính').waitFor();
      assert.equal(await cellAt(page, 'B1').innerText(), '42');
    },
  },
  {
    name: 'vertical alignment and heights of rows are those of the file; Ctrl with the wheel and the buttons zoom',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const tall = sheetOf('Cao', [
        ['STT', 'Nội dung', 'Kinh phí'],
        [1, 'Tập huấn', 120],
      ]);
      const cells = tall.cells.map((cell) => ({ ...cell, style: { ...cell.style, vertical: 'center' as const } }));
      await openFile(page, 'cao.xlsx', [{ ...tall, cells, rowHeights: new Map([[1, 60]]) }]);
      const cell = cellAt(page, 'C2');
      assert.equal(await cell.evaluate((one) => getComputedStyle(one).alignItems), 'center');
      const height = async (): Promise<number> => Math.round((await cell.boundingBox())!.height);
      assert.equal(await height(), 81, '60 points are 80 pixels, and one shared with the row above');
      await page.getByRole('button', { name: 'Phóng to' }).click();
      await page.getByText('110%').waitFor();
      assert.equal(await height(), 89);
      await page.locator('.sheet').hover();
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
      await page.getByText('125%').waitFor();
      await cellAt(page, 'B2').click();
      assert.equal(await selectedCell(page), 'B2', 'a click finds its cell at any size');
      await page.getByRole('button', { name: 'Trở về 100%' }).click();
      await page.getByText('100%').waitFor();
    },
  },
  {
    name: 'titles are read to their end: over merged cells of the sample, over empty neighbours, across cells, enlarged, wrapped',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: '7 tháng 2019' }).click();
      await cellAt(page, 'E12').waitFor();
      assert.deepEqual(await cutTexts(page), []);
      const title = 'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG';
      const [spills, across, tall, wrapped] = [0, 1, 2, 3];
      const text = (row: number, style: number): string =>
        `<row r="${row}"><c r="A${row}" s="${style}" t="inlineStr"><is><t>${title} ${row}</t></is></c>` +
        `<c r="B${row}" s="${style}"/><c r="C${row}" s="${style}"/><c r="D${row}" s="${style}"/></row>`;
      const format = (font: number, alignment: string): string =>
        `<xf fontId="${font}" applyAlignment="1"><alignment ${alignment}/></xf>`;
      const fonts = [12, 12, 24].map((size) => `<font><sz val="${size}"/><name val="Times New Roman"/></font>`);
      const buffer = Buffer.from(
        xlsx(
          [
            {
              name: 'Biểu',
              head: '<cols><col min="1" max="1" width="5" customWidth="1"/><col min="2" max="4" width="20" customWidth="1"/></cols>',
              data: `${[spills, across, tall, wrapped].map((style, row) => text(row + 1, style)).join('')}<row r="5"><c r="D5"><v>1</v></c></row>`,
              tail: '<mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>',
            },
          ],
          {
            styles:
              `<styleSheet xmlns="${MAIN}"><fonts count="3">${fonts.join('')}</fonts><fills count="1"><fill/></fills>` +
              '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf fontId="0"/></cellStyleXfs><cellXfs count="4">' +
              `${format(0, 'horizontal="left"')}${format(1, 'horizontal="centerContinuous"')}` +
              `${format(2, 'horizontal="left"')}${format(1, 'wrapText="1"')}</cellXfs></styleSheet>`,
          },
        ),
      );
      await page.locator('input[type=file]').setInputFiles({ name: 'ten-bang.xlsx', mimeType: '', buffer });
      await page.locator('.title-bar-file', { hasText: 'ten-bang.xlsx' }).waitFor();
      await cellAt(page, 'A4').waitFor();
      assert.deepEqual(await cutTexts(page), []);
      // Across its cells a title stands in their middle.
      const box = async (cell: string) => (await cellAt(page, cell).boundingBox())!;
      const [first, last] = [await box('A2'), await box('D2')];
      const words = (await cellAt(page, 'A2').locator('span').boundingBox())!;
      assert.ok(Math.abs(words.x + words.width / 2 - (first.x + last.x + last.width) / 2) < 3);
    },
  },
  {
    name: 'language and theme switch the page, and figures with them',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByLabel('Ngôn ngữ').selectOption('en');
      await page.getByRole('button', { name: 'Check figures' }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await eventually(
        () => cellAt(page, 'C12').innerText(),
        (text) => text === '298,300.98',
        'English separators',
      );
      await page.getByLabel('Theme').selectOption('dark');
      await page.locator('.workbench.dark').waitFor();
      await page.getByLabel('Theme').selectOption('contrast');
      await page.locator('.workbench.contrast').waitFor();
    },
  },
  {
    name: 'a figure that does not fit its column is never cut, whatever font it is written in: #### as in Excel',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const fonts =
        '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>';
      const formats = '<cellXfs count="2"><xf fontId="0" numFmtId="3"/><xf fontId="1" numFmtId="3"/></cellXfs>';
      const data = [0, 1].map(
        (style) => `<row r="${style + 1}"><c r="A${style + 1}" s="${style}"><v>42025755</v></c></row>`,
      );
      const head = '<cols><col min="1" max="1" width="10.7" customWidth="1"/></cols>';
      const looks = `${fonts}<fills count="1"><fill/></fills><borders count="1"><border/></borders>${formats}`;
      const buffer = Buffer.from(
        xlsx([{ name: 'Biểu', head, data: data.join('') }], {
          styles: `<styleSheet xmlns="${MAIN}">${looks}</styleSheet>`,
        }),
      );
      await page.locator('input[type=file]').setInputFiles({ name: 'hep.xlsx', mimeType: '', buffer });
      await page.locator('.title-bar-file', { hasText: 'hep.xlsx' }).waitFor();
      assert.equal(await cellAt(page, 'A1').innerText(), '42.025.755');
      assert.match(await cellAt(page, 'A2').innerText(), /^#+$/);
    },
  },
];
