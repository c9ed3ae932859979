/** The packed command line runs with nothing but Node, and says whose work it holds. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { isPermissive } from '../../scripts/shipping/licences';

const SAMPLE = 'samples/kinh-phi-khuyen-cong-2019.xlsx';

let folder: string;
let program: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'khop-so-package-'));
  const made = join(folder, 'made');
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/package-cli.ts', made]);
  // Far from any node_modules, as on a machine that has only Node.
  execFileSync('tar', ['xzf', join(made, `khop-so-${version}.tgz`), '-C', folder]);
  rmSync(made, { recursive: true });
  program = join(folder, 'package/lib/khop-so.js');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): string => execFileSync(program, args, { encoding: 'utf8', cwd: folder });

test('it answers with its version', () => {
  expect(run('--version')).toBe(`${version}\n`);
});

test('it finds in the sample what the program finds', () => {
  copyFileSync(SAMPLE, join(folder, 'sample.xlsx'));
  const script = ['--import', 'tsx', 'src/cli/main.ts', 'check', '--json', SAMPLE];
  const answers = [
    () => run('check', '--json', 'sample.xlsx'),
    () => execFileSync(process.execPath, script, { encoding: 'utf8' }),
  ].map((answer) => {
    try {
      return answer();
    } catch (ended) {
      // Status 1: the sample holds the errors that were printed in the reports.
      return (ended as { stdout: string }).stdout;
    }
  });
  const [packed, own] = answers.map((text) => (JSON.parse(text) as { findings: unknown[] }).findings);
  expect(packed!.length).toBeGreaterThan(0);
  expect(packed).toEqual(own);
}, 30_000);

test('it checks a folder on several threads', () => {
  const files = join(folder, 'tep');
  mkdirSync(files);
  for (const name of ['a.xlsx', 'b.xlsx']) copyFileSync(SAMPLE, join(files, name));
  const { status, stdout } = spawnSync(program, ['check', 'tep', '--jobs', '2'], { encoding: 'utf8', cwd: folder });
  // The sample holds errors.
  expect(status).toBe(1);
  expect(stdout).toContain('Đã kiểm tra 2 tệp: 0 tệp không có phát hiện “Sai”, 2 tệp có');
}, 30_000);

test('the formula engine is in it', () => {
  expect(readdirSync(join(folder, 'package/lib'))).toContain('wasm_bg.wasm');
});

test('it names the packages in it with their licences, all permissive', () => {
  const text = readFileSync(join(folder, 'package/THIRD-PARTY-LICENCES.txt'), 'utf8');
  expect(text).toMatch(/^@e965\/xlsx [\d.]+ \(Apache-2\.0\)$/m);
  expect(text).toMatch(/^commander [\d.]+ \(MIT\)$/m);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT/Apache-2.0', true],
  ['MIT AND Zlib', true],
  ['GPL-3.0-only', false],
  ['MIT AND LGPL-2.1-only', false],
  ['UNKNOWN', false],
])('licence %s may be part of ours: %s', (expression, expected) => {
  expect(isPermissive(expression)).toBe(expected);
});
