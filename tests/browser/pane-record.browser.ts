/** What is kept for the person and the workbook, and the log sheet that is made with it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run';
import { changeCells, readWorkbook } from '../../src/files';
import { type BrowserTest, type Stage, openWorkbench, paneOf } from './browser';
import { type Content, openFile, sources, tableSheet } from './workbooks';

const LOG = 'Biên bản kiểm tra số liệu';

async function openSettings(stage: Stage) {
  const pane = paneOf(stage.page);
  await pane.getByRole('button', { name: 'Thiết lập và trợ giúp' }).click();
  await pane.getByRole('heading', { name: 'Thiết lập', exact: true }).waitFor();
  return pane;
}

/** The workbook as it is now, as bytes. */
async function download({ page }: Stage): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải về .xlsx' }).click();
  return new Uint8Array(readFileSync(await (await waiting).path()));
}

/** All texts of the log sheet, row by row. */
function textsOfLog(bytes: Uint8Array): string[] {
  const log = readWorkbook('tai-ve.xlsx', bytes).grids.find(({ sheet }) => sheet === LOG);
  assert.ok(log?.range, `no sheet ${LOG}`);
  const { bottom, right } = log.range;
  return Array.from({ length: (bottom + 1) * (right + 1) }, (_, at) =>
    log.text(Math.floor(at / (right + 1)), at % (right + 1)),
  ).filter((text) => text !== '');
}

