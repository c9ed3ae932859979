/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { WorkbookError } from '../../src/workbook';
import { encryptedWorkbook, oldWorkbook } from '../cli/fixtures';
import { xlsx } from '../files/package-fixture';
import { type Chosen, choose, sent } from './chosen-files';
import { MemoryWorkbook, notes, planAndExecution } from './memory-workbook';
import { openPane } from './open-pane';

// Browsers have them, jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

afterEach(cleanup);

const RENAMED = sent({ times: 3, rename: (text) => text.replace(/^Hội chợ/, 'Tổ chức hội chợ') });

const button = (name: string | RegExp): HTMLElement => screen.getByText(name, { selector: 'button' });
const press = (name: string | RegExp): void => void fireEvent.click(button(name));
const line = (file: string): HTMLElement => document.querySelector<HTMLElement>(`[data-file="${file}"]`)!;

/** What a person's browser keeps. */
function person() {
  const kept = new Map<string, unknown>();
  return {
    read: (key: string) => kept.get(key) ?? null,
    write: (key: string, value: unknown) => void kept.set(key, value),
  };
}

async function openTab(book: MemoryWorkbook, me?: ReturnType<typeof person>): Promise<void> {
  openPane(book, 'vi', me);
  fireEvent.click(screen.getByRole('tab', { name: 'Gộp tệp' }));
  await screen.findByText('Chọn tệp…');
}

const workbook = (): MemoryWorkbook => new MemoryWorkbook({ 'Ghi chú': notes() });

/** Puts files on the list and waits until all are read and merged. */
async function read(files: readonly Chosen[]): Promise<void> {
  await choose(files);
  await screen.findByText(/^Đã đọc xong/);
}

const THREE: readonly Chosen[] = [
  { name: 'kien-giang.xlsx', content: sent({ exhibitions: 1_400 }) },
  { name: 'long-an.xls', content: oldWorkbook() },
  { name: 'son-la.xlsx', content: sent({ times: 2 }) },
];

/** The value beside a label, in the column of a header, on a sheet that was written. */
function figure(book: MemoryWorkbook, sheet: string, label: string, header: string): unknown {
  let [row, column] = [-1, -1];
  for (let r = 0; r < 40; r++) {
    for (let c = 0; c < 40; c++) {
      if (row < 0 && book.value(sheet, r, c) === label) row = r;
      if (column < 0 && book.value(sheet, r, c) === header) column = c;
    }
  }
  return book.value(sheet, row, column);
}

