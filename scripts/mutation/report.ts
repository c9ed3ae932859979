/** What `npm run mutation` prints: the changes that no test noticed, and the score of each file and of all. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Stryker } from '@stryker-mutator/core';

/** One change of the code, and whether a test noticed it. */
export type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** The items by their key, in the order of the first of each. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const noticed = (mutant: Mutant): boolean => mutant.status === 'Killed' || mutant.status === 'Timeout';
const missed = (mutant: Mutant): boolean => mutant.status === 'Survived' || mutant.status === 'NoCoverage';

/** Percent of the changes that were noticed; what does not run at all (`CompileError`, `Ignored`) is not counted. */
function scoreOf(mutants: readonly Mutant[]): number {
  const counted = mutants.filter((mutant) => noticed(mutant) || missed(mutant)).length;
  return counted === 0 ? 100 : (100 * mutants.filter(noticed).length) / counted;
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
};

/** `src/figures/interval.ts:61:11 Survived: a < b → a <= b`. */
function lineFor(mutant: Mutant): string {
  const { start, end } = mutant.location;
  const lines = readFileSync(mutant.fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column - 1);
  const original = lines.join('\n').slice(start.column - 1);
  const place = `${relative('.', mutant.fileName)}:${start.line}:${start.column}`;
  return `${place} ${mutant.status}: ${oneLine(original)} → ${oneLine(mutant.replacement ?? '')}`;
}

/** The text to print, and the score of everything in percent. */
export function reportOf(results: readonly Mutant[]): { text: string; score: number } {
  const byFile = grouped(results, (mutant) => relative('.', mutant.fileName));
  const rows = [...byFile]
    .map(([file, mutants]) => ({ file, score: scoreOf(mutants), missed: mutants.filter(missed).length }))
    .sort((a, b) => a.score - b.score)
    .map((row) => `${row.score.toFixed(1).padStart(6)} % ${String(row.missed).padStart(4)} missed  ${row.file}`);
  const score = scoreOf(results);
  const all = `${score.toFixed(1).padStart(6)} % of ${results.length} changes were noticed`;
  return { text: [...results.filter(missed).map(lineFor), '', ...rows, '', all].join('\n'), score };
}
