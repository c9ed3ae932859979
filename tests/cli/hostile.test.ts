/** Broken and hostile input on the command line: named, status 2, and the other files of the call are done. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { isResult } from '../../src/jobs';
import { printable } from '../../src/cli/printable';
import { readBytes } from '../../src/cli/read-file';
import { readWorkbook } from '../../src/files';
import { errorMessage } from '../../src/locales';
import type { WorkbookError } from '../../src/workbook';
import { xlsx } from '../files/package-fixture';
import { dataOf, executionTable, executionWorkbook, Folder, khopSo } from './fixtures';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

/** Runs the program itself, in processes of its own. */
const program = (...args: string[]): Promise<{ status: number; out: string; err: string }> => programWith({}, args);

function programWith(
  variables: NodeJS.ProcessEnv,
  args: readonly string[],
): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', ...args],
      { encoding: 'utf8', env: { ...process.env, ...variables } },
      (_, out, err) => resolve({ status: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('what cannot be read is said as it is', () => {
  test('a folder, a device, a loop of links, nothing', async () => {
    mkdirSync(folder.in('2018.xlsx'));
    symlinkSync(folder.in('b.xlsx'), folder.in('a.xlsx'));
    symlinkSync(folder.in('a.xlsx'), folder.in('b.xlsx'));
    const good = folder.file('c.xlsx', executionWorkbook());
    const { status, out, told } = await khopSo(
      'check',
      folder.in('2018.xlsx'),
      '/dev/null',
      folder.in('a.xlsx'),
      folder.in('d.xlsx'),
      good,
    );
    expect(status).toBe(2);
    expect(told.split('\n').map((line) => (line.split('.')[0] === '' ? '' : line))).toEqual([
      expect.stringContaining('“2018.xlsx” là thư mục'),
      expect.stringContaining('“null” không phải là tệp thông thường'),
      expect.stringContaining('“a.xlsx” gồm các liên kết trỏ vòng'),
      expect.stringContaining('Không tìm thấy tệp “d.xlsx”'),
      '',
    ]);
    expect(out).toContain('c.xlsx');
  });

  /** What the message says where the file system gives an error of this code; the other way round it would be read. */
  function refusal(code: string, where: 'statSync' | 'readFileSync'): WorkbookError | null {
    const fail = (): never => {
      throw Object.assign(new Error(code), { code });
    };
    const files = {
      statSync: () => ({ isDirectory: () => false, isFile: () => true, size: 3 }),
      readFileSync: () => new Uint8Array(3),
      [where]: fail,
    };
    try {
      readBytes('/kho/a.xlsx', files);
      return null;
    } catch (error) {
      return error as WorkbookError;
    }
  }

  test.each([
    ['EACCES', 'no-permission', 'Không có quyền đọc tệp “a.xlsx”'],
    ['EPERM', 'no-permission', 'Không có quyền đọc tệp “a.xlsx”'],
    ['ELOOP', 'link-loop', 'Đường dẫn tới tệp “a.xlsx” gồm các liên kết trỏ vòng'],
    ['ENOENT', 'file-not-found', 'Không tìm thấy tệp “a.xlsx”'],
    ['ENAMETOOLONG', 'file-not-found', 'Không tìm thấy tệp “a.xlsx”'],
    ['EBUSY', 'read-failed', 'Không đọc được tệp “a.xlsx”: tệp đang mở ở chương trình khác'],
    ['EIO', 'read-failed', 'Không đọc được tệp “a.xlsx”'],
  ])('an error %s of the file system, before or while reading', (code, ours, message) => {
    for (const where of ['statSync', 'readFileSync'] as const) {
      const error = refusal(code, where)!;
      expect([error.code, errorMessage('vi', error)]).toEqual([ours, expect.stringContaining(message)]);
    }
  });

  test('a file above 2 GB is too large, and is not read', async () => {
    const file = folder.file('a.xlsx', '');
    truncateSync(file, 2 ** 31);
    const good = folder.file('b.xlsx', executionWorkbook());
    const { status, out } = await khopSo('check', '--json', file, good);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { error: { code: string; message: string } | null });
    expect(status).toBe(2);
    expect(answers.map(({ error }) => error?.code ?? null)).toEqual(['too-large', null]);
    expect(answers[0]!.error!.message).toContain('Tệp “a.xlsx” quá lớn');
  });

  test('a sheet of a file that is cut', async () => {
    const cut = xlsx([{ name: 'Biểu 02', data: '' }], {
      extra: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' },
    });
    const { status, out } = await khopSo('check', '--json', folder.file('a.xlsx', cut));
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'damaged', message: expect.stringContaining('“Biểu 02”') },
    });
  });
});

