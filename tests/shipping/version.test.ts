/** One version everywhere. */
import { readFileSync } from 'node:fs';
import { version } from '../../package.json';
import lock from '../../package-lock.json';
import { VERSION } from '../../src/locales';

test('the program, its package and the manifest bear one version', () => {
  expect(version).toBe(VERSION);
  expect(lock.version).toBe(VERSION);
  expect(readFileSync('manifest.xml', 'utf8')).toContain(`<Version>${VERSION}.0</Version>`);
});

test('the changes of this version are told', () => {
  expect(readFileSync('CHANGELOG.md', 'utf8')).toMatch(new RegExp(`^## ${VERSION.replaceAll('.', '\\.')}\\b`, 'm'));
});
