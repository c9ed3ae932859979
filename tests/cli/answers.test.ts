/** The answers with --json: valid against docs/schema, one line per file in the order given, the exit status of docs/dong-lenh.md. */
import { xlsx } from '../files/package-fixture';
import { dataOf, encryptedWorkbook, executionWorkbook, Folder, khopSo, oldWorkbook } from './fixtures';
import { AnswerSchemas } from './schema';

const SAMPLE = 'samples/kinh-phi-khuyen-cong-2019.xlsx';
const schemas = new AnswerSchemas();

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

interface Line {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly findings?: readonly { readonly severity: string; readonly cell: string }[];
  readonly unread?: readonly { readonly sheet: string; readonly reason: string }[];
}
const linesOf = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** Files that cannot be read, with the code that tells why. */
const unreadable = (): [string, string][] => [
  [folder.file('khoa.xlsx', encryptedWorkbook()), 'encrypted'],
  [folder.file('thu.xlsx', 'Kính gửi'), 'not-a-workbook'],
  [folder.file('cut.xlsx', executionWorkbook().slice(0, 500)), 'damaged'],
  [folder.in('khong-co.xlsx'), 'file-not-found'],
];

describe.each(['check', 'relations'] as const)('%s --json', (answer) => {
  it('is valid on the sample workbook', async () => {
    const { out } = await khopSo(answer, '--json', SAMPLE);
    const [line, ...more] = linesOf(out);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ file: SAMPLE, error: null });
    expect(schemas.mistakes(answer, line)).toEqual([]);
  });

  it('is valid on files that cannot be read, and goes on with the others', async () => {
    const bad = unreadable();
    const good = [folder.file('a.xlsx', executionWorkbook()), folder.file('b.xls', oldWorkbook())];
    const files = [...bad.map(([file]) => file), ...good];
    const { status, out } = await khopSo(answer, '--json', ...files);
    const lines = linesOf(out);
    expect(status).toBe(2);
    expect(lines.map(({ file }) => file)).toEqual(files);
    expect(lines.map(({ error }) => error?.code ?? null)).toEqual([...bad.map(([, code]) => code), null, null]);
    expect(lines.flatMap((line) => schemas.mistakes(answer, line))).toEqual([]);
  });

  it('is valid on a workbook without a table', async () => {
    const book = xlsx([
      { name: 'Trang trắng', data: '' },
      { name: 'Ghi chú', data: dataOf([['Kính gửi Sở Công Thương']]) },
      { name: 'Biểu đồ', data: '', chart: true },
    ]);
    const { status, out } = await khopSo(answer, '--json', folder.file('a.xlsx', book));
    expect(status).toBe(0);
    expect(schemas.mistakes(answer, linesOf(out)[0])).toEqual([]);
  });
});

describe('check', () => {
  it('ends with 0 on figures that agree and with 1 on a figure that is wrong', async () => {
    const sound = await khopSo('check', '--json', folder.file('dung.xlsx', executionWorkbook()));
    expect(sound.status).toBe(0);
    expect(linesOf(sound.out)[0]?.findings).toEqual([]);
    const wrong = await khopSo('check', '--json', folder.file('sai.xlsx', executionWorkbook(1_350)));
    expect(wrong.status).toBe(1);
    expect(linesOf(wrong.out)[0]?.findings?.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('lists sheets that were not checked, chart sheets too', async () => {
    const book = xlsx([
      { name: 'Trang trắng', data: '' },
      { name: 'Biểu đồ', data: '', chart: true },
    ]);
    const file = folder.file('a.xlsx', book);
    const { out } = await khopSo('check', '--json', file);
    expect(linesOf(out)[0]?.unread).toMatchObject([
      { sheet: 'Trang trắng', reason: 'empty-sheet' },
      { sheet: 'Biểu đồ', reason: 'chart-sheet' },
    ]);
    const { out: listing } = await khopSo('check', file);
    expect(listing).toContain('Không kiểm tra: Biểu đồ (trang chỉ có biểu đồ)');
    expect(listing).toContain('Không có bảng số liệu nào để kiểm tra.');
  });

  it('tells people about an unreadable file on the error channel and lists the others', async () => {
    const { status, out, told } = await khopSo(
      'check',
      folder.in('khong-co.xlsx'),
      folder.file('a.xlsx', executionWorkbook()),
    );
    expect(status).toBe(2);
    expect(told).toBe('Không tìm thấy tệp “khong-co.xlsx”. Hãy kiểm tra lại tên tệp và thư mục.\n');
    expect(out).toContain('a.xlsx');
  });
});

describe('the schemas', () => {
  it('do refuse what is not an answer', () => {
    expect(schemas.mistakes('check', { file: 'a.xlsx', error: null, tables: [] })).not.toEqual([]);
    expect(schemas.mistakes('check', { file: 'a.xlsx', error: null, tables: [], findings: [{}] })).not.toEqual([]);
    expect(
      schemas.mistakes('relations', { file: 'a.xlsx', error: null, relations: [], zeroCells: ["'Bao cao'!$C$14"] }),
    ).not.toEqual([]);
  });
});