describe('an output is never replaced without a word', () => {
  const write = async (...args: string[]) => khopSo('summarize', folder.file('a.xlsx', executionWorkbook()), ...args);

  test('one that exists, and with --force', async () => {
    const kept = folder.file('a-tong-hop.xlsx', 'công việc khác');
    const { status, told } = await write();
    expect([status, told]).toEqual([2, expect.stringContaining('Đã có tệp “a-tong-hop.xlsx”')]);
    expect(readFileSync(kept, 'utf8')).toBe('công việc khác');
    expect((await write('--force')).status).toBe(0);
    expect(readFileSync(kept).subarray(0, 2).toString()).toBe('PK');
  });

  test('a link is left alone even then', async () => {
    const elsewhere = folder.file('kho.xlsx', 'công việc khác');
    symlinkSync(elsewhere, folder.in('b.xlsx'));
    const { status, told } = await write('-o', folder.in('b.xlsx'), '--force');
    expect([status, told]).toEqual([2, expect.stringContaining('“b.xlsx”: tên này là liên kết')]);
    expect(readFileSync(elsewhere, 'utf8')).toBe('công việc khác');
  });

  test('a name too long is refused, and nothing is left behind', async () => {
    const { status, told } = await write('-o', folder.in(`${'x'.repeat(252)}.xlsx`));
    expect([status, told]).toEqual([2, expect.stringContaining('Không ghi được vào')]);
    expect(folder.names()).toEqual(['a.xlsx']);
  });

  test('what a killed run left is taken away by the next, and what a running one writes is not', async () => {
    writeFileSync(folder.in('.khop-so-999999999.tmp'), 'nửa chừng');
    writeFileSync(folder.in(`.khop-so-${process.ppid}.tmp`), 'đang ghi');
    expect((await write()).status).toBe(0);
    expect(folder.names()).toEqual([`.khop-so-${process.ppid}.tmp`, 'a-tong-hop.xlsx', 'a.xlsx']);
  });
});

describe('sheets of ours', () => {
  const mark = (sheet: string): string =>
    `<definedNames><definedName name="_KhopSo.1" hidden="1">'${sheet}'!$A$1</definedName></definedNames>`;

  test("a mark on somebody's own sheet hides nothing", async () => {
    const data = dataOf(executionTable(1_630));
    const file = (workbook: string): string => folder.file('a.xlsx', xlsx([{ name: 'Thực hiện', data }], { workbook }));
    expect((await khopSo('check', file(''))).status).toBe(1);
    expect((await khopSo('check', file(mark('Thực hiện')))).status).toBe(1);
  });

  test('a summary of ours is left out, and named', async () => {
    await khopSo('summarize', folder.file('a.xlsx', executionWorkbook()));
    const copy = folder.in('a-tong-hop.xlsx');
    expect((await khopSo('check', copy)).out).toContain('Không kiểm tra: Tổng hợp (trang do Khớp Số lập)');
    const { grids } = readWorkbook('a.xlsx', new Uint8Array(readFileSync(copy)));
    expect(grids.map(isResult)).toEqual([false, true]);
  });
});

