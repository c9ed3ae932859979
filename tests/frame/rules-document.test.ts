/** docs/rules.md is what the rules say of themselves. */
import { readFileSync } from 'node:fs';
import { RULES as CHECK_RULES } from '../../src/checks';
import { RULES as RELATION_RULES } from '../../src/relations';
import { rulesDocument } from '../../scripts/rules-document';

const written = readFileSync('docs/rules.md', 'utf8');

test('docs/rules.md is up to date (npm run docs:rules)', () => {
  expect(written).toBe(rulesDocument());
});

test('every rule has one row, with the file that states it', () => {
  const ids = [...RELATION_RULES, ...CHECK_RULES].map(({ id }) => `\`${id}\``);
  const rows = written.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.map((line) => line.split(' | ')[0]!.slice(2))).toEqual(ids);
  for (const line of rows) expect(line).toMatch(/\]\(\.\.\/src\/(relations|checks)\/.*\.ts\) \|$/);
});
