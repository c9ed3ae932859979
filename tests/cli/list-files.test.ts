/** Which files a call names: files as they stand, of folders every workbook below them. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { holdsWorkbooks, listFiles } from '../../src/cli/folder/list-files';
import { Folder, executionWorkbook, khopSo } from './fixtures';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

test('of a folder the workbooks below it in order of their paths, without what Excel leaves beside them', () => {
  mkdirSync(folder.in('x'));
  mkdirSync(folder.in('x/2024'));
  for (const name of ['x/b.xlsx', 'x/a.XLS', 'x/2024/c.ods', 'x/~$b.xlsx', 'x/ghi-chu.docx']) folder.file(name, 'a');
  expect(listFiles([folder.in('x')])).toEqual(['x/2024/c.ods', 'x/a.XLS', 'x/b.xlsx'].map((name) => folder.in(name)));
});

test('a folder without workbooks stands for itself, and is said to be one: nothing was checked', async () => {
  mkdirSync(folder.in('trong'));
  const good = folder.file('c.xlsx', executionWorkbook());
  expect(listFiles([folder.in('trong'), good])).toEqual([folder.in('trong'), good]);
  const { status, told } = await khopSo('check', folder.in('trong'));
  expect([status, told]).toEqual([2, expect.stringContaining('“trong” là thư mục')]);
});

test('a loop of links is no folder, and ends no run', () => {
  symlinkSync(folder.in('b'), folder.in('a'));
  symlinkSync(folder.in('a'), folder.in('b'));
  expect(holdsWorkbooks(folder.in('a'))).toBe(false);
  expect(listFiles([folder.in('a')])).toEqual([folder.in('a')]);
});
