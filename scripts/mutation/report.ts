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

/**
 * `src/checks: 86.0 % of 150 changes drawn from 4210 were noticed, ± 5.5 points`: the score of a sample and the half width
 * of its interval of 95 % (normal approximation, with the correction for a finite population).
 */
export function sampleLine(room: string, results: readonly Mutant[]): string {
  const drawn = results.filter((mutant) => noticed(mutant) || missed(mutant));
  const share = scoreOf(drawn) / 100;
  const finite = Math.sqrt((results.length - drawn.length) / Math.max(1, results.length - 1));
  const error = 196 * Math.sqrt((share * (1 - share)) / Math.max(1, drawn.length)) * finite;
  const score = `${(100 * share).toFixed(1)} % of ${drawn.length} changes drawn from ${results.length}`;
  return `src/${room}: ${score} were noticed, ± ${error.toFixed(1)} points`;
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
  const tried = results.filter((mutant) => noticed(mutant) || missed(mutant));
  const byFile = grouped(tried, (mutant) => relative('.', mutant.fileName));
  const rows = [...byFile]
    .map(([file, mutants]) => ({ file, score: scoreOf(mutants), missed: mutants.filter(missed).length }))
    .sort((a, b) => a.score - b.score)
    .map((row) => `${row.score.toFixed(1).padStart(6)} % ${String(row.missed).padStart(4)} missed  ${row.file}`);
  const score = scoreOf(results);
  const all = `${score.toFixed(1).padStart(6)} % of ${tried.length} changes were noticed`;
  return { text: [...results.filter(missed).map(lineFor), '', ...rows, '', all].join('\n'), score };
}
