/** Every document of the repository, for the tests that hold them to what is there. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const under = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));

/** Root, documents and decisions, and what GitHub shows to those who report or send a change. */
export const DOCUMENTS: readonly string[] = [...readdirSync('.'), ...under('docs'), ...under('.github')]
  .filter((name) => name.endsWith('.md'))
  .sort();

export const read = (file: string): string => readFileSync(file, 'utf8');
