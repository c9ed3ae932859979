/**
 * `npx tsx scripts/documented-samples.ts excel-snippets.yaml`: writes the members of Excel that have a sample in Microsoft's
 * reference (OfficeDev/office-js-docs-reference, docs/code-snippets) into tests/host/documented-samples.json, and prints which
 * of them the stand-in knows. The samples themselves stay where they are: tests/host/documented-samples.test.ts tells ours.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import '../src/host';
import { knowsMember } from '../src/host/objects/office-object';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Which file? docs/code-snippets/excel-snippets.yaml of OfficeDev/office-js-docs-reference.');

/** A key of the file: `Excel.Range#clear:member(1):`, `Excel.ChartFont:class:`; of functions nothing is told again. */
const KEY = /^Excel\.(\w+)(?:#(\w+):member(?:\(\d+\))?|:class):/gm;
const members = [...readFileSync(file, 'utf8').matchAll(KEY)].map(([, owner, member = 'load']) => `${owner}.${member}`);
const all = [...new Set(members)];
const known = all.filter((one) => knowsMember(...(one.split('.') as [string, string])));
writeFileSync('tests/host/documented-samples.json', `${JSON.stringify(all, null, 2)}\n`);
process.stdout.write(
  `${all.length} members with a sample, ${known.length} known to the stand-in:\n${known.join('\n')}\n`,
);
