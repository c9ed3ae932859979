/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { FIRST_SETTINGS, readSettings } from '../../src/taskpane/store/settings';
import { MemoryWorkbook, planAndExecution } from './memory-workbook';
import { openPane } from './open-pane';

afterEach(cleanup);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const wrongRate = (rate = 36.36): MemoryWorkbook => new MemoryWorkbook({ 'Biểu 02': planAndExecution(rate) });

/** The browser's storage of one person. */
function person() {
  const kept = new Map<string, string>();
  return {
    read: (key: string): unknown => JSON.parse(kept.get(key) ?? 'null'),
    write: (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
  };
}

async function openSettings(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Thiết lập và trợ giúp' }));
  await screen.findByRole('heading', { name: 'Thiết lập' });
}

describe('Thiết lập', () => {
  it('keeps the agency with the workbook and with the person, for the next workbook', async () => {
    const [workbook, me] = [wrongRate(), person()];
    openPane(workbook, 'vi', me);
    await openSettings();
    const agency = screen.getByLabelText('Tên cơ quan');
    fireEvent.change(agency, { target: { value: 'Sở Công Thương' } });
    fireEvent.blur(agency);
    await waitFor(async () =>
      expect(await workbook.readSetting('khopso.page')).toMatchObject({ agency: 'Sở Công Thương' }),
    );
    cleanup();
    const next = wrongRate();
    openPane(next, 'vi', me);
    await screen.findByRole('button', { name: /\(E9\)/ });
    fireEvent.click(button('Lập biên bản'));
    await screen.findByText('Đã lập trang “Biên bản kiểm tra số liệu”.');
    const texts = next.plans[0]!.cells.map(({ content }) => (content.type === 'text' ? content.text : ''));
    expect(texts).toContain('SỞ CÔNG THƯƠNG');
    expect(texts.some((text) => text.startsWith('Tệp số liệu: so-lieu.xlsx.'))).toBe(true);
  });

  it('keeps them with the person at once, also where the workbook does not answer', async () => {
    const [workbook, me] = [wrongRate(), person()];
    me.write('khopso.page', { place: 'Việt Trì', preparer: { title: 'Chuyên viên', name: 'Lê Văn An' } });
    openPane(workbook, 'vi', me);
    await screen.findByRole('button', { name: /\(E9\)/ });
    await openSettings();
    workbook.readSetting = () => new Promise(() => undefined);
    const agency = screen.getByLabelText('Tên cơ quan');
    fireEvent.change(agency, { target: { value: 'Sở Công Thương' } });
    fireEvent.blur(agency);
    await waitFor(() => expect(me.read('khopso.page')).toMatchObject({ agency: 'Sở Công Thương', place: 'Việt Trì' }));
  });

  it('changed before the workbook has said what it keeps: the change counts, and nothing else is lost', async () => {
    const [workbook, me] = [wrongRate(), person()];
    me.write('khopso.page', { agency: 'Sở Công Thương', place: 'Việt Trì' });
    const read = workbook.readSetting.bind(workbook);
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    workbook.readSetting = async (key) => {
      await late;
      return read(key);
    };
    openPane(workbook, 'vi', me);
    await openSettings();
    fireEvent.click(screen.getByLabelText('Lệch do làm tròn'));
    answer();
    await waitFor(() => expect(me.read('khopso.settings')).toMatchObject({ hidden: ['rounding'] }));
    expect(me.read('khopso.page')).toMatchObject({ agency: 'Sở Công Thương', place: 'Việt Trì' });
    expect((screen.getByLabelText('Lệch do làm tròn') as HTMLInputElement).checked).toBe(false);
    await waitFor(() =>
      expect((screen.getByLabelText('Tên cơ quan') as HTMLInputElement).value).toBe('Sở Công Thương'),
    );
  });

  it('takes gaps within the tolerance for rounding, and says so where the verdict is', async () => {
    openPane(wrongRate(39.38));
    await screen.findByRole('button', { name: /\(E9\)/ });
    await openSettings();
    fireEvent.change(screen.getByLabelText('Coi là làm tròn nếu lệch không quá'), { target: { value: '2' } });
    fireEvent.click(button('Xong'));
    expect(await screen.findByText('Không thấy số liệu nào lệch nhau')).toBeTruthy();
    expect(screen.getByText('Coi lệch đến 2 đơn vị của chữ số cuối là làm tròn (theo thiết lập).')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sửa' })).toBeNull();
  });

  it('gives the focus back, and tells version and news', async () => {
    openPane(wrongRate());
    await openSettings();
    expect(screen.getByText(/^Khớp Số \d+\.\d+\.\d+\.$/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Mới trong bản này' })).toBeTruthy();
    fireEvent.click(button('Xong'));
    expect(document.activeElement).toBe(button('Thiết lập và trợ giúp'));
  });

  it('does not colour the sheet where that is not wanted', async () => {
    const workbook = wrongRate();
    openPane(workbook);
    await openSettings();
    fireEvent.click(screen.getByLabelText('Tô màu các ô liên quan khi mở một phát hiện'));
    fireEvent.click(button('Xong'));
    fireEvent.click(await screen.findByRole('button', { name: /\(E9\)/ }));
    await waitFor(() => expect(workbook.selected.top).toBe(8));
    expect(workbook.marks).toEqual([]);
  });

  it('takes only what it understands of what was stored', () => {
    expect(readSettings('rubbish')).toEqual(FIRST_SETTINGS);
    expect(readSettings({ agency: 5, tolerance: 7, hidden: ['info', 'x'] })).toEqual({
      ...FIRST_SETTINGS,
      hidden: ['info'],
    });
  });
});
