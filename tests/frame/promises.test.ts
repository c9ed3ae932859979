/** docs/decisions/pane.md names the browser test of each promise of the pane: they are there. */
import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = 'tests/browser';
const STORIES = 'stranger-stories.browser.ts';

/** How the tests of a file are called; the stories are given the word before their names where they are made into tests. */
function namesOf(file: string): readonly string[] {
  const code = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const names = [...code.matchAll(/^ {2,4}name: ['`](.*)['`],$/gm)].map(([, name]) => name!);
  return file === STORIES ? names.map((name) => `stranger: ${name}`) : names;
}

const tests = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.browser.ts'))
  .flatMap(namesOf);

const [, table = ''] = readFileSync('docs/decisions/pane.md', 'utf8').split('browser tests (how their names begin)');
const rows = table
  .split('\n')
  .slice(2)
  .map((row) => row.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length > 3);

test('each of the fifteen numbers has a line', () => {
  const numbers = rows.map(([, number]) => Number(number)).filter((number) => number > 0);
  expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
});

test.each(rows.map(([, , promise, named]) => [promise!, [...named!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)]))(
  '%s',
  (_, named) => {
    expect(named.length).toBeGreaterThan(0);
    for (const name of named as readonly string[])
      expect([name, tests.some((test) => test.startsWith(name))]).toEqual([name, true]);
  },
);
