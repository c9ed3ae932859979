/** How many files are done and how many are left: said to who looks at a terminal, and gone when all are done. */
import { EMPTY_LINE, withProgress } from '../../src/cli/progress';
import { run } from '../../src/cli/run';
import { executionWorkbook, Folder } from './fixtures';

jest.setTimeout(60_000);

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

/** What is said of how far it is, in its order; `files`: answers that are printed between. */
async function heard(...args: string[]): Promise<string[]> {
  const all: string[] = [];
  const write = (text: string): void => void all.push(`[${text.split('\n')[0]}]`);
  await run(args, { write, warn: write, progress: (text) => all.push(text) });
  return all;
}
const workbooks = (...names: string[]): string[] => names.map((name) => folder.file(name, executionWorkbook()));

test('of several files it is said before each how many are left, then no more', async () => {
  const files = workbooks('a.xlsx', 'b.xlsx');
  expect(await heard('check', ...files)).toEqual([
    '0/2 tệp đã xong, còn 2 tệp …',
    `[Tệp ${files[0]}]`,
    '1/2 tệp đã xong, còn 1 tệp …',
    `[Tệp ${files[1]}]`,
    '',
  ]);
});

test('of a folder, too, and in English where English is spoken', async () => {
  workbooks('a.xlsx', 'b.xlsx');
  const said = await heard('check', folder.path, '--lang', 'en');
  expect(said.filter((text) => !text.startsWith('['))).toEqual([
    '0 of 2 files done, 2 left …',
    '1 of 2 files done, 1 left …',
    '',
  ]);
});

test('a file that cannot be read is done, too', async () => {
  const files = [folder.file('thu.xlsx', 'Kính gửi'), ...workbooks('b.xlsx')];
  expect((await heard('relations', '--json', ...files)).filter((text) => text.includes('/'))).toContain(
    '1/2 tệp đã xong, còn 1 tệp …',
  );
});

test('of one file nothing is said', async () => {
  const said = await heard('check', ...workbooks('a.xlsx'));
  expect(said).toEqual([expect.stringMatching(/^\[Tệp /)]);
});

test('the line is taken away before an answer, once, and at the end', () => {
  let terminal = '';
  const show = (text: string): void => void (terminal += text);
  const output = withProgress({ write: show, warn: show }, show);
  output.progress?.('0/2');
  output.progress?.('1/2');
  output.write('a\n');
  output.warn('b\n');
  output.progress?.('');
  output.progress?.('2/3');
  output.progress?.('');
  expect(terminal).toBe(`${EMPTY_LINE}0/2${EMPTY_LINE}1/2${EMPTY_LINE}a\nb\n${EMPTY_LINE}2/3${EMPTY_LINE}`);
});
