/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { MemoryWorkbook, notes, planAndExecution } from './memory-workbook';
import { openPane } from './open-pane';

afterEach(cleanup);

const verdict = (): string | null =>
  screen.getByRole('heading', { level: 2, name: /chỗ|Không|Chưa|Trang này/ }).textContent;
const tone = (): string | null | undefined => document.querySelector('[data-tone]')?.getAttribute('data-tone');
const waitForTone = (wanted: string): Promise<void> => waitFor(() => expect(tone()).toBe(wanted));

const right = () => planAndExecution(39.36);
const wrong = () => planAndExecution();

describe('the verdict', () => {
  it('names the sheets that it is about', async () => {
    openPane(new MemoryWorkbook({ 'Biểu 01': right(), 'Biểu 02': wrong() }));
    await waitForTone('good');
    expect(screen.getByText('Đã kiểm tra trang Biểu 01 lúc 14:05.')).toBeTruthy();
    fireEvent.click(screen.getByRole('switch', { name: 'Cả sổ tính' }));
    await waitForTone('bad');
    expect(screen.getByText('Đã kiểm tra 2 trang (Biểu 01, Biểu 02) lúc 14:05.')).toBeTruthy();
  });

  it('is never green about a sheet that was not checked, and checks it', async () => {
    const workbook = new MemoryWorkbook({ 'Biểu 01': right(), 'Biểu 02': wrong() });
    openPane(workbook);
    await waitForTone('good');
    workbook.gate = new Promise(() => undefined);
    act(() => workbook.go('Biểu 02'));
    expect(tone()).toBe('none');
    expect(verdict()).toBe('Trang này chưa kiểm tra');
    workbook.gate = Promise.resolve();
    act(() => workbook.go('Biểu 01'));
    await waitForTone('good');
    act(() => workbook.go('Biểu 02'));
    await waitForTone('bad');
    expect(screen.getByText('Đã kiểm tra trang Biểu 02 lúc 14:05.')).toBeTruthy();
  });

  it('hears what is typed on the sheet that it came to', async () => {
    const workbook = new MemoryWorkbook({ 'Biểu 01': right(), 'Biểu 02': right() });
    openPane(workbook);
    await waitForTone('good');
    act(() => workbook.go('Biểu 02'));
    await screen.findByText('Đã kiểm tra trang Biểu 02 lúc 14:05.');
    act(() => workbook.type('Biểu 02', 8, 4, 36.36));
    await waitForTone('bad');
  });

  it('is not green where no calculation was recognised', async () => {
    const list = [
      ['STT', 'Xã', 'Số hộ'],
      [1, 'Tân Lập', 120],
      [2, 'Minh Khai', 95],
      [3, 'Phú Xuân', 88],
    ];
    openPane(new MemoryWorkbook({ 'Danh sách': list }));
    await waitForTone('none');
    expect(verdict()).toBe('Chưa nhận ra phép tính nào để kiểm tra');
  });

  it('is not green while the figures have changed since', async () => {
    const workbook = new MemoryWorkbook({ 'Biểu 01': right(), 'Biểu 02': right() });
    openPane(workbook);
    await waitForTone('good');
    workbook.active = 'Biểu 02';
    act(() => workbook.type('Biểu 01', 8, 4, 36.36));
    await waitForTone('none');
  });

  it('keeps to the sources while a sheet of ours is in front', async () => {
    const workbook = new MemoryWorkbook({ 'Biểu 02': wrong() });
    openPane(workbook);
    await waitForTone('bad');
    fireEvent.click(screen.getByRole('button', { name: 'Lập biên bản' }));
    await screen.findByText('Trang đang mở do Khớp Số lập; kết quả dưới đây không phải của trang này.');
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra lại' }));
    await screen.findByRole('button', { name: /\(E9\)/ });
    expect(verdict()).toBe('1 chỗ sai');
  });

  it('says that the log sheet was written also where Excel is slow to tell whose sheet is in front', async () => {
    const workbook = new MemoryWorkbook({ 'Biểu 02': wrong() });
    openPane(workbook);
    await waitForTone('bad');
    const [write, ours] = [workbook.writeSheet.bind(workbook), workbook.ownSheets.bind(workbook)];
    workbook.ownSheets = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return ours();
    };
    workbook.writeSheet = async (...given) => {
      const written = await write(...given);
      setTimeout(() => act(() => workbook.go(written.sheet)), 1);
      return written;
    };
    fireEvent.click(screen.getByRole('button', { name: 'Lập biên bản' }));
    const said = await screen.findByText('Đã lập trang “Biên bản kiểm tra số liệu”.');
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(said.isConnected && said.textContent).toBe('Đã lập trang “Biên bản kiểm tra số liệu”.');
  });

  it('says of a sheet of ours that is in front when the pane is opened where its figures are checked', async () => {
    const workbook = new MemoryWorkbook({ 'Biểu 02': wrong() });
    openPane(workbook);
    await waitForTone('bad');
    fireEvent.click(screen.getByRole('button', { name: 'Lập biên bản' }));
    await screen.findByText('Đã lập trang “Biên bản kiểm tra số liệu”.');
    cleanup();
    workbook.active = 'Biên bản kiểm tra số liệu';
    openPane(workbook);
    await screen.findByText(/^Số liệu trên trang này tính từ bảng nguồn\./);
    expect(screen.queryByText('Chưa có bảng số liệu để kiểm tra')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra cả sổ tính' }));
    await waitForTone('bad');
  });

  it('counts what is wrong apart from what is no mistake, and says what nothing can check', async () => {
    const sheet = wrong();
    const workbook = new MemoryWorkbook({ 'Biểu 02': sheet, 'Ghi chú': notes() });
    openPane(workbook);
    await waitForTone('bad');
    expect(verdict()).toBe('1 chỗ sai');
    expect(screen.getByText('Cả 12 số gõ tay đã được đối chiếu.')).toBeTruthy();
  });

  it('asks before a second log sheet takes the place of the first', async () => {
    const workbook = new MemoryWorkbook({ 'Biểu 02': wrong() });
    openPane(workbook);
    await waitForTone('bad');
    const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
    press('Lập biên bản');
    await screen.findByText('Đã lập trang “Biên bản kiểm tra số liệu”.');
    press('Lập biên bản');
    await screen.findByText(/^Đã có trang “Biên bản kiểm tra số liệu”/);
    press('Thay trang đó');
    await waitFor(() => expect(workbook.plans).toHaveLength(2));
    expect(workbook.names()).toEqual(['Biểu 02', 'Biên bản kiểm tra số liệu']);
  });
});
