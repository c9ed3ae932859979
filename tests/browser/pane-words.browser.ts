/** What the pane says: one cell in line and sentence, figures written one way, one way to count, what is hidden. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { type BrowserTest, type Stage, cellAt, eventually, openWorkbench, paneOf } from './browser';
import { type Content, hideColumn, openFile, sheetOf, sources, tableSheet } from './workbooks';

const REPORT = '7 tháng 2019';

async function openFindings(stage: Stage): Promise<Locator> {
  await openWorkbench(stage);
  await stage.page.getByRole('tab', { name: REPORT }).click();
  const lines = paneOf(stage.page).locator('[data-finding]');
  await paneOf(stage.page).locator('li[data-cell="E12"]').waitFor();
  return lines;
}

export const paneWordsTests: readonly BrowserTest[] = [
  {
    name: 'words: what is opened accuses the cell of its line, with the figures of its line, and says nothing twice',
    async run(stage) {
      const lines = await openFindings(stage);
      const count = await lines.count();
      assert.ok(count >= 2);
      const seen = new Set<string>();
      for (let at = 0; at < count; at++) {
        const line = lines.nth(at);
        const said = await line.innerText();
        assert.ok(!seen.has(said), `twice: ${said}`);
        seen.add(said);
        await line.click();
        const item = line.locator('xpath=ancestor::li[1]');
        const cell = (await item.getAttribute('data-cell'))!;
        const opened = (await item.innerText()).slice(said.length);
        const change = /: ([\d.,%−]+) → ([\d.,%−]+)/.exec(said);
        if (change) {
          assert.ok(said.includes(`(${cell}`), `${cell} in ${said}`);
          assert.ok(opened.includes(cell), `${cell} in: ${opened}`);
          for (const figure of change.slice(1)) assert.ok(opened.includes(figure), `${figure} in: ${opened}`);
        }
        await line.click();
      }
    },
  },
  {
    name: 'words: growth is written with its hundred; a sum of many names the first and the last, and says that more are between',
    async run(stage) {
      await openWorkbench(stage);
      const amounts = Array.from({ length: 13 }, (_, line) => 120 + line * 31);
      const sum = amounts.reduce((total, one) => total + one, 0);
      await openFile(stage.page, 'nhieu-dong.xlsx', [
        sheetOf('Nhiều dòng', [
          ['STT', 'Nội dung', 'Kinh phí'],
          ['', 'Tổng cộng', sum + 1000],
          ...amounts.map((amount, line) => [line + 1, `Việc ${line + 1}`, amount]),
        ]),
      ]);
      const line = paneOf(stage.page).locator('li[data-cell="C2"]');
      await line.getByRole('button').first().click();
      const words = await line.innerText();
      assert.match(words, /…/);
      assert.match(words, /13 ô|thêm \d+ ô/);
      const rates: Content[][] = Array.from({ length: 6 }, (_, index) => {
        const [last, now] = [120 + index * 13, 140 + index * 17];
        return [index + 1, `Huyện ${index + 1}`, last, now, Math.round((now / last - 1) * 10_000) / 100];
      });
      rates[2]![4] = (rates[2]![4] as number) + 7;
      await openFile(stage.page, 'tang.xlsx', [
        sheetOf(
          'Tăng',
          [['STT', 'Đơn vị', 'Năm trước', 'Năm nay', 'Tăng (%)'], ['A', 'B', '1', '2', '3=2/1-1'], ...rates],
          '0.00',
        ),
      ]);
      const growth = paneOf(stage.page).locator('li[data-cell="E5"]');
      await growth.getByRole('button').first().click();
      assert.match(await growth.innerText(), /\(174 \(D5\) : 146 \(C5\) − 1\) × 100 = 19,18/);
    },
  },
  {
    name: 'words: line, sentence, gap, log sheet and what is said after Sửa write the figures alike, where the cell shows fewer',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const sheet = tableSheet('Quý I', { rows: 12, wrong: 4, off: 0.8 });
      const cells = sheet.cells.map((cell) =>
        cell.column === 4 && cell.content.type === 'number'
          ? {
              ...cell,
              content: { ...cell.content, value: Math.round(cell.content.value * 100) / 10_000 },
              style: { ...cell.style, numberFormat: '0%' },
            }
          : cell,
      );
      await openFile(page, 'phan-tram.xlsx', [{ ...sheet, cells }]);
      const pane = paneOf(page);
      const line = pane.locator('li[data-cell="E11"]');
      const [, before = '', after = ''] = /: (\d+,\d%) → (\d+(?:,\d)?%) /.exec(await line.innerText()) ?? [];
      assert.ok(before && after, await line.innerText());
      await line.getByRole('button').first().click();
      const words = await line.innerText();
      assert.ok(words.includes(`Ô E11 ghi ${before}, nhưng tính lại`), words);
      assert.ok(words.includes(`thì được ${after}`) && words.includes(`= ${after} · Chênh −0,8%.`), words);
      await pane.getByRole('button', { name: 'Lập biên bản' }).click();
      const row = page.locator('[role=row]', { hasText: `Ô E11 ghi ${before}` });
      await row.waitFor({ state: 'attached' });
      assert.ok(
        (await row.innerText())
          .replace(/\s+/g, ' ')
          .includes(`${before} ${after.includes(',') ? after : after.replace('%', ',0%')} -0,8%`),
        await row.innerText(),
      );
      await page.getByRole('tab', { name: 'Quý I', exact: true }).click();
      await line.getByRole('button', { name: 'Sửa', exact: true }).click();
      await pane.getByText(/^Đã sửa ô E11 thành \d+(,\d+)?%\.$/).waitFor();
      await line.waitFor({ state: 'detached' });
      await pane.getByRole('button', { name: 'Đã sửa (1)' }).click();
      await pane.getByText(/\d+,\d+% → \d+(,\d+)?%$/).waitFor();
    },
  },
  {
    name: 'words: rounding that only shows in print tells the printed figures that disagree, and no gap of 0',
    async run(stage) {
      await openWorkbench(stage);
      await openFile(stage.page, 'lam-tron.xlsx', [
        sheetOf(
          'Làm tròn',
          [
            ['STT', 'Nội dung', 'Kinh phí'],
            ['', 'Tổng cộng', 9.66],
            [1, 'Tập huấn', 3.24],
            [2, 'Hội chợ', 3.24],
            [3, 'Khảo sát', 3.18],
          ],
          '#,##0.0',
        ),
      ]);
      const pane = paneOf(stage.page);
      await pane.getByText('Ngoài ra có 1 điều không phải lỗi.').waitFor();
      const line = pane.locator('[data-finding]').first();
      await line.click();
      const words = await line.locator('xpath=ancestor::li[1]').innerText();
      assert.match(
        words,
        /Tổng \(C2\), theo số in ra: 3,2 \(C3\) \+ 3,2 \(C4\) \+ 3,2 \(C5\) = 9,6 · Ô này in ra 9,7\./,
      );
      assert.doesNotMatch(words, /[Cc]hênh 0/);
      // Nothing twice: neither the calculation nor, of one cell, its name.
      assert.equal(words.split('3,2 (C4)').length, 2, words);
      assert.doesNotMatch(words, /1 ô/);
      await pane.getByRole('button', { name: 'Lập biên bản' }).click();
      const row = stage.page.locator('[role=row]', { hasText: 'Số lưu trong ô vẫn khớp' });
      await row.waitFor({ state: 'attached' });
      assert.match((await row.innerText()).replace(/\s+/g, ' '), /9,7 9,6 0,1/);
    },
  },
  {
    name: 'words: verdict, list and log sheet count the same, mistakes apart from what is none',
    async run(stage) {
      await openFindings(stage);
      const { page } = stage;
      const pane = paneOf(page);
      const filter = pane.getByRole('group', { name: 'Lọc theo mức' });
      const chips = (await filter.getByRole('button').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
      const of = (grade: string): number => Number(/\d+/.exec(chips.find((text) => text.startsWith(grade)) ?? '0')![0]);
      const verdict = await pane.locator('[data-tone] h2').innerText();
      assert.match(verdict, new RegExp(`^${of('Sai')} chỗ sai`));
      const notes = of('Lệch do làm tròn') + of('Lưu ý');
      if (notes > 0) await pane.getByText(`Ngoài ra có ${notes} điều không phải lỗi.`).waitFor();
      await pane.getByRole('button', { name: 'Lập biên bản' }).click();
      await page.getByRole('tab', { name: /^Biên bản/, selected: true }).waitFor();
      const result = page.locator('[data-cell^="A"]', { hasText: 'Kết quả: ' });
      await result.waitFor();
      const said = (await result.innerText()).toLowerCase();
      assert.ok(said.includes(verdict.toLowerCase()), `${verdict} in ${said}`);
      if (notes > 0) assert.ok(said.includes(`${notes} điều không phải lỗi`), said);
    },
  },
  {
    name: 'words: after writing nothing says that nothing was written; after Xóa trang the source is a table that is there',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await cellAt(page, 'C13').click();
      const pane = paneOf(page);
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      await pane.getByText('Chưa ghi gì vào sổ tính.').waitFor();
      await pane.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
      await pane.getByText('Đã lập trang “Tổng hợp”.').waitFor();
      await eventually(
        () => pane.getByText('Chưa ghi gì vào sổ tính.').count(),
        (count) => count === 0,
        'the word that nothing was written',
      );
      // Our own sheet is in front: its source stays the source, and no summary of the summary is offered.
      assert.match(
        await pane
          .getByText(/Theo vùng 2018!/)
          .first()
          .innerText(),
        /Theo vùng 2018/,
      );
      assert.equal(await pane.getByText(/Tổng hợp!A/).count(), 0);
      await pane.getByRole('button', { name: 'Xóa trang' }).first().click();
      await pane.getByRole('button', { name: 'Xóa trang' }).last().click();
      await pane.getByText('Đã xóa trang “Tổng hợp”.').waitFor();
      const front = await page.getByRole('tab', { selected: true }).innerText();
      await pane.getByText(new RegExp(`^${front}!A`)).waitFor();
      assert.equal(await pane.getByText(/Tổng hợp!A/).count(), 0);
    },
  },
  {
    name: 'words: what was said goes when it is so no more, or another sheet is looked at',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const slip = (rows: Content[][]): void => {
        rows[3]![2] = 1951;
      };
      await openFile(page, 'hai-trang.xlsx', [sources('Quý I', slip), sources('Quý II')]);
      const pane = paneOf(page);
      const line = pane.locator('li[data-cell="C4"]');
      const undo = async (): Promise<void> => {
        await page.locator('.sheet').focus();
        await page.keyboard.press('Control+z');
      };
      const corrected = pane.getByText('Đã sửa ô C4 thành 1.591.');
      await line.getByRole('button', { name: 'Sửa', exact: true }).click();
      await corrected.waitFor();
      await line.waitFor({ state: 'detached' });
      assert.equal(await corrected.count(), 1, 'it stands while it is so');
      await undo();
      await line.waitFor();
      assert.equal(await corrected.count(), 0, 'the cell holds the old figure again');
      const marked = pane.getByText('Đã đánh dấu 1 ô.');
      await pane.getByRole('button', { name: 'Đánh dấu', exact: true }).click();
      await marked.waitFor();
      await undo();
      await marked.waitFor({ state: 'detached' });
      const written = pane.getByText('Đã lập trang “Biên bản kiểm tra số liệu”.');
      await pane.getByRole('button', { name: 'Lập biên bản' }).click();
      await written.waitFor();
      await undo();
      await written.waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: 'Quý I', exact: true }).click();
      await line.getByRole('button').first().press('b');
      await pane.getByRole('button', { name: 'Ghi nhận' }).click();
      await pane.getByText('Đã bỏ qua ô C4.').waitFor();
      await page.getByRole('tab', { name: 'Quý II', exact: true }).click();
      await pane.getByText(/^Đã kiểm tra trang Quý II lúc/).waitFor();
      assert.equal(await pane.getByText('Đã bỏ qua ô C4.').count(), 0, 'it was said of another sheet');
    },
  },
  {
    name: 'words: the sheets that were made stand below what one works with, each named by its table and template',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const pane = paneOf(page);
      const make = async (sheet: string, cell: string): Promise<void> => {
        await page.getByRole('tab', { name: sheet, exact: true }).click();
        await cellAt(page, cell).click();
        await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).first().click();
        await page.locator('.sheet-chart canvas').first().waitFor({ state: 'attached' });
      };
      await make('Theo vùng 2018', 'C13');
      await make('KH 2019', 'C13');
      await page.getByRole('tab', { name: 'Theo vùng 2018' }).click();
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      const made = pane.getByRole('heading', { name: 'Trang đã lập' });
      await made.waitFor();
      const top = async (one: Locator): Promise<number> => (await one.boundingBox())!.y;
      const work = [
        pane.getByRole('heading', { name: 'Bảng nguồn' }),
        pane.getByLabel('Mẫu tổng hợp'),
        pane.getByRole('button', { name: 'Tính tổng hợp', exact: true }),
        pane.getByRole('region', { name: 'Xem trước' }),
      ];
      for (const one of work) assert.ok((await top(one)) < (await top(made)), await one.innerText());
      const lines = (await pane.locator('section', { has: made }).getByRole('listitem').allInnerTexts()).map((text) =>
        text.replace(/\s+/g, ' '),
      );
      assert.equal(lines.length, 2);
      assert.match(
        lines[0]!,
        /^Tổng hợp \(KH 2019\) \(Kế hoạch – thực hiện\) KẾ HOẠCH KINH PHÍ .* NĂM 2019 .* KH 2019!A8:H13/,
      );
      assert.match(lines[1]!, /^Tổng hợp \(Kế hoạch – thực hiện\) KINH PHÍ .* CHIA THEO VÙNG Theo vùng 2018!A8:F15/);
    },
  },
  {
    name: 'words: a wrong cell in a hidden column is said to be hidden',
    async run(stage) {
      await openWorkbench(stage);
      const slip = sources('Cột ẩn', (rows) => {
        rows[3]![2] = 1951;
      });
      await openFile(stage.page, 'cot-an.xlsx', [slip], (bytes) => hideColumn(bytes, 3));
      const line = paneOf(stage.page).locator('li[data-cell="C4"]');
      assert.match(await line.innerText(), /\(C4, cột ẩn\)/);
    },
  },
];