describe('formulas that no program has calculated', () => {
  const row = (cell: string): string => `<row r="1"><c r="A1"><v>1</v></c>${cell}</row>`;
  const check = (cell: string) =>
    khopSo('check', '--json', folder.file('a.xlsx', xlsx([{ name: 'S', data: row(cell) }])));

  test.each(['<c r="B1"><f>A1+1</f></c>', '<c r="B1"><f>A1+1</f><v></v></c>', '<c r="B1"><f>A1+1</f><v/></c>'])(
    '%s is computed, and that is said',
    async (cell) => {
      const { status, out } = await check(cell);
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ computed: [{ sheet: 'S', count: 1, cell: 'B1' }], uncomputed: [] });
      const { out: listing } = await khopSo('check', folder.in('a.xlsx'));
      expect(listing).toMatch(/trang “S” có 1 công thức chưa có kết quả trong tệp \(từ ô B1\)/i);
    },
  );

  test.each(['NOSUCH(A1)', 'Ten+1', '[1]S!A1', 'B1', 'SUM(A1:A2*A1:A2)'])(
    'what the engine cannot tell is named, and the file does not count as clean: %s',
    async (formula) => {
      const { status, out } = await check(`<c r="B1"><f>${formula}</f></c>`);
      expect(status).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ computed: [], uncomputed: [{ sheet: 'S', count: 1, cell: 'B1' }] });
      const { out: listing } = await khopSo('check', folder.in('a.xlsx'));
      expect(listing).toMatch(/trang “S” có 1 công thức chưa có kết quả \(từ ô B1\)/);
      expect(listing).not.toMatch(/Không thấy số liệu nào|Không còn điều nào/);
    },
  );

  test('what depends on the unknown is unknown, also where a function would hide it', async () => {
    const cells = ['NOSUCH(A1)', 'B1+1', 'IFERROR(B1,0)', 'D1+1', 'A1+1'];
    const { status, out } = await check(cells.map((f, i) => `<c r="${'BCDEF'[i]}1"><f>${f}</f></c>`).join(''));
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      computed: [{ count: 1, cell: 'F1' }],
      uncomputed: [{ count: 4, cell: 'B1' }],
    });
  });

  test('array formulas and workbooks that count from 1904 are left to Excel', async () => {
    const array = await check('<c r="B1"><f t="array" ref="B1">A1+1</f></c>');
    expect(JSON.parse(array.out)).toMatchObject({ computed: [], uncomputed: [{ count: 1 }] });
    const data = row('<c r="B1"><f>YEAR(A1)</f></c>');
    const file = folder.file('b.xlsx', xlsx([{ name: 'S', data }], { workbook: '<workbookPr date1904="1"/>' }));
    expect(await khopSo('check', '--json', file)).toMatchObject({ status: 2 });
  });

  /** A table whose totals are formulas; the last line's has the value that the file holds for it. */
  const table = (held: string): string =>
    dataOf([
      ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
      [1, 'Đào tạo nghề', 1_200, 1_140],
      [2, 'Hội chợ, triển lãm', 4_850, 4_720],
      [3, 'Tư vấn, trợ giúp', 1_600, 1_530],
    ]) +
    '<row r="5"><c r="B5" t="inlineStr"><is><t>Tổng cộng</t></is></c>' +
    `<c r="C5"><f>SUM(C2:C4)</f></c><c r="D5"><f>SUM(D2:D4)</f>${held}</c></row>`;

  test('a value that the file holds stays beside those that are computed', async () => {
    const checked = async (held: string) =>
      khopSo('check', '--json', folder.file('a.xlsx', xlsx([{ name: 'S', data: table(held) }])));
    const right = await checked('<v>7390</v>');
    expect(right.status).toBe(0);
    expect(JSON.parse(right.out)).toMatchObject({
      computed: [{ count: 1, cell: 'C5' }],
      tables: [{ inconsistent: 0 }],
    });
  });

  test('relations and summaries use what was computed', async () => {
    const file = folder.file('a.xlsx', xlsx([{ name: 'S', data: table('') }]));
    const relations = await khopSo('relations', '--json', file);
    expect(JSON.parse(relations.out)).toMatchObject({ computed: [{ count: 2 }], uncomputed: [] });
    const { status, told } = await khopSo('summarize', file);
    expect(status).toBe(0);
    expect(told).toContain('có 2 công thức chưa có kết quả trong tệp (từ ô C5)');
  });

  test('a result is one, an empty text too', async () => {
    for (const cell of ['<c r="B1"><f>A1+1</f><v>2</v></c>', '<c r="B1" t="str"><f>IF(A1,"","x")</f><v></v></c>'])
      expect(await check(cell)).toMatchObject({ status: 0, out: expect.stringContaining('"uncomputed":[]') });
  });
});

