/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { MADE_SETTING, runSummary } from '../../src/jobs';
import { WorkbookError } from '../../src/workbook';
import { MemoryWorkbook, notes, planAndExecution } from './memory-workbook';
import { openPane } from './open-pane';

// jsdom draws no canvas; what the chart is drawn from is what matters here.
jest.mock('../../src/chartview', () => ({
  ChartView: ({ plan }: { plan: { title: string; series: { name: { text: string } }[] } }) => (
    <div role="img" aria-label={`${plan.title}: ${plan.series.map(({ name }) => name.text).join(', ')}`} />
  ),
}));

afterEach(cleanup);

const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });
const wrongRate = (): MemoryWorkbook => new MemoryWorkbook({ 'Biểu 02': planAndExecution(), 'Ghi chú': notes() });

async function openSummary(workbook: MemoryWorkbook): Promise<void> {
  openPane(workbook);
  fireEvent.click(screen.getByRole('tab', { name: 'Tính tổng hợp' }));
  await screen.findByRole('button', { name: 'Tính tổng hợp' });
}

/** Opens the job and waits for the preview, without which nothing can be written. */
async function openPreview(workbook: MemoryWorkbook): Promise<HTMLElement> {
  await openSummary(workbook);
  return screen.findByRole('region', { name: 'Xem trước' });
}