describe('Gộp tệp', () => {
  it('reads files, shows what each holds, and writes three sheets into the open workbook', async () => {
    const book = workbook();
    await openTab(book);
    await read(THREE);
    expect(line('kien-giang.xlsx').textContent).toContain('Kiên Giang – Thực hiện 2018!A3:E9');
    expect(await screen.findByText(/^3 đơn vị, 3 cột, 5 dòng/)).toBeTruthy();
    // Kiên Giang changed one figure and left the total as it was: that is shown before anything is merged.
    expect(line('kien-giang.xlsx').dataset['tone']).toBe('bad');
    expect(line('son-la.xlsx').dataset['tone']).toBe('good');
    fireEvent.click(within(line('kien-giang.xlsx')).getByText(/^Xem \d+ phát hiện/));
    expect(line('kien-giang.xlsx').textContent).toMatch(
      /Sai – trang Thực hiện 2018, Thực hiện · Hội chợ, triển lãm \(D7\): .*D7/,
    );
    expect(screen.getByText(/số sai ở tệp gốc được giữ nguyên/)).toBeTruthy();
    expect(book.names()).toEqual(['Ghi chú']);
    press('Ghi vào sổ đang mở');
    expect(await screen.findByText('Đã ghi 3 trang: Gộp, Nguồn, Còn thiếu.')).toBeTruthy();
    expect(book.names()).toEqual(['Ghi chú', 'Gộp', 'Nguồn', 'Còn thiếu']);
    expect(book.active).toBe('Gộp');
    expect(figure(book, 'Gộp', 'Hội chợ, triển lãm', 'Tổng cộng')).toBe(4 * 1_600);
    const total = book.plans[0]!.cells.filter(({ content }) => content.type === 'formula').map(
      ({ content }) => content,
    );
    expect(total.some((content) => content.type === 'formula' && /^=SUM\(\w+:\w+\)$/.test(content.formula))).toBe(true);
  });

  it('lists bad files with their reasons, and merges the others', async () => {
    const book = workbook();
    await openTab(book);
    await read([
      ...THREE,
      { name: 'ca-mau.xlsx', content: sent().slice(0, 900) },
      { name: 'dong-nai.xlsx', content: encryptedWorkbook() },
      { name: 'trong.xlsx', content: xlsx([{ name: 'Trang1', data: '' }]) },
      { name: 'gone.xlsx', content: () => Promise.reject(new Error('moved')) },
      { name: '<img src=x onerror=alert(1)> & “tên”.xlsx', content: new Uint8Array(0) },
      { name: '~$kien-giang.xlsx', content: sent() },
      { name: 'bao-cao.docx', content: sent() },
    ]);
    const reasons = ['ca-mau.xlsx', 'dong-nai.xlsx', 'gone.xlsx', '<img src=x onerror=alert(1)> & “tên”.xlsx'].map(
      (name) =>
        [...document.querySelectorAll('[data-tone=failed]')].find((item) => item.textContent.startsWith(name))
          ?.textContent,
    );
    expect(reasons[0]).toContain('hỏng');
    expect(reasons[1]).toContain('mật khẩu');
    expect(reasons[2]).toContain('Không đọc được tệp');
    expect(reasons[3]).toContain('không phải là tệp Excel');
    expect(line('trong.xlsx').textContent).toContain('Không thấy bảng số liệu');
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelectorAll('[data-file]')).toHaveLength(8);
    await screen.findByText(/^3 đơn vị, 3 cột/);
    press('Ghi vào sổ đang mở');
    await screen.findByText(/^Đã ghi 3 trang/);
    expect(figure(book, 'Gộp', 'Tổng cộng', 'Long An')).toBeDefined();
    const missing = book.plans[2]!.cells.map(({ content }) => (content.type === 'text' ? content.text : ''));
    for (const name of ['ca-mau.xlsx', 'dong-nai.xlsx', 'gone.xlsx', 'trong.xlsx']) expect(missing).toContain(name);
  });

  it('asks about a doubt once; remembers what was decided, for the next workbook too; and can undo it', async () => {
    const me = person();
    await openTab(workbook(), me);
    await read([...THREE, { name: 'tay-ninh.xlsx', content: RENAMED }]);
    expect(await screen.findByText('Cần quyết định (1)')).toBeTruthy();
    expect(
      screen.getByText('Dòng “Tổ chức hội chợ, triển lãm” có phải là dòng “Hội chợ, triển lãm” không?'),
    ).toBeTruthy();
    press('Gộp chung');
    expect(await screen.findByText('Không có chỗ nào phải hỏi.')).toBeTruthy();
    cleanup();
    // Another workbook, another day.
    const next = workbook();
    await openTab(next, me);
    await read([...THREE, { name: 'tay-ninh.xlsx', content: RENAMED }]);
    expect(await screen.findByText('Không có chỗ nào phải hỏi.')).toBeTruthy();
    press('Ghi vào sổ đang mở');
    await screen.findByText(/^Đã ghi 3 trang/);
    expect(figure(next, 'Gộp', 'Hội chợ, triển lãm', 'Tổng cộng')).toBe(7 * 1_600);
    press('Quyết định đã nhớ (1)');
    press('Bỏ quyết định này');
    expect(await screen.findByText('Cần quyết định (1)')).toBeTruthy();
  });

  it('writes all sheets or none', async () => {
    const book = workbook();
    await openTab(book);
    await read(THREE);
    await screen.findByText(/^3 đơn vị, 3 cột/);
    const write = book.writeSheet.bind(book);
    jest.spyOn(book, 'writeSheet').mockImplementation(async (plan, options) => {
      if (plan.name === 'Còn thiếu') throw new WorkbookError('excel-busy');
      return write(plan, options);
    });
    press('Ghi vào sổ đang mở');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(book.names()).toEqual(['Ghi chú']);
    expect(screen.queryByText('Bảng gộp đã ghi')).toBeNull();
  });

  it('removes the sheets of a merge together, after asking', async () => {
    const book = workbook();
    await openTab(book);
    await read(THREE);
    await screen.findByText(/^3 đơn vị, 3 cột/);
    press('Ghi vào sổ đang mở');
    await screen.findByText('Bảng gộp đã ghi');
    book.rename('Nguồn', 'Nguồn số liệu');
    press('Xóa các trang này');
    press('Thôi');
    expect(book.names()).toHaveLength(4);
    press('Xóa các trang này');
    press('Xóa các trang này');
    await screen.findByText('Đã xóa các trang của bảng gộp.');
    expect(book.names()).toEqual(['Ghi chú']);
  });

  describe('a second time', () => {
    const again = async (book: MemoryWorkbook): Promise<void> => {
      await openTab(book);
      await read(THREE.slice(1));
      await screen.findByText(/^2 đơn vị, 3 cột/);
      press('Ghi vào sổ đang mở');
      await screen.findByText('Đã ghi 3 trang: Gộp, Nguồn, Còn thiếu.');
      book.rename('Gộp', 'Toàn tỉnh');
      await read(THREE.slice(0, 1));
      await screen.findByText(/^3 đơn vị, 3 cột/);
      press('Ghi vào sổ đang mở');
      await screen.findByText(/^Sổ này đã có bảng gộp lập .*: Toàn tỉnh, Nguồn, Còn thiếu\./);
    };
    it('writes the same sheets again, under the names that they have now', async () => {
      const book = workbook();
      await again(book);
      expect(figure(book, 'Toàn tỉnh', 'Hội chợ, triển lãm', 'Tổng cộng')).toBe(3 * 1_600);
      press('Làm mới');
      await screen.findByText('Đã làm mới 3 trang: Toàn tỉnh, Nguồn, Còn thiếu.');
      expect(book.names()).toEqual(['Ghi chú', 'Nguồn', 'Còn thiếu', 'Toàn tỉnh']);
      expect(figure(book, 'Toàn tỉnh', 'Hội chợ, triển lãm', 'Tổng cộng')).toBe(4 * 1_600);
      expect(screen.getAllByText(/, từ \d tệp$/).map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/, từ 3 tệp$/),
      ]);
    });
    it('adds others where that is wanted, and does nothing where it is not', async () => {
      const book = workbook();
      await again(book);
      press('Thôi');
      expect(book.names()).toHaveLength(4);
      press('Ghi vào sổ đang mở');
      fireEvent.click(await screen.findByText('Thêm trang mới', { selector: 'button' }));
      await screen.findByText(/^Đã ghi 3 trang: /);
      expect(book.names()).toHaveLength(7);
      expect(figure(book, 'Toàn tỉnh', 'Hội chợ, triển lãm', 'Tổng cộng')).toBe(3 * 1_600);
    });
    it('says which merge is not whole where Excel stops in between, and finishes it the next time', async () => {
      const book = workbook();
      await again(book);
      const write = book.writeSheet.bind(book);
      const refuse = jest.spyOn(book, 'writeSheet').mockImplementation(async (plan, options) => {
        if (plan.name === 'Nguồn') throw new WorkbookError('excel-busy');
        return write(plan, options);
      });
      press('Làm mới');
      expect(await screen.findByRole('alert')).toBeTruthy();
      expect(await screen.findByText('ghi dở dang: hãy ghi lại hoặc xóa')).toBeTruthy();
      expect(book.names()).toEqual(['Ghi chú', 'Nguồn', 'Còn thiếu', 'Toàn tỉnh']);
      refuse.mockRestore();
      press('Ghi vào sổ đang mở');
      fireEvent.click(await screen.findByText('Làm mới', { selector: 'button' }));
      await screen.findByText('Đã làm mới 3 trang: Toàn tỉnh, Nguồn, Còn thiếu.');
      expect(screen.queryByText(/ghi dở dang/)).toBeNull();
      expect(book.names()).toHaveLength(4);
    });
  });

  it('merges the sheets of the open workbook, but none that it wrote itself', async () => {
    const book = new MemoryWorkbook({ 'Kiên Giang': planAndExecution(39.36), 'Sơn La': planAndExecution() });
    await openTab(book);
    press('Lấy các trang của sổ đang mở');
    expect(await screen.findByText(/^2 đơn vị, 3 cột/)).toBeTruthy();
    press('Ghi vào sổ đang mở');
    await screen.findByText(/^Đã ghi 3 trang/);
    press('Lấy các trang của sổ đang mở');
    await waitFor(() => expect(screen.queryByText('Dừng')).toBeNull());
    expect(await screen.findByText(/^2 đơn vị, 3 cột/)).toBeTruthy();
    expect(document.querySelectorAll('[data-file]')).toHaveLength(1);
  });

  it('can be stopped and goes on afterwards; a file that is left out is in no total', async () => {
    const book = workbook();
    await openTab(book);
    let open = (_: ArrayBuffer): void => undefined;
    const slow = new Promise<ArrayBuffer>((resolve) => (open = resolve));
    await choose([THREE[0]!, { name: 'moc-chau.xlsx', content: () => slow }, THREE[2]!]);
    await screen.findByText('Đang đọc moc-chau.xlsx');
    press('Dừng');
    open(sent({ times: 4 }).slice().buffer as ArrayBuffer);
    expect(await screen.findByText('Đã dừng; còn 2 tệp chưa đọc.')).toBeTruthy();
    press('Đọc tiếp');
    expect(await screen.findByText('Đã đọc xong 3 tệp.')).toBeTruthy();
    await screen.findByText(/^3 đơn vị, 3 cột/);
    fireEvent.click(within(line('moc-chau.xlsx')).getByText('Bỏ khỏi danh sách'));
    expect(await screen.findByText(/^2 đơn vị, 3 cột/)).toBeTruthy();
  });

  it('reads a file that was chosen twice once, and files of one name from two folders both', async () => {
    await openTab(workbook());
    await read(THREE);
    await choose([THREE[0]!]);
    expect(await screen.findByText(/1 tệp đã có trong danh sách/)).toBeTruthy();
    await choose(
      [{ name: 'kien-giang.xlsx', content: sent({ exhibitions: 1_420 }), modified: 2 }],
      'Thư mục có tệp bảng tính',
    );
    await waitFor(() => expect(document.querySelectorAll('[data-file]')).toHaveLength(4));
    expect(line('kien-giang.xlsx (2)')).toBeTruthy();
    await choose([{ name: 'ghi-chu.txt', content: sent() }]);
    expect(await screen.findByText(/^Không có tệp bảng tính nào/)).toBeTruthy();
  });

  it('names who has not sent, and lays out by the provinces of today', async () => {
    const book = workbook();
    await openTab(book);
    await read(THREE);
    await screen.findByText(/^3 đơn vị, 3 cột/);
    press('Cách trình bày');
    fireEvent.change(screen.getByLabelText('Danh sách phải gửi'), { target: { value: '63' } });
    expect(await screen.findByText(/^Chưa gửi \(60\): /)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Cộng theo nhóm'), { target: { value: 'province' } });
    expect(screen.getByText(/Các tỉnh trước sáp nhập được cộng vào tỉnh mới/)).toBeTruthy();
    press('Ghi vào sổ đang mở');
    await screen.findByText(/^Đã ghi 3 trang/);
    const texts = book.plans[0]!.cells.map(({ content }) => (content.type === 'text' ? content.text : ''));
    expect(texts).toEqual(expect.arrayContaining(['An Giang', 'Kiên Giang', 'Tây Ninh', 'Long An', 'Sơn La']));
  });
});

