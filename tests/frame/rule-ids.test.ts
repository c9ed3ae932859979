/** Each rule's id stands in one file. A test of its own: changed code (`npm run mutation`) is not written like this. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { RULES as CHECK_RULES } from '../../src/checks';
import { RULES as RELATION_RULES } from '../../src/relations';

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
