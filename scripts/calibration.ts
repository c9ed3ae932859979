/**
 * `npm run calibration -- CASES_DIR [--list]`: how often the cell that is named first is the wrong one, by the
 * confidence that it was given. CASES_DIR holds workbooks with one known slip each and their `cases.json`
 * (../shared/tools/make_slips.py). A given confidence should not exceed what comes out. `--list` names the copies in
 * which the slip was missed, another cell was named first, or another value proposed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrokenRelation, type Finding } from '../src/checks';
import { readWorkbook } from '../src/files';
import { checkWorkbook } from '../src/jobs';
import { keyName } from '../src/sheet';
import { needFolder } from './requirements';

interface Mutant {
  readonly book: string;
  readonly sheet: string;
  readonly cell: string;
  readonly slip: string;
  readonly original: number;
  readonly mutated: number;
  readonly tolerance?: number;
}

interface Case {
  readonly book: string;
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

type Outcome = 'right' | 'other value' | 'nobody' | 'other cell' | 'missed';

interface Answer {
  readonly outcome: Outcome;
  /** What the first suspect was given; null where there was none. */
  readonly confidence: number | null;
  readonly finding: Finding | null;
}

/** Lower bounds of the bins of confidence. */
const BINS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0] as const;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });
if (positionals[0] === undefined) throw new Error('usage: npm run calibration -- CASES_DIR [--list]');
const folder = needFolder(positionals[0]);

const findingsOf = (book: string): readonly Finding[] => {
  const { grids } = readWorkbook(book, new Uint8Array(readFileSync(join(folder, book))));
  return checkWorkbook(grids).findings.filter(({ severity }) => severity === 'error' || severity === 'review');
};

const cellsOf = ({ sheet, result, operands, operandSheets }: BrokenRelation): string[] => [
  `${sheet}!${keyName(result)}`,
  ...operands.map((key, i) => `${operandSheets?.[i] ?? sheet}!${keyName(key)}`),
];

const nameOf = (broken: BrokenRelation): string => `${broken.kind} ${cellsOf(broken).sort().join()}`;

function answerOf({ sheet, cell, original, tolerance }: Mutant, fresh: readonly Finding[]): Answer {
  const target = `${sheet}!${cell}`;
  const touching = fresh.filter(({ broken }) => broken.some((one) => cellsOf(one).includes(target)));
  if (touching.length === 0) return { outcome: 'missed', confidence: null, finding: null };
  const isTarget = ({ suspects: [first] }: Finding): boolean =>
    first !== undefined && `${first.sheet}!${keyName(first.cell)}` === target;
  const finding = touching.find(isTarget) ?? touching[0]!;
  const [first] = finding.suspects;
  if (!first) return { outcome: 'nobody', confidence: null, finding };
  const room = tolerance ?? Math.max(0.5, 1e-6 * Math.abs(original));
  const isRight = first.suggestion !== null && Math.abs(first.suggestion - original) <= room;
  const outcome = isTarget(finding) ? (isRight ? 'right' : 'other value') : 'other cell';
  return { outcome, confidence: first.confidence, finding };
}

function describe(mutant: Mutant, source: string, { outcome, finding }: Answer): string {
  const { book, sheet, cell, slip, original, mutated } = mutant;
  const suspects = finding?.suspects
    .slice(0, 3)
    .map(
      ({ cell: key, value, suggestion, slip: kind, confidence }) =>
        `${keyName(key)} ${value} → ${suggestion} ${kind} ${confidence}`,
    );
  const broken = finding?.broken.map(
    (one) => `${one.kind} ${cellsOf(one).slice(0, 4).join(' ')} ${one.stated}/${one.expected}`,
  );
  return [
    `${outcome}: ${book} ${source} ${sheet}!${cell} ${slip} ${original} → ${mutated}`,
    ...(finding ? [`  ${finding.rule} ${finding.severity}: ${suspects?.join('; ')}`, `  ${broken?.join('; ')}`] : []),
  ].join('\n');
}

const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as readonly Case[];
const counts = new Map<Outcome, number>();
const bins = BINS.map((from) => ({ from, named: 0, right: 0 }));
for (const { book, source, mutants } of cases) {
  const known = new Set(findingsOf(book).flatMap(({ broken }) => broken.map(nameOf)));
  for (const mutant of mutants) {
    const fresh = findingsOf(mutant.book).filter(({ broken }) => broken.some((one) => !known.has(nameOf(one))));
    const answer = answerOf(mutant, fresh);
    const { outcome, confidence } = answer;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const bin = confidence === null ? undefined : bins.find(({ from }) => confidence >= from);
    if (bin) {
      bin.named++;
      if (outcome === 'right' || outcome === 'other value') bin.right++;
    }
    if (values.list && outcome !== 'right') process.stdout.write(`${describe(mutant, source, answer)}\n`);
  }
}
const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
for (const [outcome, count] of counts) process.stdout.write(`${outcome} ${count} of ${all}\n`);
for (const { from, named, right } of bins)
  process.stdout.write(`confidence ${from.toFixed(1)} and more: named ${named}, right ${(right / named).toFixed(2)}\n`);