/** `khop-so verify` on these bytes: its status, and what it says. */
async function verify(bytes: Uint8Array): Promise<{ readonly status: number; readonly said: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'khop-so-'));
  try {
    const file = path.join(folder, 'nguon-von.xlsx');
    writeFileSync(file, bytes);
    let said = '';
    const say = (text: string): void => void (said += text);
    return { status: await run(['verify', file], { write: say, warn: say }), said };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const slip = (name: string) =>
  sources(name, (rows) => {
    rows[3]![2] = 1951;
  });

export const paneRecordTests: readonly BrowserTest[] = [
  {
    name: 'settings: the agency is kept with the person for the next workbook, and the log sheet is signed with it',
    async run(stage) {
      await openWorkbench(stage);
      const pane = await openSettings(stage);
      await pane.getByLabel('Tên cơ quan').fill('Sở Công Thương');
      await pane.getByLabel('Địa danh (nơi lập)').fill('Thanh Hóa');
      await pane.getByLabel('Họ tên người ký').fill('Trần Thị Bình');
      await pane.getByRole('button', { name: 'Xong' }).click();
      await openFile(stage.page, 'nguon-von.xlsx', [slip('Nguồn vốn')]);
      await pane.locator('li[data-cell="C4"]').waitFor();
      await pane.getByRole('button', { name: 'Lập biên bản' }).click();
      await pane.getByText(`Đã lập trang “${LOG}”.`).waitFor();
      const texts = textsOfLog(await download(stage));
      for (const text of ['SỞ CÔNG THƯƠNG', 'Trần Thị Bình', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
        assert.ok(texts.includes(text), `${text} in ${texts.join(' | ')}`);
      assert.ok(texts.some((text) => text.startsWith('Thanh Hóa, ngày ')));
    },
  },
  {
    name: 'settings: a tolerance turns a gap into rounding and is named beside the verdict; a grade is left out of the list',
    async run(stage) {
      await openWorkbench(stage);
      await openFile(stage.page, 'von.xlsx', [tableSheet('Quý I', { rows: 12, wrong: 4, off: 0.02 })]);
      const line = paneOf(stage.page).locator('li[data-cell="E11"]');
      await line.waitFor();
      const pane = await openSettings(stage);
      await pane.getByText(/^Khớp Số \d+\.\d+\.\d+\.$/).waitFor();
      await pane.getByRole('heading', { name: 'Mới trong bản này' }).waitFor();
      await pane.getByLabel('Coi là làm tròn nếu lệch không quá').selectOption('2');
      await pane.getByRole('button', { name: 'Xong' }).click();
      await pane.getByText('Coi lệch đến 2 đơn vị của chữ số cuối là làm tròn (theo thiết lập).').waitFor();
      await pane.getByRole('heading', { name: 'Không thấy số liệu nào lệch nhau' }).waitFor();
      assert.equal(await pane.getByRole('button', { name: 'Sửa', exact: true }).count(), 0);
      await openSettings(stage);
      await pane.getByLabel('Lệch do làm tròn').uncheck();
      await pane.getByLabel('Ngôn ngữ').selectOption('en');
      await pane.getByRole('button', { name: 'Done' }).click();
      await pane.getByRole('heading', { name: 'No figures disagree' }).waitFor();
      assert.equal(await pane.locator('[data-finding]').count(), 0);
    },
  },
  {
    name: 'settings: all of them are kept with the person and stand in the next workbook, the language as well; “what is new” is told',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const pane = await openSettings(stage);
      const names = {
        'Cơ quan cấp trên': 'UBND tỉnh Phú Thọ',
        'Tên cơ quan': 'Sở Công Thương',
        'Địa danh (nơi lập)': 'Việt Trì',
        'Chức danh người lập': 'Chuyên viên',
        'Họ tên người lập': 'Lê Văn An',
        'Chức danh người ký': 'Giám đốc',
        'Họ tên người ký': 'Trần Thị Bình',
      };
      for (const [label, text] of Object.entries(names)) await pane.getByLabel(label).fill(text);
      await pane.getByLabel('Coi là làm tròn nếu lệch không quá').selectOption('2');
      await pane.getByLabel('Lệch do làm tròn').uncheck();
      await pane.getByLabel('Tô màu các ô liên quan khi mở một phát hiện').uncheck();
      await pane.getByRole('heading', { name: 'Mới trong bản này' }).waitFor();
      await pane.getByText(/^Kết luận nêu rõ trang đã kiểm tra/).waitFor();
      await pane.getByRole('button', { name: 'Xong' }).click();
      // A gap of 0,02 is rounding by the tolerance, and rounding is not listed.
      await openFile(page, 'so-khac.xlsx', [tableSheet('Quý I', { rows: 12, wrong: 4, off: 0.02 })]);
      await pane.getByText('Coi lệch đến 2 đơn vị của chữ số cuối là làm tròn (theo thiết lập).').waitFor();
      await pane.locator('[data-tone=good]').waitFor();
      assert.equal(await pane.locator('[data-finding]').count(), 0);
      await openSettings(stage);
      for (const [label, text] of Object.entries(names))
        assert.equal(await pane.getByLabel(label).inputValue(), text, label);
      assert.equal(await pane.getByLabel('Coi là làm tròn nếu lệch không quá').inputValue(), '2');
      assert.equal(await pane.getByLabel('Lệch do làm tròn').isChecked(), false);
      assert.equal(await pane.getByLabel('Tô màu các ô liên quan khi mở một phát hiện').isChecked(), false);
      await pane.getByLabel('Ngôn ngữ').selectOption('en');
      await pane.getByRole('button', { name: 'Done' }).click();
      await openFile(page, 'another.xlsx', [tableSheet('Quý II', { rows: 12 })]);
      await pane.getByRole('heading', { name: 'No figures disagree' }).waitFor();
      await pane.getByText(/^Checked sheet Quý II at /).waitFor();
    },
  },
  {
    name: 'log sheet: it names file, time, version, sheets and ranges; verify knows the figures again, and a changed one',
    async run(stage) {
      await openWorkbench(stage);
      await openFile(stage.page, 'nguon-von.xlsx', [slip('Nguồn vốn')]);
      const pane = paneOf(stage.page);
      await pane.locator('li[data-cell="C4"]').waitFor();
      await pane.getByRole('button', { name: 'Lập biên bản' }).click();
      await pane.getByText(`Đã lập trang “${LOG}”.`).waitFor();
      const bytes = await download(stage);
      const texts = textsOfLog(bytes);
      const all = texts.join(' | ');
      assert.match(all, /Tệp số liệu: nguon-von\.xlsx\. Kiểm tra lúc \d{2}:\d{2}, .*, bằng Khớp Số \d+\.\d+\.\d+\./);
      assert.match(all, /Kết quả: 1 chỗ sai/);
      for (const text of ['Nguồn vốn', 'A1:E8', 'KCQG · Xã số 2 (C4)', '1,951', '1,591'])
        assert.ok(texts.includes(text), `${text} in ${all}`);
      assert.match(all, /[0-9a-f]{64}/);
      assert.equal((await verify(bytes)).status, 0);
      const changed = changeCells(bytes, [{ sheet: 'Nguồn vốn', row: 4, column: 3, value: 1 }], {
        name: 'nguon-von.xlsx',
      });
      assert.equal((await verify(changed)).status, 1);
    },
  },
  {
    name: 'log sheet: a second one asks whether it takes the place of the first',
    async run(stage) {
      await openWorkbench(stage);
      await openFile(stage.page, 'nguon-von.xlsx', [slip('Nguồn vốn')]);
      const { page } = stage;
      const pane = paneOf(page);
      const logs = () => page.getByRole('tab', { name: /^Biên bản/ }).count();
      const write = () => pane.getByRole('button', { name: 'Lập biên bản' }).click();
      await pane.locator('li[data-cell="C4"]').waitFor();
      await write();
      await pane.getByText(`Đã lập trang “${LOG}”.`).waitFor();
      await write();
      await pane.getByText(`Đã có trang “${LOG}”. Thay trang đó hay lập thêm trang mới?`).waitFor();
      await pane.getByRole('button', { name: 'Thôi' }).click();
      assert.equal(await logs(), 1);
      await write();
      await pane.getByRole('button', { name: 'Thay trang đó' }).click();
      await pane.getByRole('button', { name: 'Lập biên bản' }).waitFor();
      assert.equal(await logs(), 1);
      await write();
      await pane.getByRole('button', { name: 'Lập thêm' }).click();
      await page
        .getByRole('tab', { name: /^Biên bản/ })
        .nth(1)
        .waitFor();
    },
  },
  {
    name: 'log sheet: “In biên bản” brings it to the front and says how to print; Ctrl+P prints its pages and nothing else',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      // Enough findings for a second page.
      const slips = (rows: Content[][]): void => rows.slice(2).forEach((row) => row.push(row[2]!, row[3]!, 7));
      await openFile(
        page,
        'nhieu-trang.xlsx',
        Array.from({ length: 9 }, (_, quarter) => sources(`Quý ${quarter + 1}`, slips, quarter)),
      );
      const pane = paneOf(page);
      await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
      await pane.getByText(/^Đã kiểm tra 9 trang \(Quý 1, /).waitFor();
      await pane.getByRole('button', { name: 'In biên bản' }).click();
      await pane.getByText(new RegExp(`^Đã lập trang “${LOG}”\\. Bấm vào trang rồi nhấn Ctrl\\+P`)).waitFor();
      await page.getByRole('tab', { name: LOG, selected: true }).waitFor();
      await page.evaluate('window.print = () => (window.printed = (window.printed ?? 0) + 1)');
      await pane.getByRole('button', { name: 'In biên bản' }).press('Control+p');
      assert.equal(await page.evaluate('window.printed'), 1, 'Ctrl+P in the pane prints the sheet');
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
      assert.equal(await page.locator('.workbench').isVisible(), false);
      const pages = page.locator('.printed-page');
      const texts = await pages.allInnerTexts();
      assert.ok(texts.length >= 2, `${texts.length} pages`);
      assert.match(texts[0]!, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
      for (const text of texts) assert.ok(text.trim() !== '' && !text.includes('#'), `a page says: ${text}`);
      assert.match(texts.at(-1)!, /NGƯỜI KIỂM TRA/);
      await page.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
      assert.equal(await pages.count(), 0);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type \/Page\b(?!s)/g)?.length, texts.length, 'no page more and none less');
      assert.match(pdf, /\/MediaBox \[0 0 84\d(\.\d+)? 59\d/, 'A4 on its side');
      await page.emulateMedia({ media: 'screen' });
      assert.equal(await page.locator('.workbench').isVisible(), true);
    },
  },
];
