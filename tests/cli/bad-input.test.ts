/** Bad input: a clear Vietnamese message that names the file or the sheet, the exit status of docs/dong-lenh.md, nothing written. */
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files';
import { xlsx } from '../files/package-fixture';
import { dataOf, encryptedWorkbook, executionTable, executionWorkbook, Folder, khopSo, oldWorkbook } from './fixtures';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

/** Runs `summarize` on a file, which must fail with status 2, write nothing, and say so in one line. */
async function refused(name: string, content: Uint8Array | string, ...options: string[]): Promise<string> {
  const file = folder.file(name, content);
  const before = folder.names();
  const { status, out, told } = await khopSo('summarize', file, ...options);
  expect({ status, out, names: folder.names() }).toEqual({ status: 2, out: '', names: before });
  expect(told.endsWith('\n') && !told.trimEnd().includes('\n')).toBe(true);
  return told.trimEnd();
}

describe('summarize refuses, naming what it is about', () => {
  it.each([
    ['a workbook without a cell', xlsx([{ name: 'Sheet1', data: '' }]), /“bao-cao.xlsx” chưa có số liệu nào/],
    [
      'sheets with words only',
      xlsx([{ name: 'Ghi chú', data: dataOf([['Kính gửi Sở Công Thương'], ['Trân trọng']]) }]),
      /Sổ tính “bao-cao.xlsx” không có bảng số liệu nào đọc được/,
    ],
    [
      'chart sheets only',
      xlsx([{ name: 'Biểu đồ 1', data: '', chart: true }]),
      /Sổ tính “bao-cao.xlsx” chỉ có trang biểu đồ/,
    ],
    [
      'a protected structure',
      xlsx([{ name: 'Biểu 01', data: dataOf(executionTable()) }], {
        workbook: '<workbookProtection lockStructure="1"/>',
      }),
      /Sổ tính “bao-cao.xlsx” đang khóa cấu trúc/,
    ],
    [
      'a file that is no workbook',
      'Báo cáo kết quả công tác khuyến công',
      /Tệp “bao-cao.xlsx” không phải là tệp Excel/,
    ],
    ['a file of no bytes', '', /Tệp “bao-cao.xlsx” không phải là tệp Excel/],
    ['a file cut off while it was sent', executionWorkbook().slice(0, 700), /Tệp “bao-cao.xlsx” bị hỏng/],
    ['an encrypted file', encryptedWorkbook(), /Tệp “bao-cao.xlsx” đang đặt mật khẩu mở/],
  ])('%s', async (_, content, message) => {
    expect(await refused('bao-cao.xlsx', content)).toMatch(message);
  });

  it('an .xls, which cannot be written back', async () => {
    expect(await refused('quyet-toan.xls', oldWorkbook())).toMatch(/“quyet-toan.xls”.*hãy lưu thành \.xlsx/);
  });

  it('a .csv, which holds no formulas', async () => {
    expect(await refused('bang.csv', 'Nội dung,Kế hoạch,Thực hiện\nA,10,9\nB,20,21\nTổng,30,30\n')).toMatch(/bang.csv/);
  });

  it('a file that does not exist', async () => {
    const { status, told } = await khopSo('summarize', folder.in('khong-co.xlsx'));
    expect(status).toBe(2);
    expect(told).toMatch(/Không tìm thấy tệp “khong-co.xlsx”/);
    expect(folder.names()).toEqual([]);
  });

  it('a sheet that is not there, or without a table, or a chart', async () => {
    const book = xlsx([
      { name: 'Thực hiện 2018', data: dataOf(executionTable()) },
      { name: 'Ghi chú', data: dataOf([['Số liệu đến ngày 31/12/2018']]) },
      { name: 'Biểu đồ', data: '', chart: true },
      { name: 'Trang trắng', data: '' },
    ]);
    expect(await refused('a.xlsx', book, '--sheet', 'Thực hiện 2019')).toMatch(/trang tính “Thực hiện 2019”/);
    expect(await refused('a.xlsx', book, '--sheet', 'Ghi chú')).toMatch(/Trang tính “Ghi chú” không có bảng/);
    expect(await refused('a.xlsx', book, '--sheet', 'Biểu đồ')).toMatch(/Trang “Biểu đồ” chỉ có biểu đồ/);
    expect(await refused('a.xlsx', book, '--sheet', 'Trang trắng')).toMatch(/Trang tính “Trang trắng” chưa có số liệu/);
  });

  it('a template that does not exist, and one that the table does not allow', async () => {
    expect(await refused('a.xlsx', executionWorkbook(), '--template', 'quy')).toMatch(
      /mẫu tổng hợp “quy”.*plan-actual/,
    );
    expect(await refused('a.xlsx', executionWorkbook(), '--template', 'years')).toMatch(/“Thực hiện 2018”.*--template/);
  });

  it('an output in a folder that does not exist, over the source, or under another extension', async () => {
    const bytes = executionWorkbook();
    expect(await refused('a.xlsx', bytes, '-o', folder.in('khong-co/b.xlsx'))).toMatch(/thư mục để ghi tệp “b.xlsx”/);
    expect(await refused('a.xlsx', bytes, '-o', folder.in('./a.xlsx'))).toMatch(/“a.xlsx” trùng với tệp nguồn/);
    expect(await refused('a.xlsx', bytes, '-o', folder.in('a.xls'))).toMatch(/“a.xls” phải có cùng phần mở rộng/);
    expect(Buffer.from(bytes).equals(readFileSync(folder.in('a.xlsx')))).toBe(true);
  });
});

