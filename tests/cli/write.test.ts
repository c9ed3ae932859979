import { executionWorkbook, Folder, khopSo } from './fixtures';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

interface Line {
  readonly figures: readonly { quote: string; status: string; cells: readonly { cell: string; value: number }[] }[];
}

describe('khop-so write', () => {
  test('writes a paragraph that passes khop-so report, also beside its workbook', async () => {
    const book = folder.file('book.xlsx', executionWorkbook());
    const { status, out } = await khopSo('write', book);
    expect(status).toBe(0);
    expect(out).toContain(
      'Tổng kế hoạch kinh phí là 8.380 triệu đồng, thực hiện 8.080 triệu đồng, đạt 96,42% kế hoạch.',
    );
    const report = await khopSo('report', '--workbook', book, folder.file('report.txt', out));
    expect(report.status).toBe(0);
    expect(report.out).toContain('Trong sổ tính');
  });

  test('says that there is no such sheet', async () => {
    const { status, told } = await khopSo(
      'write',
      folder.file('book.xlsx', executionWorkbook()),
      '--sheet',
      'Không có',
    );
    expect(status).toBe(2);
    expect(told).toContain('Không có');
  });
});

describe('khop-so report --workbook', () => {
  const figuresOf = async (text: string): Promise<Line['figures']> => {
    const book = folder.file('book.xlsx', executionWorkbook());
    const { out } = await khopSo('report', '--json', '--workbook', book, folder.file('report.txt', text));
    return (JSON.parse(out) as Line).figures;
  };

  test.each([
    ['Hỗ trợ phát triển sản xuất thực hiện 4.720 triệu đồng.', 'found', 'Thực hiện 2018!D6'],
    ['Hỗ trợ phát triển sản xuất thực hiện 4,72 tỷ đồng.', 'found', 'Thực hiện 2018!D6'],
    ['Hỗ trợ phát triển sản xuất thực hiện 4.270 triệu đồng.', 'different', 'Thực hiện 2018!D6'],
    ['Hỗ trợ phát triển sản xuất thực hiện 4.720 tỷ đồng.', 'different', 'Thực hiện 2018!D6'],
    ['Hỗ trợ phát triển sản xuất theo kế hoạch là 4.850 triệu đồng.', 'found', 'Thực hiện 2018!C6'],
  ])('%s', async (text, status, cell) => {
    const [figure] = await figuresOf(text);
    expect(figure).toMatchObject({ status, cells: [{ cell }] });
  });

  test('a figure that no table shows is not found, and is no error', async () => {
    const [figure] = await figuresOf('Xây dựng trụ sở hết 9.876 triệu đồng.');
    expect(figure).toMatchObject({ status: 'not-found', cells: [] });
  });
});
