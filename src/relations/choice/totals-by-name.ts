/** Totals that names alone state: the ones whose figures do not agree, which is the very error looked for. */
import { agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import { isNearSum } from '../lines/plausible';
import type { AxisNames } from '../names/axis-names';
import type { TotalCandidate } from './totals';

/** The hierarchy is trusted where it held for so many other totals of the table, and for this share of them. */
const HELD = { least: 2, share: 0.6 } as const;
/** A line with more figures that do not agree is no total with a mistake in it. */
const MOST_MISSES = 2;
/** How near to its parts it is all the same: nearer where no figure of its own agrees. */
export const NEAR = { withHits: { least: 0.5, most: 2 }, without: { least: 0.9, most: 1.1 } } as const;

/**
 * Where the hierarchy held for the other totals of the table, it also holds for the total whose figures do not agree.
 * What is declared needs no such support. Only for parents with numbered parts, never for "Trong đó".
 */
export function totalsByName(
  lines: Lines,
  names: AxisNames,
  totals: ReadonlyMap<number, LineRule>,
): [line: number, candidate: TotalCandidate][] {
  let held = 0;
  let tried = 0;
  const left: [number, TotalCandidate][] = [];
  for (let line = 0; line < lines.count; line++) {
    const proposal = names.sums(line).find(({ ofWhich, operands }) => !ofWhich && operands.length >= 2);
    if (!proposal) continue;
    const how = agreement(lines, line, proposal.operands, proposal.signs);
    if (how.hits + how.misses === 0) continue;
    tried++;
    const rule = totals.get(line);
    if (!rule) left.push([line, { ...proposal, ofWhich: false, agreement: how }]);
    else if (rule.evidence.some((evidence) => evidence === 'label' || evidence === 'declared')) held++;
  }
  const isTrusted = held >= HELD.least && held >= (tried - 1) * HELD.share;
  return left.filter(
    ([line, candidate]) =>
      candidate.by === 'declared' ||
      (isTrusted && candidate.agreement.misses <= MOST_MISSES && mayBeTotal(lines, line, candidate)),
  );
}

/** Whether a line is near enough to its parts, wherever both have figures, to be their total with a mistake in it. */
export function mayBeTotal(
  lines: Lines,
  line: number,
  { operands, agreement: { hits } }: TotalCandidate,
  within: { readonly least: number; readonly most: number } = hits > 0 ? NEAR.withHits : NEAR.without,
): boolean {
  const { crossCount, values, percentCross } = lines;
  for (let cross = 0; cross < crossCount; cross++) {
    if (percentCross[cross] || Number.isNaN(values[line * crossCount + cross]!)) continue;
    if (!operands.some((operand) => Math.abs(values[operand * crossCount + cross]!) > 0)) continue;
    if (!isNearSum(lines, line, operands, cross, within)) return false;
  }
  return true;
}
