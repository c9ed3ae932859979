import { fold, isTotalLabel, type TableColumn } from '../../tables';
import type { FigureMatrix } from '../lines/figure-matrix';
import type { RunningHints } from '../rules/running-total';
import type { Proposal } from './sum-hints';

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
const ANY = /ky|thang|quy|tuan|nam|luy|cong don|phat sinh|period|month|quarter|cumul|date|ytd/;

function stageOf(text: string): Stage | null {
  const folded = fold(text);
  return ANY.test(folded) ? (STAGES.find(([, words]) => words.test(folded))?.[0] ?? null) : null;
}

/**
 * "Lũy kế kỳ trước | Trong kỳ | Lũy kế": a cumulative column is what was reached before plus what the period adds. Columns
 * of one branch belong together: what their header paths say besides the stage is the same. Without a column for the time
 * before, the earlier of two cumulative ones is it.
 */
export function cumulativeColumns(columns: readonly TableColumn[]): ReadonlyMap<number, Proposal> {
  const branches = new Map<string, Record<Stage, number[]>>();
  columns.forEach(({ path }, line) => {
    const stages = path.map(stageOf);
    const at = stages.findIndex((stage) => stage !== null);
    if (at < 0) return;
    const rest = path.filter((text, i) => i !== at && !isTotalLabel(text)).map(fold);
    const branch = branches.get(rest.join(' › ')) ?? { before: [], within: [], cumulative: [] };
    branch[stages[at]!].push(line);
    branches.set(rest.join(' › '), branch);
  });
  const out = new Map<number, Proposal>();
  for (const { before, within, cumulative } of branches.values()) {
    const result = cumulative[cumulative.length - 1];
    const earlier = before[0] ?? (cumulative.length === 2 ? cumulative[0] : undefined);
    if (result === undefined || earlier === undefined || within.length !== 1 || earlier === result) continue;
    out.set(result, { operands: [earlier, within[0]!], by: 'tree' });
  }
  return out;
}

const isCumulativeText = (text: string): boolean =>
  /luy|cong don|dau nam|cumul|date|ytd/.test(fold(text)) && stageOf(text) === 'cumulative';

/** Columns that run on from row to row. */
export const columnRunningHints = ({ rows, columns }: FigureMatrix): RunningHints => ({
  isCumulative: (line) => columns[line]!.path.some(isCumulativeText),
  isPercentLike: (line) => ['rate', 'share', 'growth'].includes(columns[line]!.role),
  isNoPeriod: (cross) => rows[cross]!.kind === 'total' || rows[cross]!.kind === 'heading',
});

/** Rows that run on from column to column. */
export const rowRunningHints = (
  { rows, columns }: FigureMatrix,
  isPercentLike: (line: number) => boolean,
): RunningHints => ({
  isCumulative: (line) => isCumulativeText(rows[line]!.label),
  isPercentLike,
  isNoPeriod: (cross) =>
    isTotalLabel(columns[cross]!.path[columns[cross]!.path.length - 1] ?? '') || columns[cross]!.scale !== null,
});
