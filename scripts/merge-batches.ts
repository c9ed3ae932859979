/**
 * `npm run merge:batches [batches] [seed]`: merges seeded batches of tables made to tempt a matcher and counts what was
 * matched rightly, wrongly and asked; beside it what matching by exactly the same header text makes of the same columns.
 * Status 1 where anything was matched wrongly, or a doubtful file added up, and nothing said, or where fewer than 97 of
 * 100 pairs were matched without a question.
 */
import { addScore, exactNames, makeBatch, noScore, type Score, scoreBatch } from '../tests/merging/batches';
import { FORMS } from '../tests/merging/forms';

const batches = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? 1);
const ENOUGH = 0.97;

const all = noScore();
const byTrap = new Map<string, Score>();
const baseline = { pairs: 0, right: 0, wrong: 0 };
const started = performance.now();
for (let at = 0; at < batches; at++) {
  const batch = makeBatch(FORMS[(seed + at) % FORMS.length]!, seed + at);
  const score = scoreBatch(batch);
  addScore(all, score);
  const trap = byTrap.get(batch.trap) ?? noScore();
  byTrap.set(batch.trap, trap);
  addScore(trap, score);
  const exact = exactNames(batch);
  baseline.pairs += exact.pairs;
  baseline.right += exact.right;
  baseline.wrong += exact.wrong;
  for (const note of score.notes)
    if (/^(?:WRONG|FIGURE)|nothing said/.test(note))
      process.stdout.write(`  seed ${seed + at}, ${batch.trap}: ${note}\n`);
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
const seconds = (performance.now() - started) / 1_000;
const line = (name: string, score: Score): string =>
  `  ${name.padEnd(22)} ${String(score.pairs).padStart(7)} pairs, right ${percent(score.right, score.pairs)}, asked ${score.asked}, ` +
  `kept apart ${score.apart}, wrong ${score.wrong}, unsaid ${score.unsaid}, wrong figures ${score.wrongFigures}\n`;
process.stdout.write(`${batches} batches from seed ${seed} in ${seconds.toFixed(0)} s\n${line('all', all)}`);
for (const [name, score] of [...byTrap].sort(([a], [b]) => (a < b ? -1 : 1))) process.stdout.write(line(name, score));
process.stdout.write(
  `columns beside those of the form as it was handed out: ${baseline.pairs} pairs\n` +
    `  by exactly the same header: right ${percent(baseline.right, baseline.pairs)}, wrong ${baseline.wrong}\n` +
    `  by merging/:                right ${percent(all.columns.right, all.columns.pairs)} of ${all.columns.pairs}, wrong ${all.columns.wrong}\n`,
);
const isRight = all.wrong === 0 && all.unsaid === 0 && all.wrongFigures === 0 && all.right >= ENOUGH * all.pairs;
process.exitCode = isRight ? 0 : 1;
