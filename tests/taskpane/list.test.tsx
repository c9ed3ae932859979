/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CellInput } from '../../src/sheet';
import { MemoryWorkbook, planAndExecution } from './memory-workbook';
import { openPane } from './open-pane';

afterEach(cleanup);

const SHEET = 'Biểu 02';
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const findButton = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const wrongRate = (): MemoryWorkbook => new MemoryWorkbook({ [SHEET]: planAndExecution() });

/** Rates of which several are mistyped, each by itself. */
function manyWrong(wrong: readonly number[]): MemoryWorkbook {
  const rows: (string | number | CellInput | null)[][] = [
    ['THỰC HIỆN VỐN NĂM 2019'],
    ['STT', 'Xã', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
    ['A', 'B', '1', '2', '3=2/1'],
  ];
  for (let line = 0; line < 20; line++) {
    const plan = 1200 + ((line * 137) % 900);
    const actual = Math.round(plan * (0.62 + ((line * 29) % 31) / 100));
    const rate = Math.round((actual / plan) * 10_000) / 100 - (wrong.includes(line) ? 3 : 0);
    const number = (value: number, format: string): CellInput => ({ value, format });
    rows.push([line + 1, `Xã số ${line + 1}`, number(plan, '#,##0'), number(actual, '#,##0'), number(rate, '0.00')]);
  }
  return new MemoryWorkbook({ [SHEET]: rows });
}

/** Two sources of funds by commune, added up both ways; C4 is 90 too much, and nothing else can be wrong. */
function sources(quarter = 0): (string | number)[][] {
  const lines = Array.from({ length: 5 }, (_, line) => {
    const [first, second] = [1234 + line * (357 + 31 * quarter), 2345 + line * (468 + 57 * quarter)];
    return [line + 1, `Xã số ${line + 1}`, first + (line === 1 ? 90 : 0), second, first + second];
  });
  const total = ['', 'Tổng cộng', 9740 + 310 * quarter, 16405 + 570 * quarter, 26145 + 880 * quarter];
  return [['STT', 'Xã', 'KCQG', 'KCĐP', 'Tổng số'], total, ...lines];
}

describe('the line of a finding', () => {
  it('says in the table’s own words where, what it holds, what it should hold and how sure that is', async () => {
    openPane(wrongRate());
    const line = await findButton(/\(E9\)/);
    expect(line.textContent).toBe('Sai. Tỷ lệ (%) · Miền Trung – Tây Nguyên (E9): 36,36 → 39,36 (khá chắc)');
    expect(screen.queryByText(/tin cậy/)).toBeNull();
  });

  it('has the one button that mends it, and what is opened has no other', async () => {
    openPane(wrongRate());
    fireEvent.click(await findButton(/\(E9\)/));
    expect(screen.getAllByRole('button', { name: 'Sửa' })).toHaveLength(1);
  });

  it('is undone where its message is, and not twice', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await findButton(/\(E9\)/);
    fireEvent.click(button('Sửa'));
    const said = await screen.findByText('Đã sửa ô E9 thành 39,36.');
    fireEvent.click(await within(said.parentElement!).findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(workbook.value(SHEET, 8, 4)).toBe(36.36));
    await screen.findByText('Đã trả lại số cũ của ô E9.');
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });
});

describe('an open finding', () => {
  it('colours its cells on the sheet, and takes the colours away again', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    fireEvent.click(await findButton(/\(E9\)/));
    const names = (): string[] => workbook.marks.map(({ row, column }) => `${row},${column}`).sort();
    await waitFor(() => expect(names()).toEqual(['8,2', '8,3', '8,4']));
    fireEvent.click(button(/\(E9\)/));
    await waitFor(() => expect(workbook.marks).toEqual([]));
  });

  it('leaves no colour behind when it is mended or the pane is closed', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    fireEvent.click(await findButton(/\(E9\)/));
    await waitFor(() => expect(workbook.marks).toHaveLength(3));
    fireEvent.click(button('Sửa'));
    await waitFor(() => expect(workbook.marks).toEqual([]));
  });

  it('is the one whose marked cell is clicked on the sheet', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    const line = await findButton(/\(E9\)/);
    act(() => workbook.go(SHEET, { row: 8, column: 4 }));
    expect(line.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button('Đánh dấu'));
    await screen.findByText('Đã đánh dấu 1 ô.');
    act(() => workbook.go(SHEET, { row: 8, column: 4 }));
    await waitFor(() => expect(line.getAttribute('aria-expanded')).toBe('true'));
  });
});

describe('marks', () => {
  it('go with their cause', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await findButton(/\(E9\)/);
    fireEvent.click(button('Đánh dấu'));
    await waitFor(() => expect(workbook.marks).toHaveLength(1));
    fireEvent.click(button('Sửa'));
    await waitFor(() => expect(workbook.marks).toEqual([]));
  });
});

