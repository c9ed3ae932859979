/** docs/dependencies.md says what is there and why. */
import { readFileSync } from 'node:fs';
import { dependencyPage } from '../../scripts/docs/dependency-table';

/** Without the width of table columns, which is Prettier's. */
const plain = (text: string): string => text.replace(/[ -]*\|[ -]*/g, '|').replace(/\s+/g, ' ');

test('the page is in step with package.json and the installed packages', () => {
  expect(plain(readFileSync('docs/dependencies.md', 'utf8'))).toBe(plain(dependencyPage()));
});

test('no dependency is under a GPL', () => {
  expect(dependencyPage()).not.toMatch(/\bA?L?GPL\b/);
});
