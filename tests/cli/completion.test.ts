/** `khop-so completion` and `--version`, as a shell and its user meet them. */
import { execFileSync } from 'node:child_process';
import { version } from '../../package.json';
import { khopSo } from './fixtures';

/** What bash would offer after these words, the last one unfinished. */
async function offered(...words: string[]): Promise<string[]> {
  const { out } = await khopSo('completion');
  const line = ['khop-so', ...words].map((word) => `'${word}'`).join(' ');
  const script = `${out}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _khop_so; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
}

test('the version is that of the package', async () => {
  expect(await khopSo('--version')).toEqual({ status: 0, out: `${version}\n`, told: '' });
});

test('commands are completed', async () => {
  expect(await offered('sum')).toEqual(['summarize']);
  expect(await offered('re')).toEqual(['relations', 'report']);
});

test('options are those of the command', async () => {
  expect(await offered('summarize', '--te')).toEqual(['--template']);
  expect(await offered('check', '--te')).toEqual(['']);
  expect(await offered('check', 'a.xlsx', '--la')).toEqual(['--lang']);
});

test('files are left to bash', async () => {
  expect(await offered('check', 'bao')).toEqual(['']);
});
