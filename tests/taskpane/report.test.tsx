/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { toTCVN3, toVNI } from 'vietnamese-conversion';
import { createDocument } from '../../src/files';
import { encryptedWorkbook } from '../cli/fixtures';
import { MemoryWorkbook, notes, planAndExecution } from './memory-workbook';
import { openPane } from './open-pane';

// Browsers have them, jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

afterEach(cleanup);

const RIGHT = 'Kinh phí được giao là 12.500 triệu đồng, thực hiện 11.875 triệu đồng, đạt 95% kế hoạch.';
const WRONG = RIGHT.replace('95%', '85%');
const workbook = (): MemoryWorkbook => new MemoryWorkbook({ 'Biểu 02': planAndExecution(), 'Ghi chú': notes() });

/** By its words: looking for roles in the whole pane is slow. */
const button = (name: string | RegExp): HTMLElement => screen.getByText(name, { selector: 'button, [role=button]' });
const press = (name: string | RegExp): void => void fireEvent.click(button(name));
const box = (): HTMLTextAreaElement => screen.getByLabelText('Lời báo cáo');
const marked = (): HTMLElement => screen.getByLabelText('Lời báo cáo đã đối chiếu');
const tone = (): string | null => document.querySelector('[data-tone]')!.getAttribute('data-tone');

async function openTab(book = workbook()): Promise<MemoryWorkbook> {
  openPane(book);
  fireEvent.click(screen.getByRole('tab', { name: 'Đối chiếu báo cáo' }));
  await screen.findByLabelText('Lời báo cáo');
  return book;
}

/** Puts a text into the box and waits until it was read. */
async function check(text: string): Promise<void> {
  fireEvent.change(box(), { target: { value: text } });
  press('Đối chiếu');
  await screen.findByLabelText('Lời báo cáo đã đối chiếu');
  await waitFor(() => expect(screen.queryByText('Dừng')).toBeNull());
}

async function openFile(name: string, content: Uint8Array | string): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = { name, arrayBuffer: async () => bytes.slice().buffer };
  await act(async () => {
    fireEvent.change(screen.getByLabelText('Tệp .docx hoặc .txt'), { target: { files: [file] } });
  });
}

describe('Đối chiếu báo cáo', () => {
  it('underlines each figure by what was found of it, in words for a screen reader', async () => {
    await openTab();
    await check(WRONG);
    expect(within(marked()).getByLabelText('85%: Sai')).toBeTruthy();
    expect(tone()).toBe('bad');
    expect(screen.getByText('1 chỗ sai')).toBeTruthy();
  });

  it('shows what is behind a figure: recomputed from which figures, and the slip', async () => {
    await openTab();
    await check(WRONG);
    fireEvent.click(within(marked()).getByLabelText('85%: Sai'));
    const details = screen.getByRole('region', { name: 'Chỗ cần xem' });
    expect(details.textContent).toContain('Tính lại: 95%');
    expect(details.textContent).toContain('Nhiều khả năng gõ nhầm một chữ số.');
    fireEvent.click(within(details).getByLabelText('Đến số 12.500 triệu đồng trong lời'));
    expect(
      within(marked())
        .getByLabelText(/^12.500 triệu đồng/)
        .getAttribute('aria-pressed'),
    ).toBe('true');
  });

  it('corrects the text by one press, and takes it back', async () => {
    await openTab();
    await check(WRONG);
    fireEvent.click(within(marked()).getByLabelText('85%: Sai'));
    press('Sửa thành “95%”');
    await waitFor(() => expect(marked().textContent).toBe(RIGHT));
    await waitFor(() => expect(within(marked()).getByLabelText('95%: Khớp')).toBeTruthy());
    press('Hoàn tác');
    await waitFor(() => expect(marked().textContent).toBe(WRONG));
  });

  it('corrects the direction word and the unit where they are what is wrong', async () => {
    await openTab();
    await check('Năm 2019 thực hiện 34.534,6 triệu đồng, thấp hơn 15,88% so với năm 2018 (29.802,3 triệu đồng).');
    fireEvent.click(within(marked()).getByLabelText('15,88%: Sai'));
    press(/^Sửa thành “cao hơn 15,88%”/);
    await waitFor(() => expect(marked().textContent).toContain('triệu đồng, cao hơn 15,88% so với'));
  });

  it('never proposes to change a figure that the text bears out into what a wrong cell shows', async () => {
    await openTab();
    await check(
      'Miền Trung – Tây Nguyên: kế hoạch 20.000 triệu đồng, thực hiện 7.872 triệu đồng, đạt 39,36% kế hoạch.',
    );
    fireEvent.click(within(marked()).getByLabelText('39,36%: Khác sổ tính'));
    expect(screen.getByText(/hãy xem lại ô của sổ tính/)).toBeTruthy();
    expect(screen.queryByText(/^Sửa thành/, { selector: 'button, [role=button]' })).toBeNull();
  });

  it('is green only where nothing was left unchecked', async () => {
    await openTab();
    await check(RIGHT);
    expect(tone()).toBe('good');
    fireEvent.click(button('Sửa lời'));
    await check(`${RIGHT} Tổng vốn đăng ký là 7.777 tỷ đồng.`);
    expect(tone()).toBe('none');
    expect(screen.getByText('1 số không có gì để kiểm tra')).toBeTruthy();
  });

  it('looks for each figure in the tables, and goes to its cell', async () => {
    const book = await openTab();
    await check('Cả năm thực hiện 34.204 triệu đồng. Vốn đăng ký là 7.777 tỷ đồng.');
    fireEvent.click(within(marked()).getByLabelText(/^34.204 triệu đồng: Khớp/));
    const [cell] = within(screen.getByText(/^Sổ tính có số này/)).getAllByRole('button');
    await act(async () => fireEvent.click(cell!));
    expect(book.active).toBe('Biểu 02');
    expect(cell!.textContent).toMatch(/^Biểu 02!/);
  });
});

