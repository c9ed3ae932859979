/** `khop-so check FOLDER`, `collect`, `merge`: nothing unchecked counts as clean, and no file of the user's is cut or replaced. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { xlsx } from '../files/package-fixture';
import { dataOf, executionTable, executionWorkbook, Folder, khopSo } from './fixtures';

jest.setTimeout(60_000);

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  mkdirSync(folder.in('sent'));
});
afterEach(() => folder.remove());

/** A table with one formula that no engine knows. */
const withUnknown = (): Uint8Array =>
  xlsx([{ name: 'S', data: `${dataOf(executionTable())}<row r="40"><c r="H40"><f>NOSUCH(A1)</f></c></row>` }]);

test('a file whose formulas have no results is not clean: status 2, named, counted apart', async () => {
  folder.file('sent/a.xlsx', executionWorkbook());
  folder.file('sent/b.xlsx', withUnknown());
  const { status, out } = await khopSo('check', folder.in('sent'));
  expect(status).toBe(2);
  expect(out).toContain('CHƯA KIỂM TRA ĐƯỢC ĐỦ: trang “S” có 1 công thức');
  expect(out).toContain('Đã kiểm tra 2 tệp: 1 tệp không có phát hiện “Sai”, 0 tệp có');
  expect(out).toContain('1 tệp chưa kiểm tra được đủ, 0 tệp không có bảng số liệu, 0 tệp không đọc được');
});

test('a file without a table is not counted among those in which nothing is wrong', async () => {
  folder.file('sent/a.xlsx', xlsx([{ name: 'Ghi chú', data: dataOf([['Số liệu đến ngày 31/12/2018']]) }]));
  const { status, out } = await khopSo('check', folder.in('sent'));
  expect([status, out]).toEqual([0, expect.stringContaining('0 tệp không có phát hiện “Sai”')]);
  expect(out).toContain('1 tệp không có bảng số liệu');
});

test('such a file is not merged: its figures would be missing from the totals', async () => {
  folder.file('sent/a.xlsx', executionWorkbook());
  folder.file('sent/b.xlsx', withUnknown());
  for (const check of [[], ['--no-check']]) {
    const merged = await khopSo('merge', folder.in('sent'), '-o', folder.in('gop.xlsx'), '--force', ...check);
    expect(merged.status).toBe(2);
    expect(merged.out).toContain('b.xlsx: CHƯA KIỂM TRA ĐƯỢC ĐỦ');
  }
});

test('results go on where they stopped, but a file of the user’s is neither cut nor continued', async () => {
  folder.file('sent/a.xlsx', executionWorkbook());
  for (const content of ['Danh sách đơn vị, chưa xong', '{"a":1}\nxyz', 'PK\u0003\u0004']) {
    const path = folder.file('ghi-chu.jsonl', content);
    const { status, told } = await khopSo('check', folder.in('sent'), '--out', path);
    expect([status, told]).toEqual([2, expect.stringContaining('ghi-chu.jsonl')]);
    expect(readFileSync(path, 'utf8')).toBe(content);
  }
});

test('collect replaces no file without being told to', async () => {
  folder.file('sent/a.xlsx', executionWorkbook());
  await khopSo('check', folder.in('sent'), '--out', folder.in('r.jsonl'));
  writeFileSync(folder.in('out.jsonl'), 'mine');
  expect((await khopSo('collect', folder.in('r.jsonl'), '-o', folder.in('out.jsonl'))).status).toBe(2);
  expect(readFileSync(folder.in('out.jsonl'), 'utf8')).toBe('mine');
  await khopSo('collect', folder.in('r.jsonl'), '-o', folder.in('out.jsonl'), '--force');
  expect(readFileSync(folder.in('out.jsonl'))).toEqual(readFileSync(folder.in('r.jsonl')));
});

test('text files of a folder are read as the call says', async () => {
  folder.file(
    'sent/a.csv',
    'STT;Đơn vị;Số tiền\n1;Sở A;600.000\n2;Sở B;1.400.000\n3;Sở C;350.000\n;Tổng cộng;2.350.000\n',
  );
  const { out } = await khopSo('check', folder.in('sent'), '--json', '--decimal', ',', '--separator', ';');
  const [first] = out.split('\n').map((line) => JSON.parse(line || '{}') as { tables?: { inconsistent: number }[] });
  expect(first!.tables!.map(({ inconsistent }) => inconsistent)).toEqual([0]);
});

test('a finding is accepted in one file, never in a folder', async () => {
  folder.file('sent/a.xlsx', executionWorkbook());
  const { status } = await khopSo('check', folder.in('sent'), '--accept', 'x');
  expect(status).toBe(2);
});

test('a layout that there is not is refused, and nothing is written', async () => {
  folder.file('sent/a.xlsx', executionWorkbook());
  for (const wrong of [
    ['--shape', 'ngang'],
    ['--group', 'vung'],
  ]) {
    const { status, told } = await khopSo('merge', folder.in('sent'), '-o', folder.in('gop.xlsx'), ...wrong);
    expect([status, told]).toEqual([2, expect.stringContaining(wrong[0]!)]);
  }
  expect(folder.names()).toEqual(['sent']);
});
