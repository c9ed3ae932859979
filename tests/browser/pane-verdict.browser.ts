/** What the verdict and the list say first, and what they do not offer. */
import assert from 'node:assert/strict';
import { axeViolations, paneFrame } from './axe';
import { type BrowserTest, cellAt, eventually, openWorkbench, paneOf } from './browser';
import { slowExcel } from './slow-excel';
import { openFile, sheetOf, sources, tableSheet } from './workbooks';

export const paneVerdictTests: readonly BrowserTest[] = [
  {
    name: 'verdict: green is seen at no moment while a sheet is in front that was not checked',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'hai-trang.xlsx', [
        tableSheet('Đúng', { rows: 12 }),
        tableSheet('Sai', { rows: 12, wrong: 4 }),
        tableSheet('Sai nữa', { rows: 12, wrong: 5 }),
      ]);
      const pane = paneOf(page);
      await pane.locator('[data-tone=good]').waitFor();
      const frame = await paneFrame(page);
      await slowExcel(frame, 400);
      await page.getByRole('tab', { name: 'Sai', exact: true }).click();
      await pane.getByRole('heading', { name: 'Trang này chưa kiểm tra' }).waitFor();
      // From here on each tone that the pane takes is kept, with its title.
      await frame.evaluate(`(() => {
        const look = () => {
          const box = document.querySelector('[data-tone]');
          if (box) window.khopsoTones.add(box.dataset.tone + ' ' + box.querySelector('h2').textContent);
        };
        window.khopsoTones = new Set();
        look();
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
      })()`);
      await pane.locator('li[data-cell="E11"]').waitFor();
      await page.getByRole('tab', { name: 'Sai nữa', exact: true }).click();
      await pane.locator('li[data-cell="E12"]').waitFor();
      const tones = (await frame.evaluate('[...window.khopsoTones]')) as string[];
      assert.deepEqual(tones.sort(), ['bad 1 chỗ sai', 'none Trang này chưa kiểm tra']);
    },
  },
  {
    name: 'verdict: where no cell stands out it says so in words, no percentage, and nothing is offered to be pressed',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const pane = paneOf(page);
      // All alike; then one that leads by far and is still not sure enough.
      for (const [total, last] of [
        [6185, 1278],
        [5162, 1287],
      ] as const) {
        const sheet = sheetOf(`Tổng ${total}`, [
          ['STT', 'Nguồn vốn', 'Kế hoạch'],
          ['', 'Tổng cộng', total],
          ['1', 'Ngân sách trung ương', 1520],
          ['2', 'Ngân sách tỉnh', 2364],
          ['3', 'Vốn đối ứng', last],
        ]);
        await openFile(page, `chua-ro-${total}.xlsx`, [sheet]);
        await pane.getByText(new RegExp(`^Đã kiểm tra trang Tổng ${total} lúc`)).waitFor();
        const line = pane.locator('[data-finding]').first();
        assert.match(await line.innerText(), /chưa rõ ô nào/);
        await line.click();
        const suspects = pane.getByRole('button', { name: /^Các ô có thể sai \(\d+\)$/ });
        assert.equal(await suspects.getAttribute('aria-expanded'), 'false');
        await suspects.click();
        await pane
          .getByText(/nếu sai thì đúng ra là/)
          .first()
          .waitFor();
        assert.equal(await pane.getByRole('button', { name: /^Sửa/ }).count(), 0);
        assert.equal(await pane.getByText(/tin cậy|\d %/).count(), 0);
      }
    },
  },
  {
    name: 'verdict: one cell is clearly the wrong one; the others are folded, and opened they offer nothing to be pressed',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'ro.xlsx', [tableSheet('Quý I', { rows: 12, wrong: 4, off: 9 })]);
      const line = paneOf(page).locator('li[data-cell="E11"]');
      assert.match(await line.innerText(), /76,01 → 85,01 \(chắc chắn\)/);
      await line.getByRole('button').first().click();
      const others = line.getByRole('button', { name: 'Ô khác có thể sai (2)' });
      assert.equal(await others.getAttribute('aria-expanded'), 'false');
      const named = line.getByText(/nếu sai thì đúng ra là/);
      assert.equal(await named.count(), 0, 'folded');
      await others.click();
      assert.equal(await named.count(), 2);
      // Of each its cell, which leads there, and what it would have to be: no figure that changes by a press.
      for (const item of await line.getByRole('listitem').all())
        assert.match((await item.getByRole('button').allInnerTexts()).join(), /^[A-Z]+\d+$/);
      assert.equal(await line.getByRole('button', { name: /^Sửa/ }).count(), 1);
    },
  },
  {
    name: 'verdict: it is the largest writing, then come the work done and the figures that nothing checks, shown by a press',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const sheet = sources('Nguồn vốn', (rows) => {
        rows[0]!.push('Diện tích');
        rows.slice(2).forEach((row, index) => row.push(417 + 131 * (index % 4)));
      });
      await openFile(page, 'pham-vi.xlsx', [sheet]);
      const pane = paneOf(page);
      await pane.locator('[data-tone=good]').waitFor();
      const sizesOf = (selector: string): Promise<number[]> =>
        pane.locator(selector).evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
      const sizes = {
        heading: (await sizesOf('[data-tone] h2'))[0]!,
        others: Math.max(...(await sizesOf('main p, main li, main button, main h3'))),
      };
      assert.ok(sizes.heading > sizes.others, JSON.stringify(sizes));
      await pane.getByText(/^Đã tính lại \d+ phép tính trên 1 bảng, tương đương khoảng .+ bấm máy\.$/).waitFor();
      const coverage = pane.getByRole('button', { name: /số không có gì để đối chiếu/ });
      await coverage.click();
      await pane.getByText('F3:F8', { exact: true }).waitFor();
      assert.deepEqual(await axeViolations(await paneFrame(page)), []);
    },
  },
  {
    name: 'verdict: figures that only feed formulas are said to be not compared, beside the calculations that agree',
    async run(stage) {
      await openWorkbench(stage);
      const sheet = (name: string, note: boolean) =>
        sources(name, (rows) => {
          rows.slice(2).forEach((row, line) => {
            row[4] = { formula: `=C${line + 3}+D${line + 3}`, value: row[4] as number };
          });
          for (const [column, letter] of ['C', 'D', 'E'].entries())
            rows[1]![column + 2] = { formula: `=SUM(${letter}3:${letter}8)`, value: rows[1]![column + 2] as number };
          if (note) {
            rows[0]!.push('Diện tích');
            rows.slice(2).forEach((row, line) => row.push(417 + 131 * (line % 4)));
          }
        });
      await openFile(stage.page, 'cong-thuc.xlsx', [sheet('Công thức', false), sheet('Có cột khác', true)]);
      const pane = paneOf(stage.page);
      await pane.locator('[data-tone=good]').waitFor();
      await pane.getByText(/^Đã tính lại 1\d phép tính trên 1 bảng/).waitFor();
      await pane
        .getByRole('button', {
          name: '12 số gõ tay chưa được đối chiếu: chỉ công thức dùng đến, nếu gõ sai thì công thức vẫn khớp theo số sai.',
        })
        .click();
      await pane.getByText('C3:C8', { exact: true }).waitFor();
      await stage.page.getByRole('tab', { name: 'Có cột khác' }).click();
      await pane
        .getByRole('button', {
          name: '0/18 số gõ tay đã được đối chiếu; 18 số chưa, trong đó 12 số chỉ công thức dùng đến.',
        })
        .click();
      await pane.getByText('Số chỉ công thức dùng đến: nếu gõ sai thì công thức vẫn khớp theo số sai.').waitFor();
    },
  },
  {
    name: 'verdict: on a sheet of our own no summary of the summary is offered, and the result is not called its own',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      const pane = paneOf(page);
      await pane.getByText(/^Đã kiểm tra trang KH-TH 2018 lúc/).waitFor();
      await page.getByRole('button', { name: 'Tính tổng hợp', exact: true }).click();
      await page.locator('.sheet-chart canvas').first().waitFor({ state: 'attached' });
      await pane.getByText('Trang đang mở do Khớp Số lập; kết quả dưới đây không phải của trang này.').waitFor();
      await pane.getByRole('tab', { name: 'Tính tổng hợp' }).click();
      await pane.getByRole('button', { name: 'Đọc lại bảng' }).click();
      await pane.getByText(/Trang đang mở do Khớp Số lập, số liệu trên đó tính từ bảng nguồn/).waitFor();
      assert.equal(await pane.getByRole('button', { name: 'Tính tổng hợp', exact: true }).count(), 0);
    },
  },
  {
    name: 'verdict: the mark of a corrected cell goes with its cause, the others stay',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage);
      await openFile(page, 'dau.xlsx', [tableSheet('Quý I', { rows: 12, wrong: 4 })]);
      const pane = paneOf(page);
      const line = pane.locator('li[data-cell="E11"]');
      await line.waitFor();
      const fill = (): Promise<string> =>
        cellAt(page, 'E11').evaluate((element) => getComputedStyle(element).backgroundColor);
      const own = await fill();
      await pane.getByRole('button', { name: 'Đánh dấu', exact: true }).click();
      await eventually(fill, (now) => now !== own, 'the mark');
      await line.getByRole('button', { name: 'Sửa', exact: true }).click();
      await line.waitFor({ state: 'detached' });
      await eventually(fill, (now) => now === own, 'the cell’s own colour');
    },
  },
  {
    name: 'verdict: a finding is copied as one sentence with its place',
    async run(stage) {
      const { page, context } = stage;
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openWorkbench(stage);
      await openFile(page, 'chep.xlsx', [tableSheet('Quý I', { rows: 12, wrong: 4 })]);
      const pane = paneOf(page);
      await pane.locator('[data-finding]').first().click();
      await pane.getByRole('button', { name: 'Sao chép', exact: true }).click();
      await pane.getByText('Đã sao chép phát hiện.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(copied, /Tỷ lệ \(%\) · Đông Sơn 1/);
      assert.match(copied, /E11/);
    },
  },
];
