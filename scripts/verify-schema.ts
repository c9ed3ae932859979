/**
 * Validates what `check --json` and `relations --json` answer for every workbook of a folder against docs/schema; run by
 * `npm run verify:schema -- [FOLDER]` (by default ../shared/data/workbooks).
 * Ends with 1 when an answer is not valid or the program failed on a file.
 */
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { run } from '../src/cli/run';
import { type Answer, AnswerSchemas } from '../tests/cli/schema';
import { needFolder } from './requirements';

const folder = resolve(process.argv[2] ?? '../shared/data/workbooks');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function workbooks(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return workbooks(path);
      return /\.(xlsx|xlsm|xls|csv)$/i.test(entry.name) ? [path] : [];
    });
}

async function verify(answer: Answer, file: string, schemas: AnswerSchemas): Promise<string[]> {
  let written = '';
  const status = await run([answer, '--json', file], { write: (text) => (written += text), warn: () => undefined });
  const lines = written.trimEnd().split('\n');
  if (lines.length !== 1) return [`${lines.length} lines`];
  const line: unknown = JSON.parse(lines[0]!);
  const mistakes = schemas.mistakes(answer, line);
  return status === 2 ? [...mistakes, `not read: ${lines[0]!.slice(0, 200)}`] : mistakes;
}

async function main(): Promise<void> {
  needFolder(folder);
  const schemas = new AnswerSchemas();
  const files = workbooks(folder);
  const wrong: string[] = [];
  let valid = 0;
  for (const answer of ['check', 'relations'] as const) {
    for (const file of files) {
      const mistakes = await verify(answer, file, schemas).catch((error: unknown) => [`failed: ${String(error)}`]);
      if (mistakes.length === 0) valid++;
      else wrong.push(`${answer} ${basename(file)}: ${[...new Set(mistakes)].slice(0, 8).join('; ')}`);
    }
  }
  for (const line of wrong) say(`WRONG ${line}`);
  say(`${files.length} workbooks, ${valid} valid answers, ${wrong.length} not valid`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

await main();
