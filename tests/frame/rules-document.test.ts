/** docs/rules.md is what the rules say of themselves. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
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

/** The files of a folder that declare each id. */
function declarations(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts')))
    for (const [, id] of readFileSync(path.join(folder, name), 'utf8').matchAll(/^\s*id: '([^']+)'/gm))
      found.set(id!, [...(found.get(id!) ?? []), name]);
  return found;
}

test.each([
  ['src/relations', RELATION_RULES],
  ['src/checks/rules', CHECK_RULES],
] as const)('each rule id leads to exactly one file: %s', (folder, rules) => {
  const files = declarations(folder);
  expect(rules.filter(({ id }) => files.get(id)?.length !== 1).map(({ id }) => [id, files.get(id)])).toEqual([]);
});
