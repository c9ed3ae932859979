/** `khop-so merge`, `check FOLDER` and `collect` on files: totals, bad files in the batch, interruption, shards. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/files';
import type { Grid } from '../../src/sheet';
import { dataOf, encryptedWorkbook, executionTable, Folder, khopSo, oldWorkbook } from '../cli/fixtures';
import { AnswerSchemas } from '../cli/schema';
import { xlsx } from '../files/package-fixture';

jest.setTimeout(120_000);

const workbook = (lines: ReturnType<typeof executionTable>): Uint8Array =>
  xlsx([{ name: 'Thực hiện 2018', data: dataOf(lines) }]);

type Cell = string | number | null;

/** The same table in thousands of đồng, with its plan behind its execution. */
function inThousands(): Uint8Array {
  const thousands = (value: Cell): Cell => (typeof value === 'number' && value > 90 ? value * 1_000 : value);
  const lines = executionTable().map((line): readonly Cell[] => {
    const [index = null, label = null, plan = null, actual = null, rate = null] = line;
    if (typeof rate === 'string' && rate.startsWith('Đơn vị'))
      return [null, null, null, null, 'Đơn vị tính: nghìn đồng'];
    if (plan === 1) return [index, label, 2, 1, rate];
    return line.length < 5 ? line : [index, label, thousands(actual), thousands(plan), rate];
  });
  return workbook(lines);
}