describe('a text that is kept with the workbook', () => {
  const QUOTES = 'Cả năm thực hiện 34.204 triệu đồng.';

  it('is stored only when that is asked for', async () => {
    const book = await openTab();
    await check(QUOTES);
    expect(await book.readSetting('khopso.report')).toBeFalsy();
    fireEvent.click(screen.getByLabelText('Nhớ cùng sổ tính'));
    await waitFor(async () => expect(await book.readSetting('khopso.report')).toMatchObject({ text: QUOTES }));
    fireEvent.click(screen.getByLabelText('Nhớ cùng sổ tính'));
    await waitFor(async () => expect(await book.readSetting('khopso.report')).toBeNull());
  });

  it('is out of date where a cell that it quotes changes, also before the next opening', async () => {
    const book = await openTab();
    await check(QUOTES);
    fireEvent.click(screen.getByLabelText('Nhớ cùng sổ tính'));
    const kept = await waitFor(async () => {
      const setting = (await book.readSetting('khopso.report')) as { links: { row: number; column: number }[] };
      expect(setting.links.length).toBe(1);
      return setting;
    });
    const [{ row, column }] = kept.links as [{ row: number; column: number }];
    act(() => book.type('Biểu 02', row, column, 34_500));
    await within(marked()).findByLabelText('34.204 triệu đồng: Đã cũ');
    cleanup();
    openPane(book);
    fireEvent.click(screen.getByRole('tab', { name: 'Đối chiếu báo cáo' }));
    fireEvent.click(await screen.findByLabelText('34.204 triệu đồng: Đã cũ'));
    expect(screen.getByText(/Ô được dẫn nay ghi 34.500, khi đối chiếu ghi 34.204/)).toBeTruthy();
  });
});

