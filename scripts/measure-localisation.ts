/**
 * How well the wrong cell is found when the relations are known: the authors' own formulas of the slip cases are given,
 * so that only verdicts and localisation are measured, not the inference of relations.
 * usage: npx tsx scripts/measure-localisation.ts build/slips [--list]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRelations, type Finding } from '../src/checks';
import { readWorkbook } from '../src/files';
import type { Relation } from '../src/relations';
import { cellKey, columnOfKey, type Grid, keyName, parseCell, rowOfKey } from '../src/sheet';

interface Truth {
  readonly sheet: string;
  readonly result: string;
  readonly kind: string;
  readonly operands: readonly string[];
}
interface Mutant {
  readonly book: string;
  readonly sheet: string;
  readonly cell: string;
  readonly slip: string;
  readonly original: number;
  readonly mutated: number;
  readonly breaks: number;
}
interface Case {
  readonly book: string;
  readonly relations: readonly Truth[];
  readonly mutants: readonly Mutant[];
}

const [directory = 'build/slips', ...flags] = process.argv.slice(2);
const cases = JSON.parse(readFileSync(join(directory, 'cases.json'), 'utf8')) as readonly Case[];
const key = (name: string): number => {
  const position = parseCell(name);
  if (!position) throw new RangeError(name);
  return cellKey(position.row, position.column);
};
const read = (book: string): ReadonlyMap<string, Grid> =>
  new Map(readWorkbook(book, readFileSync(join(directory, book))).grids.map((grid) => [grid.sheet, grid]));

function toRelations(truths: readonly Truth[]): Relation[] {
  const rules = new Map<string, number>();
  return truths.map((truth) => {
    const result = key(truth.result);
    const operands = truth.operands.map(key);
    const vertical = operands.every((operand) => columnOfKey(operand) === columnOfKey(result));
    const rule = `${truth.sheet} ${truth.kind} ${vertical ? rowOfKey(result) : columnOfKey(result)} ${vertical}`;
    if (!rules.has(rule)) rules.set(rule, rules.size);
    const isRatio = truth.kind.startsWith('ratio');
    return {
      sheet: truth.sheet,
      foundBy: isRatio ? 'quotient' : 'total',
      kind: isRatio ? 'ratio' : truth.kind === 'difference' ? 'difference' : 'sum',
      role: isRatio ? 'attainment' : 'total',
      result,
      operands,
      scale: truth.kind === 'ratio100' ? 100 : 1,
      comparison: 'equal',
      evidence: ['label', 'arithmetic'],
      confidence: 0.9,
      group: rules.get(rule)!,
    };
  });
}

const tallies = new Map<string, { n: number; found: number; first: number; fixed: number; extra: number }>();
const calibration = new Map<number, { n: number; right: number }>();
let clean = 0;
let seconds = 0;
const relationName = (b: { kind: string; sheet: string; result: number }): string => `${b.kind}|${b.sheet}|${b.result}`;
for (const one of cases) {
  const relations = toRelations(one.relations);
  const check = (book: string): readonly Finding[] => {
    const grids = read(book);
    const start = performance.now();
    const { findings } = checkRelations(grids, [], relations);
    seconds += (performance.now() - start) / 1000;
    return findings.filter(({ severity }) => severity === 'error' || severity === 'review');
  };
  const before = check(one.book);
  clean += before.length;
  const known = new Set(before.flatMap((finding) => finding.broken.map(relationName)));
  for (const mutant of one.mutants) {
    const target = key(mutant.cell);
    const fresh = check(mutant.book).filter((finding) => finding.broken.some((b) => !known.has(relationName(b))));
    const touching = fresh.filter((finding) =>
      finding.broken.some((b) => b.sheet === mutant.sheet && (b.result === target || b.operands.includes(target))),
    );
    const isTarget = (s: { sheet: string; cell: number } | undefined): boolean =>
      s !== undefined && s.sheet === mutant.sheet && s.cell === target;
    const first = touching.some((finding) => isTarget(finding.suspects[0]));
    const fixed = touching.some((finding) => {
      const top = finding.suspects[0];
      return (
        isTarget(top) &&
        top!.suggestion !== null &&
        Math.abs(top!.suggestion - mutant.original) <= Math.max(0.5, 1e-6 * Math.abs(mutant.original))
      );
    });
    for (const finding of fresh)
      for (const suspect of finding.suspects) {
        const bin = Math.min(9, Math.floor(suspect.confidence * 10));
        const tally = calibration.get(bin) ?? { n: 0, right: 0 };
        tally.n++;
        if (isTarget(suspect)) tally.right++;
        calibration.set(bin, tally);
      }
    for (const group of ['all', mutant.slip, mutant.breaks > 1 ? 'in 2+ relations' : 'in 1 relation']) {
      const tally = tallies.get(group) ?? { n: 0, found: 0, first: 0, fixed: 0, extra: 0 };
      tally.n++;
      if (touching.length > 0) tally.found++;
      if (first) tally.first++;
      if (fixed) tally.fixed++;
      if (fresh.length > touching.length) tally.extra++;
      tallies.set(group, tally);
    }
    if (flags.includes('--list') && (!first || !fixed)) {
      const suspects = touching
        .map((f) =>
          f.suspects
            .slice(0, 4)
            .map((s) => `${keyName(s.cell)} ${s.value}→${s.suggestion} ${s.slip} ${s.confidence}`)
            .join(', '),
        )
        .join(' | ');
      process.stdout.write(
        `${mutant.book} ${mutant.cell} ${mutant.slip} ${mutant.original}→${mutant.mutated} breaks ${mutant.breaks}: ${touching.length}/${fresh.length} ${suspects}\n`,
      );
    }
  }
}
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`.padStart(7);
for (const [group, t] of tallies)
  process.stdout.write(
    `${group.padEnd(16)} n ${String(t.n).padStart(4)}  found ${percent(t.found, t.n)}  wrong cell first ${percent(t.first, t.n)}  right value ${percent(t.fixed, t.n)}  stray ${percent(t.extra, t.n)}\n`,
  );
for (const [bin, t] of [...calibration].sort(([a], [b]) => a - b))
  process.stdout.write(
    `confidence ${(bin / 10).toFixed(1)}…  suspects ${String(t.n).padStart(5)}  right ${(t.right / t.n).toFixed(2)}\n`,
  );
process.stdout.write(`findings in untouched books: ${clean}; checking took ${seconds.toFixed(2)} s\n`);
