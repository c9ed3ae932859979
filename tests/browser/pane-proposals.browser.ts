/** What is proposed and what is not: figures that could stand there, and for no cell two of them. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { type BrowserTest, type Stage, openWorkbench, paneOf } from './browser';
import { type Content, openFile, sheetOf, sources } from './workbooks';

async function open(stage: Stage, file: string, sheet: ReturnType<typeof sheetOf>): Promise<void> {
  await openWorkbench(stage);
  await openFile(stage.page, file, [sheet]);
  await paneOf(stage.page)
    .getByText(new RegExp(`^Đã kiểm tra trang ${sheet.name} lúc`))
    .waitFor();
}

/** What is said of the cells that may be wrong as well, once unfolded. */
async function unfolded(within: Locator, title: RegExp): Promise<string[]> {
  await within.getByRole('button', { name: title }).click();
  return within.getByRole('listitem').allInnerTexts();
}

export const paneProposalTests: readonly BrowserTest[] = [
  {
    name: 'proposals: of a total that is too small no line is said to be negative: nobody types negative spending',
    async run(stage) {
      const spending = [1520, 2364, 378, 1215, 2943].map((amount, line) => [line + 1, `Việc ${line + 1}`, amount]);
      await open(
        stage,
        'chi.xlsx',
        sheetOf('Chi', [['STT', 'Nội dung chi', 'Kinh phí'], ['', 'Tổng cộng', 6153], ...spending]),
      );
      const line = paneOf(stage.page).locator('li[data-cell="C2"]');
      assert.match(await line.innerText(), /ghi 6\.153, tính lại 8\.420 \(chưa rõ ô nào\)/);
      await line.locator('[data-finding]').click();
      const suspects = await unfolded(line, /^Các ô có thể sai \(3\)$/);
      assert.equal(suspects.length, 3);
      for (const text of suspects) assert.doesNotMatch(text, /[−-]\d/);
    },
  },
  {
    name: 'proposals: none has more decimals than its column: there are no 40,43 households',
    async run(stage) {
      const people = [
        [20, 75, 3.75],
        [40, 154, 3.85],
        [25, 85, 3.4],
        [50, 190, 4.7],
        [80, 260, 3.25],
      ].map((figures, line): Content[] => [line + 1, `Xã số ${line + 1}`, ...figures]);
      await open(
        stage,
        'ho.xlsx',
        sheetOf('Hộ', [['STT', 'Nội dung', 'Số hộ', 'Số người', 'BQ người/hộ'], ...people], '#,##0.##'),
      );
      const line = paneOf(stage.page).locator('li[data-cell="E5"]');
      assert.match(await line.innerText(), /4,70 → 3,80/);
      await line.locator('[data-finding]').click();
      const [other, ...more] = await unfolded(line, /^Ô khác có thể sai \(\d+\)$/);
      assert.match(other!, /^D5 đang ghi 190, nếu sai thì đúng ra là 235\b/);
      assert.deepEqual(more, []);
    },
  },
  {
    name: 'proposals: of one cell two figures are not proposed; where two findings ask for them it is unclear which cell is wrong',
    async run(stage) {
      await open(
        stage,
        'trai-nhau.xlsx',
        sources('Trái nhau', (rows) => {
          rows[1]![4] = 338_490;
          rows[6]![4] = 7179;
          rows[1]![3] = 23_090;
        }),
      );
      const pane = paneOf(stage.page);
      // D7 = 4.517 would mend the row, D7 = 6.217 the column: it is proposed and accused by neither.
      assert.equal(await pane.locator('li[data-cell="D7"]').count(), 0);
      for (const [cell, figures] of [
        ['E7', 'ghi 7.179, tính lại 6.879'],
        ['D2', 'ghi 23.090, tính lại 21.090'],
      ] as const) {
        const line = pane.locator(`li[data-cell="${cell}"]`);
        assert.ok((await line.innerText()).endsWith(`${figures} (chưa rõ ô nào)`), await line.innerText());
        await line.locator('[data-finding]').click();
        const words = await line.innerText();
        assert.doesNotMatch(words, /Nhiều khả năng/);
        assert.equal(await line.getByRole('button', { name: 'Sửa', exact: true }).count(), 0);
      }
    },
  },
  {
    name: 'proposals: two findings about one total are two lines, each with figures of its own, opened and passed over by itself',
    async run(stage) {
      await open(
        stage,
        'hai-dieu.xlsx',
        sources('Hai điều', (rows) => {
          rows[5]![4] = 6045;
          rows[5]![3] = 3794;
          rows[1]![3] = 21_009;
        }),
      );
      const pane = paneOf(stage.page);
      const findings = pane.locator('[data-finding]');
      await pane.getByRole('heading', { name: '1 chỗ sai, 2 chỗ cần xem' }).waitFor();
      const names = await findings.evaluateAll((all) => all.map((one) => one.getAttribute('data-finding')));
      assert.equal(new Set(names).size, 3, `each line has a key of its own: ${names.join(', ')}`);
      const texts = await findings.allInnerTexts();
      assert.equal(new Set(texts).size, 3, texts.join(' | '));
      const expanded = pane.locator('[data-finding][aria-expanded=true]');
      for (const cell of ['D2', 'E2']) {
        const line = pane.locator(`li[data-cell="${cell}"]`);
        await line.locator('[data-finding]').click();
        assert.deepEqual(await expanded.allInnerTexts(), [await line.locator('[data-finding]').innerText()]);
      }
      await pane.locator('li[data-cell="E2"]').getByRole('button', { name: 'Bỏ qua' }).click();
      await pane.getByRole('button', { name: 'Ghi nhận' }).click();
      await pane.getByRole('heading', { name: '1 chỗ sai, 1 chỗ cần xem' }).waitFor();
      await pane.locator('li[data-cell="D2"]').waitFor();
    },
  },
];