describe('texts that cannot be read as they are', () => {
  it('says that there is no figure, and keeps the text', async () => {
    await openTab();
    await check('Hội nghị đã thảo luận sôi nổi và thống nhất nhiều nội dung quan trọng.');
    expect(screen.getByText('Không thấy con số nào để đối chiếu')).toBeTruthy();
    press('Sửa lời');
    expect(box().value).toContain('thảo luận sôi nổi');
  });

  it('cannot be asked to check an empty box', async () => {
    await openTab();
    expect(button('Đối chiếu').getAttribute('aria-disabled')).toBe('true');
  });

  it('says that a text is in another language', async () => {
    await openTab();
    await check('The total budget was 12,500 million, of which 11,875 million was spent during the first half year.');
    expect(screen.getByText(/có vẻ không phải tiếng Việt/)).toBeTruthy();
  });

  it('converts letters of before Unicode, and gives them back', async () => {
    await openTab();
    const old = toTCVN3(`${RIGHT} Các đơn vị đã thực hiện nghiêm túc kế hoạch được giao trong năm.`, 'unicode');
    await check(old);
    expect(screen.getByText(/đã được chuyển sang Unicode/)).toBeTruthy();
    expect(marked().textContent).toContain('Kinh phí được giao');
    expect(within(marked()).getByLabelText('95%: Khớp')).toBeTruthy();
  });

  it('reads decomposed letters and figures that a line break cut in two', async () => {
    await openTab();
    await check(
      'Kinh phí được giao là 12.\n500 triệu đồng, thực hiện 11.875 triệu đồng, đạt 85% kế hoạch.'.normalize('NFD'),
    );
    const wrong = within(marked()).getByLabelText(/^85%/);
    expect(wrong.getAttribute('data-state')).toBe('wrong');
    expect(marked().textContent!.normalize('NFC')).toContain('Kinh phí được giao');
  });

  it('opens a .docx and a .txt, and says what is wrong with other files', async () => {
    await openTab();
    await openFile('bao-cao.docx', createDocument(`${WRONG}\nDòng sau.`));
    expect(await screen.findByLabelText('85%: Sai')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Dừng')).toBeNull());
    press('Sửa lời');
    await openFile('hong.docx', createDocument(WRONG).slice(0, 400));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(box().value).toContain('85%');
    press('Đóng thông báo');
    await openFile('trong.txt', '  \n ');
    expect((await screen.findByRole('alert')).textContent).toContain('không có chữ nào');
  });

  it('converts VNI too', async () => {
    await openTab();
    await check(toVNI(`${WRONG} Các đơn vị đã thực hiện nghiêm túc kế hoạch được giao trong năm.`, 'unicode'));
    expect(screen.getByText(/đã được chuyển sang Unicode/)).toBeTruthy();
    expect(within(marked()).getByLabelText('85%: Sai')).toBeTruthy();
  });

  it('says that a .docx has a password, and leaves the text in the box alone', async () => {
    await openTab();
    fireEvent.change(box(), { target: { value: RIGHT } });
    await openFile('mat.docx', encryptedWorkbook());
    const said = (await screen.findByRole('alert')).textContent;
    expect(said).toContain('mat.docx');
    expect(said).toContain('đang đặt mật khẩu mở');
    expect(box().value).toBe(RIGHT);
  });

  it('reads a text of 1 MB to its end', async () => {
    await openTab();
    const filler = 'Các đơn vị đã tổ chức triển khai theo đúng quy định và báo cáo đầy đủ. ';
    const text = `${RIGHT}\n${filler.repeat(Math.ceil(1_000_000 / filler.length))}\n${WRONG}`;
    await check(text);
    expect(marked().textContent).toBe(text.replaceAll('\n', ''));
    expect(within(marked()).getByLabelText('95%: Khớp')).toBeTruthy();
    expect(within(marked()).getByLabelText('85%: Sai')).toBeTruthy();
    expect(screen.getByText('1 chỗ sai')).toBeTruthy();
  });

  it('can be stopped while it is read', async () => {
    const book = workbook();
    let open = (): void => undefined;
    await openTab(book);
    book.gate = new Promise((resolve) => (open = resolve));
    book.gated = 'all';
    fireEvent.change(box(), { target: { value: WRONG } });
    press('Đối chiếu');
    await screen.findByLabelText('Lời báo cáo đã đối chiếu');
    fireEvent.click(await screen.findByText('Dừng'));
    open();
    expect(await screen.findByText('Đã dừng')).toBeTruthy();
    expect(marked().textContent).toBe(WRONG);
    expect(screen.getByText('Chưa tìm trong sổ tính.')).toBeTruthy();
  });
});

describe('the paragraph written from the table', () => {
  it('is written from the table at the cursor, in the wished unit, and passes its own check', async () => {
    await openTab(new MemoryWorkbook({ 'Biểu 02': planAndExecution(), 'Ghi chú': notes() }));
    press('Viết đoạn báo cáo từ bảng');
    press('Viết từ bảng đang chọn');
    expect(await screen.findByText(/^Tổng kế hoạch kinh phí là .* triệu đồng, thực hiện/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Đơn vị tiền'), { target: { value: 'tỷ đồng' } });
    expect(await screen.findByText(/^Tổng kế hoạch kinh phí là .* tỷ đồng, thực hiện/)).toBeTruthy();
    press('Đối chiếu đoạn này');
    await screen.findByLabelText('Lời báo cáo đã đối chiếu');
    await waitFor(() => expect(['good', 'none']).toContain(tone()));
    expect(document.querySelector('[data-state="wrong"]')).toBeNull();
  });

  it('says so where no table can be written about', async () => {
    const book = new MemoryWorkbook({ 'Ghi chú': notes() });
    await openTab(book);
    press('Viết đoạn báo cáo từ bảng');
    press('Viết từ bảng đang chọn');
    expect(await screen.findByText(/không có bảng nào có dòng tổng/)).toBeTruthy();
  });
});
