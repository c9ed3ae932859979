/** What the documents point to is there: links, headings, npm scripts, commands and options of the command line. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { scripts } from '../../package.json';
import { khopSo } from '../cli/fixtures';
import { DOCUMENTS, read } from './all-documents';

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '');

function anchorsIn(file: string): Set<string> {
  const headings = [...withoutCode(read(file)).matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading]) => anchorOf(heading!));
  return new Set(headings);
}

function brokenLinks(file: string): string[] {
  const text = withoutCode(read(file)).replace(/`[^`\n]*`/g, '');
  const links = [...text.matchAll(/!?\[[^\]]*\]\(([^()\s]+)\)/g)].map(([, link]) => link!);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [name, anchor] = decodeURIComponent(link).split('#') as [string, string?];
    const target = name === '' ? file : path.join(path.dirname(file), name);
    if (!existsSync(target)) return true;
    return (
      anchor !== undefined && statSync(target).isFile() && target.endsWith('.md') && !anchorsIn(target).has(anchor)
    );
  });
}

test.each(DOCUMENTS)('%s: every link within the repository leads somewhere', (file) => {
  expect(brokenLinks(file)).toEqual([]);
});

test('every picture is shown by a document', () => {
  const all = DOCUMENTS.map(read).join('\n');
  expect(readdirSync('docs/images').filter((name) => !all.includes(`images/${name}`))).toEqual([]);
});

test.each(DOCUMENTS)('%s: every npm script that it names is there', (file) => {
  const named = [...read(file).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every command line of the documents is one that the program knows, with its options', async () => {
  const { out: help } = await khopSo('--help');
  const known = new Map<string, string>();
  const wrong: string[] = [];
  for (const file of DOCUMENTS) {
    const code = [...read(file).matchAll(/```[^\n]*\n([\s\S]*?)```/g)].map(([, text]) => text!).join('\n');
    for (const [, line] of code.matchAll(/^(?:.*khop-so(?: --|\.tgz)?|khop-so) +([a-z][^\n#|)]*)/gm)) {
      const [command, ...words] = line!.trim().split(/\s+/) as [string, ...string[]];
      if (!known.has(command)) known.set(command, (await khopSo(command, '--help')).out + help);
      const options = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.split('=')[0]!);
      const unknown = options.filter((option) => !known.get(command)!.includes(option));
      if (!new RegExp(`^  ${command}\\b`, 'm').test(help)) unknown.unshift(command);
      if (unknown.length > 0) wrong.push(`${file}: ${line} (${unknown.join(', ')})`);
    }
  }
  expect(known.size).toBeGreaterThan(3);
  expect(wrong).toEqual([]);
});

test('every option that docs/dong-lenh.md speaks of belongs to a command', async () => {
  const { out } = await khopSo('--help');
  const commands = [...out.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, command]) => command!);
  const helps = await Promise.all(commands.map(async (command) => (await khopSo(command, '--help')).out));
  const spoken = [...read('docs/dong-lenh.md').matchAll(/`(--[a-z][\w-]*)/g)].map(([, option]) => option!);
  expect(spoken.length).toBeGreaterThan(15);
  expect(spoken.filter((option) => !helps.some((help) => new RegExp(`${option}\\b`).test(help + out)))).toEqual([]);
});

test('the file that an npm script runs is there', () => {
  const run = Object.values(scripts).flatMap((script) => [
    ...script.matchAll(/\b(?:scripts|tests|src)\/[\w./-]+\.ts\b/g),
  ]);
  expect(run.length).toBeGreaterThan(15);
  expect(run.map(([file]) => file).filter((file) => !existsSync(file))).toEqual([]);
});