test('names that would steer the terminal are shown as codes', async () => {
  expect(printable('a\u001b[31m\u009b\u202e\nb')).toBe('a\\u001b[31m\\u009b\\u202e\\u000ab');
  const file = folder.file('x\u001b]0;y\u0007.xlsx', executionWorkbook());
  const { out } = await khopSo('check', file);
  expect(out).toContain('x\\u001b]0;y\\u0007.xlsx');
  expect(await khopSo('check', folder.in('\u001b[2J.xlsx'))).toMatchObject({
    told: expect.not.stringContaining('\u001b'),
  });
});

describe('the program itself', () => {
  /** A page of 4,000 rows whose cells each span all rows below: SheetJS takes a number of steps to the third power. */
  const bomb = `<html><table>${'<tr><td rowspan=65534>1</td></tr>'.repeat(4_000)}</table></html>`;

  test('ends the reading of a file that has no end, and checks the others', async () => {
    const files = [
      folder.file('a.xlsx', executionWorkbook()),
      folder.file('b.xls', bomb),
      folder.file('c.xlsx', executionWorkbook(1_630)),
    ];
    const { status, out, err } = await program('check', '--json', ...files);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; error: { code: string } | null });
    expect(answers.map(({ error }) => error?.code ?? null)).toEqual([null, 'not-finished', null]);
    expect([status, err]).toEqual([2, '']);
  }, 60_000);

  test('ends quietly with 2 when nobody reads its output', async () => {
    const file = folder.file('a.xlsx', executionWorkbook());
    const script = `${process.execPath} --import tsx src/cli/main.ts check ${file} ${file}`;
    const { err, code } = await new Promise<{ err: string; code: string }>((resolve) => {
      execFile('bash', ['-c', `${script} > /dev/full; echo $?`], (_, out, stderr) =>
        resolve({ err: stderr, code: out.trim() }),
      );
    });
    expect({ err, code }).toEqual({ err: '', code: '2' });
  }, 60_000);
});

test('an error that nothing caught is no "errors found": status 2, with what happened', async () => {
  const good = folder.file('c.xlsx', executionWorkbook());
  writeFileSync(
    folder.in('crash.cjs'),
    `const isOurs = (listener) => String(listener).includes('warn');
    const timer = process.env.KHOP_SO_WORKER_FROM && setInterval(() => {
      if (!process.listeners('uncaughtException').some(isOurs)) return;
      clearInterval(timer);
      throw new Error('out of order');
    }, 1);`,
  );
  const { status, err } = await programWith({ NODE_OPTIONS: `--require ${folder.in('crash.cjs')}` }, ['check', good]);
  expect(status).toBe(2);
  expect(err).toContain('out of order');
}, 60_000);

test('a program that does not even start is no "errors found"', async () => {
  const good = folder.file('c.xlsx', executionWorkbook());
  writeFileSync(folder.in('crash.cjs'), 'if (process.env.KHOP_SO_WORKER_FROM) throw new Error("not to be loaded");');
  expect((await programWith({ NODE_OPTIONS: `--require ${folder.in('crash.cjs')}` }, ['check', good])).status).toBe(2);
}, 60_000);
