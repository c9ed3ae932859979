/** Stories with workbooks that a stranger brings: at each step the words of the pane, and no step needs a guess. */
import assert from 'node:assert/strict';
import type { SheetPlan } from '../../src/sheet';
import { type BrowserTest, type Stage, cellAt, eventually, openWorkbench, paneOf, selectedCell } from './browser';
import { hideRow, openFile, sheetOf, sources } from './workbooks';

interface Story {
  readonly name: string;
  readonly sheets: readonly SheetPlan[];
  /** Changes the file before it is opened. */
  readonly change?: (bytes: Uint8Array) => Uint8Array;
  readonly tone: 'bad' | 'doubt' | 'good';
  readonly verdict: string;
  readonly play: (stage: Stage) => Promise<void>;
}

const pane = ({ page }: Stage) => paneOf(page);

async function verdictIs(stage: Stage, tone: string, title: string, sheet: string): Promise<void> {
  await pane(stage).getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  await pane(stage)
    .getByText(new RegExp(`^Đã kiểm tra trang ${sheet} lúc`))
    .waitFor();
  await eventually(
    () => pane(stage).locator('[data-tone]').getAttribute('data-tone'),
    (now) => now === tone,
    'the colour of the verdict',
  );
}

/** The press has led to the cell, once the workbook has answered. */
const selects = ({ page }: Stage, wanted: string): Promise<string> =>
  eventually(
    () => selectedCell(page),
    (cell) => cell === wanted,
    `the selected cell ${wanted}`,
  );

