/** "Lũy kế kỳ trước | Trong kỳ | Lũy kế": the stages of a period in header texts and labels. */
import { fold, isTotalLabel, type TableColumn } from '../../tables';
import type { SumProposal } from './axis-names';

type Stage = 'before' | 'within' | 'cumulative';

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  [
    'before',
    /\b(ky|thang|quy|tuan) truoc\b|\bdau ky\b|\bden (het )?(ky|thang|quy) truoc\b|previous (period|month|quarter)/,
  ],
  ['cumulative', /\bluy ke\b|\bcong don\b|\btu dau nam\b|cumulative|\bto date\b|\bytd\b/],
  [
    'within',
    /\btrong (ky|thang|quy|nam|tuan)\b|\b(ky|thang|quy|tuan) nay\b|\bphat sinh\b|this (period|month|quarter)|^(thang|quy) ([ivx]+|\d+)\b/,
  ],
];

/** One of the words without which no text names a stage: most texts are done with at once. */
const ANY_STAGE = /ky|thang|quy|tuan|nam|luy|cong don|phat sinh|period|month|quarter|cumul|date|ytd/;

function stageOf(folded: string): Stage | null {
  return ANY_STAGE.test(folded) ? (STAGES.find(([, words]) => words.test(folded))?.[0] ?? null) : null;
}

/** The same for the cumulative stage alone, asked of every row. */
const ANY_CUMULATIVE = /luy|cong don|dau nam|cumul|date|ytd/;

export const saysCumulative = (folded: string): boolean =>
  ANY_CUMULATIVE.test(folded) && stageOf(folded) === 'cumulative';

/** "Tháng 1", "Quý I", "Tháng 01/2025": the first period of a year, before which nothing was added up. */
export const saysFirstPeriod = (text: string): boolean =>
  /^(thang|quy) (0?1|i|mot|gieng)\b|^(january|jan|q1)\b/.test(fold(text));

/**
 * A cumulative column is what was reached before plus what the period adds. Columns of one branch belong together: what
 * their header paths say besides the stage is the same. Without a column for the time before, the earlier of two
 * cumulative ones is it.
 */
export function cumulativeColumns(columns: readonly TableColumn[]): ReadonlyMap<number, SumProposal> {
  const proposals = new Map<number, SumProposal>();
  for (const { before, within, cumulative } of stagesByBranch(columns)) {
    const result = cumulative[cumulative.length - 1];
    const earlier = before[0] ?? (cumulative.length === 2 ? cumulative[0] : undefined);
    if (result === undefined || earlier === undefined || within.length !== 1 || earlier === result) continue;
    proposals.set(result, { operands: [earlier, within[0]!], by: 'tree' });
  }
  return proposals;
}

function stagesByBranch(columns: readonly TableColumn[]): Iterable<Record<Stage, number[]>> {
  const branches = new Map<string, Record<Stage, number[]>>();
  columns.forEach(({ path }, line) => {
    const stages = path.map((text) => stageOf(fold(text)));
    const at = stages.findIndex((stage) => stage !== null);
    if (at < 0) return;
    const rest = path
      .filter((text, depth) => depth !== at && !isTotalLabel(text))
      .map(fold)
      .join(' › ');
    const branch = branches.get(rest) ?? { before: [], within: [], cumulative: [] };
    branch[stages[at]!].push(line);
    branches.set(rest, branch);
  });
  return branches.values();
}
