/** Totals that names alone state: the ones whose figures do not agree, which is the very error looked for. */
import { agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import type { TotalCandidate } from './totals';

/** The hierarchy is trusted where it held for so many other totals of the table, and for this share of them. */
const HELD = { least: 2, share: 0.6 } as const;
/** A line with more figures, none of which agrees, is no total with a mistake in it. */
const MOST_FIGURES = 2;

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
    ([, { by, agreement: how }]) => by === 'declared' || (isTrusted && how.hits + how.misses <= MOST_FIGURES),
  );
}