describe('Kiểm tra tệp khác', () => {
  async function openView(): Promise<void> {
    openPane(new MemoryWorkbook({ 'Biểu 02': planAndExecution(39.36) }));
    fireEvent.click(await screen.findByText('Kiểm tra tệp khác…', { selector: 'button' }));
    await screen.findByText('Chọn tệp…');
  }

  it('checks an .xls that Excel opens without add-ins, says so, and comes back', async () => {
    await openView();
    expect(screen.getByText(/Excel không cho phần bổ trợ nào chạy trong tệp .xls/)).toBeTruthy();
    await read([
      { name: 'long-an.xls', content: oldWorkbook() },
      { name: 'kien-giang.xlsx', content: sent({ exhibitions: 1_400 }) },
      { name: 'hong.xls', content: oldWorkbook().slice(0, 700) },
    ]);
    expect(line('long-an.xls').textContent).toContain('Không thấy số liệu nào lệch nhau; 1 bảng');
    expect(line('long-an.xls').dataset['tone']).toBe('good');
    expect(line('hong.xls').dataset['tone']).toBe('failed');
    expect(line('kien-giang.xlsx').textContent).toMatch(/\d chỗ sai/);
    press('Về trang đang mở');
    expect(document.activeElement?.id).toBe('tab-check');
    expect(screen.queryByText('Chọn tệp…')).toBeNull();
  });
});
