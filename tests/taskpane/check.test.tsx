/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { WorkbookError } from '../../src/workbook';
import { MemoryWorkbook, notes, planAndExecution } from './memory-workbook';
import { openPane } from './open-pane';

afterEach(cleanup);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
/** The heading that says how it came out. */
const verdict = (): string | null =>
  screen.getByRole('heading', { level: 2, name: /chỗ|Không|Chưa|Trang này/ }).textContent;
const theFinding = (): Promise<HTMLElement> => screen.findByRole('button', { name: /\(E9\)/ });

/** Opens the pane, waits for its check and opens the finding at E9. */
async function openFinding(workbook: MemoryWorkbook): Promise<void> {
  openPane(workbook);
  fireEvent.click(await theFinding());
}

const wrongRate = (): MemoryWorkbook => new MemoryWorkbook({ 'Biểu 02': planAndExecution(), 'Ghi chú': notes() });

describe('Kiểm tra số liệu', () => {
  it('checks the active sheet on opening and says what it did', async () => {
    openPane(wrongRate());
    await theFinding();
    expect(verdict()).toBe('1 chỗ sai');
    expect(screen.getByText('Đã kiểm tra trang Biểu 02 lúc 14:05.')).toBeTruthy();
    expect(
      screen.getByText(/^Đã tính lại \d+ phép tính trên 1 bảng, tương đương khoảng 1 phút bấm máy\.$/),
    ).toBeTruthy();
  });

  it('says while formulas are computed only when asked that figures may be old', async () => {
    const workbook = wrongRate();
    workbook.isManual = true;
    openPane(workbook);
    await theFinding();
    expect(screen.getByText('Sổ tính đang tính thủ công')).toBeTruthy();
    expect(screen.getByText(/Hãy bấm F9 rồi kiểm tra lại/)).toBeTruthy();
    workbook.isManual = false;
    fireEvent.click(button('Kiểm tra lại'));
    await waitFor(() => expect(screen.queryByText('Sổ tính đang tính thủ công')).toBeNull());
  });

  it('says what could not follow a change, and checks again at a press', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await theFinding();
    workbook.failNext = new WorkbookError('excel-failed');
    workbook.type('Biểu 02', 8, 4, 42.36);
    expect(await screen.findByText('Chưa kiểm tra lại được')).toBeTruthy();
    expect(screen.queryByText(/Sổ tính vẫn như cũ/)).toBeNull();
    // The second one: in the notice, under the button that is always there.
    fireEvent.click(screen.getAllByRole('button', { name: 'Kiểm tra lại' })[1]!);
    await waitFor(() => expect(screen.queryByText('Chưa kiểm tra lại được')).toBeNull());
  });

  it('selects the cell of a finding that is pressed, and opens what is behind it', async () => {
    const workbook = wrongRate();
    await openFinding(workbook);
    await waitFor(() => expect(workbook.selected).toEqual({ top: 8, bottom: 8, left: 4, right: 4 }));
    expect(screen.getByText('39,36')).toBeTruthy();
    expect(screen.getByText(/ × 100 = .*Chênh −3\./)).toBeTruthy();
    expect(screen.getByText(/^Căn cứ: phép tính “3=2\/1” ghi trên bảng;/)).toBeTruthy();
    expect((await theFinding()).getAttribute('aria-expanded')).toBe('true');
  });

  it('goes to an operand when its name is pressed', async () => {
    const workbook = wrongRate();
    await openFinding(workbook);
    fireEvent.click(screen.getByRole('button', { name: 'Chọn ô D9' }));
    await waitFor(() => expect(workbook.selected).toEqual({ top: 8, bottom: 8, left: 3, right: 3 }));
  });

  it('changes no cell before it is asked to', async () => {
    const workbook = wrongRate();
    await openFinding(workbook);
    expect(workbook.value('Biểu 02', 8, 4)).toBe(36.36);
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú']);
  });

  it('Sửa writes the proposed value, checks again, and Hoàn tác takes it back', async () => {
    const workbook = wrongRate();
    await openFinding(workbook);
    fireEvent.click(button('Sửa'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /\(E9\)/ })).toBeNull());
    expect(workbook.value('Biểu 02', 8, 4)).toBeCloseTo(39.36, 2);
    expect(await screen.findByText('Không thấy số liệu nào lệch nhau')).toBeTruthy();
    fireEvent.click(button('Hoàn tác'));
    await theFinding();
    expect(workbook.value('Biểu 02', 8, 4)).toBe(36.36);
  });

  it('remembers corrections after it was closed', async () => {
    const workbook = wrongRate();
    await openFinding(workbook);
    fireEvent.click(button('Sửa'));
    await screen.findByText('Không thấy số liệu nào lệch nhau');
    cleanup();
    openPane(workbook);
    fireEvent.click(await screen.findByRole('button', { name: 'Đã sửa (1)' }));
    expect(await screen.findByText(/36,36 → 39,36/)).toBeTruthy();
    expect(button('Hoàn tác')).toBeTruthy();
  });

  it('Bỏ qua keeps a finding quiet, with its reason, until one of its cells changes', async () => {
    const workbook = wrongRate();
    await openFinding(workbook);
    fireEvent.click(button('Bỏ qua'));
    fireEvent.change(screen.getByLabelText('Lý do bỏ qua (không bắt buộc)'), {
      target: { value: 'Theo số đã báo cáo Bộ' },
    });
    fireEvent.click(button('Ghi nhận'));
    fireEvent.click(await screen.findByRole('button', { name: 'Đã bỏ qua (1)' }));
    expect(screen.getByText(/Lý do: Theo số đã báo cáo Bộ\. Bỏ qua ngày 09\/04\/2019/)).toBeTruthy();
    // What was accepted is not said to agree.
    expect(verdict()).toBe('Không còn điều nào cần xem');
    expect(screen.getByText('Không kể 1 điều đã bỏ qua.')).toBeTruthy();
    cleanup();
    openPane(workbook);
    expect(await screen.findByRole('button', { name: 'Đã bỏ qua (1)' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /\(E9\)/ })).toBeNull();
    act(() => workbook.type('Biểu 02', 8, 4, 33.36));
    expect(await theFinding()).toBeTruthy();
  });

  it('Đánh dấu marks the listed cells, Bỏ đánh dấu removes the marks', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await theFinding();
    fireEvent.click(button('Đánh dấu'));
    await waitFor(() => expect(workbook.marks).toContainEqual(expect.objectContaining({ row: 8, column: 4 })));
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ đánh dấu' }));
    await waitFor(() => expect(workbook.marks).toEqual([]));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Bỏ đánh dấu' })).toBeNull());
  });

  it('filters by grade', async () => {
    openPane(wrongRate());
    await theFinding();
    const filter = screen.getByRole('group', { name: 'Lọc theo mức' });
    fireEvent.click(within(filter).getByRole('button', { name: /^Sai 1|^Cần xem 1/ }));
    expect(screen.queryByRole('button', { name: /\(E9\)/ })).toBeNull();
    expect(screen.getByText('Các mức đang chọn không có điều nào cần xem.')).toBeTruthy();
  });

  it('checks again by itself what the user mends on the sheet', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await theFinding();
    act(() => workbook.type('Biểu 02', 8, 4, 39.36));
    expect(await screen.findByText('Không thấy số liệu nào lệch nhau')).toBeTruthy();
  });

  it('says that the list is out of date when its sheet changed behind another', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await theFinding();
    workbook.active = 'Ghi chú';
    act(() => workbook.type('Biểu 02', 8, 4, 39.36));
    expect(await screen.findByText('Số liệu đã thay đổi')).toBeTruthy();
    workbook.active = 'Biểu 02';
    fireEvent.click(button('Kiểm tra lại'));
    await waitFor(() => expect(screen.queryByText('Số liệu đã thay đổi')).toBeNull());
  });

  it('checks the whole workbook when asked, and lists what it could not read with the reason', async () => {
    openPane(wrongRate());
    await theFinding();
    fireEvent.click(screen.getByRole('switch', { name: 'Cả sổ tính' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Chưa đọc được (1)' }));
    expect(screen.getByText(/^Ghi chú.*: /)).toBeTruthy();
    fireEvent.click(button('Bảng đã đọc (1)'));
    expect(screen.getByText(/\d+ phép tính: \d+ khớp, /)).toBeTruthy();
  });

  it('says what to open when the sheet has no table', async () => {
    openPane(new MemoryWorkbook({ 'Ghi chú': notes() }));
    expect(await screen.findByText('Chưa có bảng số liệu để kiểm tra')).toBeTruthy();
  });

  it('shows what it is doing, and Dừng stops it', async () => {
    const workbook = wrongRate();
    workbook.gate = new Promise(() => undefined);
    openPane(workbook);
    expect(await screen.findByRole('progressbar', { name: 'Đang đọc trang tính (0/1)' })).toBeTruthy();
    fireEvent.click(button('Dừng'));
    expect(await screen.findByText(/Đã dừng theo yêu cầu/)).toBeTruthy();
    expect((button('Kiểm tra lại') as HTMLButtonElement).disabled).toBe(false);
  });

  it('tells what went wrong and what to do', async () => {
    const workbook = wrongRate();
    workbook.failNext = new WorkbookError('cell-edit-mode');
    openPane(workbook);
    expect(await screen.findByText(/hãy bấm Enter để kết thúc nhập ô/)).toBeTruthy();
    fireEvent.click(button('Kiểm tra lại'));
    await theFinding();
    expect(screen.queryByText(/hãy bấm Enter/)).toBeNull();
  });

  it('leaves the cell as it was when Sửa fails', async () => {
    const workbook = wrongRate();
    await openFinding(workbook);
    workbook.failNext = new WorkbookError('sheet-protected', 'Biểu 02');
    fireEvent.click(button('Sửa'));
    expect(await screen.findByText(/Trang tính “Biểu 02” đang khóa/)).toBeTruthy();
    expect(workbook.value('Biểu 02', 8, 4)).toBe(36.36);
  });

  it('writes the dated log sheet', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await theFinding();
    fireEvent.click(button('Lập biên bản'));
    expect(await screen.findByText('Đã lập trang “Biên bản kiểm tra số liệu”.')).toBeTruthy();
    expect(workbook.names()).toContain('Biên bản kiểm tra số liệu');
    expect(screen.queryByText('Số liệu đã thay đổi')).toBeNull();
  });

  it('writes one log sheet for two clicks one after the other', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await theFinding();
    fireEvent.click(button('Lập biên bản'));
    fireEvent.click(button('Lập biên bản'));
    expect(await screen.findByText('Đã lập trang “Biên bản kiểm tra số liệu”.')).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(workbook.names().filter((name) => name.startsWith('Biên bản'))).toEqual(['Biên bản kiểm tra số liệu']);
    // A third, when it is written, asks.
    fireEvent.click(button('Lập biên bản'));
    expect(await screen.findByRole('button', { name: 'Thay trang đó' })).toBeTruthy();
  });

  it('does not read the whole workbook again for a sheet of ours, but for one of the user’s', async () => {
    const workbook = wrongRate();
    const read = jest.spyOn(workbook, 'readGrids');
    openPane(workbook);
    await theFinding();
    fireEvent.click(screen.getByRole('switch', { name: 'Cả sổ tính' }));
    await screen.findByText(/^Đã kiểm tra 2 trang \(Biểu 02, Ghi chú\)/);
    const before = read.mock.calls.length;
    fireEvent.click(button('Lập biên bản'));
    await screen.findByText('Đã lập trang “Biên bản kiểm tra số liệu”.');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(read.mock.calls.length).toBe(before);
    expect(screen.queryByText('Số liệu đã thay đổi')).toBeNull();
    act(() => workbook.add('Biểu 03'));
    await screen.findByText(/^Đã kiểm tra 3 trang \(Biểu 02, Ghi chú, Biểu 03\)/);
  });

  it('brings the log sheet to the front to be printed, written first where there is none, and says when it is old', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await theFinding();
    const log = 'Biên bản kiểm tra số liệu';
    const logs = (): number => workbook.names().filter((name) => name.startsWith(log)).length;
    const how = 'Bấm vào trang rồi nhấn Ctrl+P (máy Mac: ⌘P) để in.';
    const front = `Trang “${log}” đang mở. ${how}`;
    fireEvent.click(button('In biên bản'));
    expect(await screen.findByText(`Đã lập trang “${log}”. ${how}`)).toBeTruthy();
    act(() => workbook.go('Biểu 02'));
    fireEvent.click(button('In biên bản'));
    expect(await screen.findByText(front)).toBeTruthy();
    expect(workbook.active).toBe(log);
    fireEvent.click(button('Sửa'));
    await screen.findByText('Đã sửa ô E9 thành 39,36.');
    fireEvent.click(button('In biên bản'));
    expect(
      await screen.findByText(`${front} Biên bản này lập trước lần kiểm tra sau cùng; bấm Lập biên bản để lập lại.`),
    ).toBeTruthy();
    expect(logs()).toBe(1);
  });

  it('does not check the sheets that it wrote itself', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await theFinding();
    fireEvent.click(screen.getByRole('switch', { name: 'Cả sổ tính' }));
    await screen.findByRole('button', { name: 'Chưa đọc được (1)' });
    fireEvent.click(button('Lập biên bản'));
    await screen.findByText('Đã lập trang “Biên bản kiểm tra số liệu”.');
    fireEvent.click(button('Kiểm tra lại'));
    await theFinding();
    expect(screen.queryByRole('heading', { name: 'Trang Biên bản kiểm tra số liệu' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Bảng đã đọc (1)' })).toBeTruthy();
  });

  it('speaks English throughout when asked', async () => {
    openPane(wrongRate(), 'en');
    fireEvent.click(await screen.findByRole('button', { name: /\(E9\)/ }));
    expect(screen.getByRole('tab', { name: 'Check figures' })).toBeTruthy();
    expect(screen.getByText('39.36')).toBeTruthy();
    const vietnameseLetters = document.body.textContent!.replace(
      /Biểu 02|Khớp Số|Tỷ lệ \(%\) · Miền Trung – Tây Nguyên/g,
      '',
    );
    expect(vietnameseLetters).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i);
  });
});