describe('files on the command line', () => {
  const folder = new Folder();
  const sent = join(folder.path, 'sent');
  mkdirSync(sent);
  const put = (name: string, content: Uint8Array | string): void => writeFileSync(join(sent, name), content);
  put('kien-giang.xlsx', workbook(executionTable(1_400)));
  put('long-an.xls', oldWorkbook());
  put('son-la.xlsx', inThousands());
  put('ca-mau.xlsx', workbook(executionTable()).slice(0, 900));
  put('dong-nai.xlsx', encryptedWorkbook());
  put('ghi-chu.txt', 'no workbook');
  afterAll(() => folder.remove());

  const sheet = (path: string, name: string): Grid =>
    readWorkbook(path, readFileSync(path)).grids.find((grid) => grid.sheet === name)!;

  /** The figure right of a label, in the column of a header. */
  function figure(grid: Grid, label: string, header: string): number {
    let [row, column] = [-1, -1];
    for (let r = 0; r <= grid.range!.bottom; r++) {
      for (let c = 0; c <= grid.range!.right; c++) {
        if (row < 0 && grid.string(r, c) === label) row = r;
        if (column < 0 && grid.string(r, c) === header) column = c;
      }
    }
    return grid.number(row, column);
  }

  it('merges what it can read, adds it up in one unit, and names what it cannot', async () => {
    const out = folder.in('gop.xlsx');
    const { status, out: told } = await khopSo('merge', sent, '-o', out, '--shape', 'down', '--jobs', '2');
    expect(status).toBe(2);
    expect(told).toContain('ca-mau.xlsx');
    expect(told).toContain('dong-nai.xlsx');
    const grid = sheet(out, 'Gộp');
    // Three units sent the table; one of them in thousands.
    expect(figure(grid, 'Tổng cộng', 'Kế hoạch')).toBe(3 * 8_380);
    expect(figure(grid, 'Hội chợ, triển lãm', 'Thực hiện')).toBe(1_400 + 2 * 1_530);
    expect(figure(grid, 'Tổng cộng', 'Tỷ lệ (%)')).toBeCloseTo((8_080 / 8_380) * 100, 10);
  });

  it('names tables without a title by where they stand, in what it says and in what it writes', async () => {
    const untitled = join(folder.path, 'untitled');
    mkdirSync(untitled);
    const send = (name: string, lines: ReturnType<typeof executionTable>): void =>
      writeFileSync(join(untitled, name), xlsx([{ name: 'Sheet1', data: dataOf(lines) }]));
    const lines = (exhibitions: number) => executionTable(exhibitions).slice(2);
    send('kien-giang.xlsx', lines(1_530));
    send('son-la.xlsx', lines(1_400));
    send('ghi-chu.xlsx', [
      ['STT', 'Tên lớp', 'Số học viên', 'Số ngày'],
      [1, 'Lớp sư phạm nghề', 32, 14],
      [2, 'Lớp dệt thổ cẩm', 28, 21],
      [3, 'Lớp mây tre đan', 25, 30],
    ]);
    const out = folder.in('gop-khong-ten.xlsx');
    const { out: told } = await khopSo('merge', untitled, '-o', out, '--shape', 'down', '--no-check');
    expect(told).toContain('Biểu “Sheet1!A1:E7”: 2 đơn vị');
    expect(told).toContain('Sheet1 (“Sheet1!A1:D4”): chỉ một tệp có biểu này');
    expect(sheet(out, 'Gộp').string(0, 0)).toBe('BẢNG GỘP: Sheet1!A1:E7');
  });

  it('says in JSON what became of each file, in their order', async () => {
    const { out: told } = await khopSo('merge', sent, '-o', folder.in('gop-2.xlsx'), '--json', '--no-check');
    const lines = told
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; error: object | null; tables: object[] });
    expect(lines.map(({ file, error }) => [file.replace(/.*[\\/]/, ''), error === null])).toEqual([
      ['ca-mau.xlsx', false],
      ['dong-nai.xlsx', false],
      ['kien-giang.xlsx', true],
      ['long-an.xls', true],
      ['son-la.xlsx', true],
    ]);
    expect(lines.every(({ tables, error }) => tables.length === (error ? 0 : 1))).toBe(true);
  });

  it('goes on where an interrupted run stopped, and gives shards the bytes of one run', async () => {
    const whole = folder.in('whole.jsonl');
    expect((await khopSo('check', sent, '--out', whole)).status).toBe(2);
    const bytes = readFileSync(whole);
    const broken = folder.in('broken.jsonl');
    writeFileSync(broken, bytes.subarray(0, bytes.length - 40));
    await khopSo('check', sent, '--out', broken);
    expect(readFileSync(broken).equals(bytes)).toBe(true);
    const shards = ['1/2', '2/2'].map((shard) => [shard, folder.in(`${shard.replace('/', '-')}.jsonl`)] as const);
    for (const [shard, out] of shards) await khopSo('check', sent, '--shard', shard, '--out', out);
    await khopSo('collect', ...shards.map(([, out]) => out), '-o', folder.in('collected.jsonl'));
    expect(readFileSync(folder.in('collected.jsonl')).equals(bytes)).toBe(true);
  });

  it('answers and keeps results by the schemas in docs/schema', async () => {
    const schemas = new AnswerSchemas();
    const results = folder.in('by-schema.jsonl');
    await khopSo('check', sent, '--out', results);
    const { out: answers } = await khopSo('merge', sent, '-o', folder.in('by-schema.xlsx'), '--json');
    const mistakes = (answer: 'results' | 'merge', lines: string): string[] =>
      lines
        .trim()
        .split('\n')
        .flatMap((line) => schemas.mistakes(answer, JSON.parse(line)));
    expect(mistakes('results', readFileSync(results, 'utf8'))).toEqual([]);
    expect(mistakes('merge', answers)).toEqual([]);
    expect(schemas.mistakes('merge', { file: 'a.xlsx', error: null, tables: [] })).not.toEqual([]);
  });

  it('writes one page about the folder, in which names and texts from files are only text', async () => {
    const evil = join(sent, '<img src=x onerror=alert(1)> & tên.xlsx');
    writeFileSync(evil, 'no workbook');
    const page = folder.in('ket-qua.html');
    expect((await khopSo('check', sent, '--html', page)).status).toBe(2);
    rmSync(evil);
    const html = readFileSync(page, 'utf8');
    expect(html).not.toContain('<img');
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62; &#38; tên.xlsx');
    expect(html).toMatch(/<tr class="good"><td>[^<]*long-an\.xls<\/td>/);
    expect(html).toMatch(/<tr class="bad"><td>[^<]*kien-giang\.xlsx<\/td>/);
    expect(html).toMatch(/<li>Sai – Thực hiện 2018!D\d+: /);
    expect(html).toContain('Đã kiểm tra 6 tệp');
    expect(html.match(/<tr class=/g)).toHaveLength(6);
  });

  it('merges results as it merges files', async () => {
    const [fromFiles, fromResults] = [folder.in('a.xlsx'), folder.in('b.xlsx')];
    await khopSo('merge', sent, '-o', fromFiles);
    await khopSo('check', sent, '--out', folder.in('results.jsonl'));
    await khopSo('merge', folder.in('results.jsonl'), '-o', fromResults);
    const total = (path: string): number => figure(sheet(path, 'Gộp'), 'Đào tạo nghề, truyền nghề', 'Tổng cộng');
    expect(total(fromResults)).toBe(3 * 1_200);
    expect(total(fromFiles)).toBe(total(fromResults));
  });

  it('remembers decisions, and asks only once', async () => {
    const decisions = folder.in('quyet-dinh.json');
    const renamed = workbook(
      executionTable().map((line) =>
        line.map((cell) => (cell === 'Hội chợ, triển lãm' ? 'Tổ chức hội chợ, triển lãm' : cell)),
      ),
    );
    const path = folder.file('tay-ninh.xlsx', renamed);
    const call = (): ReturnType<typeof khopSo> =>
      khopSo(
        'merge',
        join(sent, 'kien-giang.xlsx'),
        path,
        '-o',
        folder.in('c.xlsx'),
        '--force',
        '--decisions',
        decisions,
      );
    expect((await call()).status).toBe(1);
    const file = JSON.parse(readFileSync(decisions, 'utf8')) as { decisions: { answer: string | null }[] };
    expect(file.decisions).toHaveLength(1);
    for (const decision of file.decisions) decision.answer = 'match';
    writeFileSync(decisions, JSON.stringify(file));
    expect((await call()).status).toBe(0);
  });
});