describe('a list of several', () => {
  const WRONG = [3, 8, 14];

  it('is walked with the keys, which also mend and pass over', async () => {
    const workbook = manyWrong(WRONG);
    openPane(workbook);
    const first = await findButton(/\(E7\)/);
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(button(/\(E12\)/));
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first, { key: 'b' });
    expect(await screen.findByLabelText('Lý do bỏ qua (không bắt buộc)')).toBeTruthy();
    fireEvent.click(button('Thôi'));
    fireEvent.keyDown(first, { key: 's' });
    expect(await screen.findByText(/^Đã sửa ô E7 thành/)).toBeTruthy();
  });

  it('keeps a letter that is pressed while something is under way until it is done', async () => {
    const workbook = manyWrong(WRONG);
    openPane(workbook);
    const first = await findButton(/\(E7\)/);
    first.focus();
    fireEvent.keyDown(first, { key: 's' });
    await screen.findByText(/^Đã sửa ô E7 thành/);
    await waitFor(() => expect(document.activeElement).toBe(button(/\(E12\)/)));
    // Checking again takes a while.
    let open = (): void => undefined;
    workbook.gate = new Promise((resolve) => (open = resolve));
    act(() => workbook.type(SHEET, 3, 7, 1));
    await waitFor(() => expect(button('Dừng')).toBeTruthy());
    fireEvent.keyDown(document.activeElement!, { key: 's' });
    expect(screen.queryByText(/^Đã sửa ô E12 thành/)).toBeNull();
    act(open);
    await screen.findByText(/^Đã sửa ô E12 thành/);
    // An arrow says that it was meant for nothing.
    await waitFor(() => expect(document.activeElement).toBe(button(/\(E18\)/)));
    workbook.gate = new Promise((resolve) => (open = resolve));
    act(() => workbook.type(SHEET, 3, 7, 2));
    await waitFor(() => expect(button('Dừng')).toBeTruthy());
    fireEvent.keyDown(document.activeElement!, { key: 's' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    act(open);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Dừng' })).toBeNull());
    expect(screen.queryByText(/^Đã sửa ô E18 thành/)).toBeNull();
  });

  it('goes from an open finding to the next', async () => {
    openPane(manyWrong(WRONG));
    fireEvent.click(await findButton(/\(E7\)/));
    expect(screen.getByText('1/3')).toBeTruthy();
    fireEvent.click(button('Phát hiện sau'));
    await waitFor(() => expect(button(/\(E12\)/).getAttribute('aria-expanded')).toBe('true'));
    expect(screen.getByText('2/3')).toBeTruthy();
  });

  it('mends all that is certain after one look at the list, and takes all of it back at once', async () => {
    const sheets = ['Quý I', 'Quý II', 'Quý III'];
    const workbook = new MemoryWorkbook(Object.fromEntries(sheets.map((sheet, quarter) => [sheet, sources(quarter)])));
    openPane(workbook);
    await findButton(/\(C4\)/);
    fireEvent.click(screen.getByRole('switch', { name: 'Cả sổ tính' }));
    const values = (): unknown[] => sheets.map((sheet) => workbook.value(sheet, 3, 2));
    const before = values();
    fireEvent.click(await findButton('Sửa hết 3 lỗi chắc chắn'));
    const question = screen.getByRole('group', { name: 'Sửa hết 3 lỗi chắc chắn' });
    expect(within(question).getAllByRole('listitem')).toHaveLength(3);
    fireEvent.click(within(question).getByRole('button', { name: 'Sửa hết' }));
    await screen.findByText('Đã sửa 3 ô.');
    await screen.findByText('Không thấy số liệu nào lệch nhau');
    expect(values()).not.toEqual(before);
    fireEvent.click(await findButton('Hoàn tác'));
    await screen.findByText('Đã trả lại số cũ của 3 ô.');
    expect(values()).toEqual(before);
  });
});

describe('many alike', () => {
  /** Totals of which every formula adds a typed number. */
  const plugs = (): MemoryWorkbook => {
    const head = ['STT', 'Nội dung', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm'];
    const lines = Array.from({ length: 14 }, (_, line) => {
      const parts = [11 + line * 7, 22 + line * 3, 33 + line, 44 + line * 5];
      const plug = line % 2 === 0 ? 500 + line * 17 : 0;
      const sum = `=SUM(C${line + 2}:F${line + 2})`;
      const total = { value: parts.reduce((a, b) => a + b, plug), formula: plug > 0 ? `${sum}+${plug}` : sum };
      return [line + 1, `Việc ${line + 1}`, ...parts, total];
    });
    return new MemoryWorkbook({ [SHEET]: [head, ...lines] });
  };

  it('are one line with their count, opened by those who want, passed over as one', async () => {
    openPane(plugs());
    const group = await findButton(/^\d+ ô gõ số vào giữa công thức$/);
    expect(screen.queryByRole('button', { name: /\(G4\)/ })).toBeNull();
    fireEvent.click(group);
    expect(button(/\(G4\)/)).toBeTruthy();
    fireEvent.click(button('Bỏ qua loại này'));
    fireEvent.click(button('Ghi nhận'));
    expect(await screen.findByText(/^Đã bỏ qua \d+ điều\.$/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: /ô gõ số vào giữa/ })).toBeNull());
  });
});