describe('summarize writes', () => {
  it('a copy beside the source, which stays as it was', async () => {
    const bytes = executionWorkbook();
    const file = folder.file('a.xlsx', bytes);
    const { status, out } = await khopSo('summarize', file);
    expect(status).toBe(0);
    expect(out).toContain('“Tổng hợp”');
    expect(folder.names()).toEqual(['a-tong-hop.xlsx', 'a.xlsx']);
    expect(Buffer.from(bytes).equals(readFileSync(file))).toBe(true);
  });

  it('of the sheet that is named, whatever its case and however its accents are composed', async () => {
    const book = xlsx([
      { name: 'Ghi chú', data: dataOf([['Số liệu đến ngày 31/12/2018']]) },
      { name: 'Thực hiện 2018', data: dataOf(executionTable()) },
    ]);
    const { status } = await khopSo(
      'summarize',
      folder.file('a.xlsx', book),
      '--sheet',
      'thực hiện 2018'.normalize('NFD'),
    );
    expect(status).toBe(0);
  });

  it.each([[[]], [['--report']]])(
    'no second sheet of the same summary %s, and another by another template',
    async (options) => {
      const sheetsOf = (name: string) =>
        readWorkbook(name, readFileSync(folder.in(name))).grids.map(({ sheet }) => sheet);
      await khopSo('summarize', folder.file('a.xlsx', executionWorkbook()), ...options);
      await khopSo('summarize', folder.in('a-tong-hop.xlsx'), ...options);
      const once = sheetsOf('a-tong-hop.xlsx');
      expect(sheetsOf('a-tong-hop-tong-hop.xlsx')).toEqual(once);
      // A summary by another template is another.
      await khopSo('summarize', folder.in('a-tong-hop.xlsx'), '--template', 'structure', '-o', folder.in('b.xlsx'));
      expect(sheetsOf('b.xlsx')).toHaveLength(once.length + 1);
    },
  );

  it('and says nothing of its own sheets when the copy is checked', async () => {
    await khopSo('summarize', folder.file('a.xlsx', executionWorkbook()));
    const { out } = await khopSo('check', '--json', folder.in('a-tong-hop.xlsx'));
    const { tables } = JSON.parse(out) as { tables: { sheet: string }[] };
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Thực hiện 2018']);
  });
});

describe('a wrong call', () => {
  it.each([
    [['check'], 'Chưa nêu tệp cần đọc. Xem: khop-so check --help\n'],
    [['check', '--sai', 'a.xlsx'], 'Có tùy chọn không dùng được: --sai. Xem: khop-so --help\n'],
    [
      ['kiem-tra', 'a.xlsx'],
      'Không có lệnh này: kiem-tra. Các lệnh: check, collect, merge, relations, verify, summarize, report, write, completion.\n',
    ],
    [['summarize', 'a.xlsx', '-o'], 'Tùy chọn còn thiếu giá trị: -o, --output <out>.\n'],
  ])('%j', async (args, message) => {
    expect(await khopSo(...args)).toEqual({ status: 2, out: '', told: message });
  });

  it('without a command shows the help, its headings in Vietnamese', async () => {
    const { status, told } = await khopSo();
    expect(status).toBe(2);
    expect(told).toMatch(/^Cách dùng: khop-so/);
    expect(await khopSo('--help')).toMatchObject({ status: 0 });
  });
});