describe('Tính tổng hợp', () => {
  it('has the fitting template already chosen for the table under the cursor', async () => {
    await openPreview(wrongRate());
    expect((screen.getByLabelText('Mẫu tổng hợp') as HTMLSelectElement).selectedOptions[0]!.textContent).toBe(
      'Kế hoạch – thực hiện',
    );
    expect(button('Biểu 02!A4:E9')).toBeTruthy();
  });

  it('shows the table and the chart before anything is written', async () => {
    const workbook = wrongRate();
    const preview = await openPreview(workbook);
    expect(within(preview).getAllByText('Miền Bắc').length).toBeGreaterThan(0);
    expect(within(preview).getAllByText('60.000,00').length).toBeGreaterThan(0);
    expect(await screen.findByRole('img', { name: /^Thực hiện so với kế hoạch: .*Tỷ lệ/ })).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú']);
    expect(screen.getByText('Chưa ghi gì vào sổ tính.')).toBeTruthy();
  });

  it('warns that the source has figures that disagree', async () => {
    await openPreview(wrongRate());
    expect(screen.getByText(/Bảng nguồn còn 1 chỗ sai hoặc cần xem/)).toBeTruthy();
  });

  it('shows another template when it is chosen', async () => {
    await openPreview(wrongRate());
    const select = screen.getByLabelText('Mẫu tổng hợp') as HTMLSelectElement;
    const [, other] = select.options;
    const before = screen.getByRole('region', { name: 'Xem trước' }).textContent;
    fireEvent.change(select, { target: { value: other!.value } });
    await waitFor(() => expect(screen.getByRole('region', { name: 'Xem trước' }).textContent).not.toBe(before));
    expect(select.value).toBe(other!.value);
  });

  it('writes one sheet, however often the button is pressed while it works', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    const again = screen.queryByRole('button', { name: 'Tính tổng hợp' });
    if (again) fireEvent.click(again);
    expect(await screen.findByText('Đã lập trang “Tổng hợp”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú', 'Tổng hợp']);
    expect(workbook.active).toBe('Tổng hợp');
  });

  it('pressed again on the same table writes the sheet anew in its place, unless the user changed it', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    fireEvent.click(button('Tính tổng hợp'));
    expect(await screen.findByText('Đã làm mới trang “Tổng hợp”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú', 'Tổng hợp']);
    workbook.type('Tổng hợp', 7, 0, 'Số TT');
    fireEvent.click(button('Tính tổng hợp'));
    expect(await screen.findByText('Đã lập trang “Tổng hợp (Biểu 02)”.')).toBeTruthy();
    expect(workbook.value('Tổng hợp', 7, 0)).toBe('Số TT');
  });

  it('pressed again after the source sheet got another name writes the sheet anew, and so does “Làm mới”', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    cleanup();
    workbook.rename('Biểu 02', 'Phụ lục I');
    workbook.active = 'Phụ lục I';
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    expect(await screen.findByText('Đã làm mới trang “Tổng hợp”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Ghi chú', 'Tổng hợp', 'Phụ lục I']);
    workbook.rename('Phụ lục I', 'Phụ lục II');
    fireEvent.click(button('Làm mới'));
    await waitFor(() => expect(workbook.plans).toHaveLength(3));
    expect(workbook.plans[2]!.source!.sheet).toBe('Phụ lục II');
  });

  it('pressed again after the settings were lost writes the sheet anew where it holds just that', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    cleanup();
    await workbook.changeSettings([{ key: MADE_SETTING, change: () => null }]);
    workbook.active = 'Biểu 02';
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    expect(await screen.findByText('Đã làm mới trang “Tổng hợp”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú', 'Tổng hợp']);
  });

  it('writes the report of the same tables anew in its place, and one of others beside it', async () => {
    const workbook = new MemoryWorkbook({ 'Biểu 02': planAndExecution(), 'Biểu 03': planAndExecution() });
    await openPreview(workbook);
    const report = async (count: number, without?: RegExp): Promise<void> => {
      fireEvent.click(button('Lập báo cáo nhiều bảng…'));
      const list = await screen.findByRole('group', { name: 'Các bảng đưa vào báo cáo:' });
      if (without) fireEvent.click(within(list).getByRole('checkbox', { name: without }));
      fireEvent.click(button(`Lập báo cáo ${count} bảng`));
    };
    await report(2);
    await screen.findByText('Đã lập trang “Báo cáo tổng hợp”.');
    await report(2);
    expect(await screen.findByText('Đã làm mới trang “Báo cáo tổng hợp”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Biểu 03', 'Báo cáo tổng hợp']);
    await report(1, /Biểu 02!/);
    await waitFor(() => expect(workbook.names()).toHaveLength(4));
    act(() => workbook.type('Báo cáo tổng hợp', 9, 0, 'Số TT'));
    await report(2);
    await waitFor(() => expect(workbook.names()).toHaveLength(5));
    expect(workbook.value('Báo cáo tổng hợp', 9, 0)).toBe('Số TT');
  });

  it('by another template writes a second sheet, whose name says of which table it is', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    const select = screen.getByLabelText('Mẫu tổng hợp') as HTMLSelectElement;
    fireEvent.change(select, { target: { value: select.options[1]!.value } });
    await screen.findByRole('region', { name: 'Xem trước' });
    fireEvent.click(button('Tính tổng hợp'));
    expect(await screen.findByText('Đã lập trang “Tổng hợp (Biểu 02)”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú', 'Tổng hợp', 'Tổng hợp (Biểu 02)']);
  });

  it('writes a report of the tables that are ticked, and of no other', async () => {
    const workbook = new MemoryWorkbook({
      'Biểu 02': planAndExecution(),
      'Biểu 03': planAndExecution(),
      'Ghi chú': notes(),
    });
    await openPreview(workbook);
    fireEvent.click(button('Lập báo cáo nhiều bảng…'));
    const list = await screen.findByRole('group', { name: 'Các bảng đưa vào báo cáo:' });
    const boxes = within(list).getAllByRole('checkbox');
    expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([true, true]);
    fireEvent.click(within(list).getByRole('checkbox', { name: /Biểu 02!/ }));
    fireEvent.click(button('Lập báo cáo 1 bảng'));
    expect(await screen.findByText(/^Đã lập trang “/)).toBeTruthy();
    const formulas = workbook.plans[0]!.cells.flatMap(({ content }) =>
      content.type === 'formula' ? [content.formula] : [],
    );
    expect(formulas.some((formula) => formula.includes("'Biểu 03'!"))).toBe(true);
    expect(formulas.some((formula) => formula.includes("'Biểu 02'!"))).toBe(false);
    expect(screen.queryByRole('group', { name: 'Các bảng đưa vào báo cáo:' })).toBeNull();
  });

  it('writes no report without a table, and none on second thoughts', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Lập báo cáo nhiều bảng…'));
    const list = await screen.findByRole('group', { name: 'Các bảng đưa vào báo cáo:' });
    fireEvent.click(within(list).getByRole('checkbox'));
    fireEvent.click(button('Lập báo cáo 0 bảng'));
    fireEvent.click(button('Thôi'));
    expect(button('Lập báo cáo nhiều bảng…')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú']);
  });

  it('goes to the written sheet, refreshes it after the source changed, and removes it', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    workbook.active = 'Biểu 02';
    fireEvent.click(button('Đến trang'));
    await waitFor(() => expect(workbook.active).toBe('Tổng hợp'));

    workbook.active = 'Biểu 02';
    act(() => workbook.type('Biểu 02', 6, 2, 26000));
    fireEvent.click(button('Làm mới'));
    expect(await screen.findByText('Đã làm mới trang “Tổng hợp”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú', 'Tổng hợp']);
    expect(workbook.plans.at(-1)!.cells.some(({ content }) => 'value' in content && content.value === 26000)).toBe(
      true,
    );

    fireEvent.click(button('Xóa trang'));
    fireEvent.click(
      within(screen.getByRole('group', { name: /sẽ bị xóa/ })).getByRole('button', { name: 'Xóa trang' }),
    );
    expect(await screen.findByText('Đã xóa trang “Tổng hợp”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú']);
  });

  it('asks before it overwrites or removes, and does nothing on second thoughts', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    fireEvent.click(button('Xóa trang'));
    fireEvent.click(button('Thôi'));
    expect(workbook.names()).toContain('Tổng hợp');
    expect(button('Xóa trang')).toBeTruthy();
  });

  it('asks before it overwrites a sheet that the user edited, and shows the sheet that it asks about', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    act(() => workbook.type('Tổng hợp', 7, 0, 'Số TT'));
    workbook.active = 'Biểu 02';
    fireEvent.click(button('Làm mới'));
    const question = await screen.findByRole('group', { name: /phần tự sửa trên trang đó sẽ mất/ });
    expect(workbook.active).toBe('Tổng hợp');
    expect(workbook.plans).toHaveLength(1);
    fireEvent.click(within(question).getByRole('button', { name: 'Thôi' }));
    expect(workbook.value('Tổng hợp', 7, 0)).toBe('Số TT');

    fireEvent.click(button('Làm mới'));
    fireEvent.click(
      within(await screen.findByRole('group', { name: /sẽ mất/ })).getByRole('button', { name: 'Làm mới' }),
    );
    expect(await screen.findByText('Đã làm mới trang “Tổng hợp”.')).toBeTruthy();
    expect(workbook.plans).toHaveLength(2);
  });

  it('chooses again what was chosen for this table the last time', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    const [fitting, other] = (screen.getByLabelText('Mẫu tổng hợp') as HTMLSelectElement).options;
    fireEvent.change(screen.getByLabelText('Mẫu tổng hợp'), { target: { value: other!.value } });
    fireEvent.change(screen.getByLabelText('Đơn vị tính'), { target: { value: 'tỷ đồng' } });
    await waitFor(() => expect(button('Tính tổng hợp').disabled).toBe(false));
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    cleanup();
    workbook.active = 'Biểu 02';
    await openPreview(workbook);
    const template = screen.getByLabelText('Mẫu tổng hợp') as HTMLSelectElement;
    expect(template.value).toBe(other!.value);
    expect(template.value).not.toBe(fitting!.value);
    expect((screen.getByLabelText('Đơn vị tính') as HTMLSelectElement).value).toBe('tỷ đồng');
  });

  it('lists the summary of the ribbon button, also when the pane is open', async () => {
    const workbook = wrongRate();
    await runSummary(workbook);
    workbook.active = 'Biểu 02';
    await openPreview(workbook);
    expect(screen.getAllByRole('button', { name: 'Đến trang' })).toHaveLength(1);
    workbook.active = 'Biểu 02';
    await act(() => runSummary(workbook, { template: 'structure' }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Đến trang' })).toHaveLength(2), {
      timeout: 4000,
    });
  });

  it('goes on knowing a sheet that the user gave another name', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    workbook.rename('Tổng hợp', 'Phụ lục 1');
    workbook.active = 'Biểu 02';
    fireEvent.click(button('Đến trang'));
    await waitFor(() => expect(workbook.active).toBe('Phụ lục 1'));
    expect(await screen.findByText(/^Phụ lục 1/)).toBeTruthy();
    fireEvent.click(button('Làm mới'));
    expect(await screen.findByText('Đã làm mới trang “Phụ lục 1”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú', 'Phụ lục 1']);
    fireEvent.click(button('Xóa trang'));
    fireEvent.click(
      within(screen.getByRole('group', { name: /sẽ bị xóa/ })).getByRole('button', { name: 'Xóa trang' }),
    );
    expect(await screen.findByText('Đã xóa trang “Phụ lục 1”.')).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú']);
  });

  it('gives up a refresh that is stopped while its source is checked, and writes nothing', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    act(() => workbook.type('Biểu 02', 6, 2, 26000));
    workbook.gated = 'all';
    workbook.gate = new Promise(() => undefined);
    fireEvent.click(button('Làm mới'));
    fireEvent.click(await screen.findByRole('button', { name: 'Dừng' }));
    expect(await screen.findByText('Đã dừng')).toBeTruthy();
    expect(workbook.plans).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Dừng' })).toBeNull();
  });

  it('leads from the warning to the findings', async () => {
    await openPreview(wrongRate());
    fireEvent.click(button('Xem kết quả kiểm tra'));
    expect(await screen.findByRole('heading', { name: /chỗ sai/ })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Kiểm tra số liệu' }));
  });

  it('remembers what it wrote after it was closed', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    cleanup();
    workbook.active = 'Biểu 02';
    await openPreview(workbook);
    expect(screen.getByRole('heading', { name: 'Trang đã lập' })).toBeTruthy();
    // Named by its table, its template and where the table is.
    const made = button('Đến trang').closest('li')!;
    expect(made.textContent).toMatch(/^Tổng hợp \(.+\)KẾT QUẢ THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018.*Biểu 02!A/);
  });

  it('says why there is nothing to summarise, and looks again at another sheet', async () => {
    const workbook = wrongRate();
    workbook.active = 'Ghi chú';
    openPane(workbook);
    fireEvent.click(screen.getByRole('tab', { name: 'Tính tổng hợp' }));
    expect(await screen.findByText('Chưa tổng hợp được bảng này')).toBeTruthy();
    workbook.active = 'Biểu 02';
    fireEvent.click(button('Đọc lại bảng'));
    expect(await screen.findByRole('button', { name: 'Tính tổng hợp' })).toBeTruthy();
  });

  it('tells what went wrong when the workbook is protected, and can be tried again', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    workbook.failNext = new WorkbookError('workbook-protected', 'KP 2018.xlsx');
    fireEvent.click(button('Tính tổng hợp'));
    expect(await screen.findByText(/Sổ tính “KP 2018.xlsx” đang khóa cấu trúc/)).toBeTruthy();
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú']);
    fireEvent.click(button('Tính tổng hợp'));
    expect(await screen.findByText('Đã lập trang “Tổng hợp”.')).toBeTruthy();
  });

  it('says that nothing is written only while nothing is', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    expect(screen.getByText('Chưa ghi gì vào sổ tính.')).toBeTruthy();
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    expect(screen.queryByText('Chưa ghi gì vào sổ tính.')).toBeNull();
    // The list names the template and the source.
    expect(screen.getAllByText('Biểu 02!A4:E9').length).toBeGreaterThan(1);
  });

  it('offers no summary of a summary, and looks for the table again when that is removed', async () => {
    const workbook = wrongRate();
    await openPreview(workbook);
    fireEvent.click(button('Tính tổng hợp'));
    await screen.findByText('Đã lập trang “Tổng hợp”.');
    cleanup();
    openPane(workbook);
    fireEvent.click(screen.getByRole('tab', { name: 'Tính tổng hợp' }));
    expect(await screen.findByText(/^Trang đang mở do Khớp Số lập/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tính tổng hợp' })).toBeNull();
    fireEvent.click(button('Xóa trang'));
    fireEvent.click(
      within(screen.getByRole('group', { name: /sẽ bị xóa/ })).getByRole('button', { name: 'Xóa trang' }),
    );
    expect(await screen.findByText('Đã xóa trang “Tổng hợp”.')).toBeTruthy();
    await screen.findByRole('heading', { name: 'Xem trước' });
    expect(button('Biểu 02!A4:E9')).toBeTruthy();
  });
});