const STORIES: readonly Story[] = [
  {
    name: 'a mistyped figure is shown, mended on its line, and undone where it is said',
    sheets: [
      sources('Nguồn vốn', (rows) => {
        rows[3]![2] = 1951;
      }),
    ],
    tone: 'bad',
    verdict: '1 chỗ sai',
    async play(stage) {
      const line = pane(stage).locator('li[data-cell="C4"]');
      assert.match(await line.innerText(), /KCQG · Xã số 2 \(C4\): 1\.951 → 1\.591 \(chắc chắn\)/);
      await line.getByRole('button', { name: 'Sửa' }).click();
      await pane(stage).getByText('Đã sửa ô C4 thành 1.591.').waitFor();
      await verdictIs(stage, 'good', 'Không thấy số liệu nào lệch nhau', 'Nguồn vốn');
      await pane(stage).getByRole('button', { name: 'Hoàn tác' }).click();
      await verdictIs(stage, 'bad', '1 chỗ sai', 'Nguồn vốn');
      assert.equal(await cellAt(stage.page, 'C4').innerText(), '1.951');
    },
  },
  {
    name: 'a formula that misses a row is told by its formula, and nothing is offered that would type over it',
    sheets: [
      sources('Công thức', (rows) => {
        rows[1] = [
          '',
          'Tổng cộng',
          { formula: '=SUM(C3:C7)', value: 9740 },
          { formula: '=SUM(D3:D8)', value: 21090 },
          { formula: '=SUM(E3:E8)', value: 33849 },
        ];
      }),
    ],
    tone: 'doubt',
    verdict: '1 chỗ cần xem',
    async play(stage) {
      const line = pane(stage).locator('li[data-cell="C2"]');
      assert.match(
        await line.innerText(),
        /KCQG · Tổng cộng \(C2\): Công thức ô C2 chỉ lấy C3:C7, bỏ sót ô C8 \(3\.019\), trong khi ô D2 \(=SUM\(D3:D8\)\) lấy đủ\./,
      );
      await line.locator('[data-finding]').click();
      assert.equal(await pane(stage).getByRole('button', { name: 'Sửa', exact: true }).count(), 0);
      // What is to be done is done on the sheet, where the press has led: the pane follows.
      await selects(stage, 'C2');
      await stage.page.locator('.sheet').focus();
      await stage.page.keyboard.type('=SUM(C3:C8)');
      await stage.page.keyboard.press('Enter');
      await verdictIs(stage, 'good', 'Không thấy số liệu nào lệch nhau', 'Công thức');
      assert.equal(await cellAt(stage.page, 'C2').innerText(), '12.759');
    },
  },
  {
    name: 'a unit slip is one certain change',
    sheets: [
      sources('Đơn vị', (rows) => {
        rows[4]![3] = 3_281_000;
      }),
    ],
    tone: 'bad',
    verdict: '1 chỗ sai',
    async play(stage) {
      const line = pane(stage).locator('li[data-cell="D5"]');
      assert.match(await line.innerText(), /3\.281\.000 → 3\.281 \(chắc chắn\)/);
      await line.getByRole('button').first().click();
      const words = await line.innerText();
      for (const part of [
        'Nhiều khả năng ô D5 sai (nhầm đơn vị tính, lệch 1.000 lần trở lên): đang ghi 3.281.000, đúng ra là 3.281;',
        'Tổng (E5): 1.948 (C5) + 3.281.000 (D5) = 3.282.948 · Chênh −3.277.719.',
        'Cùng nguyên nhân này còn 1 phép tính khác lệch:',
      ])
        assert.ok(words.includes(part), `${part} in ${words}`);
      await line.getByRole('button', { name: 'Sửa', exact: true }).click();
      await pane(stage).getByText('Đã sửa ô D5 thành 3.281.').waitFor();
      await verdictIs(stage, 'good', 'Không thấy số liệu nào lệch nhau', 'Đơn vị');
      assert.equal(await cellAt(stage.page, 'D5').innerText(), '3.281');
    },
  },
  {
    name: 'figures that disagree only as printed are no mistake, and what is printed is shown',
    sheets: [
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
    ],
    tone: 'good',
    verdict: 'Không thấy số liệu nào lệch nhau',
    async play(stage) {
      await pane(stage).getByText('Ngoài ra có 1 điều không phải lỗi.').waitFor();
      const line = pane(stage).locator('[data-finding]');
      assert.match(
        await line.innerText(),
        /Kinh phí · Tổng cộng \(C2\): Số lưu trong ô vẫn khớp; chỉ khi in ra, ô C2 mới lệch do làm tròn\./,
      );
      await line.click();
      await pane(stage).getByText('3,2 (C3) + 3,2 (C4) + 3,2 (C5) = 9,6 · Ô này in ra 9,7.').waitFor();
      assert.equal(await pane(stage).getByRole('button', { name: 'Sửa', exact: true }).count(), 0);
    },
  },
  {
    name: 'where nothing is wrong the pane says of which sheet, and offers the next step',
    sheets: [sources('Khớp cả')],
    tone: 'good',
    verdict: 'Không thấy số liệu nào lệch nhau',
    async play(stage) {
      await pane(stage).getByText('Cả 21 số gõ tay đã được đối chiếu.').waitFor();
      assert.equal(await pane(stage).locator('[data-finding]').count(), 0);
      await pane(stage).getByRole('button', { name: 'Kiểm tra cả sổ tính' }).click();
      await eventually(
        () => pane(stage).getByRole('button', { name: 'Kiểm tra cả sổ tính' }).count(),
        (count) => count === 0,
        'the step that was taken',
      );
      await verdictIs(stage, 'good', 'Không thấy số liệu nào lệch nhau', 'Khớp cả');
    },
  },
  {
    name: 'of three sheets one is wrong: green goes with the sheet that it is about',
    sheets: [
      sources('Quý I'),
      sources('Quý II', (rows) => {
        rows[3]![2] = 1951;
      }),
      sources('Quý III'),
    ],
    tone: 'good',
    verdict: 'Không thấy số liệu nào lệch nhau',
    async play(stage) {
      await stage.page.getByRole('tab', { name: 'Quý II', exact: true }).click();
      await verdictIs(stage, 'bad', '1 chỗ sai', 'Quý II');
      await stage.page.getByRole('tab', { name: 'Quý III', exact: true }).click();
      await verdictIs(stage, 'good', 'Không thấy số liệu nào lệch nhau', 'Quý III');
      await pane(stage).getByRole('switch', { name: 'Cả sổ tính' }).click();
      await pane(stage)
        .getByText(/^Đã kiểm tra 3 trang \(Quý I, Quý II, Quý III\) lúc/)
        .waitFor();
      await pane(stage).getByRole('heading', { name: '1 chỗ sai' }).waitFor();
      // The one that is wrong is listed under its sheet; pressing it leads there, and mended all three are green.
      await pane(stage).getByRole('heading', { name: 'Trang Quý II', exact: true }).waitFor();
      const line = pane(stage).locator('li[data-cell="C4"]');
      assert.match(await line.innerText(), /KCQG · Xã số 2 \(C4\): 1\.951 → 1\.591 \(chắc chắn\)/);
      await line.locator('[data-finding]').click();
      await stage.page.getByRole('tab', { name: 'Quý II', exact: true, selected: true }).waitFor();
      await line.getByRole('button', { name: 'Sửa', exact: true }).click();
      await pane(stage).getByText('Đã sửa ô C4 thành 1.591.').waitFor();
      await pane(stage).getByRole('heading', { name: 'Không thấy số liệu nào lệch nhau' }).waitFor();
      await pane(stage)
        .getByText(/^Đã kiểm tra 3 trang \(Quý I, Quý II, Quý III\) lúc/)
        .waitFor();
    },
  },
  {
    name: 'a wrong figure in a hidden row is said to be hidden, is shown where it is, and is mended like any other',
    sheets: [
      sources('Nguồn vốn', (rows) => {
        rows[3]![2] = 1951;
      }),
    ],
    change: (bytes) => hideRow(bytes, 4),
    tone: 'doubt',
    verdict: '1 chỗ cần xem',
    async play(stage) {
      assert.equal(await cellAt(stage.page, 'C4').count(), 0, 'nobody sees the cell');
      const line = pane(stage).locator('li[data-cell="C4"]');
      assert.match(await line.innerText(), /KCQG · Xã số 2 \(C4, hàng ẩn\): 1\.951 → 1\.591 \(chắc chắn\)/);
      await line.getByRole('button').first().click();
      await line
        .getByText('Ô C4 (không in ra) ghi 1.951, nhưng tính lại được 1.591; ô C2 (có in ra) được tính từ số này.')
        .waitFor();
      await selects(stage, 'C4');
      await line.getByRole('button', { name: 'Sửa' }).click();
      await pane(stage).getByText('Đã sửa ô C4 thành 1.591.').waitFor();
      await verdictIs(stage, 'good', 'Không thấy số liệu nào lệch nhau', 'Nguồn vốn');
      await pane(stage).getByRole('button', { name: 'Hoàn tác' }).first().click();
      await pane(stage).getByText('Đã trả lại số cũ của ô C4.').waitFor();
      await verdictIs(stage, 'doubt', '1 chỗ cần xem', 'Nguồn vốn');
    },
  },
];

export const strangerStoryTests: readonly BrowserTest[] = STORIES.map(
  ({ name, sheets, change, tone, verdict, play }) => ({
    name: `stranger: ${name}`,
    async run(stage) {
      await openWorkbench(stage);
      await openFile(stage.page, 'nguoi-la.xlsx', sheets, change);
      await verdictIs(stage, tone, verdict, sheets[0]!.name);
      await play(stage);
    },
  }),
);
